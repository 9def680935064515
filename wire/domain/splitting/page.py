"""A page of plain lines, told apart into story, teasers, media and furniture.

1. Every line is classed by itself (`lines.kind`).
2. Teasers and pictures are taken out by their marks (`blurbs`).
3. The story is the heaviest stretch of the lines that are left: paragraphs weigh for it, all else against.
4. The headline is the line above that shares most words with the story's opening; the section label stands
   beside it, the byline below it. Whatever is left is furniture.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from wire.domain.message import Media, Teaser
from wire.domain.splitting import blurbs, byline
from wire.domain.splitting.features import Numbers, measure
from wire.domain.splitting.lines import Kind, kind
from wire.domain.splitting.model import story_lines, stretches


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands on a page: every line that is not empty is in exactly one of these.

    A line that says more than a field can hold (a heading over several headlines, a byline with a date) is
    furniture, and the field a reading of it.
    """

    headline: str = ""
    section: str = ""
    byline: str = ""
    body: tuple[str, ...] = ()
    crossheads: tuple[str, ...] = ()
    teasers: tuple[Teaser, ...] = ()
    media: tuple[Media, ...] = ()
    furniture: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a page with what each is by itself, and the stretch where most of its paragraphs stand."""

    lines: list[str]
    kinds: list[Kind]
    found: list[blurbs.Found]
    """Teasers that have a mark of their own."""
    free: list[bool]
    """Which lines are in no item yet."""
    start: int
    stop: int

    @classmethod
    def of(cls, lines: list[str]) -> "_Lines":
        """From stripped lines, none of them empty."""
        kinds = [kind(line) for line in lines]
        found = blurbs.marked(lines, kinds)
        free = [each != "credit" for each in kinds]
        _take(free, found)
        return cls(lines, kinds, found, free, *_heaviest(lines, kinds, free))


def candidates(lines: list[str]) -> tuple[Numbers, dict[str, Numbers]]:
    """The lines of a page that can be of its story, and what is measured of each: what the model learns from."""
    of = _Lines.of(lines)
    return measure(of.lines, of.kinds, of.free, of.start, of.stop)


def read(printed: Sequence[str], headline: str = "") -> Page:
    """Tell a page apart. Where the story's `headline` is known, the line that repeats it is taken for it."""
    of = _Lines.of([stripped for line in printed if (stripped := line.strip())])
    lines, kinds, found, free = of.lines, of.kinds, of.found, of.free
    told = _story(of)
    start = told[0] if told else of.start
    if listed := blurbs.listed(lines, kinds, free, start):
        _take(free, listed)
        found = sorted(found + listed, key=attrgetter("start"))
    head = _Head.find(lines, kinds, free, start, headline)
    body = [number for number in told if free[number] and number not in (head.title, head.section, head.author)]
    if not body and head.title is None:
        head = _Head(None, None, None)
    signature = "" if head.author is None else lines[head.author]
    said = byline.read(signature) or ""
    placed = {head.title, head.section, *body}
    if signature.endswith(said):
        placed.add(head.author)
    return Page(
        headline="" if head.title is None else lines[head.title],
        section="" if head.section is None else lines[head.section],
        byline=said,
        body=tuple(lines[number] for number in body),
        crossheads=tuple(lines[number] for number in body if kinds[number] == "short"),
        teasers=tuple(each.teaser for each in found),
        media=blurbs.pictures(lines, kinds, found),
        furniture=tuple(line for number, line in enumerate(lines) if free[number] and number not in placed),
    )


def _story(of: _Lines) -> list[int]:
    """The numbers of the story's lines, by the model; those of the heaviest stretch where it finds none."""
    chosen, found = measure(of.lines, of.kinds, of.free, of.start, of.stop)
    if len(chosen):
        scores = story_lines().score(found)
        belongs = stretches(scores.tolist(), len(of.lines), chosen.tolist())
        if any(belongs):
            return [number for number, is_story in enumerate(belongs) if is_story]
    return [n for n in range(of.start, of.stop) if of.free[n] and of.kinds[n] in ("prose", "short")]


def _take(free: list[bool], found: Sequence[blurbs.Found]) -> None:
    for each in found:
        free[each.start : each.stop] = [False] * (each.stop - each.start)


# The story

