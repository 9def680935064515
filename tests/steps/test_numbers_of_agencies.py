"""A number of IPTC 7901 in words: the service and its number, or the agency and its own, glued or apart."""

import pytest

from tests.steps.feeding import MORNING, Wire, raw, statuses, values
from wire.domain import formats
from wire.sources.files import Sent

FIRST, OTHER = (
    "Aus Oslo wird gemeldet, dass eine Fähre mit 312 Menschen an Bord auf Grund gelaufen ist.",
    "Die Reederei hat am Abend bekanntgegeben, dass sie im Herbst drei neue Schiffe kaufen will.",
)


def sent(
    number: str, text: str, *titles: str, hour: str = "09", agency: str = "dpa", service: str = "bdt"
) -> Sent:
    """A message with the same keywords as all others."""
    value = (
        f"\x01{service}{number} 4 pl 250 {agency} {number}\r\n\r\nNorwegen/Schiff/\r\n\x02"
        + "\r\n".join(titles)
        + f" =\r\n\r\n   {text}\r\n\r\n\x0302{hour}12 GMT Mrz 26 \r\n\x7f\x04"
    ).encode()
    return raw(value, key=formats.identify(value).guid, at=MORNING)


def killed(*notice: str, agency: str = "dpa", service: str = "bdt") -> list[str]:
    """Headlines of what a notice kills of two stories, of which it names the first."""
    wire = Wire()
    of = {"agency": agency, "service": service}
    wire.feed(
        sent("0417", FIRST, "Fähre auf Grund", **of), sent("0418", OTHER, "Reederei kauft Schiffe", **of)
    )
    made = wire.feed(sent("0430", notice[-1], *notice[:-1], hour="10", **of))["stories"]
    return [value["headlines"][0]["value"] for value in values(made) if value["pubStatus"] == "canceled"]


@pytest.mark.parametrize(
    "notice",
    [
        ("Meldung zurückgezogen", "Die Meldung dpa 0417 von 9.12 Uhr ist zurückgezogen. Es war eine Übung."),
        ("Achtung Redaktionen", "Die Meldung dpa 0417 ist zurückgezogen."),
        ("Achtung Redaktionen", "Bitte verwenden Sie die Meldung bdt 0417 nicht."),
        ("KILL", "Bitte dpa0417 nicht verwenden."),
        ("STORNO", "Bitte Meldung bdt 0417 nicht verwenden."),
        ("STORNO", "Bitte Meldung BDT0417 nicht verwenden."),
        ("Hinweis", "Die Meldung bdt0417 ist zurückgezogen."),
        ("ANNULATION", "Merci d'annuler la dépêche dpa0417."),
    ],
)
def test_a_notice_kills_what_it_names_and_not_what_has_the_same_keywords(notice: tuple[str, str]) -> None:
    assert killed(*notice) == ["Fähre auf Grund"]


@pytest.mark.parametrize(
    "notice",
    [
        ("(Anula a la EFE 0417)", "Un barco", FIRST.replace("312", "132")),
        ("Un barco sin víctimas", f"(Anula y sustituye a la EFE0417)\r\n\r\n   {FIRST}"),
        ("Un barco sin víctimas", f"Esta noticia anula y sustituye a la AND 0417.\r\n\r\n   {FIRST}"),
        ("Anula y sustituye a la AND0417", "Un barco sin víctimas", FIRST),
        ("ANULACIÓN", "Anulen la noticia EFE0417."),
        ("Aviso", "Queda anulada la AND0417."),
        ("Aviso", "Rogamos anulen la nota AND 0417"),
    ],
)
def test_what_replaces_a_number_in_spanish_kills_it(notice: tuple[str, ...]) -> None:
    assert killed(*notice, agency="efe", service="AND") == ["Fähre auf Grund"]


@pytest.mark.parametrize(
    "title",
    [
        "(Korrektur zu dpa 0417: 321 statt 312)",
        "(Berichtigung zu bdt0417)",
        "(Berichtigte Fassung von bdt 0417)",
        "(Wiederholung von dpa0417 mit berichtigter Zahl)",
        "Korrektur: Meldung dpa 0417",
        "Korrektur zur Meldung dpa 0417",
        "Rectificatif à la dépêche dpa0417",
    ],
)
@pytest.mark.parametrize("day", ["02", "03"])
def test_a_correction_of_a_number_takes_its_place_on_the_day_and_after_midnight(title: str, day: str) -> None:
    wire = Wire()
    wire.feed(sent("0417", FIRST, "Fähre auf Grund"), sent("0418", OTHER, "Reederei kauft Schiffe"))
    corrected = sent("0430", FIRST.replace("312", "321"), title, "Fähre läuft auf Grund", hour="01")
    value = corrected.value.replace(b"\x030201", f"\x03{day}{'11' if day == '02' else '01'}".encode())
    wire.feed(corrected._replace(value=value, key=formats.identify(value).guid.encode()))
    assert statuses(wire.out["stories"]) == ["canceled", "usable", "usable"]


def test_keywords_alone_name_all_that_have_them() -> None:
    assert killed("KILL", "Es war eine Übung.") == ["Fähre auf Grund", "Reederei kauft Schiffe"]


def test_a_figure_behind_a_word_is_no_number() -> None:
    wire = Wire()
    wire.feed(sent("0312", FIRST, "Fähre auf Grund", service="mit"))
    made = wire.feed(
        sent("0430", "Die Meldung „Boot mit 312 gesunken“ ist zurückgezogen.", "KILL", service="mit")
    )
    assert "Fähre auf Grund" not in str(values(made["stories"]))
    assert statuses(wire.out["stories"]) == ["canceled", "usable"]
