"""A notice that names no id but a slug, a headline or a number kills the stories of its sender that have it."""

import pytest

from tests.laws.partitions import Partitions, Sending
from tests.steps.feeding import HOUR, MORNING, Wire, live, raw, statuses, story, values
from wire.codec import text_of
from wire.domain.clock import DAY
from wire.sources.files import Sent, Tick
from wire.steps.forwarding import is_derived

HEADLINE = "Harbour pilots end their protest"
SLUG = "PORTUGAL-PILOTS/"
AT_NINE = MORNING + 2 * HOUR


def pilots(guid: str = "urn:hp:1", **fields: object) -> Sent:
    return story(guid, headline=HEADLINE, slugline=SLUG, **fields)  # type: ignore[arg-type]


def notice(text: str, headline: str = "Kill notice", guid: str = "urn:hp:9", at: int = AT_NINE) -> Sent:
    return story(guid, headline=headline, body=text, at=at)


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


def test_all_takes_of_a_slug_within_a_day_are_killed_and_no_others() -> None:
    wire = Wire()
    wire.feed(
        pilots(at=AT_NINE - 2 * DAY),
        pilots("urn:hp:2", body="A first take of it says that the pilots are on the quay."),
        pilots("urn:hp:3", body="Another take tells of the tugs, which the port has ordered in Spain."),
        pilots(
            "urn:hp:4", at=AT_NINE + HOUR, body="What was sent after the notice is the substitute for it."
        ),
        story(
            "urn:hp:5",
            slugline="PORTUGAL-PILOTS-STRIKE/",
            headline="Strike",
            body="Of another slug, all of it.",
        ),
        pilots("urn:xy:6", body="Another agency has a story with this slug, and says other things in it."),
    )
    made = wire.feed(notice("Please kill the story slugged PORTUGAL-PILOTS."))
    assert len(made["stories"]) == 2
    assert live(wire.out["stories"]) == 4


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


def test_a_notice_that_means_nothing_is_told_once() -> None:
    wire = Wire()
    made = wire.feed(notice("Please kill the story slugged SPAIN-TUGS."))
    assert [link["kind"] for link in values(made["links"])] == ["kill-of-unknown"]
    assert statuses(made["stories"]) == ["canceled"]
    again = wire.feed(notice("Please kill the story slugged SPAIN-TUGS."))
    assert not [link for link in values(again["links"]) if link["kind"] == "kill-of-unknown"]


def test_a_story_that_comes_after_the_notice_and_was_made_before_it_is_held_back() -> None:
    wire = Wire()
    wire.feed(notice("Please kill the story slugged PORTUGAL-PILOTS."))
    made = wire.feed(pilots())
    assert not made["stories"]
    assert [link["kind"] for link in values(made["links"])] == ["superseded"]
    assert wire.feed(pilots(version=2, at=AT_NINE + HOUR))["stories"]


def test_each_of_several_notices_holds_back_what_it_names() -> None:
    wire = Wire()
    wire.feed(
        *(
            notice(f"Please kill the story slugged {slug}.", guid=f"urn:hp:9{slug}")
            for slug in ("A-FIRE", "B-FIRE")
        )
    )
    late = [
        story(slug, slugline=slug, body=f"Of {slug} nothing else is known than this.")
        for slug in ("A-FIRE", "B-FIRE")
    ]
    assert not wire.feed(*late)["stories"]


def test_what_is_held_under_that_name_is_never_published() -> None:
    wire = Wire()
    wire.feed(
        pilots(embargoedUntil="2026-03-02T12:00:00Z"),
        notice("Please kill the story slugged PORTUGAL-PILOTS."),
    )
    assert not wire.feed(Tick(MORNING + 9 * HOUR))["stories"]
    assert not wire.out["stories"]


def test_a_version_with_the_old_headline_behind_the_word_kills_though_its_text_is_the_whole_story() -> None:
    wire = Wire()
    long = "Pilots in Setubal work again, and the port has ordered two tugs which come in autumn. " * 9
    wire.feed(pilots(body=long))
    wire.feed(story("urn:hp:1", 2, headline=f"WITHDRAWN: {HEADLINE}", body=long, at=AT_NINE))
    assert statuses(wire.out["stories"]) == ["canceled"]


