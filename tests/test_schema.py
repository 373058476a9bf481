"""The JSON Schemas of what people write: committed as they are made, valid, of one mind with the reader."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.factories import LIBRARY, source
from workshop.library import find_outline, outline_names
from workshop.outline.client import Client
from workshop.outline.model import KINDS
from workshop.outline.nodes import parse
from workshop.outline.overlay import apply_overlay
from workshop.outline.overlay_schema import overlay_schema_text
from workshop.outline.read import read, read_workshop
from workshop.outline.schema import client_schema_text, schema_text

COMMITTED = LIBRARY.assets / "schema" / "outline.json"
DECKS = outline_names(LIBRARY)
ALL = pytest.mark.parametrize(
    ("name", "make"),
    [("outline", schema_text), ("client", client_schema_text), ("overlay", overlay_schema_text)],
)


@cache
def schema() -> Any:
    return json.loads(schema_text())


@cache
def outline(name: str) -> Any:
    """Read an outline as an editor does: by YAML's own rules."""
    return yaml.safe_load(find_outline(LIBRARY, name).read_text(encoding="utf-8"))


@cache
def judge(make: Callable[[], str]) -> Draft202012Validator:
    return Draft202012Validator(json.loads(make()))


def validator() -> Draft202012Validator:
    return judge(schema_text)


def refused(written: Any) -> bool:
    return not validator().is_valid(written)


@ALL
def test_the_committed_schema_is_the_one_the_records_make(name: str, make: Callable[[], str]) -> None:
    path = COMMITTED.with_name(f"{name}.json")
    asked = "" if name == "outline" else f" --{name}"
    hint = f"run  workshop schema{asked} > assets/schema/{name}.json  and review the change"

    assert path.read_text(encoding="utf-8") == make(), hint


@ALL
def test_a_schema_keeps_to_its_own_standard(name: str, make: Callable[[], str]) -> None:
    made = json.loads(make())

    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert name in made["title"].lower() or name == "overlay"


@pytest.mark.parametrize("name", DECKS)
def test_an_editor_finds_nothing_wrong_in_a_shipped_deck(name: str) -> None:
    errors = validator().iter_errors(outline(name))

    assert [f"{error.json_path}: {error.message[:120]}" for error in errors] == []


@pytest.mark.parametrize("name", DECKS)
def test_a_shipped_deck_tells_editors_where_the_schema_is(name: str) -> None:
    path = find_outline(LIBRARY, name)
    first = path.read_text(encoding="utf-8").splitlines()[0]

    assert first == "# yaml-language-server: $schema=../assets/schema/outline.json"
    assert (path.parent / first.partition("=")[2]).resolve() == COMMITTED.resolve()


def sound() -> Any:
    """Return a copy of a shipped deck, to be broken on purpose."""
    return deepcopy(outline(DECKS[0]))


def test_a_misspelt_key_is_refused_at_every_level() -> None:
    top, section, block, notes = (sound() for _ in range(4))
    top["titel"] = "Give to get"
    section["sections"][0]["minuts"] = 5
    block["sections"][0]["blocks"][0]["priorty"] = "must"
    notes["sections"][0]["notes"]["sey"] = "Welcome"

    assert not refused(sound())
    assert [refused(written) for written in (top, section, block, notes)] == [True] * 4


@pytest.mark.parametrize("key", ["title", "duration", "purpose", "outcomes", "argument", "sections"])
def test_a_missing_key_is_refused(key: str) -> None:
    written = sound()
    del written[key]

    assert refused(written)


def test_a_block_without_what_it_needs_is_refused() -> None:
    written = sound()
    exercise = next(
        block for part in written["sections"] for block in part.get("blocks", ()) if "exercise" in block
    )
    del exercise["invitation"]

    assert refused(written)


@pytest.mark.parametrize(
    ("key", "value"),
    [("duration", "half a day"), ("buffer", -5), ("group", {"least": 1}), ("outcomes", []), ("start", 9)],
)
def test_a_value_of_the_wrong_form_is_refused(key: str, value: Any) -> None:
    assert refused(sound() | {key: value})


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_offered_with_its_key_first_among_what_it_needs(kind: str) -> None:
    record = schema()["$defs"][KINDS[kind].__name__]

    assert kind in record["properties"]
    assert kind in record["required"]
    assert not record["additionalProperties"]


