"""Words of a text: made once per item, shared by fingerprint, topics and regions."""

import re

_WORD = re.compile(r"\w+(?:['\u2019.&-]\w+)*")


def words(text: str) -> list[str]:
    """The words of a text in order, in their case; `U.S`, `Moody's`, `AT&T` and `1,050`'s parts as they stand."""
    return _WORD.findall(text)
