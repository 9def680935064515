"""A dead letter in full can be shown whatever its bytes are."""

from aiokafka import TopicPartition

from wire.clients.dead_letters.letters import Letter
from wire.monitor.letter_page import letter_page

NO_TEXT = bytes(range(128, 256)) * 40
LETTER = Letter(
    "2/7",
    0,
    "bytes of no known charset; expected UTF-8, or the name of their charset",
    "split",
    TopicPartition("wire.messages", 2),
    101,
    "a.bin",
    "/ftp",
    b"a",
    "unknown",
    len(NO_TEXT),
    len(NO_TEXT),
    NO_TEXT,
    0,
    "",
)


def test_bytes_of_no_known_charset_are_shown() -> None:
    lines = [line.plain for line in letter_page(LETTER, [])]
    assert any(line.startswith("      1  \ufffd") for line in lines)
    assert any("80 81 82 83" in line for line in lines)


def test_a_letter_in_a_known_charset_is_read_in_it() -> None:
    russian = "<p>Мост открыт для движения после ремонта</p>".encode("cp1251")
    lines = [line.plain for line in letter_page(LETTER._replace(value=russian), [])]
    assert any("Мост открыт" in line for line in lines)
