"""Nothing of one client reaches another: every string of every file, looked through for what is another's.

What the house's own version of a deck says as well is no leak, nor is a name that is a common word where it
is used as one; what those say whom a client is like may stand in its files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path

from workshop.check.doubts import NO_OUTLINES, Outlines, likely
from workshop.check.needles import Found, Needle
from workshop.check.parts import Part, parts_of
from workshop.check.pictures import Copied, copied_pictures
from workshop.check.shelf import NAMES, Files, House, Shelf, is_doubtful
from workshop.check.skim import skim
from workshop.check.sought import Sought
from workshop.check.words import words_in
from workshop.errors import Problem, Source, Span, WorkshopError
from workshop.library import Library, find_outline, outline_names, read_source
from workshop.library.clients import Known
from workshop.library.folders import shown_path
from workshop.library.neighbours import Everyone, Secrets, read_everyone, read_own
from workshop.library.reads import note
from workshop.outline.meant import short

_DOUBT = "if that client is meant, say it otherwise; what both may say stands in a client that both are like:"
_NAMED = "[!.]*.*"
_WHAT = {
    "name": "the name of the client {}",
    "short": "what the client {} is called for short",
    "id": "the name of the folder of the client {}",
    "person": "who leads for the client {}",
    "place": "where the client {} meets",
    "file": "a file of the client {}",
    "fill": "what the client {} supplied",
    "brief": "what the client {} supplied",
    "own": "a text of the client {}",
}


def check_client(
    library: Library,
    known: Known,
    files: Files,
    house: House = dict,
    spoken: Callable[[], str] = str,
    clients: str = "",
) -> tuple[Problem, ...]:
    """Return a problem for each thing of another client that stands in a client's files.

    `spoken` says the outline in this client's words: two clients who call customers the same say the same.
    Neighbours are read leniently: one whose files are broken is a warning, once. `clients` is the hash of all
    clients' folders, for those who check many kits: see `read_everyone`.
    """
    everyone = read_everyone(library, clients)
    unread = (problem for name, problem in everyone.unread.items() if name not in known.chain)
    outlines = Outlines(partial(_written, library), spoken, partial(_pictures, library))
    return (*unread, *_found(files, read_own(library, known), _sought(everyone), house, outlines))


@lru_cache(maxsize=1)
def _sought(everyone: Everyone) -> Sought:
    return Sought(everyone.secrets.values())


def _written(library: Library) -> str:
    """Return all that the outlines say, as words; one that cannot be read says nothing."""
    read: list[Source] = []
    for name in outline_names(library):
        with suppress(WorkshopError):
            read.append(read_source(find_outline(library, name)))
    return _as_words(tuple(read))


@lru_cache(maxsize=2)
def _as_words(sources: Iterable[Source]) -> str:
    return " ".join(word for source in sources for word in words_in(source.text))


def _pictures(library: Library) -> Iterator[bytes]:
    """Yield the pictures that every deck may show."""
    for path in sorted(note(library.assets / "pictures", _NAMED).glob(_NAMED)):
        if path.suffix in (".png", ".jpg", ".svg"):
            yield note(path).read_bytes()


def find_leaks(
    files: Files,
    mine: Secrets,
    others: Sequence[Secrets],
    house: House = dict,
    outlines: Outlines = NO_OUTLINES,
) -> tuple[Problem, ...]:
    """Return a problem for each secret of others in a client's files, and for each file that stays closed.

    `house` and `outlines` are asked only where something was found: what they say as well is no leak.
    """
    return _found(files, mine, Sought(others), house, outlines)


def _found(
    files: Files, mine: Secrets, sought: Sought, house: House, outlines: Outlines
) -> tuple[Problem, ...]:
    if not any(sought.strangers(mine)):
        return ()
    parts, problems = parts_of(files)
    shelf = Shelf(parts, house)
    suspects = likely(sought.suspects(mine, skim(parts)), mine, sought, outlines)
    shown = partial(_of_the_house, shelf, outlines)
    return (
        *problems,
        *_leaks(suspects, mine, shelf),
        *(
            _picture_problem(copied, mine)
            for copied in copied_pictures(parts, mine, sought.strangers(mine), shown)
        ),
    )


def _of_the_house(shelf: Shelf, outlines: Outlines) -> Iterator[bytes]:
    """Yield the pictures of the house: what its version of the files shows, and what any deck may show."""
    yield from shelf.house_parts()
    yield from outlines.pictures()


def _leaks(suspects: Iterable[Needle], mine: Secrets, shelf: Shelf) -> Iterator[Problem]:
    """Yield a problem for each that is one; a folder's name is news only where nothing else is found."""
    told: set[tuple[str, tuple[str, ...]]] = set()
    owners: set[str] = set()
    for needle in suspects:
        known = (needle.owner, needle.words) in told or (needle.kind == "id" and needle.owner in owners)
        found = [] if known else list(shelf.leaks(needle))
        if found:
            told.add((needle.owner, needle.words))
            owners.add(needle.owner)
            yield _problem(needle, mine, *zip(*found, strict=True))


def _problem(needle: Needle, mine: Secrets, parts: Sequence[Part], places: Sequence[Found]) -> Problem:
    doubtful = all(is_doubtful(needle, found) for found in places)
    place = min(places, key=partial(is_doubtful, needle))
    says = f"'{_hinted(needle, place.form)}' {'may be' if doubtful else 'is'} {_WHAT[needle.kind]}"
    message = f"{_told_once(parts)}: {says.format(needle.owner)}"
    span = _written_at(needle, mine)
    if doubtful:
        return Problem("possible-leak", message, span, _DOUBT, "warning")
    return Problem("leak", message, span, _hint(needle, span))


def _told_once(places: Sequence[Part | Path]) -> str:
    """Return the first of these places, and how many more there are."""
    first = places[0] if isinstance(places[0], Part) else shown_path(places[0])
    more = len(places) - 1
    return f"{first} and {more} more part{'s' * (more > 1)}" if more else f"{first}"


def _picture_problem(copied: Copied, mine: Secrets) -> Problem:
    """Return the problem that a picture is another client's, at the line that names it if one does."""
    named = {place.name for place in copied.places if isinstance(place, Path)}
    span = next((text.span for text in mine.said if Path(text).name in named), None)
    places = [place for place in copied.places if isinstance(place, Part)] or copied.places
    what = f"this is the picture '{short(copied.file.name)}' of the client {short(copied.owner)}"
    hint = "show a picture of this client's own; what both may show stands in a client that both are like:"
    return Problem("leak", f"{_told_once(places)}: {what}", span, hint)


def _hinted(needle: Needle, form: str) -> str:
    """Return so much of a secret that it is found again, and no more."""
    words = form.split()
    return short(form) if needle.kind in NAMES or len(words) <= 3 else f"{' '.join(words[:3])} …"


def _written_at(needle: Needle, mine: Secrets) -> Span | None:
    """Return where the client's own files say it, if they do."""
    words = f" {' '.join(needle.words)} "
    return next((text.span for text in mine.said if words in f" {' '.join(words_in(text))} "), None)


def _hint(needle: Needle, span: Span | None) -> str:
    if needle.kind in ("fill", "brief", "own"):
        return "say it in this client's own words; what both may say stands in a client that both are like:"
    return "take it out of this line" if span else "take it out of the client's template, logo or pictures"
