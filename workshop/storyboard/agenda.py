"""Compose the agenda: a table of clock times, titles and minutes, with a bar for whose minutes they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.brand.house import overview as house
from workshop.brand.layouts import ROLES, Slot
from workshop.brand.shapes import Align, Box, Group, Paragraph, Shape, ShapeText
from workshop.markup import Run
from workshop.outline.placed import Text, joined, spans_of
from workshop.plan.plan import Line, Part
from workshop.storyboard.overview import wording
from workshop.storyboard.rail import part_title
from workshop.storyboard.scene import Cell, Filled, Item, Slide, Table
from workshop.storyboard.slides import Composer, make_slide
from workshop.storyboard.stage import Stage
from workshop.storyboard.typeset import Copy, set_text
from workshop.values import frozen

_TOP, _LOWER_TOP, _BOTTOM = house.AGENDA_TOP, house.AGENDA_TOP + 36, 462.0
_WIDTHS = (122.0, 470.0, 192.0, 80.0)
"""Clock, title, bar, minutes."""
_BARS, _BAR, _BREAK_BAR = 190.0, 14.0, 1.5
_MOST_ROWS, _SHORT_BREAK = 9, 10
_LEAST_ROW = 31.5
"""One line of 20 pt with its margins."""
_MORNING, _EVENING, _LUNCH_OVER, _DAY_OVER = 12 * 60, 17 * 60, 13 * 60 + 30, 18 * 60


@frozen
class Sheet:
    """Hold what one slide of the agenda shows: its parts, and whether the closing row follows them."""

    parts: tuple[Part, ...]
    last: bool

    @property
    def rows(self) -> int:
        """Return how many rows the table has."""
        return len(self.parts) + self.last


def compose_agenda(line: Line, stage: Stage) -> list[Slide]:
    """Return the agenda on as many slides as its rows need, as a rule one."""
    plan = stage.plan
    sheets = [sheet for day in range(1, plan.days + 1) for sheet in _sheets(_rows(plan.on_day(day)))]
    titles = _titles(sheets, stage)
    idents = [line.id, *(f"{line.id}-{number}" for number in range(2, len(sheets) + 1))]
    return [
        _slide(ident, title, sheet, stage) for ident, title, sheet in zip(idents, titles, sheets, strict=True)
    ]


def _rows(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return what of a day has a row: everything that takes time, of many rows no short breaks."""
    rows = tuple(part for part in parts if part.minutes)
    if len(rows) + 1 > _MOST_ROWS:
        return tuple(part for part in rows if part.kind != "break" or part.minutes >= _SHORT_BREAK)
    return rows


