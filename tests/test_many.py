"""Many kits by whatever runs jobs: in their order, the same bytes, and none lost with what built it."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.factories import ROOT
from tests.folders import client, folder, run, small, tree
from workshop.build import Job, Result, Wanted, build_all
from workshop.build import jobs as running
from workshop.build.many import run_handed
from workshop.build.workers import Workers
from workshop.errors import Problem, WorkshopError
from workshop.library import find_library

DECK = Wanted(only=("deck",))
CLIENTS = ("north", "south", "east", "west")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a small deck and four clients."""
    place = folder(tmp_path / "here", {"loyal": small()})
    for name in CLIENTS:
        client(place, name, f"name: {name.title()} Ltd.")
    return place


def jobs(place: Path, *clients: str, into: str | None = None) -> list[Job]:
    library = find_library(place)
    folder = place / into if into else None
    return [Job(library, "loyal", name, folder, wanted=DECK) for name in clients or CLIENTS]


def files(results: Iterator[Result]) -> list[tuple[str | None, dict[str, bytes]]]:
    return [(result.job.client, dict(result.files)) for result in results]


def codes(result: Result) -> list[str]:
    return [problem.code for problem in result.problems]


@pytest.fixture
def alone(place: Path) -> list[tuple[str | None, dict[str, bytes]]]:
    """The files of all jobs as one process makes them."""
    return files(build_all(jobs(place), workers=1))


