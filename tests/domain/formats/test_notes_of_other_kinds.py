"""Notes that say until, before, only or not of something else than publishing: what is new, what comes, rights."""

import pytest

from tests.contract.format_samples import ninjs
from wire.domain import formats
from wire.domain.message import Status

NOTES = """
UPDATES with police statement, quotes; ADDS background on ban until 2027.
Not for sale in Japan. No resales. No archives.
Please credit Halden Press before publishing excerpts.
Video will be available after 1800 GMT.
Story will be updated until about midnight.
This is the final version for the day. Next story at 0600 GMT Thursday.
Eds: Note language in paragraph 7 that some may find offensive; do not use online without warning.
Eds: an APNewsNow will be replaced by 1400.
Trial resumes Thursday. Reporter available until 6 p.m. at +47 55 55 01 23.
Only on Halden: interview with harbour chief after the vote.
EDS: SUBS first para to fix date; picks up 2nd graf.
No use in Norway.
Do not use after March 30.
Contains material that may not be suitable for children before 9 p.m.
Local officials declined to comment before the hearing.
Holds figures at 41 million after correction.
Edited for length. The full interview was published on Sunday.
Profile of minister to run alongside the speech story, sent at 0900.
Adding analyst comment, share price before the close
Minor edits. Third-party photos not to be used after 30 April.
Names of victims withheld by police until relatives are told.
The company did not respond to a request for comment before publication.
Story first moved before the result was known.
Second take follows. Keep both together.
Please keep the byline. Thanks.
Quotes were not checked against tape before first version went out.
Language advisory: contains swearing, not for broadcast without bleep.
Eds: next lead at 1500 GMT.
Do not use without credit to the Halden Gazette.
Not for publication in Sweden or Norway.
Available in English and Spanish until further notice.
Follow-up to yesterday's story, which ran before the ruling.
Held at 300 words. Longer version on request.
Photo: see HP0117, sent before this text.
Matches played until Sunday included.
Corrects: shop opens on Monday, not before.
Death toll updated; only confirmed deaths are counted.
UPDATE 3: markets close, adds analyst. Not repeated in full.
The second paragraph was inadvertently omitted before.
Story contains no reference to the trial before the High Court.
Bonus feature for weekend pages, free of charge.
Not all regions had reported by deadline.
Suitable for use with the story on the harbour after you have cut it.
Prices as of Friday's close. 1 euro = 11.2 crowns.
Please use until the end of the week.
Feel free to publish now.
Restricted: no access for clients in Germany.
Aktualisiert: Polizei nennt Namen, Sperrung bis Montag
Nicht zur Archivierung. Keine Weitergabe an Dritte ohne Zustimmung.
Die Pressekonferenz beginnt um 14.00 Uhr. Wir berichten weiter.
Redaktioneller Hinweis: Audio erst ab 16.00 Uhr verfügbar.
Freigegeben. Sperrfrist ist abgelaufen.
Nicht mit der Meldung von 9 Uhr verwechseln.
Ergänzt um Reaktion vor dem Gipfel
Wiederholung aus technischen Gründen, vor 10 Uhr schon gesendet.
Stand der Zahlen: bis Sonntag, 12.00 Uhr.
Rechte bis 2027 bei HP.
Zahlen nach Börsenschluss.
Ab sofort auch auf Englisch.
Actualise avec réactions, l'interdiction court jusqu'en mai.
Prochain point à 15h00 GMT.
Corrige au 3e paragraphe: bien lire avant 2027 et non après
La famille n'a pas souhaité s'exprimer avant le procès.
Avec photos. Bouclage avant minuit.
Titre modifié après publication.
Chiffres arrêtés à lundi 18h.
Reprend la dépêche d'hier soir sans changement.
Habrá más información después de la rueda de prensa de las 12.00.
Uso editorial. Prohibida su reproducción sin autorización.
Incluye reacciones de antes del partido.
Datos de cierre del viernes.
Aggiorna con dichiarazioni dopo il voto.
Riproduzione riservata.
Con reazioni dopo la sentenza
Senza modifiche rispetto al lancio di ieri.
Fotos só depois das 18h.
Sem alterações desde ontem.
Met foto's. Volgende update voor 18.00 uur.
Niet verwarren met bericht van 9 uur.
Cijfers van na sluiting van de beurs.
Ny version med citat efter mötet.
Inte att förväxla med texten från kl 9.
Siffrorna gäller till och med fredag.
Ikke å forveksle med saken fra kl. 9.
Opdateret med citater fra mødet før afstemningen.
Teksten er uændret siden i går.
Lisätty tausta ennen vaaleja.
Aktualizacja po konferencji prasowej.
Nie mylić z depeszą z godz. 9.
Doplněno po jednání rady, další zpráva před 18:00.
Frissítve a sajtótájékoztató után.
Фото после 18.00.
Добавлены цитаты до выборов.
Fotoğraflar saat 18'den sonra.
Rakamlar cuma gününe aittir.
ADDS that the blackout will last until Friday; edits
Names of the suspects are not being published for legal reasons.
Changes "before" to "after" in second paragraph.
Only change is to the headline.
Please check local listings before air time.
The engineers checked the bridge before use.
Minister awaits green light
Adds background on the embargo until 1996
La pêche est interdite jusqu'en mai
Eds: the hold on this story is released
The ban on fishing runs until May
Some quotes have been held for a longer version on Sunday.
Photos only available after registration.
Korrigiert Uhrzeit: vor 10 Uhr statt nach 10 Uhr
Nur das Datum wurde geändert.
Vor dem Gipfel entstanden, weiterhin aktuell.
Seul le titre change.
Solo cambia el título.
Cambia solo il titolo.
Só muda o título.
Namen zijn niet bekendgemaakt.
Bare tittelen er endret.
Vain otsikko muuttunut.
Změněn jen titulek.
Yalnızca başlık değişti.
"""


@pytest.mark.parametrize("note", NOTES.strip().splitlines())
def test_a_note_that_tells_of_something_else_holds_nothing(note: str) -> None:
    message = formats.parse(ninjs(edNote=note))
    assert not message.held_because
    assert message.status is Status.USABLE
