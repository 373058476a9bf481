"""Make the README's pictures from the decks as they are: build, render, and set slides side by side.

python assets/readme/make_pictures.py

Needs LibreOffice and pypdfium2 (`.ci/fonts` and the `test` extra bring them).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[2]
DECKS = (
    ("right-questions", "cover"),
    ("right-conversation", "two-lightnings"),
    ("give-to-get", "audit"),
    ("value-creation-zone", "v-zone"),
    ("major-in-storytelling", "three-marks"),
    ("satisfaction-isnt-loyalty", "four-boxes"),
)
"""One slide of each deck, by their ids: slides.png."""
CLIENTS = ("", "northgate", "flinkholm")
FOR_CLIENTS = ("cover", "two-words", "seven-feelings", "effort-chart")
"""The same slides of one deck, for the house and for two clients: clients.png."""
CLIENTS_DECK = "satisfaction-isnt-loyalty"
WIDTH, HEIGHT, GAP = 800, 450, 16


def render(deck: str, client: str, into: Path) -> list[Path]:
    """Build a deck, for a client or for nobody, and return a picture of every slide."""
    asked = ["--client", client] if client else []
    command = [sys.executable, "-m", "workshop", "build", deck, *asked, "--into", into]
    subprocess.run(command, cwd=ROOT, check=True)
    file = into / client / deck / f"{deck}.pptx"
    pictures = into / "pictures" / (client or "house")
    subprocess.run([sys.executable, ROOT / ".ci/render.py", file, "--into", pictures], check=True)
    return sorted((pictures / deck).glob("slide-*.png"))


def slides(deck: str, wanted: Sequence[str], client: str, into: Path) -> list[Image.Image]:
    """Return pictures of slides of a deck, by their ids."""
    import workshop

    made = workshop.make(workshop.find_library(ROOT), deck, client or None)
    pictures = dict(
        zip((slide.id for slide in made.storyboard.slides), render(deck, client, into), strict=True)
    )
    return [Image.open(pictures[ident]) for ident in wanted]


def side_by_side(pictures: Sequence[Image.Image], columns: int, width: int) -> Image.Image:
    """Set pictures of slides in columns on grey, each as large as fits its place."""
    height = width * HEIGHT // WIDTH
    rows = -(-len(pictures) // columns)
    paper = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), "#8A8490")
    for place, picture in enumerate(pictures):
        shown = picture.convert("RGB")
        shown.thumbnail((width, height))
        x = GAP + place % columns * (width + GAP) + (width - shown.width) // 2
        paper.paste(shown, (x, GAP + place // columns * (height + GAP)))
    return paper


def save(sheet: Image.Image, name: str) -> None:
    """Write a picture beside this file."""
    small = sheet.quantize(128, dither=Image.Dither.NONE)
    small.save(Path(__file__).with_name(name), optimize=True)


def main() -> None:
    """Write slides.png and clients.png."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        save(
            side_by_side([slides(deck, (ident,), "", folder)[0] for deck, ident in DECKS], 2, WIDTH),
            "slides.png",
        )
        rows = [slides(CLIENTS_DECK, FOR_CLIENTS, client, folder) for client in CLIENTS]
        save(
            side_by_side([picture for row in zip(*rows, strict=True) for picture in row], 3, 540),
            "clients.png",
        )


if __name__ == "__main__":
    main()