@ALL
def test_every_key_says_what_it_is_for(name: str, make: Callable[[], str]) -> None:
    found = list(keys(json.loads(make()), name))

    assert [path for path, about in found if not about.get("description")] == []
    assert len(found) > (20 if name == "client" else 200)


def keys(part: Any, record: str) -> Iterator[tuple[str, Any]]:
    """Yield every key of every record with what the schema says about it."""
    if isinstance(part, list):
        for inner in part:
            yield from keys(inner, record)
    elif isinstance(part, dict):
        for name, about in part.get("properties", {}).items():
            yield f"{record}: {name}", about
        for name, inner in part.items():
            yield from keys(inner, name if name[:1].isupper() else record)


CLIENT = """
name: Northgate Health
like: northgate-group
words: {customer: patient, customers: patients}
fills: {client_case: A patient of nine years}
brand: {primary: "#0B3D2E", more: ["#7A8B99"], heading_bold: no, tracking: -2, logo: logo.png, mode: light,
        layouts: {quote: Zitat}, slots: {accent2: "#0B7559"}}
event: {date: "2027-02-11", start: "09:00", duration: 3h 30, days: 1, people: 18, mode: room, venue: Hall 4,
        facilitators: [{name: Ines Halvorsen, initials: IH}, Tom Brandt]}
"""


def of_client(text: str) -> bool:
    """Return whether the schema takes a client's file, and be sure that the reader is of one mind with it."""
    node, _ = parse(source(text, "decks/clients/northgate/client.yaml"))
    assert node is not None
    taken = read(Client, node)[0] is not None
    assert judge(client_schema_text).is_valid(yaml.safe_load(text)) is taken
    return taken


def test_the_schema_takes_what_the_reader_of_clients_takes() -> None:
    assert of_client(CLIENT)
    assert of_client("name: Only a name")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("name: Northgate", "nam: Northgate"),
        ("primary:", "primry:"),
        ('"#0B3D2E"', "green"),
        ("mode: light", "mode: pale"),
        ('"09:00"', "nine"),
        ("people: 18", "people: some"),
        ("like: northgate-group", "like: Northgate Group"),
        ("{customer: patient", "{customer: [patient]"),
    ],
)
def test_the_schema_refuses_what_the_reader_of_clients_refuses(right: str, wrong: str) -> None:
    assert right in CLIENT
    assert not of_client(CLIENT.replace(right, wrong, 1))


OVERLAY = """
set: {subtitle: What we take, slides: {recap: {headline: Tick it}}, needs: {sector: {default: our ward}}}
change:
  give-first: {line: Something else., notes: {say: Say it twice.}}
  gift: {question: When are we grateful}
  tell-apart: {able_to: Tell them apart}
  returned: {because: It comes back}
  sector: {default: our hospital}
insert:
  - after: give-first
    blocks: [{claim: One more, notes: Say it.}]
drop: [repeat-customers]
"""


def of_overlay(text: str) -> bool:
    return bool(judge(overlay_schema_text).is_valid(yaml.safe_load(text)))


def test_an_overlay_says_only_what_changes() -> None:
    outline_node, _ = parse(source(find_outline(LIBRARY, "give-to-get").read_text(encoding="utf-8")))
    overlay_node, _ = parse(source(OVERLAY))
    assert outline_node is not None
    assert overlay_node is not None
    changed, problems = apply_overlay(outline_node, overlay_node)
    assert problems == ()
    assert read_workshop(changed)[0] is not None
    assert of_overlay(OVERLAY)
    assert of_overlay("drop: [one]")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("set: {subtitle", "set: {subtitel"),
        ("change:", "changes:"),
        ("{line:", "{lin:"),
        ("{say:", "{sey:"),
        ("after: give-first", "after: give-first\n    before: gift"),
        ("  - after: give-first\n    blocks", "  - blocks"),
        ("{claim: One more,", "{line: One more,"),
        ("drop: [repeat-customers", "drop: [Repeat customers"),
    ],
)
def test_a_slip_in_an_overlay_is_seen_while_typing(right: str, wrong: str) -> None:
    assert right in OVERLAY
    assert not of_overlay(OVERLAY.replace(right, wrong, 1))
