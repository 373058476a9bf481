"""A new outline: an hour, whole and small, with comments that teach."""

from __future__ import annotations

from pathlib import Path

from workshop.brand.palette import HOUSE
from workshop.errors import Problem, Source, errors_in
from workshop.library import Library, outline_names, read_family, read_quotations, read_words
from workshop.library.client_folders import client_names
from workshop.outline.citations import citation_problems
from workshop.outline.fill import fill
from workshop.outline.model import Workshop
from workshop.outline.nodes import parse
from workshop.outline.read import read_workshop
from workshop.outline.written import scalar
from workshop.plan.make import make_plan
from workshop.starters.place import Starter, library_of, none_there, read_name, refused, schemas
from workshop.storyboard.compose import compose
from workshop.storyboard.stage import Stage

_OUTLINE = Path(__file__).with_name("deck.yaml")


def new_deck(place: Path, name: str) -> Starter:
    """Return the files of a new outline in a folder; raises WorkshopError for a name it cannot have."""
    title, deck = read_name(name, "deck")
    library = library_of(place)
    path = library.decks / f"{deck}.yaml"
    none_there([path], "give the deck another name, or edit what is there")
    if deck in outline_names(library):
        hint = f"give yours another name, or make it your own:  workshop init --copy {deck}"
        raise refused("exists", f"a deck that ships with the builder is called {deck}", hint)
    if deck == "client" or deck in client_names(library):
        message = (
            f"a client's folder has {'a file' if deck == 'client' else 'the name'} called {deck} already"
        )
        raise refused("deck-named-like-client", message, "give the deck another name")
    text = _outline(library, title, deck)
    return Starter(deck, schemas(place, "outline") | {path: text.encode()})


def _outline(library: Library, title: str, deck: str) -> str:
    text = _OUTLINE.read_text(encoding="utf-8").replace("@id", deck).replace("@title", scalar(title))
    node, problems = parse(Source(f"{deck}.yaml", text))
    workshop, found = read_workshop(node) if node else (None, ())
    if workshop is None or problems or found:
        raise refused("bad-name", "an outline would take this name for something else", "leave out its signs")
    if problem := next(iter(_misfits(library, workshop, deck)), None):
        raise refused(
            "bad-name", f"this name fits no cover: {problem.message}", "give the deck a shorter name"
        )
    return text


def _misfits(library: Library, workshop: Workshop, deck: str) -> tuple[Problem, ...]:
    """Return what keeps an outline from its slides, where the folder has the quotation it shows."""
    quotations = read_quotations(library)
    if citation_problems(workshop, quotations, {}):
        return ()
    plan = make_plan(fill(workshop, {}))
    stage = Stage(
        plan=plan,
        words=read_words(library, workshop.language),
        quotations=quotations,
        figures={},
        pictures={},
        palette=HOUSE,
        heading=read_family(library, HOUSE.heading),
        body=read_family(library, HOUSE.body),
    )
    return errors_in(compose(plan, stage, deck).problems)
