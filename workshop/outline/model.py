"""The records of an outline: one for each kind of block, the sections, and the workshop itself (DESIGN §3).

The reader, the keys it allows, the JSON Schema and `workshop kinds` all come from these records.
"""

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Field, Tag

from workshop.outline.parts import (
    Aims,
    Argument,
    Card,
    Debrief,
    Essay,
    FollowUp,
    GroupSize,
    GroupsOf,
    Limits,
    MadeSlides,
    Material,
    Need,
    Notes,
    Option,
    Outcome,
    PictureFile,
    Point,
    Pole,
    Portrait,
    Prepare,
    Prework,
    Prompts,
    Side,
    Sign,
    Step,
    Version,
    WorksheetField,
)
from workshop.outline.record import Record
from workshop.outline.values import Amount, Clock, Count, Flag, Id, Minutes, Text, slug

Priority = Literal["must", "should", "could"]


class Block(Record):
    """Hold what every block may have, whatever its kind."""

    kind: ClassVar[str]
    turn: ClassVar[bool] = False
    """Whether it is the participants' turn."""

    id: Id = Field(default=Text(""), description="Stable name; overlays and the .pptx use it")
    minutes: Minutes | None = None
    priority: Priority = "should"
    supports: tuple[Id, ...] = Field((), description="Ids of the reasons it bears out")
    at: Clock | None = Field(None, description="A locked time of day")
    mode: Literal["room", "remote"] | None = Field(None, description="Runs only in this mode")
    layout: Text | None = Field(None, description="Another layout for this slide")
    notes: Notes | None = None
    extra: dict[str, Text] = Field({}, description="Fields of your own, shown in the guide")

    @classmethod
    def expanded(cls, value: Any) -> Any:
        """Return the block with an id: without a written one, the slug of its headline."""
        headline = value.get(cls.kind) if isinstance(value, dict) else None
        if isinstance(headline, str) and "id" not in value:
            return value | {"id": Text(slug(headline), getattr(headline, "span", None))}
        return value

    @property
    def words(self) -> Text:
        """Return what was written as the kind's value: a headline, a question, the id of a quotation."""
        return Text("")


class Headed(Block):
    """Hold a block whose value is its headline."""

    headline: Text

    @property
    def words(self) -> Text:
        """Return the headline."""
        return self.headline


class Claim(Headed):
    """State one thing, large."""

    kind = "claim"
    headline: Text = Field(alias="claim")
    line: Text | None = Field(None, description="One sentence under the statement")


class Contrast(Headed):
    """Set two things against each other."""

    kind = "contrast"
    headline: Text = Field(alias="contrast")
    left: Side
    right: Side
    favour: Literal["left", "right", "none"] = "right"


class Quote(Block):
    """Show a quotation of the register, with its standing."""

    kind = "quote"
    quote: Id
    portrait: Portrait | None = None

    @property
    def words(self) -> Text:
        """Return the quotation's id."""
        return self.quote


class Points(Headed):
    """Make three to five points."""

    kind = "points"
    headline: Text = Field(alias="points")
    items: tuple[Point, ...] = Field(min_length=2, max_length=5)
    picture: PictureFile | None = None


class Number(Block):
    """Show one figure of the register, as large as it goes."""

    kind = "number"
    number: Id
    line: Text = Field(description="The sentence that continues the number")

    @property
    def words(self) -> Text:
        """Return the sentence under the number."""
        return self.line


class Chart(Headed):
    """Compare two to six values as bars."""

    kind = "chart"
    headline: Text = Field(alias="chart")
    figure: Id | None = Field(None, description="A figure of the register with bars")
    bars: dict[str, Amount] = Field({}, max_length=6)
    key: Text | None = Field(None, description="The bar to look at")
    unit: Text | None = None
    source: Text | None = None


class Overlap(Headed):
    """Show two circles and what lies in both."""

    kind = "overlap"
    headline: Text = Field(alias="overlap")
    left: Text
    right: Text
    both: Text
    line: Text | None = None


class Tiles(Headed):
    """Show four to eight words side by side."""

    kind = "tiles"
    headline: Text = Field(alias="tiles")
    items: tuple[Text, ...] = Field(min_length=4, max_length=8)
    prompt: Text | None = None


class Steps(Headed):
    """Show three to six steps that rise to a goal."""

    kind = "steps"
    headline: Text = Field(alias="steps")
    items: tuple[Point, ...] = Field(min_length=3, max_length=6)
    goal: Flag = Field(True, description="Whether the last step is the goal")


class Matrix(Headed):
    """Show four fields between two axes."""

    kind = "matrix"
    headline: Text = Field(alias="matrix")
    across: Text
    up: Text
    cells: tuple[Text, ...] = Field(
        min_length=4, max_length=4, description="Top left, top right, bottom left, right"
    )
    key: Text | None = Field(None, description="The cell to look at")
    line: Text | None = None


