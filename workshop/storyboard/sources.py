"""Compose the sources: the essay, then every quotation, figure and picture credit that the deck shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.brand.house import overview as house
from workshop.brand.shapes import Paragraph
from workshop.outline.citations import figure_ids, quotation_ids
from workshop.outline.frame import Essay
from workshop.outline.model import Block, Chart, Picture, Points
from workshop.outline.placed import joined, made_of
from workshop.outline.registers import Figure, Quotation
from workshop.outline.values import Text
from workshop.plan.plan import Line
from workshop.storyboard.overview import wording
from workshop.storyboard.scene import Slide
from workshop.storyboard.slides import Composer, make_slide
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, measured, paragraph, set_text, set_together
from workshop.values import frozen

Pages = Sequence[Sequence[Paragraph]]


def compose_sources(line: Line, stage: Stage) -> list[Slide]:
    """Return the sources on as few slides as hold them; none when there is nothing to name."""
    sources = [paragraph(source, stage) for source in sources_of(stage)]
    if not sources:
        return []
    layout = house.sources()
    slot = layout.slot("Sources")
    pages = _pages(sources, stage)
    bodies = set_together([Copy(slot, page) for page in pages], stage)
    title = wording(stage.plan.workshop.slides.sources).headline or stage.words["sources_title"]
    slides = []
    for number, body in enumerate(bodies, 1):
        said = title if len(pages) == 1 else _counted(title, number, len(pages), stage)
        ident = line.id if number == 1 else f"{line.id}-{number}"
        slides.append(
            make_slide(ident, layout, [set_text(Copy(layout.slot("Title"), said), stage), body], cap=None)
        )
    return slides


def _counted(title: Text, number: int, count: int, stage: Stage) -> Text:
    return stage.words.say("continued", title=title, part=number, parts=count)


def _pages(sources: Sequence[Paragraph], stage: Stage) -> Pages:
    """Divide the sources among as few slides as hold them, about as full as each other."""
    slot = house.sources().slot("Sources")
    for count in range(1, len(sources) + 1):
        pages = _divided(sources, count, stage)
        if not any(set_text(Copy(slot, page), stage).problems for page in pages):
            return pages
    return _divided(sources, len(sources), stage)


def _divided(sources: Sequence[Paragraph], count: int, stage: Stage) -> Pages:
    heights = [_height(source, stage) for source in sources]
    full = sum(heights) / count
    pages: list[list[Paragraph]] = [[] for _ in range(count)]
    before = 0.0
    for source, height in zip(sources, heights, strict=True):
        pages[min(int((before + height / 2) / full), count - 1)].append(source)
        before += height
    return [page for page in pages if page]


def _height(source: Paragraph, stage: Stage) -> float:
    slot = house.sources().slot("Sources")
    filled = set_text(Copy(slot, (source,), sizes=(slot.sizes[1], slot.sizes[1])), stage)
    return measured(filled, stage).height + slot.space_after


def sources_of(stage: Stage) -> list[str]:
    """Return every source of a deck once: essay, quotations, figures, pictures, in the order they appear."""
    blocks = [line.block for line in stage.plan.lines if line.block]
    kinds = (
        [essay_source(stage.plan.workshop.essay, stage)],
        _quotations(blocks, stage),
        _figures(blocks, stage),
        [stage.words.say("source_picture", credit=credit) for credit in picture_credits(blocks)],
    )
    return list(dict.fromkeys(source for kind in kinds for source in kind if source))


def essay_source(essay: Essay | None, stage: Stage) -> str:
    """Name the essay a workshop follows, and what is worth knowing about it; nothing when there is none."""
    if essay is None:
        return ""
    words = stage.words
    if essay.title and essay.author:
        said = words.say("after_essay", author=essay.author, title=essay.title)
    elif essay.title:
        said = words.say("after_essay_unsigned", title=essay.title)
    else:
        said = essay.author or words["after_essay_untitled"]
    said = joined(words["list_comma"], (said, essay.year))
    return made_of(f"{said}. {essay.note}", said, essay.note) if essay.note else said


@frozen
class Cited:
    """Hold a quotation that a deck shows, and whether in its wrong wording."""

    quotation: Quotation
    wrong: bool


def quotations_cited(blocks: Sequence[Block], stage: Stage) -> tuple[Cited, ...]:
    """Return the quotations that blocks show, each once, in the order they appear."""
    shown = [
        (ident, wrong)
        for block in blocks
        for ident, wrong in quotation_ids(block)
        if ident in stage.quotations
    ]
    wrong = {ident for ident, is_wrong in shown if is_wrong}
    return tuple(Cited(stage.quotations[name], name in wrong) for name in dict.fromkeys(i for i, _ in shown))


def figures_cited(blocks: Sequence[Block], stage: Stage) -> tuple[Figure, ...]:
    """Return the figures of the register that blocks show, each once, in the order they appear."""
    shown = dict.fromkeys(ident for block in blocks for ident in figure_ids(block))
    return tuple(stage.figures[ident] for ident in shown if ident in stage.figures)


def _quotations(blocks: Sequence[Block], stage: Stage) -> Iterator[str]:
    for cited in quotations_cited(blocks, stage):
        yield quotation_source(cited.quotation, cited.wrong, stage)


def quotation_source(quotation: Quotation, wrong: bool, stage: Stage) -> str:
    """Name who, where and when, and what is not verified about it."""
    words = stage.words
    if quotation.status == "attributed":
        said = words.say("source_attributed", speaker=quotation.speaker)
    else:
        parts = (quotation.speaker, quotation.work, quotation.year)
        said = joined(words["list_comma"], parts)
    if quotation.status == "sourced":
        said = words.say("source_sourced", source=said)
    return words.say("source_misquoted", source=said) if wrong else said


def _figures(blocks: Sequence[Block], stage: Stage) -> Iterator[str]:
    for block in blocks:
        for ident in figure_ids(block):
            if ident in stage.figures:
                yield figure_source(stage.figures[ident], stage)
        if isinstance(block, Chart) and block.source:
            yield block.source


def figure_source(figure: Figure, stage: Stage) -> str:
    """Name where a figure comes from, and when it has one its year."""
    year = figure.year if figure.year and any(map(str.isdigit, figure.year)) else None
    return joined(stage.words["list_comma"], (figure.source, year))


def picture_credits(blocks: Sequence[Block]) -> Iterator[Text]:
    """Yield who made each picture that blocks show, as far as it is written."""
    for block in blocks:
        picture = (
            block if isinstance(block, Picture) else block.picture if isinstance(block, Points) else None
        )
        if picture and picture.credit:
            yield picture.credit


COMPOSERS: dict[str, Composer] = {"sources": compose_sources}
