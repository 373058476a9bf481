"""Any deck read from its .pptx: its slides in order, hidden ones too, with all they take from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace
from xml.etree.ElementTree import Element

from workshop.brand.shapes import Box
from workshop.brand.template.colours import Tints, number, read_map
from workshop.brand.template.ground import Seen
from workshop.brand.template.layouts import Master, read_master
from workshop.brand.template.package import A, P, Package, R, presentation_part, refuse
from workshop.brand.template.shapes import Placed, shapes_in
from workshop.check.found.behind import Layer, Layers
from workshop.check.found.looks import Links
from workshop.check.found.shapes import Above, Read, described_in
from workshop.check.found.surfaces import background, layers_of
from workshop.check.found.tables import Styles, read_styles
from workshop.check.found.values import Deck, Link, Shape, Slide
from workshop.errors import Problem, WorkshopError
from workshop.values import frozen

_MOST_SLIDES = 2_000


@frozen
class _Layout:
    part: str
    root: Element
    shapes: tuple[Placed, ...]
    held: tuple[tuple[str, str, Placed], ...]
    master: Master


@frozen
class _Opened:
    """Hold a presentation while its slides are read; layouts and masters are read once."""

    package: Package
    size: Box
    default: Element | None
    tables: Styles
    layouts: dict[str, _Layout] = field(default_factory=dict)
    masters: dict[str, Master] = field(default_factory=dict)
    seen: Seen = field(default_factory=dict)


def read_found(package: Package) -> tuple[Deck, dict[int, tuple[Problem, ...]]]:
    """Return a deck, and by their number what is wrong with the slides that cannot be read.

    Raises WorkshopError for a file that is no deck at all.
    """
    main = presentation_part(package)
    root = package.xml(main)
    styles = next(package.pointed(main, "tableStyles"), "")
    tables = read_styles(package.xml(styles) if styles in package.members else None)
    opened = _Opened(package, _size(root), root.find(f"{P}defaultTextStyle"), tables)
    slides: list[Slide] = []
    unread: dict[int, tuple[Problem, ...]] = {}
    for place, part in enumerate(slide_parts(package, main, root), 1):
        try:
            slides.append(_slide(opened, part, place))
        except WorkshopError as error:
            unread[place] = error.problems
    return Deck(opened.size.w, opened.size.h, tuple(slides), frozenset(_embedded(root))), unread


def slide_parts(package: Package, main: str, root: Element) -> Iterator[str]:
    """Yield the parts of the slides in the order they are shown, at most 2,000."""
    for row in root.findall(f"{P}sldIdLst/{P}sldId")[:_MOST_SLIDES]:
        target = package.by_id(main, row.get(f"{R}id", ""))
        if target and not target.external:
            yield target.part


def _size(root: Element) -> Box:
    size = root.find(f"{P}sldSz")
    width, height = (number(size.get(key), 0) / 12700 if size is not None else 0 for key in ("cx", "cy"))
    return Box(0, 0, width, height) if width > 1 and height > 1 else Box(0, 0, 720, 540)


def _embedded(root: Element) -> Iterator[str]:
    for font in root.iterfind(f"{P}embeddedFontLst/{P}embeddedFont/{P}font"):
        yield font.get("typeface", "")


def _layout(opened: _Opened, part: str) -> _Layout:
    if part not in opened.layouts:
        package = opened.package
        root = package.xml(part)
        over = next(package.pointed(part, "slideMaster"), "")
        if not over:
            refuse(package.name, f"is damaged: {part} has no master")
        if over not in opened.masters:
            opened.masters[over] = read_master(package, over, opened.default, opened.size)
        shapes = tuple(shapes_in(root, part))
        held = ((shape.holder, shape) for shape in shapes)
        rows = ((shape.kind, holder.get("idx", "0"), shape) for holder, shape in held if holder is not None)
        opened.layouts[part] = _Layout(part, root, shapes, tuple(rows), opened.masters[over])
    return opened.layouts[part]


def _slide(opened: _Opened, part: str, place: int) -> Slide:
    package = opened.package
    root = package.xml(part)
    above = next(package.pointed(part, "slideLayout"), "")
    if not above:
        refuse(package.name, f"is damaged: slide {place} has no layout")
    layout = _layout(opened, above)
    tints = _tints(root, layout)
    links = links_in(package, part)
    tree = root.find(f"{P}cSld/{P}spTree")
    held = Above(layout.held, layout.master, tints, opened.default, opened.tables)
    animated = frozenset(target.get("spid", "") for target in root.iter(f"{P}spTgt"))
    read = Read(held, tints, links, package, animated, frozenset(described_in(tree)))
    shapes = tuple(read.shape(placed, order) for order, placed in enumerate(shapes_in(root, part)))
    name = layout.root.find(f"{P}cSld")
    return Slide(
        number=place,
        part=part,
        title=next((shape.text for shape in shapes if shape.is_title and shape.text), ""),
        layout=name.get("name", "") if name is not None else "",
        hidden=root.get("show") in ("0", "false"),
        shapes=shapes,
        notes=" ".join(_notes(package, part)),
        layers=Layers(
            (*_below(opened, root, part, layout, tints), *_own(shapes)),
            tints.scheme("bg1"),
            package,
            opened.seen,
        ),
    )


def _tints(root: Element, layout: _Layout) -> Tints:
    """Return the colours as a slide maps them: its own map, its layout's, or its master's."""
    for holder in (root, layout.root):
        own = holder.find(f"{P}clrMapOvr/{A}overrideClrMapping")
        if own is not None:
            return Tints(layout.master.theme, read_map(own))
    return layout.master.tints


def links_in(package: Package, part: str) -> Links:
    """Return where a part's relationships lead, by their id; to nothing where the part is gone."""
    return {
        target.id: Link(
            target.part if target.external or target.part in package.members else "", target.external
        )
        for target in package.targets(part)
    }


def _below(opened: _Opened, root: Element, part: str, layout: _Layout, tints: Tints) -> Iterator[Layer]:
    """Yield what lies under a slide: the nearest background, then what its master and layout show."""
    package, master = opened.package, layout.master
    stated = ((root, part), (layout.root, layout.part), (master.root, master.part))
    grounds = (
        background(holder, tints, package, owner, master.theme_part, opened.size) for holder, owner in stated
    )
    if (ground := next(filter(None, grounds), None)) is not None:
        yield ground
    if not _shows(root):
        return
    for shape in (*(master.shapes if _shows(layout.root) else ()), *layout.shapes):
        if not shape.kind:
            yield from layers_of(shape, tints, package)


def _shows(root: Element) -> bool:
    return root.get("showMasterSp") not in ("0", "false")


def _own(shapes: tuple[Shape, ...]) -> Iterator[Layer]:
    for shape in shapes:
        if shape.fill is not None:
            yield shape.fill if not shape.turn % 180 else replace(shape.fill, colours=(), picture="")


def _notes(package: Package, part: str) -> Iterator[str]:
    for notes in package.pointed(part, "notesSlide"):
        if notes not in package.members:
            continue
        for placed in shapes_in(package.xml(notes), notes):
            if placed.kind == "body" and placed.text:
                yield placed.text