class Story(Headed):
    """Tell a case: who, the situation, what they did, what happened."""

    kind = "story"
    headline: Text = Field(alias="story")
    who: Text | None = None
    situation: Text
    did: Text
    happened: Text | None = Field(None, description="Leave it out to ask the room what they would do")


class Table(Headed):
    """Show a table with a header."""

    kind = "table"
    headline: Text = Field(alias="table")
    columns: tuple[Text, ...] = Field(min_length=2, max_length=5)
    rows: tuple[tuple[Text, ...], ...] = Field(min_length=2, max_length=6)
    key: Text | None = Field(None, description="The column to look at")


class Picture(Block):
    """Show a picture, full bleed, with a headline or without."""

    kind = "picture"
    headline: Text | None = Field(alias="picture")
    file: Text
    alt: Text
    credit: Text | None = None

    @property
    def words(self) -> Text:
        """Return the headline, or nothing."""
        return self.headline or Text("")


class Open(Headed):
    """Write a headline and up to four paragraphs."""

    kind = "text"
    headline: Text = Field(alias="text")
    paragraphs: tuple[Text, ...] = Field(min_length=1, max_length=4)


class Objection(Headed):
    """Say an objection in the participants' words; the reply stands in the notes."""

    kind = "objection"
    headline: Text = Field(alias="objection")
    reply: Text


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


_BLOCKS: tuple[type[Block], ...] = (
    Claim, Contrast, Quote, Points, Number, Chart, Overlap, Tiles, Steps, Matrix, Story, Table, Picture, Open,
    Objection, Exercise, Discussion, Reflection, Vote, Spectrum, Commitment,
)  # fmt: skip
KINDS: dict[str, type[Block]] = {block.kind: block for block in _BLOCKS}
"""Every kind of block by the key that names it."""


def kind_of(value: Any) -> str | None:
    """Return the kind that a mapping's keys name, or None."""
    return next((key for key in value if key in KINDS), None) if isinstance(value, dict) else None


if TYPE_CHECKING:
    AnyBlock = Block
else:
    AnyBlock = Annotated[
        __import__("typing").Union[tuple(Annotated[block, Tag(kind)] for kind, block in KINDS.items())],
        Discriminator(kind_of),
    ]


class Section(Record):
    """Hold one titled, timed part of the workshop."""

    section: Text
    id: Id = Text("")
    act: Literal["open", "explore", "close"] = "explore"
    minutes: Minutes
    question: Text | None = Field(None, description="The guiding question on its divider")
    key_idea: Text | None = Field(None, description="One sentence for the workbook")
    notes: Notes | None = None
    blocks: tuple[AnyBlock, ...] = ()

    @classmethod
    def expanded(cls, value: Any) -> Any:
        """Return the section with an id: without a written one, the slug of its title."""
        title = value.get("section") if isinstance(value, dict) else None
        if isinstance(title, str) and "id" not in value:
            return value | {"id": Text(slug(title), getattr(title, "span", None))}
        return value


class Break(Record):
    """Pause; the slide says when the workshop goes on."""

    break_: Text = Field(alias="break")
    id: Id | None = None
    minutes: Minutes
    at: Clock | None = Field(None, description="A locked time of day, for lunch")
    notes: Notes | None = None


def _part_of(value: Any) -> str:
    return "break" if isinstance(value, dict) and "break" in value else "section"


class Workshop(Record):
    """Hold a whole workshop as its outline says it."""

    title: Text
    subtitle: Text | None = None
    language: Text = Text("en-GB")
    version: Text = Text("1.0")
    essay: Essay | None = None
    audience: Text | None = None
    group: GroupSize = Field(default_factory=lambda: GroupSize(least=6, ideal=16, most=24))
    start: Clock | None = None
    duration: Minutes
    buffer: Minutes = Minutes(0)
    purpose: Text
    aims: Aims | None = None
    outcomes: tuple[Outcome, ...] = Field(min_length=3, max_length=5)
    argument: Argument
    needs: dict[str, Need] = {}
    prepare: Prepare | None = None
    prework: Prework | None = None
    follow_up: FollowUp | None = None
    slides: MadeSlides = Field(default_factory=MadeSlides.model_construct)
    limits: Limits = Field(default_factory=Limits.model_construct)
    sections: tuple[
        Annotated[
            Annotated[Section, Tag("section")] | Annotated[Break, Tag("break")],
            Discriminator(_part_of),
        ],
        ...,
    ] = Field(min_length=1)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return every block of every section, in order."""
        return tuple(block for part in self.sections if isinstance(part, Section) for block in part.blocks)


__all__ = ["KINDS", "AnyBlock", "Block", "Break", "Section", "Workshop", "kind_of"]
