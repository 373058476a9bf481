"""The list of hard texts: what each file is told to be, word for word, and what each text becomes."""

from __future__ import annotations

import csv
from codecs import BOM_UTF8, BOM_UTF16_BE
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from icalendar import Calendar
from lxml import etree
from pptx import Presentation

from tests.folders import client, folder, run, small, start
from tests.fuzz_texts import quoted
from tests.hard import LIMITS, Told, accepted, refused, told

UTF_8 = "save it again with encoding UTF-8"
WIDE = ("1:1: the file is UTF-16, not UTF-8", UTF_8)
EMPTY = ("1:1: the file has no content", "start with a line such as  title: …")
HALF = b"title: a\xed\xa0\x80b\n"
"""What a broken program makes of one half of an emoji."""


def forbidden(place: str, name: str) -> Told:
    return f"{place}: the character {name} cannot stand in an outline", "take it out"


def not_a_text(what: str) -> Told:
    return f"1:1: this is {what}, not a text", "name a .yaml file"


FILES: Mapping[str, tuple[bytes, Told]] = {
    "UTF-16": (small().encode("utf-16"), WIDE),
    "UTF-16, big end first": (BOM_UTF16_BE + small().encode("utf-16-be"), WIDE),
    "UTF-16 without a mark": (small().encode("utf-16-le"), WIDE),
    "UTF-16 without a mark, big end first": (small().encode("utf-16-be"), WIDE),
    "Latin-1": ("title: Café\n".encode("latin-1"), ("1:11: the file is not UTF-8 text from here on", UTF_8)),
    "half a character": (HALF, ("1:9: the file is not UTF-8 text from here on", UTF_8)),
    "half a character, escaped": (
        b'title: "a\\ud800b"\n',
        ("1:10: \\ud800 is no character", "type the character itself"),
    ),
    "nothing but NUL": (
        b"\0" * 100,
        ("1:1: the file holds nothing but zeros, as after a crash", "take an older copy"),
    ),
    "a NUL": (b"title: a\0b\n", forbidden("1:9", "U+0000 (a control character)")),
    "a NUL, escaped": (b'title: "a\\0b"\n', forbidden("1:10", "U+0000 (a control character)")),
    "a bell": (b"title: a\x07b\n", forbidden("1:9", "U+0007 (a control character)")),
    "colours of a terminal": (b"title: \x1b[31mred\n", forbidden("1:8", "U+001B (a control character)")),
    "delete": (b"title: a\x7fb\n", forbidden("1:9", "U+007F (a control character)")),
    "a line separator": ("title: a\u2028b\n".encode(), forbidden("1:9", "U+2028 (line separator)")),
    "U+FFFE": ("title: a\ufffeb\n".encode(), forbidden("1:9", "U+FFFE (no character)")),
    "U+FFFF": ("title: a\uffffb\n".encode(), forbidden("1:9", "U+FFFF (no character)")),
    "a byte order mark within": (
        "title: a\ufeffb\n".encode(),
        forbidden("1:9", "U+FEFF (zero width no-break space)"),
    ),
    "two byte order marks": (
        BOM_UTF8 * 2 + b"title: a\n",
        forbidden("1:1", "U+FEFF (zero width no-break space)"),
    ),
    "nothing": (b"", EMPTY),
    "a byte order mark and nothing": (BOM_UTF8, EMPTY),
    "spaces": (b" \n \n", EMPTY),
    "a comment": (b"# later\n", EMPTY),
    "a list": (b"- a\n- b\n", ("1:1: the file holds a list; keys are expected", EMPTY[1])),
    "a letter": (b"Dear all\n", ("1:1: the file holds a text; keys are expected", EMPTY[1])),
    "two outlines": (
        b"title: a\n---\ntitle: b\n",
        ("2:1: a second document starts here; one file is one workshop", "take the line --- out"),
    ),
    "a tab": (
        b"title: a\n\tb: c\n",
        ("2:1: a tab stands here; YAML is indented with spaces", "type two spaces instead"),
    ),
    "an alias": (
        b"title: *a\n",
        ("1:8: a text that starts with * is an alias in YAML", 'put quotes around the text: "*a"'),
    ),
    "an anchor": (
        b"title: &a b\n",
        ("1:8: a text that starts with & is an anchor in YAML", 'put quotes around the text: "&a b"'),
    ),
    "a command in a tag": (
        b"title: !!python/object/apply:os.system [ls]\n",
        (
            "1:8: a text that starts with ! is a tag in YAML",
            'put quotes around the text: "!!python/object/apply:os.system [ls]"',
        ),
    ),
    "60 brackets": (
        b"title: " + b"[" * 60 + b"]" * 60 + b"\n",
        ("1:57: the outline is nested more than 50 levels deep here", "an outline needs about ten levels"),
    ),
    "a Word document": (b"PK\3\4\x14\0\x06\0\x08\0\0\0!\0", not_a_text("an Office or zip file")),
    "an old Word document": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99),
        not_a_text("an old Office file"),
    ),
    "a Rich Text document": (rb"{\rtf1\ansi Dear all}", not_a_text("a Rich Text file")),
    "a PDF": (b"%PDF-1.7\n", not_a_text("a PDF")),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", not_a_text("a PNG")),
}
ROLES = {
    "deck": "decks/one.yaml",
    "client": "decks/clients/acme/client.yaml",
    "overlay": "decks/clients/acme/one.yaml",
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a folder with a deck and a client."""
    home = folder(tmp_path / "mine", {"one": small()})
    client(home, "acme", "name: Acme\n")
    return home


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_outline_is_told_what_it_is(place: Path, name: str, role: str) -> None:
    data, (message, hint) = FILES[name]
    (place / ROLES[role]).write_bytes(data)
    said = refused(place, "build", "one", *(() if role == "deck" else ("--client", "acme")))
    assert said[0] == f"{ROLES[role]}:{message}"
    assert said[1] == hint or hint == EMPTY[1]  # the others are told to begin with other keys


@pytest.mark.parametrize(
    "data",
    [
        BOM_UTF8 + small().encode(),
        small().replace("\n", "\r\n").encode(),
        small().rstrip("\n").encode(),
        ("---\n" + small() + "...\n").encode(),
        b"%YAML 1.1\n---\n" + small().encode(),
    ],
    ids=[
        "a byte order mark",
        "ends of lines of Windows",
        "no last end of line",
        "marks of a document",
        "a version",
    ],
)
def test_what_editors_add_to_an_outline_does_no_harm(place: Path, data: bytes) -> None:
    before = accepted(place, "agenda", "one").out
    (place / "decks/one.yaml").write_bytes(data)
    assert accepted(place, "agenda", "one").out == before


WORST: Mapping[str, tuple[bytes, Told]] = {
    "a million brackets": (
        b"[" * 1_000_000,
        (
            "decks/one.yaml:1:51: the outline is nested more than 50 levels deep here",
            "an outline needs about ten levels",
        ),
    ),
    "a million braces": (
        b"{a: " * 1_000_000,
        (
            "decks/one.yaml:1:201: the outline is nested more than 50 levels deep here",
            "an outline needs about ten levels",
        ),
    ),
    "100 MB": (
        b"#" * 100_000_000,
        ("decks/one.yaml:1:1: the file is larger than 10 MB", "check that this is the right file"),
    ),
}


@pytest.mark.parametrize("name", WORST)
def test_the_worst_takes_little_time_and_memory(place: Path, name: str) -> None:
    data, expected = WORST[name]
    (place / "decks/one.yaml").write_bytes(data)
    assert refused(place, "build", "one", by=LIMITS) == expected


def test_aliases_that_would_unfold_without_end_are_refused_where_they_stand(place: Path) -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"b{n}: &b{n} [*{'ab'[n > 0]}{n - 1 if n else ''}, *a]\n" for n in range(30)
    )
    (place / "decks/one.yaml").write_text(bomb)
    ran = start(place, "-c", LIMITS, "build", "one")
    first, second, *_ = told(ran.err)
    assert first == (
        "decks/one.yaml:1:4: a text that starts with & is an anchor in YAML",
        'put quotes around the text: "&a [x, x]"',
    )
    assert second[0] == "decks/one.yaml:2:5: a text that starts with & is an anchor in YAML"
    assert (ran.code, ran.err.endswith("\n91 errors\n")) == (1, True)


SHOWN: Mapping[str, str] = {
    "a family of emoji": "👩\u200d👩\u200d👧\u200d👦 at work",
    "flags": "🇬🇧 and 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f and 🏳️\u200d🌈",
    "skin colours": "👍🏿 or 👍🏻",
    "fifty combining marks": "e" + "\u0301" * 50,
    "marks apart from their letters": "Cafe\u0301 and A\u030angstro\u0308m",
    "Hebrew": "שלום 123 עולם",
    "Arabic": "النجاح في الاستماع",
    "Chinese": "顧客はなぜ去るのか",
    "Korean": "고객은 왜 떠나는가",
    "Devanagari": "ग्राहक क्यों जाते हैं",
    "ligatures": "ﬁrst ﬂoor ﷺ",
    "letters of mathematics": "𝒮𝒶𝓉𝒾𝓈𝒻𝒾𝑒𝒹",
    "private use": "a\ue000b\U00100000c",
    "no character that XML refuses": "a\U0001ffffb",
    "zero width": "a\u200bb\u200cc\u2060d",
    "a soft hyphen": "cus\u00adtomer",
    "spaces that do not break": "a\u00a0b\u202fc",
    "marks that turn letters round": "a\u202eb\u202cc\u2066d\u2069",
    "the end of CDATA": "a ]]> b",
    "references of XML": "&#0; &amp; &lt;b&gt; <b>",
    "an escape of Office": "a_x0000_b_x000D_c_x0041_d",
    "signs of a format": "100 % {percent} %s %(x)s {0}",
    "a path": "../../etc/passwd C:\\con",
    "a command in a cell": "=cmd|/C calc!A0",
    "a sum": "=1+1",
    "plus one": "+1 more",
    "minus one": "-1 less",
    "a handle": "@all of us",
}
"""What is shown as it is written: in slides and notes, in cells as text, in the calendar."""


@dataclass(frozen=True, slots=True)
class Kit:
    """Hold the texts that a kit shows: of its slides, its notes, its cells and the rows of its CSV."""

    slides: set[str]
    notes: str
    cells: set[str]
    rows: set[str]
    pages: str


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    """Build a deck of one day that says all of them."""
    claims = (
        f"- claim: {quoted(text)}\n  id: claim-{number}\n  notes: {{say: {quoted(text)}}}"
        for number, text in enumerate(SHOWN.values())
    )
    text = small(*claims).replace("1 h", "8 h").replace("minutes: 60", "minutes: 480")
    home = folder(tmp_path_factory.mktemp("hard") / "mine", {"one": text})
    ran = run(home, "build", "one", "--format", "csv")
    assert ran.code == 0, ran.err
    built = home / "build/one"
    slides = Presentation(str(built / "one.pptx")).slides
    sheets = openpyxl.load_workbook(built / "one-run-of-show.xlsx").worksheets
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.data_type == "s"]
    with (built / "one-run-of-show.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {cell for row in csv.reader(file) for cell in row}
    with ZipFile(built / "one-guide.docx") as guide:
        pages = "".join(etree.fromstring(guide.read("word/document.xml")).itertext())
    return Kit(
        {unescaped(slide.shapes.title.text_frame.text) for slide in slides if slide.shapes.title},
        "\n".join(unescaped(slide.notes_slide.notes_text_frame.text) for slide in slides),
        {str(cell.value) for cell in cells},
        rows,
        pages,
    )


def unescaped(text: str) -> str:
    """Return a text as PowerPoint shows it, on one line: headlines are broken where they look best."""
    return text.replace("\v", " ").replace("_x005F_", "_")


@pytest.mark.parametrize("name", SHOWN)
def test_a_text_is_shown_as_it_is_written(kit: Kit, name: str) -> None:
    text = SHOWN[name]
    assert text in kit.slides
    assert text in kit.notes
    assert text in kit.pages
    in_cells = " ".join(text.split())  # without spaces that do not break
    assert in_cells in kit.cells
    assert (f"'{in_cells}" if text[0] in "=+-@" else in_cells) in kit.rows


@pytest.mark.parametrize(
    "title",
    [
        "a;b,c\\n:d",
        "END:VEVENT",
        "a ]]> b",
        "👩\u200d👧" * 3 + " and friends of Zürich, at last",
        "שלום 123",
        "=1+1",
    ],
    ids=["signs", "an end", "CDATA", "a long line of emoji", "Hebrew", "a sum"],
)
def test_a_calendar_says_a_title_as_it_is_written(place: Path, title: str) -> None:
    (place / "decks/one.yaml").write_text(small(title=quoted(title)), encoding="utf-8")
    accepted(place, "build", "one", "--only", "run-of-show", "--format", "ics", "--date", "2027-02-11")
    data = (place / "build/one/one-run-of-show.ics").read_bytes()
    assert max(map(len, data.split(b"\r\n"))) <= 75
    events = Calendar.from_ical(data).walk("VEVENT")
    assert title in {str(event["SUMMARY"]) for event in events}
    assert data.count(b"\r\nEND:VEVENT\r\n") == len(events)


def test_a_line_break_in_a_headline_is_one_on_the_slide_and_none_in_a_calendar(place: Path) -> None:
    (place / "decks/one.yaml").write_text(small(title=r'"One\nTwo"'), encoding="utf-8")
    accepted(place, "build", "one", "--format", "ics", "--date", "2027-02-11")
    title = Presentation(str(place / "build/one/one.pptx")).slides[0].shapes.title
    assert title is not None
    assert title.text_frame.text == "One\vTwo"
    data = (place / "build/one/one-run-of-show.ics").read_bytes()
    assert "One Two" in {str(event["SUMMARY"]) for event in Calendar.from_ical(data).walk("VEVENT")}


def test_a_note_of_100_000_words_is_kept_whole(place: Path) -> None:
    words = " ".join(f"word{number}" for number in range(100_000))
    text = small(f"- claim: Two\n  notes: {{say: {words}}}")
    (place / "decks/one.yaml").write_text(text, encoding="utf-8")
    assert run(place, "build", "one", "--only", "deck").code == 0
    slides = Presentation(str(place / "build/one/one.pptx")).slides
    assert any(words in slide.notes_slide.notes_text_frame.text for slide in slides)


def test_a_word_of_10_000_letters_fits_no_slide(place: Path) -> None:
    (place / "decks/one.yaml").write_text(small(f"- claim: {'w' * 10_000}"), encoding="utf-8")
    assert refused(place, "build", "one", by=LIMITS) == (
        "decks/one.yaml:39:16: the statement is 451 lines too long for its slide (about 4 words fit)",
        "take out about 9912 characters, or move them to the notes",
    )


@pytest.mark.parametrize(
    "text", [" ", "\u200b", "\u00ad\u2060", "\u202e"], ids=["a space", "no width", "hyphens", "turned"]
)
def test_a_text_that_nobody_sees_is_no_text(place: Path, text: str) -> None:
    (place / "decks/one.yaml").write_text(small(title=quoted(text)), encoding="utf-8")
    expected = ("decks/one.yaml:1:8: this text is empty", "write a text, or take the key out")
    assert refused(place, "build", "one") == expected
