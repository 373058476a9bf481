"""What a deck adds to the presentation part: slide ids and sections (ISO/IEC 29500-1, 19.2.1)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from workshop.storyboard.scene import Storyboard
from workshop.writers.pptx.escape import NAMESPACES, PRESENTATION, RELATIONS, attribute
from workshop.writers.pptx.opened import NOTES_MASTER
from workshop.writers.pptx.package import Part, Relation
from workshop.writers.pptx.presentation import DECK_TYPE
from workshop.writers.pptx.shed import parse

_FIRST_SLIDE = 256  # the least id of a slide (19.7.13)
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_OFFICE_2010 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_NAMESPACE = uuid.UUID("c2b1d1de-6f43-5b0a-9d7c-2f8b5f0c8a11")
_BEFORE_SLIDES = [
    f"{{{PRESENTATION}}}{tag}" for tag in ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst")
]


def fill_presentation(main: Part, storyboard: Storyboard) -> Part:
    """Turn a template's presentation part into a deck's, with the storyboard's slides and sections."""
    root = parse(main.data)
    for tag in ("notesMasterIdLst", "sldIdLst", "custShowLst"):
        for element in root.findall(f"{{{PRESENTATION}}}{tag}"):
            root.remove(element)
    relations = list(_slide_relations(main, len(storyboard.slides)))
    notes = next(relation.id for relation in main.relations if relation.type == NOTES_MASTER)
    _after(root, _BEFORE_SLIDES[:1], _fragment("notesMasterIdLst", f'<p:notesMasterId r:id="{notes}"/>'))
    if relations:
        _after(root, _BEFORE_SLIDES, _fragment("sldIdLst", "".join(_slide_ids(relations))))
        _add_sections(root, storyboard)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return replace(main, content_type=DECK_TYPE, data=data, relations=(*main.relations, *relations))


def next_id(part: Part) -> int:
    """Return the first number of `rIdN` that is free in a part."""
    numbers = (relation.id.removeprefix("rId") for relation in part.relations)
    return 1 + max((int(number) for number in numbers if number.isdecimal()), default=0)


def _slide_relations(main: Part, count: int) -> Iterator[Relation]:
    first = next_id(main)
    for number in range(count):
        yield Relation(f"rId{first + number}", f"{RELATIONS}/slide", f"ppt/slides/slide{number + 1}.xml")


def _slide_ids(relations: list[Relation]) -> Iterator[str]:
    for number, relation in enumerate(relations, start=_FIRST_SLIDE):
        yield f'<p:sldId id="{number}" r:id="{relation.id}"/>'


def _after(root: etree._Element, tags: list[str], element: etree._Element) -> None:
    at = [i for i, child in enumerate(root) if child.tag in tags]
    root.insert(at[-1] + 1 if at else 0, element)


def _fragment(tag: str, inside: str) -> etree._Element:
    return parse(f"<p:{tag} {NAMESPACES}>{inside}</p:{tag}>".encode())


def _add_sections(root: etree._Element, storyboard: Storyboard) -> None:
    """Group the slides under their sections' names ([MS-PPTX] 2.6.5)."""
    extensions = root.find(f"{{{PRESENTATION}}}extLst")
    if extensions is None:
        extensions = etree.SubElement(root, f"{{{PRESENTATION}}}extLst")
    for old in extensions.findall(f"{{{PRESENTATION}}}ext[@uri='{_SECTIONS}']"):
        extensions.remove(old)
    inside = f'<p14:sectionLst xmlns:p14="{_OFFICE_2010}">{"".join(_sections(storyboard))}</p14:sectionLst>'
    extensions.append(parse(f'<p:ext {NAMESPACES} uri="{_SECTIONS}">{inside}</p:ext>'.encode()))


def _sections(storyboard: Storyboard) -> Iterator[str]:
    first = _FIRST_SLIDE
    for number, section in enumerate(storyboard.sections):
        ids = "".join(f'<p14:sldId id="{first + i}"/>' for i in range(len(section.slides)))
        first += len(section.slides)
        guid = str(uuid.uuid5(_NAMESPACE, f"{storyboard.id}/{number}/{section.name}")).upper()
        name = attribute(section.name)
        yield f'<p14:section name="{name}" id="{{{guid}}}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'
