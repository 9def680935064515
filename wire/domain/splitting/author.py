"""Who wrote the story of a page: each line that can name an author is measured, and trees learnt from pages choose.

`data/authors.tsv` holds the trees, made by bench/learn_pages.py from pages whose authors are known. A page can name
many people; in doubt nobody is its author.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from wire.domain.splitting import byline, signature
from wire.domain.splitting.features import Numbers
from wire.domain.splitting.headline_place import code_of
from wire.domain.splitting.lines import Kind
from wire.domain.splitting.model import trees

_ABOVE, _INTO = 6, 5
"""Lines above the headline, and of the story, among which a name can be its author's."""
_BELOW = 6
"""Lines after the story, likewise: some papers sign at the end."""
_MOST = 24
"""Lines between the headline and the story among which a name is looked for."""
LEAST = 0
"""Score from which on a line is believed, in hundredths of log-odds."""
_FAR = 9
_NAMES_ABOVE_ROLE = 4
"""Words of a line of one name, at most."""
_TEXT: tuple[Kind, ...] = ("prose", "furniture")
"""Kinds of lines that name an author only behind a By: a paragraph may begin with a name, or with a dateline."""
_BESIDE = 70
"""Characters of a line beside the name; what says more is a paragraph."""
_CHECKS = ("review", "edited", "medically", "fact", "checked", "updated")
"""How a line begins that names who checked a text, not who wrote it."""
_TOP = 8
"""Lines at the top of a page: the name of the site stands there."""
_PLAIN: tuple[Kind, ...] = ("short", "stamp", "prose", "close", "byline", "furniture")


class Signature(NamedTuple):
    """A line that can name the author.

    `form` is 0 for a byline, 1 under a label or above a role, 2 with a By in it, 3 a name alone.
    """

    line: int
    author: str
    form: int


def candidates(
    lines: Sequence[str], kinds: Sequence[Kind], body: Sequence[int], title: int, start: int
) -> list[Signature]:
    """The lines that can name the author of the story below line `title`, which begins at line `start`.

    A name alone below what closes a page is that of a reader who comments, or of whom to call.
    """
    found = []
    last = body[-1] if body else start
    closed = next((number for number in range(last + 1, len(kinds)) if kinds[number] == "close"), len(kinds))
    near = {
        *range(title - _ABOVE, min(start + _INTO, title + _MOST)),
        *range(start - _ABOVE, start + _INTO),
        *range(last, last + 1 + _BELOW),
    }
    for number, kind in enumerate(kinds):
        if kind == "byline" and (author := byline.read(lines[number])):
            found.append(Signature(number, author, 0))
        elif number and kinds[number - 1] == "furniture" and byline.is_label(lines[number - 1]):
            if author := byline.below_label(lines[number]) or _named(lines[number]):
                found.append(Signature(number, author, 1))
        elif (
            title - _ABOVE <= number < start
            and _is_above_role(lines, number)
            and (author := byline.below_label(lines[number]))
        ):
            found.append(Signature(number, author, 1))
        elif number in near and kind in _PLAIN:
            line = lines[number]
            read = signature.read(line)
            may_sign = read and (read.labelled or (kind not in _TEXT and number < closed))
            if read and may_sign and len(line) - len(read.author) <= _BESIDE:
                found.append(Signature(number, read.author, 2 if read.labelled else 3))
    return found


def _is_above_role(lines: Sequence[str], number: int) -> bool:
    """Whether the next line says what the one that a line names is: `SILJE HAUGLAND` above `STAFF WRITER`."""
    names = 2 <= len(lines[number].split()) <= _NAMES_ABOVE_ROLE
    return names and number + 1 < len(lines) and byline.is_role(lines[number + 1])


def _named(line: str) -> str:
    """Who a line below a label names beside a date or role."""
    read = signature.read(line)
    return read.author if read else ""


