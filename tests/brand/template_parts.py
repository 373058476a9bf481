"""What templates are made of in tests: masters of layouts, layouts of placeholders and shapes, in points."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PIL import Image

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "application/vnd.openxmlformats-officedocument"
PRESENTATION = f"{OFFICE}.presentationml.presentation.main+xml"
TEMPLATE = f"{OFFICE}.presentationml.template.main+xml"
MACROS = "application/vnd.ms-powerpoint.template.macroEnabled.main+xml"

WIDE, NARROW = (960.0, 540.0), (720.0, 540.0)
LIGHT_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
DARK_MAP = {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}
COLOURS = {
    "dk1": "1B1B1B", "lt1": "FFFFFF", "dk2": "123A5A", "lt2": "E6EDF2", "accent1": "0A7E8C",
    "accent2": "C2410C", "accent3": "5B7F3B", "accent4": "7C5C87", "accent5": "8A6D1B",
    "accent6": "6B7280", "hlink": "0A5FA8", "folHlink": "6B4E8E",
}  # fmt: skip

Box = tuple[float, float, float, float]
Share = Callable[[float, float, float, float], Box]


def _emu(points: float) -> int:
    return round(points * 12700)


def xfrm(box: Box | None, tag: str = "a:xfrm", **attributes: object) -> str:
    if box is None:
        return ""
    x, y, w, h = map(_emu, box)
    written = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f'<{tag}{written}><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></{tag}>'


def holder(
    kind: str = "",
    box: Box | None = None,
    idx: int | None = None,
    *,
    name: str = "Platzhalter",
    prompt: str = "Text",
    style: str = "",
    body: str = "",
    look: str = "",
    orient: str = "",
    run: str = "",
) -> str:
    """Write a placeholder; without a kind it is one for any content, without a box it takes the master's."""
    ph = (f' type="{kind}"' if kind else "") + (f' orient="{orient}"' if orient else "")
    ph += f' idx="{idx}"' if idx is not None else ""
    geometry = xfrm(box) + look
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="9" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{ph}/></p:nvPr></p:nvSpPr><p:spPr>{geometry}</p:spPr>"
        f"<p:txBody><a:bodyPr{body}/><a:lstStyle>{style}</a:lstStyle>"
        f'<a:p><a:r><a:rPr lang="de-DE"{run}/><a:t>{prompt}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def level(size: float = 0, *, number: int = 1, attributes: str = "", inside: str = "", run: str = "") -> str:
    """Write one level of a list style; `inside` stands before the run's properties, `run` in them."""
    sz = f' sz="{round(size * 100)}"' if size else ""
    return f"<a:lvl{number}pPr{attributes}>{inside}<a:defRPr{sz}>{run}</a:defRPr></a:lvl{number}pPr>"


def solid(colour: str) -> str:
    """Write a fill: a theme colour by its name, or six digits."""
    named = "schemeClr" if not set(colour) <= set("0123456789ABCDEF") else "srgbClr"
    return f'<a:solidFill><a:{named} val="{colour}"/></a:solidFill>'


