"""Texts that a person edited in PowerPoint: the lines that bring them into the next build."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from tests.edits import Edit, Kit, add, bars, built, delete, kits, left, lines, remove, reword


@pytest.fixture(scope="module")
def north(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    """Build for a client who has an overlay."""
    return built(kits(tmp_path_factory.mktemp("edited")), "north")


@pytest.fixture(scope="module")
def south(north: Kit) -> Kit:
    """Build for a client who has none."""
    return built(north.place, "south")


def test_a_deck_that_nobody_edited_has_nothing_to_say(north: Kit) -> None:
    found = north.after()
    assert (found.changed, found.lines, found.left, found.doubts, found.there) == ((), (), (), (), ())
    assert (found.deck, found.client, found.overlay) == ("loyal", "north", north.overlay)


GIFTS = ("Time that nobody asked for", "A second look at the bill", "Effort", "An answer on the same day")
REWORDED: dict[str, tuple[Edit, str]] = {
    "a headline": (
        reword("letters", "What they wrote to us", "Who wrote: two letters"),
        'change:\n  letters:\n    text: "Who wrote: two letters"',
    ),
    "the title on the cover": (
        reword("cover", "Satisfied is not loyal", "Loyal"),
        "set:\n  title: Loyal",
    ),
    "a title that the builder writes": (
        reword("outcomes", "By 10:30 you will be able to", "By half past ten you can"),
        "set:\n  slides:\n    outcomes:\n      headline: By half past ten you can",
    ),
    "a section on its divider": (
        reword("section-owed", "What we owe them", "What we owe"),
        "change:\n  owed:\n    section: What we owe",
    ),
    "a section behind a word of the builder": (
        reword("coffee", "Then: What we owe them", "Then: What we owe"),
        "change:\n  owed:\n    section: What we owe",
    ),
    "a break": (reword("coffee", "Coffee", "Tea"), "change:\n  coffee:\n    break: Tea"),
    "a reason": (
        reword("argument", "Leaving costs almost nothing", "Leaving is free"),
        "change:\n  cheap-to-leave:\n    because: Leaving is free",
    ),
    "a claim of the argument": (
        reword("argument", "Satisfaction no longer buys loyalty. Being loved does.", "Being loved does."),
        "set:\n  argument:\n    claim: Being loved does.",
    ),
    "an outcome": (
        reword("recap", "Name one customer at risk", "Name two customers"),
        "change:\n  name-risk:\n    able_to: Name two customers",
    ),
    "a bullet": (
        reword("gifts", GIFTS[0], "An hour"),
        """\
        change:
          gifts:
            items:
              - An hour
              - A **second** look at the bill
              - head: Effort
                text: One form less
              - An answer on the same day""",
    ),
    "a bullet with a bold word, which stays": (
        reword("gifts", GIFTS[1], "The secondary bill, and a second look"),
        """\
        change:
          gifts:
            items:
              - Time that nobody asked for
              - "The secondary bill, and a **second** look"
              - head: Effort
                text: One form less
              - An answer on the same day""",
    ),
    "a bullet whose bold word is gone": (
        reword("gifts", GIFTS[1], "A look at the *bill*"),
        """\
        change:
          gifts:
            items:
              - Time that nobody asked for
              - "A look at the \\\\*bill\\\\*"
              - head: Effort
                text: One form less
              - An answer on the same day""",
    ),
    "a bullet that came": (
        add("gifts", GIFTS[0], "Patience"),
        """\
        change:
          gifts:
            items:
              - Time that nobody asked for
              - Patience
              - A **second** look at the bill
              - head: Effort
                text: One form less
              - An answer on the same day""",
    ),
    "a bullet that went": (
        remove("gifts", GIFTS[0]),
        """\
        change:
          gifts:
            items:
              - A **second** look at the bill
              - head: Effort
                text: One form less
              - An answer on the same day""",
    ),
    "a paragraph that came last": (
        add("letters", "Nobody looked up.", "Then one did."),
        """\
        change:
          letters:
            paragraphs:
              - We waited for an hour.
              - Nobody looked up.
              - Then one did.""",
    ),
    "a step beside its minutes": (
        reword("who-left", "Write one name 10 min", "Write two names 10 min"),
        """\
        change:
          who-left:
            steps:
              - do: Write two names
                minutes: 10
              - do: Say why they left
                minutes: 22""",
    ),
    "the headline of an exercise on its debrief": (
        reword("who-left-debrief", "Looking back: Find who left us last", "Looking back: Find them"),
        "change:\n  who-left:\n    exercise: Find them",
    ),
    "a prompt of a debrief": (
        reword("who-left-debrief", "Who is next", "Who is next?"),
        'change:\n  who-left:\n    debrief:\n      decide: "Who is next?"',
    ),
    "what is shown in the middle of a sentence": (
        reword("who-left", "Make one name for each group", "Make a list of names"),
        "change:\n  who-left:\n    output: A list of names",
    ),
    "a cell": (
        reword("asked", "Twelve fields of a form", "Ten fields"),
        """\
        change:
          asked:
            rows:
              - - Arrival
                - Ten fields
              - - Goodbye
                - A survey of forty questions""",
    ),
    "a head of a column": (
        reword("asked", "They give", "They bring"),
        "change:\n  asked:\n    columns:\n      - Moment\n      - They bring",
    ),
    "a bar": (
        bars("came-back", Guests=15.5, Passers_by=9),
        "change:\n  came-back:\n    bars:\n      Guests: 15.5",
    ),
    "a source": (
        reword("came-back", "Source: Own count", "Source: Our count, 2026"),
        "change:\n  came-back:\n    source: Our count, 2026",
    ),
    "a text with needs, which stay": (
        reword("went", "Then the Millers went to the baker", "The Millers went to the bakery of the baker"),
        'change:\n  went:\n    claim: "{{who_left}} went to the bakery of {{rival}}"',
    ),
    "a text whose need is gone": (
        reword("went", "Nobody had asked the Millers why.", "Nobody had asked them why."),
        "change:\n  went:\n    line: Nobody had asked them why.",
    ),
    "a note": (
        reword("promised", "Say: Count to three: then go on.", "Say: Count to four: go on.", notes=True),
        'change:\n  promised:\n    notes:\n      say: "Count to four: go on."',
    ),
    "two texts in one line": (
        reword(
            "who-left",
            "• Everybody names the same one: Ask who left before",
            "• All name one: Ask who left first",
            notes=True,
        ),
        """\
        change:
          who-left:
            watch_for:
              - sign: All name one
                then: Ask who left first""",
    ),
    "one of two texts in one line": (
        reword(
            "who-left",
            "• Everybody names the same one: Ask who left before",
            "• Everybody names the same one: Ask again",
            notes=True,
        ),
        """\
        change:
          who-left:
            watch_for:
              - sign: Everybody names the same one
                then: Ask again""",
    ),
}


@pytest.mark.parametrize(("edit", "said"), REWORDED.values(), ids=REWORDED)
def test_what_was_reworded_is_said_by_the_overlay(south: Kit, edit: Edit, said: str) -> None:
    assert lines(south.after(edit)) == dedent(said)


UNSAID: dict[str, tuple[Edit, str]] = {
    "a quotation": (
        reword("martin", "“Be so good they can’t ignore you.”", "“Be good.”"),
        "““Be so good they can’t ignore you.”” → ““Be good.””: it is in the register, ",
    ),
    "who said it": (
        reword("martin", "Steve Martin", "S. Martin"),
        "“Steve Martin” → “S. Martin”: it is in the register, ",
    ),
    "a time": (
        reword("cover", "9:00–10:30", "9:00–11:00"),
        "“9:00–10:30” → “9:00–11:00”: the program writes it, from the plan or in its own words",
    ),
    "the minutes of a step": (
        reword("who-left", "Write one name 10 min", "Write one name 8 min"),
        "“Write one name 10 min” → “Write one name 8 min”: the program puts it together, from ",
    ),
    "a note without the word that begins it": (
        reword("promised", "Say: Count to three: then go on.", "Count to four", notes=True),
        "“Say: Count to three: then go on.” → “Count to four”: the program puts it together, from ",
    ),
    "a text that was emptied": (
        reword("promised", "Owed: what they paid for.", ""),
        "“Owed: what they paid for.” was taken out: an overlay rewords a text, or drops its block",
    ),
    "a text that was typed below a claim": (
        add("promised", "Owed: what they paid for.", "And no more."),
        "“And no more.” was added: nothing in the block of this slide can hold it",
    ),
    "a note that was added": (
        add("letters", "Time: 10:25–10:27 · 2 min · minute 85 of 90 · Should", "Breathe.", notes=True),
        "“Breathe.” was added: nothing in the block of this slide can hold it",
    ),
    "the label of a bar": (
        bars("came-back", Guests=12, Strangers=9),
        "“Passers-by: 9” → “Strangers: 9”: an overlay changes the value of a bar, and not its label",
    ),
    "a bar that went": (
        bars("came-back", Guests=12),
        "“Passers-by: 9” was taken out: no overlay takes out a bar",
    ),
    "a bar that came": (
        bars("came-back", Guests=12, Passers_by=9, Others=3),
        "“Others: 3” was added: nothing in the block of this slide can hold it",
    ),
}


@pytest.mark.parametrize(("edit", "begins"), UNSAID.values(), ids=UNSAID)
def test_what_no_overlay_can_say_is_told_with_the_reason(south: Kit, edit: Edit, begins: str) -> None:
    (told,) = left(south.after(edit))
    assert told.startswith(begins)
    assert told == begins or begins.endswith(("from ", "register, "))


WARM, COLD = "Owed here: a warm room.", "Owed here: a cold room."


def test_words_of_a_clients_own_are_changed_where_they_stand(north: Kit) -> None:
    found = north.after(
        reword("promised", WARM, COLD), reword("cover", "Why our guests leave", "Why they leave")
    )
    assert [
        (each.span.source.path.split("/")[-2:], each.span.line, each.text) for each in found.elsewhere
    ] == [
        (["north", "loyal.yaml"], 3, "Why they leave"),
        (["north", "loyal.yaml"], 6, COLD),
    ]
    assert (found.lines, found.left, found.doubts) == ((), (), ())


def test_keys_that_the_overlay_has_already_are_named_with_the_ids_below_them(north: Kit) -> None:
    found = north.after(
        reword("promised", "A promise is owed, a gift is not", "A promise is owed"),
        reword("promised", WARM, COLD),
        reword("letters", "What they wrote to us", "What they wrote"),
        delete("gifts"),
    )
    assert "\n".join(found.lines) == dedent("""\
        change:
          promised:
            claim: A promise is owed
          letters:
            text: What they wrote
        drop: [gifts]""")
    assert [(str(key), key.span.line) for key in found.there if key.span] == [("change", 4), ("promised", 5)]
    assert [each.text for each in found.elsewhere] == [COLD]


def test_a_text_that_stands_on_two_slides_has_one_new_wording(south: Kit) -> None:
    was = "Name one customer at risk"
    found = south.after(reword("outcomes", was, "Name two"), reword("recap", was, "Name three"))
    assert "\n".join(found.lines) == "change:\n  name-risk:\n    able_to: Name two"
    assert [sentence for _, sentence in found.left] == [
        f"“{was}” → “Name three”: another slide says the same text otherwise now"
    ]
    assert lines(south.after(reword("outcomes", was, "Two"), reword("recap", was, "Two"))) == (
        "change:\n  name-risk:\n    able_to: Two"
    )


def test_a_need_that_somebody_types_is_told_before_it_is_pasted(south: Kit) -> None:
    found = south.after(reword("letters", "What they wrote to us", "What {{nobody}} wrote"))
    assert found.doubts == (
        "with these lines the deck does not build yet: there is no need 'nobody'; there are: who_left, rival",
    )


def test_a_step_too_few_is_told_and_no_warning_is_taken_for_an_error(south: Kit) -> None:
    (doubt,) = south.after(remove("who-left", "Say why they left 22 min")).doubts
    assert doubt == (
        "with these lines the deck does not build yet: 'steps' has 1 entry; at least 2 are needed; add 1 more"
    )


def test_a_deck_for_nobody_has_lines_for_any_clients_overlay(north: Kit) -> None:
    found = built(north.place).after(
        reword("letters", "What they wrote to us", "What they wrote"),
        reword("went", "Then a customer of ours went to the shop next door", "Next a customer of ours went"),
    )
    assert (found.client, found.overlay, found.there) == (None, None, ())
    assert "\n".join(found.lines) == dedent("""\
        change:
          went:
            claim: "Next {{who_left}} went"
          letters:
            text: What they wrote""")
    assert [each.text for each in found.elsewhere] == ["Next {{who_left}} went", "What they wrote"]
    assert all(each.span.source.path.endswith("decks/loyal.yaml") for each in found.elsewhere)


def test_after_the_outline_changed_the_lines_are_for_what_it_says_now(tmp_path: Path) -> None:
    kit = built(kits(tmp_path), "south")
    outline = tmp_path / "decks/loyal.yaml"
    outline.write_text(outline.read_text().replace("What they wrote to us", "Two letters"))
    found = kit.after(
        reword("letters", "What they wrote to us", "What they wrote"),
        reword("letters", "Nobody looked up.", "Nobody stood up."),
    )
    assert "Nobody stood up." in "\n".join(found.lines)
    assert [sentence for _, sentence in found.left] == [
        "“What they wrote to us” says something else in the outline now"
    ]
    assert found.doubts == (
        "the outline or the client's files changed since this deck was built; "
        "the lines are for what they say now",
    )


def test_when_the_outline_builds_no_more_the_changes_are_told_without_lines(tmp_path: Path) -> None:
    kit = built(kits(tmp_path), "south")
    outline = tmp_path / "decks/loyal.yaml"
    outline.write_text(outline.read_text().replace("- claim: A promise", "- clam: A promise"))
    found = kit.after(reword("letters", "What they wrote to us", "What they wrote"))

    assert [change.slide.id for change in found.changed] == ["letters"]
    (doubt,) = found.doubts
    assert doubt.startswith("there are no lines for an overlay, because the deck does not build as it is: ")
    assert "decks/loyal.yaml:" in doubt
    assert found.lines == found.left == ()


def test_words_that_the_client_uses_for_ours_are_typed_as_they_are_read(tmp_path: Path) -> None:
    place = kits(tmp_path)
    client = place / "decks/clients/south/client.yaml"
    client.write_text(client.read_text() + "words: {customer: guest, customers: guests}\n")
    kit = built(place, "south")
    was = "A satisfied guest can still leave"
    found = kit.after(reword("a-satisfied-customer-can-still-leave", was, "No satisfied guest has to stay"))
    assert lines(found) == (
        "change:\n  a-satisfied-customer-can-still-leave:\n    claim: No satisfied guest has to stay"
    )
