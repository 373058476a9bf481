"""Every problem the program can report, by code: in which group it is listed, and whether it may be meant."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.values import frozen


@frozen
class Group:
    """List codes under a heading; a score counts those of a group that is looked at as a whole."""

    name: str
    about: str
    codes: tuple[str, ...]
    scored: bool = True


OUTLINE = Group(
    "The outline",
    "What keeps an outline from being read; nothing else is looked at before",
    (
        "alias", "anchor", "bad-clock", "bad-day", "bad-escape", "bad-fill", "bad-flag", "bad-group",
        "bad-groups", "bad-id", "bad-key", "bad-minutes", "bad-number", "bad-option", "bad-side",
        "bad-worksheet", "braces", "bracket", "colon", "comma-in-braces", "comma-in-brackets", "dash",
        "duplicate-id", "duplicate-key", "early-quote", "empty", "empty-file", "folded",
        "forbidden-character", "hash", "indentation", "misplaced", "missing-key", "no-colon", "no-reason",
        "no-section", "no-space", "not-a-list", "not-a-text", "not-acceptable", "not-keys", "open-bracket",
        "open-quote", "question-in-braces", "reserved", "reserved-id", "second-document", "tab", "tag",
        "too-deep", "too-few", "too-many", "unknown-choice", "unknown-fill", "unknown-key", "unknown-kind",
        "right-to-left", "unknown-language", "unknown-rule",
    ),
    scored=False,
)  # fmt: skip
TIME = Group(
    "Time",
    "Whether the day comes out, and does the room good",
    (
        "bad-lock", "day-sum", "section-sum", "step-sum", "least-most", "too-short", "group-size",
        "empty-minutes", "left-out", "talk-share", "talk-stretch", "long-stretch", "long-sitting",
        "two-plenaries", "slack", "short-closing", "no-act",
    ),
)  # fmt: skip
ARGUMENT = Group(
    "The argument",
    "Whether everything claimed is borne out, and everything promised is kept",
    ("no-commitment", "unknown-reason", "unsupported-reason", "unanswered-objection"),
)
EXERCISES = Group(
    "Exercises",
    "Whether a colleague could run them",
    (
        "no-main-exercise", "two-main-exercises", "incomplete-exercise", "one-way-only", "short-debrief",
        "long-reports", "unlisted-material", "unknown-outcome", "serves-nothing", "unserved-outcome",
    ),
)  # fmt: skip
SLIDES = Group(
    "Slides",
    "Whether everybody in the room can read them, see them or have them read out",
    (
        "text-overflow", "word-too-long", "too-many-words", "too-small", "overlap", "off-slide",
        "low-contrast", "no-title", "same-title", "no-alt-text", "no-notes", "reading-order", "no-language",
        "no-header-row", "empty-link", "unfilled", "text-left-out", "bad-picture", "missing-picture",
        "fixed-layout", "layout-lacks-slot", "unknown-layout", "uneven-row", "unknown-key-cell",
        "unknown-key-column", "wrong-language",
    ),
)  # fmt: skip
CITED = Group(
    "Quotations and figures",
    "Whether what is cited was said, counted, and is talked about",
    (
        "unknown-quotation", "unsupported-quotation", "no-misquotation", "portrait-left-out",
        "unknown-figure", "no-source", "no-caveat", "no-bars", "unknown-key-bar", "not-discussed",
        "unsupported-claim",
    ),
)  # fmt: skip
CLIENTS = Group(
    "Clients and brands",
    "Whether a client's version is whole, in its own words and colours, and nobody else's",
    (
        "generic-default", "unknown-need", "unknown-id", "dropped", "kind-stays", "bad-insertion",
        "overlay-of-nothing", "bad-word", "unused-word", "like-cycle", "bad-colour", "low-contrast-brand",
        "unknown-slot", "unused-colour", "unknown-face", "rare-face", "bad-logo", "missing-file",
        "outside-folder", "bad-template", "no-template", "unknown-template-layout", "misnamed-file",
    ),
)  # fmt: skip
FINISHED = Group(
    "Finished files",
    "Whether a file opens everywhere as it was left, and says nothing that was not meant; of any deck",
    (
        "needs-repair", "no-content-type", "broken-relationship", "same-id", "macros", "fetched-from-outside",
        "local-link", "leftover", "misquoted", "heading-order", "mixed-languages",
    ),
    scored=False,
)  # fmt: skip
FILES = Group(
    "Files",
    "What is said of files, folders and commands; no part of a deck's score",
    (
        "bad-deck", "bad-document", "bad-name", "cannot-write", "client-named-like-deck",
        "deck-named-like-client", "edited", "encoding", "exists", "failed", "file-too-big", "hidden-file",
        "in-use", "leak", "never-built", "no-clients", "no-date", "no-decks", "no-pictures", "no-slide",
        "no-watch", "possible-leak", "same-name", "unchecked-file", "unknown-client", "unknown-deck",
        "unread-neighbour", "unreadable-file", "unsafe-template", "worker-lost",
    ),
    scored=False,
)  # fmt: skip
GROUPS = (OUTLINE, TIME, ARGUMENT, EXERCISES, SLIDES, CITED, CLIENTS, FINISHED, FILES)

FILE_GROUPS = (
    Group(
        "What is seen",
        "Whether everybody in the room can read it, see it or have it read out",
        (
            "text-overflow", "overlap", "off-slide", "too-small", "too-many-words", "low-contrast",
            "no-title", "same-title", "heading-order", "no-alt-text", "reading-order", "no-header-row",
            "empty-link", "no-language", "wrong-language", "mixed-languages",
        ),
    ),
    Group(
        "What is said",
        "Whether it is finished, borne out, and ready for a colleague",
        ("no-notes", "leftover", "unfilled", "misquoted", "unsupported-claim"),
    ),
    Group(
        "The file",
        "Whether it opens everywhere as it was left, and leads where it should",
        (
            "needs-repair", "no-content-type", "broken-relationship", "same-id", "macros",
            "fetched-from-outside", "local-link", "rare-face",
        ),
    ),
)  # fmt: skip
"""What is looked at in a finished file, under headings that whoever made it elsewhere knows."""

ACCEPTABLE = frozenset(
    {
        "empty-minutes", "empty-link", "generic-default", "group-size", "left-out", "long-reports",
        "long-stretch", "misnamed-file", "no-act", "no-caveat", "no-header-row", "no-notes", "no-template",
        "not-discussed", "one-way-only", "portrait-left-out", "rare-face", "serves-nothing",
        "short-closing", "short-debrief", "slack", "talk-share", "talk-stretch", "text-left-out",
        "too-many-words", "two-plenaries", "unanswered-objection", "unknown-face", "unlisted-material",
        "unserved-outcome", "unsupported-claim", "unsupported-reason", "unused-colour", "unused-word",
        "wrong-language",
    }
)  # fmt: skip
"""The warnings about a deck: an outline may say of each that it is meant, and why."""


def codes() -> tuple[str, ...]:
    """Return every code, group by group."""
    return tuple(code for group in GROUPS for code in group.codes)


def group_of(code: str) -> Group | None:
    """Return the group a code is listed in."""
    return next((group for group in GROUPS if code in group.codes), None)


DRAWN = frozenset({"too-small", "overlap", "off-slide", "low-contrast"})
"""What is looked at on the house's own slides alone; a client's template has other places and colours."""


def scored(*, client: bool, drawn: bool) -> tuple[str, ...]:
    """Return the rules that are looked at in a deck: those of clients only where it is a client's version."""
    return tuple(code for code in _scored(client) if drawn or code not in DRAWN)


def _scored(client: bool) -> Iterator[str]:
    for group in GROUPS:
        if group.scored and (client or group is not CLIENTS):
            yield from group.codes
