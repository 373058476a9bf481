from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from docx.oxml.ns import qn
from docx.shared import Pt
from PIL import Image

from tests.storyboard.day import day_stage, day_storyboard
from tests.writers.docx.reading import entry, opened, said
from workshop.brand.palette import HOUSE, Palette, contrast
from workshop.writers.docx.contents import contents, mark, page_ref
from workshop.writers.docx.document import Pages, new_list, new_pages, save
from workshop.writers.docx.element import Element, make, text_of
from workshop.writers.docx.inks import inks_of
from workshop.writers.docx.pagination import number_pages
from workshop.writers.docx.paper import PAPERS, PaperName
from workshop.writers.docx.pictures import picture
from workshop.writers.docx.running import add_running_lines
from workshop.writers.docx.tables import Cell, band, head, keep_together, row, table
from workshop.writers.docx.text import body, bullets, heading, numbered, para, runs, with_look

DARK = replace(
    HOUSE, dk1="#0B0B0D", dk2="#272824", lt2="#E5E7E2", accent1="#D4FF1F", accent2="#D4FF1F", mode="dark"
)


def _dot() -> bytes:
    """Return a picture twice as wide as it is high."""
    data = io.BytesIO()
    Image.new("RGB", (40, 20)).save(data, "PNG")
    return data.getvalue()


DOT = _dot()


def pages(paper: PaperName = "A4", palette: Palette = HOUSE) -> Pages:
    on = replace(day_stage(), palette=palette, client="Northgate Health")
    return new_pages(on, day_storyboard(), "Facilitator guide", paper)


def written(*elements: Element, on: Pages | None = None) -> bytes:
    on = on or pages()
    on.add(*elements)
    add_running_lines(on)
    return save(on)


def test_the_same_content_gives_the_same_bytes() -> None:
    one, other = (written(body(on, "Once."), on=on) for on in (pages(), pages()))
    assert one == other


def test_the_package_bears_no_date_and_nothing_of_the_template_of_python_docx() -> None:
    data = written()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist() == sorted(package.namelist())
        assert not [name for name in package.namelist() if "thumbnail" in name or "custom" in name]
    assert "Macintosh" not in entry(data, "docProps/app.xml")


def test_properties_say_title_and_language() -> None:
    properties = opened(written()).core_properties
    assert properties.title == "Leading with the customer: Facilitator guide"
    assert (properties.language, properties.subject, properties.author) == (
        "en-GB",
        "Northgate Health",
        "workshop",
    )


@pytest.mark.parametrize("name", PAPERS)
def test_a_page_has_the_size_of_its_paper(name: PaperName) -> None:
    section = opened(written(on=pages(name))).sections[0]
    assert section.page_width == pytest.approx(Pt(PAPERS[name].width), abs=700)
    assert section.page_height == pytest.approx(Pt(PAPERS[name].height), abs=700)


def test_word_opens_it_as_a_document_of_today() -> None:
    assert 'w:name="compatibilityMode"' in entry(written(), "word/settings.xml")
    assert 'w:val="15"' in entry(written(), "word/settings.xml")


