"""A client's own template: read (`read`), its layouts matched to ours (`match`), and drawn (`pictures`).

The values alone are loaded here; whoever reads or matches a template names that module.
"""

from workshop.brand.template.values import (
    FOOTERS,
    TITLES,
    Match,
    Matches,
    Placeholder,
    Template,
    TemplateLayout,
)

__all__ = ["FOOTERS", "TITLES", "Match", "Matches", "Placeholder", "Template", "TemplateLayout"]
