"""Rules of time: how much is talk, how long people sit, how long closing and debriefs are.

They are rules of thumb (facilitation.md 9; DESIGN §5): each names its number and how to set another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from math import ceil, floor

from workshop.check.checked import Checked, warned
from workshop.errors import Problem, Span
from workshop.outline.meant import counted, short
from workshop.outline.model import Commitment, Exercise, Section
from workshop.outline.parts import GroupsOf
from workshop.plan.limits import Rules
from workshop.plan.plan import Line, Part, Plan

_SEVERAL = 3
"""So many sections make a day with a beginning and an end."""


def most_of_the_time_is_the_participants(checked: Checked) -> Iterator[Problem]:
    """Find runs in which the facilitator talks for too large a share of the working minutes."""
    plan, most = checked.plan, checked.plan.rules.talk_share
    talk = plan.working_minutes - plan.turn_minutes
    share = 100 * talk / max(1, plan.working_minutes)
    if share > most:
        told = f"talk takes {talk} of {plan.working_minutes} working minutes, {ceil(share)} %"
        message = f"{told}; {most:g} % are the most"
        hint = f"shorten talk, not activities; or set  limits: {{talk_share: {ceil(share)}}}"
        yield warned("talk-share", message, plan.workshop.place(plan.workshop.duration), hint)


def nobody_talks_for_long(checked: Checked) -> Iterator[Problem]:
    """Find stretches in which participants only listen."""
    most = checked.plan.rules.talk_stretch
    for lines in _talks(checked.plan):
        minutes = sum(line.minutes for line in lines)
        if minutes > most:
            first = next((line for line in lines if line.block), lines[0])
            when = _times(checked.plan, lines[0].start, lines[-1].end)
            message = f"people only listen for {minutes} minutes, {when}; {most} are the most"
            hint = f"let them do something in between; or set  limits: {{talk_stretch: {minutes}}}"
            yield warned("talk-stretch", message, _place(first, checked.plan), hint)


def _talks(plan: Plan) -> Iterator[list[Line]]:
    """Yield what is said without a pause; breaks, time in hand, turns and the end of a day end it."""
    for day in _days(plan):
        for pauses, lines in groupby(day, lambda line: line.turn or line.made in ("break", "buffer")):
            if not pauses:
                yield list(lines)


def nobody_sits_for_long(checked: Checked) -> Iterator[Problem]:
    """Find times without a break that are longer than people can sit."""
    plan, most = checked.plan, checked.plan.rules.sitting
    for parts in _sittings(plan):
        minutes = sum(part.minutes for part in parts)
        if minutes > most:
            when = _times(plan, parts[0].start, parts[-1].end)
            message = f"people sit for {minutes} minutes without a break, {when}; {most} are the most"
            hint = f"put a break between two sections; or set  limits: {{sitting: {minutes}}}"
            yield warned("long-stretch", message, _section_place(parts, plan), hint)


def _sittings(plan: Plan) -> Iterator[list[Part]]:
    for (pause, _), parts in groupby(plan.parts, lambda part: (part.kind == "break", part.day)):
        if not pause:
            yield list(parts)


def _section_place(parts: Sequence[Part], plan: Plan) -> Span | None:
    section = next((part.section for part in parts if part.section), None)
    return section.place(section.section) if section else plan.workshop.span


def debriefs_have_their_minutes(checked: Checked) -> Iterator[Problem]:
    """Find debriefs too short for what was done: people do a thing and never say what it showed."""
    rules = checked.plan.rules
    for exercise in _exercises(checked.plan.lines):
        debrief = exercise.debrief
        if debrief is None:
            continue
        done = exercise.minutes - sum(step.minutes or 0 for step in exercise.steps if step.report)
        share = round(done * rules.debrief_share / 100)
        least = max(rules.debrief_minutes, share)
        if debrief.minutes < least:
            told = f"the debrief of '{short(exercise.headline)}' has {counted(debrief.minutes, 'minute')}"
            message = f"{told}; after {exercise.minutes - debrief.minutes} minutes of work it needs {least}"
            other = _lower_limits(int(debrief.minutes), done, share, rules)
            hint = f"give it minutes of the steps; or set  limits: {{{other}}}"
            yield warned("short-debrief", message, exercise.place(debrief.minutes, exercise.minutes), hint)


def _lower_limits(minutes: int, done: int, share: int, rules: Rules) -> str:
    """Return the limits, as an outline sets them, that so short a debrief would keep."""
    least = f"debrief_minutes: {minutes}" if minutes < rules.debrief_minutes else ""
    part = f"debrief_share: {floor(100 * minutes / done)}" if minutes < share else ""
    return ", ".join(filter(None, (least, part)))


def the_closing_has_its_minutes(checked: Checked) -> Iterator[Problem]:
    """Find runs whose last section is too short to end well."""
    plan = checked.plan
    last = [part for part in plan.parts if part.kind == "section"][-1]
    share = 100 * last.minutes / max(1, plan.minutes)
    if share < plan.rules.closing_share:
        message = f"the closing has {last.minutes} of {plan.minutes} minutes, {floor(share)} %"
        message += f"; {plan.rules.closing_share:g} % are the least"
        hint = f"give it more; or set  limits: {{closing_share: {floor(share)}}}"
        yield warned("short-closing", message, _section_place([last], plan), hint)


def something_is_promised_at_the_end(checked: Checked) -> Iterator[Problem]:
    """Find outlines without a commitment: what nobody promises, nobody does."""
    workshop = checked.plan.workshop
    if not any(isinstance(block, Commitment) for block in workshop.blocks):
        hint = "add to the last section  - commitment: What I will do by Friday  and below it  minutes: 8"
        place = workshop.sections[-1].span or workshop.span
        yield Problem("no-commitment", "nobody promises anything: there is no commitment", place, hint)


def a_day_opens_and_closes(checked: Checked) -> Iterator[Problem]:
    """Find days of several sections that nothing opens, or nothing closes."""
    sections = [part for part in checked.plan.workshop.sections if isinstance(part, Section)]
    for act, which, place in (("open", "first", sections[0]), ("close", "last", sections[-1])):
        if len(sections) >= _SEVERAL and not any(section.act == act for section in sections):
            message = f"no section is there to {act} the day"
            hint = f"write  act: {act}  at the {which} section, or add one that does"
            yield warned("no-act", message, place.place(place.section), hint)


def plenaries_do_not_follow_each_other(checked: Checked) -> Iterator[Problem]:
    """Find two long rounds with everybody, one right after the other: the same few voices, twice."""
    plan = checked.plan
    for day in _days(plan):
        turns = [line for line in day if line.turn or line.made == "break"]
        for first, second in pairwise(turns):
            if _is_long_plenary(first, plan) and _is_long_plenary(second, plan):
                told = f"'{short(first.title)}' and '{short(second.title)}' are two long plenaries in a row"
                message = (
                    f"{told}, {first.minutes} and {second.minutes} minutes; {plan.rules.plenary} are long"
                )
                shorter = min(first.minutes, second.minutes)
                hint = f"let one of them be in groups; or set  limits: {{plenary: {shorter}}}"
                yield warned("two-plenaries", message, _place(second, plan), hint)


def _is_long_plenary(line: Line, plan: Plan) -> bool:
    groups: GroupsOf | None = getattr(line.block, "groups", None)
    return groups is not None and groups.kind == "plenary" and line.minutes > plan.rules.plenary


def little_time_is_in_hand(checked: Checked) -> Iterator[Problem]:
    """Find so much time in hand that something else would have fitted, as far as the outline says it."""
    plan, most = checked.plan, checked.plan.rules.slack_share
    buffer = plan.workshop.buffer
    if 100 * buffer > most * plan.workshop.duration:
        message = f"{buffer} of {plan.workshop.duration} minutes are in hand; {most:g} % are the most"
        share = ceil(100 * buffer / plan.workshop.duration)
        hint = f"give some to an activity; or set  limits: {{slack_share: {share}}}"
        yield warned("slack", message, plan.workshop.place(buffer), hint)


def _days(plan: Plan) -> Iterator[list[Line]]:
    """Yield what runs on each day: a night is a break too."""
    for day in range(1, plan.days + 1):
        yield [line for part in plan.on_day(day) for line in part.lines]


def _times(plan: Plan, first: int, last: int) -> str:
    """Return from when to when: times of day, or minutes where nobody set a start."""
    if plan.start is None:
        return f"from minute {first} to minute {last}"
    return plan.span(first, last)


def _exercises(lines: Iterable[Line]) -> Iterator[Exercise]:
    return (line.block for line in lines if isinstance(line.block, Exercise))


def _place(line: Line, plan: Plan) -> Span | None:
    return line.block.place(line.block.words) if line.block else plan.workshop.span
