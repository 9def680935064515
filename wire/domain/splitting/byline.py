"""The byline: who wrote a story, told from prose that happens to begin with "By"."""

import re

_LONGEST = 120
"""Characters; a line of more than that is a paragraph."""

_BY = re.compile(r"(?:(?:written|reported|posted|story|words)\s+)?by:?\s+(?=\S)", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*(?:[|\u2022\u00b7\u22c5\u25cf\u2013\u2014]|\b(?:last\s)?updated\b|published\b|\bon\s\w+\s\d|\d|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d).*",
    re.IGNORECASE | re.DOTALL,
)
"""What web pages set behind the names: date, minutes to read, section."""
_NAME_WORD = re.compile(r"[^\W\d_][\w.'\u2019-]*,?")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_JOINS = _words("and & with / , -")
_PARTICLES = _words("de del della der den di da do dos du el al bin ibn la le van von y e ten ter st")
_OFFICE = _words("""
    agencies agency afp ap bureau chief contributor contributors correspondent correspondents desk dpa editor
    editors for in news newsroom of our reporter reporters reuters special staff the to writer writers
""")
"""Words in lower case that a byline without a name, or after the name, is made of."""
_NOT_NAMES = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december now then contrast comparison law default email the this that
    clicking subscribing using signing submitting continuing
""")
"""First words that make "By ..." a sentence or the small print of a form (May is left out: it is a name)."""


def read(line: str) -> str | None:
    """Who a byline names, as printed, without the "By" and a date behind the names; None for any other line.

    `By PAUL BYRNE and ALMUDENA CALATRAVA` and `By dpa correspondents` are bylines, `By Monday the ...` is
    not: every word must be part of a name, join two names, or be one of the words that newsrooms sign with;
    and one word alone is a heading of a menu (`By Category`).
    """
    if len(line) > _LONGEST or (by := _BY.match(line.lstrip())) is None:
        return None
    author = _TAIL.sub("", line.strip()[by.end() :]).rstrip(" ,-")
    words = author.split()
    if not words or (len(words) < 2 and words[0].lower() not in _OFFICE):
        return None
    if words[0].lower().rstrip(",") in _NOT_NAMES or not all(map(_can_sign, words)):
        return None
    return author if any(_is_name(word) or word.lower() in _OFFICE for word in words) else None


def _can_sign(word: str) -> bool:
    bare = word.rstrip(",").lower()
    return _is_name(word) or bare in _JOINS or bare in _PARTICLES or bare in _OFFICE


def _is_name(word: str) -> bool:
    return word[0].isupper() and _NAME_WORD.fullmatch(word) is not None
