"""Mails that are no news: reports of mail systems, answers of machines, invitations, letters to their reader."""

# ruff: noqa: E501 (texts as they are sent)

import pytest

from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common import addressed

STORY = "DORF - The ferry stays in port until Friday, its owner said. About 900 people take it every day."
AWAY = "Thank you for your message. I am out of the office until Monday. In urgent cases write to our desk."


def mail(text: str, *fields: str, subject: str = "Ferry stays in port") -> bytes:
    header = ("From: Ada <a@x.example>", f"Subject: {subject}", "Message-ID: <m1@x.example>", *fields)
    return "\r\n".join((*header, "", text)).encode()


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (mail(STORY, "Auto-Submitted: auto-replied"), "an automatic answer"),
        (mail(STORY, 'Content-Type: multipart/report; boundary="b"'), "a report of a mail system"),
        (mail(STORY).replace(b"<a@", b"<MAILER-DAEMON@"), "a report of a mail system"),
        (mail("BEGIN:VCALENDAR", "Content-Type: text/calendar; method=REQUEST"), "an invitation"),
        (mail(AWAY), "a letter"),
        (mail(STORY, subject="Risposta automatica: domanda"), "an automatic answer"),
        (mail(STORY, subject="Out of Office"), "an automatic answer"),
        (mail("Guten Tag,\n\nIhre Rechnung Nr. 88 über 4,00 Euro liegt bei. Bitte zahlen Sie bald."), "a letter"),
        (mail("Dear customer,\n\nYour invoice is ready. You will find it attached.\n\nKind regards\nAda"), "a letter"),
        (mail("Vielen Dank für Ihre Nachricht. Ich bin nicht im Büro. Bitte wenden Sie sich an Frau Maier."), "a letter"),
    ],
)  # fmt: skip
def test_a_mail_that_is_no_news_is_rejected_by_what_it_is(raw: bytes, what: str) -> None:
    with pytest.raises(Rejected, match=what):
        formats.parse(raw)


@pytest.mark.parametrize(
    "raw",
    [
        mail(STORY, "Auto-Submitted: auto-generated"),
        mail(STORY, "Content-Type: text/plain"),
        mail(f"Dear colleagues,\n\nplease find our release below.\n\n{STORY}\n\nKind regards\nAda"),
        mail("BOSTON - More firms send an automatic reply at night. “I am out of the office, thank you for your mail,” it says. That is a policy now."),
        mail(STORY, subject="Out of office: firms switch off mail"),
        mail(f"Headline: Out of office\n\n{AWAY}"),
        mail(" ".join([AWAY] * 20)),
    ],
)  # fmt: skip
def test_a_mail_with_a_story_is_none_of_them(raw: bytes) -> None:
    assert formats.parse(raw).headline


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("You have made too many requests. Your account is limited.", True),
        ("We have received a report. It is being read.", False),
        ("Nous utilisons des cookies. Vous pouvez modifier vos choix.", True),
        ("Мы ценим вашу приватность. Вы можете изменить выбор.", True),
        ("Sie fuhr nach Wien. Dort sprach sie mit der Presse.", False),
        ("Bitte prüfen Sie die Adresse.", True),
        ("The mayor said “you will pay, all of you”. Nobody answered.", False),
    ],
)
def test_a_text_speaks_to_its_reader_in_most_of_its_sentences(text: str, speaks: bool) -> None:
    assert addressed.speaks_to_reader(text) is speaks


@pytest.mark.parametrize(
    "text",
    [
        "DORF, March 2 - We opened our lab in Dorf today. You can visit our lab from Monday. We thank our staff.",
        "We told you so: the ferry stays in port. Our sums are right, said our owner. You pay for it.",
    ],
)
def test_a_mail_with_a_dateline_or_with_what_somebody_said_is_a_story_whomever_it_speaks_to(
    text: str,
) -> None:
    assert formats.parse(mail(text)).headline == "Ferry stays in port"
