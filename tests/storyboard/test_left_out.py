"""What slides lose on a client's template, and that every loss is said."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.brand import templates
from tests.brand.template_parts import Layout, holder
from tests.brand.templates import BODY, GOOD, TITLE, placed, plain, usual
from workshop.brand.template import Matches
from workshop.brand.template.match import match
from workshop.brand.template.read import read_template
from workshop.storyboard.adopt.left_out import left_out

AT = placed()


def matched(data: bytes, layouts: Mapping[str, object] | None = None) -> Matches:
    return match(read_template("haus.potx", data), layouts or {})  # type: ignore[arg-type]


def said(data: bytes) -> str:
    return "\n".join(left_out(matched(data)))


def with_foot(*foot: str) -> bytes:
    """Make a template of one layout with these placeholders at its foot."""
    shapes = (holder("title", AT(*TITLE)), holder("body", AT(*BODY), 1), *foot)
    return plain(layouts=[Layout("Inhalt", shapes, "obj")])


@pytest.mark.parametrize("shape", GOOD)
def test_every_shape_can_be_told_in_sentences_without_our_logo(shape: str) -> None:
    lines = list(left_out(matched(GOOD[shape]())))
    assert "no logo from client.yaml: the template shows its own" in lines
    assert all(line.startswith("no") and ": " in line for line in lines)
    assert len(set(lines)) == len(lines)


def test_a_layout_with_little_room_says_it_has_no_time_rail() -> None:
    assert "no time rail on 'Section' (section): there is no room for it" in said(plain())
    assert "no time rail" not in said(with_foot())


def test_an_opening_layout_that_takes_in_the_clock_s_words_says_so() -> None:
    expected = (
        "no round clock on 'Cover' and 'Section' (cover, section, close): its words stand below the title"
    )
    assert expected in said(plain())
    assert "round clock" not in said(templates.no_cover())


def test_a_footer_that_is_empty_takes_the_section_s_name_and_no_other_does() -> None:
    empty = holder("ftr", AT(35, 92, 30, 5), 21, prompt="")
    assert "names the section" not in said(with_foot(empty))
    full = holder("ftr", AT(35, 92, 30, 5), 21, prompt="Haus AG")
    assert "no line that names the section on any slide" in said(with_foot(full))
    assert "no line that names the section on any slide" in said(with_foot())


def test_a_typed_date_is_left_out_and_an_automatic_one_is_not() -> None:
    typed = holder("dt", AT(5, 92, 20, 5), 20, prompt="1 May 2019")
    assert "no typed date on any slide" in said(with_foot(typed))
    field = typed.replace("<a:r>", '<a:fld id="{0}" type="datetime1">').replace("</a:r>", "</a:fld>")
    assert "a:fld" in field
    assert "typed date" not in said(with_foot(field))


def test_the_first_and_last_slide_do_without_the_number_their_layout_shows() -> None:
    assert "no slide number on 'Cover' (cover, close)" in said(plain())
    assert "slide number" not in said(templates.unnumbered())


def test_a_layout_too_small_to_draw_in_says_which_one_is_taken() -> None:
    lines = list(left_out(matched(templates.german())))
    (line,) = (line for line in lines if "too little room" in line)
    assert line.startswith("no quote, quote-portrait on 'Zitat':")
    assert line.endswith("so 'Nur Titel' is taken")
    assert not any("time rail" in line and "Zitat" in line for line in lines)


def test_of_many_layouts_the_first_are_named_and_the_rest_counted() -> None:
    assert "on 'Cover', 'Section', 'Title Only' and 2 more (cover, section, break and " in said(
        plain(layouts=[*usual(AT), Layout("Quote", (holder("title"), holder("", AT(*BODY), 1)))])
    )
