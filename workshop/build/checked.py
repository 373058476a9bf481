"""A deck or a finished file to what a check of it comes to; nothing is written."""

from __future__ import annotations

from pathlib import Path

from workshop.build.making import Made, examine
from workshop.check.accepted import accepted_in, is_accepted
from workshop.check.catalogue import scored
from workshop.check.checkup import Checkup
from workshop.check.finding import Finding
from workshop.errors import Problem, WorkshopError, in_order
from workshop.library import Library
from workshop.outline.meant import counted

_MOST_BYTES = 500_000_000


def check_deck(library: Library, name: str, client: str | None = None) -> Checkup:
    """Check an outline, for a client or for nobody in particular."""
    try:
        made = examine(library, name, client)
    except WorkshopError as error:
        return Checkup(name, client=client or "", findings=tuple(map(Finding, error.problems)))
    return _of_deck(name, client, made)


def _of_deck(name: str, client: str | None, made: Made) -> Checkup:
    accept = made.plan.workshop.accept
    found = [finding for finding in made.findings if not is_accepted(finding.problem, accept)]
    order = {problem: place for place, problem in enumerate(in_order(each.problem for each in found))}
    faces = dict.fromkeys((made.look.heading.family, made.look.body.family))
    return Checkup(
        name=name,
        title=made.storyboard.title,
        language=made.storyboard.language,
        client=client or "",
        rules=scored(client=client is not None, drawn=made.look.matches is None),
        findings=tuple(sorted(found, key=lambda finding: order[finding.problem])),
        accepted=accepted_in((each.problem for each in made.findings), accept, _everywhere(made)),
        event=made.stage.event,
        when=_when(made),
        faces=tuple(faces),
        slides=sum(not slide.hidden for slide in made.storyboard.slides),
    )


def _everywhere(made: Made) -> tuple[str, ...]:
    """Return the codes that a client accepts in all its decks, where the deck itself gives no reason."""
    here, always = made.plan.workshop.accept, made.known.client.accept if made.known else {}
    return tuple(code for code, reason in always.items() if here.get(code) == reason)


def _when(made: Made) -> str:
    plan = made.plan
    return plan.span(0, plan.minutes) if plan.start is not None else counted(plan.minutes, "minute")


def check_finished(library: Library, path: Path) -> Checkup:
    """Check a deck, document or workbook that is finished, whoever made it; raises WorkshopError."""
    from workshop.check.files import RULES, check_file, kind_of  # imported late: outlines need none of it

    name = path.as_posix()
    findings = check_file(name, _read(path), library)
    kind = kind_of(path.name)
    codes = dict.fromkeys(code for rule in RULES if kind in rule.kinds for code in rule.codes)
    known = {code for rule in RULES for code in rule.codes}
    unread = any(finding.slide is None and finding.problem.code not in known for finding in findings)
    return Checkup(name, rules=() if unread else tuple(codes), findings=findings, finished=True)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise OSError("it is larger than 500 MB")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        message = f"{path.as_posix()} cannot be read: {reason}"
        problem = Problem("unreadable-file", message, None, "check its name, and that you may read it")
        raise WorkshopError([problem]) from None
