"""All rules that a finished file keeps, in the order they are told."""

from __future__ import annotations

from workshop.check.files.claimed import claims_have_a_source
from workshop.check.files.faces import fonts_are_there
from workshop.check.files.order import elements_stand_in_order
from workshop.check.files.parts import (
    nothing_is_fetched,
    nothing_runs,
    numbers_are_given_once,
    parts_are_declared,
    pointers_lead_somewhere,
)
from workshop.check.files.places import (
    everything_stands_on_the_slide,
    slides_are_read_in_order,
    texts_fit_their_boxes,
    texts_keep_clear,
)
from workshop.check.files.readable import no_slide_has_too_many_words, no_text_is_too_small, texts_stand_out
from workshop.check.files.rule import FileKind, FileRule
from workshop.check.files.spoken import (
    headings_go_down_by_one,
    links_say_something,
    pictures_have_words,
    slides_have_notes,
    slides_have_titles,
    tables_have_headers,
    titles_are_told_apart,
)
from workshop.check.files.tongues import marked_as_what_it_is, one_spelling_is_used, texts_say_their_language
from workshop.check.files.wording import (
    nothing_is_left_over,
    nothing_is_left_to_discuss,
    nothing_is_misquoted,
)

_READ: frozenset[FileKind] = frozenset({"deck", "document"})
_ANY: frozenset[FileKind] = frozenset({"deck", "document", "workbook"})
_DOCUMENT: frozenset[FileKind] = frozenset({"document"})

RULES: tuple[FileRule, ...] = (
    FileRule("Every part says what it is", ("no-content-type",), parts_are_declared, _ANY),
    FileRule("Every pointer leads somewhere", ("broken-relationship",), pointers_lead_somewhere, _ANY),
    FileRule("Nothing needs to be repaired", ("needs-repair",), elements_stand_in_order, _READ),
    FileRule("Every number is given once", ("same-id",), numbers_are_given_once),
    FileRule("Nothing is fetched from outside", ("fetched-from-outside",), nothing_is_fetched, _ANY),
    FileRule("Nothing in it runs", ("macros",), nothing_runs, _ANY),
    FileRule("Its fonts are everywhere", ("rare-face",), fonts_are_there, _READ),
    FileRule("Texts say their language", ("no-language",), texts_say_their_language, _READ),
    FileRule("One spelling is used", ("mixed-languages",), one_spelling_is_used, _READ),
    FileRule("Texts are what they are marked as", ("wrong-language",), marked_as_what_it_is, _READ),
    FileRule("Every slide has a title", ("no-title",), slides_have_titles),
    FileRule("Titles tell slides apart", ("same-title",), titles_are_told_apart),
    FileRule("Headings go down one by one", ("heading-order",), headings_go_down_by_one, _DOCUMENT),
    FileRule("Texts fit their boxes", ("text-overflow",), texts_fit_their_boxes),
    FileRule("Texts keep clear of each other", ("overlap",), texts_keep_clear),
    FileRule("Everything stands on the slide", ("off-slide",), everything_stands_on_the_slide),
    FileRule("Texts are large enough", ("too-small",), no_text_is_too_small),
    FileRule("Slides are not read out", ("too-many-words",), no_slide_has_too_many_words),
    FileRule("Texts stand out from what is behind them", ("low-contrast",), texts_stand_out),
    FileRule("Pictures have words", ("no-alt-text",), pictures_have_words, _READ),
    FileRule("Slides are read in their order", ("reading-order",), slides_are_read_in_order),
    FileRule(
        "Links say something", ("empty-link", "local-link", "broken-relationship"), links_say_something, _READ
    ),
    FileRule("Tables have header rows", ("no-header-row",), tables_have_headers, _READ),
    FileRule("Every slide has notes", ("no-notes",), slides_have_notes),
    FileRule("Nothing is left over", ("leftover", "unfilled"), nothing_is_left_over, _ANY),
    FileRule("Nothing is left to discuss", ("leftover",), nothing_is_left_to_discuss, _ANY),
    FileRule("Nothing is misquoted", ("misquoted",), nothing_is_misquoted, _READ),
    FileRule("What is claimed has a source", ("unsupported-claim",), claims_have_a_source),
)
