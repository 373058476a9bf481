"""Native shapes, lines and groups as PresentationML (ISO/IEC 29500-1, 19.3.1 and 20.1.9)."""

from __future__ import annotations

import math

from workshop.brand.shapes import Box, Group, Shape, ShapeText, Stroke, around
from workshop.writers.pptx.canvas import Canvas
from workshop.writers.pptx.escape import emu
from workshop.writers.pptx.text import ANCHOR, Inherited, list_style, write_paragraphs

_GUIDES = {"blockArc": ("adj1", "adj2", "adj3"), "donut": ("adj",)}
_DEGREE = 60_000

EMPTY_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>'
    "</p:grpSpPr>"
)
"""How every tree of shapes starts (19.3.1.45)."""


def place(box: Box, flip: str = "", tag: str = "a:xfrm", turned: bool = False) -> str:
    """Write where a shape stands (20.1.7.6).

    A `turned` one reads upwards, rotated as a whole: LibreOffice turns a placeholder's `vert270` downwards.
    """
    if turned:
        middle, half = box.x + box.w / 2, box.y + box.h / 2
        box, flip = Box(middle - box.h / 2, half - box.w / 2, box.h, box.w), ' rot="16200000"'
    return f"<{tag}{flip}>{_extent(box, 'a:off', 'a:ext')}</{tag}>"


def _extent(box: Box, offset: str, extent: str) -> str:
    return f'<{offset} x="{emu(box.x)}" y="{emu(box.y)}"/><{extent} cx="{emu(box.w)}" cy="{emu(box.h)}"/>'


def write_group(group: Group, canvas: Canvas, name: str = "") -> str:
    """Write a group that keeps the slide's coordinates (19.3.1.22); its shapes need no alt texts."""
    identity = canvas.identity(name or group.name, group.alt)
    box = around([shape.box for shape in group.shapes] or [Box(0, 0, 0, 0)])
    frame = _extent(box, "a:off", "a:ext") + _extent(box, "a:chOff", "a:chExt")
    shapes = "".join(write_shape(shape, canvas) for shape in group.shapes)
    return (
        f"<p:grpSp><p:nvGrpSpPr>{identity}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr><a:xfrm>{frame}</a:xfrm></p:grpSpPr>{shapes}</p:grpSp>"
    )


def write_shape(shape: Shape, canvas: Canvas, name: str = "", drawn: bool = False) -> str:
    """Write one shape; `drawn` marks what stands on a layout rather than in a placeholder (19.3.1.33)."""
    alt = None if shape.text and not shape.alt else shape.alt
    identity = canvas.identity(name or shape.name, alt)
    own = '<p:nvPr userDrawn="1"/>' if drawn else "<p:nvPr/>"
    flip = ' flipV="1"' if shape.flip else ""
    look = f"{place(shape.box, flip)}{_geometry(shape)}{_fill(shape, canvas)}{stroke(shape.stroke, canvas)}"
    if shape.geometry == "line":
        names = f"<p:nvCxnSpPr>{identity}<p:cNvCxnSpPr/>{own}</p:nvCxnSpPr>"
        return f"<p:cxnSp>{names}<p:spPr>{look}</p:spPr></p:cxnSp>"
    box = '<p:cNvSpPr txBox="1"/>' if shape.text and not shape.fill and not shape.stroke else "<p:cNvSpPr/>"
    body = _text(shape.text, canvas) if shape.text else ""
    return f"<p:sp><p:nvSpPr>{identity}{box}{own}</p:nvSpPr><p:spPr>{look}</p:spPr>{body}</p:sp>"


def _geometry(shape: Shape) -> str:
    if shape.geometry == "lens":
        return _lens(shape.box)
    names = _GUIDES.get(shape.geometry, ())
    guides = "".join(
        f'<a:gd name="{name}" fmla="val {value}"/>' for name, value in zip(names, shape.adjust, strict=False)
    )
    return f'<a:prstGeom prst="{shape.geometry}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def _lens(box: Box) -> str:
    """Write what two equal circles share as a path of two arcs (house-style 9.2)."""
    half, middle = box.w / 2, box.h / 2
    radius = (half**2 + middle**2) / (2 * half)
    angle = math.degrees(math.acos((radius - half) / radius))
    sweep, r = round(2 * angle * _DEGREE), emu(radius)
    right, left = round((360 - angle) * _DEGREE), round((180 - angle) * _DEGREE)
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{emu(box.w)}" h="{emu(box.h)}">'
        f'<a:moveTo><a:pt x="{emu(half)}" y="0"/></a:moveTo>'
        f'<a:arcTo wR="{r}" hR="{r}" stAng="{right}" swAng="{sweep}"/>'
        f'<a:arcTo wR="{r}" hR="{r}" stAng="{left}" swAng="{sweep}"/><a:close/></a:path></a:pathLst>'
        "</a:custGeom>"
    )


def _fill(shape: Shape, canvas: Canvas) -> str:
    if shape.geometry == "line":
        return ""
    return canvas.solid(shape.fill) if shape.fill else "<a:noFill/>"


def stroke(line: Stroke | None, canvas: Canvas, tag: str = "a:ln") -> str:
    """Write an outline, or that there is none (20.1.2.2.24)."""
    if line is None:
        return f"<{tag}><a:noFill/></{tag}>"
    arrow = '<a:tailEnd type="triangle" w="lg" len="lg"/>' if line.arrow else ""
    return f'<{tag} w="{emu(line.width)}">{canvas.solid(line.colour)}{arrow}</{tag}>'


def _text(words: ShapeText, canvas: Canvas) -> str:
    style = list_style(words.role, words.size, words.colour, words.align, canvas)
    paragraphs = write_paragraphs(words.paragraphs, canvas, Inherited(words.role.bold))
    return (
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{ANCHOR[words.anchor]}"><a:noAutofit/></a:bodyPr>{style}{paragraphs}</p:txBody>'
    )
