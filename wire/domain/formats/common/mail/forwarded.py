"""A mail that is sent on: the fields of the first one that mail programs print above its text."""

import re
from typing import NamedTuple

_MARKS = (
    r"forwarded message|original message|weitergeleitete nachricht|urspr(?:ü|ue)ngliche nachricht|"
    r"message (?:transféré|transmis|d['’]origine)|mensaje (?:reenviado|original)|messaggio (?:inoltrato|originale)|"
    r"doorgestuurd bericht|oorspronkelijk bericht|mensagem (?:encaminhada|original)|"
    r"vidarebefordrat (?:meddelande|mejl)|"
    r"ursprungligt meddelande|videresendt (?:meddelelse|besked|melding)|oprindelig (?:meddelelse|besked)|"
    r"opprinnelig melding|välitetty viesti|alkuperäinen viesti|przekazana wiadomość|wiadomość oryginalna|"
    r"přeposlaná zpráva|původní zpráva|пересылаемое сообщение|переадресоване повідомлення"
)
_MARK = re.compile(rf"^[-_*> \t]*(?:begin |début du )?(?:{_MARKS})[-_*: \t]*$", re.IGNORECASE | re.MULTILINE)
_SENDER = r"[> *]*(?:From|Von|De|Da|Van|Från|Fra|Od|От)\s?:"
_SENT = r"[> *]*(?:Sent|Gesendet|Envoyé|Enviado|Inviato|Verzonden|Skickat|Sendt|Wysłano|Отправлено)\s?:"
_RULE = re.compile(
    rf"^[ \t]*_{{8,}}[ \t]*\n(?={_SENDER})|^[ \t]*\n(?={_SENDER}[^\n]*\n{_SENT})", re.MULTILINE
)
"""What Outlook prints in place of such a line, or nothing."""
_FIELD = re.compile(r"[>* \t]*([^\W\d_][\w' -]{1,20})\*?\s?:\*?[ \t]+(\S.*)")
_FROM = frozenset(("from", "von", "de", "da", "van", "från", "fra", "lähettäjä", "od", "от", "від"))
_LEAST = 2
"""Fields that are printed above a mail that is sent on."""


class Forwarded(NamedTuple):
    """A mail in another one."""

    note: str
    """What stands above it: a word of the one who sends it on."""
    sender: str
    text: str


def read(text: str) -> Forwarded:
    """The mail that a text holds, without its fields; the text as it is where it holds none."""
    mark = _MARK.search(text) or _RULE.search(text)
    if mark is None:
        return Forwarded("", "", text)
    lines = text[mark.end() :].lstrip("\n").split("\n")
    fields = []
    for one in lines:
        found = _FIELD.fullmatch(one)
        if found is None:
            break
        fields.append((found[1].lower(), found[2]))
    if len(fields) < _LEAST:
        return Forwarded("", "", text)
    sender = next((words for name, words in fields if name in _FROM), "").partition("<")[0].strip('"* ')
    return Forwarded(" ".join(text[: mark.start()].split()), sender, "\n".join(lines[len(fields) :]))
