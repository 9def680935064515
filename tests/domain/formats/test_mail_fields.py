"""Where each field of a mail goes: its header, the labels its text opens with, its parts."""

# ruff: noqa: E501 (mails as senders set them)

from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common.mail import labels, mail_header
from wire.domain.message import Concept


def mail(
    text: str = "A bridge opened.", header: str = "", subject: str = "Subject: Dorf opens bridge\n"
) -> bytes:
    own = "From: Ada Gruber <ada@alpin.example>\nMessage-ID: <1@alpin.example>\nDate: Mon, 02 Mar 2026 09:12:00 +0000\n"
    return f"{own}{subject}{header}\n{text}\n".encode()


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        (mail(), "headline", "Dorf opens bridge"),
        (mail(subject="Subject: Fwd: RE: Dorf opens bridge\n"), "headline", "Dorf opens bridge"),
        (mail(subject="Subject: A\nSubject: B\nSubject: C\n"), "headline", "A"),
        (mail(subject="Subject: A\nSubject: B\nSubject: C\n"), "title", "B C"),
        (mail("Headline: H\n\nText."), "headline", "H"),
        (mail("Headline: H\n\nText."), "title", "Dorf opens bridge"),
        (mail("Titel: H\n\nText."), "lines", ("Text.",)),
        (mail("Byline: By Ada\n\nText."), "byline", "Ada"),
        (mail("Dateline: DORF\n\nText."), "dateline", "DORF"),
        (mail("Slugline: S\n\nText."), "slugline", "S"),
        (mail("Abstract: A\n\nText."), "summary", "A"),
        (mail("Note: N\n\nText."), "ednote", "N"),
        (mail(header="Comments: N\n"), "ednote", "N"),
        (mail("Copyright: C\n\nText."), "copyright", "C"),
        (mail("Rights: U\n\nText."), "usage_terms", "U"),
        (mail("Source: S\n\nText."), "source", "S"),
        (mail("Credit: C\n\nText."), "credit_line", "C"),
        (mail("Urgency: 3\n\nText."), "urgency", 3),
        (mail("Category: A, B\n\nText."), "subjects", (Concept(name="A", rel="category"), Concept(name="B", rel="category"))),
        (mail("Place: Dorf\n\nText."), "places", (Concept(name="Dorf"),)),
        (mail(), "places", ()),
        (mail(header="Content-Language: de\n"), "language", "de"),
        (mail(header="Expires: Mon, 02 Mar 2026 10:00:00 +0000\n"), "expires", datetime(2026, 3, 2, 10, tzinfo=UTC)),
        (mail(), "agency", "Ada Gruber"),
        (mail(), "identity.guid", "mid:1@alpin.example"),
        (mail("Embargo: 2026-03-09T10:00:00Z\n\nText."), "embargoed_until", datetime(2026, 3, 9, 10, tzinfo=UTC)),
        (mail(header="X-Embargo: 2026-03-09T10:00:00Z\n"), "embargoed_until", datetime(2026, 3, 9, 10, tzinfo=UTC)),
        (mail("A bridge.\n\n-- \nAda Gruber\nDesk"), "lines", ("A bridge.",)),
        (mail("A bridge.\n\n______\nAda Gruber"), "lines", ("A bridge.",)),
        (mail("A bridge.\n\nSent from my phone"), "lines", ("A bridge.",)),
        (mail("<p>One.</p><p>Two.</p>", header="Content-Type: text/html; charset=utf-8\n"), "lines", ("One.", "Two.")),
        (mail("").replace(b"Message-ID: <1@alpin.example>", b"Message-ID: bare-7"), "identity.guid", "mid:bare-7"),
        (mail("").replace(b"Message-ID: <1@alpin.example>\n", b""), "identity.guid", ""),
        (mail(header="Received: by x; Mon, 02 Mar 2026 10:00:00 +0000\n").replace(b"Date: Mon, 02 Mar 2026 09:12:00 +0000\n", b""), "identity.time", datetime(2026, 3, 2, 10, tzinfo=UTC)),
        (mail(header="Resent-Date: Mon, 02 Mar 2026 10:00:00 +0000\n").replace(b"Date: Mon, 02 Mar 2026 09:12:00 +0000\n", b""), "identity.time", datetime(2026, 3, 2, 10, tzinfo=UTC)),
    ],
)  # fmt: skip
def test_each_field_of_a_mail_has_its_place(raw: bytes, field: str, expected: Any) -> None:
    assert attrgetter(field)(formats.parse(raw)) == expected


