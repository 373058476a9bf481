"""What of the material is found in a deck, so that nobody wins by leaving work out.

count.py FILE.pptx [DECK.json]

Prints JSON: the slides there are, and how many of the material's titles, points, notes, pictures and charts
stand on the slide where they belong. A process of its own, for a large deck takes much memory to open.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Emu

PIXELS = (1600, 900)
TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)


def count(file: Path, material: list[dict[str, Any]]) -> dict[str, int]:
    """Return how many of each are found."""
    deck = Presentation(str(file))
    there = {title(slide): slide for slide in deck.slides}
    found: Counter[str] = Counter(slides=len(deck.slides), titles=0, points=0, notes=0, pictures=0, charts=0)
    pictures: set[str] = set()
    for each in material:
        if slide := there.get(words(each["title"])):
            found["titles"] += 1
            text = words(" ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame))
            found["points"] += sum(point in text for point in each["points"])
            found["notes"] += slide.has_notes_slide and each["notes"] in words(notes(slide))
            found["charts"] += bool(each["bars"]) and each["bars"] in map(bars, slide.shapes)
            if each["picture"]:
                pictures |= {shape.image.sha1 for shape in slide.shapes if is_whole_picture(shape)}
    return {**found, "pictures": len(pictures)}


def title(slide: Any) -> str:
    """Return the title of a slide; PptxGenJS numbers title placeholders as no other program does."""
    return next(
        (words(each.text) for each in slide.placeholders if each.placeholder_format.type in TITLES), ""
    )


def words(text: str) -> str:
    """Return a text with one space between words, however its lines are broken."""
    return " ".join(text.split())


def notes(slide: Any) -> str:
    """Return the speaker notes of a slide."""
    frame = slide.notes_slide.notes_text_frame
    return frame.text if frame is not None else ""


def bars(shape: Any) -> dict[str, float]:
    """Return the labels and values of a native chart, or nothing."""
    if not shape.has_chart:
        return {}
    plot = shape.chart.plots[0]
    return dict(zip(plot.categories, plot.series[0].values, strict=True))


def is_whole_picture(shape: Any) -> bool:
    """Return whether a shape shows a picture with all its pixels, wherever it stands."""
    image = getattr(shape, "image", None)
    return image is not None and image.size == PIXELS and shape.width > Emu(0)


if __name__ == "__main__":
    wanted = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")) if len(sys.argv) > 2 else []
    print(json.dumps(count(Path(sys.argv[1]), wanted)))
