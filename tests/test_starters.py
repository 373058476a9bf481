"""What a newcomer begins with: clients, decks and folders that build at once and can be read."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from PIL import Image as Pillow

from tests.factories import LIBRARY, ROOT
from workshop.build import Made, deck_bytes, make
from workshop.build.files import write_new
from workshop.errors import Problem, Source, WorkshopError
from workshop.library import find_library, outline_names
from workshop.library.client_folders import client_names
from workshop.library.clients import read_client
from workshop.outline.client import Brand, Client, Event
from workshop.outline.model import Exercise, Quote
from workshop.outline.nodes import parse
from workshop.outline.read import read
from workshop.outline.schema import client_schema_text
from workshop.starters import Answers, new_client, new_deck, new_folder
from workshop.starters.needs import questions

DECKS = outline_names(LIBRARY)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def client_file(place: Path, name: str = "Northgate Health", /, **answers: str) -> str:
    """Begin a client, and return the text of the file."""
    starter = new_client(place, name, Answers(**answers))
    write_new(starter.files)
    return (place / "decks" / "clients" / starter.id / "client.yaml").read_text(encoding="utf-8")


def read_text(text: str) -> Client:
    node, problems = parse(Source("client.yaml", text))
    assert node is not None
    assert problems == ()
    client, problems = read(Client, node)
    assert problems == ()
    assert client is not None
    return client


def answered(text: str) -> str:
    """Return a file with every proposal taken up: one # and one space away."""
    return re.sub(r"(?m)^( *)# (?!yaml-language-server)", r"\1", text)


