"""Decks in every language that ships: whole words; times, days, numbers and marks of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import get_time_format
from docx import Document
from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation

from tests.factories import LIBRARY, ROOT
from tests.folders import run
from workshop.brand.words import Words
from workshop.build import Made, Wanted, kit_files, make
from workshop.errors import Source, WorkshopError
from workshop.library import Library, read_words
from workshop.library.words import places
from workshop.markup import is_leftward, passages, read_runs, typographic
from workshop.outline.client import Event
from workshop.outline.language import read_language
from workshop.outline.nodes import parse
from workshop.outline.placed import Text
from workshop.storyboard.occasion import day_in_words
from workshop.storyboard.quotations import source
from workshop.storyboard.typeset import with_bold_verb
from workshop.writers.run_of_show.sheet import HEADS, widths

WORDS = ROOT / "assets" / "words"
SAMPLES = Path(__file__).parent / "languages"
OTHERS = ("da", "de", "es", "fr", "nl")
COUNTRIES = ("de-CH", "en-US", "es-MX", "fr-CA")
every_language = pytest.mark.parametrize("language", OTHERS)
EQUAL = (
    "clock_pattern guide_activity guide_figure list_comma materials_total narrow_space_before notes_people "
    "notes_step_untimed notes_version_step nouns one percent run_calendar_break space_before verb_endings"
)
"""What is no words, and may be the same in every language."""
SAME_WORD = {
    "da": "document_version kind_matrix kind_overlap quote_close quote_close_single run_start slide "
    "slide_refs_other slides",
    "de": "kind_matrix kind_text workbook_name",
    "es": "min total",
    "fr": "document_version guide_date guide_tension kind_objection kind_sources kind_vote min sources_title "
    "tab_vote total workbook_date",
    "nl": "guide_quotation kind_contrast kind_matrix kind_overlap min quote_close "
    "quote_close_single quote_open quote_open_single title_quoted",
}
"""What a language calls as English does."""


@cache
def phrases(name: str) -> Mapping[str, str]:
    node, problems = parse(Source(name, (WORDS / f"{name}.yaml").read_text(encoding="utf-8")))
    assert node is not None, problems
    assert node.entries is not None
    assert problems == ()
    return {str(key): value.text or "" for key, value in node.entries.items()}


@cache
def words(language: str) -> Words:
    return read_words(LIBRARY, language)


@cache
def made(language: str) -> Made:
    asked = Event.model_validate({"date": date(2027, 2, 11), "people": 17})
    return make(LIBRARY, str(SAMPLES / f"{language}.yaml"), asked=asked)


@cache
def kit(language: str) -> Mapping[str, bytes]:
    return kit_files(LIBRARY, made(language), Wanted())


@every_language
def test_every_word_is_there_with_the_places_that_are_filled(language: str) -> None:
    own, english = phrases(language), phrases("en")
    assert list(own) == list(english)
    assert {key: places(own[key]) for key in own} == {key: places(english[key]) for key in english}


@every_language
def test_no_word_was_left_in_english(language: str) -> None:
    own, english = phrases(language), phrases("en")
    same = {key for key in own if own[key] == english[key]}
    assert same - set(EQUAL.split()) == set(SAME_WORD[language].split())


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_country_says_only_what_differs_from_its_language(country: str) -> None:
    own, language = phrases(country), phrases(country.split("-")[0])
    assert {key for key in own if own[key] == language.get(key, own[key])} == set()
    assert {key: places(own[key]) for key in own} == {key: places(language[key]) for key in own}


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_a_turn_tab_holds_fourteen_characters(language: str) -> None:
    tabs = {key: text for key, text in phrases(language).items() if key.startswith("tab_")}
    assert len(tabs) == 7
    assert [text for text in tabs.values() if len(text) > 14] == []


@every_language
def test_no_word_of_the_run_of_show_s_head_breaks_in_two(language: str) -> None:
    stage = made(language).stage
    rooms = dict(zip(HEADS, widths(stage), strict=True))
    wide = {
        part
        for key, room in rooms.items()
        for part in stage.words[key].split()
        if stage.body.width(part, 10, bold=True) > room * 5.25
    }
    assert wide == set()


def test_the_priority_s_column_is_as_wide_as_its_words_and_the_house_s_stays() -> None:
    at = HEADS.index("run_priority")
    assert [widths(made(each).stage)[at] for each in ("de", "nl")] == [8.5, 8.5]
    assert widths(made("fr").stage)[at] > 10


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_one_and_other_are_told_apart_as_cldr_has_it(language: str) -> None:
    ours = {number for number in range(1000) if words(language).count("people", number, people=number)
            == words(language).say("people_one", people=number)}  # fmt: skip
    assert ours == {number for number in range(1000) if Locale(language).plural_form(number) == "one"}


def test_a_language_with_more_forms_of_a_number_uses_them() -> None:
    polish = Words("pl", {"day_one": "dzień", "day_few": "dni", "day_many": "dni!", "day_other": "dnia"})
    assert [polish.count("day", number) for number in (1, 2, 5, 22)] == ["dzień", "dni", "dni!", "dni"]


@pytest.mark.parametrize("language", [*OTHERS, "en-GB", "en-US", "de-CH", "fr-CA", "es-MX"])
def test_hours_and_minutes_are_parted_as_cldr_has_it_or_as_programmes_do(language: str) -> None:
    pattern = get_time_format("short", Locale.parse(language, sep="-")).pattern
    parting = re.search(r"[Hh]+(.*?)m", pattern)
    own = re.search(r"[Hh]+(.*?)m", words(language)["clock_pattern"])
    assert parting is not None
    assert own is not None
    printed = {"fr": "'\u202fh\u202f'", "fr-CA": "'\u202fh\u202f'"}
    assert own[1] == printed.get(language, parting[1])


SHOWN = {
    "en-GB": ("Thursday 11 February 2027", "13:05", "84%", "3.5", "A, B and C", "“no”"),
    "en-US": ("Thursday, February 11, 2027", "1:05", "84%", "3.5", "A, B and C", "“no”"),
    "en-AU": ("Thursday 11 February 2027", "13:05", "84%", "3.5", "A, B and C", "“no”"),
    "de": ("Donnerstag, 11. Februar 2027", "13:05", "84\u00a0%", "3,5", "A, B und C", "„no“"),
    "de-AT": ("Donnerstag, 11. Februar 2027", "13:05", "84\u00a0%", "3,5", "A, B und C", "„no“"),
    "de-CH": ("Donnerstag, 11. Februar 2027", "13:05", "84\u00a0%", "3,5", "A, B und C", "«no»"),
    "fr": ("Jeudi 11 février 2027", "13\u202fh\u202f05", "84\u00a0%", "3,5", "A, B et C", "«\u202fno\u202f»"),
    "fr-CA": (
        "Jeudi 11 février 2027",
        "13\u202fh\u202f05",
        "84\u00a0%",
        "3,5",
        "A, B et C",
        "«\u00a0no\u00a0»",
    ),
    "es": ("Jueves, 11 de febrero de 2027", "13:05", "84\u00a0%", "3,5", "A, B y C", "«no»"),
    "es-MX": ("Jueves, 11 de febrero de 2027", "13:05", "84%", "3.5", "A, B y C", "“no”"),
    "nl": ("Donderdag 11 februari 2027", "13:05", "84%", "3,5", "A, B en C", "“no”"),
    "nl-BE": ("Donderdag 11 februari 2027", "13:05", "84%", "3,5", "A, B en C", "“no”"),
    "da": ("Torsdag den 11. februar 2027", "13.05", "84\u00a0%", "3,5", "A, B og C", "”no”"),
}
"""The same day, time, share, number, list and quotation as each language writes them."""


@pytest.mark.parametrize("language", SHOWN)
def test_days_times_numbers_lists_and_quotations_are_the_languages_own(language: str, tmp_path: Path) -> None:
    sample = SAMPLES / f"{language.split('-')[0]}.yaml"
    text = (sample if sample.is_file() else SAMPLES / "nl.yaml").read_text(encoding="utf-8")
    file = tmp_path / "deck.yaml"
    file.write_text(re.sub("(?m)^language: .*", f"language: {language}", text), encoding="utf-8")
    people = ({"name": name} for name in "ABC")
    asked = Event.model_validate({"date": date(2027, 2, 11), "start": 13 * 60 + 5, "facilitators": [*people]})
    stage = make(LIBRARY, str(file), asked=asked).stage
    own = stage.words
    assert (
        day_in_words(stage),
        stage.plan.clock(0),
        own.say("percent", number=84),
        own.number(3.5, 1),
        own.say("list_and", first=own["list_comma"].join("AB"), last="C"),
        set_in('"no"', own),
    ) == SHOWN[language]


def set_in(text: str, own: Words) -> str:
    return "".join(run.text for run in typographic(read_runs(text), own.marks))


FRENCH = [
    ("Qui répond ?", "Qui répond\u202f?"),
    ("Qui répond?", "Qui répond\u202f?"),
    ("Quoi ?!", "Quoi\u202f?!"),
    ("Source : nous ; eux !", "Source\u00a0: nous\u202f; eux\u202f!"),
    ("De 9:05 à 10:00, https://a.fr/?b=c;d", "De 9:05 à 10:00, https://a.fr/?b=c;d"),
    ('Il dit "non".', "Il dit «\u202fnon\u202f»."),
    ("Il dit « non » et «oui».", "Il dit «\u202fnon\u202f» et «\u202foui\u202f»."),
    ("Vu : 84 % ou 84%, 12 min", "Vu\u00a0: 84\u00a0% ou 84\u00a0%, 12\u00a0min"),
    ("L'idée d'un \"oui, 'mais'\"", "L’idée d’un «\u202foui, “mais”\u202f»"),
    ("**Résultat :** une *question ?*", "Résultat\u00a0: une question\u202f?"),
]


@pytest.mark.parametrize(("written", "shown"), FRENCH)
def test_french_sets_its_spaces(written: str, shown: str) -> None:
    assert set_in(written, words("fr")) == shown
    assert set_in(shown, words("fr")) == shown


def test_canadian_french_sets_a_space_before_the_colon_alone() -> None:
    assert set_in("Quoi? Ceci : oui!", words("fr-CA")) == "Quoi? Ceci\u00a0: oui!"


STEPS = [
    ("Rollen tauschen und wiederholen", "wiederholen"),
    ("Eine Beschwerde erzählen", "erzählen"),
    ("Erzählt von einer Beschwerde", "Erzählt"),
    ("Schreibt drei Fragen", "Schreibt"),
    ("Hört einander an", "Hört"),
]


@pytest.mark.parametrize(("step", "verb"), STEPS)
def test_the_verb_of_a_german_step_is_bold_wherever_it_stands(step: str, verb: str) -> None:
    runs = with_bold_verb(step, made("de").stage).runs
    assert [run.text for run in runs if run.bold] == [verb]
    assert "".join(run.text for run in runs) == step


def test_what_the_register_notes_is_introduced_in_the_deck_s_language_and_set_in_its_own() -> None:
    shown = next(
        slide for slide in Presentation(BytesIO(kit("de")["de.pptx"])).slides if 'lang="en-US"' in xml(slide)
    )
    [note] = [each for each in shown.notes_slide.notes_text_frame.paragraphs if "Bill Moyers" in each.text]
    tongues = [(run.text, run._r.rPr.get("lang")) for run in note.runs]
    assert tongues[0] == ("Das Zitatregister vermerkt:", "de-DE")
    assert {tongue for _, tongue in tongues[1:]} == {"de-DE", "en-US"}
    assert ("“hearing what isn’t said”" in note.text, note.text[-1]) == (True, ".")


def test_a_title_and_a_wording_in_another_language_keep_its_spaces_and_marks_everywhere() -> None:
    told = [text for data in documents("fr") for text in doc_texts(data)] + deck_texts("fr")
    quoted = [text for text in told if "Listening" in text]
    assert len(quoted) > 4
    assert {"skill; it’s" in text for text in quoted} == {True}


@every_language
def test_the_builder_s_words_fit_the_slides_of_a_whole_deck(language: str, tmp_path: Path) -> None:
    text = (ROOT / "decks" / "right-conversation.yaml").read_text(encoding="utf-8")
    file = tmp_path / "deck.yaml"
    file.write_text(re.sub("(?m)^language: .*", f"language: {language}", text), encoding="utf-8")
    found = make(LIBRARY, str(file)).warnings
    assert [each.message for each in found if each.code in ("text-overflow", "word-too-long")] == []


def test_a_long_work_is_shown_by_its_title_in_another_language_than_its_own() -> None:
    [long] = [each for each in made("de").stage.quotations.values() if each.id == "kranzberg-neutral"]
    assert source(long, "en-US") == "*Technology and Culture*, 1986"
    assert source(long) == "Historian of technology"


def test_german_keeps_a_number_and_its_unit_together_and_its_capitals() -> None:
    assert (
        set_in("12 Min. bis 9 Uhr, 84 %, 3 Wege", words("de"))
        == "12\u00a0Min. bis 9\u00a0Uhr, 84\u00a0%, 3 Wege"
    )
    assert "Ergebnis: Eine Frage je Gruppe" in " ".join(deck_texts("de"))
    assert "Résultat\u00a0: une question par groupe" in " ".join(deck_texts("fr"))


@pytest.mark.parametrize("language", ["en-US", *OTHERS])
def test_a_sample_of_the_language_has_no_problem(language: str) -> None:
    ran = run(ROOT, "check", str(SAMPLES / f"{language}.yaml"), "--strict")
    assert (ran.code, "rules hold" in ran.out) == (0, True), ran.err


@every_language
def test_nothing_in_a_kit_is_english(language: str) -> None:
    files = (deck_texts(language), *map(doc_texts, documents(language)), sheet_texts(language))
    said = [text for texts in files for text in texts if not is_register(text, language)]
    own = " ".join((*phrases(language).values(), (SAMPLES / f"{language}.yaml").read_text(encoding="utf-8")))
    english = {chunk for phrase in phrases("en").values() for chunk in chunks(phrase) if chunk not in own}
    assert len(english) > 250
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(english, key=len, reverse=True)))})\b")
    assert [(found[0], text) for text in said if (found := pattern.search(text))] == []


def chunks(phrase: str) -> Iterator[str]:
    """Yield what stands in a phrase between its places, if it is long enough to be told from other words."""
    for chunk in re.split(r"\{\w+\}|\*\*", phrase):
        text = chunk.strip(" ,.:;()?“”")
        if len(text) > 3 and text.replace(" ", "").isalpha():
            yield text


def is_register(text: str, language: str) -> bool:
    """Return whether a text is a quotation of the register or what the register notes about it."""
    quotations = made(language).stage.quotations.values()
    plain = re.sub(r"\W", "", text)
    return any(
        re.sub(r"\W", "", part or "") in plain and part
        for each in quotations
        for part in (each.text, each.note, each.work)
    )


@cache
def deck_texts(language: str) -> list[str]:
    deck = Presentation(BytesIO(kit(language)[f"{language}.pptx"]))
    told = []
    for slide in deck.slides:
        frames = [shape.text_frame for shape in shapes(slide.shapes) if shape.has_text_frame]
        frames += [
            cell.text_frame for shape in slide.shapes if shape.has_table for cell in shape.table.iter_cells()
        ]
        frames.append(slide.notes_slide.notes_text_frame)
        told += [each.text for frame in frames for each in frame.paragraphs]
        told += [element.get("descr") for element in slide.element.iter() if element.get("descr")]
    return told


def shapes(group: object) -> Iterator[object]:
    for shape in group:  # type: ignore[attr-defined]
        yield from shapes(shape.shapes) if shape.shape_type == 6 else (shape,)


def documents(language: str) -> list[bytes]:
    return [data for name, data in kit(language).items() if name.endswith(".docx")]


def doc_texts(data: bytes) -> list[str]:
    document = Document(BytesIO(data))
    running = (part._element for section in document.sections for part in (section.header, section.footer))
    bodies = [document.element.body, *running]
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    return ["".join(text.text or "" for text in paragraph.iter(f"{name}t"))
            for body in bodies for paragraph in body.iter(f"{name}p")]  # fmt: skip


def sheet_texts(language: str) -> list[str]:
    book = load_workbook(BytesIO(kit(language)[f"{language}-run-of-show.xlsx"]))
    return [str(cell.value) for sheet in book for row in sheet for cell in row if isinstance(cell.value, str)
            and not cell.value.startswith("=")]  # fmt: skip


@pytest.mark.parametrize(("language", "proofed"), [("de", "de-DE"), ("da", "da-DK"), ("fr", "fr-FR")])
def test_texts_are_proofed_in_their_language_and_foreign_quotations_in_theirs(
    language: str, proofed: str
) -> None:
    deck = Presentation(BytesIO(kit(language)[f"{language}.pptx"]))
    runs = [each for slide in deck.slides for each in slide.element.iter() if each.tag.endswith("}rPr")]
    assert {each.get("lang") for each in runs} == {proofed, "en-US"}
    quoted = next(slide for slide in deck.slides if 'lang="en-US"' in xml(slide))
    assert [each.get("lang") for each in runs_of(quoted)][:3] == [proofed, "en-US", proofed]
    document = Document(BytesIO(kit(language)[f"{language}-guide.docx"]))
    langs = {
        value
        for element in document.element.iter()
        if element.tag.endswith("}lang")
        for value in element.values()
    }
    assert langs == {proofed, "en-US"}


def xml(slide: object) -> str:
    return etree.tostring(slide.element, encoding="unicode")  # type: ignore[attr-defined]


def runs_of(slide: object) -> list[object]:
    return [each for each in slide.element.iter() if each.tag.endswith("}rPr")]  # type: ignore[attr-defined]


def test_a_country_is_kept_for_proofing() -> None:
    assert [read_words(LIBRARY, each).language for each in ("de-AT", "de-CH", "nl-BE", "en-AU")] == [
        *("de", "de-CH", "nl", "en"),
    ]


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("de_at", "de-AT"),
        ("EN-gb", "en-GB"),
        (" fr-CA ", "fr-CA"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("Klingon!", "Klingon!"),
    ],
)
def test_a_language_is_written_in_one_way(written: str, language: str) -> None:
    assert read_language(Text(written)) == language


def test_a_word_that_a_language_lacks_is_english_and_a_strange_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    italian = tmp_path / "words" / "it.yaml"
    italian.write_text('agenda_day: Oggi\nminutes_short: "{minutes} min"\n', encoding="utf-8")
    library = Library(tmp_path, tmp_path)
    assert (read_words(library, "it")["agenda_day"], read_words(library, "it")["close_title"]) == (
        "Oggi",
        "Thank you",
    )
    italian.write_text('minutes_short: "{minuti} min"\n', encoding="utf-8")
    with pytest.raises(WorkshopError) as error:
        read_words(library, "it")
    [problem] = error.value.problems
    assert (problem.code, problem.span and problem.span.line) == ("bad-word", 1)
    assert "{minuti}" in problem.message
    assert "{minutes}" in problem.hint


def test_the_agenda_in_the_terminal_gives_its_reasons_in_the_language_of_the_terminal() -> None:
    ran = run(ROOT, "agenda", str(SAMPLES / "es.yaml"), "--duration", "55m", "--why")
    assert (ran.code, "There were no minutes left for it." in ran.out) == (0, True)
    assert phrases("es")["why_room"] not in ran.out


def test_time_in_hand_behind_a_break_is_shown_on_the_client_s_agenda() -> None:
    [agenda] = [data for name, data in kit("nl").items() if name.endswith("-agenda.docx")]
    table = Document(BytesIO(agenda)).tables[-1]
    rows = [[cell.text.split("\n")[0] for cell in row.cells] for row in table.rows]
    at = rows.index(["14:14", "Koffiepauze"])
    assert rows[at + 1 : at + 3] == [["14:22", "Reservetijd"], ["14:26", "Wat we meenemen"]]


def test_a_folder_with_outlines_alone_has_every_language(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    for language in OTHERS:
        (tmp_path / "decks" / f"{language}.yaml").write_bytes((SAMPLES / f"{language}.yaml").read_bytes())
    ran = run(tmp_path, "check", *OTHERS, "--strict")
    assert (ran.code, ran.out.count("rules hold")) == (0, len(OTHERS)), ran.err


PASSAGES = [
    ("plain", [("plain", "")]),
    ("Ibn Sina (ابن سينا) said", [("Ibn Sina (", ""), ("ابن سينا", "ar-SA"), (") said", "")]),
    ("שלום, עולם", [("שלום, עולם", "he-IL")]),
    ("und: דבר (12 דקות).", [("und: ", ""), ("דבר (12 דקות)", "he-IL"), (".", "")]),
    ("a ש b ש", [("a ", ""), ("ש", "he-IL"), (" b ", ""), ("ש", "he-IL")]),
    ("Café ő “ok”", [("Café ő “ok”", "")]),
]


@pytest.mark.parametrize(("text", "parts"), PASSAGES, ids=range(len(PASSAGES)))
def test_what_runs_from_right_to_left_is_told_from_the_rest(text: str, parts: list[tuple[str, str]]) -> None:
    assert passages(text) == parts
    assert is_leftward(text) == all(language for _, language in parts)


def test_a_passage_from_right_to_left_is_set_as_such_on_a_slide_and_in_the_guide(tmp_path: Path) -> None:
    text = (SAMPLES / "de.yaml").read_text(encoding="utf-8")
    file = tmp_path / "deck.yaml"
    file.write_text(
        text.replace("line: Nach elf Sekunden", "line: Ibn Sina (ابن سينا) nach elf Sekunden").replace(
            "- claim: Wir hören, um zu antworten", "- claim: ابن سينا"
        ),
        encoding="utf-8",
    )
    files = kit_files(LIBRARY, make(LIBRARY, str(file)), Wanted())
    deck = Presentation(BytesIO(files["deck.pptx"]))
    [slide] = [
        each
        for each in deck.slides
        if each.shapes.title is not None and each.shapes.title.text_frame.text == "ابن سينا"
    ]
    assert 'algn="r" rtl="1"' in xml(slide)
    assert [each.get("lang") for each in runs_of(slide)][:4] == ["ar-SA", "de-DE", "ar-SA", "de-DE"]
    guide = Document(BytesIO(files["deck-guide.docx"])).element
    marked = [each.getparent() for each in guide.iter() if each.tag.endswith("}rtl")]
    assert marked
    assert {
        child.get(child.keys()[-1]) for each in marked for child in each if child.tag.endswith("}lang")
    } == {"ar-SA"}
