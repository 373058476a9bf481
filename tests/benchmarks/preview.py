"""How long a preview takes when nothing has changed, when one slide has, and how soon a save is a deck.

preview.py [--times 5]

Whole processes in a folder of their own, median wall time; needs LibreOffice, pypdfium2 and watchfiles.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
DECK = "give-to-get"
WORKSHOP = [sys.executable, "-m", "workshop"]


def run(folder: Path, *words: str) -> float:
    """Return how many seconds a command takes."""
    start = time.perf_counter()
    subprocess.run([*WORKSHOP, *words], cwd=folder, env=environment(), check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def environment() -> dict[str, str]:
    """Return the environment of an installed package, which has its bytecode."""
    told = os.environ | {"PYTHONPATH": str(ROOT)}
    told.pop("PYTHONDONTWRITEBYTECODE", None)
    return told


def reworded(outline: Path, number: int) -> None:
    """Save an outline with one other word on one slide."""
    text = outline.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.lstrip().startswith("line: "))
    outline.write_text(text.replace(line, f"{line.split(' no. ')[0]} no. {number}", 1), encoding="utf-8")


def seconds_until_written(deck: Path, save: Callable[[], None]) -> float:
    """Return how many seconds after a save the deck is another."""
    before, start = deck.stat().st_mtime_ns, time.perf_counter()
    save()
    while time.perf_counter() - start < 30:
        if deck.is_file() and deck.stat().st_mtime_ns != before:
            return time.perf_counter() - start
        time.sleep(0.005)
    raise SystemExit("the deck was not built again")


def watched(folder: Path, times: int, *words: str) -> float:
    """Return the median time from a save to the deck, while `workshop build --watch` runs."""
    outline, built = folder / "decks" / f"{DECK}.yaml", folder / "watched"
    command = [*WORKSHOP, "build", DECK, "--watch", "--into", str(built), *words]
    process = subprocess.Popen(command, cwd=folder, env=environment(), stdout=subprocess.DEVNULL)
    try:
        while not (decks := list(built.rglob("*.pptx"))):
            time.sleep(0.05)
        time.sleep(2)
        return median(
            seconds_until_written(decks[0], lambda number=number: reworded(outline, number))  # type: ignore[misc]
            for number in range(times)
        )
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(20)
        shutil.rmtree(built)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=5)
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "decks", folder / "decks")
        outline = folder / "decks" / f"{DECK}.yaml"
        print(f"first preview                   {run(folder, 'preview', DECK):6.2f} s")
        same = median(run(folder, "preview", DECK) for _ in range(times))
        print(f"preview of an unchanged deck    {same:6.2f} s")
        taken = []
        for number in range(times):
            reworded(outline, 100 + number)
            taken.append(run(folder, "preview", DECK))
        print(f"preview after one slide changed {median(taken):6.2f} s")
        print(f"save to written deck            {watched(folder, times):6.2f} s")
        print(f"save to written deck, a client  {watched(folder, times, '--client', 'northgate'):6.2f} s")


if __name__ == "__main__":
    main()
