"""Whatever stands in a file, the tool either works or says in sentences what is wrong, and where.

The suite tries the same inputs every time. WORKSHOP_FUZZ=20 tries twenty times as many, others each time.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from pptx import Presentation

from tests.factories import source
from tests.folders import client, folder, run, small
from tests.fuzz_commands import command_lines
from tests.fuzz_decks import BLOCKS, CLIENT, OVERLAY, deck, pieces, shipped_overlays
from tests.fuzz_texts import AWKWARD, CHANGES, SAYABLE, changes, spoilt
from workshop.build import Wanted, kit_files, make
from workshop.build.documents import DOCUMENTS
from workshop.errors import Problem, WorkshopError, in_order
from workshop.library import Library, find_library
from workshop.markup import QuoteMarks, plain, read_runs, typographic
from workshop.outline.client import Client, Event
from workshop.outline.nodes import parse
from workshop.outline.overlay import apply_overlay
from workshop.outline.read import read, read_workshop
from workshop.outline.values import Minutes
from workshop.plan.sums import sum_problems
from workshop.report import report_json, report_text

TIMES = int(os.environ.get("WORKSHOP_FUZZ", "0"))
MOST_SECONDS = 10
EVERY_WAY, SAID = tuple(CHANGES), ("said",)
MARKED = ("*a*", "**b**", "_c_", "***", " ", " d ", "\\", "[e](f)", "[", '"', "'", "\n", "(", "😀")
MARKS = st.lists(st.sampled_from(MARKED) | AWKWARD, max_size=12).map("".join) | st.text(
    "*_[]()\\<>\"' ab.\n!"
)
KINDS = st.lists(st.integers(0, len(BLOCKS) - 1), max_size=2, unique=True)


def tried(examples: int) -> Callable[[Any], Any]:
    """Try so many examples, the same each time; with WORKSHOP_FUZZ many times as many, and others."""
    slow = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
    more = {"derandomize": False, "print_blob": True} if TIMES else {}
    return settings(max_examples=examples * max(1, TIMES), suppress_health_check=slow, deadline=None, **more)


def told(act: Callable[[], Any]) -> Any:
    """Return what comes of an act, or None where it says properly what is wrong; in bounded time."""
    start, problems, result = process_time(), None, None
    try:
        result = act()
    except WorkshopError as error:
        problems = error.problems
    assert process_time() - start < MOST_SECONDS
    assert problems is None or problems
    assert_told(problems or ())
    return result


def assert_told(problems: Sequence[Problem]) -> None:
    """See that each problem has a sentence, a hint and a place inside its file, and can be reported."""
    for problem in problems:
        assert problem.message.strip(), problem
        assert problem.hint.strip(), problem
        assert problem.span is None or _inside(problem), problem
    (report_text(problems) + report_json(problems)).encode()


def _inside(problem: Problem) -> bool:
    span = problem.span
    assert span is not None
    if not 1 <= span.line <= len(span.source.lines):
        return False
    end = len(span.source.line(span.line)) + 1
    return 1 <= span.column <= end and span.length >= 1


def checked(record: tuple[Any, tuple[Problem, ...]]) -> Any:
    assert_told(record[1])
    assert record[0] is not None or record[1]
    return record[0]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder for a deck and a client, written anew for each example."""
    home = folder(tmp_path_factory.mktemp("fuzz") / "mine", {"one": deck()})
    client(home, "north", CLIENT)
    return home


def _read_outline(text: str) -> None:
    node = checked(parse(source(text)))
    if node is not None:
        workshop = checked(read_workshop(node))
        if workshop is not None:
            assert_told(in_order(sum_problems(workshop)))


@tried(550)
@given(st.sampled_from(pieces()), changes(4, EVERY_WAY, AWKWARD))
def test_a_spoilt_outline_is_read_or_refused_in_sentences(piece: str, spoils: Any) -> None:
    text = spoilt(piece, spoils)
    told(lambda: _read_outline(text))


@tried(100)
@given(KINDS, changes(3, EVERY_WAY, AWKWARD))
def test_both_parsers_say_the_same_of_a_spoilt_outline(kinds: list[int], spoils: Any) -> None:
    text = source(spoilt(deck(*kinds), spoils))
    assert [p.code for p in parse(text)[1]] == [p.code for p in parse(text, pure=True)[1]]


@tried(300)
@given(st.text(max_size=60) | st.lists(AWKWARD, max_size=5).map("\n".join))
def test_any_text_at_all_is_read_or_refused_in_sentences(text: str) -> None:
    told(lambda: _read_outline(text))


@tried(800)
@given(MARKS)
def test_any_text_has_runs(text: str) -> None:
    runs = typographic(read_runs(text), QuoteMarks())
    assert straight("".join(run.text for run in runs)) == straight(plain(text))
    assert all(run.text for run in runs) or len(runs) == 1
    if "](" not in text:  # a link's address is not shown
        assert letters("".join(run.text for run in runs)) == letters(text)


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def straight(text: str) -> str:
    """Return a text without its quotation marks and apostrophes."""
    return re.sub("[“”‘’\"']", "", text)


