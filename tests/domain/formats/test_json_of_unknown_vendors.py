"""Items in JSON whose names nobody has listed: what a value is shows in how it looks and where it stands."""

# ruff: noqa: E501 (items as senders set them)

import json
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Concept, Message

NORSK = {
    "nyhetsId": "RED260302", "tittel": "Streik stanser fergene fra midnatt", "ingress": "Partene kom ikke til enighet. Sju samband rammes.",
    "brodtekst": "<p>Fergene på sju samband i Nordland stanser fra midnatt natt til tirsdag.</p><p>Ambulanser går.</p>",
    "forfatter": "Tor Haugen", "forfatterEpost": "tor@ntb.example", "publisert": "2026-03-02T09:10:00Z", "sistEndret": "2026-03-02T09:31:00Z",
    "stoffgruppe": "Innenriks", "emneord": ["streik", "ferge"], "sted": "Bodø", "språk": "nb", "kilde": "NTB", "merknad": "Ny sak kommer.",
    "bilder": [{"bildeUrl": "https://b.example/ferge.jpg", "bildetekst": "Ferge ved kai i Bodø.", "fotograf": "Jan Li", "byra": "NTB"}],
    "nettside": {"kanoniskUrl": "https://b.example/ferge"},
}  # fmt: skip
BLOCKS = {
    "storyId": 44100, "title": "intern titel", "updated": "2026-03-02T09:31:00Z", "created": "2026-03-01T19:00:01Z",
    "elements": [
        {"type": "headline", "value": "Isbrytaren fast i egen is"}, {"type": "lead_text", "value": "Fartyget sitter fast. Alla mår bra."}, {"type": "byline", "value": "Anna Berg"},
        {"type": "paragraph", "value": "Isbrytaren körde fast två mil utanför Luleå på söndagen."}, {"type": "subhead", "value": "Hjälp från Finland"}, {"type": "textruta", "value": "Otso väntas på tisdag."},
        {"type": "image", "caption": "Ale utanför Luleå.", "relation": {"href": "https://b.example/ale.jpg", "photographer": "Per Ek", "width": 1600}},
        {"type": "relaterat", "link": {"title": "Läs mer om isen i viken", "url": "https://b.example/is"}},
    ],
    "tags": [{"tag": "tag:is@b.example,2019", "displayName": "Isbrytning"}],
}  # fmt: skip
BY_ID = {"resources": [{
    "id": "nx-s1-57", "title": "A mill town bets on seaweed", "teaser": "Its first kelp harvest is in, and it came to 60 tons.",
    "editorialLastModifiedDateTime": "2026-03-02T09:31:00Z", "bylines": [{"href": "#g-s1-10"}], "layout": [{"href": "#g-s1-2"}, {"href": "#g-s1-1"}],
    "assets": {
        "g-s1-1": {"id": "g-s1-1", "text": "The town hopes to double that harvest in the next year."}, "g-s1-2": {"id": "g-s1-2", "text": "When the last machine stopped, the mill had run for 84 years."},
        "g-s1-3": {"caption": "A line of kelp.", "producer": "Ryan Hill", "provider": "NPR", "enclosures": [{"href": "https://m.example/kelp.jpg", "width": 3000}, {"href": "https://m.example/kelp-s.jpg", "width": 90}]},
        "g-s1-10": {"id": "g-s1-10", "name": "Esther Lind"},
    },
    "owners": [{"href": "https://api.example/v4/services/s1"}], "webPages": [{"href": "https://m.example/kelp", "rels": ["canonical"]}],
}]}  # fmt: skip
GROUPS = {"ergebnis": {"anzahl": 1, "meldung": {
    "kopf": {"titelzeile": "Straßenbahn entgleist in Graz", "unterzeile": "Weiche defekt", "zeitstempel": "2026-03-02T09:31:00Z"}, "quelle": {"name": "APA", "kuerzel": "apa"},
    "inhalt": [{"absatz": "In Graz ist am Montag eine Straßenbahn der Linie 5 entgleist."}, {"absatz": "Verletzt wurde niemand, sagte die Polizei in Graz."}],
    "verfasserin": {"vorname": "Ina", "firstname": "Ina", "lastname": "Berg"}, "themen": [{"label": "Unfall", "code": "unf"}],
    "rechte": "© APA 2026", "verwandte": [], "related": [{"titel": "Noch eine Meldung über Graz", "text": "Eine ganz andere Geschichte, die hier nicht stehen soll. " * 9}],
}}}  # fmt: skip
MORNING, EVENING = datetime(2026, 3, 2, 9, 31, tzinfo=UTC), datetime(2026, 3, 1, 19, 0, 1, tzinfo=UTC)


