"""Tables of words as patterns."""

import re

from wire.domain.formats.common.late_pattern import late


def any_of(*tables: dict[str, str]) -> re.Pattern[str]:
    """One of the words of tables: those that end in `-` stand for all that begin so, `_` is a blank."""
    each = "|".join(
        re.escape(word.rstrip("-")).replace("_", r"\s") + ("" if word[-1] == "-" else r"\b")
        for stems in tables
        for words in stems.values()
        for word in words.split()
    )
    return late(rf"\b(?:{each})")
