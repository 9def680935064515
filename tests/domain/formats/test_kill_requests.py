"""What desks ask each other in plain words to take back; and notes about tweets, and versions that came before."""

import orjson
import pytest

from wire.domain import formats
from wire.domain.message import Message, Status

TEXT = "OSLO (LP) - The harbour board approved new cranes for the eastern quay, officials said."


def parsed(headline: str, text: str, note: str = "") -> Message:
    value = {
        "uri": "urn:x:LFR-900",
        "type": "text",
        "headline": headline,
        "body_text": text,
        "ednote": note,
        "versioncreated": "2026-03-02T10:00:00Z",
    }
    return formats.parse(orjson.dumps(value))


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Intrekking", "Trek bericht LFR-901 in."),
        ("Till redaktionerna", "Makulera LFR-901."),
        ("Hinweis an die Redaktionen", "Bitte nehmen Sie den Beitrag LFR-901 aus Ihrem Angebot."),
        ("ATTENTION - Annulation", "Veuillez supprimer de vos fils la dépêche LFR-901."),
        ("Avviso ai clienti", "Si prega di cestinare il lancio LFR-901."),
        ("DİKKAT", "LFR-901 kodlu haber abonelerimizce dikkate alınmamalıdır."),
        ("Avis aux abonnés", "Prière de considérer comme nulle et non avenue la dépêche LFR-901."),
        ("Til redaktionen", "Telegrammet LFR-901 må ikke længere anvendes."),
        ("Advisory", "Kérjük, töröljék a(z) LFR-901 hírt."),
        ("Annulation", "Prière de ne pas tenir compte de la dépêche LFR-901, elle est annulée."),
        ("Uwaga redakcje", "Prosimy o niewykorzystywanie depeszy LFR-901."),
        ("PULLED: LFR-901", "We are pulling our story LFR-901."),
        (
            "ADVISORY-Story on harbour cranes withdrawn",
            'OSLO, March 2 (LP) - The story headlined "Harbour board approves new cranes" is withdrawn.',
        ),
    ],
)
def test_a_request_to_desks_is_a_notice_of_what_it_names(headline: str, text: str) -> None:
    message = parsed(headline, text)
    assert message.status is Status.CANCELED
    assert "LFR-901" in message.takes_back or "new cranes" in message.takes_back


@pytest.mark.parametrize(
    "note",
    [
        "RETRACTS STORY. No replacement.",
        "Not fit for publication: withdrawn by the editor.",
        "Annule cette dépêche, envoyée par erreur.",
        "Rogamos no utilicen esta noticia.",
        "Não utilizem esta notícia.",
        "Editors: please take this story down. It breaches a court order.",
        "Story spiked by legal.",
        "The above item was put out by mistake and should not be used.",
        "Achtung: Diese Meldung ist falsch, bitte löschen!",
        "Bitte vernichten Sie diesen Text.",
        "Prière de ne pas tenir compte de cette dépêche.",
        "Papier retiré à la demande de la source.",
        "Notizia da cestinare.",
        "Articolo ritirato su richiesta dei legali.",
        "Desconsidere esta matéria.",
        "This item has been removed because it was issued prematurely.",
        "This story was taken down on legal advice.",
        "Dieser Beitrag fällt aus.",
        "Achtung! Dieser Text entfällt.",
        "Просьба снять с ленты.",
    ],
)
def test_so_is_a_note_that_says_that_its_story_is_no_more(note: str) -> None:
    assert parsed("Harbour board approves new cranes", TEXT, note).status is Status.CANCELED


@pytest.mark.parametrize(
    "note",
    [
        "Tweet embedded in this story was deleted by its author.",
        "A previous version of this story was withdrawn; this is the correct version.",
        "Die frühere Fassung wurde zurückgezogen.",
        "This version should not be used with the old headline.",
    ],
)
def test_a_note_about_a_tweet_or_an_earlier_version_leaves_its_story(note: str) -> None:
    message = parsed("Harbour board approves new cranes", TEXT, note)
    assert (message.status, message.takes_back) == (Status.USABLE, "")


@pytest.mark.parametrize(
    "note", ["This item must not be used without credit.", "Story retracted, replaced by this one."]
)
def test_a_condition_of_use_and_what_a_story_replaces_take_nothing_back(note: str) -> None:
    assert parsed("Harbour board approves new cranes", TEXT, note).status is Status.USABLE


def test_an_order_not_to_publish_this_story_before_monday_holds_it_and_does_not_kill() -> None:
    message = parsed("Harbour board approves new cranes", TEXT, "No publiquen esta noticia antes del lunes.")
    assert message.status is Status.USABLE
    assert message.held_because


@pytest.mark.parametrize(
    "text",
    [
        "Die Meldung LFR-901 bleibt gültig, nur das Bild wird zurückgezogen.",
        "La dépêche LFR-901 reste valable, seule la photo est annulée.",
    ],
)
def test_a_notice_that_a_story_stands_without_its_picture_takes_nothing_back(text: str) -> None:
    message = parsed("Achtung Redaktionen", text)
    assert message.status is Status.USABLE
    assert not message.kills_known
    assert not message.cancels
