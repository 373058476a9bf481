"""An Open Packaging Conventions package: parts and relationships to the bytes of a zip (ISO/IEC 29500-2).

Equal parts give equal bytes: every entry carries the zip format's first date, `[Content_Types].xml` comes
first and the rest follow by name. Pictures and workbooks are stored, because they are compressed already.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import IO, cast

from workshop.brand.images import Image
from workshop.library.beside import side_by_side
from workshop.values import frozen
from workshop.writers.archive import Archive, Tape
from workshop.writers.pptx.escape import DECLARATION, attribute

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
_DEFAULTS = {"rels": _RELATIONSHIPS, "xml": "application/xml"}
_STORED = ("png", "jpeg", "jpg", "gif", "xlsx")
_OWN = 0o600 << 16
"""What a zip says of who may read an entry: its owner, as zipfile writes it."""

_AT_A_TIME = 500
"""How many parts are held until they are deflated: about 2 MB."""

File = tuple[str, bytes | Image]
"""What comes into a package: a name and bytes, or a picture."""

Entry = tuple[zipfile.ZipInfo, bytes | Image]
"""What goes into an archive: deflated bytes, or on a tape a picture that is read when it is written."""


@frozen
class Relation:
    """Point from one part to another by its name in the package, or to an address outside."""

    id: str
    type: str
    target: str
    external: bool = False


@frozen
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


def pack(parts: Iterable[Part], root: tuple[Relation, ...], defaults: dict[str, str]) -> Archive:
    """Write a package; `root` are its own relationships, `defaults` content types by the ending of a name."""
    kinds: list[tuple[str, str]] = []
    entries = [packed("_rels/.rels", _relations("", root))]
    rest = iter(parts)
    while some := list(islice(rest, _AT_A_TIME)):  # deflated as they come, and let go
        kinds += [(part.name, part.content_type) for part in some]
        entries += _all_packed(some)
    tape = Tape()
    with zipfile.ZipFile(cast(IO[bytes], tape), "w") as archive:
        put(archive, packed("[Content_Types].xml", _content_types(kinds, defaults)))
        for entry in sorted(entries, key=lambda entry: entry[0].filename):
            put(archive, entry)
    return tape.archive()


def _all_packed(parts: list[Part]) -> Iterator[Entry]:
    """Pack parts and their relationships; half of them in another thread, which runs while zlib does."""
    files = [file for part in parts for file in _files(part)]
    halves = [partial(_each_packed, files[half::2]) for half in range(2)]
    return chain.from_iterable(side_by_side(halves, much=len(parts) == _AT_A_TIME))


def _each_packed(files: list[File]) -> list[Entry]:
    return [packed(name, data) for name, data in files]


def _files(part: Part) -> Iterator[File]:
    yield part.name, part.picture or part.data
    if part.relations:
        yield relations_name(part.name), _relations(part.name, part.relations)


def add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Add an undated entry to an archive that is being written, deflated unless it is compressed already."""
    put(archive, packed(name, data))


def packed(name: str, data: bytes | Image) -> Entry:
    """Return an undated entry, deflated unless it is compressed already."""
    entry = zipfile.ZipInfo(name)  # dated 1980-01-01 unless told otherwise
    entry.create_system, entry.external_attr = 0, _OWN
    if isinstance(data, Image):
        return entry, data
    return _deflated(entry, data) if _ending(name) not in _STORED else _counted(entry, data)


def _deflated(entry: zipfile.ZipInfo, data: bytes) -> Entry:
    _counted(entry, data)
    packed = zlib.compress(data, 6, wbits=-zlib.MAX_WBITS)  # bare, as a zip holds it
    entry.compress_type, entry.compress_size = zipfile.ZIP_DEFLATED, len(packed)
    return entry, packed


def _counted(entry: zipfile.ZipInfo, data: bytes) -> Entry:
    entry.CRC, entry.file_size, entry.compress_size = zlib.crc32(data), len(data), len(data)
    return entry, data


def put(archive: zipfile.ZipFile, entry: Entry) -> None:
    """Write an entry, as it is packed, to an archive that is being written.

    `writestr` deflates no sooner than it writes, and every part of a deck would be held until then (25 MB for
    2,000 slides); it also writes each header twice, which takes a quarter of the time.
    """
    info, kept = entry
    if isinstance(kept, Image):
        info.CRC, info.file_size, info.compress_size = kept.crc, kept.size, kept.size
    file = archive.fp
    assert file is not None  # it is while the archive is open
    file.seek(archive.start_dir)
    info.header_offset = archive.start_dir
    file.write(info.FileHeader())
    if isinstance(kept, Image):
        cast(Tape, file).hold(kept)
    else:
        file.write(kept)
    archive.filelist.append(info)
    archive.NameToInfo[info.filename] = info
    archive.start_dir = file.tell()


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _content_types(kinds: Iterable[tuple[str, str]], defaults: dict[str, str]) -> bytes:
    """Write the content types of parts by name; one without takes the default of its ending."""
    endings = {_ending(name) for name, kind in kinds if not kind}
    known = _DEFAULTS | {ending: kind for ending, kind in defaults.items() if ending in endings}
    extensions = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in sorted(known.items())
    )
    overrides = "".join(
        f'<Override PartName="/{attribute(name)}" ContentType="{kind}"/>' for name, kind in kinds if kind
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
