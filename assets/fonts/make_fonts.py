"""Make the faces that previews are drawn with where Georgia or Arial is missing.

make_fonts.py FOLDER-OF-GELASIO-WOFF2 FOLDER-OF-LIBERATION-SANS-TTF

Gelasio has the widths of Georgia and gets its line height; Liberation Sans has the widths and the line
height of Arial. They have European letters alone, and names of their own, as the licence of the second asks.
Needs fonttools and brotli. Sources: npm @fontsource/gelasio 5.3.0 (files/), Debian fonts-liberation2 2.1.5.
"""

import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

STYLES = {
    "Regular": ("400-normal", 400),
    "Bold": ("700-normal", 700),
    "Italic": ("400-italic", 400),
    "BoldItalic": ("700-italic", 700),
}
SERIF, SANS = "Workshop Gelasio", "Workshop Sans"
ASCENT, DESCENT = 0.917, 0.219
"""How far a line of Georgia reaches above and below its base line, in em."""
LETTERS = (
    *range(0x20, 0x180),
    *(0x192, 0x218, 0x219, 0x21A, 0x21B, 0x2C6, 0x2C7, 0x2D8, 0x2D9, 0x2DA, 0x2DB, 0x2DC, 0x2DD, 0x3C0),
    *range(0x1E80, 0x1E86),
    *range(0x2000, 0x2070),
    *(0x20AC, 0x2116, 0x2122, 0x2153, 0x2154, 0x215B, 0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x2195),
    *(0x2202, 0x2206, 0x2211, 0x2212, 0x221A, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265),
    *(0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B2, 0x25BA, 0x25BC, 0x25C4, 0x25CA, 0x25CB, 0x25CF, 0x25E6),
    *(0xFB01, 0xFB02),
)


def serif(files: Path, style: str) -> TTFont:
    """Return a style of Gelasio, its parts put together, with Georgia's line height."""
    stem, weight = STYLES[style]
    parts = [files / f"gelasio-{part}-{stem}.woff2" for part in ("latin", "latin-ext")]
    font = Merger().merge([str(unpacked(part)) for part in parts])
    em = font["head"].unitsPerEm
    up, down = round(ASCENT * em), round(DESCENT * em)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = up, -down, 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = up, -down, 0
    os2.usWinAscent, os2.usWinDescent, os2.usWeightClass = up, down, weight
    return named(font, SERIF, style)


def unpacked(file: Path) -> Path:
    """Write a font as plain TrueType beside its packed file, for the merger; return where."""
    font = TTFont(file)
    font.flavor = None
    path = file.with_suffix(".ttf")
    font.save(path)
    return path


def sans(files: Path, style: str) -> TTFont:
    """Return a style of Liberation Sans with European letters alone."""
    font = TTFont(files / f"LiberationSans-{style}.ttf")
    options = Options()
    options.hinting, options.layout_features = False, ["kern", "liga", "mark", "ccmp", "locl"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    return named(font, SANS, style)


def named(font: TTFont, family: str, style: str) -> TTFont:
    """Return a font under another name, its copyright and licence as they were."""
    bold, italic = "Bold" in style, "Italic" in style
    said = {"BoldItalic": "Bold Italic"}.get(style, style)
    os2 = font["OS/2"]
    os2.fsSelection = (os2.fsSelection & ~0x61) | (0x20 if bold else 0) | (1 if italic else 0) or 0x40
    font["head"].macStyle = (1 if bold else 0) | (2 if italic else 0)
    names = {1: family, 2: said, 4: f"{family} {said}", 6: f"{family.replace(' ', '')}-{style}"}
    names[3] = f"{names[6]};made by make_fonts.py"
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in (0, 13, 14)]
    for ident, text in names.items():
        table.setName(text, ident, 3, 1, 0x409)
    return font


def main(gelasio: Path, liberation: Path) -> None:
    """Write all styles beside this file."""
    here = Path(__file__).parent
    for style in STYLES:
        serif(gelasio, style).save(here / f"WorkshopGelasio-{style}.ttf")
        sans(liberation, style).save(here / f"WorkshopSans-{style}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
