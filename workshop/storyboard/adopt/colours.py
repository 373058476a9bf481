"""The house's colour tokens on a client's ground: theme colours that are told apart and read there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast, get_args

from workshop.brand.palette import Paint, Palette, Scheme, contrast
from workshop.brand.template import TemplateLayout

_TEXTS: tuple[Scheme, ...] = ("tx1", "bg1")
_ACCENTS = cast("tuple[Scheme, ...]", tuple(f"accent{number}" for number in range(1, 7)))
_READ, _SEEN, _APART = 4.5, 3.0, 1.5
"""Contrast of text, of marks and large type, and of a field against what it lies on (house-style 3.3)."""
_PALE = 0.08
"""How strongly the text colour tints a quiet field where the theme has no pale colour of its own."""


def paints_on(layout: TemplateLayout) -> Mapping[str, Paint]:
    """Return a theme colour for every token of the house, for slides on a client's layout.

    A plate lies under everything where no text colour can be read on the layout's own ground: see `is_busy`.
    """
    palette = layout.palette
    grounds = _under(layout)
    on = _text_on(palette, grounds)
    turn = _field(palette, grounds, _APART, _ACCENTS) or "tx2"
    look = _field(palette, grounds, _SEEN, (*_ACCENTS, "tx2")) or on
    strong = _field(palette, grounds, _SEEN, ("tx2", look)) or on
    tint = _tint(palette, grounds, on)
    paints = {
        **{name: Paint(_nearest(palette, grounds[0])) for name in ("paper", "ground")},
        **{name: Paint(on) for name in ("on", "ink", "on-paper")},
        "tint": tint,
        "on-tint": Paint(on if tint.alpha < 1 else _text_on(palette, (palette.hex_of(tint),))),
    }
    for name, scheme in (("turn", turn), ("look", look), ("strong", strong), ("deep", strong)):
        paints[name] = Paint(scheme)
        paints[f"on-{name}"] = Paint(_text_on(palette, (_hex(palette, scheme),)))
    return paints


def is_busy(layout: TemplateLayout) -> bool:
    """Return whether neither text colour can be read on every part of a layout's ground."""
    return _worst(layout.palette, _text_on(layout.palette, layout.grounds), layout.grounds) < _READ


def _under(layout: TemplateLayout) -> Sequence[str]:
    return (_hex(layout.palette, "bg1"),) if is_busy(layout) else layout.grounds


def _hex(palette: Palette, scheme: Scheme) -> str:
    return palette.hex_of(Paint(scheme))


def _worst(palette: Palette, scheme: Scheme, grounds: Iterable[str]) -> float:
    return min((contrast(_hex(palette, scheme), ground) for ground in grounds), default=1.0)


def _text_on(palette: Palette, grounds: Iterable[str]) -> Scheme:
    known = tuple(grounds)
    return max(_TEXTS, key=lambda scheme: _worst(palette, scheme, known))


def _field(palette: Palette, grounds: Sequence[str], apart: float, known: Iterable[Scheme]) -> Scheme | None:
    """Return the first theme colour that parts from the ground and can be written on."""
    for scheme in known:
        colour = _hex(palette, scheme)
        readable = _worst(palette, _text_on(palette, (colour,)), (colour,)) >= _READ
        if readable and _worst(palette, scheme, grounds) >= apart:
            return scheme
    return None


def _tint(palette: Palette, grounds: Sequence[str], on: Scheme) -> Paint:
    """Return a quiet field: the theme's second ground if it is a pale neighbour of this one."""
    second = _hex(palette, "bg2")
    apart = [contrast(second, ground) for ground in grounds]
    read = contrast(second, _hex(palette, on))
    if min(apart) >= 1.06 and max(apart) <= _APART and read >= 7:
        return Paint("bg2")
    return Paint(on, _PALE)


def _nearest(palette: Palette, ground: str) -> Scheme:
    """Return the theme colour that is a ground's, or comes nearest to it."""
    schemes: tuple[Scheme, ...] = get_args(Scheme)
    return min(("bg1", "tx1", "bg2", "tx2", *schemes[4:]), key=lambda scheme: _far(palette, scheme, ground))


def _far(palette: Palette, scheme: Scheme, ground: str) -> int:
    colour = _hex(palette, scheme)
    return sum(abs(int(colour[at : at + 2], 16) - int(ground[at : at + 2], 16)) for at in (1, 3, 5))
