"""What frames an outline's sections: essay, group, argument, needs, preparation, the builder's slides."""

from typing import Any, ClassVar, Self

from pydantic import Field, model_validator

from workshop.outline.parts import Notes
from workshop.outline.placed import refuse
from workshop.outline.record import Record
from workshop.outline.values import Amount, Count, Flag, Id, Minutes, Text


class Essay(Record):
    """Credit the essay whose argument the workshop follows."""

    called: ClassVar[str] = "essay"
    title: Text | None = Field(None, description="Its title")
    author: Text | None = Field(None, description="Who wrote it")
    year: Text | None = Field(None, description="When")
    note: Text | None = Field(None, description="What is worth knowing about it, for the sources slide")


class GroupSize(Record):
    """Say for how many people the workshop is made."""

    called: ClassVar[str] = "group"
    least: Count = Field(description="Fewer cannot do it")
    ideal: Count = Field(description="What the plan counts with")
    most: Count = Field(description="More do not fit")

    @model_validator(mode="after")
    def _rises(self) -> Self:
        if not 0 < self.least <= self.ideal <= self.most:
            message = f"least is {self.least}, ideal {self.ideal} and most {self.most}; they must not fall"
            refuse(
                "bad-group",
                message,
                "write them so that least ≤ ideal ≤ most, as in {least: 6, ideal: 16, most: 24}",
            )
        return self


class Aims(Record):
    """Say what the group will know, and how it should feel."""

    called: ClassVar[str] = "aims"
    rational: Text | None = Field(None, description="What the room will know or decide")
    experiential: Text | None = Field(None, description="How it should feel")


class Outcome(Record):
    """Say what a participant can do afterwards."""

    first: ClassVar[str] = "able_to"

    id: Id = Field(description="What  serves:  refers to")
    able_to: Text = Field(description="Begins with a verb: By 12:30 you will be able to …")


class Reason(Record):
    """Give one reason of the argument."""

    id: Id = Field(description="What  supports:  refers to")
    because: Text = Field(description="The reason, in one line")


class Reply(Record):
    """Answer one objection to the argument."""

    id: Id = Field(description="A stable name")
    objection: Text = Field(description="What people will say")
    reply: Text = Field(description="What to answer")


class Argument(Record):
    """Map the essay's argument; it makes a slide, a page of the guide and a recap."""

    called: ClassVar[str] = "the argument"
    claim: Text = Field(description="The essay's claim")
    tension: Text | None = Field(None, description="What pulls against what")
    reasons: tuple[Reason, ...] = Field((), min_length=1, max_length=5, description="One to five reasons")
    objections: tuple[Reply, ...] = Field((), description="What people will say against it")
    takeaway: Text | None = Field(None, description="What to take away")
    action: Text | None = Field(None, description="What to do on the next day")


class Need(Record):
    """Ask a client for something; the default keeps the shared deck complete."""

    ask: Text = Field(description="What the client is asked for")
    default: Text = Field(description="What stands there until the client answers")


class Prepare(Record):
    """List what to get ready, and when."""

    called: ClassVar[str] = "prepare"
    room: Text | None = Field(None, description="How the room is set")
    materials: tuple[Text, ...] = Field((), description="What to bring")
    two_weeks_before: tuple[Text, ...] = Field((), description="What to do two weeks before")
    day_before: tuple[Text, ...] = Field((), description="What to do the day before")
    remote: tuple[Text, ...] = Field(
        (), description="What to do the day before, instead of all this, when people are on screens"
    )


class Prework(Record):
    """Set a task for before the workshop."""

    called: ClassVar[str] = "prework"
    minutes: Minutes | None = Field(None, description="How long it takes")
    task: Text = Field(description="What to do")


class FollowUp(Record):
    """Set a task for after the workshop."""

    called: ClassVar[str] = "follow_up"
    after_days: Count | None = Field(None, description="How many days after")
    task: Text = Field(description="What to do")


class Made(Record):
    """Word a slide that the builder makes, or switch it off."""

    called: ClassVar[str] = "one of the builder's slides"
    shorthand: ClassVar[str] = "headline"
    headline: Text | None = Field(None, description="Its headline")
    line: Text | None = Field(None, description="One line below it")
    notes: Notes | None = Field(None, description="What to say and do")
    off: Flag = Field(False, description="Leave the slide out")

    @classmethod
    def expanded(cls, value: Any) -> Any:
        """Return what was written in full: off alone switches the slide off."""
        if isinstance(value, str) and value.strip().lower() in ("off", "no", "false", "none"):
            return {"off": True}
        return super().expanded(value)


class MadeSlides(Record):
    """Word or switch off each slide that the builder makes."""

    called: ClassVar[str] = "slides"
    cover: Made | None = Field(None, description="The first slide: title, subtitle and the day as a dial")
    outcomes: Made | None = Field(None, description="What people will be able to do")
    agenda: Made | None = Field(None, description="The parts of the day with their times")
    argument: Made | None = Field(None, description="The claim and its reasons on one slide")
    dividers: Made | None = Field(None, description="Where a section begins")
    recap: Made | None = Field(None, description="The outcomes again, with rings to tick")
    sources: Made | None = Field(None, description="Where quotations and figures come from")
    close: Made | None = Field(None, description="The last slide")


class Limits(Record):
    """Set the rules of thumb that the plan keeps; each has a default (minutes, or per cent)."""

    called: ClassVar[str] = "limits"
    talk_share: Amount | None = Field(None, description="Facilitator talk, per cent of working minutes (30)")
    talk_stretch: Minutes | None = Field(
        None, description="Longest talk without activity (12 in the room, 8 remote)"
    )
    sitting: Minutes | None = Field(
        None, description="Longest time without a break (90 in the room, 60 remote)"
    )
    remote_sitting: Minutes | None = Field(None, description="Longest remote sitting in all (240)")
    debrief_share: Amount | None = Field(None, description="Debrief, per cent of its exercise (20)")
    debrief_minutes: Minutes | None = Field(None, description="Shortest debrief (5)")
    closing_share: Amount | None = Field(None, description="Closing, per cent of the day (5)")
    plenary: Minutes | None = Field(
        None, description="Long plenary, two of which do not follow each other (10)"
    )
    exercise_share: Amount | None = Field(
        None, description="Longest exercise in a shorter run, per cent of the time there is (50)"
    )
    buffer_share: Amount | None = Field(
        None, description="Time in hand in a shorter run, per cent of the time there is (6)"
    )
    slack_share: Amount | None = Field(None, description="Most time in hand, per cent of the day (10)")
    breakout: Minutes | None = Field(None, description="Minutes to send remote groups into their rooms (3)")
    headline_report: Amount | None = Field(None, description="Minutes of one group's headline report (1.5)")
    full_report: Amount | None = Field(None, description="Minutes of one group's full report (3)")
