"""Write the advance widths of the open fonts that stand for the families most decks are shown in.

    python assets/metrics/make_metrics.py [FONT FILE ...]

Run by hand when a font or the list of blocks changes; the JSON files beside this script are committed. Needs
fonttools (and brotli for .woff2). Installed families are found through fontconfig; files given as arguments
come first, which is how Gelasio gets in (`npm install @fontsource/gelasio`, then its files for 400 and 700,
latin and latin-ext).
Widths are facts about a font: no outline is copied.
"""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

HERE = Path(__file__).parent
STYLES = ("regular", "bold", "italic", "bold-italic")
FALLBACK = {"mark": 0.0, "wide": 1.0, "emoji": 1.3, "symbol": 1.0, "other": 0.75}
BLOCKS = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00FF),  # Latin-1 Supplement
    (0x0100, 0x017F),  # Latin Extended-A
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x2000, 0x206F),  # General Punctuation
    (0x2070, 0x209F),  # Superscripts and Subscripts
    (0x20A0, 0x20BF),  # Currency Symbols
    (0x2100, 0x214F),  # Letterlike Symbols
    (0x2150, 0x218F),  # Number Forms
    (0x2190, 0x21FF),  # Arrows
    (0x2200, 0x22FF),  # Mathematical Operators
    (0x25A0, 0x25FF),  # Geometric Shapes
)


@dataclass(frozen=True)
class Family:
    """Name an open font, the families it stands for, and what is known of theirs that it does not share.

    x-heights are those of the family stood for (house-style 7.9). `ascent` and `descent` in em are
    Georgia's own (hhea 1878 and 449 of 2048), because Gelasio's line is 1.27 em (house-style 9.5).
    """

    stem: str
    font: str
    stands_for: tuple[str, ...]
    x_height: float
    ascent: float | None = None
    descent: float | None = None


FAMILIES = (
    Family("arial", "Liberation Sans", ("Arial", "Helvetica"), 0.519),
    Family("georgia", "Gelasio", ("Georgia",), 0.481, 0.917, 0.219),
    Family("calibri", "Carlito", ("Calibri",), 0.466),
    Family("cambria", "Caladea", ("Cambria",), 0.466),
    Family("times-new-roman", "Liberation Serif", ("Times New Roman", "Times"), 0.448),
)


@dataclass
class Cut:
    """Collect one style of a family, which may come in several files (latin, latin-ext)."""

    first: TTFont
    advances: dict[int, int] = field(default_factory=dict)

    def add(self, font: TTFont) -> None:
        """Take over the advances of characters not seen yet."""
        for code, glyph in font.getBestCmap().items():
            self.advances.setdefault(code, font["hmtx"][glyph][0])


def installed(family: str) -> list[Path]:
    """Return the files fontconfig knows for a family, sorted."""
    listed = subprocess.run(["fc-list", family, "file"], capture_output=True, text=True, check=True).stdout
    return sorted(Path(line.rstrip(": ")) for line in listed.splitlines())


def style_of(font: TTFont) -> str | None:
    """Return the style of a file, or None when it is neither regular (400) nor bold (700)."""
    weight = {400: "regular", 700: "bold"}.get(font["OS/2"].usWeightClass)
    if weight is None or not font["OS/2"].fsSelection & 0x01:
        return weight
    return "italic" if weight == "regular" else "bold-italic"


def read_cuts(family: str, given: Iterable[Path]) -> dict[str, Cut]:
    """Return the styles of a family from the files given, else from those installed."""
    fonts = [font for font in map(TTFont, given) if font["name"].getDebugName(1) == family]
    cuts: dict[str, Cut] = {}
    for font in fonts or [TTFont(path) for path in installed(family)]:
        style = style_of(font)
        if style:
            cuts.setdefault(style, Cut(font)).add(font)
    return cuts


def is_measured(code: int) -> bool:
    """Return whether a character has a width of its own: no marks, no controls, but the soft hyphen."""
    return code == 0xAD or unicodedata.category(chr(code)) not in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp")


def runs_of(advances: dict[int, int]) -> Iterator[tuple[str, list[int]]]:
    """Yield the advances of characters in a row, under the first one's code point in hexadecimal."""
    for first, last in BLOCKS:
        run: list[int] = []
        for code in range(first, last + 2):
            if code <= last and code in advances and is_measured(code):
                run.append(advances[code])
            elif run:
                yield f"{code - len(run):04X}", run
                run = []


def describe(family: Family, font: TTFont) -> dict[str, Any]:
    """Return the head of the file: what it is, where from, and its vertical metrics in em."""
    units, hhea = font["head"].unitsPerEm, font["hhea"]
    ascent = family.ascent or round(hhea.ascent / units, 4)
    descent = family.descent or round(-hhea.descent / units, 4)
    gap = 0.0 if family.ascent else round(hhea.lineGap / units, 4)
    version = font["name"].getDebugName(5).split(";")[0].removeprefix("Version ").strip()
    return {
        "family": family.font,
        "stands_for": family.stands_for,
        "source": {"font": family.font, "version": version, "licence": "SIL Open Font License 1.1"},
        "units_per_em": units,
        "ascent": ascent,
        "descent": descent,
        "natural_line": round(ascent + descent + gap, 4),
        "x_height": family.x_height,
        "fallback": FALLBACK,
    }


def to_json(head: dict[str, Any], cuts: dict[str, Cut]) -> str:
    """Return the text of the file: a line for each fact and for each run of characters."""
    facts = [f"  {json.dumps(key)}: {json.dumps(value)}," for key, value in head.items()]
    styles = []
    for style in STYLES:
        runs = [f'      "{first}": {json.dumps(run)}' for first, run in runs_of(cuts[style].advances)]
        styles.append(f'    "{style}": {{\n' + ",\n".join(runs) + "\n    }")
    return "\n".join(["{", *facts, '  "advances": {', ",\n".join(styles), "  }", "}"]) + "\n"


def main(arguments: list[str]) -> int:
    """Write every family whose four styles are found; return 1 when one is missing."""
    missing = 0
    for family in FAMILIES:
        cuts = read_cuts(family.font, map(Path, arguments))
        absent = [style for style in STYLES if style not in cuts]
        if absent:
            print(
                f"{family.font}: no {', '.join(absent)}; {family.stem}.json stays as it was",
                file=sys.stderr,
            )
            missing = 1
            continue
        text = to_json(describe(family, cuts["regular"].first), cuts)
        (HERE / f"{family.stem}.json").write_text(text, encoding="utf-8")
    return missing


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
