"""Our own decks and documents: nothing is found in them, in any look; and it does not take long.

Every kit of every client is looked into by  workshop check --strict  in .ci/run, once it is built there.
"""

from __future__ import annotations

import time

import pytest

from tests.factories import LIBRARY
from tests.test_packages import DECKS, data, made
from workshop.build.documents import EVERYTHING, documents
from workshop.check.files import check_file

IN_ANOTHER_LOOK = (
    "northgate/right-conversation",
    "northgate/satisfaction-isnt-loyalty",
    "flinkholm/give-to-get",
    "flinkholm/value-creation-zone",
)
"""Two kits in a client's colours and words, and two on a client's own template."""


def told(name: str, file: bytes) -> list[str]:
    """Return what is found in a file, as one would look it up."""
    return [
        f"{name}: {finding.slide} {finding.problem.code}: {finding.problem.message}"
        for finding in check_file(name, file, LIBRARY)
    ]


@pytest.mark.parametrize("name", [*DECKS, *IN_ANOTHER_LOOK])
def test_nothing_is_found_in_our_own_decks_and_documents(name: str) -> None:
    files = {".pptx": data(name), **dict(documents(made(name), EVERYTHING, {}))}

    assert [found for end, file in files.items() for found in told(f"{name}{end}", file)] == []


def test_a_deck_of_forty_slides_is_checked_in_less_than_two_seconds() -> None:
    file = data("give-to-get")
    check_file("talk.pptx", file)  # the metrics are read once
    begun = time.process_time()
    check_file("talk.pptx", file)

    assert time.process_time() - begun < 2
