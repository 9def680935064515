"""One page under several forms of its address, one news item under the ids of its revisions."""

import pytest

from tests.contract.format_samples import html
from tests.steps.feeding import HOUR, MORNING, Wire, live, raw, statuses, story
from wire.domain import formats
from wire.sources.files import Sent

ITEM = "urn:newsml:hp.example:20260302:TX-1"


def page(address: str, hour: int = 9, headline: str = "Dorf opens bridge") -> Sent:
    value = html(address).replace(b"09:12:00Z", f"{hour:02}:12:00Z".encode())
    value = value.replace(b"Dorf opens bridge", headline.encode())
    return raw(value, key=formats.identify(value).guid)


def notice(text: str, guid: str) -> Sent:
    return story(guid, headline="KILL NOTICE", body=text, at=MORNING + 9 * HOUR)


@pytest.mark.parametrize(
    "other", ["https://alpin.example/1", "http://alpin.example/1/", "HTTPS://Alpin.example/1/"]
)
def test_a_page_is_the_same_by_http_and_https_and_with_a_slash_at_its_end(other: str) -> None:
    wire = Wire()
    [first] = wire.feed(page("http://alpin.example/1"))["stories"]
    [second] = wire.feed(page(other, 10, "Dorf opens its bridge"))["stories"]
    assert second.key == first.key


@pytest.mark.parametrize(
    "other",
    [
        "https://alpin.example/1?page=2",
        "https://alpin.example/1#b",
        "https://www.alpin.example/1",
        "https://alpin.example/11",
    ],
)
def test_another_address_is_another_page(other: str) -> None:
    assert (
        formats.identify(page("https://alpin.example/1").value).guid
        != formats.identify(page(other).value).guid
    )


@pytest.mark.parametrize(
    "named", ["http://alpin.example/1/", "https://alpin.example/1/", "http://alpin.example/1"]
)
def test_a_notice_kills_a_page_by_any_form_of_its_address(named: str) -> None:
    wire = Wire()
    wire.feed(
        page("https://alpin.example/1"), notice(f"Please kill {named} now.", "https://alpin.example/kill")
    )
    assert statuses(wire.out["stories"]) == ["canceled"]


@pytest.mark.parametrize("revision", [":2", ":14N", ":3U", ""])
def test_a_notice_kills_a_news_item_by_the_public_identifier_of_any_revision(revision: str) -> None:
    wire = Wire()
    text = f"Please kill {ITEM}{revision}. It was a drill."
    wire.feed(story(ITEM), notice(text, "urn:newsml:hp.example:20260302:TX-9"))
    assert live(wire.out["stories"]) == 0


def test_the_id_that_is_named_is_meant_first() -> None:
    wire = Wire()
    wire.feed(story(ITEM), story(f"{ITEM}:2", headline="Bank", body="A bank has opened in Dorf at last."))
    wire.feed(notice(f"Please kill {ITEM}:2 at once.", "urn:newsml:hp.example:20260302:TX-9"))
    assert statuses(wire.out["stories"]) == ["canceled", "usable"]
