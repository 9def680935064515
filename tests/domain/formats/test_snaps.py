"""How desks mark a snap."""

import pytest

from wire.domain.formats.common import snaps
from wire.domain.message import Identity, Message


@pytest.mark.parametrize(
    ("headline", "bare"),
    [
        ("FLASH Tower falls", "Tower falls"),
        ("Urgent: tower falls", "tower falls"),
        ("EIL - Turm stürzt ein", "Turm stürzt ein"),
        ("СРОЧНО Башня упала", "Башня упала"),
        ("速報 塔が倒れる", "塔が倒れる"),
    ],
)
def test_a_mark_stands_in_capitals_or_apart(headline: str, bare: str) -> None:
    assert snaps.without_mark(headline) == bare
    assert snaps.is_marked(Message(format="text", identity=Identity(), headline=headline))


@pytest.mark.parametrize("headline", ["Urgent need for blood", "Flash floods hit Dorf", "ALERTNESS pays", ""])
def test_news_of_what_is_urgent_has_no_mark(headline: str) -> None:
    assert snaps.without_mark(headline) == headline
    assert not snaps.is_marked(Message(format="text", identity=Identity(), headline=headline))


def test_a_note_a_slug_and_the_urgency_of_a_flash_mark_too() -> None:
    for said in ({"ednote": "Adds byline\nURGENT"}, {"slugline": "BC-Dorf,URGENT"}, {"urgency": 1}):
        assert snaps.is_marked(Message(format="text", identity=Identity(), **said))
    assert not snaps.is_marked(
        Message(format="text", identity=Identity(), urgency=2, slugline="BC-Dorf,Tower")
    )
