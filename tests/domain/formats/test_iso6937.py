"""ISO 6937: known by accents that stand before letters they fit, where no charset is named."""

from unicodedata import normalize

import pytest

from tests.domain.formats.texts import TEXTS
from wire.domain.formats.common.charset import decode, faults


def in_iso_6937(text: str) -> bytes:
    """A text in ISO 6937: each accent before its letter."""
    accents = dict(
        zip("\u0300\u0301\u0302\u0303\u0307\u0308\u030a\u0327\u030b\u0328\u030c", "ÁÂÃÄÇÈÊËÍÎÏ", strict=True)
    )
    others = {
        "ß": "û",
        "ł": "ø",
        "ø": "ù",
        "æ": "ñ",
        "ı": "õ",
        "Ł": "è",
        "Ø": "é",
        "\u201e": '"',
        "\u201c": '"',
    }
    found = ""
    for letter in normalize("NFD", text):
        found = (
            found[:-1] + accents[letter] + found[-1]
            if letter in accents
            else found + others.get(letter, letter)
        )
    return found.encode("latin-1", "replace")


@pytest.mark.parametrize("language", ["de", "es", "pl", "cs", "hu", "lt"])
def test_a_text_in_iso_6937_is_known_by_accents_that_fit_the_letters_behind_them(language: str) -> None:
    text = TEXTS[language].replace("\u201e", '"').replace("\u201c", '"').translate({0x2013: "-", 0x20AC: "E"})
    assert decode(in_iso_6937(text)) == text
    assert faults(in_iso_6937(text)) == ("charset not declared: read as iso6937",)


@pytest.mark.parametrize(
    "text",
    [
        "Malmö",
        "Őry György kapta a nagydíjat",
        "È così",
        "Smørrebrød på Fyn",
        "João",
        "Être",
    ],
)
def test_a_single_accent_before_its_letter_tells_iso_6937(text: str) -> None:
    assert decode(in_iso_6937(text)) == text


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        *(
            (word, "cp1252")
            for word in ("HÄUSER", "JOÃO", "Äußerung", "CDU-Äußerung", "MÜLLER", "IRMÃOS", "ÊTRE", "L'Île")
        ),
        *((word, "cp1252") for word in ("SÃO", "naïve", "10 °C", "Áe")),
        ("Öffnung der Brücke: «Größe» des Ärgers für Käufer, so der Rat in Österreich.", "cp1252"),
        ("Čačić i Čech su otvorili most u Čakovcu; kaže župan Đurđević.", "cp1250"),
        ("Ça dépend «là» où l'été à Paris est passé.", "mac-roman"),
    ],
)
def test_capitals_with_accents_before_letters_are_no_iso_6937(text: str, charset: str) -> None:
    assert decode(text.encode(charset)) == text


def test_what_iso_6937_leaves_open_becomes_nothing_or_a_mark() -> None:
    assert decode(b"caf\xc2e \xc9x \xc2q \xdb \xc1", "iso-6937") == "café x q  "
    assert b"\xc2q\x80".decode("iso6937", "replace") == "\ufffdq\ufffd"
    with pytest.raises(UnicodeDecodeError):
        b"\xc2q".decode("iso6937")


@pytest.mark.parametrize(
    ("accent", "letters"),
    [
        (0xC1, "àèÌ"),
        (0xC2, "áćŹ"),
        (0xC3, "âĉŵ"),
        (0xC4, "ãñÕ"),
        (0xC5, "āēŪ"),
        (0xC6, "ăğŬ"),
        (0xC7, "ċėŻ"),
        (0xC8, "äëŸ"),
        (0xCA, "åŮ"),
        (0xCB, "çģŢ"),
        (0xCD, "őŰ"),
        (0xCE, "ąęŲ"),
        (0xCF, "čďŽ"),
    ],
)
def test_each_accent_stands_at_its_place_in_the_table_of_the_standard(accent: int, letters: str) -> None:
    for letter in letters:
        coded = bytes((accent, ord(normalize("NFD", letter)[0])))
        assert decode(b"Dorf " + coded + b" Au", "iso6937") == f"Dorf {letter} Au"


@pytest.mark.parametrize(
    ("byte", "letter"),
    [(0xA8, "¤"), (0xB8, "÷"), (0xD0, "―"), (0xD6, "¬"), (0xE1, "Æ"), (0xE9, "Ø"), (0xF1, "æ"), (0xFB, "ß")],
)
def test_each_character_without_an_accent_does_too(byte: int, letter: str) -> None:
    assert decode(b"Dorf " + bytes((byte,)) + b" Au", "iso6937") == f"Dorf {letter} Au"
