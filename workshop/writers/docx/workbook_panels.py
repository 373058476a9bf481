"""What stands in frames of its own: graded questions, a section's idea, the promise, what comes after."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.outline.values import Text
from workshop.writers.docx.element import Element, make, twips
from workshop.writers.docx.fields import (
    Sheet,
    cell,
    edges_of,
    row_of,
    rows_of,
    ruled,
    spaced,
    spacer,
)
from workshop.writers.docx.text import outlined, para, strong
from workshop.writers.docx.workbook_controls import text_control
from workshop.writers.docx.workbook_room import MM, Piece

_GAP = 16.0
_LOW, _HIGH = 9.5 * MM, 12 * MM
_PAD = 14.0
Asked = Sequence[tuple[str, Text]]
"""Questions, each behind what it asks about."""


def questions(asked: Asked, tag: str, rows: range, sheet: Sheet, title: str = "") -> list[Piece]:
    """Return questions two by two, with so many lines below each; `title` stands over the first.

    There are as many lines of the range as there is room for.
    """
    pairs = [asked[place : place + 2] for place in range(0, len(asked), 2)]
    return [
        _question_row(pair, f"{tag}-{number}", rows, sheet, title if number == 1 else "")
        for number, pair in enumerate(pairs, 1)
    ]


def _question_row(pair: Asked, tag: str, rows: range, sheet: Sheet, title: str) -> Piece:
    width = (sheet.width - _GAP * (len(pair) - 1)) / len(pair)
    told = max(sheet.line() + sheet.height(question, width) for _, question in pair) + 4
    fixed = told + (sheet.line() + 16 if title else 10)

    def written(stretch: float) -> list[Element]:
        pages = sheet.pages
        above = spaced(para(pages, "Heading3", title), 12, 4) if title else spacer(pages, 10)
        height = least + (most - least) * stretch
        count = max(rows[0], int(height / _HIGH))
        return [above, _question_table(pair, tag, count, height / count, sheet)]

    least, most = rows[0] * _LOW, rows[-1] * _HIGH
    return Piece(fixed + least, fixed + most, written, opens=bool(title))


def _question_table(pair: Asked, tag: str, rows: int, pitch: float, sheet: Sheet) -> Element:
    pages = sheet.pages
    width = (sheet.width - _GAP * (len(pair) - 1)) / len(pair)
    widths = [width, _GAP, width] if len(pair) == 2 else [width]

    def across(cells: Sequence[Element]) -> list[Element]:
        between = cell(_GAP, para(pages, "Normal", keep_next=True))
        return [cells[0], between, cells[1]] if len(cells) == 2 else list(cells)

    heads = [
        cell(width, para(pages, "Normal", strong(grade, pages), keep_next=True),
             spaced(para(pages, "Normal", question, keep_next=True), 0, 4))
        for grade, question in pair
    ]  # fmt: skip
    written = [row_of(across(heads), 0)]
    if sheet.fillable:
        typed = [
            _typed(question, f"{tag}-{side}", width, sheet) for side, (_, question) in enumerate(pair, 1)
        ]
        return rows_of(widths, [*written, row_of(across(typed), rows * pitch)], "", pad=0)
    for _ in range(rows):
        lines = [cell(width, para(pages, "Normal"), edges=edges_of(pages, "bottom")) for _ in pair]
        written.append(row_of(across(lines), pitch))
    return rows_of(widths, written, "", pad=0)


def _typed(question: str, tag: str, width: float, sheet: Sheet) -> Element:
    """Write the box in which a question is answered on a screen."""
    pages = sheet.pages
    said = spaced(para(pages, "Normal", text_control(pages, question, tag)), 4, 4)
    said.children[0].add(make("ind", left=twips(5), right=twips(5)))
    return cell(width, said, edges=edges_of(pages))


def panel(label: str, text: str, sheet: Sheet, *, large: bool = False) -> Piece:
    """Return a shaded panel with one thing to remember."""
    inner = sheet.width - 2 * _PAD
    said = sheet.headed(text, 1.35, inner) if large else sheet.height(text, inner)
    height = 14 + 2 * 10 + sheet.line() + said + 6

    def written(_stretch: float) -> list[Element]:
        pages = sheet.pages
        style = "Subtitle" if large else "Normal"
        content = [
            spaced(para(pages, "Normal", strong(label, pages), keep_next=True), 10, 3),
            spaced(para(pages, style, text), 0, 10),
        ]
        mark = edges_of(pages, "left", points=4, ink=pages.inks.turn)
        return [
            spacer(pages, 14),
            rows_of(
                [_PAD, inner, _PAD],
                [
                    row_of(
                        [
                            cell(_PAD, para(pages, "Normal"), fill=pages.inks.tint, edges=mark),
                            cell(inner, *content, fill=pages.inks.tint),
                            cell(_PAD, para(pages, "Normal"), fill=pages.inks.tint),
                        ],
                        0,
                    )
                ],
                "",
            ),
        ]

    return Piece(height, height, written)


def promise_card(fields: Sequence[str], tag: str, sheet: Sheet) -> Piece:
    """Return the card on which a promise is written: two lines for each of its fields."""
    inner = sheet.width - 2 * _PAD
    fixed = 10 + 2 * _PAD + sum(sheet.headed(field, 1.35, inner) + 8 for field in fields)
    low, high, count = 9.5 * MM, 14 * MM, 2 * len(fields)

    def written(stretch: float) -> list[Element]:
        return [spacer(sheet.pages, 10), _card(fields, tag, low + (high - low) * stretch, sheet)]

    return Piece(fixed + count * low, fixed + count * high, written)


def _card(fields: Sequence[str], tag: str, pitch: float, sheet: Sheet) -> Element:
    pages, inner = sheet.pages, sheet.width - 2 * _PAD
    contents: list[tuple[float, Element]] = [(_PAD, cell(inner, _small(sheet)))]
    for number, field in enumerate(fields, 1):
        contents.append((0, cell(inner, spaced(para(pages, "Subtitle", field, keep_next=True), 8, 0))))
        if sheet.fillable:
            typed = para(pages, "Normal", text_control(pages, field, f"{tag}-{number}"), keep_next=True)
            contents.append((2 * pitch, cell(inner, typed, edges=edges_of(pages, "bottom"))))
            continue
        for _ in range(2):
            line = cell(inner, para(pages, "Normal", keep_next=True), edges=edges_of(pages, "bottom"))
            contents.append((pitch, line))
    contents.append((_PAD, cell(inner, _small(sheet, keep_next=False))))
    rows = [
        row_of(_framed(content, sheet, first=number == 0, last=number == len(contents) - 1), height)
        for number, (height, content) in enumerate(contents)
    ]
    return rows_of([_PAD, inner, _PAD], rows, "")


def _framed(content: Element, sheet: Sheet, *, first: bool, last: bool) -> list[Element]:
    """Put a row's content into the frame of the card."""
    pages = sheet.pages
    sides = ("top",) * first + ("bottom",) * last

    def beside(*more: str) -> Element:
        return cell(_PAD, _small(sheet), edges=edges_of(pages, *sides, *more, points=2))

    if sides:
        inner = sheet.width - 2 * _PAD
        content = cell(inner, _small(sheet), edges=edges_of(pages, *sides, points=2))
    return [beside("left"), content, beside("right")]


def _small(sheet: Sheet, *, keep_next: bool = True) -> Element:
    return spacer(sheet.pages, 4, keep_next=keep_next)


def notes(title: str, rows: int, sheet: Sheet, tag: str) -> list[Element]:
    """Write lines for notes under a title."""
    pages = sheet.pages
    head = outlined(spaced(para(pages, "Heading3", title), 16, 0), 2)
    if not sheet.fillable:
        return [head, ruled(sheet, rows, _LOW)]
    typed = cell(sheet.width, para(pages, "Normal", text_control(pages, title, tag)), edges=edges_of(pages))
    return [head, rows_of([sheet.width], [row_of([typed], rows * _LOW)], "")]


def notes_rows(height: float, sheet: Sheet) -> int:
    """Return how many lines for notes a height in points holds, besides their title."""
    return max(int((height - sheet.line() - 20) / _LOW), 0)
