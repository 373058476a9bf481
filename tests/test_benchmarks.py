"""The benchmark: the same material for all, nothing left out, sums that are right. Nothing is timed here."""

from __future__ import annotations

import json
import os
import re
import sys
from itertools import pairwise
from pathlib import Path
from shutil import copytree
from xml.etree import ElementTree

import pytest
import yaml

from tests.benchmarks.budgets import Budget, budgets, typical
from tests.benchmarks.contest import hold
from tests.benchmarks.growth import growth
from tests.benchmarks.inputs import expected, markdown, outline, write_inputs
from tests.benchmarks.kits import AFTER, AT_ONCE, ONE, TWO, add_many
from tests.benchmarks.material import draw_pictures, slides
from tests.benchmarks.measure import ROOT, Cost, Failed, measure
from tests.benchmarks.peers import OURS, PANDOC, PLAIN, Contestant, ours, plain, pptxgenjs
from tests.benchmarks.picture import LABEL, as_svg
from tests.benchmarks.readme_table import readme_table
from tests.benchmarks.results import Results, load, save, together

UNIX = pytest.mark.skipif(not hasattr(os, "posix_spawnp"), reason="processes are measured on Linux and macOS")
SIZES = (20, 100, 500, 2000)


def cost(seconds: float = 1.0, memory: float = 80.0) -> Cost:
    return Cost(seconds, seconds, memory)


def results(**seconds: float) -> Results:
    """Return a contest in which each takes so many seconds for 20 slides and in proportion for more."""
    contest = {count: {name: cost(each * count / 20) for name, each in seconds.items()} for count in SIZES}
    facts: dict[str, str | int] = {"cores": 2, "python": "3.11.7", "system": "Linux 6"}
    return Results(facts, dict.fromkeys(seconds, "1.0"), contest=contest)


def budget(some: Results, what: str) -> Budget:
    return next(each for each in budgets(some) if what in each.what)


def test_every_contestant_reads_the_same_material(tmp_path: Path) -> None:
    write_inputs(40, tmp_path)
    material = slides(40)
    read = yaml.safe_load(outline(40))
    blocks = [block for section in read["sections"] for block in section["blocks"]]
    titles = [
        next(block[kind] for kind in ("points", "chart", "commitment") if kind in block) for block in blocks
    ]
    assert titles == re.findall("^# (.*)$", markdown(material), re.M) == [each.title for each in material]
    assert [block["notes"]["say"] for block in blocks] == [each.notes for each in material]
    assert [block.get("bars", {}) for block in blocks] == [each.bars for each in material]
    points = [block.get("items") or block.get("fields") or [block["source"]] for block in blocks]
    assert points == [each.points for each in material]
    assert json.loads((tmp_path / "deck-40.json").read_text()) == [each._asdict() for each in material]


def test_the_markdown_leaves_nothing_of_a_slide_out() -> None:
    material = slides(40)
    pages = markdown(material).split("# ")[1:]
    for page, each in zip(pages, material, strict=True):
        said = [
            each.title,
            *each.points,
            each.notes,
            each.picture,
            *(f"| {k} | {v} |" for k, v in each.bars.items()),
        ]
        assert [text for text in said if text not in page] == []


def test_every_tenth_slide_has_a_picture_and_every_tenth_a_chart() -> None:
    counted = expected(500)
    assert (counted["slides"], counted["pictures"], counted["charts"]) == (500, 50, 50)


def test_no_two_slides_have_the_same_title_or_notes() -> None:
    material = slides(2000)
    assert len({each.title for each in material}) == len({each.notes for each in material}) == 2000


@UNIX
def test_our_build_and_a_plain_script_leave_nothing_out_of_twenty_slides(tmp_path: Path) -> None:
    copytree(ROOT / "assets", tmp_path / "assets")
    draw_pictures(20, tmp_path / "assets" / "pictures")
    costs, found = hold([ours(tmp_path), plain(tmp_path)], 20, 1, {})
    assert costs.keys() == found.keys() == {OURS, PLAIN}
    for deck in found.values():
        assert {key: deck[key] for key in expected(20)} == expected(20)


@UNIX
def test_who_fails_is_sent_home_with_a_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fails = Contestant(
        PANDOC, "1.0", lambda _count, _into: [sys.executable, "-c", "exit('no paper')"], tmp_path
    )
    contestants, skipped = [fails], dict[str, str]()
    assert hold(contestants, 20, 1, skipped) == ({}, {})
    assert "pandoc failed: no paper" in capsys.readouterr().err
    assert (contestants, skipped) == ([], {PANDOC: "it failed at 20 slides"})


def test_a_peer_whose_installer_is_missing_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Failed, match="there is no npm on this machine"):
        pptxgenjs(tmp_path, tmp_path)


@UNIX
def test_the_memory_of_a_process_is_its_own_and_not_that_of_who_measures(tmp_path: Path) -> None:
    large = bytearray(200 << 20)
    assert measure([sys.executable, "-I", "-S", "-c", "pass"], tmp_path).memory < 100
    assert measure([sys.executable, "-c", "bytearray(b'x') * (200 << 20)"], tmp_path).memory > 200
    del large


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux lets a process adopt what another leaves behind"
)
def test_the_time_of_a_process_that_outlives_the_command_is_counted(tmp_path: Path) -> None:
    work = "import time\nwhile time.process_time() < 0.3: pass"
    leave = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {work!r}])"
    assert measure([sys.executable, "-c", leave], tmp_path).cpu > 0.3


