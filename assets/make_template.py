"""Make assets/house.potx from the layouts described in workshop/brand/house.

Run `python assets/make_template.py` after a change to a layout, a role or the palette.
"""

from __future__ import annotations

from pathlib import Path

from workshop.writers.pptx.house import write_house_template

TEMPLATE = Path(__file__).with_name("house.potx")

if __name__ == "__main__":
    TEMPLATE.write_bytes(write_house_template())
