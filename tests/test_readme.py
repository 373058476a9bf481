"""What the README shows can be typed as it stands."""

from __future__ import annotations

import re
from pathlib import Path

from pptx import Presentation

from tests.factories import ROOT
from tests.folders import run

README = (ROOT / "README.md").read_text(encoding="utf-8")
CLIENT, OVERLAY = re.findall(r"(?s)```yaml\n(.*?)```", README.split("## One outline, many clients")[1])
CHANGES = README.split("$ workshop changes ")[1].split("\n```")[0]


def client(place: Path) -> Path:
    """Make a folder with the client of the README; return the client's folder."""
    assert run(place, "init").code == 0
    home = place / "decks" / "clients" / "northgate-health"
    home.mkdir(parents=True)
    (home / "client.yaml").write_text(CLIENT, encoding="utf-8")
    (home / "logo.svg").write_bytes((ROOT / "decks/clients/northgate/logo.svg").read_bytes())
    return home


def test_the_client_of_the_readme_builds_as_it_stands(tmp_path: Path) -> None:
    (client(tmp_path) / "give-to-get.yaml").write_text(OVERLAY, encoding="utf-8")
    ran = run(tmp_path, "build", "give-to-get", "--client", "northgate-health")

    assert re.findall(r"error: .*", ran.err) == []
    assert ran.out.startswith("build/northgate-health/give-to-get/give-to-get.pptx  41 slides  3 h 30\n")


def test_the_hour_of_the_readme_is_planned_as_it_is_shown(tmp_path: Path) -> None:
    command, _, shown = README.split("$ workshop agenda ")[1].split("\n```")[0].partition("\n")
    assert run(tmp_path, "init").code == 0
    planned = run(tmp_path, "agenda", *command.split()).out

    parts = shown.split("     …\n")
    assert len(parts) == 2
    assert all(part.strip("\n") in planned for part in parts)


def test_a_needless_build_says_what_the_readme_shows(tmp_path: Path) -> None:
    shown = README.split("$ workshop build give-to-get\n")[1].split("```")[0]
    assert run(tmp_path, "init").code == 0
    assert run(tmp_path, "build", "give-to-get").out != shown

    assert run(tmp_path, "build", "give-to-get").out == shown


def test_every_file_that_the_readme_lists_is_in_the_kit(tmp_path: Path) -> None:
    listed = {
        name if name.startswith("give-to-get") else f"give-to-get{name}"
        for row in re.findall(r"(?m)^\| (`[^|]*) \|", README)
        for name in re.findall(r"`([^`]+)`", row)
    }
    assert run(tmp_path, "init").code == 0
    assert run(tmp_path, "build", "give-to-get").code == 0

    assert {path.name for path in (tmp_path / "build/give-to-get").iterdir()} == listed | {"build.lock.json"}


def test_what_was_changed_by_hand_is_told_as_it_is_shown(tmp_path: Path) -> None:
    file, _, shown = CHANGES.partition("\n")
    client(tmp_path)
    assert run(tmp_path, "build", "give-to-get", "--client", "northgate-health", "--only", "deck").code == 0
    deck = Presentation(str(tmp_path / file))
    title = next(shape for shape in deck.slides[5].placeholders if shape.text == "Gift or bribe?")
    title.text_frame.paragraphs[0].runs[0].text = "A gift, or a bribe?"
    slides = deck.slides._sldIdLst
    slides.remove(slides[27])
    deck.save(str(tmp_path / file))

    assert run(tmp_path, "changes", file).out == f"{shown}\n"


def test_the_score_of_the_readme_is_the_one_there_is(tmp_path: Path) -> None:
    shown = README.split("$ workshop check give-to-get\n")[1].split("```")[0]
    assert run(tmp_path, "init").code == 0

    assert run(tmp_path, "check", "give-to-get").out == shown
