"""All that parts may say, skimmed without parsing: rather too much than too little, ten times as fast."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator

from workshop.check.parts import Part
from workshop.check.strings import is_xml, strings_in
from workshop.check.words import words_in

_SMALL = bytes(ord(chr(byte).lower()) if byte < 128 and chr(byte).isalnum() else 32 for byte in range(256))
"""ASCII in small letters, and a space for whatever is in no word."""
_RUN_ENDS = (b"</a:t>", b"</w:t>")
_PARTINGS = (b":p>", b":br", b":tab", b":cr")
_KNOWN = (
    b'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
    b"http://schemas.openxmlformats.org/package/2006/relationships",
)
"""What says that runs end as in `_RUN_ENDS`, or that there are none; other parts are few and small."""


def skim(parts: Iterable[Part]) -> str:
    """Return the words of parts in small letters with a space around each, those of a string in its order.

    What stands between two tags or within one is whole; what runs divide is joined as well.
    """
    pieces: set[bytes] = set()
    texts: list[str] = []
    for part in parts:
        if _is_plain(part.data):
            texts += (part.file, part.name)
            pieces.update(part.data.split(b"<"), _joined_runs(part.data))
        else:
            strings = strings_in(part)
            texts += ("\n".join(strings.texts), *strings.values)
    plain = [piece for piece in pieces if piece.isascii() and b"&" not in piece]
    others = b"\n".join(piece for piece in pieces if not piece.isascii() or b"&" in piece)
    words = b"\n".join(plain).translate(_SMALL).decode("ascii").split()
    rest = words_in(html.unescape(others.decode("utf-8", "replace") + "\n" + "\n".join(dict.fromkeys(texts))))
    return f" {' '.join(words)} {' '.join(rest)} "


def _is_plain(data: bytes) -> bool:
    """Return whether a part is XML in UTF-8 whose tags and runs can be told without parsing it."""
    return (
        is_xml(data)
        and b"<!" not in data
        and b"\0" not in data[:64]
        and b"encoding" not in data[:100].lower().replace(b'encoding="utf-8"', b"")
        and any(known in data for known in _KNOWN)
    )


def _joined_runs(data: bytes) -> Iterator[bytes]:
    """Yield a part's runs, those of a paragraph joined, in one piece."""
    for end in _RUN_ENDS:
        if end in data:
            rows = data.split(end)
            yield b"".join(_apart(row) + row[row.rfind(b">") + 1 :] for row in rows)


def _apart(row: bytes) -> bytes:
    return b" " if any(parting in row for parting in _PARTINGS) else b""
