"""Files that are damaged at random: something is said of them, and never a traceback."""

from __future__ import annotations

import random
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.check.files.made import deck, document, headless, picture, rewritten
from workshop.check.files import check_file


@cache
def whole(kind: str) -> bytes:
    return document() if kind == "docx" else deck(picture, headless)


def bitten(part: bytes, dice: random.Random) -> bytes | None:
    """Return a part with a bite taken out, a stretch put elsewhere, or numbers and names that are none."""
    if not part:
        return part
    at, end = sorted(dice.choices(range(len(part) + 1), k=2))
    match dice.randrange(6):
        case 0:
            return None
        case 1:
            return part[:at] + part[end:]
        case 2:
            return part[:at] + bytes([dice.randrange(256)]) + part[at + 1 :]
        case 3:
            return part.replace(b'="1', b'="-99999999999')
        case 4:
            return part.replace(b"<a:", b"<p:") if dice.random() < 0.5 else part.replace(b'="', b'="x')
    tags = part.split(b"<")
    lost = dice.randrange(len(tags))
    return b"<".join(tags[:lost] + tags[lost + 1 :])


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(kind=st.sampled_from(["pptx", "docx"]), seed=st.integers(0, 10**9), share=st.sampled_from([0.05, 0.4]))
def test_a_damaged_file_never_ends_in_a_traceback(kind: str, seed: int, share: float) -> None:
    dice = random.Random(seed)
    data = rewritten(whole(kind), lambda _, part: bitten(part, dice) if dice.random() < share else part)

    for finding in check_file(f"talk.{kind}", data):
        assert finding.problem.message
        assert finding.problem.hint
