"""The last line of a story, with which agencies sign it: `ends`, `hh/ph/ts/hd`, `AAP RTV ar`, `(Reuters)`."""

import re

_LONGEST = 40
_SIGN_OFF = re.compile(
    r"-{0,3}\W?(?:"
    r"(?:the )?(?:ends?|end of (?:message|text)|ende|slutt?|loppu)"
    r"|[a-z]{2,4}(?:[/-][a-z]{2,4}){1,6}"
    r"|(?:AAP|AFP|ANSA|APA|dpa|EFE|PA|Reuters?|Ritzau|STT|TT|NTB|Belga|ANP|Lusa|Xinhua|Kyodo)"
    r"(?:[ /-](?:[a-z]{2,4}|RTV|PC|PX|AP))*"
    r"|#{2,}|\*{3,}|-?30-?"
    r")\W{0,3}",
)


def split(lines: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A story and the lines that sign it, one or two of them at its end; never all of it."""
    end = len(lines)
    while (
        end > max(1, len(lines) - 2)
        and len(lines[end - 1]) <= _LONGEST
        and _SIGN_OFF.fullmatch(lines[end - 1])
    ):
        end -= 1
    return lines[:end], lines[end:]
