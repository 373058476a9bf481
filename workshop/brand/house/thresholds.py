"""Layouts on the deep ground: cover, section divider, break and close (house-style 6), in points."""

from __future__ import annotations

from functools import cache

from workshop.brand.house.activity import Rings, timed
from workshop.brand.house.grid import LEFT, body_slot, title_slot
from workshop.brand.layouts import ROLES, Layout, Slot
from workshop.brand.shapes import Box

_LOGO = Slot("Client logo", "pic", 20, Box(LEFT, 42, 272, 36), ROLES["caption"], (14, 14), prompt="Logo")
_HEADLINE = Box(LEFT, 132, 476, 204)
_BELOW = Box(LEFT, 354, 420, 60)
_FOOT_LEFT, _FOOT_RIGHT = Box(LEFT, 478, 272, 28), Box(344, 478, 568, 28)


@cache
def cover() -> Layout:
    """Return house-style 01."""
    slots = (
        _LOGO,
        Slot(
            "Title",
            "ctrTitle",
            0,
            _HEADLINE,
            ROLES["display"],
            (64, 48),
            anchor="bottom",
            prompt="Title of the workshop",
        ),
        Slot("Subtitle", "subTitle", 1, _BELOW, ROLES["body"], (24, 20), prompt="Subtitle"),
        body_slot("Date", 10, _FOOT_LEFT, "body", (20, 16), prompt="Date"),
        body_slot("Facilitator", 11, _FOOT_RIGHT, "body", (20, 16), prompt="Facilitated by", align="right"),
    )
    return Layout("cover", "Cover", "deep", slots, rail=False)


@cache
def section() -> Layout:
    """Return house-style 04."""
    slots = (
        title_slot(Box(LEFT, 114, 476, 192), (60, 44), ROLES["display"], "bottom", prompt="Section"),
        body_slot(
            "Guiding question", 11, Box(LEFT, 324, 420, 66), "body", (24, 20), prompt="Guiding question"
        ),
        body_slot(
            "Clock times",
            12,
            Box(LEFT, 420, 420, 36),
            "label",
            (24, 20),
            prompt="10:00–10:50",
            anchor="bottom",
        ),
        body_slot(
            "Section number",
            10,
            Box(634, 176, 200, 140),
            "figure",
            (120, 36),
            prompt="1",
            align="center",
            anchor="middle",
        ),
    )
    return Layout("section", "Section divider", "deep", slots)


@cache
def pause(rings: Rings = 1) -> Layout:
    """Return house-style 20: the time to be back, as large as it goes."""
    slots = (
        title_slot(Box(LEFT, 42, 494, 54), (44, 36), prompt="Break"),
        body_slot("Lead-in", 11, Box(LEFT, 154, 200, 36), "body", (28, 24), prompt="Back at"),
        body_slot(
            "Return time",
            10,
            Box(LEFT, 190, 642, 220),
            "figure",
            (208, 160),
            prompt="11:10",
            anchor="middle",
            colour="turn",
        ),
        body_slot("Next", 12, Box(LEFT, 414, 640, 42), "body", (24, 20), prompt="What comes then"),
    )
    return timed("break", "Break", slots, (), rings, ground="deep")


@cache
def close() -> Layout:
    """Return house-style 22."""
    slots = (
        _LOGO,
        title_slot(_HEADLINE, (64, 48), ROLES["display"], "bottom", prompt="The last word"),
        body_slot("Next step", 10, _BELOW, "body", (24, 20), prompt="The next step"),
        body_slot("Facilitator", 11, _FOOT_LEFT, "body", (20, 16), prompt="Facilitator"),
        body_slot("Contact", 12, _FOOT_RIGHT, "body", (20, 16), prompt="Contact", align="right"),
    )
    return Layout("close", "Closing", "deep", slots, rail=False)


def layouts() -> tuple[Layout, ...]:
    """Return every layout of the family, the base variant of each kind first."""
    return (cover(), section(), pause(), pause(2), close())
