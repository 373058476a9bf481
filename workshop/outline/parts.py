"""What the records of an outline are made of: notes, groups, steps, materials, debriefs."""

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from workshop.outline.placed import refuse
from workshop.outline.record import Record
from workshop.outline.values import Count, Id, Minutes, Text

Groups = Literal["solo", "pairs", "trios", "fours", "fives", "plenary"]
GROUP_SIZES: dict[str, int] = {"solo": 1, "pairs": 2, "trios": 3, "fours": 4, "fives": 5}


class Notes(Record):
    """Write what the facilitator says and does; it stands in the speaker notes."""

    shorthand: ClassVar[str] = "say"
    called: ClassVar[str] = "notes"
    say: Text | None = Field(None, description="What to say aloud")
    do: Text | None = Field(None, description="What to do meanwhile")
    ask: Text | None = Field(None, description="What to ask the room")
    watch_for: Text | None = Field(None, description="What to watch for, and what to do then")
    transition: Text | None = Field(None, description="The sentence that leads on")


class GroupsOf(Record):
    """Say how people sit together: alone, in groups of a size, at tables, or all in one."""

    shorthand: ClassVar[str] = "kind"
    called: ClassVar[str] = "groups"
    example: ClassVar[str] = "solo, pairs, trios, fours, fives, plenary, or {tables: 6}"
    kind: Groups | None = Field(None, description="solo, pairs, trios, fours, fives or plenary")
    tables: Count | None = Field(None, description="People at each table")

    @model_validator(mode="after")
    def _has_one_form(self) -> Self:
        if (self.kind is None) == (not self.tables):
            message = "groups have one form, and tables at least one person"
            refuse("bad-groups", message, f"write {self.example}")
        return self

    @property
    def size(self) -> int:
        """Return the people in one group; 0 is the whole room."""
        return self.tables or GROUP_SIZES.get(self.kind or "", 0)


class Material(Record):
    """List one material with its quantity: for each person, for each group, or in all."""

    shorthand: ClassVar[str] = "item"
    item: Text = Field(description="What it is")
    each: Count | None = Field(None, description="How many for each person")
    per_group: Count | None = Field(None, description="How many for each group")
    total: Count | None = Field(None, description="How many in all")


class Step(Record):
    """Write one step of an exercise."""

    first: ClassVar[str] = "do"

    do: Text = Field(description="An imperative of at most twelve words; it stands on the slide")
    how: Text | None = Field(None, description="The full instruction, for notes, guide and workbook")
    minutes: Minutes | None = Field(
        None, description="How long it takes; a report takes its time from the number of groups"
    )
    report: Literal["headline", "full"] | None = Field(
        None, description="Groups report: 1.5 or 3 minutes each"
    )


class Debrief(Record):
    """Ask what the exercise showed, from what was seen to what will be done."""

    minutes: Minutes = Field(description="How long it takes; part of the exercise's minutes")
    observe: Text = Field(description="What did they see?")
    reflect: Text = Field(description="What did they feel?")
    interpret: Text = Field(description="What do they make of it?")
    decide: Text = Field(description="What will they do?")
    surfaces: Text | None = Field(None, description="What the exercise was built to bring out")


class Sign(Record):
    """Name a sign to watch for, and what to do then."""

    sign: Text = Field(description="What you see")
    then: Text = Field(description="What to do")


class Card(Record):
    """Write one card to print and cut."""

    title: Text = Field(description="Its title")
    text: Text = Field(description="What it says")
    each: Count | None = Field(None, description="How many for each person")
    per_group: Count | None = Field(None, description="How many for each group")
    total: Count | None = Field(None, description="How many in all")


