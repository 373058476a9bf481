"""What a client's version changes against the shared outline, in words and minutes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.folders import client, folder, run, small
from workshop.build.compared import Change, Compared, compare
from workshop.library import find_library

NEEDS = """\
needs:
  who_left: {ask: Who left you last, default: a customer of ours}
  rival: {ask: Your rival, default: the rival}
"""
WENT = "- claim: 'Then {{who_left}} went to {{rival}}'\n  id: went\n  line: A customer goes where others go."
VOTE = "- vote: Who of them comes back?\n  id: back\n  minutes: 5\n  options: [All, Some, None]"
OURS = "insert:\n  - after: went\n    blocks:\n      - {claim: Our own stayed, id: stayed, minutes: 3}\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a folder with one deck that has two needs."""
    return folder(tmp_path, {"loyal": NEEDS + small(WENT, VOTE)})


def compared(place: Path, overlay: str = "", text: str = "name: North") -> Compared:
    client(place, "north", text, **({"loyal": overlay} if overlay else {}))
    return compare(find_library(place), "loyal", "north")


def change(found: Compared, ident: str) -> Change:
    return next(each for each in found.changes if each.id == ident)


def test_a_client_with_only_a_name_changes_nothing(place: Path) -> None:
    found = compared(place)

    assert found.same
    assert (found.set, found.event, found.parts, found.words, found.brand) == ((), (), (), (), ())


def test_what_is_set_stands_apart_from_the_running_order(place: Path) -> None:
    found = compared(place, "set: {subtitle: Another one}\nchange: {tell-apart: {able_to: Tell them apart}}")

    assert [each.path for each in found.set] == [("subtitle",), ("outcomes", "tell-apart", "able_to")]
    assert found.parts == ()


def test_a_changed_field_has_its_text_before_and_after(place: Path) -> None:
    whole = compared(place, "change: {went: {line: They never came back.}}")
    found = change(whole, "went")

    assert whole.set == ()
    assert found.standing == "changed"
    (line,) = found.differences
    assert line.path[-1] == "line"
    assert (line.before, line.after) == ("A customer goes where others go.", "They never came back.")
    assert line.span is not None
    assert line.span.source.path.endswith("clients/north/loyal.yaml")


def test_a_dropped_block_leaves_its_minutes_to_the_talk_around_it(place: Path) -> None:
    found = compared(place, "drop: [went]")
    gone = change(found, "went")
    others = [each for each in found.changes if each.kind != "section" and each is not gone]

    assert gone.standing == "dropped"
    assert gone.after is None
    assert {each.standing for each in others} == {""}
    assert sum((each.after or 0) - (each.before or 0) for each in others) == gone.before
    assert found.before == found.after == 60


def test_an_inserted_block_has_its_minutes_and_its_place(place: Path) -> None:
    found = change(compared(place, OURS), "stayed")

    assert (found.standing, found.before, found.after, found.kind) == ("inserted", None, 3, "claim")
    assert found.span is not None
    assert (found.span.line, found.span.source.path.endswith("north/loyal.yaml")) == (4, True)


def test_blocks_come_in_running_order_those_that_are_gone_where_they_stood(place: Path) -> None:
    found = compared(place, f"{OURS}drop: [went]\nchange: {{back: {{vote: Who comes back}}}}")
    ids = [each.id for each in found.changes if each.standing and each.kind != "section"]

    assert ids == ["went", "stayed", "back"]


def test_minutes_of_a_block_a_section_and_the_day_are_told_before_and_after(place: Path) -> None:
    overlay = "set: {duration: 1 h 05}\nchange: {from-satisfied-to-loved: {minutes: 65}, back: {minutes: 10}}"
    found = compared(place, overlay)

    assert (found.before, found.after) == (60, 65)
    section = change(found, "from-satisfied-to-loved")
    assert (section.before, section.after) == (60, 65)
    assert (change(found, "back").before, change(found, "back").after) == (5, 10)


def test_words_are_counted_with_the_blocks_they_are_in(place: Path) -> None:
    found = compared(place, text="name: North\nwords: {customer: guest}").words
    (small_word,) = [each for each in found if each.before == "customer"]

    assert small_word.after == "guest"
    assert small_word.span is not None
    assert small_word.span.source.path.endswith("north/client.yaml")
    capital = [each for each in found if each.before == "A customer" or each.before == "a customer"]
    assert not capital
    homes = {home for each in found for home in each.where}
    assert {"went", "subtitle", "outcomes"} <= homes
    assert sum(each.times for each in found) >= 4


