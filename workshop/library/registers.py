"""The registers of quotations and figures: texts that every deck shares."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from workshop.errors import Problem, Source, WorkshopError
from workshop.library.folders import Library
from workshop.library.sources import read_source
from workshop.outline.meant import short
from workshop.outline.nodes import parse

if TYPE_CHECKING:
    from workshop.outline.record import Record
    from workshop.outline.registers import Figure, Quotation

    R = TypeVar("R", bound=Record)
    E = TypeVar("E", Quotation, Figure)


def read_quotations(library: Library) -> dict[str, Quotation]:
    """Read the register of quotations; raises WorkshopError with every problem in it."""
    from workshop.outline.registers import QuotationRegister  # imported late, as is all that needs pydantic

    return _by_id(_register(QuotationRegister, read_source(library.assets / "quotes.yaml")).quotes)


def read_figures(library: Library) -> dict[str, Figure]:
    """Read the register of figures; raises WorkshopError with every problem in it."""
    from workshop.outline.registers import FigureRegister

    return _by_id(_register(FigureRegister, read_source(library.assets / "figures.yaml")).figures)


def _register(record: type[R], source: Source) -> R:
    register: R = _parsed(record, source)
    return register


@lru_cache(maxsize=4)
def _parsed(record: type[Record], source: Source) -> Any:
    """Parse a register once for all decks, as long as its text stays the same."""
    from workshop.outline.read import read

    node, problems = parse(source)
    if node is None or problems:
        raise WorkshopError(problems)
    register, problems = read(record, node)
    if register is None:
        raise WorkshopError(problems)
    return register


def _by_id(entries: Iterable[E]) -> dict[str, E]:
    by_id: dict[str, E] = {}
    problems = []
    for entry in entries:
        if entry.id in by_id:
            message, hint = f"the id '{short(entry.id)}' is taken already", "give it another id"
            problems.append(Problem("duplicate-id", message, entry.place(entry.id), hint))
        by_id.setdefault(str(entry.id), entry)
    if problems:
        raise WorkshopError(problems)
    return by_id
