"""Check any finished file: a deck, a document or a workbook, whoever made it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from workshop.brand.fonts import Metrics
from workshop.brand.template.package import DeckName, open_package
from workshop.check.files.laid import Measure
from workshop.check.files.rule import FileKind, FileRule, Held
from workshop.check.files.rules import RULES
from workshop.check.files.sheets import texts_of
from workshop.check.finding import Finding
from workshop.check.found.document import read_document
from workshop.check.found.once import read_once
from workshop.check.found.slides import read_found
from workshop.errors import Problem, WorkshopError
from workshop.library import Library, read_family, read_quotations
from workshop.library.folders import shipped_library

_PROGRAMS = {"document": ("Word", ".docx"), "workbook": ("Excel", ".xlsx")}
_KINDS: dict[str, FileKind] = {"word": "document", "xl": "workbook"}
_ENDINGS: dict[str, FileKind] = {
    "docx": "document", "docm": "document", "dotx": "document", "doc": "document", "xlsx": "workbook",
    "xlsm": "workbook", "xls": "workbook",
}  # fmt: skip


def check_file(name: str, data: bytes, library: Library | None = None) -> tuple[Finding, ...]:
    """Return what every rule finds in a .pptx, .docx or .xlsx file, slide by slide; the whole file first.

    A file that cannot be read is itself what is found. Metrics and quotations are those of the library, or
    those that ship.
    """
    try:
        held, unread = _open(name, data, library or shipped_library())
    except WorkshopError as error:
        return tuple(Finding(_worded(problem, _ending(name))) for problem in error.problems)
    found = [*unread, *(finding for rule in RULES for finding in _run(rule, held))]
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: finding.slide or 0))


def kind_of(name: str) -> FileKind:
    """Return what a file is by the ending of its name, a deck unless it says otherwise."""
    return _ending(name)


def _ending(name: str) -> FileKind:
    return _ENDINGS.get(name.rpartition(".")[2].lower(), "deck")


def _run(rule: FileRule, held: Held) -> Iterator[Finding]:
    if held.kind not in rule.kinds:
        return
    try:
        yield from rule.find(held)
    except WorkshopError as error:  # a part that cannot be read: it is told once
        yield from (Finding(_worded(problem, held.kind)) for problem in error.problems)


def _open(name: str, data: bytes, library: Library) -> tuple[Held, list[Finding]]:
    package = read_once(open_package(DeckName(name), data))
    main = next(package.pointed("", "officeDocument"), "")
    kind = _KINDS.get(main.split("/")[0], "deck")
    measure = _measure(library)
    quotations = tuple(read_quotations(library).values())
    if kind == "deck":
        deck, unread = read_found(package)
        held = Held(name, kind, package, deck, measure=measure, quotations=quotations)
        return held, [Finding(problem, slide) for slide, problems in unread.items() for problem in problems]
    if kind == "document":
        document = read_document(package, main)
        return Held(name, kind, package, document=document, quotations=quotations), []
    return Held(name, kind, package, other_texts=tuple(texts_of(package))), []


def _measure(library: Library) -> Measure:
    @cache
    def family(face: str) -> Metrics:
        return read_family(library, face)

    return family


def _worded(problem: Problem, kind: FileKind) -> Problem:
    """Return a refusal in the words of the program that a file belongs to."""
    if kind == "deck":
        return problem
    program, ending = _PROGRAMS[kind]
    message = problem.message.replace("the deck '", f"the {kind} '", 1).replace("PowerPoint", program)
    hint = problem.hint.replace(".pptx", ending).replace("PowerPoint", program)
    return Problem("bad-document", message, problem.span, hint, problem.severity)
