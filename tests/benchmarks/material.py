"""The same material for every contestant: N slides of a title, five points and 60 words of notes; every tenth with a
picture of its own, every tenth with a bar chart."""

from __future__ import annotations

import json
import random
from pathlib import Path

from PIL import Image

WORDS = (
    "customer promise moment value leader question answer story trust attention need meeting measure reason evidence "
    "choice habit service product rival signal letter account gift return month team market voice silence"
).split()


def sentence(seed: int, count: int) -> str:
    """Return so many words, always the same for a seed."""
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) for _ in range(count)).capitalize()


def slide(number: int) -> dict[str, object]:
    """Return one slide as plain values."""
    form = "picture" if number % 10 == 3 else "chart" if number % 10 == 7 else "points"
    return {
        "form": form,
        "title": f"{sentence(number, 4)} {number}",
        "points": [sentence(number * 7 + k, 5) for k in range(3 if form == "picture" else 5)],
        "notes": sentence(number + 10_000, 60),
        "bars": {f"Group {letter}": 20 + (number * 7 + k * 13) % 70 for k, letter in enumerate("ABCD")},
    }


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
        lines += [f"  - section: Part {k + 1}", f"    id: part-{k + 1}", f"    act: {act}", "    minutes: 600"]
        lines += ["    blocks:", *(line for block in blocks[k * size : (k + 1) * size] for line in block)]
    return "\n".join(lines) + "\n"


def _block(number: int) -> list[str]:
    parts = slide(number)
    quoted = json.dumps
    head = [f"      - {'chart' if parts['form'] == 'chart' else 'points'}: {quoted(parts['title'])}"]
    head += [f"        id: block-{number}", f"        notes: {{say: {quoted(parts['notes'])}}}"]
    if parts["form"] == "chart":
        bars = ", ".join(f"{label}: {value}" for label, value in dict(parts["bars"]).items())  # type: ignore[call-overload]
        return [*head, f"        bars: {{{bars}}}", '        unit: "%"', "        source: Invented"]
    items = [f"          - {quoted(point)}" for point in list(parts["points"])]  # type: ignore[call-overload]
    picture = [f"        picture: {{file: bench-{number}.png, alt: A field of colours}}"]
    return [*head, "        items:", *items, *(picture if parts["form"] == "picture" else [])]
