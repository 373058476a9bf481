"""A plain python-pptx script, as most people write it: the yardstick.

plain_pptx.py SLIDES FOLDER-OF-PICTURES FILE.pptx
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt

from tests.benchmarks.material import slide


def main(count: int, pictures: Path, path: Path) -> None:
    """Write the deck."""
    deck = Presentation()
    for number in range(count):
        parts = slide(number)
        page = deck.slides.add_slide(deck.slide_layouts[1])
        page.shapes.title.text = parts.title
        frame = page.placeholders[1].text_frame
        frame.text = parts.points[0]
        for point in parts.points[1:]:
            frame.add_paragraph().text = point
        if parts.form == "picture":
            page.shapes.add_picture(str(pictures / f"bench-{number}.png"), Pt(400), Pt(100), width=Pt(300))
        elif parts.form == "chart":
            data = CategoryChartData()
            data.categories = list(parts.bars)
            data.add_series("Value", list(parts.bars.values()))
            page.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, Pt(400), Pt(100), Pt(300), Pt(300), data)
        page.notes_slide.notes_text_frame.text = parts.notes
    deck.save(path)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
