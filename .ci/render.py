"""Pictures of decks and documents: a PNG for each slide or page, and contact sheets of twelve.

render.py FILE.pptx|docx|xlsx … --into FOLDER

Drawn as `workshop preview` draws, all in one call of LibreOffice. Fails when a deck has fewer pages than
slides. Needs the project on Python's path: installed, or with PYTHONPATH=. from its folder.
"""

import argparse
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path

from workshop.brand.contact_sheet import contact_sheets
from workshop.drawing.faces import configuration
from workshop.drawing.office import as_pdfs
from workshop.drawing.pages import as_png, page_pictures
from workshop.drawing.parts import drawings
from workshop.drawing.shown import drawable

FONTS = Path(__file__).parents[1] / "assets" / "fonts"
WIDTH, PAGE = 1280, 880
"""Pixels of a slide's and of a page's width."""


def draw(file: Path, count: int, pdf: bytes, folder: Path) -> str:
    """Write all pages of a file, of a deck so many; return what was drawn. Exits when slides are missing."""
    into = folder / file.stem
    into.mkdir(parents=True, exist_ok=True)
    pictures = [as_png(image) for image in page_pictures(pdf, WIDTH if count else PAGE)]
    if not pictures or (count and len(pictures) != count):
        raise SystemExit(f"{file.name} has {count} slides but {len(pictures)} pages")
    for number, picture in enumerate(pictures, 1):
        (into / f"slide-{number:02d}.png").write_bytes(picture)
    labelled = [(picture, str(number)) for number, picture in enumerate(pictures, 1)]
    for number, sheet in enumerate(contact_sheets(labelled, 1800, 12), 1):
        (into / f"sheet-{number}.png").write_bytes(sheet)
    return f"{file.name}  {len(pictures)} {'slides' if count else 'pages'}  {into.as_posix()}"


def main() -> None:
    """Draw every file that is named."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--into", type=Path, required=True)
    options = parser.parse_args()
    decks = [file.suffix == ".pptx" for file in options.files]
    data = [file.read_bytes() for file in options.files]
    counts = [
        len(drawings(file.name, each)) if deck else 0
        for file, each, deck in zip(options.files, data, decks, strict=True)
    ]
    sources = [
        (file.suffix, drawable(each) if deck else each)
        for file, each, deck in zip(options.files, data, decks, strict=True)
    ]
    pages = sum(counts) + 50 * decks.count(False)
    pdfs = as_pdfs(sources, pages=pages, fonts=configuration([FONTS]))
    with ProcessPoolExecutor() as pool:
        for told in pool.map(draw, options.files, counts, pdfs, repeat(options.into)):
            print(told)


if __name__ == "__main__":
    main()
