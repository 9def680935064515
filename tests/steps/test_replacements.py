"""A story that says that it takes the place of another kills that one, and is published."""

import pytest

from tests.steps.feeding import HOUR, MORNING, Wire, raw, statuses, story, values
from wire.sources.files import Sent

EARLIER = "Two banks agree to merge in 3.2 billion deal"
TEXT = "Two of the largest banks of the country agreed to merge in a deal worth 2.3 billion euros. " * 6


def earlier() -> Sent:
    return story(
        "urn:newsml:hp.example:20260302:LV-BANK-78",
        headline=EARLIER,
        slugline="BC-EU--Bank Merger",
        altIds=[{"role": "transmission", "value": "a0417"}],
    )


def later(note: str = "", headline: str = "Two banks merge", body: str = TEXT) -> Sent:
    guid, at = "urn:newsml:hp.example:20260302:LV-BANK-91", MORNING + HOUR
    return story(guid, headline=headline, body=body, ednote=note, at=at)


def after(wire: Wire, *sent: Sent) -> list[tuple[str, str]]:
    """Status and headline of what comes of messages after the earlier story."""
    wire.feed(earlier())
    made = values(wire.feed(*sent)["stories"])
    return sorted((value["pubStatus"], value["headlines"][0]["value"]) for value in made)


@pytest.mark.parametrize(
    "note",
    [
        "Replaces LV-BANK-78.",
        "Corrects figure of the deal. Substitutes for BC-EU--Bank Merger, a0417, which should be killed.",
        "Annule et remplace la dépêche LV-BANK-78.",
        "Esta noticia anula y sustituye a la a0417",
        "Diese Meldung ersetzt LV-BANK-78",
        "Berichtigung zu a0417",
        f'This story replaces the story headlined "{EARLIER}", which is withdrawn.',
        "Corrects LV-BANK-78: the deal is worth 2.3 billion.",
    ],
)
def test_what_a_note_names_as_replaced_is_killed(note: str) -> None:
    assert after(Wire(), later(note)) == [("canceled", EARLIER), ("usable", "Two banks merge")]


def test_the_first_line_in_brackets_may_name_it() -> None:
    found = after(Wire(), later(body=f"(This story replaces LV-BANK-78, which was withdrawn)\n\n{TEXT}"))
    assert [status for status, _ in found] == ["canceled", "usable"]


@pytest.mark.parametrize(
    "note",
    [
        "Corrects to 321 passengers",
        "Replaces 2 paragraphs",
        "Corrects spelling of LV-BANK-78",
        "Will be replaced by LV-BANK-78.",
        "Corrects Q3 figure of 2025",
    ],
)
def test_what_a_note_only_speaks_of_stays_live(note: str) -> None:
    assert [status for status, _ in after(Wire(), later(note))] == ["usable"]


def mail(number: int, subject: str, reply: str = "") -> Sent:
    text = f"From: desk@hp.example\nTo: a@b.example\nMessage-ID: <a{number}@hp.example>\n"
    text += f"Date: Mon, 2 Mar 2026 0{number}:00:00 +0000\n"
    text += f"{reply}Subject: {subject}\n\n{TEXT}\n"
    return raw(text.encode(), key=f"mid:a{number}@hp.example", content_type="message/rfc822")


def test_a_correction_that_answers_a_mail_takes_its_place_and_an_answer_to_it_does_not() -> None:
    wire = Wire()
    wire.feed(mail(1, "Ferry with 312 aboard"))
    made = wire.feed(mail(2, "CORRECTED: Ferry with 321 aboard", "In-Reply-To: <a1@hp.example>\n"))
    assert sorted(value["pubStatus"] for value in values(made["stories"])) == ["canceled", "usable"]
    made = wire.feed(mail(3, "Re: CORRECTED: Ferry with 321 aboard", "In-Reply-To: <a2@hp.example>\n"))
    assert "canceled" not in [value["pubStatus"] for value in values(made["stories"])]


def test_a_correction_that_only_quotes_what_it_mends_a_figure_of_kills_nothing() -> None:
    text = f'In item headlined "{EARLIER}" please read 2.3 billion, correcting the order of figures.'
    assert "canceled" not in [status for status, _ in after(Wire(), later(body=text))]


@pytest.mark.parametrize(
    "line",
    [
        "Annule et remplace la dépêche LV-BANK-78.",
        "Anula y sustituye a la LV-BANK-78.",
        "Replaces LV-BANK-78.",
        "(Replaces LV-BANK-78)",
    ],
)
def test_a_first_line_says_what_the_story_replaces_however_short_it_is(line: str) -> None:
    wire = Wire()
    wire.feed(earlier(), later(body=f"{line}\n\nTwo banks merge, and nobody loses work."))
    assert statuses(wire.out["stories"]) == ["canceled", "usable"]


def test_a_plain_page_says_it_behind_a_blank_line_too() -> None:
    page = f"Two banks merge\n\n(Replaces LV-BANK-78)\n\n{TEXT}\n\n{TEXT}".encode()
    sent = raw(
        page, key="urn:newsml:hp.example:20260302:LV-BANK-91", at=MORNING + HOUR, content_type="text/plain"
    )
    assert ("canceled", EARLIER) in after(Wire(), sent)
