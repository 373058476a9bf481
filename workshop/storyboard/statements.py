"""Compose statements: claim, objection, quotation, number, text (house-style 05, 07, 09a, 26)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.brand.house import statements as house
from workshop.brand.house.grid import WIDTH
from workshop.brand.layouts import Layout
from workshop.brand.shapes import Paragraph
from workshop.errors import Problem
from workshop.markup import Run
from workshop.outline.model import Claim, Number, Objection, Open, Quote
from workshop.outline.placed import joined, made_of, spans_of
from workshop.outline.registers import Figure
from workshop.outline.values import Text
from workshop.plan.plan import Line
from workshop.storyboard.indent import hanging_quote
from workshop.storyboard.pictures import missing_picture, show
from workshop.storyboard.quotations import Quoted, quoted
from workshop.storyboard.scene import Filled, Item, Slide
from workshop.storyboard.slides import Composer, block_of, first_that_fits, in_two, make_slide, over_cap
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, fits_lines, paragraph, set_text

_CLAIM_WORDS, _QUOTATION_WORDS, _SHORT_QUOTATION = 14, 45, 14


def compose_claim(line: Line, stage: Stage) -> list[Slide]:
    """Compose a statement, large, with one sentence under it or none."""
    block = block_of(line, Claim)
    layout = house.claim()
    items = [set_text(Copy(layout.slot("Title"), block.headline, what="statement"), stage)]
    if block.line:
        items.append(set_text(Copy(layout.slot("Support"), block.line, what="line under it"), stage))
    long = over_cap(len(block.headline.split()), _CLAIM_WORDS, block.headline.span, "this statement")
    return [make_slide(line.id, layout, items, span=block.span, problems=long)]


def compose_objection(line: Line, stage: Stage) -> list[Slide]:
    """Compose an objection on tint, as somebody else's voice; its reply stands in the notes."""
    block = block_of(line, Objection)
    layout = house.objection()
    title = set_text(Copy(layout.slot("Title"), block.headline, what="objection"), stage)
    return [make_slide(line.id, layout, [title], span=block.span)]


def compose_quote(line: Line, stage: Stage) -> list[Slide]:
    """Compose a quotation: beside its portrait, large when it is short, smaller when it is long."""
    block = block_of(line, Quote)
    quotation = quoted(block.quote, stage)
    layout, title, problems = _set_quotation(block, quotation, stage)
    items: list[Item] = [title]
    if layout is house.quote_portrait() and block.portrait:
        items.append(
            show(layout.slot("Portrait"), stage.pictures[block.portrait.file], block.portrait.alt, stage)
        )
    if quotation.standing:
        items.append(set_text(Copy(layout.slot("Speaker"), _at(quotation.standing, block.quote)), stage))
    if quotation.source:
        items.append(set_text(Copy(layout.slot("Source"), _at(quotation.source, block.quote)), stage))
    words = len(quotation.text.split())
    long = over_cap(words, _QUOTATION_WORDS, block.quote.span, "this quotation")
    return [make_slide(line.id, layout, items, span=block.span, cap=None, problems=(*problems, *long))]


def _at(text: str, place: Text) -> Text:
    return made_of(text, place, text)


def _set_quotation(
    block: Quote, quotation: Quoted, stage: Stage
) -> tuple[Layout, Filled, tuple[Problem, ...]]:
    """Choose the first layout the quotation fits; the last one reports what does not fit."""
    problems = quotation.problems
    layouts = [house.quote_long()]
    if len(quotation.text.split()) <= _SHORT_QUOTATION:
        layouts.insert(0, house.quote_short())
    if block.portrait and block.portrait.file in stage.pictures:
        layouts.insert(0, house.quote_portrait())
    elif block.portrait:
        problems += (missing_picture(block.portrait.file),)
    for layout in layouts:
        title = _quotation(layout, quotation, stage)
        if not title.problems:
            break
        if layout is house.quote_portrait():
            problems += (_without_portrait(block),)
    return layout, title, problems


def _quotation(layout: Layout, quotation: Quoted, stage: Stage) -> Filled:
    slot = layout.slot("Quotation")
    indent = hanging_quote(stage.metrics(slot.role), stage.words.marks.opening, stage.palette.heading_bold)
    shown = (quotation.paragraph(stage),)
    return set_text(Copy(slot, shown, span=quotation.text.span, indent=indent), stage)


def _without_portrait(block: Quote) -> Problem:
    message = "the quotation is too long to stand beside its portrait, which is left out"
    return Problem("portrait-left-out", message, block.place(block.quote), "take  portrait:  out", "warning")


def compose_number(line: Line, stage: Stage) -> list[Slide]:
    """Compose a figure as large as it goes; the sentence that continues it is the slide's title."""
    block = block_of(line, Number)
    layout = house.number()
    title = set_text(Copy(layout.slot("Title"), block.line, what="sentence"), stage)
    figure = stage.figures.get(block.number)
    if figure is None:
        message = f"there is no figure '{block.number}' in the register"
        problem = Problem("unknown-figure", message, block.number.span, "add it to assets/figures.yaml")
        return [make_slide(line.id, layout, [title], span=block.span, problems=[problem])]
    value = Copy(layout.slot("Number"), (_upright(figure.value),), max_lines=1, span=block.number.span)
    items = [title, set_text(value, stage), _source(layout, block, figure, stage)]
    return [make_slide(line.id, layout, items, span=block.span)]


def _source(layout: Layout, block: Number, figure: Figure, stage: Stage) -> Filled:
    """Set the source on its one line, over the whole width where its own is too short."""
    slot = layout.slot("Source")
    source = Copy(slot, source_of(figure, stage), span=block.number.span)
    if fits_lines(source, stage, 1):
        return set_text(source, stage)
    return set_text(replace(source, box=replace(slot.box, w=WIDTH)), stage)


def _upright(text: str) -> Paragraph:
    """Make a paragraph of a value as it stands, whose signs are no marks of Markdown."""
    return Paragraph((Run(text),), spans=spans_of(text))


def source_of(figure: Figure, stage: Stage) -> Text:
    """Return the caption that names a figure's source and year."""
    return stage.words.say("source", source=joined(stage.words["list_comma"], (figure.source, figure.year)))


def compose_text(line: Line, stage: Stage) -> list[Slide]:
    """Compose a headline and paragraphs, on two slides when they need them."""
    block = block_of(line, Open)

    def compose(ident: str, headline: Text, texts: Sequence[Text]) -> Slide:
        layout = house.text()
        title = set_text(Copy(layout.slot("Title"), headline, what="headline"), stage)
        paragraphs = tuple(paragraph(text, stage) for text in texts)
        body = set_text(Copy(layout.slot("Text"), paragraphs, span=texts[0].span), stage)
        return make_slide(ident, layout, [title, body], span=block.span)

    def ways() -> Iterator[list[Slide]]:
        yield [compose(line.id, block.headline, block.paragraphs)]
        if len(block.paragraphs) > 1:
            yield in_two(line.id, block.headline, block.paragraphs, stage, compose)

    return first_that_fits(ways())


COMPOSERS: dict[str, Composer] = {
    "claim": compose_claim,
    "objection": compose_objection,
    "quote": compose_quote,
    "number": compose_number,
    "text": compose_text,
}
