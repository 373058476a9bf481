"""How text looks in a placeholder: the layout first, then the master's placeholder, its styles, the default.

ISO/IEC 29500-1: 21.1.2.4 (list styles), 19.3.1.52 (the master's text styles), 21.1.2.1.1 (the text's body).
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from workshop.brand.shapes import Align, Anchor, Insets
from workshop.brand.template.colours import Tints, number, per_cent
from workshop.brand.template.package import A, P
from workshop.values import frozen

_STYLES = {"title": "titleStyle", "ctrTitle": "titleStyle"}
_BODIES = frozenset({"body", "subTitle", "obj", "chart", "tbl", "pic", "clipArt", "dgm", "media"})
_ALIGNS: dict[str, Align] = {"ctr": "center", "r": "right"}
_ANCHORS: dict[str, Anchor] = {"ctr": "middle", "b": "bottom"}
_SMALLEST, _LARGEST = 1.0, 400.0
_LEAST = 12.0


@frozen
class Voice:
    """Say how text is set: what a slide inherits when it says nothing itself."""

    size: float
    least: float
    colour: str
    face: str
    bold: bool
    caps: bool
    tracking: float
    align: Align
    bullet: bool
    spacing: float


@frozen
class Frame:
    """Say how text stands in its box."""

    anchor: Anchor
    vertical: bool
    insets: Insets


def style_of(kind: str) -> str:
    """Return the name of the master's text style that a type of placeholder takes."""
    return _STYLES.get(kind, "bodyStyle" if kind in _BODIES else "otherStyle")


@frozen
class Styles:
    """Hold where a placeholder's text takes its looks from, nearest first; the default is asked last.

    `prompts` are what its own prompt is set in, which LibreOffice writes in place of styles: only the size
    is taken from there, for a slide inherits nothing of a prompt.
    """

    lists: list[Element]
    prompts: list[Element]
    default: Element | None

    @property
    def all(self) -> list[Element]:
        """Return every list style, the presentation's default last."""
        return [*self.lists, self.default] if self.default is not None else self.lists


def styles_of(
    kind: str, own: Element, above: Element | None, master: Element, default: Element | None
) -> Styles:
    """Return what a placeholder of this type inherits from on this master."""
    found = [
        own.find(f"{P}txBody/{A}lstStyle"),
        above.find(f"{P}txBody/{A}lstStyle") if above is not None else None,
        master.find(f"{P}txStyles/{P}{style_of(kind)}"),
    ]
    return Styles([style for style in found if style is not None], _prompts(own, above), default)


def _prompts(own: Element, above: Element | None) -> list[Element]:
    """Return how the first paragraph of the prompt is set on the layout, then on the master."""
    firsts = [shape.find(f"{P}txBody/{A}p") for shape in (own, above) if shape is not None]
    known = (run for first in firsts if first is not None for run in first.iter())
    return [run for run in known if run.tag in (f"{A}rPr", f"{A}endParaRPr")]


def read_voice(styles: Styles, tints: Tints) -> Voice:
    """Read how the first level of a placeholder is set, and how small its levels go."""
    first = list(levels_of(styles.all, 1))
    runs = [run for level in first if (run := level.find(f"{A}defRPr")) is not None]
    size = _size(styles, 1)
    colours = (tints.fill(run) for run in runs)
    return Voice(
        size=size,
        least=_least(styles, size),
        colour=next((colour[0] for colour in colours if colour), tints.scheme("tx1")),
        face=_face(runs, tints),
        bold=_written(runs, "b") in ("1", "true"),
        caps=_written(runs, "cap") == "all",
        tracking=number(_written(runs, "spc"), 0) / 100 / size,
        align=_ALIGNS.get(_written(first, "algn"), "left"),
        bullet=_bullet(first),
        spacing=_spacing(first, size),
    )


def levels_of(styles: list[Element], level: int) -> Iterator[Element]:
    """Yield what list styles say about a level, counted from 1, nearest first."""
    for style in styles:
        for tag in (f"{A}lvl{level}pPr", f"{A}defPPr"):
            if (found := style.find(tag)) is not None:
                yield found


def _written(elements: list[Element], attribute: str) -> str:
    return next((text for element in elements if (text := element.get(attribute))), "")


def _size(styles: Styles, level: int) -> float:
    default = [styles.default] if styles.default is not None else []
    runs = [
        *(found.find(f"{A}defRPr") for found in levels_of(styles.lists, level)),
        *styles.prompts,
        *(found.find(f"{A}defRPr") for found in levels_of(default, level)),
    ]
    sizes = (number(run.get("sz"), 0) / 100 for run in runs if run is not None)
    size = next((size for size in sizes if size), 18.0)
    return min(_LARGEST, max(_SMALLEST, size))


def _least(styles: Styles, size: float) -> float:
    """Return the smallest size of the levels, at most two thirds of the first one's, at least 12 points."""
    levels = (found for level in range(2, 6) for found in levels_of(styles.lists, level))
    runs = (run for level in levels if (run := level.find(f"{A}defRPr")) is not None)
    written = [points for run in runs if (points := number(run.get("sz"), 0) / 100)]
    return min(size, max(_LEAST, min(size * 2 / 3, *written, size)))


def _face(runs: list[Element], tints: Tints) -> str:
    """Return the family; +mj and +mn are the theme's two faces (21.1.2.3.7)."""
    latin = next((latin for run in runs if (latin := run.find(f"{A}latin")) is not None), None)
    face = latin.get("typeface", "") if latin is not None else ""
    if face.startswith("+mj"):
        return tints.theme.heading
    return tints.theme.body if face.startswith("+") or not face else face


def _bullet(levels: list[Element]) -> bool:
    for level in levels:
        for child in level:
            if child.tag in (f"{A}buChar", f"{A}buAutoNum", f"{A}buBlip"):
                return True
            if child.tag == f"{A}buNone":
                return False
    return False


def _spacing(levels: list[Element], size: float) -> float:
    spacing = next((found for level in levels if (found := level.find(f"{A}lnSpc")) is not None), None)
    if spacing is None:
        return 100.0
    share, points = spacing.find(f"{A}spcPct"), spacing.find(f"{A}spcPts")
    if share is not None:
        return min(300.0, max(50.0, per_cent(share.get("val"), 1) * 100))
    exact = number(points.get("val"), 0) / 100 if points is not None else 0
    return min(300.0, max(50.0, exact / (size * 1.212) * 100)) if exact else 100.0


def read_frame(own: Element, above: Element | None) -> Frame:
    """Read how text stands in its box; insets are 7.2 and 3.6 pt unless written (21.1.2.1.1)."""
    bodies = [
        body
        for shape in (own, above)
        if shape is not None and (body := shape.find(f"{P}txBody/{A}bodyPr")) is not None
    ]
    insets = (
        number(_written(bodies, key) or None, usual) / 12700
        for key, usual in (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720))
    )
    direction = _written(bodies, "vert")
    return Frame(
        _ANCHORS.get(_written(bodies, "anchor"), "top"), direction not in ("", "horz"), Insets(*insets)
    )
