"""Text that fits: wrapping, sizes, even headings, and what is said when it does not fit.

Most tests set text in a face whose every character is half an em wide: at 10 pt, 20 characters take 100 pt.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from workshop.brand.fonts import Metrics, read_metrics
from workshop.markup import Run, read_runs
from workshop.storyboard.atoms import cut
from workshop.storyboard.balance import break_runs, even_breaks, orphan_break
from workshop.storyboard.fit import Fitted, Overflow, Setting, TextBox, fit, fit_together, measure
from workshop.storyboard.indent import FLUSH, NUMBERED, Indent, hanging_quote
from workshop.storyboard.wrap import break_lines, wrap
from workshop.storyboard.wrap import room as wrap_room

METRICS = Path(__file__).parents[2] / "assets" / "metrics"
GEORGIA = read_metrics((METRICS / "georgia.json").read_text(encoding="utf-8"))


def half_em() -> Metrics:
    """Make a face whose every character is half an em wide, bold ones a whole em."""
    fallback = {"mark": 0.0, "wide": 1.0, "emoji": 1.3, "symbol": 1.0, "other": 0.5}
    plain, bold = ({"0020": [width] * 0x2E0, "2010": [width] * 0x20} for width in (500, 1000))
    styles = {"regular": plain, "bold": bold, "italic": plain, "bold-italic": bold}
    head = {"stands_for": ["Half"], "natural_line": 1.0, "x_height": 0.5, "units_per_em": 1000}
    return read_metrics(json.dumps({**head, "fallback": fallback, "advances": styles}))


HALF = half_em()


def lines(text: str, characters: float = 20, first_indent: float = 0, hang: float = 0) -> list[str]:
    """Wrap a text at 10 pt into lines that hold so many characters."""
    return [line.text for line in wrap(read_runs(text), HALF, 10, room(characters), first_indent, hang)]


def room(characters: float) -> float:
    """Return the width in points that holds so many characters at 10 pt, the safety reserve included."""
    return (characters * 5 + 0.1) / 0.995


def box(
    text: str = "Give to get",
    width: float = 200,
    height: float = 100,
    sizes: tuple[int, int] = (40, 20),
    metrics: Metrics = HALF,
    **setting: object,
) -> TextBox:
    """Make a box; paragraphs are separated by an empty line."""
    paragraphs = [read_runs(paragraph) for paragraph in text.split("\n\n")]
    return TextBox(paragraphs, width, height, replace(Setting(metrics, sizes), **setting))  # type: ignore[arg-type]


def balance(runs: Sequence[Run], metrics: Metrics, size: float, width: float) -> tuple[int, ...]:
    """Return where the lines of a heading in a box of its own start, but the first."""
    text, limit = cut(runs, metrics), wrap_room(width, size)
    lines, broken = break_lines(text, limit, limit)
    return () if broken else even_breaks(text, lines, limit, limit)


def no_orphan(runs: Sequence[Run], metrics: Metrics, size: float, width: float) -> tuple[int, ...]:
    """Return where the last line of a text in a box of its own starts, when it leaves a word alone."""
    text, limit = cut(runs, metrics), wrap_room(width, size)
    lines, broken = break_lines(text, limit, limit)
    return () if broken else orphan_break(text, lines, limit)


def fitted(made: TextBox) -> Fitted:
    result = fit(made)
    assert isinstance(result, Fitted)
    return result


def overflowing(made: TextBox) -> Overflow:
    result = fit(made)
    assert isinstance(result, Overflow)
    return result


class TestWrap:
    def test_a_line_breaks_at_a_space(self) -> None:
        assert lines("Leaving costs a client nothing") == ["Leaving costs a", "client nothing"]

    def test_a_text_that_just_fits_stays_on_one_line(self) -> None:
        assert lines("twenty characters ok") == ["twenty characters ok"]

    def test_spaces_at_the_end_of_a_line_hang(self) -> None:
        assert lines("twenty characters ok     and more") == ["twenty characters ok", "and more"]

    def test_a_line_breaks_after_a_hyphen_or_a_dash(self) -> None:
        assert lines("our customer-facing teams", 15) == ["our customer-", "facing teams"]
        assert lines("yesterday—tomorrow", 12) == ["yesterday—", "tomorrow"]

    def test_a_line_does_not_break_before_a_number_or_at_a_no_break_space(self) -> None:
        assert lines("in season 2026-27", 14) == ["in season", "2026-27"]
        assert lines("within 20\u00a0minutes", 12) == ["within", "20\u00a0minutes"]

    def test_a_newline_or_vertical_tab_breaks_a_line(self) -> None:
        assert lines("Give\nto\vget") == ["Give", "to", "get"]

    def test_an_empty_line_between_two_line_breaks_stays(self) -> None:
        assert lines("Give\n\nget") == ["Give", "", "get"]

    def test_a_word_longer_than_the_line_breaks_between_letters(self) -> None:
        assert lines("a Donaudampfschiffahrt", 10) == ["a", "Donaudampf", "schiffahrt"]

    def test_text_goes_on_behind_the_rest_of_a_broken_word(self) -> None:
        assert lines("Donaudampfschiff now", 10) == ["Donaudampf", "schiff now"]

    def test_chinese_breaks_between_characters_but_not_before_a_full_stop(self) -> None:
        assert lines("顾客永远是对的。", 8) == ["顾客永远", "是对的。"]
        assert lines("顾客永远。对", 8) == ["顾客永", "远。对"]

    def test_an_accent_stays_with_its_letter(self) -> None:
        assert lines("e\u0301" * 12, 6) == ["e\u0301" * 6, "e\u0301" * 6]

    def test_bold_runs_are_measured_bold_even_inside_a_word(self) -> None:
        (line,) = wrap([Run("loyal"), Run("ty", bold=True)], HALF, 10, 100)

        assert line.width == pytest.approx(5 * 5 + 2 * 10)

    def test_the_first_line_and_the_others_may_start_at_different_places(self) -> None:
        assert lines("aaaa bbbb cccc dddd", 9, first_indent=25) == ["aaaa", "bbbb cccc", "dddd"]
        assert lines("aaaa bbbb cccc dddd", 9, hang=25) == ["aaaa bbbb", "cccc", "dddd"]

    def test_an_empty_text_is_one_empty_line(self) -> None:
        assert lines("") == [""]

    def test_a_line_knows_where_in_the_text_it_stands(self) -> None:
        text = "Leaving costs  a client nothing"

        assert [text[line.start : line.end] for line in wrap([Run(text)], HALF, 10, 60)] == lines(text, 12)

    def test_the_last_half_per_cent_of_a_width_is_never_used(self) -> None:
        assert len(wrap([Run("twenty characters ok")], HALF, 10, 100.4)) == 2


class TestFit:
    def test_a_short_text_takes_the_largest_size(self) -> None:
        assert fitted(box("Give")).size == 40

    def test_a_long_text_takes_the_largest_size_at_which_it_fits(self) -> None:
        made = box("Give to get and get to give again", width=200, height=60)

        size = fitted(made).size

        assert 20 < size < 40
        assert measure(made, size + 1).height > 60

    def test_the_height_is_that_of_the_higher_reading_of_a_line(self) -> None:
        powerpoint, font = box("Give", spacing=95), box("Give", metrics=replace(HALF, natural_line=1.5))

        assert measure(powerpoint, 40).height == pytest.approx(1.212 * 40 * 0.95)
        assert measure(font, 40).height == pytest.approx(1.5 * 40)

    def test_the_space_between_paragraphs_counts_but_not_after_the_last(self) -> None:
        made = box("Give\n\nto\n\nget", space_after=14)

        assert measure(made, 20).height == pytest.approx(3 * 1.212 * 20 + 2 * 14)

    def test_a_bold_setting_makes_every_run_bold(self) -> None:
        assert measure(box("Give", bold=True), 20).width == pytest.approx(4 * 20)

    def test_a_field_of_one_line_shrinks_until_it_is_one(self) -> None:
        result = fitted(box("Give to get", width=150, max_lines=1))

        assert (result.size, result.measured.lines) == (27, 1)

    def test_a_word_is_not_broken_as_long_as_a_smaller_size_keeps_it_whole(self) -> None:
        assert fitted(box("Promises", width=100)).size == 24

    def test_a_word_too_long_for_the_smallest_size_is_broken_there(self) -> None:
        result = fitted(box("Donaudampfschiffahrt", width=120))

        assert (result.size, result.broken, result.measured.lines) == (20, True, 2)

    def test_no_text_fits_any_box(self) -> None:
        assert fitted(TextBox([], 10, 0, Setting(HALF, (40, 20)))).size == 40

    def test_a_box_too_narrow_for_a_letter_holds_no_word(self) -> None:
        assert overflowing(box("Give", width=5)).words_fit == 0

    def test_what_does_not_fit_says_by_how_much(self) -> None:
        made = box("one two three four five six", width=101, height=2.5 * 1.212 * 20)

        result = overflowing(made)

        assert [line.text for line in result.measured.paragraphs[0]] == ["one two", "three four", "five six"]
        assert (result.size, result.lines_over, result.characters_over, result.words_fit) == (20, 1, 8, 4)

    def test_a_number_hangs_further_out_at_a_larger_size(self) -> None:
        assert (NUMBERED.margin(20), NUMBERED.indent(20), NUMBERED.first(20)) == (30, -30, 30)
        assert measure(box("Give", indent=NUMBERED), 40).width == 60 + 80

    def test_a_quotation_mark_hangs_by_its_own_width(self) -> None:
        quote = hanging_quote(GEORGIA)

        assert quote.margin(44) == 30
        assert quote.indent(44) == pytest.approx(-0.41 * 44, abs=0.05)

    def test_a_quotation_mark_never_hangs_out_of_the_box(self) -> None:
        assert hanging_quote(HALF).indent(72) == -30


@pytest.mark.parametrize(
    ("text", "width", "height", "sizes", "spacing"),
    [
        ("Leading with the customer", 476, 204, (64, 48), 92),
        ("By 12:30 you will be able to", 272, 252, (44, 36), 95),
        ("The value creation zone", 476, 192, (60, 44), 92),
        ("A satisfied customer can still leave", 790, 258, (80, 48), 92),
        ("Serve the company too, and far more leaders have impact", 716, 96, (40, 32), 95),
        ("Work where the two needs overlap", 272, 204, (40, 32), 95),
    ],
)
def test_the_headings_of_the_mock_ups_take_the_largest_size_of_their_layout(
    text: str, width: float, height: float, sizes: tuple[int, int], spacing: float
) -> None:
    heading = box(text, width, height, sizes, GEORGIA, spacing=spacing, display=True)

    assert fitted(heading).size == sizes[0]


def test_the_longest_quotation_of_the_mock_ups_takes_the_largest_size() -> None:
    text = (
        "“There is only one boss. The customer. And he can fire everybody in the company from the chairman "
        "on down, simply by spending his money somewhere else.”"
    )

    assert (
        fitted(box(text, 746, 306, (44, 30), GEORGIA, spacing=104, indent=hanging_quote(GEORGIA))).size == 44
    )


class TestFitTogether:
    def test_a_row_shares_the_smallest_size_one_of_it_needs(self) -> None:
        row = [box("Give"), box("Give to get and get to give again", height=60), box("Get")]

        sizes = {result.size for result in fit_together(row)}

        assert sizes == {fit(row[1]).size}

    def test_only_the_text_that_does_not_fit_is_reported(self) -> None:
        long = box("Give to get and get to give again", width=60, height=60)

        assert [type(result) for result in fit_together([box("Give"), long])] == [Fitted, Overflow]

    def test_an_empty_row_is_no_row(self) -> None:
        assert fit_together([]) == []


class TestBalance:
    def broken(self, text: str, characters: float) -> str:
        runs = read_runs(text)
        return "".join(run.text for run in break_runs(runs, balance(runs, HALF, 10, room(characters))))

    def test_two_lines_of_a_heading_become_even(self) -> None:
        assert self.broken("Leading with the customer", 18) == "Leading with\nthe customer"

    def test_three_lines_of_a_heading_become_even(self) -> None:
        heading = "Customers are consumers, clients, sponsors and shareholders"

        assert self.broken(heading, 26) == "Customers are consumers,\nclients, sponsors\nand shareholders"

    def test_a_heading_of_one_line_stays_as_it_is(self) -> None:
        assert self.broken("Give to get", 20) == "Give to get"

    def test_a_line_break_of_the_outline_wins(self) -> None:
        assert self.broken("Give\nand you will get it all back", 20) == "Give\nand you will get it all back"

    def test_a_short_word_never_stands_alone_on_the_last_line(self) -> None:
        assert self.broken("International cooperations win", 28) == "International\ncooperations win"

    def test_a_heading_would_rather_break_behind_a_comma_than_behind_a_short_word(self) -> None:
        assert self.broken("Two of your jobs, in one argument", 22) == "Two of your jobs,\nin one argument"

    def test_four_lines_become_even_too(self) -> None:
        heading = "Success and profit are outcomes of looking after customers and employees, not objectives"

        longest, *_, shortest = sorted(map(len, self.broken(heading, 26).split("\n")), reverse=True)

        assert shortest > 0.75 * longest

    def test_a_heading_is_broken_between_runs_too(self) -> None:
        runs = (Run("Leading with "), Run("the", bold=True), Run(" customer"))

        assert break_runs(runs, (13,)) == (Run("Leading with\n"), Run("the", bold=True), Run(" customer"))

    def test_spaces_around_a_break_are_dropped_from_every_run(self) -> None:
        runs = (Run("Give "), Run("  ", bold=True), Run(" to get"))

        assert break_runs(runs, (8,)) == (Run("Give\n"), Run("to get"))

    def test_a_heading_in_a_box_is_balanced_at_its_size(self) -> None:
        made = box("Leading with the customer", width=room(18) * 4, display=True)

        result = fitted(made)

        assert result.breaks == ((13,),)
        assert [line.text for line in result.measured.paragraphs[0]] == ["Leading with", "the customer"]


class TestNoOrphan:
    def test_a_short_last_word_takes_the_word_before_it_along(self) -> None:
        text = "Ask what the last leaver said to you"

        assert lines(text, 33)[-1] == "you"
        assert no_orphan(read_runs(text), HALF, 10, room(33)) == (text.index("to you"),)

    def test_a_long_last_word_does_not_stand_alone_either(self) -> None:
        text = "Ask what the last leaver wanted"

        assert no_orphan([Run(text)], HALF, 10, room(26)) == (text.index("leaver"),)

    def test_one_short_word_is_not_left_above_instead(self) -> None:
        assert no_orphan([Run("Ask somebody")], HALF, 10, room(11)) == ()

    def test_a_last_line_of_two_words_stays(self) -> None:
        assert no_orphan([Run("Ask what the last one said to you")], HALF, 10, room(27)) == ()

    def test_a_hyphenated_word_is_taken_along_whole(self) -> None:
        text = "Ask about the follow-up now"

        assert no_orphan([Run(text)], HALF, 10, room(24)) == (text.index("follow-up"),)

    def test_a_pair_too_wide_for_a_line_stays_apart(self) -> None:
        assert no_orphan([Run("Ask extraordinary you")], HALF, 10, room(16)) == ()

    def test_a_body_text_in_a_box_is_told_where_to_break(self) -> None:
        made = box("Ask what the last leaver said to you", width=room(33) * 2, sizes=(20, 20))

        assert fitted(made).breaks == ((30,),)
        assert fitted(made).measured.lines == 2


WORDS = ["a", "to", "loyal", "customers", "well-being", "42", "–", "Donaudampfschiffahrt"]
TEXTS = st.one_of(
    st.text(max_size=120),
    st.text("ab .,-–\n\v\u00a0\u3000中。“e\u0301😀\u200dﷺ", max_size=80),
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join),
)
RUNS = st.lists(st.builds(Run, TEXTS, st.booleans(), st.booleans()), max_size=4)
INDENTS = st.sampled_from([FLUSH, NUMBERED, hanging_quote(GEORGIA), Indent(left=12)])
SETTINGS = st.builds(
    Setting,
    metrics=st.sampled_from([GEORGIA, HALF, GEORGIA.tracked(-0.02), replace(HALF, natural_line=1.4)]),
    sizes=st.tuples(st.integers(20, 90), st.integers(8, 20)),
    spacing=st.sampled_from([87, 95, 100, 118]),
    space_after=st.sampled_from([0, 8, 14]),
    bold=st.booleans(),
    indent=INDENTS,
    max_lines=st.sampled_from([None, None, 1, 3]),
    display=st.booleans(),
)
BOXES = st.builds(TextBox, st.lists(RUNS, max_size=3), st.floats(0.5, 900), st.floats(0.5, 460), SETTINGS)


def words(text: str) -> list[str]:
    """Return the words of a text, whatever its lines break at."""
    return "".join(" " if character in "\u200b\x85\u2028\u2029" else character for character in text).split()


def letters(runs: Sequence[Run]) -> list[tuple[str, bool, bool]]:
    """Return every letter of a text, but no spaces, with its looks."""
    return [(letter, run.bold, run.italic) for run in runs for letter in "".join(words(run.text))]


class TestWhateverTheText:
    @settings(deadline=None)
    @given(BOXES)
    @example(TextBox([[Run(" \u0300")]], 2, 9, Setting(HALF, (20, 8), 87, indent=Indent(left=12))))
    @example(TextBox([[Run("a \u0300")]], 5, 9, Setting(HALF, (20, 8), 87)))
    def test_a_text_that_fits_never_leaves_its_box(self, made: TextBox) -> None:
        result = fit(made)
        if isinstance(result, Fitted):
            metrics, spacing = made.setting.metrics, made.setting.spacing / 100
            measured = result.measured
            gaps = made.setting.space_after * max(len(made.paragraphs) - 1, 0)

            assert made.setting.sizes[1] <= result.size <= made.setting.sizes[0]
            assert measured.lines * 1.212 * result.size * spacing + gaps <= made.height + 1e-6
            assert measured.lines * metrics.natural_line * result.size * spacing + gaps <= made.height + 1e-6
            assert all(line.width <= made.width for lines in measured.paragraphs for line in lines)
            assert measured.width <= made.width or not measured.lines

    @settings(deadline=None)
    @given(BOXES, st.floats(0.5, 1), st.floats(0.5, 1))
    def test_a_smaller_box_never_raises_the_size(self, made: TextBox, narrower: float, lower: float) -> None:
        smaller = replace(made, width=made.width * narrower, height=made.height * lower)

        assert fit(smaller).size <= fit(made).size

    @settings(deadline=None)
    @given(BOXES)
    def test_the_words_of_the_lines_are_the_words_of_the_text(self, made: TextBox) -> None:
        result = fit(made)
        broken = getattr(result, "broken", True)

        for runs, set_lines in zip(made.paragraphs, result.measured.paragraphs, strict=True):
            text = "".join(run.text for run in runs)
            assert "".join(words("".join(line.text for line in set_lines))) == "".join(words(text))
            if not broken and "-" not in text and text.isascii():
                assert [word for line in set_lines for word in words(line.text)] == words(text)

    @settings(deadline=None)
    @given(RUNS, st.floats(5, 900), st.booleans())
    def test_breaks_keep_every_letter_and_its_looks(self, runs: list[Run], width: float, even: bool) -> None:
        find = balance if even else no_orphan
        broken = break_runs(runs, find(runs, GEORGIA, 20, width))

        assert letters(broken) == letters(runs)

    @settings(deadline=None)
    @given(RUNS, st.floats(5, 900), st.booleans())
    def test_breaks_take_no_more_lines(self, runs: list[Run], width: float, even: bool) -> None:
        find = balance if even else no_orphan
        broken = break_runs(runs, find(runs, GEORGIA, 20, width))

        assert len(wrap(broken, GEORGIA, 20, width)) <= len(wrap(runs, GEORGIA, 20, width))

    @pytest.mark.parametrize(
        "text", ["", "\n", "x" * 10_000, "😀" * 300, "e\u0301" * 500, "中" * 500, "\u200d", "\ud800"]
    )
    @pytest.mark.parametrize("display", [True, False])
    def test_odd_texts_are_fitted_or_refused_but_never_fail(self, text: str, display: bool) -> None:
        result = fit(TextBox([[Run(text)]], 300, 200, Setting(GEORGIA, (40, 20), display=display)))

        assert isinstance(result, Fitted) == (len(text) < 40)
