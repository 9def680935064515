"""A note that tells what a version adds, removes or quotes leaves its story, though its text is the old one."""

import pytest

from tests.steps.feeding import Wire, story, values
from tests.steps.naming import AT_NINE, HEADLINE, pilots

BODY = "LISBON (Halden) - Pilots in Setubal work again, and the port has ordered two tugs, officials said."


def status_with(note: str) -> str:
    """The status of a story whose second version has the old text and a note."""
    wire = Wire()
    wire.feed(pilots(body=BODY))
    wire.feed(story("urn:hp:1", 2, headline=HEADLINE, body=BODY, ednote=note, at=AT_NINE))
    return str([value["pubStatus"] for value in values(wire.out["stories"])][-1])


@pytest.mark.parametrize(
    "note",
    [
        'Adds "Black Panther" scene was deleted',
        "Adds that a journal article was retracted.",
        "The report was withdrawn from the website on Monday, adds ministry comment.",
        "Article withdrawn by Science: adds author's comment.",
        'UPDATES: removes reference to "Ferry Queen"; adds police quote',
        'Withdraws "breaking" tag',
        "Corrige « retiré » au 3e paragraphe",
        "Ajoute que le papier a été retiré de la vente.",
        "Korrigiert Namen im 2. Absatz. Bitte alte Fassung nicht verwenden.",
        "Añade que la nota fue retirada por el banco.",
        "Lisää uutisia perutuista lennoista.",
        "Doplněna zpráva o zrušeném letu.",
        "Artikkelen er oppdatert, et sitat er slettet.",
        "Bổ sung tin hủy chuyến bay.",
        "เพิ่มเติมข่าวยกเลิกเที่ยวบิน",
        "समाचार अपडेट: रद्द उड़ानें जोड़ी गईं।",
        "增加取消航班的消息。",
        "稿件更新：航班取消情况。",
        "기사 수정: 취소된 항공편 추가.",
    ],
)
def test_it_leaves_its_story(note: str) -> None:
    assert status_with(note) == "usable"


@pytest.mark.parametrize(
    "note",
    [
        "Update: this story is withdrawn.",
        "Der Text wurde versehentlich gesendet und darf nicht verwendet werden.",
        "La notizia è annullata, si prega di non tenerne conto.",
        "Lisäys: juttu on peruttu.",
        f'The story "{HEADLINE}" is withdrawn.',
    ],
)
def test_one_that_says_that_the_story_is_taken_back_kills(note: str) -> None:
    assert status_with(note) == "canceled"
