"""What a desk writes over a story that it takes back, in each language; and whole phrases of some."""

MARKS = {
    "en": r"DO NOT (?:USE|PUBLISH|RUN)|NOT FOR (?:USE|PUBLICATION)|CANCELL?ED|CANCELLATION|WITHDRAWN|WITHDRAWAL"
    r"|RETRACTED|RETRACTION|PULLED|REMOVED|UNPUBLISHED|TAKEN DOWN|RESCINDED|KILLED|ELIMINATION|ELIMINATED"
    r"|SPIKED?|RECALL(?:ED)?|DELETION|DELETED",
    "de": r"ZURÜCKGEZOGEN|ZURÜCKZIEHUNG|STORNIERUNG|STORNO|STORNIERT|ANNULLIERUNG|ANNULLIERT|GESTRICHEN|RÜCKRUF"
    r"|RÜCKZUG|WIDERRUF|WIDERRUFEN|LÖSCHUNG|GELÖSCHT",
    "fr": r"ANNUL[ÉE]E?|ANNULATION|RETRAIT|RETIR[ÉE]E?|SUPPRESSION",
    "es": r"ANULAD[OA]|ANULACI[ÓO]N|ANULA|ANULEN|RETIRAD[OA]|ELIMINAD[OA]|ELIMINACI[ÓO]N|CANCELACI[ÓO]N",
    "it": r"ANNULLAT[OA]|ANNULLAMENTO|ANNULLARE|RITIRAT[OA]|RITIRO|REVOCA|CANCELLAZIONE",
    "pt": r"CANCELAD[OA]|CANCELAMENTO|ANULAÇÃO|ANULAR|RETIRADA|ELIMINAÇÃO",
    "nl": r"INGETROKKEN|INTREKKING|VERVALLEN|GEANNULEERD|ANNULERING|TERUGTREKKING|TERUGGETROKKEN|VERWIJDERING"
    r"|VERWIJDERD",
    "sv": r"INDRAGE[NT]|INDRAGNING|ÅTERKALLA[DST]|ÅTERKALLELSE|ANNULLERA[DST]|ANNULLERING|MAKULERA[DST]"
    r"|MAKULERING|UTGÅR|UTGÅTT|DRAS (?:IN|TILLBAKA)|ÅTERKALLANDE|TILLBAKADRAG\w+|RADERING",
    "no": r"TRUKKET|TREKKES|TILBAKETREKKING|TILBAKETRUKKET|TILBAKEKALLING|TILBAKEKALT|ANNULLERT|ANNULLERING|UTGÅR"
    r"|SLETTING|SLETTET",
    "da": r"TILBAGEKALDT|TILBAGEKALDELSE|TILBAGETRÆKNING|TILBAGETRUKKET|ANNULLERET|UDGÅR|SLETNING|SLETTET",
    "fi": r"PERUTTU|PERUUTUS|PERUUTETTU|POISTETTU|POISTO",
    "pl": r"ANULOWAN[AOEY]|WYCOFAN[AOEY]|ANULOWANIE|ANULACJA|WYCOFANIE|UNIEWAŻNI\w+|USUNIĘCIE|SKASOWAN\w+",
    "cs sk": r"ZRUŠEN[AOÁÝÍIÉ]?\w{0,2}|STAŽEN[AOÁÝÍÉ]?|STIAHNUT\w+|SMAZÁN\w*|VYMAZAN\w+|STORNO",
    "hu": r"VISSZAVONVA|TÖRÖLVE|VISSZAVONÁS\w*|TÖRLÉS\w*|VISSZAVONJUK",
    "ro": r"ANULAT[ĂA]?|ANULAREA?|RETRAS[ĂA]?|RETRAGEREA?|ȘTERGERE\w?",
    "ca": r"ANUL·LACIÓ|ANUL·LA[DT]A?|RETIRADA",
    "hr sr sl": r"POVLAČENJE|POVUČEN\w?|OPOZIV|PONIŠT\w+|UMIK|UMAKNJEN\w?|PREKLIC|PREKLICAN\w?|ПОВЛАЧЕЊЕ"
    r"|ПОВУЧЕН\w?|ОПОЗИВ|ПОНИШТ\w+|BRISANJE|IZBRIS\w*|БРИСАЊЕ",
    "lt lv": r"ATŠAUK\w+|ANULIAVIM\w+|ANULIUO\w+|ATSAUK\w+|ANULĒ\w+|IŠTRYNIM\w+|DZĒŠAN\w+",
    "et": r"TÜHISTA\w+|TAGASIVÕTMINE|TAGASI VÕETUD|KUSTUTA\w+",
    "ru": r"АННУЛИРОВАН[ОАЫ]?|АННУЛЯЦИЯ|АННУЛИРОВАНИЕ|СНЯТ[ОАЫ]?|СНЯТИЕ|ОТОЗВАН[ОАЫ]?|ОТМЕНА|ОТМЕНЕН[ОАЫ]|ОТЗЫВ"
    r"|УДАЛЕНИЕ|УДАЛЕН[ОАЫ]",
    "uk": r"СКАСОВАНО|СКАСУВАННЯ|ВІДКЛИКАНО|ВІДКЛИКАННЯ|АНУЛЬОВАНО|АНУЛЮВАННЯ|ЗНЯТО|ВИДАЛЕНО|ВИДАЛЕННЯ",
    "bg": r"АНУЛИРАН[ОА]?|ОТТЕГЛЕН[ОА]?|АНУЛИРАНЕ|ОТТЕГЛЯНЕ|ИЗТРИВАНЕ|ИЗТРИТ[ОА]",
    "tr": r"[İI]PTALİ?|GERİ ÇEK\w+|SİLME|SİLİNDİ",
    "el": r"ΑΚ[ΥΎ]Ρ[ΩΏ][ΣΘ]\w+|[ΑΆ]ΚΥΡ[ΟΗ]|ΑΝ[ΑΆ]ΚΛ[ΗΉ][ΣΘ]\w+|ΑΠ[ΟΌ]ΣΥΡΣ\w+|ΔΙΑΓΡΑΦ[ΗΉ]\w?",
    "ar": r"إلغاء(?: خبر)?|سحب(?: خبر)?|ملغى|ملغاة|حذف(?: خبر)?",
    "he": r"ביטול|בוטלה?|מבוטלת?|משיכ[הת]|מחיקה|מחיקת",
    "id ms": r"PEMBATALAN|DIBATALKAN|PENARIKAN(?: BALIK| KEMBALI)?|DICABUT|DITARIK(?: BALIK| KEMBALI)?"
    r"|PENGHAPUSAN|PEMADAMAN",
    "zh": r"撤稿|撤销|撤銷|撤回|取消|作废|作廢",
    "ja": r"(?:配信|記事)?取り?消し|(?:配信|記事)?削除|撤回",
    "ko": r"(?:(?:기사|전문|보도) ?)?(?:전문)?(?:취소|삭제|철회)",
    "hi th vi": r"रद्द|वापस|ยกเลิก|ถอน|HỦY|THU HỒI|RÚT",
}
"""How a headline begins or ends that takes its story back, or tells of another withdrawal."""
PHRASES = (
    r"(?:(?:撤销|撤銷|撤回|取消|作废|作廢|删除|刪除)[^。]{0,9}(?:稿|新闻|新聞|消息|报道|報道)"
    r"|(?:撤销|撤銷|撤回|作废|作廢|删除|刪除)\s?(?-i:[A-Z]{2,})-\d"
    r"|(?:稿件?|新闻|新聞|消息|报道|報道)(?:[A-Za-z\d-]++|[^。A-Za-z\d-]){0,9}?(?:撤|取消|作废|作廢|勿)"
    r"|(?:稿件?|新闻|新聞|消息|报道|報道)已?(?:经|經)?被?(?:删除|刪除)"
    r"|(?:記事|原稿|配信)(?:[A-Za-z\d-]++|[^。A-Za-z\d-]){0,12}?(?:取り?消|撤回|削除|中止)"
    r"|기사[^.]{0,12}(?:취소|삭제|철회)|(?:请|請)?(?:勿|不要|不得)(?:再)?(?:用|刊|发|發|使用|采用|採用)"
    r"|(?:使用|使わ|掲載|配信)し?ないで|사용하지|(?:समाचार|ख़?बर)[^।]{0,16}(?:रद्द|वापस)"
    r"|(?:समाचार|ख़?बर)[^।]{0,16}(?:उपयोग|प्रयोग|इस्तेमाल|प्रकाशित) न|(?:ยกเลิก|ถอน)ข่าว"
    r"|ข่าว.{0,12}(?:ยกเลิก|ถอน)|(?:งด|อย่า)(?:ใช้|เผยแพร่)|\b(?:h[ủu][yỷ]|thu hồi|rút)\s(?:bản )?tin\b"
    r"|снять с ленты|сним\w+ с ленты|сня\w+ с ленты|зн\w+ (?:зі|із|з) стрічки|(?:take|taken|pull(?:ed)?) off the wire"
    r"|\btin\s(?:\S+\s){0,3}?(?:h[ủu][yỷ]|thu hồi|rút)\b|không (?:được )?(?:sử dụng|đăng|dùng|phát)\b"
    r"|(?:^|[.!。！\n])\s*(?:(?:本|この|当)(?:記事|原稿|稿件?|文)\s?[はの]?\s?|이 (?:기사|원고)[는은]? )?"
    r"(?:(?:使用|掲載|配信|公開|放送)(?:禁止|不可)|禁止(?:使用|刊登|刊发|播发|发布|采用|發布|採用)"
    r"|(?:사용|게재|보도) ?(?:금지|불가)|ห้าม(?:ใช้|เผยแพร่))(?:ข่าวนี้)?\s*(?:$|[.!。！\n]))"
)
"""That a story is taken back, and that it is not to be used, where blanks or letters do not tell words apart."""
