"""Clients' templates made in code: each shape that real ones have, and each that must be refused.

A template is made of masters, a master of layouts, a layout of placeholders and shapes; boxes are in points.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pptx
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
    "accent2": "C2410C", "accent3": "5B7F3B", "accent4": "7C5C87", "accent5": "8A6D1B", "accent6": "6B7280", "hlink": "0A5FA8",
    "folHlink": "6B4E8E",
}  # fmt: skip

Box = tuple[float, float, float, float]
Share = Callable[[float, float, float, float], Box]


def _emu(points: float) -> int:
    return round(points * 12700)


def _xfrm(box: Box | None, tag: str = "a:xfrm", **attributes: object) -> str:
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
    geometry = _xfrm(box) + look
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
        f'<p:spPr>{_xfrm(box)}<a:prstGeom prst="{geometry}"><a:avLst/></a:prstGeom>{look}</p:spPr>'
        f"<p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def photo(box: Box, relation: str = "rIdPic") -> str:
    """Write a picture on a layout or master, such as a logo."""
    return (
        '<p:pic><p:nvPicPr><p:cNvPr id="7" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr>{_xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def grouped(inside: str, box: Box, inner: Box) -> str:
    """Write a group whose own coordinates are those of `inner`."""
    x, y, w, h = map(_emu, inner)
    child = f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{w}" cy="{h}"/>'
    xfrm = _xfrm(box).replace("</a:xfrm>", f"{child}</a:xfrm>")
    return (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="6" name="Gruppe"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr>{xfrm}</p:grpSpPr>{inside}</p:grpSp>"
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


def placed(size: tuple[float, float] = WIDE) -> Share:
    """Return a function that places a box given in per cent of the slide."""
    width, height = size
    return lambda x, y, w, h: (x * width / 100, y * height / 100, w * width / 100, h * height / 100)


TITLE: Box = (5, 5, 90, 14)
BODY: Box = (5, 23, 90, 65)
FOOTER: Box = (35, 92, 30, 5)


def footers(at: Share) -> tuple[str, ...]:
    return (
        holder("dt", at(5, 92, 20, 5), 20),
        holder("ftr", at(*FOOTER), 21),
        holder("sldNum", at(85, 92, 10, 5), 22),
    )


def master_shapes(at: Share) -> tuple[str, ...]:
    return holder("title", at(*TITLE)), holder("body", at(*BODY), 1), *footers(at)


def usual(
    at: Share, names: Sequence[str] = ("Cover", "Title and Content", "Section", "Two", "Title Only", "Blank")
) -> tuple[Layout, ...]:
    """Write the layouts that most templates have, with types, under these names."""
    feet = footers(at)
    cover = (holder("ctrTitle", at(8, 30, 70, 25)), holder("subTitle", at(8, 58, 70, 12), 1))
    section = (holder("title", at(8, 40, 70, 20)), holder("body", at(8, 62, 70, 12), 1))
    halves = (holder("", at(5, 23, 43, 65), 1), holder("", at(52, 23, 43, 65), 2))
    return (
        Layout(names[0], (*cover, *feet), "title"),
        Layout(names[1], (holder("title"), holder("", None, 1), *feet), "obj"),
        Layout(names[2], (*section, *feet), "secHead"),
        Layout(names[3], (holder("title"), *halves, *feet), "twoObj"),
        Layout(names[4], (holder("title"), *feet), "titleOnly"),
        Layout(names[5], feet, "blank"),
    )


def plain(
    size: tuple[float, float] = WIDE, layouts: Sequence[Layout] | None = None, **master: object
) -> bytes:
    """Make the template most people have; everything about its master can be said otherwise."""
    at = placed(size)
    made = {"layouts": tuple(layouts or usual(at)), "shapes": master_shapes(at)} | master
    return template(Master(**made), size=size)  # type: ignore[arg-type]


def default() -> bytes:
    """Return python-pptx's own template: 4:3, made by PowerPoint 2008."""
    return (Path(pptx.__file__).parent / "templates" / "default.pptx").read_bytes()


def untyped() -> bytes:
    """Make a template whose layouts have no types, as every second one."""
    return plain(layouts=[Layout(layout.name, layout.shapes) for layout in usual(placed())])


def high_indices() -> bytes:
    """Make one whose content starts at index 10, and whose title comes last in z-order."""
    at = placed()
    shapes = (holder("body", at(5, 23, 43, 65), 14), holder("body", at(52, 23, 43, 65), 27), holder("title"))
    return plain(layouts=[*usual(at)[:1], Layout("Zwei Texte", shapes), usual(at)[4]])