_WEIGHTS: dict[Kind, int] = {
    "byline": -40,
    "credit": -10,
    "link": -40,
    "end": -100,
    "stamp": -100,
    "furniture": -100,
    "heading": -800,
    "close": -1500,
}
"""What a line that is no paragraph takes from a stretch, in characters of prose."""
_TEASER = -100
"""What a paragraph of a teaser takes from it."""
_MOST = 400
"""Characters of one paragraph that count, so that one long notice does not outweigh a story."""
_SENTENCE = 50
"""Characters. A short line takes what it lacks to this: a word of a menu much, a cross-head little."""


def _heaviest(lines: Sequence[str], kinds: Sequence[Kind], free: Sequence[bool]) -> tuple[int, int]:
    """The stretch of greatest weight: the number of its first line, and of the line after its last.

    One pass is enough, as for any maximum sum of neighbours (Kadane's algorithm). A page without any
    paragraph is all stretch: then its short lines are all there is to tell.
    """
    best = total = start = 0
    stretch = (0, 0)
    for number, each in enumerate(kinds):
        if each == "prose":
            total += min(len(lines[number]), _MOST) if free[number] else _TEASER
        elif each == "short":
            total += min(0, len(lines[number]) - _SENTENCE)
        else:
            total += _WEIGHTS[each]
        if total <= 0:
            total, start = 0, number + 1
        elif total > best:
            best, stretch = total, (start, number + 1)
    return stretch if best else (0, len(lines))


# Its headline and what stands beside it

_REACH = 40
"""Lines above the story in which its headline is looked for."""
_OPENING = 3
"""Lines of the story whose words the headline should share."""
_LONGEST_TITLE = 150
"""Characters."""
_WORD = re.compile(r"\w{4,}")
_SECTIONS = re.compile(
    r"\b(?:news|world|politics|business|sports?|opinion|tech(?:nology)?|science|health|culture|arts)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Head:
    """The numbers of the lines above a story that speak of it; None for what it has not."""

    title: int | None
    section: int | None
    author: int | None

    @classmethod
    def find(
        cls, lines: Sequence[str], kinds: Sequence[Kind], free: Sequence[bool], start: int, headline: str
    ) -> "_Head":
        """The head of the story that begins at `start`."""
        above = [
            number for number in range(max(0, start - _REACH), min(start + 1, len(lines))) if free[number]
        ]
        if headline:
            title = next((number for number in above if lines[number] == headline), None)
        else:
            title = _title(lines, kinds, above, start)
        author = _author(kinds, above[0] if above else start, start + _OPENING + 1, title)
        if title is None:
            return cls(None, None, author)
        near = [n for n in (title - 1, title + 1) if 0 <= n < len(lines) and free[n] and kinds[n] == "short"]
        return cls(title, next((number for number in near if _is_section(lines[number])), None), author)


def _author(kinds: Sequence[Kind], first: int, stop: int, title: int | None) -> int | None:
    """The byline: the first below the headline, a summary may stand between them; else the last above it."""
    signed = [number for number, each in enumerate(kinds[first:stop], first) if each == "byline"]
    below = (number for number in signed if title is None or number > title)
    return next(below, signed[-1] if signed else None)


def _title(lines: Sequence[str], kinds: Sequence[Kind], above: Sequence[int], start: int) -> int | None:
    """The headline: the line with most words of the story's opening, of equals the lowest.

    A date stamp or byline below a line counts as one more shared word. The story's own first line is its
    headline only where there is no other, it does not end like a sentence, and more text follows.
    """
    opening = set(_WORD.findall(" ".join(line[:_MOST] for line in lines[start : start + _OPENING]).lower()))
    best: tuple[int, bool, int] | None = None
    for number in above:
        line = lines[number]
        if kinds[number] != "short" and not (kinds[number] == "prose" and _may_be_title(line)):
            continue
        if number == start and (best is not None or number + 1 == len(lines)):
            continue
        signed = any(each in ("stamp", "furniture", "byline") for each in kinds[number + 1 : number + 3])
        shared = len(opening.intersection(_WORD.findall(line.lower())))
        best = max(best or (0, False, -1), (shared + signed, blurbs.is_headline(line), number))
    return best[2] if best else None


def _may_be_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and not line.endswith((".", '."', ".\u201d", ":"))


def _is_section(line: str) -> bool:
    spaces = line.count(" ")
    return spaces == 0 or (spaces <= 2 and _SECTIONS.search(line) is not None)