def multipart(*parts: str) -> bytes:
    inside = "".join(f"--b\n{part}\n" for part in parts)
    return mail(f"{inside}--b--", 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n')


PLAIN, HTML = (
    "Content-Type: text/plain\n\nPlain words.\n",
    "Content-Type: text/html\n\n<p>Marked words.</p>\n",
)


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        ((HTML, PLAIN), ("Plain words.",)),
        ((PLAIN, HTML), ("Plain words.",)),
        ((HTML,), ("Marked words.",)),
        (("Content-Type: text/plain\n\n  \n", HTML), ("Marked words.",)),
        (('Content-Type: text/plain; name="a.txt"\nContent-Disposition: attachment; filename="a.txt"\n\nAttached.\n', PLAIN), ("Plain words.",)),
    ],
)  # fmt: skip
def test_the_text_of_a_mail_is_its_first_plain_part_else_its_html(
    parts: tuple[str, ...], lines: tuple[str, ...]
) -> None:
    assert formats.parse(multipart(*parts)).lines == lines


def test_pictures_are_media_by_their_names_and_other_parts_are_named() -> None:
    picture = "Content-Type: image/jpeg%s\nContent-Transfer-Encoding: base64\n\n/9j/\n"
    named = picture % '; name="a.jpg"\nContent-Disposition: attachment; filename="a.jpg"'
    described = (
        picture
        % '; name="b.jpg"\nContent-Disposition: attachment; filename="b.jpg"\nContent-Description: A bridge'
    )
    forwarded = "Content-Type: message/rfc822\n\nSubject: Other story\n\nText.\n"
    nameless = "Content-Type: message/rfc822\n\nFrom: a@b.example\n\nText.\n"
    pdf = "Content-Type: application/pdf\n\nx\n"
    parts = (PLAIN, named, described, picture % "", forwarded, nameless, pdf)
    message = formats.parse(multipart(*parts))
    assert [(media.type, media.id, media.headline, media.caption) for media in message.media] == [
        ("picture", "a.jpg", "", "a.jpg"),
        ("picture", "b.jpg", "b.jpg", "A bridge"),
        ("picture", "", "", "image/jpeg"),
    ]
    assert message.other_ids == tuple(
        ("attachment", name) for name in ("Other story", "a mail", "application/pdf")
    )


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (mail("", subject=""), "neither Subject nor a text part"),
        (mail("a\0b"), "a NUL"),
        (mail(header="X-Long: " + "x" * 70_000 + "\n"), "over 65536 bytes"),
        (multipart(*[PLAIN] * 101), "over 100 parts"),
    ],
    ids=["empty", "nul", "header", "parts"],
)
def test_what_is_no_mail_that_says_something_is_rejected(raw: bytes, why: str) -> None:
    with pytest.raises(Rejected, match=why):
        formats.parse(raw, "message/rfc822")


@pytest.mark.parametrize(
    ("raw", "is_mail"),
    [
        (mail(), True),
        (b"Subject: Dorf\nFrom: ada\n\nText.", True),
        (b"From a@b.example Mon Mar  2 09:12:00 2026\nSubject: Dorf\nFrom: ada\n\nText.", True),
        (b"Subject: Dorf\nTo: ada\n\nText.", False),
        (b"From: ada\n\nText.", False),
        (b"A bridge opened.\nFrom: ada\nTo: bo\n", False),
        (b"Note: a\n\nFrom: ada\nTo: bo\n", False),
    ],
)
def test_a_mail_is_known_by_two_fields_one_of_which_no_text_has(raw: bytes, is_mail: bool) -> None:
    assert (formats.detect(raw).NAME == "email") is is_mail


