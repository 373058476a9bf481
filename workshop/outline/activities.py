"""The kinds of block that are the participants' turn (DESIGN §3)."""

from pydantic import Field

from workshop.outline.blocks import Headed
from workshop.outline.parts import (
    Card,
    Debrief,
    GroupsOf,
    Material,
    Option,
    Pole,
    Prompts,
    Sign,
    Step,
    Version,
    WorksheetField,
)
from workshop.outline.values import Count, Flag, Id, Minutes, Text


class Activity(Headed):
    """Hold what every activity has: its minutes, its groups and what it makes."""

    turn = True
    minutes: Minutes
    groups: GroupsOf | None = None
    output: Text | None = Field(None, description="What people make")


class Exercise(Activity):
    """Set a task with timed steps, a worksheet and a debrief of its own."""

    kind = "exercise"
    headline: Text = Field(alias="exercise")
    main: Flag = Field(False, description="The one exercise whose debrief is never cut")
    serves: tuple[Id, ...] = Field((), description="Ids of the outcomes it serves")
    why: Text | None = None
    invitation: Text
    least: Minutes | None = Field(None, description="The floor")
    most: Minutes | None = Field(None, description="The stretch")
    lead: Text | None = Field(None, description="Initials of who leads it")
    materials: tuple[Material, ...] = ()
    steps: tuple[Step, ...] = Field(min_length=2, max_length=8)
    worksheet: tuple[WorksheetField, ...] = ()
    cards: tuple[Card, ...] = ()
    debrief: Debrief | None = None
    watch_for: tuple[Sign, ...] = ()
    short: Version | None = None
    long: Version | None = None
    remote: Version | None = None
    hybrid: Text | None = None


class Discussion(Activity):
    """Discuss one prompt, or prompts graded from what was seen to what will be done."""

    kind = "discussion"
    headline: Text = Field(alias="discussion")
    prompts: Prompts | None = None


class Reflection(Activity):
    """Let everybody write alone."""

    kind = "reflection"
    headline: Text = Field(alias="reflection")
    rows: Count | None = None


class Vote(Activity):
    """Let the room choose between two to four answers."""

    kind = "vote"
    headline: Text = Field(alias="vote")
    options: tuple[Option, ...] = Field(min_length=2, max_length=4)


class Spectrum(Activity):
    """Let people take a stand between two poles."""

    kind = "spectrum"
    headline: Text = Field(alias="spectrum")
    from_: Pole = Field(alias="from")
    to: Pole
    line: Text | None = Field(None, description="The instruction")


class Commitment(Activity):
    """Let everybody promise one thing with a date."""

    kind = "commitment"
    headline: Text = Field(alias="commitment")
    fields: tuple[Text, ...] = Field((), max_length=3, description="I will, by, with")
    line: Text | None = Field(None, description="What to do with the promise")
