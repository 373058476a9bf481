"""The pipeline from an outline's name to its files, whole or not at all; the only code that writes files."""

from workshop.build.deck import deck_bytes
from workshop.build.documents import DOCUMENTS, Wanted
from workshop.build.files import write_file
from workshop.build.jobs import Job, Result
from workshop.build.kit import Written, build_kit, kit_files
from workshop.build.make import Made, make, read_outline, read_plan
from workshop.build.many import build_all

__all__ = [
    "DOCUMENTS",
    "Job",
    "Made",
    "Result",
    "Wanted",
    "Written",
    "build_all",
    "build_kit",
    "deck_bytes",
    "kit_files",
    "make",
    "read_outline",
    "read_plan",
    "write_file",
]
