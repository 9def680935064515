"""The words of a line about an embargo, by what they do in it: `Embargoed until 10:00 on Tuesday` reads `mBTOT`.

A row has a letter for each word and mark of a text, so that one rule reads all languages:

m  a word that says embargo and nothing else   e  embargo, which may be one on oil      R  goods, sanctions, trade
U  to publish, release, use                    P  published                             F  free to publish
N  not, no, forbidden                          H  hold, blocked                         L  lifted, over
B  until, before                               A  from, after                           O  at, on
a  from, after, behind its time: `kello 6 alkaen`
T  a clock             Z  a day or month       #  another number    Y  a year           G  for
S  under, strictly, press                      I  is, are, remains                      W  was, had been
K  will be, to be                              V  what an embargo does: it stands       C  if, when
D  the text, those it is for, small words      J  broken                                Q  at once
h  held, as roads are too: `blocked`           o  orders, which a text is held for
X  any other word                              =  a hyphen in a word

`M` and `E` are `m` and `e` in capitals; else case does not count, nor do accents. A word of the lists that ends in `-`
stands for all that begin with it.
"""

import re
from unicodedata import combining, normalize

from wire.domain.cached_by_text import cached_by_text
from wire.domain.formats.common.embargoes.embargo_calendar import DAYS, SHORT_DAYS, TIMES
from wire.domain.formats.common.embargoes.embargo_media import MEDIA

_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae"})


def plain(text: str) -> str:
    """A text in small letters, without accents and strokes."""
    return _unaccented(text).translate(_STROKES)


def _unaccented(text: str) -> str:
    if text.isascii():
        return text.lower()
    return "".join(
        char for char in normalize("NFKD", text.lower().replace("\u0131", "i")) if not combining(char)
    )


_plain = cached_by_text(4096)(_unaccented)
_KINDS = {
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
    " publiser- bruk brukes brug bruges anvandas julkais- publikow- publikacj- публик- распространя- обнародов-"
    " использ- publikova- yayin zverejn- δημοσιευ- לפרסם פרסום نشر النشر بنشر نشره ينشر публік- оприлюдн- поширюв-"
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
    " dipakai publikasi terbit- להשתמש kaytta- kaytetta- uutisoi- nadawa- dung spride- abdruck nachdruck aterges"
    " αναπαραγ- reproduc- gjengis gengives tweet- twitter- tuite- retweet- uso usos utilis- nutzung"
    " gebrauch utilizzo publikim- publikoh- birting- birt-"
    " објавув- انتشار منتشر شائع publiqu-"
    " appear appears erscheinen erscheint paraitre aparecer verschijnen",
    "P": "released published used posted aired printed veroffentlicht verwendet publie publiee publies diffuse"
    " diffusee publicado publicada pubblicato pubblicata gepubliceerd gesendet kozolheto publikalhato hozhato"
    " uitgezonden verspreid utilizzato utilizzata utilizado utilizada utilise utilisee anvant brukt"
    " brugt objavljeno objavljena zverejnene publicerad publicerat publiceret publisert julkaistu"
    " skelbta",
    "F": "vapaa frei freigabe freigegeben autorise autorisee libre libero vrij fritt разрешен-"
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
    " преди прије fins abans sampai sino anksciau jeig eig aig ig agrak varem ehe sooner tills innan inden eerder"
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
    " uudis στις στη στο στον στην τη η ο το του των της τα τον и thereafter ביום يرجى v berita hir sang song bay chi"
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
    "#": "primo primero premier pierwszego prvniho prveho",
    "NU": "nenaudo- neizmanto- nepouzi- nesir- nelaid- nenaud- neviesin- paylasma- retener retenir reter"
    " trattenere vasthouden zuruckhalten zurueckhalten wstrzymac pozdrzet zadrzat neplatin- neizplat- nevysiel-"
    " nezverejn- neuverejn- nepublik- nevysil- neobjav- nepublic- nepublisk- neskelb-",
    "GU": "publicesanai للنشر לפרסום",
    "UN": "julkaisukiel- julkaisukiello-",
    "FU": "utilizzabile julkaisuvapa- julkaisulup- pubblicabile publicable",
    "Za": "hetfotol keddtol szerdatol csutortoktol pentektol szombattol vasarnaptol",
    "Ta": "reggeltol deltol delutantol estetol ejfeltol holnaptol",
    "a": "alkaen jalkeen itibaren sonra utan oratol orakortol",
    "TB": "reggelig estig delig ejfelig holnapig oraig oraigos hetfoig keddig szerdaig csutortokig pentekig"
    " szombatig vasarnapig",
}
BY_WORD = {_plain(word): kind for kind, words in _KINDS.items() for word in words.split() if word[-1] != "-"}
BY_STEM = {
    _plain(word[:-1]): kind for kind, words in _KINDS.items() for word in words.split() if word[-1] == "-"
}
_LENGTHS = sorted({len(stem) for stem in BY_STEM}, reverse=True)
_TOKEN = re.compile(
    r"(?P<clock>\d{1,2}[.:h]\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\b)?(?!\.?\d)|\d{1,2}\s?(?:[ap]\.?\s?m\b|h\b)|\d{4}(?![\d./-]\d))"
    rf"|(?P<day>\b(?:{SHORT_DAYS.replace(' ', '|')})\b(?=[.,]*\s(?:[^\W\d]{{1,4}}\.?\s)?\d))[.,]*"
    r"|(?P<date>\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})|(?P<number>\d[\d.,:/-]*(?:st\b|nd\b|rd\b|th\b)?)"
    r"|(?P<word>n/a\b|(?:publication|broadcast)\sban\b|[^\W\d_]+)|(?P<hyphen>(?<=\w)-(?=\w))|(?P<mark>[^\w\s'\u2019])",
    re.IGNORECASE,
)
_FIGURES = {"day": "Z", "date": "Z", "number": "#", "hyphen": "="}
_YEAR = re.compile(r"(?:19|20)\d\d(?<!00)(?<!15)(?<!30)(?<!45)")
"""A number of four digits that is no quarter of an hour: `1830` is a clock, `2027` a year."""
_MARKS = str.maketrans(dict.fromkeys("\u2010\u2013\u2014", "-") | dict.fromkeys("/*", "|"))

