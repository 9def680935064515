"""Whether a sentence of a note to editors tells them to wait, in whatever words: `Keep under wraps until 0700 Friday`.

A note instructs. Where it forbids, holds or waits *until* or *before* something it is an embargo, unless the sentence
is of a known other kind: what is new in the story, what will be sent, rights, whom to call. So a verb that no list has
holds too. What is held in error can be released.
"""

import re

from wire.domain.formats.common.embargoes.embargo_lexicon import plain
from wire.domain.formats.common.embargoes.embargo_note_rows import row_of_note, row_of_order
from wire.domain.formats.common.embargoes.embargo_patterns import any_of
from wire.domain.formats.common.embargoes.embargo_reasons import waits_for_what_is_to_be_done
from wire.domain.formats.common.embargoes.embargo_term_words import CONSENT
from wire.domain.formats.common.embargoes.embargo_terms import states_terms, tells_of_the_world
from wire.domain.formats.common.embargoes.embargo_wait_words import (
    BAN,
    BEFORE,
    DEATH,
    GO,
    NEWS,
    NOT_UNTIL,
    ONLY,
    OTHER,
    TELL,
    THEN,
    WAIT,
    YET,
)
from wire.domain.formats.common.kills.kill_of_parts import is_of_a_part
from wire.domain.formats.common.kills.kill_updates import tells_what_is_new

_LONGEST = 300
"""Characters of a sentence that is an instruction."""


_WAIT, _TELL, _OTHER, _DEATH, _ONLY, _THEN = map(any_of, (WAIT, TELL, OTHER, DEATH, ONLY, THEN))
_BAN, _GO, _BEFORE, _NOT_UNTIL, _YET, _CONSENT = map(any_of, (BAN, GO, BEFORE, NOT_UNTIL, YET, CONSENT))
_COPYING = any_of({"copying": OTHER["copying"]})
_NEWS = re.compile(rf"\W*(?:eds?\W+)?{any_of(NEWS).pattern}")
_TIMED = re.compile(r"B[DOGS,|]*(?:[#O]*[ZT]|#[DO]*[ZT])|[ZT][#DO,]*B|[ZT].*N[DTX]{0,3}[BA][.!]?$")
"""Until or before a time; in some languages the word stands behind it: `Friday at 10, not before`."""
_NO_LONGER = re.compile("[DSG:]*[Hh][DO]*(?:I[DI]*P|I?L)[.!]?$")
"""`The hold on this story is released`."""
_PAST = re.compile("^[^C]*W|[EeMm][DI]*L")
_UNTIL = re.compile("B(?![.!]?$)|C[Hh]|G[DO]*Z")
"""`Save for Monday's edition` too, but not `never published before`. `C` is Turkish for before, English for once."""
_HELD, _A_TIME = re.compile("[Hh]"), re.compile("[TZ#]")
_BEFORE_ONE = re.compile("B(?![VX]?[.!]?$)")
_USED, _PUBLISHED = re.compile("[UPF]"), re.compile("[UPFH]")
_UPON = re.compile("^[DSGBK=:]*[UP][DSF,]*C")
"""`Publish once the polls have closed`; `if` is a condition of use."""
_BARE_ORDER = re.compile(
    "^[DSGIF:,(]*N[^W]*B(?![VX]?[.!]?$)|^[DSGI]*N[DGSO]*U?[DGO]*Z[.!]?$|^[DSG]*B[^NWL]{1,12}N+[DX]{0,2}[.!]?$"
    "|^(?!D+[TZ])[^WKL:]*[TZ][^WKL:]*N[DX]{0,2}[UP][DO]*[.!]?$"
)
"""`Pas un mot avant l'annonce`, `No use Sunday`, `До объявления итогов ничего не выпускать`, `Pénteken
nem közölhető`."""
_FOR_A_DAY = re.compile("G[DO]*Z")
_MAY_BE = re.compile(r"\b(?:can|may|pode|puede|puo|peut|kann|darf|mag|far|kan|voi|moze|muze|может|може)\b")
_FROM_THEN = re.compile(
    "^[DSG]*A+[DO]*[TZ#][TZ#DO]*U[.!]?$|^[DSG]*U[DX]?A+[DO]*#[.!]?$|^[DSG]*U[DO]*Z[ZT#DOY,.:]*$|D(?:K|D)PA[DO]*[TZ#]"
)
"""`Frühestens morgen um 5 Uhr zu verwenden`, `Da usare a partire dalle 14`, `Släpps fredag kl 9`."""
_TOLD = re.compile(
    r"\b(?:took|came|went|played|began|said|ran|declined|withheld|lag|kam|fand|hubo|stat[aeio])\b"
)
"""A note that tells what happened."""
_NOT_USED = re.compile("N[DX]{0,2}U[DOX]{0,4}")
_AS_YET = re.compile(
    r"\b(?:yet|todavia|aun|encore|ancora|ainda|nog|annu|enda|endnu|jeszcze|еще|пока|henuz)\b"
)
"""`Do not publish yet`, `No usar todavía`."""
_NEEDED = re.compile(
    r"\b(?:needed|required|necessary|erforderlich|notig|necessaire|necesari[oa]|necessari[oa]|nodig)\b"
)
_OF_A_TIME = frozenset("BEeMm")
_SHORT = 12
"""Words of a sentence that says no more than when."""
_IF = re.compile(r"\b(?:if|ready)\b")


