"""The one reader of decks/ and assets/."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.factories import LIBRARY, ROOT, picture
from tests.outline.written import SMALL
from workshop.errors import Problem, WorkshopError
from workshop.library import (
    Library,
    chosen_names,
    find_library,
    find_outline,
    outline_names,
    read_family,
    read_figures,
    read_pictures,
    read_quotations,
    read_source,
    read_template,
    read_words,
)
from workshop.library.folders import shown_path
from workshop.outline.values import Text

QUOTE = "  - {{id: {name}, text: So it is., speaker: A. Speaker, status: verified}}\n"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Make a library of its own, with two decks and a small register."""
    (tmp_path / "decks").mkdir()
    (tmp_path / "assets" / "pictures").mkdir(parents=True)
    (tmp_path / "assets" / "words").mkdir()
    (tmp_path / "assets" / "house.potx").write_bytes(b"a template")
    (tmp_path / "assets" / "words" / "en.yaml").write_text("hello: Hello\n", encoding="utf-8")
    (tmp_path / "assets" / "words" / "de-AT.yaml").write_text("hello: Servus\n", encoding="utf-8")
    for name in ("give-to-get", "right-questions"):
        (tmp_path / "decks" / f"{name}.yaml").write_text(SMALL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return find_library(tmp_path)


def problems_of(call: object, *arguments: object) -> tuple[Problem, ...]:
    assert callable(call)
    with pytest.raises(WorkshopError) as caught:
        call(*arguments)
    return caught.value.problems


def only(call: object, *arguments: object) -> Problem:
    problems = problems_of(call, *arguments)
    assert len(problems) == 1
    return problems[0]


def test_a_folder_with_decks_and_assets_is_a_library(tmp_path: Path, library: Library) -> None:
    assert library == Library(tmp_path / "decks", tmp_path / "assets")


def test_elsewhere_the_shipped_library_is_used(tmp_path: Path) -> None:
    assert find_library(tmp_path) == LIBRARY


def test_assets_that_are_not_the_builders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    (tmp_path / "assets").mkdir()
    assert find_library(tmp_path) == Library(tmp_path / "decks", ROOT / "assets", ROOT / "decks")


def test_assets_alone_stand_with_the_shipped_outlines(library: Library, tmp_path: Path) -> None:
    for path in library.decks.iterdir():
        path.unlink()
    library.decks.rmdir()
    assert find_library(tmp_path) == Library(ROOT / "decks", tmp_path / "assets")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Make a folder with two outlines and no assets; one bears the name of an outline that ships."""
    (tmp_path / "decks").mkdir()
    for name in ("warm", "give-to-get"):
        (tmp_path / "decks" / f"{name}.yaml").write_text(SMALL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return find_library(tmp_path)


def test_a_folders_own_outlines_come_first_and_the_shipped_ones_behind_them(own: Library) -> None:
    shipped = outline_names(LIBRARY)
    assert outline_names(own) == ("give-to-get", "warm", *(name for name in shipped if name != "give-to-get"))


@pytest.mark.parametrize("name", ["theirs.pdf", "give-to-get.PDF", "sent/theirs.odt"])
def test_a_file_that_nothing_reads_is_told_which_files_are_checked(library: Library, name: str) -> None:
    problem = only(find_outline, library, name)
    assert problem.message == f"there is no deck '{name}' in decks"
    assert problem.hint == "of files, .pptx, .docx and .xlsx are checked; save it as one of them"


def test_a_client_named_as_a_deck_is_told_how_clients_are_named(library: Library) -> None:
    (library.decks / "clients" / "give").mkdir(parents=True)
    (library.decks / "clients" / "give" / "client.yaml").write_text("name: Give\n", encoding="utf-8")
    problem = only(find_outline, library, "give")
    assert problem.hint == "it is the name of a client; write  --client give"


def test_an_own_outline_takes_the_place_of_the_shipped_one(own: Library) -> None:
    assert find_outline(own, "give-to-get") == own.decks / "give-to-get.yaml"
    assert find_outline(own, "warm") == own.decks / "warm.yaml"
    assert find_outline(own, "right-questions") == ROOT / "decks" / "right-questions.yaml"


def test_an_unknown_outline_is_looked_for_among_both(own: Library) -> None:
    problem = only(find_outline, own, "right-question")
    assert problem.message == "there is no deck 'right-question' in decks, nor among those that ship with it"
    assert problem.hint == "did you mean right-questions?"


def test_outlines_are_the_yaml_files_of_decks(library: Library) -> None:
    (library.decks / "notes.txt").touch()
    (library.decks / ".#give-to-get.yaml").touch()
    (library.decks / "clients.yaml").mkdir()
    assert outline_names(library) == ("give-to-get", "right-questions")


def test_the_decks_asked_for_come_once_each_or_all(library: Library) -> None:
    assert chosen_names(library, ["b", "a", "b"]) == (("b", "a"), ())
    assert chosen_names(library, []) == (("give-to-get", "right-questions"), ())


def test_a_deck_is_found_by_its_name_or_its_path(library: Library) -> None:
    assert find_outline(library, "give-to-get") == library.decks / "give-to-get.yaml"
    assert find_outline(library, "other/deck.yaml") == Path("other/deck.yaml")
    assert find_outline(library, "other/deck") == Path("other/deck")


@pytest.mark.parametrize("name", ["give-2-get", "giv-to-get", "give-to-gets"])
def test_a_misspelt_deck_is_guessed(library: Library, name: str) -> None:
    problem = only(find_outline, library, name)
    assert (problem.code, problem.hint) == ("unknown-deck", "did you mean give-to-get?")
    assert problem.message == f"there is no deck '{name}' in decks"


@pytest.mark.parametrize("name", ["xyz", "", "a\0b", "x" * 10_000, "😀", "*"])
def test_any_other_name_is_told_what_decks_there_are(library: Library, name: str) -> None:
    problem = only(find_outline, library, name)
    assert problem.hint == "there are: give-to-get, right-questions"
    assert len(problem.message) < 100


def test_a_source_is_shown_by_its_path_from_here(library: Library, tmp_path: Path) -> None:
    assert read_source(library.decks / "give-to-get.yaml").path == "decks/give-to-get.yaml"
    assert read_source(Path("decks/../decks/give-to-get.yaml")).path == "decks/give-to-get.yaml"
    outside = tmp_path.parent / "outside.yaml"
    outside.write_text("a: b", encoding="utf-8")
    assert read_source(outside).path == outside.as_posix()


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbftitle: A")
    assert read_source(tmp_path / "a.yaml").text == "title: A"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_told_apart(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.yaml").write_bytes("title: A".encode(encoding))
    assert "UTF-16" in only(read_source, tmp_path / "a.yaml").message


def test_a_byte_that_is_no_utf_8_is_found_on_its_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("é: ü\r\nb: ü and ".encode() + b"\xfc\n")
    problem = only(read_source, tmp_path / "a.yaml")
    assert problem.code == "encoding"
    assert problem.span is not None
    assert (problem.span.line, problem.span.column) == (2, len("b: ü and ") + 1)
    assert problem.span.source.line(2) == "b: ü and \ufffd"


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    for path in (
        tmp_path,
        tmp_path / "pipe.yaml",
        tmp_path / "loop.yaml",
        tmp_path / "none.yaml",
        Path("a\0b.yaml"),
    ):
        assert only(read_source, path).code == "unreadable-file"
    assert only(read_source, tmp_path / ("x" * 1000 + ".yaml")).code == "unreadable-file"


def test_a_misspelt_path_is_guessed(library: Library) -> None:
    meant = library.decks / "give-to-get.yaml"
    assert only(read_source, library.decks / "give-to-gt.yaml").hint == f"did you mean {shown_path(meant)}?"
    assert only(read_source, Path("nowhere/give-to-get.yaml")).hint == "check its name"


def test_ten_million_bytes_are_read_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"#" * 10_000_000)
    assert len(read_source(tmp_path / "a.yaml").text) == 10_000_000
    (tmp_path / "a.yaml").write_bytes(b"#" * 10_000_001)
    assert only(read_source, tmp_path / "a.yaml").code == "file-too-big"


@pytest.mark.parametrize(("language", "hello"), [("en-GB", "Hello"), ("en", "Hello"), ("de-AT", "Servus")])
def test_words_are_those_of_the_language_or_of_its_first_part(
    library: Library, language: str, hello: str
) -> None:
    assert read_words(library, language)["hello"] == hello


@pytest.mark.parametrize("language", ["de", "tlh", "../en", "", "x" * 10_000, "a\0"])
def test_a_language_without_words_is_a_problem_at_its_place(library: Library, language: str) -> None:
    problem = only(read_words, library, Text(language))
    hint = "there are: de-AT, en, and their regions, as de-AT"
    assert (problem.code, problem.hint) == ("unknown-language", hint)


def test_words_with_a_mistake_are_a_problem(library: Library) -> None:
    (library.assets / "words" / "en.yaml").write_text("hello: @all\n", encoding="utf-8")
    assert only(read_words, library, "en").code == "reserved"


def test_a_register_is_read_by_id(library: Library) -> None:
    (library.assets / "quotes.yaml").write_text("quotes:\n" + QUOTE.format(name="one"), encoding="utf-8")
    assert list(read_quotations(library)) == ["one"]


def test_a_register_is_read_anew_when_its_text_changes(library: Library) -> None:
    quotes = library.assets / "quotes.yaml"
    quotes.write_text("quotes:\n" + QUOTE.format(name="one"), encoding="utf-8")
    first = read_quotations(library)
    assert read_quotations(library)["one"] is first["one"]
    quotes.write_text("quotes:\n" + QUOTE.format(name="two"), encoding="utf-8")
    assert list(read_quotations(library)) == ["two"]


def test_every_id_that_is_taken_twice_is_told(library: Library) -> None:
    entries = "".join(QUOTE.format(name=name) for name in ("one", "two", "one", "two", "one"))
    (library.assets / "quotes.yaml").write_text("quotes:\n" + entries, encoding="utf-8")
    problems = problems_of(read_quotations, library)
    assert [problem.code for problem in problems] == ["duplicate-id"] * 3
    assert [problem.span and problem.span.line for problem in problems] == [4, 5, 6]


def test_every_mistake_in_a_register_is_told(library: Library) -> None:
    (library.assets / "figures.yaml").write_text("figures:\n  - {id: A B, valu: 4}\n", encoding="utf-8")
    assert [problem.code for problem in problems_of(read_figures, library)] == [
        *("missing-key", "missing-key", "missing-key", "bad-id", "unknown-key"),
    ]


def test_a_register_that_is_not_there_is_a_problem(library: Library) -> None:
    assert only(read_figures, library).code == "unreadable-file"
    assert only(read_family, library, "Arial").code == "unreadable-file"


def test_the_shipped_registers_words_metrics_and_template_can_be_read() -> None:
    assert all(quotation.id == name for name, quotation in read_quotations(LIBRARY).items())
    assert all(figure.caveat for figure in read_figures(LIBRARY).values())
    assert read_words(LIBRARY, "en-GB").marks.opening == "“"
    assert read_template(LIBRARY)[:2] == b"PK"
    assert read_family(LIBRARY, "Arial").width("iii", 10) < read_family(LIBRARY, "Arial").width("mmm", 10)


def test_pictures_are_read_once_each(library: Library) -> None:
    (library.assets / "pictures" / "one.png").write_bytes(picture().data)
    pictures, problems = read_pictures(library, [Text("one.png"), Text("one.png")])
    assert list(pictures) == ["one.png"]
    assert problems == ()


@pytest.mark.parametrize(
    ("file", "code", "hint"),
    [
        ("on.png", "missing-picture", "did you mean one.png?"),
        ("nothing.png", "missing-picture", "put it into assets/pictures"),
        ("../secret.png", "missing-picture", "put it into assets/pictures"),
        ("/etc/passwd", "missing-picture", "put it into assets/pictures"),
        ("loop.png", "missing-picture", "put it into assets/pictures"),
        ("a\0b.png", "missing-picture", "put it into assets/pictures"),
        ("x" * 5000, "missing-picture", "put it into assets/pictures"),
        ("letter.png", "bad-picture", "export it again as PNG or JPEG"),
        ("folder.png", "missing-picture", "put it into assets/pictures"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_a_problem(
    library: Library, file: str, code: str, hint: str
) -> None:
    pictures = library.assets / "pictures"
    (pictures / "one.png").write_bytes(picture().data)
    (library.assets / "secret.png").write_bytes(picture().data)
    (pictures / "letter.png").write_bytes(b"Dear all")
    (pictures / "loop.png").symlink_to(pictures / "loop.png")
    (pictures / "folder.png").mkdir()
    found, problems = read_pictures(library, [Text(file)])
    assert found == {}
    assert [(problem.code, problem.hint) for problem in problems] == [(code, hint)]
    assert len(problems[0].message) < 150
