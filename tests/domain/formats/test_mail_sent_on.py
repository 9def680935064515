"""Mails that are sent on, and newsletters."""

import pytest

from tests.domain.formats.test_mail_fields import mail
from wire.domain import formats

FIELDS = "From: Alpin <wire@alpin.example>\nDate: Mon, 2 Mar 2026\nSubject: Dorf opens bridge\nTo: desk\n"
LETTER = """<html><body><div>Preview</div><p><a href="https://a.example/v">View in your browser</a></p>
<h1>Dorf opens bridge</h1><p>By Ada Gruber</p><p>A bridge over the river opened in Dorf on Monday, said the mayor of the
town, who had waited for it for twenty years.</p><p>It is seventy metres long and cost nine million euros, twice as much
as was planned at first.</p><p>You get this mail as a reader. <a href="https://a.example/u">Unsubscribe</a></p></body>"""


@pytest.mark.parametrize(
    "mark",
    [
        "---------- Forwarded message ---------\n",
        "-----Original Message-----\n",
        "Begin forwarded message:\n\n",
        "-------- Weitergeleitete Nachricht --------\n",
        "________________________________\n",
        "---------- Message transféré ---------\n",
    ],
)
def test_a_mail_that_is_sent_on_is_read_without_its_fields(mark: str) -> None:
    found = formats.parse(mail(f"Please use!\n\n{mark}{FIELDS}\nA bridge opened.\n\nIt shook."))
    assert found.lines == ("A bridge opened.", "It shook.")
    assert (found.ednote, found.source, found.agency) == ("Please use!", "Alpin", "Ada Gruber")


@pytest.mark.parametrize(
    "text", ["---------- Forwarded message ---------\n\nIt shook.", "Forwarded message\nFrom: Dorf"]
)
def test_a_text_with_such_words_and_no_fields_stays(text: str) -> None:
    assert "orwarded message" in "".join(formats.parse(mail(f"A bridge opened.\n\n{text}")).lines)


def picture(text: str, count: int = 1) -> bytes:
    parts = "".join(
        f"--Z\nContent-Type: image/jpeg; name={n}.jpg\nContent-Disposition: attachment; filename={n}.jpg\n\nx\n"
        for n in range(count)
    )
    return mail(
        f"--Z\nContent-Type: text/plain\n\n{text}\n{parts}--Z--",
        "Content-Type: multipart/mixed; boundary=Z\n",
    )


def test_labels_give_the_one_picture_of_a_mail_its_caption_and_credit() -> None:
    raw = picture("Headline: Race in Au\nCaption: A racer.\nCredit: Bo Ng\n\nA race was held.\n")
    found = formats.parse(raw)
    assert (found.headline, found.lines) == ("Race in Au", ("A race was held.",))
    assert [(one.headline, one.caption, one.credit) for one in found.media] == [
        ("0.jpg", "A racer.", "Bo Ng")
    ]


def test_of_several_pictures_none_has_the_caption_of_the_mail() -> None:
    assert [one.caption for one in formats.parse(picture("Caption: A racer.\n\nA race.", 2)).media] == [
        "0.jpg",
        "1.jpg",
    ]


def test_a_label_that_nobody_knows_is_a_note_and_not_the_end_of_the_one_above() -> None:
    found = formats.parse(
        mail("Headline: Race in Au\nStory type: Feature\nKeywords: race\nof sledges\n\nA race.")
    )
    assert (found.headline, found.ednote, found.keywords) == (
        "Race in Au",
        "Story type: Feature",
        ("race of sledges",),
    )


def test_a_newsletter_is_read_as_the_page_that_it_is() -> None:
    header = "Content-Type: text/html\nList-Unsubscribe: <https://a.example/u>\n"
    found = formats.parse(mail(LETTER, header))
    assert found.layout == "page"
    assert len(found.marks) == len(found.lines)


def test_another_mail_in_html_is_an_article() -> None:
    found = formats.parse(mail(LETTER, "Content-Type: text/html\n"))
    assert found.layout == "article"
    assert "By Ada Gruber" in found.lines


def attached(note: str, subject: str) -> bytes:
    inner = "From: Alpin <wire@alpin.example>\nSubject: Dorf opens bridge\n\nA bridge opened.\n\nIt shook.\n"
    parts = f"--X\nContent-Type: text/plain\n\n{note}\n--X\nContent-Type: message/rfc822\n\n{inner}\n--X--\n"
    head = f"From: Desk <d@x.example>\nSubject: {subject}\nContent-Type: multipart/mixed; boundary=X\n\n"
    return f"{head}{parts}".encode()


