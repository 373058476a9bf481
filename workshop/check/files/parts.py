"""Rules on the package: every part declared, every pointer leading somewhere, nothing run or fetched.

ISO/IEC 29500-2: 6.2.3 (content types), 6.5 (relationships).
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from workshop.brand.template.package import P, Package, R, Target
from workshop.check.checked import warned
from workshop.check.files.rule import Held, shortened
from workshop.check.finding import Finding
from workshop.errors import Problem, WorkshopError

_TYPES = "[Content_Types].xml"
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_BARE = frozenset({"application/xml", "text/xml", ""})
_HARMLESS = "hyperlink"
_TYPED = frozenset(
    {"slide", "slideLayout", "slideMaster", "notesSlide", "notesMaster", "theme", "chart", "officeDocument"}
    | {"styles", "settings", "numbering", "header", "footer", "worksheet", "sharedStrings", "fontTable"}
)
"""Kinds of parts that Office reads only when the package says what they are."""
_RESAVE = "open it in Office, let it be repaired, and save it again; then look what is missing"


def parts_are_declared(held: Held) -> Iterator[Finding]:
    """Find parts of which the package does not say what they are: Office offers to repair such a file."""
    package = held.package
    if _TYPES not in package.members:
        yield Finding(Problem("no-content-type", "the file does not say what its parts are", None, _RESAVE))
        return
    root = package.xml(_TYPES)
    usual = {
        row.get("Extension", "").lower(): row.get("ContentType", "") for row in root.iter(f"{_CT}Default")
    }
    own = {row.get("PartName", "").lower(): row.get("ContentType", "") for row in root.iter(f"{_CT}Override")}
    typed = _typed(package)
    for part in sorted(package.members):
        if part == _TYPES or part.endswith("/"):
            continue
        kind = own.get(f"/{part}".lower(), usual.get(part.rpartition(".")[2].lower(), ""))
        if not kind or (part in typed and kind in _BARE):
            what = f"the file does not say what its part {shortened(part, 60)} is"
            yield _at(held, part, Problem("no-content-type", what, None, _RESAVE))


def _typed(package: Package) -> set[str]:
    return {
        target.part
        for owner in _owners(package)
        for target in package.targets(owner)
        if target.kind in _TYPED and not target.external
    }


def _owners(package: Package) -> Iterator[str]:
    """Yield every part that points to others; "" stands for the package."""
    for member in sorted(package.members):
        folder, _, file = member.rpartition("/")
        if file.endswith(".rels") and posixpath.basename(folder) == "_rels":
            home = posixpath.dirname(folder)
            yield f"{home}/{file.removesuffix('.rels')}".lstrip("/")


def pointers_lead_somewhere(held: Held) -> Iterator[Finding]:
    """Find relationships to parts that are not there, and pointers to relationships that are not there."""
    package = held.package
    for owner in _owners(package):
        for target in package.targets(owner):
            if not target.external and target.part not in package.members and not _is_link(target):
                what = f"{_called(owner)} points to {shortened(target.part, 60)}, which is not in the file"
                yield _at(held, owner, Problem("broken-relationship", what, None, _RESAVE))
        ids = {target.id for target in package.targets(owner)}
        for ident in _used(package, owner):
            if ident not in ids:
                what = (
                    f"{_called(owner)} names something of the file, {shortened(ident)}, that it does not have"
                )
                yield _at(held, owner, Problem("broken-relationship", what, None, _RESAVE))


def _is_link(target: Target) -> bool:
    """Return whether a pointer is a link, of which texts are told with their words."""
    return target.kind in (_HARMLESS, "slide") or target.part in ("", "NULL") or target.part.startswith("#")


def _used(package: Package, owner: str) -> Iterator[str]:
    if owner not in package.members or not owner.endswith(".xml"):
        return
    used = {
        value: None
        for element in package.xml(owner).iter()
        for key, value in element.attrib.items()
        if key.startswith(R)
        and value
        and not element.tag.endswith(("}hlinkClick", "}hyperlink", "}hlinkHover"))
    }
    yield from used


def nothing_is_fetched(held: Held) -> Iterator[Finding]:
    """Find pictures, films and templates that are fetched from elsewhere as soon as the file is opened."""
    for owner in _owners(held.package):
        for target in held.package.targets(owner):
            if target.external and target.kind != _HARMLESS:
                what = f"{_kinds(target.kind)} is fetched from {shortened(target.part, 60)} when it is opened"
                hint = (
                    "put it into the file: elsewhere it may be missing, and its owner sees who opens the file"
                )
                yield _at(held, owner, warned("fetched-from-outside", what, None, hint))


def _kinds(kind: str) -> str:
    known = {"image": "a picture", "video": "a film", "media": "a film", "audio": "a sound"}
    return known.get(kind, "a template" if kind == "attachedTemplate" else f"something ({shortened(kind)})")


def nothing_runs(held: Held) -> Iterator[Finding]:
    """Find macros and other programs inside a file: many firms' post refuses them."""
    programs = [
        part for part in held.package.members if part.lower().endswith(("vbaproject.bin", ".exe", ".dll"))
    ]
    controls = [
        part for part in held.package.members if "/activex/" in f"/{part.lower()}" and part.endswith(".bin")
    ]
    if programs or controls:
        hint = "save it as .pptx, .docx or .xlsx, which hold no macros"
        yield Finding(warned("macros", "the file holds macros, which many firms' post refuses", None, hint))


