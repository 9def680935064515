"""What a message is taken apart into: the seed exactly, made-up pages by law, real pages by a floor."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support import SEEDS
from wire.domain.errors import Rejected
from wire.domain.message import Identity, Media, Message, Teaser
from wire.domain.splitting import byline, credit, signature
from wire.domain.splitting.dateline_fields import Dateline
from wire.domain.splitting.parts import Parts, split

PARAGRAPH = (
    "The ministry said on Tuesday that the bridge over the river would be closed for repairs until spring."
)
OTHER = "Farmers in the north of the country have brought in the largest harvest of wheat for eleven years."
SEED = SEEDS / "000_156050ed4c8f5801.txt"


def page(*lines: str) -> Parts:
    return split(Message(format="text", identity=Identity(), layout="page", lines=lines))


def article(
    *lines: str,
    crossheads: frozenset[int] = frozenset(),
    dateline: str = "",
    agency: str = "",
    byline: str = "",
) -> Parts:
    message = Message(
        format="nitf",
        identity=Identity(),
        headline="Bridge closed",
        lines=lines,
        crossheads=crossheads,
        dateline=dateline,
        agency=agency,
        byline=byline,
    )
    return split(message)


# The seed


@pytest.fixture(scope="module")
def seed() -> Parts:
    return page(*SEED.read_text(encoding="utf-8").split("\n"))


def test_the_seed_holds_one_story(seed: Parts) -> None:
    printed = [line for line in SEED.read_text(encoding="utf-8").split("\n") if line]
    story = seed.story
    assert story is not None
    assert story.headline == printed[0]
    assert story.section == "news"
    assert story.dateline == Dateline("MOSCOW", "Reuters")
    assert story.agency == "Reuters"
    assert story.crossheads == ("Cuba connection?",)
    assert story.lines == tuple(printed[2 : 2 + len(story.lines)])
    assert story.lines[-1].startswith("Between Dec. 10 and Dec. 14 ")


def test_the_seed_holds_a_link_and_five_blurbs(seed: Parts) -> None:
    link, *blurbs = seed.teasers
    assert link.label == "SEE ALSO"
    assert link.headline.startswith("Russia Sent Warplanes")
    assert not link.paragraphs
    assert [blurb.label for blurb in blurbs] == ["Read More Show Less"] * 5
    assert [len(blurb.paragraphs) for blurb in blurbs] == [2, 3, 1, 4, 3]
    assert not any(blurb.headline for blurb in blurbs)


def test_the_seed_holds_one_picture_of_the_story_and_three_of_blurbs(seed: Parts) -> None:
    assert [(media.credit, media.teaser) for media in seed.media] == [
        ("Maxim Shemetov/Reuters", None),
        ("U.S. Army photo by Spc. Keion Jackson", 1),
        ("U.S. Navy photo by Mass Communication Specialist 1st Class Brian M. Wilbur.", 2),
        ("DoD/Sgt. Amber I. Smith", 5),
    ]
    assert [media.caption for media in seed.media if media.caption] == [
        "Venezuelan President Nicolas Maduro and Russian President Vladimir Putin."
    ]
    assert not seed.furniture


# Pages


def test_menus_and_comments_around_a_story_are_furniture() -> None:
    parts = page(
        *(
            "Skip to content",
            "Home",
            "Sports",
            "Log in",
            "Bridge over the river closed for repairs",
            "By Jane Roe",
        ),
        *(
            "March 3, 2024",
            PARAGRAPH,
            OTHER,
            PARAGRAPH,
            "Share",
            "Comments",
            "I knew it.",
            "© 2024 The Paper",
        ),
    )
    assert parts.story is not None
    assert parts.story.headline == "Bridge over the river closed for repairs"
    assert parts.story.byline == "Jane Roe"
    assert parts.story.lines == (PARAGRAPH, OTHER, PARAGRAPH)
    assert parts.furniture == (
        *("Skip to content", "Home", "Sports", "Log in", "March 3, 2024", "Share", "Comments", "I knew it."),
        "© 2024 The Paper",
    )


def test_a_byline_with_a_date_is_read_and_its_line_stays_furniture() -> None:
    parts = page("Bridge over the river closed", "By Jane Roe | March 3, 2024", PARAGRAPH, OTHER)
    assert parts.story is not None
    assert parts.story.byline == "Jane Roe"
    assert parts.furniture == ("By Jane Roe | March 3, 2024",)


def test_a_byline_without_a_story_is_furniture() -> None:
    parts = page("By Jane Roe", "SEE ALSO: Ferry runs all night again")
    assert parts.story is None
    assert parts.furniture == ("By Jane Roe",)


def test_headlines_under_related_articles_are_teasers_with_that_label() -> None:
    parts = page(
        "Bridge closed",
        PARAGRAPH,
        OTHER,
        "Related articles",
        "Ferry runs all night again",
        "Harvest is in, at last",
    )
    assert parts.teasers == (
        Teaser(label="Related articles", headline="Ferry runs all night again"),
        Teaser(label="Related articles", headline="Harvest is in, at last"),
    )


def test_a_blurb_takes_the_headline_above_it() -> None:
    parts = page(
        "Harvest is in, at last", OTHER, "Read More", "Bridge closed until the spring", PARAGRAPH, "Read More"
    )
    assert parts.story is None
    assert [teaser.headline for teaser in parts.teasers] == [
        "Harvest is in, at last",
        "Bridge closed until the spring",
    ]


def test_a_paragraph_with_a_dateline_is_never_a_blurb() -> None:
    parts = page("Bridge closed", "LONDON (Reuters) - " + PARAGRAPH, "Read More")
    assert parts.story is not None
    assert not parts.teasers


def test_a_long_text_above_read_more_is_the_story() -> None:
    parts = page(
        "Bridge closed", *(f"{PARAGRAPH[:-1]}, and so for {n} weeks." for n in range(9)), "Read More"
    )
    assert parts.story is not None
    assert len(parts.story.lines) == 9
    assert parts.furniture == ("Read More",)


def test_a_credit_alone_belongs_to_the_blurb_below_and_a_captioned_one_to_the_story() -> None:
    parts = page(
        *("Bridge closed", *[PARAGRAPH] * 3, "The bridge at dusk. (Jane Roe/Reuters)", "(Photo by John Roe)"),
        *(OTHER, "Read More"),
    )
    assert parts.media == (
        Media(caption="The bridge at dusk.", credit="Jane Roe/Reuters"),
        Media(credit="John Roe", teaser=0),
    )


def test_a_captioned_picture_is_the_storys_unless_it_stands_between_two_blurbs() -> None:
    captioned = "The bridge at dusk. (Jane Roe/Reuters)"
    parts = page(
        "Bridge closed", *[PARAGRAPH] * 9, captioned, OTHER, "Read More", captioned, OTHER, "Read More"
    )
    assert [media.teaser for media in parts.media] == [None, 1]


def test_a_page_of_short_lines_is_a_story_too() -> None:
    parts = page("Bridge closed", "", "He came.", "", "He saw.")
    assert parts.story is not None
    assert parts.story.headline == "Bridge closed"
    assert parts.story.lines == ("He came.", "He saw.")


def test_a_page_that_says_nothing_is_rejected() -> None:
    for lines in ((), ("", "  "), ("Home", "Log in")):
        with pytest.raises(Rejected, match="nothing"):
            page(*lines)


def test_media_and_teasers_given_with_a_page_keep_their_numbers() -> None:
    given_teaser, given_media = Teaser(headline="Ferry runs all night"), Media(caption="A ferry", teaser=0)
    message = Message(
        format="html",
        identity=Identity(),
        layout="page",
        lines=("Bridge closed", *[PARAGRAPH] * 3, "Share", "(Photo by John Roe)", OTHER, "Read More"),
        teasers=(given_teaser,),
        media=(given_media,),
    )
    parts = split(message)
    assert parts.teasers[0] == given_teaser
    assert parts.media == (given_media, Media(credit="John Roe", teaser=1))


# The law

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


def told(parts: Parts) -> Iterator[str]:
    """Every line that the parts carry, once."""
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
    for media in parts.media:
        yield media.caption + media.credit


@settings(max_examples=400, deadline=None)
@given(st.lists(LINES, max_size=40))
@example(["A", "LONDON, March 3 (Reuters) - " + PARAGRAPH, "\x80A\x1f="])
def test_every_line_of_a_page_is_in_exactly_one_place(lines: list[str]) -> None:
    try:
        parts = page(*lines)
    except Rejected:
        return
    assert Counter(map(letters, told(parts))) == Counter(letters(line) for line in lines if line.strip())


@settings(deadline=None)
@given(st.lists(LINES, max_size=40))
def test_media_belong_to_teasers_that_there_are(lines: list[str]) -> None:
    try:
        parts = page(*lines)
    except Rejected:
        return
    assert all(media.teaser is None or parts.teasers[media.teaser].paragraphs for media in parts.media)


# Articles


def test_an_article_keeps_its_paragraphs_and_crossheads() -> None:
    parts = article(PARAGRAPH, " Why now ", OTHER, crossheads=frozenset({1}))
    assert parts.story is not None
    assert parts.story.lines == (PARAGRAPH, "Why now", OTHER)
    assert parts.story.crossheads == ("Why now",)


def test_an_article_gives_up_its_byline_and_link_lines() -> None:
    parts = article(
        "By JANE ROE", "LONDON, March 3 (Reuters) - " + PARAGRAPH, "READ MORE: Ferry runs all night", OTHER
    )
    assert parts.story is not None
    assert parts.story.byline == "JANE ROE"
    assert parts.story.dateline == Dateline("LONDON", "Reuters", "March 3")
    assert parts.story.lines == ("LONDON, March 3 (Reuters) - " + PARAGRAPH, OTHER)
    assert parts.teasers == (Teaser(label="READ MORE", headline="Ferry runs all night"),)


def test_what_the_format_says_goes_before_what_the_text_says() -> None:
    parts = article(
        "LONDON (Reuters) - " + PARAGRAPH, dateline="PARIS, March 3 -", agency="AFP", byline="Jane Roe"
    )
    assert parts.story is not None
    assert (parts.story.agency, parts.story.byline) == ("AFP", "Jane Roe")
    assert parts.story.dateline == Dateline("PARIS", "", "March 3")


def test_a_flash_is_a_story_of_a_headline_alone() -> None:
    parts = article()
    assert parts.story is not None
    assert parts.story.headline == "Bridge closed"


def test_a_picture_without_text_has_no_story() -> None:
    media = (Media(caption="The bridge at dusk"),)
    parts = split(
        Message(format="newsml", identity=Identity(), type="picture", headline="Bridge", media=media)
    )
    assert parts == Parts(None, (), media)


def test_an_entry_of_a_feed_without_its_whole_text_has_no_story_and_a_package_has_its_headline() -> None:
    teasers = (Teaser(headline="Ferry runs all night"),)
    assert split(Message(format="rss", identity=Identity(), teasers=teasers)) == Parts(None, teasers)
    package = split(Message(format="newsmlg2", identity=Identity(), headline="Ferries", teasers=teasers))
    assert package.story is not None
    assert (package.story.headline, package.story.lines, package.teasers) == ("Ferries", (), teasers)


def test_an_empty_message_is_rejected() -> None:
    with pytest.raises(Rejected, match="nothing"):
        split(Message(format="nitf", identity=Identity()))


# Hostile and real pages


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
