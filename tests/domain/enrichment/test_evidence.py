"""Why an item has its topics and places: never another answer than the one that enriched it."""

import copy

from hypothesis import given
from hypothesis import strategies as st

from wire.domain.enrichment.enrich import enrich
from wire.domain.enrichment.evidence import evidence
from wire.domain.items.ninjs import Ninjs


def item(headline: str, body: str, **more: object) -> Ninjs:
    value: Ninjs = {
        "uri": "urn:uuid:0",
        "headlines": [{"role": "main", "value": headline}],
        "bodies": [{"role": "main", "value": body}],
    }
    value.update(more)  # type: ignore[typeddict-item]
    return value


def test_a_topic_is_shown_with_its_words_and_what_was_sent() -> None:
    value = item(
        "Parliament votes on budget",
        "The parliament will vote again after the election, ministers said.",
        subjects=[
            {"literal": "medtop:20000593", "creator": "sender"},
            {"literal": "anpa:p", "creator": "sender"},
        ],
    )
    found = {one.topic.code: one for one in evidence(value).topics}
    assert found["20000593"].rule == "sent"
    assert list(found["20000593"].sent) == ["medtop:20000593"]
    assert list(found["11000000"].sent) == ["medtop:20000593"]
    by_text = evidence(item("Parliament votes", "The election was held.")).topics[0]
    assert (by_text.topic.code, by_text.rule) == ("11000000", "words")
    assert {"parliament", "election"} <= {said.word for said in by_text.words}
    weights = [said.weight for said in by_text.words]
    assert weights == sorted(weights, reverse=True)
    assert min(weights) > 0


def test_a_place_is_shown_with_its_mentions_and_where_they_stand() -> None:
    value = item(
        "Chad asks for aid",
        "GENEVA, Feb 20 (HP) - The rains in Chad were heavy.",
        descriptions=[{"role": "dateline", "value": "GENEVA"}],
    )
    found = evidence(value).places
    filed = next(one for one in found if one.place.rel == "dateline")
    assert (filed.place.literal, filed.rule, list(filed.sent)) == ("CH", "dateline", ["GENEVA"])
    about = next(one for one in found if one.place.literal == "TD")
    assert about.rule == "mentions"
    assert [(said.words, said.part, said.at) for said in about.mentions] == [
        ("Chad", "headline", 0),
        ("Chad", "text", 3),
    ]
    assert next(one for one in found if one.place.literal == "002").rule == "within"


@given(
    st.text("aA Chad Geneva war parliament.-()", max_size=80),
    st.text("aA Chad in Texas the war", max_size=200),
)
def test_the_evidence_is_of_what_the_item_was_enriched_with(headline: str, body: str) -> None:
    value = item(
        headline,
        body,
        subjects=[{"literal": "medtop:20000593", "creator": "medtop"}],
        places=[{"literal": "iso3166:FR", "rel": "sent"}, {"name": "Chad", "rel": "located"}],
    )
    shown = evidence(copy.deepcopy(value))
    topics, places = enrich(value)
    assert [one.topic for one in shown.topics] == list(topics)
    assert [one.place for one in shown.places] == list(places)
    assert value["language"] == shown.language
    published = copy.deepcopy(value)
    assert evidence(value) == shown
    assert value == published
