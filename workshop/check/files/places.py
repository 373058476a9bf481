"""Rules on where things stand on a slide: in their boxes, clear of each other, on the slide, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from workshop.brand.shapes import Box
from workshop.brand.template.area import overlap, surface
from workshop.check.checked import warned
from workshop.check.files.laid import Laid, lay
from workshop.check.files.rule import Held, counted, named, on, shortened
from workshop.check.finding import Finding
from workshop.check.found.values import Shape, Slide, Table
from workshop.errors import Problem, Severity
from workshop.values import frozen

_EDGE = 2.0
_LABEL = 4
_SHORTEN = "shorten it, set it smaller, or make its box larger"


def texts_fit_their_boxes(held: Held) -> Iterator[Finding]:
    """Find texts that miss their box by more than a line, and words that break in two."""
    for slide in held.slides:
        for shape in slide.texts:
            laid = held.ink(slide, shape)
            if laid is None or shape.box is None:
                continue
            reserve = laid.line * (1.05 if laid.sure else 1.5)
            if not shape.frame.grows and laid.over > max(reserve, laid.room * 0.04):
                lines = max(1, round(laid.over / laid.line))
                what = f"{named(shape)} is {lines} line{'s' if lines > 1 else ''} too long for its box"
                yield on(slide, Problem("text-overflow", what, None, _SHORTEN))
            elif laid.broken:
                what = f"the word '{shortened(laid.broken, 30)}' is wider than its box, and breaks in two"
                yield on(slide, warned("text-overflow", what, None, "widen the box, or set it smaller"))


def everything_stands_on_the_slide(held: Held) -> Iterator[Finding]:
    """Find texts and tables that leave the slide, and pictures that are mostly off it."""
    if held.deck is None:
        return
    edge = Box(0, 0, held.deck.width, held.deck.height)
    for slide in held.slides:
        for shape in slide.shapes:
            if shape.box is None or shape.animated:
                continue
            box = _shown(held, slide, shape, shape.box)
            if box is None or not surface(box):
                continue
            share = overlap(box, edge) / surface(box)
            if share < 0.02:
                hint = "take it out, or bring it back: nobody sees it, and screen readers read it out"
                yield on(slide, warned("off-slide", f"{named(shape)} lies beside the slide", None, hint))
            elif _leaves(shape, box, edge, share):
                hint = "move it in, or shorten it"
                yield on(
                    slide, Problem("off-slide", f"{named(shape)} hangs over the slide's edge", None, hint)
                )


def _leaves(shape: Shape, box: Box, edge: Box, share: float) -> bool:
    if shape.kind in ("picture", "film", "drawing", "line", "object"):
        return shape.kind == "picture" and share < 0.5
    over = max(-box.x, -box.y, box.right - edge.w, box.bottom - edge.h)
    return over > _EDGE + (min(box.w, box.h) * 0.1 if shape.text else 0)


def _shown(held: Held, slide: Slide, shape: Shape, box: Box) -> Box | None:
    """Return what is seen of a shape: a text's ink, a table with its rows grown, else its box."""
    if shape.table:
        return table_box(held, shape.table, box)
    if shape.text:
        laid = held.ink(slide, shape)
        return laid.ink if laid else None
    return box if shape.kind != "text" else None  # an empty placeholder is not shown


def table_box(held: Held, table: Table, box: Box) -> Box:
    """Return where a table stands once its rows have grown with their texts."""
    high = 0.0
    for row, least in zip(table.rows, table.heights, strict=True):
        needed = [least]
        for cell in row:
            if held.measure and cell.box.h <= least + 0.5:
                laid = lay(cell.paragraphs, cell.frame, cell.box, held.measure)
                needed.append(laid.needed + cell.frame.insets.top + cell.frame.insets.bottom)
        high += max(needed)
    return Box(box.x, box.y, box.w, high)


@frozen
class _Meeting:
    """Hold two shapes that get into each other's way, with what the first does to the other."""

    one: Shape
    does: str
    other: Shape
    hint: str
    severity: Severity = "error"


def texts_keep_clear(held: Held) -> Iterator[Finding]:
    """Find texts that run into each other, and texts that a picture cuts through or covers."""
    for slide in held.slides:
        inks = [(shape, laid) for shape in slide.shapes if (laid := held.ink(slide, shape))]
        met = (*_with_texts(inks), *_with_pictures(slide, inks), *_with_tables(held, slide, inks))
        yield from (on(slide, problem) for problem in _told_once(met))