@tried(300)
@given(KINDS, st.sampled_from((OVERLAY, OVERLAY, *shipped_overlays())), changes(3, EVERY_WAY, AWKWARD))
def test_a_spoilt_overlay_is_applied_or_refused_in_sentences(kinds: Any, written: str, spoils: Any) -> None:
    outline, overlay = parse(source(deck(*kinds)))[0], checked(parse(source(spoilt(written, spoils))))
    assert outline is not None
    if overlay is not None:
        told(lambda: checked(read_workshop(checked(apply_overlay(outline, overlay)))))


@tried(250)
@given(changes(3, EVERY_WAY, AWKWARD))
def test_a_spoilt_client_is_read_or_refused_in_sentences(spoils: Any) -> None:
    node = checked(parse(source(spoilt(CLIENT, spoils))))
    if node is not None:
        told(lambda: checked(read(Client, node)))


def write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "surrogatepass"))


def is_package(data: bytes) -> bool:
    """Say whether these are the bytes of a package whose parts are whole and well-formed."""
    with ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
        return package.testzip() is None


def assert_builds(library: Library, kind: str, **options: Any) -> None:
    """Make a deck and write what is asked for: it is whole, or what is wrong is said."""
    made = told(lambda: make(library, "one", **options))
    if made is None:
        return
    assert_told(made.warnings)
    wanted = Wanted(only=(kind,), formats=("csv", "md", "json", "ics"), fillable=True)
    files = told(lambda: kit_files(library, made, wanted)) or {}
    for name, data in files.items():
        if name.endswith(("pptx", "docx", "xlsx")):
            assert is_package(data), name
        if name.endswith("pptx"):
            slides = Presentation(BytesIO(data)).slides
            assert len(slides) == len(made.storyboard.slides)


OFTEN_THE_DECK = st.sampled_from(("deck", "deck", *DOCUMENTS))


@tried(40)
@given(KINDS, changes(1, SAID, SAYABLE) | changes(2, EVERY_WAY, AWKWARD), OFTEN_THE_DECK)
def test_a_spoilt_deck_is_built_or_refused_in_sentences(
    place: Path, kinds: Any, spoils: Any, kind: str
) -> None:
    write(place / "decks" / "one.yaml", spoilt(deck(*kinds), spoils))
    assert_builds(find_library(place), kind)


@tried(40)
@given(KINDS, changes(2, SAID, SAYABLE), st.sampled_from(("client", "one")), OFTEN_THE_DECK)
def test_a_spoilt_client_is_built_for_or_refused_in_sentences(
    place: Path, kinds: Any, spoils: Any, file: str, kind: str
) -> None:
    texts = {"client": CLIENT, "one": OVERLAY}
    home = place / "decks" / "clients" / "north"
    write(place / "decks" / "one.yaml", deck(*kinds))
    for name, text in texts.items():
        write(home / f"{name}.yaml", spoilt(text, spoils) if name == file else text)
    assert_builds(find_library(place), kind, client="north")


EVENTS = st.fixed_dictionaries(
    {},
    optional={
        "duration": st.sampled_from((1, 5, 20, 30, 60, 90, 240, 480, 1440, 9_999)).map(Minutes),
        "start": st.sampled_from((0, 1, 540, 720, 1200, 1439)),
        "people": st.sampled_from((1, 2, 3, 5, 7, 16, 25, 100, 499, 500)),
        "days": st.integers(1, 10),
        "mode": st.sampled_from(("room", "remote", "hybrid")),
    },
)


DATES = st.sampled_from(("0001-01-01", "1582-10-10", "2024-02-29", "2027-12-31", "9999-12-30", "9999-12-31"))


@tried(40)
@given(KINDS, DATES, EVENTS, st.none() | st.just("north"), OFTEN_THE_DECK)
def test_any_event_is_planned_and_built_or_refused_in_sentences(
    place: Path, kinds: Any, date: str, said: dict[str, Any], who: str | None, kind: str
) -> None:
    write(place / "decks" / "one.yaml", deck(*kinds))
    home = client(place, "north", CLIENT.replace("2027-02-11", date))
    (home / "one.yaml").unlink(missing_ok=True)
    asked = Event.model_validate(said) if said else None
    assert_builds(find_library(place), kind, asked=asked, client=who)


@tried(200)
@given(command_lines())
def test_any_command_line_works_or_says_what_to_type(line: tuple[str, ...]) -> None:
    with TemporaryDirectory() as place:
        home = folder(Path(place) / "mine", {"one": small()})
        client(home, "north", "name: North\n", one="set: {subtitle: Why they leave}\n")
        ran = run(home, *line)
    assert ran.code in (0, 1, 2)
    if ran.code == 2:
        assert re.search(r"^Error: .+; .+|^Options:", ran.out + ran.err, re.MULTILINE | re.DOTALL), ran
    elif ran.code == 1 and "--json" not in line:
        assert "\n      = " in ran.err or ran.err.startswith("there is no "), ran
