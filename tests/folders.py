"""Folders with outlines of their own, and the command line run in them."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from subprocess import run as run_process
from textwrap import dedent, indent

from tests.factories import PROMISE, ROOT, TASK
from workshop.cli.main import main

SMALL = """\
title: {title}
subtitle: Why a satisfied customer still leaves
duration: 1 h
start: "09:00"
purpose: We leave knowing which customers would miss us.
outcomes:
  - {{id: tell-apart, able_to: Tell a satisfied customer from a loyal one}}
  - {{id: name-risk, able_to: Name one customer at risk}}
  - {{id: plan-moment, able_to: Plan one memorable moment}}
argument:
  claim: Satisfaction no longer buys loyalty. Being loved does.
  reasons:
    - {{id: cheap-to-leave, because: Leaving costs almost nothing}}
sections:
  - section: From satisfied to loved
    minutes: 60
    blocks:
{blocks}
"""
CLAIM = """
- claim: A satisfied customer can still leave
  supports: [cheap-to-leave]
  notes: {say: They leave without a word.}
"""


def small(*blocks: str, title: str = "Satisfied is not loyal") -> str:
    """Write a small outline, with these blocks after a claim, an exercise and a commitment."""
    written = "\n".join(dedent(block).strip("\n") for block in (CLAIM, TASK, PROMISE, *blocks))
    return SMALL.format(title=title, blocks=indent(written, "      "))


def folder(place: Path, decks: Mapping[str, str | bytes]) -> Path:
    """Make a folder with decks of these names and the house's assets; a name may have a suffix of its own."""
    (place / "decks").mkdir(parents=True)
    (place / "assets").symlink_to(ROOT / "assets", target_is_directory=True)
    for name, text in decks.items():
        file = place / "decks" / (name if "." in name else f"{name}.yaml")
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return place


@dataclass(frozen=True, slots=True)
class Ran:
    """Hold what a command printed, and its exit code."""

    code: int
    out: str
    err: str


def run(place: Path, *arguments: str) -> Ran:
    """Run a command of `workshop` in a folder; an exception that is no exit fails the test."""
    out, err, code = io.StringIO(), io.StringIO(), 0
    with chdir(place), redirect_stdout(out), redirect_stderr(err):
        try:
            main(arguments)
        except SystemExit as ended:
            code = int(ended.code or 0)
    return Ran(code, out.getvalue(), err.getvalue())


def start(place: Path, *arguments: str, **environment: str) -> Ran:
    """Run `python -m workshop` in a folder, in a process of its own."""
    ran = run_process(
        [sys.executable, *arguments],
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        cwd=place,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def printed_anywhere(code: str) -> set[str]:
    """Return what Python code prints in other time zones and under other seeds of its hashes; it must run."""
    ran = [
        start(ROOT, "-c", code, TZ=zone, PYTHONHASHSEED=seed)
        for zone, seed in (("UTC", "1"), ("Pacific/Auckland", "2"))
    ]
    assert [each.code for each in ran] == [0, 0], ran[0].err + ran[1].err
    return {each.out for each in ran}


def tree(place: Path) -> dict[str, bytes | None]:
    """Return all that is in a folder: the files' bytes, None for folders; links are not followed."""
    found = {}
    for base, folders, files in os.walk(place):
        for name in (*folders, *files):
            path = Path(base, name)
            is_text = path.is_file() and not path.is_symlink()
            found[path.relative_to(place).as_posix()] = path.read_bytes() if is_text else None
    return found


def client(place: Path, name: str, text: str = "name: North", **files: str | bytes) -> Path:
    """Add a client's folder: its client.yaml and other files, overlays by their deck's name, _ for -."""
    home = place / "decks" / "clients" / name
    home.mkdir(parents=True, exist_ok=True)
    (home / "client.yaml").write_text(text, encoding="utf-8")
    for file, content in files.items():
        path = home / (file if "." in file else f"{file.replace('_', '-')}.yaml")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return home
