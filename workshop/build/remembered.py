"""What is remembered of a build for `workshop changes`: version, what was asked for, the deck as text."""

from __future__ import annotations

from workshop._version import __version__
from workshop.build.built import Built
from workshop.build.jobs import Job
from workshop.build.making import Made
from workshop.build.unchanged import asked_values, deck_name
from workshop.storyboard.deck_text import deck_text


def remembered(job: Job, made: Made) -> Built:
    """Return what is remembered of a build: the same for the same inputs on any day."""
    return Built(
        version=__version__,
        deck=deck_name(job),
        client=job.client,
        text=deck_text(made.storyboard, made.plan),
        asked=asked_values(job),
    )
