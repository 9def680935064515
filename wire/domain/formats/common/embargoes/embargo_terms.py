"""Whether a sentence of a note states the terms on which its text is free: from when, or on whose word.

`Becomes free at 1500 GMT`, `Pending approval`, `To be released when the verdict is in`. Such a sentence speaks of the
text alone, and mostly leaves out whose terms they are. So one that begins with a word which is neither of texts nor of
desks tells of the world, and states none: `The company is awaiting approval`, `The book will be published on Friday`.
"""

import re
from collections.abc import Iterator
from itertools import chain

from wire.domain.cached_by_text import cached_by_text
from wire.domain.formats.common.embargoes.embargo_addresses import MARK_OF_NOTE
from wire.domain.formats.common.embargoes.embargo_lexicon import plain, row
from wire.domain.formats.common.embargoes.embargo_note_rows import row_of_note, row_of_order
from wire.domain.formats.common.embargoes.embargo_patterns import any_of, phrase_of
from wire.domain.formats.common.embargoes.embargo_speeches import with_events_as
from wire.domain.formats.common.embargoes.embargo_term_words import (
    AUXILIARIES,
    CONSENT,
    FREE,
    LACKS,
    LEGAL,
    NEEDS,
    PARTY,
    RIGHTS,
    SHELVED,
)
from wire.domain.formats.common.embargoes.embargo_wait_words import (
    BAN,
    BEFORE,
    DEATH,
    GO,
    NOT_UNTIL,
    ONLY,
    OTHER,
    TELL,
    THEN,
    WAIT,
    YET,
)
from wire.domain.formats.common.kills.kill_vocabulary import STORY
from wire.domain.formats.common.late_pattern import late

