"""Shapes and backgrounds as what text may lie on (ISO/IEC 29500-1, 20.1.8 fills, 20.1.9 geometries)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from workshop.brand.shapes import Box
from workshop.brand.template.colours import Tints, number, per_cent
from workshop.brand.template.ground import read_background
from workshop.brand.template.package import A, P, Package, R
from workshop.brand.template.shapes import Placed
from workshop.check.found.behind import Layer
from workshop.check.found.paint import Paint, fill_in, paint

_ROUND = frozenset({"ellipse", "flowChartConnector", "diamond", "flowChartDecision", "hexagon", "octagon"})
_INNER = 0.15
_HOLLOW = frozenset(
    {"donut", "blockArc", "frame", "arc", "line", "halfFrame", "corner", "noSmoking", "chord", "pie"}
    | {"leftBracket", "rightBracket", "leftBrace", "rightBrace", "bracketPair", "bracePair", "triangle"}
    | {"rtTriangle", "diagStripe", "parallelogram", "trapezoid", "heart", "cloud", "moon", "sun", "wave"}
)
"""Geometries that leave much of their box free: what is behind a text there is not known."""


def background(
    root: Element, tints: Tints, package: Package, part: str, theme: str, slide: Box
) -> Layer | None:
    """Return the background that a slide, layout or master states itself."""
    found = read_background(root, tints, package, part, theme)
    if found is None or (found.picture is None and not found.colours):
        return None
    return Layer(slide, found.colours if found.picture is None else (), picture=found.picture or "")


def layers_of(
    placed: Placed, tints: Tints, package: Package, order: int = -1, inherited: Element | None = None
) -> Iterator[Layer]:
    """Yield a shape as a layer, unless what is behind it shows through; `inherited` is its layout's look."""
    box = placed.box
    if box is None:
        return
    if placed.element.tag == f"{P}graphicFrame":
        yield Layer(box, order=order)
        return
    painted = _painted(placed, tints, inherited)
    if painted is None or painted.opacity < 0.02:
        return
    if painted.picture is not None:
        yield _picture(painted.picture, placed, package, order, box)
    else:
        shape = _geometry(placed, inherited)
        known = painted.colours if shape not in _HOLLOW and shape != "custom" else ()
        yield Layer(_inner(box) if shape in _ROUND else box, known, painted.opacity, order=order)


def _painted(placed: Placed, tints: Tints, inherited: Element | None) -> Paint | None:
    if placed.element.tag == f"{P}pic":
        fill = placed.element.find(f"{P}blipFill")
        return Paint((), 1.0, fill) if fill is not None else None
    for look in (placed.properties, inherited):
        written = fill_in(look)
        if written is not None:
            return paint(written, tints)
    reference = placed.element.find(f"{P}style/{A}fillRef")
    if reference is None or not number(reference.get("idx"), 0):
        return None
    colour = tints.colour(reference)
    return Paint((colour,) if colour else ())


def _picture(fill: Element, placed: Placed, package: Package, order: int, box: Box) -> Layer:
    """Return a picture as a layer; one that is turned, tiled or linked cannot be looked at."""
    blip = fill.find(f"{A}blip")
    target = package.by_id(placed.part, blip.get(f"{R}embed", "")) if blip is not None else None
    turned = placed.element.find(f"{P}spPr/{A}xfrm[@rot]") is not None
    odd = turned or fill.find(f"{A}tile") is not None
    if blip is None or target is None or target.external or target.part not in package.members or odd:
        return Layer(box, order=order)
    faded = blip.find(f"{A}alphaModFix")
    opacity = per_cent(faded.get("amt"), 1) if faded is not None else 1.0
    return Layer(box, (), min(1.0, max(0.0, opacity)), target.part, order, _uncropped(fill, box))


def _uncropped(fill: Element, box: Box) -> Box | None:
    crop = fill.find(f"{A}srcRect")
    if crop is None:
        return None
    left, top, right, bottom = (per_cent(crop.get(side), 0) for side in "ltrb")
    across, down = 1 - left - right, 1 - top - bottom
    if across < 0.05 or down < 0.05:
        return None
    width, height = box.w / across, box.h / down
    return Box(box.x - left * width, box.y - top * height, width, height)


def _geometry(placed: Placed, inherited: Element | None) -> str:
    for look in (placed.properties, inherited):
        if look is None:
            continue
        if look.find(f"{A}custGeom") is not None:
            return "custom"
        if (preset := look.find(f"{A}prstGeom")) is not None:
            return preset.get("prst", "rect")
    return "rect"


def _inner(box: Box) -> Box:
    """Return the box inside a round shape that text keeps to."""
    return Box(
        box.x + box.w * _INNER, box.y + box.h * _INNER, box.w * (1 - 2 * _INNER), box.h * (1 - 2 * _INNER)
    )
