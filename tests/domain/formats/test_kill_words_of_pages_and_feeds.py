"""Words that take a story back in a page, a feed, a title of IPTC 7901 and an instruction of NewsML 1.2."""

import pytest

from tests.contract.format_samples import iptc7901, newsml12
from wire.domain import formats
from wire.domain.message import Status


def test_the_first_line_of_a_plain_page_is_its_headline() -> None:
    text = b"KILL: Harbour pilots end protest\n\nThe pilots went back to work, the port said.\n"
    assert formats.parse(text).status is Status.CANCELED


def test_titles_and_instructions_of_other_formats_kill_too() -> None:
    title = iptc7901(titles="ANNULATION\r\nDorf opens bridge =").replace(b"opened.", b"Please kill eca041.")
    assert formats.parse(title).status is Status.CANCELED
    instruction = newsml12().replace(b"<Urgency", b'<Instruction FormalName="Kill"/><Urgency')
    assert formats.parse(instruction).status is Status.CANCELED


TOMBSTONE = (
    b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" '
    b'xmlns:at="http://purl.org/atompub/tombstones/1.0">'
    b"<id>urn:f</id><title>Alpin</title>%b</feed>"
)
ENTRY = b"<entry><id>urn:e:1</id><title>Bridge</title><summary>It shook.</summary></entry>"
DELETED = b'<at:deleted-entry ref="urn:e:1" when="2026-03-02T09:00:00Z"><at:comment>No.</at:comment></at:deleted-entry>'


def test_a_tombstone_of_a_feed_kills_the_entry_that_it_names() -> None:
    [entry, deleted] = formats.messages(TOMBSTONE % (ENTRY + DELETED))
    assert formats.identify(deleted).guid == formats.identify(entry).guid != ""
    message = formats.parse(deleted)
    assert (message.status, message.ednote) == (Status.CANCELED, "No.")


def test_a_blurb_of_a_feed_and_a_page_take_their_story_back_too() -> None:
    entry = ENTRY.replace(b"Bridge", b"[WITHDRAWN] Bridge").replace(
        b"It shook", b"This story has been withdrawn"
    )
    [blurb] = formats.messages(TOMBSTONE % entry)
    page = b"<!DOCTYPE html><html><body><article><h1>Fire: 14 rescued</h1><p>%b</p></article></body></html>"
    said = b"This article has been retracted and removed because it was wrong."
    assert formats.parse(blurb).status is formats.parse(page % said).status is Status.CANCELED


@pytest.mark.parametrize("title", [b"Story withdrawn: Bridge", b"Bridge"])
def test_an_entry_of_a_feed_may_name_another_one(title: bytes) -> None:
    first, notice = ENTRY, ENTRY.replace(b"urn:e:1", b"urn:e:2").replace(b"Bridge", title)
    notice = notice.replace(b"It shook.", b"Please kill urn:e:1.")
    [entry, found] = formats.messages(TOMBSTONE % (first + notice))
    assert formats.parse(found).cancels == (formats.identify(entry).guid,)
