"""Which sentences claim what somebody must have counted or studied: shares of people, and "studies show".

Rather one too few than one too many: what the room does, what is asked or wished for, and what "we" have are
no such claims, and a percentage alone says nothing yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache


def _any(words: str) -> str:
    """Return a pattern for each of these, which semicolons part."""
    return f"(?:{'|'.join(' '.join(word.split()) for word in words.split(';'))})"


_TENS = _any("twenty; thirty; forty; fifty; sixty; seventy; eighty; ninety")
_SHARE = (
    rf"(?<![\w.,])(?P<share>\d[\d.,]*|{_TENS}(?:-[a-z]+)?|five|ten|fifteen)\s?"
    r"(?:%|(?:per ?cent|prozent|pour ?cent|por ciento|procent)\b)"
)
_ROOM = _any(
    r"group; room; time; day; hours?; minutes?; morning; afternoon; participants?; table; cards?; budget; "
    r"price; fee; course; session; workshop; exercise; task; talk\w*; effort; energy; attention; orders?; "
    r"gruppen?; teilnehm\w+; zeit; raum\w*; groupe; temps; grupo; tiempo; participantes; groep; deelnemers; "
    r"tijd; deltager\w*; tid\w*; revenues?; sales; turnover; costs?; margins?; profits?; umsatz\w*; "
    r"kosten; chiffre; ventes; ventas; omzet; omsætning\w*"
)
"""What a share may be of in an exercise, an offer, a plan, or a firm's own accounts."""
_OF = (
    r"(?:of|der|des|aller|von|vom|de|du|d['’]|van|af)\b"
    rf"(?! (?:(?:the|this|each|every|la|le|el|het|de) )?{_ROOM}\b)"
)
_MORE = _any(
    r"more; less; fewer; higher; lower; faster; slower; better; likelier; mehr; weniger; höher\w*; "
    r"niedriger\w*; plus; moins; más; menos; meer; minder; hoger; lager; mere; mindre; flere; færre; højere; "
    r"lavere"
)
_PEOPLE = _any(
    r"people; customers?; clients?; buyers; consumers; shoppers; leaders; managers; employees; workers; "
    r"executives; teams?; firms; companies; businesses; organi[sz]ations; start-?ups; projects; meetings; "
    r"adults; women; men; users; patients; menschen; kunden; kundinnen; mitarbeite\w+; führungskräfte; "
    r"unternehmen; salariés; entreprises; personas; clientes; empresas; empleados; mensen; klanten; "
    r"medewerkers; bedrijven; mennesker; kunder; medarbejdere; virksomheder"
)
_FEW = _any(
    r"one; two; three; four; five; six; seven; eight; nine; eine[rs]?; zwei; drei; vier; fünf; neun; \d+"
)
_BASE = _any("three; four; five; ten; twenty; a hundred; drei; vier; fünf; zehn; hundert; 10; 20; 100; [3-5]")
_LIKELY = _any("likely; expensive; profitable; productive; effective; engaged; satisfied; loyal; successful")
_COUNTED = (
    rf"{_SHARE}\s(?:{_OF}|{_MORE}\b)"
    rf"|\b{_FEW} (?:in|out of|von|aus) (?:every )?{_BASE} {_PEOPLE}\b"
    rf"|\b(?:twice|(?:{_FEW}|ten) times) (?:as|more) {_LIKELY}\b"
    rf"|\b(?:costs?|spends?|buys?|earns?) (?:\w+ ){{0,3}}?(?:{_FEW}|ten) times (?:more|less|as much)\b"
)
_COUNTS = ("%", "cent", "cient", "zent", "twice", "times")
_RATIOS = (" in ", " out of ", " von ", " aus ")
_OF_SO_MANY = re.compile(rf" (?:in|out of|von|aus) (?:every )?{_BASE} ")
"""One of these is in every share and every ratio; looking for one takes a hundredth of the time."""

