"""A made deck to its bytes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from workshop.brand.images import PictureError
from workshop.brand.palette import HOUSE
from workshop.build.making import Made
from workshop.errors import Problem, WorkshopError
from workshop.library import Library, read_template
from workshop.writers.archive import Archive


def deck_bytes(library: Library, made: Made) -> bytes:
    """Return the deck's .pptx: the same bytes for the same inputs on any day.

    Raises WorkshopError where a picture's file changed since the deck was made.
    """
    with reading_pictures(made):
        return bytes(deck_archive(library, made))


def deck_archive(library: Library, made: Made) -> Archive:
    """Return the deck's .pptx with its pictures where they are; go through it while `reading_pictures`."""
    from workshop.writers.pptx.deck import write_deck  # imported late: a check needs no writer

    with reading_pictures(made):
        return write_deck(made.storyboard, _template(library, made), made.palette)


@contextmanager
def reading_pictures(made: Made) -> Iterator[None]:
    """Raise WorkshopError where a picture's file changed since the deck was made."""
    try:
        yield
    except PictureError as error:
        message = f"a picture cannot be shown: {error}"
        raise WorkshopError([Problem("bad-picture", message, made.plan.workshop.span, error.hint)]) from None


def _template(library: Library, made: Made) -> bytes:
    """Return what the deck stands on: the house's template, or as much of it in other colours as it needs."""
    if made.look.template:
        return made.look.template
    if made.palette == HOUSE and made.known is None:
        return read_template(library)
    from workshop.writers.pptx.house import client_template

    used = {slide.layout.id for slide in made.storyboard.slides}
    return client_template(made.palette, made.look.name, made.storyboard.language, used)
