"""Paragraphs and runs as DrawingML (ISO/IEC 29500-1, 21.1.2)."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.brand.shapes import Align, Anchor, Face, Paragraph, Role
from workshop.brand.voice import is_bold, tracking_of
from workshop.markup import Run, is_leftward, passages
from workshop.values import frozen
from workshop.writers.pptx.canvas import Canvas
from workshop.writers.pptx.escape import emu, hundredths, text

ALIGN: dict[Align, str] = {"left": "l", "center": "ctr", "right": "r"}
ANCHOR: dict[Anchor, str] = {"top": "t", "middle": "ctr", "bottom": "b"}
FACES: dict[Face, str] = {
    "heading": '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>',
    "body": '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>',
}
_OWN_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext>'
    "</a:extLst>"
)
"""Keeps a link in its text's colour, which is readable on every ground ([MS-ODRAWXML] 2.34)."""


@frozen
class Inherited:
    """Say what a paragraph has already from its placeholder, so that only what differs is written.

    A table's cell inherits nothing: `direct` (attributes and children) goes on every run, `spacing` on every
    paragraph.
    """

    bold: bool = False
    numbered: bool = False
    space_after: float = 0
    direct: tuple[str, str] = ("", "")
    spacing: str = ""


def write_paragraphs(paragraphs: Iterable[Paragraph], canvas: Canvas, inherited: Inherited) -> str:
    """Write the paragraphs of a text body; a text body needs at least one (21.1.2.1)."""
    written = "".join(_paragraph(paragraph, canvas, inherited) for paragraph in paragraphs)
    return written or _paragraph(Paragraph(()), canvas, inherited)


def _paragraph(paragraph: Paragraph, canvas: Canvas, inherited: Inherited) -> str:
    runs = "".join(_run(run, canvas, inherited) for run in paragraph.runs)
    if not runs:
        runs = _properties("a:endParaRPr", Run(""), canvas, inherited)
    return f"<a:p>{_paragraph_properties(paragraph, inherited)}{runs}</a:p>"


def _paragraph_properties(paragraph: Paragraph, inherited: Inherited) -> str:
    attributes = ""
    plain = inherited.numbered and not paragraph.numbered
    if paragraph.margin or paragraph.indent or plain:
        attributes = f' marL="{emu(paragraph.margin)}" indent="{emu(paragraph.indent)}"'
    leftward = is_leftward("".join(run.text for run in paragraph.runs))
    if paragraph.align or leftward:
        attributes += f' algn="{ALIGN[paragraph.align or "right"]}"'
    if leftward:
        attributes += ' rtl="1"'
    children = inherited.spacing
    if paragraph.space_after != inherited.space_after:
        children += f'<a:spcAft><a:spcPts val="{hundredths(paragraph.space_after)}"/></a:spcAft>'
    if plain:
        children += "<a:buNone/>"
    elif paragraph.numbered and (paragraph.starts_at > 1 or not inherited.numbered):
        first = f' startAt="{paragraph.starts_at}"' if paragraph.starts_at > 1 else ""
        children += f'<a:buAutoNum type="arabicPlain"{first}/>'
    if paragraph.tab:
        children += _tabs(paragraph.tab, paragraph.margin)
    if children:
        return f"<a:pPr{attributes}>{children}</a:pPr>"
    return f"<a:pPr{attributes}/>" if attributes else ""


def _tabs(tab: float, margin: float) -> str:
    """Write a right tab stop (21.1.2.1.13).

    PowerPoint counts it from the box, LibreOffice from the paragraph's margin, where it would lie outside the
    box and wrap: a paragraph that is set in gets one before it that is inside for both.
    """
    stops = (tab - margin - 1, tab) if margin else (tab,)
    return "<a:tabLst>" + "".join(f'<a:tab pos="{emu(stop)}" algn="r"/>' for stop in stops) + "</a:tabLst>"


