"""A thousand kits, each for an invented client: one process beside several, their memory, the same bytes.

many.py [--kits 1000] [--jobs 1 2] [--only deck] [--sample 100] [--into FOLDER] [--json many.json]

Every client has names, words, colours and cases of its own, some a logo or an overlay; the six workshops that
ship take turns. Each run builds everything anew. Then every file is compared with the first run's, all are
judged by `workshop check`, and some decks by openxml-audit.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.invented import DECKS, deck_of, make_client
from tests.benchmarks.measure import ROOT, installed
from tests.benchmarks.memory import Memory

if TYPE_CHECKING:
    from workshop.build.documents import Document


def main() -> None:
    """Make the clients, build for them with each number of processes, compare, judge, and print a table."""
    options = _options()
    if options.build:
        _build(Path.cwd(), options.jobs[0], options.only, options.kits)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(options.into or name)
        _make(folder, options.kits)
        runs = [_run(folder, options, jobs) for jobs in options.jobs]
        print(_table(runs, options.kits))
        told = {
            "kits": options.kits,
            "only": options.only or "everything",
            "runs": runs,
            **_compared([folder / f"out-{jobs}" for jobs in options.jobs]),
            **_judged(folder / f"out-{options.jobs[-1]}", options.sample),
        }
    for what in ("files", "different", "judged", "audited", "faults"):
        print(f"{what}: {told[what]}")
    if options.json:
        Path(options.json).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    if told["different"] or told["faults"] or any(run["not built"] for run in runs):
        raise SystemExit(1)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kits", type=int, default=1000)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--only", help="documents with commas between them; everything unless said")
    parser.add_argument("--sample", type=int, default=100, help="how many decks openxml-audit judges")
    parser.add_argument("--into", help="a folder that is new, and stays")
    parser.add_argument("--json")
    parser.add_argument("--build", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def _make(folder: Path, kits: int) -> None:
    """Lay out a folder with the workshops that ship, their assets, and a client for each kit."""
    clients = folder / "decks" / "clients"
    clients.mkdir(parents=True)
    for deck in DECKS:
        shutil.copy(ROOT / "decks" / f"{deck}.yaml", folder / "decks")
    shutil.copytree(ROOT / "assets", folder / "assets")
    names = [make_client(clients, number) for number in range(kits)]
    (folder / "clients.txt").write_text("\n".join(names), encoding="utf-8")


def _build(folder: Path, jobs: int, only: str | None, kits: int) -> None:
    """Build one kit for each client, and print what was not built, and after how many seconds each came."""
    from workshop import Job, Wanted, build_all, find_library

    library = find_library(folder)
    wanted = Wanted(only=cast("tuple[Document, ...]", tuple(only.split(",")))) if only else Wanted()
    names = (folder / "clients.txt").read_text(encoding="utf-8").split()[:kits]
    into = Path(f"out-{jobs}")
    todo = (Job(library, deck_of(number), name, into, wanted=wanted) for number, name in enumerate(names))
    begun, times, failed = time.perf_counter(), [], []
    for result in build_all(todo, workers=jobs):
        times.append(round(time.perf_counter() - begun, 2))
        if not result.written:
            failed.append([result.job.shown, [f"{each.code}: {each.message}" for each in result.problems]])
    print(json.dumps({"times": times, "failed": failed}))


def _run(folder: Path, options: argparse.Namespace, jobs: int) -> dict[str, Any]:
    """Build in a process of its own, and watch the memory and the CPU time of it and all it starts."""
    shutil.rmtree(folder / f"out-{jobs}", ignore_errors=True)
    command = [sys.executable, __file__, "--build", "--jobs", str(jobs), "--kits", str(options.kits)]
    command += ["--only", options.only] if options.only else []
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=installed(), stdout=subprocess.PIPE, text=True)
    memory = Memory(process.pid)
    out, _ = process.communicate()
    wall = time.perf_counter() - begun
    memory.end()
    if process.returncode:
        raise SystemExit(f"the build with {jobs} processes failed")
    told = json.loads(out)
    half = told["times"][len(told["times"]) // 2]
    return {
        "jobs": jobs,
        "wall": round(wall, 1),
        "CPU": round(memory.cpu(), 1),
        "kits in an hour": round(options.kits / wall * 3600),
        "first half": half,
        "second half": round(told["times"][-1] - half, 2),
        "memory": memory.quarters(),
        "not built": told["failed"],
    }


def _table(runs: Sequence[dict[str, Any]], kits: int) -> str:
    lines = [
        f"{kits} kits",
        f"{'processes':>9} {'wall':>9} {'CPU':>9} {'kits/hour':>10} {'faster':>7}  memory (MB)",
    ]
    for run in runs:
        memory = ", ".join(f"{each['first quarter']} → {each['last quarter']}" for each in run["memory"])
        faster = runs[0]["wall"] / run["wall"]
        lines.append(
            f"{run['jobs']:>9} {run['wall']:>7.1f} s {run['CPU']:>7.1f} s {run['kits in an hour']:>10}"
            f" {faster:>6.2f}×  {memory}"
        )
        lines += [f"    not built: {name}: {'; '.join(why)}" for name, why in run["not built"]]
    return "\n".join(lines)


def _compared(outs: Sequence[Path]) -> dict[str, Any]:
    """Return how many files there are, and which are not the same in all runs."""
    found = [{path.relative_to(out).as_posix(): _hash(path) for path in _files(out)} for out in outs]
    names = sorted({name for each in found for name in each})
    different = [name for name in names if len({each.get(name) for each in found}) > 1]
    return {"files": len(names), "different": different}


def _judged(out: Path, sample: int) -> dict[str, Any]:
    """Have every file judged by `workshop check`, and some decks, spread over all, by openxml-audit."""
    packages = [path for path in _files(out) if path.suffix in (".pptx", ".docx", ".xlsx")]
    decks = [path for path in packages if path.suffix == ".pptx"]
    some = decks[:: max(1, len(decks) // sample)][:sample] if sample else []
    with ProcessPoolExecutor() as pool:
        found = [*pool.map(_checked, packages, chunksize=8), *pool.map(_audited, some)]
    faults = [fault for each in found for fault in each]
    return {"judged": len(packages), "audited": len(some), "faults": faults}


def _checked(path: Path) -> list[str]:
    """Return what is wrong with a file: each is opened, and every part of it is read."""
    from workshop import find_library
    from workshop.build.checked import check_finished

    if fault := zipfile.ZipFile(path).testzip():
        return [f"{path.name}: {fault} is damaged"]
    problems = [finding.problem for finding in check_finished(find_library(ROOT), path).findings]
    return [f"{path.name}: {each.message}" for each in problems if each.severity == "error"]


def _audited(path: Path) -> list[str]:
    from openxml_audit import validate_pptx

    return [f"{path.name}: {error}" for error in validate_pptx(path).errors]


def _files(out: Path) -> Iterator[Path]:
    return (path for path in sorted(out.rglob("*")) if path.is_file())


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
