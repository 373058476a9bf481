"""A storyboard and a template to a PowerPoint deck: the same values give the same bytes, on any day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from workshop.brand.palette import Palette
from workshop.storyboard.scene import Slide, Storyboard
from workshop.writers.archive import Archive
from workshop.writers.pptx.canvas import Colours
from workshop.writers.pptx.companions import with_companions
from workshop.writers.pptx.contents import fill_presentation, next_id
from workshop.writers.pptx.notes import write_notes
from workshop.writers.pptx.opened import NOTES_MASTER, Opened, open_template, targets
from workshop.writers.pptx.package import Part, Relation, pack
from workshop.writers.pptx.properties import CORE, EXTENDED, write_core, write_extended
from workshop.writers.pptx.shelf import ENDINGS, Shelf
from workshop.writers.pptx.slide import write_slide
from workshop.writers.pptx.template import notes_master_parts, package_relations


def write_deck(storyboard: Storyboard, template: bytes, palette: Palette) -> Archive:
    """Write a .pptx on a template (.potx or .pptx).

    The storyboard's layouts are found in it by id or else by name, those of adopted slides as parts; raises
    KeyError when one is missing.
    """
    slides = storyboard.slides
    used = {key for slide in slides for key in (slide.layout.id, slide.layout.name)}
    theirs = any(slide.adopted for slide in slides)
    opened = with_companions(open_template(template, used, whole=theirs))
    opened = _with_notes_master(opened, palette, storyboard.language)
    shelf = Shelf({part.name for part in opened.parts})
    parts = chain(
        [fill_presentation(opened.main, storyboard)],
        opened.parts,
        _slides(slides, opened, Colours(palette), storyboard.language, shelf),
        _properties(storyboard),
        shelf.parts,  # the last: slides put pictures and charts on it
    )
    return pack(parts, package_relations(opened.main.name), opened.defaults | ENDINGS)


def _slides(
    slides: tuple[Slide, ...], opened: Opened, colours: Colours, language: str, shelf: Shelf
) -> Iterator[Part]:
    notes_master = next(
        relation.target for relation in opened.main.relations if relation.type == NOTES_MASTER
    )
    for number, slide in enumerate(slides, start=1):
        yield _slide(slide, number, opened, colours, language, shelf)
        yield write_notes(slide, number, colours, language, notes_master)


def _slide(slide: Slide, number: int, opened: Opened, colours: Colours, language: str, shelf: Shelf) -> Part:
    if slide.adopted is None:
        return write_slide(slide, number, opened.part(slide.layout), colours, language, shelf)
    layout = slide.adopted.layout
    theirs = Colours(layout.palette, slide.adopted.paints)
    return write_slide(slide, number, opened.named(layout.part), theirs, language, shelf)


def _with_notes_master(opened: Opened, palette: Palette, language: str) -> Opened:
    """Add a notes master to a template without one; about half of clients' templates have none."""
    if targets(opened.main, NOTES_MASTER):
        return opened
    master, theme = notes_master_parts(palette, "Notes", language, theme="ppt/theme/themeNotes.xml")
    relation = Relation(f"rId{next_id(opened.main)}", NOTES_MASTER, master.name)
    main = replace(opened.main, relations=(*opened.main.relations, relation))
    return replace(opened, main=main, parts=(*opened.parts, master, theme))


def _properties(storyboard: Storyboard) -> Iterator[Part]:
    core = write_core(
        storyboard.title, storyboard.subject, storyboard.keywords, storyboard.language, storyboard.version
    )
    yield Part("docProps/core.xml", CORE, core)
    hidden = sum(slide.hidden for slide in storyboard.slides)
    yield Part("docProps/app.xml", EXTENDED, write_extended(len(storyboard.slides), hidden))
