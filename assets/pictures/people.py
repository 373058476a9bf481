"""People as the pictures show them: shadows with a rim of light, no faces."""

from collections.abc import Sequence

from sheet import Colour, Point, Sheet, smooth

FACE: tuple[Point, ...] = (
    (-6, -50), (14, -47), (28, -36), (33.5, -20), (34, -12), (37, -6), (40.6, 1.5), (39.4, 5), (35, 6.6),
    (36.4, 11.5), (34.8, 14.8), (36, 18.6), (33.6, 22.6), (34, 30), (29, 37), (16, 37), (10, 43), (11, 62),
    (-26, 62), (-28, 40), (-35, 22), (-39, -4), (-35, -28), (-24, -43),
)  # fmt: skip
"""A head in profile that looks to the right, the nose at 42; from the crown, clockwise."""

COAT: tuple[Point, ...] = (
    (-2, -32.5), (2, -32.5), (5, -30), (6, -20), (7.4, -10), (0, -9), (-7.4, -10), (-6, -20), (-5, -30),
)  # fmt: skip
JACKET: tuple[Point, ...] = (
    (-2, -32.5), (2, -32.5), (6, -30.5), (6.4, -22), (5.4, -14), (0, -13.4), (-5.4, -14),
    (-6.4, -22), (-6, -30.5),
)  # fmt: skip
HEAD: tuple[Point, ...] = (*FACE[:16], (4, 38), (-16, 34), (-28, 30), *FACE[20:])
"""The same without its neck, for a body that brings its own."""


def profile(look: int, x: float, y: float, size: float, shape: Sequence[Point] = FACE) -> list[Point]:
    """Place a head in profile that looks to the right (1) or to the left (-1)."""
    return smooth([(x + a * size * look, y + b * size) for a, b in shape])


def stand(
    sheet: Sheet, x: float, foot: float, tall: float, colour: Colour, dress: Sequence[Point] = COAT
) -> None:
    """Draw somebody who stands or walks, in a coat or a jacket, so tall from foot to crown."""
    u = tall / 40.7
    legs = -11.0 if dress is COAT else -15.0
    width = 0.0 if dress is COAT else 0.6

    def shape(points: Sequence[Point]) -> None:
        sheet.polygon([(x + a * u, foot + b * u) for a, b in points], colour)

    shape(smooth(dress))
    shape([(-1.2, -34), (1.2, -34), (1.6, -31), (-1.6, -31)])
    shape([(-4.4 - width, legs), (-0.6, legs), (-1.4, 0.4), (-4.4, 0.4)])
    shape([(0.6, legs), (4.4 + width, legs), (4.8, -0.6), (2.0, -0.2)])
    sheet.oval(x, foot - 36.6 * u, 3.5 * u, 4.1 * u, colour)