def test_every_run_of_text_names_its_language() -> None:
    on = pages()
    data = written(heading(on, 1, "One"), body(on, "A **strong** [link](https://example.org)."), on=on)
    runs = [run for run in opened(data).element.body.iter(qn("w:r")) if run.find(qn("w:t")) is not None]
    assert runs
    assert all(run.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val")) == "en-GB" for run in runs)


def test_marks_become_runs_and_quotation_marks_are_typographic() -> None:
    on = pages()
    data = written(body(on, 'He said "no" to **all** of *it*.'), on=on)
    [paragraph] = opened(data).paragraphs
    assert paragraph.text == "He said “no” to all of it."
    assert [run.text for run in paragraph.runs if run.bold] == ["all"]
    assert [run.text for run in paragraph.runs if run.italic] == ["it"]


def test_a_link_leads_to_its_address() -> None:
    on = pages()
    data = written(body(on, "[Read](https://example.org/a?b=1&c=2)"), on=on)
    [link] = opened(data).paragraphs[0].hyperlinks
    assert (link.text, link.address) == ("Read", "https://example.org/a?b=1&c=2")


def test_a_picture_that_is_shown_twice_is_kept_once_and_numbered_twice() -> None:
    on = pages()
    data = written(*(para(on, "BodyText", picture(DOT, 30, f"Dot {n}", on)) for n in (1, 2)), on=on)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert [name for name in package.namelist() if "media" in name] == ["word/media/image1.png"]
    drawn = list(opened(data).element.body.iter(qn("wp:docPr")))
    assert [(each.get("id"), each.get("descr")) for each in drawn] == [("1", "Dot 1"), ("2", "Dot 2")]
    assert [(shape.width.pt, shape.height.pt) for shape in opened(data).inline_shapes] == [(30, 15)] * 2


def test_a_property_that_stands_in_many_places_is_not_changed_in_one_of_them() -> None:
    assert make("jc", val="right") is make("jc", val="right")
    with pytest.raises((AssertionError, TypeError)):
        make("jc", val="right").add(make("b"))
    on = pages()
    plain, large = (para(on, "BodyText", made) for made in ("Same", with_look(runs("Same", on)[0], 20)))
    assert [each.find("w:r/w:rPr/w:sz") is None for each in (plain, large)] == [True, False]


def test_a_link_in_another_size_has_it_in_its_words() -> None:
    on = pages()
    (link,) = runs("[Read](https://example.org)", on)
    [size] = with_look(link, 20).iter("w:sz")
    assert size.attributes["w:val"] == "40"


def test_what_xml_would_read_as_its_own_comes_back_as_it_was_said() -> None:
    on = pages()
    data = written(table(on, [400], [row("x")], alt='"<&>"'), on=on)
    assert [each.get(qn("w:val")) for each in opened(data).element.body.iter(qn("w:tblCaption"))] == ['"<&>"']


def test_a_text_from_right_to_left_runs_from_the_right() -> None:
    on = pages()
    data = written(body(on, "שלום עולם"), on=on)
    [paragraph] = opened(data).paragraphs
    assert paragraph._p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None


@pytest.mark.parametrize("hostile", ["Donaudampfschiff" * 40, "👩‍🚀 go", "<w:p>&amp;", r"\*plain\*", "a\nb"])
def test_a_strange_text_is_written_as_it_is(hostile: str) -> None:
    on = pages()
    data = written(body(on, hostile), table(on, [400], [row(hostile)]), on=on)
    told = hostile.replace("\\", "")
    assert opened(data).paragraphs[0].text == told
    assert opened(data).tables[0].cell(0, 0).text == told


def test_the_header_names_document_deck_client_and_version_and_the_footer_the_page() -> None:
    section = opened(written()).sections[0]
    header = said(section.header._element)
    assert header == "Facilitator guide  Leading with the customer · Northgate Health version 1.0"
    assert said(section.footer._element) == " Page 1 of 1"
    assert said(section.first_page_header._element) == ""


def test_a_header_row_is_repeated_and_no_row_is_torn() -> None:
    on = pages()
    data = written(table(on, [100, 300], [head("One", "Two"), row("a", "b")]), on=on)
    first, second = opened(data).tables[0]._tbl.tr_lst
    assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert second.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None
    assert all(each.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for each in (first, second))


def test_a_band_stays_with_the_row_below_it() -> None:
    on = pages()
    data = written(table(on, [200, 200], [band("Morning", 2, on), row("a", Cell("b"))]), on=on)
    above, below = (each.find(f".//{qn('w:keepNext')}") for each in opened(data).tables[0]._tbl.tr_lst)
    assert above is not None
    assert below is None


def test_lists_count_from_one_each() -> None:
    on = pages()
    first, second = new_list(on), new_list(on)
    data = written(*numbered(on, ["a"], first), *numbered(on, ["b"], second), *bullets(on, ["c"]), on=on)
    numbers = [each.get(qn("w:val")) for each in opened(data).element.body.iter(qn("w:numId"))]
    assert len(set(numbers)) == 2
    assert entry(data, "word/numbering.xml").count("startOverride") == 2


def test_the_contents_are_a_field_whose_entries_stand_there_with_their_pages() -> None:
    on = pages()
    chapters = [
        heading(on, 1, "First", new_page=True),
        heading(on, 2, "Part"),
        heading(on, 1, "Last", new_page=True),
    ]
    front = contents(on, chapters)
    assert number_pages(on, [body(on, "Cover"), *front, *chapters]) == 4
    data = written(*front, *chapters, on=on)
    told = [
        (p.style.name, said(p._p)) for p in opened(data).paragraphs if p.style and "toc" in str(p.style.name)
    ]
    assert told == [("toc 1", "First 3"), ("toc 2", "Part 3"), ("toc 1", "Last 4")]
    document = entry(data, "word/document.xml")
    assert "TOC \\o" in document
    anchors = {each.get(qn("w:anchor")) for each in opened(data).element.body.iter(qn("w:hyperlink"))}
    marks = {each.get(qn("w:name")) for each in opened(data).element.body.iter(qn("w:bookmarkStart"))}
    assert anchors == marks


def test_a_reference_bears_the_page_of_its_mark() -> None:
    on = pages()
    there = mark(heading(on, 2, "There", new_page=True), "_There", 7)
    here = para(on, "BodyText", "page ", page_ref("_There", on))
    number_pages(on, [here, there])
    assert text_of([here]) == "page 2"


def test_what_is_kept_together_moves_to_the_next_page_as_a_whole() -> None:
    on = pages()
    before = [body(on, "Line") for _ in range(40)]
    whole = keep_together(
        [mark(heading(on, 2, "Whole"), "_Whole", 1), *(body(on, "Line") for _ in range(20))]
    )
    after = para(on, "BodyText", page_ref("_Whole", on))
    number_pages(on, [*before, *whole, after])
    assert text_of([after]) == "2"


@pytest.mark.parametrize("palette", [HOUSE, DARK], ids=["light", "dark"])
def test_every_ink_can_be_read_on_paper(palette: Palette) -> None:
    inks = inks_of(palette)
    assert all(contrast(ink, "#FFFFFF") >= 4.5 for ink in (inks.ink, inks.strong, inks.look))
    assert contrast(inks.ink, inks.tint) >= 7
    assert contrast(inks.rule, "#FFFFFF") >= 1.7
