"""Rules for whoever cannot see a file, or looks for something in it: titles, words, links, headers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshop.check.checked import warned
from workshop.check.files.rule import Held, Said, counted, named, on, shortened, under
from workshop.check.finding import Finding
from workshop.check.found.document import Grid
from workshop.check.found.values import Link, Shape, Slide
from workshop.errors import Problem

_VAGUE = """
here; click here; click; this; this link; link; more; read more; learn more; see more; more info; website;
hier; hier klicken; klicken sie hier; mehr; mehr erfahren; weiterlesen; link hier; ici; cliquez ici; plus;
lire la suite; en savoir plus; aquí; haga clic aquí; haz clic aquí; leer más; más; klik hier; lees meer; meer;
lees verder; her; klik her; læs mere; mere; qui; clicca qui; leggi di più
"""
_SAYS_NOTHING = frozenset(" ".join(words.split()) for words in _VAGUE.split(";"))
_BARE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_LOCAL = re.compile(r"file:|[a-z]:[\\/]|\\\\|/(?:users|home|mnt|volumes|tmp)/|~/", re.IGNORECASE)
_SCHEME = re.compile(r"(?:https?|mailto|tel|ftps?|sms|msteams|zoommtg|geo|news|urn|doi):", re.IGNORECASE)
_FILE_NAME = re.compile(r"[\w() -]+\.(?:png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf)", re.IGNORECASE)
_NAMED_BY_PROGRAMS = re.compile(
    r"(?:picture|image|graphic|bild|grafik|chart|diagramm|content placeholder) ?\d*", re.IGNORECASE
)
_NEED_WORDS = frozenset({"picture", "film", "chart", "diagram", "object"})


def slides_have_titles(held: Held) -> Iterator[Finding]:
    """Find slides that nobody can find in the outline, and that nothing is read out for."""
    for slide in held.slides:
        if not slide.title and any(shape.kind != "line" for shape in slide.shapes if not shape.is_foot):
            hint = "write one; where it should not be seen, move it above the slide in the selection pane"
            yield on(slide, Problem("no-title", "the slide has no title", None, hint))


def titles_are_told_apart(held: Held) -> Iterator[Finding]:
    """Find slides whose titles are the same, so that nobody can choose between them."""
    seen: dict[str, int] = {}
    for slide in held.slides:
        title = slide.title.casefold()
        if title and title in seen:
            what = f"the slide has the same title as slide {seen[title]}"
            hint = "word one of them differently, or number them: (1 of 2), (2 of 2)"
            yield on(slide, warned("same-title", what, None, hint))
        seen.setdefault(title, slide.number)


def pictures_have_words(held: Held) -> Iterator[Finding]:
    """Find pictures, charts and diagrams that say nothing to whoever cannot see them."""
    hint = "write what it means under Alt Text, or mark it as decorative"
    for slide in held.slides:
        for shape in slide.shapes:
            if (
                shape.kind in _NEED_WORDS
                and not shape.is_foot
                and (why := _says_nothing(shape.alt, shape.described))
            ):
                what = f"{named(shape)} {why}"
                yield on(slide, Problem("no-alt-text", what, None, hint))
        yield from _drawings(slide)
    for drawn in held.document.drawn if held.document else ():
        if why := _says_nothing(drawn.alt, drawn.described):
            what = f"the picture '{shortened(drawn.name)}'{under(drawn.under)} {why}"
            yield Finding(Problem("no-alt-text", what, None, hint))


def _says_nothing(alt: str, described: bool) -> str:
    if alt and (_FILE_NAME.fullmatch(re.split(r"[/\\]", alt)[-1]) or _NAMED_BY_PROGRAMS.fullmatch(alt)):
        return f"is described as '{shortened(alt)}', which says nothing"
    return "" if described else "has no alternative text"


def _drawings(slide: Slide) -> Iterator[Finding]:
    """Find drawn shapes without text or words, which screen readers name one after the other."""
    silent = [shape for shape in slide.shapes if shape.kind == "drawing" and not shape.described]
    if silent:
        is_one = len(silent) == 1
        what = f"{counted(len(silent), 'drawn shape')} {'has' if is_one else 'have'} no alternative text"
        hint = "mark what is decoration as decorative, or group what belongs together and describe the group"
        yield on(slide, warned("no-alt-text", what, None, hint))


def links_say_something(held: Held) -> Iterator[Finding]:
    """Find links that say nothing by themselves, that lead nowhere, or only to somebody's own machine."""
    for said in held.said:
        for text, link in _links(said):
            if problem := _of_link(text, link, said.place):
                yield said.finding(problem)
    for slide in held.slides:
        for shape in slide.shapes:
            if shape.link and (problem := _leads(shape.link, _shape_name(shape), "")):
                yield on(slide, problem)


