"""Bytes to clean text. What names no charset is read by its letters, the item says so; what is in none is rejected."""

import pytest

from tests.contract.format_samples import email, html, nitf
from tests.domain.formats.texts import TEXTS
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common.charset import MAX_BYTES, clean, decode, ensure_size, faults, line


@pytest.mark.parametrize(
    ("language", "charset"),
    [
        *(("ru", name) for name in ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic")),
        *(("uk", name) for name in ("cp1251", "koi8-u")),
        *(("el", "cp1253"), ("he", "cp1255"), ("ar", "cp1256"), ("th", "cp874"), ("lt", "cp1257")),
        *(("ja", name) for name in ("cp932", "euc_jp", "iso2022_jp")),
        *(("zh", "gb18030"), ("zh-tw", "cp950"), ("ko", "cp949"), ("tr", "cp1254")),
        *((language, name) for language in ("de", "fr", "es") for name in ("cp1252", "mac-roman")),
        *((language, name) for language in ("pl", "cs", "hu") for name in ("cp1250", "iso8859-2")),
    ],
)
def test_a_text_that_names_no_charset_is_read_in_that_of_its_letters(language: str, charset: str) -> None:
    text = TEXTS[language].encode(charset, "ignore")
    assert decode(text) == text.decode(charset)
    half = text.decode(charset)[:70]
    if sum(letter > "\x7f" for letter in half) >= 5:
        assert decode(half.encode(charset)) == half
    if language != "el":  # which has no accents on capitals, and two charsets that differ in those
        shouted = text.decode(charset).upper().encode(charset, "ignore")
        assert decode(shouted) == shouted.decode(charset)


def test_a_name_in_another_language_does_not_change_how_a_text_is_read() -> None:
    for text in (
        "Zoë Ångström met João Peña in Zürich.",
        "Die Brücke für Fußgänger, so Señor Núñez.",
        "naïve",
        "80°",
    ):
        assert decode(text.encode("cp1252")) == text


def test_a_declared_charset_is_not_doubted() -> None:
    text = TEXTS["ru"]
    assert decode(text.encode("koi8-r"), "koi8-r") == text
    assert decode(text.encode("cp1251"), "koi8-r") == text.encode("cp1251").decode("koi8-r")


@pytest.mark.parametrize("declared", ["", "utf-8", "x-unheard-of"])
def test_a_charset_that_says_nothing_or_cannot_be_is_none(declared: str) -> None:
    assert decode(TEXTS["ru"].encode("cp1251"), declared) == TEXTS["ru"]


RUSSIAN = TEXTS["ru"]
PAGE = html().decode().replace('<meta charset="utf-8">', "").replace("</body>", f"<p>{RUSSIAN}</p></body>")
MAIL = (
    email().decode().replace("A bridge opened.", RUSSIAN).replace("; charset=utf-8", "").replace("\r\n", "\n")
)


@pytest.mark.parametrize(
    "document",
    [
        f"Мост открыт\n\n{RUSSIAN}\n",
        nitf(body=f"<p>{RUSSIAN}</p>").decode().replace(' encoding="UTF-8"', ""),
        '{"uri": "urn:a:1", "type": "text", "headline": "Мост открыт", "body_text": "' + RUSSIAN + '"}',
        f"\x01eca0077 3 p 89 alp\nmost/\n\x02Мост открыт=\n   {RUSSIAN}\n\x03021012 gmt mar 26\n",
        f"\x16\x01d0077\x1f\nr i\x13\x11Bridge 03-02\x02\n^Мост открыт<\n   {RUSSIAN}\n\x03AP-WF-03-02-26 1012GMT\n",
        PAGE,
        MAIL,
    ],
    ids=["text", "nitf", "ninjs", "iptc7901", "anpa", "html", "mail"],
)  # fmt: skip
def test_an_item_says_that_its_charset_was_found(document: str) -> None:
    message = formats.parse(document.encode("cp1251", "xmlcharrefreplace"))
    assert message.faults == ("charset not declared: read as windows-1251",)
    assert RUSSIAN[20:] in " ".join(message.lines)
    assert formats.parse(document.encode()).faults == ()


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_what_is_read_as_utf_8_is_not_said_to_be_another_charset(mark: bytes) -> None:
    raw = mark + "café ".encode() + b"\x1b$B x"
    assert decode(raw).startswith("café")
    assert faults(raw) == ()


def test_a_document_in_utf_16_needs_no_mark() -> None:
    raw = nitf("alpin-ł").replace(b'encoding="UTF-8"', b'encoding="UTF-16"').decode().encode("utf-16-be")
    message = formats.parse(raw)
    assert (message.format, message.headline, message.identity.guid) == (
        "nitf",
        "Dorf opens bridge",
        "alpin-ł",
    )
    assert formats.parse('{"uri": "urn:a:1", "headline": "Łódź"}'.encode("utf-16-le")).headline == "Łódź"


def test_an_id_is_read_in_the_charset_of_its_document() -> None:
    raw = (
        nitf(guid="мост", body=f"<p>{RUSSIAN}</p>").decode().replace(' encoding="UTF-8"', "").encode("koi8-r")
    )
    assert formats.identify(raw).guid == formats.parse(raw).identity.guid == "Alpin|мост"


def test_a_line_of_ascii_of_any_length_is_passed_over_in_one_go() -> None:
    russian = f"{RUSSIAN} {RUSSIAN}"
    raw = b"a" * 400_000 + b"\n" + russian.encode("koi8-r")
    assert decode(raw).endswith(russian)


def test_bytes_that_are_letters_of_no_language_are_rejected() -> None:
    text = (
        "Երեւանում բացվեց նոր կամուրջ, հայտնեց քաղաքապետարանը երկուշաբթի օրը։ Մարդիկ եկան տեսնելու կամուրջը։"
    )
    armscii = (
        0xB3 + 2 * (ord(letter) - 0x561) if letter >= "\u0561" else ord(letter) & 0x7F for letter in text
    )
    raw = b"Bridge opens\n\n" + bytes(min(byte, 0xFF) for byte in armscii)
    with pytest.raises(Rejected, match="no known charset"):
        formats.parse(raw, "text/plain")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"caf\xc3\xa9 \xff", "café \ufffd"),
        (b"caf\xc3\xa9 \xff \xfe", "cafÃ© ÿ þ"),
        (b"caf\xe9", "café"),
        (b"\xef\xbb\xbfcaf\xc3\xa9", "café"),
        (b"\xff\xfea\x00", "a"),
        (b"\xfe\xff\x00a", "a"),
        (b"<\x00?\x00\x42\x01", "<?ł"),
        (b'\x00{\x00"\x01\x42', '{"ł'),
        (b"<\x00", "<\x00"),
        (b"\x93quoted\x94 \x81", "“quoted” "),
    ],
)
def test_bytes_are_read_as_what_most_of_them_are(raw: bytes, text: str) -> None:
    assert decode(raw) == text


