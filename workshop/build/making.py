"""The pipeline from an outline's name to its storyboard, and every problem on the way (DESIGN §1)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from workshop.brand.images import Image
from workshop.brand.palette import Palette
from workshop.brand.recolour import recolour
from workshop.brand.words import Words
from workshop.build.blame import blamed, blamed_on_fills
from workshop.build.look import Look, look_of
from workshop.build.planned import event_of, plan_problems, planned
from workshop.build.version import client_problems, for_client, laid_over, outline_tree, overlaid
from workshop.check.accepted import accept_problems, not_accepted
from workshop.check.faces import rare_faces
from workshop.check.finding import Finding
from workshop.check.placed import composed_findings, placed
from workshop.check.rules import check
from workshop.errors import Problem, WorkshopError, errors_in, in_order
from workshop.library import (
    Library,
    find_outline,
    read_family,
    read_figures,
    read_pictures,
    read_quotations,
    read_words,
)
from workshop.library.clients import Known, read_client
from workshop.outline.citations import citation_problems
from workshop.outline.client import Event
from workshop.outline.model import Picture, Points, Quote, Workshop
from workshop.outline.read import read_workshop
from workshop.outline.registers import Figure, Quotation
from workshop.outline.tree import Node
from workshop.outline.values import Text
from workshop.plan.plan import Plan
from workshop.plan.sums import sum_problems
from workshop.storyboard.compose import compose
from workshop.storyboard.foreign import foreign_wordings
from workshop.storyboard.scene import Storyboard
from workshop.storyboard.stage import Stage
from workshop.values import frozen


@frozen
class Made:
    """Hold what an outline becomes before it is written, with the warnings found on the way.

    `findings` has them all with their slides, those too that the outline says are meant.
    """

    plan: Plan
    storyboard: Storyboard
    look: Look
    warnings: tuple[Problem, ...]
    stage: Stage
    known: Known | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def generic(self) -> tuple[str, ...]:
        """Return the needs that nobody filled: they show the general wording."""
        filled = self.known.client.fills if self.known else {}
        return tuple(name for name in self.plan.workshop.needs if name not in filled)

    @property
    def palette(self) -> Palette:
        """Return the colours and faces it is shown in."""
        return self.look.palette


def read_outline(library: Library, name: str, client: str | None = None) -> Workshop:
    """Read an outline by id or path, for a client or for nobody; raises WorkshopError with every problem."""
    known = read_client(library, client) if client else None
    workshop, problems = _outline(library, name, known)
    _stop(problems)
    return for_client(workshop, known)


def _outline(
    library: Library, name: str, known: Known | None, pasted: Node | None = None
) -> tuple[Workshop, tuple[Problem, ...]]:
    """Read an outline with the problems that do not keep it from being understood."""
    node = outline_tree(library, name)
    if known is None:
        workshop, problems = _read(node if pasted is None else laid_over(node, (pasted,)))
    else:
        deck = find_outline(library, name).stem
        workshop, problems = _read(overlaid(library, node, known, deck, pasted))
        problems = blamed(library, known, deck, problems, lambda: _read(node)[1])
    if workshop is None:
        raise WorkshopError(problems)
    if known is None:
        return workshop, tuple(problems)
    meant = known.client.accept
    workshop = workshop.replaced(accept=meant | workshop.accept)
    return workshop, (*problems, *accept_problems(meant), *client_problems(library, workshop, known))


def _read(node: Node) -> tuple[Workshop | None, tuple[Problem, ...]]:
    """Read a tree with every problem in it, its sums included."""
    workshop, problems = read_workshop(node)
    if workshop is None:
        return None, problems
    return workshop, (*problems, *sum_problems(workshop), *accept_problems(workshop.accept))


def _stop(problems: Iterable[Problem]) -> None:
    """Raise WorkshopError with all problems when one of them stops a build."""
    problems = in_order(problems)
    if errors_in(problems):
        raise WorkshopError(problems)


def read_plan(
    library: Library, name: str, client: str | None = None, asked: Event | None = None
) -> tuple[Plan, tuple[Problem, ...]]:
    """Read an outline and plan it, with the warnings about its run; raises WorkshopError.

    `asked` counts before the client's event.
    """
    known = read_client(library, client) if client else None
    workshop, problems = _outline(library, name, known)
    _stop(problems)
    event = event_of(known, asked)
    plan = planned(workshop, known, event, read_words(library, workshop.language))
    return plan, tuple(plan_problems(plan, event))


def make(
    library: Library,
    name: str,
    client: str | None = None,
    *,
    asked: Event | None = None,
    palette: Palette | None = None,
    pasted: Node | None = None,
) -> Made:
    """Make a plan and a storyboard, for a client or for nobody; raises WorkshopError when something is wrong.

    `asked` is what somebody wants on the day: it counts before the client's event. `palette` shows the deck
    in other colours than the client's or the house's. `pasted` is laid over the client's own overlay.
    """
    made = examine(library, name, client, asked=asked, palette=palette, pasted=pasted)
    _stop(made.warnings)
    return made


def examine(
    library: Library,
    name: str,
    client: str | None = None,
    *,
    asked: Event | None = None,
    palette: Palette | None = None,
    pasted: Node | None = None,
) -> Made:
    """Make what `make` makes, what stops a build among its warnings; raises WorkshopError without slides."""
    known = read_client(library, client) if client else None
    workshop, problems = _outline(library, name, known, pasted)
    registers = read_quotations(library), read_figures(library)
    pictures, missing = read_pictures(library, _picture_files(workshop))
    problems = (*problems, *citation_problems(workshop, *registers), *missing)
    _stop(not_accepted(problems, workshop.accept))
    look, event = look_of(library, known, palette), event_of(known, asked)
    words = read_words(library, workshop.language)
    plan = planned(workshop, known, event, words)
    foreign = foreign_wordings(workshop.blocks, registers[0], workshop.language)
    stage = replace(_stage(plan, words, look, registers, pictures), event=event, foreign=foreign)
    shown = partial(_shown, library, find_outline(library, name).stem, look)
    storyboard, found = shown(stage)
    if known:
        default = partial(_with_defaults, workshop, known, stage)
        found = _blamed(workshop, known, found, lambda: _problems(shown(default())[1]))
    faces = rare_faces(known.client, look.heading, look.body) if known and palette is None else ()
    of_the_deck = (*problems, *plan_problems(plan, event), *look.warnings, *faces)
    findings = (*placed(of_the_deck, plan.workshop, storyboard), *found)
    warnings = in_order(not_accepted(_problems(findings), workshop.accept))
    return Made(plan, storyboard, look, warnings, stage, known, findings)


def _stage(
    plan: Plan,
    words: Words,
    look: Look,
    registers: tuple[dict[str, Quotation], dict[str, Figure]],
    pictures: dict[str, Image],
) -> Stage:
    """Return what slides are composed from, in a look."""
    return Stage(
        plan=plan,
        words=words,
        quotations=registers[0],
        figures=registers[1],
        pictures={file: recolour(image, look.palette) for file, image in pictures.items()},
        palette=look.palette,
        heading=look.heading,
        body=look.body,
        client=look.client,
        logo=look.logo,
        logo_reversed=look.logo_reversed,
    )


def _blamed(
    workshop: Workshop, known: Known, findings: tuple[Finding, ...], before: Callable[[], Iterable[Problem]]
) -> tuple[Finding, ...]:
    """Return findings on slides with those that a client's fill brought about at the fill."""
    told = blamed_on_fills(workshop, known, _problems(findings), before)
    return tuple(replace(finding, problem=problem) for finding, problem in zip(findings, told, strict=True))


