"""What a client's version changes against the house's: block by block, in words and minutes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from workshop.build.making import read_outline
from workshop.build.unfilled import unfilled
from workshop.build.version import on_event, reworded
from workshop.errors import Span
from workshop.library import Library
from workshop.library.clients import Known, read_client
from workshop.outline.client import Client
from workshop.outline.difference import Difference, differences, in_both_orders, value_text
from workshop.outline.fill import fillings
from workshop.outline.model import Section, Workshop
from workshop.outline.texts import texts_in
from workshop.outline.values import Text
from workshop.outline.vocabulary import Replacement
from workshop.plan.make import make_plan
from workshop.plan.plan import Line, Part, Plan
from workshop.values import frozen

Standing = Literal["", "changed", "inserted", "dropped"]


@frozen
class Change:
    """Say what became of a section, a break or a block; no minutes where it does not run."""

    id: str
    kind: str
    title: str
    before: int | None
    after: int | None
    differences: tuple[Difference, ...] = ()
    span: Span | None = None

    @property
    def standing(self) -> Standing:
        """Return what the client's version did to it."""
        if self.before is None or self.after is None:
            return "inserted" if self.before is None else "dropped"
        return "changed" if self.differences else ""

    @property
    def same(self) -> bool:
        """Return whether nothing about it is another than before, its minutes neither."""
        return not self.standing and self.before == self.after


@frozen
class PartChange:
    """Hold what became of one part of the day, and of what runs in it."""

    part: Change
    lines: tuple[Change, ...]

    @property
    def same(self) -> bool:
        """Return whether nothing in it is another than before."""
        return self.part.same and not self.lines


@frozen
class WordChange:
    """Say which word stands for which, how many times, in which parts, and where the client says so."""

    before: str
    after: str
    times: int
    where: tuple[str, ...]
    span: Span | None


@frozen
class FillChange:
    """Say what fills a need and where it is shown; a generic one has the outline's default."""

    need: str
    text: str
    generic: bool
    where: tuple[str, ...]
    span: Span | None


@frozen
class Compared:
    """Hold all that a client's version changes."""

    client: Client
    before: int
    after: int
    set: tuple[Difference, ...]
    event: tuple[Difference, ...]
    """What the client's event changes, such as when the day begins."""
    parts: tuple[PartChange, ...]
    words: tuple[WordChange, ...]
    left: tuple[tuple[str, str], ...]
    """Words of the client's list that stay as they are, each with what they are part of."""
    fills: tuple[FillChange, ...]
    brand: tuple[tuple[str, str], ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        """Return what became of parts and blocks, in running order."""
        return tuple(change for part in self.parts for change in (part.part, *part.lines))

    @property
    def same(self) -> bool:
        """Return whether the client's version is the house's."""
        filled = any(not fill.generic for fill in self.fills)
        return not (self.set or self.event or self.parts or self.words or filled or self.brand)


def compare(library: Library, deck: str, client: str) -> Compared:
    """Compare a client's version with the house's; raises WorkshopError with every problem."""
    known = read_client(library, client)
    ours, plain = unfilled(library, deck), unfilled(library, deck, known)
    theirs = on_event(plain, known.client.event)
    first, second = make_plan(ours), make_plan(read_outline(library, deck, client))
    found = tuple(differences(ours, theirs))
    spoken = reworded(theirs, known)
    parts = tuple(part for part in _parts(first, second, found) if not part.same)
    return Compared(
        client=known.client,
        before=first.minutes,
        after=second.minutes,
        set=tuple(each for each in differences(ours, plain) if each.path[0] != "sections"),
        event=tuple(each for each in differences(plain, theirs) if each.path[0] != "sections"),
        parts=parts,
        words=tuple(_words(theirs, spoken.replaced)),
        left=tuple(dict.fromkeys((each.word, each.why) for each in spoken.left)),
        fills=tuple(_fills(theirs, known)),
        brand=tuple(_brand(known.client)),
    )


def _parts(before: Plan, after: Plan, found: Iterable[Difference]) -> Iterator[PartChange]:
    olds, news = ({part.id: part for part in plan.parts} for plan in (before, after))
    for ident in in_both_orders(tuple(olds), tuple(news)):
        old, new = olds.get(ident), news.get(ident)
        shown = new or old
        own = [each for each in found if each.path[:2] == ("sections", ident)]
        if shown:
            kept = tuple(each for each in own if "blocks" not in each.path)
            minutes = (old.minutes if old else None, new.minutes if new else None)
            span = shown.section.span if shown.section else None
            change = Change(ident, shown.kind, shown.title, *minutes, kept if old and new else (), span)
            yield PartChange(change, tuple(_lines(old, new, own)))


def _lines(before: Part | None, after: Part | None, found: Iterable[Difference]) -> Iterator[Change]:
    olds, news = ({line.id: line for line in part.lines} if part else {} for part in (before, after))
    for ident in in_both_orders(tuple(olds), tuple(news)):
        old, new = olds.get(ident), news.get(ident)
        own = tuple(each for each in found if each.path[2:4] == ("blocks", ident)) if old and new else ()
        change = _line(old, new, own)
        if not change.same and change.kind not in ("break", "buffer"):
            yield change


def _line(old: Line | None, new: Line | None, found: tuple[Difference, ...]) -> Change:
    shown = new or old
    if shown is None:
        raise ValueError("a line is there before or after")
    block = shown.block
    minutes = (old.minutes if old else None, new.minutes if new else None)
    kind = block.kind if block else str(shown.made)
    return Change(shown.id, kind, str(shown.title), *minutes, found, block.span if block else None)


def _words(workshop: Workshop, replaced: Iterable[Replacement]) -> Iterator[WordChange]:
    homes = _homes(workshop)
    together: dict[tuple[str, str], list[tuple[Span | None, Span | None]]] = {}
    for each in replaced:
        together.setdefault((each.word, each.new), []).append((each.span, each.entry))
    for (before, after), places in together.items():
        where = dict.fromkeys(homes.get(span, "") for span, _ in places)
        yield WordChange(before, after, len(places), tuple(filter(None, where)), places[0][1])


def _fills(workshop: Workshop, known: Known) -> Iterator[FillChange]:
    homes = _homes(workshop)
    put_in = list(fillings(workshop, known.client.fills))
    for name, need in workshop.needs.items():
        text = known.client.fills.get(Text(name))
        where = dict.fromkeys(homes.get(each.span, "") for each in put_in if each.need == name)
        said = text or need.default
        yield FillChange(name, str(said), text is None, tuple(filter(None, where)), said.span)


def _homes(workshop: Workshop) -> dict[Span | None, str]:
    """Return what every text belongs to, by its place: a block, a section, or a key of the outline."""
    homes: dict[Span | None, str] = {}
    for section in workshop.sections:
        if isinstance(section, Section):
            for block in section.blocks:
                homes |= {text.span: str(block.id) for text in texts_in(block)}
        homes = {text.span: str(section.id or "breaks") for text in texts_in(section)} | homes
    for name in type(workshop).model_fields:
        homes = {text.span: name for text in texts_in(getattr(workshop, name))} | homes
    return homes


def _brand(client: Client) -> Iterator[tuple[str, str]]:
    """Yield what the client's brand says, field by field."""
    for name, value in client.brand:
        if name != "span" and value not in (None, (), {}):
            yield name, value_text(value)
