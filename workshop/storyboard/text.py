"""A slide as text, one line for each thing on it: for people to review and for tests to compare."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.brand.shapes import Box, Group, Paragraph, Shape
from workshop.storyboard.scene import Cell, Chart, Filled, Item, Picture, Slide, Table


def as_text(slide: Slide) -> str:
    """Return everything on a slide, in reading order, then its notes and its problems; lengths in points."""
    lines = [f"slide {slide.id} on {slide.layout.id}: {slide.title}{' (hidden)' if slide.hidden else ''}"]
    for item in (*slide.items, slide.rail, slide.footer, slide.number):
        if item:
            lines += [f"  {line}" for line in _item(item)]
    if slide.notes:
        lines += ["  notes", *(f"    {_paragraph(paragraph)}" for paragraph in slide.notes)]
    lines += [f"  {problem.severity} {problem.code}: {problem.message}" for problem in slide.problems]
    return "\n".join(lines) + "\n"


def _item(item: Item) -> Iterator[str]:
    match item:
        case Filled():
            yield from _filled(item)
        case Shape():
            yield _shape(item)
        case Group():
            yield f"{item.name} group, {_alt(item.alt)}"
            yield from (f"  {_shape(shape)}" for shape in item.shapes)
        case Picture():
            cut = " ".join(f"{part:.3g}" for part in item.crop)
            place = _box(item.box or item.slot.box)
            yield f"{item.slot.name} {place} {item.image.name} cut {cut}, {_alt(item.alt)}"
        case Chart():
            yield from _chart(item)
        case Table():
            yield from _table(item)


def _filled(item: Filled) -> Iterator[str]:
    look = f"{item.slot.role.name} {_points(item.size)} {item.slot.colour}"
    head = f"{item.slot.name} {_box(item.place)} {look}"
    if len(item.paragraphs) == 1:
        yield f"{head}: {_paragraph(item.paragraphs[0])}"
    else:
        yield head
        yield from (f"  {_paragraph(paragraph)}" for paragraph in item.paragraphs)


def _shape(shape: Shape) -> str:
    look = [shape.name, shape.geometry, _box(shape.box)]
    if shape.fill:
        look.append(f"fill {shape.fill}")
    if shape.stroke:
        look.append(f"line {shape.stroke.colour} {_points(shape.stroke.width)}")
    if shape.adjust:
        look.append(f"adjust {' '.join(map(str, shape.adjust))}")
    if shape.alt:
        look.append(_alt(shape.alt))
    words = ""
    if shape.text:
        look.append(f"{shape.text.role.name} {_points(shape.text.size)} {shape.text.colour}")
        words = ": " + " ¶ ".join(map(_paragraph, shape.text.paragraphs))
    return " ".join(look) + words


def _chart(chart: Chart) -> Iterator[str]:
    sizes = f"labels {_points(chart.label_size)}, values {_points(chart.value_size)}"
    yield f"{chart.slot.name} {_box(chart.box)} to {_points(chart.most)}, {sizes}, {_alt(chart.alt)}"
    for bar in chart.bars:
        yield f"  {bar.label}: {bar.value:g}{chart.unit}{' (key)' if bar.key else ''}"


def _table(table: Table) -> Iterator[str]:
    yield f"{table.name} {_box(table.box)}, {_alt(table.alt)}"
    yield f"  columns {' '.join(map(_points, table.widths))}, rows {' '.join(map(_points, table.heights))}"
    for row in table.rows:
        yield "  " + " | ".join(map(_cell, row))


def _cell(cell: Cell) -> str:
    face = "heading" if cell.heading_face else "bold" if cell.bold else "body"
    right = " right" if cell.paragraph.align == "right" else ""
    return f"{_paragraph(cell.paragraph)} [{face} {_points(cell.size)} {cell.colour}{right}]"


def _paragraph(paragraph: Paragraph) -> str:
    """Return a paragraph with its bold and italic marks, its line breaks as slashes, its tabs as arrows."""
    text = "".join(_run(run.text, run.bold, run.italic, run.link) for run in paragraph.runs)
    number = "# " if paragraph.numbered else ""
    return number + text.replace("\n", " / ").replace("\t", " → ")


def _run(text: str, bold: bool, italic: bool, link: str) -> str:
    mark = "**" * bold + "*" * italic
    shown = f"{mark}{text}{mark[::-1]}"
    return f"[{shown}]({link})" if link else shown


def _alt(alt: str) -> str:
    return f"alt “{alt}”" if alt else "decorative"


def _box(box: Box) -> str:
    return "(" + " ".join(map(_points, (box.x, box.y, box.w, box.h))) + ")"


def _points(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
