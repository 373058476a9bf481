"""A plain python-pptx script, as most people write it: the yardstick.

plain_pptx.py DECK.json FOLDER-OF-PICTURES FILE.pptx
"""

import json
import sys
from pathlib import Path

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt


def main(material: Path, pictures: Path, path: Path) -> None:
    """Write the deck."""
    deck = Presentation()
    for slide in json.loads(material.read_text(encoding="utf-8")):
        page = deck.slides.add_slide(deck.slide_layouts[1])
        page.shapes.title.text = slide["title"]
        frame = page.placeholders[1].text_frame
        frame.text = slide["points"][0]
        for point in slide["points"][1:]:
            frame.add_paragraph().text = point
        if slide["picture"]:
            picture = str(pictures / slide["picture"])
            page.shapes.add_picture(picture, Pt(400), Pt(150), width=Pt(300))
        elif slide["bars"]:
            data = CategoryChartData()
            data.categories = list(slide["bars"])
            data.add_series("Value", list(slide["bars"].values()))
            page.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, Pt(300), Pt(150), Pt(400), Pt(300), data)
        page.notes_slide.notes_text_frame.text = slide["notes"]
    deck.save(str(path))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
