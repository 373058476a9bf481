"""Our own decks and documents: nothing is found in them, whoever they are for; and it does not take long."""

from __future__ import annotations

import time

import pytest

from tests.factories import LIBRARY
from tests.test_packages import KITS, data, made
from workshop.build.documents import EVERYTHING, documents
from workshop.check.files import check_file


def told(name: str, file: bytes) -> list[str]:
    """Return what is found in a file, as one would look it up."""
    return [
        f"{name}: {finding.slide} {finding.problem.code}: {finding.problem.message}"
        for finding in check_file(name, file, LIBRARY)
    ]


@pytest.mark.parametrize("name", KITS)
def test_nothing_is_found_in_our_own_decks(name: str) -> None:
    assert told(f"{name}.pptx", data(name)) == []


@pytest.mark.parametrize("name", KITS)
def test_nothing_is_found_in_our_own_documents(name: str) -> None:
    files = documents(made(name), EVERYTHING, {})

    assert [found for end, file in files for found in told(f"{name}{end}", file)] == []


def test_a_deck_of_forty_slides_is_checked_in_less_than_two_seconds() -> None:
    file = data("give-to-get")
    check_file("talk.pptx", file)  # the metrics are read once
    begun = time.process_time()
    check_file("talk.pptx", file)

    assert time.process_time() - begun < 2
