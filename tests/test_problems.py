"""Every problem has cases in tests/problems: what a facilitator writes or types, and the exact report.

A file bears a problem's code. It holds cases, one below the other; in each a line of dashes stands between
what was written and the report. What was written is an outline, to which the keys it lacks are added at its
end, unless its first line says "as it stands"; or a command, behind a $. Below it may stand other files, each
under a line ▸ with its path: then the outline is made for the client north. ⟦2028⟧ is the character U+2028.
`pytest --update-goldens` writes the reports anew: read them as a facilitator would.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.factories import ROOT, picture
from tests.folders import run
from workshop.build import make
from workshop.errors import Problem, Source, WorkshopError
from workshop.library import find_library
from workshop.outline.nodes import parse
from workshop.report import report_text

CASES = Path(__file__).parent / "problems"
REPORT = "────────────────────────────────────────"
NEXT = "════════════════════════════════════════"

LACKED = {
    "title": "title: A workshop",
    "duration": "duration: 30",
    "purpose": "purpose: We learn to read reports",
    "outcomes": (
        "outcomes:\n  - {id: one, able_to: Do one thing}\n"
        "  - {id: two, able_to: Do another thing}\n  - {id: three, able_to: Do a third thing}"
    ),
    "argument": (
        "argument:\n  claim: One claim carries the day\n  reasons:\n    - {id: because, because: It is so}"
    ),
    "sections": (
        "sections:\n  - section: First\n    act: open\n    minutes: 30\n"
        "    blocks:\n      - claim: A claim that stands\n        notes: Say it slowly.\n"
        "        supports: [because]\n"
        "      - exercise: Read a report aloud\n        id: read-aloud\n        main: true\n"
        "        invitation: What does it ask you to type?\n        serves: [one, two, three]\n"
        "        minutes: 15\n        groups: pairs\n        output: One report that both understand\n"
        "        steps: [{do: Read it, minutes: 4}, {do: Type what it says, minutes: 6}]\n"
        "        debrief: {minutes: 5, observe: Which word you read twice,\n"
        "          reflect: What it was like, interpret: Why that word, decide: How you would say it}\n"
        "        watch_for: [{sign: Nobody reads aloud, then: Read the first one yourself}]\n"
        "        short: {minutes: 9, steps: [{do: Read it, minutes: 2}, {do: Type it, minutes: 2}]}\n"
        "        remote: {minutes: 15, steps: [{do: Read it, minutes: 4}, {do: Type it, minutes: 6}]}\n"
        "        notes: Take turns.\n"
        "      - commitment: What I will do by Friday\n        id: promise\n        minutes: 6\n"
        "        notes: Stay silent while people write."
    ),
}
QUOTES = """\
quotes:
  - {id: honest, text: We said this., speaker: A. Speaker, work: A book, year: 2001, status: verified}
  - {id: hearsay, text: Nobody said this., speaker: A. Speaker, status: unsupported}
  - id: lengthy
    text: >-
      We said this, and then we said it again, so that whoever had not heard it at first would hear it now;
      and when everybody had heard it, we said it once more, slowly, for those who had heard and had not
      listened. Then, at last, there was nobody left in the whole of the house who could say that we had not
      told them, and it was only on the next day that somebody asked us what it was.
    speaker: A. Speaker
    work: A long book
    year: 2002
    status: verified
"""
FIGURES = """\
figures:
  - {id: share, value: 49%, claim: of them stayed, source: A study, year: 2023, caveat: One firm only.}
  - {id: bare, value: 7%, claim: of them laughed, source: A study, year: 2024, caveat: "…"}
