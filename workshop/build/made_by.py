"""What builds kits, as one hash: another version of it may write other files from the same outline."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from workshop._version import __version__
from workshop.library.hashes import hashed

LIBRARIES = (
    *("babel", "coloraide", "icalendar", "lxml", "markdown_it_py", "pillow", "pydantic", "pyyaml"),
    *("resvg_py", "xlsxwriter", "xxhash"),
)
"""The libraries that what is written depends on, as their folders of metadata are called."""
_PACKAGE = Path(__file__).parents[1]
_NOT_OURS = ("__pycache__", "shipped")
"""What lies in the package and builds nothing: `shipped` are outlines and assets, which count when read."""


@lru_cache(maxsize=1)
def made_by() -> str:
    """Return the hash of this package's files, and of the versions of Python and the libraries that write.

    The files themselves count: in a checkout they change and the version does not. (To read them all takes
    12 ms; their times and sizes would take 2, and differ from one machine to the next.)
    """
    told = (__version__, sys.implementation.cache_tag, zlib.ZLIB_RUNTIME_VERSION, *_libraries(), *_code())
    return hashed("\n".join(told).encode())


def _libraries() -> Iterator[str]:
    """Yield the names and versions of the libraries, by the folders that pip writes beside them."""
    found = {name.lower() for place in sys.path for name in _names(place) if name.endswith("-info")}
    yield from sorted(name for name in found if name.partition("-")[0] in LIBRARIES)


def _names(place: str) -> list[str]:
    try:
        return os.listdir(place or ".")  # noqa: PTH208 names are enough, of some hundred folders
    except OSError:
        return []


def _code() -> Iterator[str]:
    for place, folders, names in os.walk(_PACKAGE):
        folders[:] = sorted(name for name in folders if name not in _NOT_OURS)
        for name in sorted(names):
            yield f"{name} {hashed(Path(place, name).read_bytes())}"