def feed(partitions: Partitions, *sent: Sent) -> None:
    partitions.feed([Sending(one.key, one.value, one.headers) for one in sent], MORNING + 100 * HOUR)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_it_reaches_every_partition_and_is_told_once(count: int) -> None:
    wire = Partitions(count)
    takes = [
        pilots(f"urn:hp:{n}", body=f"Take {n} of the story of the pilots says {n * 7} things.")
        for n in range(9)
    ]
    feed(wire, *takes, notice("Please kill the story slugged PORTUGAL-PILOTS.", guid="urn:hp:99"))
    assert set(statuses([output for output in wire.written if output.topic == "stories"])) == {"canceled"}
    feed(wire, notice("Please kill the story slugged SPAIN-TUGS.", guid="urn:hp:98"))
    told = [output for output in wire.written if text_of(output.headers, "ce_change") == "kill-of-unknown"]
    assert len(told) == 1
    assert not any(is_derived(record) for record in wire.log())


def test_an_order_that_cannot_be_read_is_a_dead_letter() -> None:
    from wire.steps.forwarding import NAMED_KILL, NAMED_KILL_ANSWER

    for kind in (NAMED_KILL, NAMED_KILL_ANSWER):
        broken = raw(b'{"notice": 7}')
        headers = [(name, kind.encode() if name == "ce_type" else value) for name, value in broken.headers]
        assert Wire().feed(broken._replace(headers=headers))["rejected"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (f"KILL: {HEADLINE}", "It was a drill. We regret the error."),
        (
            "Achtung Redaktionen",
            f"Bitte verwenden Sie die Meldung «{HEADLINE}» nicht. Es war eine Übung.",
        ),
        ("ANNULATION", f"Merci d'annuler la dépêche « {HEADLINE} ». C'était un exercice."),
        ("KILL ADVISORY", "Kill PORTUGAL-PILOTS. Police said it was a drill."),
    ],
)
def test_the_text_of_a_notice_is_the_reason_in_any_language(headline: str, text: str) -> None:
    wire = Wire()
    wire.feed(pilots())
    [killed] = wire.feed(notice(text, headline))["stories"]
    assert text_of(killed.headers, "ce_reason") == text


def test_the_text_of_the_killed_story_is_no_reason() -> None:
    text = "Harbour pilots in Setubal went back to work on Tuesday after a strike of two months."
    wire = Wire()
    wire.feed(pilots(body=text))
    [killed] = wire.feed(story("urn:hp:1", headline=f"KILL: {HEADLINE}", body=text, at=AT_NINE))["stories"]
    assert values([killed])[0]["pubStatus"] == "canceled"
    assert text not in text_of(killed.headers, "ce_reason")


def test_a_notice_over_the_whole_text_under_an_id_of_its_own_is_not_live_itself() -> None:
    wire = Wire()
    wire.feed(pilots(), story("urn:hp:9", headline=f"KILL: {HEADLINE}", at=AT_NINE))
    assert live(wire.out["stories"]) == 0


@pytest.mark.parametrize(
    ("headline", "text", "slug"),
    [
        ("KILL: new album tops charts", "OSLO (HP) - The album went to the top of the charts on Monday.", ""),
        ("KILL: the new film opens", "MADRID, Nov 27 - The thriller fills the halls.", ""),
        ("KILL: the new film opens", "MADRID, 27 November - The thriller fills the halls.", ""),
        ("KILL: the new film opens", "MADRID, Friday - The thriller fills the halls.", ""),
        ("KILL: the new film opens", "MADRID, Nov. 27, 2026 – The thriller fills the halls.", ""),
        (
            "Fire in Kill damages church",
            "KILL, Ireland (HP) - A fire damaged a church on Monday.",
            "KILL-FIRE",
        ),
    ],
)
def test_news_with_a_dateline_is_no_notice(headline: str, text: str, slug: str) -> None:
    wire = Wire()
    wire.feed(pilots(), story("urn:hp:9", headline=headline, body=text, slugline=slug, at=AT_NINE))
    assert live(wire.out["stories"]) == 2


@pytest.mark.parametrize(
    "mark",
    [
        "*** KILL *** {}",
        "[KILL] {}",
        "ANULADA: {}",
        "АННУЛИРОВАНО: {}",
        "ANNULLERAD: {}",
        "[전문취소] {}",
        "{} - WITHDRAWN",
    ],
)
def test_a_mark_before_the_old_headline_kills_under_the_same_id_over_a_short_text_too(mark: str) -> None:
    text = "SETUBAL (HP) - Harbour pilots went back to work on Tuesday, their union said."
    wire = Wire()
    wire.feed(pilots(body=text))
    wire.feed(story("urn:hp:1", 2, headline=mark.format(HEADLINE), body=text, at=AT_NINE))
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
