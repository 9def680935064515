"""How desks mark a snap: a line or two that goes out before the story, under its number or slug."""

import re

from wire.domain.message import Message

_WORD = (
    r"(?:SNAP|FLASH|URGENTE?|ALERT[AE]?|BULLETIN|NEWSALERT|BREAKING|EILMELDUNG|EILT?|BLITZ(?:MELDUNG)?|VORRANG"
    r"|SPOED|ILTELEGRAM|HAST(?:ER)?|KIIRE|ULTIM['\u2019]?ORA|PILNE|BLESK|GYORSHÍR|СРОЧНО|МОЛНИЯ|ТЕРМІНОВО|ИЗВЪНРЕДНО"
    r"|SON DAKİKA|ACİL|ΕΚΤΑΚΤΟ|عاجل|מבזק|快讯|急电|速報|속보|긴급)"
)
_MARK = re.compile(rf"\W*(?:{_WORD}(?!\w)|(?i:{_WORD})(?=\s*[:\u2013\u2014]|\s-|\W*$))\W*")
"""In capitals, or apart from the words behind it: `Urgent need for blood` is news."""
_FLASH = 1
"""The urgency of a flash."""


def without_mark(headline: str) -> str:
    """A headline without the mark of a snap."""
    mark = _MARK.match(headline)
    return headline[mark.end() :] if mark else headline


def is_marked(message: Message) -> bool:
    """Whether a message says that it is a snap: by its urgency, its headline, its slug or a note."""
    said = (
        message.headline,
        message.slugline.rpartition(",")[2],
        *message.keywords,
        *message.ednote.split("\n"),
    )
    return message.urgency == _FLASH or any(map(_MARK.match, said))
