"""What changed since the last version of a deck, to paste into a mail."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshop.build.since import Since
from workshop.cli.changed_slides import slide_values, slides_text
from workshop.cli.terminal import duration_text
from workshop.report import visible


def since_text(since: Since) -> Iterator[str]:
    """Yield the lines of the report."""
    whom = f", for {visible(since.whom)}" if since.whom else ""
    yield f"{visible(since.now.title)}{whom}: what changed since the last version"
    if since.same:
        yield from ("", "Nothing: the slides, their notes and their minutes are as they were.")
        return
    yield from _time(since)
    yield from slides_text(since.changes)
    if since.retimed:
        yield from ("", "Other minutes")
        numbers = {slide.id: number for number, slide in enumerate(since.now.slides, 1)}
        for slide, before, after in since.retimed:
            yield f"  slide {numbers[slide.id]}  {visible(slide.name)}: {after} min (before: {before})"
    same = sum(change.same for change in since.changes)
    yield from ("", f"{same} of {len(since.now.slides)} slides say what they said.")


def _time(since: Since) -> Iterator[str]:
    before, now = since.before.text, since.now
    if (before.minutes, before.clock) != (now.minutes, now.clock):
        yield from (
            "",
            "Time",
            f"  {_when(now.minutes, now.clock)} (before: {_when(before.minutes, before.clock)})",
        )


def _when(minutes: int, clock: str) -> str:
    return f"{duration_text(minutes)}, {clock}" if clock else duration_text(minutes)


def since_values(since: Since) -> dict[str, Any]:
    """Return the report as values for JSON."""
    return {
        "deck": since.before.deck,
        "client": since.before.client,
        "same": since.same,
        "minutes": {"before": since.before.text.minutes, "after": since.now.minutes},
        "clock": {"before": since.before.text.clock, "after": since.now.clock},
        "slides": [slide_values(change) for change in since.changes if not change.same],
        "retimed": [
            {"id": slide.id, "line": slide.line, "before": before, "after": after}
            for slide, before, after in since.retimed
        ],
    }
