"""The forms a block may run in: short, planned or long, in the room or remote, for so many people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.outline.activities import Activity, Exercise
from workshop.outline.model import Block
from workshop.outline.parts import GroupsOf, Step, Version
from workshop.outline.values import Minutes
from workshop.plan.limits import Mode, Rules
from workshop.plan.plan import FormName, Line, Made
from workshop.plan.sums import report_minutes
from workshop.values import frozen

_LEAST_MADE: dict[Made, int] = {"cover": 1, "outcomes": 1, "agenda": 1, "argument": 1, "recap": 1}
"""Minutes that the builder's own slides need at least; dividers and the close may stand while people move."""


@frozen
class Form:
    """Run a line so: its name, its minutes and the block as it is then."""

    name: FormName
    minutes: int
    block: Block | None


@frozen
class Setting:
    """Hold what a form depends on: how many people, for how many it is written, in which mode."""

    people: int
    ideal: int
    mode: Mode
    rules: Rules
    breakout: Step | None = None
    """What people do first when a short version runs remote: go into their rooms."""


def forms_of(line: Line, setting: Setting) -> dict[FormName, Form]:
    """Return the forms a line may take: always a planned one, and short or long where they differ."""
    forms = {form.name: form for form in _forms(line, setting)}
    planned = forms["planned"].minutes
    if "short" in forms and forms["short"].minutes >= planned:
        del forms["short"]
    if "long" in forms and forms["long"].minutes <= planned:
        del forms["long"]
    return forms


def _forms(line: Line, setting: Setting) -> Iterator[Form]:
    block = line.block
    if isinstance(block, Exercise):
        yield from _exercise(block, setting)
    elif isinstance(block, Activity):
        yield _activity(block, line, setting)
    else:
        yield Form("planned", line.minutes, block)
        yield Form("short", _least(line), block)


def _least(line: Line) -> int:
    """Return the minutes that talk needs at least: half of its own, and one."""
    if line.made:
        return min(_LEAST_MADE.get(line.made, 0), line.minutes)
    return max(1, (line.minutes + 1) // 2)


def _activity(block: Activity, line: Line, setting: Setting) -> Form:
    minutes = line.minutes + (setting.rules.breakout if _breaks_out(block.groups, setting) else 0)
    return Form("planned", minutes, block.replaced(minutes=Minutes(minutes)))


def _breaks_out(groups: GroupsOf | None, setting: Setting) -> bool:
    """Return whether people are sent into rooms of their own on their screens."""
    return setting.mode == "remote" and groups is not None and groups.size > 1


def _exercise(block: Exercise, setting: Setting) -> Iterator[Form]:
    if setting.mode == "remote" and block.remote:
        yield _in_version("planned", block, block.remote, setting, block.remote.steps)
    else:
        steps = _sent(block.steps, block.groups, setting)
        yield _as_form("planned", block, steps, block.groups, _debrief(block), setting)
    if block.short:
        steps = _sent(block.short.steps, block.short.groups or _groups(block, setting), setting)
        yield _in_version("short", block, block.short, setting, steps)
    if block.long and setting.mode != "remote":
        yield _in_version("long", block, block.long, setting, block.long.steps)


def _groups(block: Exercise, setting: Setting) -> GroupsOf | None:
    """Return how people sit together in this mode."""
    remote = block.remote if setting.mode == "remote" else None
    return (remote and remote.groups) or block.groups


def _sent(steps: Sequence[Step], groups: GroupsOf | None, setting: Setting) -> tuple[Step, ...]:
    """Return steps with the way into the rooms before them, where they were not written for screens."""
    if not setting.breakout or not steps or not _breaks_out(groups, setting):
        return tuple(steps)
    return (setting.breakout.replaced(minutes=Minutes(setting.rules.breakout)), *steps)


def _in_version(
    name: FormName, block: Exercise, version: Version, setting: Setting, steps: Sequence[Step]
) -> Form:
    groups = version.groups or _groups(block, setting)
    materials = version.materials or _materials(block, setting)
    debrief = _debrief(block) if version.debrief is None else version.debrief
    changed = block.replaced(materials=materials)
    if not steps:  # a version of minutes alone keeps the steps as they are said
        kept = block.replaced(minutes=version.minutes, groups=groups, materials=materials)
        return Form(name, version.minutes, kept.replaced(**{name: None} if name != "planned" else {}))
    return _as_form(name, changed, _told(steps, block.steps), groups, debrief, setting)


def _materials(block: Exercise, setting: Setting) -> tuple[object, ...]:
    remote = block.remote if setting.mode == "remote" else None
    return (remote and remote.materials) or block.materials


def _debrief(block: Exercise) -> int:
    return block.debrief.minutes if block.debrief else 0


def _told(steps: Sequence[Step], full: Sequence[Step]) -> tuple[Step, ...]:
    """Return steps with the full instruction of the planned step that says the same."""
    how = {step.do: step.how for step in full}
    return tuple(step if step.how else step.replaced(how=how.get(step.do)) for step in steps)


def _as_form(
    name: FormName,
    block: Exercise,
    steps: Sequence[Step],
    groups: GroupsOf | None,
    debrief: int,
    setting: Setting,
) -> Form:
    """Return an exercise with these steps, their minutes counted for the groups there are."""
    timed = tuple(
        step.replaced(
            minutes=Minutes(report_minutes(step, groups, setting.people, setting.ideal, setting.rules))
        )
        for step in steps
    )
    minutes = sum(step.minutes or 0 for step in timed) + debrief
    shown = block.debrief and block.debrief.replaced(minutes=Minutes(debrief))
    fields: dict[str, object] = (
        {"short": None} if name == "short" else {"long": None} if name == "long" else {}
    )
    if setting.mode == "remote":
        fields |= {"remote": None, "long": None}
    changed = block.replaced(minutes=Minutes(minutes), steps=timed, groups=groups, debrief=shown, **fields)
    return Form(name, minutes, changed)
