"""The JSON Schema of overlays: the outline's, with nothing needed wherever keys merge."""

from __future__ import annotations

import json
import re
from typing import Any

from workshop.outline.frame import Need, Outcome, Reason, Reply
from workshop.outline.model import KINDS, Break, Section, Workshop
from workshop.outline.record import Record
from workshop.outline.schema import as_text, schema_of

Schema = dict[str, Any]

_WITH_IDS: tuple[type[Record], ...] = (Section, Break, *KINDS.values(), Outcome, Reason, Reply, Need)
"""What an overlay may change by its id."""


def overlay_schema_text() -> str:
    """Return the schema of a client's overlay on an outline, as it is committed under assets/schema."""
    outline = schema_of(Workshop)
    whole: Schema = outline.pop("$defs")
    records = whole | {_part(name): _in_part(record) for name, record in whole.items()}
    records[_part(Workshop.__name__)] = _in_part(outline)
    identity = whole[Section.__name__]["properties"]["id"]
    name = {"type": identity["type"], "pattern": identity["pattern"]}
    keys = _keys(name, whole[Section.__name__]["properties"]["blocks"]["items"])
    overlay: Schema = {"type": "object", "properties": keys, "additionalProperties": False}
    title = "What a client changes in an outline"
    return as_text(title, {"$defs": _used(overlay, records)} | overlay)


def _keys(name: Schema, block: Schema) -> Schema:
    """Return what an overlay may do, from what an id is and what a block is."""
    changed = {"anyOf": [_ref(_part(record.__name__)) for record in _WITH_IDS]}
    return {
        "set": _ref(_part(Workshop.__name__)) | {"description": "What changes at the top of the outline"},
        "change": {
            "type": "object",
            "additionalProperties": changed,
            "description": "What changes in a section, a block or another part, by its id",
        },
        "insert": {"type": "array", "items": _insertion(name, block), "description": "Blocks to add"},
        "drop": {"type": "array", "items": name, "description": "The ids of what is left out"},
    }


def _insertion(name: Schema, block: Schema) -> Schema:
    places = {
        "before": name | {"description": "The id of the block or section that they come before"},
        "after": name | {"description": "The id of the block or section that they come after"},
        "first_in": name | {"description": "The id of the section that they open"},
    }
    blocks = {"type": "array", "items": block, "minItems": 1, "description": "The blocks that come in"}
    return {
        "type": "object",
        "properties": places | {"blocks": blocks},
        "required": ["blocks"],
        "oneOf": [{"required": [place]} for place in places],
        "additionalProperties": False,
    }


def _part(name: str) -> str:
    """Return what a record is called in which nothing is needed."""
    return f"{name}InPart"


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _in_part(part: Any) -> Any:
    """Return a schema in which nothing is needed: keys merge. Lists replace, so their items stay whole."""
    if isinstance(part, list):
        return [_in_part(item) for item in part]
    if not isinstance(part, dict):
        return part
    loose: Schema = {}
    for key, value in part.items():
        if key == "properties":
            loose[key] = {name: _in_part(about) for name, about in value.items()}
        elif key == "$ref":
            loose[key] = _part(value)
        elif key != "required":
            loose[key] = value if key == "items" else _in_part(value)
    return loose


def _used(overlay: Schema, records: Schema) -> Schema:
    """Return the records that a schema refers to, with those that these refer to."""
    used: set[str] = set()
    named = _named(overlay)
    while named - used:
        used |= named
        named = {name for record in used for name in _named(records[record])}
    return {name: records[name] for name in sorted(used)}


def _named(part: Any) -> set[str]:
    return set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(part)))
