from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("same for everyone", deadline=None, derandomize=True, database=None)
settings.load_profile("same for everyone")

GOLDENS = Path(__file__).parent / "storyboard" / "goldens"
_ASKED = pytest.StashKey[set[str]]()
_FILES = pytest.StashKey[set[str]]()
_LONGEST_NAME = 300
_HINT = "read the text, then run  pytest --update-goldens  and review the change"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden storyboards anew")


def pytest_configure(config: pytest.Config) -> None:
    os.environ["COLUMNS"] = "120"  # tables are as wide as the terminal, which differs from one to the next
    config.stash[_ASKED], config.stash[_FILES] = set(), set()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse names of tests that hold data: with a clock time in it, two processes collect two suites."""
    if held := [item.nodeid for item in items if len(item.nodeid) > _LONGEST_NAME]:
        raise pytest.UsageError(f"give the cases of this test names (ids=...): {held[0]}")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden of a name; with --update-goldens write it."""

    def compare(name: str, text: str) -> None:
        request.config.stash[_ASKED].add(name)
        path = GOLDENS / f"{name}.txt"
        if request.config.getoption("--update-goldens"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            return
        if not path.is_file():
            pytest.fail(f"there is no golden {path.name}: {_HINT}")
        assert text == path.read_text(encoding="utf-8"), f"{path.name} differs: {_HINT}"

    return compare


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a whole run over goldens that no test asks for any more; with --update-goldens remove them."""
    config = session.config
    if hasattr(config, "workeroutput"):  # one of several processes: the first of them judges
        config.workeroutput["asked"] = sorted(config.stash[_ASKED])
        config.workeroutput["files"] = sorted({str(item.path) for item in session.items})
        return
    config.stash[_FILES].update(str(item.path) for item in getattr(session, "items", ()))
    orphans = _orphans(config) if session.testsfailed == 0 and _is_whole(config) else []
    if config.getoption("--update-goldens"):
        for path in orphans:
            path.unlink()
    elif orphans:
        names = ", ".join(path.name for path in orphans)
        reporter = config.pluginmanager.get_plugin("terminalreporter")
        if reporter:
            reporter.write_line(
                f"\nno test asks for these goldens: {names}; pytest --update-goldens removes them"
            )
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what one of several processes asked for (pytest -n)."""
    told = getattr(node, "workeroutput", {})
    node.config.stash[_ASKED].update(told.get("asked", ()))
    node.config.stash[_FILES].update(told.get("files", ()))


def _orphans(config: pytest.Config) -> list[Path]:
    return sorted(path for path in GOLDENS.glob("*.txt") if path.stem not in config.stash[_ASKED])


def _is_whole(config: pytest.Config) -> bool:
    """Return whether every test was run: no file, test or keyword was chosen."""
    chosen = config.option
    if chosen.keyword or chosen.markexpr or chosen.collectonly or any("::" in name for name in config.args):
        return False
    return config.stash[_FILES].issuperset(map(str, Path(__file__).parent.rglob("test_*.py")))
