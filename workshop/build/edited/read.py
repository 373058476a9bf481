"""Read what a person changed in a deck: every change, the lines that say it, and what no line can say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from workshop.build.built import Built
from workshop.build.edited.located import Located
from workshop.build.edited.pending import pending
from workshop.build.edited.proved import disproved
from workshop.build.edited.rewritten import Rewritten, rewritten
from workshop.build.edited.slides import overlay_of, rearranged
from workshop.build.edited.which import Origin, origin_of
from workshop.build.lock import read_lock
from workshop.build.making import Made, make
from workshop.build.version import outline_tree, overlaid
from workshop.errors import Problem, Source, Span, WorkshopError, errors_in
from workshop.library import Library, read_source
from workshop.library.client_folders import clients_folder
from workshop.library.clients import Known
from workshop.library.folders import shown_path
from workshop.library.hashes import hashed
from workshop.outline.nodes import parse
from workshop.outline.patch import patched
from workshop.outline.tree import Node
from workshop.outline.values import Text
from workshop.outline.written import lines_of
from workshop.storyboard.changes.compare import SlideChange, compare
from workshop.storyboard.deck_text import deck_text
from workshop.storyboard.from_pptx import read_deck
from workshop.values import frozen


@frozen
class Elsewhere:
    """Say what to write at a place that an overlay does not reach; nothing where the text is taken out."""

    span: Span
    text: str


@frozen
class Edited:
    """Hold what a person changed in a deck.

    `lines` are for the client's `overlay`, or for one of any client's where it was built for nobody;
    `elsewhere` is what to write in the client's files, or for nobody in the outline itself; `left` is what
    nothing can say, by slide; `doubts` what became of it all when it was tried.
    """

    deck: str
    client: str | None
    built: Built | None
    changes: tuple[SlideChange, ...]
    lines: tuple[str, ...] = ()
    overlay: Path | None = None
    elsewhere: tuple[Elsewhere, ...] = ()
    left: tuple[tuple[SlideChange, str], ...] = ()
    doubts: tuple[str, ...] = ()
    there: tuple[Text, ...] = ()
    """Keys of the lines that the overlay has already, where it has them."""
    said: int = 0
    """How many changes the outline and the client's files say already."""
    touched: bool = True
    """Whether the file is another than the one that was built: its look may be, though its texts are not."""

    @property
    def changed(self) -> tuple[SlideChange, ...]:
        """Return the slides that are not as they were."""
        return tuple(change for change in self.changes if not change.same)


def read_edited(
    library: Library, path: Path, data: bytes, client: str | None = None, since: Path | None = None
) -> Edited:
    """Compare a deck with how it was built; raises WorkshopError for no deck, or one that nobody knows."""
    theirs = read_deck(path.name, data)
    origin = origin_of(library, path, client, since)
    try:
        made = make(library, origin.deck, origin.client, asked=origin.event)
    except WorkshopError as error:
        if origin.built is None:
            raise
        return _unmade(origin, compare(origin.built.text, theirs), error)
    now = deck_text(made.storyboard, made.plan)
    ours = origin.built.text if origin.built else now
    changes = compare(ours, theirs)
    doubts = () if ours == now else (_LATER,)
    waiting = tuple(pending(changes, ours, now))
    edited = _said(library, origin, made, waiting, doubts)
    said = sum(not change.same for change in changes) - sum(not change.same for change in waiting)
    return replace(
        edited, changes=changes, said=said, touched=not read_lock(path.parent).knows(path.name, hashed(data))
    )


_LATER = (
    "the outline or the client's files changed since this deck was built; the lines are for what they say now"
)


def _unmade(origin: Origin, changes: tuple[SlideChange, ...], error: WorkshopError) -> Edited:
    first, *_ = errors_in(error.problems)
    doubt = f"there are no lines for an overlay, because the deck does not build as it is: {_told(first)}"
    return Edited(origin.deck, origin.client, origin.built, changes, doubts=(doubt,))


def _told(problem: Problem) -> str:
    place = f"{problem.span.source.path}:{problem.span.line}: " if problem.span else ""
    return f"{place}{problem.message}"


def _said(
    library: Library,
    origin: Origin,
    made: Made,
    changes: tuple[SlideChange, ...],
    doubts: tuple[str, ...],
) -> Edited:
    """Return the changes with all that says them."""
    tree = outline_tree(library, origin.deck)
    if made.known:
        tree = overlaid(library, tree, made.known, made.storyboard.id)
    located = Located(made, tree)
    texts, slides = rewritten(located, changes), rearranged(made, changes)
    left = (*texts.left, *slides.left)
    overlay = _overlay(library, made)
    reached = frozenset(span for span in located.nodes if not _is_own(span, made.known))
    node = overlay_of(slides, patched(tree, texts.patch(reached)), texts.headlines)
    whole = overlay_of(slides, patched(tree, texts.patch(frozenset(located.nodes))), texts.headlines)
    if whole:
        pasted = Source(shown_path(overlay or Path("overlay.yaml")), "\n".join(lines_of(whole)))
        doubts = (*doubts, *disproved(library, origin, pasted, changes, left))
    return Edited(
        deck=origin.deck,
        client=origin.client,
        built=origin.built,
        changes=changes,
        lines=tuple(lines_of(node)) if node else (),
        overlay=overlay,
        elsewhere=tuple(_elsewhere(texts, reached if made.known else frozenset())),
        left=left,
        doubts=doubts,
        there=tuple(_there(overlay, node)) if overlay and node else (),
    )


def _overlay(library: Library, made: Made) -> Path | None:
    """Return the client's overlay for a deck, be it there or not."""
    return clients_folder(library) / made.known.id / f"{made.storyboard.id}.yaml" if made.known else None


def _there(overlay: Path, lines: Node) -> Iterator[Text]:
    """Yield the keys of an overlay that stand in these lines too: one file says each of them once."""
    if not overlay.is_file():
        return
    node, _ = parse(read_source(overlay))
    news = {str(key): value for key, value in (lines.entries or {}).items()}
    for key, value in ((node and node.entries) or {}).items():
        if key in news:
            yield key
            yield from (name for name in value.entries or {} if name in (news[key].entries or {}))


def _is_own(span: Span, known: Known | None) -> bool:
    """Return whether a place is in a file of this client's own folder."""
    if known is None:
        return False
    path = Path(span.source.path)
    return path.parent.name == known.id and path.parent.parent.name == "clients"


def _elsewhere(texts: Rewritten, reached: frozenset[Span]) -> Iterator[Elsewhere]:
    for span, text in texts.texts.items():
        if span not in reached:
            yield Elsewhere(span, text or "")
