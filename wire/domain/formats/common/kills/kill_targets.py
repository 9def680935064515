"""The ids of other messages that a notice tells desks to take back: `Please kill XY-0417`, `Story hp-77 is withdrawn`.

An id may have any form. Behind an order, and between `story` and `is withdrawn`, every word with a digit that is no
figure is one; elsewhere it must have a label (`Story ID: 77`) or be a URN.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from wire.domain.formats.common import ids
from wire.domain.formats.common.kills.kill_vocabulary import BACK, IS, STORY
from wire.domain.formats.common.late_pattern import late

_URN = r"""(?:urn:|tag:[^\s<>"'(),;]{1,100},)[^\s<>"'(),;]{1,300}"""
_ID = rf"""({_URN}|https?://[^\s<>"'(),;]{{1,300}}|[A-Za-z0-9][\w.:/@|-]{{0,200}})"""
_LABEL = (
    r"(?i:doc(?:ument)?[ -]?id|guid|uri|(?:item|story|message)[ -]?(?:id|no\.?|number)|id|nr\.?)[:=\s#]{1,3}"
)
_WITH = rf"(?i:(?:with|under|of|mit|avec|con)\s)?(?i:(?:the|der|dem|le|el)\s)?(?:{_LABEL})?[\"'(\[«„“#]?"
_VERB = (
    r"(?i:kill|withdraw|retract|spike|delete|remove|disregard|annule[rz]|retire[rz]|anul[ae][rn]|retirar|annullare|ritirare"
    r"|storniere[nt]|zurückziehen|intrekken|verwijder"
    r"|(?:do not|don't) use(?![^.]*\b(?:with|before|until|till|prior|online|yet)\b))(?:\s|:\s?)"
    r"(?i:(?:the|this|that|these|our|following:?|d[ai]e|der|das|les?|l[ao]|el|il|het)\s){0,2}"
)
_THING = rf"(?:{STORY}|photos?|pictures?|images?|videos?|graphics?|fotos?|bild(?:er)?)"
_ORDER = rf"{_VERB}(?i:{_THING}(?::\s?|\s))?{_WITH}(?={_ID})"
_IS_BACK = (
    rf"(?:[,)]?\s[^\s.]+){{0,6}}?[,)]?\s(?i:(?:{IS}\s){{0,3}}{BACK}|(?:must|should) (?:not )?be \w+ed"
    r"|nicht (?:mehr )?verwenden|ne pas (?:utiliser|publier)|stornieren|annullieren|löschen|zurück(?:ziehen)?)\b"
)
_OPENS = r"(?:^\W*|[.!:;]\s+|\b(?i:please|bitte|prière de|favor de)\s)(?i:(?:also|and)\s)?"
_OPENING_ORDER = late(_OPENS + _ORDER, re.MULTILINE)
_PLEASE = r"\b(?i:please (?:kill|withdraw|retract|disregard))\s"
_OPENING_NOUN = late(
    rf"(?:{_OPENS}{_VERB}(?:(?i:{STORY})(?::\s?|\s){_WITH}|{_LABEL})|{_PLEASE})(?={_ID})", re.MULTILINE
)
_OPENING_STORY = late(
    rf"{_OPENS}(?i:(?:the|our|die|la|le)\s)?(?i:stor(?:y|ies)|items?|dispatch|photos?|pictures?|(?:meldung|nachricht)(?:en)?|d[ée]p[êe]che"
    rf"|nota|noticia|despacho|notizia|lancio|notícia|matéria|nyhet|nyhed)\s{_WITH}(?={_ID}{_IS_BACK})",
    re.MULTILINE,
)
"""Not `report`: news tells of reports that are withdrawn."""
_ANY_ORDER = late(rf"\b(?:{_ORDER}|(?i:{BACK}):\s?(?={_ID}))")
_ANY_STORY = late(rf"\b(?i:{STORY})\s{_WITH}(?={_ID}{_IS_BACK})")
_ANY_ID = late(rf"(?<![\w:.\-/@|#]){_WITH}(?={_ID}{_IS_BACK})")
_FIRST = late(rf"\A{_WITH}(?={_ID})")
_NEXT = late(rf"\s*(?:,|&|;|(?<=\n)|\b(?:and|or|und|et|y|e)\b)\s*(?:(?:and|und|et)\s)?(?={_ID})")
_LABELLED = late(rf"\b({_URN})|\b{_LABEL}{_ID}")
_STANDS_ALONE = late(r"\W*(?:$|\n|[.,:;!?)\]\"'\u00bb\u201c\u201d]|(?:and|or|und|et|y|e)\b)")
"""What stands behind a number that is an id, where no noun stands before it: not `Kill 312 aboard`."""
_NOUN = late(rf"\b(?i:{STORY})\b|{_LABEL}")
_FIGURE = late(r"\d{1,4}(?:[.,:/]\d{1,3}|-\d{1,2}|st|nd|rd|th|-?[a-z]{1,8})?%?")
_OF_DAY = late(r"\s?(?:GMT|UTC|CET|[ECMP][SD]T|[ap]\.?m\b|Uhr|hrs|h\b)")
"""What stands behind a time: `the story of 0610 GMT`."""
_LONGEST = 20_000
_ENDS = ".:,;!?"
_DIGITS = 4
"""Digits by which an id is told from `H5N1`, `COVID-19` and `A380`."""
_LEAST = 3
"""Digits of an id that is a number: `kill 3 paragraphs` names none."""


def ordered(text: str, own: str) -> tuple[str, ...]:
    """Ids of what a text orders to be taken back where it, or a line or sentence of it, begins.

    They have the form of its own id, `own`: with the name of its sender.
    """
    text = text[:_LONGEST]
    named = _behind(text, own, _OPENING_NOUN, _OPENING_STORY)
    bare = (word for word in _behind(text, own, _OPENING_ORDER) if _is_surely_one(word, own))
    return _others((*named, *bare), own)


def ordered_anywhere(text: str, own: str) -> tuple[str, ...]:
    """As `ordered`, wherever in a text the order stands: of one that is known to take something back."""
    text = text[:_LONGEST]
    bare = filter(partial(_is_like, own), _behind(text, own, _ANY_ID))
    return _others((*_behind(text, own, _ANY_ORDER, _ANY_STORY), *bare), own)


def first(text: str, own: str) -> tuple[str, ...]:
    """The ids with which a text begins that names what it tells of: of other forms they may be numbers besides."""
    return _others(filter(partial(_is_like, own), _behind(text, own, _FIRST)), own)


def named(text: str, own: str) -> tuple[str, ...]:
    """Ids that the text of a notice names: in an order, or with a label."""
    labelled = (found[1] or found[2] for found in _LABELLED.finditer(text[:_LONGEST]))
    with_digits = (word for word in labelled if any(map(str.isdigit, word)))
    return tuple(dict.fromkeys((*ordered_anywhere(text, own), *_others(with_digits, own))))


def _behind(text: str, own: str, *patterns: re.Pattern[str]) -> Iterator[str]:
    """The ids that stand in a row behind what a pattern finds."""
    for pattern in patterns:
        for found in pattern.finditer(text):
            has_noun = _NOUN.search(found[0]) is not None
            after: re.Match[str] | None = found
            while after:
                word = next(filter(None, after.groups())).rstrip(_ENDS)
                end = after.end() + len(word)
                if not (ids.is_global(word) or _of_its_form(word, own) or _is_id(word)):
                    break
                if _OF_DAY.match(text, end) or (
                    ids.is_number(word) and not has_noun and not _STANDS_ALONE.match(text, end)
                ):
                    break
                yield word
                after = _NEXT.match(text, end)


def _is_id(word: str) -> bool:
    """Whether a word is an id by its form."""
    return any(map(str.isdigit, word)) and not ids.is_number(word) and not _FIGURE.fullmatch(word)


def _is_like(own: str, word: str) -> bool:
    """Whether a word is an id by itself, or has the form of another."""
    return ids.is_global(word) or bool(_of_its_form(word, own))


def _is_surely_one(word: str, own: str) -> bool:
    """Whether a word is an id though nothing says so but an order: news says `Kill H5N1 birds` too."""
    return _is_like(own, word) or sum(map(str.isdigit, word)) >= _DIGITS


def _of_its_form(word: str, own: str) -> str:
    """The id that ends as a word does, where its own id ends in a word of the same form: `417` in `urn:x:455`."""
    form = re.sub(
        r"\d+", lambda digits: rf"\d{{{max(1, len(digits[0]) - 1)},{len(digits[0]) + 1}}}", re.escape(word)
    )
    least = _LEAST if ids.is_number(word) else 2
    end = re.search(rf"(?:^|(?<=[|:/#=._-])){form}$", own) if len(word) >= least else None
    return own[: end.start()] + word if end and any(map(str.isdigit, word)) else ""


def _others(words: Iterable[str], own: str) -> tuple[str, ...]:
    sender = own.rpartition("|")[0]
    found = (
        _of_its_form(word, own) or ids.of_sender(sender, word)
        for word in (each.rstrip(_ENDS) for each in words)
    )
    return tuple(dict.fromkeys(one for one in found if one and one != own))
