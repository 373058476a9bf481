"""The first lines of an outline, for lists: read without its sections."""

from __future__ import annotations

import re

from workshop.errors import Source, WorkshopError
from workshop.outline.meant import minutes_in
from workshop.outline.nodes import parse
from workshop.values import frozen


@frozen
class Heading:
    """Hold what a list says of a workshop; minutes are 0 when its length is not written."""

    title: str
    subtitle: str
    minutes: int


def read_heading(source: Source) -> Heading:
    """Read title, subtitle and length; raises WorkshopError when the file is not YAML."""
    top = re.split(r"(?m)^sections:", source.text)[0]
    node, problems = parse(Source(source.path, top))
    if node is None or problems:
        raise WorkshopError(problems)
    texts = {str(key): " ".join((value.text or "").split()) for key, value in (node.entries or {}).items()}
    return Heading(
        texts.get("title", ""), texts.get("subtitle", ""), minutes_in(texts.get("duration", "")) or 0
    )
