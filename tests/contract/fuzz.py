"""Damaged wire by the thousand: `python -m tests.contract.fuzz 100000 7` damages samples (of seed 7) and reads them.

Each is a sample or a real message with pieces cut, doubled, moved, taken from another, or replaced by bytes that mean
something to one of the parsers. None may crash, hang or give an unsound message.
"""

import random
import sys
import time
from collections.abc import Sequence

from tests import support
from tests.contract import format_samples
from tests.contract.test_formats import BUILDERS, assert_sound_or_rejected
from wire.domain import formats

TOKENS = (
    b"<", b">", b"/", b'"', b"'", b"&", b";", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<?", b"<!DOCTYPE x [", b"\0",
    b"{", b"}", b"[", b"]", b":", b",", b"null", b"true", b"1e999", b"\\ud800", b"\xff", b"\xc3", b"\xed\xa0\x80",
    b"\x01", b"\x02", b"\x03", b"\x04", b"\x1f", b"\r\n\r\n", b"\n", b"\n-- \n", b"\n--", b"^", b"=", b"=?utf-8?q?",
    b"?=", b"<item>", b"</item>", b"<entry/>", b"<newsItem", b"<NewsItem>", b"<table><tr><td>", b"<pre>", b"<media>",
    b"<REUTERS ", b"</REUTERS>", b"From a b 2026\n", b"EMBARGOED ", b"KILL ADVISORY ", b"xmlns=", b"9" * 30, b" " * 99,
)  # fmt: skip
SECONDS, SECONDS_PER_BYTE = 0.5, 2e-5
"""CPU that a message may cost: a base, for machines that are busy, and so much a byte."""


def samples() -> list[bytes]:
    """A message of each format, and the real ones where they are."""
    made = [getattr(format_samples, name)() for name in BUILDERS]
    folder = support.DATA / "wire-formats"
    return made + [path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()]


def damaged(dice: random.Random, known: Sequence[bytes]) -> bytes:
    """One of the samples with up to eight changes."""
    raw = bytearray(dice.choice(known))
    for _ in range(dice.randint(1, 8)):
        start = dice.randint(0, len(raw))
        stop = min(len(raw), start + int(dice.expovariate(1 / 30)))
        match dice.randrange(5):
            case 0:
                del raw[start:stop]
            case 1:
                raw[start:start] = raw[start:stop] * dice.randint(1, 30)
            case 2:
                other = dice.choice(known)
                at = dice.randint(0, len(other))
                raw[start:stop] = other[at : at + int(dice.expovariate(1 / 60))]
            case 3:
                raw[start:start] = dice.choice(TOKENS) * dice.choice((1, 1, 1, 2, 50))
            case _:
                raw[start:stop] = dice.randbytes(stop - start)
    return bytes(raw)


def fuzz(count: int, seed: int) -> int:
    """Read so many damaged messages, and give their number; raises AssertionError for the first bad one."""
    dice, known = random.Random(seed), samples()
    for number in range(count):
        raw = damaged(dice, known)
        started = time.process_time()
        try:
            for one in formats.messages(raw):
                assert_sound_or_rejected(one)
        except Exception as error:
            raise AssertionError(f"input {number} of seed {seed}: {raw!r}") from error
        spent = time.process_time() - started
        assert spent < SECONDS + SECONDS_PER_BYTE * len(raw), f"input {number} of seed {seed}: {spent} s"
    return count


if __name__ == "__main__":
    print(fuzz(int(sys.argv[1]), int(sys.argv[2])))
