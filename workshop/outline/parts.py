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
    item: Text
    each: Count | None = None
    per_group: Count | None = None
    total: Count | None = None


class Step(Record):
    """Write one step of an exercise."""

    first: ClassVar[str] = "do"

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

    called: ClassVar[str] = "a worksheet"

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
    """Describe the exercise at another length or in another mode; steps and debrief sum to its minutes."""

    called: ClassVar[str] = "another version of an exercise"

    minutes: Minutes
    groups: GroupsOf | None = None
    steps: tuple[Step, ...] = ()
    materials: tuple[Material, ...] = ()
    debrief: Minutes | None = Field(None, description="Minutes of its debrief, when they differ")


_SIDE_HINT = "write  points: [ … ]  with one to three texts, or  quote: …  with an id, or  misquote: …"


class Side(Record):
    """Fill one side of a contrast: points, or a quotation of the register, right or as often misquoted."""

    head: Text
    points: tuple[Text, ...] = Field((), max_length=3)
    quote: Id | None = None
    misquote: Id | None = None

    @model_validator(mode="after")
    def _has_a_body(self) -> Self:
        if sum(map(bool, (self.points, self.quote, self.misquote))) != 1:
            refuse("bad-side", "a side has either points, or quote, or misquote", _SIDE_HINT)
        return self


class Point(Record):
    """Make one point: a head, and a text beside it."""

    shorthand: ClassVar[str] = "head"
    head: Text
    text: Text | None = None


class PictureFile(Record):
    """Show a picture, with what it says for those who cannot see it."""

    called: ClassVar[str] = "a picture"

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

    called: ClassVar[str] = "prompts"

    observe: Text | None = None
    reflect: Text | None = None
    interpret: Text | None = None
    decide: Text | None = None

    @model_validator(mode="after")
    def _has_some(self) -> Self:
        if not any((self.observe, self.reflect, self.interpret, self.decide)):
            hint = "add observe, reflect, interpret or decide"
            refuse("too-few", "'prompts' has 0 entries; at least 1 is needed", hint)
        return self


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
