"""two-chairs.png: two people by a window, and time."""

from collections.abc import Sequence

from people import HEAD, profile
from PIL import Image
from sheet import DEEP, EMBER, LOOK, MIST, NIGHT, PAPER, TURN, Colour, Point, Sheet, mix, smooth

WINDOW = (452.0, 84.0, 1340.0, 596.0)
FLOOR = 800.0
WALL, GROUND = mix(DEEP, NIGHT, 0.25), mix(DEEP, NIGHT, 0.65)
SHADE = mix(DEEP, NIGHT, 0.7)
RIM = mix(TURN, PAPER, 0.15)

Limb = tuple[Sequence[Point], Sequence[float]]


def two_chairs() -> Image.Image:
    """Draw one who speaks with her hands and one who leans forward and listens, in the evening sun."""
    sheet = Sheet(1920, 1080, 1, WALL)
    _room(sheet)
    _view(sheet)
    _frame(sheet)
    _sunlight(sheet)
    _lamp(sheet)
    _chair(sheet, 1082, 1)
    _chair(sheet, 1782, -1)
    _listener(sheet)
    _speaker(sheet)
    _table(sheet)
    return sheet.finished()


def _room(sheet: Sheet) -> None:
    for i in range(17):
        sheet.rect(-20 + 118 * i, 0, 59, FLOOR, mix(WALL, MIST, 0.05))
    x, y, w, h = WINDOW
    sheet.glow((x + w / 2, y + h / 2, w * 0.42, h * 0.38), 420, mix(LOOK, EMBER, 0.5), 0.42)
    sheet.rect(0, FLOOR, 1920, 280, GROUND)
    sheet.rect(0, FLOOR - 22, 1920, 22, mix(WALL, NIGHT, 0.6))


def _view(sheet: Sheet) -> None:
    """Draw what lies outside: a low sun over hills."""
    x, y, w, h = WINDOW
    sky = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    sheet.fade(sky, mix(TURN, PAPER, 0.72), TURN, 9)
    for radius, white in ((196, 0.5), (150, 0.68), (104, 0.92)):
        sheet.oval(1432, y + 292, radius, radius, mix(TURN, PAPER, white))
    sheet.hill(WINDOW, (470, 430, 402, 436, 452, 410, 380, 420), mix(TURN, EMBER, 0.5))
    sheet.hill(WINDOW, (500, 520, 500, 476, 492, 520, 508, 488), mix(EMBER, LOOK, 0.2))
    sheet.rect(x, y + h, w, 40, WALL)


def _frame(sheet: Sheet) -> None:
    x, y, w, h = WINDOW
    wood = mix(DEEP, NIGHT, 0.75)
    for i in range(5):
        thick = 22.0 if i in (0, 4) else 13.0
        sheet.rect(x + w * i / 4 - thick / 2, y - 11, thick, h + 22, wood)
    for at, thick in ((0.0, 22.0), (0.27, 13.0), (1.0, 22.0)):
        sheet.rect(x - 11, y + h * at - thick / 2, w + 22, thick, wood)
    sheet.rect(x - 46, y + h + 8, w + 92, 26, mix(DEEP, EMBER, 0.3))
    sheet.rect(x - 46, y + h + 8, w + 92, 5, mix(EMBER, TURN, 0.4))


def _sunlight(sheet: Sheet) -> None:
    """Lay the window's panes on the floor."""
    x, _, w, _ = WINDOW
    for i in range(4):
        left, right = x + w * i / 4 + 14, x + w * (i + 1) / 4 - 14
        pane = [(left + 40, FLOOR + 14), (right + 40, FLOOR + 14), (right - 150, 1080), (left - 150, 1080)]
        sheet.fade(pane, mix(GROUND, EMBER, 0.62), mix(GROUND, EMBER, 0.22), 6)


def _lamp(sheet: Sheet) -> None:
    """Draw a floor lamp that nobody has needed to light yet."""
    shade = mix(WALL, MIST, 0.5)
    sheet.rect(233, 330, 8, 480, mix(WALL, MIST, 0.3))
    sheet.polygon([(190, 228), (284, 228), (322, 350), (152, 350)], shade)
    sheet.polygon([(258, 228), (284, 228), (322, 350), (276, 350)], mix(shade, EMBER, 0.5))
    sheet.oval(237, 812, 66, 12, mix(WALL, MIST, 0.3))


