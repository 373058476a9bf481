"""One layout of a client's template with all it inherits from its master (ISO/IEC 29500-1, 19.3.1.39)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from workshop.brand.shapes import Box
from workshop.brand.template import FOOTERS, TITLES, Placeholder, TemplateLayout
from workshop.brand.template_area import around, clipped, grown, largest_free, overlap, surface
from workshop.brand.template_colours import Theme, Tints, is_dark, number, read_map, read_theme
from workshop.brand.template_ground import Ground, Layer, Seen, hardest, layer_of, read_background
from workshop.brand.template_package import A, P, Package
from workshop.brand.template_shapes import Placed, shapes_in
from workshop.brand.template_text import read_frame, read_voice, styles_of

_ABOVE = {"ctrTitle": "title", "title": "title", "dt": "dt", "ftr": "ftr", "sldNum": "sldNum"}
"""The master's placeholder that one of a layout inherits from; all others inherit from its body."""
_COVERING = 0.4
_ROOM = 0.35
_BESIDE = 4.0
_MARGIN = 0.05
_OPENING = frozenset({"title", "secHead"})
_OPENING_BODY = 0.2
_HUGE, _UPPER = 0.4, 0.65
_FOOT, _LOWEST = 0.4, 0.9


@dataclass(frozen=True, slots=True)
class Master:
    """Hold what all layouts of one master share."""

    part: str
    root: Element = field(repr=False)
    theme: Theme
    theme_part: str
    shapes: tuple[Placed, ...] = field(repr=False)
    default: Element | None = field(repr=False)
    slide: Box
    seen: Seen = field(default_factory=dict, repr=False)

    @property
    def tints(self) -> Tints:
        """Return the colours as the master maps them."""
        return Tints(self.theme, read_map(self.root.find(f"{P}clrMap")))

    def holder(self, kind: str) -> Placed | None:
        """Return the placeholder that one of this type inherits from."""
        wanted = _ABOVE.get(kind, "body")
        return next((shape for shape in self.shapes if _kind(shape) == wanted), None)

    def box(self, kind: str) -> Box | None:
        """Return where a placeholder of this type stands unless a layout says otherwise."""
        holder = self.holder(kind)
        return holder.box if holder else None


def read_master(package: Package, part: str, default: Element | None, slide: Box) -> Master:
    """Read a master with its theme; a master without one takes the house's colours."""
    root = package.xml(part)
    theme_part = next(package.pointed(part, "theme"), "")
    theme = read_theme(package.xml(theme_part)) if theme_part else read_theme(Element("none"))
    return Master(part, root, theme, theme_part, tuple(shapes_in(root, part)), default, slide)


def read_layout(package: Package, part: str, master: Master) -> TemplateLayout:
    """Read one layout: its placeholders with all they inherit, its ground, and where content may stand."""
    root = package.xml(part)
    tints = _tints(root, master)
    shapes = shapes_in(root, part)
    held = [(shape, box) for shape in shapes if _kind(shape) and (box := _box(shape, master)) is not None]
    background = [*_shown(root, master), *(shape for shape in shapes if not _kind(shape))]
    ground = _ground(package, root, part, master, tints, background)
    kind = root.get("type", "")
    area, in_the_way = _area(kind, held, background, master)
    grounds = ground.under(area)
    return TemplateLayout(
        part=part,
        name=_name(root),
        type=kind,
        master=master.part,
        placeholders=_placeholders(held, master, tints, ground),
        area=area,
        palette=tints.palette(),
        grounds=grounds,
        ground_dark=is_dark(grounds),
        picture_ground=ground.is_picture(area),
        boilerplate=tuple(in_the_way),
    )


def _name(root: Element) -> str:
    slide = root.find(f"{P}cSld")
    return " ".join((slide.get("name", "") if slide is not None else "").split())


def _kind(shape: Placed) -> str:
    """Return a placeholder's type, or nothing for any other shape."""
    holder = shape.holder
    return "" if holder is None else holder.get("type", "obj")


def _tints(root: Element, master: Master) -> Tints:
    own = root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    return master.tints if own is None else Tints(master.theme, read_map(own))


def _box(shape: Placed, master: Master) -> Box | None:
    box = shape.box or master.box(_kind(shape))
    return box if box and surface(clipped(box, master.slide)) > 1 else None


def _shown(root: Element, master: Master) -> list[Placed]:
    """Return the master's own shapes, unless the layout hides them."""
    if root.get("showMasterSp") in ("0", "false"):
        return []
    return [shape for shape in master.shapes if not _kind(shape)]


def _ground(
    package: Package, root: Element, part: str, master: Master, tints: Tints, shapes: Sequence[Placed]
) -> Ground:
    stated = read_background(root, tints, package, part, master.theme_part) or read_background(
        master.root, tints, package, master.part, master.theme_part
    )
    layers = [Layer(master.slide, stated.colours, stated.picture)] if stated else []
    for shape in shapes:
        layer = layer_of(shape, tints, package)
        layers += [layer] if layer else []
    known = (layer for layer in layers if layer.colours or layer.picture is not None)
    return Ground(tuple(known), tints.scheme("bg1"), package, master.seen)


def _placeholders(
    held: Sequence[tuple[Placed, Box]], master: Master, tints: Tints, ground: Ground
) -> tuple[Placeholder, ...]:
    times = Counter(_address(shape) for shape, _ in held)
    return tuple(
        _placeholder(shape, box, master, tints, ground, times[_address(shape)] > 1) for shape, box in held
    )


def _address(shape: Placed) -> tuple[str, int]:
    holder = shape.holder
    index = number(holder.get("idx"), 0) if holder is not None else 0
    return _kind(shape), int(min(index, 4_294_967_295))


