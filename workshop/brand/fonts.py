"""Measure text with a font's advance widths; the numbers come from assets/metrics (make_metrics.py there)."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

_LINE = 1.212
"""PowerPoint's line pitch in em for nearly every font, measured on boxes it had fitted itself."""
_TAB = 5.0
"""A tab reaches the next stop, at most 72 pt on: 5 em at the smallest size of the house."""
_REMEMBERED = 50_000
_LONGEST = 48
_TWIN_RESERVE = 0.04
_STYLES = ("regular", "bold", "italic", "bold-italic")

_TWINS = {
    "arial": "arial",
    "helvetica": "arial",
    "liberation sans": "arial",
    "arimo": "arial",
    "georgia": "georgia",
    "gelasio": "georgia",
    "calibri": "calibri",
    "carlito": "calibri",
    "cambria": "cambria",
    "caladea": "cambria",
    "times": "times-new-roman",
    "times new roman": "times-new-roman",
    "liberation serif": "times-new-roman",
    "tinos": "times-new-roman",
}
"""Families whose widths a metrics file holds exactly."""

_WIDER = {
    "montserrat": 0.13,
    "poppins": 0.13,
    "inter": 0.08,
    "open sans": 0.06,
    "raleway": 0.06,
    "dejavu sans": 0.20,
    "verdana": 0.25,
    "tahoma": 0.08,
    "century gothic": 0.12,
}
"""Families over 4 % wider than Arial: six measured on their open files, the last three estimated upwards."""

_SERIFS = (
    "serif", "slab", "garamond", "baskerville", "caslon", "palatino", "antiqua", "constantia", "charter",
    "didot", "bodoni", "playfair", "merriweather", "lora", "century schoolbook", "bookman", "minion", "sabon",
)  # fmt: skip
"""Words in the names of families that Georgia is nearer to than Arial."""


class Face(dict[str, float]):
    """Know the width in em of every text asked for in one style; asking again costs one look-up."""

    __slots__ = ("_fallback", "_per_em", "_reserve", "_runs", "_tracking", "_units")

    def __init__(
        self,
        runs: Mapping[str, Sequence[int]],
        per_em: int,
        fallback: Mapping[str, float],
        reserve: float = 0.0,
        tracking: float = 0.0,
    ) -> None:
        super().__init__()
        self._runs, self._per_em, self._fallback = runs, per_em, fallback
        self._reserve, self._tracking = reserve, tracking
        self._units: dict[int, int] = {}

    def __missing__(self, text: str) -> float:
        em = self._character(text) if len(text) == 1 else sum(map(self.__getitem__, text))
        if len(text) <= _LONGEST and len(self) < _REMEMBERED:
            self[text] = em
        return em

    def changed(self, reserve: float, tracking: float) -> Face:
        """Return this style with another reserve and tracking."""
        return Face(self._runs, self._per_em, self._fallback, reserve, tracking)

    def _character(self, character: str) -> float:
        known = self._known(character)
        em = known if known is not None else self._unknown(character)
        return em * (1 + self._reserve) + self._tracking if em else 0.0

    def _known(self, character: str) -> float | None:
        if not self._units:  # built when the style is first used: most decks never need bold italic
            for first, advances in self._runs.items():
                self._units.update(enumerate(advances, int(first, 16)))
        units = self._units.get(ord(character))
        return None if units is None else units / self._per_em

    def _unknown(self, character: str) -> float:
        if character == "\t":
            return _TAB
        kind = kind_of(character)
        if kind == "other":  # ș, ﬁ, Ǆ: as wide as what they are made of
            parts = [self._known(part) for part in unicodedata.normalize("NFKD", character)]
            widths = [part for part in parts if part is not None]
            if widths:
                return sum(widths)
        return self._fallback[kind]


def kind_of(character: str) -> str:
    """Return which fallback width a character not in the font takes: mark, wide, emoji, symbol or other."""
    code, category = ord(character), unicodedata.category(character)
    if category in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp"):
        return "mark"
    if (code >= 0x1F000 and category[0] == "S") or 0x2600 <= code <= 0x27BF:
        return "emoji"
    if unicodedata.east_asian_width(character) in "WF":
        return "wide"
    return "other" if category[0] in "LMN" else "symbol"


@dataclass(frozen=True, slots=True, eq=False)
class Metrics:
    """Hold what is needed to set text in one family: widths and heights in em.

    `reserve` widens every advance by this share, for a family measured with a twin; `tracking` is added
    after every character, in em.
    """

    family: str
    natural_line: float
    x_height: float
    faces: tuple[Face, ...] = field(repr=False)
    reserve: float = 0.0
    tracking: float = 0.0

    def width(self, text: str, size: float, bold: bool = False, italic: bool = False) -> float:
        """Return the width of a text on one line in points, unkerned: PowerPoint kerns only if asked."""
        return self.faces[bold + 2 * italic][text] * size

    def em(self, text: str, bold: bool = False, italic: bool = False) -> float:
        """Return the width of a text on one line in em: multiplied by the size it is in points."""
        return self.faces[bold + 2 * italic][text]

    def line_height(self, size: float, percent: float = 100) -> float:
        """Return the height of a line in points that holds for both readings of line spacing in per cent.

        The font's natural line (LibreOffice, Keynote) and 1.212 × the size (PowerPoint); the larger counts.
        """
        return max(self.natural_line, _LINE) * size * percent / 100

    def as_twin(self, family: str, reserve: float) -> Metrics:
        """Return these metrics standing for another family, advances wider by the reserve (0.04 = 4 %)."""
        return self._changed(family, reserve, self.tracking)

    def tracked(self, tracking: float) -> Metrics:
        """Return these metrics with so many em more after every character (sport's headings: -0.02)."""
        return self._changed(self.family, self.reserve, tracking)

    def _changed(self, family: str, reserve: float, tracking: float) -> Metrics:
        faces = tuple(face.changed(reserve, tracking) for face in self.faces)
        return replace(self, family=family, faces=faces, reserve=reserve, tracking=tracking)


def read_metrics(text: str) -> Metrics:
    """Read the JSON of assets/metrics; raises ValueError when it is not one."""
    read = json.loads(text)
    try:
        per_em, fallback = read["units_per_em"], read["fallback"]
        faces = tuple(Face(read["advances"][style], per_em, fallback) for style in _STYLES)
        return Metrics(read["stands_for"][0], read["natural_line"], read["x_height"], faces)
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        raise ValueError(f"not a metrics file: {error!r}") from error


def is_known(family: str) -> bool:
    """Return whether a family is measured by its own widths, or by a twin that was compared with it."""
    name = _name(family)
    return name in _TWINS or name in _WIDER


def _name(family: str) -> str:
    return " ".join(family.casefold().replace("-", " ").split())


def twin_for(family: str) -> tuple[str, float]:
    """Return the stem of the metrics file that measures a family, and the share of width to add (0 if equal).

    A family nobody knows is measured with the widest likely twin and 4 % (house-style 7.9): Georgia for what
    its name says is a serif, else Arial.
    """
    name = _name(family)
    if name in _TWINS:
        return _TWINS[name], 0.0
    if name in _WIDER:
        return "arial", _WIDER[name]
    serif = "sans" not in name and any(word in name for word in _SERIFS)
    return ("georgia" if serif else "arial"), _TWIN_RESERVE
