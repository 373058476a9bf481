"""How keys are written, and the shortest way to write each part, are told by the records themselves."""

from __future__ import annotations

import re

import pytest

from tests.outline.written import SMALL, source
from workshop.outline.forms import PARTS, forms, skeleton
from workshop.outline.model import KINDS
from workshop.outline.nodes import parse
from workshop.outline.read import read_workshop


def written(name: str) -> str:
    """Return an outline that holds the skeleton of a part, with words for its dots."""
    numbers = iter(range(1000))
    part = re.sub("…", lambda _: f"word-{next(numbers)}", skeleton(PARTS[name], name))
    depth = 6 if name in KINDS else 2
    lines = "".join(f"{' ' * depth}{line}\n" for line in part.split("\n"))
    return SMALL + lines + ("        main: yes\n" if name == "exercise" else "")


@pytest.mark.parametrize("name", PARTS)
def test_a_skeleton_is_a_valid_part_of_an_outline(name: str) -> None:
    node, problems = parse(source(written(name)))
    assert problems == ()
    assert node is not None
    assert read_workshop(node)[1] == ()


@pytest.mark.parametrize("name", PARTS)
def test_a_skeleton_begins_with_the_key_that_names_the_part(name: str) -> None:
    assert skeleton(PARTS[name], name).startswith(f"- {name}: …")


@pytest.mark.parametrize("name", PARTS)
def test_every_key_says_what_it_is_for_and_how_it_is_written(name: str) -> None:
    for form in forms(PARTS[name]):
        assert form.purpose, form
        assert form.form, form
        assert "workshop." not in form.form


def test_the_form_of_a_key_can_be_copied() -> None:
    exercise = {form.key: form.form for form in forms(PARTS["exercise"])}
    assert exercise["exercise"] == "text"
    assert exercise["minutes"] == "20, or 1h 30"
    assert exercise["at"] == '"09:00"'
    assert exercise["main"] == "yes or no"
    assert exercise["id"] == "id"
    assert exercise["priority"] == "must | should | could"
    assert exercise["supports"] == "[id, …]"
    assert exercise["steps"] == "[{do, how, minutes, report}, …]"
    assert exercise["materials"] == "[text, or {item, each, per_group, total}, …]"
    assert exercise["extra"] == "{name: text, …}"
    assert exercise["groups"] == "solo, pairs, trios, fours, fives, plenary, or {tables: 6}"
    chart = {form.key: form.form for form in forms(PARTS["chart"])}
    assert chart["bars"] == "{name: number, …}"
    section = {form.key: form.form for form in forms(PARTS["section"])}
    assert section["blocks"] == "[block, …]"


def test_what_must_be_written_is_told() -> None:
    assert {form.key for form in forms(PARTS["number"]) if form.needed} == {"number", "line"}
