"""Compose rows and columns: contrast, points, story (house-style 06, 08, 15)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.brand.house import lists as house
from workshop.brand.layouts import Layout
from workshop.brand.shapes import Paragraph
from workshop.errors import Problem
from workshop.markup import Run
from workshop.outline.model import Contrast, Points, Story
from workshop.outline.parts import PictureFile, Point, Side
from workshop.outline.placed import spans_of
from workshop.outline.values import Text
from workshop.plan.plan import Line
from workshop.storyboard.pictures import missing_picture, show
from workshop.storyboard.quotations import misquoted, quoted
from workshop.storyboard.scene import Filled, Item, Slide
from workshop.storyboard.slides import (
    MOST_WORDS,
    Composer,
    block_of,
    first_that_fits,
    in_two,
    make_slide,
    title_lines,
)
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, paragraph, set_text, set_together

_STORY_WORDS = 60


def compose_contrast(line: Line, stage: Stage) -> list[Slide]:
    """Compose two fields against each other, one favoured or none."""
    block = block_of(line, Contrast)
    layout = house.contrast(block.favour, title_lines(block.headline, stage))
    title = set_text(Copy(layout.slot("Title"), block.headline, what="headline"), stage)
    left, right = _side(block.left, stage), _side(block.right, stage)
    heads = set_together(
        [Copy(layout.slot("Left head"), block.left.head), Copy(layout.slot("Right head"), block.right.head)],
        stage,
    )
    texts = set_together(
        [
            Copy(layout.slot("Left text"), left[0], span=block.left.place(*_written(block.left))),
            Copy(layout.slot("Right text"), right[0], span=block.right.place(*_written(block.right))),
        ],
        stage,
    )
    items = [title, heads[0], texts[0], heads[1], texts[1]]
    cap = MOST_WORDS + _quoted_words(left[0], block.left) + _quoted_words(right[0], block.right)
    return [make_slide(line.id, layout, items, span=block.span, cap=cap, problems=(*left[1], *right[1]))]


def _written(side: Side) -> tuple[Text | None, ...]:
    return (*side.points, side.quote, side.misquote)


def _side(side: Side, stage: Stage) -> tuple[tuple[Paragraph, ...], tuple[Problem, ...]]:
    """Return what a side says: its points, or a quotation with its standing (bold: a wrong wording's)."""
    if side.points:
        return tuple(paragraph(point, stage) for point in side.points), ()
    quotation = quoted(side.quote, stage) if side.quote else misquoted(side.misquote or Text(""), stage)
    run = Run(quotation.standing, bold=side.misquote is not None)
    standing = Paragraph((run,), spans=spans_of(quotation.standing))
    return (quotation.paragraph(stage), standing), quotation.problems


def _quoted_words(paragraphs: Sequence[Paragraph], side: Side) -> int:
    """Return the words of a quotation: nobody may shorten it, so they do not count against its slide."""
    return 0 if side.points else len("".join(run.text for run in paragraphs[0].runs).split())


def compose_points(line: Line, stage: Stage) -> list[Slide]:
    """Compose points: heads beside a picture, or rows of heads and texts, on two slides if they must."""
    block = block_of(line, Points)
    if block.picture:
        return [_beside_picture(line.id, block, block.picture, stage)]

    def rows(ident: str, headline: Text, items: Sequence[Point]) -> Slide:
        return _rows(ident, block, headline, items, stage, 2)

    def higher_rows(ident: str, headline: Text, items: Sequence[Point]) -> Slide:
        return _rows(ident, block, headline, items, stage, None)

    def ways() -> Iterator[list[Slide]]:
        yield [rows(line.id, block.headline, block.items)]
        if len(block.items) > 3:
            yield in_two(line.id, block.headline, block.items, stage, rows)
            yield in_two(line.id, block.headline, block.items, stage, higher_rows)
        else:
            yield [higher_rows(line.id, block.headline, block.items)]

    return first_that_fits(ways())


def _rows(
    ident: str, block: Points, headline: Text, points: Sequence[Point], stage: Stage, most: int | None
) -> Slide:
    """Compose rows whose texts take at most so many lines; a point without a text leaves its cell empty."""
    texts = any(point.text for point in points)
    layout = house.points(len(points), title_lines(headline, stage), texts)
    title = set_text(Copy(layout.slot("Title"), headline, what="headline"), stage)
    heads = [Copy(layout.slot(f"Point {n} head"), point.head) for n, point in enumerate(points, 1)]
    beside = [
        Copy(layout.slot(f"Point {n} text"), point.text, max_lines=most)
        for n, point in enumerate(points, 1)
        if point.text
    ]
    items = sorted(
        (*set_together(heads, stage), *set_together(beside, stage)), key=lambda item: item.slot.idx
    )
    return make_slide(ident, layout, [title, *items], span=block.span)


def _beside_picture(ident: str, block: Points, picture: PictureFile, stage: Stage) -> Slide:
    layout = house.points_picture(len(block.items))
    title = set_text(Copy(layout.slot("Title"), block.headline, what="headline"), stage)
    heads = [Copy(layout.slot(f"Point {n}"), point.head) for n, point in enumerate(block.items, 1)]
    items: list[Item] = [title, *set_together(heads, stage)]
    image = stage.pictures.get(picture.file)
    problems = [*_texts_left_out(block), *(() if image else (missing_picture(picture.file),))]
    if image:
        items.append(show(layout.slot("Picture"), image, picture.alt, stage))
    return make_slide(ident, layout, items, span=block.span, problems=problems)


def _texts_left_out(block: Points) -> Iterator[Problem]:
    for point in block.items:
        if point.text:
            message = "beside a picture a point has no room for a text, which is left out"
            yield Problem("text-left-out", message, point.text.span, "move it into the notes", "warning")


def compose_story(line: Line, stage: Stage) -> list[Slide]:
    """Compose a case; without its ending the field asks what people would do."""
    block = block_of(line, Story)
    layout, words = house.story(), stage.words
    items = [set_text(Copy(layout.slot("Title"), block.headline, what="headline"), stage)]
    if block.who:
        items.append(set_text(Copy(layout.slot("Context"), block.who, max_lines=1), stage))
    told = [Copy(layout.slot("Situation"), block.situation, max_lines=4)]
    told.append(Copy(layout.slot("Action"), block.did, max_lines=4))
    situation, action = set_together(told, stage)
    items += [_label(layout, "Situation label", words["story_situation"], stage), situation]
    items += [_label(layout, "Action label", words["story_did"], stage), action]
    if block.happened:
        items.append(_label(layout, "Outcome label", words["story_happened"], stage))
    ending = block.happened or words["story_open"]
    items.append(set_text(Copy(layout.slot("Outcome"), ending, what="outcome"), stage))
    return [make_slide(line.id, layout, items, span=block.span, cap=_STORY_WORDS)]


def _label(layout: Layout, slot: str, word: str, stage: Stage) -> Filled:
    return set_text(Copy(layout.slot(slot), word), stage)


COMPOSERS: dict[str, Composer] = {
    "contrast": compose_contrast,
    "points": compose_points,
    "story": compose_story,
}
