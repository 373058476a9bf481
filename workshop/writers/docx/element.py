"""Elements of WordprocessingML (ISO/IEC 29500-1, 17), made in one line each, and written as XML.

They know nothing of where they stand, so that one element may stand in many places: making a document's
elements with lxml takes five times as long, most of it for moving them from one small document to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from workshop.writers.pptx.escape import DRAWING, RELATIONS, attribute, character_data

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
NAMESPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}" xmlns:a="{DRAWING}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:pic="{PICTURE}" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
"""What the prefixes of a text mean; a program from before Word 2010 passes over what it does not know."""


@dataclass(slots=True, eq=False)
class Element:
    """Hold an element by its name with its prefix; what is in it is either elements or text.

    One that stands in many places has a tuple of children, which nobody changes by mistake, and its XML.
    """

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element] | tuple[Element, ...] = field(default_factory=list)
    text: str = ""
    xml: str = ""

    def iter(self, *tags: str) -> Iterator[Element]:
        """Yield this element and all in it that have one of these names, in the order of the text."""
        if self.tag in tags:
            yield self
        for child in self.children:
            yield from child.iter(*tags)

    def find(self, path: str) -> Element | None:
        """Return the first child of a name, or its child: w:pPr/w:pStyle."""
        tag, _, rest = path.partition("/")
        for child in self.children:
            if child.tag == tag:
                return child.find(rest) if rest else child
        return None

    def add(self, *children: Element, at: int | None = None) -> Element:
        """Put children at the end, or before the child of that number; return this element."""
        assert isinstance(self.children, list)
        place = len(self.children) if at is None else at
        self.children[place:place] = children
        return self


def make(tag: str, *children: Element | None, **attributes: object) -> Element:
    """Make `w:tag` with attributes of the same namespace; a child that is None is left out."""
    if not children:
        return _leaf(tag, **attributes)
    named = {f"w:{name}": str(value) for name, value in attributes.items()}
    return Element(f"w:{tag}", named, [child for child in children if child is not None])


@lru_cache(4096, typed=True)  # more than half of all elements, and a few hundred that differ
def _leaf(tag: str, **attributes: object) -> Element:
    return fixed(Element(f"w:{tag}", {f"w:{name}": str(value) for name, value in attributes.items()}))


def fixed(element: Element) -> Element:
    """Return an element that may stand in many places, and is written once."""
    return replace(element, children=tuple(element.children), xml=xml_of(element))


def flag(tag: str, on: bool = True) -> Element | None:
    """Make a property that is on by being there, or nothing."""
    return make(tag) if on else None


def spoken(tag: str, text: str) -> Element:
    """Make an element with a text whose spaces count."""
    return Element(f"w:{tag}", {"xml:space": "preserve"}, text=text)


def xml_of(element: Element) -> str:
    """Write an element."""
    if element.xml:
        return element.xml
    tag = element.tag
    given = element.attributes
    named = "".join([_attribute(name, value) for name, value in given.items()]) if given else ""
    if element.children:
        return f"<{tag}{named}>{''.join([xml_of(child) for child in element.children])}</{tag}>"
    return f"<{tag}{named}>{_escaped(element.text)}</{tag}>" if element.text else f"<{tag}{named}/>"


@lru_cache(4096)  # a few hundred, the same all over a document
def _attribute(name: str, value: str) -> str:
    return f' {name}="{attribute(value)}"'


def _escaped(text: str) -> str:
    return character_data(text).replace("\r", "&#13;")


def twips(points: float) -> int:
    """Convert points to twentieths, in which Word counts lengths (17.18.81)."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Convert points to halves, in which Word counts the size of type (17.3.2.38)."""
    return round(points * 2)


def colour(value: str) -> str:
    """Write #RRGGBB as Word does."""
    return value.removeprefix("#").upper()


def text_of(elements: Iterable[Element]) -> str:
    """Return what is read in these elements, a tab or a line break as a space."""
    told: list[str] = []
    for element in elements:
        _read(element, told)
    return "".join(told)


def _read(element: Element, told: list[str]) -> None:
    for child in element.children:
        if child.tag == "w:t":
            told.append(child.text)
        elif child.children:
            _read(child, told)
        elif child.tag in ("w:tab", "w:br"):
            told.append(" ")


def value_of(element: Element, path: str, name: str = "val") -> str:
    """Return the attribute of a child, such as a paragraph's style at w:pPr/w:pStyle; nothing without it."""
    found = element.find(path)
    return "" if found is None else found.attributes.get(f"w:{name}", "")


def children(element: Element, tag: str) -> list[Element]:
    """Return the children of this name."""
    return [child for child in element.children if child.tag == tag]
