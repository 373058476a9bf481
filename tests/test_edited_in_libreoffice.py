"""A deck edited by hand in LibreOffice: what changed is told truly, and comes into the next build."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factories import ROOT
from tests.folders import folder, run, small
from tests.libreoffice import edited
from workshop.storyboard.deck_text import DeckText, SlideText
from workshop.storyboard.from_pptx import read_deck

NEW = "What we heard in March"
SHIPPED = "value-creation-zone"
CLIENT = """\
name: Harbour Clinic
words: {customer: patient, customers: patients}
"""
CHART = """
- chart: Most of them left in silence
  id: silence
  bars: {"Told us": 4, "Told others": 31, "Said nothing": 65}
  unit: "%"
  source: Our own count in May
"""
POINTS = """
- points: Three signs that somebody is leaving
  id: signs
  items: [They ask less, They pay later, "They stop complaining: the worst sign"]
  notes: {say: "Which of these have you seen?"}
"""


def project(place: Path) -> Path:
    """Make a folder with a client on an outline of its own and on those that ship."""
    shipped = (ROOT / "decks" / f"{SHIPPED}.yaml").read_bytes()
    made = folder(place, {"loyal": small(CHART, POINTS), SHIPPED: shipped})
    client = made / "decks" / "clients" / "harbour"
    client.mkdir(parents=True)
    (client / "client.yaml").write_text(CLIENT, encoding="utf-8")
    return made


def built(place: Path, deck: str = "loyal") -> Path:
    """Build for the client; return the deck's file."""
    ran = run(place, "build", deck, "--client", "harbour", "--only", "deck")
    assert ran.code == 0, ran.err
    return place / "build" / "harbour" / deck / f"{deck}.pptx"


def text_of(file: Path) -> DeckText:
    return read_deck(file.name, file.read_bytes())


def slide(deck: DeckText, title: str) -> SlideText:
    return next(each for each in deck.slides if each.title == title)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Build, edit everything that can be edited, and save it in the deck's place."""
    place = project(tmp_path_factory.mktemp("edited") / "project")
    file = built(place)
    ours = [each.title for each in text_of(file).slides]
    work = place.parent / "office"
    work.mkdir()
    data = edited(
        work,
        file.read_bytes(),
        ("reword", "They ask less", "They ask us nothing"),
        ("reword", "Most of them left in silence", "Most patients leave in silence"),
        ("reword notes", "Which of these have you seen?", "Which have you seen in May?"),
        ("retype chart", ours.index("Most of them left in silence") + 1, 3, 60),
        ("duplicate", ours.index("Three signs that somebody is leaving") + 1),
        ("delete", ours.index("A satisfied patient can still leave") + 1),
        ("move up", ours.index("Three signs that somebody is leaving")),
        ("add behind", 3, NEW, "Patients wait.; Nobody says why.; Some – go home."),
    )
    file.write_bytes(data)
    return place, file


def test_a_deck_that_was_only_opened_and_saved_has_not_changed(tmp_path: Path) -> None:
    place = project(tmp_path / "project")
    file = built(place, SHIPPED)
    (tmp_path / "office").mkdir()
    file.write_bytes(edited(tmp_path / "office", file.read_bytes()))

    told = run(place, "changes", str(file))

    assert (told.code, told.err) == (0, "")
    assert told.out.endswith(
        "Nothing: the slides and their notes say what they said when it was built.\n"
        "It was saved again; colours, places and pictures are not compared.\n"
    )


CHANGES = """\
build/harbour/loyal/loyal.pptx: what was changed by hand in loyal, for harbour

New
  slide 4  What we heard in March
  slide 12  Three signs that somebody is leaving  (a copy of “Three signs that somebody is leaving”)

Gone, numbered as before
  slide 6  A satisfied patient can still leave

Moved
  slide 10  Three signs that somebody is leaving  (now behind “What I will do by Friday”; it was slide 11)

Reworded
  slide 10  Three signs that somebody is leaving
    - They ask less
    + They ask us nothing
  slide 11  Most patients leave in silence
    - Most of them left in silence
    + Most patients leave in silence
    - Said nothing: 65
    + Said nothing: 60

Notes reworded
  slide 10  Three signs that somebody is leaving
    - Say: Which of these have you seen?
    + Say: Which have you seen in May?

Into decks/clients/harbour/loyal.yaml:

"""
LINES = """\
change:
  silence:
    chart: Most patients leave in silence
    bars:
      Said nothing: 60
  signs:
    items:
      - They ask us nothing
      - They pay later
      - "They stop complaining: the worst sign"
    notes:
      say: "Which have you seen in May?"
insert:
  - first_in: from-satisfied-to-loved
    blocks:
      - points: What we heard in March
        id: what-we-heard-in-march
        items:
          - Patients wait.
          - Nobody says why.
          - "Some – go home."
drop: [a-satisfied-customer-can-still-leave]
"""
LEFT = """
An overlay cannot say:
  slide 10: it stands behind “What I will do by Friday” now: an overlay keeps the outline's order; \
drop signs, and insert its block elsewhere under another id
  slide 12: it is a copy of slide 10: an overlay repeats no slide
"""


def test_what_changed_is_told_with_the_lines_that_say_it(saved: tuple[Path, Path]) -> None:
    place, file = saved

    told = run(place, "changes", file.relative_to(place).as_posix())

    assert (told.code, told.err) == (0, "")
    assert told.out == CHANGES + LINES + LEFT


def test_the_lines_in_the_overlay_give_the_reworded_deck(saved: tuple[Path, Path]) -> None:
    place, file = saved
    lines = run(place, "changes", str(file), "--lines").out
    (place / "decks" / "clients" / "harbour" / "loyal.yaml").write_text(lines, encoding="utf-8")

    ran = run(place, "build", "loyal", "--client", "harbour", "--only", "deck", "--into", "again")
    theirs, ours = text_of(file), text_of(place / "again" / "harbour" / "loyal" / "loyal.pptx")

    assert (ran.code, lines) == (0, LINES)
    for title in ("Three signs that somebody is leaving", "Most patients leave in silence"):
        assert slide(ours, title).texts == slide(theirs, title).texts
        assert slide(ours, title).notes[1:] == slide(theirs, title).notes[1:]  # the first says when it is on
    assert set(slide(theirs, NEW).texts) == set(slide(ours, NEW).texts)
    assert "A satisfied patient can still leave" not in [each.title for each in ours.slides]


def test_the_next_build_keeps_the_edited_file(saved: tuple[Path, Path]) -> None:
    place, file = saved
    theirs = file.read_bytes()

    ran = run(place, "build", "loyal", "--client", "harbour", "--only", "deck")

    assert (ran.code, file.read_bytes() == theirs) == (0, True)
    assert "loyal.pptx was changed by hand since it was built; it stays" in ran.err
    assert "see what was changed:  workshop changes build/harbour/loyal/loyal.pptx" in ran.err
    assert text_of(file.with_name("loyal.new.pptx")) != text_of(file)
    assert run(place, "changes", file.relative_to(place).as_posix()).out.startswith(CHANGES[:99])
