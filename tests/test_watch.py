"""What a deck is made from is known by what was read; saving any of it builds the deck again, once."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Event as Flag
from threading import Thread

import pytest

from tests.factories import picture
from tests.folders import client, folder, run, small
from workshop.build import Job, Wanted
from workshop.build.jobs import run_job
from workshop.build.watch import Round, watch
from workshop.errors import WorkshopError
from workshop.library import find_library
from workshop.library.reads import changed, recorded

LONG, SHORT = 30.0, 1.0
"""Seconds after which a build that should come is missing, and one that should not has not come."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a deck, a client that is like another, its logo, and assets of its own."""
    shown = "- picture: What we saw\n  file: seen.png\n  alt: A letter\n  notes: Look."
    place = folder(tmp_path / "here", {"loyal": small(shown)})
    assets = place / "assets"
    kept = assets.resolve()
    assets.unlink()
    assets.mkdir()
    for each in kept.iterdir():
        if each.name not in ("quotes.yaml", "pictures"):
            (assets / each.name).symlink_to(each)
    (assets / "quotes.yaml").write_text((kept / "quotes.yaml").read_text("utf-8"), "utf-8")
    (assets / "pictures").mkdir()
    client(place, "group", "name: The Group")
    home = client(place, "north", "name: North\nlike: group\nbrand: {logo: logo.png}")
    (home / "logo.png").write_bytes(picture().data)
    (assets / "pictures" / "seen.png").write_bytes(picture().data)
    return place


def job(place: Path, deck: str = "loyal", client: str | None = "north") -> Job:
    return Job(find_library(place), deck, client, place / "build", wanted=Wanted(only=("deck",)))


SEEN = {
    "the outline": "decks/loyal.yaml",
    "the client": "decks/clients/north/client.yaml",
    "whom it is like": "decks/clients/group/client.yaml",
    "the register": "assets/quotes.yaml",
    "the builder's words": "assets/words/en.yaml",
    "metrics": "assets/metrics/georgia.json",
    "the logo": "decks/clients/north/logo.png",
    "a picture": "assets/pictures/seen.png",
}
LOOKED_FOR = {
    "an overlay": "decks/clients/north/loyal.yaml",
    "an overlay of whom it is like": "decks/clients/group/loyal.yaml",
}


def test_what_a_deck_is_made_from_is_what_was_read_and_looked_for(place: Path) -> None:
    with recorded() as reads:
        run_job(job(place))
    names = {seen.path.relative_to(place).as_posix() for seen in reads if place in seen.path.parents}
    assert {*SEEN.values(), *LOOKED_FOR.values()} <= names
    assert changed(reads) == ()


@pytest.mark.parametrize("path", ["decks/loyal.yaml", *LOOKED_FOR.values()])
def test_what_is_saved_or_comes_to_be_is_another(place: Path, path: str) -> None:
    with recorded() as reads:
        run_job(job(place))
    (place / path).write_text("title: Another\n", encoding="utf-8")
    assert {seen.path for seen in changed(reads)} >= {place / path}


def test_what_is_read_where_nobody_records_is_not_kept(place: Path) -> None:
    with recorded() as outer:
        pass
    run_job(job(place))
    assert outer == {}


class Watching:
    """Watch in a thread; hand over the rounds as they come."""

    def __init__(self, *jobs: Job) -> None:
        self.stop, self.rounds = Flag(), Queue[Round]()
        self.thread = Thread(target=self._run, args=(jobs,), daemon=True)
        self.thread.start()

    def _run(self, jobs: tuple[Job, ...]) -> None:
        for found in watch(jobs, self.stop):
            self.rounds.put(found)

    def next(self) -> Round:
        return self.rounds.get(timeout=LONG)

    def nothing(self) -> bool:
        try:
            self.rounds.get(timeout=SHORT)
        except Empty:
            return True
        return False


@pytest.fixture
def watching(place: Path) -> Iterator[Watching]:
    pytest.importorskip("watchfiles")
    watched = Watching(job(place))
    watched.next()
    yield watched
    watched.stop.set()
    watched.thread.join(LONG)
    assert not watched.thread.is_alive()


