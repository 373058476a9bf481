"""The parts of a template that a deck keeps, found by following relationships (ISO/IEC 29500-2, 6.5).

Read with zipfile and lxml instead of python-pptx: `import pptx` alone costs more than writing a deck of 40
slides, and its package walks every part for every name and id it gives out.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Collection, Iterable
from xml.parsers import expat

from lxml import etree

from workshop.brand.layouts import Layout
from workshop.errors import Problem, WorkshopError
from workshop.values import frozen
from workshop.writers.pptx.escape import PRESENTATION, RELATIONS
from workshop.writers.pptx.package import Part, Relation, relations_name
from workshop.writers.pptx.shed import parse, pruned, shed, without_samples

MASTER, LAYOUT, NOTES_MASTER = (
    f"{RELATIONS}/{kind}" for kind in ("slideMaster", "slideLayout", "notesMaster")
)
_KEPT = frozenset(
    f"{RELATIONS}/{kind}"
    for kind in (
        "slideMaster",
        "notesMaster",
        "handoutMaster",
        "theme",
        "presProps",
        "viewProps",
        "tableStyles",
        "font",
    )
)
"""What a deck takes over from its template: sample slides, comments, macros and signatures stay behind."""

_PROPERTIES = "application/vnd.openxmlformats-officedocument.presentationml.presProps+xml"
_CHUNK = 512  # what the names of our own layouts stand in
_SLIDE_LAYOUT, _SLIDE = f"{PRESENTATION} sldLayout", f"{PRESENTATION} cSld"


@frozen
class Opened:
    """Hold what a deck keeps: the presentation, all other parts, and where its layouts are by id and name."""

    main: Part
    parts: tuple[Part, ...]
    layouts: dict[str, str]
    defaults: dict[str, str]

    def part(self, layout: Layout) -> Part:
        """Return the part of a layout, found by its id or else by its name; raises KeyError without one."""
        return self.named(self.layouts.get(layout.id) or self.layouts[layout.name])

    def named(self, name: str) -> Part:
        """Return the part of this name; raises KeyError without one."""
        found = next((part for part in self.parts if part.name == name), None)
        if found is None:
            raise KeyError(name)
        return found


@frozen
class _Found:
    part: str
    id: str
    name: str
    variant: bool

    def stays(self, used: Collection[str]) -> bool:
        return not self.variant or self.id in used or self.name in used


def open_template(template: bytes, used: Collection[str], *, whole: bool = False) -> Opened:
    """Read the parts to keep: every layout used (by id or name), and all that are not marked as a variant.

    `whole` keeps all layouts: of a client's own template none is taken away.
    Raises WorkshopError when a part declares a document type, which no Office file needs and an attack does.
    """
    with zipfile.ZipFile(io.BytesIO(template)) as archive:
        package = _Package.read(archive)
        main = _main(package)
        masters = [package.part(name) for name in targets(main, MASTER)]
        found = [_layout(package, name) for master in masters for name in targets(master, LAYOUT)]
        kept = [layout for layout in found if whole or layout.stays(used)]
        dropped = {layout.part for layout in found} - {layout.part for layout in kept}
        parts = package.reachable([main, *(_without(master, dropped) for master in masters)])
    return Opened(without_samples(main), tuple(parts), _addresses(kept), package.defaults)


def _addresses(layouts: Iterable[_Found]) -> dict[str, str]:
    names: dict[str, str] = {}
    for layout in layouts:
        names.setdefault(layout.name, layout.part)
    return names | {layout.id: layout.part for layout in layouts if layout.id}


@frozen
class _Package:
    archive: zipfile.ZipFile
    names: frozenset[str]
    types: dict[str, str]
    defaults: dict[str, str]

    @classmethod
    def read(cls, archive: zipfile.ZipFile) -> _Package:
        rows = parse(archive.read("[Content_Types].xml"))
        types = {row.get("PartName", "").lstrip("/"): row.get("ContentType", "") for row in rows}
        defaults = {row.get("Extension", "").lower(): row.get("ContentType", "") for row in rows}
        return cls(archive, frozenset(archive.namelist()), types, defaults)

    def part(self, name: str) -> Part:
        data = self.archive.read(name)
        if b"<!DOCTYPE" in data and name.endswith((".xml", ".rels")):
            raise WorkshopError(
                [Problem("unsafe-template", f"The template's {name} declares a document type")]
            )
        part = shed(Part(name, self.types.get(name, ""), data, self.relations(name)), self.names)
        return without_samples(part) if part.content_type == _PROPERTIES else part

    def relations(self, name: str) -> tuple[Relation, ...]:
        rows = relations_name(name)
        if rows not in self.names:
            return ()
        return tuple(_relation(name, row) for row in parse(self.archive.read(rows)))

    def reachable(self, known: Iterable[Part]) -> list[Part]:
        """Return all parts reached from the known ones, without the first, which is the presentation."""
        parts = {part.name: part for part in known}
        queue = list(parts.values())
        while queue:
            for relation in queue.pop().relations:
                if not relation.external and relation.target not in parts:
                    parts[relation.target] = self.part(relation.target)
                    queue.append(parts[relation.target])
        return list(parts.values())[1:]


def targets(part: Part, kind: str) -> list[str]:
    """Return the parts that a part points to with relationships of a type."""
    return [relation.target for relation in part.relations if relation.type == kind]


def _relation(source: str, row: etree._Element) -> Relation:
    external = row.get("TargetMode") == "External"
    target = row.get("Target", "")
    if not external:
        target = posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target)).lstrip("/")
    return Relation(row.get("Id", ""), row.get("Type", ""), target, external)


def _main(package: _Package) -> Part:
    name = next(
        relation.target for relation in package.relations("") if relation.type.endswith("/officeDocument")
    )
    part = package.part(name)
    return pruned(part, tuple(relation for relation in part.relations if relation.type in _KEPT))


def _without(master: Part, dropped: Collection[str]) -> Part:
    kept = tuple(relation for relation in master.relations if relation.target not in dropped)
    return pruned(master, kept)


def _layout(package: _Package, name: str) -> _Found:
    """Read how a layout is addressed; only one that says `preserve="0"` is a mere variant.

    Only the start of its XML is read: a template may hold hundreds of layouts that the deck will not use.
    """
    known: dict[str, dict[str, str]] = {}
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = known.setdefault
    with package.archive.open(name) as stream:
        while _SLIDE not in known and (chunk := stream.read(_CHUNK)):
            parser.Parse(chunk)
    about, slide = known.get(_SLIDE_LAYOUT, {}), known.get(_SLIDE, {})
    return _Found(name, about.get("matchingName", ""), slide.get("name", ""), about.get("preserve") == "0")
