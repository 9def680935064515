"""The beginnings of the words of a text, by which it is told at once that slow patterns find nothing in it."""

LENGTH = 5
"""Letters of a beginning; letters that are not English count by the bytes of their UTF-8."""
_SPACED = bytes(
    byte | 32 if chr(byte).isalpha() else byte if chr(byte).isdigit() else 32 for byte in range(128)
) + bytes(range(128, 256))


def of(text: str) -> set[bytes]:
    """The beginnings of the words of a text, in small letters."""
    return {word[:LENGTH] for word in text.encode().translate(_SPACED).split()}


def listed(words: str) -> frozenset[bytes]:
    """The beginnings of words that stand in a row."""
    return frozenset(word.encode()[:LENGTH] for word in words.split())


def phrases(words: str) -> tuple[str, ...]:
    """Words and phrases that stand in a row, with `_` for a blank within one."""
    return tuple(phrase.replace("_", " ") for phrase in words.split())
