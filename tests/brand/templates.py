"""Clients' templates made in code: one for each shape that real ones have (counted in 66 of them)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pptx

from tests.brand.template_parts import (
    DARK_MAP,
    MACROS,
    WIDE,
    Box,
    Layout,
    Master,
    Share,
    drawn,
    grouped,
    holder,
    level,
    photo,
    pixels,
    row,
    solid,
    template,
    xfrm,
)


def placed(size: tuple[float, float] = WIDE) -> Share:
    """Return a function that places a box given in per cent of the slide."""
    width, height = size
    return lambda x, y, w, h: (x * width / 100, y * height / 100, w * width / 100, h * height / 100)


TITLE: Box = (5, 5, 90, 14)
BODY: Box = (5, 23, 90, 65)
FOOTER: Box = (35, 92, 30, 5)


def footers(at: Share) -> tuple[str, ...]:
    return (
        holder("dt", at(5, 92, 20, 5), 20),
        holder("ftr", at(*FOOTER), 21),
        holder("sldNum", at(85, 92, 10, 5), 22),
    )


def master_shapes(at: Share) -> tuple[str, ...]:
    return holder("title", at(*TITLE)), holder("body", at(*BODY), 1), *footers(at)


def usual(
    at: Share, names: Sequence[str] = ("Cover", "Title and Content", "Section", "Two", "Title Only", "Blank")
) -> tuple[Layout, ...]:
    """Write the layouts that most templates have, with types, under these names."""
    feet = footers(at)
    cover = (holder("ctrTitle", at(8, 30, 70, 25)), holder("subTitle", at(8, 58, 70, 12), 1))
    section = (holder("title", at(8, 40, 70, 20)), holder("body", at(8, 62, 70, 12), 1))
    halves = (holder("", at(5, 23, 43, 65), 1), holder("", at(52, 23, 43, 65), 2))
    return (
        Layout(names[0], (*cover, *feet), "title"),
        Layout(names[1], (holder("title"), holder("", None, 1), *feet), "obj"),
        Layout(names[2], (*section, *feet), "secHead"),
        Layout(names[3], (holder("title"), *halves, *feet), "twoObj"),
        Layout(names[4], (holder("title"), *feet), "titleOnly"),
        Layout(names[5], feet, "blank"),
    )


def plain(
    size: tuple[float, float] = WIDE, layouts: Sequence[Layout] | None = None, **master: object
) -> bytes:
    """Make the template most people have; everything about its master can be said otherwise."""
    at = placed(size)
    made = {"layouts": tuple(layouts or usual(at)), "shapes": master_shapes(at)} | master
    return template(Master(**made), size=size)  # type: ignore[arg-type]


def default() -> bytes:
    """Return python-pptx's own template: 4:3, made by PowerPoint 2008."""
    return (Path(pptx.__file__).parent / "templates" / "default.pptx").read_bytes()


def untyped() -> bytes:
    """Make a template whose layouts have no types, as every second one."""
    return plain(layouts=[Layout(layout.name, layout.shapes) for layout in usual(placed())])


def high_indices() -> bytes:
    """Make one whose content starts at index 10, and whose title comes last in z-order."""
    at = placed()
    shapes = (holder("body", at(5, 23, 43, 65), 14), holder("body", at(52, 23, 43, 65), 27), holder("title"))
    return plain(layouts=[*usual(at)[:1], Layout("Zwei Texte", shapes), usual(at)[4]])


def zero_indices() -> bytes:
    """Make one as LibreOffice saves it: every index 0, sizes in the prompts, no list styles."""
    at = placed()
    run = ' sz="3300"'
    title = holder("title", at(*TITLE), run=run)
    four = tuple(holder("", at(x, y, 43, 30), run=' sz="2000"') for y in (23, 57) for x in (5, 52))
    cover = Layout("Title Slide", (title, holder("subTitle", at(*BODY), run=' sz="3200"')), "tx")
    content = Layout("Title, Content", (title, holder("", at(*BODY), run=' sz="2800"')), "obj")
    layouts = [
        cover,
        content,
        Layout("Title, 4 Content", (title, *four), "fourObj"),
        Layout("Title Only", (title,), "titleOnly"),
    ]
    return plain(layouts=layouts, title_style="", body_style="", shapes=(title, holder("body", at(*BODY))))


