"""Decks edited in a real LibreOffice, as a person would, and saved as .pptx again."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

NEEDED = "WORKSHOP_NEEDS_LIBREOFFICE"
"""Set where LibreOffice must be there, as in .ci/run: then nothing is skipped."""
_SECONDS = 180
_MACRO = Path(__file__).with_name("edit.bas")
_FRAME = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE {tag} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{dtd}.dtd">
{body}
"""


def office() -> str:
    """Return the program; without it the test is skipped, unless it must be there."""
    found = shutil.which("soffice")
    if found is None:
        reason = "LibreOffice (soffice) is not on this machine; .ci/fonts installs it"
        if os.environ.get(NEEDED):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


def edited(folder: Path, deck: bytes, *edits: tuple[object, ...]) -> bytes:
    """Return a deck after these edits, each the name of one in edit.bas with what it needs."""
    program, profile = office(), folder / "profile"
    source, target, listed = folder / "before.pptx", folder / "after.pptx", folder / "edits.txt"
    source.write_bytes(deck)
    listed.write_text("\n".join("\t".join(map(str, edit)) for edit in edits), encoding="utf-8")
    start = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    _run([*start, "--terminate_after_init"])
    _install(profile / "user" / "basic")
    _run([*start, f'macro:///Standard.Module1.Edit("{source}","{target}","{listed}")'])
    assert target.is_file(), listed.read_text(encoding="utf-8")
    return target.read_bytes()


def _run(command: list[str]) -> None:
    subprocess.run(command, check=False, capture_output=True, timeout=_SECONDS)


def _install(basic: Path) -> None:
    """Put the macro into a profile, where LibreOffice runs it without asking."""
    standard = basic / "Standard"
    standard.mkdir(parents=True, exist_ok=True)
    space = 'xmlns:library="http://openoffice.org/2000/library"'
    libraries = (
        f'<library:libraries {space} xmlns:xlink="http://www.w3.org/1999/xlink">'
        '<library:library library:name="Standard" library:link="false"/></library:libraries>'
    )
    (basic / "script.xlc").write_text(
        _FRAME.format(tag="library:libraries", dtd="libraries", body=libraries), "utf-8"
    )
    library = (
        f'<library:library {space} library:name="Standard" library:readonly="false" '
        'library:passwordprotected="false"><library:element library:name="Module1"/></library:library>'
    )
    (standard / "script.xlb").write_text(
        _FRAME.format(tag="library:library", dtd="library", body=library), "utf-8"
    )
    module = (
        '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
        f'script:language="StarBasic">{escape(_MACRO.read_text(encoding="utf-8"))}</script:module>'
    )
    (standard / "Module1.xba").write_text(
        _FRAME.format(tag="script:module", dtd="module", body=module), "utf-8"
    )
