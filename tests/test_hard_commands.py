"""The list of commands that are not understood: what a newcomer types, and what is said of it."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.folders import client, folder, run, small
from tests.hard import Told, accepted, refused
from workshop.build.documents import DOCUMENTS
from workshop.cli.main import _COMMANDS

DAY = "write year, month and day, as 2027-02-11"
BETWEEN = "write a whole one between the two"
LENGTH = "write minutes as 90 or 90m, longer times as 3h 30, in whole minutes"
MISUSED: Mapping[str, str] = {
    "-": f"there is no command '-'; there are: {', '.join(_COMMANDS)}",
    "BUILD": "there is no command 'BUILD'; did you mean build?",
    "biuld": "there is no command 'biuld'; did you mean build?",
    "help": "there is no command 'help'; for help type:  workshop --help",
    "help build": "there is no command 'help'; for help type:  workshop --help",
    "-V": "there is no option '-V'; there are: --version, --help",
    "--verbose": "there is no option '--verbose'; there are: --version, --help",
    "build --in x": "there is no option '--in'; did you mean --into?",
    "build --clients acme": "there is no option '--clients'; did you mean --client?",
    "agenda one --into x": (
        "there is no option '--into'; there are: --client, --duration, --start, --date, --people, --mode,"
        " --days, --why, --help"
    ),
    "list --json": "there is no option '--json'; there are: --help",
    "build one --client": "--client needs a value behind it; write --client NAME",
    "build one --only": "--only needs a value behind it; write --only LIST",
    "build one --into": "--into needs a value behind it; write --into FOLDER",
    "build one --start": "--start needs a value behind it; write --start TIME",
    "build one --people": "--people needs a value behind it; write --people NUMBER",
    "build one --force=yes": "--force stands alone; leave out what is behind it",
    "agenda": "DECK is missing; name one of the decks that  workshop list  shows",
    "explain": "DECK is missing; name one of the decks that  workshop list  shows",
    "diff": "DECK is missing; name one of the decks that  workshop list  shows",
    "diff one": "--client is missing; say for whom, by the name of their folder: --client NAME",
    "changes": "DECK|FILE.pptx is missing; name a deck, or a .pptx file that somebody edited",
    "template": "FILE is missing; name a .potx or .pptx file",
    "new client": 'NAME is missing; say what it is called, as in "Northgate Health"',
    "new client --": 'NAME is missing; say what it is called, as in "Northgate Health"',
    "new foo": "there is no command 'foo'; there are: client, deck",
    "new clients x": "there is no command 'clients'; did you mean client?",
    "new client Northgate Health": (
        'the name has 2 words; put quotes around it: workshop new client "Northgate Health"'
    ),
    "new client Acme --primary": (
        '--primary needs a colour behind it; put quotes around a colour with #: --primary "#0B3D2E"'
    ),
    "new client Acme --logo": "--logo needs a value behind it; write --logo FILE",
    "agenda one two": "'two' is one too many; workshop agenda takes only DECK",
    "init a b": "'b' is one too many; workshop init takes only [DIR]",
    "kinds claim quote": "'quote' is one too many; workshop kinds takes only [KIND]",
    "list one": "'one' is one too many; workshop list takes no names",
    "schema client": "'client' is one too many; workshop schema takes no names",
    "build one --only ''": f"--only: nothing is named; there are: {', '.join(DOCUMENTS)}",
    "build one --only guide --format csv": "--format is about the run-of-show, which --only leaves out; "
    "write --only guide,run-of-show",
    "build one --only deck,guide --fillable": "--fillable is about the workbook, which --only leaves out; "
    "write --only deck,guide,workbook",
    "build one --only deck --thumbnails": "--thumbnails is about the guide, which --only leaves out; "
    "write --only deck,guide",
    "build one --only slides": f"--only: 'slides' is not in a kit; there are: {', '.join(DOCUMENTS)}",
    "build one --paper a5": "--paper: 'a5' is unknown; write A4 or Letter",
    "build one --format pdf": "--format: 'pdf' is unknown; write csv, md, json or ics",
    "build one --format csv,md": "--format: 'csv,md' is unknown; write --format csv --format md",
    "build one --mode zoom": "--mode: 'zoom' is unknown; write room, remote or hybrid",
    "build one --duration 0": "--duration: '0' is not a length; write how long there is, as 60m",
    "build one --duration -5": "--duration: '-5' is not a length; write how long there is, as 60m",
    "build one --duration 1.5h": "--duration: '1.5h' is not a length; write 1h 30",
    "build one --duration 'an hour'": "--duration: 'an hour' is not a length; write 1h",
    "build one --duration '90 minutes'": "--duration: '90 minutes' is not a length; write 90 for 90 minutes",
    "build one --duration nan": f"--duration: 'nan' is not a length; {LENGTH}",
    "build one --start 25:00": "--start: '25:00' is not a time of day; write it as 09:00 or 13:30",
    "build one --start 9am": "--start: '9am' is not a time of day; write 09:00",
    "build one --start 9.30": "--start: '9.30' is not a time of day; write 09:30",
    "build one --date tomorrow": "--date: 'tomorrow' is not a day; " + DAY,
    "build one --date 11.02.2027": "--date: '11.02.2027' is not a day; " + DAY,
    "build one --date 2027-02-30": "--date: '2027-02-30' is not a day; " + DAY,
    "build one --people 0": "--people: '0' is no number from 1 to 500; " + BETWEEN,
    "build one --people 12.5": "--people: '12.5' is no number from 1 to 500; " + BETWEEN,
    "build one --people crowd": "--people: 'crowd' is no number from 1 to 500; " + BETWEEN,
    "build one --days 11": "--days: '11' is no number from 1 to 10; " + BETWEEN,
    "build one --jobs 65": "--jobs: '65' is no number from 1 to 64; " + BETWEEN,
    "check one --client ''": "--client: no client is named; write the name of a folder in decks/clients/",
    "build one --client ''": "--client: no client is named; write the name of a folder in decks/clients/",
    "build one --into ''": "--into: no folder is named; write . for the folder you are in",
}
UNKNOWN: Mapping[str, Told] = {
    "build -": ("there is no deck '-' in decks", "there are: one"),
    "build ''": ("there is no deck '' in decks", "there are: one"),
    "build ONE": ("there is no deck 'ONE' in decks", "did you mean one?"),
    "build 'one '": ("there is no deck 'one ' in decks", "did you mean one?"),
    "build one.yaml": ("there is no deck 'one.yaml' in decks", "did you mean one?"),
    "build one.pptx": ("there is no deck 'one.pptx' in decks", "did you mean one?"),
    "build decks/one": (
        "decks/one:1:1: the file cannot be read: no such file or directory",
        "did you mean decks/one.yaml?",
    ),
    "build decks/": ("there is no deck 'decks/' in decks", "there are: one"),
    "build 'one*'": ("there is no deck 'one*' in decks", "did you mean one?"),
    "check one --client Acme": ("there is no client 'Acme' in decks/clients", "did you mean acme?"),
    "new client Other --logo nothing.png": (
        "--logo: 'nothing.png' cannot be used: it is not there",
        "check its path",
    ),
    "new client Other --logo decks": ("--logo: 'decks' cannot be used: it is no file", "check its path"),
    "new client Other --template decks/one.yaml": (
        "--template: the template 'decks/one.yaml' is no PowerPoint file",
        "name a .potx or .pptx file",
    ),
    "new client Other --primary green": (
        "--primary: 'green' is not a colour",
        'write it as "#0B3D2E", in quotes',
    ),
    "new client Other --like nobody": ("there is no client 'nobody' in decks/clients", "there are: acme"),
    "init --copy nope": ("there is no deck 'nope' in decks", "did you mean one?"),
    "init --copy one": (
        "decks/one.yaml is there already; nothing was changed",
        "choose a folder without it, or take it away first",
    ),
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a folder with a deck and a client."""
    home = folder(tmp_path / "mine", {"one": small()})
    client(home, "acme", "name: Acme\n")
    return home


@pytest.mark.parametrize("line", MISUSED)
def test_a_command_that_is_not_understood_says_what_to_type(place: Path, line: str) -> None:
    assert refused(place, *shlex.split(line), code=2) == (MISUSED[line], "")


@pytest.mark.parametrize("line", UNKNOWN)
def test_what_is_not_there_names_what_is(place: Path, line: str) -> None:
    assert refused(place, *shlex.split(line)) == UNKNOWN[line]


@pytest.mark.parametrize(
    "line",
    [
        *("--people twelve", "--people ' 12 '", "--mode ROOM", "--duration 1h", "--duration '60 m'"),
        *("--start 00:00", "--date 9999-12-31", "--date 0001-01-01"),
    ],
)
def test_what_people_mean_is_taken(place: Path, line: str) -> None:
    ran = run(place, "agenda", "one", *shlex.split(line))
    assert (ran.code, ran.out.startswith("Satisfied is not loyal")) == (0, True)


@pytest.mark.parametrize("line", ["--only 'deck agenda'", "--only Agenda", "--paper LETTER --only agenda"])
def test_a_kit_is_chosen_in_any_letters(place: Path, line: str) -> None:
    accepted(place, "build", "one", *shlex.split(line))
