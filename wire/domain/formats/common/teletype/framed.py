"""Wire that control characters frame: `SYN SYN SOH header STX text ETX trailer EOT`, one message behind the other."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from wire.domain.errors import Rejected

BEFORE = rb"[\x16\s]{0,8}(?:ZCZC[^\n\x01]{0,40}\n[\x16\s]{0,8})?"
"""What may stand before SOH: SYN, and the line by which a telex knew that a message begins."""
_BEGINS = re.compile(rb"(?:ZCZC[^\n\x01]{0,40}\n[\x16\s]{0,8})?\x16{0,4}\x01")


def messages(raw: bytes) -> Iterator[bytes]:
    """The messages of a file in order, their bytes unchanged: each but the first begins at its SOH."""
    return cut(raw, _BEGINS.finditer(raw))


def cut(raw: bytes, begins: Iterable[re.Match[bytes]]) -> Iterator[bytes]:
    """The pieces of a file, which begin where the matches do; the first one has what stands before it."""
    starts = [found.start() for found in begins]
    return (raw[start:end] for start, end in pairwise((0, *starts[1:], len(raw))))


def text_start(raw: bytes) -> int:
    """Where the text of a message begins, at its STX. Raises Rejected where that or its end is missing.

    A second message behind it is a fault: a message of the log is one, and only files hold many.
    """
    start, end = raw.find(b"\x02"), raw.find(b"\x03")
    if start < 0 or end < start:
        raise Rejected(f"byte {len(raw)}: the end of the message; expected text between STX and ETX")
    if (second := raw.find(b"\x01", end)) >= 0:
        raise Rejected(f"byte {second}: a second message begins; expected one")
    return start
