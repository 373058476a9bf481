"""What stands on one slide, with all that it takes from its layout and master (ISO/IEC 29500-1, 19.3.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from xml.etree.ElementTree import Element

from workshop.brand.shapes import Anchor, Box, Insets
from workshop.brand.template.colours import Tints, number, per_cent
from workshop.brand.template.layouts import Master
from workshop.brand.template.package import A, P, Package
from workshop.brand.template.shapes import Placed
from workshop.brand.template.text import styles_of
from workshop.check.found.looks import Links, Looks, link_of
from workshop.check.found.surfaces import layers_of
from workshop.check.found.tables import Styles, read_table
from workshop.check.found.values import Frame, Kind, Shape
from workshop.values import frozen

_GRAPHICS: dict[str, Kind] = {"table": "table", "chart": "chart", "chartex": "chart", "diagram": "diagram"}
_ANCHORS: dict[str, Anchor] = {"ctr": "middle", "b": "bottom"}
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_QUARTER = 5_400_000
_SAME = {"ctrTitle": "title", "subTitle": "body"}


@frozen
class Above:
    """Hold what slides inherit from: a layout's shapes, its master, the presentation's texts and tables."""

    held: Sequence[tuple[str, str, Placed]]
    """The layout's placeholders: their type, their number, and what they look like."""
    master: Master
    tints: Tints
    default: Element | None = field(repr=False)
    tables: Styles = field(repr=False)

    def holder(self, placed: Placed) -> Placed | None:
        """Return the layout's placeholder that one of a slide inherits from: by its number, else its type."""
        holder = placed.holder
        if holder is None:
            return None
        kind, index = placed.kind, holder.get("idx", "0")
        if kind in ("obj", "body") or index != "0":
            for _, number_there, shape in self.held:
                if number_there == index:
                    return shape
        wanted = _SAME.get(kind, kind)
        return next((shape for named, _, shape in self.held if _SAME.get(named, named) == wanted), None)


@frozen
class Read:
    """Hold what reading a slide's shapes needs besides them."""

    above: Above
    tints: Tints
    links: Links
    package: Package = field(repr=False)
    animated: frozenset[str] = frozenset()
    described: frozenset[int] = frozenset()

    def shape(self, placed: Placed, order: int) -> Shape:
        """Read one shape."""
        holder = self.above.holder(placed)
        kind = self._type(placed, holder)
        over = self.above.master.holder(kind) if kind else None
        box, turn = _place([shape for shape in (placed, holder, over) if shape is not None])
        looks = self._looks(placed, kind, holder, over)
        about = placed.element.find(f"./*/{P}cNvPr")
        about = about if about is not None else Element("none")
        tbl = placed.element.find(f"./{A}graphic/{A}graphicData/{A}tbl")
        inherited = next((shape.properties for shape in (holder, over) if shape is not None), None)
        own = Placed(placed.element, box, placed.part)
        return Shape(
            kind=_kind(placed),
            name=about.get("name", ""),
            ident=about.get("id", ""),
            order=order,
            box=box,
            turn=turn,
            placeholder=kind,
            paragraphs=tuple(looks.paragraph(found) for found in placed.element.iterfind(f"{P}txBody/{A}p")),
            frame=_frame([shape.element for shape in (placed, holder, over) if shape is not None]),
            table=read_table(tbl, box, looks, self.above.tables) if tbl is not None and box else None,
            alt=(about.get("descr") or about.get("title") or "").strip(),
            described=_is_described(about) or id(placed.element) in self.described,
            animated=about.get("id", "") in self.animated,
            link=link_of(about.find(f"{A}hlinkClick"), self.links),
            fill=next(layers_of(own, self.tints, self.package, order, inherited), None),
        )

    def _type(self, placed: Placed, holder: Placed | None) -> str:
        """Return a placeholder's type; one that names none has its layout's."""
        if placed.kind == "obj" and holder is not None:
            return holder.kind
        return placed.kind

    def _looks(self, placed: Placed, kind: str, holder: Placed | None, over: Placed | None) -> Looks:
        own = placed.element.find(f"{P}txBody/{A}lstStyle")
        styles = [own] if own is not None else []
        if kind:
            none = Element("none")
            above = over.element if over is not None else None
            element = holder.element if holder is not None else none
            styles += styles_of(kind, element, above, self.above.master.root, None).lists
        default = self.above.default
        scale, tighter = _shrunk(placed.element)
        return Looks(
            styles,
            self.tints,
            [default] if default is not None else [],
            placed.element.find(f"{P}style/{A}fontRef"),
            self.links,
            scale,
            tighter,
        )


