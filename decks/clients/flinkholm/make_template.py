"""Make template.potx, the PowerPoint template of this invented retailer: 4:3, black and neon, in German.

Run `python make_template.py` after a change. Lengths are points on a slide of 720 × 540.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

TEMPLATE = Path(__file__).with_name("template.potx")
WIDTH, HEIGHT = 720, 540
COLOURS = {
    "dk1": "0B0B0D", "lt1": "FFFFFF", "dk2": "1F2024", "lt2": "E6E8E1",
    "accent1": "D4FF1F", "accent2": "9AA0A8", "accent3": "5CE1D0", "accent4": "FF8A5C",
    "accent5": "B79CFF", "accent6": "6E747C", "hlink": "D4FF1F", "folHlink": "9AA0A8",
}  # fmt: skip

Box = tuple[float, float, float, float]
Targets = Sequence[tuple[str, str]]

TITLE: Box = (36, 32, 568, 72)
BODY: Box = (36, 118, 648, 362)
FOOTER: Box = (36, 499, 440, 22)
NUMBER: Box = (604, 499, 80, 22)

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FORMATS = "http://schemas.openxmlformats.org"
RELATIONS = f"{FORMATS}/officeDocument/2006/relationships"
OFFICE = "application/vnd.openxmlformats-officedocument"
NAMES = (
    f'xmlns:a="{FORMATS}/drawingml/2006/main" xmlns:p="{FORMATS}/presentationml/2006/main" '
    f'xmlns:r="{RELATIONS}"'
)
NUMBER_FIELD = "{5C1B7B3E-0F0A-4B0C-9D57-7A5D0F6E43A1}"


def emu(points: float) -> int:
    """Return a length in the unit of the file: 12,700 to the point."""
    return round(points * 12700)


def place(box: Box | None) -> str:
    """Write where a shape stands; nothing where the master says so."""
    if box is None:
        return ""
    x, y, w, h = map(emu, box)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'


def fill(colour: str) -> str:
    """Fill with a colour of the theme."""
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def shape(number: int, name: str, look: str, text: str, holder: str = "") -> str:
    """Write a shape: what it is called, how it looks, what it says."""
    about = f'<p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr/><p:nvPr>{holder}</p:nvPr>'
    return f"<p:sp><p:nvSpPr>{about}</p:nvSpPr><p:spPr>{look}</p:spPr><p:txBody>{text}</p:txBody></p:sp>"


def drawn(number: int, name: str, box: Box, colour: str, form: str = "rect", slant: int = 0) -> str:
    """Draw a decoration; `slant` is how far a parallelogram leans, per mille of its shorter side."""
    guide = f'<a:gd name="adj" fmla="val {slant * 100}"/>' if slant else ""
    outline = f'<a:prstGeom prst="{form}"><a:avLst>{guide}</a:avLst></a:prstGeom>'
    look = f"{place(box)}{outline}{fill(colour)}<a:ln><a:noFill/></a:ln>"
    return shape(number, name, look, "<a:bodyPr/><a:lstStyle/><a:p/>")


def lanes(x: float, y: float, height: float, colour: str) -> str:
    """Draw the mark: two lanes of a track, side by side."""
    boxes = [(x + lane * 0.62 * height, y, 0.95 * height, height) for lane in range(2)]
    return "".join(
        drawn(20 + lane, f"Bahn {lane + 1}", box, colour, "parallelogram", 560)
        for lane, box in enumerate(boxes)
    )


def style(size: float, colour: str = "tx1", *, bold: bool = False, right: bool = False) -> str:
    """Write the first level of a placeholder that looks otherwise than the master's."""
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{"r" if right else "l"}"><a:buNone/>'
        f'<a:defRPr sz="{size * 100:.0f}" b="{int(bold)}">{fill(colour)}'
        '<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>'
    )


