"""The lines of a page, one by one: what a line is by itself, before `page` looks at its neighbours.

The words that news sites print around their stories are in `data/marks.tsv`, in 24 languages. A line is
judged by them only while it is short, so that a sentence that happens to begin with one of them stays text.
"""

import re
from typing import Literal

from wire.domain.cached_by_text import cached_by_text
from wire.domain.formats.common import printed_dates
from wire.domain.splitting import byline, credit, dateline, link_lines
from wire.domain.splitting.data import marks, phrases

Kind = Literal["prose", "short", "byline", "credit", "link", "heading", "end", "stamp", "furniture", "close"]
"""What a line is by itself.

- prose: a paragraph of sentences, or a table, whose rows are lines of it
- short: a headline, cross-head, list item or word of a menu
- byline: who wrote it
- credit: a photo credit, a caption, or both
- link: a label and the headline it links to, `SEE ALSO: ...`
- heading: the heading of a list of other stories
- end: the label that ends a blurb, `Read More Show Less`
- stamp: a date and time, a number, minutes to read
- furniture: a line of the site itself: menu, share button, cookie notice, newsletter box
- close: the heading of what comes after a story: comments, about the author, tags, copyright
"""


_LEGAL = frozenset(marks("legal", "is"))
_KINDS: tuple[Kind, ...] = ("heading", "close", "furniture", "end")
_KNOWN: dict[str, Kind] = {
    **dict.fromkeys(link_lines.LABELS, "heading"),
    **{phrase: kind for kind in _KINDS for phrase in marks(kind, "is")},
    **dict.fromkeys(byline.LABELS, "furniture"),
}
_STARTS: dict[str, list[tuple[str, Kind]]] = {}
"""Beginnings of lines and what they mean, by their first word."""
for _kind in ("furniture", "close", "heading"):
    for _phrase in marks(_kind, "starts"):
        _STARTS.setdefault(_phrase.split()[0].rstrip(":"), []).append((_phrase.rstrip(":") + " ", _kind))

_DATE_WORDS = phrases("date word")
_OPENERS = byline.FIRST_WORDS | _STARTS.keys() | credit.OPENERS | {"by"}
"""First words of lines that are known by how they begin."""
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_DAY = (
    r"(?:[^\W\d_]{2,9}\.?,?\s)?(?:[^\W\d_]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|"
    r"\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,9}\.?,?\s(?:de\s)?\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일])"
)
_DATED = re.compile(rf"{_DAY}(?:\W.{{0,60}})?")
"""A date, and what a site sets behind it."""
_MINUTES = re.compile(r"\d[\s-]?(?:min|mins|minutes?)\.?\sread\b")
_COMMENT_COUNT = re.compile(
    r"\W?\d{1,5}\s?(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|commenti|reacties)\b.{0,60}"
)
_RIGHTS = re.compile(
    r"rights reserved|rechte vorbehalten|droits réservés|riproduzione riservata|diritti riservati|direitos reservados|"
    r"derechos reservados"
)
_COPYRIGHT = re.compile(
    r"(?:(?:copyright\s?)?(?:©|\(c\)).{0,40}?|copyright\W{0,3}(?:by\s)?)(?:19|20)\d\d\b", re.IGNORECASE
)
"""How a notice of copyright begins that says more than its owner: `Copyright 2026 ... may not be published`."""
_LETTER = re.compile(
    r"newsletter|your inbox|infolettre|lettre d.info|nyhe[td]sbrev|nieuwsbrief|boletín|hírlevél|bülten|buletin|"
    r"рассылк|розсилк"
)
_ASKS = re.compile(
    r"(?:sign\s?up|subscribe|get|join|receive|enter|stay|want|never miss|don't miss|like what|our|the|abonnieren|"
    r"jetzt|melden|newsletter|inscrivez|abonnez|s.abonner|recevez|suscríbete|recibe|regístrate|iscriviti|ricevi|assine|receba|"
    r"suscríbase|regístrese|inscríbase|apúnt[ae]|inscreva|cadastre|zapisz|подпи[сш]|підпи[сш]|"
    r"meld|schrijf|ontvang|anmäl|prenumerera|tilmeld|få|tilaa|holen sie)\b"
)
"""How the box of a newsletter begins: it asks for an address."""

_SECTIONS = re.compile(
    r"\b(?:news|world|politics|business|sports?|opinion|tech(?:nology)?|science|health|culture|arts)\b",
    re.IGNORECASE,
)

_LABEL = 30
"""Characters; a longer line that speaks of a newsletter must ask for an address to be its box."""
_BUTTON = 60
"""Characters; a line of furniture that is known by how it begins is no longer."""
_NOTICE = 300
"""Characters of a notice of copyright."""
_LINE = 120
"""Characters; a label, byline, date stamp or copyright line is no longer."""
_PROSE = 140
"""Characters from which a line is a paragraph however it ends."""
_SENTENCE = 40
"""Characters from which a line that ends like a sentence is a paragraph."""
_SENTENCE_ENDS = frozenset(".!?\u2026\u3002\u061f\u06d4\u0964\u1362\"\u201d\u2019')\u00bb:;")
_SIGNS = " :.!?*>+\u2026\u00bb\u203a\u2192-\u2022\u25ba\u25b6[]"
_WIDE = "\u2e80"
"""From this character on, one stands for a word or syllable: such lines are shorter."""


