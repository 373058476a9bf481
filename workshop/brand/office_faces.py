"""The faces that come with Office, or with Windows and macOS alike."""

from __future__ import annotations

_FACES = frozenset(
    {
        "aptos", "aptos display", "aptos light", "aptos mono", "aptos narrow", "aptos semibold",
        "arial", "arial black", "arial narrow", "arial unicode ms", "baskerville old face", "bell mt",
        "bodoni mt", "book antiqua", "bookman old style", "calibri", "calibri light", "calisto mt", "cambria",
        "cambria math", "candara", "century", "century gothic", "century schoolbook", "comic sans ms",
        "consolas", "constantia", "corbel", "courier new", "franklin gothic book", "franklin gothic demi",
        "franklin gothic medium", "garamond", "georgia", "gill sans mt", "goudy old style", "helvetica",
        "impact", "lucida bright", "lucida console", "lucida sans", "lucida sans unicode",
        "palatino linotype", "perpetua", "rockwell", "segoe ui", "segoe ui light", "segoe ui semibold",
        "segoe ui symbol",
        "symbol", "tahoma", "times", "times new roman", "trebuchet ms", "tw cen mt", "verdana", "webdings",
        "wingdings", "wingdings 2", "wingdings 3",
    }
)  # fmt: skip
"""Microsoft, "Fonts that are installed with Microsoft Office", without those fetched from the cloud."""


def comes_with_office(family: str) -> bool:
    """Return whether a face is there wherever PowerPoint is."""
    return " ".join(family.casefold().split()) in _FACES
