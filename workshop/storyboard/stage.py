"""What a composer may look at besides the plan: words, registers, pictures, palette, the fonts' metrics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.brand.fonts import Metrics
from workshop.brand.logo import Logo
from workshop.brand.palette import Palette
from workshop.brand.shapes import Role
from workshop.brand.words import Words
from workshop.outline.registers import Figure, Quotation
from workshop.plan.plan import Plan
from workshop.storyboard.scene import Image


@dataclass(frozen=True, slots=True)
class Stage:
    """Hold everything a slide is composed from besides its block."""

    plan: Plan
    words: Words
    quotations: Mapping[str, Quotation]
    figures: Mapping[str, Figure]
    pictures: Mapping[str, Image]
    palette: Palette
    heading: Metrics
    body: Metrics
    client: str = ""
    logo: Logo | None = None
    logo_reversed: Logo | None = None

    def metrics(self, role: Role) -> Metrics:
        """Return the metrics of the face a role is set in."""
        return self.heading if role.face == "heading" else self.body
