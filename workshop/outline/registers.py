"""The records of the registers: quotations and figures, each with its standing."""

from typing import Literal

from pydantic import Field

from workshop.outline.record import Record
from workshop.outline.values import Amount, Id, Language, Text

Status = Literal["verified", "sourced", "attributed", "unsupported"]


class Quotation(Record):
    """Hold a quotation in its exact wording, and what is true about it."""

    id: Id
    text: Text
    speaker: Text
    role: Text | None = Field(None, description="How a slide introduces the speaker")
    work: Text | None = None
    year: Text | None = None
    status: Status
    language: Language = Field(Text("en-US"), description="The language of its wording")
    misquoted_as: Text | None = Field(None, description="A wrong wording in circulation")
    themes: tuple[Text, ...] = ()
    note: Text | None = None


class Figure(Record):
    """Hold a figure with its claim, its source and what it does not show."""

    id: Id
    value: Text
    claim: Text
    source: Text
    year: Text | None = None
    caveat: Text
    status: Text | None = None
    bars: dict[str, Amount] = {}
    unit: Text | None = None
    key: Text | None = Field(None, description="The bar to look at")


class QuotationRegister(Record):
    """Hold all quotations."""

    quotes: tuple[Quotation, ...]


class FigureRegister(Record):
    """Hold all figures."""

    figures: tuple[Figure, ...]
