"""Who takes part: our build, a plain python-pptx script, PptxGenJS and pandoc, and how they are installed.

PptxGenJS comes from npm, pandoc from PyPI (`pypandoc_binary` holds the program itself), each into a folder
outside of the project that later runs find again.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measure import HERE, Cost, Failed, measure

OURS, PLAIN, JS, PANDOC = "workshop", "python-pptx", "PptxGenJS", "pandoc"
PPTXGENJS, PYPANDOC = "4.0.1", "1.17"
CANNOT = {
    PLAIN: "no text fit, no alternative texts of its own",
    JS: "no text fit",
    PANDOC: "no text fit; no native charts: it writes a table of the same values",
}
"""What a contestant leaves out, told below the table."""


@dataclass(frozen=True, slots=True)
class Contestant:
    """Take part: `command` writes the deck of so many slides below a folder that does not exist yet."""

    name: str
    version: str
    command: Callable[[int, Path], list[str]]
    folder: Path
    """Where the inputs lie and the command runs."""
    modules: str = ""
    """Where Node looks for packages."""

    def write(self, count: int, into: Path) -> Cost:
        """Write a deck into a new folder; raises Failed."""
        shutil.rmtree(into, ignore_errors=True)
        if self.name != OURS:
            into.mkdir(parents=True)
        return measure(self.command(count, into), self.folder, NODE_PATH=self.modules)


def line_up(folder: Path, setup: Path) -> tuple[list[Contestant], dict[str, str]]:
    """Return who takes part in a folder of inputs, and why others cannot."""
    present, skipped = [ours(folder), plain(folder)], {}
    for name, peer in ((JS, pptxgenjs), (PANDOC, pandoc)):
        try:
            present.append(peer(folder, setup))
        except Failed as failure:
            skipped[name] = str(failure)
    return present, skipped


def ours(folder: Path) -> Contestant:
    """Return our own build."""

    def command(count: int, into: Path) -> list[str]:
        build = [sys.executable, "-m", "workshop", "build", f"deck-{count}"]
        return [*build, "--only", "deck", "--into", str(into)]

    from workshop._version import __version__

    return Contestant(OURS, __version__, command, folder)


def plain(folder: Path) -> Contestant:
    """Return a plain python-pptx script."""

    def command(count: int, into: Path) -> list[str]:
        return [sys.executable, str(HERE / "plain_pptx.py"), *_files(folder, count, into)]

    return Contestant(PLAIN, importlib.metadata.version("python-pptx"), command, folder)


def pptxgenjs(folder: Path, setup: Path) -> Contestant:
    """Return PptxGenJS, installed; raises Failed."""
    modules = setup / "node_modules"
    package = modules / "pptxgenjs" / "package.json"
    if not package.is_file() or json.loads(package.read_text(encoding="utf-8"))["version"] != PPTXGENJS:
        wanted = ["--no-audit", "--no-fund", "--ignore-scripts", f"pptxgenjs@{PPTXGENJS}"]
        _install("npm", "install", "--prefix", str(setup), *wanted)

    def command(count: int, into: Path) -> list[str]:
        return ["node", str(HERE / "pptxgen.js"), *_files(folder, count, into)]

    node = _install("node", "--version").strip()
    return Contestant(JS, f"{PPTXGENJS} (Node.js {node})", command, folder, str(modules))


def pandoc(folder: Path, setup: Path) -> Contestant:
    """Return pandoc, installed; raises Failed."""
    target = setup / f"pypandoc-{PYPANDOC}"
    program = target / "pypandoc" / "files" / "pandoc"
    if not program.is_file():
        wanted = ["--quiet", "--no-deps", "--target", str(target), f"pypandoc_binary=={PYPANDOC}"]
        _install(sys.executable, "-m", "pip", "install", *wanted)

    def command(count: int, into: Path) -> list[str]:
        reading = ["--from", "markdown-implicit_figures", "--slide-level", "1"]
        pictures = ["--resource-path", str(folder / "assets" / "pictures")]
        written = ["--output", str(into / f"deck-{count}.pptx")]
        return [str(program), *reading, *pictures, str(folder / f"deck-{count}.md"), *written]

    version = _install(str(program), "--version").split()[1]
    return Contestant(PANDOC, version, command, folder)


def _files(folder: Path, count: int, into: Path) -> list[str]:
    """Return what a script is told: the material, its pictures, the deck to write."""
    material, pictures = folder / f"deck-{count}.json", folder / "assets" / "pictures"
    return [str(material), str(pictures), str(into / f"deck-{count}.pptx")]


def _install(*command: str) -> str:
    """Run a step of the set-up and return what it says; raises Failed."""
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        raise Failed(f"there is no {command[0]} on this machine") from None
    if done.returncode:
        print(done.stderr, file=sys.stderr)  # told here alone, for it may name this machine
        raise Failed(f"{'pip' if 'pip' in command else Path(command[0]).name} could not install or start it")
    return done.stdout


def machine() -> dict[str, str | int]:
    """Return what of the machine matters for times, and nothing that names it."""
    return {
        "cores": os.cpu_count() or 1,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "processor": platform.machine(),
    }
