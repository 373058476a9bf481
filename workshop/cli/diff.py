"""workshop diff: what a client's version of a deck changes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from workshop.build.compared import Change, Compared, PartChange, compare
from workshop.cli.columns import place, row, terminal_width
from workshop.cli.help import Command
from workshop.cli.terminal import duration_text
from workshop.cli.values import ClientName
from workshop.errors import Span
from workshop.library import find_library, find_outline
from workshop.outline.difference import Difference

_LONGEST, _MOST_PLACES = 300, 6


@click.command(cls=Command)
@click.argument("deck")
@click.option("--client", type=ClientName(), required=True, help="Whose version, by the name of its folder.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON, for other programs.")
def command(deck: str, client: str, as_json: bool) -> None:
    """Show what a client's version changes in a deck: texts, blocks, minutes, words, fills and brand.

    Blocks come in running order. Behind a text stands how many words came and went, and the line it is on.

      workshop diff give-to-get --client northgate
    """
    library = find_library(Path.cwd())
    compared = compare(library, deck, client)
    if as_json:
        click.echo(json.dumps(_values(compared), indent=2, ensure_ascii=False))
        return
    name = find_outline(library, deck).stem
    click.echo("\n".join(_report(compared, name)))


def _report(compared: Compared, deck: str) -> Iterator[str]:
    yield click.style(f"{deck} for {compared.client.name}, against the shared outline", bold=True)
    if compared.same:
        yield "nothing changed"
        return
    yield "; ".join(_counts(compared))
    if compared.set:
        yield from ("", click.style("Set", bold=True))
        for each in compared.set:
            yield from _difference(each, 2)
    if compared.event:
        yield from ("", click.style("Event", bold=True))
        for each in compared.event:
            yield from _difference(each, 2)
    if compared.parts:
        yield from ("", click.style("Running order", bold=True))
        for part in compared.parts:
            yield from _part(part)
    yield from _words(compared)
    yield from _fills(compared)
    if compared.brand:
        told = ", ".join(f"{name} {value}" for name, value in compared.brand)
        yield from ("", click.style("Brand", bold=True), *_wrapped(told, 2))


def _counts(compared: Compared) -> Iterator[str]:
    yield _minutes(compared.before, compared.after, duration_text)
    blocks = [change for part in compared.parts for change in part.lines]
    for standing in ("changed", "inserted", "dropped"):
        count = sum(change.standing == standing for change in blocks)
        if count:
            yield f"{_several(count, 'block')} {standing}"
    if compared.words:
        yield f"{_several(sum(word.times for word in compared.words), 'word')} replaced"
    if compared.fills:
        filled = sum(not fill.generic for fill in compared.fills)
        yield f"{filled} of {_several(len(compared.fills), 'need')} filled"


def _several(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _minutes(before: int | None, after: int | None, text: Any = lambda minutes: f"{minutes} min") -> str:
    """Return minutes as they are, or as they were and are."""
    told = [text(minutes) for minutes in (before, after) if minutes is not None]
    return " → ".join(dict.fromkeys(told))


def _part(part: PartChange) -> Iterator[str]:
    yield from _change(part.part, 2)
    for line in part.lines:
        yield from _change(line, 4)


def _change(change: Change, indent: int) -> Iterator[str]:
    standing = change.standing or ("section" if change.kind == "section" else "")
    where = f"  {place(change.span)}" if change.standing == "inserted" else ""
    title = " ".join(change.title.split())
    told = f"{change.id}  {_minutes(change.before, change.after)}  {change.kind}: {title}{where}"
    yield from _wrapped(f"{standing:<9} {told}", indent, 10)
    for each in change.differences:
        yield from _difference(each, indent + 10)


def _difference(each: Difference, indent: int) -> Iterator[str]:
    path = each.path[4:] if each.path[2:3] == ("blocks",) else each.path
    path = path[2:] if path[:1] == ("sections",) else path
    said = any(map(str.isalpha, each.before + each.after))
    count = f"  (+{each.words_added} −{each.words_removed} words)" if said else ""
    count += f"  {place(each.span)}"
    match each.sort:
        case "added":
            told = f"added: {_cut(each.after)}"
        case "dropped":
            told = f"dropped: {_cut(each.before)}"
        case _:
            told = f"{_cut(each.before) or 'nothing'} → {_cut(each.after) or 'nothing'}"
    yield from _wrapped(f"{' '.join(path)}: {told}{count}", indent, 2)


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _words(compared: Compared) -> Iterator[str]:
    if compared.words:
        yield from ("", click.style("Words", bold=True))
    for word in compared.words:
        times = f"{word.times} time{'' if word.times == 1 else 's'}, in {_listed(word.where)}"
        yield from _wrapped(f"{word.before} → {word.after}  {times}  {_from(word.span)}", 2, 2)
    if compared.left:
        told = ", ".join(f"{word} ({why})" for word, why in compared.left)
        yield from _wrapped(f"left as they are: {told}", 2, 2)


def _fills(compared: Compared) -> Iterator[str]:
    if compared.fills:
        yield from ("", click.style("Fills", bold=True))
    for fill in compared.fills:
        told = f"{{{{{fill.need}}}}}  " + ("the generic default: " if fill.generic else "") + _cut(fill.text)
        shown = f"  in {_listed(fill.where)}" if fill.where else "  not shown"
        yield from _wrapped(f"{told}{shown}  {_from(fill.span)}", 2, 2)


def _from(span: Span | None) -> str:
    return f"←\u00a0{place(span)}"


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_PLACES} more" if len(names) > _MOST_PLACES else ""
    return ", ".join(names[:_MOST_PLACES]) + more


def _wrapped(text: str, indent: int, hanging: int = 0) -> Iterator[str]:
    first, *rest = row((text,), (terminal_width() - indent - hanging,))
    yield " " * indent + first
    yield from (" " * (indent + hanging) + line for line in rest)


def _values(compared: Compared) -> dict[str, Any]:
    return {
        "client": str(compared.client.name),
        "same": compared.same,
        "minutes": {"before": compared.before, "after": compared.after},
        "set": [_difference_values(each) for each in compared.set],
        "event": [_difference_values(each) for each in compared.event],
        "parts": [
            _change_values(part.part) | {"blocks": [_change_values(line) for line in part.lines]}
            for part in compared.parts
        ],
        "words": [
            {"before": w.before, "after": w.after, "times": w.times, "in": w.where, "place": _text(w.span)}
            for w in compared.words
        ],
        "fills": [
            {"need": f.need, "text": f.text, "generic": f.generic, "in": f.where, "place": _text(f.span)}
            for f in compared.fills
        ],
        "left": [{"word": word, "why": why} for word, why in compared.left],
        "brand": dict(compared.brand),
    }


def _change_values(change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "kind": change.kind,
        "title": change.title,
        "standing": change.standing or None,
        "minutes": {"before": change.before, "after": change.after},
        "place": _text(change.span),
        "differences": [_difference_values(each) for each in change.differences],
    }


def _difference_values(each: Difference) -> dict[str, Any]:
    return {
        "path": each.path,
        "sort": each.sort,
        "before": each.before,
        "after": each.after,
        "words_added": each.words_added,
        "words_removed": each.words_removed,
        "place": _text(each.span),
    }


def _text(span: Span | None) -> str | None:
    return str(span) if span else None
