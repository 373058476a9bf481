"""Hard inputs met as a facilitator meets them: through the command line, each refusal word for word."""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Callable, Mapping
from contextlib import chdir
from pathlib import Path

from tests.folders import Ran, run, start

_REPORTED = re.compile(
    r"^(?:(\S[^\n]*?): )?(?:error|Error): ([^\n]*?)(?: \[[\w-]+\]\n(?: [^\n]*\|[^\n]*\n)*      = ([^\n]*))?$",
    re.MULTILINE,
)
NOBODY = """
import ctypes, os, sys
for right in (1, 2):  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, by which root reads everything
    ctypes.CDLL(None).prctl(24, right, 0, 0, 0)
os.execv(sys.executable, [sys.executable, "-m", "workshop", *sys.argv[1:]])
"""
"""The command line, for somebody who may read and write only what they are allowed to."""
Told = tuple[str, str]
"""What is wrong, after its place where it has one, and what to do about it."""
LIMITS = (
    "import resource; resource.setrlimit(resource.RLIMIT_AS, (3 << 29, 3 << 29));"
    "resource.setrlimit(resource.RLIMIT_CPU, (20, 20));"
    "import sys; from workshop.cli.main import main; main(sys.argv[1:])"
)
"""The command line, with 1.5 GB of memory and twenty seconds of computing."""


def told(err: str) -> list[Told]:
    """Return what a command printed of each error: its sentence, and its hint."""
    return [
        (f"{where}: {message}" if where else message, hint) for where, message, hint in _REPORTED.findall(err)
    ]


def refused(place: Path, *arguments: str, code: int = 1, by: str = "") -> Told:
    """Return the one thing that a command says is wrong, after seeing that nothing was written."""
    before = state(place)
    ran = start(place, "-c", by, *arguments) if by else run(place, *arguments)
    assert ran.code == code, ran
    assert "Traceback" not in ran.err
    assert "warning" not in ran.err.lower()
    assert state(place) == before
    (one,) = told(ran.err)
    return one


def accepted(place: Path, *arguments: str) -> Ran:
    """Run a command that works, and has nothing to say against anything."""
    ran = run(place, *arguments)
    assert (ran.code, ran.err) == (0, "")
    return ran


def state(place: Path) -> dict[str, tuple[int, int]]:
    """Return what is in a folder, with sizes and times; nothing is opened, and no link followed."""
    found = {}
    for base, folders, files in os.walk(place):
        for name in (*folders, *files):
            status = os.lstat(os.path.join(base, name))  # noqa: PTH118
            found[os.path.relpath(os.path.join(base, name), place)] = (status.st_size, status.st_mtime_ns)  # noqa: PTH118
    return found


def _socket(path: Path) -> None:
    with chdir(path.parent), socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


def _large(path: Path) -> None:
    with path.open("wb") as file:
        os.truncate(file.fileno(), 105_000_000)


THINGS: Mapping[str, Callable[[Path], None]] = {
    "a folder": Path.mkdir,
    "a pipe": os.mkfifo,
    "a socket": _socket,
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link that leads nowhere": lambda path: path.symlink_to("nowhere"),
    "a link to zeros without end": lambda path: path.symlink_to("/dev/zero"),
    "a link to what nobody may read": lambda path: path.symlink_to("/proc/self/mem"),
    "a file of 100 MB": _large,
    "an empty file": lambda path: path.write_bytes(b"") and None,
}
"""What may stand where a file is expected; not even root can read a process's memory from its beginning."""
