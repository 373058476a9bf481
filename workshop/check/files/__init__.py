"""The rules that a finished file keeps, whoever made it: a deck, a document or a workbook."""

from workshop.check.files.check import check_file, kind_of
from workshop.check.files.rule import FileRule
from workshop.check.files.rules import RULES

__all__ = ["RULES", "FileRule", "check_file", "kind_of"]
