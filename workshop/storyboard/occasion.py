"""When it is and who leads, in words."""

from __future__ import annotations

from datetime import date

from workshop.storyboard.stage import Stage


def day_in_words(stage: Stage) -> str:
    """Return the event's day in the outline's language, or nothing: Thursday 11 February 2027.

    It stands alone, and begins with a capital in every language.
    """
    if stage.event is None or stage.event.date is None:
        return ""
    day = date_in_words(stage.event.date, stage)
    return day[:1].upper() + day[1:]


def date_in_words(day: date, stage: Stage) -> str:
    """Return a date as the outline's language writes it."""
    from babel import Locale, UnknownLocaleError  # imported late: most decks bear no date
    from babel.dates import format_date

    try:
        locale = Locale.parse(str(stage.plan.workshop.language), sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    return format_date(day, stage.words["date_pattern"], locale)


def leads_in_words(stage: Stage) -> str:
    """Return who leads: Ines Halvorsen and Tom Reed; nothing when nobody told."""
    names = [str(lead.name) for lead in stage.event.facilitators] if stage.event else []
    if len(names) < 2:
        return "".join(names)
    *first, last = names
    return stage.words.say("list_and", first=stage.words["list_comma"].join(first), last=last)