def parsed(value: Any) -> Message:
    return formats.parse(json.dumps(value).encode())


@pytest.mark.parametrize("value", [NORSK, BLOCKS, BY_ID, GROUPS])
def test_the_time_of_the_last_change_is_that_of_the_version_and_an_item_is_identified_as_it_is_parsed(
    value: Any,
) -> None:
    message = parsed(value)
    assert message.identity.time == MORNING
    assert formats.identify(json.dumps(value).encode()) == message.identity


@pytest.mark.parametrize(
    ("value", "field", "expected"),
    [
        (NORSK, "headline", "Streik stanser fergene fra midnatt"),
        (NORSK, "summary", "Partene kom ikke til enighet. Sju samband rammes."),
        (NORSK, "lines", ("Fergene på sju samband i Nordland stanser fra midnatt natt til tirsdag.", "Ambulanser går.")),
        (NORSK, "byline", "Tor Haugen"),
        (NORSK, "agency", "NTB"),
        (NORSK, "identity.guid", "RED260302"),
        (NORSK, "first_created", datetime(2026, 3, 2, 9, 10, tzinfo=UTC)),
        (NORSK, "located", "Bodø"),
        (NORSK, "language", "nb"),
        (NORSK, "ednote", "Ny sak kommer."),
        (NORSK, "href", "https://b.example/ferge"),
        (NORSK, "keywords", ("streik", "ferge")),
        (NORSK, "subjects", (Concept(name="Innenriks", rel="category"),)),
        (NORSK, "media", [("https://b.example/ferge.jpg", "Ferge ved kai i Bodø.", "Jan Li")]),
        (BLOCKS, "headline", "Isbrytaren fast i egen is"),
        (BLOCKS, "summary", "Fartyget sitter fast. Alla mår bra."),
        (BLOCKS, "byline", "Anna Berg"),
        (BLOCKS, "lines", ("Isbrytaren körde fast två mil utanför Luleå på söndagen.", "Hjälp från Finland", "Otso väntas på tisdag.")),
        (BLOCKS, "crossheads", frozenset({1})),
        (BLOCKS, "first_created", EVENING),
        (BLOCKS, "media", [("https://b.example/ale.jpg", "Ale utanför Luleå.", "Per Ek")]),
        (BLOCKS, "subjects", (Concept(name="Isbrytning"),)),
        (BY_ID, "lines", ("When the last machine stopped, the mill had run for 84 years.", "The town hopes to double that harvest in the next year.")),
        (BY_ID, "byline", "Esther Lind"),
        (BY_ID, "href", "https://m.example/kelp"),
        (BY_ID, "media", [("https://m.example/kelp.jpg", "A line of kelp.", "Ryan Hill")]),
        (GROUPS, "headline", "Straßenbahn entgleist in Graz"),
        (GROUPS, "subheadline", "Weiche defekt"),
        (GROUPS, "lines", ("In Graz ist am Montag eine Straßenbahn der Linie 5 entgleist.", "Verletzt wurde niemand, sagte die Polizei in Graz.")),
        (GROUPS, "byline", "Ina Berg"),
        (GROUPS, "agency", "APA"),
        (GROUPS, "copyright", "© APA 2026"),
        (GROUPS, "subjects", (Concept(name="Unfall", code="unf"),)),
    ],
)  # fmt: skip
def test_each_value_has_its_place(value: Any, field: str, expected: object) -> None:
    found = attrgetter(field)(parsed(value))
    if field == "media":
        found = [(one.href, one.caption, one.credit) for one in found]
    assert found == expected


def test_the_items_of_an_envelope_of_any_name_are_messages_of_their_own() -> None:
    story = "Brannen i en garasje er slukket. Ingen kom til skade i brannen."
    raw = json.dumps(
        {"antall": 2, "meldinger": [{"id": n, "tittel": f"Brann nummer {n}", "tekst": story} for n in "ab"]}
    )
    assert [formats.parse(each).headline for each in formats.messages(raw.encode())] == [
        "Brann nummer a",
        "Brann nummer b",
    ]


def test_the_blocks_of_a_text_are_not_taken_for_items() -> None:
    blocks = [
        {"component": "p", "content": {"text": f"Paragraph {n} tells of the bridge in Dorf."}} for n in "ab"
    ]
    raw = json.dumps({"metadata": {"title": "Dorf opens a bridge"}, "content": blocks}).encode()
    assert list(formats.messages(raw)) == [raw]
    assert len(formats.parse(raw).lines) == 2


