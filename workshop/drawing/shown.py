"""The copy of a deck that pictures are drawn from."""

from __future__ import annotations

import re
from collections.abc import Collection
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_TREE = re.compile(rb"(<p:spTree\b[^>]*>\s*<p:nvGrpSpPr>.*?</p:nvGrpSpPr>).*(</p:spTree>)", re.DOTALL)
_NOTES = re.compile(rb'<Relationship [^>]*/notesSlide"[^>]*/>')
_ROOT = re.compile(rb"<p:sld\b")
_HIDDEN = re.compile(rb'(<p:sld\b[^>]*?) show="(?:0|false)"')


def drawable(deck: bytes, leave_out: Collection[str] = ()) -> bytes:
    """Return a copy of a deck in which no slide is hidden and text keeps its size.

    With automatic fit LibreOffice shrinks text that is too long when it opens a deck, and would hide it.
    The slides to leave out, named by their parts, are hidden and empty, and have no notes: the others keep
    their numbers.
    """
    relations = {name.replace("slides/", "slides/_rels/") + ".rels" for name in leave_out}
    copy = BytesIO()
    with ZipFile(BytesIO(deck)) as old, ZipFile(copy, "w", ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith(".xml"):
                data = _HIDDEN.sub(rb"\1", data, count=1)
                data = re.sub(rb"<a:normAutofit[^>]*/>", b"<a:noAutofit/>", data)
            if name in leave_out:
                data = _emptied(data)
            new.writestr(name, _NOTES.sub(b"", data) if name in relations else data)
    return copy.getvalue()


def _emptied(slide: bytes) -> bytes:
    """Return a slide that is hidden and has nothing on it."""
    return _ROOT.sub(b'<p:sld show="0"', _TREE.sub(rb"\1\2", slide, count=1), count=1)
