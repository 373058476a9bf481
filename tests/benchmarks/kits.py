"""The workshops that ship: one deck, all decks, all kits, nothing to do, and two processes beside one."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.contest import say, written
from tests.benchmarks.inputs import write_inputs
from tests.benchmarks.material import draw_pictures
from tests.benchmarks.measure import ROOT, Cost, Failed, found, measure, middle, total
from tests.benchmarks.peers import JS, OURS, PANDOC, PLAIN, Contestant
from tests.benchmarks.results import Results

DECK = "give-to-get"
WORKSHOP = [sys.executable, "-m", "workshop", "build"]
AGAIN, ALL, ALL_TWO = "all kits, nothing changed", "all clients, one process", "all clients, two processes"


def of(what: str, who: str) -> str:
    """Return the name of a measurement."""
    return f"{what}: {who}"


def measure_decks(results: Results, contestants: list[Contestant], times: int) -> None:
    """Measure one deck and all decks beside peers that write as many slides."""
    by_name = {each.name: each for each in contestants}
    folder = contestants[0].folder
    sizes = _sizes(folder)
    for count in {*sizes.values()}:
        write_inputs(count, folder)
    draw_pictures(max(sizes.values()), folder / "assets" / "pictures")
    results.facts.update({"slides of one deck": sizes[DECK], "slides of all decks": sum(sizes.values())})
    one = {OURS: lambda: _build(folder / "one", DECK, "--only", "deck")}
    one[PLAIN] = lambda: by_name[PLAIN].write(sizes[DECK], written(folder, by_name[PLAIN]))
    results.kits.update(
        {of("one deck", who): cost for who, cost in _in_turn("one deck", one, 3 * times).items()}
    )
    six = {OURS: lambda: _build(folder / "six", "--only", "deck", "--jobs", "1")}
    for name in (PLAIN, JS, PANDOC):
        if name in by_name:
            six[name] = lambda peer=by_name[name]: _each(peer, [*sizes.values()])  # type: ignore[misc]
    results.kits.update(
        {of("all decks", who): cost for who, cost in _in_turn("all decks", six, times).items()}
    )


def _sizes(folder: Path) -> dict[str, int]:
    """Build the decks that ship, and return how many slides each has."""
    _build(folder / "six", "--only", "deck", "--jobs", "1")
    return {deck.stem: found(deck)["slides"] for deck in sorted((folder / "six").rglob("*.pptx"))}


def measure_kits(results: Results, folder: Path, times: int) -> None:
    """Measure whole kits: deck, guide, workbook and what else there is; again, and for all clients."""
    whole = folder / "whole"
    results.kits["all kits"] = _in_turn("", {"all kits": lambda: _build(whole, "--jobs", "1")}, 1)["all kits"]
    before = _stamps(whole)
    again = {AGAIN: lambda: _build(whole, new=False)}
    results.kits.update(_in_turn("", again, 3 * times))
    results.facts["files touched"] = len(set(before.items()) ^ set(_stamps(whole).items()))
    many = {
        name: lambda jobs=jobs: _build(folder / "many", "--all-clients", "--jobs", jobs)  # type: ignore[misc]
        for name, jobs in ((ALL, "1"), (ALL_TWO, "2"))
    }
    results.kits.update(_in_turn("", many, 1))
    results.facts["kits for all clients"] = len(list((folder / "many").rglob("build.lock.json")))


def _in_turn(what: str, runs: dict[str, Callable[[], Cost]], times: int) -> dict[str, Cost]:
    """Run each in turn, so many times, and return the medians."""
    costs: dict[str, list[Cost]] = {name: [] for name in runs}
    for round_ in range(times):
        for name, run in runs.items():
            say(f"{what or 'kits'}, round {round_ + 1}: {name}")
            try:
                costs[name].append(run())
            except Failed as failure:
                say(f"left out, for it failed: {failure}")
    return {name: middle(some) for name, some in costs.items() if some}


def _build(into: Path, *words: str, new: bool = True) -> Cost:
    """Build into a folder of its own, a new one unless said otherwise."""
    if new:
        shutil.rmtree(into, ignore_errors=True)
    try:
        return measure([*WORKSHOP, *words, "--into", str(into)], ROOT)
    except Failed as failure:
        raise SystemExit(f"our own build failed: {failure}") from None


def _each(peer: Contestant, sizes: list[int]) -> Cost:
    """Let a peer write as many slides, in a process for each deck."""
    return total(peer.write(count, written(peer.folder, peer)) for count in sizes)


def _stamps(folder: Path) -> dict[Path, int]:
    """Return when each file was written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
