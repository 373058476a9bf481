"""Run one command and say what it and all it started took: wall and CPU seconds, peak memory in MB.

stopwatch.py COMMAND …

Run by itself and without imports (python -I -S): on Linux a new process begins with the peak memory of the
one that starts it, so that one has to be small.
"""

import os
import sys
import time

OUT = os.open(os.devnull, os.O_WRONLY)
UNIT = 1024 * 1024 if sys.platform == "darwin" else 1024
"""Peak memory comes in bytes on macOS, elsewhere in kilobytes."""

start = time.perf_counter()
process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, OUT, 1)])
_, status, usage = os.wait4(process, 0)
wall = time.perf_counter() - start
print(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / UNIT)
sys.exit(os.waitstatus_to_exitcode(status) != 0)
