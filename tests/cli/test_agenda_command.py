"""workshop agenda: the run of show with its clock times."""

from __future__ import annotations

from pathlib import Path

from tests.folders import client, folder, run, small


def agenda(place: Path, text: str) -> list[str]:
    ran = run(folder(place, {"loyal": text}), "agenda", "loyal")
    assert (ran.code, ran.err) == (0, "")
    return [" ".join(line.split()) for line in ran.out.splitlines()]


def test_it_begins_at_the_start_and_ends_when_the_minutes_are_over(tmp_path: Path) -> None:
    lines = agenda(tmp_path, small())
    assert lines[0] == "Satisfied is not loyal 9:00–10:00, 1 h"
    assert "9:00 60 min 1 From satisfied to loved" in lines
    assert lines[-2] == "10:00 Close"


def test_each_line_begins_where_the_one_before_ended(tmp_path: Path) -> None:
    rows = [line.split() for line in agenda(tmp_path, small())]
    timed = [(row[0], int(row[1])) for row in rows if len(row) > 2 and row[1].isdigit() and row[2] != "min"]
    now = 9 * 60
    for clock, minutes in timed:
        assert clock == f"{now // 60}:{now % 60:02d}"
        now += minutes
    assert now == 10 * 60


def test_a_star_marks_the_participants_turn_and_their_share_is_told(tmp_path: Path) -> None:
    lines = agenda(tmp_path, small())
    assert [line for line in lines if " * " in line] == [
        "9:10 40 * exercise Find who left us last",
        "9:50 8 * commitment What I will do by Friday",
    ]
    assert lines[-1] == "* their turn: 48 of 60 working minutes are the participants' (80 %)"


def test_a_break_has_its_time(tmp_path: Path) -> None:
    text = small().replace("duration: 1 h", "duration: 1 h 30") + (
        "  - break: Coffee\n    minutes: 15\n"
        "  - section: Home\n    minutes: 15\n    blocks:\n      - claim: Go\n        notes: {say: Go.}\n"
    )
    assert "10:00 15 min Coffee" in agenda(tmp_path, text)


def test_without_a_start_it_counts_from_nought(tmp_path: Path) -> None:
    assert agenda(tmp_path, small().replace('start: "09:00"\n', ""))[0].endswith("0:00–1:00, 1 h")


def test_past_midnight_the_clock_begins_again(tmp_path: Path) -> None:
    assert agenda(tmp_path, small().replace("09:00", "23:30"))[0].endswith("23:30–0:30, 1 h")


def test_a_quotation_shows_who_speaks(tmp_path: Path) -> None:
    quote = "- quote: martin-ignored-you"
    ran = run(folder(tmp_path, {"loyal": small(quote)}), "agenda", "loyal")
    assert "quote       martin-ignored-you" in ran.out
    shipped = run(tmp_path / "decks", "agenda", "major-in-storytelling").out
    said = [line for line in shipped.splitlines() if " quote " in line]
    assert said
    assert all("-" not in line.partition(" quote ")[2] for line in said)


def test_it_needs_one_deck(tmp_path: Path) -> None:
    assert run(tmp_path, "agenda").code == 2


def test_a_deck_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    ran = run(folder(tmp_path, {"loyal": "title: ["}), "agenda", "loyal")
    assert (ran.code, ran.out) == (1, "")
    assert "decks/loyal.yaml:1" in ran.err


def test_what_it_warns_of_stands_where_the_same_warning_of_check_stands(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small()})
    client(place, "north", "name: North\nevent: {people: 2}")
    for asked in ((), ("--people", "99")):
        warned = run(place, "agenda", "loyal", "--client", "north", *asked).err
        assert warned.startswith("decks/clients/north/client.yaml:2:8: warning: the workshop is made for")
    told = run(place, "check", "loyal", "--client", "north")
    assert run(place, "agenda", "loyal", "--client", "north").err.splitlines()[0] in told.out + told.err
