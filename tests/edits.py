"""Decks edited by hand: what a person does to slides in PowerPoint, done with python-pptx."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData

from tests.folders import client, folder, run, small
from workshop.build import deck_bytes, make
from workshop.build.edited.read import Edited, read_edited
from workshop.build.lock import read_lock
from workshop.library import find_library
from workshop.storyboard.deck_text import DeckText, deck_text

Edit = Callable[[Any], None]

NEEDS = """\
needs:
  who_left: {ask: Who left you last, default: a customer of ours}
  rival: {ask: Your rival, default: the shop next door}
"""
BLOCKS = (
    """\
- points: Three gifts that cost nothing
  id: gifts
  items:
    - Time that nobody asked for
    - A **second** look at the bill
    - {head: Effort, text: One form less}
    - An answer on the same day
  notes: {say: Read them slowly., ask: "Which of them did you get?"}
""",
    """\
- table: What we ask of a customer
  id: asked
  columns: [Moment, They give]
  rows:
    - [Arrival, Twelve fields of a form]
    - [Goodbye, A survey of forty questions]
""",
    """\
- chart: Most guests came back
  id: came-back
  bars: {Guests: 12, Passers-by: 9}
  source: Own count
""",
    "- quote: martin-ignore\n  id: martin\n",
    "- claim: Then {{who_left}} went to {{rival}}\n  id: went\n  line: Nobody had asked {{who_left}} why.\n",
)
SECOND = """\
  - break: Coffee
    id: coffee
    minutes: 15
  - section: What we owe them
    id: owed
    minutes: 15
    blocks:
      - claim: A promise is owed, a gift is not
        id: promised
        line: "Owed: what they paid for."
        notes: {say: "Count to three: then go on."}
      - text: What they wrote to us
        id: letters
        paragraphs: [We waited for an hour., Nobody looked up.]
"""
OUTLINE = NEEDS + small(*BLOCKS).replace("duration: 1 h", "duration: 1 h 30") + SECOND
NORTH = "name: North\nfills:\n  who_left: the Millers\n  rival: the baker\n"
OVERLAY = """\
# What changes for North
set:
  subtitle: Why our guests leave
change:
  promised:
    line: "Owed here: a warm room."
