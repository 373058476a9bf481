"""Layouts of the participants' turn: exercise, discuss, reflect, vote, stand, promise (house-style 6)."""

from __future__ import annotations

from functools import cache

from workshop.brand.house.activity import TAB, Rings, facts_slot, timed
from workshop.brand.house.grid import BOTTOM, LEFT, body_slot, title_slot, title_variant
from workshop.brand.layouts import ROLES, Layout, Slot
from workshop.brand.shapes import Box, Paragraph, Shape, ShapeText, Stroke
from workshop.markup import Run

LEFT_WIDTH = 594.0
"""The width left of the hour ring."""
LETTERS = "ABCD"

_TITLE_HEIGHTS = {1: 54, 2: 90}
_DEEPER = {1: 0, 2: 36}
"""How much further down a two-line title puts what follows."""


@cache
def exercise(rings: Rings = 1) -> Layout:
    """Return house-style 16; the invitation and the steps stand where the title's last line leaves them."""
    title = title_slot(Box(LEFT, 78, LEFT_WIDTH, 96), (48, 36), prompt="The task, as an imperative")
    invitation = body_slot(
        "Invitation", 11, Box(LEFT, 138, LEFT_WIDTH, 60), "sentence", (26, 22), prompt="The invitation"
    )
    steps = Slot(
        "Steps",
        "body",
        10,
        Box(LEFT, 210, LEFT_WIDTH, BOTTOM - 210),
        ROLES["body"],
        (28, 20),
        prompt="First step",
        numbered=True,
        space_after=10,
    )
    return timed("exercise", "Exercise", (TAB, title, invitation, steps, facts_slot(140)), (), rings)


@cache
def discuss(rings: Rings = 1) -> Layout:
    """Return house-style 17a: one prompt, as large as it goes."""
    title = title_slot(Box(LEFT, 96, LEFT_WIDTH, 324), (64, 44), anchor="middle", prompt="The question")
    return timed("discuss", "Discussion", (TAB, title, facts_slot()), (), rings)


@cache
def graded(prompts: int, title_lines: int = 1, rings: Rings = 1) -> Layout:
    """Return house-style 17b: two or three prompts grow with their weight, four share a size.

    Four rows are so low that their texts would touch the rules: labels are wider there, prompts keep clear.
    """
    top = 156 + _DEEPER[title_lines]
    height = (BOTTOM - top) / prompts
    label, clear = (130.0, 4) if prompts == 4 else (112.0, 0)
    slots: list[Slot] = []
    for row, sizes in enumerate(_grades(prompts)):
        y, number = top + row * height, row + 1
        grade = Box(LEFT, y, label, height)
        prompt = Box(LEFT + label + 10, y + clear, LEFT_WIDTH - label - 10, height - 2 * clear)
        slots += [
            body_slot(
                f"Grade {number}", 10 + 2 * row, grade, "label", (20, 20), prompt="Grade", anchor="middle"
            ),
            body_slot(
                f"Prompt {number}",
                (11, 13, 15, 20)[row],
                prompt,
                "sentence",
                sizes,
                prompt="Question",
                anchor="middle",
            ),
        ]
    rules = [_rule(top + row * height) for row in range(prompts)]
    more, named = title_variant(title_lines)
    ident, name = f"graded-{prompts}{more}", f"Discussion, {prompts} prompts{named}"
    return timed(ident, name, (TAB, _title(title_lines), *slots, facts_slot()), rules, rings)


def _grades(prompts: int) -> tuple[tuple[int, int], ...]:
    return ((26, 22),) * 4 if prompts == 4 else ((26, 24), (30, 24), (34, 24))[-prompts:]


@cache
def reflect(title_lines: int = 2) -> Layout:
    """Return house-style 18: four writing lines, lower under a title of three lines."""
    title = title_slot(Box(LEFT, 78, 568, 168), (48, 36), prompt="The question")
    top = 322 if title_lines == 3 else 300
    lines = [
        Shape("Writing line", "line", Box(LEFT, top + 44 * row, 568, 0), stroke=Stroke("on@.55", 1))
        for row in range(4)
    ]
    more, named = ("-three-line-title", ", three-line title") if title_lines == 3 else ("", "")
    return timed(f"reflect{more}", f"Reflection{named}", (TAB, title, facts_slot()), lines)


