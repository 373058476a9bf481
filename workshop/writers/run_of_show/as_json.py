"""The run of show as JSON, for other programs; its keys are always English."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import groupby
from typing import Any

from workshop.plan.clock import clock
from workshop.plan.materials import materials_of
from workshop.plan.plan import Plan
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.slides import said
from workshop.storyboard.stage import Stage
from workshop.writers.run_of_show.rows import Row, rows_of


def write_json(stage: Stage, storyboard: Storyboard) -> bytes:
    """Write the whole plan in UTF-8: the workshop, its parts with their rows, and the materials."""
    stage = replace(stage, plan=replace(stage.plan, clock_pattern="H:mm"))
    rows = rows_of(stage, storyboard)
    parts = [_part(list(part)) for _, part in groupby(rows, lambda row: row.band.id)]
    whole = _workshop(stage, storyboard) | {"parts": parts, "materials": _materials(stage)}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _workshop(stage: Stage, storyboard: Storyboard) -> dict[str, Any]:
    plan, event = stage.plan, stage.event
    return {
        "id": storyboard.id,
        "title": storyboard.title,
        "version": str(storyboard.version),
        "language": str(storyboard.language),
        "client": str(stage.client) or None,
        "date": event.date.isoformat() if event and event.date else None,
        "venue": str(event.venue) if event and event.venue else None,
        "facilitators": [_lead(lead) for lead in event.facilitators] if event else [],
        "people": plan.people,
        "mode": plan.mode,
        "days": plan.days,
        **_times(plan),
    }


def _lead(lead: Any) -> dict[str, str | None]:
    return {"name": str(lead.name), "initials": str(lead.initials) if lead.initials else None}


def _times(plan: Plan) -> dict[str, Any]:
    timed = plan.start is not None
    return {
        "start": plan.clock(0) if timed else None,
        "end": plan.clock(plan.minutes, end=True) if timed else None,
        "minutes": plan.minutes,
        "empty_minutes": plan.empty,
        "working_minutes": plan.working_minutes,
        "turn_minutes": plan.turn_minutes,
    }


def _part(rows: list[Row]) -> dict[str, Any]:
    band = rows[0].band
    return {
        "id": str(band.id),
        "kind": band.kind,
        "number": band.number,
        "title": str(band.title),
        "question": str(band.question) or None,
        "day": band.day,
        "clock": rows[0].clock,
        "minutes": band.minutes,
        "turn_minutes": band.turn_minutes,
        "rows": [_row(row) for row in rows],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "id": str(row.id),
        "clock": row.clock,
        "elapsed": row.elapsed,
        "minutes": row.minutes,
        "title": str(row.title),
        "happens": str(row.happens),
        "kind": row.kind_name,
        "type": row.type,
        "turn": row.turn,
        "form": row.form,
        "slides": list(row.slides),
        "groups": str(row.groups),
        "lead": str(row.lead),
        "materials": [str(each) for each in row.materials],
        "output": str(row.output),
        "priority": row.priority_name,
        "least": row.least,
        "lock": None if row.lock is None else clock(0, row.lock),
        "worksheet": row.worksheet,
    }


def _materials(stage: Stage) -> list[dict[str, Any]]:
    return [
        {"item": said(supply.item, stage), "count": supply.count, "used_in": list(map(str, supply.lines))}
        for supply in materials_of(stage.plan)
    ]
