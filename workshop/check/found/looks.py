"""How a text is set: what its run says, else its list style, its layout, its master, the presentation.

ISO/IEC 29500-1: 21.1.2.3.9 (runs), 21.1.2.2.7 (paragraphs), 21.1.2.4 (list styles), 20.1.4.1.17 (fonts).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from xml.etree.ElementTree import Element

from workshop.brand.shapes import Align
from workshop.brand.template.colours import Tints, number, per_cent
from workshop.brand.template.package import A
from workshop.brand.template.text import levels_of
from workshop.check.found.paint import Paint, fill_in, paint
from workshop.check.found.values import Link, Paragraph, Run
from workshop.values import frozen

_ALIGNS: dict[str, Align] = {"ctr": "center", "r": "right"}
_BULLETS = frozenset(f"{A}{tag}" for tag in ("buChar", "buAutoNum", "buBlip"))
_OWN_COLOUR = "{http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor}hlinkClr"
Links = dict[str, Link]


@frozen
class Looks:
    """Hold where a text takes its looks from: list styles, nearest first, then what its shape's style says.

    `scale` and `tighter` are what PowerPoint shrank it by; `colour` and `bold` are a table style's.
    """

    styles: Sequence[Element]
    tints: Tints
    last: Sequence[Element] = ()
    reference: Element | None = None
    links: Links = field(default_factory=dict)
    scale: float = 1.0
    tighter: float = 0.0
    colour: Paint | None = None
    bold: bool = False

    def paragraph(self, element: Element) -> Paragraph:
        """Read one paragraph."""
        own = element.find(f"{A}pPr")
        level = int(min(9, max(1, number(own.get("lvl") if own is not None else None, 0) + 1)))
        found = [*([own] if own is not None else []), *levels_of([*self.styles, *self.last], level)]
        runs = tuple(self._runs(element, level))
        size = max((run.size for run in runs), default=18.0)
        line, exact = _spacing(found, "lnSpc", 1.0, size)
        line = line if exact else max(0.1, line - self.tighter)
        return Paragraph(
            runs,
            align=_ALIGNS.get(_written(found, "algn"), "left"),
            margin=number(_written(found, "marL") or None, 0) / 12700,
            indent=number(_written(found, "indent") or None, 0) / 12700,
            line=line,
            exact=exact,
            before=_gap(found, "spcBef", size),
            after=_gap(found, "spcAft", size),
            bullet=_has_bullet(found),
        )

    def _runs(self, element: Element, level: int) -> list[Run]:
        """Return the runs; a line break is one of its own."""
        known = self.level(level)
        runs = []
        for piece in element:
            own = piece.find(f"{A}rPr")
            if piece.tag == f"{A}br":
                runs.append(replace(self._own(own, known), text="\n", link=None))
            elif piece.tag in (f"{A}r", f"{A}fld") and (text := piece.findtext(f"{A}t")):
                runs.append(self._own(own, known, text))
        return runs

    def level(self, level: int) -> Run:
        """Return how a level is set where a run says nothing itself."""
        found = [*_runs(self.styles, level), *([self.reference] if self.reference is not None else [])]
        found += _runs(self.last, level)
        painted = self.colour or _painted(found, self.tints) or Paint((self.tints.scheme("tx1"),))
        size = number(_written(found, "sz") or None, 1800) / 100
        return Run(
            "",
            size=min(400.0, max(1.0, size)) * self.scale,
            face=_face(found, self.tints),
            bold=_written(found, "b") in ("1", "true") or self.bold,
            italic=_written(found, "i") in ("1", "true"),
            colours=painted.colours,
            opacity=painted.opacity,
            language=_written(found, "lang"),
            tracking=number(_written(found, "spc") or None, 0) / 100,
            caps=_written(found, "cap") == "all",
        )

    def _own(self, own: Element | None, known: Run, text: str = "") -> Run:
        if own is None:
            return replace(known, text=text)
        link, colours, opacity = self._link(own), known.colours, known.opacity
        written = fill_in(own)
        if written is not None:
            painted = paint(written, self.tints)
            colours, opacity = painted.colours, painted.opacity
        if link and own.find(f".//{_OWN_COLOUR}") is None:
            colours, opacity = (self.tints.scheme("hlink"),), 1.0
        latin = own.find(f"{A}latin")
        size = number(own.get("sz"), 0) / 100
        return Run(
            text,
            size=min(400.0, max(1.0, size)) * self.scale if size else known.size,
            face=_named(latin.get("typeface", ""), self.tints) if latin is not None else known.face,
            bold=own.get("b") in ("1", "true") if own.get("b") else known.bold,
            italic=own.get("i") in ("1", "true") if own.get("i") else known.italic,
            colours=colours,
            opacity=opacity,
            marker=self.tints.colour(own.find(f"{A}highlight")),
            language=own.get("lang") or known.language,
            tracking=number(own.get("spc"), known.tracking * 100) / 100,
            caps=own.get("cap") == "all" if own.get("cap") else known.caps,
            raised=bool(number(own.get("baseline"), 0)),
            link=link,
        )

    def _link(self, own: Element) -> Link | None:
        click = own.find(f"{A}hlinkClick")
        return link_of(click, self.links)


def link_of(click: Element | None, links: Links) -> Link | None:
    """Return where a click leads; None for one that only moves on to a slide by its place."""
    if click is None:
        return None
    ident = next((value for key, value in click.attrib.items() if key.endswith("}id")), "")
    if not ident:
        return None
    return links.get(ident, Link("", False))


def _runs(styles: Sequence[Element], level: int) -> list[Element]:
    return [run for found in levels_of(list(styles), level) if (run := found.find(f"{A}defRPr")) is not None]


def _written(elements: Sequence[Element], attribute: str) -> str:
    return next((text for element in elements if (text := element.get(attribute))), "")


def _painted(elements: Sequence[Element], tints: Tints) -> Paint | None:
    for element in elements:
        if element.tag == f"{A}fontRef":
            if colour := tints.colour(element):
                return Paint((colour,))
        elif (written := fill_in(element)) is not None:
            return paint(written, tints)
    return None


def _face(elements: Sequence[Element], tints: Tints) -> str:
    for element in elements:
        if element.tag == f"{A}fontRef" and element.get("idx") in ("major", "minor"):
            return tints.theme.heading if element.get("idx") == "major" else tints.theme.body
        if (latin := element.find(f"{A}latin")) is not None:
            return _named(latin.get("typeface", ""), tints)
    return tints.theme.body


def _named(face: str, tints: Tints) -> str:
    """Return the family; +mj and +mn are the theme's two faces (21.1.2.3.7)."""
    if face.startswith("+mj"):
        return tints.theme.heading
    return tints.theme.body if face.startswith("+") or not face else face


def _spacing(elements: Sequence[Element], tag: str, usual: float, size: float) -> tuple[float, bool]:
    """Return a line's height as a share, or in points and that it is so."""
    written = next((found for each in elements if (found := each.find(f"{A}{tag}")) is not None), None)
    if written is None:
        return usual, False
    share, points = written.find(f"{A}spcPct"), written.find(f"{A}spcPts")
    if share is not None:
        return min(5.0, max(0.0, per_cent(share.get("val"), usual))), False
    exact = number(points.get("val"), 0) / 100 if points is not None else 0.0
    return (min(exact, size * 10), True) if exact > 0 else (usual, False)


def _gap(elements: Sequence[Element], tag: str, size: float) -> float:
    """Return a space between paragraphs in points."""
    amount, exact = _spacing(elements, tag, 0.0, size)
    return amount if exact else amount * size * 1.2


def _has_bullet(elements: Sequence[Element]) -> bool:
    for element in elements:
        for child in element:
            if child.tag in _BULLETS:
                return True
            if child.tag == f"{A}buNone":
                return False
    return False
