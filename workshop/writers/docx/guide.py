"""Write the facilitator guide: everything a colleague needs who never saw the workshop run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage
from workshop.writers.docx.contents import contents
from workshop.writers.docx.document import new_pages, save
from workshop.writers.docx.element import Element
from workshop.writers.docx.guide_argument import argument_page
from workshop.writers.docx.guide_cover import cover_page, how_to_read
from workshop.writers.docx.guide_day import day_at_a_glance, what_was_cut
from workshop.writers.docx.guide_late import plan_b
from workshop.writers.docx.guide_prepare import preparation
from workshop.writers.docx.guide_reserve import follow_up, reserve
from workshop.writers.docx.guide_section import sections
from workshop.writers.docx.guide_sources import sources_page
from workshop.writers.docx.guide_view import Guide, view
from workshop.writers.docx.pagination import number_pages
from workshop.writers.docx.paper import PaperName
from workshop.writers.docx.running import add_running_lines


def write_guide(
    stage: Stage,
    storyboard: Storyboard,
    paper: PaperName = "A4",
    thumbnails: Mapping[str, bytes] | None = None,
    unfilled: Sequence[str] = (),
) -> bytes:
    """Return the facilitator guide as a .docx.

    `thumbnails` are pictures of slides (PNG) by the slide's id; `unfilled` are the names of the needs that
    still show their generic default.
    """
    pages = new_pages(stage, storyboard, stage.words["facilitator_guide"], paper)
    guide = view(pages, storyboard, thumbnails or {}, unfilled)
    cover, rest = list(cover_page(guide)), list(_rest(guide))
    front = [*cover, *contents(pages, rest), *how_to_read(guide)]
    count = number_pages(pages, [*front, *rest])
    pages.add(*front, *rest)
    add_running_lines(pages, count)
    return save(pages)


def _rest(guide: Guide) -> Iterator[Element]:
    """Yield everything that the table of contents lists."""
    yield from day_at_a_glance(guide)
    yield from what_was_cut(guide)
    yield from preparation(guide)
    yield from argument_page(guide)
    yield from sections(guide)
    yield from follow_up(guide)
    yield from plan_b(guide)
    yield from reserve(guide)
    yield from sources_page(guide)
