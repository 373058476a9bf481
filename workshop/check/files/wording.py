"""Rules on what a file says: nothing left over from templates and drafts, nothing that was never said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workshop.check.checked import warned
from workshop.check.files.rule import Held, Said, counted, shortened
from workshop.check.finding import Finding
from workshop.check.found.values import Paragraph, Run
from workshop.errors import Problem
from workshop.outline.fill import FILL
from workshop.outline.registers import Quotation

_LEFT_OVER = re.compile(
    r"\b(?:click (?:icon )?to add (?:\w+ )?\w+|lorem ipsum|(?:titel|text) durch klicken hinzufügen"
    r"|cliquez pour (?:ajouter|modifier) \w+|haga clic para (?:agregar|modificar) \w+"
    r"|klik om .{0,20}toe te voegen"
    r"|klik for at tilføje \w+|your (?:text|title|logo) here|insert (?:text|title|picture|logo|name) here"
    r"|placeholder text|dolor sit amet)\b",
    re.IGNORECASE,
)
_DRAFT = re.compile(
    r"(?<!\w)(?:TODO|FIXME|TBD|TBC|XXX+)(?!\w)|\[(?:insert|your|client|name|date)\b[^\]]{0,40}\]"
)
_WORDS = re.compile(r"\w+")
_DENIED = re.compile(
    r"\b(?:never said|did not say|didn.t say|misquot\w*|wrong\w*|not what|invented|apocryphal"
    r"|not say|real(?:ly)? said)\b",
    re.IGNORECASE,
)
_LEAST_WORDS = 5
_COMMENT = ("}comment", "}cm", "}threadedComment")
_COMMENTS = re.compile(r"(?:ppt/comments/[^/]+|word/comments|xl/comments\d*|xl/threadedComments/[^/]+)\.xml")


def nothing_is_left_over(held: Held) -> Iterator[Finding]:
    """Find what a template asks for, what a draft leaves open, {{names}} nobody filled, and comments."""
    for said in (*held.said, *_beside(held)):
        text = said.paragraph.text
        for match in FILL.finditer(text):
            what = f"{shortened(match[0])} is left to fill{said.place}"
            yield said.finding(Problem("unfilled", what, None, "write what belongs there"))
        if left := (_LEFT_OVER.search(text) or _DRAFT.search(text)):
            within = f", in '{shortened(text)}'" if len(text) > len(left[0]) else ""
            what = f"'{shortened(left[0])}' is left over{said.place}{within}"
            yield said.finding(warned("leftover", what, None, "write what belongs there, or take it out"))


def _beside(held: Held) -> Iterator[Said]:
    """Yield what is said of a slide in its notes, and of its pictures to those who cannot see them."""
    for slide in held.slides:
        texts = [(slide.notes, " in its notes")]
        texts += [(shape.alt, f" in the alternative text of '{shape.name}'") for shape in slide.shapes]
        for text, place in texts:
            yield Said(Paragraph((Run(text),)), slide.number, slide.title, place)
    for drawn in held.document.drawn if held.document else ():
        yield Said(Paragraph((Run(drawn.alt),)), place=f" in the alternative text of '{drawn.name}'")


def nothing_is_left_to_discuss(held: Held) -> Iterator[Finding]:
    """Find comments, and changes that were tracked and that nobody took over or turned down."""
    parts = (held.package.xml(part) for part in held.package.members if _COMMENTS.fullmatch(part))
    comments = sum(element.tag.endswith(_COMMENT) for root in parts for element in root.iter())
    if comments:
        what = f"{counted(comments, 'comment')} {'is' if comments == 1 else 'are'} still in the file"
        yield Finding(warned("leftover", what, None, "answer them, and delete them under Review"))
    if held.document and held.document.tracked:
        changes = held.document.tracked
        what = f"{counted(changes, 'tracked change')} {'is' if changes == 1 else 'are'} still open"
        yield Finding(warned("leftover", what, None, "accept or reject them under Review"))


def nothing_is_misquoted(held: Held) -> Iterator[Finding]:
    """Find lines that our register knows as wrong wordings, or that nobody could ever find a source for.

    A slide that also says how it really was, or that it was not so, may show them.
    """
    lines = list(_lines(held.quotations))
    for said in held.said:
        here = _plain(said.paragraph.text)
        for wrong, quotation in lines:
            if wrong in here and not _is_denied(held, said, quotation):
                yield said.finding(_misquoted(quotation, said.place))


def _lines(quotations: Iterable[Quotation]) -> Iterator[tuple[str, Quotation]]:
    for quotation in quotations:
        wrong = quotation.misquoted_as or (quotation.text if quotation.status == "unsupported" else None)
        if wrong and len(_WORDS.findall(wrong)) >= _LEAST_WORDS:
            yield _plain(wrong), quotation


def _plain(text: str) -> str:
    """Return the words of a text alone, between spaces."""
    return f" {' '.join(word.casefold() for word in _WORDS.findall(text))} "


def _is_denied(held: Held, said: Said, quotation: Quotation) -> bool:
    """Return whether the same slide, or document, says what is wrong with a line."""
    around = [each.paragraph.text for each in held.said if each.slide == said.slide]
    around += [slide.notes for slide in held.slides if slide.number == said.slide]
    words = " ".join(around)
    right = quotation.misquoted_as is not None and _plain(quotation.text) in _plain(words)
    return right or bool(_DENIED.search(words))


def _misquoted(quotation: Quotation, place: str) -> Problem:
    if quotation.misquoted_as is not None:
        what = f"a saying of {quotation.speaker} is quoted wrongly{place}"
        return warned("misquoted", what, None, f"the words were: {shortened(quotation.text, 120)}")
    what = f"nobody has found where {quotation.speaker} said this{place}: '{shortened(quotation.text)}'"
    return warned("misquoted", what, None, "take it out, or say it in your own words")
