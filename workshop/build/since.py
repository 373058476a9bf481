"""What changed since a client's last version: the deck as it was built, and as it would be built now."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from workshop.build.built import Built
from workshop.build.lock import LOCK, read_lock_file
from workshop.build.making import make
from workshop.errors import Problem, WorkshopError
from workshop.library import Library
from workshop.storyboard.changes.compare import SlideChange, compare, retimed
from workshop.storyboard.deck_text import DeckText, SlideText, deck_text
from workshop.values import frozen


@frozen
class Since:
    """Hold two versions of a deck and what became of every slide between them."""

    before: Built
    now: DeckText
    changes: tuple[SlideChange, ...]
    whom: str = ""
    """What the client is called; nothing for nobody."""

    @property
    def retimed(self) -> tuple[tuple[SlideText, int, int], ...]:
        """Return what takes other minutes, with those before and now."""
        return tuple(retimed(self.before.text, self.now))

    @property
    def same(self) -> bool:
        """Return whether both versions say the same."""
        clock = (self.before.text.minutes, self.before.text.clock) == (self.now.minutes, self.now.clock)
        return clock and not self.retimed and all(change.same for change in self.changes)


def changes_since(
    library: Library, deck: str, client: str | None, folder: Path, since: Path | None = None
) -> Since:
    """Compare a deck as it would be built now with the last version that was another.

    `folder` holds the deck's last build; `since` is the lock of another version, kept from earlier. Raises
    WorkshopError when there is no version to compare with, or the deck does not build.
    """
    path = since or folder / LOCK
    lock = read_lock_file(path)
    last = lock.of() if lock else None
    if lock is None or last is None:
        raise WorkshopError([_nothing(deck, client, path, since is not None)])
    made = make(library, deck, client, asked=last.event)
    now = deck_text(made.storyboard, made.plan)
    before = last
    if since is None and last.text == now:
        before = lock.builds.get(lock.before, last)
    whom = str(made.known.client.name) if made.known else ""
    return Since(before, now, _written(compare(before.text, now)), whom)


def _nothing(deck: str, client: str | None, path: Path, asked: bool) -> Problem:
    if asked:
        message = f"{path.as_posix()} remembers no build"
        hint = f"name the {LOCK} that lies beside a deck, or a copy of it"
        return Problem("never-built", message, None, hint)
    whom = f" --client {client}" if client else ""
    message = f"there is no earlier version of {deck} to compare with in {path.parent.as_posix()}"
    return Problem("never-built", message, None, f"build it first:  workshop build {deck}{whom}")


def _written(changes: tuple[SlideChange, ...]) -> tuple[SlideChange, ...]:
    """Return the changes without what nobody wrote: times and numbers change with the plan."""
    return tuple(_without_made(change) for change in changes)


def _without_made(change: SlideChange) -> SlideChange:
    if change.both is None:
        return change
    made = change.both[0].made | change.both[1].made | {""}
    texts = tuple(each for each in change.texts if not {each.before, each.after} <= made)
    notes = tuple(each for each in change.notes if not {each.before, each.after} <= made)
    return replace(change, texts=texts, notes=notes)
