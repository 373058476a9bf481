"""The JSON Schema of the outline, made from its records, so that editors complete and check while typing."""

from __future__ import annotations

import json
from typing import Any

from workshop.outline.model import KINDS, Workshop


def schema_text() -> str:
    """Return the schema as it is committed under assets/schema (JSON Schema, draft 2020-12)."""
    schema: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema |= Workshop.model_json_schema(by_alias=True)
    schema["title"] = "Outline of a workshop"
    return json.dumps(_tidy(schema), ensure_ascii=False, indent=1) + "\n"


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
