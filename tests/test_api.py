"""The public API: a score of names, documented, light to import, used as the README shows."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import workshop
from tests.factories import ROOT
from tests.folders import CLAIM, folder, small, start

README = (ROOT / "README.md").read_text(encoding="utf-8")


EXAMPLES: list[str] = re.findall(r"(?s)```python\n(.*?)```", README)
"""The README's blocks of Python; what needs a cluster is written as py."""


def example() -> str:
    """Return the README's first block of Python."""
    return EXAMPLES[0]


def test_every_example_of_the_readme_runs_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "decks").symlink_to(ROOT / "decks", target_is_directory=True)
    (tmp_path / "assets").symlink_to(ROOT / "assets", target_is_directory=True)
    for block in EXAMPLES[1:]:
        ran = start(tmp_path, "-c", block, PYTHONIOENCODING="utf-8")
        assert (ran.code, ran.err) == (0, ""), block
        assert ran.out


def test_the_readmes_example_runs_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "decks").symlink_to(ROOT / "decks", target_is_directory=True)
    (tmp_path / "assets").symlink_to(ROOT / "assets", target_is_directory=True)
    ran = start(tmp_path, "-c", example(), PYTHONIOENCODING="utf-8")
    assert (ran.code, ran.err) == (0, "")
    assert (tmp_path / "deck.pptx").read_bytes().startswith(b"PK")
    lines = ran.out.splitlines()
    assert re.fullmatch(r"\d+ \d+ [a-z0-9-]+", lines[0])
    assert re.fullmatch(r"[a-z0-9-]+ · .+", lines[-1])


def test_the_example_needs_ten_lines_at_most() -> None:
    assert len([line for line in example().splitlines() if line.strip()]) <= 10


def test_importing_it_waits_for_nothing_but_python(tmp_path: Path) -> None:
    code = "import sys, workshop; print(*{name.split('.')[0] for name in sys.modules})"
    loaded = set(start(tmp_path, "-c", code).out.split())
    libraries = {"pydantic", "pptx", "lxml", "yaml", "click", "rich", "PIL", "xlsxwriter", "markdown_it"}
    assert "workshop" in loaded
    assert not loaded & libraries


def test_there_are_a_score_of_names_at_most() -> None:
    assert len(workshop.__all__) == len(set(workshop.__all__))
    assert 10 <= len(workshop.__all__) <= 20


@pytest.mark.parametrize("name", workshop.__all__)
def test_every_name_is_there_and_documented(name: str) -> None:
    value = getattr(workshop, name)
    if name == "__version__":
        assert re.fullmatch(r"\d+\.\d+\.\d+", value)
        return
    assert value.__name__ == name
    assert value.__module__.startswith("workshop.")
    text = inspect.cleandoc(value.__doc__ or "")
    assert len(text.split()) > 3
    assert not text.startswith(f"{name}(")  # what dataclasses write when nobody else does


@pytest.mark.parametrize("name", [name for name in workshop.__all__ if name.islower() and name[0] != "_"])
def test_every_function_is_typed(name: str) -> None:
    signature = inspect.signature(getattr(workshop, name))
    kinds = [parameter.annotation for parameter in signature.parameters.values()]
    assert inspect.Signature.empty not in [*kinds, signature.return_annotation]


def test_the_names_are_what_a_star_imports_and_a_prompt_completes() -> None:
    found: dict[str, object] = {}
    exec("from workshop import *", found)
    assert set(workshop.__all__) <= set(found)
    assert set(workshop.__all__) <= set(dir(workshop))


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'made'"):
        _ = workshop.made


def test_the_package_says_that_it_is_typed() -> None:
    assert (ROOT / "workshop/py.typed").is_file()


def test_making_a_deck_raises_all_its_problems_at_once(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small("- claim: Two\n  colour: red\n  minutes: forty")})
    with pytest.raises(workshop.WorkshopError) as raised:
        workshop.make(workshop.find_library(place), "loyal")
    assert [problem.code for problem in raised.value.problems] == ["unknown-key", "bad-minutes"]
    report = workshop.report_text(raised.value.problems)
    assert "40 |         colour: red" in report
    assert "minutes: forty" in str(raised.value) or "'forty'" in str(raised.value)


def test_a_made_deck_holds_its_plan_and_its_slides(tmp_path: Path) -> None:
    library = workshop.find_library(folder(tmp_path, {"loyal": small()}))
    assert workshop.outline_names(library) == ("loyal",)
    made = workshop.make(library, "loyal")
    assert made.plan.minutes == 60
    assert made.storyboard.id == "loyal"
    assert made.warnings == ()
    assert workshop.deck_bytes(library, made) == workshop.deck_bytes(library, made)
    assert workshop.make_plan(workshop.read_outline(library, "loyal")).minutes == 60


def test_building_a_deck_says_what_was_written(tmp_path: Path) -> None:
    library = workshop.find_library(folder(tmp_path, {"loyal": small(CLAIM.replace("still", "always"))}))
    written = workshop.build_kit(library, "loyal", tmp_path / "out")
    assert written.path == tmp_path / "out/loyal/loyal.pptx"
    assert (written.slides, written.minutes, written.warnings) == (11, 60, ())
    assert written.path.read_bytes() == workshop.deck_bytes(library, workshop.make(library, "loyal"))
