"""ISO 6937 (ITU-T T.51), the charset of European teletext and of some IPTC 7901 wires: accents stand before letters."""

from unicodedata import normalize

_ACCENTS = dict(
    zip(
        (0xC1, 0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xC7, 0xC8, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF),
        "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u0327\u030b\u0328\u030c",
        strict=True,
    )
)
"""Byte of an accent -> the combining character that Unicode sets after the letter."""

_LETTERS = {
    **dict(zip(range(0xA0, 0xC0), "\u00a0¡¢£$¥#§¤‘“«←↑→↓°±²³×µ¶·÷’”»¼½¾¿", strict=True)),
    **dict(zip(range(0xD0, 0xDC), "―¹®©™♪¬¦\x00\x00\x00\x00", strict=True)),
    **dict(zip(range(0xDC, 0x100), "⅛⅜⅝⅞ΩÆÐªĦ\x00ĲĿŁØŒºÞŦŊŉĸæđðħıĳŀłøœßþŧŋ\u00ad", strict=True)),
}


def decode(raw: bytes) -> str:
    """The text of some bytes in ISO 6937; what the standard leaves open becomes nothing."""
    parts, accent = [], ""
    for byte in raw:
        if byte in _ACCENTS:
            accent = _ACCENTS[byte]
            continue
        letter = chr(byte) if byte < 0x80 else _LETTERS.get(byte, "")
        parts.append(letter + accent)
        accent = ""
    return normalize("NFC", "".join(parts).replace("\0", ""))