def test_a_replaced_word_is_no_changed_block(place: Path) -> None:
    assert compared(place, text="name: North\nwords: {customer: guest}").parts == ()


def test_fills_say_which_are_the_clients_and_where_they_are_shown(place: Path) -> None:
    left, rival = compared(place, text="name: North\nfills: {rival: the Grand}").fills

    assert (left.need, left.generic, left.text) == ("who_left", True, "a customer of ours")
    assert (rival.need, rival.generic, rival.text, rival.where) == ("rival", False, "the Grand", ("went",))
    assert rival.span is not None
    assert rival.span.line == 2


def test_the_brand_is_told_field_by_field(place: Path) -> None:
    text = 'name: North\nbrand: {primary: "#0B3D2E", heading: Georgia, slots: {accent2: "#0B7559"}}'

    assert compared(place, text=text).brand == (
        ("primary", "#0B3D2E"),
        ("heading", "Georgia"),
        ("slots", "accent2: #0B7559"),
    )


def test_an_event_that_starts_later_is_a_change(place: Path) -> None:
    found = compared(place, "set: {start: '10:00'}", "name: North\nevent: {start: '13:30'}")
    (told,), (start,) = found.set, found.event

    assert (told.before, told.after) == ("09:00", "10:00")
    assert (start.path, start.before, start.after) == (("start",), "10:00", "13:30")


# ---------------------------------------------------------------------------------------- the command


def diff(place: Path, overlay: str = "", text: str = "name: North", *options: str) -> str:
    client(place, "north", text, **({"loyal": overlay} if overlay else {}))
    ran = run(place, "diff", "loyal", "--client", "north", *options)
    assert ran.code == 0, ran.err
    return ran.out


def test_nothing_changed_is_said(place: Path) -> None:
    assert diff(place) == "loyal for North, against the shared outline\nnothing changed\n"


def test_the_first_lines_say_how_much_changes(place: Path) -> None:
    told = diff(place, f"{OURS}drop: [back]", "name: North\nfills: {rival: the Grand}").splitlines()[1]

    assert told == "1 h; 1 block inserted; 1 block dropped; 1 of 2 needs filled"


def test_the_event_stands_under_a_heading_of_its_own(place: Path) -> None:
    told = diff(place, "", "name: North\nevent: {start: '13:30'}").splitlines()

    assert told[told.index("Event") + 1].startswith("  start: 09:00 → 13:30")
    assert "Set" not in told


def test_every_change_is_a_line_with_its_place(place: Path) -> None:
    text = "name: North\nwords: {customer: guest}\nfills: {rival: the Grand}\nbrand: {heading: Georgia}"
    told = diff(place, "change: {went: {line: They never came back.}}", text)

    assert "    changed   went  " in told
    assert "line: A customer goes where others go. → They never came back.  (+4 −6 words)" in told
    assert "decks/clients/north/loyal.yaml:1" in told
    assert "  {{rival}}  the Grand  in went  ←\u00a0decks/clients/north/client.yaml:3" in told
    assert "{{who_left}}  the generic default: a customer of ours" in told
    assert "customer → guest" in told
    assert told.endswith("Brand\n  heading Georgia\n")


def test_no_line_is_wider_than_the_terminal(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    long = "change: {went: {line: " + "and they went on and on " * 20 + "for" + "ever" * 40 + "}}"

    assert max(map(len, diff(place, long, "name: North\nwords: {customer: guest}").splitlines())) <= 80


def test_as_json_it_says_the_same(place: Path) -> None:
    told = json.loads(diff(place, OURS, "name: North", "--json"))
    (block,) = (each for part in told["parts"] for each in part["blocks"] if each["standing"])

    assert (told["client"], told["same"], told["minutes"]) == ("North", False, {"before": 60, "after": 60})
    assert (block["id"], block["standing"], block["minutes"]) == (
        "stayed",
        "inserted",
        {"before": None, "after": 3},
    )


def test_an_overlay_with_a_mistake_is_refused_at_its_line(place: Path) -> None:
    client(place, "north", loyal="change:\n  wnet: {line: Other}\n")
    ran = run(place, "diff", "loyal", "--client", "north")

    assert ran.code == 1
    assert ran.out == ""
    assert "decks/clients/north/loyal.yaml:2:3" in ran.err


def test_without_a_client_it_says_what_is_missing(place: Path) -> None:
    ran = run(place, "diff", "loyal")

    assert ran.code == 2
    assert "--client" in ran.err
