"""Rules on fonts: whether the machine it is opened on has them, or gets them with the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from workshop.check.checked import warned
from workshop.check.files.rule import Held, listed, shortened
from workshop.check.finding import Finding

_OFFICE = """
Aptos; Aptos Display; Aptos Narrow; Aptos Mono; Aptos Serif; Arial; Arial Black; Arial Narrow; Arial Nova;
Arial Rounded MT Bold; Bahnschrift; Baskerville Old Face; Bell MT; Berlin Sans FB; Bodoni MT; Book Antiqua;
Bookman Old Style; Bradley Hand ITC; Calibri; Calibri Light; Californian FB; Calisto MT; Cambria; Cambria
Math; Candara; Candara Light; Castellar; Centaur; Century; Century Gothic; Century Schoolbook; Comic Sans
MS; Consolas; Constantia; Cooper Black; Copperplate Gothic Bold; Copperplate Gothic Light; Corbel; Corbel
Light; Courier; Courier New; Didot; Ebrima; Elephant; Engravers MT; Eras ITC; Footlight MT Light; Franklin
Gothic; Franklin Gothic Book; Franklin Gothic Demi; Franklin Gothic Heavy; Franklin Gothic Medium; Gabriola;
Gadugi; Garamond; Georgia; Georgia Pro; Gill Sans; Gill Sans MT; Gill Sans Nova; Goudy Old Style; Grandview;
Haettenschweiler; Helvetica; High Tower Text; Impact; Leelawadee UI; Lucida Bright; Lucida Console; Lucida
Fax; Lucida Handwriting; Lucida Sans; Lucida Sans Typewriter; Lucida Sans Unicode; Malgun Gothic; Meiryo;
Microsoft JhengHei; Microsoft Sans Serif; Microsoft YaHei; Modern Love; MS Gothic; MS Mincho; MS PGothic; MS
Sans Serif; MS Serif; Neue Haas Grotesk Text Pro; Nirmala UI; Palatino Linotype; Perpetua; Rockwell;
Rockwell Nova; Sakkal Majalla; Seaford; Segoe Print; Segoe Script; Segoe UI; Segoe UI Black; Segoe UI Emoji;
Segoe UI Historic; Segoe UI Light; Segoe UI Semibold; Segoe UI Semilight; Segoe UI Symbol; Simplified
Arabic; SimHei; SimSun; Sitka; Sitka Text; Skeena; Sylfaen; Symbol; Tahoma; Tenorite; Times; Times New
Roman; Trebuchet MS; Tw Cen MT; Verdana; Verdana Pro; Walbaum; Webdings; Wingdings; Wingdings 2; Wingdings
3; Yu Gothic; Yu Gothic UI; Yu Mincho
"""
_KNOWN = frozenset(" ".join(face.casefold().split()) for face in _OFFICE.split(";"))
_WEIGHTS = (" light", " medium", " bold", " black", " semibold", " demi", " book", " condensed", " cond")


def comes_with_office(face: str) -> bool:
    """Return whether a font is on every machine with Microsoft Office, or fetched by it when it is needed."""
    name = " ".join(face.casefold().split())
    stems = {name, *(name.removesuffix(weight) for weight in _WEIGHTS)}
    return not name or bool(stems & _KNOWN)


def fonts_are_there(held: Held) -> Iterator[Finding]:
    """Find fonts that are neither in the file nor on every machine with Office."""
    source = held.deck or held.document
    inside = {face.casefold() for face in (source.embedded if source else ())}
    used: dict[str, list[int]] = defaultdict(list)
    for said in held.said:
        for run in said.paragraph.runs:
            if run.text.strip() and run.face.casefold() not in inside and not comes_with_office(run.face):
                used[run.face].append(said.slide or 0)
    for face, numbers in used.items():
        place = f" ({listed(numbers)})" if held.slides else ""
        what = f"the font '{shortened(face)}'{place} is not in the file, and not every machine has it"
        kind = "Options, Save, Embed fonts in the file" if held.slides else "Options, Save, Embed fonts"
        hint = f"embed it (File, {kind}), install it where it is shown, or use one that Office brings"
        yield Finding(warned("rare-face", what, None, hint))
