"""The same material for every contestant: N slides of a title, five points and 60 words of notes.

Every tenth slide has a picture of its own beside three points, every tenth a bar chart with its source, and
the last asks for a promise, without which no outline of ours is built.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Literal, NamedTuple

TEXT = """customer promise moment value leader question answer story trust attention need meeting
measure reason evidence choice habit service product rival signal letter account gift return month team"""
WORDS = TEXT.split()

Form = Literal["points", "picture", "chart", "promise"]
_FORMS: dict[int, Form] = {3: "picture", 7: "chart"}
"""Of every ten slides; the others have points."""


class Material(NamedTuple):
    """Hold what stands on one slide."""

    form: Form
    title: str
    points: list[str]
    notes: str
    picture: str
    """The name of its picture's file, or nothing."""
    bars: dict[str, int]


def sentence(seed: int, count: int) -> str:
    """Return so many words, always the same for a seed."""
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) for _ in range(count)).capitalize()


def slides(count: int) -> list[Material]:
    """Return so many slides as plain values."""
    return [*map(slide, range(count - 1)), promise(count - 1)]


def slide(number: int) -> Material:
    """Return one slide as plain values."""
    form = _FORMS.get(number % 10, "points")
    points = [sentence(number * 7 + k, 5) for k in range(3 if form == "picture" else 5)]
    bars = {f"Group {letter}": 20 + (number * 7 + k * 13) % 70 for k, letter in enumerate("ABCD")}
    return Material(
        form,
        f"{sentence(number, 4)} {number}",
        ["Invented"] if form == "chart" else points,
        notes(number),
        f"bench-{number}.png" if form == "picture" else "",
        bars if form == "chart" else {},
    )


def promise(number: int) -> Material:
    """Return the last slide."""
    return Material(
        "promise", f"{sentence(number, 4)} {number}", ["I will", "by", "with"], notes(number), "", {}
    )


def notes(number: int) -> str:
    """Return what to say at a slide."""
    return sentence(number + 10_000, 60)


def draw_pictures(count: int, folder: Path) -> None:
    """Write the pictures of so many slides; those that are there stay."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, material in enumerate(slides(count)):
        path = folder / material.picture
        if material.picture and not path.exists():
            draw_picture(number, path.with_suffix(".part"))
            path.with_suffix(".part").replace(path)


def draw_picture(number: int, path: Path) -> None:
    """Write a distinct picture of 1600 × 900 pixels."""
    from PIL import Image  # imported late: not every contestant's script has a use for it

    rng = random.Random(number)
    colours = [tuple(rng.randrange(256) for _ in range(3)) for _ in range(16 * 9)]
    small = Image.new("RGB", (16, 9))
    small.putdata(colours)
    small.resize((1600, 900), Image.Resampling.BICUBIC).save(path, "PNG")
