"""One outline, many clients: who they are like, what they change, supply and look like."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageFont

from tests.factories import ROOT, texts
from tests.folders import client, folder, run, small
from workshop.brand.palette import HOUSE
from workshop.build import Made, make
from workshop.errors import WorkshopError
from workshop.library import find_library
from workshop.library.client_folders import client_names
from workshop.library.clients import read_client
from workshop.report import report_text

NEEDS = """\
needs:
  who_left: {ask: Who left you last, default: a customer of ours}
  rival: {ask: Your rival, default: the rival}
"""
ASKS = "- claim: 'Then {{who_left}} went to {{rival}}'\n  id: went\n  notes: {say: So it was.}"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a folder with one deck that has two needs."""
    return folder(tmp_path, {"loyal": NEEDS + small(ASKS)})


def made(place: Path, name: str | None = "north") -> Made:
    return make(find_library(place), "loyal", name)


def title(of: Made, ident: str = "went") -> str:
    return next(slide.title for slide in of.storyboard.slides if slide.id == ident)


def refused(place: Path, name: str = "north") -> str:
    """Return the report of a client's build that is refused."""
    with pytest.raises(WorkshopError) as error:
        made(place, name)
    return report_text(error.value.problems).replace(f"{place.as_posix()}/", "")


def logo() -> bytes:
    buffer = BytesIO()
    Pillow.new("RGBA", (300, 90), (11, 61, 46, 255)).save(buffer, "PNG")
    return buffer.getvalue()


# ---------------------------------------------------------------------------------------- who they are


def test_every_folder_with_a_client_file_is_a_client(place: Path) -> None:
    client(place, "south")
    client(place, "north")
    (place / "decks" / "clients" / "empty").mkdir()

    assert client_names(find_library(place)) == ("north", "south")


def test_a_client_has_what_those_it_is_like_have_unless_it_says_otherwise(place: Path) -> None:
    client(place, "sector", "name: Health\nwords: {customer: patient, firm: clinic}\nevent: {people: 12}")
    client(place, "group", "name: Group\nlike: sector\nwords: {firm: hospital}\nfills: {rival: St Anne's}")
    client(place, "north", "name: North\nlike: group\nevent: {start: '13:00'}")
    known = read_client(find_library(place), "north")

    assert known.chain == ("north", "group", "sector")
    assert known.client.name == "North"
    assert dict(known.client.words) == {"customer": "patient", "firm": "hospital"}
    assert dict(known.client.fills) == {"rival": "St Anne's"}
    assert known.client.event.people == 12


def test_overlays_of_those_a_client_is_like_come_before_its_own(place: Path) -> None:
    client(place, "group", loyal="change: {went: {claim: They went, line: And stayed away.}}")
    client(place, "north", "name: North\nlike: group", loyal="change: {went: {claim: Patients went}}")
    claim = made(place).plan.workshop.blocks[-1]

    assert (claim.words, claim.line) == ("Patients went", "And stayed away.")  # type: ignore[attr-defined]


def test_clients_that_are_like_each_other_are_refused(place: Path) -> None:
    client(place, "group", "name: Group\nlike: north")
    client(place, "north", "name: North\nlike: group")

    assert refused(place).startswith(
        "decks/clients/group/client.yaml:2:7: error: north is like group is like north: "
        "that leads round in a circle [like-cycle]\n"
    )


def test_a_client_that_is_not_there_is_named_with_the_one_that_was_meant(place: Path) -> None:
    client(place, "north", "name: North\nlike: sowth")
    client(place, "south")

    assert "there is no client 'sowth'" in refused(place)
    assert "did you mean south?" in refused(place)


def test_a_client_may_not_bear_a_decks_name(place: Path) -> None:
    client(place, "loyal")

    assert "the client 'loyal' bears the name of a deck" in refused(place, "loyal")


# ---------------------------------------------------------------------------------------- what they supply


