"""How a slide stands on a client's own layout: which of its slots have a placeholder, and its colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from workshop.brand.palette import Paint
from workshop.values import frozen

if TYPE_CHECKING:
    from workshop.brand.template import Placeholder, TemplateLayout


@frozen
class Adopted:
    """Hold a client's layout, the placeholders that slots stand in by the slots' names, and the colours.

    A slot without a placeholder is drawn as a native shape; `paints` are the house's colour tokens in the
    client's theme, chosen to be read on this layout's ground.
    """

    layout: TemplateLayout
    holders: Mapping[str, Placeholder] = field(default_factory=dict)
    paints: Mapping[str, Paint] = field(default_factory=dict)
