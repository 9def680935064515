"""Words by which desks take a story back, in several languages; news of other withdrawals and killings."""

import pytest

from tests.contract.format_samples import anpa, iptc7901, ninjs
from wire.domain import formats
from wire.domain.formats.common.kills import kill_texts
from wire.domain.message import Message, Status

TAKEN_BACK = (
    ("KILL: Harbour pilots end protest", "The pilots went back to work."),
    ("MANDATORY KILL - Harbour pilots", "The pilots went back to work."),
    ("STORY WITHDRAWN: Harbour pilots", "The pilots went back to work."),
    ("WITHDRAWN: Harbour pilots", "This story is withdrawn."),
    ("Retracted: Harbour pilots", "This article has been retracted."),
    ("RECALL: Harbour pilots", "Please do not use."),
    ("ELIMINATION: Harbour pilots", "Please kill the story. A substitute follows."),
    ("WITHDRAWAL: Harbour pilots", "It was sent in error."),
    ("ZURÜCKGEZOGEN: Hafenlotsen", "Bitte die Meldung nicht mehr verwenden."),
    ("STORNO: Hafenlotsen", "Die Meldung wird zurückgezogen."),
    ("Achtung: Meldung zurückgezogen - Hafenlotsen", "Die Lotsen arbeiten wieder."),
    ("ANNULATION: Les pilotes du port", "La dépêche sur les pilotes est annulée."),
    ("DEPECHE ANNULEE - Les pilotes", "Les pilotes travaillent."),
    ("ANULACIÓN: Los prácticos", "La nota sobre los prácticos queda anulada."),
    ("NOTA ANULADA: Los prácticos", "Los prácticos trabajan."),
    ("ANNULLARE: I piloti", "Si prega di non utilizzare la notizia."),
    ("INGETROKKEN: Loodsen", "Dit bericht niet meer gebruiken."),
    ("[WITHDRAWN] Harbour pilots", "This story has been withdrawn."),
    ("Harbour pilots (WITHDRAWN)", "This story has been withdrawn."),
    ("Harbour pilots - STORY WITHDRAWN", "Alpin withdraws this story as the figures were wrong."),
    ("Harbour pilots - RETRACTED", "We have retracted this story: its source was fabricated."),
    ("WITHDRAWAL: Harbour pilots", "Alpin is withdrawing this article because it contained errors."),
    ("REFILE-WITHDRAWAL-Harbour pilots", "The story headlined Harbour pilots has been withdrawn."),
    ("RETRACTION: Harbour pilots", "Alpin is retracting its story about pilots. It must not be used."),
    ("ADVISORY: withdrawal", "The story ALPIN-20260302-0417 is withdrawn."),
    ("ADVISORY: story withdrawn", "The pilots went back to work."),
    ("ANNULATION: Les pilotes", "Nous annulons cette dépêche. Prière de ne pas la publier."),
    ("ANULACIÓN: Los prácticos", "Rogamos a nuestros abonados que anulen la noticia."),
    ("ACHTUNG - Bitte Meldung eca044 nicht verwenden", "Die Meldung ist falsch."),
    ("Harbour pilots", "Please kill this story. It is a hoax."),
    ("Harbour pilots", "This article has been retracted and removed."),
    ("INDRAGEN: Lotsarna", "Nyheten var fel. Använd inte texten."),
)
NEWS = (
    ("KILL SWITCH ordered for all new cars", "Cars stop."),
    ("KILLED IN CRASH: Four teenagers named", "Police named them."),
    ("KILL BILL RETURNS TO CINEMAS", "It returns."),
    ("Senate: Kill the bill, says leader", "He said so."),
    ("WITHDRAWAL: US troops leave base", "The troops were withdrawn on Monday."),
    ("WITHDRAWAL - Senator quits race", "He quit."),
    ("ELIMINATION: Portugal out of World Cup", "They lost."),
    ("RECALL: Toyota calls back a million cars", "They were recalled for their brakes."),
    ("ZURÜCKGEZOGEN: Kandidatur von Meier", "Meier hat seine Kandidatur zurückgezogen."),
    ("ANNULÉ: le concert de Paris", "Le concert est annulé."),
    ("RETIRADA: EEUU deja la base", "Las tropas fueron retiradas."),
    ("Paper says sorry", "The Post retracts this story of ghosts in May, it said."),
    ("US troops (WITHDRAWN)", "The troops left on Monday."),
    ("Senator quits race - WITHDRAWN", "He quit."),
    ("Minister resigns", "This story of a party begins in May. The report was withdrawn."),
    (
        "Minister says report was wrong",
        "The report was withdrawn. Please kill the story, he told the editor.",
    ),
)


