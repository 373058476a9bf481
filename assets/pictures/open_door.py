"""open-door.png: everybody watches the good figures, one customer leaves."""

from collections.abc import Sequence
from typing import NamedTuple

from PIL import Image
from sheet import DEEP, EMBER, LOOK, MIST, NIGHT, PAPER, TURN, Colour, Point, Sheet, mix, smooth

SCREEN = mix(DEEP, PAPER, 0.26)


class Row(NamedTuple):
    """Place one row of seats, seen from behind."""

    top: float  # where the seat backs begin
    seat: float  # the width of a seat
    left_end: float  # the aisle's left side here
    right_start: float  # and its right side
    dark: float  # how much ink is in it: the nearer, the darker


ROWS = (
    Row(584, 78, 1330, 1622, 0.06),
    Row(650, 98, 1294, 1646, 0.20),
    Row(734, 124, 1244, 1680, 0.36),
    Row(842, 156, 1202, 1726, 0.52),
    Row(980, 196, 1084, 1786, 0.70),
)
DOOR = (1412.0, 176.0, 156.0, 390.0)
EMPTY = (3, 0)
"""The seat that nobody sits in: fourth row, at the aisle."""
HAIR = ("short", "long", "curls", "bun", "short", "curls", "long", "short")


def open_door() -> Image.Image:
    """Draw a hall that watches its good figures while one customer leaves."""
    sheet = Sheet(1920, 1080, 1, mix(DEEP, NIGHT, 0.18))
    _hall(sheet)
    _glow(sheet)
    _screen(sheet)
    _doorway(sheet)
    _leaver(sheet, 1500, 560, 262)
    for number, row in enumerate(ROWS):
        _seats(sheet, number, row)
    return sheet.finished()


def _hall(sheet: Sheet) -> None:
    wall = mix(DEEP, NIGHT, 0.18)
    for x in range(-20, 1920, 118):
        sheet.rect(x, 0, 59, 566, mix(wall, MIST, 0.07))
    sheet.rect(0, 0, 1920, 26, mix(wall, NIGHT, 0.55))
    sheet.rect(0, 566, 1920, 514, mix(DEEP, NIGHT, 0.52))


def _screen(sheet: Sheet) -> None:
    sheet.rect(140, 92, 1060, 424, mix(SCREEN, NIGHT, 0.66))
    sheet.rect(152, 104, 1036, 400, mix(SCREEN, NIGHT, 0.38))
    heights = (214, 236, 228, 252, 244, 262, 256, 276, 270, 288)
    for i, height in enumerate(heights):
        sheet.rect(205 + 95 * i, 462 - height, 60, height, mix(SCREEN, PAPER, 0.18 + 0.05 * i))
    sheet.rect(190, 462, 960, 4, mix(SCREEN, PAPER, 0.7))


def _glow(sheet: Sheet) -> None:
    """Lay the light of the screen and of the door on the wall."""
    x, y, w, h = DOOR
    sheet.glow((640, 304, 480, 190), 300, MIST, 0.42)
    sheet.glow((x + w / 2, y + h * 0.6, w * 0.45, h * 0.42), 330, mix(LOOK, EMBER, 0.5), 0.62)


def _doorway(sheet: Sheet) -> None:
    x, y, w, h = DOOR
    floor = mix(DEEP, NIGHT, 0.52)
    near, far = mix(floor, EMBER, 0.2), mix(TURN, EMBER, 0.35)
    sheet.fade([(x, 566), (x + w, 566), (1724, 1080), (1150, 1080)], far, near, 11)
    sheet.rect(x - 16, y - 16, w + 32, h + 16, mix(DEEP, NIGHT, 0.7))
    sheet.fade([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], mix(TURN, PAPER, 0.62), TURN, 8)
    leaf = [(x + w, y), (x + w + 74, y - 30), (x + w + 74, y + h + 26), (x + w, y + h)]
    sheet.polygon(leaf, mix(EMBER, DEEP, 0.55))
    sheet.polygon([(x + w, y), (x + w + 7, y - 3), (x + w + 7, y + h + 3), (x + w, y + h)], EMBER)
    sheet.oval(x + w + 58, y + h * 0.55, 5, 8, TURN)