@cache
def vote(options: int, title_lines: int = 1) -> Layout:
    """Return house-style 19: a row for each answer, with its letter."""
    top = 156 + _DEEPER[title_lines]
    height = (BOTTOM - top) / options
    rows = [top + row * height for row in range(options)]
    slots = [
        body_slot(
            f"Option {i + 1}",
            10 + i,
            Box(122, y, 520, height),
            "body",
            (28, 22),
            prompt="Answer",
            anchor="middle",
        )
        for i, y in enumerate(rows)
    ]
    discs = [_disc(letter, y + height / 2) for letter, y in zip(LETTERS, rows, strict=False)]
    more, named = title_variant(title_lines)
    ident, name = f"vote-{options}{more}", f"Vote, {options} answers{named}"
    return timed(ident, name, (TAB, _title(title_lines), *slots, facts_slot()), discs)


def _disc(letter: str, middle: float) -> Shape:
    text = ShapeText((Paragraph((Run(letter),)),), ROLES["label"], 26, "ground")
    return Shape(f"Letter {letter}", "ellipse", Box(LEFT, middle - 26, 52, 52), fill="on", text=text)


@cache
def commit(stems: int, title_lines: int = 1, wide: bool = False) -> Layout:
    """Return house-style 21: stems to finish by hand; `wide` makes room for stems of several words."""
    top = 150 + _DEEPER[title_lines]
    height = (456 - top) / stems
    column = 330.0 if wide else 190.0
    start = LEFT + column + (4 if wide else -8)
    slots = [
        body_slot(
            f"Stem {i + 1}",
            10 + i,
            Box(LEFT, top + i * height, column, height - 14),
            "lead",
            (54, 40),
            prompt="I will",
            anchor="bottom",
        )
        for i in range(stems)
    ]
    lines = [
        Shape(
            "Write-on line",
            "line",
            Box(start, top + (i + 1) * height - 22, LEFT + LEFT_WIDTH - start, 0),
            stroke=Stroke("on", 2.25),
        )
        for i in range(stems)
    ]
    more, named = title_variant(title_lines)
    ident, name = f"commit-{stems}{more}", f"Commitment, {stems} stems{named}"
    if wide:
        ident, name = f"{ident}-wide", f"{name}, wide"
    return timed(ident, name, (TAB, _title(title_lines), *slots, facts_slot()), lines)


@cache
def spectrum(title_lines: int = 1) -> Layout:
    """Return house-style 11: five places to stand on a line between two poles."""
    title = title_slot(
        Box(LEFT, 78, LEFT_WIDTH, {1: 66, 2: 90}[title_lines]), (44, 36), prompt="The question"
    )
    instruction = Box(LEFT, 150, 568, 60) if title_lines == 1 else Box(LEFT, 180, 568, 30)
    slots = (
        TAB,
        title,
        body_slot("Instruction", 10, instruction, "body", (24, 20), prompt="What to do"),
        body_slot("Left pole", 11, Box(LEFT, 366, 346, 58), "lead", (44, 32), prompt="One end"),
        body_slot("Left note", 13, Box(LEFT, 424, 346, 30), "body", (20, 20), prompt="What it stands for"),
        body_slot(
            "Right pole", 12, Box(566, 366, 346, 58), "lead", (44, 32), prompt="Other end", align="right"
        ),
        body_slot(
            "Right note",
            14,
            Box(566, 424, 346, 30),
            "body",
            (20, 20),
            prompt="What it stands for",
            align="right",
        ),
    )
    more, named = title_variant(title_lines)
    return timed(f"spectrum{more}", f"Spectrum{named}", slots, _positions(5))


def _positions(count: int) -> tuple[Shape, ...]:
    line = Shape("Line", "rect", Box(LEFT, 328, 864, 4), fill="on")
    places = (50 + place * (864 - 48) / (count - 1) for place in range(count))
    return (
        line,
        *(
            Shape("Position", "ellipse", Box(x, 308, 44, 44), fill="ground", stroke=Stroke("on", 4))
            for x in places
        ),
    )


def _title(lines: int) -> Slot:
    return title_slot(Box(LEFT, 78, LEFT_WIDTH, _TITLE_HEIGHTS[lines]), (44, 36))


def _rule(y: float) -> Shape:
    return Shape("Row rule", "line", Box(LEFT, y + 0.5, LEFT_WIDTH, 0), stroke=Stroke("on@.45", 1))


_RINGS: tuple[Rings, ...] = (1, 2)


def layouts() -> tuple[Layout, ...]:
    """Return every layout of the family, the base variant of each kind first."""
    return (
        *map(exercise, _RINGS),
        *map(discuss, _RINGS),
        *(graded(prompts, lines, rings) for rings in _RINGS for lines in (1, 2) for prompts in (3, 2, 4)),
        reflect(),
        reflect(3),
        *(vote(options, lines) for lines in (1, 2) for options in (4, 3, 2)),
        *(commit(stems, lines, wide) for wide in (False, True) for lines in (1, 2) for stems in (3, 2)),
        spectrum(),
        spectrum(2),
    )
