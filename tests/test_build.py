"""Bad input through the whole command: a report and exit code 1, never a traceback, never a changed file."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from pptx import Presentation

from tests.factories import ROOT
from tests.folders import Ran, folder, run, small, start, tree
from workshop.build import write_file
from workshop.errors import WorkshopError

OLD = b"the deck of yesterday"
PICTURED = "- picture: Two circles\n  file: {file}\n  alt: Two circles that overlap"
DEEP = 100_000


def refused(place: Path, *arguments: str, code: int = 1) -> Ran:
    """Run a command that must change nothing, and say why in a report."""
    before = tree(place)
    ran = run(place, *arguments)
    assert ran.code == code, ran
    assert ran.out == ""
    assert "error" in ran.err.lower()
    assert "Traceback" not in ran.err
    assert max(map(len, ran.err.splitlines())) < 600
    assert tree(place) == before
    return ran


BAD_TEXTS: dict[str, tuple[str | bytes, str]] = {
    "an unknown key": (small("- claim: Two\n  colour: red"), "unknown-key"),
    "an unknown kind": (small("- clam: Two"), "unknown-kind"),
    "a word for a number": (small("- claim: Two\n  minutes: forty"), "bad-minutes"),
    "a list for a text": (small("- claim: [one, two]"), "not-a-text"),
    "a text for a list": (small().replace("    blocks:\n", "    blocks: none\n    rest:\n"), "not-a-list"),
    "a duplicate id": (small("- claim: Two\n  id: x", "- claim: Three\n  id: x"), "duplicate-id"),
    "a duplicate key": (small("- claim: Two\n  line: One\n  line: Two"), "duplicate-key"),
    "an unknown quotation": (small("- quote: martin-ignored"), "unknown-quotation"),
    "an unknown figure": (small("- number: vzones\n  line: Of leaders"), "unknown-figure"),
    "a missing picture": (small(PICTURED.format(file="circle.png")), "missing-picture"),
    "a picture outside the pictures": (small(PICTURED.format(file="../house.potx")), "missing-picture"),
    "a picture that is a folder": (small(PICTURED.format(file=".")), "missing-picture"),
    "a picture with a long name": (small(PICTURED.format(file="p" * 5000)), "missing-picture"),
    "no picture but a script": (small(PICTURED.format(file="make_pictures.py")), "bad-picture"),
    "a word of 10,000 characters": (small(f"- claim: {'w' * 10_000}"), "text-overflow"),
    "a Chinese word of 10,000": (small(f"- claim: {'忠' * 10_000}"), "text-overflow"),
    "a title of 10,000 words": (small(title="word " * 10_000), "text-overflow"),
    "a raw control character": (small("- claim: Two\x07three"), "forbidden-character"),
    "an escaped control character": (small(r'- claim: "Two\x07three"'), "forbidden-character"),
    "an escaped NUL": (small(r'- claim: "Two\0three"'), "forbidden-character"),
    "half a character": (small(r'- claim: "Two\ud800three"'), "bad-escape"),
    "an escape beyond Unicode": (small(r'- claim: "Two\Uffffffffthree"'), "bad-escape"),
    "a NUL byte": (small("- claim: Two\0three"), "forbidden-character"),
    "only NUL bytes": (b"\0" * 100, "encoding"),
    "UTF-16": (small().encode("utf-16"), "encoding"),
    "UTF-16 without a mark": (small().encode("utf-16-le"), "encoding"),
    "Latin-1": (small("- claim: Café").encode("latin-1"), "encoding"),
    "more than 10 MB": (small() + "# more\n" * 1_500_000, "file-too-big"),
    "100,000 brackets": (f"title: {'[' * DEEP}{']' * DEEP}", "too-deep"),
    "100,000 brackets left open": ("[" * DEEP, "too-deep"),
    "100,000 braces": ("{a: " * DEEP, "too-deep"),
    "100,000 dashes": ("- " * DEEP + "x", "too-deep"),
    "an alias": (small("- claim: &a Two", "- claim: *a"), "alias"),
    "a bomb of aliases": ("a: &a [x, x]\n" + "b: &b [*a, *a, *a, *a]\n" * 30, "alias"),
    "a tag": (small("- claim: !!python/object/apply:os.system [ls]"), "tag"),
    "an empty file": ("", "empty-file"),
    "nothing but a comment": ("# later\n", "empty-file"),
    "nothing but spaces": (" \n\n  \n", "empty-file"),
    "a list": ("- one\n- two\n", "not-keys"),
    "a sentence": ("Satisfaction isn't loyalty", "not-keys"),
    "two documents": (small() + "---\n" + small(), "second-document"),
    "minutes without an end": (small().replace("1 h", "9" * 5000), "bad-minutes"),
    "more minutes than a day": (small().replace("1 h", "100000"), "bad-minutes"),
}


@pytest.mark.parametrize("bad", BAD_TEXTS, ids=lambda bad: bad.replace(" ", "-"))
def test_a_bad_outline_is_reported_and_leaves_every_file_as_it_was(tmp_path: Path, bad: str) -> None:
    text, code = BAD_TEXTS[bad]
    place = folder(tmp_path / "here", {"loyal": text})
    (place / "build/loyal").mkdir(parents=True)
    (place / "build/loyal/loyal.pptx").write_bytes(OLD)
    report = refused(place, "build").err
    assert "decks/loyal.yaml:" in report
    assert f"[{code}]" in report
    assert f"[{code}]" in refused(place, "check", "loyal").err


@pytest.mark.parametrize("bad", BAD_TEXTS, ids=lambda bad: bad.replace(" ", "-"))
def test_agenda_and_list_survive_a_bad_outline(tmp_path: Path, bad: str) -> None:
    place = folder(tmp_path / "here", {"loyal": BAD_TEXTS[bad][0]})
    before = tree(place)
    assert run(place, "agenda", "loyal").code in (0, 1)
    assert run(place, "list").code == 0
    assert tree(place) == before


def test_the_report_says_which_encoding_was_found(tmp_path: Path) -> None:
    place = folder(
        tmp_path, {"wide": small().encode("utf-16-le"), "west": small("- claim: Café").encode("cp1252")}
    )
    report = refused(place, "build").err
    assert "decks/west.yaml:39:19: error: the file is not UTF-8 text from here on" in report
    assert "decks/wide.yaml:1:1: error: the file is UTF-16, not UTF-8" in report


def test_a_file_far_too_large_is_not_even_read(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small()})
    os.truncate(place / "decks/loyal.yaml", 2**40)
    ran = run(place, "build")
    assert (ran.code, "[file-too-big]" in ran.err) == (1, True)
    assert not (place / "build").exists()


def test_a_list_shows_a_deck_that_cannot_be_read_on_one_line(tmp_path: Path) -> None:
    place = folder(tmp_path, {"bad": "title: a\x07b\ntitle: [", "good": small()})
    ran = run(place, "list")
    assert [line.split()[0] for line in ran.out.splitlines()] == ["bad", "good"]
    assert "\x07" not in ran.out


@pytest.mark.parametrize("cut", [0, 8, 40, 400])
def test_a_picture_cut_short_is_named_with_its_line(tmp_path: Path, cut: int) -> None:
    place = folder(tmp_path, {"loyal": small(PICTURED.format(file="cut.png"))})
    (place / "assets").unlink()
    copytree(ROOT / "assets", place / "assets")
    whole = (ROOT / "assets/pictures/open-door.png").read_bytes()
    (place / "assets/pictures/cut.png").write_bytes(whole[:cut])
    assert "decks/loyal.yaml:40:15: error: 'cut.png' cannot be shown" in refused(place, "build").err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("loyl", "did you mean loyal?"),
        ("nothing-like-it", "there are: loop, loyal, nowhere, pipe"),
        ("", "there is no deck ''"),
        (".", "there is no deck '.'"),
        ("decks", "there is no deck 'decks'"),
        ("decks/", "there is no deck 'decks/'"),
        ("a\0b", "there is no deck 'a�b'"),
        ("a\x1b[31mb", "there is no deck 'a�[31mb'"),
        ("..", "there is no deck '..'"),
        ("../decks/a\0b.yaml", "unreadable-file"),
        ("decks/loyl.yaml", "did you mean decks/loyal.yaml?"),
        ("decks/folder.yaml", "this is a folder"),
        ("decks/loop.yaml", "the file cannot be read"),
        ("decks/nowhere.yaml", "the file cannot be read"),
        ("decks/pipe.yaml", "this is no file with a text"),
        ("decks/loyal.yaml/more.yaml", "the file cannot be read"),
        ("n" * 5000, "there is no deck 'nnn"),
        ("n" * 5000 + ".yaml", "the file cannot be read"),
        ("/dev/null.yaml", "the file cannot be read"),
    ],
    ids=lambda text: repr(text)[:30],
)
@pytest.mark.parametrize("command", ["build", "check", "agenda"])
def test_a_name_that_is_no_outline_says_so(tmp_path: Path, command: str, name: str, said: str) -> None:
    place = folder(tmp_path, {"loyal": small()})
    (place / "decks/folder.yaml").mkdir()
    (place / "decks/loop.yaml").symlink_to("loop.yaml")
    (place / "decks/nowhere.yaml").symlink_to("gone.yaml")
    os.mkfifo(place / "decks/pipe.yaml")
    assert said in refused(place, command, name).err


def test_a_folder_whose_decks_are_all_strange_builds_those_that_are_outlines(tmp_path: Path) -> None:
    place = folder(tmp_path, {"client": small(), "loyal.yml.bak": "x", ".hidden.yaml": "x", "notes.txt": "x"})
    (place / "decks/folder.yaml").mkdir()
    ran = run(place, "build", "--only", "deck")
    assert (ran.code, ran.err) == (0, "")
    assert [line for line in ran.out.splitlines() if ".pptx" in line] == [
        "build/client/client.pptx  10 slides  1 h"
    ]


@pytest.mark.parametrize("name", ["..yaml", "...yaml", ".hidden.yaml"])
def test_a_deck_never_leaves_its_folder_by_its_name(tmp_path: Path, name: str) -> None:
    place = folder(tmp_path / "here", {name: small()})
    before = tree(tmp_path)
    assert run(place, "build", f"decks/{name}").code == 1
    assert tree(tmp_path) == before


@pytest.mark.parametrize("name", ["n" * 250, "a deck: of “mine”", "忠誠", "-x", "a.b"])
def test_a_deck_is_called_as_its_outline_is(tmp_path: Path, name: str) -> None:
    place = folder(tmp_path, {f"{name}.yaml": small()})
    ran = run(place, "build", "--only", "deck")
    assert (ran.code, ran.err) == (0, "")
    assert [path.name for path in place.glob("build/*/*.pptx")] == [f"{name}.pptx"]


def test_two_outlines_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small(), "loyal.yml": small(title="Another")})
    ran = run(place, "build", "decks/loyal.yaml", "decks/loyal.yml")
    assert ran.code == 1
    assert "[same-name]" in ran.err
    assert "Satisfied is not loyal" in run(place, "agenda", "loyal").out


def test_the_same_deck_named_twice_is_built_once(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": small()}), "build", "loyal", "loyal", "--only", "deck")
    assert [line for line in ran.out.splitlines() if ".pptx" in line] == [
        "build/loyal/loyal.pptx  10 slides  1 h"
    ]


@pytest.mark.parametrize("register", ["quotes.yaml", "figures.yaml"])
@pytest.mark.parametrize("text", ["", "- [", "quotes: 3", "quotes: [{id: x}]"])
def test_a_bad_register_is_reported(tmp_path: Path, register: str, text: str) -> None:
    place = folder(tmp_path, {"loyal": small()})
    (place / "assets").unlink()
    copytree(ROOT / "assets", place / "assets")
    (place / "assets" / register).write_text(text)
    assert f"assets/{register}:" in refused(place, "build").err


@pytest.mark.parametrize("gone", ["quotes.yaml", "figures.yaml", "metrics/georgia.json"])
def test_a_missing_asset_is_reported(tmp_path: Path, gone: str) -> None:
    place = folder(tmp_path, {"loyal": small()})
    (place / "assets").unlink()
    copytree(ROOT / "assets", place / "assets")
    (place / "assets" / gone).unlink()
    assert f"assets/{gone}:" in refused(place, "build").err


def test_a_language_without_words_is_reported(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small().replace("subtitle:", "language: xx\nsubtitle:")})
    assert "[unknown-language]" in refused(place, "build").err


@pytest.mark.parametrize("path", ["build", "build/loyal", "build/loyal/loyal.pptx"])
def test_what_is_in_the_way_stays_there(tmp_path: Path, path: str) -> None:
    place = folder(tmp_path, {"loyal": small()})
    (place / path).parent.mkdir(parents=True, exist_ok=True)
    if path.endswith(".pptx"):
        (place / path).mkdir()
    else:
        (place / path).write_bytes(b"mine")
    report = refused(place, "build").err
    assert "build/loyal/loyal.pptx cannot be written" in report
    assert "[cannot-write]" in report


@pytest.mark.parametrize("into", ["loop", "/dev/null", "/proc/nothing", "n" * 300])
def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path, into: str) -> None:
    place = folder(tmp_path, {"loyal": small()})
    (place / "loop").symlink_to("loop")
    assert "cannot be written" in refused(place, "build", "--into", into).err


@pytest.mark.parametrize(
    "text",
    [
        "Loyal 😀 and 👩‍👩‍👧 and 🇨🇭",
        "النجاح في الاستماع إلى العميل",
        "ההבטחה שלנו ללקוח",
        "顧客はなぜ去るのか、そして何が残るのか",
        "고객은 왜 떠나는가",
        "e\u0301 a\u0308 n\u0303 ﬁ ﷺ",
        "𝒮𝒶𝓉𝒾𝓈𝒻𝒾𝑒𝒹 𐍈 𠮷",
        "zero\u200bwidth and soft\u00adhyphen",
        "A < B & C > D ]]> <a:t>",
        "100 % {percent} %s \\ %(x)s",
    ],
)
def test_every_script_is_built(tmp_path: Path, text: str) -> None:
    block = f"- claim: '{text}'\n  notes:\n    say: '{text}'"
    place = folder(tmp_path, {"loyal": small(block, title=f"'{text}'")})
    ran = run(place, "build")
    assert (ran.code, [line for line in ran.err.splitlines() if "error" in line]) == (0, [])
    slides = Presentation(str(place / "build/loyal/loyal.pptx")).slides
    assert any(text in slide.notes_slide.notes_text_frame.text for slide in slides)
    titles = ["".join(slide.shapes.title.text_frame.text.split()) for slide in slides]
    assert "".join(text.split()) in titles


def test_other_zones_and_hash_seeds_give_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for zone, seed in (("UTC", "1"), ("Pacific/Auckland", "2")):
        place = folder(tmp_path / seed, {"loyal": (ROOT / "decks/give-to-get.yaml").read_bytes()})
        assert start(place, "-m", "workshop", "build", TZ=zone, PYTHONHASHSEED=seed).code == 0
        made.append((place / "build/loyal/loyal.pptx").read_bytes())
    assert made[0] == made[1]


def test_a_deck_that_stays_the_same_is_not_written_again(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small()})
    run(place, "build")
    os.utime(place / "build/loyal/loyal.pptx", (0, 0))
    assert run(place, "build").code == 0
    assert (place / "build/loyal/loyal.pptx").stat().st_mtime == 0


@pytest.mark.parametrize("failing", ["os.fsync", "os.open", "os.fdopen", "pathlib.Path.replace"])
@pytest.mark.parametrize("old", [OLD, None], ids=["an-old-file", "nothing-yet"])
def test_a_write_that_fails_midway_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, old: bytes | None
) -> None:
    place = folder(tmp_path, {"loyal": small()})
    if old:
        (place / "build/loyal").mkdir(parents=True)
        (place / "build/loyal/loyal.pptx").write_bytes(old)

    def full(*_: Any, **__: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(failing, full)
    assert "cannot be written: no space left on device" in refused(place, "build").err


def test_an_interrupted_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stopped)
    place = folder(tmp_path, {"loyal": small()})
    before = tree(place)
    ran = run(place, "build")
    assert (ran.code, ran.err.strip()) == (1, "stopped")
    assert tree(place) == before


def test_a_file_is_written_with_the_folders_it_needs(tmp_path: Path) -> None:
    write_file(tmp_path / "a/b/c.pptx", b"new")
    assert tree(tmp_path) == {"a": None, "a/b": None, "a/b/c.pptx": b"new"}


def test_a_file_that_cannot_be_replaced_is_a_problem_with_a_hint(tmp_path: Path) -> None:
    (tmp_path / "c.pptx").mkdir()
    with pytest.raises(WorkshopError) as raised:
        write_file(tmp_path / "c.pptx", b"new")
    assert "--into" in raised.value.problems[0].hint
    assert tree(tmp_path) == {"c.pptx": None}