def _chair(sheet: Sheet, x: float, look: int) -> None:
    """Draw an armchair whose back stands at `x`; it looks to the right (1) or to the left (-1)."""
    cloth, dark = mix(LOOK, DEEP, 0.35), mix(LOOK, DEEP, 0.62)

    def shape(points: Sequence[Point], colour: Colour) -> None:
        sheet.polygon([(x + a * look, b) for a, b in points], colour)

    sheet.oval(x + 110 * look, 1012, 176, 20, mix(GROUND, NIGHT, 0.9))
    for at in (8, 206):
        shape([(at, 940), (at + 18, 940), (at + 12, 1012), (at + 4, 1012)], mix(DEEP, NIGHT, 0.9))
    back = smooth([(-34, 560), (-6, 528), (34, 540), (46, 620), (56, 850), (30, 944), (-6, 944), (-22, 800)])
    sheet.polygon([(x + a * look + 4 * look, b - 4) for a, b in back], mix(EMBER, TURN, 0.25))
    shape(back, dark)
    shape(smooth([(20, 838), (120, 826), (226, 832), (244, 856), (240, 944), (20, 944)]), dark)
    shape([(20, 850), (236, 850), (232, 950), (14, 950)], dark)
    _armrest(sheet, x, look, cloth)


def _armrest(sheet: Sheet, x: float, look: int, cloth: Colour) -> None:
    left = x if look > 0 else x - 196
    sheet.rounded(left, 776, 196, 172, 26, mix(EMBER, TURN, 0.1))
    sheet.rounded(left, 781, 196, 168, 26, cloth)


def _body(sheet: Sheet, parts: Sequence[Limb], head: Sequence[Point]) -> None:
    """Draw a person of limbs and a head: first the rim of light, then the shadow before it."""
    for colour, up in ((RIM, -4.0), (SHADE, 0.0)):
        for joints, thick in parts:
            sheet.limb([(x, y + up) for x, y in joints], thick, colour)
        sheet.polygon([(x, y + up) for x, y in head], colour)


def _listener(sheet: Sheet) -> None:
    """Draw who listens: leaning far forward, elbows on the knees, hands together."""
    head = profile(1, 1266, 534, 1.14, HEAD)
    parts = (
        ([(1150, 820), (1178, 700), (1222, 622)], (118, 116, 92)),
        ([(1216, 622), (1246, 566)], (72, 50)),
        ([(1150, 842), (1318, 826)], (92, 66)),
        ([(1318, 826), (1312, 996)], (62, 40)),
        ([(1304, 1000), (1362, 1004)], (36, 24)),
        ([(1226, 640), (1268, 760), (1350, 756)], (62, 50, 32)),
    )
    _body(sheet, parts, head)


def _speaker(sheet: Sheet) -> None:
    """Draw who speaks: upright, both hands in the air around what she means."""
    head = profile(-1, 1644, 498, 1.1, HEAD)
    parts = (
        ([(1714, 826), (1700, 700), (1676, 606)], (112, 108, 88)),
        ([(1676, 606), (1660, 540)], (66, 48)),
        ([(1712, 846), (1546, 830)], (90, 64)),
        ([(1546, 830), (1560, 996)], (60, 40)),
        ([(1566, 1000), (1506, 1004)], (36, 24)),
        ([(1668, 626), (1590, 690), (1528, 622)], (56, 44, 28)),
        ([(1528, 622), (1506, 596)], (26, 14)),
        ([(1684, 634), (1622, 742), (1532, 716)], (58, 46, 30)),
        ([(1532, 716), (1500, 706)], (28, 14)),
    )
    _body(sheet, parts, head)
    sheet.oval(1698, 466, 30, 28, SHADE)


def _table(sheet: Sheet) -> None:
    """Draw the low table between them, a pot and two cups."""
    x, y = 1434.0, 872.0
    wood = mix(DEEP, EMBER, 0.35)
    for side in (-1, 1):
        sheet.stroke((x + side * 48, y), (x + side * 62, 1010), 9, mix(DEEP, NIGHT, 0.8))
    sheet.oval(x, y + 8, 84, 15, mix(wood, NIGHT, 0.5))
    sheet.oval(x, y, 84, 15, wood)
    for side in (-1, 1):
        cup = x + side * 44
        sheet.rounded(cup - 13, y - 30, 26, 30, 7, mix(PAPER, TURN, 0.25))
    sheet.oval(x, y - 26, 23, 26, mix(LOOK, EMBER, 0.35))
    sheet.rect(x - 12, y - 58, 24, 8, mix(LOOK, EMBER, 0.35))
    sheet.stroke((x + 16, y - 28), (x + 38, y - 48), 7, mix(LOOK, EMBER, 0.35))
