"""Cut a paragraph into what a line may not break, measured once in em: sizes then only change the room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from workshop.brand.fonts import Face, Metrics
from workshop.values import frozen

SPACES = r" \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000"
"""Where a line may break, and what hangs at its end, in a regular expression; no no-break spaces."""

_IDEOGRAPHS = (
    r"\u2e80-\u2fdf\u3003-\u3007\u3021-\u30ff\u3100-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003fffd"
)
_OPENING = r"(\[{\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\uff08\uff3b\uff5b"
_CLOSING = (
    r")\]}.,:;!?\u2019\u201d\u2026\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u30fb\u30fc"
    r"\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d"
)
_ATOM = re.compile(
    f"([{_OPENING}]*[{_IDEOGRAPHS}][{_CLOSING}]*|[^{SPACES}{_IDEOGRAPHS}]+|)([{SPACES}]*)",
)
_HYPHENS = re.compile(r"[-\u2010\u2013\u2014]")
_AFTER_HYPHEN = re.compile(
    r"(?<=[^\W_][-\u2010])(?=[^\W\d_])|(?<=[\u2013\u2014])(?=[^\W\d_]|[\u2018\u201c(])",
)
"""No line breaks before a digit, as in 2026-27: to know fewer places than PowerPoint does is safe."""
_LINE_BREAK = re.compile(r"\r\n|[\n\v\f\r\x85\u2028\u2029]")

Atom = tuple[float, float, int, int]
"""Width in em, width of the spaces behind it, and where it starts and ends in the paragraph's text."""


class StyledRun(Protocol):
    """Any stretch of text that looks the same throughout; a newline or vertical tab in it is a line break."""

    @property
    def text(self) -> str:
        """Return the characters."""

    @property
    def bold(self) -> bool:
        """Return whether they are bold."""

    @property
    def italic(self) -> bool:
        """Return whether they are italic."""


Faces = Sequence[tuple[int, int, Face]]
"""Who sets which stretch of a text, from the first character to the last without a gap."""


@frozen
class Text:
    """Hold a paragraph's text, who sets which stretch of it, and its atoms between explicit line breaks.

    `least` is the width in em that no way of breaking lines can save: the atoms without their spaces.
    """

    text: str
    faces: Faces
    segments: Sequence[tuple[int, Sequence[Atom]]]
    least: float

    def em(self, start: int, end: int) -> float:
        """Return the width in em from one character to another."""
        return _em(self.text, self.faces, start, end)


def cut(paragraph: Sequence[StyledRun], metrics: Metrics, bold: bool = False) -> Text:
    """Cut a paragraph into atoms; `bold` sets every run bold."""
    faces: list[tuple[int, int, Face]] = []
    text = ""
    for run in paragraph:
        if run.text:
            face = metrics.faces[(run.bold or bold) + 2 * run.italic]
            faces.append((len(text), len(text) + len(run.text), face))
            text += run.text
    segments = [(start, _atoms(text, faces, start, end)) for start, end in _segments(text)]
    least = 0.0
    for _, atoms in segments:
        for atom in atoms:
            least += atom[0]
    return Text(text, faces, segments, least)


def _em(text: str, faces: Faces, start: int, end: int) -> float:
    em = 0.0
    for _, last, face in faces:
        if end <= last:
            return em + face[text[start:end]]
        if start < last:
            em += face[text[start:last]]
            start = last
    return em


def _segments(text: str) -> list[tuple[int, int]]:
    if not _LINE_BREAK.search(text):
        return [(0, len(text))]
    breaks = [line_break.span() for line_break in _LINE_BREAK.finditer(text)]
    starts = [0, *(end for _, end in breaks)]
    return list(zip(starts, [*(start for start, _ in breaks), len(text)], strict=True))


def _atoms(text: str, faces: Faces, start: int, end: int) -> list[Atom]:
    atoms: list[Atom] = []
    hyphens = _HYPHENS.search(text, start, end)
    face = faces[0][2] if len(faces) == 1 and not hyphens else None
    for core, spaces in _ATOM.findall(text, start, end):
        stop = start + len(core)
        after = stop + len(spaces)
        if after == start:  # what is found at the very end: nothing
            break
        if face is not None:  # the usual text, and three times as fast as the rest
            atoms.append((face[core], face[spaces], start, stop))
        else:
            for hyphen in _AFTER_HYPHEN.finditer(text, start + 1, stop) if hyphens else ():
                atoms.append((_em(text, faces, start, hyphen.start()), 0.0, start, hyphen.start()))
                start = hyphen.start()
            atoms.append((_em(text, faces, start, stop), _em(text, faces, stop, after), start, stop))
        start = after
    return atoms
