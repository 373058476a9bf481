"""In which faces a deck is drawn here: its own, their twins of the same widths, or others; and it is said."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from workshop.brand.fonts import twin_for
from workshop.drawing.office import in_fonts
from workshop.values import frozen

_SANS = ("Liberation Sans", "Arimo", "Workshop Sans")
TWINS = {"Georgia": ("Workshop Gelasio",), "Arial": _SANS, "Helvetica": _SANS}
"""What takes the place of a face that is not installed, the last of each from assets/fonts/."""
_CALLED = {"Workshop Gelasio": "Gelasio", "Workshop Sans": "Liberation Sans"}
"""What they are known as."""
_INSTALL = {
    "calibri": "Carlito (fonts-crosextra-carlito)",
    "cambria": "Caladea (fonts-crosextra-caladea)",
    "times-new-roman": "Liberation Serif (fonts-liberation)",
}
"""Faces with the widths of others, and their packages, by the metrics they share."""
_SYSTEM = Path("/etc/fonts/fonts.conf")
_SECONDS = 20


@frozen
class Substitute:
    """Say which face is drawn as which other."""

    face: str
    drawn: str

    @property
    def same(self) -> bool:
        """Return whether the two have the same widths, so that lines break where they will."""
        (ours, reserve), (theirs, other) = twin_for(self.face), twin_for(self.drawn)
        return ours == theirs and not reserve and not other

    @property
    def text(self) -> str:
        """Return it as a sentence, with what to do about it where lines may break elsewhere."""
        if self.same:
            return f"{self.face} is drawn as {self.drawn}, which has the same widths"
        stem, reserve = twin_for(self.face)
        hint = f"install {_INSTALL[stem]}" if not reserve and stem in _INSTALL else f"install {self.face}"
        return f"{self.face} is drawn as {self.drawn}: lines may break elsewhere than in PowerPoint; {hint}"


def configuration(folders: Iterable[Path], system: Path | None = None) -> str:
    """Return a configuration of fontconfig: the system's, with the fonts of some folders and with our twins.

    A face that is installed is taken itself, then its twin, whatever else somebody's settings put first.
    """
    system = system or Path(os.environ.get("FONTCONFIG_FILE") or _SYSTEM)
    before = "".join(_rule("first", face, "append", f"twin of {face}") for face in TWINS)
    after = "".join(
        _rule("any", f"twin of {face}", "prepend_first", face, *twins) for face, twins in TWINS.items()
    )
    dirs = "".join(f"<dir>{escape(str(folder.resolve()))}</dir>\n" for folder in folders)
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n'
        f'{before}<include ignore_missing="yes">{escape(str(system))}</include>\n{dirs}{after}</fontconfig>\n'
    )


def _rule(which: str, asked: str, mode: str, *families: str) -> str:
    """Return a rule of fontconfig: where a family is asked for, put others to it."""
    strings = "".join(f"<string>{family}</string>" for family in families)
    return (
        f'<match target="pattern"><test name="family" qual="{which}" compare="eq"><string>{asked}</string>'
        f'</test><edit name="family" mode="{mode}" binding="strong">{strings}</edit></match>\n'
    )


def substitutes(faces: Sequence[str], configured: str) -> tuple[Substitute, ...]:
    """Return the faces that are drawn as others here; nothing on systems that do not tell."""
    asks = shutil.which("fc-match")
    if asks is None or not faces:
        return ()
    with in_fonts(configured) as environment:
        found = [_match(asks, face, environment) for face in faces]
    return tuple(
        Substitute(face, _CALLED.get(drawn, drawn))
        for face, drawn in zip(faces, found, strict=True)
        if drawn and drawn.casefold() != face.casefold()
    )


def _match(asks: str, face: str, environment: dict[str, str]) -> str:
    """Return the family that fontconfig takes for a face."""
    command = [asks, "-f", "%{family[0]}", re.sub(r"([\\\-:,=_])", r"\\\1", face)]
    try:
        said = subprocess.check_output(command, env=environment, stderr=subprocess.DEVNULL, timeout=_SECONDS)
    except (OSError, ValueError, subprocess.SubprocessError):
        return ""
    return said.decode("utf-8", "replace").strip()
