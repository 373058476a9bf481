"""Which of our slots go into which placeholders of one layout: by type, place, size and type size.

Names of placeholders are not looked at: they are in any language, or say the wrong thing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from workshop.brand.layouts import Layout, Slot
from workshop.brand.shapes import Box
from workshop.brand.template.area import clipped, surface
from workshop.brand.template.values import TITLES, Placeholder, TemplateLayout
from workshop.values import frozen

_TEXTS = frozenset({"body", "subTitle", "obj"})
_KINDS: Mapping[str, Mapping[str, float]] = {
    "title": {"title": 1.0, "ctrTitle": 1.0},
    "ctrTitle": {"ctrTitle": 1.0, "title": 0.95},
    "subTitle": {"subTitle": 1.0, "body": 0.9, "obj": 0.6},
    "body": {"body": 1.0, "obj": 0.85, "subTitle": 0.8},
    "pic": {"pic": 1.0, "obj": 0.5, "clipArt": 0.5},
    "chart": {"chart": 1.0, "obj": 0.8},
    "tbl": {"tbl": 1.0, "obj": 0.8},
}
"""How well each type of placeholder (ISO/IEC 29500-1, 19.7.10) serves a slot of ours; others do not."""

SETTLED = frozenset(
    {
        *("Title", "Quotation", "Subtitle", "Text", "Sources", "Support", "Speaker", "Source", "Caption"),
        *("Picture", "Portrait", "Chart", "Table", "Left head", "Left text", "Right head", "Right text"),
        *("Guiding question", "Next step", "Date", "Facilitator", "Contact", "Client logo"),
    }
)
"""The slots that make sense by themselves; all others belong to a drawing and are drawn with it."""

_LEAST = 0.5
_LEAST_SWAPPED = 0.3
"""How well two slots must be served at least to change places for the sake of their order."""
_SMALLER, _LARGER = 0.3, 3.5
"""How much smaller or larger than a text's slot a placeholder may be, in shares of the slide."""
_MAIN, _LINE = 0.2, 0.12
_LATER = 0.03
"""What it costs a slot to come later: of a speaker and a source, the speaker is served first."""
_WIDTH, _HEIGHT = 960.0, 540.0


@frozen
class Fitting:
    """Hold which slots stand in which placeholders, how well each does, and the slots that have none."""

    placed: Mapping[str, Placeholder]
    scores: Mapping[str, float]
    drawn: tuple[str, ...]


def fit_slots(layout: Layout, into: TemplateLayout, width: float, height: float) -> Fitting:
    """Give each slot of ours the placeholder that serves it best, the best pairs first.

    A placeholder serves one slot; the title is served first and by nothing but a title. Slots of like type
    stand in our order, from top to bottom and from left to right.
    """
    pairs = sorted(
        (
            (_LATER * order - score, order, place, slot, holder)
            for order, slot in enumerate(layout.slots)
            if slot.name in SETTLED
            for place, holder in enumerate(into.placeholders)
            if (score := suits(slot, holder, width, height, alone=_alone(slot, layout.slots))) >= _LEAST
        ),
        key=lambda pair: pair[:3],
    )
    placed: dict[str, Placeholder] = {}
    scores: dict[str, float] = {}
    taken: set[int] = set()
    for cost, order, place, slot, holder in pairs:
        if slot.name not in placed and place not in taken:
            placed[slot.name], scores[slot.name] = holder, _LATER * order - cost
            taken.add(place)
    _in_order(layout, placed, scores, width, height)
    for name in _halves(layout, placed):
        del placed[name], scores[name]
    drawn = tuple(slot.name for slot in layout.slots if slot.name not in placed)
    return Fitting(placed, scores, drawn)


def _in_order(
    layout: Layout, placed: dict[str, Placeholder], scores: dict[str, float], width: float, height: float
) -> None:
    """Change the places of slots of like type that would be read in another order than ours."""
    texts = [slot for slot in layout.slots if slot.name in placed and slot.type not in TITLES]
    pairs = [(one, other) for one, other in combinations(texts, 2) if one.type == other.type]
    for one, other in pairs * len(texts):
        mine, yours = placed[one.name], placed[other.name]
        if _first(one.box, other.box) == _first(mine.box, yours.box):
            continue
        changed = suits(one, yours, width, height), suits(other, mine, width, height)
        if min(changed) >= _LEAST_SWAPPED:
            placed[one.name], placed[other.name] = yours, mine
            scores[one.name], scores[other.name] = changed


def _first(one: Box, other: Box) -> bool:
    """Return whether a box is read before another: left of it in a row, else above it."""
    shared = min(one.bottom, other.bottom) - max(one.y, other.y)
    return one.x < other.x if shared > min(one.h, other.h) / 2 else one.y < other.y


def _halves(layout: Layout, placed: Mapping[str, Placeholder]) -> list[str]:
    """Return the sides that have a placeholder while another does not: both sides look alike, or neither."""
    sides = [slot.name for slot in layout.slots if slot.name.startswith(("Left", "Right"))]
    return [] if all(name in placed for name in sides) else [name for name in sides if name in placed]


def _alone(slot: Slot, slots: Sequence[Slot]) -> bool:
    """Return whether a slot is the main one and the only one of its type: its place matters less then."""
    main = surface(slot.box) >= _MAIN * _WIDTH * _HEIGHT
    return main and sum(other.type == slot.type for other in slots) == 1


def suits(slot: Slot, holder: Placeholder, width: float, height: float, *, alone: bool = False) -> float:
    """Return how well a placeholder serves a slot, from 0 to 1: its type times place, size and type size."""
    kind = _KINDS[slot.type].get(holder.type, 0.0)
    if not kind or holder.vertical != slot.vertical:
        return 0.0
    if slot.type in TITLES:
        return kind
    ours, theirs = _share(slot.box, _WIDTH, _HEIGHT), _share(holder.box, width, height)
    if slot.type == holder.type == "subTitle":
        return kind
    if slot.type in _TEXTS and not _SMALLER <= surface(theirs) / surface(ours) <= _largest(theirs):
        return 0.0
    near, alike = _near(ours, theirs), _alike(ours, theirs)
    size = min(slot.sizes[0], holder.size) / max(slot.sizes[0], holder.size) if slot.type in _TEXTS else 1.0
    close = 0.45 * near + 0.35 * alike + 0.2 * size
    return kind * (0.5 + 0.5 * close if alone else close)


def _largest(theirs: Box) -> float:
    """Return how much larger a placeholder may be: a mere line for a caption as much as it likes."""
    return _LARGER if surface(theirs) > _LINE else 2 * _LARGER


def _share(box: Box, width: float, height: float) -> Box:
    """Return a box in shares of its slide."""
    return Box(box.x / width, box.y / height, box.w / width, box.h / height)


def _near(one: Box, other: Box) -> float:
    """Return how near two boxes stand, 1 for the same left top corner and middle, 0 for opposite ends."""
    across = abs(one.x - other.x) + abs(one.x + one.w / 2 - other.x - other.w / 2)
    down = abs(one.y - other.y) + abs(one.y + one.h / 2 - other.y - other.h / 2)
    return max(0.0, 1 - (across + down) / 2)


def _alike(one: Box, other: Box) -> float:
    """Return how much two boxes have in common: what they share, of what they cover together."""
    shared = surface(clipped(one, other))
    covered = surface(one) + surface(other) - shared
    return shared / covered if covered > 0 else 0.0