def _leaver(sheet: Sheet, x: float, foot: float, tall: float) -> None:
    """Draw a person in a coat, with a bag, walking out; and the long shadow behind."""
    u = tall / 100
    coat, dark = mix(DEEP, NIGHT, 0.35), mix(DEEP, NIGHT, 0.55)

    def shape(points: Sequence[Point], colour: Colour, opacity: float = 1.0) -> None:
        sheet.polygon([(x + a * u, foot + b * u) for a, b in points], colour, opacity)

    shape([(-9, 1), (10, 1), (0, 520 / u), (-58, 520 / u)], dark, 0.42)
    shape([(-7, -46), (1, -46), (-4, -20), (-8.5, -6), (-13, -7.5), (-10, -22)], dark)
    shape(smooth([(-13.4, -8), (-8, -6.4), (-9, -2.5), (-13.5, -1.5), (-15, -4)]), dark)
    shape([(1, -46), (10, -46), (10.4, -22), (9.6, -2), (5, -2), (4.6, -22)], dark)
    shape(smooth([(4.6, -3.5), (10, -3.5), (11.6, -0.6), (7.6, 0.6), (3.6, -0.4)]), dark)
    outline = [(-3, -85.5), (3, -85.5), (9.5, -82), (12, -70), (12.2, -50), (14, -32), (8, -30)]
    outline += [(-8, -30), (-13.5, -32), (-11.6, -50), (-12.4, -70), (-9.5, -82)]
    shape(smooth(outline), coat)
    shape([(9, -80), (12.6, -76), (17.4, -46), (14.6, -44.6)], coat)
    shape([(-2.7, -90), (2.7, -90), (3.4, -84), (-3.4, -84)], coat)
    sheet.oval(x, foot - 93 * u, 6.2 * u, 7.4 * u, coat)
    shape([(14, -46), (18, -46), (18.6, -40), (13.4, -40)], dark)
    sheet.rounded(x + 9.6 * u, foot - 42 * u, 13 * u, 12 * u, 1.8 * u, dark)


def _seats(sheet: Sheet, number: int, row: Row) -> None:
    places = [(row.left_end - row.seat * (i + 1), i) for i in range(30)]
    places += [(row.right_start + row.seat * i, 40 + i) for i in range(6)]
    for x, place in places:
        if -row.seat < x < 1920:
            if (number, place) != EMPTY:
                _sitter(sheet, x + row.seat / 2, row, 5 * number + 3 * place)
            _seat(sheet, x, row, (number, place) == EMPTY)


def _warmth(x: float, row: Row) -> float:
    """Say how much of the door's light falls here: none far away, 1 at the aisle."""
    away = max(0.0, max(row.left_end - x, x - row.right_start))
    return max(0.0, 1 - away / 620) ** 2


def _seat(sheet: Sheet, x: float, row: Row, empty: bool) -> None:
    w = row.seat
    cloth = mix(mix(LOOK, DEEP, 0.42), NIGHT, row.dark)
    warmth = _warmth(x + w / 2, row)
    lit = mix(cloth, EMBER, 0.5 * warmth * (1 - 0.6 * row.dark))
    edge = mix(mix(lit, MIST, 0.3), TURN, 0.5 * warmth)
    if empty:
        lit, edge = mix(LOOK, EMBER, 0.42), TURN
    sheet.rounded(x + w * 0.05, row.top, w * 0.9, w * 1.6, w * 0.2, edge)
    left, right, foot = x + w * 0.05, x + w * 0.95, row.top + w * 1.7
    sheet.rounded(left, row.top + w * 0.035, w * 0.9, w * 0.8, w * 0.19, lit)
    middle = row.top + w * 0.24
    corners = [(left, middle), (right, middle), (right, foot), (left, foot)]
    sheet.fade(corners, lit, mix(lit, NIGHT, 0.6), 5)


def _sitter(sheet: Sheet, x: float, row: Row, kind: int) -> None:
    """Draw head and shoulders from behind, with a rim of light on the side of the door."""
    w, top, warmth = row.seat, row.top, _warmth(x, row)
    shade = mix(mix(DEEP, MIST, (0.10, 0.24, 0.0, 0.17)[kind % 4]), NIGHT, 0.3 + 0.6 * row.dark)
    cool = mix(shade, mix(SCREEN, PAPER, 0.25), 0.55 * (1 - warmth) * (1 - row.dark))
    warm = mix(shade, TURN, 0.9 * warmth)
    side = 1 if x < 1470 else -1
    for colour, right, up in ((cool, 0.0, 0.02), (warm, 0.024 * side, 0.0), (shade, 0.0, 0.0)):
        _bust(sheet, x + w * right, top - w * up, w, HAIR[kind % len(HAIR)], colour)


def _bust(sheet: Sheet, x: float, top: float, w: float, hair: str, colour: Colour) -> None:
    sheet.rounded(x - w * 0.36, top - w * 0.10, w * 0.72, w * 0.5, w * 0.22, colour)
    sheet.rect(x - w * 0.09, top - w * 0.22, w * 0.18, w * 0.2, colour)
    sheet.oval(x, top - w * 0.38, w * 0.19, w * 0.225, colour)
    if hair == "bun":
        sheet.oval(x, top - w * 0.62, w * 0.085, w * 0.085, colour)
    elif hair == "long":
        sheet.rounded(x - w * 0.205, top - w * 0.42, w * 0.41, w * 0.36, w * 0.1, colour)
    elif hair == "curls":
        sheet.oval(x, top - w * 0.42, w * 0.245, w * 0.235, colour)
