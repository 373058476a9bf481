"""How many rules hold, and how many do not: nothing that anybody could argue with."""

from __future__ import annotations

from collections import Counter
from typing import Any

from workshop.check.checkup import Checkup
from workshop.outline.meant import counted
from workshop.report.problems import fields


def score_text(checkup: Checkup) -> str:
    """Return the score: 41 of 43 rules hold; 1 accepted; 1 found 2 things."""
    if not checkup.whole:
        return "no score: what is wrong keeps the rules from being looked at"
    counts = Counter(checkup.results().values())
    total, held = counts.total(), counts["held"]
    parts = [f"{total} rules hold" if held == total else f"{held} of {total} rules hold"]
    if counts["accepted"]:
        parts.append(f"{counts['accepted']} accepted")
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
