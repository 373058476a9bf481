"""Our build beside a plain python-pptx script, on the same material, in one run.

compare.py [--slides 20 40 500 2000] [--times 3]

Whole processes, median wall time and CPU time, peak memory; then what one more slide costs
in the smallest and in the largest deck. Compare within one run only: machines differ.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.material import draw_picture, outline, slide  # noqa: E402


class Cost(NamedTuple):
    """Seconds of wall and CPU time, and peak memory in MB."""

    wall: float
    cpu: float
    memory: float


def run(command: list[str], folder: Path) -> Cost:
    """Run a command once, alone."""
    start = time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package has its bytecode
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status:
        raise SystemExit(f"failed: {' '.join(command)}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def prepare(folder: Path, most: int) -> None:
    """Lay out a folder with the house's assets and a picture for every tenth slide."""
    shutil.copytree(ROOT / "assets", folder / "assets")
    (folder / "decks").mkdir()
    for number in range(most):
        if slide(number).form == "picture":
            draw_picture(number, folder / "assets" / "pictures" / f"bench-{number}.png")


def contest(folder: Path, count: int, times: int) -> dict[str, Cost]:
    """Measure both contestants, in turn, so that neither has the warmer machine."""
    name = f"deck-{count}"
    (folder / "decks" / f"{name}.yaml").write_text(outline(count), encoding="utf-8")
    pictures = str(folder / "assets" / "pictures")
    commands = {
        "workshop": [sys.executable, "-m", "workshop", "build", name],
        "python-pptx": [
            sys.executable,
            str(ROOT / "tests/benchmarks/plain_pptx.py"),
            str(count),
            pictures,
            "plain.pptx",
        ],
    }
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(times if count < 1000 else 1):
        for contestant, command in commands.items():
            costs[contestant].append(run(command, folder))
    return {
        name: Cost(*(median(values) for values in zip(*some, strict=True))) for name, some in costs.items()
    }


def main() -> None:
    """Run the contest and print its table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--slides", nargs="+", type=int, default=[20, 40, 500, 2000])
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder, max(options.slides))
        ours: dict[int, Cost] = {}
        print(f"{'slides':>7} {'workshop':>24} {'plain python-pptx':>24} {'ratio':>7}")
        for count in sorted(options.slides):
            costs = contest(folder, count, options.times)
            ours[count], plain = costs["workshop"], costs["python-pptx"]
            cells = [f"{c.wall:7.2f} s {c.cpu:6.2f} s {c.memory:4.0f} MB" for c in (ours[count], plain)]
            print(
                f"{count:>7} {cells[0]:>24} {cells[1]:>24} {ours[count].wall / plain.wall:>7.2f}", flush=True
            )
    growth(ours)


def growth(ours: dict[int, Cost]) -> None:
    """Print what one more slide costs at the small and at the large end."""
    counts = sorted(ours)
    if len(counts) < 3:
        return
    first, second, *_, before, last = (
        counts if len(counts) > 3 else (counts[0], counts[1], counts[1], counts[2])
    )
    small = (ours[second].cpu - ours[first].cpu) / (second - first)
    large = (ours[last].cpu - ours[before].cpu) / (last - before)
    print(
        f"one more slide: {1000 * small:.2f} ms between {first} and {second}, "
        f"{1000 * large:.2f} ms between {before} and {last} (CPU)"
    )


if __name__ == "__main__":
    main()
