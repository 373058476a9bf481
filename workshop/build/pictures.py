"""Small pictures of slides for the guide, drawn by LibreOffice where it is installed."""

from __future__ import annotations

from pathlib import Path

from workshop.drawing.faces import configuration
from workshop.drawing.office import as_pdfs, no_pictures
from workshop.drawing.pages import as_png, need_pdfium, page_pictures
from workshop.drawing.shown import drawable
from workshop.storyboard.scene import Storyboard

_WIDTH = 480
"""Pixels of a picture that is printed a third of a page wide."""


def pictures_of(deck: bytes, storyboard: Storyboard, fonts: Path) -> dict[str, bytes]:
    """Return a PNG of each slide by the slide's id, hidden ones too; raises WorkshopError when it cannot.

    The faces in the folder `fonts` take the place of Georgia and Arial where those are missing.
    """
    need_pdfium()
    slides = storyboard.slides
    (pdf,) = as_pdfs([(".pptx", drawable(deck))], pages=len(slides), fonts=configuration([fonts]))
    pictures = [as_png(image, 96) for image in page_pictures(pdf, _WIDTH)]
    if len(pictures) != len(slides):
        message = f"LibreOffice drew {len(pictures)} of {len(slides)} slides"
        raise no_pictures(message, "try again, or build without --thumbnails")
    return {slide.id: picture for slide, picture in zip(slides, pictures, strict=True)}
