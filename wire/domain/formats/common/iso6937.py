"""ISO 6937 (ITU-T T.51), the charset of European teletext and of some IPTC 7901 wires: accents stand before letters.

Python has no codec of it: the one below is known to `bytes.decode` by the name of the standard.
"""

import codecs
import re
from typing import Any
from unicodedata import normalize

NAME = "iso6937"

_ACCENTS = (
    (0xC1, "\u0300", "AEIOU"),
    (0xC2, "\u0301", "ACEILNORSUYZg"),
    (0xC3, "\u0302", "ACEGHIJOSUWY"),
    (0xC4, "\u0303", "AINOU"),
    (0xC5, "\u0304", "AEIOU"),
    (0xC6, "\u0306", "AGU"),
    (0xC7, "\u0307", "CEGIZ"),
    (0xC8, "\u0308", "AEIOUY"),
    (0xCA, "\u030a", "AU"),
    (0xCB, "\u0327", "CGKLNRST"),
    (0xCD, "\u030b", "OU"),
    (0xCE, "\u0328", "AEIU"),
    (0xCF, "\u030c", "CDELNRSTZ"),
)
"""Byte of an accent, the combining character that Unicode sets after the letter, and the letters it can stand on."""
_CHARACTERS = {
    **dict(zip(map(chr, range(0xA0, 0xC0)), "\u00a0¡¢£$¥#§¤‘“«←↑→↓°±²³×µ¶·÷’”»¼½¾¿", strict=True)),
    **dict(zip(map(chr, range(0xD0, 0xD8)), "―¹®©™♪¬¦", strict=True)),
    **dict(zip(map(chr, range(0xDC, 0x100)), "⅛⅜⅝⅞ΩÆÐªĦ\0ĲĿŁØŒºÞŦŊŉĸæđðħıĳŀłøœßþŧŋ\u00ad", strict=True)),
    **{
        chr(byte) + letter: normalize("NFC", letter + accent)
        for byte, accent, letters in _ACCENTS
        for letter in letters + letters.lower()
    },
}
_CODED = re.compile("[\xc1-\xcf][A-Za-z]|[\x80-\xff]")


def _decode(raw: Any, errors: str = "strict") -> tuple[str, int]:
    """The text of some bytes, and how many they are.

    What the standard leaves open, and an accent before what it cannot stand on, is an error: it is U+FFFD where errors
    are to be replaced, else nothing.
    """
    missing = "\ufffd" if errors == "replace" else ""

    def character(found: re.Match[str]) -> str:
        known = _CHARACTERS.get(found[0], "\0")
        if known != "\0":
            return known
        if errors == "strict":
            raise UnicodeDecodeError(NAME, bytes(raw), found.start(), found.end(), "no character")
        return missing + found[0][1:]

    return _CODED.sub(character, bytes(raw).decode("latin-1")), len(raw)


def _encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
    raise UnicodeEncodeError(NAME, text, 0, len(text), "only read")


def _named(name: str) -> codecs.CodecInfo | None:
    is_own = name.replace("_", "").startswith(NAME)
    return codecs.CodecInfo(_encode, _decode, name=NAME) if is_own else None


codecs.register(_named)