@pytest.mark.parametrize(
    ("declared", "raw", "text"),
    [
        ("iso-8859-1", b"\x80", "€"),
        ("us-ascii", b"caf\xe9", "café"),
        ("gb2312", "镕".encode("gb18030"), "镕"),
        ("x-sjis", "①".encode("cp932"), "①"),
        ("ISO_6937", b"caf\xc2e", "café"),
        ("x-iso-6937", b"caf\xc2e", "café"),
        ("rot13", b"caf\xe9", "café"),
        ("utf-16", b"caf\xe9", "café"),
        ("shift_jis", "橋が開通した。".encode("cp932") + b"\x81", "橋が開通した。"),
    ],
)
def test_a_charset_is_known_by_any_of_its_names(declared: str, raw: bytes, text: str) -> None:
    assert decode(raw, declared) == text


def test_a_message_may_have_eight_megabytes_and_no_more() -> None:
    ensure_size(bytes(MAX_BYTES))
    with pytest.raises(Rejected, match="8,388,609 bytes"):
        ensure_size(bytes(MAX_BYTES + 1))


def test_text_is_clean_whatever_is_in_it() -> None:
    assert clean("a\r\nb\rc\x00\x7f\td") == "a\nb\nc\td"
    assert clean("é\u2028ü\ufeff\x85e\u0301") == "é\nü\né"
    assert line("  a \n\t b ") == "a b"
