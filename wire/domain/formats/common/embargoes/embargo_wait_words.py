"""The words of notes that tell desks to wait, and of notes that do not, without accents; those of a language in a row.

They count in a note alone: in a headline they are news. A word that ends in `-` stands for all that begin with it;
`_` is a blank.
"""

WAIT = {
    "en": "delay save stay_dark stay_quiet keep kept await- wait waiting wait_for sit_on sit_tight sitting_on"
    " lock locked lock-up"
    " lockup blackout wraps withhold reserve reserved"
    " freeze frozen secret confidential- silence sensitive",
    "de": "unter_verschluss wartet warten abwarten sperre stillschweigen vertraulich- zuruckh- zuruckgeh- zurucks-"
    " aufheben aufbewahren",
    "fr": "tenir tenez conserver conservez attendre attendez attend attendons garder gardez personne confidentiel-"
    " patienter reserver reserve",
    "es": "esperar esperen espere guardar guarden reservado reservada confidencial- aguardar aguarden",
    "it": "attendere attendete aspettare aspettate tenere trattener- sospeso sospesa riservat-",
    "pt": "guardem guarde aguardar aguardem aguarda aguardando aguarde segurar segurem guardar reservad- ninguem",
    "nl": "stilhouden stil_houden wachten wacht afwachten bewaren bewaar vasthouden aanhouden geheim-",
    "sv": "hemlig- avvakta avvaktar vanta vantar invanta halls hall_inne inget ligg_pa",
    "no da": "hemmelig- vent vente venter avvent- afvent- holdes hold_tilbake tilbage- tilbakehold-",
    "fi": "odota- pidetaan pitakaa pidattay-",
    "pl": "czeka- poczeka- zaczeka- wstrzym- zatrzym- poufn- zachowac",
    "cs sk": "pock- vyck- zadrz- podrz- ceka- cakat drzet drzte",
    "hu": "var varunk varni varjon varjanak megvar- tartsak visszatart-",
    "ro ca": "astept- asteapta retin- pastrat- espereu esperar reteniu",
    "hr sr sl": "cekat- pricekat- sacekat- pocakaj- zadrzat- zadrzi- сачека- задржа-",
    "lt lv et": "palauk- laukti pagaid- gaidiet oodata oodake ootama",
    "ru uk bg": "дожд- ждать ждите ждем жде- ожидает ожидаем подожд- держать держим придержа- задерж- зачека-"
    " чека- трима- притрим-"
    " изчака- задръж-",
    "other": "bloquer bloqueer bloquear bloccare blocca blokker- blockieren houd hou mantener mantenere"
    " manter odotta- bekle- bekli- περιμεν- αναμ- κρατη- انتظ- بانتظار להמתין המתינו tunggu menunggu tahan chờ",
}
"""To wait, to keep, and that nobody shall know."""
TELL = {
    "en": "name named names naming identif- tell told report reported reporting share sharing tweet-"
    " appear- move moved"
    " moving reveal- disclos- leak- mention- announc- public medium media transmi- circulat- pass_on"
    " passed_on send sent run"
    " air aired go_out goes_out go_live goes_live",
    "de": "namensnennung melden gemeldet nennen nennung bericht- offentlich- erschein- weiter- verrat- rausgehen raus",
    "fr": "nommer divulg- communiqu- filtrer mise_en_ligne mettre_en_ligne sortie sortir paraitre evoquer"
    " citer envoyer passer",
    "es": "nombrar filtrar revel- compart- identific- salir mencionar enviar contar",
    "it": "rivel- nomina- esce uscire condivid- mandare citare",
    "pt": "compartilh- partilh- identific- revel- citar enviar sair",
    "nl": "noemen naar_buiten delen gedeeld melden verschijn- doorgeven",
    "sv no da": "namn- navn- avslo- afslo- dela deles sprid- omtal- skickas sendes ut ud gar_ut gar_ud",
    "fi": "kertoa kerro- nimea- nime- jaka- laheta- lahett- kerrota",
    "pl": "ujawn- poda- podawa- przekaz- wysyla-",
    "cs sk": "prozra- sdel- zdiel- uvad- uves- vydat vydavat posila-",
    "hu ro": "nevez- arul- dezval- mention- divulg- transmit-",
    "ru uk bg": "пуска- называ- назва- раскры- сообща- разглаш- упомина- поширю- передава- споделя- повідомля-",
    "other": "acikla- αναφ- αποκαλ- ذكر לחשוף sebut- ungkap-",
}
"""To tell, name or send: words for publishing that are too common to mean it in a headline."""
BAN = {
    "en": "ban banned barred injunction gag restrictions",
    "other": "verbot- interdict- prohibi- divieto forbud verbod zakaz- запрет- заборон- yasag- απαγορευσ-",
}
BEFORE = {
    "en": "for_now for_the_moment ahead_of earlier_than pending during subject_to while"
    " until_told until_notified until_instructed unless_confirmed unless_told",
    "other": "mientras_dur- tant_que solange zolang en_attendant en_attente sous_reserve soumis- sujet-"
    " condicionad- subordinat- vorbehaltlich unter_vorbehalt onder_voorbehoud forbehall forbehold a_la_espera"
    " a_espera pendiente"
    " in_attesa in_afwachting i_avvaktan"
    " w_oczekiwaniu bis_auf_weiteres vorerst pour_l'instant por_ahora per_ora voorlopig tills_vidare forelobig"
    " toistaiseksi na_razie zatim",
}
GO = {
    "en": "say_so sign-off green_light go-ahead all-clear clearance approval okay ok signal",
    "other": "visto_bueno nulla_osta akkoord okej lov lupa- luvan luvat souhlas- suhlas- отмашк- разрешен-"
    " onay- grunes_licht freigabe feu_vert luz_verde via_libera sinal_verde groen_licht klartecken"
    " klarsignal zgode"
    " zielone_swiatlo",
}
"""What is waited for."""
ONLY = {
    "en": "only case solely",
    "de": "nur erst ausschliesslich",
    "fr": "seulement uniquement que qu'- ne",
    "es it pt": "solo unicamente exclusivamente soltanto solamente so apenas somente exclusivamente nomes",
    "nl": "alleen pas uitsluitend slechts",
    "sv no da": "endast bara kun bare forst",
    "fi": "vain vasta ainoastaan",
    "pl cs sk": "tylko dopiero wylacznie jen pouze az len iba",
    "hu ro": "csak kizarolag numai doar",
    "hr sr sl lt lv et": "samo tek sele tik tikai ainult alles само тек",
    "ru uk bg": "только лишь лише тільки тилки само едва",
    "other": "sadece ancak μονο μονον فقط רק hanya chi",
}
THEN = {
    "en": "in_case_of after once when if",
    "de": "im_falle nach sobald falls wenn mit_der_eil- mit_beginn mit_dem_beginn",
    "fr": "en_cas a_compter a_partir si apres une_fois lorsque des_que",
    "es it pt": "en_caso in_caso em_caso solo_si solo_se so_se apenas_se caso despues tras una_vez cuando"
    " dopo quando depois apos"
    " assim_que",
    "nl": "in_geval na als zodra wanneer nadat",
    "sv no da": "hvis efter etter nar sedan",
    "fi": "jalkeen kun jos",
    "pl cs sk": "jesli jezeli pokud po gdy kiedy jakmile ked",
    "hu ro": "utan ha dupa cand",
    "hr sr sl lt lv et": "nakon kada po ko kai kad parast kui након када",
    "ru uk bg": "если якщо ако после когда по писля після коли след когато",
    "other": "sonra μετα οταν بعد אחרי לאחר setelah selepas sau",
}
NOT_UNTIL = {
    "de": "erst fruhestens",
    "nl": "mag_pas pas_als pas_na pas_om pas_vanaf pas_op",
    "sv no da fi": "forst tidigast tidligst vasta aikaisintaan",
    "pl cs sk hu": "dopiero najwczesniej az nejdrive csak leghamarabb legkorabban",
    "other": "tek sele najranije едва не_ранее ancak الا_بعد no_earlier not_earlier",
}
"""That something is not done until then."""
YET = {
    "en": "not_yet",
    "other": "noch_nicht pas_encore aun_no todavia_no non_ancora ainda_nao nog_niet ei_viela viela_ei annu_inte"
    " inte_annu ikke_enna enna_ikke"
    " endnu_ikke ikke_endnu jeszcze_nie nie_jeszcze jeste_ne- meg_ne- inca_nu еще_не ще_не henuz пока_не"
    " поки_не ακομα ακομη zatim_ne- zatial_ne- simdilik egyelore_ne vorerst_nicht"
    " por_ahora_no per_ora_non",
}
DEATH = {
    "en": "obituary obit deaths death dies",
    "de": "stirbt nachruf- todesfall- todesfalls ableben- tod todes",
    "fr": "necrologi- deces mort",
    "es it pt": "fallezca muera muore obituario- necrologica fallec- muerte coccodrillo morte decesso"
    " falecimento",
    "nl": "necrologie overlijden dood",
    "sv no da": "dodsruna dodsfall dodsfald dod minneord mindeord nekrolog-",
    "fi": "kuolem- muistokirjoitu-",
    "pl cs sk": "smierc- zgon- umrti- smrt- nekrol-",
    "hu ro": "halal- deces-",
    "ru uk bg": "некролог- смерт-",
    "other": "olum- θανατ- وفاة פטירה kematian meninggal",
}
"""What an obituary that is written before waits for."""
OTHER = {
    # what will be sent, and with what
    "en": "schedule deadline included photo- picture- pix pics image- video- audio graphic- infogra- updat-"
    " lead wrap wrapup coverage available expected"
    " scheduled planned follow follows followed following replaced version moved_at next_story next_item"
    " next_take apnewsnow"
    " advisory",
    "de": "redaktionsschluss stand_der foto- bild bilder bildern grafik- zusammenfassung- folgt folgen"
    " verfugbar erwartet geplant fassung",
    "fr": "bouclage photographie- graphique- papier suivr- suivent prochain_point prochaine actualis-"
    " disponib- attendu attendue prevu",
    "es": "imagen- grafico- siguiente seguir- proxim- previst- esperad- enviaremos",
    "it": "immagin- grafic- seguiranno seguira prossim- aggiorn- atteso attesa_per",
    "pt": "imagens segue seguem",
    "nl": "beelden volgt volgen volgende bijgewerkt beschikbaar verwacht gepland",
    "sv": "bilden foljer vantas tillganglig- planera- nasta",
    "no da": "neste folger tilgjengelig- ventes planlagt billed- naeste tilgaengelig- opdater- oppdater-",
    "fi": "kuva kuvat kuvia paivit- seuraav- saatavi- odotetaan",
    "pl cs sk": "zdjec- nastepn- dostepn- fotk- snim- dalsi- k_dispozici aktualiz-",
    "hu ro": "fenykep- kep kepek frissit- kovetkezo imagini- urmat-",
    "ru uk bg": "фото- снимк- видео- обнов- следующ- ожида- оновл- наступн-",
    "el tr": "φωτο- εικον- guncelle-",
    "ar he id": "صور- תמונות gambar-",
    # rights, and parts of a text
    "rights": "archiv- resale- resell sales sold syndic- licen- lizen- permission zustimmung genehmigung"
    " autorisation"
    " autorizacion autorizza- autorizacao toestemming tillstand tillatelse tilladelse credit third_part-"
    " dritte- tiers"
    " terceros terzi derden rights rechte droits derechos diritti direitos children minors",
    # what a line of copyright forbids without permission, and no embargo does
    "copying": "reprint- copying nachdruck vervielfaltig- eftertryck- ettertrykk eftertryk kopioin- przedruk-"
    " kopirovan- kopiranj- preuzimanj- utankozl- перепечат- передрук- копирован- копіюван- αναδημοσιευσ- αναπαραγωγ-",
    "parts": "paragraph- paras graf grafs graph headline byline dateline sentence absatz paragraphe"
    " parrafo paragrafo"
    " alinea stycke- avsnitt akapit- odstav- bekezdes- абзац-",
    # whom to call
    "contacts": "reporter contact contacts phone telephone call email e-mail questions queries kontakt-"
    " telefon- ruckfragen"
    " fragen contacter appeler contacto llamar contatt- contato vragen fragor sporsmal sporgsmal dzwoni-"
    " pytania телефон-"
    " контакт- звони-",
}
"""What a note is of that says until or before and orders nothing."""
NEWS = {
    "en": "add- updat- includ- insert- correct- clarif- restor- recast- refil- repeat- writethru rewrit-"
    " delet- remov- edit-"
    " with sub subs substitut- fix- drop- trim- revis- chang- when where time date hours open-",
    "de": "aktualisier- erganz- korrigier- berichtig- praziser- prazisier- neu wann wo zeit datum",
    "fr": "actualis- ajout- corrig- rectif- precis- quand heure date",
    "es": "actualiz- anad- aclar- cuando donde hora fecha",
    "it pt": "aggiorn- aggiun- corregg- rettif- atualiz- acrescent- quando dove onde ora hora data",
    "nl": "verbeter- corrigeer- aangevuld bijgewerkt wanneer waar",
    "sv no da": "ratt- korriger- korrekt- nar uppdater- oppdater- opdater- rett- ny_versi-",
    "fi": "korja- korja- paivit- lisa-",
    "pl cs sk": "korekt- popraw- sprost- oprav- upresn- doplnen- aktualiz- uzupeln-",
    "hu ro": "javit- kiegesz- frissit- corect- actualiz-",
    "ru uk bg": "исправ- уточн- виправ- дополн- обновл- доповн- оновл-",
    "other": "duzelt- guncel- διορθ- ενημερ- تصحيح تحديث תיקון koreksi",
}
"""How a sentence begins that tells what is new or corrected, or when something happens."""