SMALL = "[DSGIBKTZOh#,.:(]*"
"""What stands before the word: an address, the text, the time in some languages."""
KNOWN = "[DSGIKOTPUFh#,|-]*"
"""What may stand between the words of an order."""

UNSPACED = re.compile(
    r"エンバーゴ(?!\S?解除)|엠바고(?!\s?해제)|보도\s?(?:시점|유예)|(?:報道|报道|新闻|新聞|発表|公開|記事|情報)解禁|(?:^|[^\w,\u3001\uff0c])解禁(?:日時|日|時間?|时间?)?(?:\s*[:\uff1a]|は?\s?\d)|【[^】]*解禁[^】]*】"
    r"|^[\W月日号午前後早朝晚夜今明周星期曜一二三四五六天土金木水火]*\d[\d\s:月日号午前後点時时分]*解禁(?:の|\W|$)"
    r"|(?:公開|報道|掲載|配信)は\d\S{0,14}(?:以降|以後|まで)(?!で[はも]な)"
    r"|(?<=[\d日時分午])(?:まで|以前|前)\S{0,6}(?:公開|公表|発表|報道|掲載|配信|放送|放映)\S{0,6}(?:禁止|禁[じず]|しないで|控え|不可|厳禁)|(?:以降|以後)\S{0,4}(?:公開|報道|掲載|配信|使用)(?:可|してください)"
    r"|(?<=[\d日时時分点點,\uff0c])(?:前|之前|以前)\S{0,4}(?:禁止|请勿|請勿|勿|不得|不要|切勿|严禁|嚴禁)\S{0,6}(?:发|發|刊|播|报|報|公|使|用)|禁(?:发|發|止)至"
    r"|此前\S{0,2}(?:禁止|请勿|請勿|勿|不得|不要)\S{0,4}(?:发|發|刊|播|报|報|公|使|用)"
    r"|(?:終了|発表|会見|演説|開始|投票|判決)\S{0,4}(?:まで|前)(?:は|の)?(?:公開|報道|掲載|配信|使用|放送)\S{0,2}(?:禁止|不可|厳禁)"
    r"|(?:まで|前)(?:は|に|の)?(?:配信|公開|報道|掲載|放送|使用|公表)(?:\S{0,2}しないで|は?ご?遠慮|\S{0,2}控え)"
    r"|(?:আগে|পর্যন্ত)\s.{0,12}প্রকাশ.{0,8}(?:না|নিষে)"
    r"|(?:禁止|请勿|請勿|勿|不得|不要|切勿|严禁|嚴禁)\S{0,2}(?:于|於|在)\S{0,14}前\S{0,2}(?:发|發|刊|播|报|報|公|使|用)"
    r"|(?:后|後)(?:方可|才可|才能)(?:发|發|刊|播|报|報|公|使)|(?:请|請)\S{0,14}(?:后|後)\S{0,2}(?:发|發|刊|播|报|報)"
    r"|(?:조간|석간|\d시|\d분|\d일)(?:자|용)?\s?부터\s?(?:보도|사용|게재|공개|방송|배포)\s?(?:가능|허용|바랍|요망)"
    r"|(?:이전|까지|전)\s?\S{0,4}\s?(?:보도|공개)\s?(?:금지|불가)|이후\s?보도"
    r"|(?:^|[(\[])\s?(?:एम्बार्गो|एंबार्गो|เอ็มบาร์โก)|(?:से\s+पहले|तक)\s.{0,12}(?:प्रकाश|प्रसार|जारी)\S{0,4}\s+(?:न|पर\s+रोक)"
    r"|के\s+बाद\s(?:ही\s)?(?:प्रकाश|प्रसार|जारी)\S{0,4}\s+करें\s*(?:[।.!]|$)"
    r"|(?:ห้าม|งด|อย่า)(?:เผยแพร่|ตีพิมพ์|ออกอากาศ|นำเสนอ)\S{0,8}(?:ก่อน|จนถึง|จนกว่า)|เผยแพร่ได้(?:ตั้งแต่|หลัง)"
)
"""Lines of languages that set no blanks between words, and of scripts whose vowels are no letters to `re`."""


