"""Where every string of a deck comes from: the file and line, and what went into it on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from workshop.build.making import make
from workshop.build.unfilled import unfilled
from workshop.build.version import reworded
from workshop.errors import Span
from workshop.library import Library
from workshop.library.clients import Known, read_client
from workshop.outline.fill import fillings
from workshop.outline.model import Break, Section, Workshop
from workshop.outline.values import Text, slug
from workshop.plan.plan import Line, Part, Plan
from workshop.storyboard.scene import Slide
from workshop.storyboard.strings import Said, note_strings, strings
from workshop.values import frozen

Standing = Literal["", "inserted", "changed"]


@frozen
class Trace:
    """Say what went into a string: a need's fill or a client's word, and where that is written."""

    what: str
    span: Span | None


@frozen
class Told:
    """Hold a string with what went into it; `overlay` when the client's overlay wrote it."""

    said: Said
    traces: tuple[Trace, ...]
    overlay: bool
    counted: bool
    """Whether the plan's times or numbers went into it."""


@frozen
class Explained:
    """Explain one slide: its strings, what an overlay did to it, and what to write to change it.

    `edit` is empty where the client's own overlay inserted the block: it is changed where `span` is.
    """

    number: int
    slide: Slide
    strings: tuple[Told, ...]
    standing: Standing
    span: Span | None
    edit: str


def explain(
    library: Library, deck: str, client: str | None = None, *, notes: bool = False
) -> tuple[Explained, ...]:
    """Explain every slide of a deck, for a client or for nobody; raises WorkshopError as a build does."""
    known = read_client(library, client) if client else None
    made = make(library, deck, client)
    traces = _traces(unfilled(library, deck, known), known)
    slides = []
    for number, slide in enumerate(made.storyboard.slides, 1):
        said = (*strings(slide), *(note_strings(slide) if notes else ()))
        told = tuple(_told(each, traces, known) for each in said)
        part, line = _line_of(slide, made.plan)
        span = line.block.span if line.block else slide.span
        standing = _standing(line, told, known)
        own = standing == "inserted" and _folder(span) == client
        edit = "" if own else _edit(line, part, made.plan.workshop)
        slides.append(Explained(number, slide, told, standing, span, edit))
    return tuple(slides)


Traces = Mapping[Span, Sequence[Trace]]


def _traces(workshop: Workshop, known: Known | None) -> Traces:
    """Return what goes into each text of an outline, by its place."""
    found: dict[Span, list[Trace]] = {}
    for filling in fillings(workshop, known.client.fills if known else {}):
        if filling.span:
            trace = Trace(f"{{{{{filling.need}}}}}", filling.value)
            found.setdefault(filling.span, []).append(trace)
    if known:
        words = reworded(workshop, known)
        for each in words.replaced:
            trace = Trace(f"{each.word} → {each.new}", each.entry)
            if each.span and trace not in found.setdefault(each.span, []):
                found[each.span].append(trace)
    return found


def unused_words(library: Library, deck: str, client: str) -> tuple[Text, ...]:
    """Return the client's words that nothing in a deck is replaced by, and nothing is left for either."""
    known = read_client(library, client)
    words = reworded(unfilled(library, deck, known), known)
    used = {each.entry for each in words.replaced} | {each.entry for each in words.left}
    return tuple(
        word for word, new in known.client.words.items() if word.span not in used and str(word) != str(new)
    )


def _told(said: Said, traces: Traces, known: Known | None) -> Told:
    found = tuple(
        dict.fromkeys(
            trace for span in said.spans for trace in traces.get(span, ()) if _went_in(trace, said.text)
        )
    )
    overlay = any(_in_overlay(span, known) for span in said.spans)
    return Told(said, found, overlay, _is_counted(said))


def _went_in(trace: Trace, text: str) -> bool:
    """Return whether a replaced word is in this string: a text may give a slide only a part of itself."""
    new = trace.what.partition(" → ")[2]
    return " ".join(new.split()).strip("*").replace("'", "’").lower() in text.replace("'", "’").lower()


def _is_counted(said: Said) -> bool:
    """Return whether nobody wrote it, or only a phrase of the builder's with a place for a number."""
    if not said.spans:
        return True
    phrases = [span for span in said.spans if Path(span.source.path).parent.name == "words"]
    return len(phrases) == len(said.spans) and any("{" in _written(span) for span in phrases)


def _written(span: Span) -> str:
    return span.source.line(span.line)


def _in_overlay(span: Span | None, known: Known | None) -> bool:
    """Return whether a place is in the file of a client that changes a deck."""
    if span is None or known is None:
        return False
    return Path(span.source.path).name != "client.yaml" and _folder(span) in known.chain


def _folder(span: Span | None) -> str:
    return Path(span.source.path).parent.name if span else ""


def _line_of(slide: Slide, plan: Plan) -> tuple[Part, Line]:
    """Return the line of the plan that a slide belongs to; it bears the line's id, and may add to it."""
    lines = ((part, line) for part in plan.parts for line in part.lines)
    return max(
        ((part, line) for part, line in lines if f"{slide.id}-".startswith(f"{line.id}-")),
        key=lambda pair: len(pair[1].id),
    )


def _standing(line: Line, told: Sequence[Told], known: Known | None) -> Standing:
    if line.block and _in_overlay(line.block.span, known):
        return "inserted"
    return "changed" if any(each.overlay for each in told) else ""


_SET = {
    "cover": "set: {title: …}",
    "agenda": "set: {slides: {agenda: …}}",
    "sources": "set: {slides: {sources: …}}",
    "close": "set: {slides: {close: {headline: …, line: …}}}",
}


def _edit(line: Line, part: Part, workshop: Workshop) -> str:
    """Return what an overlay says to change this slide."""
    if line.made in _SET:
        return _SET[line.made]
    if line.made in ("outcomes", "recap"):
        return f"change: {{{workshop.outcomes[0].id}: {{able_to: …}}}}"
    if line.made == "argument":
        return f"change: {{{workshop.argument.reasons[0].id}: {{because: …}}}}"
    if isinstance(part.section, Section) and line.made == "divider":
        return f"change: {{{part.section.id}: {{section: …, question: …}}}}"
    if line.block:
        return f"change: {{{line.block.id}: {{{line.block.kind}: …}}}}"
    if any(isinstance(pause, Break) and pause.id == line.id for pause in workshop.sections):
        return f"change: {{{line.id}: {{break: …}}}}"
    name = slug(line.title)
    return f"change: {{{name}: {{break: …}}}}  # once the outline gives this break  id: {name}"


def chosen(slides: Sequence[Explained], wanted: str) -> tuple[Explained, ...]:
    """Return the slide of this number, or of this id, its own or its section's; none when there is none."""
    idents = {wanted.lower(), f"section-{wanted.lower()}"}
    return tuple(each for each in slides if str(each.number) == wanted or each.slide.id in idents)
