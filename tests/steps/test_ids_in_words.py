"""What a notice names by an id: its last part is enough; a figure or a part of an id is none."""

import pytest

from tests.steps.feeding import HOUR, MORNING, Wire, story, values
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
