"""The day of the house-style mock-ups as an outline: half a day, seven parts, every kind of activity."""

from __future__ import annotations

from functools import cache

from tests.factories import figure, quotation, read_outline, stage
from workshop.outline.model import Workshop
from workshop.plan.plan import Line, Part
from workshop.storyboard.compose import COMPOSERS, compose
from workshop.storyboard.scene import Slide, Storyboard
from workshop.storyboard.stage import Stage

DAY = """\
title: Leading with the customer
subtitle: A half-day workshop for leaders who serve both sides
essay: {title: "The power of working inside the 'Value Creation Zone'", author: Thomas Barta, year: 2017}
group: {least: 8, ideal: 17, most: 24}
start: "09:00"
duration: 3h 30
purpose: We leave knowing where customer and company meet.
aims: {rational: Choose one shared need., experiential: Relief and resolve.}
outcomes:
  - {id: major, able_to: "Say where your team majors: story or technology"}
  - {id: need, able_to: Name the need that customer and company share}
  - {id: why, able_to: Ask "why" before "how"}
  - {id: promise, able_to: Leave with one promise and a date}
argument:
  claim: Work where the two needs overlap
  tension: What customers need, and what the company needs
  reasons:
    - {id: both, because: Leaders who serve both have more impact}
    - {id: shared, because: A shared need outlasts a campaign}
    - {id: asked, because: Nobody else asks for it}
  objections:
    - {id: no-time, objection: We have no time, reply: Ask what the last campaign cost.}
  takeaway: Look for the overlap first.
  action: Name one shared need by Friday.
prepare:
  room: Tables for four.
  materials: [Sticky notes]
  day_before: [Print the maps]
prework: {minutes: 10, task: Bring one priority.}
follow_up: {after_days: 28, task: Compare promises.}
slides:
  close: {headline: "Give love\\nto get love", line: Thank you. We compare promises on 11 June.}
sections:
  - section: Welcome
    id: welcome
    act: open
    minutes: 15
    blocks:
      - vote: What holds you back most?
        id: holds-back
        minutes: 5
        options:
          - "Trust: nobody believes the forecast"
          - "Power: the people I need report elsewhere"
          - "Focus: too many priorities"
          - "Time: the quarter comes first"
  - section: Story or technology?
    id: story
    minutes: 45
    question: Where should we be outstanding?
    blocks:
      - quote: martin-ignore
        id: ignore
        notes: {say: "Good at what?"}
      - spectrum: Where does your team major?
        id: major-in
        minutes: 10
        from: {pole: Story, text: "Feeling, meaning, memory"}
        to: {pole: Technology, text: "Features, tools, platforms"}
        line: Stand on the line. Tell a neighbour why.
      - discussion: What do your customers feel but never say?
        id: never-say
        minutes: 15
        groups: pairs
        output: One sentence each
  - section: The value creation zone
    id: zone
    minutes: 50
    question: Where do customer needs and company needs overlap?
    key_idea: The overlap is where value is made.
    notes: {say: Longest part of the day., transition: Take a pen.}
    blocks:
      - number: vzone
        id: more-impact
        supports: [both]
        line: of leaders who serve both have impact
      - reflection: Which priority would your CEO not share?
        id: not-share
        minutes: 5
      - exercise: Map your five priorities
        id: map
        main: true
        serves: [need]
        supports: [shared]
        priority: must
        lead: IH
        why: People see where they spend their days.
        invitation: Which of your priorities serve both?
        groups: fours
        minutes: 25
        least: 15
        most: 30
        materials:
          - {item: sticky notes, each: 5}
          - {item: A3 paper, per_group: 1}
          - {item: flip chart, total: 1}
        steps:
          - {do: "List your top five, one per note.", how: Alone., minutes: 5}
          - {do: "Place each: customer, company or both.", minutes: 6}
          - {do: Move one note into the overlap., minutes: 4}
          - {do: Report one headline each, report: headline}
        output: One shared map
        debrief:
          minutes: 4
          observe: Where did most notes land?
          reflect: Which one hurt to move?
          interpret: What does the empty part say?
          decide: Which note do you move tomorrow?
          surfaces: Most notes serve the company alone.
        watch_for:
          - {sign: All notes in the middle, then: Ask who pays.}
        short:
          minutes: 15
          debrief: 4
          steps:
            - {do: "List your top three, one per note.", minutes: 5}
            - {do: "Place each: customer, company or both.", minutes: 6}
        remote:
          minutes: 21
          steps:
            - {do: List your top five on the board, minutes: 8}
            - {do: Place each in a circle, minutes: 9}
        hybrid: One board for all.
        notes: {say: Be honest., do: Walk round., ask: "Who gains?", transition: "Now, coffee."}
  - break: Break
    minutes: 20
    notes: {say: Windows open.}
  - section: From satisfied to loved
    id: loved
    minutes: 50
    blocks:
      - objection: Delight is too expensive
        id: expensive
        reply: Not if it is designed.
      - discussion: Giving to get
        id: giving
        minutes: 30
        groups: trios
        output: One honest answer
        prompts:
          observe: When did a supplier last delight you?
          reflect: Which of the seven feelings do you deliver?
          decide: Who delivers it better than you, and why?
  - section: The right questions
    id: questions
    minutes: 20
    blocks:
      - reflection: What did you not ask today?
        id: not-asked
        minutes: 15
  - section: Promises
    id: promises
    act: close
    minutes: 10
    blocks:
      - commitment: One promise before you go
        id: one-promise
        minutes: 5
        groups: pairs
        line: Write it, then read it aloud to a partner
"""

KNOWN = (
    quotation(work="Interview with Charlie Rose, PBS", year="2007", note="Said about show business."),
    figure(),
)


@cache
def day() -> Workshop:
    return read_outline(DAY)


@cache
def day_stage() -> Stage:
    return stage(*KNOWN, workshop=day())


@cache
def day_storyboard() -> Storyboard:
    return compose(day_stage().plan, day_stage(), "leading")


def slide(ident: str) -> Slide:
    """Return the finished slide of this id."""
    return next(each for each in day_storyboard().slides if each.id == ident)


def part(ident: str, on: Stage | None = None) -> Part:
    return next(each for each in (on or day_stage()).plan.parts if each.id == ident)


def made(name: str, on: Stage) -> list[Slide]:
    """Compose the slide of this name that the builder makes, without rail and notes."""
    run = next(each for each in on.plan.lines if each.made == name)
    return COMPOSERS[name](run, on)


def line_of(ident: str, on: Stage | None = None) -> Line:
    return next(each for each in (on or day_stage()).plan.lines if each.id == ident)
