"""Set the house's texts again in a client's boxes and faces: as large as before, or as they fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil

from workshop.brand.fonts import Metrics
from workshop.brand.palette import Palette
from workshop.brand.shapes import Paragraph
from workshop.brand.voice import is_bold, tracking_of
from workshop.errors import Problem
from workshop.markup import Run
from workshop.storyboard.balance import break_runs
from workshop.storyboard.fit import Fitted, Overflow, Setting, TextBox, fit_together, measure
from workshop.storyboard.indent import FLUSH, NUMBERED, Indent
from workshop.storyboard.scene import Filled
from workshop.storyboard.typeset import DISPLAYED
from workshop.values import frozen

Faces = Callable[[str], Metrics]
"""Knows the widths of any family."""

_LEAST = 0.5
"""How far below the house's smallest size a text may be set before it is refused."""
_SMALLEST = 8
_A_LITTLE = 0.8
_JOINED = re.compile(r"(?<=[^\W_][-\u2010\u2013\u2014])\n|(?<=\u2009[\u2013\u2014])\n")
"""A line broken behind a hyphen or an unspaced dash: no space belongs there."""
_NUMBER_EM = 1.5


@frozen
class Ask:
    """Ask for a text to be set in its box: its largest and smallest size, and the face it is shown in."""

    text: Filled
    sizes: tuple[int, int]
    face: Metrics
    bold: bool = False
    caps: bool = False


@frozen
class Press:
    """Hold what texts are set with: the template's name, faces and theme, and the scale of its slide."""

    template: str
    faces: Faces
    palette: Palette
    slide: float

    def ask(self, text: Filled, scale: float, largest: float | None = None) -> Ask:
        """Ask for a text in its role's face, at most at its size on the house's slide times the scale."""
        role = text.slot.role
        heading = role.face == "heading"
        face = self.faces(self.palette.heading if heading else self.palette.body)
        if tracking := tracking_of(role, self.palette):
            face = face.tracked(tracking)
        most = int((largest or text.size) * scale + 1e-6)
        return Ask(text, self.sizes(text, most), face, is_bold(role, self.palette))

    def sizes(self, text: Filled, most: int) -> tuple[int, int]:
        """Return the largest and the smallest size of a text that starts at most so large."""
        least = max(_SMALLEST, ceil(_LEAST * self.slide * text.slot.sizes[1]))
        return max(most, 1), min(least, max(most, 1))


def set_again(asks: Sequence[Ask], press: Press) -> list[Filled]:
    """Set texts; those that shared a size on the house's slide share one here too (house-style 5.2)."""
    done: dict[int, Filled] = {}
    groups: dict[object, list[int]] = {}
    for place, ask in enumerate(asks):
        slot = ask.text.slot
        key = (slot.role.name, slot.role.spacing, slot.sizes, ask.text.size, ask.sizes, ask.face.family)
        groups.setdefault(key, []).append(place)
    for places in groups.values():
        together = [_on_one_line(asks[place]) for place in places]
        results = fit_together([_text_box(ask) for ask in together])
        for place, ask, result in zip(places, together, results, strict=True):
            done[place] = _filled(ask, result, press)
    return [done[place] for place in range(len(asks))]


def _on_one_line(ask: Ask) -> Ask:
    """Return the ask for timed steps a little smaller, if that saves every step a second line."""
    if not any(_label(paragraph) for paragraph in ask.text.paragraphs):
        return ask
    largest, smallest = ask.sizes
    for size in range(largest, max(smallest, int(_A_LITTLE * largest)) - 1, -1):
        smaller = replace(ask, sizes=(size, smallest))
        if measure(_text_box(smaller), size).lines == len(ask.text.paragraphs):
            return smaller
    return ask


def text_height(ask: Ask, size: float) -> float:
    """Return the height a text takes at a size, as wide as its box is."""
    return measure(_text_box(ask), size).height


def _text_box(ask: Ask) -> TextBox:
    text = ask.text
    slot, box = text.slot, text.place
    setting = Setting(
        metrics=ask.face,
        sizes=ask.sizes,
        spacing=slot.role.spacing,
        space_after=_gap(text),
        bold=ask.bold,
        indent=_indent(text),
        display=slot.role.name in DISPLAYED,
    )
    width, height = (box.h, box.w) if slot.vertical else (box.w, box.h)
    width -= slot.insets.left + slot.insets.right + _column(ask)
    height -= slot.insets.top + slot.insets.bottom
    runs = [_capitals(unbroken(paragraph).runs, ask.caps) for paragraph in text.paragraphs]
    return TextBox(runs, width, height, setting)


