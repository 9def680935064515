"""The teasers on a page, and which picture goes with which.

A blurb is the paragraphs above a Read More label, with the short line above them as its headline. A link line
(`SEE ALSO: ...`) is a teaser, and so is each headline in a list under a heading such as `Related articles`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from wire.domain.message import LineMark, Media, Teaser
from wire.domain.splitting import credit, dateline, link_lines
from wire.domain.splitting.lines import Kind, is_row_of_links

_LONGEST_BLURB = 6
"""Paragraphs. More text than that above a Read More label is an article that goes on."""
_SHORTER = 0.75
"""Share of the length of a page's paragraphs, in the median, that a caption without a mark does not reach."""
_COUNT = re.compile(
    r"(?:(?:image|photo|picture|bild|foto|imagen|immagine|imagem|bilde|billede|kuva)\s)?"
    r"\d{1,3}\s?(?:of|/|von|de|sur|di|av|af|van)\s?\d{1,3}",
    re.IGNORECASE,
)
"""`Image 1 of 5`, above each picture of a row."""
_NEAR = 6
"""Lines above a caption among which the headline stands."""
_BELOW_TITLE = frozenset({"byline", "stamp"})
_SENTENCE_ENDS = (".", "!", "?", "\u2026", "\u3002")
_LEAST_HEADLINE = 4
"""Words. A shorter line in a list of headlines is a label or a button."""


@dataclass(frozen=True, slots=True)
class Found:
    """A teaser, and the numbers of the lines it was made of: from `start` up to, not including, `stop`."""

    start: int
    stop: int
    teaser: Teaser

    def with_paragraph(self, paragraph: str) -> "Found":
        """The same with the line behind it as another paragraph."""
        teaser = replace(self.teaser, paragraphs=(*self.teaser.paragraphs, paragraph))
        return replace(self, stop=self.stop + 1, teaser=teaser)


def marked(lines: Sequence[str], kinds: Sequence[Kind], hrefs: Sequence[str]) -> list[Found]:
    """The teasers that a mark of their own tells apart: blurbs and link lines."""
    found: list[Found] = []
    floor = 0
    for number, kind in enumerate(kinds):
        if kind == "prose" or kind == "short":
            continue
        if kind == "end" and (blurb := _blurb(lines, kinds, hrefs, floor, number)):
            found.append(blurb)
        elif kind == "link" and (parts := link_lines.read(lines[number])):
            teaser = Teaser(label=parts[0], headline=parts[1], href=parts[2] or hrefs[number])
            found.append(Found(number, number + 1, teaser))
        floor = number + 1
    return found


def _blurb(
    lines: Sequence[str], kinds: Sequence[Kind], hrefs: Sequence[str], floor: int, end: int
) -> Found | None:
    """The blurb that the label at `end` closes, from `floor` on; None where what stands above it is no blurb.

    A paragraph with a dateline opens a story, and one with a label stands in it: neither is a blurb.
    """
    start = end
    while start > floor and kinds[start - 1] == "prose" and end - start <= _LONGEST_BLURB:
        start -= 1
    paragraphs = tuple(lines[start:end])
    if not 0 < len(paragraphs) <= _LONGEST_BLURB or any(map(dateline.is_headed, paragraphs)):
        return None
    has_headline = start > floor  # from there on all other lines are short
    headline = lines[start - 1] if has_headline else ""
    begin = start - has_headline
    href = next(filter(None, hrefs[begin : end + 1]), "")
    return Found(
        begin, end + 1, Teaser(headline=headline, paragraphs=paragraphs, label=lines[end], href=href)
    )


def is_whole_story(found: Found, kinds: Sequence[Kind]) -> bool:
    """Whether a blurb is all the text of a page, with the day or a byline above it: a story, and a label below it."""
    inside = kinds[found.start : found.stop].count("prose")
    above = kinds[max(0, found.start - _NEAR) : found.start]
    return inside > 1 and inside == kinds.count("prose") and not _BELOW_TITLE.isdisjoint(above)


def listed(
    lines: Sequence[str],
    kinds: Sequence[Kind],
    free: Sequence[bool],
    marks: Sequence[LineMark],
    start: int,
) -> list[Found]:
    """The headlines in lists of other stories, from the story's `start` on: one above may be its own.

    `free` says which lines are in no item yet. A paragraph, or what closes a story, ends a list; but below a headline
    that leads somewhere, beside the element of the article, it is the text of that teaser.
    """
    found: list[Found] = []
    heading = ""
    for number in range(start, len(lines)):
        if kinds[number] == "heading" or (kinds[number] == "end" and free[number]):
            heading = lines[number]
        elif free[number] and _goes_on(lines[number], kinds[number], found, marks, number):
            found[-1] = found[-1].with_paragraph(lines[number])
        elif kinds[number] == "prose" or kinds[number] == "close":
            heading = ""
        elif heading and free[number] and kinds[number] == "short" and is_headline(lines[number]):
            href = marks[number].href if marks else ""
            teaser = Teaser(label=heading, headline=lines[number], href=href)
            found.append(Found(number, number + 1, teaser))
    return found


