"""A page of plain lines, told apart into story, teasers, media and furniture.

1. Every line is classed by itself (`lines.kind`).
2. Teasers and pictures are taken out by their marks (`blurbs`).
3. The story is the lines that belong to it by what stands on them and around them (`features`, `model`): all
   stretches of them, so that a box in the middle does not cut it in two.
4. The headline is the likeliest of the lines above (`headline`); the section label stands beside it, and who wrote the
   story is named near it (`author`). Whatever is left is furniture.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, dropwhile, pairwise
from operator import attrgetter

from wire.domain.message import LineMark, Media, Place, Teaser
from wire.domain.splitting import beginning, blurbs, byline, dateline, dateline_alone, signed_end
from wire.domain.splitting.features import Numbers, measure
from wire.domain.splitting.head import Head
from wire.domain.splitting.lines import Kind, is_legal, kind
from wire.domain.splitting.model import stretches, trees
from wire.domain.splitting.stretch import heaviest


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands on a page: every line that is not empty is in exactly one of these.

    A line that says more than a field can hold (a byline with a date) is furniture, and the field a reading of it.
    """

    headline: str = ""
    section: str = ""
    byline: str = ""
    body: tuple[str, ...] = ()
    crossheads: tuple[str, ...] = ()
    teasers: tuple[Teaser, ...] = ()
    media: tuple[Media, ...] = ()
    furniture: tuple[str, ...] = ()


_IN_ARTICLE: frozenset[Place] = frozenset({"text", "item", "heading"})


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a page with what each is by itself, and the stretch where most of its paragraphs stand."""

    lines: list[str]
    kinds: list[Kind]
    found: list[blurbs.Found]
    """Teasers that have a mark of their own."""
    free: list[bool]
    """Which lines are in no item yet."""
    open: list[bool]
    """Which of those can be of the story: all, or those that stand in the element of the article."""
    start: int
    stop: int

    @classmethod
    def of(cls, printed: Sequence[str], marks: Sequence[LineMark] = ()) -> "Lines":
        """From the lines of a page as they stand, each with its mark where the page has any."""
        lines = [stripped for line in printed if (stripped := line.strip())]
        if not marks:
            lines = list(filter(None, dateline_alone.joined(lines)))
        kinds = [kind(line) for line in lines]
        for number in signed_end.find(lines, kinds, marks):
            kinds[number] = "prose"
        if not marks:
            for number in blurbs.captions(lines, kinds):
                kinds[number] = "credit"
        hrefs = [mark.href for mark in marks] if marks else [""] * len(lines)
        found = blurbs.marked(lines, kinds, hrefs)
        if not marks:
            found = [each for each in found if not blurbs.is_whole_story(each, kinds)]
        if marks:
            found = [each for each in found if not _is_of_article(each, marks)]
        free = [each != "credit" for each in kinds]
        _take(free, found)
        open_ = free
        if marks:
            open_ = [each and mark.place in _IN_ARTICLE for each, mark in zip(free, marks, strict=True)]
        return cls(lines, kinds, found, free, open_, *heaviest(lines, kinds, open_))

    def measured(self) -> tuple[Numbers, dict[str, Numbers | int]]:
        """The lines that can be of the story, by number, and what is measured of each."""
        return measure(self.lines, self.kinds, self.open, self.start, self.stop)


def read(printed: Sequence[str], title: str = "", marks: Sequence[LineMark] = ()) -> Page:
    """Tell a page apart. Where the story's `title` is known, the line that repeats it is taken for it."""
    of = Lines.of(printed, marks)
    lines, kinds, found, free = of.lines, of.kinds, of.found, of.free
    told = beginning.below_title(story(of), lines, title) if marks else _without_captions(story(of), of)
    start = opening(told, of)
    if listed := blurbs.listed(lines, kinds, blurbs.listable(free, marks), marks, start):
        _take(free, listed)
        found = sorted(found + listed, key=attrgetter("start"))
        told = [number for number in told if free[number]]
    head = Head.find(lines, kinds, free, told, start, title)
    below = beginning.below_deck(told, kinds, head.author) if marks else told
    heads = (head.title, head.section, head.author)
    body = [n for n in below if n not in heads and not is_legal(lines[n])]
    if marks:
        body = beginning.from_text(body, lines, kinds) or body
        while body and marks[body[-1]].place == "heading" and kinds[body[-1]] != "prose":
            body.pop()
    if not body and head.title is None:
        head = Head(None, None, None, "")
    placed = {head.title, head.section, *body}
    if head.author is not None and _says_only(lines[head.author], head.byline):
        placed.add(head.author)
    return Page(
        headline="" if head.title is None else lines[head.title],
        section="" if head.section is None else lines[head.section],
        byline=head.byline,
        body=tuple(lines[number] for number in body),
        crossheads=tuple(lines[number] for number in body[:-1] if _is_crosshead(of, marks, number)),
        teasers=tuple(each.teaser for each in found),
        media=blurbs.pictures(lines, kinds, found),
        furniture=tuple(line for number, line in enumerate(lines) if free[number] and number not in placed),
    )