def _run(run: Run, canvas: Canvas, inherited: Inherited) -> str:
    if not run.text:
        return ""
    properties = _properties("a:rPr", run, canvas, inherited)
    if "\n" not in run.text and run.text.isascii():
        return f"<a:r>{properties}<a:t>{text(run.text)}</a:t></a:r>"
    lines = (_line(line, run, canvas, inherited) for line in run.text.split("\n"))
    return f"<a:br>{properties}</a:br>".join(lines)


def _line(line: str, run: Run, canvas: Canvas, inherited: Inherited) -> str:
    """Write a line of a run; what runs from right to left is a run of its own, in its own language."""
    return "".join(
        f"<a:r>{_properties('a:rPr', run, canvas, inherited, language)}<a:t>{text(said)}</a:t></a:r>"
        for said, language in passages(line)
        if said
    )


def _properties(tag: str, run: Run, canvas: Canvas, inherited: Inherited, language: str = "") -> str:
    attributes, children = inherited.direct
    if run.bold and not inherited.bold:
        attributes += ' b="1"'
    if run.italic:
        attributes += ' i="1"'
    if run.link:
        link = canvas.relate("hyperlink", _address(run.link), external=True)
        children += f'<a:hlinkClick r:id="{link}">{_OWN_COLOUR}</a:hlinkClick>'
    start = f'<{tag} lang="{language or run.language or canvas.language}"{attributes} dirty="0"'
    return f"{start}>{children}</{tag}>" if children else f"{start}/>"


def _address(link: str) -> str:
    if link.isascii() and " " not in link:
        return link
    from urllib.parse import quote  # imported late: 20 ms that few decks need

    return quote(link, safe="%/:=&?~#+!$,;'@()*[]")


def character_style(role: Role, size: float, canvas: Canvas, colour: str = "") -> str:
    """Write the `a:defRPr` of a role at a size in points: weight, tracking, colour and face."""
    bold = is_bold(role, canvas.colours.palette)
    fill = canvas.solid(colour) if colour else ""
    tight = tracking(role, size, canvas)
    return f'<a:defRPr sz="{hundredths(size)}" b="{bold:d}" i="0"{tight}>{fill}{FACES[role.face]}</a:defRPr>'


def size_style(role: Role, size: float, numbered: bool, canvas: Canvas) -> str:
    """Write the `a:lstStyle` of a filled placeholder: its size and what depends on it (house-style 5.7)."""
    hang = f' marL="{emu(1.5 * size)}" indent="{-emu(1.5 * size)}"' if numbered else ""
    style = f'<a:defRPr sz="{hundredths(size)}"{tracking(role, size, canvas)}/>'
    return f"<a:lstStyle><a:lvl1pPr{hang}>{style}</a:lvl1pPr></a:lstStyle>"


def tracking(role: Role, size: float, canvas: Canvas) -> str:
    """Write the attribute that spaces a role's letters, in hundredths of a point (21.1.2.3.9)."""
    em = tracking_of(role, canvas.colours.palette)
    return f' spc="{hundredths(size * em)}"' if em else ""


def list_style(
    role: Role,
    size: float,
    colour: str,
    align: Align,
    canvas: Canvas,
    numbered: bool = False,
    space_after: float = 0,
) -> str:
    """Write the `a:lstStyle` of a layout's placeholder or of a free text: all of its first level."""
    hang = emu(1.5 * size) if numbered else 0  # house-style 4.6
    bullet = '<a:buAutoNum type="arabicPlain"/>' if numbered else "<a:buNone/>"
    return (
        f'<a:lstStyle><a:lvl1pPr marL="{hang}" indent="{-hang}" algn="{ALIGN[align]}">'
        f'<a:lnSpc><a:spcPct val="{role.spacing * 1000}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{hundredths(space_after)}"/></a:spcAft>{bullet}'
        f"{character_style(role, size, canvas, colour)}</a:lvl1pPr></a:lstStyle>"
    )
