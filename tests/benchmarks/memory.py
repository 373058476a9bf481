"""The memory and CPU time of a process and all it starts, over time; read from /proc, so on Linux alone."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

_BEAT = 0.25
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
_TICK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
_IDLE = 0.05
"""A process with a smaller share of the CPU time only waits for others."""


class Memory:
    """Look at a process and all below it four times a second, until it ends."""

    def __init__(self, process: int) -> None:
        self._root = process
        self._seen: dict[int, list[int]] = {}
        self._cpu: dict[int, float] = {}
        self._ended = Event()
        self._thread = Thread(target=self._watch, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Look no more."""
        self._ended.set()
        self._thread.join()

    def cpu(self) -> float:
        """Return the CPU seconds of all processes, as far as they were seen."""
        return sum(self._cpu.values())

    def quarters(self) -> list[dict[str, int]]:
        """Return the peaks of each process that works, in MB: in its first quarter, its last, and in all."""
        busy = [pid for pid, cpu in self._cpu.items() if cpu > _IDLE * self.cpu()]
        return [
            {
                "first quarter": max(seen[: len(seen) // 4 + 1]) // 1_000_000,
                "last quarter": max(seen[-(len(seen) // 4) - 1 :]) // 1_000_000,
                "peak": max(seen) // 1_000_000,
            }
            for seen in (self._seen[pid] for pid in busy)
        ]

    def _watch(self) -> None:
        while not self._ended.wait(_BEAT):
            with suppress(OSError):
                self._look()

    def _look(self) -> None:
        parents: dict[int, int] = {}
        stats: dict[int, list[str]] = {}
        for path in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                stats[int(path.parent.name)] = fields = path.read_text().rpartition(")")[2].split()
                parents[int(path.parent.name)] = int(fields[1])
        for pid, fields in stats.items():
            if self._is_below(pid, parents):
                self._seen.setdefault(pid, []).append(int(fields[21]) * _PAGE)
                self._cpu[pid] = (int(fields[11]) + int(fields[12])) / _TICK

    def _is_below(self, pid: int, parents: dict[int, int]) -> bool:
        return pid == self._root or (pid in parents and self._is_below(parents[pid], parents))
