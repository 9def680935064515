"""Bytes to clean text. What names no charset is read by its letters, the item says so; what is in none is rejected."""

from unicodedata import normalize

import pytest

from tests.contract.format_samples import email, html, nitf
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common.charset import MAX_BYTES, clean, decode, ensure_size, faults, line

TEXTS = {
    "ru": "Мост открыт. ДОРФ, 2 марта. Мэр города открыл новый мост через реку, сообщило агентство в понедельник.",
    "uk": "Міський голова відкрив новий міст через річку, повідомили в його канцелярії. Їхня робота тривала рік.",
    "el": "Ο δήμαρχος άνοιξε τη νέα γέφυρα πάνω από το ποτάμι, ανακοίνωσε το γραφείο του τη Δευτέρα.",
    "he": "ראש העיר פתח את הגשר החדש מעל הנהר, הודיע משרדו ביום שני. התושבים באו לראות.",
    "ar": "افتتح رئيس البلدية الجسر الجديد فوق النهر، وفق ما أعلن مكتبه يوم الاثنين.",
    "th": "นายกเทศมนตรีเปิดสะพานใหม่ข้ามแม่น้ำเมื่อวันจันทร์ สำนักงานของเขาประกาศ",
    "ja": "新しい橋が開通した。市長は２日、記者会見で「とてもうれしい」と述べた。住民も渡り初めをした。",
    "zh": "市长星期一为新桥剪彩，他的办公室说。这是今年以来的第二座大桥，人们都来看。",
    "zh-tw": "市長星期一為新橋剪綵，他的辦公室說。這是今年以來的第二座大橋，人們都來看。",
    "ko": "시장이 월요일에 새 다리를 개통했다고 그의 사무실이 말했다. 주민들은 다리를 건너 보았다.",
    "de": "Der Bürgermeister öffnete die Brücke über den Fluß. „Schön“, sagte er – später kamen Gäste. 5 € Maut.",
    "fr": "Le maire a inauguré le pont, a annoncé son cabinet. L’été dernier déjà… « Ça suffit », a-t-il dit à Évry.",
    "es": "El alcalde inauguró el puente, anunció su gabinete. ¿Quién pagó? Mañana se sabrá en la región.",
    "pl": "Burmistrz otworzył w poniedziałek nowy most, poinformowała kancelaria. Następną będzie łódź. Wąż i żółw.",
    "cs": "Starosta v pondělí otevřel nový most, oznámil jeho úřad. Řekl to večer přede dvěma sty lidí.",
    "hu": "A polgármester hétfőn megnyitotta az új hidat, közölte hivatala. Az időjárás hűvös volt, őszi.",
    "tr": "Belediye başkanı pazartesi günü yeni köprüyü açtı, ofisi açıkladı. Yağmur yağıyordu, ışıklar söndü.",
    "lt": "Meras pirmadienį atidarė naują tiltą, pranešė jo biuras. Žmonės džiaugėsi, kad čia šilta.",
}


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
