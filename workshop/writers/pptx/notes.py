"""Speaker notes: a notes page for every slide (ISO/IEC 29500-1, 13.3.5)."""

from __future__ import annotations

from workshop.storyboard.scene import Slide
from workshop.writers.pptx.canvas import Canvas, Colours
from workshop.writers.pptx.escape import DECLARATION, NAMESPACES
from workshop.writers.pptx.layouts import EMPTY_TREE
from workshop.writers.pptx.placeholders import number_field
from workshop.writers.pptx.text import Inherited, write_paragraphs


def write_notes(slide: Slide, number: int, colours: Colours, language: str, links: tuple[str, str]) -> Canvas:
    ...
