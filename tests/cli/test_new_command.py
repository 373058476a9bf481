"""workshop new: a client or a deck of one's own, asked for at a terminal or told in options."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from subprocess import Popen

import pytest
from PIL import Image as Pillow

from tests.factories import ROOT
from tests.folders import run, start, tree

pty = pytest.importorskip("pty", reason="only some systems have terminals that a program can open")


def test_a_new_client_can_be_built_for_and_says_what_comes_next(tmp_path: Path) -> None:
    ran = run(tmp_path, "new", "client", "Northgate Health", "--primary", "0B3D2E")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "assets/schema/client.json is new",
        "assets/schema/overlay.json is new",
        "decks/clients/northgate-health/client.yaml is new",
        "On the command line it is called northgate-health.",
        "1. Answer in decks/clients/northgate-health/client.yaml what you can; it works as it is.",
        "2. Build:  workshop build give-to-get --client northgate-health",
        "3. To change one deck alone, write decks/clients/northgate-health/give-to-get.yaml"
        " (set, change, insert, drop).",
    ]
    built = run(tmp_path, "build", "give-to-get", "--client", "northgate-health")
    assert built.code == 0
    assert (tmp_path / "build/northgate-health/give-to-get/give-to-get.pptx").is_file()


def test_a_new_deck_can_be_built_and_says_what_comes_next(tmp_path: Path) -> None:
    ran = run(tmp_path, "new", "deck", "leave-one-out")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "assets/schema/outline.json is new",
        "decks/leave-one-out.yaml is new",
        "1. Build it as it is:  workshop build leave-one-out",
        "2. Replace the texts in decks/leave-one-out.yaml with yours; its comments say what each is for.",
        "3. See what does not fit yet:  workshop check leave-one-out",
    ]
    checked = run(tmp_path, "check", "leave-one-out", "--strict")
    assert (checked.code, checked.err) == (0, "")
    assert re.fullmatch(r"leave-one-out  \d+ rules hold\n", checked.out)


@pytest.mark.parametrize(
    "arguments",
    [
        ("client", "northgate", "--primary", "green"),
        ("client", "northgate", "--logo", "logo.png"),
        ("client", "give-to-get"),
        ("client", ""),
        ("deck", "give-to-get"),
        ("deck", "client"),
        ("deck", "W" * 30),
    ],
    ids=" ".join,
)
def test_what_is_refused_writes_nothing(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ran = run(tmp_path, "new", *arguments)
    assert (ran.code, ran.out) == (1, "")
    assert "      = " in ran.err
    assert tree(tmp_path) == {}


def test_a_colour_is_refused_as_the_file_would_refuse_it(tmp_path: Path) -> None:
    ran = run(tmp_path, "new", "client", "northgate", "--primary", "green")
    assert ran.err == (
        "error: --primary: 'green' is not a colour [bad-colour]\n"
        '      = write it as "#0B3D2E", in quotes\n\n1 error\n'
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("client", "Acme", "Health"),
            'the name has 2 words; put quotes around it: new client "Acme Health"',
        ),
        (("client", "Acme", "Health", "--primary", "0B3D2E"), 'new client "Acme Health"'),
        (("client", "Acme", "--primary"), 'put quotes around a colour with #: --primary "#0B3D2E"'),
        (
            ("deck", "Leave", "one", "out"),
            'the name has 3 words; put quotes around it: new deck "Leave one out"',
        ),
    ],
)
def test_what_the_shell_took_apart_or_away_needs_quotes(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    ran = run(tmp_path, "new", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said.replace("new ", "workshop new ") in " ".join(ran.err.split())
    assert tree(tmp_path) == {}


@pytest.mark.parametrize("what", ["client", "deck"])
def test_what_is_there_stays_as_it_is(tmp_path: Path, what: str) -> None:
    assert run(tmp_path, "new", what, "northgate").code == 0
    before = tree(tmp_path)
    ran = run(tmp_path, "new", what, "Northgate")
    assert (ran.code, ran.out) == (1, "")
    assert "[exists]" in ran.err
    assert tree(tmp_path) == before


def test_where_nobody_answers_nothing_is_asked(tmp_path: Path) -> None:
    ran = start(tmp_path, "-m", "workshop", "new", "client", "northgate")
    assert (ran.code, ran.err) == (0, "")
    assert (tmp_path / "decks/clients/northgate/client.yaml").is_file()


@pytest.mark.parametrize("arguments", [("new",), ("new", "client"), ("new", "deck"), ("new", "slide", "x")])
def test_what_is_not_understood_ends_with_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ran = run(tmp_path, *arguments)
    assert ran.code == 2
    assert "Usage: workshop new" in ran.out + ran.err
    assert tree(tmp_path) == {}


@pytest.mark.parametrize("what", ["client", "deck"])
def test_the_help_shows_it_in_use(tmp_path: Path, what: str) -> None:
    assert f"    workshop new {what} " in run(tmp_path, "new", what, "--help").out
    assert f"    workshop new {what} " in run(tmp_path, "new", "--help").out


def at_a_terminal(place: Path, typed: str, *arguments: str) -> tuple[int, str]:
    """Run a command at a terminal of its own, and type; return its exit code and what the terminal shows."""
    ours, theirs = pty.openpty()
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "dumb", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "workshop", *arguments]
    with Popen(command, cwd=place, env=environment, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        os.write(ours, typed.encode())
        shown = b""
        try:
            while more := os.read(ours, 4096):
                shown += more
        except OSError:  # how Linux says that the other end is closed
            pass
    os.close(ours)
    return process.returncode, shown.decode("utf-8", "replace").replace("\r\n", "\n")


def test_at_a_terminal_it_asks_and_enter_skips(tmp_path: Path) -> None:
    code, shown = at_a_terminal(tmp_path, "\n" * 5, "new", "client", "northgate")
    assert code == 0
    assert "Enter skips a question" in shown
    assert "What do slides call them? [northgate]: " in shown
    assert "\nname: northgate\n" in (tmp_path / "decks/clients/northgate/client.yaml").read_text("utf-8")


def test_an_answer_that_cannot_stand_is_asked_for_again(tmp_path: Path) -> None:
    Pillow.new("RGB", (60, 20), "#33183C").save(tmp_path / "our.png")
    typed = "Northgate Health\ngreen\n#0B3D2E\n\nnowhere.png\n'our.png'\n\n"
    code, shown = at_a_terminal(tmp_path, typed, "new", "client", "northgate")
    assert code == 0
    assert "'green' is not a colour" in shown
    assert "--primary" not in shown
    assert "'nowhere.png' cannot be used: it is not there" in shown
    text = (tmp_path / "decks/clients/northgate/client.yaml").read_text("utf-8")
    assert "\nname: Northgate Health\n" in text
    assert '\n  primary: "#0B3D2E" ' in text
    assert (tmp_path / "decks/clients/northgate/logo.png").is_file()


def test_with_an_option_nothing_is_asked(tmp_path: Path) -> None:
    code, shown = at_a_terminal(tmp_path, "", "new", "client", "northgate", "--secondary", "C8A45C")
    assert (code, "?" in shown) == (0, False)


def test_a_name_that_is_taken_is_refused_before_anything_is_asked(tmp_path: Path) -> None:
    code, shown = at_a_terminal(tmp_path, "", "new", "client", "give-to-get")
    assert (code, "Enter skips" in shown) == (1, False)
    assert "would bear the name of a deck" in shown


def test_whoever_stops_answering_has_changed_nothing(tmp_path: Path) -> None:
    code, shown = at_a_terminal(tmp_path, "Northgate\n\x04", "new", "client", "northgate")
    assert code == 1
    assert "Traceback" not in shown
    assert tree(tmp_path) == {}
