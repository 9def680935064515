"""Whether a message may be published: statuses, embargoes and kill notices, in every format."""

from datetime import UTC, datetime

import pytest

from tests.contract.format_samples import anpa, email, iptc7901, newsml12, newsmlg2, ninjs, nitf
from wire.domain import formats
from wire.domain.formats.common import publishing
from wire.domain.message import Message, Status

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
RELEASE = b'<date.release norm="%b"/></docdata>'


def g2_embargo(element: bytes) -> bytes:
    return newsmlg2().replace(b"<pubStatus", element + b"<pubStatus")


def newsml12_embargo(change: bytes) -> bytes:
    return newsml12(status="Embargoed").replace(b"<Urgency", change + b"<Urgency")


@pytest.mark.parametrize(
    "raw",
    [
        nitf(docdata='management-status="embargoed"'),
        nitf().replace(b"</docdata>", RELEASE % b"tomorrow"),
        g2_embargo(b"<embargoed/>"),
        g2_embargo(b"<embargoed> </embargoed>"),
        g2_embargo(
            b'<embargoed xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"></embargoed>'
        ),
        g2_embargo(b"<embargoed>Friday night</embargoed>"),
        newsml12(status="Embargoed"),
        newsml12_embargo(
            b'<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime/></StatusWillChange>'
        ),
        ninjs(embargoedUntil=None),
        ninjs(embargoedUntil=""),
        ninjs(embargoed="soon"),
        ninjs(embargoed=True),
        ninjs(EMBARGOED=1772442720),
        email().replace(b"Dorf opens", b"EMBARGOED: Dorf opens"),
        email().replace(b"A bridge", b"Embargo: Friday night\r\n\r\nA bridge"),
        anpa().replace(b"^Eds: Adds detail.", b"^EMBARGOED for Friday."),
        iptc7901(titles="EMBARGO UNTIL 1800 GMT\r\nDorf opens bridge ="),
        ninjs(ednote="Embargoed until the minister has spoken"),
        ninjs(slugline="EMBARGO-BRIDGE"),
        b"SPERRFRIST: Montag, 18 Uhr\n\nDorf opens bridge\n\nDORF (Alpin) - A bridge opened on Monday.\n",
    ],
)
def test_an_embargo_without_a_readable_time_holds(raw: bytes) -> None:
    message = formats.parse(raw)
    assert message.held_because.startswith(publishing.WITHOUT_A_TIME)
    assert message.embargoed_until is None


@pytest.mark.parametrize(
    "raw",
    [
        nitf(docdata='management-status="embargoed"').replace(
            b"</docdata>", RELEASE % b"20260302T130000+0100"
        ),
        g2_embargo(b"<embargoed>2026-03-02T12:00:00Z</embargoed>"),
        newsml12_embargo(b"<StatusWillChange><DateAndTime>20260302T120000Z</DateAndTime></StatusWillChange>"),
        ninjs(embargoedUntil="2026-03-02T13:00:00+01:00", ednote="EMBARGOED until noon"),
        ninjs(embargoed="Mon, 02 Mar 2026 13:00:00 CET"),
        email().replace(b"A bridge", b"Embargo: 2 March 2026, 12:00 GMT\r\n\r\nA bridge"),
    ],
)
def test_an_embargo_with_a_time_ends_then(raw: bytes) -> None:
    message = formats.parse(raw)
    assert (message.embargoed_until, message.held_because) == (NOON, "")


@pytest.mark.parametrize(
    "raw",
    [
        nitf(),
        nitf().replace(b"</docdata>", RELEASE % b"20260302T091200+0100"),
        ninjs(embargoed=False),
        ninjs(ednote="EMBARGO LIFTED"),
        ninjs(ednote="Embargo lifted: the minister has spoken"),
        ninjs(slugline="CUBA-EMBARGO"),
        ninjs(headline="EMBARGO ON OIL EASED"),
        ninjs(headline="Embargo on oil eased"),
    ],
)
def test_what_only_speaks_of_an_embargo_is_not_held(raw: bytes) -> None:
    message = formats.parse(raw)
    assert (message.embargoed_until, message.held_because) == (None, "")