def _shape_name(shape: Shape) -> str:
    return shape.text or shape.name


def _links(said: Said) -> Iterator[tuple[str, Link]]:
    """Yield each link with all its text, of which a program may have made several runs."""
    text, last = "", None
    for run in said.paragraph.runs:
        if run.link is not last and last is not None:
            yield text, last
            text = ""
        last = run.link
        text = text + run.text if last is not None else ""
    if last is not None:
        yield text, last


def _of_link(text: str, link: Link, place: str) -> Problem | None:
    if problem := _leads(link, text, place):
        return problem
    words = " ".join(text.casefold().split()).strip(" .:!>»→)(")
    if words in _SAYS_NOTHING or not words:
        what = f"the link '{shortened(text)}'{place} does not say where it leads"
        hint = "let the link be the name of what it leads to, as in  the survey of May"
        return warned("empty-link", what, None, hint)
    if _BARE.fullmatch(text.strip()):
        what = f"the link '{shortened(text)}'{place} is a bare address, read out letter by letter"
        return warned("empty-link", what, None, "write what it leads to, and put the link behind the words")
    return None


def _leads(link: Link, text: str, place: str) -> Problem | None:
    if not link.target:
        what = f"the link '{shortened(text)}'{place} leads to something that is no longer there"
        return Problem("broken-relationship", what, None, "link it again, or take the link off")
    if link.external and _is_local(link.target):
        what = f"the link '{shortened(text)}'{place} leads to a file of one machine: {shortened(link.target)}"
        return Problem("local-link", what, None, "put the file where everybody gets at it, and link to that")
    return None


def _is_local(target: str) -> bool:
    if _LOCAL.match(target):
        return True
    return not _SCHEME.match(target) and not target.startswith(("#", "//", "?")) and ":" not in target[:12]


def tables_have_headers(held: Held) -> Iterator[Finding]:
    """Find tables whose first row is not said to be their header."""
    for slide in held.slides:
        for shape in slide.shapes:
            table = shape.table
            if table and not table.named and len(table.rows) > 1 and table.columns > 1:
                what = f"{named(shape)} has no header row"
                hint = "tick Header Row under Table Design, so that its columns are read out with their names"
                yield on(slide, warned("no-header-row", what, None, hint))
    for grid in held.document.tables if held.document else ():
        if not grid.header and grid.rows > 1 and grid.columns > 1 and _is_data(grid):
            begins = f" that begins '{shortened(grid.begins)}'" if grid.begins else ""
            what = f"the table{begins}{under(grid.under)} has no header row"
            hint = "mark its first row under Layout, Repeat Header Rows"
            yield Finding(warned("no-header-row", what, None, hint))


def _is_data(grid: Grid) -> bool:
    """Return whether a table is plainly one of data, and not a way to set texts side by side."""
    return grid.stands_out and grid.filled > 0.6


def slides_have_notes(held: Held) -> Iterator[Finding]:
    """Find slides that a colleague could not run from their notes."""
    silent = [slide for slide in held.slides if not slide.notes.strip()]
    hint = "write what to say, do and ask under the slide"
    if silent and len(silent) == len(held.slides) and len(silent) > 1:
        yield Finding(warned("no-notes", "no slide has speaker notes", None, hint))
        return
    for slide in silent:
        yield on(slide, warned("no-notes", "the slide has no speaker notes", None, hint))


def headings_go_down_by_one(held: Held) -> Iterator[Finding]:
    """Find headings that skip a level, and long documents without any."""
    if held.document is None:
        return
    last = 0
    levels = [(each.level, each.paragraph.text) for each in held.document.passages if each.level]
    for level, text in levels:
        if text and level > last + 1:
            what = f"the heading '{shortened(text)}' is of level {level} below one of level {last}"
            what = what if last else f"the first heading, '{shortened(text)}', is of level {level}"
            hint = f"make it Heading {last + 1}, so that nobody looks for what is between"
            yield Finding(warned("heading-order", what, None, hint))
        last = level if text else last
    words = sum(len(each.paragraph.text.split()) for each in held.document.passages)
    if not levels and words > 400:
        what = f"there are {words:,} words and no heading"
        hint = "set headings with the styles Heading 1 and Heading 2: they make the navigation pane"
        yield Finding(warned("heading-order", what, None, hint))
