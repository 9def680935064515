"""What holds of any page: each line is in one place, media belong to teasers that there are, long ones end."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.domain.splitting.pages import OTHER, PARAGRAPH, article, page
from wire.domain.errors import Rejected
from wire.domain.splitting import byline, credit, signature
from wire.domain.splitting.parts import Parts

LINES = st.one_of(
    st.sampled_from(
        [
            *(
                "",
                "  ",
                PARAGRAPH,
                OTHER,
                "Bridge over the river is closed",
                "Why?",
                "news",
                "Read More Show Less",
            ),
            *(
                "Read more",
                "SEE ALSO: Ferry runs all night again",
                "Related articles",
                "More from the north",
                "Share",
            ),
            *(
                "Comments",
                "By Jane Roe",
                "By Ann Doe | March 3, 2024",
                "© 2024 The Paper",
                "Photo: John Roe",
            ),
            *(
                "The bridge at dusk. (Jane Roe/Reuters)",
                "(U.S. Navy photo by John Roe.)",
                "(DoD/Sgt. John Roe).",
            ),
            *(
                "LONDON, March 3 (Reuters) - " + PARAGRAPH,
                " indented line ",
                "March 3, 2024",
                "Read also > Harvest is in",
            ),
        ]
    ),
    st.text(
        alphabet=st.characters(exclude_characters="\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), max_size=200
    ),
)


def letters(line: str) -> str:
    """A line without its punctuation, brackets, the By of a byline and the mark of a credit.

    Fields do not carry those.
    """
    if media := credit.read(line.strip()):
        line = "".join(media)
    said = byline.read(line)
    return re.sub(r"[\W_]+", "", said if said and line.strip().endswith(said) else line)


def names(line: str, author: str) -> bool:
    signed = signature.read(line)
    return author in (byline.read(line), signed.author if signed else None)


def told(parts: Parts, lines: Sequence[str] = ()) -> Iterator[str]:
    """Every line that the parts carry, once; a caption and its credit are one line of `lines`, or two."""
    if story := parts.story:
        yield from filter(None, (story.headline, story.section, *story.lines))
        tails = [
            line
            for line in parts.furniture
            if names(line, story.byline) and letters(line) != letters(story.byline)
        ]
        if story.byline and not tails:
            yield story.byline
    yield from parts.furniture
    for teaser in parts.teasers:
        if teaser.paragraphs:
            yield from filter(None, (teaser.headline, *teaser.paragraphs, teaser.label))
        else:
            yield teaser.headline if teaser.label in parts.furniture else teaser.label + teaser.headline
    printed = set(map(letters, lines))
    for media in parts.media:
        is_two = media.caption and media.credit and letters(media.caption + media.credit) not in printed
        yield from (media.caption, media.credit) if is_two else (media.caption + media.credit,)


@settings(max_examples=400, deadline=None)
@given(st.lists(LINES, max_size=40))
@example(["A", "LONDON, March 3 (Reuters) - " + PARAGRAPH, "\x80A\x1f="])
def test_every_line_of_a_page_is_in_exactly_one_place(lines: list[str]) -> None:
    try:
        parts = page(*lines)
    except Rejected:
        return
    assert Counter(map(letters, told(parts, lines))) == Counter(
        letters(line) for line in lines if line.strip()
    )


@settings(deadline=None)
@given(st.lists(LINES, max_size=40))
def test_media_belong_to_teasers_that_there_are(lines: list[str]) -> None:
    try:
        parts = page(*lines)
    except Rejected:
        return
    assert all(media.teaser is None or parts.teasers[media.teaser].paragraphs for media in parts.media)


@pytest.mark.parametrize(
    "unit", ["(", " -", "A ", "By Jane Roe and ", "see also: ", "1/", "Jane Roe/", "SEE ALSO ", "\u2014"]
)
def test_one_line_of_eight_million_characters_is_taken_in_stride(unit: str) -> None:
    line = unit * (8_000_000 // len(unit))
    assert page("Bridge closed", line, line + ")").story is not None
    assert article(line).story is not None


@pytest.mark.parametrize(
    "line", ["Read more", "Related articles", "(Photo by John Roe)", PARAGRAPH, "Why not now, they asked"]
)
def test_a_hundred_thousand_lines_are_taken_in_stride(line: str) -> None:
    parts = page("Bridge closed", PARAGRAPH, *[line] * 100_000)
    assert sum(1 for _ in told(parts)) == 100_002
