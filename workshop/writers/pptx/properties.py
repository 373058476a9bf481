"""What a package says about itself: title, subject, language, and what wrote it (ISO/IEC 29500-2, 8)."""

from __future__ import annotations

from workshop.writers.pptx.escape import DECLARATION, text

CORE = "application/vnd.openxmlformats-package.core-properties+xml"
EXTENDED = "application/vnd.openxmlformats-officedocument.extended-properties+xml"

_WRITER = "workshop"
_WRITTEN = "2026-01-01T00:00:00Z"  # no clock: the same outline gives the same bytes on any day
_LONGEST = 255  # what Office reads of a property


def write_core(
    title: str, subject: str = "", keywords: str = "", language: str = "", version: str = ""
) -> bytes:
    """Write the core properties; text past 255 characters is cut here and nowhere else."""
    named = {
        "dc:title": title,
        "dc:subject": subject,
        "dc:creator": _WRITER,
        "cp:keywords": keywords,
        "cp:lastModifiedBy": _WRITER,
        "cp:revision": "1",
        "dc:language": language,
        "cp:version": version,
    }
    rows = "".join(
        f"<{tag}>{text(' '.join(value.split())[:_LONGEST])}</{tag}>" for tag, value in named.items() if value
    )
    dates = "".join(
        f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">{_WRITTEN}</dcterms:{tag}>'
        for tag in ("created", "modified")
    )
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{rows}{dates}</cp:coreProperties>"
    ).encode()


def write_extended(slides: int = 0, hidden: int = 0) -> bytes:
    """Write the extended properties: how many slides there are, and what wrote them."""
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<TotalTime>0</TotalTime><Application>{_WRITER}</Application>"
        f"<PresentationFormat>Widescreen</PresentationFormat><Slides>{slides}</Slides><Notes>{slides}</Notes>"
        f"<HiddenSlides>{hidden}</HiddenSlides><AppVersion>16.0000</AppVersion></Properties>"
    ).encode()
