from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.factories import figure, line, picture, quotation, stage
from workshop.storyboard.compose import COMPOSERS
from workshop.storyboard.text import as_text

CASES = {
    "claim": """
        claim: A satisfied customer can still leave
        line: Satisfaction no longer buys loyalty. Being loved does.
        ---
        claim: Success and profit are outcomes of looking after customers and employees, not objectives
        line: "In other words: you cannot aim at the result, only at the people who produce it."
        ---
        claim: Love is the strategy
    """,
    "objection": """
        objection: Delight is too expensive
        reply: Not if it is designed.
    """,
    "quote": """
        quote: ignore
        ---
        quote: boss
        ---
        quote: boss
        portrait: {file: wide.png, alt: Sam Walton in his shop}
        ---
        quote: suffice
    """,
    "number": """
        number: sixty
        line: of an advertisement's effectiveness comes from the creative work
    """,
    "text": """
        text: Customers are consumers, clients, sponsors and shareholders
        paragraphs:
          - Whatever you provide, someone decides whether to come back.
          - Satisfaction keeps the door open. Delight brings people through it again.
          - Find out what they value most, then deliver it every time.
    """,
    "picture": """
        picture: Companies do not buy. People do.
        file: wide.png
        alt: Windows of an office at dusk
        credit: "Picture: facade at dusk"
        ---
        picture: People do.
        file: wide.png
        alt: Windows of an office at dusk
        ---
        picture: People do, all day.
        file: wide.png
        alt: Windows of an office at dusk
        credit: "Picture: facade at dusk"
    """,
    "contrast": """
        contrast: Satisfied is not the same as loved
        left: {head: Satisfied, points: [Got what was promised, Forgets it by the evening]}
        right: {head: Loved, points: [Felt something worth retelling, Wants to feel it again]}
        ---
        contrast: Serving one side is generous, and serving both sides at once is leadership
        favour: none
        left: {head: One side, points: ["Customer needs come first, whatever the cost"]}
        right: {head: Both sides, points: [Both needs on one page]}
        ---
        contrast: What he wrote
        left: {head: As quoted, misquote: suffice}
        right: {head: As written, quote: suffice}
    """,
    "points": """
        points: Put four questions to every new tool
        items:
          - {head: "Why?", text: Say the purpose before the product.}
          - {head: "What?", text: Say what it does in plain words.}
          - {head: "For us?"}
          - {head: "For them?", text: Say what customers would notice.}
        ---
        points: Three things to keep
        items: [Hear what is not said, "Choose the right word, not the nearly right one", Keep talking]
        ---
        points: Start with the right conversation
        items: [Hear what is not said, "Choose the right word, not the nearly right one", Keep talking]
        picture: {file: wide.png, alt: Two people at a table}
    """,
    "story": """
        story: "Two jobs, one person,\\none argument"
        who: "Wago: head of marketing and of digital"
        situation: "The digital half wants tools first. The marketing half: not so fast."
        did: "Asks of every tool: why, what and for whom?"
        happened: Technology stays the how. The customer stays the why.
        ---
        story: A clinic that lost its best patients
        situation: The surveys were green for three years.
        did: They rang ten people who had left.
    """,
    "tiles": """
        tiles: People who love a brand feel one of these
        items: [Special, Smart, Safe, Cool, Successful, Attractive, Original]
        prompt: Which do you deliver?
        ---
        tiles: Four kinds of customer
        items: [Consumers, Clients, Sponsors, Shareholders]
        prompt: Who decides?
    """,
    "steps": """
        steps: A relationship grows in four stages
        items:
          - {head: First talk, text: Listen for the real problem}
          - {head: Engagement, text: "Be useful, again and again"}
          - {head: Closed deal, text: Promise only what you keep}
          - {head: Relationship, text: Customers speak for you}
        ---
        steps: A customer journey in six stages
        goal: no
        items: [Notice, Meet, Help, Agree, Serve, Renew]
        ---
        steps: Three steps
        items: [{head: Ask}, {head: Listen, text: Say nothing yet}, {head: Answer}]
    """,
    "table": """
        table: Four firms that score with love
        columns: [Company, What it gives, Likely feeling]
        key: Likely feeling
        rows:
          - [Apple, "Cool, inventive products", Cool]
          - [Nordstrom, Superior service, Special]
          - [FedEx, Superior service, Safe]
          - [Cirque du Soleil, Breathtaking shows, Original]
        ---
        table: What leaving costs
        columns: [Customer, Share, Leaves]
        rows:
          - [Large, "12 %", in spring]
          - [Small, "7.5 %", at once]
    """,
    "overlap": """
        overlap: Work where the two needs overlap
        left: Customer needs
        right: Company needs
        both: Value creation zone
        line: Leaders here gain value for customers, for the company and for themselves.
    """,
    "matrix": """
        matrix: Two needs make four places to work
        across: Meets company needs
        up: Meets customer needs
        cells: [Goodwill without budget, Value creation zone, Drift, Revenue without love]
        key: Value creation zone
        line: Most influence comes from the top right.
        ---
        matrix: Two needs make four places
        across: Company
        up: Customer
        cells: [Goodwill, Value, Drift, Revenue]
    """,
    "chart": """
        chart: Serve the company too, and far more leaders have impact
        figure: zone
        ---
        chart: Creative outweighs the rest
        bars: {Creative: 49, Brand: 21, Reach: 14, Targeting: 11, Recency: 5}
        unit: "%"
        key: Creative
        source: NCSolutions, 2023
        ---
        chart: Everyone came
        bars: {Came: 1200, Stayed: 940.5, Returned: 400}
        source: Our own count
    """,
}
"""Blocks of each kind as outlines write them; most are the texts of the house style's pictures."""

BOSS = (
    "There is only one boss. The customer. And he can fire everybody in the company from the "
    "chairman on down, simply by spending his money somewhere else."
)
KNOWN = (
    quotation(id="ignore"),
    quotation(id="boss", text=BOSS, speaker="Sam Walton", role="Founder of Walmart", status="attributed"),
    quotation(
        id="suffice",
        text="It will not suffice to have customers that are merely satisfied.",
        speaker="W. Edwards Deming",
        role=None,
        work="Out of the Crisis",
        year="1986",
        misquoted_as="Satisfied customers aren't enough.",
    ),
    figure(id="sixty", value="60%", source="essay on story and technology", year=None),
    figure(
        id="zone",
        bars={"Customers only": 67, "Customers and company": 93},
        unit="%",
        key="Customers and company",
    ),
)


@pytest.mark.parametrize("kind", CASES)
def test_a_talk_slide_is_composed_as_reviewed(kind: str, golden: Callable[[str, str], None]) -> None:
    setting = stage(*KNOWN, pictures={"wide.png": picture(1600, 900, "wide.png")})
    blocks = CASES[kind].split("---\n")
    slides = [slide for text in blocks for slide in COMPOSERS[kind](line(text), setting)]
    golden(kind, "\n".join(map(as_text, slides)))
