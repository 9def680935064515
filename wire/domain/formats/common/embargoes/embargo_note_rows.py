"""The kinds of the words of a sentence of a note (see `embargo_lexicon`): of some, less is known than in a headline."""

import re

from wire.domain.formats.common.embargoes.embargo_lexicon import row
from wire.domain.formats.common.late_pattern import late

_TO = re.compile(r"\b(?:do|till?|til|voor|för|pre)\b", re.IGNORECASE)
"""Words that say until or before in one language, and to or for in another."""
_TILL = re.compile(r"\b(?:be|hold|keep|not|the|this|we)\b.*\btill\b", re.IGNORECASE)
"""English has the word too."""
_DO_NOT = re.compile(
    r"\bdo not\b|\b(?:do|does|can|must|wo|should)n['\u2019]t\b"
    r"|\bnie(?=(?:publik|wykorzyst|rozpowszech|używ|ujawni|emit|nada))",
    re.IGNORECASE,
)
"""`do` says until in Polish, where a noun may begin with not: `niewykorzystywanie`."""
_NO_TIME = re.compile(
    r"\bprior (?=(?:written )?(?:agreement|approval|consent|notice|permission))"
    r"|\b(?:until now|so far|bis jetzt|bislang|jusqu['\u2019](?:ici|à présent)|hasta ahora)\b"
    r"|\b(?:fino(?:ra| ad ora)|até agora|tot nu)\b|^\W*zu (?=[^\W\d]+en\b)",
    re.IGNORECASE,
)
"""`Without prior consent`, `no changes until now`: nothing waits for them. `Zu senden` is an order as `senden` is."""
_PHONE = re.compile(r"(?<![\d.:])(?!\d{4}-\d{4}\b|\d\d[/-]\d\d[/-]\d)(?:\+\d|0\d)[\d ()/-]{3,}\d")
"""A number to call, which is no time: `070-123 45`."""
_AS_SOON_AS = late(
    r"\b(?:(?:just )?as soon as|(?:at )?the (?:very )?(?:moment|minute|second|instant)(?! of\b)"
    r"|immediately (?:after|once|when)|en cuanto|(?:tan pronto|así que|assim|tão logo) (?:como|que)"
    r"|(?:no|en el|al) momento em? que|dès (?:que|la|le|l['\u2019])|(?:non )?appena|så (?:snart|fort)|heti kun"
    r"|jak tylko|jakmile|hned jak|de îndată ce|amint|mihelyt|как только|щойно|як тільки|щом|čim|kakor hitro"
    r"|(?:vanaf|op) het moment dat|zodra|in dem moment|sobald)\b",
    re.IGNORECASE,
)
"""`Run the moment the polls close`: once they do."""
_A_TIME = re.compile("[TZ#]")
_LONG = 1_000
"""Characters of a sentence that are read."""


def row_of_note(sentence: str) -> str:
    """Its row; without a time, words that may say to or for are not read as until."""
    read = _read(sentence)
    words = row(read)
    if _A_TIME.search(words) or not _TO.search(read) or _TILL.search(read):
        return words
    return row(_TO.sub(" ", read))


def row_of_order(sentence: str) -> str:
    """Its row, where another word says that something waits: what follows is until."""
    return row(_read(sentence))


def _read(sentence: str) -> str:
    return _NO_TIME.sub("", _PHONE.sub("", _AS_SOON_AS.sub("once", _DO_NOT.sub("not ", sentence[:_LONG]))))
