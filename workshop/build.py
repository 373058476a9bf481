"""The pipeline from an outline's name to its files, whole or not at all; the only code that writes files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from workshop.brand.palette import HOUSE, Palette
from workshop.brand.recolour import recolour
from workshop.check.rules import check
from workshop.errors import Problem, WorkshopError, errors_in, in_order
from workshop.library import (
    Library,
    find_outline,
    read_family,
    read_figures,
    read_pictures,
    read_quotations,
    read_source,
    read_template,
    read_words,
)
from workshop.outline.citations import citation_problems
from workshop.outline.fill import fill
from workshop.outline.model import Picture, Points, Quote, Workshop
from workshop.outline.nodes import parse
from workshop.outline.read import read_workshop
from workshop.outline.values import Text
from workshop.plan.make import make_plan
from workshop.plan.plan import Plan
from workshop.plan.sums import sum_problems
from workshop.storyboard.compose import compose
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage


@dataclass(frozen=True, slots=True)
class Made:
    """Hold what an outline becomes before it is written, with the warnings found on the way."""

    plan: Plan
    storyboard: Storyboard
    palette: Palette
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """Say which file was written, and what is in it."""

    path: Path
    slides: int
    minutes: int
    warnings: tuple[Problem, ...]


def read_outline(library: Library, name: str) -> Workshop:
    """Read an outline by id or path; raises WorkshopError with every problem in it."""
    workshop, problems = _outline(library, name)
    _stop(problems)
    return fill(workshop, {})


def _outline(library: Library, name: str) -> tuple[Workshop, tuple[Problem, ...]]:
    """Read an outline with the problems that do not keep it from being understood."""
    node, problems = parse(read_source(find_outline(library, name)))
    if node is None or problems:
        raise WorkshopError(problems)
    workshop, problems = read_workshop(node)
    if workshop is None:
        raise WorkshopError(problems)
    return workshop, (*problems, *sum_problems(workshop))


def _stop(problems: Iterable[Problem]) -> None:
    """Raise WorkshopError with all problems when one of them stops a build."""
    problems = in_order(problems)
    if errors_in(problems):
        raise WorkshopError(problems)


def make(library: Library, name: str, *, palette: Palette = HOUSE) -> Made:
    """Make an outline's plan and storyboard; raises WorkshopError when something would go wrong."""
    workshop, problems = _outline(library, name)
    quotations, figures = read_quotations(library), read_figures(library)
    pictures, missing = read_pictures(library, _picture_files(workshop))
    problems = (*problems, *citation_problems(workshop, quotations, figures), *missing)
    _stop(problems)
    plan = make_plan(fill(workshop, {}))
    stage = Stage(
        plan=plan,
        words=read_words(library, workshop.language),
        quotations=quotations,
        figures=figures,
        pictures={file: recolour(image, palette) for file, image in pictures.items()},
        palette=palette,
        heading=read_family(library, palette.heading),
        body=read_family(library, palette.body),
    )
    storyboard = compose(plan, stage, find_outline(library, name).stem)
    problems = in_order((*problems, *storyboard.problems, *check(plan, storyboard, palette, figures)))
    _stop(problems)
    return Made(plan, storyboard, palette, problems)


def _picture_files(workshop: Workshop) -> Iterator[Text]:
    for block in workshop.blocks:
        if isinstance(block, Picture):
            yield block.file
        elif isinstance(block, Points) and block.picture:
            yield block.picture.file
        elif isinstance(block, Quote) and block.portrait:
            yield block.portrait.file


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


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, through a temporary one beside it; raises WorkshopError otherwise.

    A file that has these bytes already is left alone.
    """
    new: list[Path] = []
    temporary = path.with_name(f".{token_hex(4)}.part")
    try:
        new += (folder for folder in path.parents if not folder.exists())
        if path.is_file() and path.read_bytes() == data:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_new(temporary, data)
        temporary.replace(path)
    except (OSError, ValueError) as error:
        _take_back(temporary, new)
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        message = f"{path.as_posix()} cannot be written: {reason}"
        hint = "close the file if it is open in PowerPoint, or choose another folder with --into"
        raise WorkshopError([Problem("cannot-write", message, None, hint)]) from None
    except BaseException:
        _take_back(temporary, new)
        raise


def _write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, to the disk itself."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _take_back(temporary: Path, folders: Iterable[Path]) -> None:
    """Remove what was made on the way to a file that could not be written."""
    with suppress(OSError, ValueError):
        temporary.unlink(missing_ok=True)
    for folder in folders:
        with suppress(OSError, ValueError):
            folder.rmdir()
