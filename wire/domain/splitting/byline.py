"""The byline: who wrote a story, told from prose that happens to begin with "By" and from names in menus.

The words are those of papers in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish,
Norwegian, Finnish, Polish, Czech, Hungarian, Turkish, Greek, Russian, Ukrainian, Bulgarian, Arabic, Chinese and
Japanese.
"""

import re
from functools import cache

from wire.domain.splitting.data import phrases, rows

_LONGEST = 120
"""Characters; a line of more than that is a paragraph."""

_LABEL = 30
"""Characters; a label above a name is no longer."""
STARTS = (
    r"(?:(?:written|reported|posted|submitted|edited|reviewed|published|story|words|text|article|analysis|report|"
    r"opinion|review|column|recipe|essay|(?:guest\s)?(?:blog\s)?post|photos? and text)\s+)?by(?:\sline)?|authors?|"
    r"(?:(?:eine?\s)?(?:bericht|beitrag|artikel|analyse|kommentar|kolumne|interview|reportage)\s+)?von|"
    r"autor(?:in|en)?|(?:écrit|propos recueillis|rédigé|publié)?\s?par|auteur|(?:escrito|escrita)?\s?por|"
    r"(?:a cura|articolo|scritto da|testo|analisi)?\s?di|(?:geschreven|tekst)?\s?door|"
    r"(?:skriven|text|skrevet|tekst|artikel)?\s?(?:av|af)|kirjoittaja(?:t)?|teksti|texte|texto|testo|tekst|"
    r"autor(?:ka|zy|ři)|(?:napisał|opracował|napsal)a?|opracowanie|szerző|szöveg|írta|yazan|haber|muhabir|"
    r"συντάκτ(?:ης|ρια)|κείμενο|автор(?:ы|и|ка)?|текст|корр?еспондент"
)
_BY = re.compile(
    rf"(?:{STARTS})\s?:?\s+(?=\S)|(?:text|texte|texto|testo|tekst|teksti|текст|auteur|authors?|autor(?:ka|zy)?|"
    r"автор(?:ы|и|ка)?):\s?(?=\S)",
    re.IGNORECASE,
)
UNCASED = "\u0590"
"""From this character on, letters have no capitals, and a name is known only by the label before it."""
_UNCASED = re.compile(
    r"(?:بقلم|(?:كتبت?|إعداد|تقرير)(?=\s?[:/]))\s?[:/]?\s?(?P<arabic>\w+(?:\s\w+){1,3})|"
    r"[（(【]?(?:(?:本报|本報|特约|特約|见习|實習)?[记記]者|作者|取材・文|撰?文|執筆|筆者)(?:\s?[:：/／=＝]\s?|\s+)"
    r"(?P<name>[^\W\d_a-zA-Z][\w·・]{1,11}(?:[\s、,，・]\s?[^\W\d_a-zA-Z][\w·・]{0,11}){0,3})[)）】]?"
)
"""The same in Arabic, Chinese and Japanese: `بقلم: ...`, `（记者 ...）`, `文/...`."""
_GLUED = re.compile(r"(?:Written\s)?By(?:by\s)?:?(?=[A-ZÀ-Þ][a-zà-ÿ'’.-]+\s)")
"""`ByNina Pineda`: the label and the name of two boxes, run together."""
FIRST_WORDS = phrases("byline first word")
"""First words of bylines, in lower case, but "by" itself."""
LABELS = phrases("byline label")
"""Lines, in lower case and without a colon, below which a name stands."""
_TAIL = re.compile(
    r"\s*(?:[|(\u2022\u00b7\u22c5\u25cf\u2013\u2014@]|\s[-/]\s|"
    r"(?<=[a-zà-ÿ])(?=(?:last\s)?(?:updated|published)\b)|"
    r"\b(?:last\s)?(?:updated|published|posted|reviewed|fact.checked|veröffentlicht|aktualisiert|publié|publicado|"
    r"pubblicato|gepubliceerd|publicerad|uppdaterad|publiceret|opdateret|publisert|oppdatert|julkaistu|päivitetty|"
    r"mis à jour|actualizado|atualizado|aggiornato|bijgewerkt)\b|"
    r"\b(?:on|am|le|el|il|em|op|den)\s\w*\s?\d|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|ene|abr|"
    r"ago|dic|gen|mag|giu|lug|set|ott|out|mrt|mei|maj|des)[a-zé]{0,6}\.?\s\d).*",
    re.IGNORECASE | re.DOTALL,
)
"""What web pages set behind the names: date, minutes to read, section, handle."""
_AGENCY = re.compile(r"(?<=[^\W\d_])\s?/\s?[^\W\d_]{2,8}/?$")
"""The agency of the author behind the names: `Elin Törnblad/TT`."""
_NAME_WORD = re.compile(r"[^\W\d_](?:[\w.'\u2019\u2011-]*\w\.?|\.?),?")
_JOINS = phrases("name join")
_PARTICLES = phrases("name particle")
_OFFICE = phrases("byline office")
"""Words in lower case that a byline without a name, or after the name, is made of."""
_ROLES = phrases("byline role")
_ROLE_WORDS = 5
"""Words of a role, at most."""
_SMALL_WORD, _JOINS_OF_ROLES = 3, ("and", "of", "for")
_NOT_NAMES = phrases("no name")
"""First words that make "By ..." a sentence or the small print of a form (May is left out: it is a name)."""
_NO_PERSON = phrases("no person")
"""Words that a line of names alone never has: they are of menus, sections, headings and datelines."""


