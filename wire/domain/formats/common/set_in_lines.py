"""Plain text whose lines were broken at one width, as terminals, telex and mail do: its paragraphs, a line each.

A break inside a paragraph shows itself: the first word of the next line had no room left on the line before. Where that
holds for the breaks of a text, it was set in lines, and a break that had room for the next word is one of its author.
"""

import re
from collections.abc import Iterator, Sequence

_INDENT = re.compile(r"(?: {3,8}|\t)\S")
_INDENTED = 2
"""Paragraphs that are indented, at least, where no blank line parts them."""
_NARROW, _WIDTH = 40, 100
"""Characters of a line of such a text: the longest one has so many at least, and at most."""
_RAGGED = 8
"""Characters that a line may leave free though the next word had room: agencies do not fill each line."""
_ITEM = re.compile(r"[-*\u2022\u2013\u2014\u00b7] +[^\Wa-zß-ÿа-я]")
_ENDINGS = (".", "!", "?", '"', "\u201d", "\u00bb", ")")
_IDEOGRAPH = "\u2e80"
_COLUMNS = re.compile(r"\S(?: {3,}|\t)\S")


def joined(lines: Sequence[str]) -> list[str]:
    """The lines of a page, a line for each paragraph where the text was set in lines; else as they stand."""
    width = max(map(len, lines), default=0)
    if not _NARROW <= width <= _WIDTH:
        return list(lines)
    if _is_parted_by_indents(lines):
        return _joined_by_indents(lines)
    breaks = [at for at in range(1, len(lines)) if _may_continue(lines[at - 1], lines[at])]
    forced = {at for at in breaks if _had_no_room(lines[at - 1], lines[at], width)}
    return list(_paragraphs(lines, forced)) if _is_broken(lines, forced, breaks, width) else list(lines)


def _is_broken(lines: Sequence[str], forced: set[int], breaks: Sequence[int], width: int) -> bool:
    """Whether most breaks below long lines had no room for the next word, and most of those are amid a sentence."""
    long = [at for at in breaks if 2 * len(lines[at - 1]) > width]
    ends = dict[int, int]()
    for at in sorted(forced, reverse=True):
        ends[at] = ends.get(at + 1, at)
    amid = [
        at
        for at, end in ends.items()
        if _is_amid(lines[at - 1], lines[at]) or _ends(lines[at - 1], lines[end])
    ]
    return 2 * len(forced) > len(long) and 2 * len(amid) > len(forced)


def _is_amid(above: str, below: str) -> bool:
    """Whether a sentence goes on: with a letter that is no capital. (Scripts without blanks break anywhere.)"""
    is_letter = below[0].isalpha() and not below[0].isupper() and below[0] < _IDEOGRAPH
    return is_letter and " " in above and above[-1] not in ".!?:"


def _ends(above: str, last: str) -> bool:
    """Whether a line is amid a sentence, and the last one of its paragraph ends one: in German nouns have capitals."""
    return " " in above and not above.endswith((*_ENDINGS, ":")) and last.endswith(_ENDINGS)


def _paragraphs(lines: Sequence[str], forced: set[int]) -> Iterator[str]:
    """Each line with those that continue it."""
    words = list[str]()
    for at, text in enumerate(lines):
        if words and at not in forced:
            yield " ".join(words)
            words = []
        words.append(text.strip() if at in forced or _INDENT.match(text) else text)
    yield " ".join(words)


def _may_continue(above: str, below: str) -> bool:
    """Whether a line can be of the paragraph of the one above it: it is no item of a list, row or indented one."""
    return not (
        not above
        or not below
        or below[0].isspace()
        or _ITEM.match(below)
        or _COLUMNS.search(above.strip())
        or _COLUMNS.search(below)
    )


def _had_no_room(above: str, below: str, width: int) -> bool:
    first = below.partition(" ")[0]
    return len(above) + 1 + len(first) > width - _RAGGED


def _is_parted_by_indents(lines: Sequence[str]) -> bool:
    """Whether a text has no blank lines, and its paragraphs are indented."""
    indented = [at for at, text in enumerate(lines) if _INDENT.match(text)]
    return len(indented) >= _INDENTED and all(lines) and indented[0] > 0


def _joined_by_indents(lines: Sequence[str]) -> list[str]:
    """The lines above the first indented one, then a line for each paragraph."""
    found = list[str]()
    is_text = False
    for text in lines:
        begins = _INDENT.match(text) is not None
        is_text = is_text or begins
        if is_text and not begins:
            found[-1] = f"{found[-1]} {text.strip()}"
        else:
            found.append(text.strip())
    return found
