from __future__ import annotations

import pytest

from tests.factories import figure, outline, quotation, read_outline, section, stage
from tests.storyboard.day import DAY, KNOWN, slide
from workshop.outline.registers import Figure, Quotation
from workshop.storyboard.compose import compose


def notes(ident: str) -> list[str]:
    return ["".join(run.text for run in paragraph.runs) for paragraph in slide(ident).notes]


def labels(ident: str) -> list[str]:
    """Return what stands in bold at the start of each note."""
    return [paragraph.runs[0].text for paragraph in slide(ident).notes if paragraph.runs[0].bold]


def notes_on(blocks: str, *known: Quotation | Figure) -> list[str]:
    """Return the notes of a section's first block."""
    on = stage(*known, workshop=outline(section(blocks, id="one", act="open")))
    first = next(each.id for each in on.plan.lines if each.block)
    composed = next(each for each in compose(on.plan, on, "test").slides if each.id == first)
    return ["".join(run.text for run in paragraph.runs) for paragraph in composed.notes]


def changed(old: str, new: str, ident: str) -> list[str]:
    assert old in DAY
    on = stage(*KNOWN, workshop=read_outline(DAY.replace(old, new)))
    shown = next(each for each in compose(on.plan, on, "test").slides if each.id == ident)
    return ["".join(run.text for run in paragraph.runs) for paragraph in shown.notes]


def test_every_slide_has_notes_that_begin_with_its_time() -> None:
    from tests.storyboard.day import day_storyboard

    for each in day_storyboard().slides:
        assert each.notes[0].runs[0].text == "Time:", each.id


def test_the_time_line_says_when_how_long_where_in_the_day_and_how_much_it_matters() -> None:
    assert notes("map")[0] == "Time: 10:25–10:46 · 21 min · minute 85 of 210 · Must · Lead IH"
    assert notes("cover")[0] == "Time: 9:00–9:03 · 3 min · minute 0 of 210"


def test_the_notes_of_an_exercise_come_in_the_order_they_are_needed() -> None:
    assert labels("map") == [
        "Time:", "Say:", "Why:", "Groups:", "Materials:", "Output:", "Steps",
        "1. List your top five, one per note. (5 min)",
        "2. Place each: customer, company or both. (6 min)",
        "3. Move one note into the overlap. (4 min)",
        "4. Report one headline each (6 min)",
        "Do:", "Ask:", "Watch for", "Supports:", "Serves:",
        "Short of time, 15 min:", "Remote, 21 min:", "Some in the room, some remote:",
    ]  # fmt: skip


def test_an_exercise_knows_its_groups_and_how_much_to_bring() -> None:
    assert "Groups: 17 people: 4 groups, 3 of 4 and 1 of 5" in notes("map")
    assert "Materials: sticky notes, 85; A3 paper, 4; flip chart, 1" in notes("map")


def test_a_step_is_written_out_in_full() -> None:
    assert "1. List your top five, one per note. (5 min) Alone." in notes("map")


def test_each_sign_is_followed_by_what_to_do() -> None:
    assert "• All notes in the middle: Ask who pays." in notes("map")


def test_the_short_version_stands_in_one_line_with_its_debrief() -> None:
    said = (
        "Short of time, 15 min: List your top three, one per note. (5); "
        "Place each: customer, company or both. (6); debrief (4)."
    )
    assert said in notes("map")


def test_a_debrief_has_its_questions_what_they_should_bring_out_and_the_way_on() -> None:
    assert notes("map-debrief")[1:] == [
        "What did you see: Where did most notes land?",
        "What did you feel: Which one hurt to move?",
        "What do you make of it: What does the empty part say?",
        "What will you do: Which note do you move tomorrow?",
        "It should bring out: Most notes serve the company alone.",
        "Then: Now, coffee.",
    ]


def test_the_transition_of_an_exercise_without_debrief_ends_its_own_notes() -> None:
    exercise = """
    - exercise: Swap
      minutes: 5
      invitation: What is left?
      steps: [{do: Swap, minutes: 5}, {do: Look}]
      notes: {watch_for: Silence., transition: On we go.}
      watch_for: [{sign: Laughter, then: Laugh}]
    """
    said = notes_on(exercise)
    assert said[-1] == "Then: On we go."
    assert said[4:6] == ["Watch for: Silence.", "• Laughter: Laugh"]
    assert "2. Look" in said


def test_a_quotation_says_how_well_it_is_known() -> None:
    standing = (
        "Standing of the quotation: Verified at a named, dated source. "
        "Source: Steve Martin, Interview with Charlie Rose, PBS, 2007. Said about show business."
    )
    assert standing in notes("ignore")


def test_a_wrong_wording_is_set_right_in_the_notes() -> None:
    known = quotation(id="twain", text="Almost right.", misquoted_as="Nearly right.")
    said = notes_on("- vote: Which?\n  minutes: 3\n  options: [{misquote: twain}, None]", known)
    assert "The right wording: Almost right." in said
    assert said[1] == "Standing of the quotation: A wrong wording, labelled as wrong on the slide."


