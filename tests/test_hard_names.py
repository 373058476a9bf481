"""The list of hard names, and of what stands where a file should: refused in these words, or used."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.folders import client, folder, run, small, start, tree
from tests.hard import NOBODY, THINGS, Told, accepted, refused, state, told
from workshop.build.files import write_new

OWN = "decks/clients/acme"
CLIENT = f"{OWN}/client.yaml"
HINT_TEXT, HINT_FILE = "name a .yaml file", "write the name of a file"
COPY = "copy the file itself there, in place of what stands there now"
PUT, INTO = f"put it into {OWN}/", f"copy the file into {OWN}/ and write its name alone"
POTX = "name a .potx or .pptx file"
ASK = "ask whose it is, or copy it to where you may read it"
PICTURED = (
    "insert: [{after: a-satisfied-customer-can-still-leave,"
    " blocks: [{picture: A, file: %s, alt: One, minutes: 0}]}]\n"
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a folder with a deck and a client."""
    home = folder(tmp_path / "mine", {"one": small()})
    client(home, "acme", "name: Acme\n")
    return home


def text(path: str, empty: str) -> Mapping[str, Told]:
    """Say what stands in the place of a text."""
    at = f"{path}:1:1:"
    return {
        "a folder": (f"{at} this is a folder", HINT_TEXT),
        "a pipe": (f"{at} this is no file with a text", HINT_TEXT),
        "a socket": (f"{at} this is no file with a text", HINT_TEXT),
        "a link to itself": (
            f"{at} the file cannot be read: it is a link that leads round in a circle",
            COPY,
        ),
        "a link that leads nowhere": (f"{at} the file cannot be read: it is a link that leads nowhere", COPY),
        "a link to zeros without end": (f"{at} this is no file with a text", HINT_TEXT),
        "a link to what nobody may read": (f"{at} the file cannot be read: input/output error", COPY),
        "a file of 100 MB": (f"{at} the file is larger than 10 MB", "check that this is the right file"),
        "an empty file": (f"{at} the file has no content", empty),
    }


def beside(at: str, name: str, empty: str, hint: str) -> Mapping[str, Told]:
    """Say what stands in the place of a logo or a template."""
    said = f"{CLIENT}:{at}: '{name}'"
    return {
        "a folder": (f"{said} cannot be used: it is a folder", HINT_FILE),
        "a pipe": (f"{said} cannot be used: it is no file that can be read", HINT_FILE),
        "a socket": (f"{said} cannot be used: it is no file that can be read", HINT_FILE),
        "a link to itself": (f"{said} cannot be used: it is not there", PUT),
        "a link that leads nowhere": (f"{said} cannot be used: it is not there", PUT),
        "a link to zeros without end": (f"{said} leads out of the client's folder", INTO),
        "a link to what nobody may read": (f"{said} leads out of the client's folder", INTO),
        "a file of 100 MB": (f"{said} cannot be used: it is larger than 100 MB", "save a smaller one"),
        "an empty file": (f"{CLIENT}:{at}: {empty}", hint),
    }


