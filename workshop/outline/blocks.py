"""What every block may have, and the kinds of block that are talk (DESIGN §3)."""

from collections.abc import Iterator
from typing import Any, ClassVar, Literal, Self

from pydantic import Field, model_validator

from workshop.outline.parts import Notes, PictureFile, Point, Portrait, Side
from workshop.outline.placed import refuse
from workshop.outline.record import Record
from workshop.outline.values import Amount, Clock, Flag, Id, Minutes, Text, slug

Priority = Literal["must", "should", "could"]


class Block(Record):
    """Hold what every block may have, whatever its kind."""

    kind: ClassVar[str]
    turn: ClassVar[bool] = False
    """Whether it is the participants' turn."""

    id: Id = Field(default=Text(""), description="Stable name; overlays and the .pptx use it")
    minutes: Minutes | None = Field(None, description="Talk without minutes shares what its section has left")
    priority: Priority = Field("should", description="What is cut last, later, first when time is short")
    supports: tuple[Id, ...] = Field((), description="Ids of the reasons it bears out")
    at: Clock | None = Field(None, description="A locked time of day")
    mode: Literal["room", "remote"] | None = Field(
        None, description="Runs only in this mode, and where some are in the room and some remote"
    )
    layout: Text | None = Field(None, description="Another layout for this slide")
    notes: Notes | None = Field(None, description="What to say, do, ask and watch for")
    extra: dict[str, Text] = Field({}, description="Fields of your own, shown in the guide")

    @classmethod
    def expanded(cls, value: Any) -> Any:
        """Return the block with an id: without a written one, the slug of its headline."""
        headline = value.get(cls.kind) if isinstance(value, dict) else None
        if isinstance(headline, str) and "id" not in value:
            return value | {"id": Text(slug(headline), getattr(headline, "span", None))}
        return value

    @classmethod
    def noun(cls) -> str:
        """Return what a message calls a block of this kind."""
        return f"{'an' if cls.kind[0] in 'aeiou' else 'a'} {cls.kind} block"

    @classmethod
    def rivals(cls) -> frozenset[str]:
        """Return all kinds of block."""
        return frozenset(_kinds_below(Block))

    @property
    def words(self) -> Text:
        """Return what was written as the kind's value: a headline, a question, the id of a quotation."""
        return Text("")


def _kinds_below(block: type[Block]) -> Iterator[str]:
    for child in block.__subclasses__():
        yield from ([child.kind] if "kind" in child.__dict__ else [])
        yield from _kinds_below(child)


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
    headline: Text = Field(alias="claim", description="The statement, fourteen words at most")
    line: Text | None = Field(None, description="One sentence under the statement")


class Contrast(Headed):
    """Set two things against each other."""

    kind = "contrast"
    headline: Text = Field(alias="contrast", description="What the two differ in")
    left: Side = Field(description="The left side")
    right: Side = Field(description="The right side")
    favour: Literal["left", "right", "none"] = Field("right", description="The side to walk towards")


class Quote(Block):
    """Show a quotation of the register, with its standing."""

    kind = "quote"
    quote: Id = Field(description="Id of the quotation in assets/quotes.yaml")
    portrait: Portrait | None = Field(None, description="A picture of who speaks")

    @property
    def words(self) -> Text:
        """Return the quotation's id."""
        return self.quote


class Points(Headed):
    """Make three to five points."""

    kind = "points"
    headline: Text = Field(alias="points", description="What the points make together")
    items: tuple[Point, ...] = Field(
        min_length=2, max_length=5, description="Three to five, each a text, or a head and a text"
    )
    picture: PictureFile | None = Field(None, description="Beside two to four heads")

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.picture is None and len(self.items) < 3:
            refuse("too-few", "'items' has 2 entries; without a picture at least 3 are needed", "add 1 more")
        if self.picture is not None and len(self.items) > 4:
            refuse("too-many", "'items' has 5 entries; beside a picture at most 4 fit", "take 1 out")
        return self


