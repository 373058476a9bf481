"""Texts nobody planned for: what people, editors and the web do to a line of an outline, and awkward values.

Hypothesis draws from here; `spoilt` takes a text that is well and changes some of its lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from hypothesis import strategies as st

Lines = list[str]
Change = tuple[str, int, int, str]
"""What is done, to which line, to which part of it, with which text."""

WORDS: Final = (
    *(
        "",
        " ",
        "…",
        "a",
        "Café",
        "e\u0301" * 30,
        "👩\u200d👩\u200d👧",
        "🇬🇧" * 40,
        "שלום עולם",
        "مرحبا",
        "漢字" * 60,
    ),
    *(
        "ﬁﬂ",
        "a\u202eb",
        "a\u2028b",
        "a\u00a0b",
        "a\u00adb",
        "\ufeff",
        "\u200b",
        "\ue000",
        "\uffff",
        "\U000e0001",
    ),
    *("x" * 10_000, "word " * 400, "-" * 300, "a\nb", "a\n\n\nb", "a\tb", "\x00", "\x0b", "\x1f", "\x7f\x85"),
    *(
        "**",
        "*a **b* c**",
        "_a_",
        "[x](https://example.org)",
        "[x](javascript:alert(1))",
        "[](http://[)",
        "[a](<",
    ),
    *("\\", "\\*", "](", "[" * 300, "*" * 300, "{{title}}", "{{", "}}", "{{ }}", "{{x}}{{y}}", "{" * 60),
    *("<b>", "&amp;", "]]>", "<?xml?>", "%s %d", "{0}", "../../etc/passwd", "C:\\con", "/dev/zero", "nul"),
    *(
        "'",
        '"',
        "''",
        "it's",
        "“",
        "#",
        "# a",
        "a # b",
        "a: b",
        "- a",
        "? a",
        "| a",
        "> a",
        "@a",
        "`a`",
        "%a",
        "!a",
    ),
)
"""Texts that fonts, markup, XML or files may stumble over."""
NUMBERS: Final = (
    *("0", "-1", "1", "7", "3.5", "1e9", "1e400", "nan", "inf", "-0", "0x10", "1_000", "٣", "²", "½", "９"),
    *(
        "9" * 19,
        "9" * 400,
        "9" * 5000,
        "0." + "3" * 400,
        "60",
        "1439",
        "1440",
        "99999",
        "1h 30",
        "1,5",
        "49%",
    ),
    *("00:00", "24:00", "25:61", "9:5", "23:59", "9999-12-31", "0001-01-01", "2027-02-30", "2028-02-29"),
    *(
        "#000",
        "#FFFFFF",
        "#zzzzzz",
        "#12345",
        "white",
        "rgb(1,2,3)",
        "yes",
        "no",
        "null",
        "~",
        "true",
        "en",
        "xx-YY",
    ),
)
"""What may stand where a number, a time, a day, a colour or a choice is expected."""
YAML: Final = (
    *("[]", "{}", "[[]]", "[a, b", "{a: b", "{a, b}", "&a b", "*a", "!!int 3", "!!python/object:os.system x"),
    *(
        "|",
        ">-",
        "|9",
        "---",
        "...",
        "<<: *a",
        "? ",
        "a: b: c",
        "[a, a]",
        "{a: 1, a: 2}",
        '"\\ud800"',
        '"\\x00"',
    ),
    *(
        '"\\q"',
        '"a',
        "'a",
        '"a" b',
        "%YAML 1.1",
        "\ta",
        "a\r",
        "a\rb",
        "- - - a",
        "[" * 60,
        "{a: " * 60,
        "-",
        ":",
    ),
)
"""What YAML gives a meaning of its own."""

AWKWARD: Final = st.sampled_from((*WORDS, *NUMBERS, *YAML)) | st.text(max_size=12)
SAYABLE: Final = st.sampled_from([t for t in (*WORDS, *NUMBERS) if t.strip() and min(t) >= " "]) | st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=12
)
"""What a reader of YAML lets through between quotation marks: it comes as far as slides and documents."""
_KEY = re.compile(r"""([\w-]+)(: +)("[^"]*"|[^,{}\[\]\n]+|[\[{].*)""")


def changes(most: int, how: Sequence[str], text: st.SearchStrategy[str]) -> st.SearchStrategy[list[Change]]:
    """Draw some changes of these sorts."""
    place = st.integers(0, 9_999)
    return st.lists(st.tuples(st.sampled_from(how), place, place, text), min_size=1, max_size=most)


def spoilt(text: str, changes: Sequence[Change]) -> str:
    """Return a text after changes of its lines, one after another."""
    lines = text.split("\n")
    for how, place, part, new in changes:
        CHANGES[how](lines, place % max(1, len(lines)), part, new)
        lines = lines or [""]
    return "\n".join(lines)


def quoted(text: str) -> str:
    """Return a text between double quotation marks, as YAML reads it back."""
    plain = text.encode("utf-8", "replace").decode().replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in plain) + '"'


def _cut(lines: Lines, at: int, part: int, _: str) -> None:
    lines[at] = lines[at][: part % (len(lines[at]) + 1)]


def _cut_off(lines: Lines, at: int, part: int, _: str) -> None:
    lines[at] = lines[at][: part % (len(lines[at]) + 1)]
    del lines[at + 1 :]


def _left_out(lines: Lines, at: int, part: int, _: str) -> None:
    del lines[at : at + 1 + part % 4]


def _doubled(lines: Lines, at: int, part: int, _: str) -> None:
    lines[at:at] = lines[at : at + 1 + part % 6]


def _moved(lines: Lines, at: int, part: int, _: str) -> None:
    lines.insert(part % len(lines), lines.pop(at))


def _indented(lines: Lines, at: int, part: int, _: str) -> None:
    margin = ("", " ", "  ", "   ", "    ", "\t", " " * 11, "- ", "  - ")[part % 9]
    lines[at] = margin + (lines[at].lstrip() if part % 2 else lines[at])


def _joined(lines: Lines, at: int, part: int, _: str) -> None:
    lines[at : at + 2] = [("", " ", ", ")[part % 3].join(lines[at : at + 2])]


def _keyed_otherwise(lines: Lines, at: int, part: int, _: str) -> None:
    here, there = _KEY.search(lines[at]), _KEY.search(lines[part % len(lines)])
    if here and there:
        lines[at] = lines[at][: here.start(1)] + there[1] + lines[at][here.end(1) :]


def _valued(lines: Lines, at: int, part: int, new: str) -> None:
    found = [*_KEY.finditer(lines[at])]
    if found:
        match = found[part % len(found)]
        lines[at] = lines[at][: match.start(3)] + new + lines[at][match.end(3) :]


def _said(lines: Lines, at: int, part: int, new: str) -> None:
    _valued(lines, at, part, quoted(new))


def _put_in(lines: Lines, at: int, part: int, new: str) -> None:
    column = part % (len(lines[at]) + 1)
    lines[at] = lines[at][:column] + new + lines[at][column:]


CHANGES: Final[Mapping[str, Callable[[Lines, int, int, str], None]]] = {
    "cut": _cut,
    "cut off": _cut_off,
    "left out": _left_out,
    "doubled": _doubled,
    "moved": _moved,
    "indented": _indented,
    "joined": _joined,
    "keyed otherwise": _keyed_otherwise,
    "valued": _valued,
    "said": _said,
    "put in": _put_in,
}
"""All that may happen to a line."""