NO_CLIENT = ("there is no client 'acme' in decks/clients", "make one:  workshop new client NAME")
NO_PICTURE = (f"{OWN}/one.yaml:1:84: there is no picture 'p.png'", f"put it into {OWN}")
IN_PLACE: Mapping[str, Mapping[str, Told]] = {
    "decks/two.yaml": {
        **text("decks/two.yaml", "start with a line such as  title: …"),
        "a folder": ("there is no deck 'two' in decks", "there are: one"),
    },
    CLIENT: {
        **text(CLIENT, "start with the client's name, in a line such as  name: Northgate Health"),
        "a link to itself": NO_CLIENT,
        "a link that leads nowhere": NO_CLIENT,
    },
    f"{OWN}/one.yaml": text(
        f"{OWN}/one.yaml",
        "start with  set:, change:, insert:  or  drop:  ; a file that changes nothing can be taken away",
    ),
    f"{OWN}/l.png": beside(
        "2:15", "l.png", "the logo 'l.png' cannot be shown: it is empty", "save it again as PNG, JPEG or SVG"
    ),
    f"{OWN}/t.potx": beside("2:19", "t.potx", "the template 't.potx' is empty", "copy the file again"),
    f"{OWN}/p.png": {
        **dict.fromkeys(THINGS, NO_PICTURE),
        "a file of 100 MB": (
            f"{OWN}/one.yaml:1:84: 'p.png' cannot be shown: it is larger than 100 MB",
            "make it smaller: 3,000 pixels across are enough on a slide",
        ),
        "an empty file": (
            f"{OWN}/one.yaml:1:84: 'p.png' cannot be shown: it is empty",
            "export it again as PNG or JPEG",
        ),
    },
    "t.potx": {
        **dict.fromkeys(THINGS, ("t.potx cannot be read: it is no file", POTX)),
        "a link to itself": ("t.potx cannot be read: it is a link that leads round in a circle", POTX),
        "a link that leads nowhere": ("t.potx cannot be read: it is a link that leads nowhere", POTX),
        "a link to what nobody may read": ("t.potx cannot be read: input/output error", POTX),
        "a file of 100 MB": ("the template 't.potx' is no PowerPoint file", POTX),
        "an empty file": ("the template 't.potx' is empty", "copy the file again"),
    },
}


def lay(place: Path, path: str) -> tuple[str, ...]:
    """Let a client, or a command, name a file; return the command that reads it."""
    name = Path(path).name
    match name:
        case "l.png":
            client(place, "acme", "name: Acme\nbrand: {logo: l.png}\n")
        case "t.potx":
            client(place, "acme", "name: Acme\nbrand: {template: t.potx}\n")
        case "p.png":
            client(place, "acme", "name: Acme\n", one=PICTURED % name)
    (place / path).unlink(missing_ok=True)
    if path == "t.potx":
        return "template", path
    return ("build", "two") if name == "two.yaml" else ("build", "one", "--client", "acme")


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("path", IN_PLACE)
def test_what_stands_where_a_file_should_is_told(place: Path, path: str, thing: str) -> None:
    command = lay(place, path)
    THINGS[thing](place / path)
    assert refused(place, *command) == IN_PLACE[path][thing]


@pytest.mark.parametrize("thing", THINGS)
def test_what_stands_where_a_font_should_is_no_font(place: Path, thing: str) -> None:
    client(place, "acme", "name: Acme\nbrand: {heading: Own}\n")
    THINGS[thing](place / OWN / "Own.ttf")
    ran = run(place, "build", "one", "--client", "acme", "--only", "agenda")
    assert (ran.code, ran.err.count("warning:")) == (0, 1)
    assert "the face 'Own' is not at hand, so its widths are guessed [unknown-face]" in ran.err


MAY_NOT: Mapping[str, tuple[tuple[str, ...], Told]] = {
    "decks/one.yaml": (
        ("build", "one"),
        ("decks/one.yaml:1:1: the file cannot be read: you may not read it", ASK),
    ),
    "decks": (
        ("new", "client", "Northgate"),
        ("decks:1:1: you may not look into this folder", "ask whose it is, or copy it to where you may"),
    ),
    "decks/clients": (
        ("build", "--all-clients"),
        (
            "decks/clients:1:1: you may not look into this folder",
            "ask whose it is, or copy it to where you may",
        ),
    ),
    f"{OWN}/l.png": (
        ("build", "one", "--client", "acme"),
        (f"{CLIENT}:2:15: 'l.png' cannot be used: you may not read it", ASK),
    ),
    "build": (
        ("build", "one"),
        (
            "build/one/one.pptx cannot be written: permission denied",
            "close the file if it is open in PowerPoint, or choose another folder with --into",
        ),
    ),
    ".": (
        ("list",),
        ("PLACE/assets/words: permission denied", "look whether you may read and write there"),
    ),
}


