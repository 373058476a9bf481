"""The JSON Schemas of outlines and clients, made from their records, so that editors complete and check."""

from __future__ import annotations

import json
from typing import Any

from workshop.outline.client import Client
from workshop.outline.model import KINDS, Workshop

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text() -> str:
    """Return the schema of outlines as it is committed under assets/schema (JSON Schema, draft 2020-12)."""
    return as_text("Outline of a workshop", schema_of(Workshop))


def client_schema_text() -> str:
    """Return the schema of client.yaml as it is committed under assets/schema."""
    return as_text("A client", schema_of(Client))


def as_text(title: str, schema: dict[str, Any]) -> str:
    """Return a schema as a file holds it."""
    whole = {"$schema": _DIALECT, "title": title} | schema
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def schema_of(record: type[Workshop | Client]) -> dict[str, Any]:
    """Return the schema of a record without what editors have no use for."""
    schema: dict[str, Any] = _tidy(record.model_json_schema(by_alias=True))
    return schema


def _tidy(part: Any) -> Any:
    """Drop the titles that repeat a key, and say of each kind that its key must be there."""
    if isinstance(part, list):
        return [_tidy(item) for item in part]
    if not isinstance(part, dict):
        return part
    tidy = {
        key: _tidy(value) for key, value in part.items() if not (key == "title" and isinstance(value, str))
    }
    if tidy.get("discriminator"):
        del tidy["discriminator"]
    if "oneOf" in tidy:
        tidy["anyOf"] = tidy.pop("oneOf")
    properties = tidy.get("properties", {})
    kind = next((name for name in KINDS if name in properties and "priority" in properties), None)
    if kind and kind not in tidy.get("required", []):
        tidy["required"] = [kind, *tidy.get("required", [])]
    return tidy