"""


@dataclass(frozen=True, slots=True)
class Kit:
    """Hold a built deck: the folder with decks/, the file, and for whom it was built."""

    place: Path
    deck: str
    client: str | None = None
    into: str = "build"

    @property
    def path(self) -> Path:
        return self.place / self.into / (self.client or "") / self.deck / f"{self.deck}.pptx"

    @property
    def overlay(self) -> Path:
        assert self.client
        return self.place / "decks/clients" / self.client / f"{self.deck}.yaml"

    def text(self) -> DeckText:
        """Return what the deck would say now."""
        made = make(find_library(self.place), self.deck, self.client)
        return deck_text(made.storyboard, made.plan)

    def was(self) -> DeckText:
        """Return what the deck said when it was built."""
        last = read_lock(self.path.parent).of()
        assert last is not None
        return last.text

    def after(self, *edits: Edit) -> Edited:
        """Return what is read from the deck after somebody edited it."""
        return read_edited(find_library(self.place), self.path, edited(self.path.read_bytes(), *edits))


def kits(place: Path, outline: str = OUTLINE) -> Path:
    """Make a folder with a deck of every sort of slide, and two clients: north has an overlay, south none."""
    folder(place, {"loyal": outline})
    client(place, "north", NORTH, loyal=OVERLAY)
    client(place, "south", NORTH.replace("North", "South"))
    return place


def built(place: Path, name: str | None = None, *options: str) -> Kit:
    """Build the deck for a client, or for nobody."""
    ran = run(place, "build", "loyal", *(("--client", name) if name else ()), "--only", "deck", *options)
    assert ran.code == 0, ran
    into = options[options.index("--into") + 1] if "--into" in options else "build"
    return Kit(place, "loyal", name, into)


def shipped(place: Path, deck: str, name: str | None) -> Kit:
    """Make a shipped deck as if it had been built: its file, with no lock beside it."""
    kit = Kit(place, deck, name)
    library = find_library(place)
    kit.path.parent.mkdir(parents=True, exist_ok=True)
    kit.path.write_bytes(deck_bytes(library, make(library, deck, name)))
    return kit


def edited(data: bytes, *edits: Edit) -> bytes:
    deck = Presentation(io.BytesIO(data))
    for edit in edits:
        edit(deck)
    buffer = io.BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def lines(found: Edited) -> str:
    """Return the lines for the overlay, of a deck of which they say everything."""
    assert (found.left, found.doubts, found.elsewhere) == ((), (), ())
    return "\n".join(found.lines)


def left(found: Edited) -> list[str]:
    """Return what no overlay can say, of a deck of which it can say nothing."""
    assert (found.lines, found.doubts, found.elsewhere) == ((), (), ())
    return [sentence for _, sentence in found.left]


def slide_of(deck: Any, ident: str) -> Any:
    """Return a slide by its name; a slide is its own."""
    if not hasattr(deck, "slides"):
        return deck
    return next(slide for slide in deck.slides if slide.name == ident)


def reword(ident: str, before: str, after: str, *, notes: bool = False) -> Edit:
    """Type another text over a paragraph of a slide; nothing empties it."""
    return lambda deck: _put(_paragraph(slide_of(deck, ident), before, notes), after)


def remove(ident: str, text: str, *, notes: bool = False) -> Edit:
    """Take a paragraph out of its box."""

    def edit(deck: Any) -> None:
        element = _paragraph(slide_of(deck, ident), text, notes)._p
        element.getparent().remove(element)

    return edit


def add(ident: str, behind: str, text: str, *, notes: bool = False) -> Edit:
    """Press Enter at the end of a paragraph, and type another one."""

    def edit(deck: Any) -> None:
        paragraph = _paragraph(slide_of(deck, ident), behind, notes)
        paragraph._p.addnext(deepcopy(paragraph._p))
        new = paragraph._p.getnext()
        _put(next(each for each in paragraph._parent.paragraphs if each._p is new), text)

    return edit


def _put(paragraph: Any, text: str) -> None:
    paragraph.text = text


def _paragraph(slide: Any, text: str, notes: bool) -> Any:
    shapes = slide.notes_slide.shapes if notes else slide.shapes
    return next(each for each in _paragraphs(shapes) if " ".join(each.text.split()) == text)


def _paragraphs(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from _paragraphs(shape.shapes)
        if shape.has_text_frame:
            yield from shape.text_frame.paragraphs
        if getattr(shape, "has_table", False):
            yield from (
                paragraph
                for row in shape.table.rows
                for cell in row.cells
                for paragraph in cell.text_frame.paragraphs
            )


def bars(ident: str, **values: float) -> Edit:
    """Type other values, or other labels, into the sheet of a chart."""

    def edit(deck: Any) -> None:
        (chart,) = (shape.chart for shape in slide_of(deck, ident).shapes if shape.has_chart)
        data = CategoryChartData()
        data.categories = [label.replace("_", "-") for label in values]
        data.add_series("Series", tuple(values.values()))
        chart.replace_data(data)

    return edit


def delete(*idents: str) -> Edit:
    """Take slides out of the deck."""

    def edit(deck: Any) -> None:
        rows = deck.slides._sldIdLst
        for ident in idents:
            row = next(row for row in rows if deck.part.related_slide(row.rId).name == ident)
            deck.part.drop_rel(row.rId)
            rows.remove(row)

    return edit


def hide(ident: str) -> Edit:
    return lambda deck: slide_of(deck, ident)._element.set("show", "0")


def show(ident: str) -> Edit:
    return lambda deck: slide_of(deck, ident)._element.attrib.pop("show")


def move(ident: str, behind: str) -> Edit:
    """Drag a slide behind another."""

    def edit(deck: Any) -> None:
        _row(deck, behind).addnext(_row(deck, ident))

    return edit


def _row(deck: Any, ident: str) -> Any:
    return next(row for row in deck.slides._sldIdLst if deck.part.related_slide(row.rId).name == ident)


def duplicate(ident: str, *edits: Edit) -> Edit:
    """Copy a slide behind itself, as PowerPoint does: the shapes keep their names, the slide has none.

    Then the copy is edited.
    """

    def edit(deck: Any) -> None:
        slide = slide_of(deck, ident)
        copy = deck.slides.add_slide(slide.slide_layout)
        for shape in list(copy.shapes):
            shape._element.getparent().remove(shape._element)
        for shape in slide.shapes:
            copy.shapes._spTree.append(deepcopy(shape._element))
        if slide.has_notes_slide:
            copy.notes_slide.notes_text_frame.text = slide.notes_slide.notes_text_frame.text
        for change in edits:
            change(copy)
        _row(deck, ident).addnext(deck.slides._sldIdLst[-1])

    return edit


def insert(behind: str, title: str, *texts: str, notes: str = "") -> Edit:
    """Add a slide with a title and paragraphs below it; without a title it has none."""

    def edit(deck: Any) -> None:
        slide = deck.slides.add_slide(slide_of(deck, "agenda").slide_layout)
        for holder in list(slide.placeholders):
            if holder.placeholder_format.type is None or not holder.has_text_frame:
                holder._element.getparent().remove(holder._element)
        if slide.shapes.title is not None:
            slide.shapes.title.text = title
        box = slide.shapes.add_textbox(0, 0, 9_000_000, 3_000_000).text_frame
        box.text = "\n".join(texts)
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
        _row(deck, behind).addnext(deck.slides._sldIdLst[-1])

    return edit