def kind(line: str) -> Kind:
    """What a stripped, non-empty line is by itself; linear in the length of the line."""
    if "\n" in line:  # the rows of a table
        return "prose"
    return _short(line) if len(line) <= _BUTTON else _long(line)


@cached_by_text(1 << 14)
def _short(line: str) -> Kind:
    """What a line of a menu, a headline or a short sentence is: pages of one site have the same ones."""
    lower = _lower(line)
    if lower.replace(" ", "").isalpha():  # nearly all: words alone, most of which nothing is known of
        if found := _KNOWN.get(lower):
            return found
        if lower.partition(" ")[0] not in _OPENERS and not _hints(lower):
            return _text(line)
    if credit.read(line):
        return "credit"
    return "link" if link_lines.read(line) else _known(line) or _text(line)


def _lower(line: str) -> str:
    """A line in lower case; the capital that Turkish writes with a dot is an i with no other."""
    return line.lower().replace("i\u0307", "i")


def _hints(lower: str) -> bool:
    """Whether words in lower case may be of a credit, a newsletter or a copyright: cheaper than looking closely."""
    return (
        "oto" in lower
        or "mage" in lower
        or "redit" in lower
        or "serv" in lower
        or "vorbehalt" in lower
        or "lett" in lower
        or "inbox" in lower
        or "nyhe" in lower
        or "brief" in lower
    )


def _long(line: str) -> Kind:
    size = len(line)
    if size <= _NOTICE and _COPYRIGHT.match(line):
        return "close"
    if size <= credit.CAPTION and credit.read(line):
        return "credit"
    if size <= link_lines.REACH and link_lines.read(line):
        return "link"
    return (size <= _LINE and _known(line)) or _text(line)


def _text(line: str) -> Kind:
    size = len(line) if line[0] < _WIDE else 3 * len(line)
    return "prose" if size >= _PROSE or (size >= _SENTENCE and line[-1] in _SENTENCE_ENDS) else "short"


def _known(line: str) -> Kind | None:
    """What the words of a line of at most `_LINE` characters make of it, or None."""
    lower = _lower(line)
    phrase = lower.strip(_SIGNS)
    if "\u2019" in phrase:
        phrase = phrase.replace("\u2019", "'")
    if found := _KNOWN.get(phrase):
        return found
    if (stamp := _stamp(lower)) and not _opens(line):
        return stamp
    first = phrase.partition(" ")[0].rstrip(":")
    may_sign = first in byline.FIRST_WORDS or first.startswith("by") or first >= byline.UNCASED
    if may_sign and byline.read(line):
        return "byline"
    if _hints(lower):
        if _RIGHTS.search(lower):
            return "close"
        if _LETTER.search(lower) and (len(line) <= _LABEL or _ASKS.match(lower)):
            return "furniture"
    if len(line) <= _BUTTON:
        if first in _STARTS:
            bare = phrase.replace(":", "")
            for start, meant in _STARTS[first]:
                if bare.startswith(start):
                    return meant
        if lower.startswith(("\u00a9", "(c)")):
            return "close"
    return None


def _opens(line: str) -> bool:
    """Whether a line that has a date is a sentence behind a dateline: `Lisboa, 3 mar 2026 (Lusa) - O porto fechou.`"""
    return _text(line) == "prose" and dateline.read(line) is not None


def _stamp(lower: str) -> Kind | None:
    """Whether a line, in lower case, is a date, a number, or counts comments."""
    if _DIGIT.search(lower) is None:
        return None if _LETTERS.search(lower) else "furniture"
    if _COMMENT_COUNT.fullmatch(lower):
        return "close"
    if (
        printed_dates.is_stamp(lower)
        or _DATED.fullmatch(lower)
        or _MINUTES.search(lower)
        or _DATE_WORDS.issuperset(_LETTERS.findall(lower))
    ):
        return "stamp"
    return None


def is_legal(line: str) -> bool:
    """Whether a line is the name of a page that sites link below all others: terms of use, who they are."""
    return len(line) <= _BUTTON and line.lower().strip(_SIGNS) in _LEGAL


def is_row_of_links(line: str) -> bool:
    """Whether most of what stands between bars are links that sites set around their stories: terms, contacts."""
    parts = [part.strip(_SIGNS) for part in line.lower().split(" | ")]
    return len(parts) > 1 and 2 * sum(part in _KNOWN or part in _LEGAL for part in parts) > len(parts)


def is_section(line: str) -> bool:
    """Whether a short line beside a headline is the label of its section: one word, or some with `news` among them."""
    spaces = line.count(" ")
    return spaces == 0 or (spaces <= 2 and _SECTIONS.search(line) is not None)
