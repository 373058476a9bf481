"""A hundred kits on a Dask cluster of two worker processes, of which one is killed half way."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from tests.folders import client, folder, small
from workshop.build import Job, Result, Wanted, build_all
from workshop.library import find_library

distributed = pytest.importorskip(
    "distributed", reason="distributed is not installed: pip install 'workshop-decks[dask]'"
)
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that kills"),
    pytest.mark.filterwarnings("default"),  # Dask's own are not ours to mend
]
KITS, HALF = 100, 50
OFF = "cover: off, outcomes: off, agenda: off, argument: off, recap: off"


@pytest.fixture
def jobs(tmp_path: Path) -> list[Job]:
    """A hundred jobs: a small deck for as many clients."""
    place = folder(tmp_path / "here", {"loyal": f"{small()}slides: {{{OFF}}}\n"})
    names = [f"client-{number}" for number in range(KITS)]
    for name in names:
        client(place, name, f"name: {name.title()} Ltd.")
    library = find_library(place)
    return [Job(library, "loyal", name, wanted=Wanted(only=("deck",))) for name in names]


@pytest.fixture
def cluster() -> Iterator[Any]:
    """A cluster of two worker processes on this machine, which says little."""
    with (
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            silence_logs=logging.CRITICAL,
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


def told(results: Iterator[Result]) -> list[tuple[str | None, tuple[str, ...], list[str]]]:
    """Return for whom each result is, what went wrong, and the hashes of its files."""
    return [
        (
            result.job.client,
            tuple(problem.code for problem in result.problems if problem.severity == "error"),
            [f"{name} {sha256(data).hexdigest()}" for name, data in result.files.items()],
        )
        for result in results
    ]


def test_a_hundred_kits_are_there_although_one_of_two_workers_was_killed(
    jobs: list[Job], cluster: Any
) -> None:
    alone = told(build_all(jobs, workers=1))
    workers = cluster.run(os.getpid)
    assert len(workers) == 2

    results = build_all(jobs, cluster.get_executor(), ahead=20)
    first = told(islice(results, HALF))
    os.kill(next(iter(workers.values())), signal.SIGKILL)
    both = first + told(results)

    assert len(both) == KITS
    assert all(files for _, _, files in both)
    assert both == alone
    assert len({files[0] for _, _, files in both}) == KITS
    assert set(cluster.run(os.getpid).values()) != set(workers.values())
