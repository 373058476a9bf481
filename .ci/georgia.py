"""Make a stand-in for Georgia: Gelasio, which has its widths, with its name and its line height.

georgia.py FOLDER-OF-GELASIO-WOFF2 FOLDER-FOR-TTF
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

STYLES = (
    (400, "normal", "Regular"),
    (700, "normal", "Bold"),
    (400, "italic", "Italic"),
    (700, "italic", "Bold Italic"),
)
ASCENT, DESCENT = 0.917, 0.219


def stand_in(source: Path, style: str, weight: int) -> TTFont:
    """Return the font of a file under Georgia's name, with Georgia's line height."""
    font = TTFont(source)
    font.flavor = None
    em = font["head"].unitsPerEm
    up, down = round(ASCENT * em), round(DESCENT * em)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = up, -down, 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = up, -down, 0
    os2.usWinAscent, os2.usWinDescent, os2.usWeightClass = up, down, weight
    bold, italic = "Bold" in style, "Italic" in style
    os2.fsSelection = (os2.fsSelection & ~0x61) | (0x20 if bold else 0) | (1 if italic else 0) or 0x40
    font["head"].macStyle = (1 if bold else 0) | (2 if italic else 0)
    names = {
        1: "Georgia",
        2: style,
        4: f"Georgia {style}",
        6: f"Georgia-{style.replace(' ', '')}",
        16: "Georgia",
        17: style,
    }
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
    return font


def main(files: Path, into: Path) -> None:
    """Write the four styles that are there."""
    for weight, slope, style in STYLES:
        source = files / f"gelasio-latin-{weight}-{slope}.woff2"
        if source.is_file():
            stand_in(source, style, weight).save(into / f"Georgia-{style.replace(' ', '')}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
