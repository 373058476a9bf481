"""What a layout of a template is for: told by its type, else by where its title stands; names only hint."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal
from unicodedata import normalize

from workshop.brand.template.area import surface
from workshop.brand.template.values import TemplateLayout

Role = Literal["cover", "section", "content", "title-only", "blank"]

_BY_TYPE: Mapping[str, Role] = {
    "title": "cover", "secHead": "section", "titleOnly": "title-only", "blank": "blank",
}  # fmt: skip
_BIG = 0.12
"""The share of the slide from which on a placeholder is content rather than a line beside the title."""

HINTS: Mapping[str, tuple[str, ...]] = {
    "cover": (
        "cover", "title slide", "titelfolie", "titelseite", "deckblatt", "diapositive de titre",
        "page de titre", "portada", "diapositiva titolo", "diapositiva de titulo", "slide de titulo",
        "capa", "titeldia", "rubrikbild", "titeldias", "tittellysbilde", "otsikkodia", "титульный",
        "slajd tytulowy", "标题幻灯片", "封面", "タイトル スライド", "表紙",
    ),
    "section": (
        "section", "abschnitt", "kapitel", "zwischentitel", "trenn", "divider", "chapter", "chapitre",
        "sezione", "seccion", "secao", "avsnitt", "afsnit", "hoofdstuk", "sectie", "osan", "раздел",
        "rozdzial", "sekcj", "节标题", "章节", "セクション",
    ),
    "close": (
        "closing", "close", "end slide", "endfolie", "schluss", "danke", "thank", "merci", "grazie",
        "gracias", "obrigad", "bedankt", "tack", "takk", "kiitos", "dziekuj", "спасибо", "谢谢", "結び",
        "back cover",
    ),
    "quote": (
        "quot", "zitat", "citation", "cita", "citat", "sitat", "lainaus", "цитата", "cytat", "引用", "引言",
        "名言",
    ),
    "agenda": (
        "agenda", "inhaltsverzeichnis", "table of contents", "sommaire", "ordre du jour", "indice",
        "programm", "ordine del giorno", "dagsorden", "dagordning", "innehall", "inhoud", "повестка",
        "目录", "議題", "目次",
    ),
    "contrast": (
        "comparison", "vergleich", "comparaison", "confronto", "comparac", "vergelijk", "jamfor",
        "sammenlign", "vertailu", "porownan", "сравнение", "比较", "比較",
    ),
    "picture": (
        "picture", "bild", "image", "photo", "foto", "immagine", "imagen", "imagem", "kuva", "afbeelding",
        "obraz", "рисунок", "图片", "図",
    ),
    "chart": (
        "chart", "diagramm", "graph", "grafi", "graphique", "图表", "グラフ", "диаграмма", "wykres",
    ),
    "table": (
        "table", "tabell", "tableau", "tabla", "tabela", "tabel", "taulukko", "таблица", "表格",
    ),
    "sources": (
        "sources", "quellen", "bibliogra", "literatur", "referenc", "fonti", "fuentes", "参考",
    ),
    "break": (
        "break", "pause", "pausa", "pauze", "tauko", "przerwa", "перерыв", "休憩",
    ),
    "claim": (
        "statement", "claim", "aussage", "message", "botschaft", "affirmation", "dichiarazione",
    ),
    "number": (
        "big number", "number", "zahl", "kpi", "chiffre", "key figure", "kennzahl", "cifra",
    ),
    "exercise": (
        "exercise", "ubung", "exercice", "ejercicio", "esercizio", "oefening", "ovning", "aktivitat",
    ),
}  # fmt: skip
"""What layouts for each family are called in the languages of many templates, mostly without accents."""

_OPENING = frozenset({"cover", "section", "close", "break"})
_NOT = {"table": ("table of contents",)}


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """Return a name in small letters without accents, one space between its words."""
    letters = normalize("NFKD", name.casefold())
    return " ".join("".join(letter for letter in letters if not 0x300 <= ord(letter) <= 0x36F).split())


@lru_cache(maxsize=8192)
def hinted(family: str, name: str) -> bool:
    """Return whether a layout's name says that it is for a family of ours."""
    said = plain(name)
    if any(word in said for word in _NOT.get(family, ())):
        return False
    return any(_begins(plain(word), said) for word in HINTS.get(family, ()))


def special(name: str) -> frozenset[str]:
    """Return the families that a layout is made for by its name, besides those that open or close."""
    return frozenset(family for family in HINTS if family not in _OPENING and hinted(family, name))


def _begins(word: str, said: str) -> bool:
    """Return whether a word of the name begins so; East Asian names have no spaces between words."""
    return word in said if ord(word[0]) > 0x2E80 else bool(re.search(rf"(?<![^\W_]){re.escape(word)}", said))


def role_of(layout: TemplateLayout, width: float, height: float) -> Role:
    """Return what a layout is for; nearly half of all templates have layouts without a type."""
    known = _BY_TYPE.get(layout.type)
    if known:
        return known
    title = layout.title
    big = [holder for holder in layout.content if surface(holder.box) >= _BIG * width * height]
    if title is None:
        return "content" if big else "blank"
    kinds = {holder.type for holder in layout.content}
    if title.type == "ctrTitle" or kinds == {"subTitle"} or ("subTitle" in kinds and not big):
        return "cover"
    low = 0.3 * height <= title.box.y + title.box.h / 2
    if hinted("section", layout.name):
        return "section"
    if low and not big and not special(layout.name):
        return "section"
    return "content" if big or special(layout.name) else "title-only"
