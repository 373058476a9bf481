"""What in a client's file does nothing, or not what was meant, whatever the deck."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.errors import Problem
from workshop.library import Library, find_outline, outline_names, read_source
from workshop.library.clients import Known
from workshop.outline.client import Brand
from workshop.outline.lexicon import stands_in
from workshop.outline.meant import short
from workshop.outline.model import Workshop
from workshop.outline.references import inside


def file_problems(library: Library, workshop: Workshop, known: Known) -> Iterator[Problem]:
    """Yield fills that ask to be filled, and warnings of words, colours and layouts that change nothing."""
    yield from _braces(known)
    yield from _unused_words(library, workshop, known)
    yield from _unused_colours(known.client.brand)
    yield from _unused_layouts(known.client.brand)


def _braces(known: Known) -> Iterator[Problem]:
    for text in known.client.fills.values():
        mark = next((mark for mark in ("{{", "}}") if mark in text), None)
        if mark:
            message = "a fill goes in as it is written; nothing is filled into it"
            yield Problem("bad-fill", message, inside(text, mark), "write the words themselves")


def _unused_words(library: Library, workshop: Workshop, known: Known) -> Iterator[Problem]:
    """Warn of words that stand in no deck at all; one that another deck has is right."""
    for word, new in known.client.words.items():
        texts = (read_source(find_outline(library, deck)).text for deck in outline_names(library))
        if not any(stands_in(word, new, text, workshop.language) for text in texts):
            message = f"'{short(word)}' stands in none of the decks, so nothing is replaced by this"
            hint = "look for misspellings, and write the word as the outlines do; else take it out"
            yield Problem("unused-word", message, getattr(word, "span", None), hint, "warning")


def _unused_colours(brand: Brand) -> Iterator[Problem]:
    """Warn of further colours without which the theme would be the same."""
    if not brand.more or brand.template:
        return
    from workshop.brand.derive import palette_of  # imported late: only a client's build needs it

    whole = palette_of(brand)
    for colour in brand.more:
        fewer = tuple(other for other in brand.more if other is not colour)
        if palette_of(brand.replaced(more=fewer)) == whole:
            message = f"the colour {colour} is shown nowhere: the theme is made of the others"
            hint = f'take it out, or say what it is for, as in  slots: {{accent4: "{colour}"}}'
            yield Problem("unused-colour", message, brand.place(colour), hint, "warning")


def _unused_layouts(brand: Brand) -> Iterator[Problem]:
    if brand.layouts and not brand.template:
        message = "these are layouts of a template, and no template is named"
        hint = "add the template's file, as in  template: template.potx  ; or take  layouts:  out"
        yield Problem("no-template", message, brand.place(*brand.layouts), hint, "warning")