def test_a_need_is_filled_by_the_client_or_keeps_its_default(place: Path) -> None:
    client(place, "north", "name: North\nfills: {who_left: Mrs Gale}")

    assert title(made(place)) == "Then Mrs Gale went to the rival"
    assert title(made(place, None)) == "Then a customer of ours went to the rival"


def test_a_build_says_which_needs_still_show_the_generic_default(place: Path) -> None:
    client(place, "north", "name: North\nfills: {who_left: Mrs Gale}")
    (warning,) = made(place).warnings

    assert (warning.code, warning.severity) == ("generic-default", "warning")
    assert warning.message == "1 of 2 needs still show the generic default: rival"


def test_a_fill_that_no_deck_asks_for_is_refused(place: Path) -> None:
    client(place, "north", "name: North\nfills:\n  who_lefd: Mrs Gale\n")

    said = "decks/clients/north/client.yaml:3:3: error: no deck has a need 'who_lefd' [unknown-need]\n"
    assert said in refused(place)
    assert "did you mean who_left?" in refused(place)


def test_a_fill_for_another_deck_is_no_mistake(place: Path) -> None:
    (place / "decks" / "other.yaml").write_text(
        "needs:\n  month: {ask: Which, default: May}\n", encoding="utf-8"
    )
    client(place, "north", "name: North\nfills: {who_left: A, rival: B, month: June}")

    assert made(place).warnings == ()


def test_an_overlay_of_no_deck_is_refused(place: Path) -> None:
    client(place, "north", loyel="drop: [went]")

    assert "decks/clients/north/loyel.yaml:1:1: error: there is no deck 'loyel'" in refused(place)
    assert "did you mean loyal.yaml?" in refused(place)


def test_what_is_wrong_in_an_overlay_is_found_at_its_line(place: Path) -> None:
    client(place, "north", loyal="change:\n  went:\n    lines: More\n")

    assert refused(place).startswith(
        "decks/clients/north/loyal.yaml:3:5: error: 'lines' does not belong in a claim block [unknown-key]\n"
    )


def test_the_event_says_when_it_begins(place: Path) -> None:
    client(place, "north", "name: North\nevent: {start: '13:30'}")

    assert made(place).plan.start == 13 * 60 + 30


# ---------------------------------------------------------------------------------------- what they look like


def test_a_client_without_a_brand_looks_like_the_house(place: Path) -> None:
    client(place, "north")

    assert made(place).palette == HOUSE


def test_a_brand_colours_the_deck(place: Path) -> None:
    client(place, "north", "name: North\nbrand: {primary: '#0B3D2E', secondary: '#C8A45C', heading: Cambria}")
    palette = made(place).palette

    assert (palette.dk2, palette.accent1, palette.heading) == ("#0B3D2E", "#C8A45C", "Cambria")


def test_a_colour_without_quotes_is_explained(place: Path) -> None:
    client(place, "north", "name: North\nbrand:\n  primary: #0B3D2E\n")

    assert "decks/clients/north/client.yaml:3" in refused(place)
    assert '"#0B3D2E"' in refused(place)


def test_a_logo_stands_beside_the_clients_file(place: Path) -> None:
    home = client(place, "north", "name: North\nbrand: {logo: logo.png}")
    (home / "logo.png").write_bytes(logo())

    assert made(place).look.logo is not None


def test_a_face_that_is_not_at_hand_is_warned_of_until_its_file_stands_beside_the_client(place: Path) -> None:
    home = client(place, "north", "name: North\nfills: {who_left: A, rival: B}\nbrand: {body: Aileron}")
    (warning,) = made(place).warnings
    assert (warning.code, str(warning.span)[-9:]) == ("unknown-face", "yaml:3:15")

    (home / "aileron.otf").write_bytes(ImageFont.load_default(10).font_bytes)  # type: ignore[union-attr]
    assert [warning.code for warning in made(place).warnings] == ["rare-face"]


