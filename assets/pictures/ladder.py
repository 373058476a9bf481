"""ladder.png: from a cellar full of machines a ladder leads up to a street with people in it."""

from math import cos, pi, sin

from people import COAT, JACKET, stand
from PIL import Image
from sheet import DEEP, EMBER, LOOK, MIST, NIGHT, PAPER, TURN, Colour, Point, Sheet, mix

STREET, CEILING = 176.0, 194.0
HATCH = (172.0, 262.0)
WALL = mix(DEEP, NIGHT, 0.45)


def ladder() -> Image.Image:
    """Draw somebody who climbs out of the machine room towards the people."""
    sheet = Sheet(394, 462, 3, WALL)
    _sky(sheet)
    sheet.rect(0, STREET, 394, 286, WALL)
    _machines(sheet)
    _shaft(sheet)
    _street(sheet)
    _rungs(sheet)
    _climber(sheet)
    return sheet.finished()


def _sky(sheet: Sheet) -> None:
    sky = [(0.0, 0.0), (394.0, 0.0), (394.0, STREET), (0.0, STREET)]
    sheet.fade(sky, TURN, mix(TURN, PAPER, 0.66), 8)
    for radius, white in ((74, 0.62), (56, 0.76), (38, 0.95)):
        sheet.oval(217, STREET - 8, radius, radius, mix(TURN, PAPER, white))
    houses = ((-6, 74, 78), (72, 44, 52), (116, 30, 36), (288, 40, 46), (328, 72, 92))
    for i, (x, wide, high) in enumerate(houses):
        _house(sheet, x, wide, high, mix(TURN, EMBER, 0.75 if i % 2 else 0.45))