@pytest.mark.skipif(sys.platform != "linux", reason="rights are taken from root as Linux does it")
@pytest.mark.parametrize("path", MAY_NOT, ids=lambda path: "here" if path == "." else path)
def test_what_one_may_not_read_or_write_is_told(place: Path, path: str) -> None:
    command, (message, hint) = MAY_NOT[path]
    client(place, "acme", "name: Acme\nbrand: {logo: l.png}\n", **{"l.png": b"a logo"})
    (place / "build").mkdir()
    before = state(place)
    (place / path).chmod(0)
    try:
        ran = start(place, "-c", NOBODY, *command)
    finally:
        (place / path).chmod(0o755)
    assert told(ran.err) == [(message.replace("PLACE", place.as_posix()), hint)]
    assert (ran.code, state(place)) == (1, before)


UNSEEN: Mapping[str, tuple[str, str, str, str]] = {
    "a line break": ("a\nb", "a�b", "a b", "a line break"),
    "a tab": ("a\tb", "a\tb", "a b", "a character that cannot be seen (U+0009)"),
    "a mark that turns letters round": ("a\u202eb", "a�b", "a�b", "a character that cannot be seen (U+202E)"),
    "no width": ("a\u200bb", "a\u200bb", "a\u200bb", "a character that cannot be seen (U+200B)"),
    "colours": ("a\x1b[31mb", "a�[31mb", "a�[31mb", "a character that cannot be seen (U+001B)"),
    "bytes that are no letters": ("a\udcffb", "a�b", "a�b", "a character that cannot be seen (U+DCFF)"),
}
"""Names, as reports show them in paths and in sentences, and what is said of them."""


@pytest.mark.parametrize("name", UNSEEN)
def test_a_name_with_what_nobody_sees_is_refused(place: Path, name: str) -> None:
    written, as_path, shown, holds = UNSEEN[name]
    client(place, written, "name: Hidden\n")
    (place / "decks" / f"{written}.yaml").write_text(small())
    as_deck = (f"decks/{as_path}.yaml:1:1: the name of this file holds {holds}", "give it another name")
    assert refused(place, "build", written) == as_deck
    assert refused(place, "build", f"decks/{written}.yaml") == as_deck
    assert refused(place, "check", "one", "--client", written) == (
        f"the name of the client's folder '{shown}' holds {holds}",
        "give its folder another name",
    )


@pytest.mark.parametrize(
    "name",
    [
        *("a b", "it's", 'say "x"', "-x", "one.", "one ", "con", "NUL", "com1", "~", "*", "a\\b", "C:x", "#"),
        *(
            "😀",
            "👩\u200d👩\u200d👧",
            "漢字",
            "שלום",
            "e\u0301",
            "ﬁ",
            "a..b",
            "%s",
            "$HOME",
            "a;b",
            "a&b",
            "<b>",
            "n" * 200,
        ),
    ],
    ids=lambda name: f"{name[:12]!a}",
)
def test_a_kit_is_called_as_the_deck_and_the_client_are(place: Path, name: str) -> None:
    (place / "decks/one.yaml").rename(place / "decks" / f"{name}.yaml")
    client(place, f"{name}x", "name: Another\n")
    accepted(place, "build", "--only", "agenda", f"--client={name}x")
    assert (place / "build" / f"{name}x" / name / f"{name}-agenda.docx").is_file()


