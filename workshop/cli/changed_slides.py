"""What became of the slides of a deck, as lines of a report that is read in a terminal or a mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from workshop.report import visible
from workshop.storyboard.changes.compare import SlideChange
from workshop.storyboard.changes.texts import Rewording
from workshop.storyboard.deck_text import SlideText


def slides_text(changes: Sequence[SlideChange]) -> Iterator[str]:
    """Yield what is new, gone, moved, hidden and reworded, under a heading each."""
    yield from _listed("New", [_new(each) for each in changes if each.old is None])
    yield from _listed("Gone, numbered as before", [_named(each) for each in changes if each.new is None])
    yield from _listed("Moved", [_moved(each) for each in changes if each.moved])
    yield from _listed("Hidden", [_named(each) for each in changes if each.hidden])
    yield from _listed("Shown again", [_named(each) for each in changes if each.shown])
    for title, which in (("Reworded", "texts"), ("Notes reworded", "notes")):
        reworded = [each for each in changes if getattr(each, which)]
        if reworded:
            yield from ("", title)
        for each in reworded:
            yield f"  {_named(each)}"
            for rewording in getattr(each, which):
                yield from _rewording(rewording)


def _listed(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("", title, *(f"  {line}" for line in lines))


def _named(change: SlideChange) -> str:
    number = change.number or change.old_number
    return f"slide {number}  {visible(change.slide.name) or '(empty)'}"


def _new(change: SlideChange) -> str:
    copied = f"  (a copy of {quoted(change.copy_of)})" if change.copy_of else ""
    return f"{_named(change)}{copied}"


def quoted(slide: SlideText) -> str:
    """Return what a slide is called between quotation marks, a quotation's own taken off."""
    return f"“{visible(slide.name.strip('“”'))}”"


def _moved(change: SlideChange) -> str:
    where = f"now behind {quoted(change.behind)}" if change.behind else "now the first"
    return f"{_named(change)}  ({where}; it was slide {change.old_number})"


def _rewording(each: Rewording) -> Iterator[str]:
    if each.before:
        yield f"    - {visible(each.before)}"
    if each.after:
        yield f"    + {visible(each.after)}"


def slide_values(change: SlideChange) -> dict[str, Any]:
    """Return what became of a slide as values for JSON."""
    return {
        "number": change.number or None,
        "before": change.old_number or None,
        "id": (change.old or change.slide).id or None,
        "title": change.slide.name,
        "new": change.old is None,
        "gone": change.new is None,
        "moved": change.moved,
        "hidden": change.hidden,
        "shown": change.shown,
        "copy_of": change.copy_of.id if change.copy_of else None,
        "texts": [{"before": each.before, "after": each.after} for each in change.texts],
        "notes": [{"before": each.before, "after": each.after} for each in change.notes],
    }
