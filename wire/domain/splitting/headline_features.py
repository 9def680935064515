"""What tells a headline from other lines: numbers of each line that can be one, of its words and of where it stands."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from string import ascii_letters, digits

import numpy as np

from wire.domain.splitting import byline, headline_place, signature
from wire.domain.splitting.headline_place import Columns, rank
from wire.domain.splitting.lines import Kind
from wire.domain.words import blank_but, plain

ENDS = (".", '."', ".\u201d", ":", "\u3002", ",", ";")
"""How a line ends that is no headline."""
_OPENING, _TEXT = 3, 24
"""Lines of the story whose words the headline should share: its opening, and more of it."""
_HEAD = 200
"""Characters of a paragraph that are read."""
_OFTEN = 12
"""A word that the story says more often counts as said so often."""
_REACH = 100
"""Lines above the story that can say the same, and lines above and below it whose words are of the site."""
_WORD = re.compile(r"\w{4,}|[\u2e80-\uffff]{2}")
_SHORTEST = 4
"""Letters of a word that a headline and its story share."""
_SPACED = blank_but(ascii_letters + digits + "_")
_DIVIDERS = re.compile(r"\s[|»›>/·•–—-]\s|[|»›•]")
_CRUMBS = re.compile("[»›>|©→]")
_DIGITS = re.compile(r"\d")
CUT_OFF = ("...", "\u2026")
"""How a line ends that a list of stories has cut off."""
_NAME = 5
"""Words; a line of fewer that begins with a first name is a name."""


def measure(
    lines: Sequence[str], kinds: Sequence[Kind], body: Sequence[int], start: int, found: Sequence[int]
) -> Columns:
    """What is measured of each line in `found`; `body` are the lines of the story, which begins at `start`."""
    texts = [lines[number] for number in found]
    return (
        headline_place.measure(lines, kinds, body, start, found)
        | _columns(_OF_LINE, map(_of_line, texts))
        | _said(lines, kinds, body, start, texts)
    )


def _columns(names: Sequence[str], rows: Iterable[tuple[int, ...]]) -> Columns:
    values = np.array(list(rows), dtype=np.int64).reshape(-1, len(names)).T
    return dict(zip(names, values, strict=True))


_OF_LINE = (
    *("words", "ends", "capitals", "dividers", "crumb", "colon", "digits", "name"),
    *("first digit", "lower", "upper", "form", "no person"),
)


def _of_line(line: str) -> tuple[int, ...]:
    """What is measured of the line by itself."""
    words = line.split()
    return (
        len(words),
        line.endswith(ENDS),
        100 * sum(word[0].isupper() for word in words) // len(words),
        len(_DIVIDERS.findall(line)),
        _CRUMBS.search(line) is not None,
        ":" in line,
        len(_DIGITS.findall(line)),
        len(words) < _NAME and byline.has_first_name(line),
        line[0].isdigit(),
        line[0].islower(),
        line.isupper(),
        (line[-1] == "?") + 2 * (line[-1] == "!") + 4 * line.endswith(CUT_OFF),
        100 * signature.count_no_person(words) // len(words),
    )


def _said(
    lines: Sequence[str], kinds: Sequence[Kind], body: Sequence[int], start: int, texts: Sequence[str]
) -> Columns:
    """How much of each text the story says, how often, and what of it stands in other lines."""
    own = [set(_words(text)) for text in texts]
    story = [_words(lines[number][:_HEAD]) for number in body[:_TEXT]]
    opening, said = set(chain(*story[:_OPENING])), Counter(chain(*story))
    times = [[min(said.get(word, 0), _OFTEN) for word in words] for words in own]
    values = _columns(
        ("in opening", "share in opening", "said", "said on average", "said twice", "like above"),
        (
            (
                shared := len(words & opening),
                100 * shared // max(1, len(words)),
                sum(counts),
                100 * sum(counts) // max(1, len(counts)),
                100 * sum(count > 1 for count in counts) // max(1, len(counts)),
                len(words & before),
            )
            for words, before, counts in zip(own, [set[str](), *own], times, strict=False)
        ),
    )
    values |= _printed(lines, start, texts) | _against_site(lines, kinds, body, start, own, said)
    for name, ranked in (("said", "said"), ("average", "said on average"), ("own", "of story")):
        values[f"rank of {name}"] = rank(values[ranked])
    return values


def _printed(lines: Sequence[str], start: int, texts: Sequence[str]) -> Columns:
    """How often the page has each text as a line, above the story in any line, and in the other texts."""
    printed = Counter(lines)
    above, all_ = "\n".join(lines[max(0, start - _REACH) : start + 1]), "\n".join(texts)
    return _columns(
        ("printed", "printed above", "held"),
        ((printed[text], above.count(text), all_.count(text)) for text in texts),
    )


def _against_site(
    lines: Sequence[str],
    kinds: Sequence[Kind],
    body: Sequence[int],
    start: int,
    own: Sequence[set[str]],
    said: Counter[str],
) -> Columns:
    """How much more the story says the words of each text than the lines around it do, which are of the site."""
    told, last = set(body), body[-1] if body else start
    above, below = (
        _words("\n".join(lines[n][:_HEAD] for n in numbers if kinds[n] != "prose" and n not in told))
        for numbers in (range(max(0, start - _REACH), last), range(last, min(len(lines), last + _REACH)))
    )
    around, later, shared = Counter(above + below), set(below), Counter(chain(*own))
    share = {word: 100 * said[word] // (said[word] + around[word]) for word in shared if word in said}
    values = _columns(
        ("of story", "like below", "like others"),
        (
            (
                sum(share[word] for word in words if word in share),
                100 * len(words & later) // max(1, len(words)),
                sum(map(shared.__getitem__, words)) - len(words),
            )
            for words in own
        ),
    )
    of_story = values["of story"]
    higher = of_story > of_story[:, None]
    return values | {
        "of story on average": of_story
        // np.fromiter((len(words) or 1 for words in own), np.int64, len(own)),
        "better above": np.tril(higher).sum(1),
        "better below": np.triu(higher).sum(1),
    }


def _words(text: str) -> list[str]:
    """The words of a text; ASCII is split by a table, in a third of the pattern's time, into the same words."""
    text = plain(text.lower())
    if not text.isascii():
        return _WORD.findall(text)
    return [word for word in text.encode().translate(_SPACED).decode().split() if len(word) >= _SHORTEST]
