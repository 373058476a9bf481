"""A kit is built again when anything that goes into it changed, and is not touched when nothing did."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.factories import ROOT, picture
from tests.folders import Ran, client, folder, run, small, start
from workshop.build.lock import LOCK
from workshop.build.made_by import LIBRARIES
from workshop.library import find_library
from workshop.library.reads import recorded

SHOWN = "- picture: What we saw\n  file: seen.png\n  alt: A letter\n  notes: Look."
ORDER = ("build", "loyal", "--client", "north", "--only", "deck,agenda")
AGAIN = "as it was"


def library(place: Path) -> Path:
    """Make a folder with two decks, three clients, and assets of its own that may be changed."""
    place = folder(place, {"loyal": small(SHOWN), "warm": small(title="Warm")})
    assets, kept = place / "assets", (place / "assets").resolve()
    assets.unlink()
    assets.mkdir()
    for each in kept.iterdir():
        if each.name in ("words", "metrics"):
            shutil.copytree(each, assets / each.name)
        elif each.name in ("quotes.yaml", "figures.yaml", "house.potx"):
            shutil.copyfile(each, assets / each.name)
        elif each.name != "pictures":
            (assets / each.name).symlink_to(each)
    (assets / "pictures").mkdir()
    (assets / "pictures" / "seen.png").write_bytes(picture().data)
    client(place, "group", "name: The Group")
    client(place, "south", "name: South Water\nfills: {}", **{"plan.png": picture(200).data})
    words = "words: {customer: patient, warm: mild}"
    north = f"name: North Health\nlike: group\n{words}\nbrand: {{logo: logo.png, heading: Nowhere Sans}}"
    client(place, "north", north, **{"logo.png": picture().data})
    return place


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = library(tmp_path_factory.mktemp("whole") / "here")
    built = run(place, *ORDER)
    assert built.code == 0, built.err
    return place


@pytest.fixture
def place(whole: Path, tmp_path: Path) -> Path:
    """Return a copy of a folder in which a kit was built; every date in it is another."""
    return shutil.copytree(whole, tmp_path / "copy", symlinks=True)


def dates(place: Path) -> dict[Path, tuple[int, int]]:
    """Return when each file and folder of the kits was written, and its number."""
    stats = {path: path.stat() for path in (place / "build").rglob("*")}
    return {path: (each.st_mtime_ns, each.st_ino) for path, each in stats.items()}


def as_it_was(place: Path, *more: str) -> bool:
    """Build; return whether that was said to be needless, after making sure that it is the truth."""
    before = dates(place)
    ran = run(place, *ORDER, *more)
    assert ran.code == 0, ran.err
    said = AGAIN in ran.out
    assert said == (dates(place) == before)
    return said


def written(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    written(path, text.replace(old, new, 1))


def longer(path: Path) -> None:
    written(path, f"{path.read_text('utf-8')}\n# one more line\n")


NORTH, SOUTH, GROUP = (f"decks/clients/{name}" for name in ("north", "south", "group"))
CHANGES: dict[str, Callable[[Path], object]] = {
    "the outline": lambda place: replaced(place / "decks/loyal.yaml", "Satisfied is", "Satisfaction is"),
    "a remark in the outline": lambda place: longer(place / "decks/loyal.yaml"),
    "another deck": lambda place: longer(place / "decks/warm.yaml"),
    "a new deck": lambda place: written(place / "decks/cold.yaml", small(title="Cold")),
    "the client": lambda place: replaced(place / NORTH / "client.yaml", "North Health", "North Care"),
    "whom it is like": lambda place: longer(place / GROUP / "client.yaml"),
    "an overlay": lambda place: written(place / NORTH / "loyal.yaml", "set: {subtitle: Why patients leave}"),
    "an overlay of the group": lambda place: written(place / GROUP / "loyal.yaml", "set: {subtitle: Why}"),
    "a neighbour": lambda place: longer(place / SOUTH / "client.yaml"),
    "a neighbour's picture": lambda place: (place / SOUTH / "plan.png").write_bytes(picture(500).data),
    "a neighbour's new file": lambda place: written(place / SOUTH / "offer.txt", "confidential"),
    "a new neighbour": lambda place: written(place / "decks/clients/west/client.yaml", "name: West Bank"),
    "a neighbour gone": lambda place: shutil.rmtree(place / SOUTH),
    "the logo": lambda place: (place / NORTH / "logo.png").write_bytes(picture(500).data),
    "a font that came": lambda place: written(place / NORTH / "nowhere.ttf", "no font"),
    "a picture": lambda place: (place / "assets/pictures/seen.png").write_bytes(picture(500).data),
    "the quotations": lambda place: longer(place / "assets/quotes.yaml"),
    "the figures": lambda place: longer(place / "assets/figures.yaml"),
    "the builder's words": lambda place: longer(place / "assets/words/en.yaml"),
    "words of a country": lambda place: shutil.copyfile(
        place / "assets/words/en.yaml", place / "assets/words/en-NZ.yaml"
    ),
    "the lock": lambda place: (place / "build/north/loyal" / LOCK).unlink(),
    "a file gone": lambda place: (place / "build/north/loyal/loyal.pptx").unlink(),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_kit_is_built_again_when_this_changed(place: Path, what: str) -> None:
    CHANGES[what](place)
    assert not as_it_was(place)
    assert as_it_was(place)


ASKED = {
    "a length": ("--duration", "45m"),
    "people": ("--people", "9"),
    "a mode": ("--mode", "remote"),
    "a start": ("--start", "10:00"),
    "a date": ("--date", "2027-02-11"),
    "documents": ("--only", "deck"),
    "paper": ("--paper", "Letter"),
}


@pytest.mark.parametrize("what", ASKED)
def test_a_kit_is_built_again_when_something_else_is_asked_for(place: Path, what: str) -> None:
    assert not as_it_was(place, *ASKED[what])
    assert as_it_was(place, *ASKED[what])


def test_a_kit_stays_when_nothing_changed_or_only_dates_and_numbers_did(place: Path) -> None:
    assert as_it_was(place)
    for path in (place / "decks").rglob("*.*"):
        path.write_bytes(path.read_bytes())
        os.utime(path)
    assert as_it_was(place)


@pytest.mark.parametrize("order", [ORDER, ("build",)], ids=["one", "all"])
def test_nothing_is_imported_or_started_that_a_needless_build_does_not_need(
    place: Path, order: tuple[str, ...]
) -> None:
    assert run(place, *order).code == 0
    code = f"""
