"""The front door: help that teaches, versions, near misses, exit codes, and an answer at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.folders import folder, run, small, start
from workshop import __version__
from workshop.check.catalogue import scored

RULES = len(scored(client=False, drawn=True))

COMMANDS = (
    "build",
    "preview",
    "check",
    "rules",
    "agenda",
    "list",
    "new",
    "init",
    "explain",
    "diff",
    "changes",
    "template",
    "kinds",
    "schema",
)


@pytest.mark.parametrize("asked", ["--help", "-h"])
def test_the_help_says_where_to_start_and_names_every_command(tmp_path: Path, asked: str) -> None:
    ran = run(tmp_path, asked)
    assert ran.code == 0
    assert "workshop build give-to-get" in ran.out
    assert "Exit codes: 0 done, 1 problems, 2 the command was not understood" in " ".join(ran.out.split())
    listed = ran.out.partition("Commands:\n")[2].splitlines()
    assert tuple(line.split()[0] for line in listed) == COMMANDS


@pytest.mark.parametrize("command", [command for command in COMMANDS if command not in ("list", "schema")])
def test_the_help_of_a_command_shows_it_in_use(tmp_path: Path, command: str) -> None:
    ran = run(tmp_path, command, "--help")
    assert ran.code == 0
    assert f"workshop {command}" in [" ".join(line.split()[:2]) for line in ran.out.splitlines()[1:]]
    assert "\b" not in ran.out
    assert "\\b" not in ran.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_in_its_help_what_it_does(tmp_path: Path, command: str) -> None:
    ran = run(tmp_path, command, "-h")
    assert ran.code == 0
    usage, _, rest = ran.out.partition("\n\n")
    assert usage.startswith(f"Usage: workshop {command}")
    assert "." in rest.partition("Options:")[0]


def test_the_help_of_the_schema_shows_the_line_that_editors_need(tmp_path: Path) -> None:
    assert "# yaml-language-server: $schema=" in run(tmp_path, "schema", "--help").out


def test_the_version_is_the_packages(tmp_path: Path) -> None:
    ran = run(tmp_path, "--version")
    assert (ran.code, ran.out) == (0, f"workshop, version {__version__}\n")


def test_no_command_shows_the_help(tmp_path: Path) -> None:
    ran = run(tmp_path)
    assert ran.code in (0, 2)
    assert "Start here:" in ran.out + ran.err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("bild", "there is no command 'bild'; did you mean build?"),
        ("lst", "there is no command 'lst'; did you mean list?"),
        ("agneda", "there is no command 'agneda'; did you mean agenda?"),
        (
            "xyzzy",
            f"there is no command 'xyzzy'; there are: {', '.join(COMMANDS)}",
        ),
    ],
)
def test_a_misspelt_command_names_the_one_that_was_meant(tmp_path: Path, typed: str, said: str) -> None:
    ran = run(tmp_path, typed)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--in", "x"),
        ("build", "--into"),
        ("agenda",),
        ("agenda", "a", "b"),
        ("--loud",),
        ("list", "x"),
    ],
    ids=" ".join,
)
def test_what_is_not_understood_ends_with_2_and_changes_nothing(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    ran = run(folder(tmp_path, {"loyal": small()}), *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "Error: " in ran.err
    assert "Traceback" not in ran.err
    assert not (tmp_path / "build").exists()


@pytest.mark.parametrize("command", ["build", "check", "agenda"])
def test_a_misspelt_deck_names_the_one_that_was_meant(tmp_path: Path, command: str) -> None:
    ran = run(folder(tmp_path, {"loyal": small(), "warm": small()}), command, "loyel")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "error: there is no deck 'loyel' in decks [unknown-deck]\n      = did you mean loyal?\n\n1 error\n"
    )


@pytest.mark.parametrize(
    "arguments", [("--help",), ("--version",), ("list",), ("build", "--help")], ids=" ".join
)
def test_small_questions_wait_for_no_large_library(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    place = folder(tmp_path, {"loyal": small()})
    ran = start(place, "-X", "importtime", "-m", "workshop", *arguments)
    loaded = {line.rpartition("|")[2].strip().split(".")[0] for line in ran.err.splitlines()}
    assert ran.code == 0
    assert "click" in loaded
    large = {"pptx", "docx", "lxml", "xlsxwriter", "PIL", "rich", "markdown_it"}
    assert not loaded & (large if arguments == ("build", "--help") else large | {"pydantic", "pydantic_core"})


def test_a_deck_alone_waits_for_nothing_that_clients_documents_or_another_day_need(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small()})
    ran = start(place, "-X", "importtime", "-m", "workshop", "build", "--only", "deck")
    loaded = {line.rpartition("|")[2].strip() for line in ran.err.splitlines()}
    assert ran.code == 0
    assert "workshop.storyboard.compose" in loaded
    libraries = {"pptx", "docx", "xlsxwriter", "PIL", "babel", "rich", "markdown_it", "multiprocessing"}
    ours = {
        "outline.vocabulary",
        "brand.template",
        "build.client_file",
        "plan.fit",
        "plan.wish",
        "writers.docx",
    }
    assert not loaded & (libraries | {f"workshop.{name}" for name in ours})


def test_pydantic_builds_only_the_kinds_of_block_that_a_deck_has(tmp_path: Path) -> None:
    code = (
        "from workshop.cli.main import main; main(['check'])\n"
        "from workshop.outline.model import KINDS\n"
        "print([kind for kind, block in KINDS.items() if block.__pydantic_complete__])"
    )
    ran = start(folder(tmp_path, {"loyal": small()}), "-c", code)
    assert ran.out.endswith("['claim', 'exercise', 'commitment']\n"), ran.err


def test_it_runs_as_a_module(tmp_path: Path) -> None:
    ran = start(folder(tmp_path, {"loyal": small()}), "-m", "workshop", "check")
    assert (ran.code, ran.out, ran.err) == (0, f"loyal  {RULES} rules hold\n", "")


@pytest.mark.parametrize("command", ["list", "agenda", "build"])
def test_a_terminal_without_unicode_is_still_answered(tmp_path: Path, command: str) -> None:
    place = folder(tmp_path, {"顧客": small(title="Café 顧客")})
    arguments = [command, "顧客"] if command == "agenda" else [command]
    ran = start(place, "-m", "workshop", *arguments, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert (ran.code, ran.err) == (0, "")
    assert "1 h" in ran.out


def test_a_reader_that_stops_listening_is_no_error_to_report(tmp_path: Path) -> None:
    place = folder(tmp_path, {f"loyal-{number}": small() for number in range(3)})
    code = (
        "import subprocess, sys\n"
        "made = subprocess.Popen([sys.executable, '-u', '-m', 'workshop', 'schema'],"
        " stdout=subprocess.PIPE, stderr=subprocess.PIPE)\n"
        "made.stdout.close()\n"
        "sys.stdout.write(made.stderr.read().decode())\n"
        "made.wait()\n"
    )
    ran = start(place, "-c", code)
    assert (ran.code, ran.out) == (0, "")
