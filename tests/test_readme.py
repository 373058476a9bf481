"""What the README shows can be typed as it stands."""

from __future__ import annotations

import re
from pathlib import Path

from tests.factories import ROOT
from tests.folders import run

README = (ROOT / "README.md").read_text(encoding="utf-8")
CLIENT, OVERLAY = re.findall(r"(?s)```yaml\n(.*?)```", README.split("## One outline, many clients")[1])


def test_the_client_of_the_readme_builds_as_it_stands(tmp_path: Path) -> None:
    assert run(tmp_path, "init").code == 0
    home = tmp_path / "decks" / "clients" / "northgate-health"
    home.mkdir(parents=True)
    (home / "client.yaml").write_text(CLIENT, encoding="utf-8")
    (home / "give-to-get.yaml").write_text(OVERLAY, encoding="utf-8")
    (home / "logo.svg").write_bytes((ROOT / "decks/clients/northgate/logo.svg").read_bytes())
    ran = run(tmp_path, "build", "give-to-get", "--client", "northgate-health")

    assert re.findall(r"error: .*", ran.err) == []
    assert ran.out == "build/northgate-health/give-to-get/give-to-get.pptx  41 slides  3 h 30\n"
