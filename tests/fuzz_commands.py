"""Command lines as people mistype them: every command, with the options of all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hypothesis import strategies as st

from tests.fuzz_texts import NUMBERS, WORDS

_ODD: Final = st.sampled_from((*WORDS, *NUMBERS)) | st.text(max_size=8)
"""What is not meant for an option, and may well be what somebody pasted behind it."""
_LENGTHS = ("60", "90m", "1h30", "1h 30", "0", "-5", "1.5h", "an hour", "99999", "24h", "1m", "3:30", "½h")
_TIMES = ("09:00", "9", "9am", "13:30", "24:00", "23:59", "noon", "9.30", "00:00")
_DAYS = ("2027-02-11", "2027-02-30", "0001-01-01", "9999-12-31", "11.02.2027", "tomorrow", "20270211")
_PEOPLE = ("1", "2", "17", "500", "501", "0", "-3", "twelve", "12.5", "1e3")
_KIT = ("agenda", "deck", "deck,guide", "run-of-show", "deck guide", "all", ",", "Deck", "pptx")
_PLACES = (
    "out",
    "a b",
    "con",
    "a/b/c",
    "decks/one.yaml",
    "nowhere",
    "x" * 300,
    "a.",
    "-",
    "😀",
    "",
    " ",
    ".",
)
_FILES = ("logo.png", "t.potx", "decks/one.yaml", "decks", "nowhere", "/dev/zero", "", "-", "build.lock.json")
_DECKS = (
    "one",
    "two",
    "ONE",
    "one.yaml",
    "decks/one.yaml",
    "decks/one",
    "decks",
    "",
    "-",
    "--",
    "*",
    "a\0b",
    "../x",
)
_CLIENTS = ("north", "North", "nobody", "", "..", "north,south", "a\nb", "north/", "-")
_VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "--duration": _LENGTHS,
    "--start": _TIMES,
    "--date": _DAYS,
    "--people": _PEOPLE,
    "--days": ("1", "2", "10", "11", "0", "two"),
    "--mode": ("room", "remote", "hybrid", "Remote", "zoom", ""),
    "--only": _KIT,
    "--paper": ("A4", "letter", "A5", ""),
    "--format": ("csv", "ics", "json", "md", "CSV", "pdf", "csv,md"),
    "--client": _CLIENTS,
    "--into": _PLACES,
    "--jobs": ("1", "0", "two"),
    "--since": _FILES,
    "--report": ("ready.html", "ready.md", "ready.pdf", "a-file", "decks", "", "…"),
    "--copy": _DECKS,
    "--logo": _FILES,
    "--template": _FILES,
    "--primary": ("0B3D2E", "#0B3D2E", "#FFFFFF", "green", "#12", ""),
    "--like": _CLIENTS,
}
_DAY = ("--duration", "--start", "--date", "--people", "--days", "--mode")
_COMMANDS: Final[Mapping[tuple[str, ...], tuple[str, ...]]] = {
    ("build",): (*_DAY, "--only", "--paper", "--format", "--client", "--into", "--jobs"),
    ("agenda",): (*_DAY, "--client"),
    ("check",): ("--client", "--report"),
    ("rules",): ("--client",),
    ("explain",): ("--client",),
    ("diff",): ("--client",),
    ("changes",): ("--client", "--since", "--into"),
    ("new", "client"): ("--primary", "--logo", "--template", "--like"),
    ("new", "deck"): ("--logo",),
    ("init",): ("--copy",),
    ("template",): ("--into",),
    ("kinds",): ("--client",),
    ("list",): ("--client",),
    ("biuld",): ("--only",),
}
_FLAGS: Final[Mapping[str, tuple[str, ...]]] = {
    "build": ("--strict", "--json", "--force", "--fillable", "--all-clients"),
    "agenda": ("--why",),
    "check": ("--strict", "--json", "--force", "--all-clients"),
    "explain": ("--notes", "--json"),
    "diff": ("--json",),
    "changes": ("--lines", "--json"),
}


def _mostly(usual: st.SearchStrategy[str], other: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Draw what is usual, and one time in six something else."""
    return st.integers(0, 5).flatmap(lambda number: usual if number else other)


_NAMED: Final = _mostly(st.just("one"), st.sampled_from((*_DECKS, *_PLACES, *_FILES)) | _ODD)


@st.composite
def command_lines(draw: st.DrawFn) -> tuple[str, ...]:
    """Draw a command with a name and some options, mostly its own, with values they mostly may have."""
    command = draw(st.sampled_from((("build",), ("build",), ("build",), ("agenda",), *_COMMANDS)))
    options = _mostly(st.sampled_from(_COMMANDS[command]), st.sampled_from(tuple(_VALUES)))
    words = draw(st.lists(_NAMED, min_size=1, max_size=1) | st.lists(_NAMED, max_size=2))
    for option in draw(st.lists(options, max_size=3)):
        values = _VALUES[option]
        value = draw(_mostly(st.sampled_from((*values[:2], *values)), _ODD))
        words += [f"{option}={value}"] if draw(st.booleans()) else [option, value]
    words += draw(st.lists(st.sampled_from((*_FLAGS.get(command[0], ()), "--help")), max_size=1))
    few = ("--only=agenda",) if command == ("build",) and not any("--only" in word for word in words) else ()
    return (*command, *few, *filter(_stays_here, words))


def _stays_here(word: str) -> bool:
    """Keep to words that name nothing to write to outside of the folder one is in."""
    value = word.partition("=")[2] if word.startswith("--") else word
    return not value.lstrip().startswith(("/", "~")) and ".." not in value
