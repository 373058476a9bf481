"""The pipeline from an outline's name to its files, whole or not at all; the only code that writes files."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from workshop.build.documents import DOCUMENTS, Wanted
from workshop.build.files import write_file
from workshop.build.jobs import Job, Result
from workshop.build.many import build_all
from workshop.build.written import Written

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


def __getattr__(name: str) -> Any:
    """Import what makes and writes when it is first asked for: a kit that is as it was needs none of it."""
    if name not in _HOMES:
        raise AttributeError(f"module 'workshop.build' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