"""
GUARDS = {"low-contrast", "no-alt-text", "no-notes", "no-title", "off-slide", "overlap"}
GUARDS |= {"too-small", "unfilled", "unsafe-template", "unchecked-file"}
GUARDS |= {"reading-order", "no-header-row", "no-language"}
GUARDS |= {
    "needs-repair",
    "no-content-type",
    "broken-relationship",
    "same-id",
    "macros",
    "leftover",
    "misquoted",
}
GUARDS |= {"fetched-from-outside", "local-link", "heading-order", "mixed-languages"}
"""What no outline can bring about: the builder holds its own slides to it (tests/check, tests/writers)."""
MACHINES = {"no-pictures", "no-slide", "no-watch", "edited", "in-use", "failed", "worker-lost"}
"""What depends on the machine, or on what somebody did to its files (tests/test_keep.py)."""
DRAFT = {"unsupported-reason", "unserved-outcome", "serves-nothing", "no-commitment", "talk-share"}
DRAFT |= {"talk-stretch", "incomplete-exercise", "one-way-only", "short-debrief", "short-closing"}
"""What every case lacks whose sections are a line or two; reported in the cases of these codes alone."""


_FILE = re.compile(r"(?m)^▸ (\S+)\n")
CLIENT = "decks/clients/north/client.yaml"


@dataclass(frozen=True, slots=True)
class Case:
    """Hold one case: the code whose file it stands in, what was written, and the report."""

    code: str
    number: int
    written: str
    report: str

    def __str__(self) -> str:
        return f"{self.code}-{self.number}"

    @property
    def first(self) -> str:
        """Return the outline or the command: what stands before the first other file."""
        return _FILE.split(self.written)[0]

    @property
    def files(self) -> dict[str, str]:
        """Return the other files by their paths."""
        parts = _FILE.split(self.written)[1:]
        return dict(zip(parts[::2], parts[1::2], strict=True))


def cases_of(path: Path) -> list[Case]:
    """Read the cases of a file."""
    found = []
    for number, text in enumerate(path.read_text(encoding="utf-8").split(f"{NEXT}\n"), 1):
        written, _, report = text.partition(f"{REPORT}\n")
        found.append(Case(path.stem, number, written, report))
    return found


ALL = [case for path in sorted(CASES.glob("*.txt")) for case in cases_of(path)]
OUTLINES = [case for case in ALL if not case.written.startswith("$")]
ALONE = [case for case in OUTLINES if not case.files]


def outline_of(case: Case) -> str:
    """Return the outline of a case, whole."""
    text = re.sub(r"⟦([0-9A-F]+)⟧", lambda match: chr(int(match[1], 16)), case.first)
    if text.startswith("# as it stands"):
        return text
    keys = {match[1] for match in re.finditer(r"(?m)^(\w+):", text)}
    return text + "".join(f"{part}\n" for key, part in LACKED.items() if key not in keys)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with an empty decks/, the house's assets, and small registers and pictures of its own."""
    (tmp_path / "decks").mkdir()
    (tmp_path / "assets" / "pictures").mkdir(parents=True)
    for name in ("words", "metrics", "house.potx"):
        (tmp_path / "assets" / name).symlink_to(ROOT / "assets" / name)
    (tmp_path / "assets" / "quotes.yaml").write_text(QUOTES, encoding="utf-8")
    (tmp_path / "assets" / "figures.yaml").write_text(FIGURES, encoding="utf-8")
    (tmp_path / "assets" / "pictures" / "circles.png").write_bytes(picture().data)
    (tmp_path / "assets" / "pictures" / "letter.png").write_bytes(b"Dear Sir or Madam")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lay_odd_files(place: Path) -> None:
    """Lay files into decks/ for the commands to trip over."""
    decks = place / "decks"
    good = "".join(f"{part}\n" for part in LACKED.values())
    (decks / "good.yaml").write_text(good, encoding="utf-8")
    (decks / "again").mkdir()
    (decks / "again" / "good.yaml").write_text(good, encoding="utf-8")
    (decks / "latin-1.yaml").write_bytes("title: Ein schöner Vormittag – für alle\n".encode("cp1252"))
    (decks / "utf-16.yaml").write_bytes(good.encode("utf-16"))
    (decks / "large.yaml").write_bytes(b"#" * 10_000_001)
    (decks / "folder.yaml").mkdir()
    (decks / ".hidden.yaml").write_text(good, encoding="utf-8")
    (place / "a-file").write_text("no folder", encoding="utf-8")
    (place / "empty" / "decks").mkdir(parents=True)
    (place / "empty" / "assets").symlink_to(place / "assets", target_is_directory=True)


