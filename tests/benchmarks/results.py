"""All that one run measured, as values and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.benchmarks.growth import Growth, growth
from tests.benchmarks.measure import Cost, middle


@dataclass(frozen=True, slots=True)
class Results:
    """Hold what was measured, with which versions, on what sort of machine."""

    machine: Mapping[str, str | int]
    versions: Mapping[str, str]
    skipped: dict[str, str] = field(default_factory=dict)
    """Who did not take part, and why."""
    contest: dict[int, dict[str, Cost]] = field(default_factory=dict)
    """Costs by the number of slides and the contestant."""
    found: dict[int, dict[str, dict[str, Any]]] = field(default_factory=dict)
    """What stands in the decks: by the number of slides and the contestant."""
    expected: dict[int, dict[str, int]] = field(default_factory=dict)
    """What should: by the number of slides."""
    kits: dict[str, Cost] = field(default_factory=dict)
    """What the shipped workshops cost, by what was built."""
    facts: dict[str, int] = field(default_factory=dict)
    """How many slides and kits that was, and how many files were touched with nothing changed."""

    def grown(self) -> dict[str, Growth]:
        """Return the growth of each contestant that wrote every size."""
        names = dict.fromkeys(name for costs in self.contest.values() for name in costs)
        sizes = {
            name: {count: costs[name] for count, costs in self.contest.items() if name in costs}
            for name in names
        }
        grown = {name: growth(costs) for name, costs in sizes.items() if len(costs) == len(self.contest)}
        return {name: each for name, each in grown.items() if each}


def together(runs: Sequence[Results]) -> Results:
    """Return several runs on one machine as one: the median of each number."""
    first = runs[0]
    contest = {
        count: {
            name: middle([run.contest[count][name] for run in runs if name in run.contest.get(count, {})])
            for name in costs
        }
        for count, costs in first.contest.items()
    }
    kits = {name: middle([run.kits[name] for run in runs if name in run.kits]) for name in first.kits}
    return replace(first, contest=contest, kits=kits)


def save(results: Results, budgets: list[dict[str, Any]], path: Path) -> None:
    """Write a run as JSON."""
    values = {
        "machine": dict(results.machine),
        "versions": dict(results.versions),
        "skipped": results.skipped,
        "contest": {
            count: {name: _rounded(cost) for name, cost in costs.items()}
            for count, costs in results.contest.items()
        },
        "growth": {
            name: _rounded(each) | {"dearer": round(each.dearer, 4)} for name, each in results.grown().items()
        },
        "expected": results.expected,
        "found": results.found,
        "kits": {name: _rounded(cost) for name, cost in results.kits.items()},
        "facts": results.facts,
        "budgets": budgets,
    }
    path.write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")


def load(path: Path) -> Results:
    """Return a run that was written before."""
    values = json.loads(path.read_text(encoding="utf-8"))
    return Results(
        machine=values["machine"],
        versions=values["versions"],
        skipped=values["skipped"],
        contest={int(count): _costs(costs) for count, costs in values["contest"].items()},
        found={int(count): found for count, found in values["found"].items()},
        expected={int(count): wanted for count, wanted in values["expected"].items()},
        kits=_costs(values["kits"]),
        facts=values["facts"],
    )


def _rounded(values: Cost | Growth) -> dict[str, float]:
    return {name: round(value, 4) for name, value in values._asdict().items()}


def _costs(values: dict[str, dict[str, Any]]) -> dict[str, Cost]:
    return {name: Cost(**cost) for name, cost in values.items()}
