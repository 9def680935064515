"""Tables of words as patterns."""

import re
from collections.abc import Iterable

from wire.domain.formats.common.late_pattern import late


def any_of(*tables: dict[str, str]) -> re.Pattern[str]:
    """One of the words of tables: those that end in `-` stand for all that begin so, `_` is a blank."""
    return _pattern(word for table in tables for words in table.values() for word in words.split())


def phrase_of(*tables: dict[str, str]) -> re.Pattern[str]:
    """One of those of several words, or of one with a hyphen."""
    return _pattern(
        word
        for table in tables
        for words in table.values()
        for word in words.split()
        if "_" in word or "-" in word[:-1]
    )


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    each = "|".join(
        re.escape(word.rstrip("-")).replace("_", r"\s") + ("" if word[-1] == "-" else r"\b") for word in words
    )
    return late(rf"\b(?:{each})")
