"""The pages that explain each problem: they ship with the program, whatever folder it runs in."""

from __future__ import annotations

from workshop.library.folders import shipped_library


def read_rule(code: str) -> str:
    """Return the page of a code, in Markdown; raises FileNotFoundError for a code without one."""
    path = shipped_library().assets / "rules" / f"{code}.md"
    return path.read_text(encoding="utf-8")


def line_of(page: str) -> str:
    """Return what a page says first, below its heading."""
    return next(part for part in page.split("\n\n")[1:] if part.strip()).replace("\n", " ").strip()
