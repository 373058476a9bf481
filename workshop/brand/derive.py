"""From a client's brand to the palette of their decks (house-style 7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from workshop.brand.accents import chart_colours, choose_look, choose_turn, make_turn
from workshop.brand.gate import gate, given_slots
from workshop.brand.grounds import Grounds, hue_of, is_black, make_grounds
from workshop.brand.palette import HOUSE, Mode, Palette
from workshop.errors import Problem, WorkshopError
from workshop.outline.client import Brand

_TIGHTEST, _WIDEST = -10, 20


def palette_of(brand: Brand) -> Palette:
    """Return the palette a brand asks for; a brand without colours keeps the house's.

    Raises WorkshopError for a slot nobody knows, for letter spacing out of bounds, and where a colour chosen
    in `slots` cannot be told from what it stands on: colours that are made always can.
    """
    slots, problems = given_slots(brand)
    if problems := (*_spacing(brand), *problems):
        raise WorkshopError(problems)
    palette = _coloured(brand, slots)
    if problems := gate(palette, slots, lambda others: _coloured(brand, others)):
        raise WorkshopError(problems)
    return replace(
        palette,
        heading=str(brand.heading or HOUSE.heading).strip(),
        body=str(brand.body or HOUSE.body).strip(),
        heading_bold=bool(brand.heading_bold),
        tracking=(brand.tracking or 0) / 100,
    )


def _spacing(brand: Brand) -> tuple[Problem, ...]:
    if brand.tracking is None or _TIGHTEST <= brand.tracking <= _WIDEST:
        return ()
    message = f"tracking is {brand.tracking:g} per cent; headlines take from {_TIGHTEST} to {_WIDEST}"
    return (Problem("bad-number", message, brand.span, "write a few per cent, such as -2"),)


def _coloured(brand: Brand, slots: Mapping[str, str]) -> Palette:
    given = (brand.primary, brand.secondary, *brand.more)
    colours = tuple(dict.fromkeys(str(colour) for colour in given if colour))
    chosen = {slot: str(colour) for slot, colour in slots.items()}
    if colours:
        return _derived(colours, brand.mode, chosen)
    if brand.mode == "dark":
        return _derived((HOUSE.dk2, HOUSE.accent1, HOUSE.accent2), "dark", chosen)
    return _finished(HOUSE, chosen)


def _derived(colours: Sequence[str], mode: Mode | None, chosen: Mapping[str, str]) -> Palette:
    """Derive what is not chosen, each from what comes before it."""
    grounds, turn = _turn(colours, mode, chosen)
    look = chosen.get("accent2") or choose_look(colours, turn, grounds)
    accents = chart_colours(hue_of(colours), turn, look, grounds)
    made = Palette(
        grounds.dk1,
        grounds.lt1,
        grounds.deep,
        grounds.lt2,
        turn,
        look,
        *accents,
        hlink=look,
        fol_hlink=grounds.legible(accents[1]),
        mode=grounds.mode,
    )
    return _finished(made, chosen)


def _turn(colours: Sequence[str], mode: Mode | None, chosen: Mapping[str, str]) -> tuple[Grounds, str]:
    """Choose turn, and dark slides where they are asked for or only black lets turn shine (7.3)."""
    light, dark = (make_grounds(colours, one, chosen) for one in ("light", "dark"))
    callers = (chosen["accent1"],) if "accent1" in chosen else colours
    if mode == "dark":
        return dark, chosen.get("accent1") or choose_turn(callers, dark) or make_turn(callers, dark)
    turn = choose_turn(callers, light)
    if turn is None and mode is None and any(map(is_black, colours)):
        shining = choose_turn(callers, dark, 7)
        if shining:
            return dark, shining
    return light, chosen.get("accent1") or turn or make_turn(callers, light)


def _finished(palette: Palette, chosen: Mapping[str, str]) -> Palette:
    """Put the chosen slots in; links follow look unless they are chosen too."""
    slots: dict[str, Any] = {"hlink": chosen.get("accent2", palette.hlink)}
    return replace(palette, **(slots | dict(chosen)))
