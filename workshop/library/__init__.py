"""The one reader of decks/ and assets/: outlines, registers, words, metrics, pictures and the template.

In a folder that has decks/ or assets/ of its own, those are used; elsewhere the copies in the package.
In one that has decks/ alone, the shipped outlines stand behind its own.
"""

from workshop.library.assets import read_family, read_pictures, read_template
from workshop.library.folders import Library, chosen_names, find_library, find_outline, outline_names
from workshop.library.registers import read_figures, read_quotations
from workshop.library.sources import read_source
from workshop.library.words import read_words

__all__ = [
    "Library",
    "chosen_names",
    "find_library",
    "find_outline",
    "outline_names",
    "read_family",
    "read_figures",
    "read_pictures",
    "read_quotations",
    "read_source",
    "read_template",
    "read_words",
]
