"""A short text without a mark that takes a story back is a notice where it names one that is known, else news."""

import pytest

from tests.laws.partitions import Partitions, Sending
from tests.steps.feeding import MORNING, Wire, release, statuses, totals, values
from tests.steps.naming import AT_NINE, HEADLINE, notice, pilots
from wire.codec import Stored, text_of
from wire.domain.clock import DAY
from wire.domain.tables.ledger import ledger_rows
from wire.domain.tables.state import State
from wire.partitioner import partition_of
from wire.sources.files import Sent
from wire.steps import split
from wire.steps.orders import NAMED_KILL

WITHDRAWN = "The story PORTUGAL-PILOTS has been withdrawn."


def feed(wire: Partitions, *sent: Sent) -> None:
    wire.feed([Sending(one.key, one.value, one.headers) for one in sent], MORNING + DAY)


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Harbour", WITHDRAWN),
        ("Harbour", f'The story "{HEADLINE}" is withdrawn. It was a drill.'),
        (HEADLINE, "The story about the pilots is withdrawn."),
        ("Pilots", "Bitte die Meldung PORTUGAL-PILOTS nicht verwenden."),
        ("Piloten", f"Die Meldung „{HEADLINE}“ ist zurückgezogen."),
        ("Pilotes", f"La dépêche « {HEADLINE} » est annulée."),
        ("Pilotos", "La noticia PORTUGAL-PILOTS queda anulada."),
        ("Лоцманы", f"Сообщение «{HEADLINE}» аннулировано."),
    ],
)
def test_it_kills_what_it_names_and_is_no_story_itself(headline: str, text: str) -> None:
    wire = Wire()
    [first] = wire.feed(pilots())["stories"]
    made = wire.feed(notice(text, headline))
    assert [output.key for output in made["stories"]] == [first.key]
    assert statuses(made["stories"]) == ["canceled"]
    assert totals(wire) == {"received": 1, "killed": 1}
    rows = [(row["kills"], row["held"], row["remainder"]) for row in wire.memory.ledger()]
    assert rows == [(0, 0, 0), (1, 0, 0)]


def test_the_same_notice_again_does_nothing() -> None:
    wire = Wire()
    wire.feed(pilots(), notice(WITHDRAWN, "Harbour"))
    assert not any(wire.feed(notice(WITHDRAWN, "Harbour")).values())


@pytest.mark.parametrize("count", [1, 4])
def test_one_that_names_nothing_known_goes_out_when_every_partition_has_said_so(count: int) -> None:
    wire = Partitions(count)
    feed(wire, pilots(), notice("The story SPAIN-TUGS has been withdrawn.", "Harbour"))
    assert statuses([output for output in wire.written if output.topic == "stories"]) == ["usable", "usable"]
    assert not [output for output in wire.written if "kill" in text_of(output.headers, "ce_change")]
    rows = ledger_rows(task.tables["ledger"] for task in wire.tasks["split"])
    assert [(row["published"], row["held"], row["remainder"]) for row in rows] == [(1, 0, 0), (1, 0, 0)]


def test_it_is_held_until_it_is_answered_and_may_be_released() -> None:
    wire = Partitions(4)
    sent = notice("The story SPAIN-TUGS has been withdrawn.", "Harbour")
    own = partition_of(sent.key, 4)
    state = State(wire.tasks["split"][own], 4)
    made = split.handle(state, Stored(sent.key, sent.value, sent.headers, own, 0, AT_NINE))
    assert {text_of(output.headers, "ce_type") for output in made} == {NAMED_KILL}
    released = split.handle(state, Stored(sent.key, b"", release("urn:hp:9").headers, own, 1, AT_NINE))
    assert [text_of(output.headers, "ce_kind") for output in released if output.topic == "items"] == ["story"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Harbour", "Please kill our story on the tug strike in Vigo sent at 0930."),
        (
            "Häfen",
            "Bitte verwenden Sie unsere Meldung über den Streik der Schlepper in Vigo von 09.30 Uhr nicht.",
        ),
        ("Ports", "Merci de ne pas utiliser notre dépêche sur la grève à Vigo envoyée à 9h30."),
        ("Meldungsrückzug", "Es geht um den Streik der Schlepper in Vigo."),
        ("", "Please disregard the item on the tug strike in Vigo."),
        ("", "ビゴ港のストライキに関する記事を取り消します。"),
    ],
)
def test_one_that_speaks_to_desks_and_only_describes_its_story_is_never_a_story(
    headline: str, text: str
) -> None:
    wire = Wire()
    wire.feed(pilots())
    made = wire.feed(notice(text, headline))
    assert statuses(made["stories"]) == ["canceled"]
    assert [link["kind"] for link in values(made["links"])] == ["kill-of-unknown"]
    assert statuses(wire.out["stories"]) == ["canceled", "usable"]


def test_a_request_to_readers_under_a_headline_is_news() -> None:
    wire = Wire()
    made = wire.feed(notice("Please do not use the item, and bring it back to the shop.", "Heaters recalled"))
    assert statuses(made["stories"]) == ["usable"]


def test_news_of_a_report_that_is_withdrawn_goes_out_beside_a_story_of_that_name() -> None:
    wire = Wire()
    wire.feed(pilots(), notice(f'LISBON (HP) - The report "{HEADLINE}" is withdrawn.', "Union"))
    assert [value["pubStatus"] for value in values(wire.out["stories"])] == ["usable", "usable"]


def test_another_text_under_the_id_of_a_notice_is_the_first_version_of_its_story() -> None:
    wire = Wire()
    wire.feed(pilots(), notice(WITHDRAWN, "Harbour"))
    text = "The ministry will pay for two tugboats, which are to be built in the yards of Viana do Castelo."
    [made] = values(wire.feed(notice(text, "Tugboats", at=AT_NINE + DAY))["stories"])
    assert (made["pubStatus"], made["version"]) == ("usable", "1")
