"""One leg of a run, fitted: what runs in it, how, and where its breaks and its time in hand are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count, groupby

from workshop.outline.model import Commitment, Exercise, Priority
from workshop.outline.parts import Step
from workshop.plan.breaks import break_minutes, placed
from workshop.plan.choice import Choice, Item, choose
from workshop.plan.day import in_hand, pause
from workshop.plan.forms import Setting, forms_of
from workshop.plan.legs import Leg
from workshop.plan.plan import Change, Line, Made, Part
from workshop.plan.wish import Wish
from workshop.values import frozen

_BESIDE: tuple[Made, ...] = ("argument", "recap")
"""The builder's slides that a run can do without."""
_FEW = 5
"""Minutes left over in a long run that are in hand rather than empty."""
_MOST_BREAKS = 6
_OWN_BREAKS = 0.85
"""The share of a leg's planned minutes from which its breaks are the outline's own."""
_LOOK_BACK = 60
"""Minutes within which a new break can cost the musts more than the time that brought it about."""


@frozen
class Fitted:
    """Hold the parts of a leg as they run, what was changed in it and the minutes that are empty."""

    parts: tuple[Part, ...]
    changes: tuple[Change, ...]
    empty: int
    musts: int
    missing: int
    over: int
    """Minutes that people sit longer than they should, summed over their sittings."""

    @property
    def breaks(self) -> bool:
        """Return whether a break was made, or left out where one is needed."""
        return self.over > 0 or any(part.kind == "break" for part in self.parts)


def fit_leg(leg: Leg, wish: Wish, buffer: int) -> Fitted:
    """Fit a leg into its minutes; `missing` says how many the musts lack.

    When a break that the last few minutes make necessary would cost the musts more than it brings, the leg
    is fitted to fewer minutes and the rest stays empty: more time never runs less of the musts.
    """
    items = items_of(leg, wish)
    best = _fit(leg, items, leg.minutes, wish, buffer)
    if best.over or (best.breaks and any(change.why == "tight" for change in best.changes)):
        for minutes in range(leg.minutes - 1, max(0, leg.minutes - _LOOK_BACK), -1):
            other = _fit(leg, items, minutes, wish, min(buffer, wish.rules.buffer(minutes)))
            if not other.missing and (other.musts, -other.over) > (best.musts, -best.over):
                best = _with_more(other, leg.minutes - minutes, leg)
    return best


def _with_more(fitted: Fitted, minutes: int, leg: Leg) -> Fitted:
    """Return a leg with minutes to spare: empty at its end, or in hand before what has a fixed time."""
    if not leg.until:
        return replace(fitted, empty=fitted.empty + minutes)
    content, held = _split(fitted.parts)
    return replace(fitted, parts=(*content, _before(leg, minutes + sum(part.minutes for part in held))))


def _split(parts: Sequence[Part]) -> tuple[Sequence[Part], Sequence[Part]]:
    """Return parts without the time in hand at their end, and that."""
    end = len(parts) - bool(parts and parts[-1].kind == "buffer")
    return parts[:end], parts[end:]


def _before(leg: Leg, minutes: int) -> Part:
    """Return time in hand, named by what has a fixed time after it."""
    return in_hand(minutes, f"buffer-{leg.until}" if leg.until else "buffer")


def least_minutes(leg: Leg, wish: Wish, buffer: Callable[[int], int]) -> int:
    """Return the fewest minutes in which the musts of a leg fit; `buffer` holds so much of so many more."""
    items = items_of(leg, wish)
    return next(
        leg.minutes + more
        for more in count()
        if not _fit(leg, items, leg.minutes + more, wish, buffer(more)).missing
    )


def _fit(leg: Leg, items: Sequence[Item], minutes: int, wish: Wish, buffer: int) -> Fitted:
    """Fit a leg with as few breaks as the sitting rule allows."""
    longest = (wish.minutes + minutes - leg.minutes) * wish.rules.exercise_share / 100
    tried: list[Fitted] = []
    for pauses in _pauses(leg, minutes, wish):
        choice = choose(items, minutes - buffer - pauses.held, longest)
        tried.append(_fitted(leg, choice, pauses, wish, _Time(minutes, buffer, wish.rules.slack_share)))
        if not tried[-1].missing and not tried[-1].over:
            break
        if tried[-1].missing and not pauses.own:
            break
    return min(tried, key=lambda fitted: (fitted.missing, fitted.over))


@frozen
class _Time:
    """Hold the minutes there are, and how many of them are held in hand."""

    minutes: int
    buffer: int
    slack: float


@frozen
class _Pauses:
    """Try breaks of these minutes: the outline's own at their places, or as many where they are best.

    `held` are the minutes kept free of content: a little less of it may save a break.
    """

    minutes: tuple[int, ...]
    held: int
    own: bool = False


def _pauses(leg: Leg, minutes: int, wish: Wish) -> Iterator[_Pauses]:
    """Yield the outline's own breaks in a run of about its length, then from none one more each time."""
    own = tuple(part.minutes for part in leg.parts if part.kind == "break")
    near = minutes >= _OWN_BREAKS * sum(part.minutes for part in leg.parts)
    if wish.mode != "remote" and near:
        yield _Pauses(own, sum(own), own=True)
    for number in range(len(own) if near else 0, _MOST_BREAKS + 1):
        lengths = break_minutes(minutes, number, wish.mode)
        more = break_minutes(minutes, number + 1, wish.mode)
        for held in dict.fromkeys((sum(lengths), sum(more)) if number else (0,)):
            yield _Pauses(lengths, held)


