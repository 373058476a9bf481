"""Where the time and the memory of a build go, by stage, by room and by function.

profile_build.py [--slides 40 2000] [--functions 15] [--no-memory]

Each table is measured in a process of its own: stages with nothing in their way, first in a cold process and
then again in the same one; functions with cProfile, which makes calls look dearer than they are; what is held
with tracemalloc, which takes a minute for 2,000 slides.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workshop.build.making import Made
    from workshop.library import Library

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

PACKAGE = f"{ROOT / 'workshop'}{os.sep}"
LIBRARIES = f"{os.sep}site-packages{os.sep}"
MB = 1024 * 1024


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--slides", nargs="+", type=int, default=[40, 2000])
    parser.add_argument("--functions", type=int, default=15, help="how many functions are listed")
    parser.add_argument("--no-memory", action="store_true", help="leave out what is held")
    options = parser.parse_args()
    from tests.benchmarks.measure import installed

    tables = ["stages", "calls", *([] if options.no_memory else ["held"])]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _prepare(folder, options.slides)
        for count in options.slides:
            print(f"\n{count:,} slides", flush=True)
            for table in tables:
                command = [sys.executable, __file__, table, str(count), str(options.functions)]
                subprocess.run(command, cwd=folder, env=installed(), check=True)


def _prepare(folder: Path, counts: list[int]) -> None:
    """Lay out a folder with the house's assets, the pictures and the outlines."""
    from tests.benchmarks.inputs import outline
    from tests.benchmarks.material import draw_pictures

    shutil.copytree(ROOT / "assets", folder / "assets")
    draw_pictures(max(counts), folder / "assets" / "pictures")
    (folder / "decks").mkdir()
    for count in counts:
        (folder / "decks" / f"deck-{count}.yaml").write_text(outline(count), encoding="utf-8")


Stage = tuple[str, float, float]
"""What was done, the seconds of CPU time it took, and the peak of memory behind it in MB."""


def stages(count: int, _: int) -> None:
    """Print what each stage of a build takes, cold and again, and the peak of memory behind it."""
    start = timed("start: all that a build imports", _imports)
    cold, warm = list(_built(count)), list(_built(count))
    print(f"{'stage':<60} {'cold':>9} {'again':>9} {'peak':>8}")
    print(f"{start[0]:<60} {1000 * start[1]:6.0f} ms {'':>9} {start[2]:5.0f} MB")
    for (name, first, peak), (_, again, _) in zip(cold, warm, strict=True):
        print(f"{name:<60} {1000 * first:6.0f} ms {1000 * again:6.0f} ms {peak:5.0f} MB")
    print(f"{'a slide, all of it':<60} {'':>9} {1000 * warm[-1][1] / count:6.2f} ms")


def timed(name: str, work: Callable[[], object]) -> Stage:
    """Do something and say what it took."""
    start = time.process_time()
    work()
    return name, time.process_time() - start, _peak()


def _peak() -> float:
    with suppress(ImportError):
        import resource  # Windows has none

        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MB
    return float("nan")


def _imports() -> None:
    import workshop.build.kit
    import workshop.cli.build
    import workshop.cli.main
    import workshop.writers.pptx.deck  # noqa: F401


def _built(count: int) -> Iterator[Stage]:
    from workshop.build import Wanted
    from workshop.build.kit import build_kit

    made: list[Made] = []
    yield timed("make: outline, plan, slides, checks", lambda: made.append(_made(count)))
    yield timed("write: slides to the bytes of a .pptx", lambda: _deck(made.pop()))
    build = partial(
        build_kit, _library(), f"deck-{count}", Path("build"), wanted=Wanted(("deck",)), force=True
    )
    yield timed("both again, the lock and the disk", build)


def _library() -> Library:
    from workshop.library import find_library

    return find_library(Path.cwd())


def _made(count: int) -> Made:
    from workshop.build.making import make

    return make(_library(), f"deck-{count}")


def _deck(made: Made) -> bytes:
    from workshop.build.deck import deck_bytes

    return deck_bytes(_library(), made)


def calls(count: int, functions: int) -> None:
    """Print what a cold build takes by room and by function."""
    import cProfile
    import pstats

    profile = cProfile.Profile(time.process_time)
    profile.runcall(_command, count)
    rooms: Counter[str] = Counter()
    own: Counter[str] = Counter()
    stats: dict[Any, Any] = vars(pstats.Stats(profile))["stats"]  # which its types do not name
    for (file, line, name), (*_, taken, _, callers) in stats.items():
        if file == "~" and callers:  # what is written in C belongs to who asked for it
            for (asking, _, _), (*_, share, _) in callers.items():
                rooms[room_of(asking)] += share
        else:
            rooms[room_of(file)] += taken
        own[f"{_short(file)}{f':{line}' if line else ''} {name}"] += taken
    print(f"\n{'room (with what it calls in C; cProfile)':<60} {'cold':>9}")
    for room, taken in rooms.most_common(functions):
        print(f"{room:<60} {1000 * taken:6.0f} ms")
    print(f"\n{'function (alone; cProfile)':<60} {'cold':>9}")
    for name, taken in own.most_common(functions):
        print(f"{name[-60:]:<60} {1000 * taken:6.0f} ms")


def _command(count: int) -> None:
    """Build a deck as the command line does."""
    sys.argv = ["workshop", "build", f"deck-{count}", "--only", "deck", "--into", "profiled"]
    from workshop.cli.main import main as command

    with suppress(SystemExit), Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere):
        command()


def held(count: int, functions: int) -> None:
    """Print which rooms made what is still held when the deck is written."""
    import tracemalloc

    tracemalloc.start(8)
    _imports()
    before = tracemalloc.take_snapshot()
    made = _made(count)
    deck = _deck(made)
    rooms: Counter[str] = Counter()
    for trace in tracemalloc.take_snapshot().compare_to(before, "traceback"):
        files = [frame.filename for frame in reversed(trace.traceback)]
        rooms[room_of(next((file for file in files if file.startswith(PACKAGE)), files[0]))] += (
            trace.size_diff
        )
    print(f"\n{'held when the deck is written, by the room that made it':<60} {'':>9}")
    for room, size in rooms.most_common(functions):
        print(f"{room:<60} {size / MB:6.1f} MB")
    print(f"{'(of it the deck itself)':<60} {len(deck) / MB:6.1f} MB")


def room_of(file: str) -> str:
    """Return the room of the house that a file of code belongs to, or the library."""
    if file.startswith(PACKAGE):
        room, *inside = Path(file.removeprefix(PACKAGE)).parts
        return f"workshop/{room}{f'/{inside[0]}' if len(inside) > 1 else ''}"
    if LIBRARIES in file:
        return Path(file.partition(LIBRARIES)[2]).parts[0].removesuffix(".py")
    return "Python itself"


def _short(file: str) -> str:
    """Return where a function stands, from the package or the library on."""
    for start in (PACKAGE, LIBRARIES, f"{os.sep}lib{os.sep}"):
        if start in file:
            return file.partition(start)[2]
    return file


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] in (tables := {"stages": stages, "calls": calls, "held": held}):
        tables[sys.argv[1]](int(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