def read(line: str) -> str | None:
    """Who a byline names, as printed, without the "By" and a date behind the names; None for any other line.

    `By PAUL BYRNE and ALMUDENA CALATRAVA` and `By dpa correspondents` are bylines, `By Monday the ...` is
    not: every word must be part of a name, join two names, or be one of the words that newsrooms sign with;
    and one word alone is a heading of a menu (`By Category`).
    """
    if len(line) > _LONGEST:
        return None
    bare = line.strip()
    if bare[:1] >= UNCASED:
        found = _UNCASED.fullmatch(bare)
        return found and (found["arabic"] or found["name"])
    by = _BY.match(bare) or _GLUED.match(bare)
    if by is None:
        return None
    agency = _AGENCY.search(bare)
    said = bare[by.end() : agency.start() if agency else None]
    author = _with_role(said) or _signed(said, least=2)
    if author and "by" not in bare[: by.end()].lower() and not _is_signed_in_full(author):
        return None
    return f"{author}{agency[0]}" if author and agency else author


def _is_signed_in_full(author: str) -> bool:
    """Whether there are a first name and a surname, or a newsroom: `Von der Leyen` is a name, not a byline."""
    words = author.split()
    return sum(map(_is_name, words)) >= 2 or words[0].lower() in _OFFICE


def is_label(line: str) -> bool:
    """Whether a line is a label that stands above a name: `By`, `Written by:`."""
    return len(line) <= _LABEL and line.strip(" :").lower() in LABELS


def has_first_name(author: str) -> bool:
    """Whether an author's name begins with a first name that is known."""
    return author.split()[0].strip(",.").lower() in _first_names()


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name for _, names in rows("first-names.tsv") for name in names.split())


def below_label(line: str) -> str | None:
    """Who the line below a label such as `By` names; one word is enough there."""
    return _signed(line.strip(), least=1) if len(line) <= _LONGEST else None


def alone(line: str) -> str | None:
    """Who a line of names without any label names: `Sarah Arnold`, `Sarah Arnold | February 20, 2026`.

    Two to four words in title case, none of a menu or heading, are a person; only what stands beside a line can
    tell that the person is its author.
    """
    first, _, rest = line.partition(" ")
    if len(line) > _LONGEST or not (first[0].isupper() and rest[:1].isalpha()) or first.lower() in _NO_PERSON:
        return None
    second = line.split(None, 2)[1]
    if not second[0].isupper() and second.rstrip(",").lower() not in _PARTICLES:
        return None  # a sentence, without a look for what may stand behind names
    author = _TAIL.sub("", line.strip()).rstrip(" ,-")
    names = [name for name in re.split(r",\s|\s(?:and|und|et|y|e|og|och|ja|&)\s", author) if name]
    return author if names and len(names) <= 4 and all(map(_is_person, names)) else None


def is_dated(line: str) -> bool:
    """Whether a line is names with a date: `Sarah Arnold | February 20, 2026`."""
    return len(line) <= _LONGEST and line[-4:].isdigit() and has_first_name(line) and alone(line) is not None


def _with_role(text: str) -> str | None:
    """Names with a role behind a comma, in whatever words it begins: `Kit Abernathy, PA sustainability reporter`."""
    names, _, role = text.partition(", ")
    author = _signed(names, least=2) if is_role(role) else None
    return author and f"{author}, {role.rstrip(' .')}"


def is_role(text: str) -> bool:
    """Whether a text is what an author is and no more: `Staff Writer`, `PA sustainability reporter`."""
    words = text.rstrip(" .").split()
    return 1 < len(words) <= _ROLE_WORDS and words[-1].lower() in _ROLES and all(map(_is_of_role, words))


def _is_of_role(word: str) -> bool:
    """Whether a word can stand in a role: the small words there are few, and those of a clause are others."""
    return word.isalpha() and (len(word) > _SMALL_WORD or word[0].isupper() or word in _JOINS_OF_ROLES)


def _signed(text: str, *, least: int) -> str | None:
    author = _TAIL.sub("", text).rstrip(" ,-")
    words = author.split()
    if not words or (len(words) < least and words[0].lower() not in _OFFICE):
        return None
    if not all(map(_can_sign, words)):
        return None
    if words[0].lower().rstrip(",") in _NOT_NAMES and not (len(words) > 1 and has_first_name(author)):
        return None
    return author if any(_is_name(word) or word.lower() in _OFFICE for word in words) else None


def _is_person(name: str) -> bool:
    words = name.split()
    capitals = [word for word in words if word.lower() not in _PARTICLES]
    return (
        2 <= len(words) <= 4
        and len(capitals) >= 2
        and all(map(_is_name, capitals))
        and _NO_PERSON.isdisjoint(word.strip(".,").lower() for word in words)
        and not any(word.isupper() and len(word) > 2 for word in words)
    )


def _can_sign(word: str) -> bool:
    bare = word.rstrip(",").lower()
    return _is_name(word) or bare in _JOINS or bare in _PARTICLES or bare in _OFFICE


def _is_name(word: str) -> bool:
    return word[0].isupper() and _NAME_WORD.fullmatch(word) is not None
