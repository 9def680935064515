"""The page of the first seed: what each of its lines is."""

import pytest

from tests.domain.splitting.pages import page
from tests.support import SEEDS
from wire.domain.splitting.dateline_fields import Dateline
from wire.domain.splitting.parts import Parts

SEED = SEEDS / "000_156050ed4c8f5801.txt"


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
