"""Killed at any moment, on a full disk, or two at once: every file of a kit is the old one or the new one."""

from __future__ import annotations

import json
import resource
import shutil
from pathlib import Path
from subprocess import run as run_process
from textwrap import dedent

import pytest

from tests.folders import Ran, client, folder, run, small, start
from workshop.build.files import alone
from workshop.build.lock import LOCK
from workshop.errors import WorkshopError

BUILD = ("build", "loyal", "--only", "deck,agenda")
KIT = {LOCK, "loyal.pptx", "loyal-agenda.docx"}
OLD, NEW, NEWER = ("Satisfied is not loyal", "Loyal is not satisfied", "Neither is enough")

SETTING = """
import os, signal, sys, time, traceback
from pathlib import Path
import workshop.build.kit, workshop.check.leaks, workshop.writers.docx.agenda
from workshop.cli.main import main

def begin(place, *arguments, first=lambda: None):
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        os.chdir(place)
        first()
        main(arguments)
        code = 0
    except SystemExit as ended:
        code = int(ended.code or 0)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush(), sys.stderr.flush()
        os._exit(code)

def end(child):
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

def wrap(name, before=lambda: None, after=lambda: None):
    real = getattr(os, name)
    def call(*given, **named):
        if name == "open" and not given[1] & os.O_CREAT:
            return real(*given, **named)
        before()
        answer = real(*given, **named)
        after()
        return answer
    setattr(os, name, call)

def die():
    os.kill(os.getpid(), signal.SIGKILL)
"""
"""Builds in processes of their own, forked from one that has everything imported.

Nothing of ours is replaced, only the three calls of the standard library that a write consists of.
"""

AT_EVERY_STEP = """
def dies_at(last):
    left = [last]
    def step():
        left[0] -= 1
        if not left[0]:
            die()
    for name in ("open", "fsync", "link", "replace"):
        wrap(name, step if name == "fsync" else lambda: None, step)
"""

AT_RANDOM = """
import select
def tells(pipe):
    wrap("open", lambda: os.write(pipe, b"."))

def killed(place, arguments, moment, writing):
    got, told = os.pipe()
    child = begin(place, *arguments, first=lambda: tells(told))
    if writing:
        select.select([got], [], [], 20)
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    return end(child)
"""


def driven(place: Path, *code: str, **environment: str) -> list[str]:
    """Run a driver in a process of its own; return the lines it printed."""
    text = "\n".join(dedent(part) for part in (SETTING, *code))
    ran = start(place, "-c", text, PYTHONDONTWRITEBYTECODE="1", **environment)
    assert ran.code == 0, ran.err
    assert "Traceback" not in ran.err, ran.err
    return ran.out.splitlines()


def retitle(place: Path, title: str) -> None:
    (place / "decks/loyal.yaml").write_text(small(title=title), encoding="utf-8")


def build(place: Path, title: str | None = None, *more: str) -> Ran:
    if title:
        retitle(place, title)
    return run(place, *BUILD, *more)


def kit(place: Path, under: str = "build/loyal") -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((place / under).iterdir())}


def documents(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name.startswith("loyal")}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, dict[str, bytes]]]:
    """Return a folder with a kit that is old now, and the documents by the title that they are built from."""
    built = {}
    for title in (NEWER, NEW, OLD):
        place = folder(tmp_path_factory.mktemp("whole"), {"loyal": small(title=title)})
        assert build(place).code == 0
        built[title] = documents(kit(place))
    return place, built


def assert_whole(place: Path, built: dict[str, dict[str, bytes]], under: str = "build/loyal") -> None:
    """Every document is the old or the new one, the lock can be read, and all else is known as temporary."""
    there = kit(place, under)
    for name, data in documents(there).items():
        assert data in (built[OLD][name], built[NEW][name]), f"{name} is torn"
    assert set(documents(there)) == set(built[OLD])
    assert json.loads(there[LOCK])["form"] == 3
    assert all(name.endswith(".part") for name in set(there) - KIT)


def assert_goes_on(place: Path, built: dict[str, dict[str, bytes]]) -> None:
    """The next build, of another text, takes nothing for a hand edit and leaves nothing temporary."""
    ran = build(place, NEWER)
    assert (ran.code, ran.err) == (0, "")
    assert documents(kit(place)) == built[NEWER]
    assert set(kit(place)) == KIT