def _goes_on(line: str, kind: Kind, found: Sequence[Found], marks: Sequence[LineMark], number: int) -> bool:
    """Whether a sentence stands right below the last teaser of a list, beside the article, as its text."""
    if not found or found[-1].stop != number or not found[-1].teaser.href:
        return False
    is_text = kind == "prose" or (
        kind == "short" and line.endswith(_SENTENCE_ENDS) and not marks[number].href
    )
    return is_text and marks[number].place == "beside"


def listable(free: Sequence[bool], marks: Sequence[LineMark]) -> Sequence[bool]:
    """Which lines can be headlines in a list: none of the article's own headings, which lead nowhere."""
    if not marks:
        return free
    own = (mark.place == "heading" and not mark.href for mark in marks)
    return [each and not is_own for each, is_own in zip(free, own, strict=True)]


def is_headline(line: str) -> bool:
    """Whether a short line has the words of a headline."""
    return line.count(" ") + 1 >= _LEAST_HEADLINE and not is_row_of_links(line)


def pictures(lines: Sequence[str], kinds: Sequence[Kind], found: Sequence[Found]) -> tuple[Media, ...]:
    """The pictures that captions and credits tell of.

    A credit that stands directly above a blurb, or above a headline in a list of other stories, belongs to it: sites
    print the picture over the text it goes with. One with a caption belongs to it only between two blurbs: after the
    story's last paragraph it is the story's, as is every other picture.
    """
    blurbs = {
        each.start: index
        for index, each in enumerate(found)
        if each.teaser.paragraphs or kinds[each.start] == "short"
    }
    media, joined = [], -1
    for number, kind in enumerate(kinds):
        if kind != "credit" or number == joined:
            continue
        parts = credit.read(lines[number])
        if parts is None and number + 1 < len(lines):
            of_line = (credit.joined(lines[number], lines[number + 1], count) for count in (1, 0))
            parts, joined = next(filter(None, of_line), None), number + 1
        if parts:
            caption, credited = parts
            below_blurb = number > 0 and kinds[number - 1] == "end"
            teaser = blurbs.get(number + 1) if below_blurb or not caption else None
            media.append(Media(caption=caption, credit=credited, teaser=teaser))
    return tuple(media)


def captions(lines: Sequence[str], kinds: Sequence[Kind]) -> list[int]:
    """The numbers of the sentences that are captions: above each a count of pictures stands, below it a credit alone.

    Without the count, such a sentence is as often a paragraph of the story above a picture.
    """
    return [number for number in _credited(lines, kinds) if number and _COUNT.fullmatch(lines[number - 1])]


def short_captions(lines: Sequence[str], kinds: Sequence[Kind]) -> list[int]:
    """The numbers of the sentences of a story that are captions without a count above them.

    They are shorter than most paragraphs of the page, and the story goes on below the credit.
    """
    found = [number for number in _credited(lines, kinds) if "prose" in kinds[number + 2 : number + 3]]
    if not found:
        return []
    most = _SHORTER * median(len(line) for line, kind in zip(lines, kinds, strict=True) if kind == "prose")
    return [number for number in found if len(lines[number]) < most]


def first_captions(lines: Sequence[str], kinds: Sequence[Kind], told: Sequence[int]) -> list[int]:
    """The numbers of short lines that are captions: a credit stands below each, and below that a paragraph.

    Such a line can be a headline, unless it is the first of the story, or stands below a byline or a day.
    """
    found = [
        number
        for number in range(len(lines) - 2)
        if kinds[number] == "short"
        and kinds[number + 1] == "credit"
        and kinds[number + 2] == "prose"
        and (
            not _BELOW_TITLE.isdisjoint(kinds[max(0, number - 2) : number])
            or (number in told[:1] and _has_headline_above(lines, kinds, number))
        )
    ]
    return [n for n in found if any(credit.joined(lines[n], lines[n + 1], count) for count in (0, 1))]


def _has_headline_above(lines: Sequence[str], kinds: Sequence[Kind], number: int) -> bool:
    """Whether one of the lines right above can be the headline, so that the line itself need not be it."""
    return any(kinds[n] == "short" and is_headline(lines[n]) for n in range(max(0, number - _NEAR), number))


def _credited(lines: Sequence[str], kinds: Sequence[Kind]) -> list[int]:
    """The numbers of the sentences below which a credit stands alone."""
    return [
        number - 1
        for number in range(1, len(lines))
        if kinds[number] == "credit"
        and kinds[number - 1] == "prose"
        and credit.joined(lines[number - 1], lines[number])
    ]
