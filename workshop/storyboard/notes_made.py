"""The speaker notes of the slides that the builder makes: what the outline wrote, then what it knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from workshop.brand.shapes import Paragraph
from workshop.outline.model import Break, Exercise
from workshop.outline.parts import Notes
from workshop.outline.placed import Text, joined, made_of
from workshop.plan.plan import Line, Part
from workshop.storyboard.moments import Moment
from workshop.storyboard.notes_late import late_notes
from workshop.storyboard.notes_text import computed, headed, heading, labelled, plain_note
from workshop.storyboard.overview import wording
from workshop.storyboard.rail import part_title
from workshop.storyboard.stage import Stage

Titles = Mapping[str, str]


def made_notes(moment: Moment, titles: Titles, stage: Stage) -> Iterator[Paragraph]:
    """Yield the notes written in the outline, then what a colleague should know about this slide."""
    made = moment.line.made or ""
    notes = notes_told(moment, stage)
    for field in ("say", "do", "ask", "watch_for"):
        if text := getattr(notes, field):
            yield labelled(f"notes_{field}", text, stage)
    if made in _KNOWN:
        yield from _KNOWN[made](moment, titles, stage)
    if notes.transition:
        yield labelled("notes_transition", notes.transition, stage)


def notes_told(moment: Moment, stage: Stage) -> Notes:
    """Return what the outline says to such a slide, and what to do with it when it does not say."""
    notes = _written(moment, stage) or Notes.model_construct()
    return notes.replaced(do=notes.do or _usual(moment.line.made or "", moment, stage))


def _written(moment: Moment, stage: Stage) -> Notes | None:
    workshop, line = stage.plan.workshop, moment.line
    if line.made == "divider":
        return moment.part.section.notes if moment.part.section else None
    if line.made == "break":
        breaks = (part for part in workshop.sections if isinstance(part, Break))
        return next((each.notes for each in breaks if each.break_ is line.title), None)
    return wording(getattr(workshop.slides, line.made or "", None)).notes


def _usual(made: str, moment: Moment, stage: Stage) -> str | None:
    """Return what to do with such a slide when the outline does not say."""
    key = f"notes_{made}_do"
    section = moment.part.section
    unasked = made == "divider" and not (section and section.question)
    if unasked or key not in stage.words.phrases:
        return None
    return stage.words.say(key, time=stage.plan.clock(moment.end, end=True))


def _cover(_: Moment, __: Titles, stage: Stage) -> Iterator[Paragraph]:
    """Yield what the workshop is for and what must be ready before it begins."""
    workshop = stage.plan.workshop
    yield labelled("guide_purpose", workshop.purpose, stage)
    if workshop.aims:
        yield from _maybe("guide_aim_rational", workshop.aims.rational, stage)
        yield from _maybe("guide_aim_experiential", workshop.aims.experiential, stage)
    yield labelled("guide_outcomes", joined("; ", (each.able_to for each in stage.plan.outcomes)), stage)
    if workshop.prework:
        yield labelled("guide_prework", workshop.prework.task, stage)
    prepare = stage.plan.prepare
    if prepare:
        yield from _maybe("guide_room", prepare.room, stage)
        for key in ("materials", "two_weeks_before", "day_before"):
            yield from _list(f"guide_{key}", getattr(prepare, key), stage)


def _maybe(key: str, text: str | None, stage: Stage) -> Iterator[Paragraph]:
    if text:
        yield labelled(key, text, stage)


def _list(key: str, texts: tuple[str, ...], stage: Stage) -> Iterator[Paragraph]:
    if texts:
        yield heading(stage.words[key], stage)
        yield from (plain_note(made_of(f"• {text}", text), stage) for text in texts)


def _outcomes(_: Moment, titles: Titles, stage: Stage) -> Iterator[Paragraph]:
    """Yield where in the workshop each outcome is earned, and which ones this run cannot keep."""
    kept, workshop = stage.plan.outcomes, stage.plan.workshop
    if len(kept) < len(workshop.outcomes):
        missing = joined("; ", (each.able_to for each in workshop.outcomes if each not in kept))
        yield labelled("cut_outcomes", missing, stage)
    lines = [line for line in stage.plan.lines if isinstance(line.block, Exercise)]
    for outcome in stage.plan.outcomes:
        served = [
            _with_time(titles.get(line.id, line.title), line, stage)
            for line in lines
            if isinstance(line.block, Exercise) and outcome.id in line.block.serves
        ]
        if served:
            yield computed(headed(outcome.able_to, joined("; ", served), stage))


def _with_time(title: str, line: Line, stage: Stage) -> Text:
    return made_of(f"{title} ({stage.plan.clock(line.start)})", title)


def _agenda(_: Moment, titles: Titles, stage: Stage) -> Iterator[Paragraph]:
    """Yield the run of show: every line with its clock time, minutes and title."""
    yield heading(stage.words["run_of_show"], stage)
    for part in stage.plan.parts:
        yield computed(heading(_part_line(part, stage), stage))
        if part.kind == "section":
            yield from (
                computed(plain_note(_run(line, titles, stage), stage))
                for line in part.lines
                if line.id in titles
            )


def _part_line(part: Part, stage: Stage) -> Text:
    times = stage.plan.span(part.start, part.end)
    title = part_title(part, stage)
    return made_of(f"{times}  {title}, {stage.words.say('minutes_short', minutes=part.minutes)}", title)


def _run(line: Line, titles: Titles, stage: Stage) -> Text:
    times = f"{stage.plan.clock(line.start)}  {stage.words.say('minutes_short', minutes=line.minutes)}"
    return made_of(f"{times}  {titles[line.id]}", titles[line.id])


def _argument(_: Moment, __: Titles, stage: Stage) -> Iterator[Paragraph]:
    """Yield the argument with its objections and the replies to them."""
    argument = stage.plan.workshop.argument
    yield labelled("guide_claim", argument.claim, stage)
    yield from _maybe("guide_tension", argument.tension, stage)
    if argument.objections:
        yield heading(stage.words["guide_objections"], stage)
    for each in argument.objections:
        yield headed(made_of(each.objection.rstrip("."), each.objection), each.reply, stage)
    yield from _maybe("guide_takeaway", argument.takeaway, stage)


def _divider(moment: Moment, titles: Titles, stage: Stage) -> Iterator[Paragraph]:
    """Yield the section's question and key idea, and the time in hand right before it."""
    section = moment.part.section
    if section:
        yield from _maybe("guide_question", section.question, stage)
        yield from _maybe("guide_key_idea", section.key_idea, stage)
    plan = stage.plan
    for part in plan.parts:
        if part.kind == "buffer" and part.end == moment.part.start:
            first, last = plan.clock(part.start), plan.clock(part.end, end=True)
            told = stage.words.say("notes_before_section", minutes=part.minutes, start=first, end=last)
            yield labelled("buffer", told, stage)
    yield from late_notes(moment.part, titles, stage)


def _close(_: Moment, __: Titles, stage: Stage) -> Iterator[Paragraph]:
    """Yield what participants go away to do, and what follows."""
    workshop = stage.plan.workshop
    yield from _maybe("guide_action", workshop.argument.action, stage)
    if workshop.follow_up:
        days = workshop.follow_up.after_days
        label = stage.words["guide_follow_up"]
        if days is not None:
            label = stage.words.count("guide_after_days", days, days=days)
        yield headed(label, workshop.follow_up.task, stage)


_KNOWN: dict[str, Callable[[Moment, Titles, Stage], Iterator[Paragraph]]] = {
    "cover": _cover,
    "outcomes": _outcomes,
    "agenda": _agenda,
    "argument": _argument,
    "divider": _divider,
    "recap": _outcomes,
    "close": _close,
}
