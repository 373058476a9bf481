"""What every page of the facilitator guide looks at, and how it names times, slides and worksheets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from workshop.brand.words import Words
from workshop.markup import plain
from workshop.outline.model import Number
from workshop.outline.placed import joined
from workshop.plan.plan import Line, Part, Plan
from workshop.plan.worksheets import worksheet_numbers
from workshop.storyboard.moments import Moment
from workshop.storyboard.numbers import slide_numbers
from workshop.storyboard.scene import Slide, Storyboard
from workshop.storyboard.stage import Stage
from workshop.values import frozen
from workshop.writers.docx.document import Pages
from workshop.writers.docx.element import Element
from workshop.writers.docx.text import body, heading, label, para, strong

_MARKS = re.compile(r"([\\*_\[\]])")


@frozen
class Guide:
    """Hold the pages being written and everything they tell of.

    `thumbnails` are pictures of slides by the slide's id; `unfilled` names the needs that still show their
    generic default.
    """

    pages: Pages
    storyboard: Storyboard
    numbers: Mapping[str, tuple[int, ...]]
    worksheets: Mapping[str, int]
    thumbnails: Mapping[str, bytes]
    unfilled: Sequence[str]

    @property
    def stage(self) -> Stage:
        """Return the stage the workshop is told from."""
        return self.pages.stage

    @property
    def plan(self) -> Plan:
        """Return the plan."""
        return self.pages.stage.plan

    @property
    def words(self) -> Words:
        """Return the builder's words."""
        return self.pages.stage.words


def view(
    pages: Pages, storyboard: Storyboard, thumbnails: Mapping[str, bytes], unfilled: Sequence[str]
) -> Guide:
    """Look at a workshop the way its guide does."""
    numbers = slide_numbers(storyboard)
    worksheets = worksheet_numbers(pages.stage.plan)
    return Guide(pages, storyboard, numbers, worksheets, thumbnails, unfilled)


def slides_of(line: Line, guide: Guide) -> list[Slide]:
    """Return the slides of a line, hidden ones too."""
    return [guide.storyboard.slides[number - 1] for number in guide.numbers.get(line.id, ())]


def escaped(said: str) -> str:
    """Return a text that was read already so that reading it again finds no marks in it."""
    return _MARKS.sub(r"\\\1", said)


def called(line: Line, guide: Guide) -> str:
    """Return what a line is called: the title of its slide, behind the figure it continues."""
    figure = guide.stage.figures.get(line.block.number) if isinstance(line.block, Number) else None
    title = next((slide.title for slide in slides_of(line, guide)), plain(line.title))
    return escaped(joined(" ", (figure.value, title)) if figure else title)


def kind_in_words(line: Line, guide: Guide) -> str:
    """Return what sort of thing a line is."""
    kind = line.made or (line.block.kind if line.block else "")
    return guide.words.phrases.get(f"kind_{kind}", "")


def kind_and_title(line: Line, guide: Guide) -> str:
    """Return an activity's kind and title, as Exercise: Would they leave tomorrow."""
    return guide.words.say("guide_activity", kind=kind_in_words(line, guide), title=called(line, guide))


def number_range(numbers: Sequence[int]) -> str:
    """Return numbers as people write them: 4, or 4–6."""
    if not numbers:
        return ""
    first, last = numbers[0], numbers[-1]
    whole = len(numbers) > 2 and last - first == len(numbers) - 1
    return f"{first}–{last}" if whole else ", ".join(map(str, numbers))


def numbers_of(part: Part, guide: Guide) -> tuple[int, ...]:
    """Return the numbers of a part's slides."""
    return tuple(number for line in part.lines for number in guide.numbers.get(line.id, ()))


def slides_in_words(line: Line, guide: Guide) -> str:
    """Return the numbers of a line's slides with the word for them: slides 9, 10."""
    return in_words(guide.numbers.get(line.id, ()), guide)


def in_words(numbers: Sequence[int], guide: Guide) -> str:
    """Return numbers of slides with the word for them; nothing when there are none."""
    said = guide.words.count("slide_refs", len(numbers), slides=number_range(numbers))
    return said if numbers else ""


def worksheet_in_words(line: Line, guide: Guide) -> str:
    """Return the name of a line's worksheet: Worksheet 3; nothing when it has none."""
    number = guide.worksheets.get(line.id)
    return guide.words.say("guide_worksheet", number=number) if number else ""


def minutes_in_words(minutes: int, guide: Guide) -> str:
    """Return a number of minutes: 35 min."""
    return guide.words.say("minutes_short", minutes=minutes)


def when(first: int, last: int, guide: Guide) -> str:
    """Return a stretch of time with its length: 9:14–9:49, 35 min."""
    return joined(", ", (guide.plan.span(first, last), minutes_in_words(last - first, guide)))


def moment_of(line: Line, part: Part, guide: Guide) -> Moment | None:
    """Return when a line's first slide is on; a line without slides has no such moment."""
    slide = next(iter(slides_of(line, guide)), None)
    return Moment(slide, line, part, line.start, line.end) if slide else None


def mark_of(line: Line, guide: Guide) -> str:
    """Return the name of the bookmark at a line's own page."""
    return f"_Line{guide.plan.lines.index(line) + 1:06d}"


def run_in(head: str, text: str | None, guide: Guide, style: str = "BodyText") -> list[Element]:
    """Write a text behind its head in bold, on the same line; nothing without a text."""
    return [para(guide.pages, style, strong(f"{head}: ", guide.pages), text)] if text else []


def entry(key: str, text: str | None, guide: Guide) -> list[Element]:
    """Write a label of this key with a text under it; nothing without a text."""
    return [label(guide.pages, guide.words[key]), body(guide.pages, text)] if text else []


def under(level: int, text: str, content: Sequence[Element], guide: Guide) -> list[Element]:
    """Write a heading over its content; without content no heading."""
    return [heading(guide.pages, level, text), *content] if content else []