import sys
sys.addaudithook(lambda event, _: sys.exit(event) if event == "subprocess.Popen" else None)
from workshop.cli.main import main
main({order!r})
heavy = ("pydantic", "pydantic_core", "yaml", "lxml", "pptx", "docx", "xlsxwriter", "PIL", "babel", "rich",
         "markdown_it", "multiprocessing")
print([name for name in heavy if name in sys.modules])
"""
    ran = start(place, "-c", code)
    assert ran.code == 0, ran.err
    assert ran.out.endswith("[]\n"), ran.out
    assert AGAIN in ran.out


def test_by_force_it_is_built_again_to_the_same_bytes(place: Path) -> None:
    before = {path: path.read_bytes() for path in dates(place) if path.is_file()}
    assert AGAIN in run(place, *ORDER).out
    assert AGAIN not in run(place, *ORDER, "--force").out
    assert {path: path.read_bytes() for path in dates(place) if path.is_file()} == before


def test_another_version_of_the_builder_builds_again(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workshop.build.unchanged.made_by", lambda: "another")
    assert AGAIN not in run(place, *ORDER).out
    assert AGAIN in run(place, *ORDER).out


def test_the_libraries_that_count_are_those_we_depend_on() -> None:
    import tomllib

    named = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    ours = {name.partition(">")[0].lower().replace("-", "_") for name in named}
    assert ours - {"click", "rich", "python_pptx"} <= set(LIBRARIES)


def test_a_file_that_a_person_changed_is_told_each_time_and_stays(place: Path) -> None:
    deck = place / "build/north/loyal/loyal.pptx"
    deck.write_bytes(b"by hand")
    for _ in range(2):
        ran = run(place, *ORDER)
        assert ran.code == 0
        assert "was changed by hand since it was built; it stays" in ran.err
        assert deck.read_bytes() == b"by hand"


def test_a_file_that_came_back_from_an_older_kit_is_built_again(place: Path) -> None:
    deck, outline = place / "build/north/loyal/loyal.pptx", place / "decks/loyal.yaml"
    older = deck.read_bytes()
    replaced(outline, "Satisfied is", "Satisfaction is")
    assert not as_it_was(place)
    newer = deck.read_bytes()
    deck.write_bytes(older)
    assert not as_it_was(place)
    assert deck.read_bytes() == newer


def told(ran: Ran) -> list[str]:
    return ran.err.splitlines()


def test_the_same_warnings_are_told_word_for_word_with_their_lines(place: Path) -> None:
    replaced(place / NORTH / "client.yaml", "words: {", "words: {quark: lepton, ")
    first, second = run(place, *ORDER), run(place, *ORDER)
    assert AGAIN in second.out
    assert "[unused-word]" in second.err
    assert "words: {quark: lepton" in second.err
    assert told(first) == told(second)
    as_json = json.loads(run(place, *ORDER, "--json").out)
    assert "unused-word" in [problem["code"] for problem in as_json]


def test_what_has_warnings_is_refused_strictly_though_nothing_changed(place: Path) -> None:
    replaced(place / NORTH / "client.yaml", "words: {", "words: {quark: lepton, ")
    before = run(place, *ORDER)
    ran = run(place, *ORDER, "--strict")
    assert (before.code, ran.code) == (0, 1)
    assert "[unused-word]" in ran.err


def test_of_several_it_says_how_many_are_as_before(place: Path) -> None:
    assert "as before" not in run(place, "build", "--only", "agenda").out
    written(place / "decks/warm.yaml", small(title="Warmer"))
    ran = run(place, "build", "--only", "agenda")
    assert ran.out.endswith(" slides, in build/, 1 of them as before\n"), ran.out
    ran = run(place, "build", "--only", "agenda")
    assert ran.out.endswith(
        " slides, in build/\nNothing that goes in has changed; --force builds again all the same.\n"
    ), ran.out


def test_who_records_what_is_read_sees_what_a_needless_build_looked_at(place: Path) -> None:
    from workshop.build import Job, Wanted
    from workshop.build.unchanged import unchanged

    job = Job(find_library(place), "loyal", "north", place / "build", wanted=Wanted(only=("deck", "agenda")))
    with recorded() as reads:
        assert unchanged(job)
    names = {seen.path.relative_to(place).as_posix() for seen in reads if place in seen.path.parents}
    assert {"decks/loyal.yaml", f"{NORTH}/client.yaml", f"{NORTH}/loyal.yaml", "assets/quotes.yaml"} <= names


def test_the_lock_is_the_same_whatever_was_built_before_it_in_the_same_process(place: Path) -> None:
    kits = [("loyal", "warm"), ("warm", "loyal")]
    for number, decks in enumerate(kits):
        for deck in decks:
            assert run(place, "build", deck, "--client", "north", "--into", f"{number}").code == 0
    ran = run(place, "build", "--client", "north", "--client", "group", "--into", "2", "--jobs", "2")
    assert ran.code == 0, ran.err
    for deck in kits[0]:
        locks = {(place / f"{number}/north/{deck}" / LOCK).read_bytes() for number in range(3)}
        assert len(locks) == 1


def test_every_file_that_a_build_opens_is_remembered_by_its_hash(place: Path) -> None:
    assert run(place, *ORDER).code == 0  # so that what is kept of other places is kept of this one
    (place / "build/north/loyal" / LOCK).unlink()
    code = f"""
import os, sys
opened, here = set(), {os.fspath(place)!r}
def look(event, given):
    if event in ("open", "os.scandir", "os.listdir") and isinstance(given[0], (str, os.PathLike)):
        opened.add(os.path.abspath(given[0]))
sys.addaudithook(look)
from workshop.cli.main import main
main({ORDER!r})
print(*sorted(path for path in opened if path.startswith((here + "/decks", here + "/assets"))), sep="\\n")
"""
    ran = start(place, "-c", code)
    assert ran.code == 0, ran.err
    opened = {path for path in map(Path, ran.out.splitlines()) if path.is_absolute()}
    kit = json.loads((place / "build/north/loyal" / LOCK).read_text())["kit"]
    known = {place / name for name, _, _ in kit["inputs"]}
    clients = {path for path in opened if (place / "decks/clients") in (path, *path.parents)}
    assert len(opened - clients) > 8
    assert opened - clients <= known
    assert kit["clients"]