def test_growth_with_the_square_has_the_exponent_two() -> None:
    grown = growth({count: cost(count**2) for count in SIZES})
    assert grown is not None
    assert grown.exponent == pytest.approx(2)
    assert grown.dearer == pytest.approx(2500 / 520)


def test_growth_in_proportion_leaves_start_up_out() -> None:
    grown = growth({count: cost(5 + count / 1000) for count in SIZES})
    assert grown is not None
    assert (grown.first, grown.dearer) == (pytest.approx(1), pytest.approx(1))


def test_two_sizes_show_no_growth() -> None:
    assert growth({20: cost(), 100: cost()}) is None


@pytest.mark.parametrize(("times", "met"), [(50, "aim"), (25, "reach"), (5, "no")])
def test_a_budget_says_what_is_met(times: int, met: str) -> None:
    some = budget(results(**{OURS: 1, PLAIN: times}), "2,000 slides: faster than plain python-pptx")
    assert (some.measured, some.met) == (pytest.approx(times), met)


def test_what_many_kits_took_is_judged_as_well() -> None:
    some = results(**{OURS: 1, PLAIN: 2})
    runs = [{"jobs": jobs, "wall": 380 / jobs, "CPU": 380, "memory": [{"peak": 90}]} for jobs in (1, 2)]
    add_many(some, {"kits": 1000, "runs": runs})
    pace = budget(some, "1,000 whole kits: two processes")
    assert (pace.measured, pace.met) == (2, "aim")


def test_memory_is_better_when_there_is_less_of_it() -> None:
    assert budget(results(**{OURS: 1, PLAIN: 2}), "memory").met == "aim"


def test_what_a_short_run_does_not_measure_is_not_called_met() -> None:
    assert {each.met for each in budgets(Results({}, {}))} == {"not measured"}


def test_the_fastest_peer_is_the_one_to_beat() -> None:
    some = budget(results(**{OURS: 1, PLAIN: 40, PANDOC: 4}), "fastest peer (pandoc)")
    assert (some.measured, some.met) == (pytest.approx(4), "reach")


def test_a_run_is_the_same_after_it_was_written_and_read(tmp_path: Path) -> None:
    some = results(**{OURS: 1, PLAIN: 2})
    save(some, [], tmp_path / "run.json")
    assert load(tmp_path / "run.json") == some


def test_runs_together_show_the_median_of_each() -> None:
    runs = [results(**{OURS: ours_took, PLAIN: 2}) for ours_took in (4, 3, 1)]
    assert together(runs).contest[20][OURS].wall == 3


def test_the_table_for_the_readme_has_a_column_for_each_and_says_what_it_leaves_out() -> None:
    rows = readme_table(results(**{OURS: 1, PLAIN: 1.1, PANDOC: 1.2})).splitlines()
    assert rows[0] == "| slides | `workshop build` | plain python-pptx | pandoc (no charts) |"
    assert rows[5] == "| 2,000 | 100 s | 110 s | 120 s |"
    assert rows[6] == "| memory at 2,000 | 80 MB | 80 MB | 80 MB |"


def test_the_picture_names_every_line_and_no_name_covers_another() -> None:
    drawn = ElementTree.fromstring(as_svg(results(**{OURS: 1.0, PLAIN: 1.1, PANDOC: 1.2})))
    texts = {text.text: float(text.attrib["y"]) for text in drawn.iter("{http://www.w3.org/2000/svg}text")}
    names = sorted(
        texts[name] for name in ("workshop build", "a plain python-pptx script", "pandoc (no charts)")
    )
    assert "2,000 slides in 100 s; a plain script takes 110 s" in texts
    assert min(lower - upper for upper, lower in pairwise(names)) >= LABEL - 0.2


def test_who_was_sent_home_has_no_line_in_the_picture() -> None:
    some = results(**{OURS: 1, PLAIN: 2, PANDOC: 3})
    del some.contest[2000][PANDOC]
    some.skipped[PANDOC] = "no memory left"
    drawn = as_svg(some)
    assert "pandoc (no charts)" not in drawn
    assert "did not write every deck: pandoc." in drawn


def test_beside_the_pace_of_two_processes_stands_what_two_commands_at_once_give() -> None:
    some = results(**{OURS: 1, PLAIN: 2})
    some.kits.update({ONE: cost(18), TWO: cost(11), AFTER: cost(8), AT_ONCE: cost(5)})
    pace = budget(some, "kits for all clients: two processes")
    assert (pace.measured, pace.beside) == (pytest.approx(18 / 11), "two commands at once give 1.60 ×")


def test_of_several_runs_the_one_in_the_middle_judges_a_budget() -> None:
    runs = [budgets(results(**{OURS: 1, PLAIN: times})) for times in (5, 50, 25)]
    [pace] = [each for each in typical(runs) if each.what == "2,000 slides: faster than plain python-pptx"]
    assert (pace.measured, pace.met) == (pytest.approx(25), "reach")