def test_what_is_true_about_a_quotation_is_said_once_where_both_wordings_stand() -> None:
    known = quotation(
        id="twain", text="Almost right.", misquoted_as="Nearly right.", note="A letter of 1888."
    )
    sides = "left: {head: Wrong, misquote: twain}\n  right: {head: Right, quote: twain}"
    said = notes_on(f"- contrast: Which?\n  {sides}", known)
    assert [note for note in said if "A letter of 1888." in note] == [said[2]]
    assert "The right wording: Almost right." not in said


def test_a_figure_brings_its_caveat_and_source() -> None:
    source = "Source: Barta and Barwise, The 12 Powers of a Marketing Leader, 2016."
    assert f"Caveat: Self-reported. {source}" in notes("more-impact")
    chart = "- chart: Impact\n  figure: zone"
    known = figure(id="zone", bars={"A": 1, "B": 2}, caveat="Leaders rated themselves.")
    assert any(note.startswith("Caveat: Leaders rated") for note in notes_on(chart, known))


def test_an_objection_brings_its_reply() -> None:
    assert "Reply: Not if it is designed." in notes("expensive")


def test_reasons_and_outcomes_are_listed_when_there_are_several() -> None:
    said = changed("supports: [both]", "supports: [both, asked]", "more-impact")
    assert "Supports: Leaders who serve both have more impact; Nobody else asks for it" in said


def test_a_block_names_the_reason_it_bears_out() -> None:
    assert "Supports: Leaders who serve both have more impact" in notes("more-impact")


def test_the_cover_says_what_the_workshop_is_for_and_what_must_be_ready() -> None:
    assert notes("cover")[1:] == [
        "Purpose: We leave knowing where customer and company meet.",
        "What the room will decide: Choose one shared need.",
        "How the room should feel: Relief and resolve.",
        "Outcomes: Say where your team majors: story or technology; Name the need that customer and company "
        "share; Ask “why” before “how”; Leave with one promise and a date",
        "Before the workshop: Bring one priority.",
        "The room: Tables for four.",
        "Materials to bring",
        "• Sticky notes",
        "The day before",
        "• Print the maps",
    ]


def test_the_run_of_show_stands_in_the_notes_of_the_agenda() -> None:
    said = notes("agenda")
    assert "10:00–10:50  The value creation zone, 50 min" in said
    assert "10:25  25 min  Map your five priorities" in said
    assert "10:10  10 min  93% of leaders who serve both have impact" in said
    assert "10:50–11:10  Break, 20 min" in said
    assert len([note for note in said if " min  " in note]) == 23


@pytest.mark.parametrize("ident", ["outcomes", "recap"])
def test_outcomes_say_where_they_are_earned(ident: str) -> None:
    said = "Name the need that customer and company share: Map your five priorities (10:25)"
    assert said in notes(ident)


def test_a_divider_brings_question_key_idea_and_what_its_section_wrote() -> None:
    assert notes("section-zone")[1:] == [
        "Say: Longest part of the day.",
        "Do: Read the question aloud and leave it unanswered.",
        "Guiding question: Where do customer needs and company needs overlap?",
        "Key idea: The overlap is where value is made.",
        "If you are late",
        "10 min: drop “Giving to get” (30)",
        "20 min: drop “Giving to get” (30)",
        "30 min: drop “Giving to get” (30)",
        "Then: Take a pen.",
    ]


def test_a_section_without_a_question_is_not_told_to_ask_it() -> None:
    assert len(notes("section-promises")) == 1


def test_time_in_hand_is_announced_right_before_the_section_it_precedes() -> None:
    said = changed("duration: 3h 30\n", "duration: 3h 45\nbuffer: 15\n", "section-promises")
    assert "Time in hand: 15 min before this section, from 12:20 to 12:35" in said
    assert not any("Time in hand" in note for note in notes("section-zone"))


def test_the_argument_brings_its_objections_and_replies() -> None:
    assert notes("argument")[2:] == [
        "Claim: Work where the two needs overlap",
        "Tension: What customers need, and what the company needs",
        "Objections and replies",
        "We have no time: Ask what the last campaign cost.",
        "To take away: Look for the overlap first.",
    ]


def test_the_close_brings_what_to_do_and_what_follows() -> None:
    assert notes("close")[2:] == [
        "To do: Name one shared need by Friday.",
        "After 28 days: Compare promises.",
    ]


def test_a_break_says_what_was_written_and_when_to_start_again() -> None:
    assert notes("break-break-3")[1:] == [
        "Say: Windows open.",
        "Do: Leave this slide up. Start again at 11:10, with whoever is there.",
    ]


def test_notes_written_for_a_made_slide_come_first_and_replace_the_usual_ones() -> None:
    worded = "slides:\n  agenda: {notes: {say: Two colours., do: Point., transition: Now you.}}\n"
    said = changed("slides:\n", worded, "agenda")
    assert said[1:4] == ["Say: Two colours.", "Do: Point.", "Run of show"]
    assert said[-1] == "Then: Now you."


def test_marks_and_quotation_marks_in_notes_are_set() -> None:
    said = notes_on("- claim: Yes\n  notes: {say: 'It *isn''t* \"ours\"'}")
    assert said[1] == "Say: It isn’t “ours”"