def _problems(findings: Iterable[Finding]) -> tuple[Problem, ...]:
    return tuple(finding.problem for finding in findings)


def _with_defaults(workshop: Workshop, known: Known, stage: Stage) -> Stage:
    """Return a stage for the same client, who supplies nothing."""
    plain = replace(known, client=known.client.replaced(fills={}))
    return replace(stage, plan=planned(workshop, plain, stage.event, stage.words))


def _shown(library: Library, deck: str, look: Look, stage: Stage) -> tuple[Storyboard, tuple[Finding, ...]]:
    """Compose a deck's slides in a look, with everything found on them."""
    storyboard = compose(stage.plan, stage, deck)
    checked = check(stage.plan, storyboard, look.palette, stage.figures, drawn=look.matches is None)
    if look.matches:
        from workshop.storyboard.adopt import adopt  # imported late: only a client's own template needs it

        storyboard = adopt(storyboard, look.matches, partial(read_family, library))
    return storyboard, (*composed_findings(storyboard), *checked)


def _picture_files(workshop: Workshop) -> Iterator[Text]:
    for block in workshop.blocks:
        if isinstance(block, Picture):
            yield block.file
        elif isinstance(block, Points) and block.picture:
            yield block.picture.file
        elif isinstance(block, Quote) and block.portrait:
            yield block.portrait.file