_KNOWN = "".join(rf"(?<!\b{word} )" for word in ("the", "our", "your", "their", "these", "this"))
"""What stands before a study that was named already."""
_ONE = r"(?:a|one|another|some)(?: \w+){0,2} (?:study|survey|poll)"
_STUDIES = (
    (
        rf"(?:{_KNOWN}\b(?:studies|research(?:ers)?|surveys|polls|scientists|experts|statistics)|\b{_ONE})"
        r"(?: (?:of|by|on|into) [^.,;:]{3,30})?(?: (?:has|have|also|often|clearly|consistently|now)){0,2}",
        "show[sn]?; showed; prove[sdn]?; suggests?; suggested; finds?; found; says?; agrees?; tells? us;"
        "confirms?; confirmed; demonstrates?; indicates?; reveals?; revealed",
    ),
    (
        r"\b(?:studien|umfragen|forscher|experten|statistiken)",
        "zeigen; belegen; beweisen; sagen; haben gezeigt",
    ),
    (r"\b(?:forschung|wissenschaft)", "zeigt; belegt; beweist; sagt"),
    (r"\b(?:études|recherches|sondages|experts)", "montrent; prouvent; démontrent; disent; ont montré"),
    (r"\bla recherche", "montre; prouve; démontre; dit"),
    (r"\b(?:estudios|encuestas|expertos)", "muestran; demuestran; dicen; han demostrado"),
    (r"\bla investigación", "muestra; demuestra; dice"),
    (r"\b(?:studies|onderzoek|onderzoeken)", "laat zien; laten zien; toont; tonen; bewijst; wijst uit"),
    (r"\b(?:undersøgelser|studier|forskning|forskningen|eksperter)", "viser; siger; beviser; har vist"),
)
"""Who is said to have found something, and how it is said, in the decks' languages."""
_ACCORDING = (
    ("according to", "studies; study; research\\w*; surveys?; polls?; scientists; experts; statistics"),
    ("(?:laut|nach)", "studien?; umfragen?; experten; forschern"),
    ("selon", "études?; sondages?; experts; chercheurs"),
    ("según", "estudios?; encuestas?; expertos"),
    ("volgens", "onderzoek; studies; experts; deskundigen"),
    ("ifølge", "undersøgelser?; forskning; eksperter"),
)
_ARTICLES = _any(
    "an?; some; many; most; recent; several; new; latest; einer; neuen; neuer; aktuellen; une; des; les; "
    "récentes?; plusieurs; una?; los; las; varios; recientes; een; recent; nieuw; en; nye?; flere"
)
_PROVEN = _any(
    r"scientifically prove[dn]; it is proven; it has been proven; wissenschaftlich (?:be|er)wiesen; "
    r"scientifiquement prouvée?s?; científicamente (?:probad|demostrad)\w+; wetenschappelijk bewezen; "
    r"videnskabeligt bevist"
)
_APPEALS = "|".join(
    (
        *(rf"{who} {_any(says)}\b" for who, says in _STUDIES),
        *(rf"\b{by} (?:{_ARTICLES} ){{0,3}}{_any(whom)}\b" for by, whom in _ACCORDING),
        rf"\b{_PROVEN}\b",
    )
)
_MARKS = (
    "stud", "étud", "research", "survey", "poll", "scien", "expert", "eksper", "statisti", "forsch", "forsk",
    "wissenschaft", "umfrag", "recherch", "chercheur", "sondage", "encuest", "investiga", "científ",
    "onderzoek", "deskundig", "wetenschap", "undersøg", "vidensk", "proven",
)  # fmt: skip
"""One of these is in every appeal: most texts have none, and looking for them takes a tenth of the time."""

_OURS = (
    r"\b(?:we|us|ours?|my|i|you|yours?|in the room|wir|uns|unser\w*|mein\w*|eure?\w*|nous|notre|nos|vous"
    r"|votre|vos|nosotros|nuestr\w+|wij|ons|onze|jullie|vores|jeres)\b"
)
"""What people have or do themselves: they know where it comes from."""
_MONTHS = _any(
    "january; february; march; april; may; june; july; august; september; october; november; december"
)
_SUPPOSED = (
    r"^\W*(?:if|suppose|imagine|say|assume|what if|falls|angenommen|wenn|stell\w* (?:sie|dir)|si|imagine[zr]?"
    r"|supposons|supongamos|imagin[ea]\w*|als|stel|hvis|forestil|antag)\b"
    r"|\b(?:targets?|goals?|aims?|objectives?|example|invented|guess|estimate|bet|ziele?|beispiel|erfunden"
    r"|objectifs?|exemple|objetivos?|ejemplo|doel|doelen|voorbeeld|mål|eksempel)\b"
    rf"|\bby (?:20\d\d|the end|{_MONTHS})\b"
    r"|\b(?:last|previous) (?:year|month|quarter)\b|\bvorjahr\w*|\bannée (?:dernière|précédente)\b"
    r"|\baño pasado\b|\bvorig jaar\b|\bsidste år\b"
)
"""What is thought up, wished for, or read off a firm's own books."""
_END = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+|\n")
_WHOLE = frozenset({"0", "100", "110", "120", "150", "200", "1000"})
"""Nobody counts these: they are a way of saying none and all."""


def may_claim(text: str) -> bool:
    """Return whether a text has something in it that is in every claim."""
    lowered = text.lower()
    return _may_be_counted(lowered) or _may_be_studied(lowered)


def claims_in(text: str) -> Iterator[str]:
    """Yield the sentences of a text that somebody must have counted or studied."""
    if not may_claim(text):
        return
    for sentence in map(str.strip, _END.split(text)):
        asked = sentence.rstrip("\"'”’») ").endswith("?")
        if not asked and (_is_counted(sentence) or _is_studied(sentence)):
            yield sentence


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of this file when a text needs it first: all of them take 15 ms."""
    return re.compile(pattern, re.IGNORECASE)


def _may_be_counted(lowered: str) -> bool:
    if any(mark in lowered for mark in _COUNTS):
        return True
    return any(mark in lowered for mark in _RATIOS) and bool(_OF_SO_MANY.search(lowered))


def _may_be_studied(lowered: str) -> bool:
    return any(mark in lowered for mark in _MARKS)


def _is_counted(sentence: str) -> bool:
    if not _may_be_counted(sentence.lower()):
        return False
    found = any(match["share"] not in _WHOLE for match in _compiled(_COUNTED).finditer(sentence))
    return found and not _compiled(_OURS).search(sentence) and not _compiled(_SUPPOSED).search(sentence)


def _is_studied(sentence: str) -> bool:
    return _may_be_studied(sentence.lower()) and bool(_compiled(_APPEALS).search(sentence))