def copies(whole: Path, into: Path, count: int) -> list[Path]:
    """Return folders with an old kit, and the outline of a new one."""
    places = [into / str(number) for number in range(count)]
    for place in places:
        shutil.copytree(whole, place, symlinks=True)
        retitle(place, NEW)
    return places


def test_killed_at_every_step_of_writing_every_file_is_the_old_or_the_new_one(
    whole: tuple[Path, dict[str, dict[str, bytes]]], tmp_path: Path
) -> None:
    # each file: opened, before and after its bytes are on the disk; the old one's second name, in its place
    steps = 3 * len(KIT) + 2 * len(KIT)
    places = copies(whole[0], tmp_path, steps + 1)
    driven(
        tmp_path,
        AT_EVERY_STEP,
        f"""
        codes = [
            end(begin(str(step), *{BUILD!r}, first=lambda: dies_at(step + 1)))
            for step in range({steps + 1})
        ]
        assert codes == [-9] * {steps} + [0], codes  # the last one had no step left to die at
        """,
    )
    left = [len(set(kit(place)) - KIT) for place in places]
    assert max(left) == len(KIT) + 1  # all the new ones, and what the first old one is kept as
    for place in places:
        assert_whole(place, whole[1])
        assert_goes_on(place, whole[1])


def test_killed_again_and_again_nothing_looks_changed_by_hand(
    whole: tuple[Path, dict[str, dict[str, bytes]]], tmp_path: Path
) -> None:
    [place] = copies(whole[0], tmp_path, 1)
    text = small(title="TITLE")
    ended = driven(
        place,
        AT_EVERY_STEP,
        f"""
        for number, step in enumerate((11, 11, 12, 11, 9, 13)):  # the lock is in its place, the kit is not
            Path("decks/loyal.yaml").write_text({text!r}.replace("TITLE", f"Version {{number}}"))
            print(end(begin(".", *{BUILD!r}, first=lambda: dies_at(step))))
        """,
    )
    assert ended == ["-9"] * 6
    assert_goes_on(place, whole[1])


def test_killed_at_random_moments_every_file_is_the_old_or_the_new_one(
    whole: tuple[Path, dict[str, dict[str, bytes]]], tmp_path: Path
) -> None:
    places = copies(whole[0], tmp_path, 11)
    ended = driven(
        tmp_path,
        AT_RANDOM,
        f"""
        began = time.monotonic()
        end(begin("10", *{BUILD!r}))
        lasted = time.monotonic() - began
        for number in range(10):
            writing = number % 2
            moment = number * 0.0004 if writing else lasted * number / 10
            print(killed(str(number), {BUILD!r}, moment, writing))
        """,
    )
    assert ended.count("-9") >= 4
    for place in places:
        assert_whole(place, whole[1])
        assert_goes_on(place, whole[1])


@pytest.mark.parametrize("most", [100, 50_000], ids=["not-even-the-lock", "not-the-deck"])
def test_where_nothing_more_can_be_written_it_is_said_and_the_old_kit_is_whole(
    whole: tuple[Path, dict[str, dict[str, bytes]]], tmp_path: Path, most: int
) -> None:
    [place] = copies(whole[0], tmp_path, 1)
    before = kit(place)
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {resource.RLIM_INFINITY}))"
    code = f"{SETTING}\n{limit}\nmain({BUILD!r})"
    ran = start(place, "-c", code, PYTHONDONTWRITEBYTECODE="1")

    assert ran.code == 1
    assert "build/loyal/loyal.pptx cannot be written: file too large" in ran.err
    assert "Traceback" not in ran.err
    assert kit(place) == before


FULL_DISK = """
set -e
mkdir disk && mount -t tmpfs -o size=200k tmpfs disk
PYTHON -m workshop build loyal --only deck,agenda --into disk
cp -r disk before
mv newer.yaml decks/loyal.yaml
set +e
PYTHON -m workshop build loyal --only deck,agenda --into disk
code=$?
cp -r disk after
exit $code
"""


