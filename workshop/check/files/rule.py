"""What a rule for finished files is given: the file, with all its texts measured once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from workshop.brand.template.package import Package
from workshop.check.files.laid import Laid, Measure, lay_shape
from workshop.check.finding import Finding
from workshop.check.found.document import Document
from workshop.check.found.values import Deck, Paragraph, Shape, Slide
from workshop.errors import Problem
from workshop.outline.registers import Quotation
from workshop.values import frozen

FileKind = Literal["deck", "document", "workbook"]


@frozen
class Said:
    """Hold a paragraph, and where it is said: a slide with its title, or the heading it stands under."""

    paragraph: Paragraph
    slide: int | None = None
    title: str = ""
    place: str = ""
    """How a message names where it stands, when it is no slide: nothing, or ` under 'Heading'`."""

    def finding(self, problem: Problem) -> Finding:
        """Return a problem as found here."""
        return Finding(problem, self.slide, self.title)


@dataclass(frozen=True)
class Held:
    """Hold a file: its package, and the deck or document that is in it."""

    name: str
    kind: FileKind
    package: Package = field(repr=False)
    deck: Deck | None = None
    document: Document | None = None
    measure: Measure | None = field(default=None, repr=False)
    quotations: tuple[Quotation, ...] = ()
    other_texts: tuple[str, ...] = ()

    @property
    def slides(self) -> tuple[Slide, ...]:
        """Return the slides of a deck; a document has none."""
        return self.deck.slides if self.deck else ()

    @cached_property
    def laid(self) -> Mapping[tuple[int, int], Laid]:
        """Return every text of the slides laid out, by the number of its slide and its place there."""
        found = {}
        for slide in self.slides:
            for shape in slide.shapes:
                laid = lay_shape(shape, self.measure) if self.measure else None
                if laid:
                    found[slide.number, shape.order] = laid
        return found

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Return every paragraph that says something, in the order it is read."""
        return tuple(said for said in self._said() if said.paragraph.text)

    def _said(self) -> Iterator[Said]:
        for slide in self.slides:
            for paragraph in paragraphs_on(slide):
                yield Said(paragraph, slide.number, slide.title)
        for passage in self.document.passages if self.document else ():
            yield Said(passage.paragraph, place=under(passage.under))
        for text in self.other_texts:
            yield Said(_plain(text))

    def ink(self, slide: Slide, shape: Shape) -> Laid | None:
        """Return a shape's text laid out, or None when it has none."""
        return self.laid.get((slide.number, shape.order))


def _plain(text: str) -> Paragraph:
    from workshop.check.found.values import Run

    return Paragraph((Run(text),))


def paragraphs_on(slide: Slide) -> Iterator[Paragraph]:
    """Yield all paragraphs of a slide, those in tables and in its foot too."""
    for shape in slide.shapes:
        yield from shape.paragraphs
        for row in shape.table.rows if shape.table else ():
            for cell in row:
                yield from cell.paragraphs


def under(heading: str) -> str:
    """Return how a message names the heading that something stands under."""
    return f" under '{shortened(heading)}'" if heading else ""


def shortened(text: str, most: int = 44) -> str:
    """Return the beginning of a text, as messages quote it."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0].rstrip(" ,.;:") + " …"


def on(slide: Slide, problem: Problem) -> Finding:
    """Return a problem as found on a slide."""
    return Finding(problem, slide.number, slide.title)


def named(shape: Shape) -> str:
    """Return what a message calls a shape: its first words, or its name."""
    if shape.text:
        return f"'{shortened(shape.text)}'"
    return f"the {shape.kind} '{shortened(shape.name)}'" if shape.name else f"a {shape.kind}"


def counted(number: int, what: str) -> str:
    """Return a number with its noun, which takes an s."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def listed(numbers: Iterable[int]) -> str:
    """Return the numbers of slides as a sentence names them: slide 3, slides 3, 7 and 9."""
    known = sorted(set(numbers))
    if len(known) == 1:
        return f"slide {known[0]}"
    shown = [str(number) for number in known[:6]]
    more = f" and {len(known) - 6} more" if len(known) > 6 else ""
    return f"slides {', '.join(shown)}{more}" if more else f"slides {', '.join(shown[:-1])} and {shown[-1]}"


Finder = Callable[[Held], Iterator[Finding]]


@frozen
class FileRule:
    """Hold a rule for finished files: what it holds in words, its codes, and what it looks at."""

    about: str
    codes: tuple[str, ...]
    find: Finder
    kinds: frozenset[FileKind] = frozenset({"deck"})
