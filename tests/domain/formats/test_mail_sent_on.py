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


def test_a_newsletter_is_read_as_the_page_that_it_is() -> None:
    header = "Content-Type: text/html\nList-Unsubscribe: <https://a.example/u>\n"
    found = formats.parse(mail(LETTER, header))
    assert found.layout == "page"
    assert len(found.marks) == len(found.lines)


def test_another_mail_in_html_is_an_article() -> None:
    found = formats.parse(mail(LETTER, "Content-Type: text/html\n"))
    assert found.layout == "article"
    assert "By Ada Gruber" in found.lines
