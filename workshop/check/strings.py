"""The strings of a part: paragraphs with their runs joined; attributes, names and metadata as values."""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from xml.parsers import expat

from workshop.check.metadata import readable
from workshop.check.parts import Part
from workshop.check.words import clean

_PARAGRAPHS = frozenset({"p", "si", "is", "text"})
_BREAKS = frozenset({"br", "tab", "cr"})
_FORMATS = ("http://schemas.", "http://purl.", "http://www.w3.org/", "application/vnd.")
"""How the names of formats begin, which everybody's files are full of."""
_STARTS = (b"<", b"\xff\xfe<", b"\xfe\xff\0<")


@dataclass(slots=True)
class Strings:
    """Hold the strings of a part: paragraphs as they are read, and values, as which nobody reads them."""

    texts: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)


def strings_in(part: Part) -> Strings:
    """Return every string of a part, and its name."""
    found = _strings(part.data)
    names = filter(None, (part.file, part.name))
    return Strings([clean(text) for text in found.texts], [clean(text) for text in (*names, *found.values)])


def is_xml(data: bytes) -> bool:
    """Return whether a part begins as XML does, in any encoding."""
    return data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_STARTS)


def _strings(data: bytes) -> Strings:
    if is_xml(data):
        return _xml(data)
    if b"\0" in data[:10_000]:
        return Strings([], readable(data))
    try:
        return Strings(data.decode("utf-8-sig").splitlines())
    except UnicodeDecodeError:
        return Strings([], readable(data))


class _Reader:
    """Collect the strings of an XML part."""

    def __init__(self) -> None:
        self.found = Strings()
        self._text: list[str] = []
        self._depth = 0
        self.parser = expat.ParserCreate()
        self.parser.EntityDeclHandler = self._entity
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text.append
        self.parser.CommentHandler = self.found.values.append
        self.parser.ProcessingInstructionHandler = self._instruction

    def _entity(self, *_: object) -> None:
        raise expat.ExpatError  # before any could unfold

    def _instruction(self, _target: str, text: str) -> None:
        self.found.values.append(text)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name in _PARAGRAPHS:
            self._depth += 1
        elif name in _BREAKS:
            self._text.append(" ")
        elif not self._depth:
            self._close()
        for key, value in attributes.items():
            if key != "prst" and not key.startswith("xmlns") and not value.startswith(_FORMATS):
                self.found.values.append(value)

    def _end(self, tag: str) -> None:
        ends = tag.rpartition(":")[2] in _PARAGRAPHS
        self._depth -= ends
        if ends or not self._depth:
            self._close()

    def _close(self) -> None:
        text = "".join(self._text).strip()
        self._text.clear()
        if text:
            self.found.texts.append(text)


def _xml(data: bytes) -> Strings:
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):
        return Strings([], [html.unescape(data.replace(b"\0", b"").decode("utf-8", "replace"))])
    return reader.found
