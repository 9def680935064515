"""How a headline begins or ends that takes its story back, or tells of another withdrawal: a row for each language."""

MARKS = {
    "en": r"DO NOT (?:USE|PUBLISH|RUN)|NOT FOR (?:USE|PUBLICATION)|CANCELL?ED|CANCELLATION|WITHDRAWN|WITHDRAWAL"
    r"|RETRACTED|RETRACTION|KILLED|ELIMINATION|ELIMINATED|SPIKED?|RECALL(?:ED)?",
    "de": r"ZURÜCKGEZOGEN|ZURÜCKZIEHUNG|STORNIERUNG|STORNO|STORNIERT|ANNULLIERUNG|ANNULLIERT|GESTRICHEN|RÜCKRUF"
    r"|RÜCKZUG|WIDERRUF|WIDERRUFEN",
    "fr": r"ANNUL[ÉE]E?|ANNULATION|RETRAIT|RETIR[ÉE]E?|SUPPRESSION",
    "es": r"ANULAD[OA]|ANULACI[ÓO]N|ANULA|ANULEN|RETIRAD[OA]|ELIMINAD[OA]|ELIMINACI[ÓO]N",
    "it": r"ANNULLAT[OA]|ANNULLAMENTO|ANNULLARE|RITIRAT[OA]|RITIRO|REVOCA",
    "pt": r"CANCELAD[OA]|CANCELAMENTO|ANULAÇÃO|ANULAR|RETIRADA",
    "nl": r"INGETROKKEN|INTREKKING|VERVALLEN|GEANNULEERD|ANNULERING|TERUGTREKKING|TERUGGETROKKEN",
    "sv": r"INDRAGE[NT]|INDRAGNING|ÅTERKALLA[DST]|ÅTERKALLELSE|ANNULLERA[DST]|ANNULLERING|MAKULERA[DST]|MAKULERING"
    r"|UTGÅR|UTGÅTT|DRAS (?:IN|TILLBAKA)",
    "no": r"TRUKKET|TREKKES|TILBAKETREKKING|TILBAKETRUKKET|TILBAKEKALLING|TILBAKEKALT|ANNULLERT|ANNULLERING|UTGÅR",
    "da": r"TILBAGEKALDT|TILBAGEKALDELSE|TILBAGETRÆKNING|TILBAGETRUKKET|ANNULLERET|UDGÅR",
    "fi": r"PERUTTU|PERUUTUS|PERUUTETTU|POISTETTU|POISTO",
    "pl": r"ANULOWAN[AOEY]|WYCOFAN[AOEY]|ANULOWANIE|ANULACJA|WYCOFANIE|UNIEWAŻNI\w+",
    "cs sk": r"ZRUŠEN[AOÁÝÍIÉ]?\w{0,2}|STAŽEN[AOÁÝÍÉ]?|STIAHNUT\w+",
    "hu": r"VISSZAVONVA|TÖRÖLVE|VISSZAVONÁS\w*|TÖRLÉS\w*|VISSZAVONJUK",
    "ro": r"ANULAT[ĂA]?|ANULAREA?|RETRAS[ĂA]?|RETRAGEREA?",
    "ca": r"ANUL·LACIÓ|ANUL·LA[DT]A?|RETIRADA",
    "hr sr sl": r"POVLAČENJE|POVUČEN\w?|OPOZIV|PONIŠT\w+|UMIK|UMAKNJEN\w?|PREKLIC|PREKLICAN\w?|ПОВЛАЧЕЊЕ|ПОВУЧЕН\w?"
    r"|ОПОЗИВ|ПОНИШТ\w+",
    "lt lv": r"ATŠAUK\w+|ANULIAVIM\w+|ANULIUO\w+|ATSAUK\w+|ANULĒ\w+",
    "et": r"TÜHISTA\w+|TAGASIVÕTMINE|TAGASI VÕETUD",
    "ru": r"АННУЛИРОВАН[ОАЫ]?|АННУЛЯЦИЯ|АННУЛИРОВАНИЕ|СНЯТ[ОАЫ]?|СНЯТИЕ|ОТОЗВАН[ОАЫ]?|ОТМЕНА|ОТМЕНЕН[ОАЫ]|ОТЗЫВ",
    "uk": r"СКАСОВАНО|СКАСУВАННЯ|ВІДКЛИКАНО|ВІДКЛИКАННЯ|АНУЛЬОВАНО|АНУЛЮВАННЯ|ЗНЯТО",
    "bg": r"АНУЛИРАН[ОА]?|ОТТЕГЛЕН[ОА]?|АНУЛИРАНЕ|ОТТЕГЛЯНЕ",
    "tr": r"[İI]PTALİ?|GERİ ÇEK\w+",
    "el": r"ΑΚ[ΥΎ]ΡΩΣ\w+|[ΑΆ]ΚΥΡ[ΟΗ]|ΑΝ[ΑΆ]ΚΛΗΣ\w+|ΑΠ[ΟΌ]ΣΥΡΣ\w+",
    "ar": r"إلغاء(?: خبر)?|سحب(?: خبر)?|ملغى|ملغاة",
    "he": r"ביטול|מבוטלת?|משיכ[הת]",
    "id ms": r"PEMBATALAN|DIBATALKAN|PENARIKAN(?: BALIK| KEMBALI)?|DICABUT|DITARIK(?: BALIK| KEMBALI)?",
    "zh": r"撤稿|撤销|撤銷|撤回|取消|作废|作廢",
    "ja": r"(?:配信|記事)?取り?消し|(?:配信|記事)?削除|撤回",
    "ko": r"(?:(?:기사|전문|보도) ?)?(?:전문)?(?:취소|삭제|철회)",
    "hi th vi": r"रद्द|वापस|ยกเลิก|ถอน|HỦY|THU HỒI|RÚT",
}
