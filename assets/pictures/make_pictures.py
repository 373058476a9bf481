"""Draw the pictures of the shipped decks, in the house palette, with nothing but Pillow.

    python assets/pictures/make_pictures.py

writes `open-door.png` (16:9, full bleed) and `conversation.png` (394 x 462, points with
picture) beside this file. Same Pillow, same bytes. Everything is drawn three times as large
as it is saved, then averaged down: that is what makes the edges clean.
"""

from collections.abc import Callable, Iterable, Sequence
from math import cos, pi, sin
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw

Colour = tuple[int, int, int]
Point = tuple[float, float]

INK: Colour = (0x1E, 0x17, 0x22)
PAPER: Colour = (0xFF, 0xFF, 0xFF)
AUBERGINE: Colour = (0x33, 0x18, 0x3C)
TINT: Colour = (0xEB, 0xE4, 0xED)
MARIGOLD: Colour = (0xFF, 0xB3, 0x1A)
RASPBERRY: Colour = (0xA8, 0x26, 0x4F)
PETROL: Colour = (0x2D, 0x6E, 0x75)
MAUVE: Colour = (0x7C, 0x5C, 0x87)
OCHRE: Colour = (0xC9, 0x77, 0x2B)

GLOW: Colour = (0xBA, 0x58, 0x3C)
"""Warm light on an aubergine wall: raspberry and ochre, half and half."""

