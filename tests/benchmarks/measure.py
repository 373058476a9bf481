"""Whole processes, measured one after the other, each alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent


class Cost(NamedTuple):
    """Seconds of wall and CPU time, peak memory of the largest process in MB: medians of so many runs."""

    wall: float
    cpu: float
    memory: float
    runs: int = 1


class Failed(Exception):  # noqa: N818  what the command did
    """Say why a command failed, in its own last words."""


def measure(command: Sequence[str], folder: Path, **environment: str) -> Cost:
    """Run a command once in a folder; raises Failed."""
    watch = [sys.executable, "-I", "-S", str(HERE / "stopwatch.py"), *command]
    done = subprocess.run(watch, cwd=folder, env=installed() | environment, capture_output=True, text=True)
    if done.returncode:
        raise Failed(" ".join(done.stderr.split())[-300:] or f"ended with {done.returncode}")
    wall, cpu, memory = map(float, done.stdout.split())
    return Cost(wall, cpu, memory)


def installed() -> dict[str, str]:
    """Return the environment of an installed package, which has its bytecode."""
    told = os.environ | {"PYTHONPATH": str(ROOT)}
    told.pop("PYTHONDONTWRITEBYTECODE", None)
    return told


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the medians of some runs."""
    walls, cpus, memories, _ = zip(*costs, strict=True)
    return Cost(median(walls), median(cpus), median(memories), len(costs))


def total(costs: Iterable[Cost]) -> Cost:
    """Return what several commands take one after the other."""
    walls, cpus, memories, _ = zip(*costs, strict=True)
    return Cost(sum(walls), sum(cpus), max(memories))


def found(deck: Path, material: Path | None = None) -> dict[str, Any]:
    """Return what of the material stands in a deck, and how large its file is."""
    command = [sys.executable, str(HERE / "count.py"), str(deck), *([str(material)] if material else [])]
    counted = subprocess.run(command, env=installed(), capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(counted.stdout)
    return found | {"MB": round(deck.stat().st_size / 1e6, 2)}
