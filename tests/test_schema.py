"""The JSON Schema of the outline: committed as it is made, valid, and of one mind with the reader."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.factories import LIBRARY
from workshop.library import find_outline, outline_names
from workshop.outline.model import KINDS
from workshop.outline.schema import schema_text

COMMITTED = LIBRARY.assets / "schema" / "outline.json"
DECKS = outline_names(LIBRARY)


@cache
def schema() -> Any:
    return json.loads(schema_text())


@cache
def outline(name: str) -> Any:
    """Read an outline as an editor does: by YAML's own rules."""
    return yaml.safe_load(find_outline(LIBRARY, name).read_text(encoding="utf-8"))


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def refused(written: Any) -> bool:
    return not validator().is_valid(written)


def test_the_committed_schema_is_the_one_the_records_make() -> None:
    hint = "run  workshop schema > assets/schema/outline.json  and review the change"

    assert COMMITTED.read_text(encoding="utf-8") == schema_text(), hint


def test_the_schema_keeps_to_its_own_standard() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


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


def test_every_key_says_what_it_is_for() -> None:
    silent = [path for path, about in keys(schema()) if not about.get("description")]

    assert silent == []
    assert len(list(keys(schema()))) > 200


def keys(part: Any, record: str = "Workshop") -> Iterator[tuple[str, Any]]:
    """Yield every key of every record with what the schema says about it."""
    if isinstance(part, list):
        for inner in part:
            yield from keys(inner, record)
    elif isinstance(part, dict):
        for name, about in part.get("properties", {}).items():
            yield f"{record}: {name}", about
        for name, inner in part.items():
            yield from keys(inner, name if name[:1].isupper() else record)
