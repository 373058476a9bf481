"""Where the texts of a slide are written, and how a new wording of a slide falls to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from workshop.build.making import Made
from workshop.errors import Span
from workshop.markup import read_runs
from workshop.outline.fill import FILL
from workshop.outline.texts import texts_in
from workshop.outline.tree import Node
from workshop.outline.values import Text
from workshop.storyboard.facts import lowered
from workshop.storyboard.scene import Slide
from workshop.storyboard.strings import Said, note_strings, texts
from workshop.storyboard.typeset import paragraph

_MARKS = re.compile(r"[*_\[\\]")


@dataclass(frozen=True)
class Located:
    """Know every text of a made deck by its place, and the node of the outline's tree it was read from."""

    made: Made
    tree: Node

    @cached_property
    def final(self) -> Mapping[Span, Text]:
        """Return every text as it is shown, with words and fills, by where it is written."""
        return {text.span: text for text in texts_in(self.made.plan.workshop) if text.span}

    @cached_property
    def nodes(self) -> Mapping[Span, Node]:
        """Return every scalar of the tree by its place."""
        return {node.span: node for node in _scalars(self.tree)}

    @cached_property
    def slides(self) -> Mapping[str, Slide]:
        """Return the slides by id."""
        return {slide.id: slide for slide in self.made.storyboard.slides}

    def said(self, ident: str, notes: bool) -> Sequence[Said]:
        """Return what stands on a slide, or in its notes, as `SlideText` counts it."""
        slide = self.slides.get(ident)
        if slide is None:
            return ()
        return tuple(said for said in note_strings(slide) if said.text) if notes else tuple(texts(slide))

    def shown(self, text: str) -> str:
        """Return a text as it is read on a slide."""
        return " ".join("".join(run.text for run in paragraph(text, self.made.stage).runs).split())

    def parts(self, said: Said) -> list[tuple[int, int, Span]]:
        """Return the texts that a paragraph holds whole: from where to where, and where each is written."""
        known = [(form, span) for span in said.spans for form in self._forms(span)]
        found: list[tuple[int, int, Span]] = []
        for words, span in sorted(known, key=lambda each: -len(each[0])):
            for match in re.finditer(re.escape(words), said.text) if words else ():
                free = all(match.end() <= start or end <= match.start() for start, end, _ in found)
                if free and all(span is not other for _, _, other in found):
                    found.append((*match.span(), span))
        return sorted(found)

    def _forms(self, span: Span) -> Sequence[str]:
        """Return how a text may stand on a slide: as it is, or in the middle of a sentence."""
        words = self.shown(self.final[span]) if span in self.final else ""
        return tuple(dict.fromkeys((words, lowered(words))))

    def reworded(self, said: Said, after: str) -> Mapping[Span, str] | None:
        """Return what each text of a paragraph says in its new wording; None when none can say it."""
        pattern, last = "", 0
        parts = self.parts(said)
        for start, end, _ in parts:
            pattern += re.escape(said.text[last:start]) + "(.+?)"
            last = end
        match = re.fullmatch(pattern + re.escape(said.text[last:]), after) if parts else None
        if match is None:
            return None
        new: dict[Span, str] = {}
        for (start, end, span), words in zip(parts, map(str.strip, match.groups()), strict=True):
            was = said.text[start:end]
            if words != was:
                inside = was != self.shown(self.final[span])
                new[span] = words[:1].upper() + words[1:] if inside else words
        return new

    def source(self, span: Span, words: str) -> str:
        """Return how words are written in place of a text: with the marks and needs that still stand."""
        marked = as_typed(words)
        for run in read_runs(self.final[span]):
            plain = as_typed(self.shown(run.text))
            around = f"[{plain}]({run.link})" if run.link else plain
            around = f"**{around}**" if run.bold else f"*{around}*" if run.italic else around
            if around != plain:
                marked = _instead(marked, plain, around)
        return self._with_needs(span, marked)

    def _with_needs(self, span: Span, words: str) -> str:
        """Put a need back where what fills it still stands: it is filled anew in the next version."""
        node = self.nodes.get(span)
        for name in FILL.findall((node and node.text) or ""):
            need = self.made.plan.workshop.needs.get(name)
            fills = self.made.known.client.fills if self.made.known else {}
            value = self.shown(fills.get(Text(name)) or (need.default if need else ""))
            for form in (value, value[:1].upper() + value[1:]):
                filled = _instead(words, form, f"{{{{{name}}}}}")
                if filled != words:
                    words = filled
                    break
        return words


def _instead(text: str, words: str, other: str) -> str:
    """Return a text with other words in place of some, where these stand whole for the first time."""
    whole = rf"(?<!\w){re.escape(words)}(?!\w)"
    return re.sub(whole, lambda _: other, text, count=1) if words else text


def as_typed(words: str) -> str:
    """Return words so that an outline shows them as they are: what would be a mark is none."""
    return _MARKS.sub(r"\\\g<0>", words)


def _scalars(node: Node) -> Iterator[Node]:
    if node.text is not None:
        yield node
    for part in (*(node.entries or {}).values(), *(node.items or ())):
        yield from _scalars(part)
