"""The records of a client: their words, their fills, their brand and their event (DESIGN §4)."""

from typing import ClassVar, Literal

from pydantic import Field

from workshop.outline.frame import Limits
from workshop.outline.record import Record
from workshop.outline.values import Amount, Clock, Count, Day, Flag, Hex, Id, Minutes, Text


class Brand(Record):
    """Describe a client's look: colours, faces, logo and template."""

    called: ClassVar[str] = "brand"
    primary: Hex | None = Field(None, description='The main colour, such as "#0B3D2E"')
    secondary: Hex | None = Field(None, description="The second colour")
    more: tuple[Hex, ...] = Field((), max_length=4, description="Other colours of the brand")
    heading: Text | None = Field(None, description="The face of headlines, such as Georgia")
    body: Text | None = Field(None, description="The face of texts, such as Arial")
    heading_bold: Flag | None = Field(None, description="Whether headlines are bold")
    tracking: Amount | None = Field(None, description="Letter spacing of headlines in per cent, such as -2")
    logo: Text | None = Field(None, description="The logo's file beside this one: PNG, JPEG or SVG")
    logo_reversed: Text | None = Field(None, description="The logo for dark grounds")
    mode: Literal["light", "dark"] | None = Field(None, description="Light or dark slides")
    template: Text | None = Field(None, description="The client's own PowerPoint template beside this file")
    layouts: dict[Text, Text] = Field(
        {}, description="The template's layout for a kind of slide, by its name: {quote: Zitat}"
    )
    slots: dict[Text, Hex] = Field({}, description="A theme colour of your own choice: {accent2: …}")


class Facilitator(Record):
    """Name somebody who leads."""

    shorthand: ClassVar[str] = "name"
    name: Text = Field(description="First name and last name")
    initials: Text | None = Field(None, description="Initials, as the exercises' lead has them")


class Event(Record):
    """Say when, where, how long and with how many people it runs for this client."""

    called: ClassVar[str] = "event"
    date: Day | None = Field(None, description="The day, such as 2027-02-11")
    start: Clock | None = Field(None, description='When it begins, such as "09:00"')
    duration: Minutes | None = Field(None, description="How long there is")
    days: Count | None = Field(None, description="Over how many days")
    people: Count | None = Field(None, description="How many take part")
    mode: Literal["room", "remote", "hybrid"] | None = Field(None, description="room, remote or hybrid")
    venue: Text | None = Field(None, description="Where")
    facilitators: tuple[Facilitator, ...] = Field((), description="Who leads")
    limits: Limits = Field(
        default_factory=Limits.model_construct,
        description="Rules of thumb for the plan, other than the outline's",
    )


class Client(Record):
    """Hold a client: one small file on top of the shared outlines."""

    called: ClassVar[str] = "a client"
    name: Text = Field(description="What the client is called")
    like: Id | None = Field(None, description="Another client this one builds on, by the name of its folder")
    words: dict[Text, Text] = Field({}, description="The client's words for ours: {customer: patient}")
    fills: dict[Text, Text] = Field({}, description="What the client supplies for the needs of the outlines")
    brand: Brand = Field(default_factory=Brand.model_construct, description="Colours, faces, logo, template")
    event: Event = Field(default_factory=Event.model_construct, description="When, where, with whom")
    accept: dict[Text, Text] = Field(
        {}, description="Warnings that are meant in all of this client's decks, each with the reason"
    )
