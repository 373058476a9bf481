"""Rules that keep a slide whole for everybody: title, notes, pictures, tables, links, reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter

from workshop.brand.shapes import Box, Group, Paragraph
from workshop.check.checked import Checked, everything_on, title_of, warned
from workshop.errors import Problem
from workshop.outline.fill import FILL
from workshop.outline.meant import short
from workshop.storyboard.scene import Chart, Filled, Item, Picture, Slide, Table

SLIDE = Box(0, 0, 960, 540)
"""The slide in points (house-style 2.1)."""
_RIGHT, _BOTTOM = SLIDE.w + 0.5, SLIDE.h + 0.5
_SEEN_ONLY = (Picture, Chart, Table)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_EMPTY = frozenset({"", "here", "click here", "this", "this link", "link", "more", "read more", "see here"})
"""What a link says that tells nobody where it leads (WCAG 2.2, 2.4.4)."""


def every_slide_has_a_title(slide: Slide, _: Checked) -> Iterator[Problem]:
    """Find slides without a title: nobody finds them in a list, or hears which one it is."""
    if not title_of(slide):
        message = f"the slide '{slide.id}' has no title"
        yield Problem("no-title", message, slide.span, "give it a headline")


def titles_tell_slides_apart(slide: Slide, checked: Checked) -> Iterator[Problem]:
    """Find titles that a slide before this one has already."""
    title = title_of(slide)
    first = checked.titled[title]
    if title and first is not slide:
        message = f"the slides '{first.id}' and '{slide.id}' have the same title: {slide.title}"
        yield Problem("same-title", message, slide.span, "word one of them differently")


def everything_stands_on_the_slide(slide: Slide, _: Checked) -> Iterator[Problem]:
    """Find what would hang over the slide's edge."""
    for name, box in _boxes(slide):
        if box.x < -0.5 or box.y < -0.5 or box.x + box.w > _RIGHT or box.y + box.h > _BOTTOM:
            message = f"'{name}' hangs over the edge of the slide '{slide.id}'"
            yield Problem("off-slide", message, slide.span, "shorten its text")


def _boxes(slide: Slide) -> Iterator[tuple[str, Box]]:
    for item in everything_on(slide):
        if isinstance(item, Filled):
            yield item.slot.name, item.place
        elif isinstance(item, Group):
            yield from ((shape.name, shape.box) for shape in item.shapes)
        elif isinstance(item, Picture):
            yield "picture", item.box or item.slot.box
        else:
            yield getattr(item, "name", "chart"), item.box


def pictures_have_words(slide: Slide, _: Checked) -> Iterator[Problem]:
    """Find pictures, charts and tables that say nothing to those who cannot see them."""
    for item in slide.items:
        if isinstance(item, _SEEN_ONLY) and not item.alt.strip():
            message = f"something on the slide '{slide.id}' has no alternative text"
            yield Problem("no-alt-text", message, slide.span, "say in  alt:  what it means")


def every_slide_has_notes(slide: Slide, _: Checked) -> Iterator[Problem]:
    """Find slides that a colleague could not run from their notes."""
    if not slide.notes:
        yield warned("no-notes", f"the slide '{slide.id}' has no notes", slide.span, "write  notes:")


def nothing_is_left_to_fill(slide: Slide, _: Checked) -> Iterator[Problem]:
    """Find {{names}} that would reach a file."""
    said = (text for text in _said(slide) if "{{" in text)
    for name in dict.fromkeys(match[0] for text in said for match in FILL.finditer(text)):
        message = f"{name} is left to fill on the slide '{slide.id}'"
        yield Problem("unfilled", message, slide.span, "add it to  needs:  with a default")


def nothing_below_is_read_before_the_title(slide: Slide, _: Checked) -> Iterator[Problem]:
    """Find texts that a screen reader reaches before the title, though they stand below it."""
    filled = [item for item in slide.items if isinstance(item, Filled)]
    title = next((item for item in filled if item.slot.type in ("title", "ctrTitle")), None)
    for item in filled[: filled.index(title)] if title else ():
        if title and item.place.y >= title.place.bottom:
            message = f"on the slide '{slide.id}' '{item.slot.name}' is read before the title above it"
            yield Problem("reading-order", message, slide.span, "put the title first")


def tables_name_their_columns(slide: Slide, _: Checked) -> Iterator[Problem]:
    """Find tables of the outline whose first row is not marked as the one that names the columns."""
    for item in slide.items:
        if isinstance(item, Table) and not item.header and slide.span:
            message = f"the table '{item.name}' on the slide '{slide.id}' has no header row"
            yield warned("no-header-row", message, slide.span, "name its columns:  columns: […]")


def links_say_where_they_lead(slide: Slide, _: Checked) -> Iterator[Problem]:
    """Find links whose words are an address, or tell nobody where they lead."""
    for paragraph in _paragraphs(slide):
        for run in filter(attrgetter("link"), paragraph.runs):
            said = " ".join(run.text.split()).strip(".:…→> ").lower()
            if said in _EMPTY or _ADDRESS.fullmatch(said):
                message = f"the link '{short(run.text)}' does not say where it leads"
                hint = f"write what is there, as in  [The study they made]({short(run.link)})"
                yield warned("empty-link", message, paragraph.span or slide.span, hint)


def _said(slide: Slide) -> Iterator[str]:
    """Yield every text that is seen or read aloud, in the notes and for those who cannot see too."""
    yield slide.title
    for item in everything_on(slide):
        yield getattr(item, "alt", "")
        if isinstance(item, Chart):
            yield from (bar.label for bar in item.bars)
    for paragraph in _paragraphs(slide):
        yield "".join([run.text for run in paragraph.runs])


def _paragraphs(slide: Slide) -> Iterable[Paragraph]:
    return chain(slide.notes, *map(_written, everything_on(slide)))


def _written(item: Item) -> Sequence[Paragraph]:
    if isinstance(item, Filled):
        return item.paragraphs
    if isinstance(item, Table):
        return [cell.paragraph for row in item.rows for cell in row]
    if isinstance(item, Group):
        return [paragraph for shape in item.shapes if shape.text for paragraph in shape.text.paragraphs]
    return ()
