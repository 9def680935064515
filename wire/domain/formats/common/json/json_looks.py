"""What a value in JSON looks like, whatever it is called: a text, a line, a name, a time, the address of a picture.

Vendors call things as they like, in their own language; a text of sentences looks like one everywhere.
"""

import re
from typing import Any, NamedTuple

from wire.domain.cached_by_text import cached_by_text
from wire.domain.formats.common import conventions, times

_TAG = re.compile(r"<[^<>]{0,500}>")
_SENTENCE_END = re.compile(
    r"(?<!\b[^\W\d_])[.!?\u2026][\"'\u201d\u00bb)\]]*(?:\s|$)|[\u3002\uff01\uff1f\u0964]"
)
"""No point behind a single letter, which is an initial of a name."""
_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(
    r"(?:https?:)?//[^\s/]\S*|/\S+\.\w{2,5}(?:\?\S*)?|"
    r"(?:[\w.-]+/)+[\w.-]+\.(?:jpe?g|png|webp|gif)"
)
"""In full, or the path of a file; without a slash before it, that of a picture."""
_IDEOGRAPH = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")
_TIME = re.compile(r"(?:19|20)\d\d-?[01]\d-?[0-3]\d(?:[T ]|$|\d{4}(?:\d\d)?$)|\d{10}(?:\d{3})?$")
_ID = re.compile(r"(?=\S*\d)[\w:./#@|-]{5,200}")
_TEXT, _DENSE = 60, 3
"""Characters of a text, at least; an ideograph or a syllable counts for three."""
_READ = 2_000
"""Characters of a value by which it is known what it is."""
_LETTERS = 0.5
"""Share of letters among the characters of words."""
_NAME_WORDS, _NAME = 5, 60
_LINE = 300
"""Characters of a line, at most: a headline, a deck."""


def plain(value: str) -> str:
    """The words of a text, without tags."""
    return " ".join((_TAG.sub(" ", value) if "<" in value else value).split())


class Look(NamedTuple):
    """What a text can be."""

    address: bool = False
    words: bool = False
    """Words of a language: no code, address or time."""
    text: bool = False
    """Sentences of some length."""
    line: bool = False
    """Several words, as a headline has."""
    name: bool = False
    """A few words without a sentence in them, as names and keywords are."""


_NONE = Look()


def look(value: Any) -> Look:
    """What a value looks like, if it is a text."""
    return _look(value) if isinstance(value, str) and value else _NONE


@cached_by_text(8192)
def _look(value: str) -> Look:
    if _ADDRESS.fullmatch(value):
        return Look(address=True)
    said = plain(value[:_READ])
    solid = said.replace(" ", "")
    if not solid or len(_LETTER.findall(solid)) < _LETTERS * len(solid) or said.startswith(("{", "[{", "*[")):
        return _NONE
    is_dense = _IDEOGRAPH.search(said) is not None
    ends = _SENTENCE_END.search(said) is not None
    return Look(
        words=True,
        text=ends and len(said) * (_DENSE if is_dense else 1) >= _TEXT,
        line=len(value) <= _LINE and (" " in said or is_dense),
        name=len(value) <= _NAME and not ends and "@" not in said and said.count(" ") < _NAME_WORDS,
    )


def is_address(value: Any) -> bool:
    """Whether a value is a web address, or the path of a file."""
    return look(value).address


def is_web(value: Any) -> bool:
    """Whether a value is a web address in full."""
    return look(value).address and value.startswith(("http://", "https://"))


def is_picture(value: Any) -> bool:
    """Whether a value is the address of a picture by its ending."""
    return look(value).address and conventions.type_of(value) == "image"


def is_sentence(value: Any) -> bool:
    """Whether a value is a text, or as short as a sentence."""
    own = look(value)
    return own.text or (own.line and plain(value).endswith((".", "\u3002", "\u2026")))


def is_time(value: Any) -> bool:
    """Whether a value is a day, or a day and an hour, as systems write it."""
    said = str(value) if type(value) in (str, int) else ""
    return _TIME.match(said) is not None and times.any_form(said) is not None


def is_id(value: Any) -> bool:
    """Whether a value is one word with figures in it, or a number of many, as ids are."""
    said = str(value) if type(value) in (str, int) else ""
    return _ID.fullmatch(said) is not None and not is_time(said)
