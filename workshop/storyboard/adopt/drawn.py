"""A slide drawn in a client's content area: native shapes and text boxes in the template's theme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.brand.shapes import NO_INSETS, Box, Shape
from workshop.storyboard.adopt.arrange import moves
from workshop.storyboard.adopt.colours import is_busy
from workshop.storyboard.adopt.panel import (
    as_label,
    field_shape,
    is_beside,
    left_of_panel,
    name_of,
    on_panel,
    panel,
    panel_moves,
)
from workshop.storyboard.adopt.place import Move, box_of, moved, painted
from workshop.storyboard.adopt.sheet import STATEMENTS, Sheet
from workshop.storyboard.adopt.spread import spread
from workshop.storyboard.adopt.tables import in_body_face
from workshop.storyboard.adopt.text import Ask, set_again, text_height
from workshop.storyboard.adopt.title import ask_moved, ask_title, can_move, is_title, with_title
from workshop.storyboard.adopt.written import Stood
from workshop.storyboard.pictures import FACE, FOCUS, crop_to_fill
from workshop.storyboard.scene import Filled, Item, Picture, Table

Pair = tuple[Item, Move | None]
"""An item of the house's slide and where it goes; a title without a move stays in the template's title."""

TITLE, _CREDIT, _FACTS, _EDGE = 92.0, 24.0, 20.0, 12.0
"""In points of the house's slide: a title that has no placeholder, a credit, the text of an activity's facts,
and how far a plate reaches beyond what lies on it."""


def drawn(sheet: Sheet) -> Stood:
    """Return a slide with its title in the template's, and everything else drawn below it."""
    top, region = _headed(sheet, _region(sheet))
    pairs = list(_pairs(sheet, top, region))
    items = _set(sheet, [(_dressed(_moved(item, move), sheet, item), move) for item, move in pairs])
    back = tuple(_back(sheet, region, pairs))
    title, holder = sheet.title, sheet.holder
    return (*back, *items), {title.slot.name: holder} if title and holder else {}


def moves_title(sheet: Sheet) -> bool:
    """Return whether the title leaves its place: where it is what the slide shows."""
    return sheet.kind in STATEMENTS and can_move(sheet.holder, sheet.match.layout)


def _region(sheet: Sheet) -> Box:
    """Return where to draw: the area, with the title's place where the title leaves it or is hidden there."""
    if _is_activity(sheet.others):  # its panel stands where every panel stands, and the prompt beside it
        return sheet.area
    if not moves_title(sheet) and sheet.slide.layout.id != "picture-untitled":
        return sheet.area
    return with_title(sheet.match.layout, sheet.holder, sheet.area)


def _headed(sheet: Sheet, region: Box) -> tuple[Box | None, Box]:
    """Return where a title is drawn that the layout has no place for, and what that leaves."""
    if sheet.holder or moves_title(sheet):
        return None, region
    top = replace(region, h=TITLE * sheet.scale)
    return top, replace(region, y=top.bottom, h=region.h - top.h)


def _pairs(sheet: Sheet, top: Box | None, region: Box) -> Iterator[Pair]:
    items: list[Item] = list(sheet.slide.layout.shapes)
    stays = sheet.title is not None and not moves_title(sheet)
    if stays and sheet.title is not None:
        title = replace(sheet.title, problems=())
        yield title, Move(title.place, top, sheet.scale) if top else None
    ours = {id(item) for item in sheet.others}
    items += [item for item in sheet.slide.items if id(item) in ours or (item is sheet.title and not stays)]
    yield from zip(items, _moves(sheet, items, region), strict=True)


def _moves(sheet: Sheet, items: Sequence[Item], region: Box) -> list[Move]:
    if sheet.kind == "picture":
        return _picture_moves(items, region, sheet.scale)
    if not _is_activity(items):
        return moves(sheet.slide.layout.id, items, region, sheet.scale)
    beside = [item for item in items if is_beside(item)]
    rest = [item for item in items if not is_beside(item)]
    field = panel(region, sheet.scale)
    facts = panel_moves(beside, field, sheet.scale, _facts_height(sheet, beside, field))
    others = moves(sheet.slide.layout.id, rest, left_of_panel(region, sheet.scale), sheet.scale)
    ways = {id(item): move for item, move in zip((*beside, *rest), (*facts, *others), strict=True)}
    return [ways[id(item)] for item in items]


