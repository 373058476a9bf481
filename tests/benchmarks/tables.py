"""The tables that a run prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from tests.benchmarks.budgets import Budget
from tests.benchmarks.measure import Cost
from tests.benchmarks.peers import CANNOT, OURS
from tests.benchmarks.results import Results


def show(results: Results, budgets: Iterable[Budget], console: Console) -> None:
    """Print what was measured, what was found in the decks, and the budgets."""
    tables = (_contest(results), _growth(results), _found(results), _kits(results), _budgets(budgets))
    console.print(*(table for table in tables if table.row_count))
    for name, why in results.skipped.items():
        console.print(f"{name} left out: {why}")
    told = {**results.machine, **results.versions}
    console.print(", ".join(f"{name} {value}" for name, value in told.items()))


def _table(title: str, words: Iterable[str], numbers: Iterable[str], caption: str = "") -> Table:
    table = Table(title=title, title_justify="left", caption=caption, caption_justify="left")
    for name in words:
        table.add_column(name)
    for name in numbers:
        table.add_column(name, justify="right")
    return table


def _contest(results: Results) -> Table:
    cannot = [f"{name}: {what}" for name, what in CANNOT.items() if name in results.versions]
    caption = "Medians of whole processes with all they start. " + ". ".join(cannot) + "."
    numbers = ("runs", "wall s", "CPU s", "memory MB", "wall, × ours", "CPU, × ours")
    table = _table("The same slides, side by side", ("slides", "who"), numbers, caption)
    for count, costs in results.contest.items():
        for name, cost in costs.items():
            table.add_row(f"{count:,}", name, str(cost.runs), *_cells(cost, costs[OURS]))
        table.add_section()
    return table


def _cells(cost: Cost, ours: Cost) -> tuple[str, ...]:
    times = (f"{cost.wall / ours.wall:.2f}", f"{cost.cpu / ours.cpu:.2f}")
    return (f"{cost.wall:.3f}", f"{cost.cpu:.3f}", f"{cost.memory:.0f}", *times)


def _growth(results: Results) -> Table:
    sizes = [f"{count:,}" for count in sorted(results.contest)]
    between = (
        [f"{few} to {many}" for few, many in ((sizes[0], sizes[-2]), sizes[-2:])]
        if len(sizes) > 1
        else ["", ""]
    )
    caption = (
        "One more slide in CPU time, so that start-up drops out. Exponent of wall time: 1 is in proportion."
    )
    numbers = (f"exponent, {between[1]}", *(f"one more slide ms, {some}" for some in between), "dearer ×")
    table = _table("Growth", ("who",), numbers, caption)
    for name, each in results.grown().items():
        cells = (f"{each.exponent:.2f}", f"{each.first:.2f}", f"{each.last:.2f}", f"{each.dearer:.2f}")
        table.add_row(name, *cells)
    return table


def _found(results: Results) -> Table:
    keys = next(iter(results.expected.values()), {})
    caption = "Counted with python-pptx, each on its slide. What is missing is in brackets."
    table = _table("What is in the decks", ("slides", "who"), (*keys, "MB"), caption)
    for count, decks in results.found.items():
        for name, deck in decks.items():
            cells = (_short(deck[key], wanted) for key, wanted in results.expected[count].items())
            table.add_row(f"{count:,}", name, *cells, str(deck["MB"]))
        table.add_section()
    return table


def _short(found: int, wanted: int) -> str:
    return f"{found:,}" if found == wanted else f"{found:,} ({found - wanted:+,})"


def _kits(results: Results) -> Table:
    table = _table("The workshops that ship", ("what",), ("runs", "wall s", "CPU s", "memory MB"))
    for name, cost in results.kits.items():
        table.add_row(name, str(cost.runs), f"{cost.wall:.3f}", f"{cost.cpu:.3f}", f"{cost.memory:.0f}")
    return table


def show_runs(runs: Sequence[Sequence[Budget]], console: Console) -> None:
    """Print what each of several runs measured for each budget."""
    numbers = [f"run {number}" for number in range(1, len(runs) + 1)]
    table = _table("The budgets, run by run", ("what",), numbers)
    for same in zip(*runs, strict=True):
        table.add_row(same[0].what, *(f"{_number(each.measured, each.unit)} {each.met}" for each in same))
    console.print(table)


def _budgets(budgets: Iterable[Budget]) -> Table:
    table = _table("Budgets", ("what",), ("reach", "aim", "measured", "in CPU time", "met"))
    for each in budgets:
        sign = "≥ " if each.higher else "≤ "
        aim = f"{sign}{each.aim:g} {each.unit}" if each.aim is not None else ""
        table.add_row(
            f"{each.what} ({each.beside})" if each.beside else each.what,
            f"{sign}{each.reach:g} {each.unit}",
            aim,
            _number(each.measured, each.unit),
            _number(each.cpu, each.unit),
            each.met,
        )
    return table


def _number(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    return f"{value:.0f} {unit}" if value >= 100 or not unit else f"{value:.2f} {unit}"