def test_a_font_of_a_name_like_the_face_is_told_by_its_own(place: Path) -> None:
    client(place, "north", "name: North\nbrand: {heading: Workshop Grotesk}")
    font = ROOT / "assets/fonts" / "WorkshopSans-Regular.ttf"
    (place / "decks/clients/north/sans.ttf").write_bytes(font.read_bytes())
    hints = [warning.hint for warning in made(place).warnings if warning.code == "unknown-face"]

    assert hints == [
        "sans.ttf beside client.yaml holds the face 'Workshop Sans': write that, or get the other's"
    ]


@pytest.mark.parametrize("file", ["../south/logo.png", "/etc/passwd", "../../../assets/quotes.yaml"])
def test_no_file_outside_the_clients_folder_is_read(place: Path, file: str) -> None:
    client(place, "north", f"name: North\nbrand: {{logo: {file}}}")
    (client(place, "south") / "logo.png").write_bytes(logo())

    assert "leads out of the client's folder" in refused(place)


def test_a_link_out_of_the_clients_folder_is_not_followed(place: Path) -> None:
    home = client(place, "north", "name: North\nbrand: {logo: logo.png}")
    (home / "logo.png").symlink_to(ROOT / "assets/pictures/ladder.png")

    assert "leads out of the client's folder" in refused(place)


def test_a_logo_that_is_not_there_or_no_picture_is_named_with_its_line(place: Path) -> None:
    home = client(place, "north", "name: North\nbrand: {logo: logo.png}")
    assert "'logo.png' cannot be used: it is not there" in refused(place)

    (home / "logo.png").write_bytes(b"Dear Sir or Madam")
    assert "decks/clients/north/client.yaml:2:15: error: the logo 'logo.png' cannot be shown" in refused(
        place
    )


PICTURE = "- picture: Where they went\n  id: shown\n  file: {}\n  alt: They went.\n  notes: {{say: So.}}"


def test_a_picture_of_a_clients_own_stands_beside_the_overlay_that_names_it(place: Path) -> None:
    blocks = PICTURE.format("gate.png").replace("\n", "\n      ")
    overlay = f"insert:\n  - after: went\n    blocks:\n      {blocks}\n"
    home = client(place, "north", loyal=overlay)
    assert "there is no picture 'gate.png'" in refused(place)
    assert "put it into decks/clients/north" in refused(place)

    (home / "gate.png").write_bytes(logo())
    assert title(made(place), "shown") == "Where they went"


def test_an_overlay_may_show_a_picture_that_ships(place: Path) -> None:
    blocks = PICTURE.format("ladder.png").replace("\n", "\n      ")
    client(place, "north", loyal=f"insert:\n  - after: went\n    blocks:\n      {blocks}\n")

    assert title(made(place), "shown") == "Where they went"


# ---------------------------------------------------------------------------------------- building


def test_a_clients_deck_is_built_into_the_clients_folder(place: Path) -> None:
    client(place, "north", "name: North\nfills: {who_left: A, rival: B}")
    ran = run(place, "build", "loyal", "--client", "north", "--only", "deck")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "build/north/loyal/loyal.pptx  11 slides  1 h"


def test_a_failing_client_does_not_stop_the_others_and_is_named_at_the_end(place: Path) -> None:
    client(place, "a-bad", "name: Bad\nfills: {nothing: A}")
    client(place, "north", "name: North\nfills: {who_left: A, rival: B}")
    ran = run(place, "build", "--all-clients", "--only", "deck")

    assert ran.code == 1
    assert ran.out.splitlines() == [
        "build/north/loyal/loyal.pptx  11 slides  1 h",
        "    1 h planned, 80 % of the work is the participants'",
        "1 deck, 11 slides, in build/, 1 not built",
        "not built for a-bad: loyal",
    ]
    assert "no deck has a need 'nothing'" in ran.err