def parsed(headline: str, text: str) -> Message:
    return formats.parse(ninjs(headline=headline, bodies=[{"value": text}]))


@pytest.mark.parametrize(("headline", "text"), TAKEN_BACK)
def test_a_headline_that_takes_its_story_back_kills(headline: str, text: str) -> None:
    assert parsed(headline, text).status is Status.CANCELED


@pytest.mark.parametrize(("headline", "text"), NEWS)
def test_news_of_killings_and_of_other_withdrawals_kill_nothing(headline: str, text: str) -> None:
    assert parsed(headline, text).status is Status.USABLE


@pytest.mark.parametrize(
    "note",
    [
        "KILL. Do not use this story.",
        "Mandatory kill: it is libelous.",
        "This story has been withdrawn. Do not use.",
        "Diese Meldung wird hiermit zurückgezogen.",
        "Cette dépêche est annulée.",
        "Esta nota queda anulada.",
        "Please do not use this story. It is wrong.",
        "Story withdrawn by the agency",
    ],
)
def test_a_note_that_takes_this_story_back_kills(note: str) -> None:
    assert formats.parse(ninjs(ednote=note)).status is Status.CANCELED


@pytest.mark.parametrize(
    "note",
    [
        "Kills the third paragraph, adds quotes",
        "Please kill graf 3. Corrects name.",
        "This story replaces an earlier version that was withdrawn",
        "The earlier version of this story has been withdrawn.",
        "Do not use this story before 18:00",
        "Do not use this story online",
        "Story retracted by Daily Post; adds quotes",
        "Replaces item 123, which was killed",
        "Ersetzt die zurückgezogene Meldung von 8 Uhr",
    ],
)
def test_a_note_about_a_paragraph_or_another_story_kills_nothing(note: str) -> None:
    assert formats.parse(ninjs(ednote=note)).status is Status.USABLE


LONG = (
    "The band from Setubal has sold more records this week than any other, its label said on Tuesday, after a tour of "
    "forty towns that ended in January. Critics praised the drummer, who had left the group in May and came back when "
    "its singer fell ill. The label, which prints the record in nine countries, will send the band to Japan in autumn."
)


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("KILL: new album by Pilots tops charts", "new album by Pilots tops charts"),
        ("KILL - A novel of the harbour, reviewed", "A novel of the harbour, reviewed"),
        (
            "Article retracted: journal says sorry for study of ghosts",
            "journal says sorry for study of ghosts",
        ),
        ("Story withdrawn, minister says", "minister says"),
        ("MANDATORY KILL ORDERED FOR POULTRY", "ORDERED FOR POULTRY"),
        ("Harbour pilots end protest (WITHDRAWN)", "Harbour pilots end protest"),
    ],
)
def test_a_headline_like_that_of_a_kill_over_an_ordinary_text_kills_only_the_story_that_had_the_rest_of_it(
    headline: str, name: str
) -> None:
    message = parsed(headline, LONG)
    assert (message.status, message.kills_known, message.takes_back) == (Status.USABLE, False, name)


@pytest.mark.parametrize("headline", ["KILL", "STORY WITHDRAWN", "DEPECHE ANNULEE"])
def test_a_headline_that_says_nothing_but_that_it_kills_kills_its_id_where_that_is_known(
    headline: str,
) -> None:
    message = parsed(headline, LONG)
    assert (message.status, message.kills_known) == (Status.USABLE, True)


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("KILL: Harbour pilots", f"Please kill this story.\n\n{LONG}"),
        ("STORY WITHDRAWN: Harbour pilots", f"The story is withdrawn.\n\n{LONG}"),
        ("KILL ADVISORY: Harbour pilots", LONG),
    ],
)
def test_the_story_may_stand_below_the_words_that_kill_it(headline: str, text: str) -> None:
    assert parsed(headline, text).status is Status.CANCELED


