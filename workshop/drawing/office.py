"""LibreOffice: where it is, and files to PDF through it, in bounded time."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from workshop.errors import Problem, WorkshopError

_SECONDS = 120
"""What LibreOffice has for its start and a first deck, on a slow machine."""
_SECONDS_EACH = 3.0
"""What it has for a slide: ten times what one took on the slowest machine seen."""

_NAMES = ("soffice", "libreoffice", "soffice.com")
_PLACES = {
    "linux": ("/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/snap/bin/libreoffice"),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": (r"LibreOffice\program\soffice.com", r"Programs\LibreOffice\program\soffice.com"),
}
"""Where its installers put it; those of Windows below the folders for programs."""
_GET = {
    "linux": "sudo apt install libreoffice  (Debian, Ubuntu), sudo dnf install libreoffice  (Fedora)",
    "darwin": "brew install --cask libreoffice  , or from libreoffice.org",
    "win32": "winget install TheDocumentFoundation.LibreOffice  , or from libreoffice.org",
}
NOTES = 'pdf:impress_pdf_Export:{"ExportNotesPages":{"type":"boolean","value":"true"},'
NOTES += '"ExportOnlyNotesPages":{"type":"boolean","value":"true"}}'
"""The format of a PDF with the notes pages in place of the slides."""

Source = tuple[str, bytes]
"""The ending of a file's name, such as .pptx, and what is in it."""


def no_pictures(message: str, hint: str) -> WorkshopError:
    """Return the error for pictures that cannot be drawn."""
    return WorkshopError([Problem("no-pictures", message, None, hint)])


def find_office(platform: str = sys.platform, exists: Callable[[Path], bool] = Path.is_file) -> Path:
    """Return LibreOffice, on PATH or where it is usual; raises WorkshopError that says how to get it."""
    named = filter(None, map(shutil.which, _NAMES))
    found = next((Path(name) for name in named), None) or next(filter(exists, places(platform)), None)
    if found is None:
        hint = f"install LibreOffice:  {_GET.get(platform, 'from libreoffice.org')}"
        raise no_pictures("there is no LibreOffice on this machine to draw the slides", hint)
    return found


def places(platform: str) -> Iterator[Path]:
    """Yield where LibreOffice is usual on a system."""
    homes = [""]
    if platform == "win32":
        names = ("PROGRAMFILES", "PROGRAMW6432", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        homes = [home for home in map(os.environ.get, names) if home]
    for place in _PLACES.get(platform, _PLACES["linux"]):
        yield from (Path(home, place) for home in homes)
    if platform == "linux":
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
    if platform == "darwin":
        yield Path.home() / "Applications/LibreOffice.app/Contents/MacOS/soffice"


def as_pdfs(
    sources: Sequence[Source],
    *,
    pages: int = 0,
    fonts: str = "",
    form: str = "pdf",
    office: Path | None = None,
) -> list[bytes]:
    """Return each file as a PDF, all drawn in one call with a profile of its own; raises WorkshopError.

    `pages` is about how many there are: the time they may take follows from it. `fonts` is a configuration of
    fontconfig for this run. An open LibreOffice does not matter, nor does another run at the same time.
    """
    office = office or find_office()
    with TemporaryDirectory(prefix="workshop-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        copies = [folder / f"{number}{ending}" for number, (ending, _) in enumerate(sources)]
        for copy, (_, data) in zip(copies, sources, strict=True):
            copy.write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [str(office), profile, "--headless", "--norestore", "--convert-to", form]
        _run([*command, "--outdir", name, *map(str, copies)], fonts, _SECONDS + pages * _SECONDS_EACH)
        return [_drawn(copy) for copy in copies]


def _drawn(copy: Path) -> bytes:
    try:
        return copy.with_suffix(".pdf").read_bytes()
    except OSError:
        hint = "open it in PowerPoint or LibreOffice, save it again, and try once more"
        raise no_pictures("LibreOffice could not open the file to draw it", hint) from None


@contextmanager
def in_fonts(configuration: str) -> Iterator[dict[str, str]]:
    """Give the environment of a program that takes its fonts from a configuration of fontconfig."""
    with TemporaryDirectory(prefix="workshop-") as folder:
        file = Path(folder, "fonts.conf")
        file.write_text(configuration, encoding="utf-8")
        yield os.environ | ({"FONTCONFIG_FILE": str(file)} if configuration else {})


def _run(command: list[str], fonts: str, seconds: float) -> None:
    """Run a program to its end; it is stopped with all it started when it takes longer, or we are stopped."""
    quiet = subprocess.DEVNULL
    own = os.name == "posix"  # then it can be stopped with all it started
    with in_fonts(fonts) as environment:
        try:
            process = subprocess.Popen(
                command, stdin=quiet, stdout=quiet, stderr=quiet, env=environment, start_new_session=own
            )
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise no_pictures(f"LibreOffice cannot be started: {reason}", f"look at {command[0]}") from None
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            message = f"LibreOffice was not done after {seconds:.0f} seconds, and was stopped"
            hint = "try again when the machine is less busy, or draw fewer:  --slides 1-10"
            raise no_pictures(message, hint) from None
        finally:
            _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a program that still runs, and what it started."""
    if process.poll() is not None:
        return
    with suppress(OSError, subprocess.SubprocessError):
        if sys.platform == "win32":
            every = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(every, check=False, capture_output=True, timeout=20)
        else:
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(OSError, subprocess.SubprocessError):
        process.wait(20)
