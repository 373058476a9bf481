"""The pipeline from an outline's name to its files, whole or not at all; the only code that writes files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.build.documents import DOCUMENTS, Wanted
from workshop.build.files import write_file
from workshop.build.jobs import Job, Result
from workshop.build.many import build_all
from workshop.build.written import Written
from workshop.late import imported_late

if TYPE_CHECKING:
    from workshop.build.deck import deck_bytes
    from workshop.build.kit import build_kit, kit_files
    from workshop.build.making import Made, make, read_outline, read_plan

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

_HOMES = {
    "deck_bytes": "workshop.build.deck",
    **dict.fromkeys(("build_kit", "kit_files"), "workshop.build.kit"),
    **dict.fromkeys(("Made", "make", "read_outline", "read_plan"), "workshop.build.making"),
}


__getattr__ = imported_late(__name__, _HOMES)
"""What makes and writes is not needed for a kit that is as it was."""
