"""The records of an outline: sections and breaks, every kind of block, and the workshop itself (DESIGN §3).

The reader, the keys it allows, the JSON Schema and `workshop kinds` all come from these records.
"""

from functools import reduce
from operator import or_
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Tag,
    TypeAdapter,
    ValidationInfo,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from workshop.outline.activities import (
    Activity,
    Commitment,
    Discussion,
    Exercise,
    Reflection,
    Spectrum,
    Vote,
)
from workshop.outline.blocks import (
    Block,
    Chart,
    Claim,
    Contrast,
    Headed,
    Matrix,
    Number,
    Objection,
    Open,
    Overlap,
    Picture,
    Points,
    Priority,
    Quote,
    Steps,
    Story,
    Table,
    Tiles,
)
from workshop.outline.frame import (
    Aims,
    Argument,
    Essay,
    FollowUp,
    GroupSize,
    Limits,
    MadeSlides,
    Need,
    Outcome,
    Prepare,
    Prework,
)
from workshop.outline.parts import Notes
from workshop.outline.record import Record
from workshop.outline.values import Clock, Id, Language, Minutes, Text, slug

_BLOCKS: tuple[type[Block], ...] = (
    Claim, Contrast, Quote, Points, Number, Chart, Overlap, Tiles, Steps, Matrix, Story, Table, Picture, Open,
    Objection, Exercise, Discussion, Reflection, Vote, Spectrum, Commitment,
)  # fmt: skip
KINDS: dict[str, type[Block]] = {block.kind: block for block in _BLOCKS}
"""Every kind of block by the key that names it."""


def kind_of(value: Any) -> str | None:
    """Return the kind that a mapping's keys name, or None."""
    return next((key for key in value if key in KINDS), None) if isinstance(value, dict) else None


class _OfItsKind:
    """Read a block as the record of its kind, which pydantic builds when a block of that kind is read first.

    To build all of them took a tenth of a small build, and no outline has every kind.
    """

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(_read_block)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        tagged = reduce(or_, (Annotated[block, Tag(kind)] for kind, block in KINDS.items()))
        every: Any = Annotated[tagged, Discriminator(kind_of)]
        return handler(TypeAdapter(every).core_schema)


def _read_block(value: Any, info: ValidationInfo) -> Block:
    kind = kind_of(value)
    if kind is None:
        raise PydanticKnownError("union_tag_not_found", {"discriminator": "its kind"})
    return KINDS[kind].model_validate(value, context=info.context)


AnyBlock = Annotated[Block, _OfItsKind]


class Section(Record):
    """Hold one titled, timed part of the workshop."""

    first: ClassVar[str] = "section"

    section: Text = Field(description="Its title")
    id: Id = Field(Text(""), description="Stable name")
    act: Literal["open", "explore", "close"] = Field(
        "explore", description="Opening, middle or closing; the first and the last are not numbered"
    )
    minutes: Minutes = Field(description="How long it takes")
    question: Text | None = Field(None, description="The guiding question on its divider")
    key_idea: Text | None = Field(None, description="One sentence for the workbook")
    notes: Notes | None = Field(None, description="What to say and do at its divider")
    blocks: tuple[AnyBlock, ...] = Field((), description="What happens in it, one block after the other")

    @classmethod
    def expanded(cls, value: Any) -> Any:
        """Return the section with an id: without a written one, the slug of its title."""
        title = value.get("section") if isinstance(value, dict) else None
        if isinstance(title, str) and "id" not in value:
            return value | {"id": Text(slug(title), getattr(title, "span", None))}
        return value


class Break(Record):
    """Pause; the slide says when the workshop goes on."""

    first: ClassVar[str] = "break"

    break_: Text = Field(alias="break", description="Its name")
    id: Id | None = Field(None, description="Stable name")
    minutes: Minutes = Field(description="How long it takes")
    at: Clock | None = Field(None, description="A locked time of day, for lunch")
    notes: Notes | None = Field(None, description="What to say and do")


def _part_of(value: Any) -> str | None:
    """Return what a mapping's keys make it in the list of sections: None for a block that strayed there."""
    if not isinstance(value, dict) or "section" in value:
        return "section"
    return "break" if "break" in value else None if kind_of(value) else "section"


class Workshop(Record):
    """Hold a whole workshop as its outline says it."""

    called: ClassVar[str] = "the outline"

    title: Text = Field(description="What the workshop is called")
    subtitle: Text | None = Field(None, description="What it is about, in one line")
    language: Language = Field(Text("en-GB"), description="Its language, such as en-GB or de")
    version: Text = Field(Text("1.0"), description="The outline's version")
    essay: Essay | None = Field(None, description="The essay whose argument it follows")
    audience: Text | None = Field(None, description="Who it is for")
    group: GroupSize = Field(
        default_factory=lambda: GroupSize(least=6, ideal=16, most=24), description="For how many people"
    )
    start: Clock | None = Field(None, description='When it begins, such as "09:00"')
    duration: Minutes = Field(description="How long it takes, breaks and buffer included")
    buffer: Minutes = Field(Minutes(0), description="Minutes in hand before the closing section")
    purpose: Text = Field(description="Why people meet")
    aims: Aims | None = Field(None, description="What they will know, and how it should feel")
    outcomes: tuple[Outcome, ...] = Field(
        min_length=3, max_length=5, description="Three to five things people can do afterwards"
    )
    argument: Argument = Field(description="The argument it follows")
    needs: dict[str, Need] = Field(
        {}, description="What a client is asked for: names to use as {{name}}, each with ask and default"
    )
    prepare: Prepare | None = Field(None, description="What to get ready")
    prework: Prework | None = Field(None, description="A task for before")
    follow_up: FollowUp | None = Field(None, description="A task for after")
    slides: MadeSlides = Field(
        default_factory=MadeSlides.model_construct,
        description="Word the slides that the builder makes, or switch them off",
    )
    limits: Limits = Field(default_factory=Limits.model_construct, description="Rules of thumb for the plan")
    accept: dict[Text, Text] = Field(
        {}, description="Warnings that are meant, each with the reason: {talk-stretch: The founder tells it}"
    )
    sections: tuple[
        Annotated[
            Annotated[Section, Tag("section")] | Annotated[Break, Tag("break")],
            Discriminator(_part_of),
        ],
        ...,
    ] = Field(min_length=1, description="Sections and breaks, in order")

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return every block of every section, in order."""
        return tuple(block for part in self.sections if isinstance(part, Section) for block in part.blocks)


__all__ = [
    "KINDS",
    "Activity",
    "Aims",
    "AnyBlock",
    "Argument",
    "Block",
    "Break",
    "Chart",
    "Claim",
    "Commitment",
    "Contrast",
    "Discussion",
    "Essay",
    "Exercise",
    "Headed",
    "Matrix",
    "Number",
    "Objection",
    "Open",
    "Outcome",
    "Overlap",
    "Picture",
    "Points",
    "Priority",
    "Quote",
    "Reflection",
    "Section",
    "Spectrum",
    "Steps",
    "Story",
    "Table",
    "Tiles",
    "Vote",
    "Workshop",
    "kind_of",
]
