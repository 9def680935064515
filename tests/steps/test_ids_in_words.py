"""What a notice names by an id: its last part is enough; a figure or a part of an id is none."""

import pytest

from tests.laws.partitions import Partitions, Sending
from tests.steps.feeding import HOUR, MORNING, NOW, Wire, statuses, story, values
from wire.codec import text_of
from wire.sources.files import Sent


def notice(guid: str, headline: str, text: str) -> Sent:
    return story(guid, headline=headline, body=text, at=MORNING + HOUR)


def killed(*guids: str, by: Sent) -> list[str]:
    """The ids of stories under some ids that a notice kills."""
    wire = Wire()
    wire.feed(*(story(guid, headline=f"Story {guid} of the day", body=f"It is {guid}.") for guid in guids))
    made = values(wire.feed(by)["stories"])
    return [value["altIds"][0]["value"] for value in made if value["pubStatus"] == "canceled"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Ferry with 312 aboard runs aground - WITHDRAWN", "This story is withdrawn."),
        ("KILL: 312 aboard ferry aground", "It was a drill."),
        ("STORY WITHDRAWN: 312 killed at sea", "The story is withdrawn. It was a drill."),
        ("KILL NOTICE", 'The story "Ferry with 312 aboard" is withdrawn.'),
    ],
)
def test_a_figure_in_a_notice_is_no_id(headline: str, text: str) -> None:
    assert "urn:hp:20260302:312" not in killed(
        "urn:hp:20260302:312", by=notice("urn:hp:20260302:412", headline, text)
    )


@pytest.mark.parametrize(
    "text", ["Please kill story 312.", "Kill 312. It was a drill.", "Story 312 is withdrawn."]
)
def test_a_number_that_is_said_to_be_a_story_is_one(text: str) -> None:
    by = notice("urn:hp:20260302:412", "KILL NOTICE", text)
    assert killed("urn:hp:20260302:312", by=by) == ["urn:hp:20260302:312"]


@pytest.mark.parametrize("text", ["Story NO-FERRY-77 is withdrawn.", "Please kill NO-FERRY-77."])
def test_what_an_id_ends_in_is_another_id(text: str) -> None:
    assert killed("NO-FERRY-77", "FERRY-77", by=notice("ADV-12", "KILL NOTICE", text)) == ["NO-FERRY-77"]


@pytest.mark.parametrize("own", ["urn:newsml:hp:20260302:ADV-12", "urn:newsml:hp:20260303:ADV-12"])
def test_the_last_part_of_an_id_names_it(own: str) -> None:
    one, other = "urn:newsml:hp:20260302:NO-FERRY-77", "urn:newsml:hp:20260302:FERRY-77"
    found = killed(one, other, by=notice(own, "KILL NOTICE", "Please kill NO-FERRY-77. It was a drill."))
    assert one in found
    assert other not in found


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("ÅTERKALLELSE", "Telegrammet XY-901 återkallas. Använd det inte."),
        ("TILBAKETREKKING", "Melding XY-901 trekkes tilbake. Må ikke brukes."),
        ("ANNULLERING", "Telegram XY-901 annulleres. Må ikke anvendes."),
        ("АННУЛИРОВАНИЕ", "Сообщение XY-901 отозвано. Просим не использовать."),
        ("АНУЛЮВАННЯ", "Повідомлення XY-901 анульовано."),
        (
            "ADVISORY TO EDITORS",
            "Please kill XY-901, Harbour pilots. The coast guard says that it was a drill.",
        ),
    ],
)
def test_a_notice_kills_in_the_passive_and_though_it_says_who_said_why(headline: str, text: str) -> None:
    by = notice("urn:hp:XY-909", headline, text)
    assert killed("urn:hp:XY-901", by=by) == ["urn:hp:XY-901"]


GUESS = "urn:hp:20260302:0417"
KILL_0417 = notice("urn:hp:20260302:0430", "KILL NOTICE", "Please kill story 0417. It was a drill.")


def test_the_id_of_the_form_of_its_own_is_meant_and_not_what_ended_so_yesterday() -> None:
    assert killed("urn:hp:20260301:0417", GUESS, by=KILL_0417) == [GUESS]


@pytest.mark.parametrize("known", ["urn:hp:20260301:0417", "urn:hp:desk:20260302:0417"])
@pytest.mark.parametrize("count", [1, 3])
def test_where_nobody_knows_that_id_another_one_that_ends_so_is_meant_and_no_other_kill_is_told(
    known: str, count: int
) -> None:
    wire = Partitions(count)
    sent = [story(known, headline="Ferry aground", body="It ran aground."), KILL_0417]
    wire.feed([Sending(one.key, one.value, one.headers) for one in sent], NOW)
    stories = [output for output in wire.written if output.topic == "stories"]
    assert [value["altIds"][0]["value"] for value in values(stories)] == [known, known]
    assert statuses(stories) == ["canceled"]
    kinds = [text_of(output.headers, "ce_change") for output in wire.written if output.topic == "links"]
    assert "kill-of-unknown" not in kinds


def test_where_nothing_ends_so_the_kill_of_the_id_of_its_form_is_told_and_holds_it_back() -> None:
    wire = Wire()
    made = wire.feed(KILL_0417)
    assert [value["altIds"][0]["value"] for value in values(made["stories"])] == [GUESS]
    assert [link["kind"] for link in values(made["links"])] == ["kill-of-unknown"]
    assert not wire.feed(story(GUESS), story("urn:hp:desk:20260302:0417"))["stories"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [("KILL", "Please kill ZZ-555."), ("Harbour notes", "Story ZZ-555 has been withdrawn.")],
)
@pytest.mark.parametrize("count", [1, 3])
def test_a_kill_of_a_short_id_that_nobody_knows_is_told_once(headline: str, text: str, count: int) -> None:
    wire = Partitions(count)
    notice = story("urn:hp:MX-150", headline=headline, body=text)
    wire.feed([Sending(notice.key, notice.value, notice.headers)], NOW)
    assert statuses([output for output in wire.written if output.topic == "stories"]) == ["canceled"]
    links = values([output for output in wire.written if output.topic == "links"])
    assert [link["kind"] for link in links] == ["kill-of-unknown"]


def test_what_else_a_notice_names_is_killed_beside_an_id() -> None:
    wire = Wire()
    wire.feed(story(GUESS), story("urn:hp:x", headline="Bank", body="A bank.", slugline="SPAIN-BANK/"))
    text = "Please kill story 0417. Please kill the story slugged SPAIN-BANK."
    wire.feed(notice("urn:hp:20260302:0430", "KILL NOTICE", text))
    assert statuses(wire.out["stories"]) == ["canceled", "canceled"]


def test_a_notice_that_names_an_id_of_few_digits_leaves_the_one_that_stands() -> None:
    wire = Wire()
    stands = story(
        "urn:hp:AB-13", headline="Trains run", body="The night train will run again from May. " * 4
    )
    wire.feed(story("urn:hp:AB-12"), stands)
    notice = "Please kill AB-12, which we moved at 0800. AB-13 stands."
    wire.feed(story("urn:hp:AB-19", headline="Editors: kill", body=notice, at=MORNING + HOUR))
    last = {value["headlines"][0]["value"]: value["pubStatus"] for value in values(wire.out["stories"])}
    assert last == {"Harbour pilots end their protest": "canceled", "Trains run": "usable"}