def german() -> bytes:
    """Make one with German names and a layout for quotations."""
    at = placed()
    names = ("Titelfolie", "Titel und Inhalt", "Abschnittsüberschrift", "Zwei Inhalte", "Nur Titel", "Leer")
    quote = Layout(
        "Zitat", (holder("title", at(10, 20, 80, 45)), holder("body", at(12, 70, 60, 8), 13), *footers(at))
    )
    return plain(layouts=[*usual(at, names), quote])


def japanese() -> bytes:
    """Make one with Japanese names and no types."""
    at = placed()
    names = (
        "タイトル スライド",
        "タイトルとコンテンツ",
        "セクション見出し",
        "2つのコンテンツ",
        "タイトルのみ",
        "白紙",
    )
    return plain(layouts=[Layout(layout.name, layout.shapes) for layout in usual(at, names)])


def duplicate_names() -> bytes:
    """Make one with two layouts of the same name, of which one has room for a picture."""
    at = placed()
    text = Layout("Inhalt", (holder("title"), holder("", at(*BODY), 1)))
    pic = Layout("Inhalt", (holder("title"), holder("pic", at(*BODY), 1)))
    return plain(layouts=[*usual(at), text, pic])


def two_masters() -> bytes:
    """Make one with a dark master for covers and a light one for everything else."""
    at = placed()
    dark = Master(usual(at)[:1], master_shapes(at), map=DARK_MAP, faces=("Cambria", "Calibri"))
    return template(dark, Master(usual(at)[1:], master_shapes(at)))


def decorated_first() -> bytes:
    """Make one of three masters alike: the first has a large form, the next a photograph, the last dots."""
    at = placed()
    form = drawn(at(60, 30, 45, 80), look=solid("E8E8E8"), geometry="ellipse")
    dots = tuple(drawn(at(40 + 2 * x, 90, 0.5, 0.5), look=solid("accent2")) for x in range(12))
    ground = '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rIdPic"/><a:stretch/></a:blipFill></p:bgPr></p:bg>'
    relations = (row("rIdPic", "image", "../media/image1.png"),)
    loud = Master(usual(at), (form, *master_shapes(at)))
    photograph = Master(usual(at), master_shapes(at), ground=ground, relations=relations)
    extra = {"ppt/media/image1.png": pixels("#C0C8D0")}
    return template(loud, photograph, Master(usual(at), (*dots, *master_shapes(at))), extra=extra)


def dark() -> bytes:
    """Make one whose colour map puts light text on a dark ground."""
    return plain(map=DARK_MAP)


def overriding() -> bytes:
    """Make one whose section layout turns the colour map around."""
    at = placed()
    cover, content, section, *rest = usual(at)
    turned = Layout("Section", section.shapes, "secHead", map=DARK_MAP)
    return plain(layouts=[cover, content, turned, *rest])


def picture_ground(colour: str = "#204060") -> bytes:
    """Make one whose master stands on a photograph, with a logo in a corner."""
    at = placed()
    ground = '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rIdPic"/><a:stretch/></a:blipFill></p:bgPr></p:bg>'
    relations = (row("rIdPic", "image", "../media/image1.png"),)
    shapes = (*master_shapes(at), photo(at(84, 3, 12, 10)))
    master = Master(usual(at), shapes, ground=ground, relations=relations)
    return template(master, extra={"ppt/media/image1.png": pixels(colour)})


