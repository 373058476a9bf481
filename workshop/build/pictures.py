"""Small pictures of slides for the guide, drawn by LibreOffice where it is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from workshop.errors import Problem, WorkshopError
from workshop.storyboard.scene import Storyboard

_WIDTH = 480
"""Pixels of a picture that is printed a third of a page wide."""
_SECONDS = 240
_NEEDS = "install LibreOffice, and  pip install pypdfium2; or build without --thumbnails"


def pictures_of(deck: bytes, storyboard: Storyboard) -> dict[str, bytes]:
    """Return a PNG of each slide by the slide's id, hidden ones too; raises WorkshopError when it cannot."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise _refused("there is no LibreOffice on this machine to draw the slides")
    try:
        import pypdfium2
    except ImportError:
        raise _refused("the package pypdfium2 is not installed") from None
    with TemporaryDirectory(prefix="workshop-") as folder:
        document = pypdfium2.PdfDocument(_as_pdf(office, deck, Path(folder)))
        slides = storyboard.slides
        if len(document) != len(slides):
            raise _refused(f"LibreOffice drew {len(document)} of {len(slides)} slides")
        return {slide.id: _png(page) for slide, page in zip(slides, document, strict=True)}


def _refused(message: str) -> WorkshopError:
    return WorkshopError([Problem("no-pictures", message, None, _NEEDS)])


def _as_pdf(office: str, deck: bytes, folder: Path) -> bytes:
    """Convert a deck, with a profile of its own so that an open LibreOffice does not matter."""
    copy = folder / "deck.pptx"
    copy.write_bytes(drawable(deck))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(copy)]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
        return (folder / "deck.pdf").read_bytes()
    except (OSError, subprocess.SubprocessError) as error:
        raise _refused(f"LibreOffice could not draw the slides ({type(error).__name__})") from None


def drawable(deck: bytes) -> bytes:
    """Return a copy of a deck in which no slide is hidden and text keeps its size.

    With automatic fit LibreOffice shrinks text that is too long when it opens a deck, and would hide it.
    """
    copy = BytesIO()
    with ZipFile(BytesIO(deck)) as old, ZipFile(copy, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("ppt/slides/slide"):
                data = data.replace(b' show="0"', b"")
            if name.endswith(".xml"):
                data = re.sub(rb"<a:normAutofit[^>]*/>", b"<a:noAutofit/>", data)
            new.writestr(name, data)
    return copy.getvalue()


def _png(page: object) -> bytes:
    image = page.render(scale=_WIDTH / page.get_width()).to_pil().convert("RGB")  # type: ignore[attr-defined]
    written = BytesIO()
    image.quantize(96).save(written, "PNG", optimize=True)
    return written.getvalue()
