"""The table for the README, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.measure import Cost
from tests.benchmarks.peers import OURS, PLAIN
from tests.benchmarks.picture import NAMES, seconds
from tests.benchmarks.results import Results

SHORT = NAMES | {OURS: f"`{NAMES[OURS]}`", PLAIN: "plain python-pptx"}


def readme_table(results: Results) -> str:
    """Return wall time by the number of slides, then memory and growth at the large end."""
    names = list(dict.fromkeys(name for costs in results.contest.values() for name in costs))
    rows = [["slides", *(SHORT.get(name, name) for name in names)], ["--:"] * (len(names) + 1)]
    rows += [[f"{count:,}", *_cells(results.contest[count], names)] for count in sorted(results.contest)]
    largest = max(results.contest)
    memory = (results.contest[largest].get(name) for name in names)
    rows.append([f"memory at {largest:,}", *(f"{cost.memory:,.0f} MB" if cost else "" for cost in memory)])
    if grown := results.grown():
        dearer = (grown.get(name) for name in names)
        rows.append(
            [
                "a slide there against one at the start",
                *(f"{each.dearer:.2f} ×" if each else "" for each in dearer),
            ]
        )
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def _cells(costs: dict[str, Cost], names: list[str]) -> Iterator[str]:
    for name in names:
        yield seconds(costs[name].wall) if name in costs else ""
