"""The credit of a picture, told from prose that ends in brackets."""

import re

_PHOTO = re.compile(
    r"\b(?:photos?|photographs?|images?|pictures?|illustrations?|graphics?|video|courtesy|credits?|screengrab|"
    r"screenshot|handout|getty|shutterstock|via\s(?:ap|afp|reuters))\b",
    re.IGNORECASE,
)
_CREDIT_LINE = re.compile(
    r"(?:photos?|photographs?|images?|pictures?|illustrations?|graphics?|video|courtesy|credits?)"
    r"(?:\s(?:credits?|courtesy|source))?(?:\s?:|\s(?:by|of|via)\b)\s?\S.{1,100}",
    re.IGNORECASE,
)
_LIBRARIES = ("getty images", "shutterstock", "istock")
_LONGEST = 120
"""Characters; a credit is no longer."""
_CAPTION = 600
"""Characters; a caption with its credit is no longer; a longer text is a paragraph of prose."""


def read(line: str) -> tuple[str, str] | None:
    """The caption (may be empty) and the credit of a media line, or None.

    `They meet. (Jane Doe/Reuters)`, `(U.S. Navy photo by John Roe.)`: brackets around the credit, and a full
    stop after them, are not part of it. Without brackets a credit is alone on its line: `Photo: Jane Doe`.
    """
    if len(line) > _CAPTION:
        return None
    bare = line[:-1] if line.endswith(").") else line
    if bare.endswith(")"):
        start = bare.rfind("(", max(0, len(bare) - _LONGEST))
        inside = bare[start + 1 : -1].strip()
        if start >= 0 and inside and _is_credit(inside):
            return bare[:start].strip(), inside
    if len(line) <= _LONGEST and (_CREDIT_LINE.fullmatch(line) or _names_library(line)):
        return "", line
    return None


def _names_library(line: str) -> bool:
    """Whether a line is the name of a picture library with at most a photographer's before it."""
    return line.lower().endswith(_LIBRARIES) and len(line.split()) <= 6


def _is_credit(inside: str) -> bool:
    """Whether words in brackets credit a picture: they say so, or are a name and an agency with a slash."""
    if _PHOTO.search(inside):
        return True
    sides = inside.split("/")
    return len(sides) == 2 and any(map(_is_name, sides))


def _is_name(side: str) -> bool:
    words = side.split()
    return len(words) >= 2 and all(word[0].isupper() for word in words) and not side.isupper()
