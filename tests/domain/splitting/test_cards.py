"""Cards of other stories on a web page: each is a teaser with its address and its text, however the card is built."""

import pytest

from wire.domain import formats
from wire.domain.message import Teaser
from wire.domain.splitting.parts import Parts, split

STORY = (
    "<article><h1>Dyke at Orrin holds</h1><p>The dyke at Orrin held on Friday against the highest tide of the winter, "
    "the water board said.</p><p>Nine hundred sandbags had been laid by soldiers and pupils in the night.</p>{}"
    "<p>The board wants to raise the dyke by a metre before next autumn, at a cost of eleven million.</p></article>"
)
OWL, LOAF = "https://orrin.example/owl", "https://orrin.example/loaf"
OWLS = "Owl nests in the signal box"
TRAINS = "Trains pass slowly until the young have flown, the railway said."


def parts(box: str = "", behind: str = "") -> Parts:
    body = f"<body>{STORY.format(box)}{behind}</body>"
    page = f"<!DOCTYPE html><html><head><title>Dyke at Orrin holds</title></head>{body}</html>"
    return split(formats.parse(page.encode()))


def behind(cards: str) -> list[Teaser]:
    return list(parts(behind=f"<section><h2>More news</h2>{cards}</section>").teasers)


@pytest.mark.parametrize(
    "card",
    [
        f"<div><h3><a href='{OWL}'>{OWLS}</a></h3><p>{TRAINS}</p></div>",
        f"<a href='{OWL}'><h3>{OWLS}</h3><p>{TRAINS}</p></a>",
        f"<div><h3>{OWLS}</h3><p>{TRAINS}</p><p><a href='{OWL}'>Read more</a></p></div>",
        f"<div><h3>{OWLS}</h3><p>{TRAINS}</p><a href='{OWL}'>Weiterlesen</a></div>",
        f"<div><h3><a href='{OWL}'>{OWLS}</a></h3><p>{TRAINS}</p><a href='{OWL}'>Read more</a></div>",
    ],
)
def test_a_card_is_a_teaser_with_its_address_and_its_text(card: str) -> None:
    [teaser] = behind(card)
    assert (teaser.headline, teaser.paragraphs, teaser.href) == (OWLS, (TRAINS,), OWL)


@pytest.mark.parametrize(
    "cards",
    [
        "<div><h3><a href='{}'>Owl nests in the signal box</a></h3><p>Trains pass slowly, the railway said.</p></div>"
        "<div><h3><a href='{}'>Baker bakes a loaf of nine kilos</a></h3><p>It needs four hours, he said.</p></div>",
        "<ul><li><a href='{}'><h3>Owl nests in the signal box</h3></a></li>"
        "<li><a href='{}'><h3>Baker bakes a loaf of nine kilos</h3></a></li></ul>",
    ],
)
def test_each_card_of_a_row_is_a_teaser(cards: str) -> None:
    found = behind(cards.format(OWL, LOAF))
    assert [(each.headline, each.href) for each in found] == [
        ("Owl nests in the signal box", OWL),
        ("Baker bakes a loaf of nine kilos", LOAF),
    ]


@pytest.mark.parametrize(
    "box",
    [
        "<p>Follow us on Facebook, Instagram and X for more news from the valley</p>",
        "<p>Folgen Sie uns auf Facebook und Instagram und lesen Sie mehr aus Orrin.</p>",
        "<p>Suivez-nous sur Facebook, Instagram et WhatsApp pour ne rien manquer</p>",
        "<div class='poll'><h4>Poll: Should the dyke be raised?</h4><form><label>Yes</label></form></div>",
        "<div class='video-box'><h2>See the tide at the dyke</h2><p>Watch the whole film</p></div>",
    ],
)
def test_a_box_or_a_call_to_readers_in_the_middle_is_no_line_of_the_story(box: str) -> None:
    story = parts(box).story
    assert story is not None
    assert [line.split()[0] for line in story.lines] == ["The", "Nine", "The"]
    assert story.crossheads == ()


def test_a_paragraph_that_follows_a_list_in_the_article_is_the_story_s() -> None:
    listed = f"<h4>Read also</h4><ul><li><a href='{OWL}'>{OWLS}</a></li></ul>"
    story = parts(listed).story
    assert story is not None
    assert story.lines[-1].startswith("The board wants")


def test_a_row_of_links_to_terms_and_contacts_is_no_teaser() -> None:
    row = "<p><a href='/terms'>Contact Us/FAQ | Terms of Use | Privacy Policy</a></p>"
    assert [each.headline for each in behind(f"<h3><a href='{OWL}'>{OWLS}</a></h3>{row}")] == [OWLS]
