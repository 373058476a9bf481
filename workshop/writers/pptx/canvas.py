"""What one slide's XML refers to while it is written: shape ids, unique names, colours and relationships."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workshop.brand.layouts import Ground
from workshop.brand.palette import Paint, Palette
from workshop.writers.pptx.escape import RELATIONS, attribute
from workshop.writers.pptx.package import Relation

if TYPE_CHECKING:
    from workshop.brand.template import Placeholder

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""How Microsoft's extension of DrawingML marks what a screen reader shall pass over ([MS-ODRAWXML] 2.30)."""


@dataclass(slots=True)
class Colours:
    """Turn colour tokens into DrawingML fills, each token and ground once.

    `paints` are the colours of tokens on a client's own layout, whatever the ground.
    """

    palette: Palette
    paints: Mapping[str, Paint] = field(default_factory=dict)
    _known: dict[tuple[str, Ground], str] = field(default_factory=dict)

    def solid(self, token: str, ground: Ground) -> str:
        """Return the `a:solidFill` of a token on a ground, always a theme colour (house-style 3.2)."""
        key = (token, ground)
        if key not in self._known:
            self._known[key] = f"<a:solidFill>{self._colour(token, ground)}</a:solidFill>"
        return self._known[key]

    def _colour(self, token: str, ground: Ground) -> str:
        paint = self._paint(token, ground)
        if paint.alpha >= 1:
            return f'<a:schemeClr val="{paint.scheme}"/>'
        return (
            f'<a:schemeClr val="{paint.scheme}"><a:alpha val="{round(paint.alpha * 100_000)}"/></a:schemeClr>'
        )

    def _paint(self, token: str, ground: Ground) -> Paint:
        if not self.paints:
            return self.palette.paint(token, ground)
        name, _, opacity = token.partition("@")
        paint = self.paints[name]
        return Paint(paint.scheme, paint.alpha * float(opacity or 1))


@dataclass(slots=True)
class Canvas:
    """Collect the ids, names and relationships of one slide or layout while its shapes are written.

    `holders` are a client's placeholders by the names of our slots; None on the house's own layouts.
    """

    colours: Colours
    ground: Ground
    language: str
    holders: Mapping[str, Placeholder] | None = None
    relations: list[Relation] = field(default_factory=list)
    _ids: int = 1
    _names: dict[str, int] = field(default_factory=dict)
    _links: dict[tuple[str, str], str] = field(default_factory=dict)

    def solid(self, token: str) -> str:
        """Return the fill of a colour token on this ground."""
        return self.colours.solid(token, self.ground)

    def identity(self, name: str, alt: str | None = None) -> str:
        """Return a shape's `p:cNvPr`: the next id, a unique name; an empty alt text marks decoration."""
        self._ids += 1
        start = f'<p:cNvPr id="{self._ids}" name="{attribute(self._unique(name))}"'
        if alt is None:
            return f"{start}/>"
        return f'{start} descr="{attribute(alt)}"/>' if alt else f'{start} descr="">{_DECORATIVE}</p:cNvPr>'

    def relate(self, kind: str, target: str, external: bool = False) -> str:
        """Return the id of a relationship to a part or an address, the same one for the same target."""
        key = (kind, target)
        if key not in self._links:
            self._links[key] = f"rId{len(self.relations) + 1}"
            self.relations.append(Relation(self._links[key], f"{RELATIONS}/{kind}", target, external))
        return self._links[key]

    def _unique(self, name: str) -> str:
        count = self._names[name] = self._names.get(name, 0) + 1
        return name if count == 1 else self._unique(f"{name} {count}")
