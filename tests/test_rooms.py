"""The rooms of the code, held: who may import whom, who may print, who may write files."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "workshop"
FLOORS = {
    "cli": 8,
    "__main__": 8,
    "build": 7,
    "report": 7,
    "starters": 7,
    "writers": 6,
    "check": 6,
    "drawing": 6,
    "storyboard": 5,
    "plan": 4,
    "library": 4,
    "brand": 3,
    "outline": 2,
    "errors": 0,
    "late": 0,
    "cores": -1,
    "values": -1,
    "_version": 0,
    "markup": 0,
}
"""The rooms and their floors; outline/nodes.py, on floor 1, has a test of its own."""

MODULES = sorted(path.relative_to(PACKAGE.parent) for path in PACKAGE.rglob("*.py"))
BESIDE_THE_FRONT = [path for path in MODULES if path != Path("workshop/__init__.py")]

STREAMS = {"stdout", "stderr"}
ENDINGS = {"print", "exit", "quit", "input", "SystemExit", "echo", "secho", "_exit"}
WRITERS = {
    *("write_text", "write_bytes", "mkdir", "makedirs", "touch", "mkstemp", "mkdtemp", "NamedTemporaryFile"),
    *("unlink", "rmdir", "rmtree", "removedirs", "rename", "renames", "move", "truncate", "chmod", "fdopen"),
    *("copyfile", "copytree", "symlink", "symlink_to", "hardlink_to", "link"),
}


@cache
def tree(module: Path) -> ast.Module:
    return ast.parse((PACKAGE.parent / module).read_text(encoding="utf-8"))


@cache
def nodes(module: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree(module)))


def breaches(rule: Callable[[Path], Iterable[str]], modules: Iterable[Path] = tuple(MODULES)) -> list[str]:
    """Return where in all the code a rule is not kept."""
    return [f"{module.as_posix()}: {what}" for module in modules for what in rule(module)]


def room(module: Path) -> str:
    """Return the room of a file: the folder or the file right below the package."""
    return module.parts[1] if len(module.parts) > 2 else module.stem


@cache
def imported(module: Path) -> tuple[str, ...]:
    """Return all that a module imports, wherever in it: at the top, in a function, for its types only."""
    return tuple(_imported(module))


def _imported(module: Path) -> Iterator[str]:
    for node in nodes(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno} imports relatively"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms_used(module: Path) -> set[str]:
    names = (name.split(".")[1] for name in imported(module) if name.startswith("workshop."))
    return {name for name in names if name not in ("__version__", room(module))}


def name_of(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


def is_written(call: ast.Call) -> bool:
    """Return whether a call changes what is on the disk."""
    name = name_of(call.func)
    if name == "open":
        words = [part.value for part in ast.walk(call) if isinstance(part, ast.Constant)]
        return ast.unparse(call.func) == "os.open" or any(
            isinstance(word, str) and len(word) < 4 and set(word) & set("wax+") for word in words
        )
    if name == "replace":  # Path.replace has one argument, str.replace two, dataclasses.replace named ones
        return isinstance(call.func, ast.Attribute) and len(call.args) + len(call.keywords) == 1
    return name in WRITERS


def test_every_file_stands_in_a_room() -> None:
    assert [module for module in BESIDE_THE_FRONT if room(module) not in FLOORS] == []


def test_imports_go_down_only_and_neighbours_do_not_know_each_other() -> None:
    assert breaches(_upward, BESIDE_THE_FRONT) == []


def _upward(module: Path) -> set[str]:
    floor = FLOORS[room(module)]
    return {name for name in rooms_used(module) if FLOORS[name] >= floor} - _cli(module)


def _cli(module: Path) -> set[str]:
    """Return the one neighbour that the doorbell of the package may ring."""
    return {"cli"} if module == Path("workshop/__main__.py") else set()


def test_what_parses_yaml_knows_no_record() -> None:
    reached, waiting = set(), ["nodes"]
    while waiting:
        name = waiting.pop()
        reached.add(name)
        below = {used.split(".")[2] for used in _outline_modules(Path(f"workshop/outline/{name}.py"))}
        waiting += sorted(below - reached)
    assert not reached & {"record", "model", "blocks", "parts", "frame", "activities", "registers", "read"}


def _outline_modules(module: Path) -> Iterator[str]:
    return (name for name in imported(module) if name.startswith("workshop.outline."))


def test_one_room_imports_yaml() -> None:
    users = {module for module in MODULES if any(name.split(".")[0] == "yaml" for name in imported(module))}
    assert Path("workshop/outline/nodes.py") in users
    assert {room(module) for module in users} == {"outline"}


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("pptx", {"writers"}),
        ("xlsxwriter", {"writers"}),
        ("lxml", {"writers", "brand"}),
        ("click", {"cli"}),
        ("rich", {"cli"}),
        ("pydantic", {"outline"}),
        ("PIL", {"brand"}),
        ("markdown_it", {"markup"}),
    ],
)
def test_a_library_is_used_in_one_room(library: str, rooms: set[str]) -> None:
    users = (module for module in MODULES if any(name.split(".")[0] == library for name in imported(module)))
    assert {room(module) for module in users} <= rooms


def test_only_the_command_line_prints_or_exits() -> None:
    assert breaches(_said, (module for module in MODULES if room(module) != "cli")) == []


def _said(module: Path) -> Iterator[str]:
    for node in nodes(module):
        if isinstance(node, ast.Call) and name_of(node.func) in ENDINGS:
            yield f"{node.lineno} calls {name_of(node.func)}"
        if isinstance(node, ast.Raise) and node.exc and name_of(node.exc) in ENDINGS:
            yield f"{node.lineno} raises {name_of(node.exc)}"
        if isinstance(node, ast.Attribute) and node.attr in STREAMS:
            yield f"{node.lineno} uses {node.attr}"


def test_only_the_build_writes_files() -> None:
    may = {Path("workshop/build/files.py"), Path("workshop/drawing/office.py")}
    # the second writes copies for LibreOffice into a folder that is gone again
    assert breaches(_writes, (module for module in MODULES if module not in may)) == []


def _writes(module: Path) -> Iterator[str]:
    for node in nodes(module):
        if isinstance(node, ast.Call) and is_written(node):
            yield f"{node.lineno}: {ast.unparse(node)}"


def test_the_build_is_seen_to_write() -> None:
    calls = [node for node in ast.walk(tree(Path("workshop/build/files.py"))) if isinstance(node, ast.Call)]
    assert {"mkdir", "replace", "open"} <= {name_of(call.func) for call in calls if is_written(call)}


def test_no_file_is_a_drawer_for_anything() -> None:
    drawers = {"util", "utils", "helper", "helpers", "common", "base", "core", "misc", "tools"}
    parts = {module: {part.removesuffix(".py").strip("_") for part in module.parts} for module in MODULES}
    assert [module for module, names in parts.items() if drawers & names] == []


def test_files_and_functions_can_be_read_at_one_sitting() -> None:
    assert breaches(_long) == []


def _long(module: Path) -> Iterator[str]:
    count = len((PACKAGE.parent / module).read_text(encoding="utf-8").splitlines())
    if count > 320:
        yield f"{count} lines"
    for node in nodes(module):
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > 45:
            yield f"{node.name} in {(node.end_lineno or 0) - node.lineno + 1} lines"


def test_everything_public_says_what_it_is_for() -> None:
    assert breaches(_silent) == []


def _silent(module: Path) -> list[str]:
    body = tree(module)
    silent = [] if ast.get_docstring(body) or module.name == "__init__.py" else ["the file itself"]
    return silent + [node.name for node in _public(body) if not ast.get_docstring(node)]


def _public(parent: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    for node in parent.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)
