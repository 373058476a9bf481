"""The growth as a picture: both scales grow tenfold, every line has its name where it ends.

Ground, colours and faces are those of the house: one line in the colour that says "look", the others grey.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log10
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.measure import ROOT, Cost
from tests.benchmarks.peers import OURS, PANDOC, PLAIN
from tests.benchmarks.results import Results

PAPER, INK, LOOK = "#FFFFFF", "#1E1722", "#A8264F"
SERIF, SANS = "Georgia, 'Workshop Gelasio', serif", "Arial, 'Workshop Sans', sans-serif"
WIDTH, HEIGHT = 960, 540
LEFT, RIGHT, TOP, BOTTOM = 122, 640, 162, 456
"""The plot, in points of a slide; its left edge is that of the second column."""
LABEL = 44
"""How far labels stand apart at the least."""
SUBJECT = "Seconds for a deck with notes on every slide, a picture and a chart on every tenth"
NAMES = {OURS: "workshop build", PLAIN: "a plain python-pptx script", PANDOC: "pandoc (no charts)"}


class Line(NamedTuple):
    """Hold the seconds of one contestant by the number of slides."""

    name: str
    costs: list[tuple[int, Cost]]


class Scale(NamedTuple):
    """Place a value between two ends, in powers of ten."""

    least: float
    most: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return where a value lies."""
        share = (log10(value) - log10(self.least)) / (log10(self.most) - log10(self.least))
        return self.start + share * (self.end - self.start)


def draw(results: Results, path: Path) -> None:
    """Write the picture as SVG or, by the project's own faces, as PNG."""
    svg = as_svg(results)
    if path.suffix == ".svg":
        path.write_text(svg, encoding="utf-8")
        return
    from io import BytesIO  # imported late: only a PNG needs these

    from PIL import Image
    from resvg_py import svg_to_bytes

    faces = [str(face) for face in sorted((ROOT / "assets" / "fonts").glob("*.ttf"))]
    png = svg_to_bytes(svg_string=svg, width=2 * WIDTH, skip_system_fonts=True, font_files=faces)
    small = Image.open(BytesIO(png)).convert("RGB").quantize(128, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def as_svg(results: Results) -> str:
    """Return the picture."""
    lines = _lines(results)
    sizes = sorted(results.contest)
    walls = [cost.wall for line in lines for _, cost in line.costs]
    across = Scale(sizes[0], sizes[-1], LEFT, RIGHT)
    up = Scale(min(0.1, *walls), max(10.0, *walls), BOTTOM, TOP)
    body = [*_words(results, lines), *_grid(across, up, sizes), *_curves(lines, across, up)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" fill="{INK}" role="img">'
    return "\n".join([head, f"<title>{_headline(lines)}</title>", _box(), *body, "</svg>", ""])


def _lines(results: Results) -> list[Line]:
    """Return a line for each who wrote every deck, ours last and so on top."""
    sizes = sorted(results.contest)
    lines = [
        Line(name, [(count, results.contest[count][name]) for count in sizes])
        for name in results.contest[sizes[-1]]
    ]
    return sorted(lines, key=lambda line: line.name == OURS)


def _headline(lines: Sequence[Line]) -> str:
    """Say what the largest deck takes."""
    ends = {line.name: line.costs[-1] for line in lines}
    (count, ours), (_, plain) = ends[OURS], ends[PLAIN]
    return f"{count:,} slides in {seconds(ours.wall)}; a plain script takes {seconds(plain.wall)}"


def _words(results: Results, lines: Sequence[Line]) -> Iterator[str]:
    yield _text(48, 76, _headline(lines), 32, face=SERIF)
    yield _text(48, 110, f"{SUBJECT}. Both scales grow tenfold.", 16)
    machine = results.machine
    system = str(machine["system"]).split()[0]
    facts = f"{system}, {machine['cores']} cores, Python {machine['python']}; "
    drawn = {line.name for line in lines}
    versions = ", ".join(
        f"{name} {told.split()[0]}" for name, told in results.versions.items() if name in drawn
    )
    yield _text(48, 516, facts + versions + ". Whole processes, in turn.", 14)
    if results.skipped:
        yield _text(48, 534, f"Not shown, for it did not write every deck: {', '.join(results.skipped)}.", 14)


def _grid(across: Scale, up: Scale, sizes: Sequence[int]) -> Iterator[str]:
    for count in sizes:
        yield _text(across.at(count), BOTTOM + 22, f"{count:,} slides", 14, anchor="middle")
    for power in (0.01, 0.1, 1, 10, 100, 1000):
        if up.least <= power <= up.most:
            y = up.at(power)
            yield _hairline(f"M{LEFT} {y:.1f}H{RIGHT}")
            yield _text(LEFT - 14, y + 5, f"{power:g} s", 14, anchor="end")


def _curves(lines: Sequence[Line], across: Scale, up: Scale) -> Iterator[str]:
    places = _apart([up.at(line.costs[-1][1].wall) for line in lines])
    for line, place in zip(lines, places, strict=True):
        ours = line.name == OURS
        points = [(across.at(count), up.at(cost.wall)) for count, cost in line.costs]
        colour = f'"{LOOK}"' if ours else f'"{INK}" stroke-opacity=".45"'
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline points="{path}" fill="none" stroke={colour} stroke-width="{4 if ours else 2}"/>'
        if ours:
            yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="{LOOK}"/>' for x, y in points)
        yield from _label(line, points[-1], place)


def _label(line: Line, end: tuple[float, float], place: float) -> Iterator[str]:
    """Name a line at its end, and say what it reaches and what one more slide costs there."""
    x, y = end
    if abs(place - y) > 1:
        yield _hairline(f"M{x + 6:.1f} {y:.1f}L{RIGHT + 20} {place:.1f}")
    ours, cost = line.name == OURS, line.costs[-1][1]
    told = f"{seconds(cost.wall)}, {cost.memory:,.0f} MB"
    colour = LOOK if ours else INK
    yield _text(RIGHT + 26, place - 3, NAMES.get(line.name, line.name), 18, bold=ours, colour=colour)
    yield _text(RIGHT + 26, place + 17, told, 16, bold=ours, colour=colour)


def _apart(places: Sequence[float]) -> list[float]:
    """Return places near these, far enough apart to read; the highest stays where it is."""
    order = sorted(range(len(places)), key=lambda k: places[k])
    moved = list(places)
    for above, below in pairwise(order):
        moved[below] = max(moved[below], moved[above] + LABEL)
    return moved


def seconds(value: float) -> str:
    """Return seconds with two figures that count."""
    return f"{value:.0f} s" if value >= 9.95 else f"{value:.1f} s" if value >= 0.995 else f"{value:.2f} s"


def _hairline(path: str) -> str:
    return f'<path d="{path}" stroke="{INK}" stroke-opacity=".3" stroke-width=".75"/>'


def _box() -> str:
    return f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>'


def _text(
    x: float,
    y: float,
    words: str,
    size: int,
    *,
    face: str = SANS,
    anchor: str = "start",
    bold: bool = False,
    colour: str = INK,
) -> str:
    weight = ' font-weight="bold"' if bold else ""
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} font-family="{face}" font-size="{size}"{weight} fill="{colour}">{words}</text>'