def zero_indices() -> bytes:
    """Make one as LibreOffice saves it: every index 0, sizes in the prompts, no list styles."""
    at = placed()
    run = ' sz="3300"'
    title = holder("title", at(*TITLE), run=run)
    four = tuple(holder("", at(x, y, 43, 30), run=' sz="2000"') for y in (23, 57) for x in (5, 52))
    cover = Layout("Title Slide", (title, holder("subTitle", at(*BODY), run=' sz="3200"')), "tx")
    content = Layout("Title, Content", (title, holder("", at(*BODY), run=' sz="2800"')), "obj")
    layouts = [
        cover,
        content,
        Layout("Title, 4 Content", (title, *four), "fourObj"),
        Layout("Title Only", (title,), "titleOnly"),
    ]
    return plain(layouts=layouts, title_style="", body_style="", shapes=(title, holder("body", at(*BODY))))


def german() -> bytes:
    """Make one with German names and a layout for quotations."""
    at = placed()
    names = ("Titelfolie", "Titel und Inhalt", "Abschnittsüberschrift", "Zwei Inhalte", "Nur Titel", "Leer")
    quote = Layout(
        "Zitat", (holder("title", at(10, 20, 80, 45)), holder("body", at(12, 70, 60, 8), 13), *footers(at))
    )
    return plain(layouts=[*usual(at, names), quote])


def japanese() -> bytes:
    """Make one with Japanese names and no types."""
    at = placed()
    names = (
        "タイトル スライド",
        "タイトルとコンテンツ",
        "セクション見出し",
        "2つのコンテンツ",
        "タイトルのみ",
        "白紙",
    )
    return plain(layouts=[Layout(layout.name, layout.shapes) for layout in usual(at, names)])


def duplicate_names() -> bytes:
    """Make one with two layouts of the same name, of which one has room for a picture."""
    at = placed()
    text = Layout("Inhalt", (holder("title"), holder("", at(*BODY), 1)))
    pic = Layout("Inhalt", (holder("title"), holder("pic", at(*BODY), 1)))
    return plain(layouts=[*usual(at), text, pic])


def two_masters() -> bytes:
    """Make one with a dark master for covers and a light one for everything else."""
    at = placed()
    dark = Master(usual(at)[:1], master_shapes(at), map=DARK_MAP, faces=("Cambria", "Calibri"))
    return template(dark, Master(usual(at)[1:], master_shapes(at)))


def dark() -> bytes:
    """Make one whose colour map puts light text on a dark ground."""
    return plain(map=DARK_MAP)


def overriding() -> bytes:
    """Make one whose section layout turns the colour map around."""
    at = placed()
    cover, content, section, *rest = usual(at)
    turned = Layout("Section", section.shapes, "secHead", map=DARK_MAP)
    return plain(layouts=[cover, content, turned, *rest])


def picture_ground(colour: str = "#204060") -> bytes:
    """Make one whose master stands on a photograph, with a logo in a corner."""
    at = placed()
    ground = '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rIdPic"/><a:stretch/></a:blipFill></p:bgPr></p:bg>'
    relations = (row("rIdPic", "image", "../media/image1.png"),)
    shapes = (*master_shapes(at), photo(at(84, 3, 12, 10)))
    master = Master(usual(at), shapes, ground=ground, relations=relations)
    return template(master, extra={"ppt/media/image1.png": pixels(colour)})


