"""Make the README's pictures from the decks as they are: build, render, and set slides side by side.

python assets/readme/make_pictures.py

Needs LibreOffice and pypdfium2 (`.ci/fonts` and the `test` extra bring them).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[2]
SHOWN = (
    ("right-questions", "cover"),
    ("right-conversation", "two-lightnings"),
    ("give-to-get", "audit"),
    ("value-creation-zone", "v-zone"),
    ("major-in-storytelling", "three-marks"),
    ("satisfaction-isnt-loyalty", "four-boxes"),
)
"""One slide of each deck, by their ids."""
COLUMNS, WIDTH, GAP = 2, 800, 16


def slide_ids(deck: str) -> list[str]:
    """Return the ids of a deck's slides, in order."""
    import workshop

    made = workshop.make(workshop.find_library(ROOT), deck)
    return [slide.id for slide in made.storyboard.slides]


def render(decks: set[str], into: Path) -> None:
    """Build the decks and write a picture of every slide."""
    subprocess.run([sys.executable, "-m", "workshop", "build", *decks, "--into", into], cwd=ROOT, check=True)
    files = [into / deck / f"{deck}.pptx" for deck in sorted(decks)]
    subprocess.run([sys.executable, ROOT / ".ci/render.py", *files, "--into", into / "pictures"], check=True)


def side_by_side(pictures: list[Image.Image]) -> Image.Image:
    """Set pictures of slides in columns on grey."""
    height = WIDTH * 9 // 16
    rows = -(-len(pictures) // COLUMNS)
    size = (COLUMNS * (WIDTH + GAP) + GAP, rows * (height + GAP) + GAP)
    paper = Image.new("RGB", size, "#8A8490")
    for place, picture in enumerate(pictures):
        x, y = place % COLUMNS, place // COLUMNS
        paper.paste(picture.resize((WIDTH, height)), (GAP + x * (WIDTH + GAP), GAP + y * (height + GAP)))
    return paper


def main() -> None:
    """Write slides.png beside this file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        render({deck for deck, _ in SHOWN}, folder)
        pictures = [
            Image.open(folder / "pictures" / deck / f"slide-{slide_ids(deck).index(slide) + 1:02d}.png")
            for deck, slide in SHOWN
        ]
        sheet = side_by_side(pictures).quantize(128, dither=Image.Dither.NONE)
        sheet.save(Path(__file__).with_name("slides.png"), optimize=True)


if __name__ == "__main__":
    main()
