"""One slide on a client's layout: in placeholders where each text has one, else drawn in the area."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.brand.shapes import Box, Paragraph
from workshop.brand.template import Match, Template
from workshop.markup import Run
from workshop.storyboard.adopt.colours import paints_on
from workshop.storyboard.adopt.drawn import drawn
from workshop.storyboard.adopt.foot import FOOTER, foot_of
from workshop.storyboard.adopt.panel import name_of
from workshop.storyboard.adopt.sheet import UNNUMBERED, Client, Sheet
from workshop.storyboard.adopt.tables import Set, set_table
from workshop.storyboard.adopt.title import is_title
from workshop.storyboard.adopt.written import written
from workshop.storyboard.adopted import Adopted
from workshop.storyboard.rail import NUMBER
from workshop.storyboard.scene import Filled, Item, Slide, Table
from workshop.storyboard.slides import problems_of

_LOGO = frozenset({"Client logo", "Logo plate"})
PLAIN = "title-only"
"""The family whose layout takes the place of one that has too little room."""
_HEIGHT, _WIDTH = 0.3, 0.4
"""The shares of the slide that drawing needs."""


def stand(slide: Slide, place: int, client: Client) -> Slide:
    """Return a slide on the layout of the template that was matched with its own; it is the place-th."""
    sheet = _sheet(slide, client.matches.of(slide.layout), client)
    stood = written(sheet)
    if stood is None:
        sheet = _roomy(sheet)
        stood = drawn(sheet)
    items, holders = stood
    tables = _tables(items, sheet)
    items = tuple(tables[id(item)][0] if id(item) in tables else item for item in items)
    if sheet.foot.holder:
        holders = {**holders, FOOTER: sheet.foot.holder}
    ours = set(problems_of(slide.items))
    kept = (each for each in slide.problems if each not in ours)
    of_tables = (each for _, found in tables.values() for each in found)
    return replace(
        slide,
        items=items,
        rail=sheet.foot.rail,
        footer=sheet.foot.caption,
        number=_number(place, sheet),
        problems=(*kept, *problems_of(items), *of_tables),
        adopted=Adopted(sheet.match.layout, holders, paints_on(sheet.match.layout)),
    )


def _number(place: int, sheet: Sheet) -> Filled | None:
    """Return the slide's number where the layout shows one; a cover and a close have none."""
    holder = next((each for each in sheet.match.layout.footers if each.type == "sldNum"), None)
    if holder is None or sheet.kind in UNNUMBERED:
        return None
    slot = replace(NUMBER, box=holder.box, align=holder.align, anchor=holder.anchor, colour="")
    number = (Paragraph((Run(str(place)),)),)
    return Filled(slot, number, holder.size)


def _tables(items: Sequence[Item], sheet: Sheet) -> dict[int, Set]:
    tables = (item for item in items if isinstance(item, Table))
    return {id(table): set_table(table, sheet.scale, sheet.press, sheet.slide.span) for table in tables}


def _sheet(slide: Slide, match: Match, client: Client) -> Sheet:
    foot = foot_of(slide, match.layout, client.scale, client.press(match.layout.palette))
    title = next((item for item in slide.items if is_title(item)), None)
    others = tuple(item for item in _without_logo(slide) if item is not title)
    return Sheet(slide, match, client, foot.area, title if isinstance(title, Filled) else None, others, foot)


def _without_logo(slide: Slide) -> Iterator[Item]:
    """Yield what a slide shows but the client's logo and its plate: the template has a logo of its own."""
    for item in slide.items:
        if name_of(item) not in _LOGO:
            yield item


def is_roomy(area: Box, template: Template) -> bool:
    """Return whether an area is large enough to draw in; a layout with less gives way to a plain one."""
    return area.h >= _HEIGHT * template.height and area.w >= _WIDTH * template.width


def _roomy(sheet: Sheet) -> Sheet:
    """Return the slide on a layout with room to draw in, if its own has too little."""
    if is_roomy(sheet.area, sheet.client.matches.template):
        return sheet
    plain = sheet.client.matches.by_family.get(PLAIN)
    return _sheet(sheet.slide, plain, sheet.client) if plain else sheet