def holder(
    number: int, kind: str, prompt: str, index: int, box: Box | None = None, look: str = "", anchor: str = ""
) -> str:
    """Write a placeholder with its prompt; without a kind it takes any content."""
    text = f'<a:r><a:rPr lang="de-DE"/><a:t>{prompt}</a:t></a:r>' if prompt else ""
    if kind == "sldNum":
        text = f'<a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr lang="de-DE"/><a:t>‹Nr.›</a:t></a:fld>'
    address = (f' type="{kind}"' if kind else "") + (f' idx="{index}"' if index else "")
    sides = ' lIns="0" rIns="0"' if box else ""
    stands = f' anchor="{anchor}"' if anchor else ""
    written = f"<a:bodyPr{sides}{stands}/><a:lstStyle>{look}</a:lstStyle><a:p>{text}</a:p>"
    return shape(number, f"Platzhalter {number}", place(box), written, f"<p:ph{address}/>")


def feet(colour: str = "", *, placed: bool = False) -> str:
    """Write the footer and the slide's number; layouts inherit them from the master."""
    looks = (style(11, colour), style(11, colour, right=True)) if colour else ("", "")
    boxes = (FOOTER, NUMBER) if placed else (None, None)
    return holder(90, "ftr", "", 11, boxes[0], looks[0]) + holder(91, "sldNum", "", 12, boxes[1], looks[1])


def tree(shapes: str) -> str:
    """Write the tree that holds the shapes of a slide, a layout or the master."""
    group = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    return f"<p:spTree>{group}{shapes}</p:spTree>"


def ground(colour: str) -> str:
    """Write the ground of a layout or the master."""
    return f"<p:bg><p:bgPr>{fill(colour)}<a:effectLst/></p:bgPr></p:bg>"


