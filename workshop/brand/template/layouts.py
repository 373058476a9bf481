"""One layout of a client's template with all it inherits from its master (ISO/IEC 29500-1, 19.3.1.39)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import field
from xml.etree.ElementTree import Element

from workshop.brand.shapes import Box
from workshop.brand.template.area import clipped, surface
from workshop.brand.template.colours import Theme, Tints, is_dark, number, read_map, read_theme
from workshop.brand.template.ground import Backing, Ground, Seen, backing_of, hardest, read_background
from workshop.brand.template.package import A, P, Package
from workshop.brand.template.room import Held, find_room
from workshop.brand.template.shapes import Placed, shapes_in
from workshop.brand.template.text import read_frame, read_voice, styles_of
from workshop.brand.template.values import Placeholder, TemplateLayout
from workshop.values import frozen

_ABOVE = {"ctrTitle": "title", "title": "title", "dt": "dt", "ftr": "ftr", "sldNum": "sldNum"}
"""The master's placeholder that one of a layout inherits from; all others inherit from its body."""


@frozen
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
        return next((shape for shape in self.shapes if shape.kind == wanted), None)

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
    held = [(shape, box) for shape in shapes if shape.kind and (box := _box(shape, master)) is not None]
    background = [*_shown(root, master), *(shape for shape in shapes if not shape.kind)]
    ground = _ground(package, root, part, master, tints, background)
    kind = root.get("type", "")
    area, in_the_way = find_room(Held(kind, tuple(held), master.slide, master.box("body")), background)
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


def _tints(root: Element, master: Master) -> Tints:
    own = root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    return master.tints if own is None else Tints(master.theme, read_map(own))


def _box(shape: Placed, master: Master) -> Box | None:
    box = shape.box or master.box(shape.kind)
    return box if box and surface(clipped(box, master.slide)) > 1 else None


def _shown(root: Element, master: Master) -> list[Placed]:
    """Return the master's own shapes, unless the layout hides them."""
    if root.get("showMasterSp") in ("0", "false"):
        return []
    return [shape for shape in master.shapes if not shape.kind]


def _ground(
    package: Package, root: Element, part: str, master: Master, tints: Tints, shapes: Sequence[Placed]
) -> Ground:
    stated = read_background(root, tints, package, part, master.theme_part) or read_background(
        master.root, tints, package, master.part, master.theme_part
    )
    backings = [Backing(master.slide, stated.colours, stated.picture)] if stated else []
    for shape in shapes:
        backing = backing_of(shape, tints, package)
        backings += [backing] if backing else []
    known = (each for each in backings if each.colours or each.picture is not None)
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
    return shape.kind, int(min(index, 4_294_967_295))


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
        tracking=voice.tracking,
        align=voice.align,
        anchor=frame.anchor,
        vertical=frame.vertical or not upright,
        bullet=voice.bullet,
        has_text=bool(shape.text),
        automatic=shape.element.find(f".//{A}fld") is not None,
        shared=shared,
        spacing=voice.spacing,
        insets=frame.insets,
    )
