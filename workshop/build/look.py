"""The look of a deck: the house's, or what a client's brand makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.brand.images import PictureError
from workshop.brand.logo import Logo
from workshop.brand.palette import HOUSE, Palette
from workshop.errors import Problem, WorkshopError
from workshop.library import Library
from workshop.library.clients import Known, read_beside
from workshop.outline.meant import short
from workshop.outline.values import Text


@dataclass(frozen=True, slots=True)
class Look:
    """Hold the colours and faces of a deck, the logos it bears, and whose they are."""

    palette: Palette
    name: str = "House"
    client: str = ""
    logo: Logo | None = None
    logo_reversed: Logo | None = None


def look_of(library: Library, known: Known | None, palette: Palette | None = None) -> Look:
    """Return the look of a client's decks; raises WorkshopError where the brand cannot be shown."""
    if known is None or palette is not None:
        return Look(palette or HOUSE)
    from workshop.brand.derive import palette_of  # imported late: only a client's build needs it

    brand, name = known.client.brand, known.client.name
    logos = (_logo(library, brand.logo), _logo(library, brand.logo_reversed))
    return Look(palette_of(brand), name, name, *logos)


def _logo(library: Library, file: Text | None) -> Logo | None:
    if file is None:
        return None
    from workshop.brand.logo import read_logo

    try:
        return read_logo(str(file), read_beside(library, file))
    except PictureError as error:
        message = f"the logo '{short(file)}' cannot be shown: {error}"
        hint = "save it again as PNG, JPEG or SVG"
        raise WorkshopError([Problem("bad-logo", message, file.span, hint)]) from None
