"""Where every string of a slide comes from, and what a client put into it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.folders import client, folder, run, small
from workshop.build.explained import Explained, Told, chosen, explain
from workshop.build.unfilled import unfilled
from workshop.library import find_library
from workshop.outline.fill import fillings

NEEDS = """\
needs:
  who_left: {ask: Who left you last, default: a customer of ours}
  rival: {ask: Your rival, default: the rival}
"""
WENT = "- claim: 'Then {{who_left}} went to {{rival}}'\n  id: went\n  line: A customer goes where others go."
NORTH = "name: North\nwords: {customer: guest}\nfills:\n  who_left: the Millers\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a folder with one deck that has two needs."""
    return folder(tmp_path, {"loyal": NEEDS + small(WENT)})


def slide(place: Path, ident: str = "went", name: str | None = None, *, notes: bool = False) -> Explained:
    (found,) = chosen(explain(find_library(place), "loyal", name, notes=notes), ident)
    return found


def string(of: Explained, what: str) -> Told:
    return next(each for each in of.strings if each.said.what == what)


def places(told: Told) -> list[str]:
    return [f"{'/'.join(span.source.path.split('/')[-2:])}:{span.line}" for span in told.said.spans]


def went_in(told: Told) -> list[tuple[str, str]]:
    traces = ((trace.what, trace.span) for trace in told.traces)
    return [(what, f"{Path(span.source.path).name}:{span.line}" if span else "") for what, span in traces]


def test_a_slide_is_found_by_its_number_and_by_its_id(place: Path) -> None:
    slides = explain(find_library(place), "loyal")

    assert [each.slide.id for each in chosen(slides, "1")] == ["cover"]
    assert [each.number for each in chosen(slides, "cover")] == [1]
    assert chosen(slides, "99") == chosen(slides, "nothing") == ()


def test_a_string_comes_from_the_line_it_is_written_on(place: Path) -> None:
    text = (place / "decks" / "loyal.yaml").read_text().split("\n")
    line = next(number for number, each in enumerate(text, 1) if "others go" in each)

    assert places(string(slide(place), "Support")) == [f"decks/loyal.yaml:{line}"]


def test_without_a_client_a_fill_comes_from_the_needs_default(place: Path) -> None:
    title = string(slide(place), "Title")

    assert title.said.text == "Then a customer of ours went to the rival"
    assert went_in(title) == [("{{who_left}}", "loyal.yaml:2"), ("{{rival}}", "loyal.yaml:3")]


def test_a_clients_fill_comes_from_its_line(place: Path) -> None:
    client(place, "north", NORTH)
    title = string(slide(place, name="north"), "Title")

    assert title.said.text == "Then the Millers went to the rival"
    assert went_in(title) == [("{{who_left}}", "client.yaml:4"), ("{{rival}}", "loyal.yaml:3")]


def test_a_clients_word_comes_from_its_line(place: Path) -> None:
    client(place, "north", NORTH)
    support = string(slide(place, name="north"), "Support")

    assert support.said.text == "A guest goes where others go."
    assert went_in(support) == [("customer → guest", "client.yaml:2")]


def test_a_word_that_a_caption_was_too_short_for_did_not_go_into_it(tmp_path: Path) -> None:
    long = "From being satisfied to being loved by a customer"
    place = folder(tmp_path, {"loyal": small().replace("From satisfied to loved", f'"{long}"')})
    client(place, "north", NORTH.split("fills:")[0])
    footer = string(slide(place, "outcomes", "north"), "Footer")
    assert footer.said.text.endswith("…")
    assert footer.traces == ()


def test_a_fill_of_a_group_comes_from_the_groups_file(place: Path) -> None:
    client(place, "group", "name: Group\nfills: {rival: the Grand}")
    client(place, "north", "name: North\nlike: group")
    (trace,) = [each for each in string(slide(place, name="north"), "Title").traces if "rival" in each.what]

    assert trace.span is not None
    assert trace.span.source.path.endswith("clients/group/client.yaml")


