"""The parts of a stranger's PowerPoint file, read in bounded time and memory; refusals in one sentence each.

Parsed with the standard library, which reads no file and no address of its own; a document type is refused
before any entity could unfold.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import NoReturn
from xml.etree import ElementTree

from workshop.errors import Problem, WorkshopError
from workshop.outline.meant import short
from workshop.values import frozen

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = "http://purl.oclc.org/ooxml/"

MOST_BYTES = 250_000_000
"""The largest file that is looked at; templates with films have been seen at 120 MB."""
_MOST_UNPACKED = 1_000_000_000
_MOST_RATIO = 150  # of the whole; a template full of empty bitmaps reaches about 60
_MOST_PARTS = 20_000
_MOST_XML = 8_000_000
_MOST_XML_TOGETHER = 64_000_000
_MOST_TAGS = 500_000  # each costs about 350 bytes once it is read
_MOST_PICTURE = 40_000_000

_RESAVE = "open it in PowerPoint and save it again as a PowerPoint template (.potx)"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class DeckName(str):
    """Name a deck to be read, so that messages do not call it a template."""


def refuse(name: str, message: str, hint: str = _RESAVE) -> NoReturn:
    """Raise the one error for a template, or a deck, that cannot be used, at the place that names it."""
    span = getattr(name, "span", None)
    if isinstance(name, DeckName):
        hint = hint.replace("a PowerPoint template (.potx)", "a .pptx file").replace(".potx or ", "")
        raise WorkshopError([Problem("bad-deck", f"the deck '{short(name)}' {message}", span, hint)])
    raise WorkshopError([Problem("bad-template", f"the template '{short(name)}' {message}", span, hint)])


class _DocumentTypeError(Exception):
    pass


class _NoDocumentType(ElementTree.TreeBuilder):
    def doctype(self, name: str, public: str, system: str) -> None:  # noqa: ARG002
        raise _DocumentTypeError


@frozen
class Target:
    """Point from one part to another, or to an address outside the file."""

    id: str
    type: str
    part: str
    external: bool = False

    @property
    def kind(self) -> str:
        """Return the last word of the relationship's type: slideLayout, image, hyperlink."""
        return self.type.rpartition("/")[2]


@dataclass(slots=True)
class Package:
    """Read parts of a file that was opened safely; `read_so_far` counts the XML."""

    name: str
    archive: zipfile.ZipFile
    members: frozenset[str]
    read_so_far: int = 0
    _relations: dict[str, tuple[Target, ...]] = field(default_factory=dict)

    def xml(self, part: str) -> ElementTree.Element:
        """Return a part's XML; raises WorkshopError when it is missing, too large or not plain XML."""
        data = self.data(part, _MOST_XML)
        self.read_so_far += len(data)
        if self.read_so_far > _MOST_XML_TOGETHER:
            refuse(
                self.name, "holds more than 64 MB of masters and layouts", "take out the layouts nobody uses"
            )
        if data.count(b"<") > _MOST_TAGS:
            refuse(self.name, f"is too large to read: {short(part)} has more than half a million tags")
        try:
            return ElementTree.fromstring(data, ElementTree.XMLParser(target=_NoDocumentType()))
        except _DocumentTypeError:
            refuse(self.name, f"declares a document type in {short(part)}, which no Office file needs")
        except (ElementTree.ParseError, LookupError, ValueError):
            refuse(self.name, f"is damaged: {short(part)} is not readable XML")

    def data(self, part: str, most: int = _MOST_PICTURE) -> bytes:
        """Return a part's bytes, at most so many; raises WorkshopError when it is missing or larger."""
        if part not in self.members:
            refuse(self.name, f"is damaged: {short(part)} is missing")
        if self.archive.getinfo(part).file_size > most:
            refuse(self.name, f"is too large to read: {short(part)} has more than {most // 1_000_000} MB")
        try:
            with self.archive.open(part) as stream:
                return stream.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
            refuse(self.name, f"is damaged: {short(part)} cannot be unpacked")

    def targets(self, part: str) -> tuple[Target, ...]:
        """Return what a part points to; "" asks for the whole package's relationships."""
        if part not in self._relations:
            folder, _, file = part.rpartition("/")
            rels = f"{folder}/_rels/{file}.rels".lstrip("/")
            rows = self.xml(rels).iter(_RELATIONSHIP) if rels in self.members else ()
            self._relations[part] = tuple(_target(part, row) for row in rows)
        return self._relations[part]

    def pointed(self, part: str, kind: str) -> Iterator[str]:
        """Yield the parts of one kind that a part points to, in the order of its relationships."""
        return (target.part for target in self.targets(part) if target.kind == kind and not target.external)

    def by_id(self, part: str, ident: str) -> Target | None:
        """Return what a part calls by an id."""
        return next((target for target in self.targets(part) if target.id == ident), None)


