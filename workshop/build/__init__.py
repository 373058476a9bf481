"""The pipeline from an outline's name to its files, whole or not at all; the only code that writes files."""

from workshop.build.deck import Written, build_deck, deck_bytes
from workshop.build.files import write_file
from workshop.build.make import Made, make, read_outline, read_plan
from workshop.build.orders import Order, Result, build_orders

__all__ = [
    "Made",
    "Order",
    "Result",
    "Written",
    "build_deck",
    "build_orders",
    "deck_bytes",
    "make",
    "read_outline",
    "read_plan",
    "write_file",
]