class Number(Block):
    """Show one figure of the register, as large as it goes."""

    kind = "number"
    number: Id = Field(description="Id of the figure in assets/figures.yaml")
    line: Text = Field(description="The sentence that continues the number")

    @property
    def words(self) -> Text:
        """Return the sentence under the number."""
        return self.line


class Chart(Headed):
    """Compare two to six values as bars."""

    kind = "chart"
    headline: Text = Field(alias="chart", description="What the bars show")
    figure: Id | None = Field(None, description="A figure of the register; or write bars of your own")
    bars: dict[str, Amount] = Field(
        {}, max_length=6, description="Bars of your own: two to six labels with their values"
    )
    key: Text | None = Field(None, description="The bar to look at")
    unit: Text | None = Field(None, description="%, × or nothing")
    source: Text | None = Field(None, description="Where bars of your own come from")


class Overlap(Headed):
    """Show two circles and what lies in both."""

    kind = "overlap"
    headline: Text = Field(alias="overlap", description="What the circles show")
    left: Text = Field(description="The left circle, one to three words")
    right: Text = Field(description="The right circle")
    both: Text = Field(description="What lies in both")
    line: Text | None = Field(None, description="One sentence under the circles")


class Tiles(Headed):
    """Show four to eight words side by side."""

    kind = "tiles"
    headline: Text = Field(alias="tiles", description="What the words are")
    items: tuple[Text, ...] = Field(
        min_length=4, max_length=8, description="Four to eight texts of one or two words"
    )
    prompt: Text | None = Field(None, description="What to do with them")


class Steps(Headed):
    """Show three to six steps that rise to a goal."""

    kind = "steps"
    headline: Text = Field(alias="steps", description="Where the steps lead")
    items: tuple[Point, ...] = Field(
        min_length=3, max_length=6, description="Three to six, each a text, or a head and a text"
    )
    goal: Flag = Field(True, description="Whether the last step is the goal")


class Matrix(Headed):
    """Show four fields between two axes."""

    kind = "matrix"
    headline: Text = Field(alias="matrix", description="What the fields sort")
    across: Text = Field(description="The axis that runs to the right")
    up: Text = Field(description="The axis that runs upwards")
    cells: tuple[Text, ...] = Field(
        min_length=4, max_length=4, description="Top left, top right, bottom left, right"
    )
    key: Text | None = Field(None, description="The cell to look at")
    line: Text | None = Field(None, description="One sentence under the fields")


class Story(Headed):
    """Tell a case: who, the situation, what they did, what happened."""

    kind = "story"
    headline: Text = Field(alias="story", description="What the case is about")
    who: Text | None = Field(None, description="Whose story it is")
    situation: Text = Field(description="How things stood")
    did: Text = Field(description="What they did")
    happened: Text | None = Field(None, description="Leave it out to ask the room what they would do")


class Table(Headed):
    """Show a table with a header."""

    kind = "table"
    headline: Text = Field(alias="table", description="What the table shows")
    columns: tuple[Text, ...] = Field(min_length=2, max_length=5, description="Two to five headings")
    rows: tuple[tuple[Text, ...], ...] = Field(
        min_length=2, max_length=6, description="Two to six rows, each a list with a text for every column"
    )
    key: Text | None = Field(None, description="The column to look at")


class Picture(Block):
    """Show a picture, full bleed, with a headline or without."""

    kind = "picture"
    headline: Text | None = Field(alias="picture", description="A headline, or nothing")
    file: Text = Field(description="The file below assets/pictures")
    alt: Text = Field(description="What it means, for those who cannot see it")
    credit: Text | None = Field(None, description="Who made it")

    @property
    def words(self) -> Text:
        """Return the headline, or nothing."""
        return self.headline or Text("")


class Open(Headed):
    """Write a headline and up to four paragraphs."""

    kind = "text"
    headline: Text = Field(alias="text", description="What it says in one line")
    paragraphs: tuple[Text, ...] = Field(min_length=1, max_length=4, description="One to four texts")


class Objection(Headed):
    """Say an objection in the participants' words; the reply stands in the notes."""

    kind = "objection"
    headline: Text = Field(alias="objection", description="The objection in the participants' words")
    reply: Text = Field(description="What to answer; it stands in the notes")
