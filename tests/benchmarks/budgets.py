"""The budgets: what to reach, what to aim for, and what was measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from tests.benchmarks.kits import AFTER, AGAIN, AT_ONCE, MANY_ONE, MANY_TWO, ONE, TWO, of
from tests.benchmarks.measure import Cost
from tests.benchmarks.peers import JS, OURS, PANDOC, PLAIN
from tests.benchmarks.results import Results

FEW, MEDIUM, MANY = 20, 500, 2000


@dataclass(frozen=True, slots=True)
class Budget:
    """Compare a measurement with what to reach and what to aim for."""

    what: str
    unit: str
    reach: float
    aim: float | None
    measured: float | None
    """None where the run was too short to tell."""
    cpu: float | None = None
    """The same in CPU time."""
    higher: bool = False
    """Whether more is better."""
    beside: str = ""
    """What to know about it."""

    @property
    def met(self) -> str:
        """Return what is met: "aim", "reach" or "no"."""
        if self.measured is None:
            return "not measured"
        if self.aim is not None and self._holds(self.measured, self.aim):
            return "aim"
        return "reach" if self._holds(self.measured, self.reach) else "no"

    def _holds(self, measured: float, bound: float) -> bool:
        return measured >= bound if self.higher else measured <= bound


def budgets(results: Results) -> list[Budget]:
    """Return every budget with what this run measured."""
    return [*_small(results), *_large(results), *_flat(results), *_kits(results)]


def typical(runs: Sequence[Sequence[Budget]]) -> list[Budget]:
    """Return each budget as the run in the middle measured it: a ratio holds within its run only."""
    return [
        _middle([each for each in same if each.measured is not None] or same)
        for same in zip(*runs, strict=True)
    ]


def _middle(same: Sequence[Budget]) -> Budget:
    return sorted(same, key=lambda each: each.measured or 0)[(len(same) - 1) // 2]


def as_values(some: list[Budget]) -> list[dict[str, Any]]:
    """Return budgets as plain values."""
    return [asdict(each) | {"met": each.met} for each in some]


def _small(results: Results) -> list[Budget]:
    slides = results.facts.get("slides of one deck", 40)
    one = _ratio(results.kits, of("one deck", OURS), of("one deck", PLAIN))
    rows = [
        Budget(f"one deck that ships ({slides} slides), cold: against the plain script", "×", 1.5, 1.0, *one)
    ]
    slides = results.facts.get("slides of all decks", 250)
    for peer in (PANDOC, JS):
        six = _ratio(results.kits, of("all decks", OURS), of("all decks", peer))
        what = f"all six decks ({slides} slides) in one process: against six runs of {peer}"
        rows.append(Budget(what, "×", 1.0, 0.5, *six))
    return rows


def _large(results: Results) -> list[Budget]:
    medium, many = (results.contest.get(count, {}) for count in (MEDIUM, MANY))
    rows = [
        Budget(
            f"{count:,} slides: faster than plain python-pptx",
            "×",
            reach,
            aim,
            *_ratio(costs, PLAIN, OURS),
            higher=True,
        )
        for count, costs, reach, aim in ((MEDIUM, medium, 4, 10), (MANY, many, 20, 40))
    ]
    peers = [name for name in many if name != OURS]
    fastest = min(peers, key=lambda name: many[name].wall, default=PLAIN)
    what = f"{MANY:,} slides: faster than the fastest peer ({fastest})"
    return [*rows, Budget(what, "×", 3, None, *_ratio(many, fastest, OURS), higher=True)]


def _flat(results: Results) -> list[Budget]:
    grown = results.grown().get(OURS) if MANY in results.contest else None
    largest = results.contest.get(MANY, {}).get(OURS)
    return [
        Budget(
            f"one more slide at {MANY:,} against at {FEW} (CPU)",
            "×",
            1.3,
            1.05,
            grown.dearer if grown else None,
        ),
        Budget(f"memory at {MANY:,} slides", "MB", 250, 120, largest.memory if largest else None),
    ]


def _kits(results: Results) -> list[Budget]:
    again, touched = results.kits.get(AGAIN), results.facts.get("files touched")
    seconds = (again.wall, again.cpu) if again else (None, None)
    return [
        _two_processes(results, "kits for all clients", ONE, TWO),
        _two_processes(results, "many kits", MANY_ONE, MANY_TWO),
        Budget("all six kits, nothing changed", "s", 0.3, None, *seconds),
        Budget("files touched with nothing changed", "", 0, None, touched),
    ]


def _two_processes(results: Results, fact: str, one: str, two: str) -> Budget:
    pace, _ = _ratio(results.kits, one, two)
    kits = results.facts.get(fact)
    what = f"{kits:,} whole kits" if kits else fact
    most, _ = _ratio(results.kits, AFTER, AT_ONCE)
    beside = f"two commands at once give {most:.2f} ×" if most else ""
    return Budget(f"{what}: two processes faster than one", "×", 1.8, 1.95, pace, higher=True, beside=beside)


def _ratio(costs: dict[str, Cost], one: str, other: str) -> tuple[float | None, float | None]:
    """Return how many times as long one takes as the other, in wall and in CPU time."""
    if one not in costs or other not in costs:
        return None, None
    return costs[one].wall / costs[other].wall, costs[one].cpu / costs[other].cpu
