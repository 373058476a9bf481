"""What slides add to the package beside themselves: pictures, each once, and charts with their workbooks."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.brand.images import Image
from workshop.storyboard.scene import Chart
from workshop.writers.pptx.canvas import Canvas
from workshop.writers.pptx.chart import number_format, write_chart
from workshop.writers.pptx.chart_data import write_workbook
from workshop.writers.pptx.escape import RELATIONS
from workshop.writers.pptx.package import Part, Relation

_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
ENDINGS = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""The content types of what a shelf keeps, by the endings of file names."""


@dataclass(slots=True)
class Shelf:
    """Collect parts under numbered names that say nothing of the files they came from; `taken` are in use."""

    taken: set[str]
    parts: list[Part] = field(default_factory=list)
    _pictures: dict[int, list[tuple[Image, str]]] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def picture(self, image: Image) -> str:
        """Return the part of a picture, the same one for the same bytes."""
        alike = self._pictures.setdefault(image.size, [])
        for other, name in alike:
            if other.kept == image.kept or (other.crc == image.crc and other.data == image.data):
                return name
        name = self._free("ppt/media/image", image.format.lower())
        self.parts.append(Part(name, "", b"", picture=image))
        alike.append((image, name))
        return name

    def chart(self, chart: Chart, series: str, canvas: Canvas) -> str:
        """Return the part of a new chart."""
        book = self._free("ppt/embeddings/Microsoft_Excel_Sheet", "xlsx")
        name = self._free("ppt/charts/chart", "xml")
        workbook = (Relation("rId1", f"{RELATIONS}/package", book),)
        shown = number_format(chart.bars, chart.unit, canvas.language)
        self.parts.append(Part(book, "", write_workbook(chart.bars, series, shown)))
        self.parts.append(Part(name, _CHART, write_chart(chart, series, canvas), workbook))
        return name

    def _free(self, stem: str, ending: str) -> str:
        number = self._counts[stem] = self._counts.get(stem, 0) + 1
        name = f"{stem}{number}.{ending}"
        return name if name not in self.taken else self._free(stem, ending)
