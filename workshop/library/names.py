"""Names of files and folders: what the eye cannot see in them, and what no other machine could hold."""

from __future__ import annotations

import re
from unicodedata import category

_JOINS = frozenset("\u200c\u200d")
"""What joins emoji, and letters of Arabic and Indic scripts."""
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"})
_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE | re.DOTALL)
_SIGNS = re.compile(r'[<>:"|?*\\]')
_MOST_BYTES = 255
"""What Linux, macOS and Windows hold in one name (NAME_MAX)."""


def unseen(name: str) -> str:
    """Return what in a name nobody can see, such as a line break or a mark that turns its letters round."""
    found = next((each for each in name if category(each) in _HIDDEN and each not in _JOINS), "")
    if found in ("\n", "\r"):
        return "a line break"
    return f"a character that cannot be seen (U+{ord(found):04X})" if found else ""


def unfit(name: str) -> str:
    """Return why a new file or folder should not bear a name, or nothing."""
    if hidden := unseen(name):
        return f"it holds {hidden}"
    if len(name.encode()) > _MOST_BYTES:
        return "its name is too long"
    if _WINDOWS.fullmatch(name):
        return "Windows keeps this name for itself"
    if name.endswith((".", " ")) and name.strip("."):
        return "Windows allows no name that ends in a full stop or a space"
    sign = _SIGNS.search(name)
    return f"Windows allows no {sign[0]} in a name" if sign else ""
