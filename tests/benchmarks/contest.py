"""The contest: every contestant writes the same decks, in turn, so that none has the warmer machine."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.inputs import write_inputs
from tests.benchmarks.measure import Cost, Failed, found, middle
from tests.benchmarks.peers import OURS, Contestant

FEW = 20
"""The slides of the warm-up."""
SMALL = 100
"""Up to so many slides a run is so short that three times as many are needed for a steady median."""
LONG = 20.0
"""Seconds: what takes longer is run once."""


def hold(
    contestants: list[Contestant], count: int, times: int, skipped: dict[str, str]
) -> tuple[dict[str, Cost], dict[str, dict[str, Any]]]:
    """Measure a deck of so many slides and count what is in it: by contestant; who fails is sent home."""
    folder = contestants[0].folder
    write_inputs(count, folder)
    costs: dict[str, list[Cost]] = {}
    for round_ in range(times * (3 if count <= SMALL and times > 1 else 1)):
        for contestant in tuple(contestants):
            taken = costs.setdefault(contestant.name, [])
            if taken and taken[0].wall > LONG:
                continue
            say(f"{count} slides, round {round_ + 1}: {contestant.name}")
            try:
                taken.append(contestant.write(count, written(folder, contestant)))
            except Failed as failure:
                _send_home(contestant, contestants, skipped, count, failure)
    decks = {each.name: next(written(folder, each).rglob("*.pptx")) for each in contestants}
    material = folder / f"deck-{count}.json"
    counts = {name: found(deck, material) for name, deck in decks.items()}
    return {name: middle(costs[name]) for name in decks}, counts


def _send_home(
    contestant: Contestant,
    contestants: list[Contestant],
    skipped: dict[str, str],
    count: int,
    failure: Failed,
) -> None:
    """Leave a peer out from now on; its own words are told here alone, for they may name this machine."""
    if contestant.name == OURS:
        raise SystemExit(f"our own build failed: {failure}")
    say(f"{contestant.name} failed: {failure}")
    contestants.remove(contestant)
    skipped[contestant.name] = f"it failed at {count:,} slides"


def warm_up(contestants: list[Contestant], skipped: dict[str, str]) -> None:
    """Let everybody write one deck that is not measured: bytecode is written, files are in memory."""
    hold(contestants, FEW, 1, skipped)


def written(folder: Path, contestant: Contestant) -> Path:
    """Return where a contestant writes."""
    return folder / "written" / contestant.name


def say(what: str) -> None:
    """Tell on standard error what is being done."""
    print(what, file=sys.stderr, flush=True)
