"""Notes that are an order to take their story back, those of pictures, and those that give a story back."""

import time

import orjson
import pytest

from wire.domain import formats
from wire.domain.message import Message, Status

TEXT = "The ferry with forty people on board ran aground on Monday, and two sailors were hurt. " * 5


def noted(note: str, **fields: str) -> Message:
    value = {
        "uri": "urn:x:1",
        "version": "2",
        "type": "text",
        "headline": "Ferry runs aground",
        "body_text": TEXT,
        "ednote": note,
        "versioncreated": "2026-03-02T10:00:00Z",
    }
    return formats.parse(orjson.dumps({**value, **fields}))


@pytest.mark.parametrize(
    "note",
    [
        "WITHDRAWN",
        "Retraction.",
        "Kill",
        "LEGAL KILL: take it off every page.",
        "NOT FOR USE. Lawyers have written.",
        "Eds: Do not publish this story.",
        "Please remove this article from your pages.",
        "We are withdrawing this report.",
        "Please disregard this item, it was a test.",
        "Meldung zurückgezogen.",
        "Achtung: Bitte nicht verwenden!",
        "Dépêche annulée",
        "Merci de ne pas diffuser cette dépêche.",
        "Noticia anulada.",
        "Non pubblicare questa notizia",
        "Não publicar",
        "Niet meer gebruiken",
        "Artikeln är återkallad.",
        "Bruk ikke",
        "Withdrawn because of an error in the source",
        "Retirada por error en la fuente.",
        "Not to be used",
        "Älä käytä",
        "Dras tillbaka på grund av sakfel",
        "Annulée car la source se rétracte",
        "We are retracting this piece after learning that quotes were fabricated.",
        "This piece has been pulled. Take it down from your sites.",
        "Nous retirons cet article, des citations étant fausses.",
        "Withdrawn since the source denies it",
        "Bitte nicht weiter verbreiten",
        "Not to be republished",
        "使用禁止",
        "本記事は掲載禁止。",
        "禁止刊登",
        "사용 금지",
        "ห้ามใช้",
    ],
)
def test_a_note_that_is_an_order_takes_its_story_back(note: str) -> None:
    assert noted(note).status is Status.CANCELED


@pytest.mark.parametrize(
    "note",
    [
        "Photo withdrawn.",
        "A picture that moved with this story has been withdrawn.",
        "The video beside this story is withdrawn. The text stands.",
        "Das Foto zu dieser Meldung wurde zurückgezogen.",
        "La foto de esta noticia ha sido retirada.",
        "This story was killed in error. It may be used.",
        "Please do not use paragraph 3.",
        "Not for use in France",
        "Withdrawn troops are named in paragraph 2.",
        "Corrects name in headline.",
    ],
)
def test_other_notes_leave_their_story_live(note: str) -> None:
    message = noted(note)
    assert (message.status, message.held_because, message.cancels) == (Status.USABLE, "", ())


@pytest.mark.parametrize(
    "note",
    [
        "Do not print: call Al at desk.",
        "NOT FOR PUBLICATION: Contact Jane Doe, +1 212 555 0100",
        "Eds: do not publish: Al Moor, 030 555 0199",
        "Not for publication: the reporter's mobile is 555 0101",
        "Do not run - see Pia for the map",
        "Nicht zur Veröffentlichung: Rückfragen an Kai Moor",
        "Ne pas publier : appeler Ana à la rédaction",
        "No publicar: llamar a Luis",
        "Niet publiceren: bel Jan",
        "Не публиковать: телефон автора 555-01-01",
    ],
)
def test_an_order_not_to_print_what_a_note_tells_the_desk_leaves_its_story_live(note: str) -> None:
    assert noted(note).status is Status.USABLE


@pytest.mark.parametrize(
    "note", ["使用禁止の薬物について追記", "写真使用禁止", "商用使用禁止", "未成年者の使用禁止について加筆"]
)
def test_a_ban_on_something_else_leaves_its_story_live_where_no_blanks_tell_words_apart(note: str) -> None:
    assert noted(note).status is Status.USABLE


@pytest.mark.parametrize(
    "note",
    [
        "Do not print: libel risk",
        "Do not print: call Al, the figures are wrong",
        "Do not use: source has retracted",
        "Do not use this story: call Al at desk",
        "KILL: call the desk",
        "Nicht verwenden: Fehler, Rückfragen an Kai",
        "Ne pas utiliser : appeler Ana, dépêche fausse",
    ],
)
def test_an_order_that_says_why_behind_its_colon_takes_the_story_back(note: str) -> None:
    assert noted(note).status is Status.CANCELED


@pytest.mark.parametrize(
    "note",
    [
        "Corrects paragraph 2. Embargo remains 10:00 GMT Tuesday.",
        "Corrects a name; embargo still applies",
        "Please respect the embargo.",
        "The embargo on this story has been extended to Wednesday.",
    ],
)
def test_an_embargo_that_goes_on_holds_wherever_a_note_says_so(note: str) -> None:
    assert noted(note).held_because


@pytest.mark.parametrize(
    "order",
    [
        "Please kill the following stories: 7731, 7732 and 7733.",
        "Please kill these stories:\n7731\n7732\n7733",
        "Please kill:\n7731\n7732\n7733",
    ],
)
def test_a_notice_may_list_what_it_takes_back(order: str) -> None:
    message = noted("", uri="urn:x:7799", headline="KILL NOTICE", body_text=order)
    assert message.cancels == ("urn:x:7731", "urn:x:7732", "urn:x:7733")


def test_a_note_of_nothing_but_marks_is_read_at_once() -> None:
    started = time.process_time()
    for note in ("(" * 100_000, "Do not print: A" + "." * 100_000, "Do not print: " + "a " * 50_000):
        noted(note)
    assert noted("(" * 100_000).status is Status.USABLE
    assert time.process_time() - started < 5
