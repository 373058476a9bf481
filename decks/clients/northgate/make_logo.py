"""Draw the logo of Northgate Health, for light and for dark grounds.

A gate with a star above the way in: one point for each of the four hospitals. The letters are drawn as
lines, so the files need no font.

    python decks/clients/northgate/make_logo.py
"""

from pathlib import Path

PINE, MINT, WHITE = "#0B4A3A", "#80CAA7", "#FFFFFF"

# Each letter in a field one unit high: its width, and the line a pen would follow.
LETTERS = {
    "A": (0.84, "M0 1 L.42 0 L.84 1 M.15 .66 H.69"),
    "E": (0.60, "M.60 0 H0 V1 H.60 M0 .5 H.52"),
    "G": (0.98, "M.90 .20 A.5 .5 0 1 0 .98 .56 H.58"),
    "H": (0.76, "M0 0 V1 M.76 0 V1 M0 .5 H.76"),
    "L": (0.56, "M0 0 V1 H.56"),
    "N": (0.78, "M0 1 V0 L.78 1 V0"),
    "O": (1.00, "M.5 0 A.5 .5 0 1 1 .5 1 A.5 .5 0 1 1 .5 0"),
    "R": (0.68, "M0 1 V0 H.38 A.28 .28 0 0 1 .38 .56 H0 M.36 .56 L.68 1"),
    "T": (0.78, "M0 0 H.78 M.39 0 V1"),
}

SPACE = 16
GATE = "M6 114 V58 A54 54 0 0 1 114 58 V114 H86 V58 A26 26 0 0 0 34 58 V114 Z"
STAR = "M60 44 Q62 66 84 68 Q62 70 60 92 Q58 70 36 68 Q58 66 60 44 Z"


def written(word: str, left: float, top: float, height: float, weight: float) -> str:
    """Write a word in capitals with a pen of this weight, from a point to the right."""
    lines = []
    for width, line in (LETTERS[letter] for letter in word):
        place = f"translate({left:.2f} {top}) scale({height})"
        lines.append(f'    <path transform="{place}" stroke-width="{weight / height:.3f}" d="{line}"/>')
        left += width * height + SPACE
    return "\n".join(lines)


def logo(gate: str, star: str, words: str) -> str:
    """Return the logo as SVG, in three colours."""
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 590 120" role="img" aria-label="Northgate Health">
  <path fill="{gate}" d="{GATE}"/>
  <path fill="{star}" d="{STAR}"/>
  <g fill="none" stroke="{words}" stroke-linecap="round" stroke-linejoin="round">
{written("NORTHGATE", 150, 16, 42, 7.5)}
{written("HEALTH", 150, 80, 30, 4.5)}
  </g>
</svg>
"""


if __name__ == "__main__":
    here = Path(__file__).parent
    (here / "logo.svg").write_text(logo(PINE, MINT, PINE), encoding="utf-8")
    (here / "logo-white.svg").write_text(logo(WHITE, MINT, WHITE), encoding="utf-8")