def test_a_slide_that_an_overlay_changed_says_so_and_where(place: Path) -> None:
    client(place, "north", loyal="change:\n  went:\n    line: They never came back.\n")
    found = slide(place, name="north")

    assert found.standing == "changed"
    assert places(string(found, "Support")) == ["north/loyal.yaml:3"]
    assert [each.said.what for each in found.strings if each.overlay] == ["Support"]
    assert slide(place, "cover", "north").standing == ""


def test_a_slide_belongs_to_the_block_whose_whole_id_it_bears(tmp_path: Path) -> None:
    place = folder(
        tmp_path, {"loyal": small("- claim: They went\n  id: went", "- claim: And back\n  id: went-back")}
    )

    assert slide(place, "went-back").edit == "change: {went-back: {claim: …}}"


def test_the_name_on_a_logo_comes_from_the_clients_file_and_is_no_change_of_the_slide(place: Path) -> None:
    logo = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10"/></svg>'
    client(place, "north", "name: North\nbrand: {logo: logo.svg}", **{"logo.svg": logo})
    cover = slide(place, "cover", "north")

    assert "north/client.yaml:1" in places(string(cover, "Client logo, alt text"))
    assert cover.standing == ""


def test_a_block_that_an_overlay_inserted_says_so(place: Path) -> None:
    blocks = "insert:\n  - after: went\n    blocks:\n      - {claim: Our own guest stayed, id: stayed}\n"
    client(place, "north", loyal=blocks)

    stayed = slide(place, "stayed", "north")
    assert (stayed.standing, stayed.edit) == ("inserted", "")
    told = run(place, "explain", "loyal", "stayed", "--client", "north").out.rstrip()
    assert told.endswith("where it is inserted:  decks/clients/north/loyal.yaml:4")


def test_a_block_that_a_group_inserted_is_changed_by_its_id(place: Path) -> None:
    blocks = "insert:\n  - after: went\n    blocks:\n      - {claim: Our own guest stayed, id: stayed}\n"
    client(place, "group", "name: Group", loyal=blocks)
    client(place, "north", "name: North\nlike: group")
    stayed = slide(place, "stayed", "north")
    assert (stayed.standing, stayed.edit) == ("inserted", "change: {stayed: {claim: …}}")


def test_words_that_stand_nowhere_in_a_deck_are_told(place: Path) -> None:
    client(place, "north", "name: North\nwords: {customer: guest, zebra: lion, satisfied: content}")
    told = run(place, "explain", "loyal", "--client", "north").out
    assert told.splitlines()[-1] == (
        "Words of north that stand nowhere in this deck: zebra (decks/clients/north/client.yaml:2)"
    )


def test_what_the_plan_makes_is_said_to_be_computed(place: Path) -> None:
    task = slide(place, "who-left")

    assert string(task, "Slide number").counted
    assert string(task, "Time rail, alt text").counted is False
    assert string(slide(place, "cover"), "Your minutes").counted
    assert not string(task, "Title").counted


def test_notes_are_explained_when_they_are_asked_for(place: Path) -> None:
    assert not any(each.said.what == "Notes" for each in slide(place, "who-left").strings)
    notes = [each for each in slide(place, "who-left", notes=True).strings if each.said.what == "Notes"]
    (do,) = (each for each in notes if each.said.text == "Do: Wait for the second answer.")
    assert places(do)[0].startswith("decks/loyal.yaml:")


@pytest.mark.parametrize(
    ("ident", "change"),
    [
        ("cover", "set: {title: …}"),
        ("outcomes", "change: {tell-apart: {able_to: …}}"),
        ("agenda", "set: {slides: {agenda: …}}"),
        ("argument", "change: {cheap-to-leave: {because: …}}"),
        ("who-left", "change: {who-left: {exercise: …}}"),
        ("went", "change: {went: {claim: …}}"),
    ],
)
def test_a_slide_says_what_to_write_to_change_it(place: Path, ident: str, change: str) -> None:
    assert slide(place, ident).edit == change