def _house(sheet: Sheet, x: float, wide: float, high: float, colour: Colour) -> None:
    top, ridge = STREET - high, STREET - high - wide * 0.28
    walls = [(x, top), (x + wide / 2, ridge), (x + wide, top), (x + wide, STREET), (x, STREET)]
    sheet.polygon(walls, colour)
    if high > 44:
        for column in range(int(wide // 20)):
            for row in range(int(high // 26)):
                sheet.rect(x + 8 + 20 * column, top + 9 + 26 * row, 9, 13, mix(TURN, PAPER, 0.55))


def _street(sheet: Sheet) -> None:
    """Draw the ceiling, which is the street's ground, with the hatch in it, and who walks there."""
    left, right = HATCH
    stone, dark = mix(EMBER, DEEP, 0.55), mix(DEEP, NIGHT, 0.3)
    for x, wide in ((0.0, left), (right, 394 - right)):
        sheet.rect(x, STREET, wide, CEILING - STREET + 8, dark)
        sheet.rect(x, STREET, wide, 5, stone)
    lid = [(right, STREET), (right + 7, STREET), (right + 33, STREET - 72), (right + 26, STREET - 72)]
    sheet.polygon(lid, stone)
    shade = mix(DEEP, LOOK, 0.15)
    walking = ((62.0, 70.0, COAT), (84.0, 46.0, COAT), (128.0, 66.0, JACKET), (340.0, 68.0, COAT))
    for x, tall, dress in walking:
        stand(sheet, x, STREET + 0.5, tall, shade, dress)
    sheet.limb([(68, STREET - 48), (74, STREET - 26)], (4, 3.6), shade)
    sheet.limb([(80, STREET - 32), (74, STREET - 26)], (3.4, 3.4), shade)


def _shaft(sheet: Sheet) -> None:
    """Let the light fall down through the hatch, and lie on the floor."""
    left, right = HATCH
    for wide, opacity in ((64, 0.1), (40, 0.12)):
        foot = [(right + wide, 440.0), (left - wide, 440.0)]
        sheet.polygon([(left, STREET), (right, STREET), *foot], EMBER, opacity)
    shaft = [(left, STREET), (right, STREET), (right + 16, 440.0), (left - 16, 440.0)]
    sheet.fade(shaft, mix(EMBER, TURN, 0.1), mix(WALL, EMBER, 0.3), 9)
    pools = ((66, mix(WALL, EMBER, 0.4)), (44, mix(WALL, EMBER, 0.7)), (24, mix(EMBER, TURN, 0.2)))
    for wide, colour in pools:
        sheet.oval(217, 440, 45 + wide, 6 + wide / 6, colour)


def _machines(sheet: Sheet) -> None:
    sheet.rect(0, 424, 394, 40, mix(DEEP, NIGHT, 0.85))
    body, line = mix(WALL, MIST, 0.28), mix(WALL, MIST, 0.5)
    _pipes(sheet, line)
    _wheel(sheet, (66, 296), 44, 12, mix(WALL, MIST, 0.42))
    _wheel(sheet, (118, 356), 30, 9, mix(WALL, LOOK, 0.5))
    _wheel(sheet, (26, 366), 26, 8, mix(WALL, MIST, 0.32))
    sheet.rounded(-10, 388, 140, 54, 5, body)
    for i in range(5):
        sheet.oval(16 + 22 * i, 408, 5, 5, LOOK if i == 3 else line)
    sheet.rounded(290, 262, 120, 180, 6, body)
    dials = ((322.0, 296.0, 19.0, 0.8), (368.0, 296.0, 19.0, 1.4), (322.0, 342.0, 13.0, 2.2))
    for x, y, radius, turn in dials:
        _dial(sheet, x, y, radius, turn)
    for i in range(4):
        sheet.rect(346, 331 + 7 * i, 48, 3.4, line)
    for i in range(3):
        sheet.rect(306 + 26 * i, 376, 16, 46, mix(WALL, MIST, 0.14))
        sheet.rect(302 + 26 * i, 386 + 10 * ((i * 2) % 3), 24, 8, line)


def _pipes(sheet: Sheet, colour: Colour) -> None:
    dim = mix(WALL, MIST, 0.2)
    sheet.limb([(-8, 226), (128, 226), (128, 330)], (10, 10, 10), dim)
    sheet.limb([(402, 228), (308, 228), (308, 270)], (12, 12, 12), dim)
    sheet.limb([(402, 246), (352, 246), (352, 270)], (7, 7, 7), mix(WALL, MIST, 0.32))
    sheet.rounded(118, 262, 20, 7, 2, colour)
    sheet.rounded(297, 244, 22, 7, 2, colour)


def _wheel(sheet: Sheet, centre: Point, radius: float, teeth: int, colour: Colour) -> None:
    x, y = centre
    for i in range(teeth):
        turn = 2 * pi * i / teeth
        sheet.stroke(centre, (x + radius * cos(turn), y + radius * sin(turn)), radius * 0.3, colour)
    sheet.oval(x, y, radius * 0.82, radius * 0.82, colour)
    sheet.oval(x, y, radius * 0.5, radius * 0.5, WALL)
    for i in range(3):
        turn = pi * i / 3 + 0.3
        dx, dy = radius * 0.6 * cos(turn), radius * 0.6 * sin(turn)
        sheet.stroke((x - dx, y - dy), (x + dx, y + dy), radius * 0.13, colour)


def _dial(sheet: Sheet, x: float, y: float, radius: float, turn: float) -> None:
    sheet.oval(x, y, radius, radius, mix(WALL, NIGHT, 0.5))
    sheet.oval(x, y, radius * 0.82, radius * 0.82, mix(WALL, MIST, 0.6))
    tip = (x - radius * 0.66 * cos(turn), y - radius * 0.66 * sin(turn))
    sheet.stroke((x, y), tip, 2.2, mix(DEEP, NIGHT, 0.8))
    sheet.oval(x, y, 2.2, 2.2, mix(DEEP, NIGHT, 0.8))


def _rungs(sheet: Sheet) -> None:
    rail, rung = TURN, mix(TURN, EMBER, 0.3)
    for i in range(13):
        y = 138 + 23.4 * i
        sheet.rect(194 - i * 0.5, y, 46 + i, 4.6, rung if y > STREET else mix(EMBER, DEEP, 0.3))
    for side in (-1, 1):
        sheet.stroke((217 + side * 21, 128), (217 + side * 29, 440), 5, rail)


def _climber(sheet: Sheet) -> None:
    """Draw who climbs, from behind, the light above on head, shoulders and hands."""
    dark, rim = mix(DEEP, NIGHT, 0.7), mix(TURN, PAPER, 0.2)
    x = 217.0
    for colour, up in ((rim, -2.2), (dark, 0.0)):
        sheet.limb([(x - 14, 268 + up), (x - 30, 250 + up), (x - 22, 222 + up)], (11, 9, 8), colour)
        sheet.limb([(x + 14, 268 + up), (x + 32, 262 + up), (x + 24, 244 + up)], (11, 9, 8), colour)
        sheet.rounded(x - 20, 258 + up, 40, 66, 15, colour)
        sheet.oval(x, 243 + up, 11.5, 13.5, colour)
        sheet.rect(x - 5, 250 + up, 10, 14, colour)
    sheet.limb([(x - 10, 316), (x - 14, 348), (x - 13, 372)], (18, 14, 10), dark)
    sheet.limb([(x + 10, 316), (x + 19, 336), (x + 12, 352)], (18, 15, 10), dark)
    sheet.rounded(x - 21, 368, 15, 7, 3, dark)
    sheet.rounded(x + 6, 346, 15, 7, 3, dark)
