"""The page that goes along with a deck: HTML or Markdown, the same in both, and nobody's file is lost."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from tests.folders import client, folder, run, small
from workshop.brand.palette import contrast
from workshop.report.style import DARK, LIGHT, STYLE

LINKED = """
- claim: They <left> in May
  notes: "Show them [here](https://example.org)."
"""
ACCEPTED = "accept: {slack: We *like* to talk}\n"
EITHER = pytest.mark.parametrize("name", ["ready.html", "ready.md"])


def page(place: Path, name: str, *arguments: str) -> str:
    assert run(place, "check", *arguments, "--report", name).code == 0
    return (place / name).read_text(encoding="utf-8")


class Seen(HTMLParser):
    """Collect what a page is made of, and what is read on it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.read = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.read += data


@EITHER
def test_a_page_says_what_was_checked_what_was_found_what_is_accepted_and_what_holds(
    tmp_path: Path, name: str
) -> None:
    place = folder(tmp_path, {"loyal": small(LINKED) + ACCEPTED})
    client(place, "north", "name: North\nevent: {date: 2027-02-11, people: 18, venue: The Old Laundry}")
    text = page(place, name, "--client", "north")
    for said in (
        *("Satisfied is not loyal", "loyal for north", "Thursday 11 February 2027", "The Old Laundry"),
        *("Georgia (comes with Office)", "What was found", "decks/loyal.yaml:", "empty-link"),
        *(
            "What is accepted, and why",
            "Nothing of it was found: take it out",
            "What holds",
            "Time",
            "The argument",
        ),
    ):
        assert said in text


@EITHER
def test_what_people_wrote_is_shown_as_they_wrote_it(tmp_path: Path, name: str) -> None:
    text = page(folder(tmp_path, {"loyal": small(LINKED) + ACCEPTED}), name)
    if name.endswith("html"):
        assert "They &lt;left&gt; in May" in text
        assert "We *like* to talk" in text
    else:
        assert r"They \<left\> in May" in text
        assert r"We \*like\* to talk" in text


@EITHER
def test_nothing_found_is_said(tmp_path: Path, name: str) -> None:
    text = page(folder(tmp_path, {"loyal": small()}), name)
    assert "Nothing was found." in text
    assert "accepted" not in re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)


@EITHER
def test_several_decks_share_a_page(tmp_path: Path, name: str) -> None:
    text = page(folder(tmp_path, {"loyal": small(), "warm": small(LINKED, title="Warm")}), name)
    assert "2 decks and files" in text
    assert "Nothing was found in 1 of 2." in text


@EITHER
def test_the_same_check_gives_the_same_page(tmp_path: Path, name: str) -> None:
    place = folder(tmp_path, {"loyal": small(LINKED)})
    assert page(place, name) == page(place, name)


def test_html_stands_alone_is_whole_and_has_its_headings_in_order(tmp_path: Path) -> None:
    text = page(folder(tmp_path, {"loyal": small(LINKED) + ACCEPTED, "warm": small()}), "ready.html")
    seen = Seen(text)
    assert seen.open == []
    assert not {"script", "link", "img", "iframe"} & set(seen.tags)
    assert not {"src", "href", "onload", "style"} & {name for name, _ in seen.attributes}
    assert "url(" not in STYLE
    assert ("lang", "en") in seen.attributes
    assert ("lang", "en-GB") in seen.attributes
    levels = [int(tag[1]) for tag in seen.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert max(after - before for before, after in pairwise(levels)) == 1


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [("ink", "paper"), ("deep", "paper"), ("look", "paper"), ("quiet", "paper"), ("ink", "tint")],
)
def test_every_text_can_be_read_on_paper_and_in_the_dark(
    colours: dict[str, str], text: str, ground: str
) -> None:
    assert contrast(colours[text], colours[ground]) >= 4.5


@EITHER
def test_a_page_of_ours_is_written_over(tmp_path: Path, name: str) -> None:
    place = folder(tmp_path, {"loyal": small()})
    first = page(place, name)
    (place / "decks/loyal.yaml").write_text(small(LINKED), encoding="utf-8")
    assert page(place, name) != first


@EITHER
def test_somebody_elses_file_stays_unless_it_is_forced(tmp_path: Path, name: str) -> None:
    place = folder(tmp_path, {"loyal": small()})
    (place / name).write_text("My own notes", encoding="utf-8")
    ran = run(place, "check", "--report", name)
    assert ran.code == 1
    assert f"{name} is there already, and no report of ours; nothing was changed [exists]" in ran.err
    assert (place / name).read_text(encoding="utf-8") == "My own notes"
    assert run(place, "check", "--report", name, "--force").code == 0
    assert "workshop check" in (place / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["ready.pdf", "ready", ".html"])
def test_a_page_is_html_or_markdown(tmp_path: Path, name: str) -> None:
    ran = run(folder(tmp_path, {"loyal": small()}), "check", "--report", name)
    assert ran.code == 2
    assert f"'{name}' is no page; write a name that ends in .html or .md" in ran.err


def test_a_page_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small()})
    (place / "file").write_text("no folder", encoding="utf-8")
    ran = run(place, "check", "--report", "file/ready.html")
    assert ran.code == 1
    assert "[cannot-write]" in ran.err


def test_a_deck_that_cannot_be_read_has_a_page_that_says_why(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small("- claim: Two\n  minutes: forty")})
    assert run(place, "check", "--report", "ready.html").code == 1
    seen = Seen((place / "ready.html").read_text(encoding="utf-8"))
    assert "No score: what is wrong keeps the rules from being looked at." in seen.read
    assert "'forty' is not a number of minutes" in seen.read
    assert "What holds" not in seen.read


def test_a_page_in_a_folder_that_was_not_there_says_that_it_is_there_now(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small()})
    first, again = (run(place, "check", "--report", "out/ready.md") for _ in range(2))
    assert first.out.endswith("written: out/ready.md, in a new folder\n")
    assert again.out.endswith("written: out/ready.md\n")
