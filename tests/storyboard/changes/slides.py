"""Slides as text with defaults, and decks drawn by hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from workshop.storyboard.deck_text import DeckText, SlideText

WORDS = ("gift", "bribe", "owed", "customer", "ward", "wait", "rival", "promise", "card", "bed")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
PARAGRAPHS = st.lists(TEXTS, max_size=6)


def slide(ident: str = "can-leave", *texts: str, **more: Any) -> SlideText:
    """Make a slide of this id; its first text is its title, without one it says its id."""
    said = texts or (ident.replace("-", " "),)
    return SlideText(**{"id": ident, "title": said[0], "texts": said, "line": ident} | more)


def unnamed(*texts: str, **more: Any) -> SlideText:
    """Make a slide of which nobody knows the id, as in a deck from elsewhere."""
    return slide("", *texts, **more)


def deck(*slides: SlideText, **more: Any) -> DeckText:
    return DeckText(slides, **more)


@st.composite
def decks(draw: st.DrawFn, named: bool = True) -> tuple[SlideText, ...]:
    """Draw slides of different ids, or of none; two of them may say the same."""
    said = draw(st.lists(st.tuples(TEXTS, PARAGRAPHS, PARAGRAPHS), max_size=8))
    return tuple(
        SlideText(f"slide-{number}" if named else "", title, (title, *texts), tuple(notes))
        for number, (title, texts, notes) in enumerate(said)
    )
