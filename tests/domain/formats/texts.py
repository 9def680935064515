"""A text of two or three sentences in each of some languages, for tests of charsets."""

TEXTS = {
    "ru": "Мост открыт. ДОРФ, 2 марта. Мэр города открыл новый мост через реку, сообщило агентство в понедельник.",
    "uk": "Міський голова відкрив новий міст через річку, повідомили в його канцелярії. Їхня робота тривала рік.",
    "el": "Ο δήμαρχος άνοιξε τη νέα γέφυρα πάνω από το ποτάμι, ανακοίνωσε το γραφείο του τη Δευτέρα.",
    "he": "ראש העיר פתח את הגשר החדש מעל הנהר, הודיע משרדו ביום שני. התושבים באו לראות.",
    "ar": "افتتح رئيس البلدية الجسر الجديد فوق النهر، وفق ما أعلن مكتبه يوم الاثنين.",
    "th": "นายกเทศมนตรีเปิดสะพานใหม่ข้ามแม่น้ำเมื่อวันจันทร์ สำนักงานของเขาประกาศ",
    "ja": "新しい橋が開通した。市長は２日、記者会見で「とてもうれしい」と述べた。住民も渡り初めをした。",
    "zh": "市长星期一为新桥剪彩，他的办公室说。这是今年以来的第二座大桥，人们都来看。",
    "zh-tw": "市長星期一為新橋剪綵，他的辦公室說。這是今年以來的第二座大橋，人們都來看。",
    "ko": "시장이 월요일에 새 다리를 개통했다고 그의 사무실이 말했다. 주민들은 다리를 건너 보았다.",
    "de": "Der Bürgermeister öffnete die Brücke über den Fluß. „Schön“, sagte er – später kamen Gäste. 5 € Maut.",
    "fr": "Le maire a inauguré le pont, a annoncé son cabinet. L’été dernier déjà… « Ça suffit », a-t-il dit à Évry.",
    "es": "El alcalde inauguró el puente, anunció su gabinete. ¿Quién pagó? Mañana se sabrá en la región.",
    "pl": "Burmistrz otworzył w poniedziałek nowy most, poinformowała kancelaria. Następną będzie łódź. Wąż i żółw.",
    "cs": "Starosta v pondělí otevřel nový most, oznámil jeho úřad. Řekl to večer přede dvěma sty lidí.",
    "hu": "A polgármester hétfőn megnyitotta az új hidat, közölte hivatala. Az időjárás hűvös volt, őszi.",
    "tr": "Belediye başkanı pazartesi günü yeni köprüyü açtı, ofisi açıkladı. Yağmur yağıyordu, ışıklar söndü.",
    "lt": "Meras pirmadienį atidarė naują tiltą, pranešė jo biuras. Žmonės džiaugėsi, kad čia šilta.",
}
