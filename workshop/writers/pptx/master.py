"""The slide master and the notes master (ISO/IEC 29500-1, 19.3.1.42 and 19.3.1.27)."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.brand.layouts import ROLES
from workshop.brand.palette import Palette
from workshop.brand.shapes import Box, Role
from workshop.writers.pptx.canvas import Canvas, Colours
from workshop.writers.pptx.escape import DECLARATION, NAMESPACES, emu, hundredths
from workshop.writers.pptx.layouts import (
    background,
    body_properties,
    text_shape,
    write_footer_slots,
)
from workshop.writers.pptx.placeholders import number_field
from workshop.writers.pptx.shapes import EMPTY_TREE, place
from workshop.writers.pptx.text import character_style, list_style

_ACCENTS = " ".join(f'accent{i}="accent{i}"' for i in range(1, 7)) + ' hlink="hlink" folHlink="folHlink"'
_MAPS = {
    "light": f'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" {_ACCENTS}/>',
    "dark": f'<p:clrMap bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" {_ACCENTS}/>',
}
"""How text and background are mapped to the theme in both modes (house-style 3.2)."""

_FIRST_ID = 2_147_483_648  # the least id of a master or a layout (19.7.14)
_TITLE_BOX, _BODY_BOX, _DATE_BOX = Box(48, 42, 790, 96), Box(48, 162, 716, 300), Box(600, 500, 200, 20)
_LEVELS = (26, 24, 22, 20, 20, 20, 20, 20, 20)
_NOTES_SIZE = 12


def write_master(colours: Colours, language: str, layouts: Sequence[str]) -> bytes:
    """Write the slide master; `layouts` are the relationship ids of its layouts in order."""
    canvas = Canvas(colours, "paper", language)
    ids = "".join(f'<p:sldLayoutId id="{_FIRST_ID + 1 + i}" r:id="{rid}"/>' for i, rid in enumerate(layouts))
    return (
        f'{DECLARATION}<p:sldMaster {NAMESPACES} preserve="1"><p:cSld>{background(canvas)}'
        f"<p:spTree>{EMPTY_TREE}{_title(canvas)}{_body(canvas)}{_date(canvas)}"
        f"{write_footer_slots(canvas, 3, 4)}</p:spTree></p:cSld>{_MAPS[colours.palette.mode]}"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>{_text_styles(canvas)}</p:sldMaster>"
    ).encode()


def _title(canvas: Canvas) -> str:
    return text_shape(
        canvas.identity("Title"),
        '<p:ph type="title"/>',
        place(_TITLE_BOX),
        body_properties(),
        "<a:lstStyle/>" + _sample(("Title",), canvas.language),
    )


def _body(canvas: Canvas) -> str:
    return text_shape(
        canvas.identity("Text"),
        '<p:ph type="body" idx="1"/>',
        place(_BODY_BOX),
        body_properties(),
        "<a:lstStyle/>" + _sample(("Text", "Second level", "Third level"), canvas.language),
    )


def _date(canvas: Canvas) -> str:
    return text_shape(
        canvas.identity("Date"),
        '<p:ph type="dt" sz="half" idx="2"/>',
        place(_DATE_BOX),
        body_properties(),
        list_style(ROLES["caption"], 14, "on", "right", canvas) + _empty(canvas.language),
    )


def _sample(lines: tuple[str, ...], language: str) -> str:
    return "".join(
        f'<a:p><a:pPr lvl="{level}"/><a:r><a:rPr lang="{language}" dirty="0"/><a:t>{line}</a:t></a:r></a:p>'
        for level, line in enumerate(lines)
    )


def _empty(language: str) -> str:
    return f'<a:p><a:endParaRPr lang="{language}" dirty="0"/></a:p>'


def _text_styles(canvas: Canvas) -> str:
    """Write what every text starts from (19.3.1.51); bullets begin on the second level."""
    title = _level(1, 0, 0, "<a:buNone/>", character_style(ROLES["title"], 40, canvas, "on"), ROLES["title"])
    body, other = "", ""
    for level, size in enumerate(_LEVELS, start=1):
        style = character_style(ROLES["body"], size, canvas, "on")
        bullet = "<a:buNone/>" if level == 1 else '<a:buFont typeface="Arial"/><a:buChar char="–"/>'
        body += _level(level, 24 * (level - 1), -24 if level > 1 else 0, bullet, style, ROLES["body"])
        other += _level(level, 0, 0, "", character_style(ROLES["body"], 20, canvas, "on"), ROLES["body"])
    return (
        f"<p:txStyles><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )


def _level(level: int, margin: float, indent: float, bullet: str, style: str, role: Role) -> str:
    return (
        f'<a:lvl{level}pPr marL="{emu(margin)}" indent="{emu(indent)}" algn="l" defTabSz="914400" rtl="0" '
        f'eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:lnSpc><a:spcPct val="{role.spacing * 1000}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef>{bullet}{style}</a:lvl{level}pPr>'
    )


def write_notes_master(palette: Palette, language: str) -> bytes:
    """Write the notes master: the slide's picture, the notes and the page number, always dark on white."""
    canvas = Canvas(Colours(palette), "paper", language)
    image = (
        f"<p:sp><p:nvSpPr>{canvas.identity('Slide image')}"
        '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{place(Box(54, 57, 432, 243))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        '<a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )
    notes = text_shape(
        canvas.identity("Notes"),
        '<p:ph type="body" sz="quarter" idx="3"/>',
        place(Box(54, 318, 432, 345)),
        '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"/>',
        "<a:lstStyle/>" + _sample(("Notes",), language),
    )
    number = text_shape(
        canvas.identity("Slide number"),
        '<p:ph type="sldNum" sz="quarter" idx="5"/>',
        place(Box(306, 684, 180, 24)),
        '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="b"/>',
        f'<a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="{hundredths(_NOTES_SIZE)}"/></a:lvl1pPr></a:lstStyle>'
        f"<a:p>{number_field('‹#›', language)}</a:p>",
    )
    return (
        f"{DECLARATION}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill>"
        f'<a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
        f"<p:spTree>{EMPTY_TREE}{image}{notes}{number}</p:spTree></p:cSld>{_MAPS['light']}<p:notesStyle>{_notes_levels()}</p:notesStyle></p:notesMaster>"
    ).encode()


def _notes_levels() -> str:
    style = (
        f'<a:defRPr sz="{hundredths(_NOTES_SIZE)}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
    )
    return "".join(
        f'<a:lvl{level}pPr marL="{emu(18 * (level - 1))}" indent="0" algn="l">{style}</a:lvl{level}pPr>'
        for level in range(1, 10)
    )
