"""Days, months and parts of a day in the languages of wires, without accents: those of one language in a row.

A word that ends in `-` stands for all that begin with it.
"""

DAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thur thurs sun today"
    " january jan february feb march mar april apr may june jun july jul august aug september sep sept"
    " october oct november nov december dec",
    "de": "montag- dienstag- mittwoch- donnerstag- freitag- samstag- sonnabend- sonntag- januar- janner"
    " februar- marz mai juni juli oktober- dezember-",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet"
    " aout septembre octobre novembre decembre aujourd",
    "es": "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio"
    " agosto septiembre setiembre octubre noviembre diciembre hoy",
    "it": "lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio"
    " giugno luglio agosto settembre ottobre novembre dicembre domani oggi",
    "pt": "segunda terca quarta quinta sexta feira sabado domingo janeiro fevereiro marco abril maio junho"
    " julho agosto setembro outubro novembro dezembro hoje",
    "nl": "maandag- dinsdag- woensdag- donderdag- vrijdag- zaterdag- zondag- maart mei augustus vandaag",
    "sv": "mandag- tisdag- onsdag- torsdag- fredag- lordag- sondag- januari februari maj augusti idag"
    " imorgon",
    "no da": "tirsdag- lørdag- søndag- marts desember december",
    "fi": "maanantai- tiistai- keskiviik- torstai- perjantai- lauantai- sunnuntai- tammikuu- helmikuu-"
    " maaliskuu- huhtikuu- toukokuu- kesakuu- heinakuu- elokuu- syyskuu- lokakuu- marraskuu- joulukuu-"
    " huomi- huomen-",
    "pl": "poniedział- wtor- srod- czwart- piat- sobot- niedziel- stycznia lutego marca kwietnia maja"
    " czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia jutro jutra",
    "cs sk": "pondel- uter- stred- ctvrt- patek patk- nedel- ledna unora brezna dubna kvetna cervna cervence"
    " srpna zari rijna listopadu prosince leden unor brezen duben kveten cerven srpen rijen listopad utorok"
    " utork- stvrt- piatok piatk- januara februara aprila juna jula augusta septembra oktobra novembra"
    " decembra zitra zitrka zajtra zajtrajsk-",
    "hu": "hetfo- kedd- szerda- csutort- pentek- szombat- vasarnap- januar- februar- marcius- aprilis-"
    " majus- junius- julius- augusztus- szeptember- oktober- november- december- holnap-",
    "ro": "luni marti miercuri joi vineri sambata duminica lunea martea miercurea joia vinerea sambetei"
    " duminicii ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie maine",
    "bg": "понеделник- вторник- сряда срядата четвъртък- петък- събота съботата неделя неделята януари"
    " февруари март април маи юни юли август септември октомври ноември декември утре",
    "el": "δευτερα- τριτη- τεταρτη- πεμπτη- παρασκευη- σαββατο- κυριακη- ιανουαρ- φεβρουαρ- μαρτιο- απριλιο-"
    " μαιο- ιουνιο- ιουλιο- αυγουστο- σεπτεμβρ- οκτωβρ- νοεμβρ- δεκεμβρ- αυριο",
    "hr": "ponedjelj- ponedelj- utorak utork- srijed- srede sredu cetvrtak cetvrtk- petak petk- subot-"
    " nedjelj- sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna studenog- prosinca sutra",
    "sr": "понедељ- уторак уторк- четвртак четвртк- петак петк- недељ- јануара фебруара априла маја јуна"
    " јула септембра октобра новембра децембра сутра marta avgusta",
    "sl": "torek tork- petek sred- cetrt- soboto nedelj- junija julija jutri",
    "lt": "pirmadien- antradien- treciadien- ketvirtadien- penktadien- sestadien- sekmadien- sausio vasario"
    " kovo balandzio geguzes birzelio liepos rugpjucio rugsejo spalio lapkricio gruodzio rytoj-",
    "lv": "pirmdien- otrdien- tresdien- ceturtdien- piektdien- sestdien- svetdien- janvar- februari aprila"
    " aprili maija junija junijs julija augusta septembra oktobra novembra decembra rit ritdien-",
    "et": "esmaspaev- teisipaev- kolmapaev- neljapaev- reede- laupaev- puhapaev- jaanuar- veebruar- marts-"
    " aprill- juuni- juuli- septembr- oktoobr- novembr- detsemb- homme homse-",
    "ca": "dilluns dimarts dimecres dijous divendres dissabte diumenge gener febrer marc maig juny juliol"
    " agost setembre desembre dema avui",
    "uk": "понеділ- вівтор- серед- четвер- ятниц- субот- неділ- січня лютого березня квітня травня червня"
    " липня серпня вересня жовтня листопада грудня",
    "ru": "понедельник- вторник- сред- четверг- пятниц- суббот- воскресень- января февраля марта апреля мая"
    " июня июля августа сентября октября ноября декабря",
    "tr": "pazartesi- sali salidan saliya carsamba- persembe- cuma cumadan cumaya cumartesi- pazar pazardan"
    " pazara ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik bugun",
    "ar": "الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت الاحد يناير فبراير مارس ابريل مايو يونيو يوليو"
    " اغسطس سبتمبر اكتوبر نوفمبر ديسمبر كانون شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين",
    "he": "ראשון שני שלישי רביעי חמישי שישי שבת בשבת משבת ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר"
    " אוקטובר נובמבר דצמבר בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר"
    " בדצמבר",
    "id ms": "senin selasa rabu kamis jumat sabtu minggu maret agustus isnin khamis jumaat ahad julai ogos"
    " disember",
    "vi": "thu ngay",
}
SHORT_DAYS = (
    "mo di mi fr sa so lun mar mer jeu ven sam dim mie mié jue vie sab sáb dom gio seg ter qua qui sex ma wo"
    " vr zo man mån tis ons tor tors fre lor lör lør son sön søn tir ti to pe la su pon wt sr śr czw nd niedz"
    " ut út st ct čt pa pá lu jo vi du пн вт ср чт пт сб вс нд пон сря чет пет съб нед δευ τρι τετ πεμ παρ σαβ"
    " κυρ pzt sal car çar cum cmt paz uto sri čet pet ned sen sel rab kam jum"
)
"""Days of the week, cut short. They are words of other kinds too, so they are days before a figure alone: `Mi 10 Uhr`.
Those are left out that say until, after, for or under somewhere.
"""
NO_CLOCK = r"(?<!\bgodz)(?<!\bhod)(?<!\bkl)(?<!\bklo)(?<!\bгод)"
"""Not behind what is short for a clock: `do godz. 8`."""
TIMES = {
    "en": "noon midnight midday tonight tomorrow morning evening afternoon gmt utc cet cest bst est edt et"
    " pt jst hrs hours delivery kickoff",
    "de": "mez mesz uhr morgen mittag heute redebeginn redeende beginn anpfiff mitternacht",
    "fr": "h heure- demain matin soir midi minuit",
    "es": "hora horas manana tarde noche mediodia medianoche madrugada",
    "it": "ore mattina mattino mezzogiorno mezzanotte",
    "pt": "amanha manha noite meia",
    "nl": "uur ochtend middag middernacht",
    "sv no da": "kl klo klockan klokken morgon midnatt midnat",
    "fi": "kello aamu- ilta- keskiyo-",
    "pl": "godz- rano rana połnoc- południ-",
    "cs sk": "hod hodin- casova rana poledn- pulnoc- polnoc-",
    "hu": "ora orai orakor reggel delben delelott delutan ejfel-",
    "ro": "orei orele dimineata seara pranz miezul",
    "el": "ωρα πρωι βραδυ μεσημερι μεσανυχτα πμ μμ",
    "bg ru uk sr": "час- мск завтра утра утро вечера полноч- полун- сат- године годин- ранку ранок вечора"
    " опівно- сутринта ујутру ujutro ujutru uvece",
    "hr sl": "sat sati uri ura uro ure casova zjutraj zvecer ponoc- polnoci",
    "lt lv et": "val valand- ryto plkst kell kella hommik- ohtu-",
    "tr": "saat sabah- aksam- gece- yarin yarina ogle-",
    "ar": "الساعة بتوقيت غرينتش صباحا مساء غدا الغد ظهرا ظهر منتصف الواحدة الثانية الثالثة الرابعة الخامسة"
    " السادسة السابعة الثامنة التاسعة العاشرة",
    "he": "בשעה שעה מחר חצות בבוקר בערב",
    "id ms": "pukul jam pagi siang sore malam besok esok petang tengah",
    "vi": "gio",
}