def measure(
    lines: Sequence[str],
    kinds: Sequence[Kind],
    body: Sequence[int],
    title: int,
    start: int,
    found: Sequence[Signature],
) -> dict[str, Numbers]:
    """What is measured of each of the lines found."""
    last, printed = body[-1] if body else start, Counter(lines)
    text, rows = " ".join(lines), []
    between = [each.line for each in found if title < each.line < start]
    for place, (number, author, form) in enumerate(found):
        line, words = lines[number], author.split()
        rows.append(
            (
                *(form, place, len(found) - place, number - title, number - start, number - last),
                *(abs(number - title), number),
                *_of_name(author, words),
                *(
                    len(line),
                    len(line) - len(author),
                    any(map(str.isdigit, line)),
                    line.lower().startswith(_CHECKS),
                ),
                *_said(lines, kinds, last, author, words[0]),
                *(printed[line], author in lines[title], words[0] in lines[title]),
                *(_in_lower_case(words, text), len(between)),
                *(code_of(kinds, number - 1), code_of(kinds, number + 1), code_of(kinds, number)),
                *(_to_stamp(kinds, number, 1), _to_stamp(kinds, number, -1)),
                len(lines[number - 1]) if number else 0,
                len(lines[number + 1]) if number + 1 < len(lines) else 0,
            )
        )
    columns = np.array(rows, dtype=np.int64).reshape(-1, len(_NAMES)).T
    return dict(zip(_NAMES, columns, strict=True))


def _said(lines: Sequence[str], kinds: Sequence[Kind], last: int, author: str, first: str) -> tuple[int, ...]:
    """How often a page says a name: at all, below the story, at its top, as a subject, behind a By; its first word.

    Below the story, also how often a paragraph begins with it, and whether it is in the line of the copyright.
    """
    naming = [number for number, line in enumerate(lines) if first in line]
    text = "\n".join(lines[number] for number in naming)
    return (
        text.count(author),
        sum(author in lines[number] for number in naming if number > last),
        sum(author in lines[number] for number in naming if number < _TOP),
        f"{author} is " in text,
        text.count(f"y {author}"),
        text.count(first),
        sum(
            lines[number].startswith(author) and len(lines[number]) > _BESIDE
            for number in naming
            if number > last
        ),
        any(author in lines[number] and kinds[number] == "close" for number in naming),
    )


def _in_lower_case(words: Sequence[str], text: str) -> int:
    """How many words of a name the page also says in lower case: those of a name are not, those of a heading are."""
    return sum(f" {word.lower()} " in text for word in words if word[0].isupper())


def _of_name(author: str, words: Sequence[str]) -> tuple[int, ...]:
    """What is measured of the name by itself."""
    return (
        len(words),
        len(author),
        100 * sum(word[0].isupper() for word in words) // len(words),
        author.isupper(),
        byline.has_first_name(author),
        signature.count_no_person(words),
        signature.has_office(words),
        "," in author,
        not author[0].isascii(),
    )


_NAMES = (
    *("form", "place", "places left", "from title", "from start", "from last"),
    *("to title", "line"),
    *(
        "words",
        "size of name",
        "capitals",
        "upper",
        "first name",
        "no person",
        "office",
        "comma",
        "other script",
    ),
    *("size", "beside", "digits", "checks"),
    *("said", "said below", "said on top", "is", "signed", "first said", "told of", "close"),
    *("printed", "in headline", "first in headline"),
    *("in lower case", "between"),
    *("kind before", "kind after", "kind"),
    *("stamp below", "stamp above"),
    *("size before", "size after"),
)


def choose(
    lines: Sequence[str], kinds: Sequence[Kind], body: Sequence[int], title: int, start: int
) -> Signature | None:
    """The line that names the author; None where none is likely to."""
    found = candidates(lines, kinds, body, title, start)
    if not found:
        return None
    scores = trees("authors.tsv").score(measure(lines, kinds, body, title, start, found), len(found))
    best = int(scores.argmax())
    return found[best] if scores[best] >= LEAST else None


def _to_stamp(kinds: Sequence[Kind], number: int, step: int) -> int:
    """Lines to the next date in a direction."""
    for distance in range(1, _FAR):
        other = number + step * distance
        if not 0 <= other < len(kinds):
            break
        if kinds[other] == "stamp":
            return distance
    return _FAR