_COMPOUND = re.compile(
    r".+(?:sperr(?:e?frist(?:en)?|vermerk\w*|e?tid(?:en)?)|sparrtid(?:en)?)"
    r"|(?:press?[ei]?|pers|prasa|sajto|medi[ae]n?|nyhets?|nyheds|nieuws|news|uutis|publi\w+|veroffentlichungs|julkaisu"
    r"|tv|radio|horfunk|online|nett?|web|print|sende|tiedotus|lehdisto)embargo\w{0,4}"
    r"|(?:sende|publi\w+|veroffentlichungs|sandnings)sp[ae]rr(?:e|en)?|(?:presse|press|medie)klausul\w{0,2}"
)
"""`Sendesperrfrist`, `Pressembargo`; not `Waffenembargo`."""
_BAN = re.compile(
    r"(?:publication|broadcast)\sban|(?:publi[ck]\w+|veroffentlichungs|sende|sandnings|offentliggorelses)(?:forbud|verbot|verbod|stopp?)\w{0,3}"
)
"""`Publiceringsförbud`, `Publikationsverbot`."""
_VOWELS = re.compile("[\u064b-\u0652\u0670\u05b0-\u05c7]")
"""The marks of vowels in Arabic and Hebrew, which are seldom written."""
_OF_MEDIUM = re.compile("(?<=[DSU])=(?=[DSUEeMm])")
"""The hyphen of `Online-Medien` and `Print-Sperrfrist`."""


@cached_by_text(256)
def row(text: str) -> str:
    """The kinds of the words of a text, and its marks. Several rules read the same sentence, one after the other."""
    return _OF_MEDIUM.sub("", "".join(map(_kind, _TOKEN.finditer(_VOWELS.sub("", text)))))


def _kind(found: re.Match[str]) -> str:
    token, form = found[0], found.lastgroup
    if form == "word":
        kind = _of_word(_plain(token))
        return kind.upper() if kind in "em" and len(token) > 1 and token.isupper() else kind
    if form == "mark":
        return token.translate(_MARKS)
    return _FIGURES.get(form or "") or ("Y" if _YEAR.fullmatch(token) else "T")


@cached_by_text(4096)
def _of_word(word: str) -> str:
    known = BY_WORD.get(word) or ("m" if _COMPOUND.fullmatch(word) else "UN" if _BAN.fullmatch(word) else "")
    return known or next((kind for n in _LENGTHS if (kind := BY_STEM.get(word[:n]))), "X")
