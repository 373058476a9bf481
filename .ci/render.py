"""Pictures of decks and documents: a PNG for each slide or page, and contact sheets.

render.py FILE.pptx|docx|xlsx … --into FOLDER

Decks are drawn from copies in which text keeps its size and hidden slides are shown. Fails when a deck has
fewer pages than slides. Needs the project on Python's path: installed, or with PYTHONPATH=. from its folder.
"""

import argparse
import subprocess
import tempfile
import zipfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pypdfium2
from PIL import Image

from workshop.build.pictures import drawable

WIDTHS = {".pptx": 1280}
PAGE = 880
"""Pixels of a slide's and of a page's width."""


def copied(file: Path, copy: Path) -> int:
    """Write a copy to draw; return the number of slides, 0 for a document."""
    if file.suffix != ".pptx":
        copy.write_bytes(file.read_bytes())
        return 0
    copy.write_bytes(drawable(file.read_bytes()))
    with zipfile.ZipFile(copy) as deck:
        return sum(name.startswith("ppt/slides/slide") for name in deck.namelist())


def to_pdf(copies: list[Path], into: Path) -> None:
    """Convert all files in one call of LibreOffice, with a profile of its own."""
    profile = f"-env:UserInstallation={(into / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(into),
        *map(str, copies),
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)


def to_pictures(pdf: Path, into: Path, width: int) -> list[Path]:
    """Write one PNG for each page."""
    into.mkdir(parents=True, exist_ok=True)
    document = pypdfium2.PdfDocument(pdf)
    paths = []
    for number, page in enumerate(document, 1):
        path = into / f"slide-{number:02d}.png"
        page.render(scale=width / page.get_width()).to_pil().convert("RGB").save(path, compress_level=3)
        paths.append(path)
    return paths


def contact_sheets(pictures: list[Path], into: Path, columns: int = 3, rows: int = 4) -> None:
    """Write sheets of all slides, side by side."""
    width = 1800 // columns
    for sheet, first in enumerate(range(0, len(pictures), columns * rows), 1):
        some = [Image.open(path).convert("RGB") for path in pictures[first : first + columns * rows]]
        some = [picture.resize((width, picture.height * width // picture.width)) for picture in some]
        height = max(picture.height for picture in some)
        lines = -(-len(some) // columns)
        paper = Image.new("RGB", (columns * (width + 8) + 8, lines * (height + 8) + 8), "#888888")
        for place, picture in enumerate(some):
            paper.paste(picture, (8 + place % columns * (width + 8), 8 + place // columns * (height + 8)))
        paper.save(into / f"sheet-{sheet}.png", compress_level=3)


def draw(copy: Path, count: int, folder: Path) -> str:
    """Draw all pages of a converted file; return what was drawn. Exits when slides are missing."""
    into = folder / copy.stem
    pictures = to_pictures(copy.with_suffix(".pdf"), into, WIDTHS.get(copy.suffix, PAGE))
    if not pictures or (count and len(pictures) != count):
        raise SystemExit(f"{copy.name} has {count} slides but {len(pictures)} pages")
    contact_sheets(pictures, into)
    return f"{copy.name}  {len(pictures)} {'slides' if count else 'pages'}  {into.as_posix()}"


def main() -> None:
    """Render every file that is named."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("decks", nargs="+", type=Path)
    parser.add_argument("--into", type=Path, required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        copies = [work / deck.name for deck in options.decks]
        slides = [copied(deck, copy) for deck, copy in zip(options.decks, copies, strict=True)]
        to_pdf(copies, work)
        with ProcessPoolExecutor() as pool:
            for told in pool.map(draw, copies, slides, [options.into] * len(copies)):
                print(told)


if __name__ == "__main__":
    main()
