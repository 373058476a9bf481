"""The pipeline from an outline's name to its files, whole or not at all; the only code that writes files."""

from workshop.build.deck import deck_bytes
from workshop.build.documents import DOCUMENTS, Wanted
from workshop.build.files import write_file
from workshop.build.kit import Written, build_kit, kit_files
from workshop.build.make import Made, make, read_outline, read_plan
from workshop.build.orders import Order, Result, build_orders

__all__ = [
    "DOCUMENTS",
    "Made",
    "Order",
    "Result",
    "Wanted",
    "Written",
    "build_kit",
    "build_orders",
    "deck_bytes",
    "kit_files",
    "make",
    "read_outline",
    "read_plan",
    "write_file",
]