def test_a_headline_of_anpa_is_no_slug_over_an_ordinary_text() -> None:
    record = anpa(headline="KILL: new album tops charts").replace(b"A bridge\r\nopened.", LONG.encode())
    assert formats.parse(record).status is Status.USABLE
    assert formats.parse(anpa(headline="KILL: new album tops charts")).status is Status.CANCELED


def test_news_of_what_must_not_be_used_any_more_kills_nothing() -> None:
    for headline, text in (
        ("RECALL: Toyota calls back a million cars", "The cars must not be used, it said."),
        ("ZURÜCKGEZOGEN: Joghurt aus Dorf", "Kunden sollen ihn nicht mehr verwenden."),
    ):
        message = parsed(headline, f"{text}\n\n{LONG}")
        assert (message.status, message.kills_known) == (Status.USABLE, False)


def test_a_slug_of_a_film_over_a_headline_in_capitals_kills_nothing() -> None:
    film = ninjs(slugline="KILL-BILL-FILM", headline="KILL BILL RETURNS", bodies=[{"value": LONG}])
    assert formats.parse(film).status is Status.USABLE


@pytest.mark.parametrize("status", ["removed", "annulé", "Zurückgezogen", "anulada", "x:revoked"])
def test_a_status_may_be_said_in_other_words(status: str) -> None:
    assert formats.parse(ninjs(pubStatus=status)).status is Status.CANCELED


def test_a_slug_with_a_space_does_not_name_the_story_of_its_first_word() -> None:
    kill = anpa("BC-EU--Dorf Bridge-KILL").replace(b"opened.", b"opened. Kill BC-EU--Dorf Bridge.")
    assert formats.parse(kill).cancels == ()


@pytest.mark.parametrize(
    "headline", ["Mandatory kill of infected poultry ordered", "City posts kill notice for stray boars"]
)
def test_a_kill_in_the_words_of_a_desk_may_be_news_too(headline: str) -> None:
    assert formats.parse(ninjs(headline=headline)).status is Status.USABLE


def test_a_title_may_say_kill_more_than_once() -> None:
    kill = iptc7901("050", titles="KILL KILL KILL\r\nDorf =").replace(b"opened.", b"Please kill eca042.")
    assert formats.parse(kill).cancels == (formats.identify(iptc7901("042")).guid,)


def test_the_text_of_a_kill_says_why_but_not_what_it_kills() -> None:
    notice = ["Story ID: hp-77", "It contained errors."]
    assert kill_texts.reason(notice, is_notice=True) == "Story ID: hp-77 It contained errors."
    kill = ["This story has been withdrawn as it was wrong.", "HARBOUR - The pilots went back."]
    assert kill_texts.reason(kill, is_notice=False) == kill[0]
    assert kill_texts.reason(kill[1:], is_notice=False) == ""


@pytest.mark.parametrize(
    "order",
    [
        "Veuillez annuler cette dépêche. Le vote a été reporté.",
        "Se anula esta noticia. La votación se aplazó.",
        "Bitte diese Meldung nicht verwenden. Die Abstimmung wurde verschoben.",
        "Cette dépêche est annulée. Le vote a été reporté.",
        "Dit bericht vervalt. De stemming is uitgesteld.",
    ],
)
def test_an_order_says_why_in_its_own_paragraph(order: str) -> None:
    assert kill_texts.reason([order, "The vote was held."], is_notice=False) == order


@pytest.mark.parametrize(
    ("said", "cancels"),
    [
        ("Please kill XY-20260302-0417, Pilots.", ("XY-20260302-0417",)),
        ("Please kill XY-20260302-0455.", ()),
        ("Please kill the story. XY-20260302-0500 is its substitute.", ()),
    ],
)
def test_a_notice_names_a_story_by_an_id_of_the_shape_of_its_own(said: str, cancels: tuple[str, ...]) -> None:
    notice = ninjs(uri="XY-20260302-0455", headline="KILL ADVISORY", bodies=[{"value": said}])
    assert formats.parse(notice).cancels == cancels
