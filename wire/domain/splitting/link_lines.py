"""Lines that link to another story by a label: `SEE ALSO: Storm moves north`."""

import re

from wire.domain.splitting.data import marks

LABELS = frozenset(marks("label", "is"))
"""In lower case."""
REACH = 240
"""Characters; a label with its headline is no longer."""
_FIRST_WORDS = 24
"""Characters in which the first word of a label stands."""
_LABEL_STARTS = tuple(sorted({label.replace("'", " ").split()[0] for label in LABELS}))
_LINK = re.compile(
    r"([\w'\u2019]{1,16}(?:\s[\w'\u2019]{1,16}){0,5})\s?[:：>|\u2013\u2014\u00bb]\s{0,3}(\S.*)", re.DOTALL
)
_ADDRESS = re.compile(r"\s*\(?(https?://[^\s()]+)\)?$")


def read(line: str) -> tuple[str, str, str] | None:
    """Label, headline and address (may be empty) of a link line, `SEE ALSO: Storm moves north`, or None."""
    if not (
        ":" in line
        or "：" in line
        or ">" in line
        or "|" in line
        or "\u2013" in line
        or "\u2014" in line
        or "\u00bb" in line
    ):
        return None
    if not line[:_FIRST_WORDS].lower().startswith(_LABEL_STARTS):
        return None
    found = _LINK.match(line)
    if found is None or found[1].lower().replace("\u2019", "'") not in LABELS:
        return None
    address = _ADDRESS.search(found[2])
    headline = found[2][: address.start()] if address else found[2]
    return (found[1], headline.strip(), address[1] if address else "") if headline.strip() else None
