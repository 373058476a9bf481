"""What a client supplies goes into the texts: {{name}} becomes the client's words, or the need's default."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from workshop.errors import Span
from workshop.outline.model import Workshop
from workshop.outline.texts import change_texts, texts_in
from workshop.outline.values import Text
from workshop.values import frozen

FILL = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


def fill(workshop: Workshop, fills: Mapping[str, str] | Mapping[Text, Text]) -> Workshop:
    """Return the workshop with every {{name}} replaced; what no client fills takes its default."""
    values = {str(name): str(need.default) for name, need in workshop.needs.items()}
    values |= {str(name): str(text) for name, text in fills.items()}
    if not values:
        return workshop

    def change(text: Text) -> Text:
        if "{{" not in text:
            return text
        return Text(FILL.sub(lambda match: _in_place(match, values, text), text), text.span)

    return change_texts(workshop, change)


@frozen
class Filling:
    """Say what is filled in: the place of the text, the need, and where its words are written."""

    span: Span | None
    need: str
    value: Span | None


def fillings(workshop: Workshop, fills: Mapping[str, str] | Mapping[Text, Text]) -> Iterator[Filling]:
    """Yield what `fill` fills in, text by text: what comes from the client, what from the need's default."""
    values: dict[str, str] = {name: need.default for name, need in workshop.needs.items()}
    values.update((name, text) for name, text in fills.items())
    for text in texts_in(workshop):
        if "{{" in text:
            for name in dict.fromkeys(match[1] for match in FILL.finditer(text)):
                yield Filling(text.span, name, getattr(values.get(name), "span", None))


def _in_place(match: re.Match[str], values: Mapping[str, str], text: str) -> str:
    value = values.get(match[1], match[0])
    begins = not text[: match.start()].strip() or text[: match.start()].rstrip()[-1] in ".!?"
    return value[:1].upper() + value[1:] if begins else value
