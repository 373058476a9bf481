"""Draw the pictures of the shipped decks, in the house palette, with nothing but Pillow.

    python assets/pictures/make_pictures.py

writes every picture beside this file. Same Pillow, same bytes.
"""

from collections.abc import Callable
from pathlib import Path

from conversation import conversation
from ladder import ladder
from open_door import open_door
from PIL import Image
from set_table import set_table
from sheet import save
from two_chairs import two_chairs
from two_lights import two_lights

PICTURES: dict[str, Callable[[], Image.Image]] = {
    "conversation.png": conversation,
    "ladder.png": ladder,
    "open-door.png": open_door,
    "set-table.png": set_table,
    "two-chairs.png": two_chairs,
    "two-lights.png": two_lights,
}


def main() -> None:
    """Draw every picture and save it beside this file."""
    for name, draw in PICTURES.items():
        save(draw(), Path(__file__).with_name(name))


if __name__ == "__main__":
    main()