def lay_files(case: Case, place: Path) -> None:
    """Write the other files of a case, a client's file that it lacks with a name alone, and a template."""
    files = ({CLIENT: "name: North\n"} if case.files else {}) | case.files
    if case.files:
        (place / CLIENT).parent.mkdir(parents=True)
        (place / CLIENT).with_name("own.potx").write_bytes((ROOT / "assets/house.potx").read_bytes())
    for name, text in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")


def problems_of(case: Case, place: Path) -> tuple[Problem, ...]:
    """Return what is found when the outline of a case is made."""
    (place / "decks" / "case.yaml").write_bytes(outline_of(case).encode())
    lay_files(case, place)
    try:
        found = make(find_library(place), "case", "north" if case.files else None).warnings
    except WorkshopError as error:
        found = error.problems
    return tuple(problem for problem in found if problem.code not in DRAFT - {case.code})


def report_of(case: Case, place: Path) -> str:
    """Return what a facilitator reads."""
    if not case.written.startswith("$"):
        return report_text(problems_of(case, place))
    lay_odd_files(place)
    lay_files(case, place)
    words = case.first.removeprefix("$ workshop ").split()
    ran = run(place / "empty" if case.code == "no-decks" else place, *words)
    assert ran.code == 1
    return (ran.out + ran.err).replace(place.as_posix(), "/home/me")


@pytest.mark.parametrize("case", ALL, ids=str)
def test_a_facilitator_reads_what_is_wrong_where_and_what_to_type(
    case: Case, place: Path, request: pytest.FixtureRequest
) -> None:
    report = report_of(case, place)
    if request.config.getoption("--update-goldens"):
        _update(case, report)
    else:
        assert report == case.report
    assert f"[{case.code}]" in report


def _update(case: Case, report: str) -> None:
    path = CASES / f"{case.code}.txt"
    parts = cases_of(path)
    parts[case.number - 1] = Case(case.code, case.number, case.written, report)
    text = f"{NEXT}\n".join(f"{part.written}{REPORT}\n{part.report}" for part in parts)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("case", ALONE, ids=str)
def test_both_of_yamls_parsers_give_the_same_report(case: Case) -> None:
    source = Source("decks/case.yaml", outline_of(case))
    assert report_text(parse(source, pure=True)[1]) == report_text(parse(source)[1])


@pytest.mark.parametrize("case", ALONE, ids=str)
def test_problems_stand_in_the_outline_in_their_order_each_with_what_to_do(case: Case, place: Path) -> None:
    lines = Source("", outline_of(case)).lines
    spans = []
    for problem in problems_of(case, place):
        assert problem.hint
        assert problem.span is not None
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1
        spans.append((problem.span.line, problem.span.column))
    assert spans == sorted(spans)


def test_every_code_that_can_be_reported_has_a_case() -> None:
    assert {case.code for case in ALL} == {code for _, code in emitted()} - GUARDS - MACHINES


def test_a_guard_is_reported_by_what_looks_at_finished_slides_and_files_alone() -> None:
    homes = {code: path.parts[1] for path, code in emitted()}
    assert {homes[code] for code in GUARDS} <= {"check", "writers"}


def emitted() -> Iterator[tuple[Path, str]]:
    """Yield every problem code that the source code names, with the module."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "workshop").rglob("*.py")}
    shared = {"Problem": "{}", "Trap": "{}"}
    for tree in trees.values():
        shared |= {name: code for name, code in _makers(tree).items() if not name.startswith("_")}
    for path, tree in trees.items():
        makers = shared | _makers(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) in makers and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    yield path.relative_to(ROOT), makers[_name(node.func)].format(code.value)


def _makers(tree: ast.AST) -> dict[str, str]:
    """Return the functions that make problems, each with the code it makes of its first argument."""
    makers = {}
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.args.args)
    for function in functions:
        first = function.args.args[0].arg
        returned = ast.unparse(function.returns or ast.Constant(""))
        if first == "code" and re.search("Problem|WorkshopError|NoReturn", returned):
            makers[function.name] = "{}"
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            if _name(call.func) == "Problem" and isinstance(call.args[0], ast.JoinedStr):
                code = ast.unparse(call.args[0])[2:-1]
                assert f"{{{first}}}" in code, f"write the code out: {ast.unparse(call)}"
                makers[function.name] = code.replace(f"{{{first}}}", "{}")
    return makers


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