def test_a_kill_is_never_held() -> None:
    message = formats.parse(ninjs(pubStatus="canceled", embargoedUntil=None, ednote="EMBARGOED"))
    assert (message.status, message.held_because) == (Status.CANCELED, "")


def test_a_nitf_notice_kills_the_document_it_names_under_that_one_s_id() -> None:
    notice = nitf(
        "alpin-2",
        docdata='management-status="usable" management-doc-idref="100" management-idref-status="canceled"',
    )
    message = formats.parse(notice)
    assert message.status is Status.CANCELED
    assert message.cancels == (formats.identify(nitf("100")).guid,) == ("Alpin|100",)


@pytest.mark.parametrize("rel", ["irel:canceled", "x:kills"])
def test_a_link_of_newsml_g2_that_cancels_kills_what_it_links_to(rel: str) -> None:
    link = f'<link rel="{rel}" residref="tag:alpin.example,2026:1"/><pubStatus'.encode()
    message = formats.parse(newsmlg2("tag:alpin.example,2026:2").replace(b"<pubStatus", link))
    assert (message.status, message.cancels) == (Status.CANCELED, ("tag:alpin.example,2026:1",))
    assert (message.identity.guid, message.identity.version) == ("tag:alpin.example,2026:1", 0)


def test_a_signal_of_newsml_g2_that_cancels_kills_what_is_linked_or_the_item_itself() -> None:
    signal = newsmlg2().replace(b"<pubStatus", b'<signal qcode="sig:canceled"/><pubStatus')
    link = b'<link rel="irel:seeAlso" residref="tag:alpin.example,2026:0"/><pubStatus'
    assert formats.parse(signal).status is Status.CANCELED
    assert formats.parse(signal.replace(b"<pubStatus", link)).cancels == ("tag:alpin.example,2026:0",)


def test_an_advisory_kills_the_story_whose_id_its_text_names() -> None:
    text = "Please kill the story of document id 100 at once."
    message = formats.parse(
        nitf("101", body=f"<p>{text}</p>").replace(b"<hl1>Dorf", b"<hl1>KILL ADVISORY: Dorf")
    )
    assert message.cancels == ("Alpin|100",)
    plain = ninjs("urn:alpin:2", headline="MANDATORY KILL", bodies=[{"value": "Kill urn:alpin:1."}])
    assert formats.parse(plain).cancels == ("urn:alpin:1",)
    assert (
        formats.parse(ninjs(headline="Police kill two", bodies=[{"value": "See urn:alpin:1."}])).cancels == ()
    )


@pytest.mark.parametrize("status", ["withheld", "canceled", "embargoed"])
def test_a_document_of_nitf_that_names_an_earlier_one_keeps_its_own_status(status: str) -> None:
    named = nitf(docdata=f'management-status="{status}" management-doc-idref="alpin-0"')
    alone = nitf(docdata=f'management-status="{status}"')
    for raw in (named, alone):
        message = formats.parse(raw)
        assert (message.status is not Status.USABLE) or message.held_because
    of_named = nitf(docdata='management-status="usable" management-idref-status="canceled"')
    assert formats.parse(of_named).status is Status.USABLE


def test_an_anpa_or_7901_kill_names_slugs_and_numbers_of_its_day() -> None:
    kill = anpa("BC-EU--Advisory-KILL").replace(b"opened.", b"opened. Kill BC-EU--Dorf-Bridge.")
    assert formats.identify(anpa()).guid in formats.parse(kill).cancels
    kill = iptc7901("043", titles="KILL\r\nDorf opens bridge =").replace(
        b"Two said", b"Kill eca042. Two said"
    )
    assert formats.parse(kill).cancels == (formats.identify(iptc7901("042")).guid,)