def _is_activity(items: Sequence[Item]) -> bool:
    return any(name_of(item) == "Turn tab" for item in items)


def _facts_height(sheet: Sheet, beside: Sequence[Item], field: Box) -> float:
    """Return the height that an activity's facts take at a size that is read across a room."""
    facts = next((item for item in beside if name_of(item) == "With, use, make"), None)
    if not isinstance(facts, Filled):
        return 0.0
    box = Box(0, 0, field.w - 2 * 16 * sheet.scale, 1000)
    ask = sheet.press.ask(replace(facts, box=box), sheet.scale)
    return text_height(ask, max(ask.sizes[1], int(_FACTS * sheet.scale))) + 1


def _picture_moves(items: Sequence[Item], region: Box, scale: float) -> list[Move]:
    """Give the picture all the room there is above its credit."""
    is_credited = any(isinstance(item, Filled) and not is_title(item) for item in items)
    credit = _CREDIT * scale if is_credited else 0.0
    shown = replace(region, h=region.h - credit)
    below = Box(region.x, shown.bottom + credit / 6, region.w, credit * 5 / 6)
    return [Move(box_of(item), shown if isinstance(item, Picture) else below, scale) for item in items]


def _moved(item: Item, move: Move | None) -> Item:
    if move is None:
        return item
    gone = moved(as_label(item), move)
    if isinstance(gone, Picture):
        focus = FACE if gone.slot.round else FOCUS
        return replace(gone, crop=crop_to_fill(gone.image, box_of(gone), focus))
    if isinstance(gone, Filled):
        return replace(gone, problems=())
    return gone


def _dressed(item: Item, sheet: Sheet, house: Item) -> Item:
    return _in_their_face(_coloured(item, sheet, house), sheet)


def _coloured(item: Item, sheet: Sheet, house: Item) -> Item:
    """Return an item in the tokens that hold on a client's ground, or on an activity's panel."""
    if sheet.kind == "picture" and isinstance(item, Filled):
        slot = replace(item.slot, colour="on", fill="", insets=NO_INSETS)
        return replace(item, slot=slot)
    if is_beside(house) and _is_activity(sheet.others):
        return painted(item, on_panel)
    if isinstance(item, Filled) and item.slot.colour == "turn":
        return replace(item, slot=replace(item.slot, colour="look"))
    return item


def _in_their_face(item: Item, sheet: Sheet) -> Item:
    """Return a text in the body's face where the template sets its titles in that face too."""
    palette, holder = sheet.match.layout.palette, sheet.holder
    if not holder or holder.face != palette.body:
        return item
    if isinstance(item, Table):
        return in_body_face(item)
    if not isinstance(item, Filled):
        return item
    return replace(item, slot=replace(item.slot, role=replace(item.slot.role, face="body")))


def _set(sheet: Sheet, pairs: Sequence[Pair]) -> list[Item]:
    texts = [(item, move) for item, move in pairs if isinstance(item, Filled)]
    asks = [_ask(text, move, sheet) for text, move in texts]
    done = iter(spread(asks, set_again(asks, sheet.press)))
    return [next(done) if isinstance(item, Filled) else item for item, _ in pairs]


def _ask(text: Filled, move: Move | None, sheet: Sheet) -> Ask:
    if is_title(text) and sheet.holder:
        if move is None:
            return ask_title(text, sheet.holder, sheet.match.layout, sheet.press)
        return ask_moved(text, sheet.holder, sheet.press, move.scale)
    scale = move.scale if move else sheet.scale
    return sheet.press.ask(text, scale, text.slot.sizes[0] if is_title(text) else None)


def _back(sheet: Sheet, region: Box, pairs: Sequence[Pair]) -> Iterator[Shape]:
    """Yield what lies behind everything: a plate on a restless ground, an activity's panel."""
    if is_busy(sheet.match.layout):
        edge = _EDGE * sheet.scale
        plate = Box(region.x - edge, region.y - edge, region.w + 2 * edge, region.h + 2 * edge)
        yield Shape("Plate", "rect", plate, fill="paper@.92")
    if _is_activity([item for item, _ in pairs]):
        yield field_shape(panel(region, sheet.scale))
