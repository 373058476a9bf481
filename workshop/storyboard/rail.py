"""The time rail: the workshop at the foot of a slide, in proportion to its minutes (house-style 4.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from workshop.brand.layouts import ROLES, Ground, Slot
from workshop.brand.palette import Palette
from workshop.brand.shapes import Box, Group, Paragraph, Shape
from workshop.markup import Run
from workshop.outline.placed import Text, made_of, spans_of
from workshop.plan.plan import Part, Plan
from workshop.storyboard.scene import Filled, Slide
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import paragraph
from workshop.values import frozen

FOOTER = Slot("Footer", "body", 90, Box(48, 500, 370, 20), ROLES["caption"], (14, 14))
NUMBER = Slot("Slide number", "body", 91, Box(842, 500, 70, 20), ROLES["caption"], (14, 14), align="right")

_LEFT, _WIDTH, _LINE, _GAP, _LEAST = 48.0, 864.0, 489.0, 4.0, 12.0
_MOST_ITEMS, _LONG_BREAK = 14, 30
_MOST_CHARACTERS = 44
_SIZE = 14


@frozen
class Stretch:
    """Hold one item of the rail: when it runs, in minutes, and where it stands, in points."""

    start: int
    minutes: int
    thin: bool
    x: float = 0
    w: float = 0

    @property
    def right(self) -> float:
        """Return its right edge in points."""
        return self.x + self.w

    def at(self, now: float) -> float:
        """Return where a minute stands on the rail, kept inside this item."""
        done = (now - self.start) / self.minutes if self.minutes else 0
        return self.x + self.w * min(max(done, 0), 1)


@frozen
class PartRail:
    """Hold what the rails of all slides of a part share: the item it is in, and what lies on both sides."""

    part: Part
    title: Text
    item: Stretch
    past: tuple[Shape, ...]
    ahead: tuple[Shape, ...]
    footer: Filled


def rail_of(part: Part, items: Sequence[Stretch], stage: Stage) -> PartRail:
    """Return what the rails of a part share; `items` are the stretches of the plan."""
    at = next((at for at in range(len(items) - 1, 0, -1) if items[at].start <= part.start), 0)
    past = tuple(_bar("Past", item, item.x, item.right, "on") for item in items[:at])
    ahead = tuple(_bar("Ahead", item, item.x, item.right, "on@.3") for item in items[at + 1 :])
    title = part_title(part, stage)
    return PartRail(part, title, items[at], past, ahead, _footer(part, title, items[at]))


def with_rail(slide: Slide, shared: PartRail, now: float, number: int, stage: Stage) -> Slide:
    """Add rail, caption and number to a slide that starts at a minute, if its layout has room for them."""
    if not slide.layout.rail:
        return slide
    done = shared.item.at(now)
    marker = _marker(done, slide.layout.ground, stage.palette)
    shapes = (*shared.past, *_around(shared.item, done), *shared.ahead, *marker)
    rail = Group("Time rail", shapes, _alt(shared, now, stage))
    return replace(slide, rail=rail, footer=shared.footer, number=_number(number))


def with_number(slide: Slide, number: int) -> Slide:
    """Add the number alone to a slide that has no time in this run, if its layout has room for it."""
    return replace(slide, number=_number(number)) if slide.layout.rail else slide


def _number(number: int) -> Filled:
    return Filled(NUMBER, (Paragraph((Run(str(number)),)),), _SIZE)


def stretches(plan: Plan) -> tuple[Stretch, ...]:
    """Divide the rail among sections, breaks and time in hand; over fourteen of them, among half-days."""
    items = [Stretch(p.start, p.minutes, p.kind != "section") for p in plan.parts if p.minutes]
    if len(items) > _MOST_ITEMS:
        items = list(_half_days(items))
    return tuple(_placed(items)) if items else ()


def _half_days(items: Sequence[Stretch]) -> Iterator[Stretch]:
    for is_long_break, together in groupby(items, lambda item: item.thin and item.minutes >= _LONG_BREAK):
        run = list(together)
        yield Stretch(run[0].start, sum(item.minutes for item in run), is_long_break)


def _placed(items: Sequence[Stretch]) -> Iterator[Stretch]:
    usable = _WIDTH - _GAP * (len(items) - 1)
    total = sum(item.minutes for item in items)
    widths = [max(_LEAST, usable * item.minutes / total) for item in items]
    longest = widths.index(max(widths))
    widths[longest] -= sum(widths) - usable
    x = _LEFT
    for item, width in zip(items, widths, strict=True):
        yield replace(item, x=x, w=width)
        x += width + _GAP


def _around(item: Stretch, done: float) -> Iterator[Shape]:
    """Yield what is over of an item, and what is to come."""
    if done > item.x:
        yield _bar("Past", item, item.x, done, "on")
    if done < item.right:
        yield _bar("Ahead", item, done, item.right, "on@.3")


def _bar(name: str, item: Stretch, start: float, end: float, fill: str) -> Shape:
    height = 1.0 if item.thin else 3.0
    return Shape(name, "rect", Box(start, _LINE - height / 2, end - start, height), fill=fill)


def _marker(x: float, ground: Ground, palette: Palette) -> tuple[Shape, Shape]:
    return (
        Shape("Clearance", "ellipse", Box(x - 8.5, _LINE - 8.5, 17, 17), fill="ground"),
        Shape("Now", "ellipse", Box(x - 6, _LINE - 6, 12, 12), fill=_token(ground, palette)),
    )


@lru_cache(maxsize=64)
def _token(ground: Ground, palette: Palette) -> str:
    paint = palette.marker(ground)
    return next(token for token in ("turn", "look", "on") if palette.paint(token, ground) == paint)


def _alt(shared: PartRail, now: float, stage: Stage) -> str:
    plan, part, title = stage.plan, shared.part, shared.title
    if part.number is None:
        return stage.words.say("alt_rail_unnumbered", title=title, done=round(now), total=plan.minutes)
    count = max(other.number or 0 for other in plan.parts)
    return stage.words.say(
        "alt_rail", number=part.number, count=count, title=title, done=round(now), total=plan.minutes
    )


def part_title(part: Part, stage: Stage) -> Text:
    """Return what a part of the plan is called, in one line."""
    if part.kind == "buffer":
        return stage.words["buffer"]
    return made_of("".join(run.text for run in paragraph(part.title, stage).runs), part.title)


def _footer(part: Part, full: Text, item: Stretch) -> Filled:
    lead = (Run(str(part.number), bold=True), Run("\u2002")) if part.number is not None else ()
    title = _shortened(full, _MOST_CHARACTERS - (len(str(part.number)) + 1 if lead else 0))
    characters = sum(len(run.text) for run in lead) + len(title)
    runs = (*lead, Run(title))
    if item.x + 7.4 * characters + 14 > 822:
        right = min(item.right, 842.0)
        caption = Paragraph(runs, align="right", spans=spans_of(full))
        return Filled(FOOTER, (caption,), _SIZE, Box(right - 370, 500, 370, 20))
    caption = Paragraph(runs, spans=spans_of(full))
    return Filled(FOOTER, (caption,), _SIZE, Box(item.x, 500, min(370.0, 836 - item.x), 20))


def _shortened(title: str, most: int) -> str:
    """Cut a caption at a word; the only text of a deck that may be shortened (house-style 5.5)."""
    if len(title) <= most:
        return title
    return title[:most].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