def _without_captions(told: Sequence[int], of: Lines) -> list[int]:
    """The story without the sentences in it that are captions, which become lines of pictures."""
    captions = [*blurbs.short_captions(of.lines, of.kinds), *blurbs.first_captions(of.lines, of.kinds, told)]
    for number in filter(of.free.__getitem__, captions):
        of.kinds[number], of.free[number] = "credit", False
    return [number for number in told if of.free[number]]


def _is_of_article(found: blurbs.Found, marks: Sequence[LineMark]) -> bool:
    """Whether paragraphs above a Read More label stand in the element of the article, where they are its text."""
    return any(mark.place == "text" for mark in marks[found.start : found.stop - 1])


def _says_only(line: str, author: str) -> bool:
    """Whether a line names an author, behind a By or not, and says nothing else."""
    line = " ".join(line.split())
    return line.endswith(author) and author in (line, byline.read(line))


def _is_crosshead(of: Lines, marks: Sequence[LineMark], number: int) -> bool:
    """Whether a line of the story is a cross-head: a short one, marked as a heading or no sentence or item."""
    if of.kinds[number] != "short":
        return False
    place = marks[number].place if marks else ""
    return place == "heading" or (place != "item" and not of.lines[number].endswith((".", '."', ".\u201d")))


def _take(free: list[bool], found: Sequence[blurbs.Found]) -> None:
    for each in found:
        free[each.start : each.stop] = [False] * (each.stop - each.start)


# The story

_APART = 8
"""Lines between two stretches of a story; what is farther away can be a stray one."""
_MARKED = 300
"""What it adds to the score of a line that it stands in the element of the article."""
_OPENING = 12
"""Lines above a story's first in which a paragraph with a dateline is its opening."""
_PART = 8
"""A stretch of at least one in so many of the characters of the longest can be where a story begins."""


_TEXT: frozenset[Kind] = frozenset({"prose", "short"})
_CLOSING: frozenset[Kind] = frozenset({"close", "heading"})
_SITE: frozenset[Kind] = frozenset({"furniture", "close", "heading", "end", "link"})


def story(of: Lines) -> list[int]:
    """The numbers of the story's lines, by the model; those of the heaviest stretch where it finds none.

    A text on which nothing is of a site is all story from its first paragraph on: wire without a format.
    """
    if _SITE.isdisjoint(of.kinds) and "prose" in of.kinds:
        first = of.kinds.index("prose")
        return [n for n, each in enumerate(of.kinds) if n >= first and of.open[n] and each in _TEXT]
    chosen, found = of.measured()
    if len(chosen):
        scores = trees("story-lines.tsv").score(found, len(chosen))
        belongs = stretches((scores + _MARKED if of.open is not of.free else scores).tolist())
        if told := _before_what_closes(list(compress(chosen.tolist(), belongs)), of):
            return _from_dateline(of, told[0]) + told
    return [n for n in range(of.start, of.stop) if of.open[n] and of.kinds[n] in _TEXT]


def _from_dateline(of: Lines, start: int) -> list[int]:
    """The paragraphs above line `start` from one with a dateline or a label on: so a story opens, whatever follows."""
    above = [n for n in range(max(0, start - _OPENING), start) if of.open[n] and of.kinds[n] == "prose"]
    return list(dropwhile(lambda number: not dateline.is_headed(of.lines[number]), above))


def _before_what_closes(told: Sequence[int], of: Lines) -> list[int]:
    """The lines without short ones that follow, in the article, the heading of comments or other stories: no text."""
    kept, closed, last = [], False, 0
    for number in told:
        closed = closed or any(of.open[n] and of.kinds[n] in _CLOSING for n in range(last, number))
        if of.kinds[number] == "prose":
            closed = False
        if not closed:
            kept.append(number)
        last = number
    return kept


def opening(told: Sequence[int], of: Lines) -> int:
    """The line with which the story begins: that of the first stretch that is a good part of it."""
    if not told:
        return of.start
    begins = [told[0], *(number for last, number in pairwise(told) if number - last > _APART)]
    ends = [*begins[1:], len(of.lines)]
    weights = [
        sum(len(of.lines[number]) for number in told if begin <= number < end)
        for begin, end in zip(begins, ends, strict=True)
    ]
    return next(
        begin for begin, weight in zip(begins, weights, strict=True) if _PART * weight >= max(weights)
    )
