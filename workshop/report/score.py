"""How many rules hold, and how many do not: nothing that anybody could argue with.

What is accepted counts neither for nor against: it is told beside the score, with its reason below.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from workshop.check.checkup import Checkup
from workshop.outline.meant import counted
from workshop.report.problems import fields


def score_text(checkup: Checkup) -> str:
    """Return the score: 41 of 42 rules hold; 1 is accepted, with the reason; 1 found 2 things."""
    if not checkup.whole:
        return "no score: what is wrong keeps the rules from being looked at"
    counts = Counter(checkup.results().values())
    held, accepted = counts["held"], counts["accepted"]
    parts = [f"{held} of {held + counts['found']} rules hold" if counts["found"] else f"{held} rules hold"]
    if accepted:
        parts.append(f"{accepted} {'is' if accepted == 1 else 'are'} accepted, with the reason")
    if counts["found"]:
        parts.append(f"{counts['found']} found {counted(len(checkup.findings), 'thing')}")
    return "; ".join(parts)


def checkup_values(checkup: Checkup) -> dict[str, Any]:
    """Return a check as values for JSON."""
    counts = Counter(checkup.results().values())
    return {
        "name": checkup.name,
        "client": checkup.client or None,
        "title": checkup.title,
        "score": {
            "whole": checkup.whole,
            "rules": counts.total() if checkup.whole else 0,
            **{result: counts[result] if checkup.whole else 0 for result in ("held", "accepted", "found")},
        },
        "rules": _rules(checkup) if checkup.whole else [],
        "findings": [
            {"slide": finding.slide, "title": finding.title, **fields(finding.problem)}
            for finding in checkup.findings
        ],
        "accepted": [
            {"code": each.code, "reason": each.reason, "findings": len(each.problems)}
            for each in checkup.accepted
        ],
    }


def _rules(checkup: Checkup) -> list[dict[str, str]]:
    return [
        {"code": code, "group": group.name, "result": result}
        for group, results in checkup.by_group()
        for code, result in results.items()
    ]
