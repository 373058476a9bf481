"""A small deck with a block of every kind, and pieces of the shipped outlines: what fuzzing starts from."""

from __future__ import annotations

import re
from functools import cache

from tests.factories import ROOT
from tests.folders import small

_BLOCKS = """\
- contrast: Satisfied or loyal
  left: {head: Satisfied, points: [They stay for now]}
  right: {head: Loyal, points: [They come back, They tell others]}
  favour: right

- quote: deming-suffice

- points: Three signs of love
  items: [They call first, They forgive, {head: They tell, text: Unasked}]

- chart: Who would come back
  bars: {Loyal: 61, Satisfied: 25, Neither: 14}
  key: Loyal
  unit: '%'
  source: Our survey

- overlap: Where love begins
  left: Their need
  right: Our skill
  both: The promise
  line: Small

- tiles: Four rooms
  items: [Kitchen, Hall, Cellar, Attic]
  prompt: Where are we?

- steps: The way back
  items: [{head: Ask, text: Once}, {head: Hear}, {head: Act, text: Soon}]
  goal: yes

- matrix: Who needs what
  across: Effort
  up: Worth
  cells: [Leave, Plan, Do, Decide]
  key: Do
  line: Start here

- story: The late train
  who: A guard
  situation: Snow
  did: He told {{client_case}} in {{room}}
  happened: She wrote

- table: What they said
  columns: [Who, What]
  rows: [[Ann, Thanks], [Bo, No]]
  key: What

- text: A letter
  paragraphs: ['Dear all, we **leave**.', Yours]

- objection: Delight is too expensive
  reply: It costs less than leaving.

- discussion: What did you see?
  prompts: {observe: What, reflect: How, interpret: Why, decide: When}
  groups: pairs
  minutes: 4

- reflection: Whom did I forget?
  rows: 4
  minutes: 3

- vote: Which would you keep?
  options: [This, That, Neither]
  minutes: 3

- spectrum: How safe are we?
  from: {pole: Safe, text: All stay}
  to: {pole: Not safe, text: All go}
  minutes: 4

- number: creative-share
  line: Ask
"""
BLOCKS = tuple(_BLOCKS.split("\n\n"))
"""A block of each kind besides claim, exercise and commitment, each well by itself in the small deck."""

NEEDS = """\
needs:
  client_case: {ask: A customer who left, default: A customer who left last year}
  room: {ask: Where we meet, default: the room}
"""
CLIENT = """\
name: Northgate Health
words: {customer: patient, customers: patients}
fills: {client_case: A patient who left}
brand:
  primary: "#0B3D2E"
  secondary: "#C8A45C"
  heading: Georgia
  body: Arial
  heading_bold: false
  tracking: 0
  mode: light
  slots: {accent2: "#0B7559"}
event:
  date: 2027-02-11
  start: "09:00"
  duration: 1h
  days: 1
  people: 18
  mode: room
  venue: The long room
  facilitators: [{name: Ines Holm, initials: IH}]
"""
OVERLAY = """\
set:
  title: Satisfied patients leave
  subtitle: Why, and what keeps one
change:
  who-left:
    invitation: Who left us last?
    minutes: 40
    notes: {ask: Name one}
  promise: {commitment: What I will do on Monday, minutes: 8}
insert:
  - after: who-left
    blocks:
      - claim: Nobody rang
        id: nobody-rang
        line: They left **without** a word
        supports: [cheap-to-leave]
drop: [a-satisfied-customer-can-still-leave]
"""


def deck(*numbers: int) -> str:
    """Write the small deck with these blocks at its end, by their places in the list."""
    return NEEDS + small(*(BLOCKS[number] for number in numbers))


@cache
def pieces() -> tuple[str, ...]:
    """Return what the shipped outlines begin with, and each of their sections in the small deck."""
    found = []
    for path in sorted((ROOT / "decks").glob("*.yaml")):
        head, *sections = re.split(r"(?m)^(?=  - section:)", path.read_text(encoding="utf-8"))
        small_head = deck().partition("  - section:")[0]
        found += [head + sections[0], *(small_head + section for section in sections)]
    return tuple(found)


@cache
def shipped_overlays() -> tuple[str, ...]:
    """Return what the shipped clients change, in as many pieces as there are keys at the margin."""
    files = sorted((ROOT / "decks" / "clients").glob("*/*.yaml"))
    texts = (path.read_text(encoding="utf-8") for path in files)
    return tuple(piece for text in texts for piece in re.split(r"(?m)^(?=\w+:\n)", text) if ":" in piece)
