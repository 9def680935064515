"""Dead letters that one can work with: by reason, with the place of the fault, and sent again after a fix."""

import orjson
from confluent_kafka import Producer

from tests.running import Wire
from tests.support import SEEDS
from wire.codec import Stored, text_of
from wire.steps.dead_letters import RESENT, RESENT_OF, dead_letter


def test_the_letter_of_a_message_that_was_sent_again_names_the_first_letter() -> None:
    headers = [(RESENT, b"2"), (RESENT_OF, b"3/7"), ("ce_subject", b"a.xml")]
    letter = dead_letter("split", "wire.messages", Stored(b"id", b"x", headers, 0, 9, 0), "no")
    assert [text_of(letter.headers, name) for name in (RESENT, RESENT_OF, "ce_subject")] == [
        "2",
        "3/7",
        "a.xml",
    ]


def test_letters_are_sent_again_in_order_once_and_at_most_three_times(broker: str) -> None:
    wire = Wire(broker, "letters", partitions=2)
    with wire.workers():
        wire.run("replay", str(SEEDS / "021_broken.xml"))
        producer = Producer({"bootstrap.servers": broker, "partitioner": "murmur2_random"})
        producer.produce("letters.messages", b"\0", b"nobody")
        producer.flush()
        assert "verified" in wire.verify()
        listed = wire.run("rejected", "list").splitlines()[1:]
        assert sorted(line.rpartition("e.g. ")[2] for line in listed) == [
            "seeds/021_broken.xml)",
            "unknown producer)",
        ]
        [first] = [
            orjson.loads(line)["id"]
            for line in wire.run("rejected", "list", "--json", "--reason", "well-formed").splitlines()
        ]
        page = wire.run("rejected", "show", first)
        assert "from     seeds/021_broken.xml of /replay" in page
        assert ">    18  " in page
        assert "no letter has 'welformed' in its" in wire.tells("rejected", "resend", "--reason", "welformed")
        dry = wire.run("rejected", "resend", "--reason", "well-formed", "--dry-run")
        assert dry == f"{first:<9} would be sent: seeds/021_broken.xml\n"
        said = wire.run("rejected", "resend", first)
        assert "rejected again, as letter" in said
        assert "was sent again already" in wire.run("rejected", "resend", first, code=1)
        for _ in range(2):
            assert "rejected again" in wire.run("rejected", "resend", "--reason", "well-formed")
        assert "sent again 3 times, and rejected" in wire.run("rejected", "resend", "--reason", "well-formed")
        assert "rejected again, as letter" in wire.run("rejected", "show", first)
        assert "verified" in wire.verify()
    total = [row for row in wire.counts() if row["kind"] == "rejected" and not (row["hour"] or row["day"])]
    assert [row["received"] for row in total] == [2]  # however often they were sent
    assert wire.run("tables", "--by", "kind").splitlines()[-1].split() == ["rejected", "2", *"00000"]
    assert "wire: no letter 9/9: expected partition/offset" in wire.fails("rejected", "show", "9/9")
