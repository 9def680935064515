"""Feeds as content systems, podcasts and agencies write them."""

import pytest

from tests.domain.formats.feeds import rss
from wire.domain import formats
from wire.domain.message import Link

TABLE = "<table><tr><td>Sluice</td><td>80</td></tr><tr><td>Path</td><td>14</td></tr></table>"


def encoded(html: str) -> bytes:
    return rss(f"<content:encoded><![CDATA[{html}]]></content:encoded>")


@pytest.mark.parametrize(
    ("figure", "lines"),
    [
        (f"<figure>{TABLE}</figure>", ("One.", "Sluice  80\nPath    14", "Two.")),
        (
            f"<figure>{TABLE}<figcaption>Costs</figcaption></figure>",
            ("One.", "Sluice  80\nPath    14", "Costs", "Two."),
        ),
        (f"<figure><img src='a.jpg'>{TABLE}</figure>", ("One.", "Two.")),
        ("<figure><img src='a.jpg'><figcaption>A sluice</figcaption></figure>", ("One.", "Two.")),
    ],
)
def test_a_table_in_a_figure_is_text(figure: str, lines: tuple[str, ...]) -> None:
    assert formats.parse(encoded(f"<p>One.</p>{figure}<p>Two.</p>")).lines == lines


def test_the_whole_text_may_stand_in_an_element_of_its_own() -> None:
    assert formats.parse(rss("<full-text>One.\n\nTwo.</full-text>")).lines == ("One.", "Two.")


@pytest.mark.parametrize(
    ("shown", "addresses"),
    [
        ('<enclosure url="https://a.example/1.mp3" type="audio/mpeg"/>', ["1.mp3", "cover.jpg"]),
        ('<enclosure url="https://a.example/1.jpg" type="image/jpeg"/>', ["1.jpg"]),
        ("", ["cover.jpg"]),
    ],
)
def test_the_cover_of_an_episode_stands_beside_its_sound_but_not_beside_a_picture(
    shown: str, addresses: list[str]
) -> None:
    media = formats.parse(rss(f'{shown}<itunes:image href="https://a.example/cover.jpg"/>')).media
    assert [one.href.rpartition("/")[2] for one in media] == addresses


def test_the_transcript_of_an_episode_is_a_link() -> None:
    links = formats.parse(rss('<transcript url="https://a.example/1.vtt" type="text/vtt"/>')).links
    assert links == (Link(rel="transcript", href="https://a.example/1.vtt"),)
