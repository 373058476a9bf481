"""From new wordings on slides to new texts in the files they come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workshop.build.edited.located import Located
from workshop.errors import Span
from workshop.outline.model import Chart
from workshop.outline.patch import Patch, listed
from workshop.outline.tree import Node
from workshop.outline.values import Text
from workshop.storyboard.changes.compare import SlideChange
from workshop.storyboard.changes.texts import Rewording
from workshop.storyboard.deck_text import is_written
from workshop.storyboard.strings import Said

_HEADED = ("outcomes", "agenda", "argument", "recap", "sources", "close")
"""Slides that the builder makes and an outline may give another headline."""
_REGISTERS = ("quotes.yaml", "figures.yaml")


@dataclass(slots=True)
class Rewritten:
    """Gather new texts by place; what no text can say is `left`, a sentence each by slide."""

    texts: dict[Span, str | None] = field(default_factory=dict)
    after: dict[Span, list[str]] = field(default_factory=dict)
    headlines: dict[str, str] = field(default_factory=dict)
    left: list[tuple[SlideChange, str]] = field(default_factory=list)

    def patch(self, within: frozenset[Span]) -> Patch:
        """Return what of it falls to these places."""
        return Patch(
            {span: text for span, text in self.texts.items() if span in within},
            {span: texts for span, texts in self.after.items() if span in within},
        )


def rewritten(located: Located, changes: Sequence[SlideChange]) -> Rewritten:
    """Return what the texts of the outline must say for all slides that stayed to read as they do now."""
    found = Rewritten()
    for change in changes:
        if change.both:
            for notes, rewordings in ((False, change.texts), (True, change.notes)):
                for each in rewordings:
                    _take(located, change, each, notes, found)
    return found


def _take(located: Located, change: SlideChange, each: Rewording, notes: bool, found: Rewritten) -> None:
    said = located.said(change.both[0].id, notes) if change.both else ()
    if not each.before:
        _added(located, change, each, said, found)
        return
    there = said[each.place : each.place + 1]
    told = next((one for one in (*there, *said) if one.text == each.before), None)
    if told is None:
        found.left.append((change, f"“{each.before}” says something else in the outline now"))
    elif told.what == "Bar":
        _bar(located, change, each, found)
    elif not each.after:
        _removed(located, change, told, found)
    else:
        _reworded(located, change, told, each.after, notes, found)


def _reworded(
    located: Located, change: SlideChange, said: Said, after: str, notes: bool, found: Rewritten
) -> None:
    new = located.reworded(said, after)
    line = change.both[0].line if change.both else ""
    if new is None and not notes and line in _HEADED and said.what == "Title":
        found.headlines[line] = after
    elif new is None:
        found.left.append((change, f"“{said.text}” → “{after}”: {_why(said)}"))
    for span, words in (new or {}).items():
        source = located.source(span, words)
        if found.texts.setdefault(span, source) != source:
            told = f"“{said.text}” → “{after}”: another slide says the same text otherwise now"
            found.left.append((change, told))


def _why(said: Said) -> str:
    spans = [span for span in said.spans if is_written(span)]
    if not spans:
        return "the program writes it, from the plan or in its own words"
    registered = [span for span in spans if Path(span.source.path).name in _REGISTERS]
    if registered:
        return f"it is in the register, {_place(registered[0])}"
    return f"the program puts it together, from {_place(spans[0])}"


def _place(span: Span) -> str:
    return f"{Path(span.source.path).as_posix()}:{span.line}"


def _removed(located: Located, change: SlideChange, said: Said, found: Rewritten) -> None:
    spans = [span for _, _, span in located.parts(said)]
    if spans and all(span in listed(located.tree) for span in spans):
        found.texts.update(dict.fromkeys(spans))
        return
    found.left.append((change, f"“{said.text}” was taken out: an overlay rewords a text, or drops its block"))


def _added(
    located: Located, change: SlideChange, each: Rewording, said: Sequence[Said], found: Rewritten
) -> None:
    before = said[each.place - 1 : each.place] if each.place else ()
    spans = [span for one in before for _, _, span in located.parts(one)]
    if len(spans) == 1 and listed(located.tree).get(spans[0]):
        found.after.setdefault(spans[0], []).append(located.source(spans[0], each.after))
        return
    found.left.append((change, f"“{each.after}” was added: nothing in the block of this slide can hold it"))


def _bar(located: Located, change: SlideChange, each: Rewording, found: Rewritten) -> None:
    """Take a bar's new value: it stands beside its label, unless it comes from the register of figures."""
    if not each.after:
        found.left.append((change, f"“{each.before}” was taken out: no overlay takes out a bar"))
        return
    (label, _, _), (new_label, _, value) = each.before.rpartition(": "), each.after.rpartition(": ")
    node = next(_bars(located, change.both[0].line if change.both else "", label), None)
    if node is None:
        told = "it is in the register of figures, assets/figures.yaml"
    elif label != new_label:
        told = "an overlay changes the value of a bar, and not its label"
    else:
        found.texts[node.span] = value
        return
    found.left.append((change, f"“{each.before}” → “{each.after}”: {told}"))


def _bars(located: Located, line: str, label: str) -> Iterator[Node]:
    """Yield the value of a bar in the tree."""
    blocks = (block for block in located.made.plan.workshop.blocks if block.id == line)
    for block in blocks:
        if isinstance(block, Chart) and block.span and not block.figure:
            yield from (
                value
                for key, value in _entries(located.tree, block.span)
                if " ".join(located.shown(key).split()) == label
            )


def _entries(node: Node, block: Span, inside: bool = False) -> Iterator[tuple[Text, Node]]:
    """Yield the labels and values of the bars of the block at a place."""
    inside = inside or (node.entries is not None and node.span == block)
    for key, value in (node.entries or {}).items():
        if inside and key == "bars":
            yield from (value.entries or {}).items()
        yield from _entries(value, block, inside)
    for item in node.items or ():
        yield from _entries(item, block, inside)