def items_of(leg: Leg, wish: Wish) -> tuple[Item, ...]:
    """Return every line of a leg's sections with the forms it may take; the breaks are placed later."""
    setting = setting_of(wish)
    return tuple(
        Item(line, place, priority_of(line), forms_of(line, setting))
        for place, part in enumerate(leg.parts)
        if part.kind == "section"
        for line in part.lines
        if runs_in(line, wish)
    )


def setting_of(wish: Wish) -> Setting:
    """Return what the forms of blocks depend on in this run."""
    breakout = Step.model_construct(do=wish.breakout)
    return Setting(wish.people, wish.ideal, wish.mode, wish.rules, breakout)


def priority_of(line: Line) -> Priority:
    """Return how much a line matters; the builder's own slides run when their section does, or nearly.

    The main exercise and the commitment are musts whatever is written: they are never cut (DESIGN §5).
    """
    block = line.block
    if isinstance(block, Commitment) or (isinstance(block, Exercise) and block.main):
        return "must"
    if block:
        return block.priority
    return "should" if line.made in _BESIDE else "must"


def runs_in(line: Line, wish: Wish) -> bool:
    """Return whether a line runs in this mode at all; some in the room and some on screens see everything."""
    return line.block is None or line.block.mode in (None, wish.mode) or wish.mode == "hybrid"


def _fitted(leg: Leg, choice: Choice, pauses: _Pauses, wish: Wish, time: _Time) -> Fitted:
    if choice.left < 0:
        return Fitted((), (), 0, 0, -choice.left, 0)
    sections = {place: part for place, part in enumerate(leg.parts) if choice.opens(place)}
    running = {place: _running(part, place, choice) for place, part in sections.items()}
    order = list(running)
    minutes = [running[place].minutes for place in order]
    breaks = _placed(leg, order, minutes, pauses, wish)
    spare = choice.left + pauses.held - sum(part.minutes for part in breaks.values())
    hand, empty = _in_hand(leg, spare, choice, time)
    parts = list(_joined(leg, [running[place] for place in order], breaks, hand))
    return Fitted(
        tuple(parts), _changes(leg, choice), empty, choice.musts, 0, _over(parts, wish.rules.sitting)
    )


def _running(part: Part, place: int, choice: Choice) -> Part:
    """Return a section as it runs: with the lines that were chosen, in their forms."""
    lines = tuple(
        replace(item.line, minutes=item.minutes(form), form=form, block=item.forms[form].block)
        for item in choice.items
        if item.part == place and (form := choice.of(item)) is not None
    )
    return replace(part, lines=lines, minutes=sum(line.minutes for line in lines))


def _placed(
    leg: Leg, order: Sequence[int], minutes: Sequence[int], pauses: _Pauses, wish: Wish
) -> dict[int, Part]:
    """Return the breaks by the number of the section, among those that run, after which they stand."""
    own = {
        sum(section < place for section in order) - 1: part
        for place, part in enumerate(leg.parts)
        if part.kind == "break"
    }
    inside = {after: part for after, part in own.items() if 0 <= after < len(order) - 1}
    if pauses.own:
        return inside
    places = placed(minutes, inside, len(pauses.minutes), wish.rules.sitting)
    longest_first = sorted(places, key=lambda after: -inside[after].minutes if after in inside else 0)
    lengths = sorted(pauses.minutes, reverse=True)
    return {
        after: _pause(inside.get(after), leg.parts[order[after]], length, wish)
        for after, length in zip(longest_first, lengths, strict=False)
    }


def _pause(own: Part | None, after: Part, minutes: int, wish: Wish) -> Part:
    if own is None:
        return pause(f"break-after-{after.id}", wish.pause, minutes)
    return replace(own, minutes=minutes, lines=(replace(own.lines[0], minutes=minutes),))


def _in_hand(leg: Leg, spare: int, choice: Choice, time: _Time) -> tuple[int, int]:
    """Return the minutes held in hand, and those that stay empty at the end."""
    if leg.until:
        return time.buffer + spare, 0
    whole = all(why == "time" for why in choice.why.values())
    most = 0 if (whole and spare > _FEW) or not leg.last else int(time.minutes * time.slack / 100)
    more = min(spare, max(0, most - time.buffer))
    return time.buffer + more, spare - more


def _joined(leg: Leg, sections: Sequence[Part], breaks: dict[int, Part], hand: int) -> Iterator[Part]:
    """Yield sections with their breaks, and time in hand before the closing or what has a fixed time."""
    held = _before(leg, hand)
    alone = len(sections) == 1 and leg.last and leg.first
    for place, part in enumerate(sections):
        closing = leg.last and place == len(sections) - 1
        if hand and closing and not alone:
            yield held
        yield part
        if place in breaks:
            yield breaks[place]
    if hand and (leg.until or alone or not sections):
        yield held


def _over(parts: Sequence[Part], limit: int) -> int:
    """Return how many minutes people sit too long between breaks; time in hand at the end is nobody's."""
    runs = groupby(_split(parts)[0], lambda part: part.kind == "break")
    times = [sum(part.minutes for part in run) for is_break, run in runs if not is_break]
    return sum(max(0, time - limit) for time in times)


def _changes(leg: Leg, choice: Choice) -> tuple[Change, ...]:
    """Return all that runs otherwise than planned, in the order of the outline."""
    items = {item.line.id: item for item in choice.items}
    return tuple(
        change
        for part in leg.parts
        if part.kind == "section"
        for line in part.lines
        for change in _change(line, part, items.get(line.id), choice)
    )


def _change(line: Line, part: Part, item: Item | None, choice: Choice) -> Iterator[Change]:
    if line.made == "divider":
        return
    if item is None:
        yield Change(line, part, None, 0, "mode")
    elif item.line.id in choice.why:
        form = choice.of(item)
        yield Change(line, part, form, item.minutes(form) if form else 0, choice.why[item.line.id])
