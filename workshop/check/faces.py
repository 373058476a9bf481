"""Whether the machine that shows a deck has its faces; where it has not, other faces take their place."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.brand.fonts import Metrics, is_known
from workshop.brand.office_faces import comes_with_office
from workshop.check.checked import warned
from workshop.errors import Problem
from workshop.outline.client import Client
from workshop.outline.meant import short


def rare_faces(client: Client, heading: Metrics, body: Metrics) -> Iterator[Problem]:
    """Yield a warning for each face that Office lacks; one whose widths are guessed has a warning already."""
    brand = client.brand
    wanted = {"heading": brand.heading, "body": brand.body}
    seen: set[str] = set()
    for key, face in (("heading", heading), ("body", body)):
        guessed = face.reserve and not is_known(face.family)
        if face.family in seen or guessed or comes_with_office(face.family):
            continue
        seen.add(face.family)
        message = f"the face '{short(face.family)}' does not come with Office"
        hint = "install it on the machine that shows the slides, or take one that everybody has, as in"
        place = brand.place(wanted[key], brand.template)
        yield warned("rare-face", message, place or client.span, f"{hint}  {key}: Georgia")
