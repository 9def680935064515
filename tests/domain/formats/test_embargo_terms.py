"""Notes that state the terms on which a text is free: from when, or on whose word; and notes that only sound so."""

import pytest

from tests.contract.format_samples import ninjs
from wire.domain import formats
from wire.domain.message import Status

TERMS = """
Becomes free at 1500 GMT
Goes live at 6am Thursday
May be used from Friday morning
Can be published after 6 p.m.
Will be released Thursday at 10
Going live Friday at noon
Se publicará el lunes a las 8
Poate fi publicată luni la ora 8
Donnerstag früh frei zur Veröffentlichung
We need the family's blessing
Needs the lawyer's eye first
Wir brauchen noch die Zustimmung der Eltern
We still need the company's consent
Please respect the release time of Thursday 8 a.m.
Publication subject to the lifting of the court order
Release on announcement of verdict
To be released when the Pope dies
For use in the event of his death
Not live until told.
Legal hold
Standby obituary
Off the record until 7 May
Pending confirmation
Pending editor's approval
Awaiting sign-off from the news editor
Copy pending legal check.
Not yet approved
Not cleared
Needs sign-off
Subject to legal
Wait for the snap
Draft - needs okay
Will advise on release
Hasta nuevo aviso, solo para uso interno.
Still with the lawyers.
The contents may be made public once the board has voted.
Media may report on this from 5 a.m. Thursday.
Please keep this in house for now.
No: HOLD, legal reading in progress.
Ist ab 15 Uhr frei
Text wird um 14.30 Uhr frei.
Darf ab Samstag verwendet werden
Noch in Abstimmung mit dem Justiziar
Vorbehaltlich der Zustimmung der Familie
Bitte noch liegen lassen
Liegt noch beim Anwalt.
Libre de diffusion jeudi à 6h
En attente de validation
Papier mis au frigo en attendant le feu vert du juriste.
Bloqué par le service juridique
A la espera del visto bueno
Pendiente de confirmación
Material reservado: se hará público el jueves a las 12.
Su difusión queda condicionada al levantamiento del secreto de sumario.
In attesa di via libera
Ne passera qu'après accord de la famille.
Subordinato all'autorizzazione del giudice
Pode ser usado a partir de segunda
Aguardar aval do jurídico para publicar.
Só pode ir ao ar depois das 20h de domingo.
In afwachting van goedkeuring
Vrijgegeven vanaf maandag
Vertrouwelijk tot maandag
Väntar på godkännande
Släpps när domen fallit.
Hemlig till måndag morgon.
Får inte publiceras före beskedet
Venter på godkjenning
Må ikke publiseres før kunngjøringen
Afventer godkendelse fra juristen.
Må ikke offentliggøres før meddelelsen
Odottaa hyväksyntää
Ei saa julkaista ennen ilmoitusta
Czeka na akceptację
Nie publikować przed ogłoszeniem
Čeká na schválení
Nezveřejňovat před oznámením
Ожидает согласования
Не публиковать до объявления
Чекаємо погодження
Onay bekliyor
Εν αναμονή έγκρισης
Jóváhagyásra vár
În aşteptarea aprobării
承認待ち
解禁時間は午後3時。
デスクの了承が出るまで待機。
木曜まで掲載禁止
等待批准
周四前禁止发布
发布会开始前请勿播发。
発表があるまで配信しないこと。
승인 대기 중
"""
OTHERS = """
The ban on fishing runs until May
Zákaz vycházení trvá do pondělí.
Sokağa çıkma yasağı pazartesiye kadar sürecek.
Запрет на лов действует до мая.
Slug corrected. Waiting for police to confirm age of victim.
Not yet confirmed by police
The company is awaiting approval from regulators.
Doctors are waiting for test results.
The bill needs the approval of the upper house before it becomes law.
Approval of the state is pending.
The book will be published on Thursday.
The film opens in theaters Friday.
Police said they would release more details on Thursday.
The release of the report was delayed until Thursday.
Names of the suspects are not being published for legal reasons.
Lawyers for the family could not be reached before deadline.
Legal: approved by legal department.
Translated from Norwegian. Checked by legal.
Cleared for use.
Available for use in all media until 30 June.
Do not use after March 30.
Moving as a Spotlight. Can be used at any time.
For release when ready
Subject to copyright. Fee payable on publication.
All times local. Schedule is subject to change.
Awaiting reaction; will update
We are seeking confirmation and will follow up.
Achtung Redaktionen: Die Ermittler warten auf das Gutachten.
Das Urteil wird am Donnerstag erwartet.
Die Genehmigung der Behörde fehlt noch.
Die Ursache ist noch nicht bekannt.
Abdruck honorarfrei, Beleg erbeten.
L'accord du Parlement est nécessaire.
Le film sort jeudi en salles.
Falta la aprobación del Senado.
The premier is awaiting approval from parliament.
Serve il via libera del Senato.
O filme estreia na sexta.
De Eerste Kamer moet nog instemmen.
Riksdagen måste godkänna förslaget.
Årsagen er endnu ikke kendt.
Poikkeustila on voimassa toukokuuhun
Wyrok spodziewany w piątek
Rozsudek se čeká v pátek
Закон должен одобрить Совет Федерации.
Karar cuma günü bekleniyor
判決は金曜に言い渡される
判决将于周五宣布
"""


@pytest.mark.parametrize("note", TERMS.strip().splitlines())
def test_a_note_that_states_when_or_on_whose_word_its_text_is_free_holds_and_kills_nothing(note: str) -> None:
    message = formats.parse(ninjs(edNote=note))
    assert message.held_because.endswith("by its note to editors")
    assert message.status is Status.USABLE
    assert not message.kills_known


@pytest.mark.parametrize("note", OTHERS.strip().splitlines())
def test_a_note_that_tells_of_the_world_holds_nothing(note: str) -> None:
    message = formats.parse(ninjs(edNote=note))
    assert not message.held_because
    assert message.status is Status.USABLE


@pytest.mark.parametrize(
    "note",
    [
        "Don't publish: waiting for legal's go-ahead",
        "DO NOT PUBLISH - awaiting lawyer",
        "Do not use; will be cleared later.",
        "Don't publish yet, lawyers are reading",
        "Nicht veröffentlichen, Freigabe durch die Rechtsabteilung steht noch aus",
        "Ne pas publier : en attente du feu vert des avocats",
        "No usar todavía",
        "Niet publiceren! Wacht op akkoord juristen",
        "Не публиковать, ждём согласования",
    ],
)
def test_an_order_not_to_use_a_story_that_speaks_of_waiting_withholds_or_holds_it(note: str) -> None:
    message = formats.parse(ninjs(edNote=note))
    assert message.status is Status.WITHHELD or message.held_because


@pytest.mark.parametrize(
    "note", ["Do not use.", "KILL: the lawyers have not approved it", "Bitte nicht verwenden"]
)
def test_one_that_does_not_or_that_says_kill_kills(note: str) -> None:
    assert formats.parse(ninjs(edNote=note)).status is Status.CANCELED
