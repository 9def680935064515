"""Orders not to publish that say behind their colon what is still to be done: `Do not publish: names to be cleared`.

Such a text waits; it is neither taken back nor free without the name.
"""

import re

from wire.domain.formats.common.embargoes.embargo_lexicon import plain
from wire.domain.formats.common.embargoes.embargo_note_rows import row_of_order
from wire.domain.formats.common.embargoes.embargo_patterns import any_of
from wire.domain.formats.common.embargoes.embargo_term_words import CHECKED, FIRST, LACKS
from wire.domain.formats.common.embargoes.embargo_wait_words import BEFORE, WAIT, YET
from wire.domain.formats.common.kills.kill_desk_words import AT_FAULT
from wire.domain.formats.common.late_pattern import late

_ORDER = re.compile("[DSGI]*N+[DSG]*U[DGO]*")
_COLON = re.compile(r"\s?(?::|\s[-\u2013\u2014])\s+")
_TO_DO = any_of(BEFORE, WAIT, YET, FIRST, LACKS, CHECKED)
_AT_FAULT = late(AT_FAULT, re.IGNORECASE)
_PHONE = re.compile(r"\d[\d ()/.-]{5,}\d")


def waits_for_what_is_to_be_done(sentence: str) -> bool:
    """Whether a sentence is such an order. A reason that tells of a fault (`names invented`) is none."""
    colon = _COLON.search(sentence)
    if colon is None or not _ORDER.fullmatch(row_of_order(sentence[: colon.start()])):
        return False
    reason = sentence[colon.end() :]
    if _AT_FAULT.search(reason) or _PHONE.search(reason):
        return False
    return _TO_DO.search(plain(reason)) is not None