def test_an_mbox_is_cut_at_its_postmarks_and_its_quoted_lines_are_as_they_were_written() -> None:
    postmark = b"From a@b.example Mon Mar  2 09:12:00 2026\n"
    one, two = mail(">From the bridge\n>>From afar"), mail("Two.")
    quoted = one.replace(b"\n>From the", b"\nFrom the").replace(b"\n>>From", b"\n>From")
    assert list(formats.messages(postmark + one + postmark + two)) == [quoted, two]
    assert list(formats.messages(one)) == [one]


@pytest.mark.parametrize(
    ("text", "said", "rest"),
    [
        ("Headline: A\n\nText.", {"headline": "A"}, "Text."),
        ("Headline: A\ngoes on", {"headline": "A goes on"}, ""),
        ("Headline: A\n\nNot it: B\nText.", {"headline": "A"}, "Not it: B\nText."),
        ("**Headline:** A\n\nBody: One.\nTwo.", {"headline": "A"}, "One.\nTwo."),
        ("Headline:\nA", {"headline": "A"}, ""),
        ("He said: yes.\nHeadline: A", {}, "He said: yes.\nHeadline: A"),
        ("Headline: A", {"headline": "A"}, ""),
        ("", {}, ""),
        ("Body:\nOne.", {}, "\nOne."),
        ("NOTE TO EDITORS: N\n\nText.", {"ednote": "N"}, "Text."),
    ],
)
def test_labels_end_with_the_first_line_that_is_none(text: str, said: dict[str, str], rest: str) -> None:
    assert labels.read(text) == labels.Labelled(said, rest)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"A =?utf-8?q?b=C3=A9?= und =?utf-8?q?c?=", "A bé und c"),
        (b"=?utf-8?q?a?= =?utf-8?q?b?=", "ab"),
        (b"=?utf-8?q?a?= =?iso-8859-1?q?=E9?=", "aé"),
        (b"=?utf-8?q?=C3?= =?utf-8?q?=A9?=", "é"),
        (b"=?utf-8?b?w6k?=", "é"),
        (b"=?utf-8?b?w?=", "w"),
        (b"=?utf-8*de?q?a_b?=", "a b"),
        (b"folded\r\n  line", "folded line"),
        ("roh ü".encode(), "roh ü"),
    ],
)
def test_encoded_words_of_a_header_are_read(raw: bytes, words: str) -> None:
    assert mail_header.words(raw) == words


@pytest.mark.parametrize(
    "declared",
    ["Content-Type: text/plain; charset=iso-8859-2", 'content-type: text/plain;\n\tcharset="ISO-8859-2"'],
)
def test_raw_letters_of_a_header_are_in_the_charset_of_the_text(declared: str) -> None:
    raw = mail("Żłobek w Łodzi.", "Subject: Żłobek w Łodzi otwarty\n", f"{declared}\nX-Note: Łódź\n").decode()
    message = formats.parse(raw.encode("iso-8859-2"))
    assert (message.headline, message.lines) == ("Żłobek w Łodzi otwarty", ("Żłobek w Łodzi.",))


def test_a_header_has_the_first_field_of_each_name() -> None:
    header = b"To: a\r\nSubject: one\r\n two\r\nsubject: three"
    assert mail_header.field(header, "Subject") == "one two"
    assert mail_header.all_of(header, "subject") == ["one two", "three"]
    assert mail_header.field(header, "Cc") == ""
    assert mail_header.fields(header) == [("To", "a"), ("Subject", "one two"), ("subject", "one two")]
