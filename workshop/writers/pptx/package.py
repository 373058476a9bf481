"""An Open Packaging Conventions package: parts and relationships to the bytes of a zip (ISO/IEC 29500-2).

Equal parts give equal bytes: every entry carries the zip format's first date, `[Content_Types].xml` comes
first and the rest follow by name. Pictures and workbooks are stored, because they are compressed already.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

from workshop.brand.images import Image
from workshop.writers.pptx.escape import DECLARATION, attribute

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
_DEFAULTS = {"rels": _RELATIONSHIPS, "xml": "application/xml"}
_STORED = ("png", "jpeg", "jpg", "gif", "xlsx")


@dataclass(frozen=True, slots=True)
class Relation:
    """Point from one part to another by its name in the package, or to an address outside."""

    id: str
    type: str
    target: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Hold one part: its name in the package without a leading slash, its bytes and what it points to.

    A part without a content type takes the default of its file name's ending. One that is a picture has no
    bytes here: they are read when they are written.
    """

    name: str
    content_type: str
    data: bytes
    relations: tuple[Relation, ...] = ()
    picture: Image | None = None


def pack(parts: Iterable[Part], root: tuple[Relation, ...], defaults: dict[str, str]) -> bytes:
    """Write a package; `root` are its own relationships, `defaults` content types by the ending of a name."""
    parts = list(parts)
    entries = sorted([("_rels/.rels", _relations("", root)), *_entries(parts)], key=itemgetter(0))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        add(archive, "[Content_Types].xml", _content_types(parts, defaults))
        for name, data in entries:
            add(archive, name, data if isinstance(data, bytes) else data.data)
    return buffer.getvalue()


def _entries(parts: Iterable[Part]) -> Iterator[tuple[str, bytes | Image]]:
    for part in parts:
        yield part.name, part.picture or part.data
        if part.relations:
            yield relations_name(part.name), _relations(part.name, part.relations)


def add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Add an undated entry, deflated unless it is compressed already."""
    entry = zipfile.ZipInfo(name)  # dated 1980-01-01 unless told otherwise
    entry.create_system = 0
    stored = _ending(name) in _STORED
    archive.writestr(entry, data, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED, 6)


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _content_types(parts: Iterable[Part], defaults: dict[str, str]) -> bytes:
    endings = {_ending(part.name) for part in parts if not part.content_type}
    known = _DEFAULTS | {ending: kind for ending, kind in defaults.items() if ending in endings}
    extensions = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in sorted(known.items())
    )
    overrides = "".join(
        f'<Override PartName="/{attribute(part.name)}" ContentType="{part.content_type}"/>'
        for part in parts
        if part.content_type
    )
    return f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">{extensions}{overrides}</Types>'.encode()


def relations_name(part: str) -> str:
    """Return where the relationships of a part are kept (ISO/IEC 29500-2, 6.5.2)."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def _relations(source: str, relations: Iterable[Relation]) -> bytes:
    rows = "".join(
        f'<Relationship Id="{relation.id}" Type="{relation.type}" '
        + (
            f'Target="{attribute(relation.target)}" TargetMode="External"/>'
            if relation.external
            else f'Target="{attribute(_relative(source, relation.target))}"/>'
        )
        for relation in relations
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'.encode()


def _relative(source: str, target: str) -> str:
    folder, up = source.rpartition("/")[0], ""
    while folder and not target.startswith(f"{folder}/"):
        folder, up = folder.rpartition("/")[0], f"{up}../"
    return up + (target[len(folder) + 1 :] if folder else target)
