"""The house's template: all its layouts in a palette's colours and faces."""

from __future__ import annotations

from workshop.brand.house import all_layouts
from workshop.brand.palette import HOUSE, Palette
from workshop.writers.pptx.template import write_template

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
