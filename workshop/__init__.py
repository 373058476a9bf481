"""From the outline of an argument to everything a facilitator needs to run the room.

>>> import workshop
>>> library = workshop.find_library(Path.cwd())
>>> made = workshop.make(library, "give-to-get")
>>> len(made.storyboard.slides), made.plan.minutes
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop._version import __version__
from workshop.late import imported_late

if TYPE_CHECKING:
    from workshop.build import (
        Job,
        Made,
        Result,
        Wanted,
        Written,
        build_all,
        build_kit,
        deck_bytes,
        kit_files,
        make,
        read_outline,
    )
    from workshop.errors import Problem, WorkshopError
    from workshop.library import Library, find_library, outline_names
    from workshop.plan.make import make_plan
    from workshop.report import report_text

__all__ = [
    "Job",
    "Library",
    "Made",
    "Problem",
    "Result",
    "Wanted",
    "WorkshopError",
    "Written",
    "__version__",
    "build_all",
    "build_kit",
    "deck_bytes",
    "find_library",
    "kit_files",
    "make",
    "make_plan",
    "outline_names",
    "read_outline",
    "report_text",
]

_BUILD = ("Job", "Made", "Result", "Wanted", "Written", "build_all", "build_kit", "deck_bytes", "kit_files")
_HOMES = {
    **dict.fromkeys((*_BUILD, "make", "read_outline"), "workshop.build"),
    **dict.fromkeys(("Problem", "WorkshopError"), "workshop.errors"),
    **dict.fromkeys(("Library", "find_library", "outline_names"), "workshop.library"),
    "make_plan": "workshop.plan.make",
    "report_text": "workshop.report",
}


__getattr__ = imported_late(__name__, _HOMES)
"""`workshop --help` needs none of them, and stays quick."""


def __dir__() -> list[str]:
    return list(__all__)
