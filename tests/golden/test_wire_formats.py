"""Real messages say what a reader of their files finds in them; words are named by the first of them only."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.support import data
from wire.domain import formats
from wire.domain.message import Message, Status

EXPECTED: dict[str, dict[str, Any]] = {
    "afp.xml": {
        "guid": "urn:newsml:afp.com:20140829T135002Z:TX-PAR-FXW86",
        "version": 1,
        "time": datetime(2014, 8, 29, 13, 49, 51, tzinfo=UTC),
        "headline": "Sweden court",
        "dateline": "STOCKHOLM, Aug 29, 2014 (AFP)",
        "paragraphs": 9,
        "urgency": 4,
        "codes": {
            "subj:04011002",
            "subj:04016007",
            "subj:04000000",
            "subj:04016038",
            "subj:04011000",
            "category:ECO",
        },
        "genres": ["business", "bankruptcy"],
        "keywords": 6,
        "places": ["iso:SWE", "Stockholm"],
        "usage_terms": "NO ARCHIVAL USE",
        "private_notes": ("hh/ph/ts/hd",),
    },
    "ansa-newsmlg2-text.xml": {
        "guid": "tag:ansa.it,2017-10-11:40e5fb1034e7e2b21942ea09718fc85a",
        "time": datetime(2017, 10, 11, 9, 41, tzinfo=UTC),
        "headline": "Catalan independence",
        "subheadline": "Foreign minister",
        "paragraphs": 4,
        "urgency": 5,
        "language": "it",
        "copyright_holder": "ANSA",
        "codes": {"ALR", "db:superdesk", "sig:routing"},
        "places": ["Rome"],
        "media": ["picture"],
    },
    "picture.xml": {
        "version": 360624134,
        "byline": "MARKO DJURICA",
        "paragraphs": 0,
        "media": ["picture"],
        "widths": [3500],
        "codes": {"subj:11000000", "subj:11003000", "N2:VOTE", "svc:RTR_PIX", "edStat:N"},
        "places": ["NAIROBI", "Kenya"],
        "links": [("processedFrom", "tag:reuters.com,0000:newsml_GF2E9340T4U01")],
    },
    "text.xml": {
        "guid": "tag:reuters.com,0000:newsml_L4N0BT5PJ",
        "headline": "Soccer-Smiling Benitez",
        "slugline": "SOCCER-ENGLAND/CHELSEA-BENITEZ",
        "ednote": "Editorial Note",
        "paragraphs": 1,
        "codes": {"subj:15054000", "anpa:s", "N2:ES", "svc:RTR_TNS"},
        "places": ["Bangalore", "India"],
    },
    "pa3.xml": {
        "guid": "4a82e12e-6b39-47eb-8e59-2c616a7e32a4HHH-13-1",
        "embargoed_until": datetime(2016, 9, 8, 23, 1, tzinfo=UTC),
        "held_because": "",
        "byline": "Benjamin Wright",
        "summary": "The UK",
        "codes": {"subj:04015000", "category:HHH", "service:Comprehensive"},
        "keywords": 1,
        "paragraphs": 1,
    },
    "aap.xml": {
        "guid": "AAP.115314987.5417374",
        "time": datetime(2013, 10, 20, 8, 27, 51, tzinfo=UTC),
        "byline": "John Doe",
        "dateline": "Sydney",
        "embargoed_until": None,
        "expires": datetime(2013, 11, 19, 8, 27, 51, tzinfo=UTC),
        "codes": {"subj:02003001", "subj:02003002", "anpa:a", "service:a"},
        "genres": ["Current"],
        "copyright": "2013 Australian",
        "private_notes": ("AAP RTV ar",),
        "paragraphs": 12,
    },
    "efe_nitf.xml": {
        "guid": "Agencia EFE|22751909",
        "subheadline": "HONDURAS GOVERNMENT",
        "places": ["iso:HND", "Tegucigalpa"],
        "codes": {"subj:11006005", "efe:F01001000", "category:POL"},
        "keywords": 1,
        "language": "en-US",
        "paragraphs": 1,
    },
    "nitf-fishing.xml": {
        "guid": "iptc.321656141.a",
        "status": Status.CANCELED,
        "cancels": ("iptc.321656141.a",),
        "byline": "Alan Karben",
        "byline_title": "NITF Network",
        "keywords": 3,
        "paragraphs": 12,
        "codes": {"subj:17000000", "subj:17004000", "subj:04001002", "fixture:tide-update"},
        "media": ["picture"],
    },
    "IPTC7901_odd_charset.txt": {
        "guid": "iptc7901:dpa:eca100:2015-10-07",
        "version": 2,
        "byline": "Manuel Schwarz",
        "ednote": "1ST LEAD",
        "urgency": 3,
        "keywords": 3,
        "paragraphs": 21,
    },
    "ap_anpa-1.tst": {
        "guid": "anpa:AP:BC-BKN--Heat-Hawks:2016-02-20",
        "version": 2,
        "time": datetime(2016, 2, 20, 3, 37, tzinfo=UTC),
        "byline": "CHARLES ODUM",
        "byline_title": "AP Sports",
        "summary": "Luol Deng",
        "urgency": 4,
        "codes": {"anpa:z"},
    },
    "ap_media_item.json": {
        "guid": "https://a.b.c/media/v/content/95e8bd71fed448cda1a0be35d8ddbd2f",
        "version": 0,
        "media": ["picture"],
        "widths": [4666],
        "codes": {"a", "ent"},
        "ednote": "062219125467, 21334631, 32",
        "credit_line": "John Doe/Something/AP",
        "paragraphs": 0,
    },
    "ninjs1.json": {
        "time": datetime(2017, 8, 24, 4, 38, 34, tzinfo=UTC),
        "version": 2,
        "byline": "Peter and Jane",
        "codes": {"subj:01000000", "service:m"},
        "genres": ["Article (news)"],
        "places": ["NSW"],
        "source": "AAP",
        "copyright_holder": "Australian Associated Press",
        "summary": "abstract",
        "paragraphs": 1,
    },
    "ninjs3/tt_text_image_3.json": {
        "guid": "http://tt.se/media/text/210526-militarovning-a0f2d045",
        "language": "sv",
        "expires": datetime(2023, 5, 30, 22, tzinfo=UTC),
        "places": ["Sverige", "Gotland", "Finland"],
        "genres": ["Inrikes"],
        "media": ["picture"],
        "widths": [4724],
    },
}


def said(message: Message, field: str) -> Any:
    match field:
        case "guid" | "version" | "time":
            return getattr(message.identity, field)
        case "paragraphs":
            return len(message.lines)
        case "keywords":
            return len(message.keywords)
        case "codes":
            return {subject.code for subject in message.subjects}
        case "genres" | "places":
            return [term.name or term.code for term in getattr(message, field)]
        case "media":
            return [media.type for media in message.media]
        case "widths":
            return [media.width for media in message.media]
        case "links":
            return [(link.rel, link.guid) for link in message.links]
        case _:
            return getattr(message, field)


@pytest.mark.parametrize(
    ("name", "field"), [(name, field) for name, fields in EXPECTED.items() for field in fields]
)
def test_a_real_message_says_what_stands_in_its_file(name: str, field: str) -> None:
    found, expected = (
        said(formats.parse(data(f"wire-formats/{name}").read_bytes()), field),
        EXPECTED[name][field],
    )
    if field == "codes":
        assert expected <= found
    elif field in ("headline", "subheadline", "summary", "copyright", "byline_title"):
        assert found.startswith(expected)
    else:
        assert found == expected