@pytest.mark.parametrize(
    "ident", ["cover", "outcomes", "agenda", "argument", "recap", "close", "who-left", "went"]
)
def test_what_it_says_to_write_changes_the_slide(place: Path, ident: str) -> None:
    client(place, "north", loyal=slide(place, ident).edit.replace("…", "Another text"))

    assert slide(place, ident, "north").standing == "changed"


def test_a_break_is_changed_by_its_id_and_gets_one_first(tmp_path: Path) -> None:
    more = "  - break: Coffee\n    id: pause\n    minutes: 5\n  - break: A long pause\n    minutes: 5\n"
    more += "  - section: And then\n    minutes: 10\n    blocks: [{claim: So we go, id: so-we-go}]\n"
    place = folder(tmp_path, {"loyal": small().replace("duration: 1 h", "duration: 1 h 20") + more})
    slides = explain(find_library(place), "loyal")
    first, second = (each for each in slides if each.slide.layout.id == "break")

    assert first.edit == "change: {pause: {break: …}}"
    assert second.edit.endswith("# once the outline gives this break  id: a-long-pause")
    client(place, "north", loyal=first.edit.replace("…", "Tea"))
    assert "Tea" in [each.slide.title for each in explain(find_library(place), "loyal", "north")]


def test_fills_are_traced_text_by_text(place: Path) -> None:
    found = list(fillings(unfilled(find_library(place), "loyal"), {"rival": "the Grand"}))

    assert [each.need for each in found] == ["who_left", "rival"]
    assert [each.value is None for each in found] == [False, True]


# ---------------------------------------------------------------------------------------- the command


def test_the_command_shows_each_text_with_its_place(place: Path) -> None:
    client(place, "north", NORTH)
    ran = run(place, "explain", "loyal", "went", "--client", "north")

    assert ran.code == 0
    assert "went  layout claim  decks/loyal.yaml:" in ran.out
    assert "Then the Millers went to the rival" in ran.out
    assert "{{who_left}} ← decks/clients/north/client.yaml:4" in ran.out
    assert "customer → guest ← decks/clients/north/client.yaml:2" in ran.out
    assert ran.out.rstrip().endswith("write in decks/clients/north/loyal.yaml:\n  change: {went: {claim: …}}")


def test_without_a_slide_all_are_shown_in_order(place: Path) -> None:
    ran = run(place, "explain", "loyal")
    heads = [line.split()[1] for line in ran.out.splitlines() if line[:1].isdigit()]

    assert heads == [each.slide.id for each in explain(find_library(place), "loyal")]


def test_no_line_is_wider_than_the_terminal(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")

    assert max(map(len, run(place, "explain", "loyal", "--notes").out.splitlines())) <= 100


def test_a_slide_that_is_not_there_is_refused_with_the_nearest_and_all_there_are(place: Path) -> None:
    ran = run(place, "explain", "loyal", "wnet")

    assert ran.code == 1
    assert ran.out == ""
    assert "there is no slide 'wnet'; did you mean went?" in ran.err
    assert all(each.slide.id in ran.err for each in explain(find_library(place), "loyal"))


def test_a_client_that_is_not_there_is_refused(place: Path) -> None:
    client(place, "north")
    ran = run(place, "explain", "loyal", "--client", "nort")

    assert ran.code == 1
    assert "did you mean north?" in ran.err


def test_as_json_it_says_the_same(place: Path) -> None:
    client(place, "north", NORTH)
    (found,) = json.loads(run(place, "explain", "loyal", "went", "--client", "north", "--json").out)["slides"]
    support = next(each for each in found["strings"] if each["what"] == "Support")

    assert (found["id"], found["layout"], found["change"]) == ("went", "claim", "change: {went: {claim: …}}")
    assert support["text"] == "A guest goes where others go."
    assert support["places"][0].startswith("decks/loyal.yaml:")
    assert support["went_in"] == [
        {"what": "customer → guest", "place": "decks/clients/north/client.yaml:2:9"}
    ]


def test_control_characters_never_reach_the_terminal(place: Path) -> None:
    ran = run(place, "explain", "loyal", "\x1b[31m")

    assert ran.code == 1
    assert "\x1b" not in ran.err
