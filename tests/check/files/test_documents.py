"""Documents and workbooks of anybody's: what is broken in them is found, and nothing else."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook

from tests.check.files.made import document, messages, patched, png, saved
from tests.check.files.made import found as found_in


def found(data: bytes, name: str = "guide.docx") -> list[str]:
    return [code for _, code in found_in(data, name)]


def test_nothing_is_found_in_a_document_that_is_whole() -> None:
    assert found(document()) == []


def skipped(made: Any) -> None:
    made.add_heading("Why they go", 3)


def silent_picture(made: Any) -> None:
    made.add_picture(png())


def headless_table(made: Any) -> None:
    table = made.add_table(3, 2)
    for place, row in enumerate(table.rows):
        for cell in row.cells:
            cell.paragraphs[0].add_run("Ring me back").bold = not place


def linked(made: Any, words: str, target: str) -> None:
    paragraph = made.add_paragraph("See ")
    link = OxmlElement("w:hyperlink")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    link.set(qn("r:id"), made.part.relate_to(target, kind, is_external=True))
    link.append(paragraph.add_run(words)._r)
    paragraph._p.append(link)


def vague_link(made: Any) -> None:
    linked(made, "more", "https://example.org")


def local_link(made: Any) -> None:
    linked(made, "The survey of May", "file:///Users/ines/may.xlsx")


def rare_face(made: Any) -> None:
    made.add_paragraph().add_run("And then they are gone").font.name = "Montserrat"


def left_over(made: Any) -> None:
    made.add_paragraph("Lorem ipsum dolor sit amet")


def cell_without_paragraph(made: Any) -> None:
    cell = made.add_table(1, 1).rows[0].cells[0]
    cell._tc.remove(cell.paragraphs[0]._p)


def tracked(made: Any) -> None:
    run = made.add_paragraph("And then they are ").add_run("gone")._r
    change = OxmlElement("w:ins")
    run.addprevious(change)
    change.append(run)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (skipped, "heading-order"),
        (silent_picture, "no-alt-text"),
        (headless_table, "no-header-row"),
        (vague_link, "empty-link"),
        (local_link, "local-link"),
        (rare_face, "rare-face"),
        (left_over, "leftover"),
        (tracked, "leftover"),
        (cell_without_paragraph, "needs-repair"),
    ],
)
def test_what_is_broken_in_a_document_is_found_and_nothing_else(change: Any, code: str) -> None:
    assert found(document(change)) == [code]


def test_messages_name_the_heading_that_a_place_stands_under() -> None:
    assert messages(document(silent_picture), "guide.docx") == [
        "the picture 'Picture 1' under 'What our customers told us' has no alternative text"
    ]


def test_a_table_that_sets_texts_side_by_side_needs_no_header_row() -> None:
    def side_by_side(made: Any) -> None:
        for row in made.add_table(3, 2).rows:
            for cell in row.cells:
                cell.text = "Ring me back"

    assert found(document(side_by_side)) == []


def test_a_header_row_that_is_marked_is_one() -> None:
    def marked(made: Any) -> None:
        headless_table(made)
        row = made.tables[0].rows[0]._tr.get_or_add_trPr()
        row.append(OxmlElement("w:tblHeader"))

    assert found(document(marked)) == []


def test_a_document_whose_texts_say_no_language_is_told_so() -> None:
    silent = patched(document(), r"word/styles\.xml", lambda xml: xml.replace("w:lang", "w:noProof"))

    assert found(silent) == ["no-language"]


def test_a_long_document_without_headings_is_told_so() -> None:
    def long(made: Any) -> None:
        made._body.clear_content()
        for _ in range(50):
            made.add_paragraph("Most of them never complain, and then they are gone.")

    assert found(document(long)) == ["heading-order"]


def workbook(text: str) -> bytes:
    made = Workbook()
    made.active["A1"] = text
    return saved(made)


def test_a_workbook_is_looked_through_for_what_is_left_over() -> None:
    assert found(workbook("09:00 Welcome"), "run.xlsx") == []
    assert found(workbook("{{client_case}}"), "run.xlsx") == ["unfilled"]


@pytest.mark.parametrize(
    ("name", "data", "code", "words"),
    [
        ("talk.pptx", b"", "bad-deck", "the deck 'talk.pptx' is empty"),
        ("guide.docx", b"Dear Sir", "bad-document", "the document 'guide.docx' is no Word file"),
        ("run.xlsx", b"PK", "bad-document", "the workbook 'run.xlsx' is cut off or damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_itself_what_is_found(
    name: str, data: bytes, code: str, words: str
) -> None:
    assert found(data, name) == [code]
    assert messages(data, name) == [words]


def test_a_document_is_known_by_what_is_in_it_whatever_its_name() -> None:
    assert found(document(skipped), "guide.zip") == ["heading-order"]


def test_a_zip_of_something_else_is_refused() -> None:
    buffer = BytesIO()
    from zipfile import ZipFile

    with ZipFile(buffer, "w") as package:
        package.writestr("letter.txt", "Dear Sir")

    assert found(buffer.getvalue(), "talk.pptx") == ["bad-deck"]
