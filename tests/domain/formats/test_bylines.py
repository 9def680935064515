"""Bylines in a field of their own: the word before the names, what their authors are, and lines that are none."""

import pytest

from tests.contract.format_samples import nitf
from wire.domain import formats
from wire.domain.formats.common import bylines


@pytest.mark.parametrize(
    ("line", "name"),
    [
        *(
            (f"{by} Ada Gruber", "Ada Gruber")
            for by in ("By", "by:", "Von", "Par", "Por", "Door", "Af", "Av")
        ),
        *(
            (f"{by} Ada Gruber", "Ada Gruber")
            for by in (
                "di",
                "Di",
                "de",
                "Piše:",
                "Piše",
                "Autor:",
                "Text :",
                "Teksti:",
                "Írta:",
                "Автор:",
                "Words:",
            )
        ),
        *((f"{by} Ada Gruber", "Ada Gruber") for by in ("Written by", "A cura di", "Écrit par", "Tekst av")),
        *(
            (f"{by} Ada Gruber", "Ada Gruber")
            for by in ("Von:", "Text und Foto:", "Autor článku:", "Автор —", "Nga:")
        ),
        ("Alpin: Ada Gruber", "Alpin: Ada Gruber"),
        ("De Ștefan Bălțatu", "Ștefan Bălțatu"),
        ("De Ion Bălțatu", "Ion Bălțatu"),
        *((text, text) for text in ("Byron", "Von", "Av Ada", "di Maio", "Di Maio", "Di Maio si")),
        *((text, text) for text in ("De Vries Anna", "De la Rosa", "Text Smith", "Bo Ng, By Ada Gruber")),
        ("By Ada,", "Ada"),
    ],
)
def test_a_byline_loses_the_word_before_the_name(line: str, name: str) -> None:
    assert bylines.bare(line) == name


@pytest.mark.parametrize(
    ("byline", "names", "title"),
    [
        ("Ada Gruber, Alpin Political Staff", "Ada Gruber", "Alpin Political Staff"),
        ("Ada Gruber, Bo Ng and Cy Orr, Alpin Writers", "Ada Gruber, Bo Ng and Cy Orr", "Alpin Writers"),
        ("Ada Gruber, Korrespondentin in Wien", "Ada Gruber", "Korrespondentin in Wien"),
        ("Ada Gruber, inviata speciale", "Ada Gruber", "inviata speciale"),
        ("Ada Gruber, dpa", "Ada Gruber", "dpa"),
        ("Ada Gruber/TT", "Ada Gruber", "TT"),
        ("Ada Gruber /ritzau/", "Ada Gruber", "ritzau"),
        ("Ada Gruber (AFP)", "Ada Gruber", "AFP"),
        ("Ada Gruber Associated Press", "Ada Gruber", "Associated Press"),
        ("Ada Gruber, The Canadian Press", "Ada Gruber", "The Canadian Press"),
        ("Ada Gruber Staff Writer", "Ada Gruber", "Staff Writer"),
        ("STT / Ada Gruber", "Ada Gruber", "STT"),
        ("Dorf / Ada Gruber", "Dorf / Ada Gruber", ""),
        ("Reuters/AFP", "Reuters/AFP", ""),
        ("Ada Gruber/Bo Ng", "Ada Gruber/Bo Ng", ""),
        ("onze verslaggever Ada Gruber", "Ada Gruber", "onze verslaggever"),
        ("unserem Korrespondenten Bo Ng", "Bo Ng", "unserem Korrespondenten"),
        ("Our Lady Ann", "Our Lady Ann", ""),
        ("Ada Gruber, Bo Ng", "Ada Gruber, Bo Ng", ""),
        ("Staff Reporter", "Staff Reporter", ""),
    ],
)
def test_what_an_author_is_stands_behind_the_last_comma(byline: str, names: str, title: str) -> None:
    assert bylines.titled(byline) == (names, title)
    message = formats.parse(nitf().replace(b"By Ada Gruber", b"By " + byline.encode()))
    assert (message.byline, message.byline_title) == (names, title)


def test_a_title_that_has_its_own_field_is_left_alone() -> None:
    raw = nitf().replace(b"By Ada Gruber", b"By Ada, Staff <byttl>Writer</byttl>")
    assert (formats.parse(raw).byline, formats.parse(raw).byline_title) == ("Ada, Staff", "Writer")


def test_the_agency_of_a_message_is_no_part_of_the_names() -> None:
    message = formats.parse(nitf().replace(b"By Ada Gruber", b"By Ada Gruber, Alpin"))
    assert (message.agency, message.byline, message.byline_title) == ("Alpin", "Ada Gruber", "Alpin")
    assert bylines.titled("Ada Gruber, Alpin") == ("Ada Gruber, Alpin", "")


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        *((f"{by} Ada Gruber", True) for by in ("By", "Von", "Par", "Por", "di", "Di", "Autor:")),
        *(
            (line, True)
            for line in ("By dpa correspondents", "By Ada Gruber, Alpin Staff", "Von Ada van Au, dpa")
        ),
        *(
            (line, True)
            for line in ("Von unserem Korrespondenten Bo Ng", "De notre envoyé spécial", "Dal nostro inviato")
        ),
        *(
            (line, False)
            for line in ("Von der Au kündigt Gesetz an", "By Monday it was over", "Di Maio si dimette")
        ),
        *(
            (line, False)
            for line in ("Par le passé, il neigeait", "Report: Greece Cuts Taxes", "Dorf opens bridge")
        ),
        ("By " + "Ada " * 13, False),
    ],
)
def test_a_line_among_headlines_is_a_byline_where_it_has_but_names_and_roles(line: str, is_one: bool) -> None:
    assert bylines.is_one(line) is is_one