WINDOWS = "Windows keeps this name for itself"
INTO_REFUSED: Mapping[str, tuple[str, str]] = {
    "pipe": ("pipe is a file, not a folder", "choose another folder"),
    "socket": ("socket is a file, not a folder", "choose another folder"),
    "file": ("file is a file, not a folder", "choose another folder"),
    "file/below": ("file is a file, not a folder", "choose another folder"),
    "loop": ("loop is a link that leads nowhere", "choose another folder"),
    "nowhere": ("nowhere is a link that leads nowhere", "choose another folder"),
    "/dev/null": ("/dev/null is a file, not a folder", "choose another folder"),
    "/dev/zero": ("/dev/zero is a file, not a folder", "choose another folder"),
    "con": (WINDOWS, "choose another name"),
    "new/NUL.yaml": (WINDOWS, "choose another name"),
    "COM1": (WINDOWS, "choose another name"),
    "lpt9.txt/kits": (WINDOWS, "choose another name"),
    "kits.": ("Windows allows no name that ends in a full stop or a space", "choose another name"),
    "kits /two": ("Windows allows no name that ends in a full stop or a space", "choose another name"),
    'say "x"': ('Windows allows no " in a name', "choose another name"),
    "*": ("Windows allows no * in a name", "choose another name"),
    "C:x": ("Windows allows no : in a name", "choose another name"),
    "a\\b": ("Windows allows no \\ in a name", "choose another name"),
    "a\nb": ("it holds a line break", "choose another name"),
    "a\0b": ("it holds a character that cannot be seen (U+0000)", "choose another name"),
    "a\u202eb": ("it holds a character that cannot be seen (U+202E)", "choose another name"),
    "a\x1b[31mb": ("it holds a character that cannot be seen (U+001B)", "choose another name"),
    f"a{chr(0xD800)}b": ("it holds a character that cannot be seen (U+D800)", "choose another name"),
    "a\udcffb": ("it holds a character that cannot be seen (U+DCFF)", "choose another name"),
    "n" * 256: ("its name is too long", "choose another name"),
    "n/" * 2500: ("the path is too long", "choose one that is shorter"),
}


@pytest.mark.parametrize("into", INTO_REFUSED, ids=lambda into: f"{into[:12]!a}")
@pytest.mark.parametrize(
    "command", [("build", "one", "--into"), ("init",), ("template", "t.potx", "--pictures")]
)
def test_a_folder_that_could_not_be_everywhere_is_refused(
    place: Path, command: tuple[str, ...], into: str
) -> None:
    for thing, name in {"a pipe": "pipe", "a socket": "socket", "an empty file": "file"}.items():
        THINGS[thing](place / name)
    THINGS["a link to itself"](place / "loop")
    (place / "nowhere").symlink_to("gone")
    reason, hint = INTO_REFUSED[into]
    message, said = refused(place, *command, into)
    assert (message.partition(" cannot be written to: ")[2], said) == (reason, hint)
    assert len(message) < 140


@pytest.mark.parametrize("into", ["", "  "])
def test_no_folder_at_all_is_not_understood(place: Path, into: str) -> None:
    message = "no folder is named; write . for the folder you are in"
    assert refused(place, "build", "one", "--into", into, code=2) == (f"--into: {message}", "")
    assert refused(place, "init", into, code=2) == (message, "")


@pytest.mark.parametrize(
    ("into", "found"),
    [
        ("a b", "a b"),
        ("it's", "it's"),
        ("😀", "😀"),
        ("-x", "-x"),
        (".", ""),
        ("../out", "../out"),
        ("./x/../y", "y"),
        ("~", "HOME"),
    ],
)
def test_a_folder_may_have_any_other_name(
    place: Path, monkeypatch: pytest.MonkeyPatch, into: str, found: str
) -> None:
    monkeypatch.setenv("HOME", str(place / "HOME"))
    monkeypatch.setenv("USERPROFILE", str(place / "HOME"))
    (place / "x").mkdir()
    accepted(place, "build", "one", "--only", "agenda", "--into", into)
    assert (place / found / "one/one-agenda.docx").is_file()


LETTER = "name the WHAT as people say it, in at most 60 characters"
OTHER = "give the WHAT another name"
NAMES: Mapping[str, Told] = {
    "": ("this is no name for a WHAT", LETTER),
    "  ": ("this is no name for a WHAT", LETTER),
    "a\0b": ("this is no name for a WHAT", LETTER),
    "a\u202eb": ("this is no name for a WHAT", LETTER),
    "a\u200bb": ("this is no name for a WHAT", LETTER),
    "a\ud800b": ("this is no name for a WHAT", LETTER),
    "n" * 61: ("a WHAT's name of 61 characters fits no cover", LETTER),
    "-": ("a WHAT's name needs a letter or a digit", LETTER),
    "..": ("a WHAT's name needs a letter or a digit", LETTER),
    "😀": ("a WHAT's name needs a letter or a digit", LETTER),
    "CON": ("no file can be called 'con': Windows keeps this name for itself", OTHER),
    "com1": ("no file can be called 'com1': Windows keeps this name for itself", OTHER),
    "LPT¹": ("no file can be called 'lpt1': Windows keeps this name for itself", OTHER),
}