def drawn(box: Box, *, text: str = "", look: str = "", geometry: str = "rect") -> str:
    """Write a shape that is no placeholder."""
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="8" name="Form"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{xfrm(box)}<a:prstGeom prst="{geometry}"><a:avLst/></a:prstGeom>{look}</p:spPr>'
        f"<p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def photo(box: Box, relation: str = "rIdPic") -> str:
    """Write a picture on a layout or master, such as a logo."""
    return (
        '<p:pic><p:nvPicPr><p:cNvPr id="7" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr>{xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def grouped(inside: str, box: Box, inner: Box) -> str:
    """Write a group whose own coordinates are those of `inner`."""
    x, y, w, h = map(_emu, inner)
    child = f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{w}" cy="{h}"/>'
    frame = xfrm(box).replace("</a:xfrm>", f"{child}</a:xfrm>")
    return (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="6" name="Gruppe"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr>{frame}</p:grpSpPr>{inside}</p:grpSp>"
    )


@dataclass(frozen=True)
class Layout:
    """Say what a layout is made of; `relations` are its rows besides that to its master."""

    name: str
    shapes: tuple[str, ...] = ()
    type: str = ""
    ground: str = ""
    map: Mapping[str, str] | None = None
    attributes: str = ""
    relations: tuple[str, ...] = ()


@dataclass(frozen=True)
class Master:
    """Say what a master is made of."""

    layouts: tuple[Layout, ...]
    shapes: tuple[str, ...]
    map: Mapping[str, str] = field(default_factory=lambda: LIGHT_MAP)
    ground: str = f"<p:bg><p:bgPr>{solid('bg1')}<a:effectLst/></p:bgPr></p:bg>"
    colours: Mapping[str, str] = field(default_factory=lambda: COLOURS)
    faces: tuple[str, str] = ("Georgia", "Arial")
    title_style: str = level(36)
    body_style: str = level(24, inside='<a:buChar char="•"/>') + level(20, number=2)
    theme_grounds: str = ""
    relations: tuple[str, ...] = ()


def tree(shapes: Iterable[str], ground: str = "", name: str = "") -> str:
    named = f' name="{name}"' if name else ""
    return (
        f"<p:cSld{named}>{ground}<p:spTree><p:nvGrpSpPr>"
        '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{''.join(shapes)}</p:spTree></p:cSld>"
    )


def _map(tag: str, colours: Mapping[str, str]) -> str:
    own = dict(colours) | {name: name for name in COLOURS if name not in ("dk1", "lt1", "dk2", "lt2")}
    return f"<{tag} " + " ".join(f'{key}="{value}"' for key, value in own.items()) + "/>"


def _layout_xml(layout: Layout) -> str:
    kind = f' type="{layout.type}"' if layout.type else ""
    own = _map("a:overrideClrMapping", layout.map) if layout.map else "<a:masterClrMapping/>"
    inside = tree(layout.shapes, layout.ground, layout.name)
    return (
        f"<p:sldLayout {NAMESPACES}{kind}{layout.attributes}>{inside}"
        f"<p:clrMapOvr>{own}</p:clrMapOvr></p:sldLayout>"
    )


def _master_xml(master: Master, first: int) -> str:
    rows = "".join(
        f'<p:sldLayoutId id="{2147483660 + first + at}" r:id="rId{at + 1}"/>'
        for at in range(len(master.layouts))
    )
    return (
        f"<p:sldMaster {NAMESPACES}>{tree(master.shapes, master.ground)}{_map('p:clrMap', master.map)}"
        f"<p:sldLayoutIdLst>{rows}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>{master.title_style}"
        f"</p:titleStyle><p:bodyStyle>{master.body_style}</p:bodyStyle><p:otherStyle/></p:txStyles>"
        "</p:sldMaster>"
    )


def _theme_xml(master: Master) -> str:
    slots = "".join(
        f'<a:{slot}><a:srgbClr val="{colour}"/></a:{slot}>' for slot, colour in master.colours.items()
    )
    heading, body = master.faces
    font = '<a:latin typeface="{}"/><a:ea typeface=""/><a:cs typeface=""/>'
    plain = solid("phClr") * 3
    lines = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'<a:theme {NAMESPACES} name="Haus"><a:themeElements><a:clrScheme name="Haus">{slots}</a:clrScheme>'
        f'<a:fontScheme name="Haus"><a:majorFont>{font.format(heading)}</a:majorFont>'
        f"<a:minorFont>{font.format(body)}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Haus"><a:fillStyleLst>{plain}</a:fillStyleLst><a:lnStyleLst>{lines}'
        f"</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{master.theme_grounds or plain}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def row(ident: str, kind: str, target: str, mode: str = "") -> str:
    """Write a relationship; `kind` is its type's last word."""
    outside = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="{ident}" Type="{RELATIONS}/{kind}" Target="{target}"{outside}/>'


def _rels(rows: Iterable[str]) -> str:
    return f'<Relationships xmlns="{PACKAGE}">{"".join(rows)}</Relationships>'


def pixels(colour: str = "#204060", size: tuple[int, int] = (16, 9), kind: str = "PNG") -> bytes:
    """Make a picture of one colour."""
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, kind)
    return buffer.getvalue()


