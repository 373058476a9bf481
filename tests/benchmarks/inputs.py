"""The same material as each contestant reads it: an outline, Markdown for pandoc, JSON for scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.material import Material, slides

SECTIONS = 5
MINUTES = 600
HEAD = f"""\
title: The benchmark
purpose: We measure.
duration: {SECTIONS * MINUTES}
outcomes:
  - {{id: first, able_to: Say which is first}}
  - {{id: second, able_to: Say which is second}}
  - {{id: third, able_to: Say which is third}}
argument: {{claim: Speed is a courtesy, reasons: [{{id: wait, because: Nobody likes to wait}}]}}
# what the builder makes of itself is left out, for no other program makes it
slides: {{cover: off, outcomes: off, agenda: off, argument: off, dividers: off, recap: off, sources: off,
  close: off}}
limits: {{talk_share: 100, talk_stretch: {SECTIONS * MINUTES}, sitting: {SECTIONS * MINUTES}}}
accept:
  unserved-outcome: These are words to measure, no workshop
  unsupported-reason: These are words to measure, no workshop
sections:
"""


def write_inputs(count: int, folder: Path) -> None:
    """Write what each contestant reads for a deck of so many slides."""
    (folder / "decks").mkdir(parents=True, exist_ok=True)
    (folder / "decks" / f"deck-{count}.yaml").write_text(outline(count), encoding="utf-8")
    (folder / f"deck-{count}.md").write_text(markdown(slides(count)), encoding="utf-8")
    values = [material._asdict() for material in slides(count)]
    (folder / f"deck-{count}.json").write_text(json.dumps(values), encoding="utf-8")


def outline(count: int) -> str:
    """Return an outline that makes exactly so many slides."""
    blocks = [[*_block(material), f"        id: block-{k}"] for k, material in enumerate(slides(count))]
    size = -(-count // SECTIONS)
    lines = []
    for k in range(SECTIONS):
        act = "open" if k == 0 else "close" if k == SECTIONS - 1 else "explore"
        lines += [f"  - section: Part {k + 1}", f"    act: {act}", f"    minutes: {MINUTES}", "    blocks:"]
        lines += [line for block in blocks[k * size : (k + 1) * size] for line in block]
    return HEAD + "\n".join(lines) + "\n"


def _block(material: Material) -> list[str]:
    kind = {"chart": "chart", "promise": "commitment"}.get(material.form, "points")
    head = [f"      - {kind}: {material.title}", f"        notes: {{say: {material.notes}}}"]
    if material.form == "chart":
        bars = ", ".join(f"{label}: {value}" for label, value in material.bars.items())
        return [
            *head,
            f"        bars: {{{bars}}}",
            '        unit: "%"',
            f"        source: {material.points[0]}",
        ]
    if material.form == "promise":
        return [*head, f"        fields: [{', '.join(material.points)}]", "        minutes: 8"]
    items = ["        items:", *(f"          - {point}" for point in material.points)]
    picture = f"        picture: {{file: {material.picture}, alt: A field of colours}}"
    return [*head, *items, *([picture] if material.picture else [])]


def markdown(material: Sequence[Material]) -> str:
    """Return the deck for pandoc, which has no charts: it gets a table of their values."""
    return "\n".join(line for each in material for line in _page(each))


def _page(material: Material) -> Iterator[str]:
    yield from (f"# {material.title}", "")
    points = [f"- {point}" for point in material.points]
    if material.picture:
        yield from ("::::: columns", "::: column", *points, ":::", "::: column")
        yield from (f"![A field of colours]({material.picture})", ":::", ":::::", "")
    elif material.bars:
        yield from (material.points[0], "", "| Group | Value |", "|-------|------:|")
        yield from (*(f"| {label} | {value} |" for label, value in material.bars.items()), "")
    else:
        yield from (*points, "")
    yield from ("::: notes", material.notes, ":::", "")


def expected(count: int) -> dict[str, int]:
    """Return how many of each there are to be found in a deck of so many slides."""
    material = slides(count)
    return {
        "slides": count,
        "titles": count,
        "points": sum(len(each.points) for each in material),
        "notes": count,
        "pictures": sum(bool(each.picture) for each in material),
        "charts": sum(bool(each.bars) for each in material),
    }
