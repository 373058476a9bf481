"""Clients that nobody has: each with names, words, colours and cases of its own, some with an overlay."""

from __future__ import annotations

import colorsys
from io import BytesIO
from pathlib import Path

import yaml
from PIL import Image, ImageDraw

DECKS = (
    *("give-to-get", "major-in-storytelling", "right-conversation"),
    *("right-questions", "satisfaction-isnt-loyalty", "value-creation-zone"),
)
SYLLABLES = (
    "Bra Cor Del Fen Gar Hul Jor Kar Lum Mor Nel Ost Pra Quil Ran Sol Tar Ulm Vel Wim",
    "dan bri gol vek tham lur nis rop sten mar vil dor ken fas gul hen pit rad wes zon",
    "a by den eck furt gate holm ick lund moor ney ock rup sund ton ust vig wick yard zell",
)
TRADES = "Logistics Optics Foods Partners Clinics Hotels Motors Energy Papers Tools"
_CALLED = (
    {"customer": "guest", "customers": "guests"},
    {"customer": "patient", "customers": "patients"},
    {"customer": "member", "customers": "members"},
    {},
)
_PER_CLIENT = 7
"""So many names are coined for each client; 20 × 20 × 20 syllables are enough for a thousand of them."""


def coined(number: int) -> str:
    """Return a name that nobody else has, for numbers up to 8,000."""
    spread = number * 3307 % 8000
    places = (spread % 20, spread // 20 % 20, spread // 400)
    return "".join(row.split()[place] for row, place in zip(SYLLABLES, places, strict=True))


def make_client(home: Path, number: int) -> str:
    """Write the folder of a client among the clients of a folder's decks; return its id."""
    name, rival, second, person, other, place, thing = (
        coined(number * _PER_CLIENT + each) for each in range(_PER_CLIENT)
    )
    ident = f"{name.lower()}-{number}"
    folder = home / ident
    folder.mkdir(parents=True)
    brand: dict[str, object] = {"primary": _colour(number, 0.28), "secondary": _colour(number + 5, 0.62)}
    if number % 5 == 0:
        brand["logo"] = "logo.png"
        (folder / "logo.png").write_bytes(_logo(number))
    client = {
        "name": f"{name} {TRADES.split()[number % 10]}",
        "brand": brand,
        "words": _CALLED[number % len(_CALLED)],
        "fills": {
            "rival": f"{rival} of {place}",
            "sector": f"the trade that {name} is in",
            "topic": f"how {thing} will reach people",
            "best_customer": f"{other} and its forty branches",
            "client_case": f"{other}, who had scored a nine and changed to {rival} in a month",
            "second_rival": second,
            "sponsor": f"{person} of the board",
            "clash_case": f"Most of those whom {person} won left for {rival} before they had paid back.",
            "lost_case": f"She compared {thing} with {rival}. On every feature, we promised more.",
        },
        "event": {
            "date": f"2027-{number % 12 + 1:02d}-{number % 27 + 1:02d}",
            "people": 8 + number % 14,
            "venue": f"{place} House, hall {number % 9 + 1}",
            "facilitators": [{"name": f"{person} {other}", "initials": person[0] + other[0]}],
        },
    }
    _write(folder / "client.yaml", client)
    if number % 4 == 0:
        overlay = {"set": {"subtitle": f"What {name} and {thing} can learn from it"}}
        _write(folder / f"{deck_of(number)}.yaml", overlay)
    return ident


def deck_of(number: int) -> str:
    """Return the deck that is built for a client: each of the six in turn."""
    return DECKS[number % len(DECKS)]


def _write(path: Path, tree: object) -> None:
    path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _colour(number: int, lightness: float) -> str:
    red, green, blue = colorsys.hls_to_rgb(number * 0.618 % 1, lightness, 0.55)
    return f"#{round(red * 255):02X}{round(green * 255):02X}{round(blue * 255):02X}"


def _logo(number: int) -> bytes:
    """Draw a sign of five by three fields, each client's another."""
    image = Image.new("RGBA", (300, 100), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    for field in range(15):
        if ((number + 1) * 2654435761 >> field) & 1:
            left, top = field % 5 * 60, field // 5 * 33
            draw.rectangle((left, top, left + 55, top + 29), fill=_colour(number, 0.3))
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()
