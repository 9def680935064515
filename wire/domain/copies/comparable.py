"""The words that make an item what it is."""

import re
from typing import Final, NamedTuple

from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.vocabulary import CORRECTED
from wire.domain.items.ninjs import Ninjs
from wire.domain.splitting import dateline

_SIGN_OFF = re.compile(
    r"\((?:additional |further )?(?:reporting|writing|editing|compiled|translated)(?: and \w+)? by [^()]*\)\W*$",
    re.IGNORECASE,
)
"""Who wrote and edited a text: an agency sets it below one version and not below another."""
_REACH: Final = 400
"""Characters from the end in which that stands."""
_IMPRINT = re.compile(
    r"\W*(?:©|\(c\)|copyright\W+(?:©|\(c\)|\d{4}|by\b|(?-i:[A-Z]))|ends?\W*$"
    r"|(?:reporting|writing|editing)(?: and \w+)? by |(?:source|quelle|fuente|"
    r"fonte|bron|kilde|källa|lähde|źródło|zdroj|источник|джерело|来源|來源)\s?[:：].{2,60}$)",
    re.IGNORECASE,
)
"""A last line that says whose the text is, who made it, or that it ends."""
_RIGHTS: Final = (
    *("rights reserved", "rechte vorbehalten", "droits réservés", "riproduzione riservata"),
    *("diritti riservati", "direitos reservados", "derechos reservados", "rechten voorbehouden"),
    *(
        "prawa zastrzeżone",
        "права защищены",
        "无断转载",
        "無断転載",
        "版权所有",
        "版權所有",
        "무단 전재",
        "무단전재",
    ),
)
"""What such a line may say anywhere."""
_LONGEST: Final = 160
"""Characters of such a line."""
_REPEATED = re.compile(r"\W*(?:repeat(?:ed|s)?|rpt|refile[ds]?|resend)\W*\n\s*", re.IGNORECASE)
"""A line above a text that is sent once more."""
_CORRECTS = re.compile(
    "correct(?!ional)|corrig|correz|correcc|correç|rectif|rettific|korrek|korrig|berichtig|rättel|rättar|rettel"
    "|oikais|sprostow|opraven|исправл|düzeltme|訂正|更正|정정"
)
"""What a note to editors, or a slug, has of a correction."""
_STAMP = re.compile(r"\d{4,6}\*{2,}")
"""When an alert was sent: `161125******S/P DOWNGRADES DENMARK`."""


class Comparable(NamedTuple):
    """What of an item is compared with others."""

    headline: str
    text: str
    """Without dateline, sign-off, copyright and `repeat`: in those of a copy, others stand."""
    language: str


def comparable(item: Ninjs) -> Comparable | None:
    """What of an item is compared; None for one that must never be taken for a copy.

    A credit alone is no identity: a thousand photos carry the same one.
    """
    language = item.get("language", "")
    if item.get("profile") == "media":
        parts = [text["value"] for text in item.get("descriptions", ()) if text.get("role") == "caption"]
        parts += [rendition.get("href", "") for rendition in item.get("renditions", ())]
        return Comparable("", "\n".join([*parts, item.get("by", "")]), language) if parts else None
    headline = "\n".join(text["value"] for text in item.get("headlines", ()) if text.get("role") == "main")
    if stamp := _STAMP.match(headline):
        headline = headline[stamp.end() :]
    text = "\n".join(body["value"] for body in item.get("bodies", ()) if body.get("role", "main") == "main")
    noted = f"{item.get('slugline', '')} {item.get('edNote', '')}".lower()
    if _CORRECTS.search(noted):
        headline = f"{headline} {CORRECTED}"  # as if that said so
    repeated = _REPEATED.match(text)
    text = dateline.compared(text[repeated.end() :] if repeated else text)
    text = _without_imprint(text)
    if sign_off := _SIGN_OFF.search(text, max(len(text) - _REACH, 0)):
        text = text[: sign_off.start()]
    return Comparable(headline, text, language) if headline or text else None


def _without_imprint(text: str) -> str:
    end = len(text)
    while (above := text.rfind("\n", 0, end)) >= 0 and end - above <= _LONGEST + 1:
        if not _is_imprint(text[above + 1 : end]):
            break
        end = above
        while end and text[end - 1].isspace():
            end -= 1
    return text[:end]


def _is_imprint(line: str) -> bool:
    return _IMPRINT.match(line) is not None or any(map(line.lower().__contains__, _RIGHTS))


def fingerprint_of(item: Ninjs) -> Fingerprint | None:
    """The fingerprint of an item; None for one that must never be taken for a copy."""
    compared = comparable(item)
    return Fingerprint.of(compared.text, compared.headline, compared.language) if compared else None