def test_several_jobs_build_the_same_files(place: Path) -> None:
    for name in ("north", "south"):
        client(place, name, f"name: {name}\nfills: {{who_left: A, rival: B}}")
    assert run(place, "build", "--all-clients", "--jobs", "1", "--into", "one").code == 0
    assert run(place, "build", "--all-clients", "--jobs", "2", "--into", "two").code == 0

    for name in ("north", "south"):
        file = f"{name}/loyal/loyal.pptx"
        assert (place / "one" / file).read_bytes() == (place / "two" / file).read_bytes()


def test_a_client_that_nobody_knows_is_said_once(place: Path) -> None:
    client(place, "north")
    ran = run(place, "build", "--client", "norht")

    assert ran.code == 1
    assert ran.err.count("there is no client 'norht'") == 1
    assert "did you mean north?" in ran.err
    assert not (place / "build").exists()


def test_a_clients_version_is_checked_and_timed_without_a_file_being_written(place: Path) -> None:
    client(place, "north", "name: North\nfills: {who_left: A, rival: B}\nevent: {start: '13:30'}")
    checked = run(place, "check", "loyal", "--client", "north")
    agenda = run(place, "agenda", "loyal", "--client", "north")

    assert checked.code == 0
    assert checked.out.startswith("loyal for north  ")
    assert checked.out.endswith(" rules hold\n")
    assert agenda.out.startswith("Satisfied is not loyal  13:30–14:30, 1 h")
    assert not (place / "build").exists()


# ---------------------------------------------------------------------------------------- keeping apart


def test_nothing_of_one_client_reaches_another(place: Path) -> None:
    client(place, "south", "name: Gullwing Hotels\nfills: {rival: the house across the harbour}")
    client(place, "north", "name: North\nfills: {who_left: A, rival: the house across the harbour}")
    ran = run(place, "build", "--client", "north")

    assert ran.code == 1
    assert "[leak]" in ran.err
    assert not (place / "build").exists()


def test_the_name_of_another_client_stops_a_build(place: Path) -> None:
    client(place, "south", "name: Gullwing Hotels")
    client(place, "north", "name: North\nfills: {who_left: A, rival: Gullwing Hotels}")

    assert "Gullwing" in run(place, "build", "--client", "north").err
    assert run(place, "build", "--client", "south").code == 0


def test_what_a_client_has_from_those_it_is_like_is_its_own(place: Path) -> None:
    client(place, "group", "name: Gullwing Hotels\nfills: {rival: the house across the harbour}")
    client(place, "north", "name: Gullwing North\nlike: group\nfills: {who_left: A}")

    assert run(place, "build", "--client", "north").code == 0


# ---------------------------------------------------------------------------------------- the event

LED = "facilitators: [{name: Ines Halvorsen, initials: IH}, {name: Carl Fenn}]"


@pytest.mark.parametrize(
    ("event", "foot"),
    [
        ("{date: 2027-02-11}", ["Thursday 11 February 2027"]),
        (
            f"{{date: 2027-02-11, {LED}}}",
            ["Thursday 11 February 2027", "Facilitated by Ines Halvorsen and Carl Fenn"],
        ),
        ("{facilitators: [Ines Halvorsen]}", ["Facilitated by Ines Halvorsen"]),
        ("{people: 12}", []),
    ],
)
def test_the_cover_says_when_it_is_and_who_leads(place: Path, event: str, foot: list[str]) -> None:
    client(place, "north", f"name: North\nevent: {event}")
    cover = made(place).storyboard.slides[0]
    rules = [item for item in cover.items if getattr(item, "name", "") == "Foot rule"]

    assert [text for slot, text in texts(cover).items() if slot in ("Date", "Facilitator")] == foot
    assert len(rules) == bool(foot)


def test_too_many_words_are_found_in_the_file_that_says_them(place: Path) -> None:
    words = ("and then " * 14).strip()
    client(place, "north", loyal=f"change: {{went: {{claim: We went {words} away}}}}")
    found = {each.code: str(each.span) for each in made(place).warnings}

    assert found["too-many-words"].endswith("north/loyal.yaml:1:24")