def says_not_yet(sentence: str) -> bool:
    """Whether a sentence says that a text is not free yet, or to wait for a word: it takes nothing back."""
    return waits_for_what_is_to_be_done(sentence) or _is_not_yet(
        sentence, plain(sentence), row_of_note(sentence)
    )


def leaves_the_story(sentence: str, words: str) -> bool:
    """Whether a sentence is of a name or number alone, and of no time or embargo; `words` is its row of kinds."""
    return _OF_A_TIME.isdisjoint(words) and is_of_a_part(sentence)


def tells_to_wait(sentence: str) -> bool:
    """Whether a sentence of a note tells desks to wait."""
    if len(sentence) > _LONGEST or tells_what_is_new(sentence) or _NEWS.match(said := plain(sentence)):
        return False
    if waits_for_what_is_to_be_done(sentence):
        return True
    words = row_of_note(sentence)
    if leaves_the_story(sentence, words) or _NO_LONGER.match(words):
        return False
    if _BAN.search(said) and not _speaks_of_publishing(words, said):
        return False
    if _PAST.search(words):
        return False
    if _is_not_yet(sentence, said, words):
        return True
    if _OTHER.search(said):
        return states_terms(sentence)
    if _waits(said, words) and (_UNTIL.search(row_of_order(sentence)) or _BEFORE.search(said)):
        return True
    if _TIMED.search(words) and (_may_not(said, words) or _BAN.search(said)):
        of_the_world = tells_of_the_world(sentence) and not _speaks_of_publishing(words, said)
        return not (of_the_world or _TOLD.search(said))
    if _is_order(words, said) or (_speaks_of_publishing(words, said) and _says_when(words, said)):
        return True
    return states_terms(sentence)


def _is_not_yet(sentence: str, said: str, words: str) -> bool:
    if _YET.search(said) and (_PUBLISHED.search(words) or _MAY_BE.search(said)):
        return not tells_of_the_world(sentence)
    if _NOT_USED.search(words) and _AS_YET.search(said):
        return True
    if _CONSENT.search(said) and _WAIT.search(said):
        return not tells_of_the_world(sentence)
    if _GO.search(said) is None or not _may_not(said, words) or _NEEDED.search(said) or _COPYING.search(said):
        return False
    return "N" in words or not tells_of_the_world(sentence)


def _waits(said: str, words: str) -> bool:
    return _WAIT.search(said) is not None or _HELD.search(words) is not None


def _may_not(said: str, words: str) -> bool:
    return "N" in words or _waits(said, words)


def _is_order(words: str, said: str) -> bool:
    """Whether a sentence says not before, or only then, and nothing of what is not to be done."""
    if _BARE_ORDER.search(words) or _FROM_THEN.search(words):
        return True
    if _FOR_A_DAY.search(words) and len(words) <= _SHORT and _ONLY.search(said):
        return True
    if _DEATH.search(said) and _ONLY.search(said) and _THEN.search(said):
        return True
    is_then = _A_TIME.search(words) is not None or _THEN.search(said) is not None
    return is_then and len(words) <= _SHORT and _NOT_UNTIL.search(said) is not None


def _speaks_of_publishing(words: str, said: str) -> bool:
    return _USED.search(words) is not None or _TELL.search(said) is not None


def _says_when(words: str, said: str) -> bool:
    """Whether a sentence that speaks of publishing says when it may be, without a time."""
    if _ONLY.search(said) and (_DEATH.search(said) or _THEN.search(said)):
        return True
    if _UPON.search(words) and not _IF.search(said):
        return True
    if _BAN.search(said) and (_UNTIL.search(words) or _BEFORE.search(said)):
        return True
    return "N" in words and (_BEFORE_ONE.search(words) or _BEFORE.search(said)) is not None
