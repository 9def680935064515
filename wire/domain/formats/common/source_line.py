"""The line below a story that says where it was taken from: `Quelle: Gemeinde Zingst`, `SOURCE Glenfield Foods`."""

import re

_LINE = re.compile(
    r"(?:(?:quellen?|sources?|fuentes?|fontes?|font[ei]|bron(?:nen)?|källa|källor|kilder?|lähde|źródło|zdroj|izvor|"
    r"forrás|sursa|kaynak|πηγή|источник|джерело)\s?:\s?|(?-i:SOURCE )(?=[A-Z]))"
    r"(?P<source>[^\W\d_](?:[^.!?:]|\.(?=\S)){1,58})\.?",
    re.IGNORECASE,
)
_LAST = 3
"""Lines at the end of a story among which it stands."""


def split(lines: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """A story without that line, and the source; never all of it."""
    for at in range(max(1, len(lines) - _LAST), len(lines)):
        if found := _LINE.fullmatch(lines[at]):
            return (*lines[:at], *lines[at + 1 :]), found["source"].strip()
    return lines, ""