def _target(part: str, row: ElementTree.Element) -> Target:
    to, external = row.get("Target", ""), row.get("TargetMode") == "External"
    if not external:
        to = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), to)).lstrip("/")
    return Target(row.get("Id", ""), row.get("Type", ""), to, external)


def open_package(name: str, data: bytes) -> Package:
    """Open a file without unpacking it; raises WorkshopError for what is no Office file or would do harm."""
    if len(data) > MOST_BYTES:
        refuse(name, "is larger than 250 MB", "take films and unused pictures out of it")
    if not data:
        refuse(name, "is empty", "copy the file again")
    if data.startswith(_OLE):
        _refuse_ole(name, data)
    if not data.startswith(b"PK"):
        refuse(name, "is no PowerPoint file", "name a .potx or .pptx file")
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError):
        refuse(name, "is cut off or damaged", "copy the file again, or save it again in PowerPoint")
    _gate(name, archive, len(data))
    return Package(name, archive, frozenset(archive.namelist()))


def _refuse_ole(name: str, data: bytes) -> NoReturn:
    if "EncryptedPackage".encode("utf-16-le") in data:
        hint = "take the password off in PowerPoint (File, Info, Protect) and save it again"
        refuse(name, "is protected with a password", hint)
    refuse(name, "is in PowerPoint's old format (.ppt or .pot)", _RESAVE)


def _gate(name: str, archive: zipfile.ZipFile, size: int) -> None:
    """Refuse what the directory of the archive gives away, before anything is unpacked."""
    rows = archive.infolist()
    if len(rows) > _MOST_PARTS:
        refuse(name, "holds more than 20,000 parts")
    unpacked = sum(row.file_size for row in rows)
    if unpacked > _MOST_UNPACKED or (unpacked > 50_000_000 and unpacked > _MOST_RATIO * size):
        refuse(name, f"would unpack to {unpacked // 1_000_000:,} MB, as only a zip bomb does")
    if any(row.flag_bits & 1 for row in rows):
        refuse(name, "is protected with a password", "take the password off and save it again")
    if any(row.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for row in rows):
        refuse(name, "is packed in a way that no Office file is")
    for row in rows:
        if _leads_out(row.filename) or _leads_out(row.orig_filename):
            refuse(name, f"has a part that leads out of the file: {short(row.filename)}")
    (most, times), *_ = Counter(row.filename.casefold() for row in rows).most_common(1) or [("", 0)]
    if times > 1:
        refuse(name, f"holds a part twice: {short(most)}")


def _leads_out(member: str) -> bool:
    path = member.replace("\\", "/")
    return path.startswith("/") or bool(re.match(r"[A-Za-z]:", path)) or ".." in path.split("/")


def presentation_part(package: Package) -> str:
    """Return the name of the presentation; raises WorkshopError for other kinds of file, saying which."""
    members, name = package.members, package.name
    if "mimetype" in members and "content.xml" in members:
        refuse(name, "is an OpenDocument file", "save it as .potx or .pptx in LibreOffice or PowerPoint")
    if "[Content_Types].xml" not in members:
        refuse(name, "is a zip file, but no PowerPoint file", "name a .potx or .pptx file")
    if any(target.type.startswith(_STRICT) for target in package.targets("")):
        hint = "save it in PowerPoint as a template (.potx), not as Strict Open XML"
        refuse(name, "is saved as Strict Open XML, which few programs read", hint)
    part = next(package.pointed("", "officeDocument"), "")
    if part.startswith(("word/", "xl/")):
        what = "a Word document" if part.startswith("word/") else "an Excel workbook"
        refuse(name, f"is {what}", "name a .potx or .pptx file")
    if part not in members or package.xml(part).tag != f"{P}presentation":
        refuse(name, "has no presentation in it", "name a .potx or .pptx file")
    return part