def gradient_ground() -> bytes:
    """Make one whose ground goes from one colour to another."""
    stops = (
        '<a:gs pos="0"><a:srgbClr val="102030"/></a:gs><a:gs pos="100000"><a:srgbClr val="405060"/></a:gs>'
    )
    fill = f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="0"/></a:gradFill>'
    return plain(ground=f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>", map=DARK_MAP)


def theme_ground() -> bytes:
    """Make one whose ground is the theme's second fill in the colour of its second dark."""
    fills = (
        solid("phClr")
        + '<a:solidFill><a:schemeClr val="phClr"><a:lumMod val="50000"/></a:schemeClr></a:solidFill>'
        + solid("phClr")
    )
    ground = '<p:bg><p:bgRef idx="1002"><a:schemeClr val="accent1"/></p:bgRef></p:bg>'
    return plain(ground=ground, theme_grounds=fills)


def panel() -> bytes:
    """Make one with a white panel for the content on a dark ground."""
    at = placed()
    white = drawn(at(3, 20, 94, 71), look=solid("FFFFFF"))
    ground = f"<p:bg><p:bgPr>{solid('123A5A')}</p:bgPr></p:bg>"
    return plain(ground=ground, shapes=(white, *master_shapes(at)))


def no_cover() -> bytes:
    """Make one without a title slide or a section layout."""
    _, content, _, two, only, blank = usual(placed())
    return plain(layouts=[content, two, only, blank])


def untitled() -> bytes:
    """Make one none of whose layouts has a title."""
    at = placed()
    return plain(layouts=[Layout("Inhalt", (holder("", at(*BODY), 1),)), Layout("Leer", footers(at))])


def bare_master() -> bytes:
    """Make one whose master has no placeholders, only a line of text at the foot."""
    at = placed()
    shapes = (drawn(at(5, 93, 60, 4), text="Nordwerk AG · vertraulich"),)
    title = holder("title", at(*TITLE))
    layouts = [Layout("Titel", (title,)), Layout("Text", (title, holder("body", at(*BODY), 10)))]
    return plain(layouts=layouts, shapes=shapes)


def vertical() -> bytes:
    """Make one with the two vertical layouts that PowerPoint's own templates have, first of all."""
    at = placed()
    upright = Layout(
        "Titel und vertikaler Text",
        (holder("title"), holder("body", None, 1, orient="vert", body=' vert="eaVert"')),
        "vertTx",
    )
    both = Layout(
        "Vertikaler Titel und Text",
        (
            holder("title", at(80, 5, 15, 83), orient="vert", body=' vert="eaVert"'),
            holder("body", at(5, 5, 72, 83), 1, orient="vert"),
        ),
        "vertTitleAndTx",
    )
    return plain(layouts=[upright, both, *usual(at)])


def boilerplate() -> bytes:
    """Make one with a confidentiality line that stands in the place for content, and a rule."""
    at = placed()
    line = drawn(at(5, 80, 90, 8), text="Confidential. Do not distribute.")
    rule = drawn(at(5, 20, 90, 0), look=f"<a:ln>{solid('accent1')}</a:ln>", geometry="line")
    return plain(shapes=(*master_shapes(at), line, rule))


def unnumbered() -> bytes:
    """Make one whose layouts show neither date nor footer nor number."""
    layouts = [
        Layout(
            layout.name,
            tuple(
                shape
                for shape in layout.shapes
                if 'type="dt"' not in shape and 'type="ftr"' not in shape and 'type="sldNum"' not in shape
            ),
            layout.type,
        )
        for layout in usual(placed())
    ]
    return plain(layouts=layouts)


def in_groups() -> bytes:
    """Make one whose content placeholder is in a group of twice the scale."""
    at = placed()
    inside = holder("", (0, 0, 216, 88), 1)
    content = Layout("Gruppe", (holder("title"), grouped(inside, (48, 135, 432, 176), (0, 0, 216, 88))))
    return plain(layouts=[content, usual(at)[4]])


def on_its_side() -> bytes:
    """Make one whose body is turned by a quarter."""
    body = holder("body", None, 1, look="").replace(
        "<p:spPr>", f"<p:spPr>{xfrm((100, 200, 300, 100), rot=5400000)}"
    )
    return plain(layouts=[Layout("Gedreht", (holder("title"), body))])


def poster() -> bytes:
    """Make an A0 poster on its side."""
    size = (3370.0, 2384.0)
    return plain(size, body_style=level(93, inside="<a:buNone/>"), title_style=level(160))


def with_macros() -> bytes:
    """Make a .potm: macros, sample slides, comments, custom XML and a preview picture."""
    extra = {
        "ppt/vbaProject.bin": b"macros",
        "ppt/slides/slide1.xml": b"<sld/>",
        "ppt/slides/slide2.xml": b"<sld/>",
        "ppt/comments/comment1.xml": b"<c/>",
        "customXml/item1.xml": b"<i/>",
        "docProps/thumbnail.jpeg": b"j",
    }
    at = placed()
    return template(Master(usual(at), master_shapes(at)), kind=MACROS, extra=extra)


GOOD: Mapping[str, Callable[[], bytes]] = {
    made.__name__: made
    for made in (
        plain, default, untyped, high_indices, zero_indices, german, japanese, duplicate_names, two_masters,
        decorated_first, dark, overriding, picture_ground, gradient_ground, theme_ground, panel, no_cover,
        untitled, bare_master, vertical, boilerplate, unnumbered, in_groups, on_its_side, poster, with_macros,
    )
}  # fmt: skip
"""Every template that a deck can be built on, by the name of its shape."""
