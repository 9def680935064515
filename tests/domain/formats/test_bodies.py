"""How the text of a story is read in each format: bodies within bodies, tables, signatures, mails, charsets."""

# ruff: noqa: E501 (documents as senders set them)

import pytest

from tests.contract.format_samples import email, newsml12, newsmlg2, ninjs, nitf
from wire.domain import formats
from wire.domain.errors import Rejected


def test_nitf_inside_newsml_and_ninjs_is_read_with_its_byline_dateline_and_pictures() -> None:
    inner = """<nitf><body><body.head><byline>By Abby Roe, <byttl>Staff Reporter</byttl></byline><dateline><location>
    LISBON, Portugal</location></dateline></body.head><body.content><p>One.</p><hl2>Two</hl2><media media-type="image">
    <media-reference source="https://a.example/p.jpg"/><media-caption><p>A ferry.</p></media-caption><media-producer>Ana
    </media-producer></media></body.content></body></nitf>"""
    g2 = newsmlg2().decode()
    start, end = g2.index("<html"), g2.index("</inlineXML>")
    inside = [
        (g2[:start] + inner + g2[end:]).replace("<by>By Ada Gruber</by>", "").encode(),
        newsml12()
        .replace(b"<ByLine>By Ada Gruber</ByLine>", b"")
        .replace(
            b"<nitf><body><body.content><p>A bridge opened.</p>\n</body.content></body></nitf>",
            inner.encode(),
        ),
        ninjs(by="", bodies=[{"contentType": "application/nitf+xml", "value": inner}]),
    ]
    for raw in inside:
        message = formats.parse(raw)
        assert (message.byline, message.byline_title) == ("Abby Roe", "Staff Reporter")
        assert (message.dateline, message.lines) == ("LISBON, Portugal", ("One.", "Two"))
        assert message.crossheads == {1}
        assert [(m.caption, m.credit, m.href) for m in message.media] == [
            ("A ferry.", "Ana", "https://a.example/p.jpg")
        ]


TABLE = "1. Norway    6:12.4\n2. Kenya     6:14.1\n3. Peru      6:19.0"


@pytest.mark.parametrize(
    "raw",
    [
        nitf(body=f"<p>Results:</p><pre>{TABLE}</pre>"),
        nitf(body=f"<p>Results:</p><p>{TABLE.replace(chr(10), '<br/>')}</p>"),
        ninjs(bodies=[{"value": f"Results:\n\n{TABLE}"}]),
        ninjs(bodies=[{"contentType": "text/html", "value": f"<p>Results:</p><pre>{TABLE}</pre>"}]),
        email().replace(b"A bridge opened.\r\n\r\nTwo said it shook.", f"Results:\r\n\r\n{TABLE}".encode()),
        nitf(
            body="<p>Results:</p><table><tr><td>1. Norway</td><td><p>6:12.4</p></td></tr><tr><td>2. Kenya</td>"
            "<td>6:14.1</td></tr><tr><td>3. Peru</td><td>6:19.0</td></tr></table>"
        ),
    ],
)
def test_rows_of_a_table_stay_rows(raw: bytes) -> None:
    message = formats.parse(raw)
    rows = [" ".join(row.split()) for row in message.lines[-1].split("\n")]
    assert message.lines[0] == "Results:"
    assert rows == ["1. Norway 6:12.4", "2. Kenya 6:14.1", "3. Peru 6:19.0"]


@pytest.mark.parametrize(
    "signed",
    [
        *(
            "NNNN",
            "--- ends ---",
            "*** Ende ***",
            "(Schluss) mum/lan",
            "(KEYSTONE-SDA)",
            "jk/mv/DP",
            "APA0123 mum lan",
        ),
        *("ends", "ENDS", "-ENDS-", "###", "-30-", "--FIM--", "(FIN)", "= Schluss ="),
        *("hh/ph/ts/hd", "gr/bp", "kgr/ mok/", "abc/éo", "AB/CD"),
        *(
            "AAP RTV ar",
            "(Reuters)",
            "dpa al rmo hct",
            "/ritzau/",
            "\u00a9NTB",
            "Lusa/Fim",
            "BELGA-7",
            "dpa kl yydd n1 kae",
        ),
        *(
            "Alpin",
            "ALPIN ag n1",
            "hlm ag/pb",
            "AFP 021630 GMT MAR 26",
            "021630 GMT MAR 26",
            "021630 MAR 26 GMT",
        ),
        "((Halden newsroom, +49 30 555 0199; desk@halden.example))",
    ],
)
def test_what_an_agency_signs_a_story_with_is_a_private_note(signed: str) -> None:
    message = formats.parse(nitf(body=f"<p>Dorf (hlm) - One.</p><p>Two said it shook.</p><p>{signed}</p>"))
    assert message.lines == ("Dorf (hlm) - One.", "Two said it shook.")
    assert message.private_notes == (signed,)
    assert formats.parse(nitf(body=f"<p>{signed}</p>")).lines == (signed,)


@pytest.mark.parametrize(
    "last",
    [
        *(
            "It was fine.",
            "He said: no more",
            "The end is near for AAP",
            "Norway won.",
            "Fine.",
            "(Fine weather)",
        ),
        *("dpa said so.", "xyz kl yydd n1 kae", "He called 112", "On 2 MAR 26 it shook.", "((One) or (two)"),
    ],
)
def test_a_short_last_sentence_is_no_signature(last: str) -> None:
    assert formats.parse(nitf(body=f"<p>One.</p><p>{last}</p>")).lines == ("One.", last)


