"""The rooms of the code, held: who may import whom, who may print, who may write files."""

from __future__ import annotations

import ast
from collections.abc import Iterator
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
    "_version": 0,
    "markup": 0,
}
"""The rooms and their floors; outline/nodes.py, on floor 1, has a test of its own."""

MODULES = sorted(path.relative_to(PACKAGE.parent) for path in PACKAGE.rglob("*.py"))
BESIDE_THE_FRONT = [path for path in MODULES if path != Path("workshop/__init__.py")]
ANY_MODULE = pytest.mark.parametrize("module", MODULES, ids=str)
ANY_ROOM = pytest.mark.parametrize("module", BESIDE_THE_FRONT, ids=str)

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


def room(module: Path) -> str:
    """Return the room of a file: the folder or the file right below the package."""
    return module.parts[1] if len(module.parts) > 2 else module.stem


def imported(module: Path) -> Iterator[str]:
    """Yield all that a module imports, wherever in it: at the top, in a function, for its types only."""
    for node in ast.walk(tree(module)):
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


@ANY_ROOM
def test_every_file_stands_in_a_room(module: Path) -> None:
    assert room(module) in FLOORS


@ANY_ROOM
def test_imports_go_down_only_and_neighbours_do_not_know_each_other(module: Path) -> None:
    floor = FLOORS[room(module)]
    assert {name for name in rooms_used(module) if FLOORS[name] >= floor} - _cli(module) == set()


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


@ANY_MODULE
def test_only_the_command_line_prints_or_exits(module: Path) -> None:
    if room(module) == "cli":
        return
    nodes = list(ast.walk(tree(module)))
    said = [f"{node.lineno}: {name_of(node.func)}" for node in nodes if isinstance(node, ast.Call)]
    raised = [
        f"{node.lineno}: {name_of(node.exc)}" for node in nodes if isinstance(node, ast.Raise) and node.exc
    ]
    assert [place for place in said + raised if place.split(": ")[1] in ENDINGS] == []
    assert [node.lineno for node in nodes if isinstance(node, ast.Attribute) and node.attr in STREAMS] == []


@ANY_MODULE
def test_only_the_build_writes_files(module: Path) -> None:
    if module in (Path("workshop/build/files.py"), Path("workshop/drawing/office.py")):
        return  # the second writes copies for LibreOffice into a folder that is gone again
    calls = (node for node in ast.walk(tree(module)) if isinstance(node, ast.Call))
    assert [f"{call.lineno}: {ast.unparse(call)}" for call in calls if is_written(call)] == []


def test_the_build_is_seen_to_write() -> None:
    calls = [node for node in ast.walk(tree(Path("workshop/build/files.py"))) if isinstance(node, ast.Call)]
    assert {"mkdir", "replace", "open"} <= {name_of(call.func) for call in calls if is_written(call)}


@ANY_MODULE
def test_no_file_is_a_drawer_for_anything(module: Path) -> None:
    drawers = {"util", "utils", "helper", "helpers", "common", "base", "core", "misc", "tools"}
    assert not drawers & {part.removesuffix(".py").strip("_") for part in module.parts}


@ANY_MODULE
def test_files_and_functions_can_be_read_at_one_sitting(module: Path) -> None:
    assert len((PACKAGE.parent / module).read_text(encoding="utf-8").splitlines()) <= 320
    functions = [node for node in ast.walk(tree(module)) if isinstance(node, ast.FunctionDef)]
    lines = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    assert {name: count for name, count in lines.items() if count > 45} == {}


@ANY_MODULE
def test_everything_public_says_what_it_is_for(module: Path) -> None:
    body = tree(module)
    silent = [] if ast.get_docstring(body) or module.name == "__init__.py" else [module.name]
    silent += [node.name for node in _public(body) if not ast.get_docstring(node)]
    assert silent == []


def _public(parent: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    for node in parent.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)
