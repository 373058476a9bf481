"""Layouts and a palette to a PowerPoint template (.potx): theme, masters and every layout."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from workshop.brand.layouts import Layout
from workshop.brand.palette import Palette
from workshop.writers.pptx import presentation, properties
from workshop.writers.pptx.canvas import Colours
from workshop.writers.pptx.escape import RELATIONS
from workshop.writers.pptx.layouts import write_layout
from workshop.writers.pptx.master import write_master, write_notes_master
from workshop.writers.pptx.package import Part, Relation, pack
from workshop.writers.pptx.theme import write_theme

THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_MASTER, _NOTES_MASTER = "ppt/slideMasters/slideMaster1.xml", "ppt/notesMasters/notesMaster1.xml"


def write_template(
    layouts: Sequence[Layout],
    palette: Palette,
    name: str = "House",
    language: str = "en-GB",
    offered: Collection[str] = (),
) -> bytes:
    """Write a template with all these layouts; prompts are in `language`, `name` is the theme's.

    The first layout of each kind and the `offered` ids stay in every deck, the others where they are used.
    The kind of a layout is its id up to the first hyphen.
    """
    parts = [
        *_presentation(language),
        *_masters(layouts, palette, name, language),
        *_layouts(layouts, palette, language, offered),
        Part("docProps/core.xml", properties.CORE, properties.write_core(name, language=language)),
        Part("docProps/app.xml", properties.EXTENDED, properties.write_extended()),
    ]
    return bytes(pack(parts, package_relations(), {}))


def package_relations(main: str = "ppt/presentation.xml") -> tuple[Relation, ...]:
    """Return what a package points to: the presentation part of this name, and its properties."""
    metadata = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
    return (
        Relation("rId1", f"{RELATIONS}/officeDocument", main),
        Relation("rId2", f"{metadata}/core-properties", "docProps/core.xml"),
        Relation("rId3", f"{RELATIONS}/extended-properties", "docProps/app.xml"),
    )


def _presentation(language: str) -> list[Part]:
    companions = {
        "presProps": presentation.write_presentation_properties(),
        "viewProps": presentation.write_view_properties(),
        "tableStyles": presentation.write_table_styles(),
    }
    relations = [
        Relation("rId1", f"{RELATIONS}/slideMaster", _MASTER),
        Relation("rId2", f"{RELATIONS}/notesMaster", _NOTES_MASTER),
        *(
            Relation(f"rId{i}", f"{RELATIONS}/{kind}", f"ppt/{kind}.xml")
            for i, kind in enumerate(companions, start=3)
        ),
        Relation("rId6", f"{RELATIONS}/theme", "ppt/theme/theme1.xml"),
    ]
    main = presentation.write_presentation("rId1", "rId2", language)
    return [
        Part("ppt/presentation.xml", presentation.TEMPLATE_TYPE, main, tuple(relations)),
        *(
            Part(f"ppt/{kind}.xml", f"{presentation.PML}.{kind}+xml", data)
            for kind, data in companions.items()
        ),
    ]


def _masters(layouts: Sequence[Layout], palette: Palette, name: str, language: str) -> list[Part]:
    ids = [f"rId{i}" for i in range(1, len(layouts) + 1)]
    relations = [
        *(Relation(rid, f"{RELATIONS}/slideLayout", _layout_name(i)) for i, rid in enumerate(ids, start=1)),
        Relation(f"rId{len(ids) + 1}", f"{RELATIONS}/theme", "ppt/theme/theme1.xml"),
    ]
    master = write_master(Colours(palette), language, ids)
    return [
        Part(_MASTER, f"{presentation.PML}.slideMaster+xml", master, tuple(relations)),
        Part("ppt/theme/theme1.xml", THEME_TYPE, write_theme(palette, name)),
        *notes_master_parts(palette, name, language),
    ]


def notes_master_parts(
    palette: Palette, name: str, language: str, part: str = _NOTES_MASTER, theme: str = "ppt/theme/theme2.xml"
) -> list[Part]:
    """Write a notes master with a theme of its own, which it must not share (ISO/IEC 29500-1, 13.3.4)."""
    relation = Relation("rId1", f"{RELATIONS}/theme", theme)
    return [
        Part(part, f"{presentation.PML}.notesMaster+xml", write_notes_master(palette, language), (relation,)),
        Part(theme, THEME_TYPE, write_theme(palette, name)),
    ]


def _layouts(
    layouts: Sequence[Layout], palette: Palette, language: str, offered: Collection[str]
) -> Iterator[Part]:
    colours = Colours(palette)
    first = {kind(layout): layout.id for layout in reversed(layouts)}
    master = (Relation("rId1", f"{RELATIONS}/slideMaster", _MASTER),)
    for number, layout in enumerate(layouts, start=1):
        kept = layout.id in offered or layout.id == first[kind(layout)]
        data = write_layout(layout, colours, language, kept)
        yield Part(_layout_name(number), f"{presentation.PML}.slideLayout+xml", data, master)


def kind(layout: Layout) -> str:
    """Return what a layout is a variant of."""
    return layout.id.partition("-")[0]


def _layout_name(number: int) -> str:
    return f"ppt/slideLayouts/slideLayout{number}.xml"
