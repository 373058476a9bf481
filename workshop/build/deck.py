"""A made deck to its bytes, and the bytes to its folder."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from workshop.brand.palette import HOUSE
from workshop.build.files import write_file
from workshop.build.make import Made, make
from workshop.build.unfilled import unfilled
from workshop.build.version import reworded
from workshop.errors import Problem, WorkshopError, errors_in
from workshop.library import Library, read_template
from workshop.library.clients import Known
from workshop.outline.texts import texts_in


@dataclass(frozen=True, slots=True)
class Written:
    """Say which file was written, and what is in it."""

    path: Path
    slides: int
    minutes: int
    warnings: tuple[Problem, ...]


def deck_bytes(library: Library, made: Made) -> bytes:
    """Return the deck's .pptx: the same bytes for the same inputs on any day."""
    from workshop.writers.pptx.deck import write_deck  # imported late: a check needs no writer

    return write_deck(made.storyboard, _template(library, made), made.palette)


def _template(library: Library, made: Made) -> bytes:
    """Return what the deck stands on: the house's template, or as much of it in other colours as it needs."""
    if made.look.template:
        return made.look.template
    if made.palette == HOUSE and made.known is None:
        return read_template(library)
    from workshop.writers.pptx.house import client_template

    used = {slide.layout.id for slide in made.storyboard.slides}
    return client_template(made.palette, made.look.name, made.storyboard.language, used)


def build_deck(
    library: Library, name: str, into: Path, *, client: str | None = None, strict: bool = False
) -> Written:
    """Build one deck into a folder of its own; raises WorkshopError and changes nothing when it cannot."""
    made = make(library, name, client)
    file = f"{made.storyboard.id}.pptx"
    data = deck_bytes(library, made)
    warnings = (*made.warnings, *_leaks(library, name, made.known, {file: data}))
    if errors_in(warnings) or (strict and warnings):
        raise WorkshopError(warnings)
    path = (into / client if client else into) / made.storyboard.id / file
    write_file(path, data)
    return Written(path, len(made.storyboard.slides), made.plan.minutes, warnings)


def _leaks(library: Library, name: str, known: Known | None, files: dict[str, bytes]) -> tuple[Problem, ...]:
    """Return what of other clients stands in a client's files."""
    if known is None:
        return ()
    from workshop.check.leaks import check_client  # imported late: only a client's build needs it

    house = partial(_of_the_house, library, name, files)
    return check_client(library, known, files, house, partial(_spoken, library, name, known))


def _spoken(library: Library, name: str, known: Known) -> str:
    """Return all that the outline says, in a client's words, without overlays and fills."""
    return "\n".join(texts_in(reworded(unfilled(library, name), known).workshop))


def _of_the_house(library: Library, name: str, files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the same files as they are built for nobody in particular."""
    data = deck_bytes(library, make(library, name))
    return dict.fromkeys(files, data)