def test_on_a_full_disk_it_is_said_and_the_old_kit_is_whole(tmp_path: Path) -> None:
    mine = ("unshare", "--map-root-user", "--mount")
    try:
        allowed = run_process([*mine, "mount", "-t", "tmpfs", "tmpfs", str(tmp_path)], capture_output=True)
    except FileNotFoundError:
        pytest.skip("there is no unshare here, to mount a small disk with")
    if allowed.returncode:
        pytest.skip(f"no small disk can be mounted here: {allowed.stderr.decode().strip()}")
    place = folder(tmp_path, {"loyal": small(title=OLD)})
    (place / "newer.yaml").write_text(small(title=NEW), encoding="utf-8")
    script = FULL_DISK.replace("PYTHON", '"$0"')
    code = f"import os, sys; os.execvp('unshare', [*{mine!r}, 'sh', '-c', {script!r}, sys.executable])"
    ran = start(place, "-c", code)

    assert ran.code == 1, ran.err
    assert "disk/loyal/loyal.pptx cannot be written: no space left on device" in ran.err
    assert set(kit(place, "before/loyal")) == KIT
    assert kit(place, "after/loyal") == kit(place, "before/loyal")


TOGETHER = """
def together(*orders):
    def slowly():  # so that two are certain to be at it at the same time
        got, told = gate
        os.close(told)
        os.read(got, 1)
        wrap("replace", lambda: time.sleep(0.01))
    gate = os.pipe()
    children = [begin(place, *arguments, first=slowly) for place, arguments in orders]
    os.close(gate[0]), os.close(gate[1])
    return [end(child) for child in children]
"""


@pytest.mark.parametrize("is_there", [False, True], ids=["first-kit", "over-an-older-kit"])
def test_two_builds_into_one_folder_take_turns(
    whole: tuple[Path, dict[str, dict[str, bytes]]], tmp_path: Path, *, is_there: bool
) -> None:
    places = copies(whole[0], tmp_path, 2)
    retitle(places[0], OLD)
    into = [tmp_path / f"into-{number}" for number in range(3)]
    for shared in into:
        if is_there:
            assert build(places[0], None, "--into", str(shared)).code == 0
    driven(
        tmp_path,
        TOGETHER,
        f"""
        for number in range({len(into)}):
            order = (*{BUILD!r}, "--into", f"{tmp_path}/into-{{number}}")
            assert together(("0", order), ("1", order)) == [0, 0]
        """,
    )
    for shared in into:
        there = kit(shared, "loyal")
        assert set(there) == KIT
        assert documents(there) in (whole[1][OLD], whole[1][NEW])
        ran = build(places[0], NEWER, "--into", str(shared))
        assert (ran.code, ran.err) == (0, "")
        assert documents(kit(shared, "loyal")) == whole[1][NEWER]


def test_two_clients_side_by_side_never_touch(tmp_path: Path) -> None:
    place = folder(tmp_path, {"loyal": small()})
    for name in ("north", "south"):
        client(place, name, f"name: {name.title()} Health")
    for name in ("north", "south"):
        assert build(place, None, "--client", name, "--into", "alone").code == 0
    driven(
        place,
        TOGETHER,
        f"""
        for _ in range(2):
            orders = [(".", (*{BUILD!r}, "--client", name)) for name in ("north", "south")]
            assert together(*orders) == [0, 0]
        """,
    )
    for name in ("north", "south"):
        assert kit(place, f"build/{name}/loyal") == kit(place, f"alone/{name}/loyal")


def test_who_waits_too_long_for_another_build_is_told(tmp_path: Path) -> None:
    with alone(tmp_path), pytest.raises(WorkshopError) as caught, alone(tmp_path, patience=0.1):
        pass
    [problem] = caught.value.problems
    assert (problem.code, problem.message) == ("in-use", f"{tmp_path} is being written by another build")
    assert problem.hint == "build again when it is done"


def test_only_what_is_ours_and_temporary_is_cleared_away(tmp_path: Path) -> None:
    for name in (".01234567.part", "mine.part", ".0123456x.part", "01234567.part", ".hidden"):
        (tmp_path / name).touch()
    with alone(tmp_path):
        pass
    there = {path.name for path in tmp_path.iterdir()}
    assert there == {"mine.part", ".0123456x.part", "01234567.part", ".hidden"}


def test_a_folder_that_nothing_came_into_is_gone_again(tmp_path: Path) -> None:
    with alone(tmp_path / "one/two"):
        assert (tmp_path / "one/two").is_dir()
    assert list(tmp_path.iterdir()) == []
