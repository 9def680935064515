"""The log of an older wire is cut and keyed as its messages would be today."""

from tests.steps.feeding import MORNING, NOW
from wire.codec import Stored, event
from wire.domain.clock import iso
from wire.sources.again import read_again

FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><link>https://hp.example/</link>
<item><title>Ferry strike ends</title><guid>hp-1</guid><description>Ferries sail again.</description></item>
<item><title>Bridge closed</title><guid>hp-2</guid><description>The bridge is closed.</description></item>
</channel></rss>"""


def record(key: bytes, value: bytes, type_: str = "org.wire.message.received") -> Stored:
    return Stored(key, value, event(type_, f"{key.decode()}#1", "/replay", iso(MORNING)), 0, 0, NOW)


def test_a_feed_that_was_one_message_becomes_its_entries_under_their_own_ids() -> None:
    sent = list(read_again(record(b"https://hp.example/", FEED)))
    assert len({each.key for each in sent}) == 2
    assert all(each.came == NOW for each in sent)


def test_a_message_without_an_id_keeps_the_key_of_its_file() -> None:
    [sent] = read_again(record(b"file:0123456789abcdef", b"Ferry strike ends\n\nFerries sail again."))
    assert sent.key == b"file:0123456789abcdef"


def test_what_a_producer_has_put_there_itself_keeps_its_key() -> None:
    [sent] = read_again(record(b"mine", FEED, type_="com.example.news"))
    assert (sent.key, sent.value) == (b"mine", FEED)
