"""workshop explain: where every string of a slide comes from."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from workshop.build.explained import Explained, Told, chosen, explain, unused_words
from workshop.cli.columns import place, places, row, terminal_width
from workshop.cli.help import Command
from workshop.cli.values import ClientName
from workshop.library import find_library, find_outline
from workshop.outline.meant import short
from workshop.report import visible

_WHAT, _PLACE = 20, 50


@click.command(cls=Command)
@click.argument("deck")
@click.argument("slide", required=False)
@click.option("--client", type=ClientName(), help="Explain this client's version, by the name of its folder.")
@click.option("--notes", is_flag=True, help="Explain the speaker notes too.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON, for other programs.")
def command(deck: str, slide: str | None, client: str | None, notes: bool, as_json: bool) -> None:
    """Explain slides: every text on them, and the file and line to go to when it should say something else.

    A SLIDE is a number or an id; without one all are explained. For a client it also says which fills and
    words went in, and what the client's overlay wrote.

      workshop explain give-to-get
      workshop explain give-to-get 9
      workshop explain give-to-get gift-or-bribe --client northgate
    """
    library = find_library(Path.cwd())
    slides = explain(library, deck, client, notes=notes)
    shown = chosen(slides, slide) if slide else slides
    if slide and not shown:
        click.echo(_unknown(slide, slides), err=True)
        sys.exit(1)
    if as_json:
        click.echo(json.dumps({"slides": [_values(each) for each in shown]}, indent=2, ensure_ascii=False))
        return
    name = find_outline(library, deck).stem
    click.echo("\n".join(_report(shown, name, client)))
    unused = unused_words(library, deck, client) if client and not slide else ()
    if unused:
        listed = ", ".join(f"{short(word)} ({place(word.span)})" for word in unused)
        click.echo(f"Words of {client} that stand nowhere in this deck: {listed}")


def _unknown(wanted: str, slides: Sequence[Explained]) -> str:
    close = get_close_matches(wanted.lower(), [each.slide.id for each in slides], 1, 0.5)
    mean = f"; did you mean {close[0]}?" if close else "."
    listed = "\n".join(f"{each.number:>4}  {each.slide.id}" for each in slides)
    return f"there is no slide '{visible(short(wanted))}'{mean} There are:\n{listed}"


def _report(slides: Sequence[Explained], deck: str, client: str | None) -> Iterator[str]:
    for each in slides:
        yield from _slide(each)
        yield ""
    yield from _hint(slides, deck, client)


def _slide(each: Explained) -> Iterator[str]:
    slide = each.slide
    told = [f"layout {slide.layout.id}"]
    told += ["hidden"] if slide.hidden else []
    told += [f"{each.standing} by the client's overlay"] if each.standing else []
    where = f"  {place(each.span)}" if each.span else ""
    yield click.style(f"{each.number}  {slide.id}", bold=True) + f"  {', '.join(told)}{where}"
    origins = [_origin(string) for string in each.strings]
    wide = min(_PLACE, max((len(line) for text in origins for line in text.split("\n")), default=0))
    widths = (_WHAT, max(24, terminal_width() - _WHAT - wide - 7), wide)
    before = ""
    for string, where in zip(each.strings, origins, strict=True):
        what = string.said.what if string.said.what != before else ""
        before = string.said.what
        yield from (f"   {line}" for line in row((what, string.said.text, where), widths))
        for trace in string.traces:
            yield " " * (_WHAT + 5) + click.style(f"{trace.what} ← {place(trace.span)}", fg="cyan")


def _origin(string: Told) -> str:
    """Return the places of a string, a line for each file, and whether the plan has a part in it."""
    return "\n".join(filter(None, (places(string.said.spans), "computed" if string.counted else "")))


def _hint(slides: Sequence[Explained], deck: str, client: str | None) -> Iterator[str]:
    if client is None:
        yield "To change a text for everybody, edit the line beside it."
        yield f"What to write to change it for one client:  workshop explain {deck} SLIDE --client NAME"
    elif len(slides) > 1:
        yield f"What to write to change a slide:  workshop explain {deck} SLIDE --client {client}"
    elif slides[0].edit:
        yield f"To change it for {client}, write in decks/clients/{client}/{deck}.yaml:"
        yield f"  {slides[0].edit}"
    else:
        yield f"To change it for {client}, edit it where it is inserted:  {place(slides[0].span)}"


def _values(each: Explained) -> dict[str, Any]:
    return {
        "number": each.number,
        "id": each.slide.id,
        "layout": each.slide.layout.id,
        "hidden": each.slide.hidden,
        "overlay": each.standing or None,
        "place": str(each.span) if each.span else None,
        "change": each.edit or None,
        "strings": [_string(string) for string in each.strings],
    }


def _string(string: Told) -> dict[str, Any]:
    return {
        "what": string.said.what,
        "text": string.said.text,
        "places": [str(span) for span in string.said.spans],
        "computed": string.counted,
        "overlay": string.overlay,
        "went_in": [
            {"what": trace.what, "place": str(trace.span) if trace.span else None} for trace in string.traces
        ],
    }