def test_a_mail_that_is_sent_on_as_an_attachment_is_the_story() -> None:
    found = formats.parse(attached("See attached.", "Fwd: Dorf opens bridge"))
    assert found.lines == ("A bridge opened.", "It shook.")
    assert (found.ednote, found.source) == ("See attached.", "Alpin")


def test_a_mail_beside_a_story_is_but_named() -> None:
    assert formats.parse(attached("A ferry sank.", "Ferry sinks")).lines == ("A ferry sank.",)
    long = "A ferry sank. " * 30
    assert formats.parse(attached(long, "Fwd: Ferry sinks")).lines == (long.strip(),)


def test_the_title_above_a_release_is_the_headline_and_not_the_text_again() -> None:
    header = b"From: a@x.example\nMessage-ID: <1@x>\nSubject: Press release: Tram opens\n\n"
    raw = header + b"Tram opens\n\nIt runs from Monday.\n"
    message = formats.parse(raw)
    assert (message.headline, message.title, message.lines) == (
        "Tram opens",
        "Press release: Tram opens",
        ("It runs from Monday.",),
    )


@pytest.mark.parametrize(
    "terms",
    [
        "This e-mail and any attachments are confidential.",
        "Diese Nachricht ist vertraulich.",
        "DISCLAIMER: read at your risk.",
    ],
)
def test_that_a_mail_is_confidential_is_none_of_its_text(terms: str) -> None:
    raw = f"From: a@x.example\nMessage-ID: <1@x>\nSubject: Tram opens\n\nIt runs from Monday.\n\n{terms}\n"
    assert formats.parse(raw.encode()).lines == ("It runs from Monday.",)


def test_a_story_that_tells_of_such_a_mail_stays() -> None:
    said = "This message, which is confidential, was read out in court."
    text = "\n\n".join((said, said, "One.", "Two.", "Three.", "Four.", "Five.", "Six."))
    raw = f"From: a@x.example\nMessage-ID: <1@x>\nSubject: Tram opens\n\n{text}\n"
    assert formats.parse(raw.encode()).lines[:2] == (said, said)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Dear editors,", "Kind regards\nAda Gruber\nPress office"),
        ("Sehr geehrte Damen und Herren,", "Mit freundlichen Grüßen\nDr. Ada Gruber"),
        ("Bonjour,", "Cordialement"),
    ],
)
def test_the_greetings_of_a_letter_are_none_of_its_text(above: str, below: str) -> None:
    raw = f"From: a@x.example\nMessage-ID: <1@x>\nSubject: Tram opens\n\n{above}\n\nIt runs.\n\nIt shook.\n\n{below}\n"
    assert formats.parse(raw.encode()).lines == ("It runs.", "It shook.")


@pytest.mark.parametrize("line", ["Dear fuel hits farmers", "Best wishes came from the mayor, too."])
def test_a_line_that_begins_like_a_greeting_stays(line: str) -> None:
    raw = f"From: a@x.example\nMessage-ID: <1@x>\nSubject: Tram opens\n\n{line}\n\n{line}\n\nIt shook.\n"
    assert formats.parse(raw.encode()).lines == (line, line, "It shook.")


def test_above_the_title_of_a_release_may_stand_what_it_is() -> None:
    raw = b"From: a@x.example\nMessage-ID: <1@x>\nSubject: PRESS RELEASE - Tram opens\n\n"
    message = formats.parse(raw + b"Press release\n\nTram opens\n\nIt runs.\n\nIt shook.\n")
    assert (message.headline, message.lines) == ("Tram opens", ("It runs.", "It shook."))


def test_the_greetings_of_a_letter_in_html_are_none_of_its_text() -> None:
    html = "<p>Madame, Monsieur,</p><p>Le pont est fermé.</p><p>Il rouvre lundi.</p><p>Cordialement,</p><p>Presse</p>"
    raw = f"From: a@x.example\nMessage-ID: <1@x>\nSubject: Pont\nContent-Type: text/html\n\n{html}"
    assert formats.parse(raw.encode()).lines == ("Le pont est fermé.", "Il rouvre lundi.")


def test_a_mail_may_be_sent_on_with_no_more_than_its_fields_above_it() -> None:
    fields = "Von: Amt <p@a.example>\nGesendet: Freitag, 20. November 2026 08:12\nAn: b@w.example\nBetreff: Hochwasser"
    raw = f"From: a@x.example\nMessage-ID: <1@x>\nSubject: WG: Hochwasser\n\nz.K.\n\n{fields}\n\nDer Pegel fiel.\n"
    message = formats.parse(raw.encode())
    assert (message.lines, message.source, message.ednote) == (("Der Pegel fiel.",), "Amt", "z.K.")
