"""The text of a client.yaml that teaches: what is known stands, what can be said waits behind a #."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from workshop.outline.client import Brand, Client
from workshop.outline.written import entry
from workshop.starters.needs import Question
from workshop.starters.written import proposed, said

_SCHEMA = "# yaml-language-server: $schema=../../../assets/schema/client.json"
_WORDS = ("words:", "  customer: patient", "  customers: patients")
_BRAND = {
    "primary": ('"#0B3D2E"', "the main colour"),
    "secondary": ('"#C8A45C"', "the second colour"),
    "more": ('["#7A8B99"]', "other colours of the brand"),
    "heading": ("Georgia", "the face of headlines"),
    "body": ("Arial", "the face of texts"),
    "heading_bold": ("false", "whether headlines are bold"),
    "tracking": ("0", "letter spacing of headlines in per cent"),
    "logo": ("logo.png", "PNG, JPEG or SVG, in this folder"),
    "logo_reversed": ("logo-white.png", "the same for dark grounds"),
    "mode": ("light", "or dark"),
    "template": ("template.potx", "their own PowerPoint template, in this folder"),
    "layouts": ("{quote: Zitat}", "its layout for a kind of slide, by name"),
    "slots": ('{accent2: "#0B7559"}', "a colour of the theme, chosen by hand"),
}
"""What a brand can say, each key with a proposal and what it is."""
_EVENT = (
    "event:",
    '  date: "2027-02-11"',
    '  start: "09:00"',
    "  duration: 3h 30",
    "  days: 1",
    "  people: 18",
    "  mode: room                # room, remote or hybrid",
    "  venue: Hall 4",
    "  facilitators:",
    "    - {name: Ines Halvorsen, initials: IH}",
    "  limits: {sitting: 75}     # rules of thumb of the plan: here, at most 75 minutes without a break",
)


def client_text(client: Client, beside: Iterable[str], questions: Mapping[str, Question], folder: str) -> str:
    """Return a client.yaml; `beside` are the files next to it, the logo's and the template's."""
    parts = (
        _head(client, folder),
        _like(client),
        _words(client),
        _brand(client.brand, beside),
        _event(),
        _fills(questions, {str(name): str(text) for name, text in client.fills.items()}),
    )
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _head(client: Client, folder: str) -> Iterator[str]:
    yield _SCHEMA
    yield from said(
        f"{client.name}. What is written here changes every deck that is built for this client, and no "
        "outline: when an outline improves, this client's deck improves with it."
    )
    yield "##"
    yield f"##   workshop build give-to-get --client {folder}"
    yield "##"
    yield from said(
        "Lines with one # are proposals. Take away the # and the space behind it, of the line above them too "
        "that ends with a colon, and put your own text there."
    )
    yield ""
    yield from entry("name", str(client.name))


def _like(client: Client) -> Iterator[str]:
    yield from said(
        "Another client to build on, by the name of its folder: all of it holds here too, save what this "
        "file says otherwise."
    )
    yield from [f"like: {client.like}"] if client.like else proposed(["like: northgate-group"])


def _words(client: Client) -> Iterator[str]:
    yield from said(
        "The client's words for ours. Whole words change, in every text; quotations, sources, names and "
        "links stay as they are."
    )
    if client.words:
        yield "words:"
        yield from (line for ours, theirs in client.words.items() for line in entry(ours, str(theirs), "  "))
    else:
        yield from proposed(_WORDS)


def _fills(questions: Mapping[str, Question], fills: Mapping[str, str]) -> Iterator[str]:
    yield from said(
        "What the decks ask of a client. Until you answer, the text shown here stands on the slides, and a "
        "build says so. Answer in the same form as that text: it may stand within a sentence. What several "
        "decks ask needs one answer that suits them all."
    )
    yield from ["fills:"] if fills else proposed(["fills:"])
    for name, question in questions.items():
        asked = [line for ask, decks in question.asked.items() for line in said(f"{', '.join(decks)}: {ask}")]
        lines = entry(name, fills.get(name, question.default))
        if not fills:
            yield from proposed(f"  {line}" for line in (*asked, *lines))
        else:
            yield from (f"  {line}" for line in (*asked, *(lines if name in fills else proposed(lines))))


def _brand(brand: Brand, beside: Iterable[str]) -> Iterator[str]:
    yield from said(
        "Colours, faces, logo and template. From one colour on, the whole theme is worked out; what could "
        "not be read is refused, with the nearest colour that can."
    )
    known = {key: f'"{colour}"' for key in ("primary", "secondary") if (colour := getattr(brand, key))}
    known |= {Path(file).stem: file for file in beside}
    yield from ["brand:"] if known else proposed(["brand:"])
    width = max(len(f"{key}: {value}") for key, (value, _) in _BRAND.items()) + 2
    for key, (value, meaning) in _BRAND.items():
        line = f"{f'{key}: {known.get(key, value)}':<{width}}# {meaning}"
        if not known:
            yield from proposed([f"  {line}"])
        else:
            yield from (f"  {line}" for line in ([line] if key in known else proposed([line])))


def _event() -> Sequence[str]:
    return (*said("When, how long, where, with how many, and who leads."), *proposed(_EVENT))
