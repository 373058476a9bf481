"""The presentation part and its three small companions (ISO/IEC 29500-1, 13.3.6 and 19.2.1)."""

from __future__ import annotations

from workshop.writers.pptx.escape import DECLARATION, NAMESPACES

PML = "application/vnd.openxmlformats-officedocument.presentationml"
TEMPLATE_TYPE, DECK_TYPE = f"{PML}.template.main+xml", f"{PML}.presentation.main+xml"

_INK = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
_FACE = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'


def write_presentation(master: str, notes_master: str, language: str) -> bytes:
    """Write a presentation without slides, 960 by 540 points; the arguments are relationship ids."""
    levels = "".join(
        f'<a:lvl{i}pPr marL="{457200 * (i - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        'latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200">'
        f"{_INK}{_FACE}</a:defRPr></a:lvl{i}pPr>"
        for i in range(1, 10)
    )
    return (
        f'{DECLARATION}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        f'<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="{master}"/></p:sldMasterIdLst>'
        f'<p:notesMasterIdLst><p:notesMasterId r:id="{notes_master}"/></p:notesMasterIdLst>'
        '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{language}"/></a:defPPr>{levels}</p:defaultTextStyle>'
        "</p:presentation>"
    ).encode()


def write_presentation_properties() -> bytes:
    """Write the presentation properties: none beside the defaults (13.3.7)."""
    return f"{DECLARATION}<p:presentationPr {NAMESPACES}/>".encode()


def write_view_properties() -> bytes:
    """Write the view properties: none beside the defaults (13.3.10)."""
    return f"{DECLARATION}<p:viewPr {NAMESPACES}/>".encode()


def write_table_styles() -> bytes:
    """Write an empty list of table styles whose default has no grid and no fill (13.3.9)."""
    from workshop.writers.pptx.table import PLAIN_STYLE

    drawing = NAMESPACES.partition(" ")[0]
    return f'{DECLARATION}<a:tblStyleLst {drawing} def="{PLAIN_STYLE}"/>'.encode()