def _sheets(parts: Sequence[Part]) -> Iterator[Sheet]:
    most = int((_BOTTOM - _TOP) // _LEAST_ROW)
    while len(parts) + 1 > most:
        cut = _half_day(parts, most)
        yield Sheet(tuple(parts[:cut]), last=False)
        parts = parts[cut:]
    yield Sheet(tuple(parts), last=True)


def _half_day(parts: Sequence[Part], most: int) -> int:
    """Return how many parts belong to the first half: up to its longest break, the one nearest the middle."""
    breaks = [
        number for number, part in enumerate(parts[:most], 1) if part.kind == "break" and number < len(parts)
    ]
    middle = len(parts) / 2
    return max(
        breaks,
        key=lambda number: (parts[number - 1].minutes, -abs(number - middle)),
        default=min(most, len(parts) // 2),
    )


def _titles(sheets: Sequence[Sheet], stage: Stage) -> list[Text]:
    own = wording(stage.plan.workshop.slides.agenda).headline
    titles = [(stage.plan.days == 1 and own) or _usual_title(sheet, stage) for sheet in sheets]
    if len(set(titles)) == len(titles):
        return titles
    return [
        stage.words.say("continued", title=title, part=number, parts=len(titles))
        for number, title in enumerate(titles, 1)
    ]


def _usual_title(sheet: Sheet, stage: Stage) -> Text:
    """Return what a sheet is called when the outline does not say: its day, or its part of the day."""
    if stage.plan.days > 1:
        return stage.words.say("agenda_day_of", day=sheet.parts[0].day)
    return stage.words[_part_of_day(sheet, stage)]


def _part_of_day(sheet: Sheet, stage: Stage) -> str:
    if stage.plan.start is None:
        return "agenda_day"
    start = stage.plan.start + sheet.parts[0].start
    end = stage.plan.start + sheet.parts[-1].end
    if start < _MORNING:
        return "agenda_morning" if end <= _LUNCH_OVER else "agenda_day"
    if start < _EVENING:
        return "agenda_afternoon" if end <= _DAY_OVER else "agenda_day"
    return "agenda_evening"


def _slide(ident: str, title: str, sheet: Sheet, stage: Stage) -> Slide:
    layout = house.agenda()
    slot = layout.slot("Title")
    heading, top = set_text(Copy(slot, title, max_lines=1), stage), _TOP
    if heading.problems:
        top = _LOWER_TOP
        heading = set_text(Copy(slot, title, box=replace(slot.box, h=84), max_lines=2), stage)
    height = (_BOTTOM - top) / max(sheet.rows, 1)
    text = _title_size(sheet, height, stage)
    cells = [*(_row(part, text.size, stage) for part in sheet.parts)]
    if sheet.last:
        cells.append(_closing(sheet.parts[-1].end, text.size, stage))
    table = Table(
        "Agenda", None, Box(48, top, sum(_WIDTHS), _BOTTOM - top), _WIDTHS, (height,) * sheet.rows,
        tuple(cells), header=False, alt=_alt(stage),
    )  # fmt: skip
    items: list[Item] = [heading, _key(stage), table, _bars(sheet, top, height, stage)]
    return make_slide(ident, layout, items, cap=None, problems=text.problems)


def _alt(stage: Stage) -> str:
    plan = stage.plan
    return stage.words.say("alt_agenda", start=plan.clock(0), end=plan.clock(plan.minutes, end=True))


def _title_size(sheet: Sheet, height: float, stage: Stage) -> Filled:
    """Set the longest title on one line: its size is every row's."""
    titles = [part_title(part, stage) for part in sheet.parts]
    widest = max(titles, key=lambda title: stage.body.width(title, 20))
    largest = 22 if sheet.rows <= _MOST_ROWS else 20
    slot = Slot(
        "Section title", "body", 0, Box(170, 0, _WIDTHS[1] - 12, height), ROLES["body"], (largest, 20)
    )
    return set_text(Copy(slot, widest, max_lines=1, what="title of the section"), stage)


def _row(part: Part, size: float, stage: Stage) -> tuple[Cell, ...]:
    minutes = stage.words.say("minutes_short", minutes=part.minutes)
    return (
        Cell(_said(stage.plan.clock(part.start)), size, bold=True),
        Cell(_said(part_title(part, stage)), size),
        Cell(_said(""), size),
        Cell(_said(minutes, "right"), 20),
    )


def _closing(minute: int, size: float, stage: Stage) -> tuple[Cell, ...]:
    empty = Cell(_said(""), size)
    end = Cell(_said(stage.plan.clock(minute, end=True)), size, bold=True)
    return (end, Cell(_said(stage.words["agenda_close"]), size), empty, empty)


def _said(text: str, align: Align | None = None) -> Paragraph:
    return Paragraph((Run(text),) if text else (), align=align, spans=spans_of(text))


def _bars(sheet: Sheet, top: float, height: float, stage: Stage) -> Group:
    scale = _BARS / max(part.minutes for part in stage.plan.parts)
    shapes: list[Shape] = []
    said: list[Text] = []
    for row, part in enumerate(sheet.parts):
        middle = top + (row + 0.5) * height
        if part.kind != "section":
            shapes.append(_bar("Break", 640, middle, part.minutes * scale, "on@.6", _BREAK_BAR))
            continue
        talk = part.minutes - part.turn_minutes
        if talk:
            shapes.append(_bar("Talk", 640, middle, talk * scale, "on"))
        if part.turn_minutes:
            start = 640 + talk * scale
            shapes.append(_bar("Your turn", start, middle, part.turn_minutes * scale, "turn"))
        said.append(joined(": ", (part_title(part, stage), _minutes(talk, part.turn_minutes, stage))))
    return Group("Whose minutes", tuple(shapes), joined("; ", said))


def _minutes(talk: int, turn: int, stage: Stage) -> Text:
    return stage.words.say("alt_bar", talk=talk, turn=turn)


def _bar(name: str, x: float, middle: float, width: float, fill: str, height: float = _BAR) -> Shape:
    return Shape(name, "rect", Box(x, middle - height / 2, width, height), fill=fill)


def _key(stage: Stage) -> Group:
    """Say which colour is talk and which the participants' turn."""
    words = stage.words
    talk, turn = words["agenda_key_talk"], words["agenda_key_turn"]
    second = max(722.0, 661 + stage.body.width(talk, 16) + 24)
    shapes = (*_entry("Talk", talk, 640, "on", stage), *_entry("Your turn", turn, second, "turn", stage))
    return Group("Key", shapes, joined(words["list_comma"], (talk, turn)))


def _entry(name: str, word: str, x: float, fill: str, stage: Stage) -> tuple[Shape, Shape]:
    text = ShapeText((_said(word),), ROLES["caption"], 16, align="left")
    width = stage.body.width(word, 16) + 6
    return (
        Shape(f"{name}, colour", "rect", Box(x, 67, 14, 14), fill=fill),
        Shape(name, "rect", Box(x + 21, 62, width, 24), text=text),
    )


COMPOSERS: dict[str, Composer] = {"agenda": compose_agenda}
