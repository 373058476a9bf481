"""Decks and documents that other programs made: what is true of them is said, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.check.files.made import deck, found, messages, picture

OTHERS = Path(__file__).parent / "others"
OFFICE = shutil.which("soffice")


def found_in(name: str) -> list[tuple[int | None, str]]:
    return found((OTHERS / name).read_bytes(), name)


def test_a_deck_of_pandoc() -> None:
    assert found_in("pandoc.pptx") == [
        (1, "no-notes"),
        (2, "empty-link"),
        (3, "no-notes"),
        (4, "no-alt-text"),
        (4, "no-notes"),
    ]


def test_a_document_of_pandoc() -> None:
    assert [code for _, code in found_in("pandoc.docx")] == ["no-alt-text", "empty-link"]


def test_a_deck_of_pptxgenjs() -> None:
    assert found_in("pptxgenjs.pptx") == [
        (None, "rare-face"),
        (1, "no-title"),
        (1, "low-contrast"),
        (1, "no-alt-text"),
        (2, "same-id"),
        (2, "no-title"),
        (2, "text-overflow"),
        (2, "overlap"),
        (2, "too-small"),
        (2, "empty-link"),
        (2, "no-header-row"),
        (2, "no-notes"),
    ]


def test_the_contrast_is_told_with_both_colours() -> None:
    told = messages((OTHERS / "pptxgenjs.pptx").read_bytes())

    assert "'Most of them never complain at all' has a contrast of 1.5 : 1, #1B5A45 on #0B3D2E" in told


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_deck_that_libreoffice_saved_again(tmp_path: Path) -> None:
    (tmp_path / "talk.pptx").write_bytes(deck(picture, lambda slide: picture(slide, alt="")))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    order = [str(OFFICE), profile, "--headless", "--convert-to", "pptx", "--outdir", str(tmp_path / "lo")]
    subprocess.run([*order, str(tmp_path / "talk.pptx")], check=True, capture_output=True, timeout=180)

    assert found((tmp_path / "lo" / "talk.pptx").read_bytes()) == [(2, "no-alt-text")]
