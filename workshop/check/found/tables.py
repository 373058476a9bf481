"""The tables of a deck: where their cells stand, how they are set and what their style paints them with.

ISO/IEC 29500-1: 21.1.3 (tables), 20.1.4.2 (table styles). PowerPoint writes its usual styles by number alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

from workshop.brand.shapes import Anchor, Box, Insets
from workshop.brand.template.colours import Tints, number
from workshop.brand.template.package import A
from workshop.check.found.looks import Looks
from workshop.check.found.paint import Paint, fill_in, paint
from workshop.check.found.values import Cell, Frame, Table
from workshop.values import frozen

_ANCHORS: dict[str, Anchor] = {"ctr": "middle", "b": "bottom"}
_PLAIN = frozenset({"", "{5940675A-B579-460E-94D1-54222C63F5DA}", "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"})
_MEDIUM_2 = {
    "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}": "accent1", "{073A0DAA-6AF3-43AB-8588-CEC1D06C72B9}": "dk1",
    "{21E4AEA4-8DFA-4A89-87EB-49C32662AFE0}": "accent2", "{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}": "accent3",
    "{00A15C55-8517-42AA-B614-E9B94910E393}": "accent4", "{7DF18680-E054-41AD-8BC1-D1AEF772440D}": "accent5",
    "{93296810-A885-4BE3-A3E7-6D5BEEA58F35}": "accent6",
}  # fmt: skip
"""Medium Style 2: its header and first column on the full colour, all other cells on tints of it."""
_PARTS = ("firstRow", "lastRow", "firstCol", "lastCol", "bandRow")
Styles = Mapping[str, Element]


@frozen
class _Style:
    """Hold what a table's style says of a cell: its fill (None shows through), its text's colour, bold."""

    fill: tuple[str, ...] | None = None
    colour: Paint | None = None
    bold: bool = False


def read_styles(root: Element | None) -> Styles:
    """Return the table styles that a presentation holds, by their number."""
    return {style.get("styleId", ""): style for style in (root if root is not None else ())}


def read_table(element: Element, box: Box, looks: Looks, styles: Styles) -> Table:
    """Read a table; its cells are as high as they are written, before any text makes them grow."""
    about = element.find(f"{A}tblPr")
    on = {part: about is not None and about.get(part) in ("1", "true") for part in _PARTS}
    widths = [number(col.get("w"), 0) / 12700 for col in element.iterfind(f"{A}tblGrid/{A}gridCol")]
    rows = list(element.iterfind(f"{A}tr"))[:500]
    heights = [number(row.get("h"), 0) / 12700 for row in rows]
    ident = (about.findtext(f"{A}tableStyleId") if about is not None else "") or ""
    placed = _Placed(box, widths[:200], heights, on, ident.strip(), looks, styles)
    return Table(
        tuple(tuple(placed.row(row, place)) for place, row in enumerate(rows)),
        tuple(heights),
        on["firstRow"] or on["firstCol"],
        len(widths),
    )


@frozen
class _Placed:
    box: Box
    widths: list[float]
    heights: list[float]
    on: Mapping[str, bool]
    style: str
    looks: Looks
    styles: Styles

    def row(self, row: Element, place: int) -> Iterator[Cell]:
        top = self.box.y + sum(self.heights[:place])
        for column, cell in enumerate(row.findall(f"{A}tc")[: len(self.widths)]):
            if cell.get("hMerge") in ("1", "true") or cell.get("vMerge") in ("1", "true"):
                continue
            wide = sum(self.widths[column : column + max(1, int(number(cell.get("gridSpan"), 1)))])
            high = sum(self.heights[place : place + max(1, int(number(cell.get("rowSpan"), 1)))])
            box = Box(self.box.x + sum(self.widths[:column]), top, wide, high)
            yield self._cell(cell, box, place, column)

    def _cell(self, cell: Element, box: Box, place: int, column: int) -> Cell:
        about = cell.find(f"{A}tcPr")
        style = self._style(place, column)
        own = fill_in(about)
        painted = paint(own, self.looks.tints) if own is not None else None
        ground = style.fill
        if painted is not None:
            ground = painted.colours if painted.opacity > 0.98 else None if painted.opacity < 0.02 else ()
        looks = replace(self.looks, colour=style.colour, bold=style.bold)
        return Cell(
            box,
            tuple(looks.paragraph(paragraph) for paragraph in cell.iterfind(f"{A}txBody/{A}p")),
            _frame(about),
            ground,
        )

    def _style(self, place: int, column: int) -> _Style:
        if self.style in _PLAIN:
            return _Style()
        roles = list(self._roles(place, column))
        if self.style in self.styles:
            return _read(self.styles[self.style], roles, self.looks.tints)
        return self._medium(roles) if self.style in _MEDIUM_2 else _Style((), Paint(()))

    def _roles(self, place: int, column: int) -> Iterator[str]:
        """Yield what a cell is in its table, what counts most first."""
        if self.on["firstRow"] and place == 0:
            yield "firstRow"
        if self.on["lastRow"] and place == len(self.heights) - 1:
            yield "lastRow"
        if self.on["firstCol"] and column == 0:
            yield "firstCol"
        if self.on["lastCol"] and column == len(self.widths) - 1:
            yield "lastCol"
        if self.on["bandRow"]:
            yield "band2H" if (place - self.on["firstRow"]) % 2 else "band1H"
        yield "wholeTbl"

    def _medium(self, roles: list[str]) -> _Style:
        full = self.looks.tints.scheme(_MEDIUM_2[self.style])
        if roles[0] in ("firstRow", "lastRow", "firstCol", "lastCol"):
            return _Style((full,), Paint((self.looks.tints.scheme("lt1"),)), True)
        shades = (_paler(full, 0.4), _paler(full, 0.2))
        fill = shades[:1] if "band1H" in roles else shades[1:]
        return _Style(fill, Paint((self.looks.tints.scheme("dk1"),)))


def _paler(colour: str, share: float) -> str:
    channels = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - channel) * share):02X}" for channel in channels)


def _read(style: Element, roles: list[str], tints: Tints) -> _Style:
    fill: tuple[str, ...] | None = None
    colour: Paint | None = None
    bold = False
    for part in [found for role in roles if (found := style.find(f"{A}{role}")) is not None]:
        written = fill_in(part.find(f"{A}tcStyle/{A}fill"))
        if fill is None and written is not None:
            painted = paint(written, tints)
            fill = painted.colours if painted.opacity > 0.98 else None
        text = part.find(f"{A}tcTxStyle")
        if text is not None and colour is None:
            said = next((child for child in text if child.tag in (f"{A}schemeClr", f"{A}srgbClr")), None)
            holder = Element("holder")
            holder.extend([said] if said is not None else [])
            shown = tints.colour(holder)
            colour = Paint((shown,)) if shown else None
        bold = bold or (text is not None and text.get("b") == "on")
    return _Style(fill, colour, bold)


def _frame(about: Element | None) -> Frame:
    if about is None:
        return Frame()
    usual = (("marL", 91440), ("marT", 45720), ("marR", 91440), ("marB", 45720))
    insets = Insets(*(number(about.get(key), size) / 12700 for key, size in usual))
    upright = about.get("vert", "horz") == "horz"
    return Frame(insets, _ANCHORS.get(about.get("anchor", ""), "top"), upright=upright)