@pytest.mark.parametrize("keywords", ["", [], None, {}, 7, [""]])
def test_an_item_may_have_keywords_that_say_nothing(keywords: Any) -> None:
    assert (
        parsed(
            {"uri": "urn:a:1", "headline": "Dorf opens bridge", "body_text": "x", "keywords": keywords}
        ).keywords
        == ()
    )


def test_a_picture_stands_where_its_page_does() -> None:
    value = {
        "title": "Herring return to the fjord",
        "url": "https://f.example/2026/herring",
        "content": "x",
        "image": "/img/h.jpg",
    }
    assert [one.href for one in parsed(value).media] == ["https://f.example/img/h.jpg"]


def test_a_picture_of_the_author_and_related_stories_are_not_of_the_item() -> None:
    value = NORSK | {"skribent": {"name": "Tor", "avatar": "https://b.example/tor.jpg"}, "relatedArticles": [{"tittel": "En annen sak om ferger", "bilde": "https://b.example/annen.jpg"}]}  # fmt: skip
    assert [one.href for one in parsed(value).media] == ["https://b.example/ferge.jpg"]


def test_paragraphs_may_be_a_list_in_a_list() -> None:
    lines = [
        "All 57 people aboard a ferry that ran aground were rescued.",
        "The coast guard is investigating.",
    ]
    message = parsed({"Headline": "Ferry grounding: all 57 rescued", "Paragraphs": {"Paragraph": lines}, "SendDateTime": "2026/03/02 18:31:00 +0900"})  # fmt: skip
    assert (message.lines, message.identity.time) == (tuple(lines), MORNING)


def test_a_sentence_that_no_name_tells_is_the_summary_and_a_line_beside_a_picture_its_caption() -> None:
    pictures = [{"kep_url": "https://m.example/komp.jpg", "felirat": "A komp az Ipolynál"}]
    message = parsed({"cim": "Újraindult a komp Esztergomnál", "elso": "Kedden már jár.", "szoveg": "A komp ismét jár a Dunán. " * 4, "kepek": pictures, "megjelent": "2026-03-02T15:00:00Z"})  # fmt: skip
    assert (message.summary, message.media[0].caption) == ("Kedden már jár.", "A komp az Ipolynál")


def test_what_nobody_knows_is_kept_beside_the_ids() -> None:
    message = parsed(NORSK | {"redaksjonskode": "NO-7712", "vakt": "Kveldsvakt"})
    others = {"nyhetsid": "RED260302", "redaksjonskode": "NO-7712", "vakt": "Kveldsvakt"}
    assert dict(message.other_ids) == others


def test_codes_of_iptc_are_subjects_and_what_an_envelope_holds_beside_its_item_is_read() -> None:
    metadata = {
        "dims": [{"id": "d", "entities": [{"id": "puertos", "name": "Puertos"}]}],
        "iptc": ["04001000"],
    }
    story = {"name": "data", "data": {"headline": {"text": "Acuerdo en el puerto de Vigo"}, "body": {"text": "El puerto cierra un acuerdo. " * 4}}}  # fmt: skip
    message = parsed({"aspects": {"contentData": story, "atex.Metadata": {"data": metadata}}})
    assert {"subj:04001000", "puertos"} <= {subject.code for subject in message.subjects}
    assert message.headline == "Acuerdo en el puerto de Vigo"


def test_the_address_of_an_api_is_no_page() -> None:
    urls = {"detail_url": "https://api.example/pages/88/", "html_url": "https://canal.example/lock-7/"}
    assert parsed(NORSK | {"nettside": None, "meta": urls}).href == "https://canal.example/lock-7/"


@pytest.mark.parametrize(
    "value",
    [
        {"status": 404, "error": "Not Found", "message": "The requested resource could not be found on this server."},
        {"errors": [{"code": "limit", "message": "You have sent too many requests. Please wait a minute and try again."}]},
        {"openapi": "3.0.0", "info": {"title": "Stories"}, "paths": {"/x": {"get": {"summary": "Get all the stories", "responses": {"200": {"description": "A list of stories."}}}}}},
        {"type": "FeatureCollection", "features": [{"properties": {"name": "Lisbon"}, "geometry": {"type": "Point"}}]},
    ],
)  # fmt: skip
def test_words_without_a_headline_or_a_time_are_no_news(value: Any) -> None:
    with pytest.raises(Rejected):
        parsed(value)
