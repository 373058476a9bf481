"""What a workshop quotes must stand in the registers, and may be shown the way it is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from workshop.errors import Problem, Span
from workshop.outline.model import Block, Chart, Contrast, Number, Quote, Vote, Workshop
from workshop.outline.parts import Option, Side
from workshop.outline.registers import Figure, Quotation
from workshop.outline.values import Text


def citation_problems(
    workshop: Workshop, quotations: Mapping[str, Quotation], figures: Mapping[str, Figure]
) -> tuple[Problem, ...]:
    """Return every quotation and figure that is not in its register, or may not be shown so."""
    problems: list[Problem] = []
    for block in workshop.blocks:
        problems.extend(_quoted(block, quotations))
        problems.extend(_figured(block, figures))
    return tuple(problems)


def quotation_ids(block: Block) -> Iterator[tuple[Text, bool]]:
    """Yield the id of each quotation a block shows, and whether it shows the wrong wording."""
    if isinstance(block, Quote):
        yield block.quote, False
    parts: tuple[Side | Option, ...] = ()
    if isinstance(block, Contrast):
        parts = (block.left, block.right)
    elif isinstance(block, Vote):
        parts = block.options
    for part in parts:
        if part.quote:
            yield part.quote, False
        if part.misquote:
            yield part.misquote, True


def figure_ids(block: Block) -> Iterator[Text]:
    """Yield the id of each figure a block shows."""
    if isinstance(block, Number):
        yield block.number
    elif isinstance(block, Chart) and block.figure:
        yield block.figure


def _quoted(block: Block, quotations: Mapping[str, Quotation]) -> Iterator[Problem]:
    for name, wrong in quotation_ids(block):
        quotation = quotations.get(name)
        if quotation is None:
            yield _unknown("quotation", name, quotations, block.place(name))
        elif quotation.status == "unsupported" and not wrong:
            message = f"the quotation '{name}' is unsupported: nobody found where {quotation.speaker} said it"
            yield Problem(
                "unsupported-quotation", message, block.place(name), "show another one in its place"
            )
        elif wrong and not quotation.misquoted_as:
            message = f"the register has no wrong wording of '{name}'"
            hint = "write  quote:  for the right wording, or add misquoted_as to assets/quotes.yaml"
            yield Problem("no-misquotation", message, block.place(name), hint)


def _figured(block: Block, figures: Mapping[str, Figure]) -> Iterator[Problem]:
    for name in figure_ids(block):
        figure = figures.get(name)
        if figure is None:
            yield _unknown("figure", name, figures, block.place(name))
        elif isinstance(block, Chart) and not figure.bars:
            hint = "add bars: to it in assets/figures.yaml, or show it as  - number:"
            yield Problem("no-bars", f"the figure '{name}' has no bars to compare", block.place(name), hint)
    if isinstance(block, Chart):
        yield from _chart(block)


def _chart(chart: Chart) -> Iterator[Problem]:
    if not chart.figure and len(chart.bars) < 2:
        hint = "write  figure:  with an id of the register, or  bars:  with two to six values"
        yield Problem("no-bars", "the chart has nothing to compare", chart.place(chart.headline), hint)
    if chart.bars and not chart.source:
        hint = "write where the values come from:  source: …"
        yield Problem("no-source", "the chart's own bars have no source", chart.place(chart.headline), hint)
    if chart.key and chart.bars and chart.key not in chart.bars:
        hint = f"write one of: {', '.join(chart.bars)}"
        yield Problem("unknown-key-bar", f"there is no bar '{chart.key}'", chart.place(chart.key), hint)


def _unknown(what: str, name: Text, register: Mapping[str, object], span: Span | None) -> Problem:
    close = get_close_matches(name, register, 1, 0.4)
    plural = f"{what}s"
    file = "quotes" if what == "quotation" else "figures"
    hint = f"did you mean {close[0]}?" if close else f"add it to assets/{file}.yaml, which holds all {plural}"
    return Problem(f"unknown-{what}", f"there is no {what} '{name}' in the register", span, hint)
