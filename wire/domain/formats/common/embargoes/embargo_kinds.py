"""The words of each kind, in all languages, without accents: see `embargo_lexicon`, which says what the kinds are.

A word that ends in `-` stands for all that begin with it.
"""

from wire.domain.formats.common.embargoes.embargo_calendar import DAYS, TIMES
from wire.domain.formats.common.embargoes.embargo_media import MEDIA

KINDS = {
    "m": "embargoed embargoe- geembargeer- sperrfrist sperrefrist sperrvermerk sparrtid sperretid klausulerad"
    " klausulerat klausuleret klausulert karenssi- ambargolu- hfr embargat embargovan- embargiran- ембаргиран-"
    " embargee embarges embargees embargoga embargossa embargoon diembargo sperrefrist- sperrfrist- sparrtid-"
    " klausulen klausulan klausul hfo באמברגו enbargo- embarguar-",
    "e": "embargo embargon embargot embargos embargod embargado embargada embargados embargadas embargato"
    " embargata ambargo embargiem эмбарго εμπαργκο אמברגו امبارغو ambargosu embargom embargem embargas embargoul"
    " embargoului ембарго ембарґо ембаргото ембаргом ембаргу embargoen embargoens embargu embargament",
    "R": "oil ol petrole petroleo petrolio petrol olie olja oljy нефт- газ gas coal crude fuel arms weapon-"
    " waffen- armes armas armi wapens оруж- goods tanker- gold diamond- grain wheat sugar food steel trade handel-"
    " commerc- comerc- economi- sanction- sanktion- sancion- sanzion- sancties санкци- export- import- transfer"
    " military nation- countr- regime blockade boycott gaz",
    "U": "slapps slippes disseminat-"
    " release releases publication publish broadcast use post posting airing transmission air print run"
    " distribut- veroffentlichung"
    " veroffentlichen verwendung verwenden senden sendung publizieren publier diffuser diffusion utiliser publicar"
    " publicacion difundir difusion difusao emitir usar pubblicare pubblicazione diffondere diffusione usare"
    " publicacao divulgar divulgacao veicular publiceren publicatie gebruik gebruiken publicer- offentligg-"
    " publiser- bruk brukes brug bruges anvandas anvand julkais- publikow- publikacj- публик- распространя- обнародов-"
    " использ- publikova- yayin zverejn- δημοσιευ- לפרסם פרסום نشر يستخدم تستخدم النشر بنشر نشره ينشر публік-"
    " оприлюдн- поширюв-"
    " поширен- публикув разпростр распростр пошир эфир ефір μεταδ διαθ kullanıl phát- разпростран- objav- објав-"
    " publica publicati publicatii difuza difuzati difuzare difuzarea uverejn- skelbti skelbimas viesinti publicet"
    " publiskot avaldada avaldami- bo đang diterbitkan dipublikasikan dipublikasi disiarkan menyiarkan menerbitkan"
    " nyilvanossagra publicarii publicare publikac- julkisuuteen julkistaa gesendet- uitzenden uitzending sandas"
    " sandes sendes udsendes bringes emitow- emisj- transmit- difondre difusio difondr- publicat publicarea"
    " avalda- izplat- publicet- skelb- platin- vysiel- vysilan- эфир- ефір- μεταδο- μεταδιδ- תפרס- siarkan siaran"
    " memublikasikan mempublikasikan phat تنشر- بث للبث البث verbreite- verspreid- utilizz- spridas sprides"
    " spredes lahett- rozpowszechn- wykorzysta- viesin- χρησιμοποι- بالنشر استخدام استعمال utiliz- difund- divulg-"
    " udbred- kringkast- sirkul- terjes- kozzetet- kozzetenn- atskanot- raidit- transliuo- edasta- levita- emetre"
    " retransmet- розповсюд- излъчв- емитов- emitir- emitov- predvaj- paylas- שידור לשדר לשידור disebar- menyebar-"
    " disiar- memuat dimuat utilizar utilice utilicen utilizad- divulgad- difundid- emitid- transmitid- diffondib-"
    " pubblicat- divulgat- difuzat- vysila- zverejnen- omtal- omnamn- sirit sirte pouzi- felhasznal- hasznal-"
    " kozol- sugaroz- utiliza- folosi- използв- αναμεταδ- korist- uporab- razsir- корист- naudo- izmanto- parraid-"
    " kasuta- utilitz- emet- використ- розголош- транслю- транслир- разглаш- оглаш- kullan- digunakan menggunakan"
    " dipakai publikasi terbit- להשתמש kaytta- kaytetta- uutisoi- nadawa- dung spride- abdruck drucken"
    " abdrucken nachdruck aterges"
    " αναπαραγ- reproduc- gjengis gengives tweet- twitter- tuite- retweet- uso usos utilis- nutzung"
    " gebrauch utilizzo publikim- publikoh- birting- birt-"
    " објавув- انتشار منتشر شائع publiqu-"
    " appear appears erscheinen erscheint paraitre aparecer verschijnen",
    "P": "released publicata usado usada usados usadas published used posted aired printed veroffentlicht verwendet"
    " publie publiee publies diffuse"
    " diffusee publicado publicada pubblicato pubblicata gepubliceerd gesendet kozolheto publikalhato hozhato"
    " uitgezonden verspreid utilizzato utilizzata utilizado utilizada utilise utilisee anvant brukt"
    " brugt objavljeno objavljena zverejnene publicerad publicerat publiceret publisert julkaistu"
    " skelbta",
    "F": "vapaa vrijgegeven frei freigabe freigegeben autorise autorisee libre libero vrij fritt разрешен-"
    " julkaistavissa possible possibile posible dozwolona dozwolone mozna можно autorizada fri"
    " julkaistava dovoljen- dozvoljen- povolen- permis permisa дозволен- дозвољен- consentita consentito galima"
    " можна може frigis frigitt frigives vapaasti mozliw- mozne mozny dopusten- επιτρεπ- permitid- mogelijk"
    " toegestaan drikst מותר yayimlanabilir yayinlanabilir kullanilabilir разреше- leidziam- dopuszczaln- مسموح"
    " مصرح ελευθερ- gestattet zulassig erlaubt tillat- tilladt sallit- permesso permessa autorizat-"
    " pripustn- разрешава- lubatud atlaut- megengedett permess- ammess- permesa diizinkan dibenarkan frigivet"
    " frigiven frislapp- dostopn- свободн- вільн- zwoln- volne volny"
    " publishable usable",
    "N": "verboden vieta verbietet forbjuder forbyr forbyder"
    " cannot nothing nobody nichts niemand rien nada nadie niente nessuno niets ingenting intet ничего никому"
    " nimic semmit"
    " not no none nil n/a don't never nicht kein keine keiner ne aucun aucune non nao niet geen inte ikke ej"
    " ingen ei ala alkaa nie nesmi не нет нельзя запрещ- δεν μην μη אין אסור לא لا يمنع يحظر ممنوع محظور sin sans"
    " senza sem ohne zonder uden un ninguno nessuno nenhum interdi- prohib- vietat- diviet- proib- verboten"
    " untersagt forbjud- forbudt kielletty zabron- zakaz- forbidden prohibited yasak- formerly previously запрет-"
    " pas nem nu tilos заборон- забран- zabranj- prepoved- draudzia- aizliegt- keelatud mitte jangan tidak"
    " dilarang khong cam غير interzis- forbud забрањен- حظر yasagi απαγορευ- nemojte arge ليس عدم איסור bukan οχι"
    " недопуст- недопустим- verbod verbiedt neni nije niso nesmie belum inget brak uten ilman bez без"
    " banned ekki mos nuk نہ نشود نکنید",
    "H": "kullanmay-"
    " hold gesperrt bloquead- bloccat- bloque geblokkeerd yayinlanma- yayimlanma- yayinlanam- yayimlanam-"
    " yayinlamay- yayimlamay- sparrad sparrat kullanilama- kullanilma- hall salassa",
    "h": "restricted zarolt advance advances adv blocked bloquee bloquees blockerad- blockerat blokeret blokkert"
    " sperret spærret spaerret"
    " zablokowan- blokovan- blokiran- blocat- zadrzan- retenu retenue retenid- trattenut- retid- vastgehouden"
    " aangehouden zuruckgehalten tilbageholdt tilbakeholdt wstrzyman- pozastaven- visszatartv- заблок- блокиран-"
    " задержан- pidatetty ditahan diblokir bekletil-",
    "o": "orders order instructions approval clearance",
    "L": "lifted ended over expired removed off passed cleared dropped cancelled canceled withdrawn aufgehoben"
    " abgelaufen beendet entfallt leve levee termine levantado finalizado expirado terminato rimosso revocato"
    " scaduto tolto suspenso encerrado opgeheven vervallen voorbij havet hevet havt havd ophævet opphevet upphavd"
    " upphort kumottu paattynyt zniesione zrusen- снят- отмен- истек- vorbei знят- скасован- вдигнат- ridicat"
    " expirat feloldva feloldott- lejart ukinut- preklican- atcelts tuhistatud dicabut berakhir kaldirildi",
    "B": "until till til before prior bis vor jusqu jusque avant hasta antes fino prima ate tot voor fore før do"
    " przed saakka asti ennen kadar до ранее раньше μεχρι εως πριν עד לפני حتى قبل indtil inntil totdat pana"
    " inainte elott lidz pirms iki pries kuni enne hingga sehingga sebelum truoc đen prije pred pre пре раніше"
    " преди прије fins abans sampai sino anksciau jeig eig aig ig agrak varem ehe sooner tills forran innan"
    " inden eerder"
    " перед dek degin bevor zanim mielott прежде"
    " wczesniej korabban devreme ranije раније"
    " по-рано tidigare tidligere aiemmin aikaisemmin fruher fyrr fyrir deri ata تا تک",
    "A": "after from ab nach des apres partir desde despues partire dalle dopo depois vanaf fran fra po efter"
    " etter od с после بعد tidigast tidligst earliest fruhestens erst earlier aikaisintaan först først dupa alates"
    " nuo setelah selepas след після з dal incepand mulai sau од от החל tidlegast μετα na vasta first apos"
    " nejdrive najskor najranije najprej anksciausiai nakon након parast",
    "O": "at on upon by um am sur sul sulla sulle",
    "G": "for προς zur fur pour para per dla pro pentru icin untuk для zum за za ke για k",
    "S": "strictly strict hard firm under sous bajo sotto unter sob onder mit med strikt- streng- stricte estricto"
    " rigoroso press media news still pod под υπο تحت prensa stampa presse prasowa пресс imprensa pers sub alatt"
    " під strikte szigoruan taikom- noteikt- objeta objete podleha podlieha תחת sota altinda- voimassa"
    " spēkā bawah strog- строг- суворе суворим range rangelt αυστηρ- tassativ- prisn- scisl- griezt- stingr-"
    " ehdoton-",
    "I": "is are remains remain stays stay ist esta e är er bleibt jest now е je",
    "W": "hubo did could was were had been since seit depuis",
    "K": "will sera sara wird wordt worden shall be",
    "V": "honour honor"
    " stands applies apply continues holds unchanged extended break breach ends expires lifts beachten respect"
    " levantara cadra force place effect verlangert expire expiration levanta lift end endet slutter observe"
    " observer observar respecte respecter respetar respeitar rispettare respecteren respektieren respektera"
    " respektere trwa obowiazuje valabil gueltig gultig valido valable respekt- respect- respet- respeit- rispett-"
    " dodrz- przestrzega- zachowa- соблюд- спазва- дотрим- поштуј- postuj- spostuj- laikyt- laikyk- ievero- jargi-"
    " noudata- tartsa- uyun- τηρησ- τηρειτε σεβασ- احترام الالتزام hormati patuhi scade vence expira termina"
    " verloopt upphor utloper utløper udløber paattyy konczy wygasa konci vyprsi lejar ληγει изтича истекает"
    " спливае istjece istice potece baigiasi beidzas lopeb kalkar",
    "J": "broken breached gebrochen durchbrochen rompu viole roto violado violada infranto violato quebrado"
    " geschonden brutet brutits brudt brutt rikottu zlamane zlamano poruseno нарушен нарушено порушено",
    "Q": "immediate immediately sofort- immediat- inmediat- imediat- onmiddellijke omedelbar- omgaende"
    " oyeblikkelig ojeblikkelig valito- natychmiast- okamzit- немедлен- негай-",
    "C": "zodra доки"
    " if when once unless wenn sobald solange quand lorsque tant cuando mientras quando finche enquanto zolang"
    " dokud kym"
    " poki пока поки dokler kamer amig ameddig",
    "D": "ni to must should ed eds editor editors note notes nb attn attention achtung redaktion redaktionen hinweis"
    " avis aux redactions aviso nota atencion attenzione let op please bitte priere merci favor prega vorab story"
    " stories item items report reports text texts article articles material copy statement speech message mail"
    " information document meldung bericht beitrag artikel artikeln pressemitteilung depeche communique noticia"
    " notizia comunicato persbericht pressmeddelande pressemelding tiedote материал- сообщени- attached following"
    " below above all photo photos picture graphic video headline social online web website websites internet tv"
    " radio further notice time date the a an of and or in with its it this that these has have as der die das dem"
    " den ein eine von und oder diese dieser dieses erteilt wurde le la les l d une de du ou ce cette il au"
    " ete el los las del al lo y o este ha sido i gli di da della delle alle questo os dos foi het een van en dit"
    " te mag och att det som denna detta på av og dette kan ja saa se tama w z на к это את זו זה במידע ve bu"
    " في من هذا الخبر objety material- να τις יום longer mehr meer mer ma far lze ams pms only bc ap moving sent"
    " filed moved informacja az ruega rogamos svp graag si kindly vriendelijk tan dan gunu се да"
    " την από يوم sa nyhet ezt bagi ini قابل п у в об cong viec tin texto dia com con duoc boleh tai csak"
    " darf durfen texte texten ya ye yi gunune gununden gununun skal kal voib pot nei kaip informacijai ziņai"
    " uudis στις στη στο στον στην τη η ο το του των της τα τον и thereafter later"
    " ביום يرجى v berita hir sang song bay chi"
    " cho bi"
    " materiał- informace zpráva su u es đuoc nur galioja leidinys alainen pidettava prosimy prosze prasome ludzu"
    " ludzam palume molimo prosimo prosime kerjuk rog rugam моля просим просьба просимо прохання παρακαλουμε"
    " παρακαλω lutfen mohon harap sila vui xin wij we verzoeken gelieve vanligen venligst vennligst pyydamme"
    " preguem المادة النص الرجاء ska ber testo saka gilt gelten vige rige vigente teksti tekst teksten tekstas"
    " teksts tekstu sprava vijest vest novica ziņa zinia naujiena uudise știre știrea haberi haberin"
    " informacion informacao informatia informacija informacio dokument documento documentul naskah teks materi"
    " comunicado komunikat sporocilo priopcenje saopstenje zinojums teade pranesimas kozlemeny anyag materialu"
    " rien ser poate fi peut etre puede pode moze muze byt byc biti lehet dapat urceno kizarolag podlez- подлеж-"
    " підляг- hanya pedimos va лишь только тільки само μονο solo solamente soltanto seulement uniquement slechts"
    " alleen bare kun endast vain tik tikai ainult samo csupan יש רק فقط sadece yalnizca"
    " intended meant bestimmt vorgesehen gedacht destine destinee destines destinado destinada destinato destinata"
    " bestemd bedoeld avsedd avsett beregnet tarkoitettu przeznaczon- urcen- предназначен- призначен- namijenjen-"
    " namenjen- approved yet noch encore aun todavia ancora ainda nog annu enda vielä jeszcze jeste еще ще inca"
    " niz nez ka kui است کریں کنید nego mint decat als than kot як чем " + " ".join(MEDIA.values()),
    "T": " ".join(TIMES.values()),
    "Z": " ".join(DAYS.values()),
    "#": "primo primero pierwszego prvniho prveho",
    "KP": "publicara publicaran difundira",
    "NU": "nenaudo- neizmanto- nepouzi- nesir- nelaid- nenaud- neviesin- paylasma- retener retenir reter"
    " trattenere vasthouden zuruckhalten zurueckhalten wstrzymac pozdrzet zadrzat neplatin- neizplat- nevysiel-"
    " nezverejn- neuverejn- nepublik- nevysil- neobjav- nepublic- nepublisk- neskelb-",
    "GU": "publicesanai للنشر לפרסום",
    "UN": "julkaisukiel- julkaisukiello-",
    "FU": "utilizzabile julkaisuvapa- julkaisulup- pubblicabile publicable",
    "Za": "hetfotol keddtol szerdatol csutortoktol pentektol szombattol vasarnaptol",
    "Ta": "reggeltol deltol delutantol estetol ejfeltol holnaptol",
    "a": "alkaen jalkeen itibaren sonra utan oratol orakortol",
    "TB": "egyig kettoig haromig negyig otig hatig hetig nyolcig kilencig tizig tizenegyig tizenkettoig"
    " reggelig estig delig ejfelig holnapig oraig oraigos hetfoig keddig szerdaig csutortokig pentekig"
    " szombatig vasarnapig",
}