def test_python_looks_for_what_can_be_thrown_away_after_a_kit_and_not_while_it_is_made(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def built(job: Job) -> Result:
        seen.append(gc.isenabled())
        raise WorkshopError([Problem("failed", job.shown, None, "")])

    monkeypatch.setattr(running, "_built", built)
    results = list(build_all(jobs(place), workers=1))
    assert (seen, gc.isenabled(), len(results)) == ([False] * 4, True, 4)


def test_without_a_folder_the_files_come_back_as_bytes(place: Path) -> None:
    (result,) = build_all(jobs(place, "north"))
    assert result.written
    assert list(result.files) == ["loyal.pptx"]
    assert result.written.files == (Path("loyal.pptx"),)
    assert not (place / "build").exists()
    list(build_all(jobs(place, "north", into="build")))
    assert (place / "build/north/loyal/loyal.pptx").read_bytes() == result.files["loyal.pptx"]


def test_processes_give_the_same_bytes_in_the_order_of_the_jobs(
    place: Path, alone: list[tuple[str | None, dict[str, bytes]]]
) -> None:
    assert [name for name, _ in alone] == list(CLIENTS)
    assert files(build_all(jobs(place), workers=2)) == alone


def test_threads_give_the_same_bytes(place: Path, alone: list[tuple[str | None, dict[str, bytes]]]) -> None:
    with ThreadPoolExecutor(4) as executor:
        assert files(build_all(jobs(place), executor)) == alone


def test_one_that_fails_is_told_with_its_client_and_deck_and_the_others_go_on(place: Path) -> None:
    client(place, "south", "name: South\nfills: {nothing: A}")
    results = list(build_all(jobs(place, into="build"), workers=2))
    assert [bool(result.written) for result in results] == [True, False, True, True]
    assert (results[1].job.client, results[1].job.deck) == ("south", "loyal")
    assert "unknown-need" in codes(results[1])


def test_our_own_mistake_is_told_with_where_it_happened(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken(job: Job) -> Result:
        if job.client == "south":
            raise ZeroDivisionError("the sum of nothing")
        return Result(job)

    monkeypatch.setattr(running, "_built", mistaken)
    results = list(build_all(jobs(place), workers=1))
    assert [codes(result) for result in results] == [[], ["failed"], [], []]
    problem = results[1].problems[0]
    assert problem.message == "loyal for south could not be built: ZeroDivisionError: the sum of nothing"
    assert "in mistaken" in results[1].trace


def test_the_command_prints_where_our_own_mistake_happened(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistaken(_: Job) -> Result:
        raise ZeroDivisionError

    monkeypatch.setattr(running, "_built", mistaken)
    ran = run(place, "build", "loyal", "--jobs", "1")
    assert ran.code == 1
    assert "loyal could not be built: ZeroDivisionError" in ran.err
    assert ran.err.rstrip().endswith("raise ZeroDivisionError\nZeroDivisionError")


class Line(Executor):
    """Run each job when it is handed out, and remember how many results nobody took yet."""

    def __init__(self) -> None:
        self.out = self.most = 0

    def submit(self, fn: Any, /, *args: Any, **_: Any) -> Future[Any]:
        assert fn is run_handed
        self.out += 1
        self.most = max(self.most, self.out)
        done: Future[Any] = Future()
        done.set_result(Result(args[0]))
        return done


def test_of_jobs_without_end_only_so_many_are_out_at_once(place: Path) -> None:
    line = Line()
    (job,) = jobs(place, "north")
    results = build_all((replace(job, deck=str(number)) for number in count()), line, ahead=5)
    for number in range(30):
        assert next(results).job.deck == str(number)
        line.out -= 1
    assert line.most == 5


class Losing(Line):
    """Lose each job so many times, as Dask does when what ran it is gone."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.left = times

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        done = super().submit(fn, *args, **kwargs)
        if self.left:
            self.left -= 1
            done = Future()
            done.cancel()
        return done


def test_a_lost_job_is_run_again_and_after_three_times_told_with_its_client_and_deck(place: Path) -> None:
    assert [codes(each) for each in build_all(jobs(place), Losing(2), ahead=1)] == [[], [], [], []]
    results = list(build_all(jobs(place), Losing(3), ahead=1))
    assert [codes(each) for each in results] == [["worker-lost"], [], [], []]
    (problem,) = results[0].problems
    assert problem.message.startswith("loyal for north was not built: what was to build it was lost 3 times")


def test_an_executor_that_takes_nothing_any_more_is_told_for_each_job(place: Path) -> None:
    executor = ThreadPoolExecutor(1)
    executor.shutdown()
    assert [codes(each) for each in build_all(jobs(place), executor)] == [["worker-lost"]] * 4


def die_once(job: Job, mark: Path) -> str | None:
    """Kill this process at the first job for the south; say for whom a job is."""
    if job.client == "south" and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return job.client


def die(job: Job) -> str | None:
    """Kill this process at every job for the south."""
    if job.client == "south":
        os.kill(os.getpid(), signal.SIGKILL)
    return job.client


class Deadly(Workers):
    """Run something else than the build in our own processes."""

    def __init__(self, *deadly: Any) -> None:
        super().__init__(2)
        self.deadly, *self.more = deadly

    def submit(self, fn: Any, /, *args: Any, **_: Any) -> Future[Any]:
        assert fn is run_handed
        return super().submit(_result, args[0], self.deadly, *self.more)


def _result(job: Job, deadly: Any, *more: Any) -> Result:
    deadly(job, *more)
    return Result(job)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_the_jobs_of_a_process_that_is_killed_are_run_again(place: Path, tmp_path: Path) -> None:
    with Deadly(die_once, tmp_path / "mark") as workers:
        results = list(build_all(jobs(place), workers))
    assert [(each.job.client, codes(each)) for each in results] == [(name, []) for name in CLIENTS]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_job_that_kills_its_process_each_time_takes_no_other_with_it(place: Path) -> None:
    with Deadly(die) as workers:
        results = list(build_all(jobs(place) * 2, workers))
    assert [codes(each) for each in results] == [[], ["worker-lost"], [], []] * 2
    assert "BrokenProcessPool" in results[1].problems[0].message


def test_what_is_handed_out_and_comes_back_survives_the_journey(place: Path) -> None:
    (job,) = jobs(place, "north")
    assert pickle.loads(pickle.dumps(job)) == job
    error = WorkshopError([Problem("empty", "There is nothing."), Problem("tab", "There is a tab.")])
    assert pickle.loads(pickle.dumps(error)).problems == error.problems
    with ProcessPoolExecutor(1) as executor:
        (result,) = build_all([job], executor)
    assert result.job == job
    assert result.job.library is job.library


SLOW = """
import sys, time
from pathlib import Path
from workshop.build import Job, build_all
from workshop.library import find_library
if __name__ == "__main__":
    library = find_library(Path.cwd())
    names = ("north", "south", "east", "west")
    for result in build_all((Job(library, "loyal", name, Path("build")) for name in names * 50), workers=2):
        print("built", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another signal there")
def test_ctrl_c_ends_it_at_once_and_leaves_no_half_files(place: Path) -> None:
    (place / "slow.py").write_text(SLOW, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "slow.py"],
        cwd=place,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "built\n"
    begun = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert time.monotonic() - begun < 30
    assert out.count("built") < 100
    assert process.returncode != 0
    assert err.count("Traceback") == 1, err
    assert err.rstrip().endswith("KeyboardInterrupt")
    left = [name for name in tree(place / "build") if name.endswith(".part")]
    assert left == []


BESIDE = """
import sys
sys.path.insert(0, ROOT)
from pathlib import Path
from workshop.build import Job, build_all
from workshop.library import find_library
if __name__ == "__main__":
    jobs = [Job(find_library(Path.cwd()), "loyal", name, Path("build")) for name in ("north", "south")]
    for result in build_all(jobs, workers=2):
        print(result.written is not None, [problem.code for problem in result.problems])
"""


def test_processes_run_the_workshop_that_hands_them_jobs_not_another_that_is_installed(place: Path) -> None:
    other = place / "site" / "workshop"
    other.mkdir(parents=True)
    (other / "__init__.py").write_text("", encoding="utf-8")
    (place / "beside.py").write_text(BESIDE.replace("ROOT", repr(str(ROOT))), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "beside.py"],
        cwd=place,
        env=os.environ | {"PYTHONPATH": str(place / "site")},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.stdout.splitlines() == ["True []"] * 2, ran.stderr
