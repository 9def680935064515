"""Embargoes for one medium alone, and copy that is held until a day: at each place of a message, in many languages."""

import pytest

from tests.contract.format_samples import ninjs
from wire.domain import formats

FOR_A_MEDIUM = """
Sendesperrfrist: Samstag, 5. Dezember, 9 Uhr
SENDESPERRFRIST
Online-Sperrfrist: Samstag 6 Uhr
Print-Sperrfrist Samstag
Radio-/TV-Sperrfrist: 6 Uhr
Sperrfrist für Hörfunk und Fernsehen 18.00 Uhr
Sperrfrist für Online-Medien: Samstag 6 Uhr
Sperrfrist für soziale Netzwerke: Samstag
Sperrfrist für Zeitungen und Agenturen bis Samstag
Sperrfrist für die Presse: Samstag, 6 Uhr
Sperrfrist Funk und Fernsehen: Samstag
Medienembargo: Samstag 6 Uhr
Presseembargo bis Samstag
No online use before 1800 GMT
No radio or TV use before 1800 GMT
No social media use before Saturday 6 a.m.
No broadcast before 1800 GMT
No online posting before 1800 GMT
Broadcast use only after 1800 GMT
Sperrfrist für alle elektronischen Medien: 18 Uhr
Sendesperre bis Samstag
Presseklausul til lørdag kl. 6
Embargo sur le web jusqu'à samedi
Embargo en prensa hasta el sábado
Embargo sulla carta stampata fino a sabato
Embargo for print until Saturday
Embargo for newspapers until Saturday
Broadcast embargo: Saturday 6 a.m.
Embargo presse écrite jusqu'à samedi
Embargo pour la presse écrite : samedi 6 heures
Embargo réseaux sociaux jusqu'à samedi
Embargo pour les agences jusqu'à samedi
Embargo per la stampa fino a sabato
Embargo per radio e TV fino a sabato
Embargo per la carta stampata fino a sabato
Embargo para la prensa escrita hasta el sábado
Embargo para redes sociales hasta el sábado
Embargo para a imprensa até sábado
Embargo para rádio e televisão até sábado
Embargo voor radio en televisie tot zaterdag
Embargo voor kranten tot zaterdag 6 uur
Persembargo tot zaterdag
Embargo för tryckt press till lördag
Publiceringsembargo till lördag
Embargo for trykt presse til lørdag
Sperrefrist for nettaviser: lørdag kl. 6
Embargo for aviser indtil lørdag
Embargo radiolle ja televisiolle lauantaihin asti
Embargo dla prasy do soboty
Embargo dla telewizji i radia do soboty
Embargo pro televizi a rozhlas do soboty
Embargo pre tlač do soboty
Embargó a nyomtatott sajtónak szombatig
Embargo pentru presa scrisă până sâmbătă
Ембарго за печатни медии до събота
Εμπάργκο για τον τύπο μέχρι το Σάββατο
Embargo za tisak do subote
Ембарго за штампу до суботе
Embargo za tiskane medije do sobote
Embargas televizijai iki šeštadienio
Embargo presei līdz sestdienai
Embargo televisioonile kuni laupäev
Embargament per a la premsa escrita fins dissabte
Ембарго для телебачення до суботи
Эмбарго для телевидения и радио до субботы
Televizyon için ambargo cumartesi saat 6'ya kadar
امبارغو للتلفزيون حتى السبت
אמברגו לעיתונות עד שבת
Embargo untuk media cetak hingga Sabtu
"""
UNTIL_A_DAY = """
Gesperrt bis Samstag
Gesperrt bis 5. Dezember
+++ Gesperrt bis Samstag +++
Diese Meldung ist gesperrt bis Samstag
Blocked until Saturday
Story blocked until Saturday
Hold until Saturday
Hold for Saturday
Hold for orders
HFO
Advance for Saturday
Eds: Advance for Saturday, Dec. 5, and thereafter
ADVANCE FOR RELEASE SATURDAY
Bloqué jusqu'à samedi
Bloqueado hasta el sábado
Bloccato fino a sabato
Bloqueado até segunda-feira
Geblokkeerd tot zaterdag
Spärrad till lördag
Blockerad till lördag
Sperret til lørdag kl 6
Spærret til lørdag kl. 6
Klausul: lørdag kl. 6
Julkaisuvapaa lauantaina
Zablokowane do soboty
Blokováno do soboty
Blokirano do subote
Blocat până sâmbătă
Заблокировано до субботы
"""
NEWS = """
Autobahn gesperrt bis Samstag
A8 - gesperrt bis Samstag früh
Website blocked until Saturday
Internet bloqueado hasta el sábado
E6: sperret til lørdag
Stocks advance for fifth day
Stocks advance for Saturday's open
Hold on until Saturday, pilots tell passengers
Embargo on newspapers eased
Embargo on printing paper until Saturday, EU says
Waffenembargo bis Samstag verlängert
Oljeembargo till lördag
TV to broadcast final on Saturday
No television before bedtime, doctors say
Agency releases figures on Saturday at 10
Online-Medien: Publikation von Zahlen am Samstag
Frist bis Samstag
Embargo sur le gaz jusqu'à samedi
Embargo sul gas fino a sabato
Nachrichtensperre bis Samstag
"""
TEXT = "\n\n".join(["DORF (Alpin) - The mayor opened a bridge.", *["It is long."] * 8])


def lines(text: str) -> list[str]:
    return text.strip().split("\n")


@pytest.mark.parametrize("line", lines(FOR_A_MEDIUM + UNTIL_A_DAY.strip()))
def test_a_line_holds_above_the_dateline_below_the_text_as_headline_as_note_and_in_the_terms(
    line: str,
) -> None:
    for raw in (
        ninjs(bodies=[{"value": f"{line}\n\n{TEXT}"}]),
        ninjs(bodies=[{"value": f"{TEXT}\n\n{line}"}]),
        ninjs(headlines=[{"role": "main", "value": line}]),
        ninjs(edNote=line),
        ninjs(usageterms=line),
        ninjs(slugline=line),
    ):
        assert formats.parse(raw).held_because


@pytest.mark.parametrize("line", lines(NEWS))
def test_news_of_what_is_closed_or_comes_on_saturday_goes_out(line: str) -> None:
    for raw in (
        ninjs(bodies=[{"value": f"{line}\n\n{TEXT}"}]),
        ninjs(headlines=[{"role": "main", "value": line}]),
    ):
        assert not formats.parse(raw).held_because
