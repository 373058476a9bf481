"""set-table.png: a table is laid, a chair pulled out, and the door stands ajar for whoever comes."""

from PIL import Image
from sheet import DEEP, EMBER, LOOK, MIST, NIGHT, PAPER, TURN, Colour, Point, Sheet, mix

WALL, FLOOR = mix(DEEP, NIGHT, 0.2), mix(DEEP, NIGHT, 0.65)
SKIRTING = 262.0
DOOR = (64.0, 70.0, 92.0)
"""Left, top and width of the doorway."""
CLOTH = mix(PAPER, DEEP, 0.06)
TOP = 316.0
"""The far edge of the table."""


def set_table() -> Image.Image:
    """Draw a room where all is ready for a guest who has not come yet."""
    sheet = Sheet(394, 462, 3, WALL)
    _room(sheet)
    _door(sheet)
    _picture(sheet)
    _chair(sheet, 338, 300, mix(LOOK, DEEP, 0.5))
    _table(sheet)
    _places(sheet)
    _flowers(sheet, 286, 334)
    _guest_chair(sheet)
    return sheet.finished()


def _room(sheet: Sheet) -> None:
    for i in range(5):
        sheet.rect(8 + 84 * i, 0, 42, SKIRTING, mix(WALL, PAPER, 0.02))
    x, _, wide = DOOR
    sheet.glow((x + wide / 2, 170, 40, 90), 190, mix(LOOK, EMBER, 0.5), 0.5)
    sheet.rect(0, SKIRTING, 394, 200, FLOOR)
    sheet.rect(0, SKIRTING - 7, 394, 7, mix(WALL, NIGHT, 0.7))


def _door(sheet: Sheet) -> None:
    """Draw the doorway, the light in it and on the floor, and the leaf that is not closed."""
    x, y, wide = DOOR
    near = [(x + 4, SKIRTING), (x + 44, SKIRTING), (210, 462), (10, 462)]
    sheet.fade(near, mix(TURN, EMBER, 0.25), mix(FLOOR, EMBER, 0.42), 8)
    sheet.rect(x - 8, y - 8, wide + 16, SKIRTING - y + 8, mix(DEEP, NIGHT, 0.8))
    light = [(x, y), (x + 46, y), (x + 46, SKIRTING), (x, SKIRTING)]
    sheet.fade(light, mix(TURN, PAPER, 0.7), mix(TURN, PAPER, 0.08), 7)
    leaf = [(x + wide, y), (x + wide, SKIRTING), (x + 44, SKIRTING + 20), (x + 44, y - 14)]
    sheet.polygon(leaf, mix(EMBER, DEEP, 0.62))
    for above, below in ((0.1, 0.46), (0.54, 0.9)):
        corners = ((0.22, above), (0.8, above), (0.8, below), (0.22, below))
        sheet.polygon([_on_leaf(*corner) for corner in corners], mix(EMBER, DEEP, 0.74))
    foot = SKIRTING + 20
    sheet.polygon([(x + 44, y - 14), (x + 47, y - 13), (x + 47, foot - 1), (x + 44, foot)], TURN)
    sheet.oval(x + 51, 172, 2.6, 4.4, TURN)


def _on_leaf(across: float, down: float) -> Point:
    """Place a point on the door's leaf: 0 to 1 away from its near edge, 0 to 1 down from its top."""
    x, y, wide = DOOR
    top, foot = y - 14 + 14 * across, SKIRTING + 20 - 20 * across
    return x + 44 + (wide - 44) * across, top + (foot - top) * down


def _picture(sheet: Sheet) -> None:
    frame, sky = mix(WALL, MIST, 0.35), mix(WALL, MIST, 0.6)
    sheet.rect(232, 96, 92, 72, frame)
    sheet.rect(237, 101, 82, 62, sky)
    sheet.polygon([(237, 163), (237, 144), (262, 128), (284, 146), (302, 136), (319, 150), (319, 163)], frame)


def _chair(sheet: Sheet, x: float, foot: float, colour: Colour) -> None:
    """Draw the back of a chair that stands at the far side of the table."""
    sheet.rounded(x - 26, foot - 74, 52, 90, 12, mix(colour, EMBER, 0.3))
    sheet.rounded(x - 24.6, foot - 72, 51, 90, 12, colour)


def _table(sheet: Sheet) -> None:
    edge = mix(CLOTH, mix(TURN, EMBER, 0.3), 0.35)
    far, near, hem = TOP, TOP + 56, TOP + 116
    sheet.rect(172, hem - 2, 9, 40, mix(DEEP, NIGHT, 0.9))
    sheet.rect(372, hem - 2, 9, 40, mix(DEEP, NIGHT, 0.9))
    sheet.polygon([(184, far), (394, far), (394, near), (154, near)], CLOTH)
    sheet.polygon([(154, near), (394, near), (394, hem), (163, hem)], mix(CLOTH, MIST, 0.42))
    for i in range(6):
        x = 182 + 40 * i
        fold = [(x, near), (x + 10, near), (x + 16, hem), (x + 4, hem)]
        sheet.polygon(fold, mix(CLOTH, MIST, 0.6))
    sheet.polygon([(154, near), (160, near), (169, hem), (163, hem)], edge)
    sheet.polygon([(184, far), (190, far), (161, near), (154, near)], edge)