def _told_once(met: Iterable[_Meeting]) -> Iterator[Problem]:
    """Yield one problem for all that a shape meets in one way: a large picture lies over many texts."""
    by_one: dict[tuple[int, str, str], list[_Meeting]] = {}
    for meeting in met:
        by_one.setdefault((meeting.one.order, meeting.does, meeting.hint), []).append(meeting)
    for first, *others in by_one.values():
        more = f" and {counted(len(others), 'other text')}" if others else ""
        what = f"{named(first.one)} {first.does} {named(first.other)}{more}"
        yield Problem("overlap", what, None, first.hint, first.severity)


def _with_texts(inks: list[tuple[Shape, Laid]]) -> Iterator[_Meeting]:
    for (one, above), (other, below) in combinations(inks, 2):
        if not (one.animated or other.animated) and _collide(above, below):
            yield _Meeting(one, "overlaps", other, "move one of them, or shorten the upper one")


def _collide(one: Laid, other: Laid) -> bool:
    """Return whether two texts share more than a sliver: a third of a line, or most of one where unsure."""
    line = min(one.line, other.line)
    high = line * (0.38 if one.sure and other.sure else 0.8)
    pairs = ((above, below) for above in one.inks if above for below in other.inks if below)
    return any(
        min(above.right, below.right) - max(above.x, below.x) > line * 0.4
        and min(above.bottom, below.bottom) - max(above.y, below.y) > high
        for above, below in pairs
    )


def _with_pictures(slide: Slide, inks: list[tuple[Shape, Laid]]) -> Iterator[_Meeting]:
    pictures = [shape for shape in slide.shapes if shape.kind in ("picture", "film") and shape.box]
    for shape, laid in inks:
        for picture in pictures:
            if shape.animated or picture.animated or picture.box is None or picture.turn % 90:
                continue
            share = overlap(picture.box, laid.ink) / max(surface(laid.ink), 1.0)
            if _is_hidden(picture, shape, slide) and share > 0.15:
                yield _Meeting(picture, "lies over", shape, "send it to the back, or move it")
            elif 0.15 < share < 0.85 and picture.order < shape.order and shape.fill is None:
                hint = "put it beside the picture, or all of it on it"
                yield _Meeting(shape, "runs half over", picture, hint, "warning")


def _with_tables(held: Held, slide: Slide, inks: list[tuple[Shape, Laid]]) -> Iterator[_Meeting]:
    for frame in slide.shapes:
        box = table_box(held, frame.table, frame.box) if frame.table and frame.box else None
        for shape, laid in inks if box else ():
            if box and not (shape.animated or frame.animated):
                share = overlap(box, laid.ink) / max(surface(laid.ink), 1.0)
                if share > 0.3:
                    hint = "move one of them, or take rows out of the table"
                    yield _Meeting(frame, "overlaps", shape, hint)


def _is_hidden(picture: Shape, text: Shape, slide: Slide) -> bool:
    """Return whether a picture stands in front of a text and lets nothing through."""
    if picture.order <= text.order or picture.box is None:
        return False
    return picture.kind == "film" or not slide.layers.is_clear(picture.fill)


def slides_are_read_in_order(held: Held) -> Iterator[Finding]:
    """Find titles that are not read first, and texts that are read against the way they stand."""
    for slide in held.slides:
        texts = [shape for shape in slide.texts if held.ink(slide, shape)]
        title = next((shape for shape in texts if shape.is_title), None)
        first = texts[0] if texts else None
        hint = "mend it under Review, Check Accessibility, Reading Order"
        if title and first and first is not title and not _is_label(held, slide, first, title):
            what = f"{named(first)} is read out before the title"
            yield on(slide, warned("reading-order", what, None, hint))
        elif (pair := _against(held, slide, texts)) is not None:
            what = f"{named(pair[0])} is read out before {named(pair[1])}, which stands above it"
            yield on(slide, warned("reading-order", what, None, hint))


def _is_label(held: Held, slide: Slide, first: Shape, title: Shape) -> bool:
    """Return whether a text is a word or three above the title, as "Exercise" is: it may be read first."""
    label, below = held.ink(slide, first), held.ink(slide, title)
    return bool(label and below and label.ink.y < below.ink.y and len(first.text.split()) <= _LABEL)


def _against(held: Held, slide: Slide, texts: list[Shape]) -> tuple[Shape, Shape] | None:
    """Return two texts of one column, of several words each, that are read from the bottom up."""
    several = [shape for shape in texts if not shape.is_title and len(shape.text.split()) > 2]
    for before, after in pairwise(several):
        one, other = held.ink(slide, before), held.ink(slide, after)
        if one and other and other.ink.bottom <= one.ink.y + 1 and _one_column(one.ink, other.ink):
            return before, after
    return None


def _one_column(one: Box, other: Box) -> bool:
    shared = min(one.right, other.right) - max(one.x, other.x)
    return shared > 0.6 * max(one.w, other.w)
