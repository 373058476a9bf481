"""Logos drawn as SVG: looked through for what reaches outside the file, then drawn by resvg."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.parsers import expat

from workshop.brand.images import PictureError

WIDTH = 1200
_SECONDS = 10
_DEEPEST = 200
_RASTERISE = Path(__file__).with_name("rasterise.py")


def is_svg(data: bytes) -> bool:
    """Return whether a file means to be an SVG, by how it starts."""
    start = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"<") and b"<svg" in data[:65536]


def draw_svg(data: bytes) -> bytes:
    """Return the PNG of an SVG, 1,200 pixels wide; raises PictureError, after ten seconds at the latest."""
    drawing = _closed(data).encode()
    command = [sys.executable, "-P", str(_RASTERISE), str(WIDTH)]
    try:
        return subprocess.check_output(command, input=drawing, stderr=subprocess.DEVNULL, timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        raise PictureError(f"it takes longer than {_SECONDS} seconds to draw") from None
    except (subprocess.CalledProcessError, OSError):
        raise PictureError("it cannot be drawn") from None


def _closed(data: bytes) -> str:
    """Return an SVG as text, after making sure that it needs nothing but itself (SVG 2, 5.11 and 15.8)."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
        return data.decode(reader.encoding).removeprefix("\ufeff")
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        raise PictureError(f"it is no well-formed SVG: {reason} in line {error.lineno}") from None
    except (LookupError, ValueError):
        raise PictureError("it is written in an encoding that cannot be read") from None


class _Reader:
    """Walk through an SVG's elements, stopping at what a picture of a logo may not bring along."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.XmlDeclHandler = self._declared
        self.parser.EntityDeclHandler = self._entity
        self.parser.StartElementHandler = self._element
        self.parser.EndElementHandler = self._end
        self.encoding = "utf-8"
        self._depth = 0

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self.encoding = encoding or "utf-8"

    def _entity(self, *_: object) -> None:
        raise PictureError("it declares entities, which no logo needs")

    def _element(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if not self._depth and tag != "svg":
            raise PictureError("it is no SVG, though it holds one")
        self._depth += 1
        if self._depth > _DEEPEST:
            raise PictureError(f"its groups are nested more than {_DEEPEST} deep")
        names = {name.rpartition(":")[2].lower(): value.strip() for name, value in attributes.items()}
        if tag.lower() == "script" or any(name.startswith("on") for name in names):
            raise PictureError("it holds a script, which no logo needs")
        address = names.get("href", "")
        if tag != "a" and address and not address.startswith(("#", "data:")):
            raise PictureError(f"it shows another file ({address[:60]})")

    def _end(self, _tag: str) -> None:
        self._depth -= 1
