"""Makes the decks and the document of other programs that the tests check.

Run it with pandoc 3.9 on the path and PptxGenJS 4.0.1 installed beside it (npm install pptxgenjs@4.0.1):
    python tests/check/files/others/make_others.py NODE_MODULES
The files are kept as they were made; a newer version may make others, and that is what one would look at.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

HERE = Path(__file__).parent


def main(modules: str) -> None:
    """Write pandoc.pptx, pandoc.docx and pptxgenjs.pptx."""
    with tempfile.TemporaryDirectory() as folder:
        dot = Path(folder) / "dot.png"
        Image.new("RGB", (40, 40), "#C8A45C").save(dot)
        for kind in ("pptx", "docx"):
            made = HERE / f"pandoc.{kind}"
            subprocess.run(["pandoc", HERE / "talk.md", "-o", made, "--resource-path", folder], check=True)
        node = ["node", HERE / "talk.js", dot, HERE / "pptxgenjs.pptx"]
        subprocess.run(node, check=True, env=os.environ | {"NODE_PATH": modules})


if __name__ == "__main__":
    main(sys.argv[1])
