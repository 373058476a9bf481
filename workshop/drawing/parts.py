"""What each slide of a deck is drawn from: its part and all it depends on, as one hash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from workshop.brand.template.package import A, DeckName, Package, R, open_package, presentation_part
from workshop.brand.template.package import P as PML
from workshop.values import frozen

_ELSEWHERE = frozenset({"slide", "notesMaster", "notesSlide"})
"""What a slide points to that is not drawn on it: where its links lead, and its notes."""
_OF_MASTERS = frozenset({"slideLayout"})
_LISTS = re.compile(rb"<p:(sldIdLst|extLst)>.*?</p:\1>", re.DOTALL)
_FACE = re.compile(rb'<a:(?:latin|sym) typeface="([^"+][^"]*)"')


@frozen
class Drawing:
    """Hold a slide's part, whether it is hidden, and the hash of all it is drawn from, its number too."""

    part: str
    hidden: bool
    digest: str


@dataclass(slots=True)
class _Hashes:
    package: Package
    known: dict[str, str] = field(default_factory=dict)

    def of(self, part: str, above: tuple[str, ...] = ()) -> str:
        """Return the hash of a part and of what it points to."""
        if part in self.known or part in above:
            return self.known.get(part, "")
        found = sha256(self.package.data(part) if part in self.package.members else b"")
        for target in sorted(self.package.targets(part), key=lambda each: each.id):
            inner = target.part if target.external else ""
            if not target.external and self._is_drawn(part, target.kind):
                inner = self.of(target.part, (*above, part))
            found.update(f"{target.id} {target.kind} {inner}\n".encode("utf-8", "replace"))
        self.known[part] = found.hexdigest()
        return self.known[part]

    def _is_drawn(self, part: str, kind: str) -> bool:
        return kind not in _ELSEWHERE and not (kind in _OF_MASTERS and "/slideMasters/" in part)


def drawings(name: str, deck: bytes, *, notes: bool = False) -> tuple[Drawing, ...]:
    """Return what each slide is drawn from, in order; raises WorkshopError for what is no deck."""
    package = open_package(DeckName(name), deck)
    main = presentation_part(package)
    hashes = _Hashes(package)
    shared = sha256(_LISTS.sub(b"", package.data(main)))
    for part in package.pointed(main, "tableStyles"):
        shared.update(package.data(part) if part in package.members else b"")
    if notes:
        shared.update("".join(map(hashes.of, package.pointed(main, "notesMaster"))).encode())
    return tuple(
        _drawing(package, hashes, part, f"{shared.hexdigest()} {number}", notes)
        for number, part in enumerate(_slides(package, main), 1)
    )


def _slides(package: Package, main: str) -> Iterator[str]:
    for entry in package.xml(main).iter(f"{PML}sldId"):
        target = package.by_id(main, entry.get(f"{R}id", ""))
        if target and not target.external and target.part in package.members:
            yield target.part


def _drawing(package: Package, hashes: _Hashes, part: str, shared: str, notes: bool) -> Drawing:
    whole = sha256(f"{shared} {hashes.of(part)}".encode())
    for page in package.pointed(part, "notesSlide") if notes else ():
        whole.update(hashes.of(page, (part,)).encode())
    hidden = package.xml(part).get("show") in ("0", "false")
    return Drawing(part, hidden, whole.hexdigest())


def faces_of(deck: bytes) -> tuple[str, ...]:
    """Return the faces that a deck's slides are set in: those of its themes, and of single words."""
    package = open_package(DeckName("deck"), deck)
    main = presentation_part(package)
    found: dict[str, None] = {}
    slides = tuple(_slides(package, main))
    for master in package.pointed(main, "slideMaster"):
        for theme in package.pointed(master, "theme"):
            for kind in ("majorFont", "minorFont"):
                faces = (each for font in package.xml(theme).iter(f"{A}{kind}") for each in font)
                found |= {face.get("typeface", ""): None for face in faces if face.tag == f"{A}latin"}
    for part in slides:
        found |= {each.decode("utf-8", "replace"): None for each in _FACE.findall(package.data(part))}
    return tuple(face for face in found if face)
