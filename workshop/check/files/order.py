"""The order and company in which PowerPoint and Word want elements; out of it they offer to repair the file.

ISO/IEC 29500-1, annex A: the sequences of the schema, for what programs are known to get wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from xml.etree.ElementTree import Element

from workshop.brand.template.package import A, P
from workshop.check.files.rule import Held, shortened
from workshop.check.finding import Finding
from workshop.check.found.document import W
from workshop.errors import Problem

_FILL = "noFill|solidFill|gradFill|blipFill|pattFill|grpFill"
_EFFECT = "effectLst|effectDag"
_RUN = (
    f"ln {_FILL} {_EFFECT} highlight uLnTx|uLn uFillTx|uFill latin ea cs sym hlinkClick hlinkMouseOver "
    "rtl extLst"
)
_PARAGRAPH = (
    "lnSpc spcBef spcAft buClrTx|buClr buSzTx|buSzPct|buSzPts buFontTx|buFont buNone|buAutoNum|buChar|buBlip "
    "tabLst defRPr extLst"
)
# where the list of notes masters stands in a presentation is left open: PowerPoint takes it anywhere
_WRITTEN = {
    "sld": "cSld clrMapOvr transition timing extLst",
    "sldLayout": "cSld clrMapOvr transition timing hf extLst",
    "sldMaster": "cSld clrMap sldLayoutIdLst transition timing hf txStyles extLst",
    "presentation": "sldMasterIdLst sldIdLst sldSz notesSz smartTags "
    "embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst",
    "cSld": "bg spTree custDataLst controls extLst",
    "sp": "nvSpPr spPr style txBody extLst",
    "pic": "nvPicPr blipFill spPr style extLst",
    "graphicFrame": "nvGraphicFramePr xfrm graphic extLst",
    "cxnSp": "nvCxnSpPr spPr style extLst",
    "txBody": "bodyPr lstStyle p",
    "pPr": _PARAGRAPH,
    **{f"lvl{level}pPr": _PARAGRAPH for level in range(1, 10)},
    **dict.fromkeys(("rPr", "defRPr", "endParaRPr"), _RUN),
    "bodyPr": "prstTxWarp noAutofit|normAutofit|spAutoFit scene3d sp3d|flatTx extLst",
    "spPr": f"xfrm custGeom|prstGeom {_FILL} ln {_EFFECT} scene3d sp3d extLst",
    "xfrm": "off ext chOff chExt",
    "ln": f"{_FILL} prstDash|custDash round|bevel|miter headEnd tailEnd extLst",
    "tbl": "tblPr tblGrid tr",
    "tc": "txBody tcPr extLst",
    "tcPr": f"lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D {_FILL} headers extLst",
}
_ORDER: Mapping[str, Mapping[str, int]] = {
    parent: {name: place for place, names in enumerate(written.split()) for name in names.split("|")}
    for parent, written in _WRITTEN.items()
}
_NEEDED = {
    "sld": ("cSld",), "cSld": ("spTree",), "sp": ("nvSpPr", "spPr"), "pic": ("nvPicPr", "blipFill", "spPr"),
    "graphicFrame": ("nvGraphicFramePr", "xfrm", "graphic"), "txBody": ("bodyPr", "p"),
    "spTree": ("nvGrpSpPr", "grpSpPr"), "grpSp": ("nvGrpSpPr", "grpSpPr"), "tbl": ("tblGrid",),
}  # fmt: skip
_LOOKED = frozenset({*_ORDER, *_NEEDED, "p"})
_HINT = "open it, let it be repaired, and save it; then tell whoever makes the program that wrote it"
_DRAWN = (A, P)


def elements_stand_in_order(held: Held) -> Iterator[Finding]:
    """Find what makes PowerPoint or Word offer to repair the file when it is opened."""
    slides = {slide.part: slide for slide in held.slides}
    looked = _deck_parts(held) if held.kind == "deck" else _document_parts(held)
    for part in looked:
        if part not in held.package.members:
            continue
        root = held.package.xml(part)
        faults = list(_faults(root) if held.kind == "deck" else _word_faults(root))
        if faults:
            slide = slides.get(part)
            place = "" if slide else f" in {shortened(part, 60)}"
            more = f", and {len(faults) - 1} more of the kind" if len(faults) > 1 else ""
            program = "PowerPoint" if held.kind == "deck" else "Word"
            what = f"{faults[0]}{place}{more}: {program} may offer to repair the file"
            number, title = (slide.number, slide.title) if slide else (None, "")
            yield Finding(Problem("needs-repair", what, None, _HINT), number, title)


def _deck_parts(held: Held) -> Iterator[str]:
    package = held.package
    main = next(package.pointed("", "officeDocument"), "")
    layouts: dict[str, None] = {}
    yield main
    for slide in held.slides:
        yield slide.part
        layouts |= dict.fromkeys(package.pointed(slide.part, "slideLayout"))
    masters = dict.fromkeys(part for layout in layouts for part in package.pointed(layout, "slideMaster"))
    yield from (*layouts, *masters)


def _document_parts(held: Held) -> Iterator[str]:
    main = next(held.package.pointed("", "officeDocument"), "")
    yield main
    for kind in ("header", "footer"):
        yield from held.package.pointed(main, kind)


def _faults(root: Element) -> Iterator[str]:
    """Yield what stands where the schema does not allow it, or is missing, in slides."""
    for parent in root.iter():
        name = _local(parent)
        if name not in _LOOKED or not parent.tag.startswith(_DRAWN):
            continue
        there = [_local(child) for child in parent if child.tag.startswith(_DRAWN)]
        yield from _missing(name, there)
        if order := _ORDER.get(name):
            yield from _misplaced(name, [(child, order[child]) for child in there if child in order])
        elif name == "p":
            yield from _paragraph(there)


def _missing(name: str, there: list[str]) -> Iterator[str]:
    for needed in _NEEDED.get(name, ()):
        if needed not in there:
            yield f"a '{name}' lacks its '{needed}'"


def _misplaced(name: str, ranked: list[tuple[str, int]]) -> Iterator[str]:
    for (first, above), (second, below) in pairwise(ranked):
        if below < above:
            yield f"'{second}' stands behind '{first}' in a '{name}'"
        elif below == above and first != second:
            yield f"'{first}' and '{second}' stand together in a '{name}'"
        elif below == above and name not in ("txBody", "tbl"):
            yield f"'{first}' stands twice in a '{name}'"


def _paragraph(there: list[str]) -> Iterator[str]:
    if "pPr" in there[1:]:
        yield "'pPr' is not the first in its paragraph"
    if "endParaRPr" in there[:-1]:
        yield "'endParaRPr' is not the last in its paragraph"


def _word_faults(root: Element) -> Iterator[str]:
    """Yield what Word is known to refuse: cells without a paragraph at their end, properties out of place."""
    for parent in root.iter():
        if not parent.tag.startswith(W):
            continue
        there = [_local(child) for child in parent if child.tag.startswith(W)]
        name = _local(parent)
        if name == "tc" and [child for child in there if child not in _MARKS][-1:] != ["p"]:
            yield "a cell of a table does not end with a paragraph"
        elif name in _FIRST and _FIRST[name] in there[1:]:
            yield f"'{_FIRST[name]}' is not the first in a '{name}'"
        elif name == "body" and "sectPr" in there[:-1]:
            yield "'sectPr' is not the last in the body"
        elif name == "tbl" and [each for each in there if each in ("tblPr", "tblGrid")] != [
            "tblPr",
            "tblGrid",
        ]:
            yield "a table lacks its 'tblPr' or 'tblGrid'"


_MARKS = frozenset({"bookmarkEnd", "bookmarkStart", "commentRangeEnd", "commentRangeStart", "proofErr"})
_FIRST = {"p": "pPr", "r": "rPr"}


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