def test_crossheads_and_the_language_are_read_in_newsml_too() -> None:
    body = b"<p>One.</p><h2>Two</h2><p>Three.</p>"
    one = newsml12().replace(
        b"<nitf><body><body.content><p>A bridge opened.</p>\n</body.content></body></nitf>", body
    )
    two = (
        newsmlg2()
        .replace(b"<p>A bridge opened.</p>", body)
        .replace(b"<contentMeta>", b'<contentMeta><language tag="sv"/>')
    )
    assert formats.parse(one).crossheads == formats.parse(two).crossheads == {1}
    assert (formats.parse(one).language, formats.parse(two).language) == ("en", "sv")
    assert formats.parse(newsmlg2()).language == "en"


def test_prose_set_in_lines_is_no_table() -> None:
    text = "In a pre element stands a text that was set in lines of one\nwidth, as wire was, and is read as a paragraph."
    assert formats.parse(nitf(body=f"<p>One.</p><pre>{text}</pre>")).lines[1] == " ".join(text.split())


def test_html_in_cdata_of_newsml_12_is_markup() -> None:
    html = b"<![CDATA[<P>One.</P><P>Two &amp; three.</P>]]>"
    raw = newsml12().replace(
        b"<nitf><body><body.content><p>A bridge opened.</p>\n</body.content></body></nitf>", html
    )
    assert formats.parse(raw).lines == ("One.", "Two & three.")


def test_a_line_break_never_glues_words() -> None:
    raw = nitf().replace(b"<hl1>Dorf opens bridge", b"<hl1>Dorf<br/>opens<p>bridge</p>")
    assert formats.parse(raw).headline == "Dorf opens bridge"


def test_a_mail_keeps_the_names_of_its_attachments_and_leaves_its_signature_out() -> None:
    parts = "".join(
        f'--b\r\nContent-Type: {kind}; name="{name}"\r\nContent-Disposition: attachment\r\n\r\nx\r\n'
        for kind, name in (
            ("image/png", "map.png"),
            ("application/pdf", "report.pdf"),
            ("text/csv", "figures.csv"),
        )
    )
    head, body = email().decode().split("\r\n\r\n", 1)
    raw = (
        f'{head}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\n{body}'
        f"-- \r\nAda Gruber\r\n{parts}--b--\r\n"
    )
    message = formats.parse(raw.encode())
    assert message.lines == ("A bridge opened.", "Two said it shook.")
    assert [media.caption for media in message.media] == ["map.png"]
    assert message.other_ids == (("attachment", "report.pdf"), ("attachment", "figures.csv"))


@pytest.mark.parametrize("first", ["Subject", "To", "Date", "MIME-Version", "X-Mailer"])
def test_a_mail_may_begin_with_any_field(first: str) -> None:
    raw = b"X-Mailer: Desk 1\r\nMIME-Version: 1.0\r\nTo: wire@b.example\r\n" + email()
    head, body = raw.split(b"\r\n\r\n", 1)
    fields = sorted(head.split(b"\r\n"), key=lambda field: not field.startswith(first.encode()))
    assert formats.parse(b"\r\n".join(fields) + b"\r\n\r\n" + body) == formats.parse(raw)


@pytest.mark.parametrize(
    "charset", ["koi8-r", "windows-1251", "mac-cyrillic", "iso-8859-5", "utf-8", "utf-16"]
)
def test_a_declared_charset_is_read_in_xml_and_mail(charset: str) -> None:
    text = "Забастовка закончилась."
    xml = nitf(body=f"<p>{text}</p>").decode().replace("UTF-8", charset).encode(charset)
    assert formats.parse(xml).lines == (text,)
    if charset != "utf-16":
        mail = (
            email().split(b"\r\n\r\n", 1)[0]
            + f"\r\nContent-Type: text/plain; charset={charset}\r\n\r\n".encode()
        )
        assert formats.parse(mail + text.encode(charset)).lines == (text,)


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "utf-8", "us-ascii"])
def test_bytes_that_are_utf_8_are_read_so_whatever_is_declared_and_a_bad_one_costs_itself(
    declared: str,
) -> None:
    raw = nitf(body="<p>Fähre nach Büsum fällt aus</p><p>Ein ? Zeichen</p>").replace(
        b"UTF-8", declared.encode()
    )
    assert formats.parse(raw).lines[0] == "Fähre nach Büsum fällt aus"
    if declared == "utf-8":
        assert formats.parse(raw.replace(b"Ein ?", b"Ein \xff")).lines == (
            "Fähre nach Büsum fällt aus",
            "Ein \ufffd Zeichen",
        )


def test_letters_with_combining_accents_become_one() -> None:
    assert formats.parse(nitf(body="<p>Cafe\u0301</p>")).lines == ("Caf\u00e9",)


def test_events_and_plans_are_rejected_as_such() -> None:
    for kind in ("event", "planning"):
        with pytest.raises(Rejected, match="events and plans are none"):
            formats.parse(ninjs(type=kind))


def test_text_behind_a_heading_is_no_heading() -> None:
    value = (
        "<div>A bridge opened.<h2>What changes</h2>Buses take it from Monday.<h2>Fares</h2>They rise.</div>"
    )
    message = formats.parse(ninjs(bodies=[{"contentType": "text/html", "value": value}]))
    assert message.lines == (
        "A bridge opened.",
        "What changes",
        "Buses take it from Monday.",
        "Fares",
        "They rise.",
    )
    assert message.crossheads == {1, 3}