class WorksheetField(Record):
    """Give the participants one place to write: lines, a box, a grid or a scale."""

    called: ClassVar[str] = "a worksheet"

    lines: Text | None = Field(None, description="Lines to write on, under this label")
    box: Text | None = Field(None, description="A box")
    grid: Text | None = Field(None, description="A grid")
    scale: Text | None = Field(None, description="A scale")
    rows: Count | None = Field(None, description="How many lines, or how high")
    columns: tuple[Text, ...] = Field((), description="The grid's headings")
    from_: Text | None = Field(None, alias="from", description="The scale's left end")
    to: Text | None = Field(None, description="The scale's right end")

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
    """Describe the exercise at another length or in another mode; steps and debrief sum to its minutes."""

    called: ClassVar[str] = "another version of an exercise"

    minutes: Minutes = Field(description="How long it takes")
    groups: GroupsOf | None = Field(None, description="How people sit together")
    steps: tuple[Step, ...] = Field((), description="All steps of this version")
    materials: tuple[Material, ...] = Field((), description="What it needs instead")
    debrief: Minutes | None = Field(None, description="Minutes of its debrief, when they differ")


_SIDE_HINT = "write  points: [ … ]  with one to three texts, or  quote: …  with an id, or  misquote: …"


class Side(Record):
    """Fill one side of a contrast: points, or a quotation of the register, right or as often misquoted."""

    example: ClassVar[str] = "{head: …, points: [ … ]}"

    head: Text = Field(description="Its heading")
    points: tuple[Text, ...] = Field((), max_length=3, description="One to three texts")
    quote: Id | None = Field(None, description="Or the id of a quotation")
    misquote: Id | None = Field(None, description="Or the id of a quotation, as it is often misquoted")

    @model_validator(mode="after")
    def _has_a_body(self) -> Self:
        if sum(map(bool, (self.points, self.quote, self.misquote))) != 1:
            refuse("bad-side", "a side has either points, or quote, or misquote", _SIDE_HINT)
        return self


class Point(Record):
    """Make one point: a head, and a text beside it."""

    shorthand: ClassVar[str] = "head"
    head: Text = Field(description="The point")
    text: Text | None = Field(None, description="What is said to it")


class PictureFile(Record):
    """Show a picture, with what it says for those who cannot see it."""

    called: ClassVar[str] = "a picture"

    file: Text = Field(description="The file below assets/pictures")
    alt: Text = Field(description="What it means, for those who cannot see it")
    credit: Text | None = Field(None, description="Who made it")


class Portrait(Record):
    """Show who speaks."""

    file: Text = Field(description="The file below assets/pictures")
    alt: Text = Field(description="Who it shows")


class Pole(Record):
    """Name one end of a spectrum."""

    shorthand: ClassVar[str] = "pole"
    pole: Text = Field(description="What this end is called")
    text: Text | None = Field(None, description="What people say who stand there")


class Prompts(Record):
    """Grade a discussion from what was seen to what will be done."""

    called: ClassVar[str] = "prompts"

    observe: Text | None = Field(None, description="What did they see?")
    reflect: Text | None = Field(None, description="What did they feel?")
    interpret: Text | None = Field(None, description="What do they make of it?")
    decide: Text | None = Field(None, description="What will they do?")

    @model_validator(mode="after")
    def _has_some(self) -> Self:
        if not any((self.observe, self.reflect, self.interpret, self.decide)):
            hint = "add observe, reflect, interpret or decide"
            refuse("too-few", "'prompts' has 0 entries; at least 1 is needed", hint)
        return self


class Option(Record):
    """Offer one answer of a vote: a text, or a quotation of the register, right or as often misquoted."""

    shorthand: ClassVar[str] = "text"
    text: Text | None = Field(None, description="The answer")
    quote: Id | None = Field(None, description="Or the id of a quotation")
    misquote: Id | None = Field(None, description="Or the id of a quotation, as it is often misquoted")

    @model_validator(mode="after")
    def _has_one_form(self) -> Self:
        if sum(form is not None for form in (self.text, self.quote, self.misquote)) != 1:
            refuse("bad-option", "an option is a text, a quote or a misquote", "write one of the three")
        return self
