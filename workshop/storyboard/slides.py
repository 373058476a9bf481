"""What the composers of all kinds share: from filled slots to a slide, and the limits of every slide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from workshop.brand.house.grid import wide_title
from workshop.brand.layouts import Layout, Slot
from workshop.errors import Problem, Span
from workshop.outline.model import Block
from workshop.outline.placed import made_of
from workshop.outline.values import Text
from workshop.plan.plan import Line
from workshop.storyboard.scene import Chart, Filled, Item, Slide, Table
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, fits_lines, paragraph

Composer = Callable[[Line, Stage], list[Slide]]
B = TypeVar("B", bound=Block)
T = TypeVar("T")

MOST_WORDS = 40
"""What most kinds may show (house-style 5.6)."""
_MISFITS = frozenset({"text-overflow", "word-too-long"})


def block_of(line: Line, kind: type[B]) -> B:
    """Return the block a line of the plan runs; raises TypeError when it is of another kind."""
    if not isinstance(line.block, kind):
        raise TypeError(f"{line.id} is no {kind.__name__}")
    return line.block


def make_slide(
    ident: str,
    layout: Layout,
    items: Sequence[Item],
    *,
    span: Span | None = None,
    cap: int | None = MOST_WORDS,
    problems: Iterable[Problem] = (),
) -> Slide:
    """Make a slide of its items in reading order, with their problems; `cap` is the words it may show."""
    found = (*problems, *problems_of(items), *over_cap(words_in(items), cap, _written(items, span)))
    return Slide(ident, layout, _title(items), tuple(items), span=span, problems=found)


def problems_of(items: Iterable[Item]) -> Iterator[Problem]:
    """Yield what did not fit."""
    for item in items:
        if isinstance(item, Filled):
            yield from item.problems


def _written(items: Iterable[Item], span: Span | None) -> Span | None:
    """Return where the words of a slide were written: a client's line rather than the outline's."""
    spans = [item.span for item in items if isinstance(item, Filled) and item.span]
    spans = [other for other in spans if not _is_ours(other)]
    return next((other for other in spans if span and other.source.path != span.source.path), span)


def words_in(items: Iterable[Item]) -> int:
    """Return how many words the audience reads: no captions, and a dash alone is no word."""
    words = " ".join(text for item in items for text in _texts(item)).split()
    return sum(word.isalnum() or any(map(str.isalnum, word)) for word in words)


def _texts(item: Item) -> Iterator[str]:
    if isinstance(item, Filled) and item.slot.role.name != "caption":
        yield item.text
    elif isinstance(item, Chart):
        yield from (bar.label for bar in item.bars)
    elif isinstance(item, Table):
        yield from (run.text for row in item.rows for cell in row for run in cell.paragraph.runs)


def _is_ours(span: Span) -> bool:
    """Return whether a place is among the builder's own words, such as the tab of an activity."""
    return "/words/" in f"/{span.source.path}"


def over_cap(count: int, cap: int | None, span: Span | None, what: str = "this slide") -> tuple[Problem, ...]:
    """Return a warning when there are more words than people can take in (house-style 5.6)."""
    if cap is None or count <= cap:
        return ()
    message = f"{what} has {count} words; about {cap} are taken in at a glance"
    return (Problem("too-many-words", message, span, "move what is said anyway into the notes", "warning"),)


def _title(items: Iterable[Item]) -> Text:
    titles = (item for item in items if isinstance(item, Filled) and item.slot.type in ("title", "ctrTitle"))
    title = next(titles, None)
    return made_of(" ".join(title.text.split()), *title.paragraphs) if title else Text("")


def said(text: str, stage: Stage) -> Text:
    """Return a text as it is read aloud: typographic, on one line, without its marks."""
    return made_of(" ".join("".join(run.text for run in paragraph(text, stage).runs).split()), text)


def title_lines(headline: str, stage: Stage, slot: Slot | None = None) -> int:
    """Return whether a headline takes one line of its slot (by default the full width), or two."""
    return 1 if fits_lines(Copy(slot or wide_title(1), headline), stage, 1) else 2


def first_that_fits(ways: Iterable[list[Slide]]) -> list[Slide]:
    """Return the first way to compose a block in which all texts fit, else the last one with its problems."""
    slides: list[Slide] = []
    for slides in ways:
        if not any(problem.code in _MISFITS for slide in slides for problem in slide.problems):
            break
    return slides


def in_two(
    ident: str,
    headline: Text,
    items: Sequence[T],
    stage: Stage,
    compose: Callable[[str, Text, Sequence[T]], Slide],
) -> list[Slide]:
    """Compose a list on two slides, the longer half first, with titles that count them (house-style 5.5)."""
    half = (len(items) + 1) // 2
    titles = [stage.words.say("continued", title=headline, part=part, parts=2) for part in (1, 2)]
    return [compose(ident, titles[0], items[:half]), compose(f"{ident}-2", titles[1], items[half:])]


def unknown_key(what: str, key: Text, names: Sequence[str]) -> Problem:
    """Report a `key` that names nothing on its slide."""
    hint = f"write one of: {', '.join(names)}"
    return Problem(f"unknown-key-{what}", f"there is no {what} '{key}' to look at", key.span, hint)
