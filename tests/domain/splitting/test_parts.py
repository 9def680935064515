"""What a page is taken apart into: story, teasers, media and furniture."""

import pytest

from tests.domain.splitting.pages import OTHER, PARAGRAPH, page
from wire.domain.errors import Rejected
from wire.domain.message import Identity, Media, Message, Teaser
from wire.domain.splitting.parts import split


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


def test_a_blurb_at_the_top_of_a_page_begins_with_its_first_line() -> None:
    parts = page(OTHER, "Read More", "Bridge closed", "LONDON (Reuters) - " + PARAGRAPH, PARAGRAPH, PARAGRAPH)
    assert parts.teasers == (Teaser(paragraphs=(OTHER,), label="Read More"),)
    assert page("Bridge closed", OTHER, "Read More", "Harvest").teasers[0].headline == "Bridge closed"