def _gap(text: Filled) -> float:
    return max((paragraph.space_after for paragraph in text.paragraphs), default=0.0)


def _indent(text: Filled) -> Indent:
    if text.slot.numbered or any(paragraph.numbered for paragraph in text.paragraphs):
        return NUMBERED
    hanging = next((paragraph for paragraph in text.paragraphs if paragraph.indent < 0), None)
    if hanging is None or not text.size:
        return FLUSH
    return Indent(left=hanging.margin, hang_em=-hanging.indent / text.size)


def _capitals(runs: Iterable[Run], caps: bool) -> tuple[Run, ...]:
    """Return runs as they are shown where the template sets them in capitals; each letter stays one."""
    if not caps:
        return tuple(runs)
    return tuple(
        replace(run, text="".join(up if len(up := letter.upper()) == 1 else letter for letter in run.text))
        for run in runs
    )


def _column(ask: Ask) -> float:
    """Return the room that the minutes at the end of steps take at the largest size."""
    labels = [label for paragraph in ask.text.paragraphs if (label := _label(paragraph))]
    if not labels:
        return 0.0
    widest = max(ask.face.width(f"{label.text.strip()}  ", ask.sizes[0], bold=True) for label in labels)
    return widest + _NUMBER_EM * ask.sizes[0] + 2


def _label(paragraph: Paragraph) -> Run | None:
    """Return what stands behind a tab at the end of a paragraph."""
    last = paragraph.runs[-1] if paragraph.runs else None
    return last if last and last.text.startswith("\t") else None


def unbroken(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph without the line breaks that fitted it to another box, and without its label."""
    runs = paragraph.runs[:-1] if _label(paragraph) else paragraph.runs
    plain = tuple(replace(run, text=_JOINED.sub("", run.text).replace("\n", " ")) for run in runs)
    return replace(paragraph, runs=plain)


def _filled(ask: Ask, result: Fitted | Overflow, press: Press) -> Filled:
    text, size = ask.text, result.size
    indent = _indent(text)
    paragraphs = tuple(
        _set(paragraph, places, size, indent, text)
        for paragraph, places in zip(text.paragraphs, _places(text, result), strict=True)
    )
    problems = (*text.problems, *_misfits(text, result, press.template))
    return replace(text, paragraphs=paragraphs, size=size, problems=problems)


def _places(text: Filled, result: Fitted | Overflow) -> Iterator[Sequence[int]]:
    """Yield where lines are broken by hand: all of them where minutes stand beside the text."""
    for paragraph, places, lines in zip(text.paragraphs, result.breaks, result.galley.lines, strict=True):
        yield [start for start, _, _ in lines[1:]] if _label(paragraph) else places


def _set(paragraph: Paragraph, places: Sequence[int], size: float, indent: Indent, text: Filled) -> Paragraph:
    plain, label = unbroken(paragraph), _label(paragraph)
    runs = break_runs(plain.runs, places)
    margin, hang = (0.0, 0.0) if indent is NUMBERED else (indent.margin(size), indent.indent(size))
    tab = text.place.w - _NUMBER_EM * size - 2 if label else 0.0
    return replace(plain, runs=(*runs, label) if label else runs, margin=margin, indent=hang, tab=tab)


def _misfits(text: Filled, result: Fitted | Overflow, template: str) -> Iterator[Problem]:
    what = text.slot.name.lower()
    if isinstance(result, Overflow):
        over = f"{result.lines_over} line{'s' if result.lines_over != 1 else ''}"
        message = (
            f"the {what} is {over} too long for its place in {template} (about {result.words_fit} words fit)"
        )
        hint = "shorten it for this client in an overlay, or choose another layout with  layouts:"
        yield Problem("text-overflow", message, text.span, hint)
    elif result.broken:
        message = f"a word of the {what} is too long for its place in {template}"
        yield Problem("word-too-long", message, text.span, "use a shorter word for this client")
