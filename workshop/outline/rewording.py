"""One text in a client's words: what is replaced in it, and what is left."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field
from typing import Literal

from workshop.outline.capitals import begins_sentence, cased, name_around
from workshop.outline.english import article, possessive
from workshop.outline.lexicon import Form, Lexicon

Why = Literal["compound", "quotation", "name", "link"]
_WHY: dict[str | None, Why] = {"quotation": "quotation", "name": "name"}


@dataclass(slots=True)
class Rewording:
    """Reword texts, and keep what was replaced (word, new word, form) and left (word, why, form) in them.

    `labels` are the words in quotation marks that are nobody's saying, but name a text of the outline; `own`
    are texts of the client's, which the outline names in its own words.
    """

    lexicon: Lexicon
    labels: Container[str]
    own: Container[str] = ()
    replaced: list[tuple[str, str, Form]] = field(default_factory=list)
    left: list[tuple[str, Why, Form]] = field(default_factory=list)

    def reword(self, text: str) -> str:
        """Return a text in the client's words."""
        pieces: list[str] = []
        end = 0
        for match in self._found(text):
            if match.start() < end:
                continue
            gap = text[end : match.start()]
            pieces.extend(
                self._word(match, gap) if match.re is self.lexicon.word else (gap, self._kept(match))
            )
            end = match.end()
        return "".join((*pieces, text[end:]))

    def _found(self, text: str) -> list[re.Match[str]]:
        """Return what stays and what is a word; what stays comes before a word that begins inside it."""
        words = list(self.lexicon.words_in(text))
        kept = list(self.lexicon.kept_in(text)) if words else []
        return words if not kept else sorted((*kept, *words), key=lambda match: match.start())

    def _kept(self, match: re.Match[str]) -> str:
        kept, group = match[0], match.lastgroup
        words = list(self.lexicon.words_in(kept)) if group != "fill" else []
        if words and group == "quotation":
            label = self._label(kept[1:-1])
            if label is not None:
                return kept[:1] + label + kept[-1:]
        for word in words:
            form = self.lexicon.form(word["word"])
            if form and not form.keeps:
                self.left.append((word["word"], _WHY.get(group, "link"), form))
        return kept

    def _label(self, written: str) -> str | None:
        """Return the words of a label as the text that it names has them now; None for a quotation."""
        replaced, left = len(self.replaced), len(self.left)
        spoken = self.reword(written)
        if written in self.labels or spoken in self.own:
            return spoken
        del self.replaced[replaced:], self.left[left:]
        return None

    def _word(self, match: re.Match[str], gap: str) -> tuple[str, str]:
        """Return what stands for a word, and the gap before it, whose article may have changed."""
        form = self.lexicon.form(match["word"])
        plural = self.lexicon.form(match["word"] + match["s"]) if match["s"] else form
        if form is None or plural is None or form.keeps or self._stays(match, form):
            return gap, match[0]
        new = _new(match, form, plural) + _owner(match, plural)
        before, old_article, new_article = (
            _article(match, gap, form) if self.lexicon.english else (gap, "", "")
        )
        if (old_article + match[0]) != (new_article + new):
            self.replaced.append((old_article + match[0], new_article + new, form))
        return before + new_article, new

    def _stays(self, match: re.Match[str], form: Form) -> bool:
        """Return whether a word stays because it is a part of something."""
        compound = _compound(match.string, *match.span())
        if compound:
            self.left.append((compound, "compound", form))
            return True
        name = (
            "" if form.exact or not self.lexicon.english else name_around(match.string, *match.span("word"))
        )
        if name and name not in self.labels:
            self.left.append((name, "name", form))
            return True
        return False


def _new(match: re.Match[str], form: Form, plural: Form) -> str:
    """Return the new word with the case, the line breaks and the marks of the old one."""
    single = _written(form, match)
    if not match["s"]:
        return single
    several = _written(plural, match)
    shared = several.startswith(single)
    return single + match["marks"] + several[len(single) :] if shared else several + match["marks"]


def _written(form: Form, match: re.Match[str]) -> str:
    old = match["word"]
    if form.exact:
        starts = old[0].isupper() and begins_sentence(match.string, match.start("word"))
        new = cased(form.new, old[0]) if starts else form.new
    else:
        new = cased(form.new, old)
    if "\n" not in old:
        return new
    first, *words = new.split(" ")
    spaces = re.findall(r"\s+", old) + [" "] * len(words)
    return first + "".join(space + word for space, word in zip(spaces, words, strict=False))


def _owner(match: re.Match[str], form: Form) -> str:
    """Return what follows the new word: its possessive, or whatever stood there."""
    tail = match["tail"]
    if not tail:
        return match["gap"] or ""
    written = match["word"] + (match["s"] or "")
    owns = tail[1:].lower() == "s" or (len(tail) == 1 and written[-1] in "sS" and not _is_open(match))
    if owns:
        end = possessive(form.new)[1:]
        tail = tail[0] + (end.upper() if len(written) > 1 and written.isupper() else end)
    return (match["gap"] or "") + tail


def _is_open(match: re.Match[str]) -> bool:
    """Return whether a single quotation mark before a word is still open, so that this one closes it."""
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    return len(_OPENING.findall(before)) > len(_CLOSING.findall(before))


_REACH = 200
_OPENING = re.compile(r"(?<!\w)['‘](?=[\w*])")
_CLOSING = re.compile(r"(?<=[\w.,!?*])['’](?!\w)")
_MAY_BE_ARTICLE = re.compile(r"[Aa][Nn]?[*_\s]+$")
_ARTICLE = re.compile(r"(?<![^\W_])(?<![^\W_]['’-])(an?)([*_]*\s+[*_]*)$", re.IGNORECASE)


def _article(match: re.Match[str], gap: str, form: Form) -> tuple[str, str, str]:
    """Split the article off what stands before a word, and set it right: (rest, as it was, as it is)."""
    found = _ARTICLE.search(gap, max(0, len(gap) - 20)) if _MAY_BE_ARTICLE.search(gap[-8:]) else None
    right = article(form.new) if found else ""
    if not found or found[1].lower() == right:
        return gap, "", ""
    if found[1] == "A" and match["word"][0].islower() and re.search(r"\w $", gap[: found.start()]):
        return gap, "", ""  # a letter, as in: Plan A customers
    loud = found[1] == "AN" or (match["word"].isupper() and not form.exact)
    shown = right.upper() if loud else right.capitalize()
    return gap[: found.start()], found[0], (shown if found[1][0].isupper() else right) + found[2]


_HYPHENS = ("-", "‐", "‑")
_JOINED_BEFORE = re.compile(r"[\w*‐‑-]*[^\W_][*_]*[-‐‑][*_]*$")
_JOINED_AFTER = re.compile(r"[*_]*[-‐‑](?!-)[\w*‐‑-]{0,60}")


def _compound(text: str, start: int, end: int) -> str:
    """Return the compound with hyphens that a word is part of, or nothing."""
    near = text[max(0, start - 5) : start].rstrip("*_")
    before = _JOINED_BEFORE.search(text, max(0, start - 60), start) if near.endswith(_HYPHENS) else None
    after = _JOINED_AFTER.match(text, end)
    if not before and not after:
        return ""
    return f"{before[0] if before else ''}{text[start:end]}{after[0] if after else ''}".strip("*_")