def refusal(call: Any, *arguments: Any) -> Problem:
    with pytest.raises(WorkshopError) as raised:
        call(*arguments)
    return raised.value.problems[0]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder with a client of whom only the name is known."""
    folder = tmp_path_factory.mktemp("begun")
    client_file(folder)
    return folder


@pytest.mark.parametrize("deck", DECKS)
def test_a_client_of_whom_only_the_name_is_known_has_every_deck_at_once(begun: Path, deck: str) -> None:
    made = make(find_library(begun), deck, "northgate-health")
    assert made.look.client == "Northgate Health"
    assert [problem.code for problem in made.warnings] == ["generic-default"]


def test_a_clients_file_asks_what_every_deck_asks_each_need_once(begun: Path) -> None:
    text = (begun / "decks/clients/northgate-health/client.yaml").read_text(encoding="utf-8")
    said = " ".join(text.replace("#", " ").split())
    asked = 0
    for deck in DECKS:
        for name, need in make(LIBRARY, deck).plan.workshop.needs.items():
            assert text.count(f"#   {name}: ") == 1
            assert " ".join(need.ask.split()) in said
            asked += 1
    assert asked > len(read_text(answered(text)).fills) > 40


def test_a_proposal_counts_once_its_mark_is_gone(begun: Path) -> None:
    text = (begun / "decks/clients/northgate-health/client.yaml").read_text(encoding="utf-8")
    client = read_text(answered(text))
    assert client.fills == {name: need.default for name, need in questions(LIBRARY).items()}
    assert client.words == {"customer": "patient", "customers": "patients"}
    assert client.like == "northgate-group"
    assert not [key for key in (*Brand.keys(), *Event.keys()) if f"{key}:" not in text]
    assert client.brand.replaced(primary=None) != Brand()
    assert client.event.people == 18
    assert read_text(text).model_dump(exclude_unset=True) == {"name": "Northgate Health"}


def test_an_editor_finds_nothing_wrong_in_it_before_or_after(begun: Path) -> None:
    text = (begun / "decks/clients/northgate-health/client.yaml").read_text(encoding="utf-8")
    validator = Draft202012Validator(json.loads(client_schema_text()))
    assert validator.is_valid(yaml.safe_load(text))
    assert list(validator.iter_errors(yaml.safe_load(answered(text)))) == []


def test_the_schema_an_editor_is_sent_to_is_there(begun: Path) -> None:
    path = begun / "decks/clients/northgate-health/client.yaml"
    first = path.read_text(encoding="utf-8").splitlines()[0]
    schema = path.parent / first.removeprefix("# yaml-language-server: $schema=")
    assert schema.read_text(encoding="utf-8") == client_schema_text()


def test_a_schema_that_is_there_already_stays(place: Path) -> None:
    (place / "assets/schema").mkdir(parents=True)
    (place / "assets/schema/client.json").write_text("{}", encoding="utf-8")
    files = new_client(place, "northgate", Answers()).files
    assert [path.name for path in files] == ["overlay.json", "client.yaml"]


def test_what_was_answered_stands_and_the_rest_is_proposed(place: Path) -> None:
    text = client_file(place, "northgate", name="Northgate: Health", primary="0b3d2e", secondary="#c8a")
    client = read_text(text)
    assert client.name == "Northgate: Health"
    assert (client.brand.primary, client.brand.secondary) == ("#0B3D2E", "#CC88AA")
    assert '\n  # more: ["#7A8B99"]' in text
    assert read_text(answered(text)).brand.heading == "Georgia"
    assert make(find_library(place), "give-to-get", "northgate").palette.accent1


def test_a_client_can_build_on_another(place: Path) -> None:
    client_file(place, "Northgate Group", primary="#0B3D2E")
    text = client_file(place, "Northgate Health", like="northgate-group")
    assert "\nlike: northgate-group\n" in text
    assert read_client(find_library(place), "northgate-health").client.brand.primary == "#0B3D2E"


def test_logo_and_template_are_laid_beside_the_file(place: Path) -> None:
    picture = BytesIO()
    Pillow.new("RGB", (60, 20), "#33183C").save(picture, "PNG")
    (place / "Our Logo (final).PNG.bak").write_bytes(picture.getvalue())
    template = str(ROOT / "assets/house.potx")
    text = client_file(place, "northgate", logo="Our Logo (final).PNG.bak", template=template)
    folder = place / "decks/clients/northgate"
    assert (folder / "logo.png").read_bytes() == picture.getvalue()
    assert (folder / "template.potx").read_bytes() == Path(template).read_bytes()
    brand = read_text(text).brand
    assert (brand.logo, brand.template) == ("logo.png", "template.potx")
    assert "Our Logo" not in text


@pytest.mark.parametrize(
    ("answers", "code", "place_shown"),
    [
        ({"primary": "green"}, "bad-colour", "--primary:1:1"),
        ({"primary": "#0B3D2E", "secondary": "#12345"}, "bad-colour", "--secondary:1:1"),
        ({"like": "Northgate Group"}, "bad-id", "--like:1:1"),
        ({"like": "northgate-group"}, "unknown-client", ""),
        ({"logo": "logo.png"}, "missing-file", "--logo:1:1"),
        ({"logo": "/dev/null"}, "missing-file", "--logo:1:1"),
        ({"logo": "a\0b"}, "missing-file", "--logo:1:1"),
        ({"logo": str(ROOT / "README.md")}, "bad-logo", "--logo:1:1"),
        ({"template": str(ROOT)}, "missing-file", "--template:1:1"),
        ({"template": str(ROOT / "README.md")}, "bad-template", "--template:1:1"),
    ],
)
def test_what_a_clients_file_could_not_say_is_refused_at_its_option(
    place: Path, answers: dict[str, str], code: str, place_shown: str
) -> None:
    problem = refusal(new_client, place, "northgate", Answers(**answers))
    assert problem.code == code
    if place_shown:
        assert str(problem.span) == place_shown
        assert problem.span is not None
        assert problem.span.source.text in answers.values()
    assert problem.hint


@pytest.mark.parametrize("name", ["", "  ", "\n", "a\x1b[2J", "a\u202eb", "x" * 61, "\ud800"])
def test_what_is_no_name_names_nothing(place: Path, name: str) -> None:
    assert refusal(new_client, place, name, Answers()).code == "bad-name"
    assert refusal(new_deck, place, name).code == "bad-name"


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("Müller & Söhne\u00a0GmbH", "muller-sohne-gmbh"),
        ("Straße", "strasse"),
        ("O'Neil's", "oneils"),
        ("客户", "u5ba2-u6237"),
        ("W" * 60, "w" * 48),
    ],
)
def test_any_other_name_becomes_a_folder(place: Path, name: str, id_: str) -> None:
    text = client_file(place, name)
    assert read_text(text).name == " ".join(name.split())
    assert client_names(find_library(place)) == (id_,)
    assert make(find_library(place), "give-to-get", id_).look.client == " ".join(name.split())


def test_a_client_may_not_bear_a_decks_name(place: Path) -> None:
    assert refusal(new_client, place, "Give to get!", Answers()).code == "client-named-like-deck"
    write_new(new_deck(place, "Leave one out").files)
    assert refusal(new_client, place, "leave one out", Answers()).code == "client-named-like-deck"


@pytest.mark.parametrize("there", ["client.yaml", "logo.png"])
def test_nothing_of_a_client_is_overwritten(place: Path, there: str) -> None:
    Pillow.new("RGB", (60, 20), "#33183C").save(place / "given.png")
    folder = place / "decks/clients/northgate"
    folder.mkdir(parents=True)
    (folder / there).symlink_to("nowhere")
    problem = refusal(new_client, place, "northgate", Answers(logo="given.png"))
    assert (problem.code, there in problem.message) == ("exists", True)
    assert problem.hint == "give the client another name, or edit what is there"


def made_deck(place: Path, name: str) -> Made:
    starter = new_deck(place, name)
    write_new(starter.files)
    return make(find_library(place), starter.id)


def test_a_new_deck_is_a_whole_hour_and_builds_at_once(place: Path) -> None:
    made = made_deck(place, "Leave one out")
    workshop = made.plan.workshop
    assert made.warnings == ()
    assert (workshop.title, made.plan.minutes) == ("Leave one out", 60)
    assert any(isinstance(block, Exercise) and block.debrief and block.main for block in workshop.blocks)
    assert any(isinstance(block, Quote) and block.notes and block.notes.ask for block in workshop.blocks)
    assert workshop.needs
    assert deck_bytes(find_library(place), made).startswith(b"PK")


def test_a_new_deck_teaches_in_comments_and_sends_editors_to_a_schema(place: Path) -> None:
    write_new(new_deck(place, "Leave one out").files)
    path = place / "decks/leave-one-out.yaml"
    text = path.read_text(encoding="utf-8")
    schema = path.parent / text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    validator = Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    assert list(validator.iter_errors(yaml.safe_load(text))) == []
    assert len(re.findall("(?m)^ *#", text)) > 15
    assert "workshop build leave-one-out" in text
    assert not re.search(r"@\w", text)


@pytest.mark.parametrize(
    "name",
    [
        "Yes",
        "5",
        "A: B",
        "x # y",
        'He said "no"',
        "O'Neil",
        "- dash",
        "{x}",
        "[a](b)",
        "@id",
        "~x",
        "\\back",
        "*a",
    ],
)
def test_a_deck_has_the_name_that_was_typed(place: Path, name: str) -> None:
    assert made_deck(place, name).plan.workshop.title == name


@pytest.mark.parametrize(
    "name", ["W" * 30, "Wide Words Want Width, and More of Wide Words Wanting Width", "{{x}}"]
)
def test_a_name_that_no_cover_can_show_is_refused(place: Path, name: str) -> None:
    assert refusal(new_deck, place, name).code == "bad-name"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("client", "deck-named-like-client"),
        ("Northgate", "deck-named-like-client"),
        ("Give to get", "exists"),
    ],
)
def test_a_deck_may_not_bear_a_name_that_is_taken(place: Path, name: str, code: str) -> None:
    client_file(place, "northgate")
    assert refusal(new_deck, place, name).code == code


def test_a_deck_is_not_overwritten(place: Path) -> None:
    write_new(new_deck(place, "Leave one out").files)
    problem = refusal(new_deck, place, "leave-one-out")
    assert problem.code == "exists"
    assert problem.message.endswith("decks/leave-one-out.yaml is there already; nothing was changed")


def test_a_folder_of_ones_own_uses_the_shipped_decks_where_they_are(place: Path) -> None:
    write_new(new_folder(place, (), place).files)
    library = find_library(place)
    assert outline_names(library) == DECKS
    assert client_names(library) == ("larkfield",)
    assert "workshop new client" in (place / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("deck", DECKS)
def test_the_example_client_builds_every_deck(place: Path, deck: str) -> None:
    write_new(new_folder(place, (), place).files)
    made = make(find_library(place), deck, "larkfield")
    assert {problem.code for problem in made.warnings} <= {"generic-default"}
    assert made.look.client == "Larkfield Mutual"


def test_a_copied_deck_is_ones_own_byte_for_byte(place: Path) -> None:
    write_new(new_folder(place, ("give-to-get",), place).files)
    shipped = (ROOT / "decks/give-to-get.yaml").read_bytes()
    assert (place / "decks/give-to-get.yaml").read_bytes() == shipped
    assert find_library(place).decks.joinpath("give-to-get.yaml").is_file()
    assert set(new_folder(place, ("right-questions",), place).files) == {place / "decks/right-questions.yaml"}


@pytest.mark.parametrize(
    ("copies", "code"), [((), "exists"), (("give-to-get",), "exists"), (("no",), "unknown-deck")]
)
def test_a_folder_that_is_ready_stays_as_it_is(place: Path, copies: tuple[str, ...], code: str) -> None:
    write_new(new_folder(place, ("give-to-get",), place).files)
    assert refusal(new_folder, place, copies, place).code == code


def test_a_folder_with_a_readme_is_somebody_elses(place: Path) -> None:
    (place / "README.md").write_text("Mine", encoding="utf-8")
    assert refusal(new_folder, place, (), place).code == "exists"


def test_a_deck_that_cannot_be_read_asks_for_nothing(place: Path) -> None:
    (place / "decks").mkdir()
    (place / "decks/broken.yaml").write_text("needs: {a: [", encoding="utf-8")
    (place / "decks/odd.yaml").write_text(
        "needs: {odd: text, none: {ask: What}, bare: {default: x}, {a: b}: c}", encoding="utf-8"
    )
    (place / "decks/latin.yaml").write_bytes("needs: {a: {ask: ü}}".encode("latin-1"))
    assert questions(find_library(place)) == questions(LIBRARY)
    assert read_text(answered(client_file(place))).name == "Northgate Health"


def test_files_are_written_all_or_none(place: Path) -> None:
    (place / "a-file").write_text("no folder", encoding="utf-8")
    files = {place / "one/two.txt": b"2", place / "a-file/three.txt": b"3"}
    assert refusal(write_new, files).code == "cannot-write"
    assert [path.name for path in place.iterdir()] == ["a-file"]