def _places(sheet: Sheet) -> None:
    """Lay a place for the host, by the chair at the back, and one for the guest, with a card on it."""
    _place(sheet, 340, 331, 0.8)
    _place(sheet, 222, 352, 1.0)
    sheet.polygon([(266, 366), (292, 366), (289, 352), (269, 352)], TURN)
    sheet.polygon([(289, 352), (292, 366), (296, 363)], mix(EMBER, TURN, 0.3))


def _place(sheet: Sheet, x: float, y: float, size: float) -> None:
    """Lay plate, napkin, knife, fork and glass."""
    shade, silver = mix(CLOTH, MIST, 0.4), mix(MIST, PAPER, 0.2)
    sheet.oval(x, y + 1.6 * size, 27 * size, 9.4 * size, mix(CLOTH, MIST, 0.7))
    sheet.oval(x, y, 27 * size, 9.4 * size, PAPER)
    sheet.oval(x, y + 0.4, 18 * size, 6 * size, shade)
    napkin = [(x - 9 * size, y + 2 * size), (x + 9 * size, y + 2 * size), (x, y - 17 * size)]
    sheet.polygon(napkin, LOOK)
    sheet.polygon([napkin[1], napkin[2], (x + 2 * size, y + 2 * size)], mix(LOOK, DEEP, 0.4))
    for side in (-1, 1):
        a = x + side * 34 * size
        sheet.stroke((a + side * 1.5, y + 8 * size), (a - side * 1.5, y - 7 * size), 2.2 * size, silver)
    _glass(sheet, x + 31 * size, y - 12 * size, size)


def _glass(sheet: Sheet, x: float, y: float, size: float) -> None:
    bowl = mix(MIST, PAPER, 0.45)
    sheet.oval(x, y + 6 * size, 7 * size, 2 * size, bowl)
    sheet.rect(x - 0.8 * size, y - 12 * size, 1.6 * size, 18 * size, bowl)
    cup = [(x - 7 * size, y - 34 * size), (x + 7 * size, y - 34 * size), (x + 5.6 * size, y - 17 * size)]
    sheet.polygon([*cup, (x, y - 11 * size), (x - 5.6 * size, y - 17 * size)], bowl)
    shine = [cup[0], (x - 4 * size, y - 34 * size), (x - 3 * size, y - 16 * size)]
    shine.append((x - 5.6 * size, y - 17 * size))
    sheet.polygon(shine, TURN)


def _flowers(sheet: Sheet, x: float, y: float) -> None:
    stem = mix(MIST, DEEP, 0.3)
    for dx, dy, radius, colour in (
        (-18, -58, 8, LOOK), (0, -70, 9, TURN), (17, -60, 8, mix(LOOK, TURN, 0.4)),
        (-8, -48, 7, mix(TURN, PAPER, 0.4)), (9, -46, 7, LOOK),
    ):  # fmt: skip
        sheet.stroke((x, y - 16), (x + dx, y + dy), 1.8, stem)
        sheet.oval(x + dx, y + dy, radius, radius, colour)
        sheet.oval(x + dx, y + dy, radius * 0.4, radius * 0.4, mix(colour, DEEP, 0.35))
    vase = [(x - 6, y - 26), (x + 6, y - 26), (x + 10, y), (x - 10, y)]
    sheet.polygon(vase, mix(DEEP, PAPER, 0.24))
    sheet.polygon([vase[0], (x - 2, y - 26), (x - 3, y), vase[3]], mix(EMBER, TURN, 0.3))
    sheet.oval(x, y, 10, 3, mix(DEEP, PAPER, 0.24))


def _guest_chair(sheet: Sheet) -> None:
    """Draw the chair that is pulled out for the guest, in the light of the door."""
    seat, frame, lit = mix(LOOK, EMBER, 0.35), mix(LOOK, DEEP, 0.35), TURN
    sheet.polygon([(60, 434), (150, 434), (190, 462), (84, 462)], mix(DEEP, NIGHT, 0.6), 0.45)
    for x, y in ((70.0, 438.0), (136.0, 438.0), (82.0, 420.0), (124.0, 420.0)):
        sheet.rect(x, 384, 6, y - 384, frame)
    sheet.polygon([(80, 368), (132, 368), (146, 386), (66, 386)], seat)
    sheet.rect(66, 386, 80, 7, frame)
    sheet.rounded(64, 300, 9, 90, 4, lit)
    sheet.rounded(66, 300, 9, 90, 4, frame)
    sheet.rounded(137, 300, 9, 90, 4, frame)
    for y in (304.0, 326.0, 348.0):
        sheet.rounded(66, y - 1.6, 80, 13, 5, lit)
        sheet.rounded(66, y, 80, 13, 5, seat)
