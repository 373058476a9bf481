"""Shipped decks made for a run, once for each; and files that LibreOffice has computed or drawn anew."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.factories import LIBRARY, stage
from tests.libreoffice import NEEDED
from tests.storyboard.day import KNOWN
from workshop.build import Made, make
from workshop.outline.client import Event
from workshop.outline.model import Workshop
from workshop.storyboard.compose import compose
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage


@cache
def made(deck: str, client: str | None = None, **asked: Any) -> Made:
    """Make a shipped deck for what somebody asks for."""
    return make(LIBRARY, deck, client, asked=Event.model_validate(asked) if asked else None)


def composed(workshop: Workshop, client: str = "", event: Event | None = None) -> tuple[Stage, Storyboard]:
    """Compose a workshop for a client's event."""
    on = replace(stage(*KNOWN, workshop=workshop), client=client, event=event)
    return on, compose(on.plan, on, "leading")


def converted(files: Mapping[str, bytes], ending: str, folder: Path) -> dict[str, Path]:
    """Convert files in one call of LibreOffice; without it skip, or fail where it is a must."""
    if not shutil.which("soffice"):
        reason = "LibreOffice (soffice) is not on this machine"
        if os.environ.get(NEEDED):
            pytest.fail(f"{reason}, and {NEEDED} is set")
        pytest.skip(reason)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    paths = [str(folder / name) for name in files]
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        ending,
        "--outdir",
        str(folder / "out"),
        *paths,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    kind = ending.partition(":")[0]
    return {name: folder / "out" / f"{Path(name).stem}.{kind}" for name in files}
