"""What is really behind a text: everything below it on its slide, layout and master, with what shows through.

Of a gradient or a picture the two ends count; where something cannot be known, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field

from workshop.brand.shapes import Box
from workshop.brand.template.area import overlap, surface
from workshop.brand.template.ground import Seen, colours_under, shrunk
from workshop.brand.template.package import Package
from workshop.errors import WorkshopError
from workshop.values import frozen

_COVERS = 0.85
_TOUCHES = 0.12
_MOST_PICTURES = 120
_MOST_BYTES = 30_000_000


@frozen
class Layer:
    """Hold something that may lie under text; `order` is its place on the slide, -1 below the slide.

    It is a fill of some colours, a picture's part, or, with neither, something that nobody can tell. `whole`
    is where a cropped picture would stand uncropped.
    """

    box: Box
    colours: tuple[str, ...] = ()
    opacity: float = 1.0
    picture: str = ""
    order: int = -1
    whole: Box | None = None


@frozen
class Layers:
    """Hold all layers of a slide from the back to the front; `paper` is what shows without any."""

    layers: tuple[Layer, ...]
    paper: str
    package: Package = field(repr=False)
    seen: Seen = field(repr=False)

    def under(self, box: Box, order: int, own: Layer | None = None) -> tuple[str, ...]:
        """Return the colours under a text at a place on the slide, none when they cannot be known.

        `own` is the fill of the shape that it is written in.
        """
        shown: tuple[str, ...] = (self.paper,)
        area = max(surface(box), 1e-6)
        for layer in self.layers:
            share = overlap(layer.box, box) / area if layer.order < order else 0.0
            if share < _TOUCHES:
                continue
            over = self._over(layer, box, shown)
            shown = over if share >= _COVERS else _joined(shown, over)
        return self._over(own, box, shown) if own else shown

    def is_clear(self, layer: Layer | None) -> bool:
        """Return whether a picture lets through what is behind it: it looks another way on another ground."""
        if layer is None or not layer.picture or layer.opacity < 0.9:
            return True
        shown = {self._sampled(layer, layer.box, below) for below in ("#000000", "#FFFFFF")}
        return len(shown) > 1 or () in shown

    def _over(self, layer: Layer, box: Box, shown: tuple[str, ...]) -> tuple[str, ...]:
        if layer.picture:
            return self._sampled(layer, box, shown[0] if shown else self.paper)
        if layer.opacity >= 0.99:
            return layer.colours
        return tuple({blended(top, below, layer.opacity) for top in layer.colours for below in shown})

    def _sampled(self, layer: Layer, box: Box, below: str) -> tuple[str, ...]:
        """Decode each picture once for each colour that may show through."""
        key = (layer.picture, below)
        if key not in self.seen:
            self.seen[key] = shrunk(self._data(layer.picture), below) if self._may_look() else None
        found = colours_under(self.seen[key], box, layer.whole or layer.box)
        if layer.opacity < 0.99:
            return tuple({blended(top, below, layer.opacity) for top in found})
        return found

    def _may_look(self) -> bool:
        return len(self.seen) < _MOST_PICTURES

    def _data(self, part: str) -> bytes:
        try:
            return self.package.data(part, _MOST_BYTES)
        except WorkshopError:
            return b""


def _joined(shown: tuple[str, ...], over: tuple[str, ...]) -> tuple[str, ...]:
    """Return both what is seen beside a layer and the layer; nothing if one is unknown."""
    return tuple(dict.fromkeys((*shown, *over))) if shown and over else ()


def blended(top: str, below: str, opacity: float) -> str:
    """Return the colour that shows where one of an opacity lies on another."""
    pairs = zip(_channels(top), _channels(below), strict=True)
    return "#" + "".join(f"{round(one * opacity + other * (1 - opacity)):02X}" for one, other in pairs)


def _channels(colour: str) -> Iterable[int]:
    return (int(colour[at : at + 2], 16) for at in (1, 3, 5))
