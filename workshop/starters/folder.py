"""A folder for one's own clients and outlines; the shipped decks stay where they are, and improve there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workshop.library import find_library, find_outline, read_source
from workshop.outline.client import Client
from workshop.starters.client_text import client_text
from workshop.starters.needs import questions
from workshop.starters.place import Starter, library_of, none_there, refused, schemas

_README = Path(__file__).with_name("README.md")
_EXAMPLE = "larkfield"


def new_folder(place: Path, copies: Sequence[str], here: Path) -> Starter:
    """Return the files of a new folder, with copies of outlines that `here` knows; the folder may be there.

    In a folder that was made before, only the copies are new. Raises WorkshopError for what is there already.
    """
    files = {} if copies and (place / "decks" / "clients").is_dir() else _folder(place)
    for name in copies:
        path = find_outline(find_library(here), name)
        files[place / "decks" / f"{path.stem}.yaml"] = read_source(path).text.encode()
    none_there(files, "choose a folder without it, or take it away first")
    return Starter(_EXAMPLE, schemas(place, "outline", "client", "overlay") | files)


def _folder(place: Path) -> dict[Path, bytes]:
    clients = place / "decks" / "clients"
    if clients.is_dir():
        hint = "next:  workshop new client NAME  or  workshop init --copy DECK"
        raise refused("exists", f"{clients.as_posix()} is there already: this folder is ready", hint)
    example = client_text(_example(), (), questions(library_of(place)), _EXAMPLE)
    return {
        place / "README.md": _README.read_bytes(),
        clients / _EXAMPLE / "client.yaml": example.encode(),
    }


def _example() -> Client:
    """Return an invented client who shows each thing a client can say."""
    return Client.model_validate(
        {
            "name": "Larkfield Mutual",
            "words": {"customer": "member", "customers": "members"},
            "fills": {"sector": "savings and loans", "small_sum": "the price of a pot of tea"},
            "brand": {"primary": "#123B5D", "secondary": "#E0A526"},
        }
    )