def layout(name: str, kind: str, *shapes: str, back: str = "", bare: bool = False) -> str:
    """Write a layout; a bare one, or one on a ground of its own, does without the master's mark."""
    about = (f' type="{kind}"' if kind else "") + (' showMasterSp="0"' if back or bare else "")
    return (
        f'{HEAD}<p:sldLayout {NAMES} preserve="1"{about}><p:cSld name="{name}">{ground(back) if back else ""}'
        f"{tree(''.join(shapes))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def wordmark() -> str:
    """Write the retailer's name as its logo has it."""
    voice = f'<a:rPr lang="de-DE" sz="1600" b="1" i="1" spc="300">{fill("tx1")}</a:rPr>'
    look = f'{place((36, 36, 300, 30))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    text = f'<a:bodyPr lIns="0"/><a:lstStyle/><a:p><a:r>{voice}<a:t>FLINKHOLM</a:t></a:r></a:p>'
    return shape(25, "Wortmarke", look, text)


def title_slide() -> str:
    """Write the layout that opens a deck: the mark, large, runs in from above."""
    title = holder(2, "ctrTitle", "Titel der Präsentation", 0, (36, 226, 560, 120), style(44, bold=True), "b")
    below = holder(3, "subTitle", "Untertitel, Anlass, Datum", 1, (36, 358, 560, 118), style(20))
    mark = lanes(417, 0, 170, "accent1")
    return layout("Titelfolie", "title", mark, wordmark(), title, below, feet(), bare=True)


def section() -> str:
    """Write the layout that opens a section: black on neon, the other way round."""
    title = holder(
        2, "title", "Name des Abschnitts", 0, (36, 150, 620, 150), style(44, "bg1", bold=True), "b"
    )
    question = holder(3, "body", "Leitfrage", 1, (36, 314, 560, 110), style(20, "bg1"))
    parts = lanes(646, 36, 24, "bg1"), title, question, feet("bg1", placed=True)
    return layout("Abschnitt", "secHead", *parts, back="accent1")


def quotation() -> str:
    """Write the layout for a quotation beside a bar."""
    bar = drawn(20, "Balken", (36, 140, 8, 300), "accent1")
    words = holder(2, "title", "„Zitat“", 0, (46, 136, 638, 228), style(32, bold=True), "ctr")
    speaker = holder(3, "body", "Name", 13, (77, 378, 607, 30), style(18, bold=True))
    source = holder(4, "body", "Rolle, Quelle", 14, (77, 410, 607, 32), style(14, "accent2"))
    return layout("Zitat", "", bar, words, speaker, source, feet())


def layouts() -> list[str]:
    """Write the layouts in the order of PowerPoint's menu."""
    title, half, text = holder(2, "title", "Titel", 0), 314, "Text hinzufügen"
    left, right = (36, 118, half, 362), (684 - half, 118, half, 362)
    picture, beside = (36, 118, 372, 362), (432, 118, 252, 362)
    halves = holder(3, "", text, 1, left), holder(4, "", text, 2, right)
    pictured = holder(3, "pic", "Bild", 13, picture), holder(4, "body", text, 1, beside, style(18))
    lane = drawn(20, "Bahn", (0, 430, 720, 30), "accent1")
    return [
        title_slide(),
        layout("Titel und Inhalt", "obj", title, holder(3, "", text, 1), feet()),
        section(),
        layout("Zwei Inhalte", "twoObj", title, *halves, feet()),
        quotation(),
        layout("Nur Titel", "titleOnly", title, feet()),
        layout("Bild mit Text", "picTx", title, *pictured, feet()),
        layout("Pause", "", lane, title, feet()),
        layout("Leer", "blank", feet()),
    ]


def levels(name: str, sizes: Sequence[float], *, bold: bool = False, bullet: bool = False) -> str:
    """Write one of the master's text styles, level by level."""
    mark = '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="■"/>'
    before, kind = ("600", mark) if bullet else ("0", "<a:buNone/>")
    tracking, pitch, face = ("-60", "90000", "mj") if bold else ("0", "100000", "mn")
    written = ""
    for depth, size in enumerate(sizes, 1):
        margin = f'marL="{emu(20 * depth)}" indent="{emu(-20)}"' if bullet else 'marL="0" indent="0"'
        written += (
            f'<a:lvl{depth}pPr {margin} algn="l"><a:lnSpc><a:spcPct val="{pitch}"/></a:lnSpc>'
            f'<a:spcBef><a:spcPts val="{before}"/></a:spcBef>{kind}'
            f'<a:defRPr sz="{size * 100:.0f}" b="{int(bold)}" spc="{tracking}">{fill("tx1")}'
            f'<a:latin typeface="+{face}-lt"/></a:defRPr></a:lvl{depth}pPr>'
        )
    return f"<p:{name}>{written}</p:{name}>"


def master(count: int) -> str:
    """Write the master: black ground by its colour map, the mark in a corner, a rule above the footer."""
    title = holder(2, "title", "Titel", 0, TITLE, anchor="t")
    body, rule = holder(3, "body", "Text", 1, BODY), drawn(30, "Linie", (36, 491, 648, 1), "accent6")
    shapes = lanes(646, 36, 24, "accent1"), rule, title, body, feet("accent2", placed=True)
    rows = (f'<p:sldLayoutId id="{2147483649 + each}" r:id="rId{each}"/>' for each in range(1, count + 1))
    accents = " ".join(f'accent{number}="accent{number}"' for number in range(1, 7))
    styles = (
        levels("titleStyle", [30], bold=True),
        levels("bodyStyle", [22, 20, 18, 16, 16], bullet=True),
        levels("otherStyle", [18]),
    )
    return (
        f'{HEAD}<p:sldMaster {NAMES} preserve="1"><p:cSld>{ground("bg1")}{tree("".join(shapes))}</p:cSld>'
        f'<p:clrMap bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" {accents} hlink="hlink" folHlink="folHlink"/>'
        f"<p:sldLayoutIdLst>{''.join(rows)}</p:sldLayoutIdLst><p:txStyles>{''.join(styles)}</p:txStyles>"
        "</p:sldMaster>"
    )


def theme() -> str:
    """Write the theme: colours, faces, and the plainest effects there are."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in COLOURS.items())
    face = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fonts = f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>"
    flat = fill("phClr") * 3
    lines = "".join(f'<a:ln w="{width}">{fill("phClr")}</a:ln>' for width in (6350, 12700, 19050))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{HEAD}<a:theme {NAMES} name="Flinkholm"><a:themeElements><a:clrScheme name="Flinkholm">{colours}'
        f'</a:clrScheme><a:fontScheme name="Flinkholm">{fonts}</a:fontScheme><a:fmtScheme name="Flinkholm">'
        f"<a:fillStyleLst>{flat}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{flat}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def sample(title: str, text: str) -> str:
    """Write a slide that shows how the template is meant; a deck that uses it leaves it behind."""
    shapes = tree(holder(2, "title", title, 0) + holder(3, "", text, 1))
    return f"{HEAD}<p:sld {NAMES}><p:cSld>{shapes}</p:cSld></p:sld>"


def presentation(slides: int) -> str:
    """Write the presentation that names the master and the slides."""
    rows = "".join(f'<p:sldId id="{256 + each}" r:id="rId{5 + each}"/>' for each in range(slides))
    return (
        f'{HEAD}<p:presentation {NAMES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>'
        f"</p:sldMasterIdLst><p:sldIdLst>{rows}</p:sldIdLst>"
        f'<p:sldSz cx="{emu(WIDTH)}" cy="{emu(HEIGHT)}" type="screen4x3"/>'
        f'<p:notesSz cx="{emu(HEIGHT)}" cy="{emu(WIDTH)}"/></p:presentation>'
    )


def relations(targets: Targets) -> str:
    """Write what a part refers to: kinds and targets, numbered from rId1 on."""
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{FORMATS}/package/2006/relationships">{rows}</Relationships>'


def types(parts: Mapping[str, tuple[str, Targets]]) -> str:
    """Write which part is what, by its name: a slideLayout3.xml is a slideLayout."""
    rows, odd = "", {"theme": "theme", "presentation": "presentationml.template.main"}
    for part in parts:
        kind = Path(part).stem.rstrip("0123456789")
        named = odd.get(kind, f"presentationml.{kind}")
        rows += f'<Override PartName="/{part}" ContentType="{OFFICE}.{named}+xml"/>'
    relation = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{HEAD}<Types xmlns="{FORMATS}/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{relation}"/>{rows}</Types>'
    )


def contents() -> dict[str, tuple[str, Targets]]:
    """Return every part of the template by its name, with what it refers to."""
    pages = layouts()
    samples = [
        sample("So nutzt ihr diese Vorlage", "Schwarz bleibt schwarz. Neon ist für das, was zählt."),
        sample("Diese Folie bitte löschen", "Muster: Schuhberatung am Samstag"),
    ]
    slides = [("slide", f"slides/slide{each}.xml") for each in range(1, len(samples) + 1)]
    own = [(f"{kind}Props", f"{kind}Props.xml") for kind in ("pres", "view")]
    up, styled = ("slideMaster", "../slideMasters/slideMaster1.xml"), ("theme", "../theme/theme1.xml")
    down = [("slideLayout", f"../slideLayouts/slideLayout{each}.xml") for each in range(1, len(pages) + 1)]
    first = ("slideMaster", "slideMasters/slideMaster1.xml"), ("theme", "theme/theme1.xml")
    return {
        "ppt/presentation.xml": (presentation(len(samples)), (*first, *own, *slides)),
        "ppt/presProps.xml": (f"{HEAD}<p:presentationPr {NAMES}/>", ()),
        "ppt/viewProps.xml": (f"{HEAD}<p:viewPr {NAMES}/>", ()),
        "ppt/theme/theme1.xml": (theme(), ()),
        "ppt/slideMasters/slideMaster1.xml": (master(len(pages)), (*down, styled)),
        **{f"ppt/slideLayouts/slideLayout{n}.xml": (page, (up,)) for n, page in enumerate(pages, 1)},
        **{f"ppt/slides/slide{n}.xml": (page, (down[1],)) for n, page in enumerate(samples, 1)},
    }


def main() -> None:
    """Write the template, the same bytes every time."""
    parts = contents()
    members = {"[Content_Types].xml": types(parts)}
    members["_rels/.rels"] = relations([("officeDocument", "ppt/presentation.xml")])
    for name, (text, targets) in parts.items():
        members[name] = text
        if targets:
            members[f"{Path(name).parent}/_rels/{Path(name).name}.rels"] = relations(targets)
    with ZipFile(TEMPLATE, "w") as file:
        for name, text in members.items():
            member = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = ZIP_DEFLATED
            file.writestr(member, text.encode())


if __name__ == "__main__":
    main()
