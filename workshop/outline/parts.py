"""What the records of an outline are made of: argument, notes, steps, materials, debriefs."""

from typing import Any, ClassVar, Literal, Self

from pydantic import Field, model_validator

from workshop.outline.record import Record
from workshop.outline.values import Amount, Count, Flag, Id, Minutes, Text, refuse

Groups = Literal["solo", "pairs", "trios", "fours", "fives", "plenary"]
GROUP_SIZES: dict[str, int] = {"solo": 1, "pairs": 2, "trios": 3, "fours": 4, "fives": 5}


class Essay(Record):
    """Credit the essay whose argument the workshop follows."""

    title: Text | None = None
    author: Text | None = None
    year: Text | None = None
    note: Text | None = Field(None, description="What is worth knowing about it, for the sources slide")


class GroupSize(Record):
    """Say for how many people the workshop is made."""

    least: Count
    ideal: Count
    most: Count


class Aims(Record):
    """Say what the group will know, and how it should feel."""

    rational: Text | None = None
    experiential: Text | None = None


class Outcome(Record):
    """Say what a participant can do afterwards."""

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

    room: Text | None = None
    materials: tuple[Text, ...] = ()
    two_weeks_before: tuple[Text, ...] = ()
    day_before: tuple[Text, ...] = ()


class Prework(Record):
    """Set a task for before the workshop."""

    minutes: Minutes | None = None
    task: Text


class FollowUp(Record):
    """Set a task for after the workshop."""

    after_days: Count | None = None
    task: Text


class Notes(Record):
    """Write what the facilitator says and does; it stands in the speaker notes."""

    shorthand: ClassVar[str] = "say"
    say: Text | None = Field(None, description="What to say aloud")
    do: Text | None = Field(None, description="What to do meanwhile")
    ask: Text | None = Field(None, description="What to ask the room")
    watch_for: Text | None = Field(None, description="What to watch for, and what to do then")
    transition: Text | None = Field(None, description="The sentence that leads on")


class GroupsOf(Record):
    """Say how people sit together: alone, in groups of a size, at tables, or all in one."""

    shorthand: ClassVar[str] = "kind"
    kind: Groups | None = Field(None, description="solo, pairs, trios, fours, fives or plenary")
    tables: Count | None = Field(None, description="People at each table")

    @property
    def size(self) -> int:
        """Return the people in one group; 0 is the whole room."""
        return self.tables or GROUP_SIZES.get(self.kind or "", 0)


class Material(Record):
    """List one material with its quantity: for each person, for each group, or in all."""

    shorthand: ClassVar[str] = "item"
    item: Text
    each: Count | None = None
    per_group: Count | None = None
    total: Count | None = None


class Step(Record):
    """Write one step of an exercise."""

    do: Text = Field(description="An imperative of at most twelve words; it stands on the slide")
    how: Text | None = Field(None, description="The full instruction, for notes, guide and workbook")
    minutes: Minutes | None = None
    report: Literal["headline", "full"] | None = Field(
        None, description="Groups report: 1.5 or 3 minutes each"
    )


class Debrief(Record):
    """Ask what the exercise showed, from what was seen to what will be done."""

    minutes: Minutes
    observe: Text
    reflect: Text
    interpret: Text
    decide: Text
    surfaces: Text | None = Field(None, description="What the exercise was built to bring out")


class Sign(Record):
    """Name a sign to watch for, and what to do then."""

    sign: Text
    then: Text


class Card(Record):
    """Write one card to print and cut."""

    title: Text
    text: Text
    each: Count | None = None
    per_group: Count | None = None
    total: Count | None = None


class WorksheetField(Record):
    """Give the participants one place to write: lines, a box, a grid or a scale."""

    lines: Text | None = None
    box: Text | None = None
    grid: Text | None = None
    scale: Text | None = None
    rows: Count | None = None
    columns: tuple[Text, ...] = ()
    from_: Text | None = Field(None, alias="from")
    to: Text | None = None

    @model_validator(mode="after")
    def _has_one_form(self) -> Self:
        if sum(form is not None for form in (self.lines, self.box, self.grid, self.scale)) != 1:
            refuse(
                "bad-worksheet",
                "a worksheet field is lines, a box, a grid or a scale",
                "write one of the four",
            )
        return self


class Version(Record):
    """Describe the exercise at another length or in another mode; its steps and debrief sum to its minutes."""

    minutes: Minutes
    groups: GroupsOf | None = None
    steps: tuple[Step, ...] = ()
    materials: tuple[Material, ...] = ()
    debrief: Minutes | None = Field(None, description="Minutes of its debrief, when they differ")


class Side(Record):
    """Fill one side of a contrast: points, or a quotation of the register, right or as often misquoted."""

    head: Text
    points: tuple[Text, ...] = Field((), max_length=3)
    quote: Id | None = None
    misquote: Id | None = None

    @model_validator(mode="after")
    def _has_a_body(self) -> Self:
        if sum(map(bool, (self.points, self.quote, self.misquote))) != 1:
            refuse("bad-side", "a side has points, a quote or a misquote", "write one to three points:")
        return self


class Point(Record):
    """Make one point: a head, and a text beside it."""

    shorthand: ClassVar[str] = "head"
    head: Text
    text: Text | None = None


class PictureFile(Record):
    """Show a picture, with what it says for those who cannot see it."""

    file: Text
    alt: Text
    credit: Text | None = None


class Portrait(Record):
    """Show who speaks."""

    file: Text
    alt: Text


class Pole(Record):
    """Name one end of a spectrum."""

    shorthand: ClassVar[str] = "pole"
    pole: Text
    text: Text | None = None


class Prompts(Record):
    """Grade a discussion from what was seen to what will be done."""

    observe: Text | None = None
    reflect: Text | None = None
    interpret: Text | None = None
    decide: Text | None = None


class Option(Record):
    """Offer one answer of a vote: a text, or a quotation of the register, right or as often misquoted."""

    shorthand: ClassVar[str] = "text"
    text: Text | None = None
    quote: Id | None = None
    misquote: Id | None = None

    @model_validator(mode="after")
    def _has_one_form(self) -> Self:
        if sum(form is not None for form in (self.text, self.quote, self.misquote)) != 1:
            refuse("bad-option", "an option is a text, a quote or a misquote", "write one of the three")
        return self


class Made(Record):
    """Word a slide that the builder makes, or switch it off."""

    shorthand: ClassVar[str] = "headline"
    headline: Text | None = None
    line: Text | None = None
    notes: Notes | None = None
    off: Flag = False

    @classmethod
    def expanded(cls, value: Any) -> Any:
        """Return what was written in full: off alone switches the slide off."""
        if isinstance(value, str) and value.strip().lower() in ("off", "no", "false"):
            return {"off": True}
        return super().expanded(value)


class MadeSlides(Record):
    """Word or switch off each slide that the builder makes."""

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
