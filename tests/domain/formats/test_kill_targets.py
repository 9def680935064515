"""A notice names what it takes back by an id of any form, in a note or in its text."""

import pytest

from tests.contract.format_samples import ninjs, nitf
from wire.domain import formats
from wire.domain.formats.common.kills import kill_targets
from wire.domain.message import Message, Status

OWN = "XY-80"
LONG = (
    "Harbour pilots in Setubal went back to work on Tuesday after the port authority promised to replace two of its "
    "ageing tugboats before the autumn storms arrive along the coast. The pilots refused night shifts since January, "
    "when a tanker drifted for hours without assistance, and their union will watch whether the boats are ordered."
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Please kill XY-77.", ("XY-77",)),
        ("Kill XY-77, XY-78 and XY-79. A substitute follows.", ("XY-77", "XY-78", "XY-79")),
        ("Attention editors: withdraw story XY-77 at once", ("XY-77",)),
        ("KILL: XY-77", ("XY-77",)),
        ("The story with the ID XY-77 has been withdrawn", ("XY-77",)),
        ("Story XY-77 is withdrawn because it was wrong", ("XY-77",)),
        ("Editors: story XY/2026/77 must not be used.", ("XY/2026/77",)),
        ("Bitte Meldung XY-77 nicht mehr verwenden.", ("XY-77",)),
        ("Die Meldung XY-77 wird zurückgezogen", ("XY-77",)),
        ("La dépêche XY-77 est annulée", ("XY-77",)),
        ("La nota XY-77 queda anulada.", ("XY-77",)),
        ("Please kill http://n.ex/100, it is a hoax", ("http://n.ex/100",)),
        ("Please kill the story of document id hp77.", ("hp77",)),
        ("Please kill tag:xy.example,2026:7, it is a hoax", ("tag:xy.example,2026:7",)),
        ('Please kill "XY-77".', ("XY-77",)),
        ("Also kill (XY-77), it is wrong", ("XY-77",)),
        ("Kill the following:\nXY-77", ("XY-77",)),
        ("Bitte Meldung XY-77 stornieren", ("XY-77",)),
        ("Please kill XY-80.", ()),
        ("Please kill the story. XY-81 is its substitute.", ()),
        ("Please kill 3 paragraphs", ()),
        ("Please withdraw the 3rd paragraph and the 10:15 chart", ()),
        ("Please kill hp-0077.", ("hp-0077",)),
        ("Please kill story hp-77.", ("hp-77",)),
        ("Do not use story XY-77.", ("XY-77",)),
        ("Do not use story XY-77 before 18:00.", ()),
        ("Do not use photo XY-77 with this story", ()),
        ("Kill H5N1 birds at once, ministry tells farmers.", ()),
        ("Delete COVID-19 app, users told", ()),
        ("Please do not use A7 near Dorf, police say.", ()),
        ("GENEVA - Airlines withdraw A380 from service, they said.", ()),
        ("GENEVA - The report A/71/215 was withdrawn, the agency said.", ()),
    ],
)
def test_an_order_names_what_stands_behind_it(text: str, found: tuple[str, ...]) -> None:
    assert kill_targets.ordered(text, OWN) == found


@pytest.mark.parametrize(
    ("own", "word", "found"),
    [
        ("urn:x.example:2026:455", "417", "urn:x.example:2026:417"),
        ("http://n.ex/1001", "999", "http://n.ex/999"),
        ("http://n.ex/11", "10", ""),
        ("Alpin|b80", "hp77", "Alpin|hp77"),
        ("Alpin|123456", "123455", "Alpin|123455"),
        ("Alpin|123456", "12", ""),
        ("urn:x.example:2026:a", "417", ""),
    ],
)
def test_a_number_is_an_id_where_its_own_ends_in_one(own: str, word: str, found: str) -> None:
    assert kill_targets.ordered(f"Please kill {word}.", own) == ((found,) if found else ())


def test_a_notice_may_name_an_id_anywhere() -> None:
    text = "The desk has to kill XY-77.\nXY-78 is killed.\nStory ID: hp79. See urn:xy:80, and page 12."
    assert kill_targets.named(text, OWN) == ("XY-77", "XY-78", "hp79", "urn:xy:80")


def parsed(note: str, text: str = "See the note.", headline: str = "Note to editors") -> Message:
    return formats.parse(ninjs("XY-80", headline=headline, bodies=[{"value": text}], ednote=note))


def test_the_id_may_stand_in_the_note_alone() -> None:
    assert parsed("Story XY-77 is withdrawn").cancels == ("XY-77",)
    assert parsed("Withdraw XY-77", headline="WITHDRAWAL: Harbour pilots").cancels == ("XY-77",)
    private = nitf("XY-80").replace(b"</docdata>", b'<ed-msg msg-type="npa" info="Kill XY-77"/></docdata>')
    assert formats.parse(private).cancels == ("Alpin|XY-77",)


def test_a_story_whose_note_takes_back_another_stays_a_story() -> None:
    found = parsed("Kill XY-77. This is the substitute.", LONG, "Harbour pilots end protest")
    assert (found.status, found.cancels) == (Status.USABLE, ("XY-77",))
    assert parsed("Replaces story XY-77, which is withdrawn", LONG).cancels == ("XY-77",)


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("RETRACTION", "We retract XY-77."),
        ("WITHDRAWAL: Harbour pilots", "GUID XY-77 has been withdrawn."),
        ("ZURÜCKGEZOGEN: Hafenlotsen", "Wir ziehen XY-77 zurück."),
    ],
)
def test_a_headline_that_may_take_back_a_story_does_over_a_short_text_that_names_one(
    headline: str, text: str
) -> None:
    assert parsed("", text, headline).cancels == ("XY-77",)
    assert parsed("", text.replace("XY-77", "it"), headline).status is Status.USABLE
    assert parsed("", f"{text}\n\n{LONG}", headline).status is Status.USABLE


def test_what_has_no_id_of_its_own_takes_back_what_it_names() -> None:
    mail = b"From: d@xy.example\r\nSubject: Note\r\nTo: all\r\n\r\nPlease kill XY-77.\r\n"
    assert formats.parse(mail).cancels == ("XY-77",)


def test_what_is_canceled_takes_back_what_it_names_and_itself() -> None:
    canceled = ninjs("XY-80", pubStatus="canceled", ednote="Story XY-77 is withdrawn")
    assert formats.parse(canceled).cancels == ("XY-80", "XY-77")
