"""Our build beside a plain python-pptx script, PptxGenJS and pandoc, on the same slides, in one run.

python tests/benchmarks/compare.py [--quick] [--json FILE] [--picture FILE]

Measures whole processes one after the other: median wall and CPU time, peak memory, growth from 20 to 2,000
slides; then the workshops that ship; then says which budgets are met. PptxGenJS and pandoc are installed into
a folder of the system's temporary folder (npm and pip are asked for them); who cannot be installed is
skipped. Takes about seven minutes. Compare within one run only: machines differ. Linux and macOS.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from rich.console import Console

from tests.benchmarks.budgets import as_values, budgets, typical
from tests.benchmarks.contest import FEW, hold, warm_up
from tests.benchmarks.inputs import expected
from tests.benchmarks.kits import add_many, measure_decks, measure_kits
from tests.benchmarks.material import draw_pictures
from tests.benchmarks.measure import ROOT
from tests.benchmarks.peers import line_up, machine
from tests.benchmarks.picture import draw
from tests.benchmarks.readme_table import readme_table
from tests.benchmarks.results import Results, load, save, together
from tests.benchmarks.tables import show, show_runs

SIZES = [20, 100, 500, 2000]


def main() -> None:
    """Measure, print, write."""
    options = _options()
    console = Console(width=max(110, Console().width))
    if options.again:
        runs = [load(path) for path in options.again]
    else:
        runs = [run(options.slides, options.times, options.setup, whole=not options.quick)]
    for each in runs if options.many else ():
        add_many(each, json.loads(options.many.read_text(encoding="utf-8")))
    results, judged = together(runs), [budgets(each) for each in runs]
    if len(runs) > 1:
        show_runs(judged, console)
    made = typical(judged)
    show(results, made, console)
    if options.json:
        save(results, as_values(made), options.json)
    if options.picture:
        draw(results, options.picture)
    if options.markdown:
        options.markdown.write_text(readme_table(results), encoding="utf-8")


def run(sizes: list[int], times: int, setup: Path, *, whole: bool) -> Results:
    """Hold the contest in a folder of its own, and measure the workshops that ship."""
    if not hasattr(os, "posix_spawnp"):
        raise SystemExit("processes are measured on Linux and macOS only")
    setup.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "assets", folder / "assets")
        contestants, skipped = line_up(folder, setup)
        results = Results(machine(), {each.name: each.version for each in contestants}, skipped)
        draw_pictures(max(FEW, *sizes), setup / "pictures")
        shutil.copytree(setup / "pictures", folder / "assets" / "pictures", dirs_exist_ok=True)
        warm_up(contestants, skipped)
        for count in sorted(sizes):
            results.contest[count], results.found[count] = hold(contestants, count, times, skipped)
            results.expected[count] = expected(count)
        measure_decks(results, contestants, times)
        if whole:
            measure_kits(results, folder, times)
    return results


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--slides", nargs="+", type=int, default=SIZES, help="the sizes, in tens [20 100 500 2000]"
    )
    parser.add_argument(
        "--times", type=int, default=3, help="how often; three times as often up to 100 slides"
    )
    parser.add_argument("--quick", action="store_true", help="20 and 100 slides and no whole kits, once")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all numbers")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw the growth, as .svg or .png")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the table for the README")
    parser.add_argument("--many", type=Path, metavar="FILE", help="the JSON of many.py, for its budget")
    again = "show earlier runs by their JSON, together and one by one; measure nothing"
    parser.add_argument("--again", type=Path, nargs="+", metavar="FILE", help=again)
    setup = Path(tempfile.gettempdir()) / f"workshop-benchmarks-{getpass.getuser()}"
    parser.add_argument(
        "--setup", type=Path, default=setup, metavar="FOLDER", help="where peers are installed"
    )
    options = parser.parse_args()
    if options.quick:
        options.slides, options.times = [20, 100], 1
    return options


if __name__ == "__main__":
    main()
