"""Run one command and say what it and all it started took: wall and CPU seconds, peak memory in MB.

stopwatch.py COMMAND …

Run by itself and without imports of the site (python -I -S): on Linux a new process begins with the peak
memory of the one that starts it, so that one has to be small.
"""

import ctypes
import os
import resource
import sys
import time
from contextlib import suppress

OUT = os.open(os.devnull, os.O_WRONLY)
UNIT = 1024 * 1024 if sys.platform == "darwin" else 1024
"""Peak memory comes in bytes on macOS, elsewhere in kilobytes."""
ADOPT = 36
"""PR_SET_CHILD_SUBREAPER: processes that the command leaves behind become ours, and their time is counted."""

if sys.platform == "linux":
    ctypes.CDLL(None).prctl(ADOPT, 1, 0, 0, 0)
start = time.perf_counter()
process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, OUT, 1)])
_, status = os.waitpid(process, 0)
wall = time.perf_counter() - start
with suppress(ChildProcessError):
    while True:
        os.wait()
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / UNIT)
sys.exit(os.waitstatus_to_exitcode(status) != 0)
