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
    minutes: Minutes = Field(description="How long it takes, all told")
    groups: GroupsOf | None = Field(None, description="How people sit together")
    output: Text | None = Field(None, description="What people make")


class Exercise(Activity):
    """Set a task with timed steps, a worksheet and a debrief of its own."""

    kind = "exercise"
    headline: Text = Field(alias="exercise", description="The task")
    main: Flag = Field(False, description="The one exercise whose debrief is never cut")
    serves: tuple[Id, ...] = Field((), description="Ids of the outcomes it serves")
    why: Text | None = Field(None, description="What it is for")
    invitation: Text = Field(description="The question that opens it")
    least: Minutes | None = Field(None, description="The minutes of its short version")
    most: Minutes | None = Field(None, description="The minutes of its long version")
    lead: Text | None = Field(None, description="Initials of who leads it")
    materials: tuple[Material, ...] = Field((), description="What is on the tables")
    steps: tuple[Step, ...] = Field(
        min_length=2,
        max_length=8,
        description="Two to eight; their minutes and the debrief's sum to the exercise's",
    )
    worksheet: tuple[WorksheetField, ...] = Field((), description="Places to write in the workbook")
    cards: tuple[Card, ...] = Field((), description="Cards to print and cut")
    debrief: Debrief | None = Field(
        None, description="Four questions on what it showed; they make a slide of their own"
    )
    watch_for: tuple[Sign, ...] = Field((), description="Signs to watch for, and what to do then")
    short: Version | None = Field(None, description="How it runs in fewer minutes")
    long: Version | None = Field(None, description="How it runs in more")
    remote: Version | None = Field(None, description="How it runs on screens")
    hybrid: Text | None = Field(None, description="What changes with some in the room and some on screens")


class Discussion(Activity):
    """Discuss one prompt, or prompts graded from what was seen to what will be done."""

    kind = "discussion"
    headline: Text = Field(alias="discussion", description="What is discussed, or the one prompt")
    prompts: Prompts | None = Field(
        None, description="Prompts graded from what was seen to what will be done"
    )


class Reflection(Activity):
    """Let everybody write alone."""

    kind = "reflection"
    headline: Text = Field(alias="reflection", description="The question")
    rows: Count | None = Field(None, description="Lines to write on")


class Vote(Activity):
    """Let the room choose between two to four answers."""

    kind = "vote"
    headline: Text = Field(alias="vote", description="The question")
    options: tuple[Option, ...] = Field(min_length=2, max_length=4, description="Two to four answers")


class Spectrum(Activity):
    """Let people take a stand between two poles."""

    kind = "spectrum"
    headline: Text = Field(alias="spectrum", description="The question")
    from_: Pole = Field(alias="from", description="The pole on the left")
    to: Pole = Field(description="The pole on the right")
    line: Text | None = Field(None, description="The instruction")


class Commitment(Activity):
    """Let everybody promise one thing with a date."""

    kind = "commitment"
    headline: Text = Field(alias="commitment", description="What is promised")
    fields: tuple[Text, ...] = Field((), max_length=3, description="I will, by, with")
    line: Text | None = Field(None, description="What to do with the promise")
