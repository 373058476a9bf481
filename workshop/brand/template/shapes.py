"""Where the shapes of a layout stand: in points on the slide, out of all groups, turned ones as they show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from xml.etree.ElementTree import Element

from workshop.brand.shapes import Box
from workshop.brand.template.colours import number
from workshop.brand.template.package import A, P
from workshop.values import frozen

_EMU = 12700
_QUARTER = 5_400_000  # a quarter turn, in 60,000ths of a degree (ISO/IEC 29500-1, 20.1.10.3)
_DEEPEST = 20
_MOST_SHAPES = 2_000
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SHAPES = frozenset(f"{P}{tag}" for tag in ("sp", "pic", "cxnSp", "graphicFrame"))
_FAR = 4_000_000 / _EMU * 100


@frozen
class Placed:
    """Hold a shape's XML, where it stands, and its part; no box when it takes its place from elsewhere."""

    element: Element = field(repr=False)
    box: Box | None
    part: str

    @property
    def holder(self) -> Element | None:
        """Return the element that makes it a placeholder (19.3.1.36)."""
        return self.element.find(f"./*/{P}nvPr/{P}ph")

    @property
    def kind(self) -> str:
        """Return a placeholder's type, or nothing for any other shape."""
        holder = self.holder
        return "" if holder is None else holder.get("type", "obj")

    @property
    def name(self) -> str:
        """Return the shape's name."""
        about = self.element.find(f"./*/{P}cNvPr")
        return about.get("name", "") if about is not None else ""

    @property
    def properties(self) -> Element | None:
        """Return what the shape looks like: its geometry, fill and line."""
        return self.element.find(f"{P}spPr")

    @property
    def text(self) -> str:
        """Return what is written in it."""
        return " ".join(run.text or "" for run in self.element.iter(f"{A}t")).strip()


@frozen
class _Frame:
    """Map a group's own coordinates to the slide's, in EMU (20.1.7.5)."""

    x: float = 0
    y: float = 0
    across: float = 1
    down: float = 1

    def box(self, x: float, y: float, w: float, h: float) -> Box:
        left, top = self.x + x * self.across, self.y + y * self.down
        near = (max(-_FAR, min(_FAR, value / _EMU)) for value in (left, top, w * self.across, h * self.down))
        return Box(*near)

    def inside(self, group: Element) -> _Frame:
        xfrm = group.find(f"{P}grpSpPr/{A}xfrm")
        if xfrm is None or xfrm.find(f"{A}chExt") is None:
            return self
        x, y, w, h = _numbers(xfrm, "off", "ext")
        inner_x, inner_y, inner_w, inner_h = _numbers(xfrm, "chOff", "chExt")
        across, down = (w / inner_w if inner_w else 1), (h / inner_h if inner_h else 1)
        return _Frame(
            self.x + (x - inner_x * across) * self.across,
            self.y + (y - inner_y * down) * self.down,
            self.across * across,
            self.down * down,
        )


def shapes_in(root: Element, part: str) -> list[Placed]:
    """Return the shapes of a master or layout from the back to the front, at most 2,000."""
    tree = root.find(f"{P}cSld/{P}spTree")
    found: list[Placed] = []
    if tree is not None:
        for shape in _shapes(tree, _Frame(), part):
            found.append(shape)
            if len(found) == _MOST_SHAPES:
                break
    return found


def _shapes(parent: Element, frame: _Frame, part: str, depth: int = 0) -> Iterator[Placed]:
    for child in parent:
        if child.tag in _SHAPES:
            yield Placed(child, _box(child, frame), part)
        elif depth == _DEEPEST:
            continue
        elif child.tag == f"{P}grpSp":
            yield from _shapes(child, frame.inside(child), part, depth + 1)
        elif child.tag.endswith("}AlternateContent") and (old := child.find(_FALLBACK)) is not None:
            yield from _shapes(old, frame, part, depth + 1)


def _box(shape: Element, frame: _Frame) -> Box | None:
    xfrm = shape.find(f"{P}spPr/{A}xfrm")
    if xfrm is None:
        xfrm = shape.find(f"{P}xfrm")
    if xfrm is None or xfrm.find(f"{A}ext") is None:
        return None
    x, y, w, h = _numbers(xfrm, "off", "ext")
    if round(number(xfrm.get("rot"), 0) / _QUARTER) % 2:  # on its side: the box turns about its middle
        x, y, w, h = x + (w - h) / 2, y + (h - w) / 2, h, w
    return frame.box(x, y, w, h)


def _numbers(xfrm: Element, place: str, size: str) -> tuple[float, float, float, float]:
    at, by = xfrm.find(f"{A}{place}"), xfrm.find(f"{A}{size}")
    x, y = (number(at.get(key), 0) if at is not None else 0 for key in "xy")
    w, h = (number(by.get(key), 0) if by is not None else 0 for key in ("cx", "cy"))
    return x, y, w, h
