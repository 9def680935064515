"""Who wrote the story of a page: each line that can name an author is measured, and trees learnt from pages choose.

`data/authors.tsv` holds the trees, made by bench/learn_pages.py from pages whose authors are known. A page can name
many people; in doubt nobody is its author.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from wire.domain.splitting import byline
from wire.domain.splitting.features import Numbers
from wire.domain.splitting.headline import code_of
from wire.domain.splitting.lines import Kind
from wire.domain.splitting.model import trees

_ABOVE, _INTO = 6, 5
"""Lines above the headline, and of the story, among which a name alone can be its author's."""
_BELOW = 3
"""Lines after the story, likewise: some papers sign at the end."""
LEAST = 60
"""Score from which on a line is believed, in hundredths of log-odds."""
_FAR = 9
_PLAIN: tuple[Kind, ...] = ("short", "stamp", "prose")


class Signature(NamedTuple):
    """A line that can name the author: `form` is 0 with a By, 1 under a label, 2 a name alone."""

    line: int
    author: str
    form: int


def candidates(
    lines: Sequence[str], kinds: Sequence[Kind], body: Sequence[int], title: int, start: int
) -> list[Signature]:
    """The lines that can name the author of the story below line `title`, which begins at line `start`."""
    found = []
    last = body[-1] if body else start
    near = {*range(max(0, title - _ABOVE), start + _INTO), *range(last, last + 1 + _BELOW)}
    for number, kind in enumerate(kinds):
        if kind == "byline":
            form, author = 0, byline.read(lines[number])
        elif number and kinds[number - 1] == "furniture" and byline.is_label(lines[number - 1]):
            form, author = 1, byline.below_label(lines[number])
        elif kind in _PLAIN and number in near:
            form, author = 2, byline.alone(lines[number])
        else:
            continue
        if author:
            found.append(Signature(number, author, form))
    return found


def measure(
    lines: Sequence[str],
    kinds: Sequence[Kind],
    body: Sequence[int],
    title: int,
    start: int,
    found: Sequence[Signature],
) -> dict[str, Numbers]:
    """What is measured of each of the lines found."""
    text, last = "\n".join(lines), body[-1] if body else start
    rows = [
        (
            form,
            place,
            len(found) - place,
            number - title,
            number - start,
            number - last,
            author.count(" ") + 1,
            len(lines[number]),
            len(lines[number]) - len(author),
            any(map(str.isdigit, lines[number])),
            byline.has_first_name(author),
            text.count(author),
            lines.count(lines[number]),
            code_of(kinds, number - 1),
            code_of(kinds, number + 1),
            _to_stamp(kinds, number, 1),
            _to_stamp(kinds, number, -1),
            len(lines[number - 1]) if number else 0,
            len(lines[number + 1]) if number + 1 < len(lines) else 0,
            author.isupper(),
        )
        for place, (number, author, form) in enumerate(found)
    ]
    columns = np.array(rows, dtype=np.int64).reshape(-1, len(_NAMES)).T
    return dict(zip(_NAMES, columns, strict=True))


_NAMES = (
    *(
        "form",
        "place",
        "places left",
        "from title",
        "from start",
        "from last",
        "words",
        "size",
        "beside",
        "digits",
    ),
    *(
        "first name",
        "said",
        "printed",
        "kind before",
        "kind after",
        "stamp below",
        "stamp above",
        "size before",
    ),
    *("size after", "capitals"),
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
