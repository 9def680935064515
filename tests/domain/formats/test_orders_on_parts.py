"""Notes that forbid: a part of a story leaves it free, a ban with a time holds it, and any other one kills it."""

import pytest

from tests.contract.format_samples import ninjs
from wire.domain import formats
from wire.domain.message import Message, Status

PARTS = """
private: do not publish the phone number
Do not publish the address of the family
Not for publication: reporter's home number is 020 7946 0018
Nicht zur Veröffentlichung: Namen der Kinder
Niet publiceren: namen
Naam van de verdachte niet publiceren
Ne pas publier le nom de la victime
No publicar: teléfono de contacto
Si prega di non pubblicare l'indirizzo
Não publicar o nome do menor
Ej för publicering: telefonnummer till reportern 070-123
Må ikke offentliggøres: navnet på den sigtede
Navnet på siktede skal ikke publiseres
Uhrin nimeä ei saa julkaista
Nie publikować nazwiska podejrzanego
Jméno oběti nezveřejňovat
Az áldozat nevét ne közöljék
Nu publicați numele victimei
Μη δημοσιεύσετε το όνομα του θύματος
Mağdurun adı yayımlanmasın
Имя пострадавшего не публиковать
Не публікувати адресу родини
يرجى عدم نشر اسم الضحية
被害者の氏名は掲載しないでください
请勿刊登受害人姓名
피해자 이름은 보도하지 마십시오
"""
OF_A_TIME = """
Szerda reggel hatig nem közölhető.
Hétfő nyolcig nem használható
Még nem közölhető
Henüz yayımlanmasın
まだ配信しないでください
暂勿发布
아직 보도하지 마십시오
Pénteken nem közölhető
Cuma öğlene dek yayınlanması yasaktır
Pazartesi sabahına değin yayımlanmayacak
W poniedziałek do godz. 8 nie publikować
월요일까지 사용하지 마십시오
Names not for publication before the inquest opens on Friday
"""
KILLS = """
Do not publish. The names in it are invented.
Bitte nicht verwenden: Namen sind falsch
Niet publiceren: verzonnen
Не использовать: имена вымышлены
Please spike.
Editors should not use this story. Its central quote was never said.
Achtung, Falschmeldung! Bitte diesen Text löschen.
Si annulla la presente notizia
Take this down now.
Text bitte aus allen Systemen entfernen, er enthält eine falsche Tatsachenbehauptung.
Pezzo ritirato dall'agenzia, non va usato
Älkää käyttäkö tätä juttua, se on virheellinen.
Trek dit bericht in, bron blijkt onbetrouwbaar
ATTENZIONE: notizia da considerare nulla
Materiał wycofany na prośbę autora
Tuto zprávu prosím smažte
Articolul a fost eliminat, vă rugăm nu îl publicați
本报道已被删除
Használhatatlan, a hírt ne közöljék: a név hamis
"""


def noted(note: str) -> Message:
    return formats.parse(ninjs(edNote=note))


@pytest.mark.parametrize("note", PARTS.strip().splitlines())
def test_an_order_on_a_name_or_a_number_leaves_the_story(note: str) -> None:
    message = noted(note)
    assert message.status is Status.USABLE
    assert not message.held_because


@pytest.mark.parametrize("note", OF_A_TIME.strip().splitlines())
def test_a_ban_for_a_time_or_for_now_holds_in_any_language(note: str) -> None:
    message = noted(note)
    assert message.status is Status.USABLE
    assert message.held_because


@pytest.mark.parametrize("note", KILLS.strip().splitlines())
def test_any_other_order_kills(note: str) -> None:
    assert noted(note).status is Status.CANCELED
