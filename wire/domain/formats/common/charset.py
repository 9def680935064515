"""Bytes to text, in one place: byte order marks, declared encodings, and what may not stay in a text."""

import codecs
import re
from functools import lru_cache

from wire.domain.errors import Rejected

MAX_BYTES = 8 * 1024 * 1024
"""Longest message that is read, in bytes; real wire messages are under 1 MB."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_ASCII_CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n")
_CHARSET = re.compile(
    r"utf-8|ascii|iso8859-\d+|cp\d+|koi8-\w|mac-\w+|gb\w+|big5\w*|euc_\w+|shift_jis\w*|tis-620"
)
_NEWLINES = re.compile(r"\r\n?|[\x85\u2028\u2029]")


def decode(raw: bytes, declared: str = "") -> str:
    """The text of `raw`: by its byte order mark, else the declared encoding, else UTF-8, else windows-1252.

    Windows-1252 is the last resort of the WHATWG encoding standard for text that says nothing of itself; the
    five bytes it leaves open become nothing. ISO-8859-1 is read as windows-1252, as that standard has it.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, "ignore")
    for name in (declared, "utf-8"):
        try:
            if name:
                return raw.decode(_known(name))
        except (LookupError, UnicodeError):
            continue
    return raw.decode("cp1252", "ignore")


def utf8(raw: bytes) -> bytes:
    """`raw` without a byte order mark, marked UTF-16 as UTF-8: so that one bytes regex reads them all."""
    if raw.startswith(codecs.BOM_UTF8):
        return raw[3:]
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(raw).encode("utf-8", "ignore")
    return raw


def head(raw: bytes, size: int = 4096) -> bytes:
    """The first `size` bytes as ASCII-compatible bytes, white space before them dropped; enough to sniff."""
    return utf8(raw[: size + 2]).lstrip()


def clean(text: str) -> str:
    """`text` with newlines as `\\n` and without control characters other than newline and tab."""
    if text.isascii():  # nearly all wire, and ten times as fast
        if text.isprintable():
            return text
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text.encode("ascii").translate(None, _ASCII_CONTROLS).decode("ascii")
    if text.replace("\n", "").isprintable():  # then there is nothing that the patterns look for
        return text
    return _CONTROLS.sub("", _NEWLINES.sub("\n", text))


def line(text: str) -> str:
    """`text` on one line: clean, runs of white space as one blank, none at the ends."""
    return " ".join(clean(text).split())


def ensure_size(raw: bytes) -> None:
    """Raises Rejected when `raw` is longer than any real message (`MAX_BYTES`)."""
    if len(raw) > MAX_BYTES:
        raise Rejected(f"{len(raw):,} bytes; expected at most {MAX_BYTES:,}")


@lru_cache(maxsize=64)
def _known(name: str) -> str:
    """The codec of a declared encoding; raises LookupError for what is no ASCII-compatible charset."""
    codec = codecs.lookup(name).name
    if not _CHARSET.fullmatch(codec) or b"<?xml".decode(codec, "ignore") != "<?xml":
        raise LookupError(name)
    return {"iso8859-1": "cp1252", "ascii": "utf-8"}.get(codec, codec)