_EVENT = "eventofasentence"
"""Stands for the speeches and events that a text may wait for. A sentence that begins with one tells of it."""
_PARTS = re.compile(r"[:;]\s|\s[-\u2013\u2014]\s")
_WORD = re.compile(r"[^\W\d_]+")
_TABLES = {
    "waits": (WAIT, BEFORE),
    "before": (BEFORE,),
    "needs": (NEEDS, YET),
    "lacks": (LACKS,),
    "consent": (GO, CONSENT, LEGAL, PARTY),
    "shelved": (SHELVED,),
    "death": (DEATH,),
    "tell": (TELL,),
    "only": (ONLY,),
    "then": (THEN,),
    "of texts": (BAN, NOT_UNTIL, FREE, AUXILIARIES),
    "ready": ({"en": "if ready"},),
    "other": (OTHER,),
    "of more": ({name: words for name, words in OTHER.items() if name != "contacts"},),
    "rights": (RIGHTS,),
}
_PATTERNS = {name: any_of(*tables) for name, tables in _TABLES.items()}
_PHRASES = phrase_of(*chain.from_iterable(_TABLES.values()))
_OF_THE_WORLD = frozenset({"other", "of more", "rights", "ready"})
_OF_ANYTHING = "DIKGSO#WTZ"
"""Kinds of words with which a sentence about anything may begin: articles, a day."""
_FREE = any_of(FREE)
_USED, _USED_OR_FREE = re.compile("[UP]"), re.compile("[UPF]")
_OF_TERMS = frozenset({"waits", "needs", "consent", "shelved", "death"})
_FROM_THEN = re.compile(
    "F[^NB]*[TZ]|F[^N]*A[DO]*[TZ]|[TZ][^NB]*F|F[^NB]*AD*X"  # free at 10:00
    "|[UP][^NB]*A[^NB]*[TZ]|A[DO]*[TZ][^NB]*[UP]"  # to be used from Friday
    "|[IK][^NB]*[UP][^NB]*[TZ]"  # will be released on Thursday
    "|^[DSG]*VD*U[^NB]*[TZ]"  # respect the release time of 10:00
)
_NOT_BEFORE = re.compile("N[^W]*[UF][^W]*BD*X")
_ONCE = re.compile("K[UP]D*C|[UF][DO]*C")
"""To be released when, publish once."""
_BEFORE_USE = re.compile("^[^NWL]*B[DSGX]{0,2}UD{0,2}[.!]?$|^[DSG]*B[DS]{0,2}U[^NWLK]*$")
_BEFORE_TELLING = re.compile(
    r"\bbefore\s(?:(?:it|this)\s(?:goes|runs|is\s(?:used|published|sent))(?:\s(?:out|live|anywhere|online|on air))?\b"
    r"|(?:(?:you|we|they)\s)?(?:run|us|mov|send|air|post|print|publish|broadcast|fil|releas)(?:n?ing|e)?\b"
    r"(?:\s(?:any\sof\s)?this\b(?:\sone\b)?)?)"
)
"""`Check back with us before you publish`: whatever is to be done before that."""
_WITH_US = re.compile(r"\b(?:(?:with|mit|met|med)\s(?:us|uns)|ons|oss|os)\b")
_BEFORE_ITS_TIME = re.compile(r"\b(?:air|broadcast|press|print|publication)\s?(?:times?|dates?|days?)\b")
_WE_LACK = late(
    rf"\W*(?:(?:we|wir|(?:il )?nous|vi|wij)\s{any_of(LACKS).pattern}|(?:necesita|precisa)mos\b|needs\b)"
)
_UPON = re.compile(rf"\b(?:up)?on\s(?:the\s)?{_EVENT}")
_NOT_APPROVED = re.compile(
    r"\b(?:not|nicht|pas|non?|nao|niet|inte|ikke|ei|nie|ne)\s(?:(?:yet|noch|encore|ancora|ainda|nog|anna|enna|endnu)\s)?"
    r"(?:cleared|approved|legalled|abgenommen|autorisiert|valide|approuve|aprobad|approvat|aprovad|goedgekeurd|godk\w+|klar(?:er|ad|at)|hyvaks)"
)
_TEXT = re.compile(rf"(?:{STORY}|texts?|copy|contents?|material|obit|interview|quotes?|zitate?|one)")
_ARTICLE = re.compile(
    r"\W*(?:the|an?|this|that|der|die|das|den|dem|eine?|les?|la|une?|el|los|las|il|lo|gli|os?|as?|het|de|een)\s"
)
_SOMEBODY_WAITS = re.compile(
    r"(?<=\w\s)(?:a?waits|wartet|attend|aguarda|wacht|vantar|afventer|czeka|ceka|ждет|чекае)\b"
)
"""`Minister awaits green light`; `Story awaits green light` speaks of a text."""
_USE_FIRST = re.compile("[DSG]*U")
"""`Publication subject to the lifting of the order`."""
_CONSENT_FIRST = late(
    rf"\W*(?:(?:the|die|der|das|la|le|l['’])\s?)?{any_of(GO, CONSENT, LEGAL, PARTY).pattern}"
)
"""`Approval of the state is pending`."""
_MAY_BE = late(rf"\b{any_of(AUXILIARIES).pattern}\s(?:be|fi|ser|essere|etre|byt|byc|biti)\s")
_MAY_TELL = late(rf"\b(?:may|{any_of(AUXILIARIES).pattern})\s{any_of(TELL).pattern}")
"""`May report on this`: words for publishing that are too common to mean it by themselves."""
_UNSPACED = re.compile(
    r"(?:承認|了承|許可|確認|合意|指示|連絡)\S{0,5}(?:待ち|まで)|(?:曜|日|時|分|朝|夜)まで\S{0,4}(?:掲載|使用|配信|公開|報道)\S{0,3}(?:禁止|不可|厳禁)"
    r"|^\W*(?:等待|等候|待)\S{0,6}(?:批准|确认|確認|许可|許可|审核|審核|通知|同意|指示)"
    r"|(?:周|星期|礼拜|禮拜)\S前\S{0,2}(?:禁止|请勿|請勿|勿|不得|不要)\S{0,2}(?:发|發|刊|播|报|報|公|使|用)"
    r"|^\W*(?:情報|記事|報道)?解禁(?:時間|日時|時刻)?は\S{0,4}(?:曜|正午|午[前後]|朝|夜|\d)"
    r"|\S\S前\S{0,2}(?:请勿|請勿|勿|不得|不要|禁止)\S{0,2}(?:播|发布|發布|刊登|报道|報道|使用)|(?:まで|前に?)は?(?:配信|掲載|報道|公開|使用)しないこと"
    r"|^\W*\S{0,4}(?:승인|허가|확인|결재|동의)\S{0,2}\s?(?:대기|전까지|후\s?(?:사용|보도|게재))"
)


def states_terms(sentence: str) -> bool:
    """Whether a sentence of a note does, or a part of it."""
    if not sentence.isascii() and _UNSPACED.search(sentence):
        return True
    sentence = MARK_OF_NOTE.sub("", sentence, count=1)
    return any(map(_states, {sentence, *_PARTS.split(sentence)}))


