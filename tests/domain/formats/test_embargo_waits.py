"""Notes that tell desks to wait, in words of any kind."""

import pytest

from tests.contract.format_samples import ninjs
from wire.domain import formats
from wire.domain.message import Status

HOLDS = """
Nobody may be named before the inquest opens on 12 March.
Contempt of court: no identification of the defendant until the trial has concluded.
To be kept under wraps until 0700 Friday.
Keep back until the final whistle has gone.
Under a news blackout until the hostages are freed.
Obituary held in advance. Use only on confirmation of death.
Advance obituary. Not to be published during the subject's lifetime.
Pre-written: to run when the polls close at 2000 GMT.
Release at 15:30 local, not a minute earlier.
Wait for the flash before moving this.
Pending release by the ministry; sit on it till then.
Story is locked until Monday.
Do not tweet, post or broadcast ahead of the 9am announcement.
No part of this report may appear in any medium earlier than Sunday.
Court has prohibited publication of the names pending appeal.
Trial reporting ban in force until sentencing.
Results may be reported only once all voting has ended.
Please honour the embargo.
Do not run ahead of the Nobel announcement.
We have agreed with the palace to stay quiet until Sunday evening.
Save for Monday's edition; not for today.
Cannot be used until counsel has read it.
News agencies are asked not to publish ahead of 10.00 CET.
Prepared in case of a Conservative win. Do not send unless confirmed.
Do not release without the OK of the night editor.
Information under lock until market close.
The ministry lifts the blackout at 6pm; stay dark till then.
Sunday for Monday. No use Sunday.
The court has made an anonymity order; identify no one before it is lifted.
Copy for Saturday. Please do not use today.
Hold off publishing till Washington wakes up.
Ready to go but wait for the desk's signal.
Please don't put this online until we say so.
Keep this one in the can until the verdict.
Live from 10pm: exit poll. Nothing before that.
To be published no sooner than Wednesday noon.
Don't touch until told
Please sit tight on this one until we hear from counsel
Consult the lawyers before using any of this
On attend le feu vert de l'avocat
Ikke klarert ennå
Ei vielä julkaistavissa
Can go out once the family has been told
Use Saturday or later
Wartet auf das Okay des Justiziars
Legkorábban szombaton közölhető
On ice pending a call back from the ministry
Ring me before it goes anywhere
À valider par le desk avant toute diffusion
Afventer familiens accept
Se așteaptă acordul familiei
Check back with us before you publish
Get back to the newsdesk before running this
Speak to legal before you run this one
Sitting on this until the police say yes
This one is on ice
Bitte vor Veröffentlichung mit uns sprechen
Nous joindre avant publication
Overleg met ons voor publicatie
Kontakt os før offentliggørelse
Må avklares med oss før publisering
Przed publikacją prosimy o kontakt
Согласуйте с нами перед публикацией
Ligger på is
Vor Donnerstag, 6 Uhr, darf nichts davon an die Öffentlichkeit gelangen.
Bis zur Bestätigung durch die Polizei nicht melden!
Nachruf, nur im Todesfall verwenden.
Vorabmaterial: erst mit der Eilmeldung senden.
Nennung des Namens bis zum Prozessende untersagt.
Stillschweigen vereinbart bis Mittwoch 12.00 Uhr.
Sperre bis 20 Uhr beachten!
Achtung: Erst nach dem Abpfiff auf den Sender geben.
Vor der Bekanntgabe durch den Minister darf nichts gemeldet werden.
Bitte geheim halten bis zur Pressekonferenz am Dienstag.
Nicht vor dem Start der Börse in Frankfurt publizieren.
Frühestens morgen um 5 Uhr zu verwenden.
Nur verwenden, falls er stirbt.
Nicht veröffentlichen, ehe der Kanzler gesprochen hat.
Text liegt bereit, Freigabe durch CvD abwarten.
Für Sonntagsausgaben. Keine Onlinenutzung vor Samstag, 22 Uhr.
Rien ne doit filtrer avant l'annonce officielle.
Nécrologie préparée à l'avance, à ne diffuser qu'en cas de décès.
À garder sous le coude jusqu'à vendredi.
Mise en ligne interdite avant 20h00.
Sortie autorisée vendredi à minuit, pas avant.
Le tribunal interdit de nommer l'accusé jusqu'au jugement.
Sous réserve de confirmation : attendre notre feu vert.
Pas un mot avant l'ouverture des marchés.
Utilisable seulement à compter de samedi.
Texte à conserver jusqu'à l'annonce du palais.
À publier uniquement si le décès est confirmé
Parution: dimanche 8 mars, pas plus tôt.
Ne pas mettre en ligne avant d'avoir eu le feu vert du bureau.
À réserver pour dimanche.
Bloquer jusqu'à la publication du Journal officiel.
N'utiliser qu'en cas de victoire.
Obituario preparado. Usar sólo en caso de fallecimiento.
Guardar hasta el viernes a las 8.
Reservado hasta el lunes.
Esperar confirmación antes de publicar
No mover antes de las 20.00 horas
No dar a conocer hasta que el Gobierno informe.
Ojo: nada en redes hasta que acabe el partido.
Mantener en reserva hasta que salga el humo blanco.
No publicar sin el visto bueno de la mesa.
Coccodrillo: da usare solo in caso di morte.
Da tenere in sospeso fino a nuovo ordine.
Utilizzabile da venerdì mattina.
Non lanciare prima del via libera del direttore
Da usare a partire dalle 14
Bloccare fino alla conferma dell'ambasciata.
Da tenere per domenica
Non ancora pubblicabile.
Obituário: usar apenas em caso de morte.
Segurar até confirmação da assessoria.
Não mandar antes das 20h.
Guardem até a votação terminar.
Publicar somente quando o governo confirmar.
Ainda não pode ser publicado.
Niets naar buiten brengen voor vrijdag 9 uur.
Necrologie: alleen te gebruiken bij overlijden.
Publiceren mag zodra de stembussen sluiten.
Nog niet gebruiken, wachten op groen licht.
Mag pas de deur uit als de uitslag bekend is.
Stil houden tot woensdagochtend
Houd dit vast tot de koning heeft gesproken.
Hålls tills familjen underrättats.
Dödsruna, får endast användas vid dödsfall.
Ingen publicering innan vallokalerna stängt.
Lägg ut först när domen är offentlig.
Släpps fredag kl 9.
Rör inte före midnatt!
Vänta med publicering tills anhöriga är underrättade.
Endast för söndag.
Holdes tilbake til pårørende er varslet.
Minneord skrevet på forhånd - brukes bare ved dødsfall.
Ikke legg ut noe før politiet har bekreftet.
Slippes lørdag kl. 8
Vent med publisering til retten er satt.
Tilbageholdes indtil fredag kl. 6.
Nekrolog. Må kun bruges ved dødsfald.
Må ikke komme ud før kongehuset har meldt det.
Vent med at bringe historien, til vi siger til.
Odottakaa lupaa ennen julkaisua.
Wstrzymać do potwierdzenia przez policję.
Prosimy nie ujawniać przed piątkiem.
Nie puszczać przed 18.00!
Do druku w poniedziałek, nie wcześniej.
Czekamy na zgodę prawnika, nie publikować.
Vydat až po oznámení ministerstva.
Pustit až v sobotu ráno.
Držet do odvolání.
Počkejte na souhlas právníka, zatím nevydávat.
Péntekig visszatartandó.
Держать до подтверждения.
Некролог заготовлен, использовать только в случае смерти.
До объявления итогов ничего не выпускать.
Выпустить после 18.00, не раньше.
Ждать отмашки редактора.
Пока не публиковать.
Resmi açıklamadan önce yayımlamayın.
Karar açıklanana kadar haberi kullanmayınız.
Onay gelmeden yayımlamayın.
Να κρατηθεί μέχρι το πρωί της Κυριακής.
Μην το δημοσιεύσετε ακόμα.
首相会見が終わるまで配信しないでください。
Не випускати до офіційного повідомлення.
Тримати до ранку.
No mention of the deal, please, until both firms have filed.
Must not leave the building before Monday.
Publication barred by injunction pending Thursday's hearing.
Use restricted until 1900 local, when the ceremony begins.
For release once the minister has resigned, and not before.
Keep in the queue till the result is official.
Broadcasters: no transmission ahead of the official start.
Please delay use until Bloomberg and others have it too.
Exclusive to the Gazette until Sunday; others must wait.
Vor Handelsschluss bitte kein Wort darüber.
Nichts davon darf vor Sonntag, 18 Uhr, in die Öffentlichkeit.
Bitte mit der Veröffentlichung bis zum Ende der Trauerfeier warten.
Namensnennung bis zur Urteilsverkündung untersagt.
Diffusion possible seulement quand le scrutin sera clos.
Ne citer aucun nom avant le verdict.
Dossier à tenir au frais jusqu'à mercredi.
No hacer público hasta que la familia lo sepa.
Hay que esperar al visto bueno del abogado.
Non far uscire prima di domenica.
Attendere l'ok della redazione centrale.
Aguardar autorização do editor.
Nada pode sair antes da meia-noite.
Publicatie is verboden tot de rechter uitspraak doet.
Voor zondag mag hier niets van naar buiten.
Wacht op akkoord van de hoofdredactie.
Inget får ut före klockan 20.
Vänta på klartecken från redaktionschefen.
Venter på klarsignal fra vaktsjef.
Ingenting må ut før klokken 20.
Čekáme na potvrzení, prosím nevydávejte před 18:00.
Дождитесь подтверждения, затем выпускайте.
Не оприлюднювати, доки не повідомлять родину.
"""


@pytest.mark.parametrize("note", HOLDS.strip().splitlines())
def test_a_note_that_tells_desks_to_wait_in_any_words_holds_and_kills_nothing(note: str) -> None:
    message = formats.parse(ninjs(edNote=note))
    assert message.held_because
    assert message.status is Status.USABLE
    assert not message.kills_known
