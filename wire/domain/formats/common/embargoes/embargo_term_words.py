"""The words of notes that name the terms on which a text is free: whose word it waits for, and how that is said.

As in `embargo_wait_words`, a word that ends in `-` stands for all that begin with it; `_` is a blank.
"""

CONSENT = {
    "en": "blessing nod thumbs-up say_yes says_yes confirmation approv- consent cleared authorisation authorization",
    "de": "prufung genehmigung zustimmung bestatigung einverstandnis autorisierung rucksprache abstimmung abnahme"
    " abgenommen absegn- segen",
    "fr": "autorisation accord confirmation validation relecture aval approbation benediction",
    "es it pt": "autorizacion autorizzazione autorizacao confirme confirmar confirmacion conferma confirmacao"
    " consenso aprobacion"
    " approvazione aprovacao aval benestare bendicion benedizione bencao",
    "nl": "toestemming bevestiging goedkeuring goedgekeurd zegen",
    "sv no da": "tillstand tillatelse tilladelse bekraftelse bekreftelse bekraeftelse godkann- godkjen- godkend-"
    " valsignelse velsignelse accept samtyck- samtykk- klarert klareret",
    "fi": "vahvistus- hyvaksy- siunaus-",
    "pl cs sk": "zgod- potwierdzeni- potvrzen- potvrden- akceptac- autoryzac- schvalen- autorizac- blogoslaw-"
    " pozehnan-",
    "hr sr sl": "odobren- potvrd- одобре- потврд-",
    "hu ro": "jovahagy- aprob- acord- confirmare",
    "lt lv et": "patvirtin- apstiprin- kinnitus- heakskii-",
    "ru uk bg": "подтвержден- согласи- согласова- одобрен- підтверджен- погоджен- схвален- потвържден-",
    "tr": "izin izni",
    "other": "εγκρισ- موافق- אישור persetujuan",
}
"""What is waited for, but is said of rights as well: `No reproduction without permission`."""
LEGAL = {
    "en": "legal_reading legal_review legal_check legal legals legalled lawyering lawyer- lawyers solicitor- libel",
    "de": "justiziar- jurist- anwalt- anwalte rechtsabteilung hausjurist-",
    "fr es it pt": "juridi- juriste- avocat- abogad- avvocat- legale legali advogad-",
    "other": "prawnik- pravnik- ugyved- jogasz- avukat- hukuk- юрист- адвокат- νομικ- δικηγορ- المحامي advocaat-",
}
"""Who reads a text before it is free, and no news is told of in a note that says nothing else."""
PARTY = {
    "en": "editor editors desk newsdesk newsroom snap flash",
    "de": "redaktion redaktionen chefredaktion eilmeldung desk chef",
    "fr": "redaction redac redacteur alerte urgent desk",
    "es it pt": "redaccion mesa redazione redacao editor alerta capo_servizio caporedattore",
    "other": "redactie hoofdredactie redaktionschef- redaksjonen vaktsjef- vagtchef- nyhetschef- toimitus- paallik-"
    " redakcj- redakce sefredaktor- naczeln- редакци- редактор- szerkeszto- yazi_isleri editoru αρχισυντακτ-",
}
"""Desks, and the first line of a story that is to come."""
NEEDS = {
    "en": "check_with before_using before_use under no_until",
    "de": "in_abstimmung vor",
    "fr it": "bloque bloquee bloccat-",
}
LACKS = {
    "en": "needs need requires still will_be in_progress under_way",
    "de": "noch braucht brauchen fehlt steht_aus lauft",
    "fr es it pt": "en_cours faut falta precisa- serve necesita-",
    "sv no da fi": "kraver krever vaatii",
    "other": "wymaga vyzaduje требу- нужн- gerek- нуждае- trwa",
}
"""How it is said that a word is needed; laws need one too."""
RIGHTS = {
    "en": "copyright reproduction reprint republish- archive sales commercial subscribers change availability",
    "other": "droits derechos diritti rechte honorar- rettighe- rattighe-",
}
"""What is sold or changes: other terms."""
SHELVED = {
    "en": "hold on_hold on_ice standby sleeper pre-written prewritten prepared preparedness draft provisional"
    " quarantin-"
    " off_the_record off_limits parked parking under_wraps will_advise ll_advise will_tell_you to_be_advised"
    " internal_use"
    " release_to_follow",
    "de": "stehsatz liegen_lassen halde internen_gebrauch auf_eis vorbereitet- freigabe_folgt",
    "fr": "usage_interne frigo marbre sous_le_coude",
    "es it pt": "uso_interno nevera borrador bozza rascunho anticipare reservado",
    "other": "vertrouwelijk- onder_de_pet konsept utkast luonnos szkic koncept черновик- taslak vent_med ligger_pa_is"
    " legges_pa_is laegges_pa_is laggs_pa_is lagd_pa_is lagt_pa_is",
}
"""How a text is called that is written before its time, or kept."""
FREE = {
    "en": "free live publishable becomes_public made_public",
    "other": "publiable ir_ao_ar vai_ao_ar δοθει hara_publico fara_publico hecho_publico sera_publico"
    " pubblicabile wolny wolna libre libero libera livre vrij liber",
}
"""Words for free that are too common to mean it of a text in a headline."""
AUXILIARIES = {
    "en": "can could must should would becomes become going goes comes later even just still",
    "de": "fruh abend noch gerade liegt beim kann darf durfen wird werden",
    "fr es it pt": "peut peuvent pourra puede pueden podra puo possono potra pode podem podera sera",
    "nl sv no da": "mag mogen kan kunnen far ska skal kunna blir bliver",
    "other": "voi saa moze moga muze smi может можно може olabilir lehet poate",
}
CHECKED = {
    "en": "check- confirm- verif- clear- approv- vett- notif- inform- told",
    "de": "pruf- gepruf- bestatig- freig- freizug- klar- geklar- abgeklar- uberpruf- verstandig- informier-",
    "fr es it pt": "valid- verif- confirm- conferm- approuv- aprob- approv- aprov- comprob- a_relire prevenu-",
    "nl": "vrijg- gecheckt- checken bevestig- controler- gecontroleer- ingelicht",
    "sv no da": "bekraft- bekreft- kontroll- sjekk- tjekk- avklar- afklar- godk- underratt- underrett-",
    "fi": "vahvist- tarkist- tarkast- varmist- hyvaks- selvit-",
    "pl cs sk": "potwierdz- sprawdz- wyjasn- overi- overen- potvrd- schval-",
    "hu ro": "ellenoriz- megerosit- jovahagy- tisztaz- egyeztet-",
    "hr sr sl lt lv et": "provjer- prover- prever- preveri- patikrin- apstiprin- parbaud- kinnit- kontrollim- провер-"
    " потврд-",
    "ru uk bg": "подтверд- уточн- согласов- перевір- підтверд- уточнен- утвърд- провер-",
    "other": "teyit dogrula- onayla- επιβεβαι- επαληθευ- تاكيد تحقق التحقق אימות konfirmasi verifikasi",
}
"""What is done with a fact or a name before it may be printed. In a note it is still to be done."""
FIRST = {
    "en": "to_come unclear",
    "de": "erst zuerst noch zunachst",
    "fr es it pt": "d'abord encore toujours en_cours primero todavia aun por_confirmar ancora primeiro ainda",
    "other": "eerst nog forst annu fortsatt enda endnu ensin viela najpierw jeszcze nejprve nejdriv jeste este_ne elobb"
    " meg mai_intai inca najprije jos_uvijek сначала еще пока спочатку ще първо once henuz πρωτα ακομη",
}
"""That something is not done yet."""
