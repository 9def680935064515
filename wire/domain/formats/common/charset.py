"""Bytes to text, in one place: byte order marks, declared encodings, and what may not stay in a text."""

import codecs
import re
from html import unescape
from unicodedata import is_normalized, normalize

from wire.domain.cached_by_text import cached_by_text
from wire.domain.errors import Rejected
from wire.domain.formats.common import iso6937
from wire.domain.formats.common.xml import undeclared

MAX_BYTES = 8 * 1024 * 1024
"""Longest message that is read, in bytes; real wire messages are under 1 MB."""

_UTF_16 = re.compile(rb"(\xff\xfe|(?=(?:[\t\n\r -~]\0){2}))|\xfe\xff|(?=(?:\0[\t\n\r -~]){2})")
"""How UTF-16 begins: with its mark, else with two letters of ASCII; group 1 where the low byte is first."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_ASCII_CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n")
_CHARSET = re.compile(
    r"utf-8|ascii|iso8859-\d+|cp\d+|koi8-\w|mac-\w+|gb\w+|big5\w*|euc_\w+|shift_jis\w*|tis-620|iso2022_\w+|hz|johab|"
    + iso6937.NAME
)
_ALIASES = {
    "x-mac-roman": "mac-roman",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "ansi": "cp1252",
    "iso-8859-8-i": "iso-8859-8",
    "unicode-1-1-utf-8": "utf-8",
}
_MULTIBYTE = ("gb", "big5", "euc_", "shift_jis", "iso2022_", "hz", "johab", "cp932", "cp949", "cp950")
_ESCAPE, _ISO_2022 = b"\x1b$B", "iso2022_jp"
"""How Japanese of seven bits begins; UTF-8 too are the bytes behind it."""
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_BAD_BYTES = re.compile(r"[\udc80-\udcff]+")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")
_NEWLINES = ("\r\n", "\r", "\x85", "\u2028", "\u2029")
"""What ends a line, the longest first; replaced one by one, for a pattern of all takes ten times as long."""


def decode(raw: bytes, declared: str = "") -> str:
    """The text of `raw`: by its byte order mark, else as UTF-8 where it is that, else by the declared encoding.

    Bytes that form UTF-8 are UTF-8, whatever charset of one byte a letter is declared: no text in one of those
    forms it by chance. Of what is UTF-8 but for some bytes, each of those is U+FFFD. All else is read as declared, and
    as `undeclared.charset` finds where nothing is, or it cannot be; bytes that a charset leaves open become
    nothing. ISO-8859-1 is read as windows-1252, as the WHATWG encoding standard has it.
    """
    return _read(raw, declared)[0]


def guessed(raw: bytes) -> str:
    """The charset that is found for bytes which declare none; empty for UTF-8, which need not be declared."""
    return _read(raw, "")[1]


def _read(raw: bytes, declared: str) -> tuple[str, str]:
    """The text, and the codec that it is read by; empty where that is UTF-8, or its mark says so."""
    if raw.startswith(codecs.BOM_UTF8):
        return raw[3:].decode("utf-8", "ignore"), ""
    if wide := _UTF_16.match(raw):
        name = "utf-16-be" if wide[1] is None else "utf-16-le"
        return raw[wide.end() :].decode(name, "ignore"), ""
    codec = _known(declared) if declared else _ISO_2022 if _ESCAPE in raw else ""
    for name in (
        (codec, "utf-8") if codec.startswith(_MULTIBYTE) else ("utf-8", codec if codec != "utf-8" else "")
    ):
        try:
            if name:
                return raw.decode(name), "" if name == "utf-8" else name
        except UnicodeError:
            if name == "utf-8" and codec in ("", "utf-8") and _is_mostly_utf8(raw):
                return raw.decode("utf-8", "replace"), ""
    told = codec if codec != "utf-8" and not codec.startswith(_MULTIBYTE) else ""
    found = told or undeclared.charset(raw)
    return raw.decode(found, "ignore"), found


def faults(raw: bytes, declared: str = "") -> tuple[str, ...]:
    """What an item says of a text that does not name its charset, or one that nobody knows, and is not UTF-8."""
    found = "" if _known(declared) else guessed(raw)
    name = found.replace("cp125", "windows-125")
    return (f"charset not declared: read as {name}",) if found else ()


def _is_mostly_utf8(raw: bytes) -> bool:
    """Whether as many letters of a text are well-formed UTF-8 as bytes are not: few are by chance."""
    text = raw.decode("utf-8", "surrogateescape")
    letters = sum(map(len, _BEYOND_ASCII.findall(text)))
    bad = sum(map(len, _BAD_BYTES.findall(text)))
    return letters - bad >= max(bad, 1)


def utf8(raw: bytes) -> bytes:
    """`raw` without a byte order mark, UTF-16 as UTF-8: so that one bytes regex reads them all."""
    if raw.startswith(codecs.BOM_UTF8):
        return raw[3:]
    return decode(raw).encode("utf-8", "ignore") if is_utf16(raw) else raw


def is_utf16(raw: bytes) -> bool:
    """Whether bytes begin as UTF-16 does, with a byte order mark or without."""
    return _UTF_16.match(raw) is not None


def head(raw: bytes, size: int = 4096) -> bytes:
    """The first `size` bytes as ASCII-compatible bytes, white space before them dropped; enough to sniff."""
    return utf8(raw[: size + 2]).lstrip()


def clean(text: str) -> str:
    """`text` with newlines as `\\n`, in NFC, and without control characters other than newline and tab."""
    if text.isascii():  # nearly all wire, and ten times as fast
        if text.isprintable():
            return text
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text.encode("ascii").translate(None, _ASCII_CONTROLS).decode("ascii")
    if not text.replace("\n", "").isprintable():  # else there is nothing that the patterns look for
        for ending in _NEWLINES:
            text = text.replace(ending, "\n")
        text = _CONTROLS.sub("", text)
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def line(text: str) -> str:
    """`text` on one line: clean, runs of white space as one blank, none at the ends."""
    return " ".join(clean(text).split())


def unescaped(text: str) -> str:
    """The text with its character references read. What no semicolon ends is none: `?section=2&copy=3`."""
    return _REFERENCE.sub(lambda found: unescape(found[0]), text) if "&" in text else text


def ensure_size(raw: bytes) -> None:
    """Raises Rejected when `raw` is longer than any real message (`MAX_BYTES`)."""
    if len(raw) > MAX_BYTES:
        raise Rejected(f"{len(raw):,} bytes; expected at most {MAX_BYTES:,}")


@cached_by_text(64)
def _known(name: str) -> str:
    """The codec of a declared encoding; empty for what is no ASCII-compatible charset."""
    name = name.strip().lower()
    name = _ALIASES.get(name, name)
    try:
        codec = codecs.lookup(name.removeprefix("x-")).name
    except (LookupError, ValueError):
        return ""
    if not _CHARSET.fullmatch(codec) or b"<?xml".decode(codec, "ignore") != "<?xml":
        return ""
    return {"iso8859-1": "cp1252", "ascii": "utf-8", "gb2312": "gb18030", "gbk": "gb18030"}.get(codec, codec)
