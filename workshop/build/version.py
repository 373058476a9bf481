"""A client's version of an outline: overlays, words, fills and the event (DESIGN §4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

from workshop.errors import Problem, Source, Span, WorkshopError
from workshop.library import Library, find_outline, outline_names, read_source
from workshop.library.clients import Known, overlaid_decks, read_overlays
from workshop.library.folders import shown_path
from workshop.library.sources import read_tree
from workshop.outline.client import Event
from workshop.outline.fill import fill
from workshop.outline.meant import short
from workshop.outline.model import Workshop
from workshop.outline.nodes import parse
from workshop.outline.overlay import apply_overlay
from workshop.outline.tree import Node

if TYPE_CHECKING:
    from workshop.outline.vocabulary import Reworded


def outline_tree(library: Library, name: str) -> Node:
    """Return an outline's tree as it is written; raises WorkshopError with what YAML refuses in it."""
    return read_tree(find_outline(library, name))


def overlaid(library: Library, outline: Node, known: Known, deck: str, pasted: Node | None = None) -> Node:
    """Return an outline's tree with a client's overlays; raises WorkshopError with what they cannot find.

    `pasted` is laid over them all, as if it stood in the client's own.
    """
    overlays = (*read_overlays(library, known, deck), *([pasted] if pasted else ()))
    return laid_over(outline, overlays)


def laid_over(outline: Node, overlays: Iterable[Node]) -> Node:
    """Return an outline's tree with overlays, one over the other; raises WorkshopError with all in vain."""
    problems: list[Problem] = []
    first = outline
    for overlay in overlays:
        outline, found = apply_overlay(outline, overlay, first)
        problems += found
    if problems:
        raise WorkshopError(problems)
    return outline


def for_client(workshop: Workshop, known: Known | None) -> Workshop:
    """Return a workshop with its needs filled: for a client in its words, as it supplies, on its event."""
    if known is None:
        return fill(workshop, {})
    spoken = reworded(workshop, known).workshop
    return fill(on_event(spoken, known.client.event), known.client.fills)


def reworded(workshop: Workshop, known: Known) -> Reworded:
    """Return a workshop in a client's words, with what was replaced in it."""
    from workshop.outline.vocabulary import replace_words  # imported late: only a client has words

    return replace_words(workshop, dict(known.client.words.items()), known.owns)


def on_event(workshop: Workshop, event: Event) -> Workshop:
    """Return a workshop that begins when the event begins."""
    return workshop if event.start is None else workshop.replaced(start=event.start)


def client_problems(library: Library, workshop: Workshop, known: Known) -> Iterator[Problem]:
    """Yield fills that no deck asks for, overlays of no deck, and needs that keep their generic default."""
    from workshop.build.client_file import file_problems  # imported late, as all that asks for a client
    from workshop.outline.lexicon import word_problems

    yield from word_problems(dict(known.client.words.items()))
    yield from file_problems(library, workshop, known)
    yield from _unknown_fills(library, workshop, known)
    yield from _strange_overlays(library, known)
    yield from _misnamed(library, known)
    generic = [name for name in workshop.needs if name not in known.client.fills]
    if generic:
        names = ", ".join(generic)
        message = f"{len(generic)} of {len(workshop.needs)} needs still show the generic default: {names}"
        hint = f"fill them in {known.id}/client.yaml, as in  fills: {{{generic[0]}: …}}"
        yield Problem("generic-default", message, _fills_place(known), hint, "warning")


def _fills_place(known: Known) -> Span | None:
    """Return the line of a client's own file that its fills begin on, else that of its name."""
    span = known.client.span
    if span is None:
        return None
    lines = enumerate(span.source.lines, 1)
    return next((Span(span.source, line, 1, 5) for line, text in lines if text.startswith("fills:")), span)


def _misnamed(library: Library, known: Known) -> Iterator[Problem]:
    """Warn of files that look like overlays or the client's file and are read by nobody."""
    names = ("client", *outline_names(library))
    for path in sorted(known.folder.glob("[!.]*")):
        written = re.sub(r"\.(?:yml|yaml\.txt|txt)$", "", path.name)
        close = get_close_matches(written, names, 1, 0.8) if written != path.name else ()
        if close:
            better = f"{close[0]}.yaml"
            span = Span(Source(shown_path(path), ""))
            taken = path.with_name(better).exists()
            hint = f"take it away: {better} is read" if taken else f"call it {better}"
            yield Problem("misnamed-file", "this file is not read", span, hint, "warning")


def _unknown_fills(library: Library, workshop: Workshop, known: Known) -> Iterator[Problem]:
    strange = [name for name in known.client.fills if name not in workshop.needs]
    if not strange:
        return
    asked = {*workshop.needs, *(name for deck in outline_names(library) for name in _needs(library, deck))}
    for name in strange:
        if name not in asked:
            close = get_close_matches(name, asked, 1, 0.5)
            hint = (
                f"did you mean {close[0]}?" if close else "take it out, or add it to the needs: of an outline"
            )
            span = getattr(name, "span", None)
            yield Problem("unknown-need", f"no deck has a need '{short(name)}'", span, hint)


def _needs(library: Library, deck: str) -> tuple[str, ...]:
    """Return the needs of a deck as they are written, whatever else may be wrong in it."""
    return _written_needs(read_source(find_outline(library, deck)))


@lru_cache(maxsize=256)
def _written_needs(source: Source) -> tuple[str, ...]:
    """Return the needs in an outline's text: only the lines from needs: to the next key are parsed."""
    lines = re.search(r"(?ms)^needs:.*?(?=^\w|\Z)", source.text)
    node, _ = parse(Source(source.path, lines[0] if lines else ""))
    asked = (value.entries or {} for value in ((node and node.entries) or {}).values())
    return tuple(str(name) for entries in asked for name in entries)


def _strange_overlays(library: Library, known: Known) -> Iterator[Problem]:
    decks = outline_names(library)
    for name in overlaid_decks(library, known):
        if name not in decks:
            close = get_close_matches(name, decks, 1, 0.4)
            hint = f"did you mean {close[0]}.yaml?" if close else f"there are: {', '.join(decks)}"
            span = Span(Source(shown_path(known.folder / f"{name}.yaml"), ""))
            message = f"there is no deck '{short(name)}' for this file to change"
            yield Problem("overlay-of-nothing", message, span, hint)