def template(
    *masters: Master,
    size: tuple[float, float] = WIDE,
    kind: str = TEMPLATE,
    extra: Mapping[str, bytes] | None = None,
    main: str = "",
) -> bytes:
    """Pack masters into a file; `extra` adds parts by name, `main` stands in the presentation's XML."""
    parts: dict[str, str] = {}
    rows, listed, number = [], [], 0
    for at, master in enumerate(masters, start=1):
        own = [
            row(f"rId{i}", "slideLayout", f"../slideLayouts/slideLayout{number + i}.xml")
            for i in range(1, len(master.layouts) + 1)
        ]
        own += [row("rIdTheme", "theme", f"../theme/theme{at}.xml"), *master.relations]
        parts[f"ppt/slideMasters/slideMaster{at}.xml"] = _master_xml(master, 100 * at)
        parts[f"ppt/slideMasters/_rels/slideMaster{at}.xml.rels"] = _rels(own)
        parts[f"ppt/theme/theme{at}.xml"] = _theme_xml(master)
        for layout in master.layouts:
            number += 1
            up = row("rId1", "slideMaster", f"../slideMasters/slideMaster{at}.xml")
            parts[f"ppt/slideLayouts/slideLayout{number}.xml"] = _layout_xml(layout)
            parts[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = _rels((up, *layout.relations))
        rows.append(row(f"rId{at}", "slideMaster", f"slideMasters/slideMaster{at}.xml"))
        listed.append(f'<p:sldMasterId id="{2147483648 + 100 * at - 100}" r:id="rId{at}"/>')
    width, height = map(_emu, size)
    listing = f"<p:sldMasterIdLst>{''.join(listed)}</p:sldMasterIdLst>" if listed else ""
    parts["ppt/presentation.xml"] = (
        f'<p:presentation {NAMESPACES}>{listing}<p:sldSz cx="{width}" cy="{height}"/>'
        f'<p:notesSz cx="6858000" cy="9144000"/>{main}</p:presentation>'
    )
    parts["ppt/_rels/presentation.xml.rels"] = _rels(rows)
    parts["_rels/.rels"] = _rels([row("rId1", "officeDocument", "ppt/presentation.xml")])
    parts["[Content_Types].xml"] = _types(parts, kind)
    return pack({name: text.encode() for name, text in parts.items()} | dict(extra or {}))


_TYPES = (
    ("ppt/slideMasters/s", f"{OFFICE}.presentationml.slideMaster+xml"),
    ("ppt/slideLayouts/s", f"{OFFICE}.presentationml.slideLayout+xml"),
    ("ppt/theme/t", f"{OFFICE}.theme+xml"),
)


def _types(parts: Iterable[str], main: str) -> str:
    rows = [f'<Override PartName="/ppt/presentation.xml" ContentType="{main}"/>']
    rows += [
        f'<Override PartName="/{part}" ContentType="{kind}"/>'
        for part in parts
        for start, kind in _TYPES
        if part.startswith(start)
    ]
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in (("rels", rels), ("xml", "application/xml"), ("png", "image/png"))
    )
    return f'<Types xmlns="{CONTENT}">{defaults}{"".join(rows)}</Types>'


def pack(parts: Mapping[str, bytes] | Sequence[tuple[str, bytes]]) -> bytes:
    """Zip parts in their order; given as pairs, a name may come twice."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items() if isinstance(parts, Mapping) else parts:
            archive.writestr(name, data)
    return buffer.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return what is in a file, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, **parts: tuple[str, bytes | None]) -> bytes:
    """Return a file with parts replaced, added or (None) taken out; each value is (name, bytes)."""
    all_parts: dict[str, bytes | None] = {**parts_of(data), **dict(parts.values())}
    return pack({name: value for name, value in all_parts.items() if value is not None})
