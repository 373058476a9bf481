"""What a template's parts shed when a deck takes them over: everything that points to what stays behind."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from lxml import etree

from workshop.writers.pptx.escape import PRESENTATION, RELATIONS
from workshop.writers.pptx.package import Part, Relation

_LEFT = frozenset(
    {
        *("slide", "notesSlide", "tags", "customXml", "comments", "commentAuthors", "vbaProject"),
        *("webextension", "webextensiontaskpanes", "printerSettings", "signature", "origin"),
    }
)
"""Kinds of part that stay behind wherever they are pointed to: a view of an old slide, an add-in's data."""
_SAMPLES = tuple(f"{{{PRESENTATION}}}{tag}" for tag in ("custShow", "sldRg", "modifyVerifier"))
"""What names the template's own slides, and the password that guards its file (19.2.1.21)."""


def parse(data: bytes) -> etree._Element:
    """Read XML without following entities or addresses."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def shed(part: Part, names: Collection[str]) -> Part:
    """Return a part without what it has of sample slides, add-ins and parts that are not there.

    `names` are all parts of the package.
    """
    kept = tuple(
        relation
        for relation in part.relations
        if relation.type.rpartition("/")[2] not in _LEFT and (relation.external or relation.target in names)
    )
    return pruned(part, kept)


def without_samples(part: Part) -> Part:
    """Return the presentation or its properties without what names slides that stay behind."""
    root = parse(part.data)
    found = list(root.iter(*_SAMPLES))
    for element in found:
        _remove(element)
    return _written(part, root) if found else part


def pruned(part: Part, relations: tuple[Relation, ...]) -> Part:
    """Drop relationships together with the elements that refer to them."""
    gone = {relation.id for relation in part.relations} - {relation.id for relation in relations}
    if not gone:
        return part
    if not part.data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return replace(part, relations=relations)
    root = parse(part.data)
    for element in [element for element in root.iter() if _refers(element, gone)]:
        _remove(element)
    return replace(_written(part, root), relations=relations)


def _refers(element: etree._Element, gone: Collection[str]) -> bool:
    return any(
        value in gone for key, value in element.attrib.items() if str(key).startswith(f"{{{RELATIONS}}}")
    )


def _remove(element: etree._Element) -> None:
    """Take an element out, and the list it leaves empty."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if not len(parent) and parent.tag.endswith("Lst"):
        _remove(parent)


def _written(part: Part, root: etree._Element) -> Part:
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return replace(part, data=data)
