"""The pictures of the house: what the scripts draw is shipped, and a brand's deck shows it in its colours."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from importlib import import_module
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageChops

from tests.factories import LIBRARY
from workshop.brand.images import read_image
from workshop.brand.palette import HOUSE
from workshop.brand.recolour import recolour
from workshop.build import Made, make
from workshop.storyboard.scene import Picture

FOLDER = LIBRARY.assets / "pictures"
SHIPPED = sorted(path.name for path in FOLDER.glob("*.png"))
BANK = replace(HOUSE, dk1="#111C18", dk2="#0B3D2E", lt2="#DFE9E5", accent1="#C8A45C", accent2="#0B7559")
EACH = pytest.mark.parametrize("name", SHIPPED)


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the scripts find each other, and forget them again."""
    known = set(sys.modules)
    monkeypatch.syspath_prepend(FOLDER)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    yield
    for name in set(sys.modules) - known:
        if Path(getattr(sys.modules[name], "__file__", None) or "").parent == FOLDER:
            del sys.modules[name]


@EACH
@pytest.mark.usefixtures("scripts")
def test_a_picture_is_what_its_script_draws(name: str) -> None:
    drawn: Pillow.Image = import_module("make_pictures").PICTURES[name]()
    with Pillow.open(FOLDER / name) as shipped:
        bands = ImageChops.difference(drawn, shipped.convert("RGB")).split()
    furthest = reduce(ImageChops.lighter, bands).histogram()
    # 256 colours move every dot a little; of ten thousand, one may be drawn otherwise by another Pillow
    assert sum(furthest[25:]) * 10_000 < drawn.width * drawn.height


@pytest.mark.usefixtures("scripts")
def test_a_script_saves_what_a_brand_can_recolour(tmp_path: Path) -> None:
    import_module("sheet").save(Pillow.new("RGB", (2, 2), HOUSE.dk2), tmp_path / "dots.png")
    image = recolour(read_image("dots.png", (tmp_path / "dots.png").read_bytes()), BANK)
    with Pillow.open(BytesIO(image.data)) as picture:
        assert picture.convert("RGB").getcolors() == [(4, (0x0B, 0x3D, 0x2E))]


@pytest.mark.usefixtures("scripts")
def test_there_is_a_script_for_every_picture() -> None:
    assert sorted(import_module("make_pictures").PICTURES) == SHIPPED


@EACH
def test_a_picture_fills_the_slide_or_the_place_beside_points(name: str) -> None:
    with Pillow.open(FOLDER / name) as picture:
        assert picture.size in ((1920, 1080), (3 * 394, 3 * 462))


@EACH
def test_a_brand_recolours_every_picture(name: str) -> None:
    image = read_image(name, (FOLDER / name).read_bytes())
    assert recolour(image, BANK).data != image.data


def shown(made: Made) -> dict[str, bytes]:
    items = (item for slide in made.storyboard.slides for item in slide.items)
    return {item.image.name: item.image.data for item in items if isinstance(item, Picture)}


def test_a_deck_in_a_brand_shows_its_pictures_in_the_brands_colours() -> None:
    deck = "satisfaction-isnt-loyalty"
    house, brand = shown(make(LIBRARY, deck)), shown(make(LIBRARY, deck, palette=BANK))
    assert house == {name: (FOLDER / name).read_bytes() for name in house}
    assert house
    assert brand == {name: recolour(read_image(name, data), BANK).data for name, data in house.items()}
