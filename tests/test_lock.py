"""What is remembered of the last builds of a folder: every file, what went in, and what the deck said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.edits import Kit, built, kits
from tests.factories import ROOT
from tests.folders import run
from tests.storyboard.changes.slides import slide
from workshop._version import __version__
from workshop.build.built import Built
from workshop.build.lock import LOCK, Lock, read_lock, read_lock_file, write_lock
from workshop.library.hashes import hashed
from workshop.storyboard.deck_text import DeckText, SlideText

FIRST, SECOND = hashed(b"first"), hashed(b"second")


def build(*slides: SlideText, **more: Any) -> Built:
    settings: dict[str, Any] = {"version": "1.0", "deck": "loyal", "client": "north"} | more
    text = DeckText(slides or (slide(minutes=3),), "Loyal", 60, "9:00–10:00")
    return Built(text=text, **settings)


def named(name: str) -> Built:
    return build(slide(name))


def again(lock: Lock, place: Path) -> Lock:
    (place / LOCK).write_bytes(write_lock(lock))
    return read_lock(place)


ANY = st.text(max_size=12)
SLIDES = st.builds(
    SlideText,
    id=ANY,
    title=ANY,
    texts=st.lists(ANY, max_size=3).map(tuple),
    notes=st.lists(ANY, max_size=2).map(tuple),
    line=ANY,
    minutes=st.integers(0, 600),
    hidden=st.booleans(),
    made=st.frozensets(ANY, max_size=2),
)
BUILDS = st.builds(
    Built,
    version=ANY,
    deck=ANY,
    client=st.none() | ANY.filter(bool),
    text=st.builds(DeckText, st.lists(SLIDES, max_size=3).map(tuple), ANY, st.integers(0, 600), ANY),
    asked=st.sampled_from([{}, {"people": 12}, {"start": "10:00", "mode": "remote"}]),
)


@settings(max_examples=40)
@given(BUILDS, BUILDS)
def test_whatever_a_deck_says_is_read_back_as_it_was(tmp_path_factory: Any, one: Built, other: Built) -> None:
    place = tmp_path_factory.mktemp("lock")
    lock = Lock().with_build(one).with_file("a.pptx", FIRST).with_build(other).with_file("b.docx", SECOND)
    assert again(lock, place) == lock


def test_half_a_character_is_written_as_a_question_mark(tmp_path: Path) -> None:
    read = again(Lock().with_build(build(slide("one", "half \ud800 of it"))), tmp_path).of()
    assert read is not None
    assert read.text.slides[0].texts == ("half ? of it",)


def test_the_same_lock_is_the_same_bytes() -> None:
    one = Lock().with_build(named("one")).with_file("a.pptx", FIRST).with_file("b.pptx", SECOND)
    other = Lock().with_build(named("one")).with_file("b.pptx", SECOND).with_file("a.pptx", FIRST)
    assert write_lock(one) == write_lock(other)


WHOLE = json.loads(write_lock(Lock().with_build(build(asked={"people": 12})).with_file("a.pptx", FIRST)))
JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.integers()), st.just({})
)


def places(value: Any, *path: Any) -> list[tuple[Any, ...]]:
    """Return the way to every value in a tree of JSON."""
    keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [path, *(way for key in keys for way in places(value[key], *path, key))]


@settings(max_examples=100)
@given(st.sampled_from(places(WHOLE)), JUNK)
def test_whatever_stands_in_a_lock_it_is_read_or_taken_for_none(
    tmp_path_factory: Any, way: tuple[Any, ...], junk: Any
) -> None:
    spoiled = json.loads(json.dumps([WHOLE]))
    at = spoiled
    *most, last = (0, *way)
    for key in most:
        at = at[key]
    at[last] = junk
    path = tmp_path_factory.getbasetemp() / "spoiled.json"
    path.write_text(json.dumps(spoiled[0]))
    read = read_lock_file(path)
    if read is not None:
        write_lock(read)
        read.of("a.pptx")


ENDLESS = json.dumps(WHOLE["builds"]).replace('"minutes": 60', '"minutes": 1e999')


@pytest.mark.parametrize(
    "builds", [ENDLESS, "[]", '{"x": {}}', "3"], ids=["endless", "a list", "keys", "number"]
)
def test_when_the_builds_are_damaged_the_hashes_still_count(tmp_path: Path, builds: str) -> None:
    text = f'{{"form": 3, "files": {{"a.pptx": ["{FIRST}"]}}, "now": "{WHOLE["now"]}", '
    text += f'"before": "", "decks": {{}}, "builds": {builds}}}'
    (tmp_path / LOCK).write_text(text)
    lock = read_lock(tmp_path)
    assert lock.knows("a.pptx", FIRST)
    assert lock.of() is None


def test_a_deck_is_known_by_the_build_that_wrote_it_when_another_document_was_built_since() -> None:
    lock = Lock().with_build(named("old")).with_file("deck.pptx", FIRST)
    lock = lock.with_build(named("new")).with_file("deck-guide.docx", SECOND)
    assert lock.of("deck.pptx") == named("old")
    assert lock.of() == lock.of("unknown.pptx") == named("new")


def test_a_build_that_says_what_the_last_one_said_leaves_the_one_before_it() -> None:
    lock = Lock().with_build(named("old")).with_build(named("new"))
    later = lock.with_build(build(slide("new"), version="1.1"))
    assert [later.builds[each] for each in (later.before, later.now)] == [
        named("old"),
        build(slide("new"), version="1.1"),
    ]
    third = later.with_build(named("newest"))
    assert third.builds[third.before].version == "1.1"


def test_builds_that_no_deck_comes_from_are_forgotten(tmp_path: Path) -> None:
    lock = Lock()
    for name in ("one", "two", "three", "four"):
        lock = lock.with_build(named(name)).with_file(f"{name}.pptx", hashed(name.encode()))
    (tmp_path / "one.pptx").write_bytes(b"one")
    left = lock.pruned(tmp_path, {"four.pptx"})
    assert sorted(left.decks) == ["four.pptx", "one.pptx"]
    assert [built.text.slides[0].id for built in left.builds.values()] == ["one", "three", "four"]


@pytest.fixture(scope="module")
def north(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    return built(kits(tmp_path_factory.mktemp("locked")), "north", "--people", "12")


def test_a_build_remembers_the_deck_the_client_and_what_was_asked(north: Kit) -> None:
    last = read_lock(north.path.parent).of("loyal.pptx")
    assert last is not None
    assert (last.version, last.deck, last.client) == (__version__, "loyal", "north")
    assert dict(last.asked) == {"people": 12}


def test_nothing_of_the_machine_stands_in_a_lock(north: Kit, tmp_path: Path) -> None:
    other = built(kits(tmp_path), "north", "--people", "12")
    text = (north.path.parent / LOCK).read_text()
    assert north.place.as_posix() not in text
    assert text == (other.path.parent / LOCK).read_text()


def test_a_deck_that_was_kept_is_known_by_its_own_build_across_several(tmp_path: Path) -> None:
    kit = built(kits(tmp_path), "south")
    first = read_lock(kit.path.parent).of("loyal.pptx")
    kit.path.write_bytes(kit.path.read_bytes() + b"changed")
    for title in ("Second", "Third"):
        kit.overlay.write_text(f"set: {{title: {title}}}\n")
        built(tmp_path, "south")

    lock = read_lock(kit.path.parent)
    titles = {name: last.text.title for name in lock.decks if (last := lock.of(name))}
    assert titles == {"loyal.pptx": "Satisfied is not loyal", "loyal.new.pptx": "Third"}
    assert lock.of("loyal.pptx") == first


def test_a_deck_that_was_replaced_by_force_is_known_under_its_new_name(tmp_path: Path) -> None:
    kit = built(kits(tmp_path), "south")
    kit.path.write_bytes(kit.path.read_bytes() + b"changed")
    kit.overlay.write_text("set: {title: Second}\n")
    built(tmp_path, "south", "--force")

    lock = read_lock(kit.path.parent)
    titles = {name: last.text.title for name in lock.decks if (last := lock.of(name))}
    assert titles == {"loyal.pptx": "Second", "loyal.backup.pptx": "Satisfied is not loyal"}


def test_a_document_built_alone_leaves_the_deck_to_its_build(tmp_path: Path) -> None:
    kit = built(kits(tmp_path), "south")
    kit.overlay.write_text("set: {title: Second}\n")
    assert run(tmp_path, "build", "loyal", "--client", "south", "--only", "agenda").code == 0

    lock = read_lock(kit.path.parent)
    told = [last.text.title for last in (lock.of("loyal.pptx"), lock.of()) if last]
    assert told == ["Satisfied is not loyal", "Second"]


def test_what_ships_is_remembered_without_the_path_of_this_machine(tmp_path: Path) -> None:
    assert run(tmp_path, "init", ".").code == 0
    assert run(tmp_path, "build", "give-to-get", "--only", "deck").code == 0
    lock = tmp_path / "build" / "give-to-get" / LOCK

    inputs = [name for name, _, _ in read_lock(lock.parent).kit["inputs"]]
    assert {"shared/give-to-get.yaml", "assets/quotes.yaml"} <= set(inputs)
    assert not [name for name in inputs if Path(name).is_absolute()]
    assert ROOT.as_posix() not in lock.read_text()
