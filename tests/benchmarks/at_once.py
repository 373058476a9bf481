"""Run one command several times at once: what cores give to processes that share nothing.

at_once.py COPIES COMMAND …        {copy} in the command becomes 1, 2, …
"""

from __future__ import annotations

import subprocess
import sys

copies, command = int(sys.argv[1]), sys.argv[2:]
running = [
    subprocess.Popen([word.replace("{copy}", str(copy)) for word in command], stdout=subprocess.DEVNULL)
    for copy in range(1, copies + 1)
]
sys.exit(max(process.wait() for process in running))