def _placeholder(
    shape: Placed, box: Box, master: Master, tints: Tints, ground: Ground, shared: bool
) -> Placeholder:
    kind, index = _address(shape)
    above = master.holder(kind)
    inherited = above.element if above else None
    styles = styles_of(kind, shape.element, inherited, master.root, master.default)
    voice, frame = read_voice(styles, tints), read_frame(shape.element, inherited)
    holder = shape.holder
    upright = holder is None or holder.get("orient", "horz") == "horz"
    own = tints.fill(shape.properties) or (tints.fill(above.properties) if above else ())
    return Placeholder(
        type=kind,
        idx=index,
        name=shape.name,
        box=box,
        size=voice.size,
        least=voice.least,
        colour=voice.colour,
        ground=hardest(own or ground.under(box), voice.colour),
        face=voice.face,
        bold=voice.bold,
        caps=voice.caps,
        align=voice.align,
        anchor=frame.anchor,
        vertical=frame.vertical or not upright,
        bullet=voice.bullet,
        has_text=bool(shape.text),
        shared=shared,
        spacing=voice.spacing,
        insets=frame.insets,
    )


def _area(
    kind: str, held: Sequence[tuple[Placed, Box]], background: Sequence[Placed], master: Master
) -> tuple[Box, list[Box]]:
    """Return where content may stand, and what the designer put in its way."""
    base = _base(kind, held, master)
    fixed = [grown(box, _BESIDE) for box in _fixed(kind, held, master)]
    there = [(shape, clipped(shape.box, master.slide)) for shape in background if shape.box and _seen(shape)]
    thick = [(shape, _thick(box)) for shape, box in there if box.w > 1 or box.h > 1]
    hard = [(shape, box) for shape, box in thick if overlap(box, base) <= _COVERING * surface(base)]
    boxes = [box for _, box in hard]
    obstacles = [*fixed, *(grown(box, _BESIDE) for box in boxes)]
    area = largest_free(base, obstacles)
    if _opens(kind, held):
        below = largest_free(_below(base, fixed), obstacles)
        area = below if surface(below) >= _FOOT * surface(area) else area
    if surface(area) < _ROOM * surface(base):  # mere decoration gives way before the content does
        speaking = [
            grown(box, _BESIDE) for shape, box in hard if shape.text or shape.element.tag == f"{P}pic"
        ]
        area = max(area, largest_free(base, [*fixed, *speaking]), key=surface)
    return area, boxes


def _below(base: Box, fixed: Sequence[Box]) -> Box:
    """Return what of a cover lies below its texts, where dates and names belong; footers stand lower."""
    texts = [box.bottom for box in fixed if box.bottom < _LOWEST * base.bottom]
    top = max(texts, default=base.y)
    return clipped(Box(base.x, top, base.w, base.bottom - top), base)


def _fixed(kind: str, held: Sequence[tuple[Placed, Box]], master: Master) -> Iterator[Box]:
    """Yield what content has to keep off: title and footers, and on a cover the text below the title.

    Of a huge text only the upper part counts: a cover's subtitle has a line or two.
    """
    opens = _opens(kind, held)
    for shape, box in held:
        if _kind(shape) in TITLES | FOOTERS:
            yield box
        elif opens and _kind(shape) in ("subTitle", "body"):
            yield box if box.h < _HUGE * master.slide.h else Box(box.x, box.y, box.w, _UPPER * box.h)


def _opens(kind: str, held: Sequence[tuple[Placed, Box]]) -> bool:
    kinds = {_kind(shape) for shape, _ in held}
    return kind in _OPENING or bool(kinds & {"ctrTitle", "subTitle"})


def _base(kind: str, held: Sequence[tuple[Placed, Box]], master: Master) -> Box:
    """Return the designer's own place for content, or the slide without its margins."""
    content = [box for shape, box in held if _kind(shape) not in TITLES | FOOTERS]
    body = master.box("body")
    slide = master.slide
    if not content and not _opens(kind, held) and body:
        content = [body]
    if content and not _opens(kind, held):
        place = clipped(around(content), slide)
        if surface(place) >= _OPENING_BODY * surface(slide):
            return place
    return _inner(slide, [box for shape, box in held if _kind(shape) in TITLES] or ([body] if body else []))


def _inner(slide: Box, lines: Sequence[Box]) -> Box:
    """Return the slide without its margins: those of the title or body where it is wide, else 5 %."""
    edge = _MARGIN * slide.w
    line = max(lines, key=lambda box: box.w, default=slide)
    wide = slide.w / 2 <= line.w <= 0.97 * slide.w
    left, right = (line.x, line.right) if wide else (edge, slide.w - edge)
    return clipped(Box(left, _MARGIN * slide.h, right - left, slide.h * (1 - 2 * _MARGIN)), slide)


def _thick(box: Box) -> Box:
    """Return a rule as a box that can be kept off."""
    return Box(box.x, box.y, max(box.w, 1.0), max(box.h, 1.0))


def _seen(shape: Placed) -> bool:
    """Return whether a shape shows: text, a picture, a fill or a line."""
    look = shape.properties
    if shape.text or shape.element.tag != f"{P}sp" or look is None:
        return True
    styled = shape.element.find(f"{P}style") is not None
    if any(look.find(f"{A}{fill}") is not None for fill in ("solidFill", "gradFill", "blipFill", "pattFill")):
        return True
    line = look.find(f"{A}ln")
    if line is not None and line.find(f"{A}noFill") is None:
        return True
    return styled and look.find(f"{A}noFill") is None
