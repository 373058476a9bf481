"""Make logo.svg for light grounds and logo-white.svg for dark ones: two lanes and the name, drawn with lines.

Run `python make_logo.py` after a change.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
BLACK, WHITE, NEON = "#0B0B0D", "#FFFFFF", "#D4FF1F"

LETTERS = {
    "F": (11, "M1.5 20V1.5H11 M1.5 10H9.5"),
    "L": (11, "M1.5 0V18.5H11"),
    "I": (3, "M1.5 0V20"),
    "N": (15, "M1.5 20V1.5L13.5 18.5V0"),
    "K": (13.5, "M1.5 0V20 M12.5 0L2.5 10L12.5 20"),
    "H": (14, "M1.5 0V20 M12.5 0V20 M1.5 10H12.5"),
    "O": (16, "M1.5 1.5H14.5V18.5H1.5Z"),
    "M": (19, "M1.5 20V1.5L9.5 12L17.5 1.5V20"),
}
"""Width of each letter, and its strokes within a height of 20."""
GAP = 5


def logo(ink: str, mark: str) -> str:
    """Draw the logo; all of it leans forward."""
    x, strokes = 52.0, ""
    for letter in "FLINKHOLM":
        width, path = LETTERS[letter]
        strokes += f'\n      <path transform="translate({x:g} 6)" d="{path}"/>'
        x += width + GAP
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {x + 6:g} 32">\n'
        '  <g transform="translate(8 0) skewX(-14)">\n'
        f'    <path fill="{mark}" d="M4 0H18V32H4Z M24 0H38V32H24Z"/>\n'
        f'    <g fill="none" stroke="{ink}" stroke-width="3.6" stroke-miterlimit="2">{strokes}\n'
        "    </g>\n  </g>\n</svg>\n"
    )


if __name__ == "__main__":
    (FOLDER / "logo.svg").write_text(logo(BLACK, BLACK), encoding="utf-8")
    (FOLDER / "logo-white.svg").write_text(logo(WHITE, NEON), encoding="utf-8")
