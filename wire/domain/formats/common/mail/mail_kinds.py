"""Mails that are no news: reports of mail systems, answers of machines, invitations, letters to their reader."""

import re
from collections.abc import Iterable
from email.message import Message as Mail

from wire.domain.formats.common import addressed
from wire.domain.formats.common.mail import mail_header

_ANSWERS = (
    ("Auto-Submitted", re.compile(r"auto-replied", re.IGNORECASE)),
    ("Precedence", re.compile(r"auto_reply", re.IGNORECASE)),
    ("X-Autoreply", re.compile("")),
    ("X-Autorespond", re.compile("")),
)
"""Fields of the header, and what they say of an answer that no person wrote (RFC 3834, and those before it)."""
_SYSTEM = re.compile(r"(?i)\b(?:mailer-daemon|postmaster)@")
_SUBJECT = re.compile(
    r"(?:automatic (?:reply|response)|auto-?reply|automatische antwort|abwesenheitsnotiz|réponse automatique|"
    r"respuesta automática|risposta automatica|resposta automática|automatisch antwoord|autosvar|automatiskt svar|"
    r"automaattinen vastaus|odpowiedź automatyczna|автоответ)\s*:|out of (?:the )?office\W*$",
    re.IGNORECASE,
)
"""What mail systems set before the subject of an answer, in the language of who is away."""
_ENDED = re.compile(r"[.!?\u2026][\"'\u201d\u00bb)]*$")
_LONGEST, _PARAGRAPHS = 1_000, 2
"""Characters and paragraphs of a letter, at most: a column of advice and an open letter speak to their reader too."""


def of(mail: Mail, header: bytes) -> str:
    """What a mail is that is no news by its header and its parts; empty where it may be some."""
    parts = list(mail.walk())
    if mail.get_content_type() == "multipart/report" or _SYSTEM.search(mail_header.field(header, "From")):
        return "a report of a mail system"  # RFC 6522
    if any(part.get_content_type() == "text/calendar" and part.get_param("method") for part in parts):
        return "an invitation"  # RFC 6047
    is_marked = any(
        found.search(said) for name, found in _ANSWERS for said in mail_header.all_of(header, name)
    )
    is_answer = is_marked or _SUBJECT.match(mail_header.field(header, "Subject"))
    return "an automatic answer" if is_answer else ""


def is_letter(lines: Iterable[str]) -> bool:
    """Whether a text is a short letter: its sentences speak to their reader, whatever greets him above and below."""
    told = [line for line in lines if _ENDED.search(line)]
    text = " ".join(told)
    return len(told) <= _PARAGRAPHS and len(text) <= _LONGEST and addressed.speaks_to_reader(text)
