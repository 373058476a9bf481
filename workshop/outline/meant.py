"""What was written: as a message quotes it, what it says, and what it was probably meant to be."""

from __future__ import annotations

import re

_TO_TWENTY = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_NUMBERS = {word: number for number, word in enumerate(_TO_TWENTY)} | _TENS | {"a": 1, "an": 1, "half": 0.5}


def number_in(text: str) -> float | None:
    """Return the number that a text says in digits or in English words, or None."""
    words = re.split(r"[\s-]+", text.strip().lower())
    if re.fullmatch(r"\d{1,6}(?:\.\d{1,3})?", words[0], re.ASCII) and len(words) == 1:
        return float(words[0])
    if len(words) == 2 and words[0] in _TENS and _NUMBERS.get(words[1], 10) < 10:
        return _TENS[words[0]] + _NUMBERS[words[1]]
    return _NUMBERS.get(words[0]) if len(words) == 1 else None


DURATION = re.compile(r"^(?:([0-9]{1,3}) ?h(?: ?([0-9]{1,2}) ?(?:m|min)?)?|([0-9]{1,4}) ?(?:m|min)?)$")
"""How an outline writes a length: 90, 90m, 3h, 3h 30."""


def minutes_in(text: str) -> int | None:
    """Return the minutes of a length as an outline writes it, or None."""
    match = DURATION.match(text.strip())
    if match is None:
        return None
    hours, rest, minutes = match.groups()
    return int(minutes) if minutes else int(hours) * 60 + int(rest or 0)


def minutes_meant(text: str) -> str:
    """Return how to write a length that was written another way."""
    said = text.strip().lower()
    if said == "half an hour":
        return f"write 30 for {said}"
    match = re.fullmatch(r"(.+?)\s*(h|hours?|hrs?|m|mins?\.?|minutes?|')?", said)
    number = number_in(match[1]) if match else None
    clock = re.fullmatch(r"(\d{1,2}):(\d{2})", said, re.ASCII)
    if clock:
        return f"write {duration(int(clock[1]) * 60 + int(clock[2]))}"
    if match and number is not None and (match[2] or "m").startswith("h"):
        return f"write {duration(round(number * 60))}"
    if number is not None and number == int(number):
        return (
            f"write {int(number)} for {said}"
            if match and match[2]
            else f"write {int(number)} for {said} minutes"
        )
    return "write minutes as 90 or 90m, longer times as 3h 30, in whole minutes"


def duration(minutes: int) -> str:
    """Return a length as an outline has it: 90m as 1h 30."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}h {rest:02d}" if hours and rest else f"{hours}h" if hours else str(rest)


def clock_meant(text: str) -> str:
    """Return how to write a time of day that was written another way."""
    match = re.fullmatch(r"(\d{1,2})(?:[.:h ]?(\d{2}))?\s*(am|pm|h|uhr)?", text.strip().lower(), re.ASCII)
    if match:
        hours, minutes = int(match[1]) % 12 if match[3] in ("am", "pm") else int(match[1]), int(match[2] or 0)
        hours += 12 if match[3] == "pm" else 0
        if hours < 24 and minutes < 60:
            return f'write "{hours:02d}:{minutes:02d}"'
    return 'write it as "09:00" or "13:30"'


def count_meant(text: str) -> str:
    """Return how to write a whole number that was written another way."""
    number = number_in(text)
    return (
        "write it in digits, as in 12"
        if number is None
        else f"write {number:g}"
        if number % 1 == 0
        else "round it"
    )


def amount_meant(text: str) -> str:
    """Return how to write a number that was written another way."""
    said = text.strip()
    if re.fullmatch(r"-?[\d.]+\s*%", said, re.ASCII):
        return f'write {said.rstrip("% ")}, and  unit: "%"  beside the bars'
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", said, re.ASCII):
        return f"write {said.replace(',', '')}"
    if re.fullmatch(r"\d+,\d+", said, re.ASCII):
        return f"write {said.replace(',', '.')}"
    number = number_in(said)
    return f"write {number:g}" if number is not None else "write it in digits, as in 67 or 4.5"


def short(text: str) -> str:
    """Return a text as a message can quote it: on one line, at most 40 characters."""
    text = re.sub(r"\s+", " ", text)
    return text if len(text) <= 40 else text[:39].rstrip() + "…"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: 1 minute, 2 minutes."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