def codes(found: Round) -> list[str]:
    return [problem.code for result in found.results for problem in result.problems]


def test_a_save_builds_the_deck_again(place: Path, watching: Watching) -> None:
    deck = place / "build/north/loyal/loyal.pptx"
    before = deck.read_bytes()
    (place / "decks/loyal.yaml").write_text(small(title="Loved at last"), encoding="utf-8")
    found = watching.next()
    assert [path.name for path in found.saved] == ["loyal.yaml"]
    assert deck.read_bytes() != before


def test_a_mistake_is_told_and_gone_when_it_is_mended(place: Path, watching: Watching) -> None:
    outline = place / "decks/loyal.yaml"
    good = outline.read_text("utf-8")
    outline.write_text(good.replace("title:", "titel:", 1), encoding="utf-8")
    first = watching.next()
    outline.write_text(good, encoding="utf-8")
    second = watching.next()
    assert "unknown-key" in codes(first)
    assert first.results[0].written is None
    assert "unknown-key" not in codes(second)
    assert second.results[0].written is not None


def test_an_overlay_that_was_not_there_is_seen(place: Path, watching: Watching) -> None:
    (place / "decks/clients/group/loyal.yaml").write_text("set: {subtitle: For us all}", encoding="utf-8")
    assert [path.name for path in watching.next().saved] == ["loyal.yaml"]


def test_a_file_that_is_deleted_and_written_again_is_one_save(place: Path, watching: Watching) -> None:
    outline = place / "decks/loyal.yaml"
    waiting = outline.with_name("loyal.yaml.new")
    waiting.write_text(small(title="Loved at last"), encoding="utf-8")
    outline.unlink()
    time.sleep(0.2)
    waiting.rename(outline)
    found = watching.next()
    assert found.results[0].written is not None
    assert watching.nothing()


def test_a_burst_of_saves_is_one_build(place: Path, watching: Watching) -> None:
    for number in range(5):
        title = small(title=f"Loved {number} times")
        (place / "decks/loyal.yaml").write_text(title, encoding="utf-8")
        client(place, "group", f"name: The Group {number}")
    assert {path.name for path in watching.next().saved} == {"loyal.yaml", "client.yaml"}
    assert watching.nothing()


@pytest.mark.parametrize("name", [".loyal.yaml.swp", "loyal.yaml~", "4913", "#loyal.yaml#", "notes.txt"])
def test_what_an_editor_leaves_beside_the_outline_does_not_count(
    place: Path, watching: Watching, name: str
) -> None:
    (place / "decks" / name).write_text("title: Half of it", encoding="utf-8")
    assert watching.nothing()


def test_only_the_decks_that_were_made_from_a_file_are_built_again(place: Path) -> None:
    pytest.importorskip("watchfiles")
    (place / "decks/warm.yaml").write_text(small(title="Warm"), encoding="utf-8")
    watched = Watching(job(place, client=None), job(place, "warm", None))
    assert [result.job.deck for result in watched.next().results] == ["loyal", "warm"]
    (place / "decks/warm.yaml").write_text(small(title="Warmer"), encoding="utf-8")
    assert [result.job.deck for result in watched.next().results] == ["warm"]
    watched.stop.set()
    watched.thread.join(LONG)


def test_without_the_package_it_says_what_to_install(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(WorkshopError) as raised:
        next(watch([job(place)]))
    (problem,) = raised.value.problems
    assert not (place / "build").exists()
    assert (problem.code, problem.hint) == ("no-watch", "pip install 'workshop-decks[watch]'")


def test_watching_speaks_to_people_alone(place: Path) -> None:
    ran = run(place, "build", "loyal", "--watch", "--json")
    assert ran.code == 2
    assert "--watch tells a person what happens; take --json out" in ran.err


def test_a_deck_that_is_not_there_is_not_waited_for(place: Path) -> None:
    ran = run(place, "build", "loyel", "--watch")
    assert ran.code == 1
    assert "unknown-deck" in ran.err