@pytest.mark.parametrize("what", ["client", "deck"])
@pytest.mark.parametrize("name", NAMES, ids=lambda name: f"{name[:12]!a}")
def test_a_new_name_that_no_file_could_bear_is_refused(place: Path, what: str, name: str) -> None:
    message, hint = NAMES[name]
    assert refused(place, "new", what, "--", name) == (
        message.replace("WHAT", what),
        hint.replace("WHAT", what),
    )


@pytest.mark.parametrize(
    ("name", "ident"),
    [
        ("../x", "x"),
        ("/etc", "etc"),
        ("a/b", "a-b"),
        ("nul.yaml", "nul-yaml"),
        ("Ünï çode", "uni-code"),
        ("漢字", "u6f22-u5b57"),
        ("a\nb", "a-b"),
        ('"quoted" name', "quoted-name"),
        ("name. ", "name"),
        ("n" * 60, "n" * 48),
    ],
    ids=lambda name: f"{name[:12]!a}",
)
def test_a_new_client_stays_in_its_folder_whatever_it_is_called(place: Path, name: str, ident: str) -> None:
    before = tree(place)
    accepted(place, "new", "client", name)
    new = {path.partition("/clients/")[2] for path in set(tree(place)) - set(before)}
    assert new == {ident, f"{ident}/client.yaml"}


NO_FILE: Mapping[str, Told] = {
    "../secret.png": (f"{CLIENT}:2:15: '../secret.png' leads out of the client's folder", INTO),
    "/etc/hostname": (f"{CLIENT}:2:15: '/etc/hostname' leads out of the client's folder", INTO),
    ".": (f"{CLIENT}:2:15: '.' cannot be used: it is a folder", HINT_FILE),
    "CON": (f"{CLIENT}:2:15: 'CON' cannot be used: it is not there", PUT),
    "nul.png": (f"{CLIENT}:2:15: 'nul.png' cannot be used: it is not there", PUT),
    "--": (f"{CLIENT}:2:15: '--' cannot be used: it is not there", PUT),
    "l.png.": (f"{CLIENT}:2:15: 'l.png.' cannot be used: it is not there", PUT),
    "😀.png": (f"{CLIENT}:2:15: '😀.png' cannot be used: it is not there", PUT),
    "n" * 300: (f"{CLIENT}:2:15: '{'n' * 39}…' cannot be used: it is not there", PUT),
    r'"a\nb.png"': (f"{CLIENT}:2:15: 'a b.png' cannot be used: it is not there", PUT),
    '"a\u202eb.png"': (f"{CLIENT}:2:15: 'a�b.png' cannot be used: it is not there", PUT),
}


@pytest.mark.parametrize("name", NO_FILE, ids=lambda name: f"{name[:12]!a}")
def test_a_logo_is_looked_for_in_the_clients_folder_alone(place: Path, name: str) -> None:
    client(place, "acme", f"name: Acme\nbrand: {{logo: {name}}}\n")
    assert refused(place, "build", "one", "--client", "acme") == NO_FILE[name]


def test_what_a_killed_command_left_is_cleared_by_the_next(place: Path) -> None:
    for path in (".", "decks", OWN):
        (place / path / ".01234567.part").touch()
    write_new(
        {place / "README.md": b"new", place / "decks/two.yaml": b"new", place / OWN / "two.yaml": b"new"}
    )
    there = tree(place)
    assert not [path for path in there if path.endswith(".part")]
    assert there[f"{OWN}/two.yaml"] == there["decks/two.yaml"] == there["README.md"] == b"new"
