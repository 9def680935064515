"""By what name a notice means a message that is no story: the headline of its teaser, or its own."""

from typing import Any

import pytest

from tests.steps.feeding import HOUR, MORNING, TEXT, Wire, live, raw, statuses, story
from wire.codec import text_of
from wire.sources.files import Sent

HEADLINE = "Harbour pilots end their protest"
ENTRY = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Halden</title><item><guid>g0</guid>
<title>{HEADLINE}</title><description>Pilots in Setubal are back.</description>
<pubDate>Mon, 02 Mar 2026 07:00:00 GMT</pubDate></item></channel></rss>"""
LINKS = "SEE ALSO: A tanker drifts off Setubal\\n\\nSEE ALSO: Tugs are ordered in Spain"
PICTURE: dict[str, Any] = {
    "type": "picture",
    "description_text": "A ship.",
    "renditions": {"main": {"href": "https://p.example/1"}},
}


def kill_of(name: str) -> Sent:
    return story("urn:hp:9", headline="Kill notice", body=f'Please kill "{name}".', at=MORNING + HOUR)


def test_an_entry_of_a_feed_has_the_name_of_its_teaser() -> None:
    wire = Wire()
    wire.feed(raw(ENTRY.encode(), key="urn:hp:1"), kill_of(HEADLINE))
    assert statuses(wire.out["teasers"]) == ["canceled"]


def test_a_picture_has_the_name_of_its_message() -> None:
    wire = Wire()
    wire.feed(story(headline="A ship off Setubal", body="", **PICTURE), kill_of("A ship off Setubal"))
    assert statuses(wire.out["media"]) == ["canceled"]


@pytest.mark.parametrize(("name", "left"), [("Links of the day", 0), ("A tanker drifts off Setubal", 2)])
def test_a_list_of_teasers_has_the_name_of_its_message_and_not_those_of_the_teasers(
    name: str, left: int
) -> None:
    wire = Wire()
    links = LINKS.replace("\\n", "\n")
    wire.feed(story(headline="Links of the day", body=links, **{**PICTURE, "renditions": {}}), kill_of(name))
    assert live(wire.out["teasers"]) == left


@pytest.mark.parametrize(("note", "left"), [("", 0), ("Replaces NO-FERRY.", 1)])
def test_a_story_that_takes_another_back_is_not_known_by_how_its_text_begins(note: str, left: int) -> None:
    """Such a text may be that of what it takes back."""
    wire = Wire()
    wire.feed(story(ednote=note))
    wire.feed(story(version=2, headline="KILL: ferry sinks", body=TEXT, at=MORNING + HOUR))
    assert live(wire.out["stories"]) == left


def test_the_reason_of_a_kill_is_told_in_500_characters() -> None:
    wire = Wire()
    [killed] = wire.feed(story(), story(version=2, pubstatus="canceled", ednote="x " * 300))["stories"][1:]
    assert text_of(killed.headers, "ce_reason") == ("x " * 300)[:500]
