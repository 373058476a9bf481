"""conversation.png: a story, told in the light of a slide projector."""

from math import cos, pi, sin

from people import profile, stand
from PIL import Image
from sheet import DEEP, EMBER, LOOK, MIST, NIGHT, PAPER, TURN, Sheet, mix, smooth

GLOW = mix(LOOK, EMBER, 0.5)
"""Warm light on a dark wall."""
SLIDE = (34.0, 36.0, 326.0, 250.0)
LENS = (197.0, 404.0)


def conversation() -> Image.Image:
    """Draw two people in the light of a slide that one of them is telling about."""
    sheet = Sheet(394, 462, 3, mix(DEEP, NIGHT, 0.2))
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
    sheet.rounded(x - 5, y - 5, w + 10, h + 10, 6, mix(DEEP, NIGHT, 0.8))
    top = mix(TURN, PAPER, 0.72)
    sheet.fade([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], top, TURN, 10)
    for radius, white in ((64, 0.5), (49, 0.66), (34, 0.9)):
        sheet.oval(x + w / 2, y + 108, radius, radius, mix(TURN, PAPER, white))
    sheet.hill(SLIDE, (128, 118, 126, 140, 132, 120, 128), mix(TURN, EMBER, 0.55), 12, 0.5)
    sheet.hill(SLIDE, (160, 158, 148, 139, 146, 160, 152), mix(EMBER, LOOK, 0.25), 12, 0.5)
    _walkers(sheet, x + w / 2, y + 141)
    sheet.hill(SLIDE, (206, 198, 208, 220, 214, 196, 204), mix(LOOK, EMBER, 0.25), 12, 0.5)


def _walkers(sheet: Sheet, x: float, foot: float) -> None:
    """Draw a grown-up and a child, hand in hand."""
    dark = mix(DEEP, LOOK, 0.15)
    stand(sheet, x - 10, foot, 59, dark)
    stand(sheet, x + 11, foot, 38.7, dark)
    sheet.limb([(x - 4, foot - 41), (x + 1.6, foot - 21)], (3.4, 3.2), dark)
    sheet.limb([(x + 7, foot - 27), (x + 1.2, foot - 21)], (3.0, 3.0), dark)


def _beam(sheet: Sheet) -> None:
    x, y, w, h = SLIDE
    a, b = LENS
    for inset in range(6):
        left, right = x + 18 * inset, x + w - 18 * inset
        sheet.polygon(
            [(a - 5, b), (a + 5, b), (right, y + h + 4), (left, y + h + 4)], mix(TURN, GLOW, 0.25), 0.05
        )


def _teller(sheet: Sheet) -> None:
    """Draw who tells the story: in front, on the left."""
    shade, rim = mix(DEEP, NIGHT, 0.7), mix(TURN, EMBER, 0.4)
    chest = [(46, 340), (68, 344), (90, 340), (112, 352), (130, 376), (138, 424), (140, 500)]
    chest += [(-40, 500), (-34, 386), (8, 358)]
    for colour, shift in ((rim, 1.8), (shade, 0.0)):
        sheet.polygon(smooth([(a + shift, b - shift * 0.6) for a, b in chest]), colour)
        sheet.polygon(profile(1, 78 + shift, 288, 1.12), colour)
        sheet.oval(68 + shift, 270, 43, 42, colour)


def _listener(sheet: Sheet) -> None:
    """Draw who listens: a little further away, on the right, hair in a knot."""
    shade, rim = mix(DEEP, NIGHT, 0.35), mix(TURN, EMBER, 0.4)
    chest = [(352, 350), (330, 353), (310, 350), (292, 362), (279, 386), (274, 430), (274, 500)]
    chest += [(440, 500), (432, 392), (386, 364)]
    for colour, shift in ((rim, -1.8), (shade, 0.0)):
        sheet.polygon(smooth([(a + shift, b + shift * 0.6) for a, b in chest]), colour)
        sheet.polygon(profile(-1, 322 + shift, 302, 1.0), colour)
        sheet.oval(366 + shift, 280, 16, 15, colour)


def _projector(sheet: Sheet) -> None:
    """Draw the carousel: a round tray of slides on a small box, seen from behind."""
    x, y = LENS[0], LENS[1] + 14
    tray = mix(MIST, DEEP, 0.3)
    side, slot = mix(tray, NIGHT, 0.42), mix(tray, NIGHT, 0.62)
    sheet.rounded(x - 60, y + 14, 120, 70, 7, mix(tray, NIGHT, 0.72))
    sheet.rect(x - 60, y + 36, 120, 1.2, mix(tray, NIGHT, 0.45))
    sheet.rect(x - 66, y, 132, 15, side)
    sheet.oval(x, y + 15, 66, 17, side)
    sheet.oval(x, y, 66, 17, tray)
    for i in range(40):
        turn = 2 * pi * i / 40
        shown = i == 30
        start, end = ((x + 66 * r * cos(turn), y + 17 * r * sin(turn)) for r in (0.7, 0.95))
        sheet.stroke(start, end, 3.4 if shown else 1.6, TURN if shown else slot)
    sheet.oval(x, y, 33, 8.5, slot)
    sheet.oval(x, y - 1, 12, 3, mix(tray, PAPER, 0.3))
