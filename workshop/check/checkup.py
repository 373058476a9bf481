"""What a check comes to: which rules were looked at, which hold, what was found, and what is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from workshop.check.accepted import Accepted
from workshop.check.catalogue import FILE_GROUPS, GROUPS, Group
from workshop.check.finding import Finding
from workshop.errors import Problem, errors_in
from workshop.outline.client import Event
from workshop.values import frozen

Result = Literal["held", "accepted", "found"]


@frozen
class Checkup:
    """Hold what was found in one deck or file; without `rules` it could not be looked into.

    `rules` are the codes that were looked at, `faces` those that a machine needs to show it as it is meant.
    """

    name: str
    title: str = ""
    language: str = ""
    client: str = ""
    rules: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    event: Event | None = None
    when: str = ""
    """From when to when it runs, or how long."""
    faces: tuple[str, ...] = ()
    slides: int = 0
    finished: bool = False
    """Whether it is a finished file, and no outline."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what was found, without what is meant."""
        return tuple(finding.problem for finding in self.findings)

    @property
    def whole(self) -> bool:
        """Return whether every rule could be looked at."""
        return bool(self.rules)

    @property
    def ready(self) -> bool:
        """Return whether nothing was found that stops a build."""
        return self.whole and not errors_in(self.problems)

    @property
    def named(self) -> str:
        """Return what is called so, and for whom."""
        return f"{self.name} for {self.client}" if self.client else self.name

    def results(self) -> dict[str, Result]:
        """Return what came of each rule; one that was not asked for counts when it found something."""
        found = Counter(problem.code for problem in self.problems)
        meant = {each.code for each in self.accepted if each.problems}
        codes = dict.fromkeys((*self.rules, *found))
        return {code: _result(code in found, code in meant) for code in codes}

    def by_group(self) -> Iterator[tuple[Group, dict[str, Result]]]:
        """Yield what came of the rules, group by group."""
        results = self.results()
        for group in FILE_GROUPS if self.finished else GROUPS:
            of_it = {code: results[code] for code in group.codes if code in results}
            if of_it:
                yield group, of_it

    def by_slide(self) -> list[tuple[int | None, str, list[Problem]]]:
        """Return what was found by slides: number, title, problems; what is of the whole deck comes first."""
        slides: dict[int | None, tuple[str, list[Problem]]] = {}
        for finding in self.findings:
            slides.setdefault(finding.slide, (finding.title, []))[1].append(finding.problem)
        order = sorted(slides, key=lambda slide: slide or 0)
        return [(slide, *slides[slide]) for slide in order]


def _result(found: bool, meant: bool) -> Result:
    return "found" if found else "accepted" if meant else "held"
