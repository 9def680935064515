"""Whether a text may take a story back at all: by the beginnings of its words, in a hundredth of the patterns' time."""

from wire.domain.formats.common import word_starts

_TAKES = word_starts.listed(
    "rimuo povuk yayin efect efeit ugyld ugylt ugild sletn void annul effac borr borra borre cance apag apaga apagu"
    " rader stryk slett slet fjern perum skas skaso vymaz smaz smazt brisa izbri obris pasal dzest izdze silin silme"
    " hapus mengh dihap padam dipad kustu elimi suprim esbor kill kills kille killi withd retra spike disre delet"
    " disca ignor recal resci remov nulla nullo nulle pull pulle pulli scrap nulle cesti verni"
    " nehme nehmt destr canc unpub"
    " error anula anule anulo anuli anulu anull"
    " entfe storn strei gestr wider entfa retir ritir suppr intre inget verwi schra verva geann terug indra tillb"
    " trek trekk"
    " trukk tilba perut peruu peruk poist vedet wycof usuni zruse vissz geri iptal kulla ziehe zieht gegen trekt"
    " negee neger dras dragi drage drar borts bort makul vedae uniew niewa nieuz pomin zigno stahu stiah rusim"
    " niewy nepub nepou nezve povuc povla ponis opozi opozv zanem umik umika umikn umak umakn prekl atsau neizm neliet"
    " nenau neske nepla tagas batal dibat memba pemba menca dicab cabut menar ditar penar abaik huomi desco"
    " desec desest dikka lapse longe gilt geldi valid valab valba objet tombe caren carec vale decad perde"
    " geldt falle bortf"
    " rauke voima traci nieak obowi odpad pozby vrije velja negal nebeg kehti kehte berla gugur terba sense gjeld"
)
"""The first five letters of words of which one is in all that takes a story back."""
_NOTS = word_starts.listed(
    "ei darf nem mitte tidak janga nemoj take taken not don nicht ne pas plus no nao non niet inte ej ikke nie nu"
)
_TAKE, _DOWN = word_starts.listed("take taken"), word_starts.listed("down off")
"""`Take this story down`: neither says it alone."""
_USES = word_starts.listed(
    "julka kaytt genut verbr bruke bruge sende worde down use used using publi print run broad distr post verwe utili"
    " repub diffu tenir usar usare usarl pubbl difun gebru anvan bruk brug anven bring uzywa wykor folos tener tenet"
    " kasut avald koris objav upotr upora digun gunak guna mengg disia siark diter terbi dipub beach"
)
"""The same of those that say that it is not to be used: one of each."""
_REPLACES = word_starts.listed(
    "repla super corre subst erset ersat storn beric korri korre neufa wiede annul rempl recti corri anula susti reemp"
    " sosti retti verva ersta rette zast anulu korek nahra oprav"
)
_OTHER_REPLACES = word_starts.phrases("ersätt rätt zastęp ruší замен аннул скасу замін замість")
"""The same of words that say what a story takes the place of."""
_OTHER_STEMS = word_starts.phrases(
    "obriš izbriš odstra ștear șterg şterg ištrin pašalin dzēs сотр стер видал изтри премах избриш обриш διαγρ מחק"
    " למחוק sili käyt julkais kívül lösch entfäll veröffentl não_ återkall utgå udgår trække"
    " använd staž stáh töröl zruš ruší зня nepou használ közöl publikow używ yayı \u0307ptal аннул анул снят сним"
    " отозв отзыв отмен использ публик скас відкл викор оттегл ακυρ ανακ αποσ χρησ لغ سحب حذف عدم تنشر تستخدم rück"
    " hinfäl gegenst ungült vedä nieuż niewa usuną stah sťah smaž zmaž törl érvényt anulă anulē anul· povuč povlač"
    " poniš korist objav upotreb preklič upošt atšau tühist ärge võta повуч повлач пониш опоз корист објав занем"
    " недейст недійсн невалид знім удал игнор ακύρ άκυρ ανάκ απόσ αγνο δημοσ בטל ביטול משיכ נמשכ מושכ למשוך"
    " בוטל להשתמש לפרס התעלם रद्द वापस उपयोग प्रयोग प्रकाशित ยกเลิก ถอน งด อย่า hủy huỷ thu_hồi rút không публік"
    " لاغ باطل מבוטל בתוקף утратил втратил действ актуальн дійсн чинн отпада важи валидн ισχύ geçers hüküms"
    " tárgyt érvénye"
    " neplatí nevaž važi spēkā gäller gælder fällt_weg fällt_aus fällt_leider fällt_hiermit päde vàlid sense_efecte"
    " تجاهل 不要 不得 撤 取 作废 删除 削除 勿 ないで 禁止 不可 취소 삭제 철회 사용 게재 보도 ห้าม използ"
)
"""What stands for both in words that are not all of English letters."""


def may_take_back(text: str) -> bool:
    """Whether a text has a word of those that take a story back; most have none, and the patterns are slow."""
    return may_take_back_or_replace(text)[0]


def may_take_back_or_replace(text: str) -> tuple[bool, bool]:
    """Whether a text has a word of those that take a story back, and one of those that say what a story replaces."""
    starts = word_starts.of(text)
    takes = not starts.isdisjoint(_TAKES) or any(
        not starts.isdisjoint(one) and not starts.isdisjoint(other)
        for one, other in ((_NOTS, _USES), (_TAKE, _DOWN))
    )
    replaces = not starts.isdisjoint(_REPLACES)
    if (takes and replaces) or text.isascii():
        return takes, replaces
    said = text.lower()
    return (
        takes or any(map(said.__contains__, _OTHER_STEMS)),
        replaces or any(map(said.__contains__, _OTHER_REPLACES)),
    )
