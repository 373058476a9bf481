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
    title: Text | None = None
    author: Text | None = None
    year: Text | None = None
    note: Text | None = Field(None, description="What is worth knowing about it, for the sources slide")


class GroupSize(Record):
    """Say for how many people the workshop is made."""

    called: ClassVar[str] = "group"
    least: Count
    ideal: Count
    most: Count

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
    rational: Text | None = None
    experiential: Text | None = None


class Outcome(Record):
    """Say what a participant can do afterwards."""

    first: ClassVar[str] = "able_to"

    id: Id
    able_to: Text = Field(description="Begins with a verb: By 12:30 you will be able to …")


class Reason(Record):
    """Give one reason of the argument."""

    id: Id
    because: Text


class Reply(Record):
    """Answer one objection to the argument."""

    id: Id
    objection: Text
    reply: Text


class Argument(Record):
    """Map the essay's argument; it makes a slide, a page of the guide and a recap."""

    called: ClassVar[str] = "the argument"
    claim: Text
    tension: Text | None = None
    reasons: tuple[Reason, ...] = Field((), min_length=1, max_length=5)
    objections: tuple[Reply, ...] = ()
    takeaway: Text | None = None
    action: Text | None = None


class Need(Record):
    """Ask a client for something; the default keeps the shared deck complete."""

    ask: Text
    default: Text


class Prepare(Record):
    """List what to get ready, and when."""

    called: ClassVar[str] = "prepare"
    room: Text | None = None
    materials: tuple[Text, ...] = ()
    two_weeks_before: tuple[Text, ...] = ()
    day_before: tuple[Text, ...] = ()


class Prework(Record):
    """Set a task for before the workshop."""

    called: ClassVar[str] = "prework"
    minutes: Minutes | None = None
    task: Text


class FollowUp(Record):
    """Set a task for after the workshop."""

    called: ClassVar[str] = "follow_up"
    after_days: Count | None = None
    task: Text


class Made(Record):
    """Word a slide that the builder makes, or switch it off."""

    called: ClassVar[str] = "one of the builder's slides"
    shorthand: ClassVar[str] = "headline"
    headline: Text | None = None
    line: Text | None = None
    notes: Notes | None = None
    off: Flag = False

    @classmethod
    def expanded(cls, value: Any) -> Any:
        """Return what was written in full: off alone switches the slide off."""
        if isinstance(value, str) and value.strip().lower() in ("off", "no", "false", "none"):
            return {"off": True}
        return super().expanded(value)


class MadeSlides(Record):
    """Word or switch off each slide that the builder makes."""

    called: ClassVar[str] = "slides"
    cover: Made | None = None
    outcomes: Made | None = None
    agenda: Made | None = None
    argument: Made | None = None
    dividers: Made | None = None
    recap: Made | None = None
    sources: Made | None = None
    close: Made | None = None


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