def gradient_ground() -> bytes:
    """Make one whose ground goes from one colour to another."""
    stops = (
        '<a:gs pos="0"><a:srgbClr val="102030"/></a:gs><a:gs pos="100000"><a:srgbClr val="405060"/></a:gs>'
    )
    fill = f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="0"/></a:gradFill>'
    return plain(ground=f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>", map=DARK_MAP)


def theme_ground() -> bytes:
    """Make one whose ground is the theme's second fill in the colour of its second dark."""
    fills = (
        solid("phClr")
        + '<a:solidFill><a:schemeClr val="phClr"><a:lumMod val="50000"/></a:schemeClr></a:solidFill>'
        + solid("phClr")
    )
    ground = '<p:bg><p:bgRef idx="1002"><a:schemeClr val="accent1"/></p:bgRef></p:bg>'
    return plain(ground=ground, theme_grounds=fills)


def panel() -> bytes:
    """Make one with a white panel for the content on a dark ground."""
    at = placed()
    white = drawn(at(3, 20, 94, 71), look=solid("FFFFFF"))
    ground = f"<p:bg><p:bgPr>{solid('123A5A')}</p:bgPr></p:bg>"
    return plain(ground=ground, shapes=(white, *master_shapes(at)))


def no_cover() -> bytes:
    """Make one without a title slide or a section layout."""
    _, content, _, two, only, blank = usual(placed())
    return plain(layouts=[content, two, only, blank])


def untitled() -> bytes:
    """Make one none of whose layouts has a title."""
    at = placed()
    return plain(layouts=[Layout("Inhalt", (holder("", at(*BODY), 1),)), Layout("Leer", footers(at))])


def bare_master() -> bytes:
    """Make one whose master has no placeholders, only a line of text at the foot."""
    at = placed()
    shapes = (drawn(at(5, 93, 60, 4), text="Nordwerk AG · vertraulich"),)
    title = holder("title", at(*TITLE))
    layouts = [Layout("Titel", (title,)), Layout("Text", (title, holder("body", at(*BODY), 10)))]
    return plain(layouts=layouts, shapes=shapes)


def vertical() -> bytes:
    """Make one with the two vertical layouts that PowerPoint's own templates have, first of all."""
    at = placed()
    upright = Layout(
        "Titel und vertikaler Text",
        (holder("title"), holder("body", None, 1, orient="vert", body=' vert="eaVert"')),
        "vertTx",
    )
    both = Layout(
        "Vertikaler Titel und Text",
        (
            holder("title", at(80, 5, 15, 83), orient="vert", body=' vert="eaVert"'),
            holder("body", at(5, 5, 72, 83), 1, orient="vert"),
        ),
        "vertTitleAndTx",
    )
    return plain(layouts=[upright, both, *usual(at)])


def boilerplate() -> bytes:
    """Make one with a confidentiality line that stands in the place for content, and a rule."""
    at = placed()
    line = drawn(at(5, 80, 90, 8), text="Confidential. Do not distribute.")
    rule = drawn(at(5, 20, 90, 0), look=f"<a:ln>{solid('accent1')}</a:ln>", geometry="line")
    return plain(shapes=(*master_shapes(at), line, rule))


def unnumbered() -> bytes:
    """Make one whose layouts show neither date nor footer nor number."""
    layouts = [
        Layout(
            layout.name,
            tuple(
                shape
                for shape in layout.shapes
                if 'type="dt"' not in shape and 'type="ftr"' not in shape and 'type="sldNum"' not in shape
            ),
            layout.type,
        )
        for layout in usual(placed())
    ]
    return plain(layouts=layouts)


def in_groups() -> bytes:
    """Make one whose content placeholder is in a group of twice the scale."""
    at = placed()
    inside = holder("", (0, 0, 216, 88), 1)
    content = Layout("Gruppe", (holder("title"), grouped(inside, (48, 135, 432, 176), (0, 0, 216, 88))))
    return plain(layouts=[content, usual(at)[4]])


def on_its_side() -> bytes:
    """Make one whose body is turned by a quarter."""
    body = holder("body", None, 1, look="").replace(
        "<p:spPr>", f"<p:spPr>{_xfrm((100, 200, 300, 100), rot=5400000)}"
    )
    return plain(layouts=[Layout("Gedreht", (holder("title"), body))])


def poster() -> bytes:
    """Make an A0 poster on its side."""
    size = (3370.0, 2384.0)
    return plain(size, body_style=level(93, inside="<a:buNone/>"), title_style=level(160))


def with_macros() -> bytes:
    """Make a .potm: macros, sample slides, comments, custom XML and a preview picture."""
    extra = {
        "ppt/vbaProject.bin": b"macros",
        "ppt/slides/slide1.xml": b"<sld/>",
        "ppt/slides/slide2.xml": b"<sld/>",
        "ppt/comments/comment1.xml": b"<c/>",
        "customXml/item1.xml": b"<i/>",
        "docProps/thumbnail.jpeg": b"j",
    }
    at = placed()
    return template(Master(usual(at), master_shapes(at)), kind=MACROS, extra=extra)


GOOD: Mapping[str, Callable[[], bytes]] = {
    made.__name__: made
    for made in (
        plain, default, untyped, high_indices, zero_indices, german, japanese, duplicate_names, two_masters,
        dark, overriding, picture_ground, gradient_ground, theme_ground, panel, no_cover, untitled, bare_master,
        vertical, boilerplate, unnumbered, in_groups, on_its_side, poster, with_macros,
    )
}  # fmt: skip
"""Every template that a deck can be built on, by the name of its shape."""
