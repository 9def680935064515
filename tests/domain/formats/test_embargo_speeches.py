"""Orders not to publish before a speech, or on a network; and the words for no embargo."""

import pytest

from wire.domain.formats.common.embargoes import embargo_words


@pytest.mark.parametrize(
    "line",
    [
        "Not for release before the minister speaks on Friday",
        "Do not publish until the president has spoken",
        "Nicht vor Beginn der Rede veröffentlichen",
        "Erst nach der Rede veröffentlichen",
        "Ne pas diffuser avant le discours du ministre",
        "No difundir antes de que hable el ministro",
        "Não divulgar antes do discurso do presidente",
        "Niet publiceren voor de toespraak van de minister",
        "Hold until the speech begins",
        "Under embargo until the King's speech",
        "Embargoed until the minister has spoken",
        "Do not tweet before 18:00 GMT",
        "Do not tweet/post/publish/broadcast before 18:00",
        "Bitte nicht vor 18 Uhr twittern",
        "Ne pas tweeter ni publier avant 18h00",
    ],
)
def test_an_order_not_to_publish_before_a_speech_or_on_a_network_holds(line: str) -> None:
    assert embargo_words.in_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Stocks rise before Mott speaks",
        "Do not tweet before coffee, doctors say",
        "Do not publish before the minister speaks, court tells papers",
        "Minister speaks before vote on press freedom",
        "Publish the speech, court says",
    ],
)
def test_news_of_speeches_and_networks_does_not(line: str) -> None:
    assert not embargo_words.in_line(line)


@pytest.mark.parametrize(
    "note",
    [
        "Embargo: utan",
        "Utan embargo",
        "Embargo: inget",
        "Embargo: n/a",
        "Embargo: brak",
        "Без эмбарго",
        "Uten embargo",
    ],
)
def test_no_embargo_does_not_hold(note: str) -> None:
    assert not embargo_words.in_note([note])


def test_after_the_time_holds_in_hungarian_where_the_same_word_means_without_in_swedish() -> None:
    assert embargo_words.in_note(["Közölhető péntek 10 óra után"])
