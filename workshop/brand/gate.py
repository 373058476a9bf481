"""The gate of a brand's palette: what a client chose by the slot is refused where it cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from difflib import get_close_matches
from math import floor

from workshop.brand.contrast import ContrastRow, contrast_table
from workshop.brand.oklch import hex_of, lch_of
from workshop.brand.palette import Paint, Palette, contrast
from workshop.errors import Problem, Span
from workshop.outline.client import Brand
from workshop.outline.placed import Text

SLOTS = tuple("folHlink" if field.name == "fol_hlink" else field.name for field in fields(Palette))[:12]
"""The theme's colours as PowerPoint calls them (ISO/IEC 29500-1, 20.1.6.2)."""

_MEANT = {
    "turn": "accent1",
    "look": "accent2",
    "ink": "dk1",
    "text": "dk1",
    "paper": "lt1",
    "background": "lt1",
    "deep": "dk2",
    "strong": "dk2",
    "tint": "lt2",
    "link": "hlink",
    "followed_link": "folHlink",
    **{name: slot for slot, name in zip(SLOTS, ("tx1", "bg1", "tx2", "bg2"), strict=False)},
}
"""The slot that is meant by what else its colour is called."""

_NAMES = {"#FFFFFF": "white", "#000000": "black"}
_FURTHER = {"hlink": 4.5, "fol_hlink": 4.5, "accent3": 3, "accent4": 3, "accent5": 3, "accent6": 3}

Make = Callable[[Mapping[str, str]], Palette]


def given_slots(brand: Brand) -> tuple[dict[str, Text], tuple[Problem, ...]]:
    """Return the colours a brand chose by the slot, by the palette's names, and those with unknown names."""
    known = {slot.lower(): slot for slot in SLOTS} | {"fol_hlink": "folHlink"}
    slots, problems = {}, []
    for name, colour in brand.slots.items():
        slot = known.get(name.lower())
        if slot is None:
            message = f"'{name[:40]}' is not a colour of the theme"
            problems.append(Problem("unknown-slot", message, _before(colour, name), _meant(name)))
        else:
            slots[_field(slot)] = colour
    return slots, tuple(problems)


def _before(colour: Text, name: str) -> Span | None:
    """Return the place of a key, which stands on the line of its value; else the value's."""
    span = colour.span
    at = span.source.line(span.line).rfind(name, 0, span.column - 1) if span else -1
    return Span(span.source, span.line, at + 1, len(name)) if span and at >= 0 else span


def _field(slot: str) -> str:
    return "fol_hlink" if slot == "folHlink" else slot


def _meant(name: str) -> str:
    if name.lower() in _MEANT:
        return f"did you mean {_MEANT[name.lower()]}?"
    close = get_close_matches(name[:40], SLOTS, 1, 0.6)
    return f"did you mean {close[0]}?" if close else f"there are: {', '.join(SLOTS)}"


def gate(palette: Palette, slots: Mapping[str, Text], make: Make) -> tuple[Problem, ...]:
    """Return a problem for each chosen colour that spoils a pair: the one it spoils most and shows in.

    The pairs are those of the contrast table (house-style 3.3), links and the series of charts. `make` makes
    the palette again from other choices: that is how the nearest colour that passes is found.
    """
    spoilt: dict[str, ContrastRow] = {}
    for row in sorted(_failing(palette), key=lambda row: row.ratio / row.needed):
        slot = _to_blame(row, slots, make)
        if slot not in spoilt or (_shows(row, slots[slot]) and not _shows(spoilt[slot], slots[slot])):
            spoilt[slot] = row
    return tuple(_refused(slot, row, slots, make) for slot, row in spoilt.items())


def _failing(palette: Palette) -> Iterator[ContrastRow]:
    return (row for row in (*contrast_table(palette), *_further(palette)) if not row.holds)


def _further(palette: Palette) -> Iterator[ContrastRow]:
    """Compare what only a chart or a link shows with the paper (house-style 7.6; WCAG 2.2, 1.4.3)."""
    paper = palette.hex_of(Paint("bg1"))
    for slot, needed in _FURTHER.items():
        colour = str(getattr(palette, slot))
        pair = "a link on paper" if slot.endswith("hlink") else "a bar on paper"
        look = ("accent2",) if slot == "hlink" and colour == palette.accent2 else ()
        slots = (*look, slot, palette.slot(Paint("bg1")))
        yield ContrastRow(pair, colour, paper, contrast(colour, paper), needed, slots)


def _to_blame(row: ContrastRow, slots: Mapping[str, Text], make: Make) -> str:
    """Return the chosen slot a pair shows, an accent before a ground; else one that it would hold without."""
    for slot in sorted(set(row.slots) & set(slots)):
        return slot
    for slot in slots:
        others = {name: colour for name, colour in slots.items() if name != slot}
        if row.pair not in {failing.pair for failing in _failing(make(others))}:
            return slot
    return next(iter(slots))


def _shows(row: ContrastRow, colour: str) -> bool:
    return colour in (row.colour, row.against)


def _refused(slot: str, row: ContrastRow, slots: Mapping[str, Text], make: Make) -> Problem:
    colour, against = (_NAMES.get(name, name) for name in (row.colour, row.against))
    ratio = floor(row.ratio * 10) / 10
    name = "folHlink" if slot == "fol_hlink" else slot
    cause = "" if _shows(row, slots[slot]) else f" with {name} {slots[slot]}"
    found = f"{colour} on {against} has a contrast of {ratio:g}:1{cause}"
    message = f"{found}; {row.needed:g}:1 is needed ({row.pair})"
    nearest = _nearest(slot, slots, make)
    hint = f'write {name}: "{nearest}", the nearest that passes' if nearest else f"take {name} out of slots"
    return Problem("low-contrast-brand", message, slots[slot].span, hint)


def _nearest(slot: str, slots: Mapping[str, Text], make: Make) -> str | None:
    """Return the colour of nearest lightness that spoils nothing in place of a chosen one."""
    lightness, chroma, hue = lch_of(slots[slot])
    steps = (lightness + sign * step / 100 for step in range(1, 101) for sign in (-1, 1))
    for near in dict.fromkeys(min(1.0, max(0.0, step)) for step in steps):
        colour = hex_of(near, chroma, hue)
        if not any(_of(row, slot, slots) for row in _failing(make({**slots, slot: colour}))):
            return colour
    return None


def _of(row: ContrastRow, slot: str, slots: Mapping[str, Text]) -> bool:
    """Return whether a pair fails because of this slot, as far as its own colours say."""
    return slot in row.slots or not set(row.slots) & set(slots)
