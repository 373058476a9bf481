"""A made deck to its bytes, and the bytes to its folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workshop.build.files import write_file
from workshop.build.make import Made, make
from workshop.errors import Problem, WorkshopError
from workshop.library import Library, read_template


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

    return write_deck(made.storyboard, read_template(library), made.palette)


def build_deck(library: Library, name: str, into: Path, *, strict: bool = False) -> Written:
    """Build one deck into a folder of its own; raises WorkshopError and changes nothing when it cannot."""
    made = make(library, name)
    if strict and made.warnings:
        raise WorkshopError(made.warnings)
    path = into / made.storyboard.id / f"{made.storyboard.id}.pptx"
    write_file(path, deck_bytes(library, made))
    return Written(path, len(made.storyboard.slides), made.plan.minutes, made.warnings)