def _place(shapes: Sequence[Placed]) -> tuple[Box | None, float]:
    """Return where the first that says so stands, before it is turned, and by how many degrees it is."""
    for placed in shapes:
        if (box := placed.box) is not None:
            xfrm = placed.element.find(f"{P}spPr/{A}xfrm")
            rotation = number(xfrm.get("rot"), 0) if xfrm is not None else 0.0
            if round(rotation / _QUARTER) % 2:
                box = Box(box.x + (box.w - box.h) / 2, box.y + (box.h - box.w) / 2, box.h, box.w)
            return box, rotation / 60_000 % 360
    return None, 0.0


def _kind(placed: Placed) -> Kind:
    element = placed.element
    if element.tag == f"{P}pic":
        films = (f"{A}videoFile", f"{A}audioFile", f"{A}wavAudioFile", f"{A}quickTimeFile")
        return (
            "film" if any(child.tag in films for child in element.iterfind(f"./*/{P}nvPr/*")) else "picture"
        )
    if element.tag == f"{P}graphicFrame":
        data = element.find(f"./{A}graphic/{A}graphicData")
        name = data.get("uri", "").rpartition("/")[2] if data is not None else ""
        return _GRAPHICS.get(name, "object")
    if element.tag == f"{P}cxnSp":
        return "line"
    if placed.kind or placed.text:
        return "text"
    return "picture" if element.find(f"{P}spPr/{A}blipFill") is not None else "drawing"


def _is_described(about: Element) -> bool:
    said = (about.get("descr") or about.get("title") or "").strip()
    return bool(said) or any(mark.get("val") in ("1", "true") for mark in about.iter(_DECORATIVE))


def described_in(tree: Element | None) -> Iterator[int]:
    """Yield what needs no words of its own: what its group speaks for, or newer markup."""
    for parent in tree.iter() if tree is not None else ():
        if parent.tag == f"{P}grpSp" or parent.tag.endswith("}AlternateContent"):
            abouts = [*parent.iterfind(f"{P}nvGrpSpPr/{P}cNvPr"), *parent.iterfind(f"*/*/*/{P}cNvPr")]
            if parent.tag == f"{P}grpSp":
                abouts = abouts[:1] if parent.find(f"{P}nvGrpSpPr/{P}cNvPr") is not None else []
            if any(map(_is_described, abouts)):
                yield from (id(element) for element in parent.iter())


def _frame(elements: Sequence[Element]) -> Frame:
    """Return how a text stands in its box: what is written nearest counts."""
    bodies = [body for element in elements if (body := element.find(f"{P}txBody/{A}bodyPr")) is not None]
    written = {key: value for body in reversed(bodies) for key, value in body.attrib.items()}
    usual = (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720))
    fits = (child.tag.rpartition("}")[2] for body in bodies for child in body if child.tag.endswith("utofit"))
    grows = next((body for body in bodies if body.find(f"{A}spAutoFit") is not None), None)
    other = next(fits, "")
    return Frame(
        Insets(*(number(written.get(key), size) / 12700 for key, size in usual)),
        _ANCHORS.get(written.get("anchor", ""), "top"),
        wraps=written.get("wrap", "square") != "none",
        upright=written.get("vert", "horz") == "horz",
        grows=grows is not None and not other,
        columns=int(min(16, max(1, number(written.get("numCol"), 1)))),
        gap=number(written.get("spcCol"), 0) / 12700,
    )


def _shrunk(element: Element) -> tuple[float, float]:
    """Return by what PowerPoint shrank a text, and what it took off its lines (21.1.2.1.3)."""
    fit = element.find(f"{P}txBody/{A}bodyPr/{A}normAutofit")
    if fit is None:
        return 1.0, 0.0
    scale, tighter = per_cent(fit.get("fontScale"), 1), per_cent(fit.get("lnSpcReduction"), 0)
    return min(1.0, max(0.1, scale)), min(0.9, max(0.0, tighter))
