"""The look of a deck: the house's, or what a client's brand makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from workshop.brand.fonts import Metrics, is_known
from workshop.brand.images import PictureError
from workshop.brand.logo import Logo
from workshop.brand.palette import HOUSE, Palette
from workshop.errors import Problem, WorkshopError
from workshop.library import Library, read_family
from workshop.library.clients import Known, font_files, read_beside
from workshop.outline.client import Brand
from workshop.outline.meant import short
from workshop.outline.values import Text
from workshop.values import frozen

if TYPE_CHECKING:
    from workshop.brand.template import Matches, Template


@frozen
class Look:
    """Hold the colours and faces of a deck, the logos it bears, and whose they are."""

    palette: Palette
    heading: Metrics
    body: Metrics
    name: str = "House"
    client: str = ""
    logo: Logo | None = None
    logo_reversed: Logo | None = None
    warnings: tuple[Problem, ...] = ()
    template: bytes = b""
    matches: Matches | None = None


def look_of(library: Library, known: Known | None, palette: Palette | None = None) -> Look:
    """Return the look of a client's decks; raises WorkshopError where the brand cannot be shown."""
    if known is None or palette is not None:
        shown = palette or HOUSE
        return Look(shown, read_family(library, shown.heading), read_family(library, shown.body))
    from workshop.brand.derive import palette_of  # imported late: only a client's build needs it

    brand, name = known.client.brand, known.client.name
    template, matches = _template(library, brand)
    shown = _in_its_theme(matches.template) if matches else palette_of(brand)
    wanted = (brand.template, brand.template) if matches else (brand.heading, brand.body)
    fonts = font_files(library, known) if not all(map(is_known, (shown.heading, shown.body))) else ()
    heading, body = (read_family(library, face, fonts) for face in (shown.heading, shown.body))
    logos = (_logo(library, brand.logo), _logo(library, brand.logo_reversed))
    warnings = tuple(_guessed(zip(wanted, (heading, body), strict=True), fonts))
    return Look(shown, heading, body, name, name, *logos, warnings, template, matches)


def _template(library: Library, brand: Brand) -> tuple[bytes, Matches | None]:
    """Return the client's own template and what its layouts are used for; raises WorkshopError."""
    if brand.template is None:
        return b"", None
    from workshop.brand.template.match import match  # imported late, as are all who read a template
    from workshop.brand.template.read import read_template

    data = read_beside(library, brand.template)
    return data, match(read_template(brand.template, data), dict(brand.layouts.items()))


def _in_its_theme(template: Template) -> Palette:
    """Return a template's colours with its faces: a deck on it is set in its theme."""
    return replace(template.palette, heading=template.heading, body=template.body)


def _guessed(
    faces: Iterable[tuple[Text | None, Metrics]], fonts: Iterable[tuple[str, bytes]]
) -> Iterator[Problem]:
    """Warn of faces that nobody has here: their texts are measured like another face's, a little wider."""
    guessed = {
        metrics.family: where
        for where, metrics in faces
        if where and metrics.reserve and not is_known(metrics.family)
    }
    for face, where in guessed.items():
        message = f"the face '{short(face)}' is not at hand, so its widths are guessed"
        yield Problem("unknown-face", message, where.span, _font_hint(face, fonts), "warning")


def _font_hint(face: str, fonts: Iterable[tuple[str, bytes]]) -> str:
    """Return what to do about a face, by the font files that lie beside the client's file."""
    from workshop.brand.font_files import family_in  # imported late: most clients' faces are at hand

    held = [(name, family_in(data)) for name, data in fonts]
    for name, family in held:
        if family is None:
            unread = f"{short(name)} beside client.yaml is no font that can be read"
            return f"{unread}: get it anew, as .ttf or .otf"
    near = next(((name, family) for name, family in held if family and _begins_alike(face, family)), None)
    if near:
        held_there = f"{short(near[0])} beside client.yaml holds the face '{near[1]}'"
        return f"{held_there}: write that, or get the other's"
    return "put its .ttf or .otf file beside client.yaml, and its own widths are used"


def _begins_alike(one: str, other: str) -> bool:
    return one.casefold().split()[:1] == other.casefold().split()[:1]


def _logo(library: Library, file: Text | None) -> Logo | None:
    if file is None:
        return None
    from workshop.brand.logo import read_logo

    try:
        return read_logo(str(file), read_beside(library, file))
    except PictureError as error:
        message = f"the logo '{short(file)}' cannot be shown: {error}"
        hint = error.hint or "save it again as PNG, JPEG or SVG"
        raise WorkshopError([Problem("bad-logo", message, file.span, hint)]) from None
