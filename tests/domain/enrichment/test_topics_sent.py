"""Topics that a sender gives an item, and what the words of its text add to them."""

import pytest

from wire.domain.enrichment.topics import BESIDE_SENT, Topic, name, topics
from wire.domain.words import words

POLITICS, CONFLICT, ECONOMY, WEATHER = "11000000", "16000000", "04000000", "17000000"


def codes(headline: str, text: str = "", sent: tuple[str, ...] = ()) -> list[str]:
    return [topic.code for topic in topics(words(headline), words(text), sent)]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("medtop:11000000", POLITICS),
        ("subj:02000000", "02000000"),
        ("reuters:cocoa", ECONOMY),
        ("reuters:earn", ECONOMY),
        ("reuters:jobs", "09000000"),
    ],
)
def test_a_subject_of_the_first_level_is_its_topic(sent: str, code: str) -> None:
    scheme = sent.partition(":")[0]
    assert topics([], [], [sent]) == (Topic(code, name(code), 100, scheme),)


def test_a_subject_sent_keeps_its_level_and_brings_all_that_is_broader() -> None:
    found = topics([], [], ["medtop:20000593", "subj:02003001"])
    assert {(topic.code, topic.name, topic.creator) for topic in found} == {
        ("20000593", "government", "medtop"),
        (POLITICS, "politics", "medtop"),
        ("02003001", "", "subj"),
        ("02003000", "", "subj"),
        ("02000000", "crime, law and justice", "subj"),
    }
    assert {topic.confidence for topic in found} == {100}


def test_the_cap_drops_no_topic_that_was_sent() -> None:
    sent = [f"medtop:{number:02}000000" for number in range(1, 9)]
    assert len(topics(words("Troops and rebels fight as ceasefire ends"), [], sent)) == 9


def test_a_category_letter_is_evidence_and_no_verdict() -> None:
    (silent,) = topics([], [], ["anpa:s"])
    assert (silent.code, silent.creator, silent.confidence < 50) == ("15000000", "wire", True)
    bomb = words(
        "A bomb exploded in a parked car. Soldiers sealed off the street, guerrillas said it was theirs."
    )
    assert topics(words("Bomb in capital"), bomb, ["anpa:f"])[0].code == CONFLICT


@pytest.mark.parametrize(
    "sent", ["medtop:29999999", "subj:99000000", "anpa:a", "anpa:", "elsewhere:1", "x", ""]
)
def test_a_subject_that_says_no_topic_is_left_out(sent: str) -> None:
    assert topics([], [], [sent]) == ()


def test_the_text_adds_topics_to_those_sent_with_its_own_confidence() -> None:
    found = topics(
        words("Troops and rebels fight as ceasefire ends"), [], ["medtop:07000000", "subj:07000000"]
    )
    assert [(topic.code, topic.creator) for topic in found] == [("07000000", "medtop"), (CONFLICT, "wire")]
    assert found[0].confidence == 100 > found[1].confidence


def test_beside_topics_that_were_sent_the_text_must_be_surer() -> None:
    headline = words("Record snow halts trains and flights")
    text = words("Buses stopped before midnight. Nearly every office was closed on Monday.")
    alone = [topic for topic in topics(headline, text) if topic.confidence < BESIDE_SENT]
    assert alone
    beside = topics(headline, text, ["medtop:20001131"])
    assert {topic.code for topic in beside} & {topic.code for topic in alone} <= {WEATHER}
    assert beside[0].creator == "medtop"
