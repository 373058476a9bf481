"""Small workshops, plans, stages and blocks with defaults; inputs are written as the YAML people write."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

from workshop.brand.fonts import Metrics
from workshop.brand.images import Image, read_image
from workshop.brand.palette import HOUSE, Palette
from workshop.brand.shapes import Paragraph
from workshop.brand.words import Words
from workshop.errors import Source
from workshop.library import Library, read_family, read_words
from workshop.outline.model import Block, Workshop
from workshop.outline.nodes import parse
from workshop.outline.read import read_workshop
from workshop.outline.registers import Figure, Quotation
from workshop.plan.make import make_plan
from workshop.plan.plan import Line, Plan
from workshop.storyboard.scene import Filled, Slide
from workshop.storyboard.stage import Stage

ROOT = Path(__file__).parent.parent
LIBRARY = Library(ROOT / "decks", ROOT / "assets")

OUTLINE = """\
title: Satisfaction isn't loyalty
subtitle: Why a satisfied customer still leaves
duration: {duration}
start: "09:00"
purpose: We leave knowing which customers would miss us.
outcomes:
  - {{id: tell-apart, able_to: Tell a satisfied customer from a loyal one}}
  - {{id: name-risk, able_to: Name one customer at risk}}
  - {{id: plan-moment, able_to: Plan one memorable moment}}
argument:
  claim: Satisfaction no longer buys loyalty. Being loved does.
  reasons:
    - {{id: cheap-to-leave, because: Leaving costs almost nothing}}
sections:
{sections}
"""


def source(text: str, path: str = "decks/test.yaml") -> Source:
    return Source(path, text)


def read_outline(text: str) -> Workshop:
    node, problems = parse(source(text))
    assert node is not None, problems
    workshop, problems = read_workshop(node)
    assert workshop is not None, problems
    return workshop


def outline(*sections: str, duration: int = 0) -> Workshop:
    """Read a workshop of these sections, each written as YAML; by default they fill the day."""
    written = "\n".join(indent(dedent(section).strip("\n"), "  ") for section in sections)
    minutes = duration or sum(_minutes(section) for section in sections)
    return read_outline(OUTLINE.format(duration=minutes, sections=written))


def _minutes(section: str) -> int:
    lines = (line.strip(" -") for line in dedent(section).splitlines())
    return int(next(line for line in lines if line.startswith("minutes:")).partition(":")[2])


def section(blocks: str = "- claim: A satisfied customer can still leave", **keys: Any) -> str:
    """Write a section as YAML; its blocks are YAML too."""
    keys = {"section": "From satisfied to loved", "id": "loved", "act": "explore", "minutes": 60} | keys
    head = "\n".join(f"{key}: {value}" for key, value in keys.items())
    return indent(f"{head}\nblocks:\n{indent(dedent(blocks).strip(), '  ')}", "  ").replace("  ", "- ", 1)


TASK = """
- exercise: Find who left us last
  id: who-left
  main: true
  invitation: Who left us last, and who noticed?
  serves: [tell-apart, name-risk, plan-moment]
  minutes: 40
  groups: trios
  output: One name for each group
  steps: [{do: Write one name, minutes: 10}, {do: Say why they left, minutes: 22}]
  debrief: {minutes: 8, observe: Whose name was it, reflect: How, interpret: Why, decide: Who is next}
  watch_for: [{sign: Everybody names the same one, then: Ask who left before}]
  short: {minutes: 20, debrief: 5, steps: [{do: Write a name, minutes: 5}, {do: Say why, minutes: 10}]}
  remote: {minutes: 40, steps: [{do: Type one name, minutes: 10}, {do: Say why they left, minutes: 22}]}
  notes: {do: Wait for the second answer.}
"""
"""An exercise that says all that a colleague needs."""
PROMISE = """
- commitment: What I will do by Friday
  id: promise
  minutes: 8
  notes: {do: Stay silent while people write.}
"""
BORNE_OUT = f"""
- claim: A satisfied customer can still leave
  supports: [cheap-to-leave]
{TASK.strip()}
{PROMISE.strip()}
"""
"""An hour to which no rule has anything to say."""


def argued(*blocks: str) -> Workshop:
    """Read a workshop whose argument is whole: its reason borne out, its outcomes served."""
    return outline(section("\n".join(dedent(block).strip() for block in (BORNE_OUT, *blocks))))


def block(text: str) -> Block:
    """Read one block from its YAML, as it stands in an outline without the leading dash."""
    written = "- " + indent(dedent(text).strip(), "  ").strip()
    return outline(section(written)).blocks[0]


def line(of: Block | str, minutes: int = 3, start: int = 0) -> Line:
    """Run a block for some minutes."""
    run = block(of) if isinstance(of, str) else of
    return Line(str(run.id) or "block", None, run, str(run.words), start, minutes)


@cache
def words(language: str = "en-GB") -> Words:
    return read_words(LIBRARY, language)


@cache
def family(name: str) -> Metrics:
    return read_family(LIBRARY, name)


def quotation(**keys: Any) -> Quotation:
    made = {
        "id": "martin-ignore",
        "text": "Be so good they can't ignore you.",
        "speaker": "Steve Martin",
        "role": "Comedian and writer",
        "status": "verified",
    } | keys
    return Quotation.model_validate({key: value for key, value in made.items() if value is not None})


def figure(**keys: Any) -> Figure:
    made = {
        "id": "vzone",
        "value": "93%",
        "claim": "of leaders who serve both have impact",
        "source": "Barta and Barwise, The 12 Powers of a Marketing Leader",
        "year": "2016",
        "caveat": "Self-reported.",
    } | keys
    return Figure.model_validate({key: value for key, value in made.items() if value is not None})


@cache
def picture(width: int = 400, height: int = 300, name: str = "two-circles.png") -> Image:
    """Make a plain picture of a size in pixels."""
    from PIL import Image as Pillow

    buffer = BytesIO()
    Pillow.new("RGB", (width, height), "#33183C").save(buffer, "PNG")
    return read_image(name, buffer.getvalue())


def plan(workshop: Workshop | None = None) -> Plan:
    return make_plan(workshop) if workshop else _one_hour()


@cache
def _one_hour() -> Plan:
    return make_plan(outline(section()))


def stage(
    *known: Quotation | Figure,
    workshop: Workshop | None = None,
    pictures: Mapping[str, Image] | None = None,
    palette: Palette = HOUSE,
    language: str = "en-GB",
) -> Stage:
    """Make what a composer may look at; `known` stand in the registers."""
    return Stage(
        plan=plan(workshop),
        words=words(language),
        quotations={str(entry.id): entry for entry in known if isinstance(entry, Quotation)},
        figures={str(entry.id): entry for entry in known if isinstance(entry, Figure)},
        pictures=pictures or {},
        palette=palette,
        heading=family(palette.heading),
        body=family(palette.body),
    )


def codes(*slides: Slide) -> list[str]:
    """Return the codes of all problems on these slides."""
    return [problem.code for slide in slides for problem in slide.problems]


def texts(slide: Slide) -> dict[str, str]:
    """Return the text in each placeholder by the slot's name, a line for each paragraph."""
    return {
        item.slot.name: "\n".join(_on_one_line(paragraph) for paragraph in item.paragraphs)
        for item in slide.items
        if isinstance(item, Filled)
    }


def _on_one_line(paragraph: Paragraph) -> str:
    return " ".join("".join(run.text for run in paragraph.runs).split())
