"""What a document points to: addresses, pictures, the lines at the head and the foot of its pages."""

from __future__ import annotations

from dataclasses import field

from workshop.values import frozen
from workshop.writers.docx.element import NAMESPACES, Element, xml_of
from workshop.writers.pptx.escape import DECLARATION, RELATIONS
from workshop.writers.pptx.package import Part, Relation

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_OWN = {
    "styles": ("styles.xml", f"{WORD}.styles+xml"),
    "numbering": ("numbering.xml", f"{WORD}.numbering+xml"),
    "settings": ("settings.xml", f"{WORD}.settings+xml"),
    "fontTable": ("fontTable.xml", f"{WORD}.fontTable+xml"),
    "theme": ("theme/theme1.xml", _THEME),
}
"""The parts that every document has: where they lie in it, and what they are."""
_LINES = {"header": "hdr", "footer": "ftr"}


@frozen
class Attached:
    """Collect what a document points to while it is written."""

    relations: dict[tuple[str, str], Relation] = field(default_factory=dict)
    parts: dict[str, Part] = field(default_factory=dict)
    pictures: dict[bytes, str] = field(default_factory=dict)
    """The relation of each picture: one that is shown twice is kept once."""

    def point_to(self, kind: str, target: str) -> str:
        """Return the id of what the document points to: a part, or for a hyperlink an address."""
        key = (kind, target)
        if key not in self.relations:
            ident = f"rId{len(self.relations) + len(_OWN) + 1}"
            self.relations[key] = Relation(ident, f"{RELATIONS}/{kind}", target, kind == "hyperlink")
        return self.relations[key].id

    def picture(self, data: bytes, ending: str) -> str:
        """Keep a picture, and return its id."""
        if data not in self.pictures:
            name = f"word/media/image{len(self.pictures) + 1}.{ending}"
            self.parts[name] = Part(name, "", data)
            self.pictures[data] = self.point_to("image", name)
        return self.pictures[data]

    def line(self, kind: str, paragraph: Element) -> str:
        """Keep a line for the head or the foot of pages (`header`, `footer`), and return its id."""
        number = sum(name.startswith(f"word/{kind}") for name in self.parts) + 1
        name, tag = f"word/{kind}{number}.xml", _LINES[kind]
        xml = f"{DECLARATION}<w:{tag} {NAMESPACES}>{xml_of(paragraph)}</w:{tag}>"
        self.parts[name] = Part(name, f"{WORD}.{kind}+xml", xml.encode())
        return self.point_to(kind, name)


def own_part(kind: str, data: bytes) -> Part:
    """Make one of the parts that every document has."""
    name, content_type = _OWN[kind]
    return Part(f"word/{name}", content_type, data)


def own_relations() -> tuple[Relation, ...]:
    """Return what leads from a document to the parts that every document has."""
    return tuple(
        Relation(f"rId{number}", f"{RELATIONS}/{kind}", f"word/{name}")
        for number, (kind, (name, _)) in enumerate(_OWN.items(), 1)
    )
