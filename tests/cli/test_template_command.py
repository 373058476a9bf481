"""workshop template: what it says of a client's template, and the pictures it draws."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from PIL import Image

from tests.brand import templates
from tests.brand.templates import GOOD, plain
from workshop.brand.template.match import families, match
from workshop.brand.template.pictures import draw_layouts
from workshop.brand.template.read import read_template
from workshop.cli.main import workshop
from workshop.errors import WorkshopError


def said(tmp_path: Path, data: bytes, *options: str) -> str:
    """Return what the command prints for a template."""
    file = tmp_path / "haus.potx"
    file.write_bytes(data)
    out = io.StringIO()
    with redirect_stdout(out):
        workshop.main(["template", str(file), *options], standalone_mode=False)
    return out.getvalue()


def lines(text: str) -> dict[str, str]:
    """Return the rows of the table by kind; what stands below a row belongs to it."""
    rows: dict[str, str] = {}
    for line in text.splitlines():
        first = line.split(" ")[0]
        if first in families():
            rows[first] = line
        elif rows and not first:
            rows[list(rows)[-1]] += " " + line.strip()
    return rows


def test_the_first_line_says_what_the_template_is(tmp_path: Path) -> None:
    first = said(tmp_path, templates.default()).splitlines()[0]
    assert first == "haus.potx: 25.4 × 19.1 cm (4:3), 1 master, 11 layouts"
    assert said(tmp_path, templates.poster()).splitlines()[0].endswith("(A4, A3 … A0), 1 master, 6 layouts")


def test_every_face_says_how_it_is_measured(tmp_path: Path) -> None:
    shown = said(tmp_path, plain(faces=("Frutiger", "Arial")))
    assert "  Frutiger: not at hand; measured as Arial with 4 % in reserve" in shown
    assert "  Arial: measured exactly" in shown


def test_every_kind_has_a_row_with_its_layout_and_placeholders(tmp_path: Path) -> None:
    rows = lines(said(tmp_path, templates.german()))
    assert list(rows) == list(families())
    assert "Zitat" in rows["quote"]
    assert "Quotation → title 0" in rows["quote"]
    assert "its name says so" in " ".join(rows["quote"].split())


def test_a_kind_says_what_is_drawn(tmp_path: Path) -> None:
    row = lines(said(tmp_path, plain()))["points"]
    assert "Point 1 head, Point 1 text and 6 more" in row


def test_what_stays_behind_is_said(tmp_path: Path) -> None:
    assert "left behind: 2 sample slides, 1 comment part" in said(tmp_path, templates.with_macros())


def test_how_to_choose_another_layout_is_said_last(tmp_path: Path) -> None:
    assert said(tmp_path, plain()).splitlines()[-1].endswith("brand: {layouts: {quote: its name}}")


def test_a_picture_of_each_layout_is_written(tmp_path: Path) -> None:
    shown = said(tmp_path, templates.german(), "--pictures", str(tmp_path / "look"))
    files = sorted(path.name for path in (tmp_path / "look").iterdir())
    assert len(files) == 7
    assert files[0] == "01-Titelfolie.png"
    assert files[2] == "03-Abschnittsüberschrift.png"
    assert "7 pictures in" in shown


@pytest.mark.parametrize("shape", GOOD)
def test_every_shape_can_be_drawn(shape: str) -> None:
    made = match(read_template(shape, GOOD[shape]()), {})
    drawn = dict(draw_layouts(made))
    assert len(drawn) == len(made.template.layouts)
    for data in drawn.values():
        with Image.open(io.BytesIO(data)) as picture:
            assert picture.width == 960


def test_a_placeholder_that_serves_us_is_framed_in_teal_and_another_is_not() -> None:
    drawn = dict(draw_layouts(match(read_template("t", plain()), {})))
    frame = (48, 60)  # the left edge of the title
    with Image.open(io.BytesIO(drawn["05-Title-Only.png"])) as served:
        assert served.convert("RGB").getpixel(frame) == (10, 126, 140)
    with Image.open(io.BytesIO(drawn["04-Two.png"])) as idle:
        assert idle.convert("RGB").getpixel(frame) == (138, 138, 138)


def test_a_layouts_name_makes_a_file_name_on_every_system() -> None:
    named = templates.Layout("Titel/Text: &lt;neu&gt;?", ())
    made = match(read_template("t", plain(layouts=[named, *templates.usual(templates.placed())])), {})
    assert next(draw_layouts(made))[0] == "01-Titel-Text-neu.png"


@pytest.mark.parametrize("name", ["", "missing.potx"])
def test_a_folder_or_a_missing_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(WorkshopError, match="cannot be read"):
        workshop.main(["template", str(tmp_path / name)], standalone_mode=False)


def test_what_is_left_out_stands_below_the_match_one_line_for_each_thing(tmp_path: Path) -> None:
    shown = said(tmp_path, templates.german())
    below = shown[shown.index("What slides on it do without:") :].splitlines()
    assert below[1].startswith("  no time rail on 'Abschnittsüberschrift' (section): ")
    assert "  no logo from client.yaml: the template shows its own" in below
    assert shown.index("spectrum") < shown.index("What slides on it do without:")
