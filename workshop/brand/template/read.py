"""A client's own .potx, .pptx, .potm or .pptm to values; what cannot be used is refused in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from workshop.brand.shapes import Box
from workshop.brand.template.colours import number
from workshop.brand.template.layouts import Master, read_layout, read_master
from workshop.brand.template.package import P, Package, R, open_package, presentation_part, refuse
from workshop.brand.template.values import Template, TemplateLayout
from workshop.outline.meant import short

_EMU = 12700
_NARROWEST = 1.1
_SMALLEST, _LARGEST = 144.0, 5000.0
_MOST_LAYOUTS = 400
_HARMLESS = "hyperlink"
"""The one relationship to the outside that fetches nothing until somebody clicks on it."""

_LEFT_BEHIND = (
    ("sample slide", r"ppt/slides/[^/]+\.xml"),
    ("comment part", r"ppt/(?:comments|threadedComments)/[^/]+\.xml"),
    ("custom XML part", r"customXml/item\d+\.xml"),
    ("signature", r"_xmlsignatures/[^/]+\.xml"),
    ("tag", r"ppt/tags/[^/]+\.xml"),
    ("add-in pane", r"ppt/(?:webextensions|webExtensions)/[^/]+\.xml"),
)
"""What a deck does not take over, by the names that every Office program gives its parts."""
_ALSO_LEFT_BEHIND = (
    ("the preview picture", "docProps/thumbnail"),
    ("document properties of its own", "docProps/custom"),
    ("the sensitivity label", "docMetadata/LabelInfo"),
    ("printer settings", "ppt/printerSettings/"),
)


def read_template(name: str, data: bytes) -> Template:
    """Read a template; raises WorkshopError with one clear sentence for a file that cannot be used.

    `name` is the file's as the client wrote it: the problem stands at its place. Macros are left behind.
    """
    package = open_package(name, data)
    main = presentation_part(package)
    root = package.xml(main)
    slide = _slide(name, root)
    masters = _masters(package, main, root, slide)
    layouts = tuple(_layouts(package, masters))
    if not layouts:
        hint = "insert one in PowerPoint (View, Slide Master, Insert Layout) and save it again"
        refuse(name, "has no slide layout to put slides on", hint)
    first = layouts[0]
    return Template(
        name=str(name),
        width=slide.w,
        height=slide.h,
        layouts=layouts,
        palette=masters[0].tints.palette(),
        heading=masters[0].theme.heading,
        body=masters[0].theme.body,
        masters=len(masters),
        faces=_faces(first, layouts),
        embedded=_embedded(root),
        dropped=tuple(_dropped(package, root)),
        notes=tuple(_notes(masters, layouts)),
    )


def _slide(name: str, root: Element) -> Box:
    """Return the slide; portrait and square ones are refused, for our slides lie on their side."""
    size = root.find(f"{P}sldSz")
    cx, cy = (number(size.get(key), 0) if size is not None else 0 for key in ("cx", "cy"))
    width, height = (cx / _EMU, cy / _EMU) if cx and cy else (720.0, 540.0)
    if not (_SMALLEST <= width <= _LARGEST and _SMALLEST <= height <= _LARGEST):
        refuse(name, "has slides of a size that PowerPoint does not allow", "set it under Design, Slide Size")
    if width / height < _NARROWEST:
        what = "upright" if width < height else "square"
        refuse(
            name, f"has {what} slides; workshops are shown on wide ones", "choose a template for 16:9 or 4:3"
        )
    return Box(0, 0, width, height)


def _masters(package: Package, main: str, root: Element, slide: Box) -> list[Master]:
    """Read the masters in the order the presentation lists them (19.2.1.36)."""
    default = root.find(f"{P}defaultTextStyle")
    parts = _listed(package, main, root, "sldMasterIdLst", "slideMaster")
    for kind in ("notesMaster", "handoutMaster"):
        for part in package.pointed(main, kind):
            _keep_inside(package, part)
    if not parts:
        refuse(package.name, "has no slide master", "save it again in PowerPoint as a template (.potx)")
    masters = []
    for part in parts:
        for kept in (part, *package.pointed(part, "theme")):
            _keep_inside(package, kept)
        masters.append(read_master(package, part, default, slide))
    return masters


def _layouts(package: Package, masters: Sequence[Master]) -> Iterator[TemplateLayout]:
    count = 0
    for master in masters:
        for part in _listed(package, master.part, master.root, "sldLayoutIdLst", "slideLayout"):
            count += 1
            if count > _MOST_LAYOUTS:
                refuse(package.name, "has more than 400 layouts", "take out the layouts nobody uses")
            _keep_inside(package, part)
            yield read_layout(package, part, master)


def _listed(package: Package, part: str, root: Element, rows: str, kind: str) -> list[str]:
    """Return the parts a list names, in its order; all there are when there is no list."""
    listed = root.find(f"{P}{rows}")
    ids = [row.get(f"{R}id", "") for row in listed] if listed is not None else []
    named = [target.part for ident in ids if (target := package.by_id(part, ident)) and target.kind == kind]
    return list(dict.fromkeys(named or package.pointed(part, kind)))


def _keep_inside(package: Package, part: str) -> None:
    """Refuse a part that would fetch pictures, films or objects from elsewhere."""
    for target in package.targets(part):
        if target.external and target.kind != _HARMLESS:
            hint = "put the picture itself into the template in place of the link"
            refuse(package.name, f"links to something outside the file: {short(target.part)}", hint)


def _faces(first: TemplateLayout, layouts: Sequence[TemplateLayout]) -> tuple[str, ...]:
    theme = (first.palette.heading, first.palette.body)
    used = (holder.face for layout in layouts for holder in layout.placeholders)
    return tuple(dict.fromkeys((*theme, *used)))


def _embedded(root: Element) -> tuple[str, ...]:
    fonts = root.findall(f"{P}embeddedFontLst/{P}embeddedFont/{P}font")
    return tuple(dict.fromkeys(font.get("typeface", "") for font in fonts))


def _dropped(package: Package, root: Element) -> Iterator[str]:
    for what, pattern in _LEFT_BEHIND:
        count = sum(bool(re.fullmatch(pattern, member)) for member in package.members)
        if count:
            yield f"{count} {what}{'s' if count > 1 else ''}"
    if any(member.lower().endswith("vbaproject.bin") for member in package.members):
        yield "macros"
    if root.find(f"{P}custShowLst") is not None:
        yield "custom shows"
    if root.find(f"{P}modifyVerifier") is not None:
        yield "the password against changes"
    for what, start in _ALSO_LEFT_BEHIND:
        if any(member.startswith(start) for member in package.members):
            yield what


def _notes(masters: Sequence[Master], layouts: Sequence[TemplateLayout]) -> Iterator[str]:
    if len(masters) > 1:
        yield f"it has {len(masters)} masters; each slide takes the layout that serves it best"
    untitled = sum(layout.title is None for layout in layouts)
    if untitled == len(layouts):
        yield "no layout has a title; titles are drawn, and stand in no outline view"
    if not any(holder.type == "sldNum" for layout in layouts for holder in layout.placeholders):
        yield "no layout shows the slide's number"
