"""A notice that names no id but a slug, a headline or a number kills the stories of its sender that have it."""

import pytest

from tests.steps.feeding import Wire, live, statuses, values
from tests.steps.naming import HEADLINE, notice, pilots


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Kill notice", "Please kill the story slugged PORTUGAL-PILOTS."),
        ("Kill notice", "Please kill our story Portugal-pilots."),
        ("Kill notice", "Please kill “Hárbour pilots end their protest”."),
        ("KILL ADVISORY", "Editors: kill PORTUGAL-PILOTS/ of 0700 GMT, it is wrong."),
        (f"KILL: {HEADLINE}", "It was sent in error."),
        (
            "ATTENTION - Please kill",
            f'Please kill our 0800 GMT story "{HEADLINE}". It was a drill. Thank you.',
        ),
        (
            "ADVISORY-Pilots story withdrawn",
            f'The story headlined "{HEADLINE}" is withdrawn, the editor said.',
        ),
        (f"WITHDRAWN-{HEADLINE}", "The story is withdrawn. It was based on a hoax."),
        ("Achtung Redaktionen", f"Bitte Meldung '{HEADLINE}' nicht verwenden."),
        ("ANNULATION", f"Merci d'annuler la dépêche « {HEADLINE} »."),
        ("АННУЛИРОВАНО", f"Просим аннулировать сообщение «{HEADLINE}»."),
        ("撤稿", f"请撤销稿件《{HEADLINE}》，勿用。"),
        ("Advisory to editors", "Please kill item 1. It is PORTUGAL-PILOTS."),
    ],
)
def test_it_kills_the_story_and_is_none_itself(headline: str, text: str) -> None:
    wire = Wire()
    [first] = wire.feed(pilots())["stories"]
    made = wire.feed(notice(text, headline))
    [killed] = values(made["stories"])
    assert (killed["uri"], killed["pubStatus"]) == (first.key.decode(), "canceled")
    assert killed["headlines"] == [{"role": "main", "value": HEADLINE}]
    told = [link for link in values(made["links"]) if link["kind"] == "killed-by-name"]
    assert [(link["item"], link["version"], "urn:hp:9" in link["decided"]) for link in told] == [
        (first.key.decode(), killed["version"], True)
    ]


@pytest.mark.parametrize(
    "text",
    [
        f'Vi trekker saken "{HEADLINE}".',
        f"Ακυρώνεται η είδηση «{HEADLINE}».",
        f"Visszavonjuk a „{HEADLINE}” című hírt.",
        f"「{HEADLINE}」の記事を削除します。",
        "Do not publish PORTUGAL-PILOTS. It is being checked.",
    ],
)
def test_a_short_text_that_quotes_or_names_what_it_takes_back_kills_that_in_any_language(text: str) -> None:
    wire = Wire()
    wire.feed(pilots(), notice(text, "Note"))
    assert live([output for output in wire.out["stories"] if output.key == wire.out["stories"][0].key]) == 0


@pytest.mark.parametrize(
    "text",
    [
        f'In "{HEADLINE}" please delete the second paragraph.',
        "PORTUGAL-PILOTS will be updated. The story SPAIN-TUGS is withdrawn.",
        "Please kill SPAIN-TUGS. Use PORTUGAL-PILOTS instead.",
        "Our main stories today: PORTUGAL-PILOTS, SPAIN-TUGS.",
    ],
)
def test_what_is_only_spoken_of_is_not_killed(text: str) -> None:
    wire = Wire()
    [first] = wire.feed(pilots())["stories"]
    wire.feed(notice(text, "Advisory to editors"))
    assert not [output for output in wire.out["stories"][1:] if output.key == first.key]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Pilots' union pulls its report", f'LISBON (HP) - The report "{HEADLINE}" is withdrawn.'),
        ("Union withdraws a story", f"The story {HEADLINE} has been withdrawn, the union said."),
        ("KILL: new album tops charts", "LISBON (HP) - It sold two million copies in a week." * 9),
    ],
)
def test_news_of_what_others_take_back_kills_nothing(headline: str, text: str) -> None:
    wire = Wire()
    wire.feed(pilots(), notice(text, headline))
    assert statuses(wire.out["stories"]) == ["usable", "usable"]


@pytest.mark.parametrize(
    "text",
    [
        "Please kill our story of 0610 GMT, which is false.",
        "Please kill our story.\nQuestions: call 020 7542 0610.",
    ],
)
def test_a_time_and_a_telephone_number_are_no_numbers_of_stories(text: str) -> None:
    wire = Wire()
    wire.feed(pilots("urn:hp:20260302:0610"), notice(text, guid="urn:hp:20260302:kill"))
    assert live(wire.out["stories"]) == 1


def test_a_number_is_the_end_of_an_id_whatever_form_that_of_the_notice_has() -> None:
    wire = Wire()
    wire.feed(pilots("urn:hp:20260302:7731"), notice("Please kill 7731.", guid="urn:hp:kill"))
    assert live(wire.out["stories"]) == 0


def test_a_notice_that_names_a_picture_kills_it_and_not_its_story() -> None:
    picture = {
        "guid": "urn:hp:photo:1",
        "type": "picture",
        "headline": "A ship",
        "description_text": "A ship.",
    }
    wire = Wire()
    wire.feed(pilots(associations={"main": picture}))
    made = wire.feed(notice("Please kill photo urn:hp:photo:1. It shows another ship.", "PICTURE KILL"))
    assert "canceled" in statuses(made["media"])
    assert live(wire.out["stories"]) == 1