def numbers_are_given_once(held: Held) -> Iterator[Finding]:
    """Find shapes of a slide, and slides of a deck, that bear the same number: links go astray."""
    for slide in held.slides:
        tree = held.package.xml(slide.part).find(f"{P}cSld/{P}spTree")
        ids = Counter(about.get("id", "") for about in (tree.iter(f"{P}cNvPr") if tree is not None else ()))
        twice = [ident for ident, times in ids.items() if times > 1]
        if twice:
            what = "two shapes bear the same number"
            what = what if len(twice) == 1 else f"{len(twice)} numbers are each borne by two shapes"
            hint = "cut the newer shapes and paste them again: they get numbers of their own"
            yield Finding(warned("same-id", what, None, hint), slide.number, slide.title)
    for rows, times in _lists(held):
        twice = [ident for ident, count in times.items() if count > 1]
        if twice:
            what = f"two {rows} bear the same number, {shortened(twice[0])}"
            yield Finding(Problem("same-id", what, None, _RESAVE))


def _lists(held: Held) -> Iterator[tuple[str, Counter[str]]]:
    main = next(held.package.pointed("", "officeDocument"), "")
    if held.kind != "deck":
        return
    root = held.package.xml(main)
    yield "slides", Counter(row.get("id", "") for row in root.iterfind(f"{P}sldIdLst/{P}sldId"))
    masters = [row.get("id", "") for row in root.iterfind(f"{P}sldMasterIdLst/{P}sldMasterId")]
    for part in held.package.pointed(main, "slideMaster"):
        masters += [row.get("id", "") for row in _layout_rows(held.package, part)]
    yield "masters or layouts", Counter(filter(None, masters))


def _layout_rows(package: Package, part: str) -> list[Element]:
    try:
        return package.xml(part).findall(f"{P}sldLayoutIdLst/{P}sldLayoutId")
    except WorkshopError:
        return []


def _called(owner: str) -> str:
    return shortened(owner, 60) if owner else "the package"


def _at(held: Held, part: str, problem: Problem) -> Finding:
    """Return a problem as found in a part: on a slide, when it is one or belongs to one."""
    for slide in held.slides:
        if part == slide.part or part in held.package.pointed(slide.part, "notesSlide"):
            return Finding(problem, slide.number, slide.title)
    return Finding(problem)
