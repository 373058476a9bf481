"""What slides of ours lose on a client's template, one sentence for each thing: nothing is lost silently."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from workshop.brand.template import Match, Matches
from workshop.brand.template.match import families
from workshop.storyboard.adopt.deck import type_scale
from workshop.storyboard.adopt.foot import caption_holder, has_rail
from workshop.storyboard.adopt.sheet import THRESHOLDS, UNNUMBERED, slide_scale
from workshop.storyboard.adopt.slide import PLAIN, is_roomy
from workshop.storyboard.adopt.written import main_slot
from workshop.values import frozen

_MOST = 4
"""So many names are written out; of more, the first of them and how many there are."""


@frozen
class _Loss:
    """Hold what is left out of some kinds of slide where something holds, and why."""

    what: str
    kinds: Sequence[Match]
    where: Callable[[Match], bool]
    why: str


def left_out(matches: Matches) -> Iterator[str]:
    """Yield what is left out on a template: where, on which kinds of slide, and why."""
    for loss in _losses(matches):
        found = [match for match in loss.kinds if loss.where(match)]
        if found:
            yield f"no {loss.what} on {_where(found, loss.kinds)}: {loss.why}"
    yield from _given_way(matches)
    yield "no logo from client.yaml: the template shows its own"
    yield "none of our grounds and frames: the template's stay; an activity has a panel in its accent colour"


def _losses(matches: Matches) -> Iterator[_Loss]:
    scale, slide = type_scale(matches), slide_scale(matches.template)
    shown = [_shown(match, matches) for match in matches.by_family.values()]
    railed = [match for match in shown if families()[match.family][0].rail]
    yield _Loss(
        "time rail",
        railed,
        lambda match: not has_rail(match.layout, scale, slide),
        "there is no room for it below the content",
    )
    yield _Loss(
        "line that names the section",
        railed,
        lambda match: caption_holder(match.layout) is None,
        "there is no empty footer for it",
    )
    opening = [match for match in shown if match.family in THRESHOLDS]
    yield _Loss("round clock", opening, _says_all, "its words stand below the title")
    yield _Loss("typed date", shown, _has_typed_date, "the template's is not the day of the workshop")
    yield _Loss("slide number", opening, _has_idle_number, "our first and last slides have none")


def _shown(match: Match, matches: Matches) -> Match:
    """Return the match a kind is shown on: the plain layout's where its own is too small to draw in."""
    drawn = match.drawn and not _says_all(match)
    return match if not drawn or is_roomy(match.layout.area, matches.template) else _plain(match, matches)


def _plain(match: Match, matches: Matches) -> Match:
    return replace(matches.by_family[PLAIN], family=match.family)


def _given_way(matches: Matches) -> Iterator[str]:
    """Yield the layouts that are too small to draw in, and the one that takes their place."""
    taken = matches.by_family[PLAIN]
    found = [each for each in matches.by_family.values() if _shown(each, matches).layout is not each.layout]
    if found:
        why = f"it has too little room to draw in, so {_layouts([taken])} is taken"
        yield f"no {_kinds(found)} on {_layouts(found)}: {why}"


def _says_all(match: Match) -> bool:
    """Return whether an opening layout takes in the words of the clock, which is then not drawn."""
    return match.family in THRESHOLDS and main_slot(match) is not None


def _has_typed_date(match: Match) -> bool:
    dates = (holder for holder in match.layout.footers if holder.type == "dt")
    return any(holder.has_text and not holder.automatic for holder in dates)


def _has_idle_number(match: Match) -> bool:
    return match.family in UNNUMBERED and any(holder.type == "sldNum" for holder in match.layout.footers)


def _where(found: Sequence[Match], kinds: Sequence[Match]) -> str:
    return (
        "any slide" if len(found) == len(kinds) > len(THRESHOLDS) else f"{_layouts(found)} ({_kinds(found)})"
    )


def _layouts(found: Iterable[Match]) -> str:
    return _listed([f"'{match.layout.name or match.layout.part}'" for match in found], " and ")


def _kinds(found: Iterable[Match]) -> str:
    return _listed([match.family for match in found], ", ")


def _listed(names: Iterable[str], last: str) -> str:
    known = tuple(dict.fromkeys(names))
    if len(known) > _MOST:
        return f"{', '.join(known[: _MOST - 1])} and {len(known) - _MOST + 1} more"
    return last.join(filter(None, (", ".join(known[:-1]), known[-1])))
