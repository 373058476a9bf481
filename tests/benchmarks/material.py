"""The same material for every contestant: N slides of a title, five points and 60 words of notes.

Every tenth slide has a picture of its own, every tenth a bar chart.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import NamedTuple

from PIL import Image

TEXT = """customer promise moment value leader question answer story trust attention need meeting
measure reason evidence choice habit service product rival signal letter account gift return month team"""
WORDS = TEXT.split()


def sentence(seed: int, count: int) -> str:
    """Return so many words, always the same for a seed."""
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) for _ in range(count)).capitalize()


class Material(NamedTuple):
    """Hold what stands on one slide."""

    form: str
    title: str
    points: list[str]
    notes: str
    bars: dict[str, int]


def slide(number: int) -> Material:
    """Return one slide as plain values."""
    form = "picture" if number % 10 == 3 else "chart" if number % 10 == 7 else "points"
    return Material(
        form,
        f"{sentence(number, 4)} {number}",
        [sentence(number * 7 + k, 5) for k in range(3 if form == "picture" else 5)],
        sentence(number + 10_000, 60),
        {f"Group {letter}": 20 + (number * 7 + k * 13) % 70 for k, letter in enumerate("ABCD")},
    )


def draw_picture(number: int, path: Path) -> None:
    """Write a distinct picture of 1600 × 900 pixels."""
    rng = random.Random(number)
    colours = [tuple(rng.randrange(256) for _ in range(3)) for _ in range(16 * 9)]
    small = Image.new("RGB", (16, 9))
    small.putdata(colours)
    small.resize((1600, 900), Image.Resampling.BICUBIC).save(path)


def outline(slides: int) -> str:
    """Return an outline that makes so many slides, the builder's own included."""
    sections = 5
    made = 3 + (sections - 1) + 2 + 1
    blocks = [_block(number) for number in range(slides - made)]
    size = -(-len(blocks) // sections)
    lines = [
        "title: The benchmark",
        "purpose: We measure.",
        f"duration: {sections * 600}",
        "slides: {sources: off}",
        "outcomes:",
        *(f"  - {{id: outcome-{k}, able_to: Say what number {k} is}}" for k in range(3)),
        "argument: {claim: Speed is a courtesy, reasons: [{id: wait, because: Nobody likes to wait}]}",
        "sections:",
    ]
    for k in range(sections):
        act = "open" if k == 0 else "close" if k == sections - 1 else "explore"
        lines += [
            f"  - section: Part {k + 1}",
            f"    id: part-{k + 1}",
            f"    act: {act}",
            "    minutes: 600",
        ]
        lines += ["    blocks:", *(line for block in blocks[k * size : (k + 1) * size] for line in block)]
    return "\n".join(lines) + "\n"


def _block(number: int) -> list[str]:
    parts = slide(number)
    head = [f"      - {'chart' if parts.form == 'chart' else 'points'}: {json.dumps(parts.title)}"]
    head += [f"        id: block-{number}", f"        notes: {{say: {json.dumps(parts.notes)}}}"]
    if parts.form == "chart":
        bars = ", ".join(f"{label}: {value}" for label, value in parts.bars.items())
        return [*head, f"        bars: {{{bars}}}", '        unit: "%"', "        source: Invented"]
    picture = [f"        picture: {{file: bench-{number}.png, alt: A field of colours}}"]
    items = ["        items:", *(f"          - {json.dumps(point)}" for point in parts.points)]
    return [*head, *items, *(picture if parts.form == "picture" else [])]
