"""What was found, as people and machines read it: on a terminal, as JSON, or on a page to send along."""

from workshop.report.problems import count_text, fields, report_json, report_text, visible

__all__ = ["count_text", "fields", "report_json", "report_text", "visible"]
