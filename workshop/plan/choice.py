"""Which lines run, and in which form, in the minutes there are: musts first (DESIGN §5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workshop.outline.activities import Exercise
from workshop.outline.model import Priority
from workshop.plan.forms import Form
from workshop.plan.plan import FormName, Line, Why
from workshop.values import frozen

_ORDER: tuple[Priority, ...] = ("must", "should", "could")


@frozen
class Item:
    """Hold a line that may run: the place of its part, how much it matters and its forms."""

    line: Line
    part: int
    priority: Priority
    forms: dict[FormName, Form]

    @property
    def turn(self) -> bool:
        """Return whether it is the participants' turn."""
        return self.line.turn

    @property
    def main(self) -> bool:
        """Return whether it is the exercise whose debrief is never cut."""
        return isinstance(self.line.block, Exercise) and self.line.block.main

    def minutes(self, form: FormName) -> int:
        """Return the minutes of a form, of the planned one where there is no such form."""
        return self.forms.get(form, self.forms["planned"]).minutes


class Choice:
    """Choose forms for items within a budget; `forms` says what runs how, `why` what does not as planned."""

    def __init__(self, items: Sequence[Item], budget: int, longest: float) -> None:
        """Begin with nothing; an exercise over the `longest` minutes takes its short form."""
        self.items = items
        self.longest = longest
        self.left = budget
        self.forms: dict[str, FormName] = {}
        self.why: dict[str, Why] = {}

    def of(self, item: Item) -> FormName | None:
        """Return the form an item runs in."""
        return self.forms.get(item.line.id)

    def set(self, item: Item, form: FormName, why: Why | None) -> None:
        """Run an item in a form, and keep why it is not the planned one."""
        now = self.of(item)
        self.left += item.minutes(now) if now else 0
        self.left -= item.minutes(form)
        self.forms[item.line.id] = form
        self.why.pop(item.line.id, None)
        if why:
            self.why[item.line.id] = why

    def cut(self, item: Item, why: Why) -> None:
        """Leave an item out."""
        self.why[item.line.id] = why

    def opens(self, part: int) -> bool:
        """Return whether something of a section runs besides its divider."""
        return any(
            item.part == part and item.line.made != "divider" and item.line.id in self.forms
            for item in self.items
        )

    @property
    def musts(self) -> int:
        """Return the minutes of the musts that run."""
        return sum(
            item.minutes(self.forms[item.line.id])
            for item in self.items
            if item.priority == "must" and item.line.id in self.forms
        )


def choose(items: Sequence[Item], budget: int, longest: float) -> Choice:
    """Choose what runs in a budget of minutes; what is left over or missing is the choice's `left`."""
    choice = Choice(items, budget, longest)
    _take_musts(choice)
    if choice.left < 0:
        return choice
    for priority in ("should", "could"):
        for item in _exercises_first(each for each in items if each.priority == priority):
            _take(choice, item)
    for item in _exercises_first(items):
        if choice.why.get(item.line.id) == "alone":  # what opened its section came later
            _take(choice, item)
    _divide(choice)
    _lengthen(choice, "short", "planned")
    if not choice.why:
        _lengthen(choice, "planned", "long")
    return choice


def _exercises_first(items: Iterable[Item]) -> list[Item]:
    """Return exercises, then other activities, then talk, each in the outline's order."""
    return sorted(items, key=lambda item: (not isinstance(item.line.block, Exercise), not item.turn))


def _take_musts(choice: Choice) -> None:
    """Take every must as planned, then shorten until they fit: made slides, talk, then activities."""
    musts = [item for item in choice.items if item.priority == "must" and item.line.made != "divider"]
    for item in musts:
        choice.set(item, *_at_first(choice, item))
    for item in sorted(musts, key=_last_to_shorten):
        if choice.left >= 0:
            return
        if choice.of(item) == "planned" and "short" in item.forms:
            choice.set(item, "short", "tight")


def _last_to_shorten(item: Item) -> tuple[bool, bool, bool, int]:
    saving = item.minutes("planned") - item.minutes("short")
    return (item.main, item.turn, item.line.made is None, -saving)


def _at_first(choice: Choice, item: Item) -> tuple[FormName, Why | None]:
    """Return the form an item takes when there is room: an exercise may not fill the whole time."""
    too_long = item.turn and item.minutes("planned") > choice.longest
    return ("short", "half") if too_long and "short" in item.forms else ("planned", None)


def _take(choice: Choice, item: Item) -> None:
    """Take an item as planned or short, whichever fits; talk alone opens no section."""
    if not item.turn and item.line.made is None and not choice.opens(item.part):
        choice.cut(item, "alone")
        return
    first, why = _at_first(choice, item)
    for form, reason in ((first, why), ("short", "room")):
        if form in item.forms and item.minutes(form) <= choice.left:
            choice.set(item, form, reason)
            return
    choice.cut(item, "room")


def _divide(choice: Choice) -> None:
    """Let a section that runs begin with its divider, which may stand while people turn to it."""
    for item in choice.items:
        if item.line.made == "divider":
            if choice.opens(item.part):
                short = "short" in item.forms
                choice.set(item, "short" if short else "planned", "room" if short else None)
            else:
                choice.cut(item, "alone")


def _lengthen(choice: Choice, now: FormName, then: FormName) -> None:
    """Give what runs in one form the minutes of a longer one, as far as there are minutes left."""
    for item in _by_worth(choice.items):
        if choice.of(item) == now and then in item.forms:
            more = item.minutes(then) - item.minutes(now)
            too_long = then == "planned" and item.turn and item.minutes(then) > choice.longest
            if more <= choice.left and not too_long:
                choice.set(item, then, "time" if then == "long" else None)


def _by_worth(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items in the order they deserve more minutes: musts first, the main exercise before all."""
    ranked = sorted(items, key=lambda item: (not item.main, _ORDER.index(item.priority), not item.turn))
    yield from ranked
