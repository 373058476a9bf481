"""The small parts beside a presentation that PowerPoint misses in files of other programs."""

from __future__ import annotations

from dataclasses import replace

from workshop.writers.pptx import presentation
from workshop.writers.pptx.contents import next_id
from workshop.writers.pptx.escape import RELATIONS
from workshop.writers.pptx.opened import Opened, targets
from workshop.writers.pptx.package import Part, Relation

_COMPANIONS = {
    "presProps": presentation.write_presentation_properties,
    "viewProps": presentation.write_view_properties,
    "tableStyles": presentation.write_table_styles,
}


def with_companions(opened: Opened) -> Opened:
    """Add to a template the companions it lacks, under names that are free."""
    for kind, write in _COMPANIONS.items():
        if not targets(opened.main, f"{RELATIONS}/{kind}"):
            part = Part(_free(opened, kind), f"{presentation.PML}.{kind}+xml", write())
            relation = Relation(f"rId{next_id(opened.main)}", f"{RELATIONS}/{kind}", part.name)
            main = replace(opened.main, relations=(*opened.main.relations, relation))
            opened = replace(opened, main=main, parts=(*opened.parts, part))
    return opened


def _free(opened: Opened, kind: str) -> str:
    taken = {part.name.casefold() for part in opened.parts}
    names = (f"ppt/{kind}{number or ''}.xml" for number in range(len(taken) + 1))
    return next(name for name in names if name.casefold() not in taken)