def test_a_number_of_an_agency_whose_service_is_called_as_itself_is_told_by_its_digits() -> None:
    def own(number: str, **more: str) -> bytes:
        return (
            iptc7901(number, **more)
            .replace(b"eca", b"alpin")
            .replace(b"alpin", b"hgl")
            .replace(b"061", b"0310")
        )

    kill = own("043", titles="KILL\r\nDorf opens bridge =")
    by_service = formats.parse(kill.replace(b"Two said", b"Kill hgl 042. Two said"))
    assert by_service.cancels == (formats.identify(own("042")).guid,)
    by_agency = formats.parse(kill.replace(b"Two said", b"Kill hgl 0299. Two said"))
    assert by_agency.cancels == ()
    assert "hgl 0299" in by_agency.takes_back


def test_a_mail_that_takes_back_another_names_it_by_its_reference() -> None:
    kill = email("2").replace(b"Subject: Dorf", b"In-Reply-To: <1@alpin.example>\r\nSubject: KILL: Dorf")
    assert formats.parse(kill).cancels == (formats.identify(email("1")).guid,)


RELEASE_BACK = [
    'We have withdrawn this release. Our release "Dorf names a mayor" is not affected.',
    "We have withdrawn this release.",
    "This release has been withdrawn.",
    "We hereby retract the above press release.",
    "We are retracting our statement of this morning.",
    "Please disregard this press release.",
    "Wir haben diese Pressemitteilung zurückgezogen.",
    "Wir ziehen unsere Pressemitteilung zurück.",
    "Nous avons retiré ce communiqué.",
    "Hemos retirado este comunicado.",
    "Abbiamo ritirato questo comunicato.",
    "Halden has withdrawn this release.",
    "Halden hat diese Pressemitteilung zurückgezogen.",
    "Halden a retiré ce communiqué.",
    "Wij hebben dit persbericht ingetrokken.",
]


def reply(subject: str, text: str) -> Message:
    head = f"From: d@alpin.example\r\nSubject: {subject}\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n"
    fields = "Message-ID: <2@alpin.example>\r\nIn-Reply-To: <1@alpin.example>\r\n"
    fields += "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    return formats.parse(f"{head}{fields}{text}\r\n".encode())


@pytest.mark.parametrize(
    "text",
    [
        "A bridge opened on Monday.",
        "\n\n".join(["We have withdrawn this release.", *["A bridge opened on Monday in the town." * 4] * 3]),
    ],
)
def test_a_short_reply_that_takes_nothing_back_and_a_long_one_kill_no_mail(text: str) -> None:
    message = reply("Re: Dorf opens a plant", text)
    assert (message.status, message.cancels) == (Status.USABLE, ())


@pytest.mark.parametrize("subject", ["WITHDRAWN: Dorf opens a plant", "Re: Dorf opens a plant"])
@pytest.mark.parametrize("text", RELEASE_BACK)
def test_a_sender_who_takes_a_release_back_kills_the_mail_that_the_reply_answers(
    subject: str, text: str
) -> None:
    kill = reply(subject, text)
    assert (kill.status, kill.cancels) == (Status.CANCELED, (formats.identify(email("1")).guid,))


@pytest.mark.parametrize(
    "text",
    [
        "Castra has withdrawn its statement.",
        "Halden has not withdrawn this release.",
        "Halden n'a pas retiré ce communiqué.",
        "The statement has been withdrawn by the minister.",
        "This statement was withdrawn by the minister.",
        "We have withdrawn the statement from the archive of the town.",
        "Our release is not withdrawn.",
        "We have withdrawn our offer for Castra, the chairman said.",
    ],
)
def test_a_reply_that_tells_of_another_statement_kills_nothing(text: str) -> None:
    assert not reply("Re: Dorf opens a plant", text).cancels


def test_a_mail_whose_whole_text_is_an_order_to_kill_kills_the_mail_that_it_answers() -> None:
    head = b"From: d@alpin.example\r\nSubject: Re: Dorf\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n"
    ids = b"Message-ID: <2@alpin.example>\r\nIn-Reply-To: <1@alpin.example>\r\n\r\n"
    kill = formats.parse(head + ids + b"Please kill this story. It is a hoax.\r\n")
    assert kill.cancels == (formats.identify(email("1")).guid,)
