"""The section that a sender puts an item in is evidence for a topic, in his language."""

import pytest

from wire.domain.enrichment.enrich import enrich
from wire.domain.enrichment.evidence import evidence
from wire.domain.items.ninjs import Ninjs


def item(headline: str, section: str) -> Ninjs:
    return {
        "uri": "urn:uuid:1",
        "headlines": [{"role": "main", "value": headline}],
        "subjects": [{"name": section, "rel": "category", "creator": "sender"}],
    }


def topics(value: Ninjs) -> list[str]:
    return [topic.code[:2] for topic in enrich(value)[0]]


@pytest.mark.parametrize(
    ("headline", "section", "topic"),
    [
        ("Ein spätes Tor entscheidet das Spiel", "Sport", "15"),
        ("Notenbank senkt den Leitzins", "Wirtschaft", "04"),
        ("Le texte est adopté", "Actualités > Politique", "11"),
        ("Sonde landet auf Asteroid", "Nachrichten/Wissenschaft", "13"),
        ("Гости выиграли со счетом 2:1", "Спорт", "15"),
        ("客队在最后一分钟获胜", "体育", "15"),
        ("القضاة في إضراب", "سياسة", "11"),
    ],
)
def test_a_section_of_one_topic_gives_it_in_any_language(headline: str, section: str, topic: str) -> None:
    assert topics(item(headline, section)) == [topic]


@pytest.mark.parametrize("section", ["Panorama", "Mundo", "Opinión", "Lokales", "", "x" * 10_000])
def test_a_section_of_many_topics_gives_none(section: str) -> None:
    assert topics(item("Mann nach drei Tagen gerettet", section)) == []


def test_a_label_above_the_headline_is_a_section_too() -> None:
    value: Ninjs = {
        "uri": "urn:uuid:1",
        "headlines": [{"role": "main", "value": "Notenbank senkt den Leitzins"}],
        "descriptions": [{"role": "label", "value": "Wirtschaft"}],
    }
    assert topics(value) == ["04"]


def test_a_keyword_is_no_section() -> None:
    value = item("Mann nach drei Tagen gerettet", "Sport")
    value["subjects"][0]["rel"] = "keyword"
    assert topics(value) == []


def test_the_section_is_shown_as_the_evidence() -> None:
    value = item("Notenbank senkt den Leitzins", "Wirtschaft")
    enrich(value)
    assert evidence(value).topics[0].sent == ["section:Wirtschaft"]
