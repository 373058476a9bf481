"""The options that say what of a kit is wanted, and on which paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from workshop.build import DOCUMENTS, Wanted
from workshop.build.documents import Document
from workshop.cli.values import OneOf, listed
from workshop.outline.meant import short


def of_the_kit(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a kit; it gets them together as `wanted`."""

    @click.option("--only", metavar="LIST", callback=_chosen, help=f"Some of it: {','.join(DOCUMENTS)}.")
    @click.option(
        "--paper",
        type=OneOf(["A4", "Letter"]),
        default="A4",
        help="A4 or Letter [A4].",
    )
    @click.option("--fillable", is_flag=True, help="A workbook to fill in on screens.")
    @click.option("--thumbnails", is_flag=True, help="Draw the slides in the guide (needs LibreOffice).")
    @click.option(
        "--format",
        "formats",
        type=OneOf(["csv", "md", "json", "ics"]),
        multiple=True,
        help="The run of show as text, JSON or calendar as well; may be repeated.",
    )
    @wraps(command)
    def with_wanted(*args: Any, **options: Any) -> Any:
        said = {name: options.pop(name) for name in ("only", "paper", "fillable", "thumbnails", "formats")}
        _refuse_in_vain(said)
        return command(*args, wanted=Wanted(**said), **options)

    return with_wanted


_OF: dict[str, tuple[str, Document]] = {
    "fillable": ("--fillable", "workbook"),
    "thumbnails": ("--thumbnails", "guide"),
    "formats": ("--format", "run-of-show"),
}
"""The options that say something about one document."""


def _refuse_in_vain(said: dict[str, Any]) -> None:
    """Refuse an option about a document that --only leaves out: nothing would come of it."""
    for name, (option, document) in _OF.items():
        if said[name] and document not in said["only"]:
            wider = ",".join((*said["only"], document))
            raise click.UsageError(
                f"{option} is about the {document}, which --only leaves out; write --only {wider}"
            )


def _chosen(_: click.Context, __: click.Parameter, value: str | None) -> tuple[Document, ...]:
    """Return the documents of a list such as deck,guide; raises click's own error for an unknown one."""
    if value is None:
        return DOCUMENTS
    names = value.lower().replace(",", " ").split()
    strange = [name for name in names if name not in DOCUMENTS]
    if strange or not names:
        told = f"'{short(strange[0])}' is not in a kit" if strange else "nothing is named"
        raise click.BadParameter(f"{told}; there are: {listed(DOCUMENTS)}")
    return tuple(name for name in DOCUMENTS if name in names)
