"""Layouts of statements: claim, quotation, number, picture, text, and the plain ones (house-style 6)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from workshop.brand.house.grid import LEFT, TOP, WIDTH, picture_slot, spaced, title_slot
from workshop.brand.layouts import ROLES, Ground, Layout, Slot
from workshop.brand.shapes import Anchor, Box, Insets


@cache
def claim() -> Layout:
    """Return house-style 05: the statement stands on the line y 342 and grows upward."""
    support = Slot(
        "Support",
        "body",
        10,
        Box(LEFT, 366, 642, 66),
        ROLES["body"],
        (26, 22),
        prompt="One sentence under it",
    )
    return Layout("claim", "Claim", "paper", (_statement("Statement"), support))


@cache
def objection() -> Layout:
    """Return the claim on tint: somebody else's voice."""
    return Layout("objection", "Objection", "tint", (_statement("What participants object"),))


def _statement(prompt: str) -> Slot:
    return title_slot(Box(LEFT, 84, 790, 258), (80, 48), ROLES["display"], "bottom", prompt=prompt)


@cache
def quote_short() -> Layout:
    """Return house-style 07a: up to fourteen words."""
    title = _quotation(Box(92, 72, 746, 264), (72, 44), 97, "bottom")
    who = _speaker(Box(122, 366, 568, 32), Box(122, 398, 568, 30))
    return Layout("quote-short", "Quotation, short", "tint", (title, *who))


@cache
def quote_portrait() -> Layout:
    """Return house-style 07b: beside the portrait of who said it."""
    portrait = picture_slot(Box(LEFT, 96, 272, 272), 12, "Portrait", rounded=True)
    title = _quotation(Box(388, 66, 524, 318), (34, 28), 104, "middle")
    who = _speaker(Box(418, 396, 494, 30), Box(418, 427, 494, 28))
    return Layout("quote-portrait", "Quotation with portrait", "tint", (title, portrait, *who))


@cache
def quote_long() -> Layout:
    """Return house-style 07c: more than fourteen words."""
    title = _quotation(Box(92, 60, 746, 306), (44, 30), 102, "bottom")
    who = _speaker(Box(122, 390, 716, 30), Box(122, 421, 716, 28))
    return Layout("quote-long", "Quotation, long", "tint", (title, *who))


def _quotation(box: Box, sizes: tuple[int, int], spacing: int, anchor: Anchor) -> Slot:
    """Describe a quotation's slot: the larger the type, the less between its lines (house-style 2.2)."""
    return title_slot(box, sizes, spaced("quote", spacing), anchor, prompt="“Quotation”", name="Quotation")


def _speaker(name: Box, source: Box) -> tuple[Slot, Slot]:
    return (
        Slot("Speaker", "body", 10, name, ROLES["label"], (24, 20), prompt="Speaker"),
        Slot("Source", "body", 11, source, ROLES["body"], (20, 16), prompt="Role, or work and year"),
    )


@cache
def number() -> Layout:
    """Return house-style 09a: the sentence under the number is the title."""
    figure = Slot(
        "Number",
        "body",
        10,
        Box(LEFT, 66, WIDTH, 246),
        spaced("figure", 75),
        (250, 160),
        anchor="bottom",
        colour="look",
        prompt="60%",
    )
    line = title_slot(
        Box(LEFT, 336, 716, 84), (34, 32), ROLES["lead"], prompt="the sentence that continues the number"
    )
    return Layout("number", "Big number", "paper", (line, figure, source_line(Box(LEFT, 438, 716, 24))))


def source_line(box: Box, anchor: Anchor = "top") -> Slot:
    """Describe the caption that names a number's source."""
    return Slot(
        "Source", "body", 11, box, ROLES["caption"], (16, 14), anchor=anchor, prompt="Source: who, when"
    )


@cache
def picture() -> Layout:
    """Return house-style 25: a picture over the whole slide, its title on a deep plate."""
    return Layout("picture", "Picture", "paper", (_FULL_BLEED, _plate(360, 96), _CREDIT), rail=False)


@cache
def picture_one_line(credit: bool) -> Layout:
    """Return the picture with a lower plate; a credit lifts it by 18 points, to keep the two apart."""
    ident, name = "picture-one-line-title", "Picture, one-line title"
    if credit:
        slots = (_FULL_BLEED, _plate(414, 54), _CREDIT)
        return Layout(f"{ident}-credit", f"{name}, credit", "paper", slots, rail=False)
    return Layout(ident, name, "paper", (_FULL_BLEED, _plate(432, 60)), rail=False)


@cache
def picture_untitled() -> Layout:
    """Return the picture alone: its title stands behind it, for outlines and screen readers."""
    title = title_slot(Box(LEFT, TOP, WIDTH, 240), prompt="Hidden title")
    plate = replace(_CREDIT, box=Box(0, 512, 518, 28), fill="deep", insets=Insets(48, 5, 24, 0))
    return Layout("picture-untitled", "Picture, untitled", "paper", (title, _FULL_BLEED, plate), rail=False)


_FULL_BLEED = picture_slot(Box(0, 0, 960, 540), 10)
_CREDIT = Slot(
    "Caption",
    "body",
    11,
    Box(48, 499, 446, 20),
    ROLES["caption"],
    (14, 14),
    colour="on-deep",
    prompt="Credit",
)


def _plate(y: float, room: float) -> Slot:
    """Describe a title that is its own plate, from y to the slide's foot, with so much room for its lines."""
    title = title_slot(Box(0, y, 518, 540 - y))
    return replace(title, colour="on-deep", fill="deep", insets=Insets(48, 24, 24, 540 - y - 24 - room))


@cache
def text() -> Layout:
    """Return house-style 26: a headline and up to four paragraphs."""
    body = Slot(
        "Text", "body", 10, Box(LEFT, 162, 716, 300), ROLES["body"], (26, 20), prompt="Text", space_after=16
    )
    return Layout("text", "Title and text", "paper", (title_slot(Box(LEFT, TOP, 790, 96)), body))


@cache
def title_only(ground: Ground) -> Layout:
    """Return the layout with a title and nothing else, for slides made by hand."""
    title = title_slot(Box(LEFT, TOP, 790, 96))
    return Layout(*_named("title-only", "Title only", ground), ground, (title,))


@cache
def blank(ground: Ground) -> Layout:
    """Return the layout with nothing but the rail, for slides made by hand."""
    return Layout(*_named("blank", "Blank", ground), ground, ())


def _named(ident: str, name: str, ground: Ground) -> tuple[str, str]:
    return (ident, name) if ground == "paper" else (f"{ident}-{ground}", f"{name}, {ground}")


_GROUNDS: tuple[Ground, ...] = ("paper", "tint", "deep", "turn")
UTILITIES: tuple[Layout, ...] = (*map(title_only, _GROUNDS), *map(blank, _GROUNDS))
"""Layouts no block uses, shipped for a facilitator's own slides (house-style 26)."""


def layouts() -> tuple[Layout, ...]:
    """Return every layout of the family, the base variant of each kind first."""
    return (
        claim(),
        objection(),
        quote_short(),
        quote_portrait(),
        quote_long(),
        number(),
        picture(),
        picture_one_line(credit=False),
        picture_one_line(credit=True),
        picture_untitled(),
        text(),
        *UTILITIES,
    )
