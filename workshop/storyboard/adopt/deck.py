"""Put a storyboard on a client's own template: the same slides, laid out as its designer might have done it.

A slide is composed on the house's canvas and then moved: its title into the template's title, its texts into
placeholders where the template has one for each of them, and else drawn in its content area with its theme.
Our grounds are not painted over the template's; an activity has a panel in the template's accent instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.brand.template import Match, Matches
from workshop.storyboard.adopt.drawn import TITLE
from workshop.storyboard.adopt.sheet import Client
from workshop.storyboard.adopt.slide import stand
from workshop.storyboard.adopt.text import Faces
from workshop.storyboard.adopt.title import evened
from workshop.storyboard.scene import Slide, SlideSection, Storyboard

_WIDTH, _HEIGHT = 864.0, 336.0
"""The house's content below a title, in points: what the scale of type is taken from."""


def adopt(storyboard: Storyboard, matches: Matches, faces: Faces) -> Storyboard:
    """Return a storyboard on a client's template; what does not fit there is a problem of its slide.

    The storyboard is composed in the template's palette (its colours, its faces); `faces` knows the widths of
    any family. Raises KeyError for a slide on a layout that is not the house's.
    """
    client = Client(matches, faces, type_scale(matches))
    press = client.press(matches.template.palette)
    slides = evened([stand(slide, place, client) for place, slide in enumerate(storyboard.slides, 1)], press)
    return replace(storyboard, sections=tuple(_sections(storyboard, slides)))


def _sections(storyboard: Storyboard, slides: Sequence[Slide]) -> Iterator[SlideSection]:
    done = iter(slides)
    for section in storyboard.sections:
        yield replace(section, slides=tuple(next(done) for _ in section.slides))


def type_scale(matches: Matches) -> float:
    """Return how large type is set against the house's: one scale for the deck, from the usual areas."""
    ways = sorted(map(_scale, _drawn(matches)))
    return ways[len(ways) // 2] if ways else matches.template.width / 960


def _scale(match: Match) -> float:
    """Return the scale of one layout; where a title must be drawn, its area holds that as well."""
    area, title = match.layout.area, 0 if match.layout.title else TITLE
    return max(min(area.w / _WIDTH, area.h / (_HEIGHT + title)), 0.1)


def _drawn(matches: Matches) -> list[Match]:
    """Return the matches of the kinds that are mostly drawn: lists, diagrams, activities."""
    known = ("points", "argument", "exercise", "graded", "tiles", "matrix", "table", "outcomes")
    return [matches.by_family[name] for name in known if name in matches.by_family]
