"""What lies under the text of a layout: its background, then whatever the designer put on it.

ISO/IEC 29500-1: 19.3.1.1 (background), 20.1.4.1.7 (the theme's background fills).
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import field
from io import BytesIO
from xml.etree.ElementTree import Element

from workshop.brand.images import MOST_PIXELS, SHOWN
from workshop.brand.palette import contrast
from workshop.brand.shapes import Box
from workshop.brand.template.area import clipped, overlap, surface
from workshop.brand.template.colours import Tints, luminance, number, per_cent
from workshop.brand.template.package import A, P, Package, R
from workshop.brand.template.shapes import Placed
from workshop.values import frozen

_GRID = (48, 27)  # what a picture is shrunk to before its colours are looked at
_MOST_PICTURES = 30
_COVERS = 0.85
_OPAQUE = 0.6

Grid = tuple[str, ...] | None
"""The colours of a picture on the grid, row by row; None for one that cannot be decoded."""
Seen = dict[tuple[str, str], Grid]
"""What was decoded already, by part and by the colour that shows through."""


@frozen
class Backing:
    """Hold something that lies under text: its colours, or its picture's part ("" when it has none)."""

    box: Box
    colours: tuple[str, ...]
    picture: str | None = None


@frozen
class Ground:
    """Hold what lies under texts from the back to the front; `paper` is what shows without any."""

    backings: tuple[Backing, ...]
    paper: str
    package: Package = field(repr=False)
    seen: Seen = field(repr=False)

    def under(self, box: Box) -> tuple[str, ...]:
        """Return the colours under a box: one, or those of a gradient or picture."""
        top = self._top(box)
        if top is None:
            return (self.paper,)
        if top.picture is not None:
            return self._picture_colours(top.picture, box, top.box) or (self.paper,)
        return top.colours

    def _picture_colours(self, part: str, box: Box, place: Box) -> tuple[str, ...]:
        """Decode each picture once, for dozens of layouts may stand on the same one."""
        key = (part, self.paper)
        if part and key not in self.seen:
            self.seen[key] = (
                shrunk(self.package.data(part), self.paper) if len(self.seen) < _MOST_PICTURES else None
            )
        return colours_under(self.seen.get(key), box, place)

    def is_picture(self, box: Box) -> bool:
        """Return whether a box stands on a picture."""
        top = self._top(box)
        return top is not None and top.picture is not None

    def _top(self, box: Box) -> Backing | None:
        needed = _COVERS * surface(box)
        covering = (each for each in reversed(self.backings) if overlap(each.box, box) >= needed)
        return next(covering, None)


def hardest(colours: Sequence[str], text: str) -> str:
    """Return the colour that a text is hardest to read on."""
    return min(colours, key=lambda colour: contrast(colour, text))


def read_background(root: Element, tints: Tints, package: Package, part: str, theme: str) -> Backing | None:
    """Read the background a master or layout states itself; its box is made by the caller."""
    stated = root.find(f"{P}cSld/{P}bg")
    if stated is None:
        return None
    nothing = Box(0, 0, 0, 0)
    own = stated.find(f"{P}bgPr")
    if own is not None:
        return Backing(nothing, tints.fill(own), _picture(own, package, part))
    reference = stated.find(f"{P}bgRef")
    if reference is None:
        return None
    holder, place = tints.colour(reference), int(number(reference.get("idx"), 0)) - 1001
    if 0 <= place < len(tints.theme.grounds):
        fill = tints.theme.grounds[place]
        return Backing(nothing, tints.paint(fill, holder) or (holder,), _blip(fill, package, theme))
    return Backing(nothing, (holder,) if holder else ())


def backing_of(shape: Placed, tints: Tints, package: Package) -> Backing | None:
    """Return a shape as something text may lie on, or None for a line, a text and what shows through."""
    if shape.box is None:
        return None
    if shape.element.tag == f"{P}pic":
        return Backing(shape.box, (), _picture(shape.element, package, shape.part) or "")
    look = shape.properties
    if look is None or look.find(f"{A}noFill") is not None or _opacity(look) < _OPAQUE:
        return None
    picture = _picture(look, package, shape.part)
    colours = tints.fill(look) or _styled(shape.element, tints)
    return Backing(shape.box, colours, picture) if colours or picture is not None else None


def _styled(shape: Element, tints: Tints) -> tuple[str, ...]:
    """Return the fill a shape takes from the theme's styles (19.3.1.46)."""
    reference = shape.find(f"{P}style/{A}fillRef")
    if reference is None or not number(reference.get("idx"), 0):
        return ()
    colour = tints.colour(reference)
    return (colour,) if colour else ()


def _opacity(look: Element) -> float:
    alphas = (alpha for fill in look.findall(f"{A}solidFill") for alpha in fill.iter(f"{A}alpha"))
    return min((per_cent(alpha.get("val"), 1) for alpha in alphas), default=1.0)


def _picture(parent: Element, package: Package, part: str) -> str | None:
    fills = (fill for tag in (f"{A}blipFill", f"{P}blipFill") if (fill := parent.find(tag)) is not None)
    return next((_blip(fill, package, part) for fill in fills), None)


def _blip(fill: Element, package: Package, part: str) -> str | None:
    """Return a picture's part, empty when it is not to be had; None when the fill is no picture."""
    blip = fill.find(f"{A}blip")
    if blip is None:
        return None
    target = package.by_id(part, blip.get(f"{R}embed", ""))
    if target is None or target.external or target.part not in package.members:
        return ""
    return target.part


def colours_under(grid: Grid, box: Box, picture: Box) -> tuple[str, ...]:
    """Return a darker and a lighter colour of the part of a picture under a box, or nothing."""
    part = clipped(box, picture)
    if grid is None or not surface(part):
        return ()
    columns, rows = _GRID
    across, down = columns / picture.w, rows / picture.h
    left, top = int((part.x - picture.x) * across), int((part.y - picture.y) * down)
    right = min(columns, left + max(1, round(part.w * across)))
    bottom = min(rows, top + max(1, round(part.h * down)))
    return _spread([grid[y * columns + x] for y in range(top, bottom) for x in range(left, right)])


def shrunk(data: bytes, paper: str) -> Grid:
    """Return the colours of a picture on a small grid; `paper` shows through where it is clear."""
    from PIL import Image as Pillow  # imported late: few templates stand on a picture

    try:
        with warnings.catch_warnings(action="ignore"), Pillow.open(BytesIO(data), formats=SHOWN) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return None
            opened.draft("RGB", _GRID)
            small = opened.convert("RGBA").resize(_GRID, Pillow.Resampling.BOX)
    except (OSError, SyntaxError, ValueError, Pillow.DecompressionBombError):
        return None
    seen = Pillow.alpha_composite(Pillow.new("RGBA", _GRID, paper), small).convert("RGB").tobytes()
    return tuple(f"#{seen[at : at + 3].hex().upper()}" for at in range(0, len(seen), 3))


def _spread(colours: Sequence[str]) -> tuple[str, ...]:
    """Return the colours a tenth from the darkest and from the lightest."""
    ranked = sorted(colours, key=luminance)
    if not ranked:
        return ()
    edge = len(ranked) // 10
    return tuple(dict.fromkeys((ranked[edge], ranked[-1 - edge])))
