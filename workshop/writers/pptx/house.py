"""The house's template: all its layouts in a palette's colours and faces."""

from __future__ import annotations

from collections.abc import Collection

from workshop.brand.house import all_layouts
from workshop.brand.palette import HOUSE, Palette
from workshop.writers.pptx.template import kind, write_template

OFFERED = (
    "quote-portrait",
    "quote-long",
    "points-3-picture",
    *(f"{kind}-{ground}" for kind in ("title-only", "blank") for ground in ("tint", "deep", "turn")),
)
"""What every deck offers for new slides beside the first layout of each kind (house-style 07, 08, 26)."""


def write_house_template(palette: Palette = HOUSE, name: str = "House", language: str = "en-GB") -> bytes:
    """Write the house's layouts as a template: as shipped, or in a client's palette under its name."""
    return write_template(all_layouts(), palette, name, language, OFFERED)


def client_template(palette: Palette, name: str, language: str, used: Collection[str]) -> bytes:
    """Write what a client's deck keeps of the house's template, in the client's palette under its name.

    `used` are the ids of the layouts its slides stand on. Writing these costs a tenth of writing all.
    """
    layouts = all_layouts()
    first = {kind(layout): layout.id for layout in reversed(layouts)}
    kept = {*OFFERED, *first.values(), *used}
    return write_template([each for each in layouts if each.id in kept], palette, name, language, OFFERED)
