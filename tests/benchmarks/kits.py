"""The workshops that ship: one deck, all decks, all kits, nothing to do, and two processes beside one."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks.contest import say, written
from tests.benchmarks.inputs import write_inputs
from tests.benchmarks.material import draw_pictures
from tests.benchmarks.measure import HERE, ROOT, Cost, Failed, found, measure, middle, total
from tests.benchmarks.peers import OURS, Contestant
from tests.benchmarks.results import Results

DECK = "give-to-get"
WORKSHOP = [sys.executable, "-m", "workshop", "build"]
NEW, AGAIN = "all kits, from nothing", "all kits, nothing changed"
ONE, TWO = "all clients, one process", "all clients, two processes"
AFTER, AT_ONCE = "all kits twice, one after the other", "all kits twice, at once"
MANY_ONE, MANY_TWO = "many clients, one process", "many clients, two processes"


def of(what: str, who: str) -> str:
    """Return the name of a measurement that has several contestants."""
    return f"{what}: {who}"


def measure_decks(results: Results, contestants: list[Contestant], times: int) -> None:
    """Measure one deck and all decks beside peers that write as many slides."""
    folder, peers = contestants[0].folder, [each for each in contestants if each.name != OURS]
    sizes = _sizes(folder)
    for count in {*sizes.values()}:
        write_inputs(count, folder)
    draw_pictures(max(sizes.values()), folder / "assets" / "pictures")
    results.facts.update({"slides of one deck": sizes[DECK], "slides of all decks": sum(sizes.values())})
    one = {of("one deck", OURS): partial(_build, folder / "one", DECK, "--only", "deck")}
    one |= {of("one deck", peer.name): partial(_each, peer, [sizes[DECK]]) for peer in peers}
    _in_turn(results, one, 3 * times)
    every = {of("all decks", OURS): partial(_build, folder / "six", "--only", "deck", "--jobs", "1")}
    every |= {of("all decks", peer.name): partial(_each, peer, [*sizes.values()]) for peer in peers}
    _in_turn(results, every, times)


def _sizes(folder: Path) -> dict[str, int]:
    """Build the decks that ship, and return how many slides each has."""
    _build(folder / "six", "--only", "deck", "--jobs", "1")
    return {deck.stem: found(deck)["slides"] for deck in sorted((folder / "six").rglob("*.pptx"))}


def measure_kits(results: Results, folder: Path, times: int) -> None:
    """Measure whole kits: deck, guide, workbook and what else there is; again, and for all clients."""
    whole, many = folder / "whole", folder / "many"
    _in_turn(results, {NEW: partial(_build, whole, "--jobs", "1")}, times)
    before = _stamps(whole)
    _in_turn(results, {AGAIN: partial(_build, whole, new=False)}, 3 * times)
    results.facts["files touched"] = len(set(before.items()) ^ set(_stamps(whole).items()))
    jobs = {ONE: "1", TWO: "2"}
    both = {name: partial(_build, many, "--all-clients", "--jobs", count) for name, count in jobs.items()}
    _in_turn(results, both, 1)
    twice = {AFTER: partial(_twice, folder / "after", "1"), AT_ONCE: partial(_twice, folder / "once", "2")}
    _in_turn(results, twice, 1)
    results.facts["kits for all clients"] = len(list(many.rglob("build.lock.json")))


def add_many(results: Results, told: dict[str, Any]) -> None:
    """Take over what many.py measured: as many kits as are worth a night, so that start-up does not count."""
    for name, jobs in ((MANY_ONE, 1), (MANY_TWO, 2)):
        for run in told["runs"]:
            if run["jobs"] == jobs:
                peak = max(each["peak"] for each in run["memory"])
                results.kits[name] = Cost(run["wall"], run["CPU"], peak)
    results.facts["many kits"] = told["kits"]


def _in_turn(results: Results, runs: Mapping[str, Callable[[], Cost]], times: int) -> None:
    """Run each in turn, so many times, and keep the medians."""
    costs: dict[str, list[Cost]] = {name: [] for name in runs}
    for round_ in range(times):
        for name, run in runs.items():
            say(f"{name}, round {round_ + 1}")
            try:
                costs[name].append(run())
            except Failed as failure:
                say(f"left out, for it failed: {failure}")
    results.kits.update({name: middle(some) for name, some in costs.items() if some})


def _build(into: Path, *words: str, new: bool = True) -> Cost:
    """Build into a folder of its own, a new one unless said otherwise."""
    if new:
        shutil.rmtree(into, ignore_errors=True)
    try:
        return measure([*WORKSHOP, *words, "--into", str(into)], ROOT)
    except Failed as failure:
        raise SystemExit(f"our own build failed: {failure}") from None


def _twice(into: Path, copies: str) -> Cost:
    """Build all kits twice, in so many commands at once."""
    command = [sys.executable, str(HERE / "at_once.py"), copies, *WORKSHOP, "--jobs", "1", "--into"]
    turns = range(2 // int(copies))
    return total(measure([*command, f"{into}-{turn}-{{copy}}"], ROOT) for turn in turns)


def _each(peer: Contestant, sizes: list[int]) -> Cost:
    """Let a peer write as many slides, in a process for each deck."""
    return total(peer.write(count, written(peer.folder, peer)) for count in sizes)


def _stamps(folder: Path) -> dict[Path, int]:
    """Return when each file was written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
