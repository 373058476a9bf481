"""The files of a kit: which there are, what they are called, and how each is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from workshop.values import frozen

if TYPE_CHECKING:
    from workshop.build.making import Made

Document = Literal["deck", "guide", "workbook", "run-of-show", "agenda", "printables"]
DOCUMENTS: tuple[Document, ...] = ("deck", "guide", "workbook", "run-of-show", "agenda", "printables")
Paper = Literal["A4", "Letter"]
Format = Literal["csv", "md", "json", "ics"]


@frozen
class Wanted:
    """Say what of a kit is wanted: which documents, on which paper, in which other formats."""

    only: tuple[Document, ...] = DOCUMENTS
    paper: Paper = "A4"
    fillable: bool = False
    thumbnails: bool = False
    """Pictures of the slides in the guide: LibreOffice takes some seconds to draw them."""
    formats: tuple[Format, ...] = ()


EVERYTHING = Wanted()
"""All documents, on A4."""


Slides = Mapping[str, bytes]
"""Pictures of slides, by the slide's id."""


def documents(made: Made, wanted: Wanted, slides: Slides) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a kit besides the deck, by what their names end in; raises WorkshopError."""
    for document in DOCUMENTS[1:]:
        if document in wanted.only:
            yield from _WRITERS[document](made, wanted, slides)


def _guide(made: Made, wanted: Wanted, slides: Slides) -> Iterator[tuple[str, bytes]]:
    from workshop.writers.docx.guide import write_guide  # all imported late: only what is wanted

    data = write_guide(made.stage, made.storyboard, wanted.paper, slides, made.generic)
    yield "-guide.docx", data


def _workbook(made: Made, wanted: Wanted, _: Slides) -> Iterator[tuple[str, bytes]]:
    from workshop.writers.docx.workbook import write_workbook

    data = write_workbook(made.stage, made.storyboard, wanted.paper, fillable=wanted.fillable)
    yield "-workbook.docx", data


def _run_of_show(made: Made, wanted: Wanted, _: Slides) -> Iterator[tuple[str, bytes]]:
    from workshop.writers import run_of_show

    yield "-run-of-show.xlsx", run_of_show.write_xlsx(made.stage, made.storyboard, wanted.paper)
    others = {
        "csv": run_of_show.write_csv,
        "md": run_of_show.write_markdown,
        "json": run_of_show.write_json,
        "ics": run_of_show.write_ics,
    }
    for name in wanted.formats:
        yield f"-run-of-show.{name}", others[name](made.stage, made.storyboard)


def _agenda(made: Made, wanted: Wanted, _: Slides) -> Iterator[tuple[str, bytes]]:
    from workshop.writers.docx.agenda import write_agenda
    from workshop.writers.docx.notes_to_participants import write_follow_up, write_prework

    yield "-agenda.docx", write_agenda(made.stage, made.storyboard, wanted.paper)
    for ending, write in (("-pre-work.docx", write_prework), ("-follow-up.docx", write_follow_up)):
        data = write(made.stage, made.storyboard, wanted.paper)
        if data is not None:
            yield ending, data


def _printables(made: Made, wanted: Wanted, _: Slides) -> Iterator[tuple[str, bytes]]:
    from workshop.writers.docx.printables import write_printables

    data = write_printables(made.stage, made.storyboard, wanted.paper)
    if data is not None:
        yield "-printables.docx", data


_WRITERS: Mapping[Document, Callable[[Made, Wanted, Slides], Iterator[tuple[str, bytes]]]] = {
    "guide": _guide,
    "workbook": _workbook,
    "run-of-show": _run_of_show,
    "agenda": _agenda,
    "printables": _printables,
}
