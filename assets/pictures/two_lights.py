"""two-lights.png: two lamps, one floor; where both fall, people work."""

from collections.abc import Sequence
from math import acos, cos, pi, sin

from people import COAT, JACKET, stand
from PIL import Image
from sheet import DEEP, EMBER, LOOK, NIGHT, PAPER, TURN, Colour, Point, Sheet, mix

FLOOR = 214.0
LEFT, RIGHT, POOL_Y = 136.0, 258.0, 342.0
WIDE, HIGH = 130.0, 80.0
"""The two radii of a pool of light on the floor."""
OURS, THEIRS = mix(DEEP, TURN, 0.62), mix(DEEP, LOOK, 0.86)
BOTH = mix(TURN, PAPER, 0.62)


def two_lights() -> Image.Image:
    """Draw three people at a table, there where the light of two lamps meets."""
    sheet = Sheet(394, 462, 3, mix(DEEP, NIGHT, 0.35))
    _room(sheet)
    for x, lamp, colour in ((LEFT, 84.0, TURN), (RIGHT, 310.0, mix(LOOK, TURN, 0.2))):
        _beam(sheet, lamp, x, colour)
        _lamp(sheet, lamp, colour)
    _pools(sheet)
    _meeting(sheet)
    _people(sheet)
    return sheet.finished()


def _room(sheet: Sheet) -> None:
    wall = mix(DEEP, NIGHT, 0.35)
    for i in range(4):
        sheet.rect(26 + 94 * i, 0, 47, FLOOR, mix(wall, PAPER, 0.025))
    sheet.rect(0, FLOOR, 394, 250, mix(DEEP, NIGHT, 0.75))
    sheet.rect(0, FLOOR, 394, 2, mix(DEEP, PAPER, 0.04))


def _pools(sheet: Sheet) -> None:
    """Lay each lamp's light on the floor: what they want on one side, what we want on the other."""
    floor = mix(DEEP, NIGHT, 0.75)
    for ring, share in ((1.16, 0.2), (1.08, 0.42), (1.0, 1.0)):
        for x, colour in ((LEFT, OURS), (RIGHT, THEIRS)):
            sheet.oval(x, POOL_Y, WIDE * ring, HIGH * ring, mix(floor, colour, share))


def _meeting(sheet: Sheet) -> None:
    """Light the place where both pools lie, in three steps that grow brighter."""
    for size, colour in ((1.0, mix(TURN, PAPER, 0.12)), (0.86, mix(TURN, PAPER, 0.4)), (0.7, BOTH)):
        half = acos((RIGHT - LEFT) / 2 / WIDE)
        middle = (LEFT + RIGHT) / 2
        edge: list[Point] = []
        for centre, turn in ((LEFT, 0.0), (RIGHT, pi)):
            for i in range(41):
                angle = turn - half + 2 * half * i / 40
                edge.append((centre + WIDE * cos(angle), POOL_Y + HIGH * sin(angle)))
        sheet.polygon([(middle + (a - middle) * size, POOL_Y + (b - POOL_Y) * size) for a, b in edge], colour)


def _beam(sheet: Sheet, lamp: float, x: float, colour: Colour) -> None:
    for inset in range(3):
        narrow = 1 - 0.2 * inset
        foot = [(x + WIDE * narrow, POOL_Y), (x - WIDE * narrow, POOL_Y)]
        sheet.polygon([(lamp - 15, 92), (lamp + 15, 92), *foot], colour, 0.055)


def _lamp(sheet: Sheet, x: float, light: Colour) -> None:
    shade = mix(DEEP, PAPER, 0.2)
    sheet.rect(x - 1, 0, 2, 60, shade)
    sheet.polygon([(x - 8, 58), (x + 8, 58), (x + 31, 92), (x - 31, 92)], shade)
    sheet.polygon([(x + 2, 58), (x + 8, 58), (x + 31, 92), (x + 17, 92)], mix(DEEP, PAPER, 0.28))
    sheet.oval(x, 92, 31, 6, mix(light, PAPER, 0.55))


def _people(sheet: Sheet) -> None:
    """Draw who works there: two behind a table, one before it, a rim of each light on them."""
    middle = (LEFT + RIGHT) / 2
    _person(sheet, middle - 31, 358, 98, JACKET)
    _person(sheet, middle + 14, 355, 90, COAT)
    _table(sheet, middle - 6, 345)
    dark = mix(DEEP, NIGHT, 0.6)
    _arm(sheet, [(middle - 19, 293), (middle - 16, 316), (middle - 4, 336)], dark)
    _arm(sheet, [(middle + 4, 297), (middle - 3, 317), (middle + 3, 334)], dark)
    _person(sheet, middle + 42, 396, 106, JACKET)
    _arm(sheet, [(middle + 30, 325), (middle + 21, 342), (middle + 10, 344)], dark)


def _person(sheet: Sheet, x: float, foot: float, tall: float, dress: Sequence[Point]) -> None:
    stand(sheet, x - 1.6, foot, tall, TURN, dress)
    stand(sheet, x + 1.6, foot, tall, LOOK, dress)
    stand(sheet, x, foot, tall, mix(DEEP, NIGHT, 0.6), dress)


def _arm(sheet: Sheet, joints: Sequence[Point], colour: Colour) -> None:
    sheet.limb([(x - 1, y) for x, y in joints], (9, 8.4, 6), TURN)
    sheet.limb(joints, (9, 8.4, 6), colour)


def _table(sheet: Sheet, x: float, y: float) -> None:
    wood, edge = mix(EMBER, DEEP, 0.25), mix(EMBER, DEEP, 0.6)
    for side in (-1, 1):
        sheet.stroke((x + side * 36, y), (x + side * 35, y + 48), 4, edge)
    sheet.polygon([(x - 36, y - 12), (x + 36, y - 12), (x + 44, y + 6), (x - 44, y + 6)], wood)
    sheet.rect(x - 44, y + 6, 88, 4.5, edge)
    sheet.polygon([(x - 22, y - 8), (x + 8, y - 8), (x + 9, y + 2), (x - 26, y + 2)], PAPER)
