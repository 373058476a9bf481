"""Rules on whether a slide can be read from the last row: sizes, words, and what is behind the letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshop.brand.palette import contrast
from workshop.brand.shapes import Box
from workshop.check.checked import warned
from workshop.check.files.laid import lay
from workshop.check.files.rule import Held, on, shortened
from workshop.check.finding import Finding
from workshop.check.found.behind import blended
from workshop.check.found.values import Paragraph, Run, Shape, Slide
from workshop.errors import Problem
from workshop.values import frozen

SMALL, SMALLEST = 12.0, 9.0
"""Below the first, nobody at the back can read it; below the second, nobody at all (house-style 2.2)."""
MOST_WORDS = 120
"""About what is read in thirty seconds, while nobody listens; our own slides keep to 60 and less."""
LARGE, LARGE_BOLD = 18.0, 14.0
"""From these sizes in points on, a contrast of 3 is enough (WCAG 2.2, 1.4.3)."""
_FOOT = 0.86
_HINT_SMALL = "shorten it, or set it in 12 points and more"
_SOURCES = (
    *("source", "sources", "quelle", "quellen", "bron", "bronnen", "fuente", "fuentes", "kilde", "kilder"),
    *("photo", "foto", "image", "credit", "credits", "©", "copyright", "licence", "license", "note", "*"),
)
"""How small print begins that is there to be looked up, not read."""


def no_text_is_too_small(held: Held) -> Iterator[Finding]:
    """Find texts that cannot be read from a distance; sources and what stands in the foot are left aside."""
    for slide in held.slides:
        for shape in slide.texts:
            if not _is_small_print(held, slide, shape):
                yield from _too_small(slide, shape.paragraphs)
        for shape in slide.shapes:
            rows = shape.table.rows if shape.table else ()
            cells = (each for row in rows for cell in row for each in cell.paragraphs)
            yield from _too_small(slide, cells)


def _too_small(slide: Slide, paragraphs: Iterable[Paragraph]) -> Iterator[Finding]:
    runs = (run for paragraph in paragraphs for run in paragraph.runs)
    sizes = [(run.size, run.text) for run in runs if _letters(run.text) > 2 and not run.raised]
    size, text = min(sizes, default=(SMALL, ""))
    if size < SMALL - 0.05:
        what = f"'{shortened(text)}' is set in {size:.3g} points"
        severe = size < SMALLEST - 0.05
        problem = Problem("too-small", what, None, _HINT_SMALL, "error" if severe else "warning")
        yield on(slide, problem)


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _is_small_print(held: Held, slide: Slide, shape: Shape) -> bool:
    begins = [text.casefold().split()[:1] for text in (shape.text, shape.name)]
    if any(word.strip(":.,()") in _SOURCES for words in begins for word in words) or shape.text.startswith(
        ("©", "*")
    ):
        return True
    laid, height = held.ink(slide, shape), held.deck.height if held.deck else 0.0
    return laid is not None and laid.ink.y > height * _FOOT


def no_slide_has_too_many_words(held: Held) -> Iterator[Finding]:
    """Find slides that the room would have to read; tables, sources and feet are left aside."""
    for slide in held.slides:
        texts = [shape.text for shape in slide.texts if not _is_small_print(held, slide, shape)]
        words = sum(_letters(word) > 0 for text in texts for word in text.split())
        if words > MOST_WORDS:
            what = f"there are {words} words on the slide: people read them and stop listening"
            hint = "keep what they need to see, and move the rest to the notes or a second slide"
            yield on(slide, warned("too-many-words", what, None, hint))


@frozen
class _Pair:
    """Hold a text on what is behind it."""

    run: Run
    ratio: float
    needed: float
    ground: str


def texts_stand_out(held: Held) -> Iterator[Finding]:
    """Find texts whose contrast with what is really behind them is too low (WCAG 2.2, 1.4.3)."""
    for slide in held.slides:
        for shape in slide.shapes:
            pairs = _pairs(held, slide, shape) if shape.table else _on_shape(held, slide, shape)
            low = [pair for pair in pairs if pair.ratio < pair.needed - 0.05]
            if low:
                yield on(slide, _too_low(min(low, key=lambda pair: pair.ratio / pair.needed)))


def _too_low(pair: _Pair) -> Problem:
    shown = (blended(colour, pair.ground, pair.run.opacity) for colour in pair.run.colours[:2])
    colour = " to ".join(shown)
    what = f"'{shortened(pair.run.text)}' has a contrast of {pair.ratio:.1f} : 1, {colour} on {pair.ground}"
    hint = f"make the text or what is behind it darker or lighter: {pair.needed:g} : 1 is the least here"
    return Problem("low-contrast", what, None, hint)


def _on_shape(held: Held, slide: Slide, shape: Shape) -> Iterator[_Pair]:
    laid = held.ink(slide, shape)
    if laid is None:
        return
    for paragraph, ink in zip(shape.paragraphs, laid.inks, strict=True):
        if ink is not None:
            grounds = slide.layers.under(_trimmed(ink), shape.order, shape.fill)
            yield from _against(paragraph, grounds)


def _trimmed(ink: Box) -> Box:
    """Return an ink box without the air above and below its letters."""
    return Box(ink.x, ink.y + ink.h * 0.12, ink.w, ink.h * 0.76)


def _pairs(held: Held, slide: Slide, shape: Shape) -> Iterator[_Pair]:
    for row in shape.table.rows if shape.table else ():
        for cell in row:
            laid = lay(cell.paragraphs, cell.frame, cell.box, held.measure) if held.measure else None
            for paragraph, ink in zip(cell.paragraphs, laid.inks if laid else (), strict=False):
                if ink is not None:
                    behind = cell.ground
                    behind = slide.layers.under(ink, shape.order) if behind is None else behind
                    yield from _against(paragraph, behind)


def _against(paragraph: Paragraph, grounds: tuple[str, ...]) -> Iterator[_Pair]:
    """Yield each run of letters against the colour it is hardest to read on; unknown ones are left out."""
    for run in paragraph.runs:
        behind = (run.marker,) if run.marker else grounds
        if not behind or not run.colours or not _letters(run.text) or run.opacity < 0.02:
            continue
        large = run.size >= LARGE or (run.bold and run.size >= LARGE_BOLD)
        worst = min(
            (contrast(blended(colour, ground, run.opacity), ground), ground)
            for colour in run.colours
            for ground in behind
        )
        yield _Pair(run, worst[0], 3.0 if large else 4.5, worst[1])
