"""Break the lines of a heading evenly, and leave no short word alone at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from workshop.markup import Run
from workshop.storyboard.atoms import SPACES, Atom, Text
from workshop.storyboard.wrap import Stretch

_EVEN = 0.25
_SHORT = 6
"""The share by which lines may differ, and the letters a word needs to stand alone (house-style 5.4)."""
_MOST_LINES = 5
_MOST_ATOMS = 32
"""A claim takes up to five lines (house-style 05-claim); beyond, trying every way takes too long."""
_SENSE = 0.1
"""What a break after a comma is worth against evenness; one behind a short word or a hyphen costs as much."""
_SPACES_BEFORE = re.compile(f"[{SPACES}]*\\Z")


def even_breaks(text: Text, lines: Sequence[Stretch], first: float, rest: float) -> tuple[int, ...]:
    """Return where all lines of a heading but the first start, so that they differ by less than 25 %.

    Where that cannot be, they are as even as they can, in as few lines as before. Offsets count characters of
    the whole text. Empty when the text needs one line or has line breaks of its own, which win (house-style
    5.4).
    """
    if len(lines) < 2 or len(text.segments) > 1:
        return ()
    atoms = text.segments[0][1]
    if len(lines) > _MOST_LINES or len(atoms) > _MOST_ATOMS:
        return orphan_break(text, lines, rest)
    ways = list(_ways(atoms, len(lines), first, rest))
    if not ways:
        return orphan_break(text, lines, rest)
    best, _ = min(ways, key=lambda way: _cost(text, atoms, way))
    return tuple(atoms[index][2] for index in best)


Way = tuple[tuple[int, ...], tuple[float, ...]]
"""One way to break a heading: the atoms that start its lines but the first, and all lines' widths in em."""


def _ways(atoms: Sequence[Atom], lines: int, first: float, rest: float) -> Iterator[Way]:
    """Yield every way to break atoms into so many lines that all fit, none under half of their mean width."""
    starts = [0.0, *accumulate(core + spaces for core, spaces, _, _ in atoms)]
    least = starts[-1] / lines / 2 if lines > 3 else 0.0

    def from_atom(begin: int, left: int, limit: float) -> Iterator[Way]:
        if left == 1:
            width = starts[-1] - starts[begin] - atoms[-1][1]
            if width <= limit:
                yield (), (width,)
            return
        for end in range(begin + 1, len(atoms)):
            width = starts[end] - starts[begin] - atoms[end - 1][1]
            if width > limit:
                return
            if width >= least and starts[-1] - starts[end] <= (left - 1) * (rest + 1):
                for places, widths in from_atom(end, left - 1, rest):
                    yield (end, *places), (width, *widths)

    return from_atom(0, lines, first)


def _cost(text: Text, atoms: Sequence[Atom], way: Way) -> tuple[bool, bool, float]:
    places, widths = way
    uneven = 1 - min(widths) / max(widths) if max(widths) else 0.0
    ends = [text.text[atoms[place - 1][2] : atoms[place - 1][3]] for place in places]
    nonsense = sum(map(_nonsense, ends))
    last = text.text[atoms[places[-1]][2] :]
    return is_orphan(last) and _is_stub(last), uneven >= _EVEN, uneven + nonsense


def _nonsense(end: str) -> float:
    """Return what it costs to end a line with a word: less than nothing behind a comma or full stop."""
    if end[-1:] in ",;:.!?\u2013\u2014":
        return -_SENSE
    if end[-1:] in "-\u2010":
        return 2 * _SENSE
    return _SENSE if len(end) < 4 else 0.0


def is_orphan(line: str) -> bool:
    """Return whether a last line is one word alone."""
    return len(line.split()) == 1


def orphan_break(text: Text, lines: Sequence[Stretch], rest: float) -> tuple[int, ...]:
    """Return where the last line must start so that no word stands alone on it.

    Empty when none does, or when it cannot be helped; the text takes as many lines as before.
    """
    start, atoms = text.segments[-1]
    if len(lines) < 2 or lines[-1][0] == start or not is_orphan(text.text[lines[-1][0] :]):
        return ()
    last = next(index for index, atom in enumerate(atoms) if atom[2] == lines[-1][0])
    bound = last - 1
    while bound > 0 and not atoms[bound - 1][1]:
        bound -= 1
    place = atoms[bound][2]
    above = text.text[lines[-2][0] : place]
    if _is_stub(above) or text.em(place, lines[-1][1]) > rest:
        return ()
    return (place,)


def leaves_a_gap(text: Text, lines: Sequence[Stretch], places: Sequence[int]) -> bool:
    """Return whether the line above the last is left under half as wide as the widest."""
    widths = [text.em(start, end) for start, end, _ in with_breaks(text, lines, places)]
    return widths[-2] < max(widths) / 2


def _is_stub(line: str) -> bool:
    """Return whether a line would be left with nothing, or with one short word: no better than the orphan."""
    return len(line.split()) < 2 and sum(map(str.isalnum, line)) < _SHORT


def with_breaks(text: Text, lines: Sequence[Stretch], places: Sequence[int]) -> list[Stretch]:
    """Return the lines with the last of them starting at other places."""
    kept = len(lines) - len(places) - 1
    starts = [lines[kept][0], *places]
    ends = [*(_opens(text.text, place) for place in places), lines[-1][1]]
    broken = [(start, end, text.em(start, end)) for start, end in zip(starts, ends, strict=True)]
    return [*lines[:kept], *broken]


def _opens(text: str, place: int) -> int:
    """Return where the spaces before a place begin."""
    return place - len(_SPACES_BEFORE.findall(text[:place])[0])


def break_runs(runs: Sequence[Run], places: Sequence[int]) -> tuple[Run, ...]:
    """Return the runs with a line break at each place; the spaces it replaces are dropped."""
    if not places:
        return tuple(runs)
    text = "".join(run.text for run in runs)
    gaps = [(_opens(text, place), place) for place in places]
    starts = accumulate((len(run.text) for run in runs), initial=0)
    broken = (
        replace(run, text=_broken_text(run.text, start, gaps))
        for run, start in zip(runs, starts, strict=False)
    )
    return tuple(run for run in broken if run.text)


def _broken_text(text: str, start: int, gaps: Sequence[tuple[int, int]]) -> str:
    """Return the part of a text that starts at an offset, with each gap that opens in it as a line break."""
    end = start + len(text)
    pieces, at = [], start
    for opens, closes in gaps:
        if start <= opens < end:
            pieces += [text[at - start : opens - start], "\n"]
        if opens < end and closes > at:
            at = min(closes, end)
    return "".join([*pieces, text[at - start :]])
