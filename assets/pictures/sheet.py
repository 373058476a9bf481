"""The drawing paper of the pictures: four colours and their mixes, shapes, light, and the file they go into.

A picture is drawn with mixes of four colours of the house palette, so that a brand's four can take their
places (`workshop/brand/recolour.py`). Everything is drawn three times as large as it is saved, then
averaged down: that is what makes the edges clean.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PIL import Image, ImageDraw, PngImagePlugin

Colour = tuple[int, int, int]
Point = tuple[float, float]

DEEP: Colour = (0x33, 0x18, 0x3C)
PAPER: Colour = (0xFF, 0xFF, 0xFF)
TURN: Colour = (0xFF, 0xB3, 0x1A)
LOOK: Colour = (0xA8, 0x26, 0x4F)

FINER = 3
"""How many times larger than the file a picture is drawn."""


RINGS = 9
"""Light falls in flat steps: 256 colours show them clean, a long gradient would come out in stripes."""


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Mix `share` of the other colour, from 0 to 1, into the one."""
    share = min(1.0, max(0.0, share))
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


NIGHT: Colour = (0x22, 0x05, 0x2C)
"""The only colour that is darker than deep: deep, a twelfth further away from the paper."""
EMBER = mix(TURN, LOOK, 0.48)
"""Where warm light ends."""
MIST = mix(DEEP, PAPER, 0.34)
"""Cool light, and all that stands in it."""


def smooth(points: Sequence[Point], steps: int = 14) -> list[Point]:
    """Lay a closed curve through the points (Catmull-Rom)."""
    curve: list[Point] = []
    for i in range(len(points)):
        a, b, c, d = (points[(i + k) % len(points)] for k in (-1, 0, 1, 2))
        for t in (step / steps for step in range(steps)):
            curve.append((between(a[0], b[0], c[0], d[0], t), between(a[1], b[1], c[1], d[1], t)))
    return curve


def between(a: float, b: float, c: float, d: float, t: float) -> float:
    """Return the value at `t` of the way from b to c, on a curve that comes from a and goes on to d."""
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

    def hill(
        self,
        frame: tuple[float, float, float, float],
        heights: Sequence[float],
        colour: Colour,
        steps: int = 16,
        overhang: float = 0,
    ) -> None:
        """Fill a frame below a soft ridge, whose heights count from the frame's top, from left to right."""
        x, y, w, h = frame
        step = w / (len(heights) - 1)
        ends = [heights[0], *heights, heights[-1]]
        ridge: list[Point] = []
        for i in range(1, len(heights)):
            a, b, c, d = ends[i - 1], ends[i], ends[i + 1], ends[min(i + 2, len(ends) - 1)]
            ridge += [
                (x + step * (i - 1 + t / steps), y + between(a, b, c, d, t / steps)) for t in range(steps)
            ]
        foot = y + h + overhang
        self.polygon([*ridge, (x + w, y + heights[-1]), (x + w, foot), (x, foot)], colour)

    def stroke(self, start: Point, end: Point, thick: float, colour: Colour) -> None:
        """Draw a straight stroke with square ends."""
        across, down = end[0] - start[0], end[1] - start[1]
        long = max(0.01, (across**2 + down**2) ** 0.5)
        a, b = -down / long * thick / 2, across / long * thick / 2
        corners = [(start[0] + a, start[1] + b), (end[0] + a, end[1] + b)]
        self.polygon([*corners, (end[0] - a, end[1] - b), (start[0] - a, start[1] - b)], colour)

    def limb(self, points: Sequence[Point], thick: Sequence[float], colour: Colour) -> None:
        """Draw an arm, a leg, a branch: round at its joints, as thick at each as said."""
        for i, ((x, y), wide) in enumerate(zip(points, thick, strict=True)):
            self.oval(x, y, wide / 2, wide / 2, colour)
            if i:
                (a, b), was = points[i - 1], thick[i - 1]
                long = max(0.01, ((x - a) ** 2 + (y - b) ** 2) ** 0.5)
                u, v = -(y - b) / long / 2, (x - a) / long / 2
                corners = [(a + u * was, b + v * was), (x + u * wide, y + v * wide)]
                self.polygon([*corners, (x - u * wide, y - v * wide), (a - u * was, b - v * was)], colour)

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
        """Lay light round an oval (centre, radii) that dies away within the reach, ring by ring.

        It goes on in one layer: many thin ones would round each colour a little differently.
        """
        x, y, rx, ry = oval
        light = Image.new("L", self.image.size)
        pen = ImageDraw.Draw(light)
        for ring in range(1, RINGS + 1):
            far = reach * (1 - ring / RINGS)
            box = self._box(x - rx - far, y - ry - far, 2 * (rx + far), 2 * (ry + far))
            pen.ellipse(box, fill=round(255 * strength * (ring / RINGS) ** 1.7))
        self.image.paste(colour, mask=light)

    def finished(self) -> Image.Image:
        """Return the picture at the size it is saved in."""
        return self.image.reduce(FINER)


def indexed(picture: Image.Image) -> Image.Image:
    """Return the picture in the 256 colours that show it best."""
    return picture.quantize(256, Image.Quantize.MEDIANCUT, kmeans=3, dither=Image.Dither.FLOYDSTEINBERG)


def save(picture: Image.Image, path: Path) -> None:
    """Save a picture, with the note that its colours are the house's and may become a brand's."""
    note = PngImagePlugin.PngInfo()
    note.add_text("Palette", "house")
    indexed(picture).save(path, optimize=True, pnginfo=note)
