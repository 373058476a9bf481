"""What a client supplies goes into the texts: {{name}} becomes the client's words, or the need's default."""

from __future__ import annotations

import re
from collections.abc import Mapping

from workshop.outline.model import Workshop
from workshop.outline.texts import change_texts
from workshop.outline.values import Text

FILL = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


def fill(workshop: Workshop, fills: Mapping[str, str] | Mapping[Text, Text]) -> Workshop:
    """Return the workshop with every {{name}} replaced; what no client fills takes its default."""
    values = {str(name): str(need.default) for name, need in workshop.needs.items()}
    values |= {str(name): str(text) for name, text in fills.items()}

    def change(text: Text) -> Text:
        if "{{" not in text:
            return text
        return Text(FILL.sub(lambda match: _in_place(match, values, text), text), text.span)

    return change_texts(workshop, change)


def _in_place(match: re.Match[str], values: Mapping[str, str], text: str) -> str:
    value = values.get(match[1], match[0])
    begins = not text[: match.start()].strip() or text[: match.start()].rstrip()[-1] in ".!?"
    return value[:1].upper() + value[1:] if begins else value
