"""Draw an SVG from standard input as a PNG on standard output; run by `svg.py` as a process of its own.

What would run for hours, take all memory or break the drawing library ends here, and nothing else with it.
"""

import os
import sys
from contextlib import suppress

MEMORY = 1 << 30
"""Where the system lets a process limit itself, drawing takes a gigabyte at most."""


def main(width: int) -> None:
    """Draw at a width in pixels; fonts are looked for only when there is text."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # Unix only

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    from resvg_py import svg_to_bytes

    drawing = sys.stdin.buffer.read().decode()
    drawn = svg_to_bytes(svg_string=drawing, width=width, skip_system_fonts="<text" not in drawing)
    while drawn:  # a pipe takes as much as it can hold
        drawn = drawn[os.write(1, drawn) :]


if __name__ == "__main__":
    main(int(sys.argv[1]))