def test_two_clients_may_have_the_same_word_for_the_same_thing(place: Path) -> None:
    said = "A satisfied patient can still leave without a word to anybody"
    outline = place / "decks" / "loyal.yaml"
    outline.write_text(
        outline.read_text().replace("They leave without a word.", said.replace("patient", "customer"))
    )
    client(place, "south", "name: South", loyal=f"change: {{went: {{notes: {{do: {said}}}}}}}")
    client(place, "north", "name: North\nwords: {customer: patient}\nfills: {who_left: A, rival: B}")

    assert run(place, "build", "--client", "north").err == ""


FILLED = "name: North\nfills: {who_left: A, rival: B}"


def test_a_sum_that_an_overlay_breaks_is_told_in_the_overlay(place: Path) -> None:
    client(place, "north", FILLED, loyal="change:\n  from-satisfied-to-loved: {minutes: 50}\n")
    report = refused(place)

    assert report.startswith(
        "decks/clients/north/loyal.yaml:1:1: error: with this overlay sections and breaks take 50"
    )
    assert "(decks/loyal.yaml:6)" in report
    assert "here that is said with  set:  or  change:" in report


def test_a_sum_that_was_broken_before_is_told_in_the_outline(place: Path) -> None:
    outline = place / "decks" / "loyal.yaml"
    outline.write_text(outline.read_text().replace("duration: 1 h", "duration: 2 h"))
    client(place, "north", FILLED, loyal="set: {subtitle: Ours}")

    assert refused(place).startswith("decks/loyal.yaml:")


# ---------------------------------------------------------------------------------------- what does nothing


def warned(place: Path, text: str) -> list[str]:
    client(place, "north", text)
    return [problem.code for problem in made(place).warnings if problem.code != "generic-default"]


def test_a_word_that_another_deck_has_is_no_mistake(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small(), "other": small("- claim: A guest stays\n  id: stays")})

    assert warned(place, "name: North\nwords: {guest: visitor}") == []
    assert warned(place, "name: North\nwords: {geust: visitor}") == ["unused-word"]


def test_a_colour_that_changes_the_theme_is_no_mistake(place: Path) -> None:
    brand = 'name: North\nbrand: {{primary: "#0B3D2E", more: ["{}"]}}'

    assert warned(place, brand.format("#C02020")) == []
    assert warned(place, brand.format("#7A8B99")) == ["unused-colour"]


LONG = "the cheap house on the other side of the river that opened only last spring"


def test_a_text_that_its_fill_makes_too_long_is_told_at_the_fill(place: Path) -> None:
    client(place, "north", f"name: North\nfills:\n  rival: {LONG}\n")
    (found,) = [problem for problem in made(place).warnings if problem.code == "too-many-words"]

    assert str(found.span).endswith("clients/north/client.yaml:3:10")
    assert "decks/loyal.yaml:" in found.message
    assert found.hint.endswith("the default fits: the rival")


def test_a_text_that_is_too_long_with_its_default_too_is_told_in_the_outline(tmp_path: Path) -> None:
    asks = ASKS.replace("{{who_left}} went", f"{{{{who_left}}}} went to {LONG} and then")
    place = folder(tmp_path, {"loyal": NEEDS + small(asks)})
    client(place, "north", "name: North\nfills: {rival: the Grand}")
    (found,) = [problem for problem in made(place).warnings if problem.code == "too-many-words"]

    assert found.span is not None
    assert found.span.source.path.endswith("decks/loyal.yaml")


def test_notes_of_ones_own_may_lie_beside_the_clients_file(place: Path) -> None:
    home = client(place, "north")
    (home / "minutes of the call.txt").write_text("They want it shorter.", encoding="utf-8")
    assert [problem.code for problem in made(place).warnings] == ["generic-default"]
