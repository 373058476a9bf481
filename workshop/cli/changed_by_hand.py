"""What a person changed in a deck, with the lines that bring it into the next build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workshop.build.edited.read import Edited
from workshop.cli.changed_slides import slide_values, slides_text
from workshop.cli.columns import place
from workshop.library.folders import shown_path
from workshop.report import visible


def edited_text(edited: Edited, path: Path) -> Iterator[str]:
    """Yield the lines of the report; those for the overlay begin at the edge, to be copied as they are."""
    whom = f", for {edited.client}" if edited.client else ""
    yield f"{visible(path.as_posix())}: what was changed by hand in {visible(edited.deck)}{whom}"
    if not edited.changed:
        yield from ("", "Nothing: the slides and their notes say what they said when it was built.")
        if edited.touched:
            yield "It was saved again; colours, places and pictures are not compared."
        return
    yield from slides_text(edited.changed)
    if edited.said:
        every = edited.said == len(edited.changed)
        told = "All of it is" if every else f"{edited.said} of these slides are"
        yield from ("", f"{told} in the outline or the client's files already.")
    yield from _lines(edited)
    if edited.elsewhere:
        where = "Change in the client's own files:" if edited.client else "Or change the outline itself:"
        yield from ("", where)
        yield from (
            f"  {place(each.span)}  {visible(each.text) or '(take it out)'}" for each in edited.elsewhere
        )
    if edited.left:
        yield from ("", "An overlay cannot say:")
        yield from (
            f"  slide {each.number or each.old_number}: {visible(told)}" for each, told in edited.left
        )
    if edited.doubts:
        yield from ("", "Mind:", *(f"  {visible(doubt)}" for doubt in edited.doubts))


def _lines(edited: Edited) -> Iterator[str]:
    if not edited.lines:
        return
    if edited.overlay:
        yield from ("", f"Into {shown_path(edited.overlay)}:", "", *edited.lines)
    else:
        file = f"decks/clients/NAME/{edited.deck}.yaml"
        yield from (
            "",
            f"It was built for nobody in particular. For a client, into {file}:",
            "",
            *edited.lines,
        )
    if edited.there:
        told = ", ".join(f"{key}: (line {key.span.line})" for key in edited.there if key.span)
        yield from ("", f"That file has these keys already; put what stands below them there: {told}")


def edited_values(edited: Edited) -> dict[str, Any]:
    """Return the report as values for JSON."""
    return {
        "deck": edited.deck,
        "client": edited.client,
        "slides": [slide_values(change) for change in edited.changed],
        "overlay": shown_path(edited.overlay) if edited.overlay else None,
        "lines": list(edited.lines),
        "elsewhere": [{"place": str(each.span), "text": each.text} for each in edited.elsewhere],
        "left": [{"slide": each.number or each.old_number, "why": told} for each, told in edited.left],
        "doubts": list(edited.doubts),
    }
