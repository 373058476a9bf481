"""How a page about a check looks: the house's colours on paper, in the dark, and on one page of A4."""

from __future__ import annotations

from workshop.brand.palette import HOUSE

LIGHT = {
    "paper": HOUSE.lt1,
    "ink": HOUSE.dk1,
    "deep": HOUSE.dk2,
    "tint": HOUSE.lt2,
    "look": HOUSE.accent2,
    "turn": HOUSE.accent1,
    "quiet": "#5F5666",
}
DARK = LIGHT | {
    "paper": HOUSE.dk1,
    "ink": "#F4F0F5",
    "deep": "#F4F0F5",
    "tint": HOUSE.dk2,
    "look": "#FF9DB8",
    "quiet": "#C3B8C9",
}
"""The colours by what they are for; a test holds each text to 4.5:1 on what it stands on."""


def _variables(colours: dict[str, str]) -> str:
    return ":root{" + ";".join(f"--{name}:{colour}" for name, colour in colours.items()) + "}"


STYLE = (
    _variables(LIGHT)
    + "@media screen and (prefers-color-scheme:dark){"
    + _variables(DARK)
    + "}"
    + """
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Arial,Helvetica,sans-serif}
main,footer{max-width:46rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2.5rem;border-top:.5rem solid var(--turn)}
h1,h2,h3,h4{font-family:Georgia,serif;font-weight:normal;color:var(--deep);line-height:1.2}
h1{font-size:2.25rem;margin:0 0 .75rem}
h2{font-size:1.35rem;margin:2rem 0 .5rem}
h3{font-size:1.1rem;margin:1.25rem 0 .25rem}
h4{font-size:1rem;margin:1rem 0 .25rem}
.score{display:inline-block;margin:0;padding:.5rem 1rem;background:var(--tint);color:var(--ink);
font-size:1.15rem;border-left:.35rem solid var(--look)}
.score.clear{border-left-color:var(--turn)}
.facts{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:1.25rem 0 0}
.facts dt{font-size:.8rem;color:var(--quiet)}
dd{margin:0 0 .5rem}
.accepted dd{border-left:.2rem solid var(--turn);padding-left:.6rem;margin-top:.15rem}
ul{margin:.25rem 0;padding-left:1.2rem}
li{margin-bottom:.6rem;break-inside:avoid}
strong{color:var(--look)}
.place{font-size:.85rem;font-weight:normal;color:var(--quiet);overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse}
th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--tint)}
thead th{font-size:.8rem;font-weight:normal;color:var(--quiet)}
td{width:30%}
tr{break-inside:avoid}
article{margin-top:3rem;border-top:1px solid var(--tint)}
footer{margin-top:2rem;padding-bottom:2rem;font-size:.8rem;color:var(--quiet)}
@page{size:A4;margin:16mm}
@media print{body{font-size:10pt}main,footer{max-width:none;padding:0}header{padding-top:1rem}
h1{font-size:20pt}h2{margin-top:1rem}.score,header{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
)
