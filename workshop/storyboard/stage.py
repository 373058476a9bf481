"""What a composer may look at besides the plan: words, registers, pictures, palette, the fonts' metrics."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from workshop.brand.fonts import Metrics
from workshop.brand.palette import Palette
from workshop.brand.shapes import Role
from workshop.brand.voice import is_bold, sizes_of, tracking_of
from workshop.brand.words import Words
from workshop.outline.client import Event
from workshop.outline.placed import Text, made_of
from workshop.outline.registers import Figure, Quotation
from workshop.plan.plan import Plan
from workshop.storyboard.foreign import Foreign
from workshop.storyboard.scene import Image
from workshop.values import frozen

if TYPE_CHECKING:
    from workshop.brand.logo import Logo


@frozen
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
    event: Event | None = None
    foreign: tuple[Foreign, ...] = ()

    @property
    def language(self) -> Text:
        """Return the language that texts are proofed in, with its country: de is de-DE."""
        language, usual = self.plan.workshop.language, self.words.phrases.get("proofing")
        return made_of(usual, language) if usual and "-" not in language else language

    def metrics(self, role: Role) -> Metrics:
        """Return the metrics of the face a role is set in, as tight as the brand sets it."""
        metrics = self.heading if role.face == "heading" else self.body
        return _tracked(metrics, tracking_of(role, self.palette))

    def is_bold(self, role: Role) -> bool:
        """Return whether a role is set bold in this brand."""
        return is_bold(role, self.palette)

    def sizes(self, role: Role, sizes: tuple[int, int]) -> tuple[int, int]:
        """Return a role's (largest, smallest) size in this brand's faces."""
        return sizes_of(role, sizes, self.palette)


@lru_cache(maxsize=16)
def _tracked(metrics: Metrics, tracking: float) -> Metrics:
    """Return metrics with a tracking, always the same for the same: they remember what they measured."""
    return metrics if metrics.tracking == tracking else metrics.tracked(tracking)