FINER = 3
"""How many times larger than the file a picture is drawn."""


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Mix `share` of the other colour, from 0 to 1, into the one."""
    share = min(1.0, max(0.0, share))
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def smooth(points: Sequence[Point], steps: int = 14) -> list[Point]:
    """Lay a closed curve through the points (Catmull-Rom)."""
    curve: list[Point] = []
    count = len(points)
    for i in range(count):
        before, start, end, after = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            curve.append(
                (
                    _between(before[0], start[0], end[0], after[0], t),
                    _between(before[1], start[1], end[1], after[1], t),
                )
            )
    return curve


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


class Sheet:
    """Hold a sheet to draw on, measured in the units of the picture, whatever its resolution."""

    def __init__(self, width: float, height: float, pixels: float, ground: Colour) -> None:
        """Take a sheet of this size, with so many pixels to the unit, painted in the ground colour."""
        self.scale = pixels * FINER
        size = (round(width * self.scale), round(height * self.scale))
        self.image = Image.new("RGB", size, ground)
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def _box(self, x: float, y: float, w: float, h: float) -> tuple[float, float, float, float]:
        s = self.scale
        return x * s, y * s, (x + w) * s - 1, (y + h) * s - 1

    def polygon(self, points: Iterable[Point], colour: Colour, opacity: float = 1.0) -> None:
        """Fill the shape with these corners."""
        placed = [(x * self.scale, y * self.scale) for x, y in points]
        self.pen.polygon(placed, fill=(*colour, round(255 * opacity)))

    def rect(self, x: float, y: float, w: float, h: float, colour: Colour, opacity: float = 1.0) -> None:
        """Fill a rectangle, given by its upper left corner and its size."""
        self.pen.rectangle(self._box(x, y, w, h), fill=(*colour, round(255 * opacity)))

    def rounded(self, x: float, y: float, w: float, h: float, radius: float, colour: Colour) -> None:
        """Fill a rectangle with round corners."""
        self.pen.rounded_rectangle(self._box(x, y, w, h), radius * self.scale, fill=colour)

    def oval(self, x: float, y: float, rx: float, ry: float, colour: Colour, opacity: float = 1.0) -> None:
        """Fill an oval, given by its centre and its two radii."""
        box = self._box(x - rx, y - ry, 2 * rx, 2 * ry)
        self.pen.ellipse(box, fill=(*colour, round(255 * opacity)))

    def fade(self, corners: Sequence[Point], top: Colour, foot: Colour, strips: int) -> None:
        """Fill the shape between two sloping sides, `top` at its upper edge, `foot` below.

        The corners are upper left, upper right, lower right, lower left.
        """
        (ax, ay), (bx, _), (cx, cy), (dx, _) = corners
        for i in range(strips):
            t, u = i / strips, (i + 1) / strips
            y, z = ay + (cy - ay) * t, ay + (cy - ay) * u
            left = (ax + (dx - ax) * t, ax + (dx - ax) * u)
            right = (bx + (cx - bx) * t, bx + (cx - bx) * u)
            shape = [(left[0], y), (right[0], y), (right[1], z + 0.5), (left[1], z + 0.5)]
            self.polygon(shape, mix(top, foot, i / max(1, strips - 1)))

    def glow(
        self, oval: tuple[float, float, float, float], reach: float, colour: Colour, strength: float
    ) -> None:
        """Lay light round an oval (centre, radii) that dies away within the reach.

        It goes on in one layer: many thin ones would round each colour a little differently.
        """
        x, y, rx, ry = oval
        light = Image.new("L", self.image.size)
        pen = ImageDraw.Draw(light)
        for ring in range(128):
            far = reach * (1 - ring / 127)
            box = self._box(x - rx - far, y - ry - far, 2 * (rx + far), 2 * (ry + far))
            pen.ellipse(box, fill=round(255 * strength * (ring / 127) ** 2))
        self.image.paste(colour, mask=light)

    def finished(self) -> Image.Image:
        """Return the picture at the size it is saved in."""
        return self.image.reduce(FINER)


# --- open-door.png: everybody watches the good figures, one customer leaves -------------------


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
    sheet = Sheet(1920, 1080, 1, mix(AUBERGINE, INK, 0.18))
    _hall(sheet)
    _glow(sheet)
    _screen(sheet)
    _doorway(sheet)
    _leaver(sheet, 1500, 560, 262)
    for number, row in enumerate(ROWS):
        _seats(sheet, number, row)
    return sheet.finished()


def _hall(sheet: Sheet) -> None:
    wall = mix(AUBERGINE, INK, 0.18)
    for x in range(-20, 1920, 118):
        sheet.rect(x, 0, 59, 566, mix(wall, MAUVE, 0.07))
    sheet.rect(0, 0, 1920, 26, mix(wall, INK, 0.55))
    sheet.rect(0, 566, 1920, 514, mix(AUBERGINE, INK, 0.52))


def _screen(sheet: Sheet) -> None:
    sheet.rect(140, 92, 1060, 424, mix(PETROL, INK, 0.66))
    sheet.rect(152, 104, 1036, 400, mix(PETROL, INK, 0.38))
    heights = (214, 236, 228, 252, 244, 262, 256, 276, 270, 288)
    for i, height in enumerate(heights):
        sheet.rect(205 + 95 * i, 462 - height, 60, height, mix(PETROL, TINT, 0.18 + 0.05 * i))
    sheet.rect(190, 462, 960, 4, mix(PETROL, TINT, 0.7))


def _glow(sheet: Sheet) -> None:
    """Lay the light of the screen and of the door on the wall, in many thin layers."""
    x, y, w, h = DOOR
    sheet.glow((640, 304, 480, 190), 300, mix(PETROL, MAUVE, 0.25), 0.42)
    sheet.glow((x + w / 2, y + h * 0.6, w * 0.45, h * 0.42), 330, GLOW, 0.62)


def _doorway(sheet: Sheet) -> None:
    x, y, w, h = DOOR
    floor = mix(AUBERGINE, INK, 0.52)
    near, far = mix(floor, OCHRE, 0.2), mix(MARIGOLD, OCHRE, 0.35)
    sheet.fade([(x, 566), (x + w, 566), (1724, 1080), (1150, 1080)], far, near, 257)
    sheet.rect(x - 16, y - 16, w + 32, h + 16, mix(AUBERGINE, INK, 0.7))
    sheet.fade([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], mix(MARIGOLD, PAPER, 0.62), MARIGOLD, 195)
    leaf = [(x + w, y), (x + w + 74, y - 30), (x + w + 74, y + h + 26), (x + w, y + h)]
    sheet.polygon(leaf, mix(OCHRE, AUBERGINE, 0.55))
    sheet.polygon([(x + w, y), (x + w + 7, y - 3), (x + w + 7, y + h + 3), (x + w, y + h)], OCHRE)
    sheet.oval(x + w + 58, y + h * 0.55, 5, 8, MARIGOLD)


def _leaver(sheet: Sheet, x: float, foot: float, tall: float) -> None:
    """Draw a person in a coat, with a bag, walking out; and the long shadow behind."""
    u = tall / 100
    coat, dark = mix(AUBERGINE, INK, 0.35), mix(AUBERGINE, INK, 0.55)

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
    cloth = mix(mix(RASPBERRY, AUBERGINE, 0.42), INK, row.dark)
    warmth = _warmth(x + w / 2, row)
    lit = mix(cloth, OCHRE, 0.5 * warmth * (1 - 0.6 * row.dark))
    edge = mix(mix(lit, MAUVE, 0.3), MARIGOLD, 0.5 * warmth)
    if empty:
        lit, edge = mix(RASPBERRY, OCHRE, 0.42), MARIGOLD
    sheet.rounded(x + w * 0.05, row.top, w * 0.9, w * 1.6, w * 0.2, edge)
    left, right, foot = x + w * 0.05, x + w * 0.95, row.top + w * 1.7
    sheet.rounded(left, row.top + w * 0.035, w * 0.9, w * 0.8, w * 0.19, lit)
    middle = row.top + w * 0.24
    corners = [(left, middle), (right, middle), (right, foot), (left, foot)]
    sheet.fade(corners, lit, mix(lit, INK, 0.6), 40)


def _sitter(sheet: Sheet, x: float, row: Row, kind: int) -> None:
    """Draw head and shoulders from behind, with a rim of light on the side of the door."""
    w, top, warmth = row.seat, row.top, _warmth(x, row)
    shade = mix(mix(AUBERGINE, MAUVE, (0.10, 0.24, 0.0, 0.17)[kind % 4]), INK, 0.3 + 0.6 * row.dark)
    cool = mix(shade, mix(PETROL, TINT, 0.25), 0.55 * (1 - warmth) * (1 - row.dark))
    warm = mix(shade, MARIGOLD, 0.9 * warmth)
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


# --- conversation.png: a story, told in the light of a slide projector ------------------------

SLIDE = (34.0, 36.0, 326.0, 250.0)
LENS = (197.0, 404.0)
FACE: tuple[Point, ...] = (
    (-6, -50), (14, -47), (28, -36), (33.5, -20), (34, -12), (37, -6), (40.6, 1.5), (39.4, 5), (35, 6.6),
    (36.4, 11.5), (34.8, 14.8), (36, 18.6), (33.6, 22.6), (34, 30), (29, 37), (16, 37), (10, 43), (11, 62),
    (-26, 62), (-28, 40), (-35, 22), (-39, -4), (-35, -28), (-24, -43),
)  # fmt: skip
"""A head in profile that looks to the right, the nose at 42; from the crown, clockwise."""


def conversation() -> Image.Image:
    """Draw two people in the light of a slide that one of them is telling about."""
    sheet = Sheet(394, 462, 3, mix(AUBERGINE, INK, 0.2))
    _room(sheet)
    _slide(sheet)
    _beam(sheet)
    _listener(sheet)
    _teller(sheet)
    _projector(sheet)
    return sheet.finished()


def _room(sheet: Sheet) -> None:
    sheet.glow((197, 160, 150, 120), 260, GLOW, 0.42)


def _slide(sheet: Sheet) -> None:
    """Draw what the projector shows: an evening, hills, two people on their way."""
    x, y, w, h = SLIDE
    sheet.rounded(x - 5, y - 5, w + 10, h + 10, 6, mix(AUBERGINE, INK, 0.8))
    top = mix(MARIGOLD, PAPER, 0.72)
    sheet.fade([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], top, MARIGOLD, 125)
    for radius, white in ((64, 0.5), (49, 0.66), (34, 0.9)):
        sheet.oval(x + w / 2, y + 108, radius, radius, mix(MARIGOLD, PAPER, white))
    _hill(sheet, (128, 118, 126, 140, 132, 120, 128), mix(MARIGOLD, OCHRE, 0.55))
    _hill(sheet, (160, 158, 148, 139, 146, 160, 152), mix(OCHRE, RASPBERRY, 0.25))
    _walkers(sheet, x + w / 2, y + 141)
    _hill(sheet, (206, 198, 208, 220, 214, 196, 204), mix(RASPBERRY, OCHRE, 0.25))


def _hill(sheet: Sheet, heights: Sequence[float], colour: Colour) -> None:
    x, y, w, h = SLIDE
    step = w / (len(heights) - 1)
    ends = [heights[0], *heights, heights[-1]]
    ridge: list[Point] = []
    for i in range(1, len(heights)):
        a, b, c, d = ends[i - 1], ends[i], ends[i + 1], ends[min(i + 2, len(ends) - 1)]
        spot = x + step * (i - 1)
        ridge += [(spot + step * t / 12, y + _between(a, b, c, d, t / 12)) for t in range(12)]
    sheet.polygon([*ridge, (x + w, y + heights[-1]), (x + w, y + h + 0.5), (x, y + h + 0.5)], colour)


def _walkers(sheet: Sheet, x: float, foot: float) -> None:
    """Draw a grown-up and a child, hand in hand."""
    dark = mix(AUBERGINE, RASPBERRY, 0.15)
    coat = [
        (-2, -32.5),
        (2, -32.5),
        (5, -30),
        (6, -20),
        (7.4, -10),
        (0, -9),
        (-7.4, -10),
        (-6, -20),
        (-5, -30),
    ]
    for side, tall in ((-10.0, 58.0), (11.0, 38.0)):
        u = tall / 40

        def shape(points: Sequence[Point], left: float = x + side, u: float = u) -> None:
            sheet.polygon([(left + a * u, foot + b * u) for a, b in points], dark)

        shape(smooth(coat))
        shape([(-1.2, -34), (1.2, -34), (1.6, -31), (-1.6, -31)])
        shape([(-4.4, -11), (-0.8, -11), (-1.6, 0.4), (-4.4, 0.4)])
        shape([(0.8, -11), (4.4, -11), (5.2, -1), (2.6, -0.6)])
        sheet.oval(x + side, foot - 36.6 * u, 3.5 * u, 4.1 * u, dark)
    _stroke(sheet, (x - 4, foot - 41), (x + 1.6, foot - 21), 3.4, dark)
    _stroke(sheet, (x + 7, foot - 27), (x + 1.2, foot - 21), 3.0, dark)


def _beam(sheet: Sheet) -> None:
    x, y, w, h = SLIDE
    a, b = LENS
    for inset in range(6):
        left, right = x + 18 * inset, x + w - 18 * inset
        sheet.polygon(
            [(a - 5, b), (a + 5, b), (right, y + h + 4), (left, y + h + 4)], mix(MARIGOLD, GLOW, 0.25), 0.05
        )


def _profile(look: int, x: float, y: float, size: float) -> list[Point]:
    return smooth([(x + a * size * look, y + b * size) for a, b in FACE])


def _teller(sheet: Sheet) -> None:
    """Draw who tells the story: in front, on the left."""
    shade, rim = mix(AUBERGINE, INK, 0.7), mix(MARIGOLD, OCHRE, 0.4)
    chest = [(46, 340), (68, 344), (90, 340), (112, 352), (130, 376), (138, 424), (140, 500)]
    chest += [(-40, 500), (-34, 386), (8, 358)]
    for colour, shift in ((rim, 1.8), (shade, 0.0)):
        sheet.polygon(smooth([(a + shift, b - shift * 0.6) for a, b in chest]), colour)
        sheet.polygon(_profile(1, 78 + shift, 288, 1.12), colour)
        sheet.oval(68 + shift, 270, 43, 42, colour)


def _listener(sheet: Sheet) -> None:
    """Draw who listens: a little further away, on the right, hair in a knot."""
    shade, rim = mix(AUBERGINE, INK, 0.35), mix(MARIGOLD, OCHRE, 0.4)
    chest = [(352, 350), (330, 353), (310, 350), (292, 362), (279, 386), (274, 430), (274, 500)]
    chest += [(440, 500), (432, 392), (386, 364)]
    for colour, shift in ((rim, -1.8), (shade, 0.0)):
        sheet.polygon(smooth([(a + shift, b + shift * 0.6) for a, b in chest]), colour)
        sheet.polygon(_profile(-1, 322 + shift, 302, 1.0), colour)
        sheet.oval(366 + shift, 280, 16, 15, colour)


def _projector(sheet: Sheet) -> None:
    """Draw the carousel: a round tray of slides on a small box, seen from behind."""
    x, y = LENS[0], LENS[1] + 14
    tray = mix(MAUVE, AUBERGINE, 0.3)
    side, slot = mix(tray, INK, 0.42), mix(tray, INK, 0.62)
    sheet.rounded(x - 60, y + 14, 120, 70, 7, mix(tray, INK, 0.72))
    sheet.rect(x - 60, y + 36, 120, 1.2, mix(tray, INK, 0.45))
    sheet.rect(x - 66, y, 132, 15, side)
    sheet.oval(x, y + 15, 66, 17, side)
    sheet.oval(x, y, 66, 17, tray)
    for i in range(40):
        turn = 2 * pi * i / 40
        shown = i == 30
        start, end = ((x + 66 * r * cos(turn), y + 17 * r * sin(turn)) for r in (0.7, 0.95))
        _stroke(sheet, start, end, 3.4 if shown else 1.6, MARIGOLD if shown else slot)
    sheet.oval(x, y, 33, 8.5, slot)
    sheet.oval(x, y - 1, 12, 3, mix(tray, PAPER, 0.3))


def _stroke(sheet: Sheet, start: Point, end: Point, thick: float, colour: Colour) -> None:
    across, down = end[0] - start[0], end[1] - start[1]
    long = max(0.01, (across**2 + down**2) ** 0.5)
    a, b = -down / long * thick / 2, across / long * thick / 2
    corners = [(start[0] + a, start[1] + b), (end[0] + a, end[1] + b)]
    sheet.polygon([*corners, (end[0] - a, end[1] - b), (start[0] - a, start[1] - b)], colour)


# --- saving --------------------------------------------------------------------------------------

PICTURES: dict[str, Callable[[], Image.Image]] = {
    "open-door.png": open_door,
    "conversation.png": conversation,
}


def main() -> None:
    """Draw every picture and save it beside this file."""
    folder = Path(__file__).parent
    for name, draw in PICTURES.items():
        draw().save(folder / name, optimize=True)


if __name__ == "__main__":
    main()