def tells_of_the_world(sentence: str) -> bool:
    """Whether a sentence begins with a word, behind an article or of one who waits, neither of texts nor of desks."""
    said = plain(with_events_as(_EVENT, sentence))
    has_subject = _ARTICLE.match(sentence.lower()) or _SOMEBODY_WAITS.search(said)
    return has_subject is not None and next(_strangers(said), None) == 0


def _states(sentence: str) -> bool:
    plainly = plain(sentence)
    said = _MAY_BE.sub("will be ", plainly)
    tables = _tables_of(said)
    if "rights" in tables:
        return False
    read = _BEFORE_TELLING.sub("before publish", _MAY_TELL.sub(" can publish ", _FREE.sub(" usable ", said)))
    words = row_of_note(read if read != plainly else sentence)
    if "of more" not in tables and _is_to_be_done_before(sentence, said, words):
        return not tells_of_the_world(sentence)
    if tables.isdisjoint(_OF_TERMS) and not _USED_OR_FREE.search(words):
        return False
    if "consent" in tables and _WE_LACK.match(said):
        return True
    with_events = plain(with_events_as(_EVENT, sentence))
    strange = list(_strangers(with_events))
    if strange[:1] == [0] or (strange and _CONSENT_FIRST.match(said)):
        return False
    if _waits_for_a_word(said, words, tables) or _NOT_BEFORE.search(words):
        return True
    if "shelved" in tables and (not strange or "B" in words or "before" in tables):
        return True
    if "other" in tables:
        return False
    if "consent" in tables and ("needs" in tables or (not strange and "lacks" in tables)):
        return True  # what lacks approval may be a law
    if "death" in tables and (_USED.search(words) or "tell" in tables):
        return True
    return "N" not in words and (
        _is_free_upon(words, tables, with_events) or _is_free_later(words, tables, len(strange))
    )


def _is_to_be_done_before(sentence: str, said: str, words: str) -> bool:
    """Whether something is to be done before the text is used, whatever it is."""
    if _WITH_US.search(said):
        words = row_of_order(sentence)  # `voor publicatie` is for publication too
    return _BEFORE_USE.search(words) is not None and not _BEFORE_ITS_TIME.search(said)


def _waits_for_a_word(said: str, words: str, tables: set[str]) -> bool:
    """Whether it waits for somebody's word."""
    if _USE_FIRST.match(words) and "before" in tables:
        return True
    waits = "waits" in tables or tables >= {"only", "then"}
    return ("consent" in tables and waits) or _NOT_APPROVED.search(said) is not None


def _is_free_upon(words: str, tables: set[str], with_events: str) -> bool:
    """Whether it is to be used upon a speech or an event."""
    if _EVENT not in with_events or not _USED.search(words):
        return False
    return _UPON.search(with_events) is not None or (_USE_FIRST.match(words) is not None and "then" in tables)


def _is_free_later(words: str, tables: set[str], strangers: int) -> bool:
    if _ONCE.search(words) and "ready" not in tables:
        return True
    if strangers <= 1 and _FROM_THEN.search(words):
        return True
    return not strangers and "waits" in tables


def _strangers(said: str) -> Iterator[int]:
    """The places, among the words that tell what a sentence is of, of those that are neither of texts nor of desks."""
    at = 0
    phrases = [found.span() for found in _PHRASES.finditer(said)]
    for word in _WORD.finditer(said):
        kind = row(word[0])
        if word[0] == _EVENT:
            if at == 0:
                yield at
            at += 1
        elif _is_of_texts(word[0]) or any(start <= word.start() < end for start, end in phrases):
            at += 1
        elif kind == "X" and len(word[0]) > 2:
            yield at
            at += 1
        elif kind not in _OF_ANYTHING:
            at += 1


def _tables_of(said: str) -> set[str]:
    """The tables that have a word or phrase of a sentence."""
    found = chain(_WORD.findall(said), _PHRASES.findall(said))
    return set().union(*map(_tables_of_one, found))


@cached_by_text(4096)
def _tables_of_one(said: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.match(said))


def _is_of_texts(word: str) -> bool:
    return bool(_tables_of_one(word) - _OF_THE_WORLD) or _TEXT.fullmatch(word) is not None
