"""A package whose parts are parsed once, however many rules look at them."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from workshop.brand.template.package import Package

_MOST_KEPT = 2_000_000


@dataclass(slots=True)
class ReadOnce(Package):
    """Keep the XML of each part, unless it is very large."""

    _kept: dict[str, Element] = field(default_factory=dict)

    def xml(self, part: str) -> Element:
        """Return a part's XML, which nobody may change; raises WorkshopError as a package does."""
        if part in self._kept:
            return self._kept[part]
        root = Package.xml(self, part)
        if self.archive.getinfo(part).file_size <= _MOST_KEPT:
            self._kept[part] = root
        return root


def read_once(package: Package) -> Package:
    """Return a package that parses its parts once."""
    return ReadOnce(package.name, package.archive, package.members)
