"""Make the names of countries in other languages again: `python -m bench.make_country_names` writes world-names.tsv.

The facts are those of Unicode CLDR (Unicode licence), by way of Babel, which this script alone needs: territories,
with their alternative and short names, and the cities of time zones.
"""

from collections.abc import Iterable, Iterator

from babel import Locale
from babel.core import get_global

from tests.support import ROOT
from wire.domain.places.cities import cities_called
from wire.domain.places.gazetteer import codes_of, countries

TABLE = ROOT / "wire" / "domain" / "places" / "data" / "world-names.tsv"

LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "ru", "ar", "zh", "ja")
WELL_KNOWN = (
    *("cs", "hu", "ro", "tr", "hr", "ca", "id", "uk", "bg", "el", "hy"),
    *("he", "fa", "hi", "bn", "ta", "th", "ko", "ka", "am"),
    *("sk", "sl", "sr", "mk", "be", "lt", "lv", "et", "sq", "is", "af", "gl", "az", "ms", "tl", "sw", "ur"),
)
"""Languages that know only cities which stand in names.tsv: the names of others are words too often."""
ALSO = {
    "de": {"US": "USA; Vereinigte Staaten von Amerika; Amerika", "GB": "Großbritannien; England; Schottland", "RU": "Russland"},
    "fr": {"US": "États-Unis d'Amérique; Etats-Unis", "GB": "Grande-Bretagne; Angleterre; Écosse", "CI": "Côte d'Ivoire"},
    "es": {"US": "EEUU; EE.UU; Estados Unidos de América", "GB": "Gran Bretaña; Inglaterra; Escocia", "NL": "Holanda"},
    "it": {"US": "Usa; USA; Stati Uniti d'America", "GB": "Gran Bretagna; Inghilterra; Scozia", "NL": "Olanda"},
    "pt": {"US": "EUA; Estados Unidos da América", "GB": "Grã-Bretanha; Inglaterra; Escócia", "NL": "Holanda"},
    "nl": {"US": "VS; Verenigde Staten van Amerika", "GB": "Groot-Brittannië; Engeland; Schotland"},
    "sv": {"US": "USA; Förenta staterna", "GB": "England; Skottland; Storbritannien"},
    "da": {"US": "USA; De Forenede Stater", "GB": "England; Skotland; Storbritannien", "NL": "Holland"},
    "no": {"US": "USA; De forente stater", "GB": "England; Skottland; Storbritannia"},
    "fi": {"US": "USA; Yhdysvallat", "GB": "Britannia; Englanti; Skotlanti", "NL": "Hollanti"},
    "pl": {"US": "USA; Stany Zjednoczone", "GB": "Wielka Brytania; Anglia; Szkocja", "NL": "Holandia"},
    "ru": {"US": "США; Соединенные Штаты; Соединённые Штаты; Америка", "GB": "Британия; Англия; Шотландия", "NL": "Голландия", "BY": "Белоруссия", "KR": "Южная Корея", "KP": "Северная Корея; КНДР", "CN": "КНР", "AE": "Эмираты", "CZ": "Чехия"},
    "ar": {"US": "أمريكا; أميركا; الولايات المتحدة", "GB": "بريطانيا; إنجلترا", "AE": "الإمارات", "PS": "فلسطين; غزة", "SA": "السعودية", "OM": "سلطنة عمان", "DK": "الدنمارك", "HU": "المجر", "CZ": "تشيكيا", "CD": "الكونغو الديمقراطية; الكونغو الديموقراطية", "CG": "الكونغو برازافيل", "CF": "أفريقيا الوسطى", "BY": "بيلاروسيا", "BA": "البوسنة", "LK": "سريلانكا", "FR": "فرنسا", "MV": "المالديف", "KM": "جزر القمر"},
    "zh": {"US": "美国; 美國", "DE": "德国; 德國", "FR": "法国; 法國", "TW": "台湾; 台灣", "KR": "韩国; 韓國", "KP": "朝鲜; 朝鮮", "PS": "巴勒斯坦; 加沙", "RU": "俄罗斯; 俄羅斯; 俄国", "AE": "阿联酋", "SA": "沙特", "ID": "印尼", "CD": "刚果民主共和国; 刚果（金）; 刚果金", "CF": "中非共和国", "BA": "波黑", "GB": "英国; 英國; 苏格兰; 英格兰", "CG": "刚果共和国", "DO": "多米尼加", "HK": "香港", "MO": "澳门; 澳門"},
    "ja": {"US": "米国; アメリカ; 米大統領; 米政府; 米軍", "CD": "コンゴ民主共和国", "CG": "コンゴ共和国", "AE": "アラブ首長国連邦", "CF": "中央アフリカ", "GB": "英国; イギリス", "CN": "中国", "TW": "台湾", "KP": "北朝鮮", "KR": "韓国", "PS": "パレスチナ; ガザ", "HK": "香港", "MO": "マカオ"},
    "cs": {"US": "USA; Spojené státy americké; Amerika", "GB": "Velká Británie; Británie; Anglie; Skotsko", "NL": "Holandsko", "AE": "Emiráty", "CD": "Kongo", "KR": "Jižní Korea", "KP": "Severní Korea; KLDR", "BA": "Bosna", "PS": "Palestina"},
    "hu": {"US": "USA; Amerikai Egyesült Államok; Amerika", "GB": "Nagy-Britannia; Anglia; Skócia", "BY": "Belorusszia", "CI": "Elefántcsontpart", "BA": "Bosznia", "PS": "Palesztina; Gáza; Gázai övezet", "CD": "Kongó", "KR": "Dél-Korea", "KP": "Észak-Korea"},
    "ro": {"US": "SUA; Statele Unite; Statele Unite ale Americii; America", "GB": "Marea Britanie; Anglia; Scoția", "NL": "Olanda", "CZ": "Republica Cehă", "MD": "Moldova", "KR": "Coreea de Sud", "KP": "Coreea de Nord", "BA": "Bosnia", "AE": "Emiratele Arabe Unite", "PS": "Palestina; Fâșia Gaza", "CD": "Republica Democrată Congo"},
    "tr": {"US": "ABD; Amerika; Amerika Birleşik Devletleri", "GB": "İngiltere; Britanya; İskoçya", "KP": "Kuzey Kore", "KR": "Güney Kore", "AE": "BAE", "CY": "Kıbrıs", "CZ": "Çek Cumhuriyeti", "BA": "Bosna Hersek", "CF": "Orta Afrika", "PS": "Filistin; Gazze", "CD": "Kongo"},
    "hr": {"US": "SAD; Sjedinjene Države; Amerika", "GB": "Velika Britanija; Britanija; Engleska; Škotska", "BA": "BiH; Bosna", "AE": "Emirati", "KP": "Sjeverna Koreja", "KR": "Južna Koreja", "MK": "Makedonija", "PS": "Palestina", "CD": "Kongo"},
    "ca": {"US": "EUA; Estats Units d'Amèrica", "GB": "Gran Bretanya; Anglaterra; Escòcia", "NL": "Holanda", "CZ": "República Txeca", "PS": "Palestina", "CD": "República Democràtica del Congo"},
    "id": {"US": "AS; Amerika", "GB": "Inggris; Britania Raya; Skotlandia", "CN": "China; Cina; RRT", "KR": "Korsel", "KP": "Korut", "AE": "UEA", "CZ": "Ceko", "NZ": "Selandia Baru", "CI": "Pantai Gading", "PS": "Palestina; Jalur Gaza", "CD": "Kongo"},
    "uk": {"US": "США; Сполучені Штати Америки; Америка", "GB": "Британія; Англія; Шотландія", "NL": "Голландія", "CN": "КНР", "KP": "КНДР", "AE": "ОАЕ; Емірати", "BA": "Боснія", "TR": "Турція", "PS": "Палестина", "CD": "Конго; ДР Конго"},
    "bg": {"US": "САЩ; Съединените щати; Щатите; Америка", "GB": "Великобритания; Британия; Англия; Шотландия", "NL": "Холандия", "BA": "Босна", "AE": "Емирствата", "CZ": "Чешката република", "KP": "КНДР", "PS": "Палестина; Ивицата Газа"},
    "el": {"US": "ΗΠΑ; Αμερική", "GB": "Μεγάλη Βρετανία; Βρετανία; Αγγλία; Σκωτία", "NL": "Ολλανδία", "CZ": "Τσεχία", "BA": "Βοσνία", "AE": "Εμιράτα", "MK": "Βόρεια Μακεδονία", "PS": "Παλαιστίνη", "CD": "Κονγκό; ΛΔ Κονγκό"},
    "hy": {"US": "ԱՄՆ; Միացյալ Նահանգներ; Ամերիկա", "GB": "Մեծ Բրիտանիա; Բրիտանիա; Անգլիա", "RU": "ՌԴ", "PS": "Պաղեստին; Գազա", "CD": "Կոնգո"},
    "he": {"US": 'ארה"ב; ארצות הברית; אמריקה', "GB": "בריטניה; אנגליה; סקוטלנד", "AE": "האמירויות; איחוד האמירויות", "CZ": "צ'כיה", "SE": "שוודיה; שבדיה", "KR": "דרום קוריאה", "KP": "צפון קוריאה", "PS": "עזה; רצועת עזה; הרשות הפלסטינית", "TR": "טורקיה; תורכיה", "CN": "סין", "CL": "צ'ילה", "CD": "קונגו"},
    "fa": {"US": "آمریکا; امریکا; ایالات متحده; ایالات متحدهٔ آمریکا", "GB": "انگلیس; انگلستان; بریتانیا; اسکاتلند", "AE": "امارات", "SA": "عربستان", "PS": "فلسطین; غزه", "CZ": "چک", "KR": "کره جنوبی", "KP": "کره شمالی", "IL": "رژیم صهیونیستی", "AZ": "آذربایجان", "CD": "کنگو", "BA": "بوسنی"},
    "hi": {"US": "अमेरिका; अमरीका; संयुक्त राज्य अमेरिका", "GB": "ब्रिटेन; इंग्लैंड; स्कॉटलैंड", "IL": "इजरायल; इज़रायल; इस्राइल; इजराइल", "AE": "यूएई", "PS": "फलस्तीन; फिलिस्तीन; गाजा", "SA": "सऊदी अरब", "KR": "दक्षिण कोरिया", "KP": "उत्तर कोरिया", "TR": "तुर्किये; तुर्की", "IN": "हिंदुस्तान", "BD": "बांग्लादेश; बंग्लादेश", "UA": "यूक्रेन", "RU": "रूस", "CH": "स्विट्जरलैंड", "MM": "म्यांमार", "ID": "इंडोनेशिया", "AU": "ऑस्ट्रेलिया", "CD": "कांगो"},
    "bn": {"US": "যুক্তরাষ্ট্র; আমেরিকা; মার্কিন যুক্তরাষ্ট্র", "GB": "যুক্তরাজ্য; ব্রিটেন; ইংল্যান্ড", "IL": "ইসরায়েল; ইসরাইল", "PS": "ফিলিস্তিন; গাজা", "CN": "চীন", "SA": "সৌদি আরব", "AE": "আরব আমিরাত", "UA": "ইউক্রেন", "KR": "দক্ষিণ কোরিয়া", "KP": "উত্তর কোরিয়া", "TR": "তুরস্ক", "GR": "গ্রিস", "FR": "ফ্রান্স", "CD": "কঙ্গো"},
    "ta": {"US": "அமெரிக்கா; அமெரிக்க", "GB": "பிரிட்டன்; இங்கிலாந்து", "IL": "இஸ்ரேல்", "PS": "பாலஸ்தீனம்; காசா", "RU": "ரஷ்யா", "UA": "உக்ரைன்", "CN": "சீனா", "TR": "துருக்கி", "JP": "ஜப்பான்", "SA": "சவூதி அரேபியா", "KR": "தென் கொரியா", "KP": "வட கொரியா", "FR": "பிரான்ஸ்", "CD": "காங்கோ"},
    "th": {"US": "สหรัฐฯ; สหรัฐอเมริกา; สหรัฐ; อเมริกา", "GB": "อังกฤษ; สหราชอาณาจักร; สกอตแลนด์", "TR": "ตุรกี; ทูร์เคีย; ตุรเคีย", "MM": "เมียนมา; พม่า", "AE": "ยูเออี", "PS": "ปาเลสไตน์; ฉนวนกาซา", "KP": "เกาหลีเหนือ", "KR": "เกาหลีใต้", "RU": "รัสเซีย", "SA": "ซาอุดีอาระเบีย; ซาอุฯ; ซาอุดิอาระเบีย", "CZ": "สาธารณรัฐเช็ก", "CD": "คองโก"},
    "ko": {"US": "미국", "KR": "한국; 대한민국", "KP": "북한", "GB": "영국; 잉글랜드; 스코틀랜드", "TR": "터키; 튀르키예", "AE": "아랍에미리트; UAE", "SA": "사우디; 사우디아라비아", "PS": "팔레스타인; 가자지구", "CZ": "체코", "CD": "콩고민주공화국; 콩고", "CG": "콩고공화국", "CF": "중앙아프리카공화국", "AU": "호주", "TW": "대만", "ZA": "남아프리카공화국; 남아공", "BA": "보스니아"},
    "ka": {"US": "აშშ; ამერიკა; შეერთებული შტატები", "GB": "ბრიტანეთი; დიდი ბრიტანეთი; ინგლისი; შოტლანდია", "RU": "რუსეთი", "NL": "ჰოლანდია", "PS": "პალესტინა", "CD": "კონგო"},
    "am": {"US": "አሜሪካ; አሜሪካን", "GB": "እንግሊዝ; ብሪታንያ; ብሪታኒያ", "EG": "ግብፅ; ግብጽ", "SD": "ሱዳን", "DE": "ጀርመን", "ET": "ኢትዮጵያ", "SA": "ሳዑዲ አረቢያ", "FR": "ፈረንሳይ", "UA": "ዩክሬን", "RU": "ሩሲያ", "SO": "ሶማሊያ", "TR": "ቱርክ", "ER": "ኤርትራ", "PS": "ፍልስጤም", "CD": "ኮንጎ"},
    "sk": {"US": "USA; Spojené štáty americké; Amerika", "GB": "Veľká Británia; Británia; Anglicko; Škótsko", "NL": "Holandsko", "KR": "Južná Kórea", "KP": "Severná Kórea; KĽDR", "BA": "Bosna", "PS": "Palestína", "CD": "Kongo"},
    "sl": {"US": "ZDA; Amerika", "GB": "Velika Britanija; Britanija; Anglija; Škotska", "BA": "BiH; Bosna", "KR": "Južna Koreja", "KP": "Severna Koreja", "MK": "Makedonija", "PS": "Palestina", "CD": "Kongo"},
    "sr": {"US": "САД; Америка; SAD; Amerika", "GB": "Велика Британија; Британија; Енглеска; Шкотска; Velika Britanija; Britanija; Engleska; Škotska", "BA": "БиХ; Босна; BiH; Bosna", "CZ": "Чешка; Češka", "MK": "Македонија; Makedonija", "KR": "Јужна Кореја; Južna Koreja", "KP": "Северна Кореја; Severna Koreja", "PS": "Палестина; Palestina; Појас Газе; Pojas Gaze", "CD": "Конго; Kongo"},
    "mk": {"US": "САД; Америка", "GB": "Велика Британија; Британија; Англија; Шкотска", "NL": "Холандија", "BA": "БиХ; Босна", "MK": "Македонија", "KR": "Јужна Кореја", "KP": "Северна Кореја", "PS": "Палестина", "CD": "Конго"},
    "be": {"US": "ЗША; Злучаныя Штаты; Амерыка", "GB": "Вялікабрытанія; Брытанія; Англія; Шатландыя", "RU": "Расія", "KR": "Паўднёвая Карэя", "KP": "Паўночная Карэя", "PS": "Палестына", "CD": "Конга"},
    "lt": {"US": "JAV; Jungtinės Amerikos Valstijos; Amerika", "GB": "Didžioji Britanija; Britanija; Anglija; Škotija", "NL": "Olandija", "BY": "Gudija", "BA": "Bosnija", "PS": "Palestina", "CD": "Kongas"},
    "lv": {"US": "ASV; Amerika", "GB": "Lielbritānija; Anglija; Skotija", "NL": "Holande", "BA": "Bosnija", "PS": "Palestīna", "CD": "Kongo"},
    "et": {"US": "USA; Ameerika", "GB": "Suurbritannia; Inglismaa; Šotimaa", "NL": "Holland", "BA": "Bosnia", "PS": "Palestiina", "CD": "Kongo"},
    "sq": {"US": "SHBA; Amerika", "GB": "Britania e Madhe; Britania; Angli; Skoci", "NL": "Holandë", "BA": "Bosnje", "PS": "Palestinë"},
    "is": {"US": "Bandaríkin", "GB": "Bretland; England; Skotland", "NL": "Holland", "PS": "Palestína"},
    "af": {"US": "VSA; Verenigde State; Amerika", "GB": "Brittanje; Groot-Brittanje; Engeland; Skotland", "PS": "Palestina"},
    "gl": {"US": "EUA; EE.UU; Estados Unidos", "GB": "Gran Bretaña; Inglaterra; Escocia", "NL": "Holanda", "PS": "Palestina"},
    "az": {"US": "ABŞ; Amerika", "GB": "Böyük Britaniya; Britaniya; İngiltərə", "AE": "BƏƏ", "PS": "Fələstin"},
    "ms": {"US": "AS; Amerika; Amerika Syarikat", "GB": "Britain; UK; England; Scotland", "PS": "Palestin", "CZ": "Republik Czech"},
    "tl": {"US": "US; Amerika; Estados Unidos", "GB": "UK; Britanya; Inglatera", "PH": "Pilipinas", "CN": "Tsina", "JP": "Hapon", "ES": "Espanya", "DE": "Alemanya", "RU": "Rusya", "FR": "Pransya", "IT": "Italya"},
    "sw": {"US": "Marekani", "ES": "Hispania", "GB": "Uingereza; Uskoti", "PS": "Palestina", "CD": "DRC; DR Congo"},
    "ur": {"US": "امریکہ; امریکا", "GB": "برطانیہ; انگلینڈ", "IN": "بھارت; انڈیا; ہندوستان", "ES": "اسپین; سپین", "CN": "چین", "PS": "فلسطین; غزہ", "AE": "یو اے ای; امارات", "SA": "سعودی عرب", "KR": "جنوبی کوریا", "KP": "شمالی کوریا", "TR": "ترکی; ترکیہ", "BD": "بنگلہ دیش"},
}  # fmt: skip
"""Names in use in the wire of a language that CLDR does not list."""
CITIES_ALSO = {
    "uk": {"US": "Вашингтон", "CN": "Пекін", "TR": "Анкара", "CH": "Женева; Берн", "DE": "Мюнхен", "IL": "Тель-Авів", "IN": "Делі; Нью-Делі", "UA": "Харків; Одеса; Львів; Донецьк; Херсон; Маріуполь", "PL": "Краків", "RU": "Санкт-Петербург", "NL": "Гаага", "KZ": "Астана", "PK": "Ісламабад", "CA": "Оттава", "FR": "Страсбург"},
    "bg": {"US": "Вашингтон", "CN": "Пекин", "TR": "Анкара", "CH": "Женева; Берн", "DE": "Мюнхен", "IL": "Тел Авив", "IN": "Делхи; Ню Делхи", "BG": "Пловдив; Варна; Бургас; Русе", "NL": "Хага", "UA": "Харков; Одеса", "RU": "Санкт Петербург", "PK": "Исламабад", "FR": "Страсбург"},
    "el": {"US": "Ουάσινγκτον; Ουάσιγκτον", "CN": "Πεκίνο", "TR": "Άγκυρα", "CH": "Γενεύη; Βέρνη", "DE": "Μόναχο", "IL": "Τελ Αβίβ", "IN": "Νέο Δελχί", "GR": "Θεσσαλονίκη; Πειραιάς; Πάτρα", "NL": "Χάγη", "FR": "Στρασβούργο", "PK": "Ισλαμαμπάντ"},
    "hy": {"US": "Վաշինգտոն", "CN": "Պեկին", "TR": "Անկարա", "CH": "Ժնև"},
    "he": {"US": "וושינגטון", "CN": "בייג'ינג; בייג'ין", "TR": "אנקרה", "CH": "ז'נבה; ברן", "DE": "מינכן; פרנקפורט", "IL": "תל אביב; חיפה; באר שבע", "IN": "ניו דלהי", "NL": "האג", "PS": "רמאללה; ח'אן יונס; רפיח", "PK": "איסלמבאד", "UA": "חרקוב; אודסה"},
    "fa": {"US": "واشنگتن", "CN": "پکن", "TR": "آنکارا", "CH": "ژنو; برن", "DE": "مونیخ; فرانکفورت", "IL": "تل‌آویو", "IN": "دهلی نو", "NL": "لاهه", "IR": "مشهد; اصفهان; شیراز; تبریز; اهواز", "PK": "اسلام‌آباد; لاهور", "AE": "ابوظبی", "QA": "دوحه", "IQ": "اربیل; بصره; موصل", "AF": "هرات; قندهار"},
    "hi": {"US": "वाशिंगटन; वॉशिंगटन", "CN": "बीजिंग", "TR": "अंकारा", "CH": "जिनेवा", "IN": "दिल्ली; नई दिल्ली; मुंबई; चेन्नई; बेंगलुरु; लखनऊ; पटना; जयपुर", "PK": "इस्लामाबाद; लाहौर", "IL": "तेल अवीव"},
    "bn": {"US": "ওয়াশিংটন", "CN": "বেইজিং", "IN": "দিল্লি; নয়াদিল্লি; মুম্বাই", "BD": "চট্টগ্রাম; সিলেট; খুলনা"},
    "ta": {"US": "வாஷிங்டன்", "CN": "பெய்ஜிங்", "IN": "டெல்லி; புதுடெல்லி; சென்னை; மும்பை; மதுரை"},
    "th": {"US": "วอชิงตัน", "CN": "ปักกิ่ง", "IN": "นิวเดลี", "TH": "กรุงเทพฯ; กรุงเทพมหานคร; เชียงใหม่"},
    "ko": {"US": "워싱턴; 샌프란시스코; 보스턴", "CN": "베이징", "TR": "앙카라", "CH": "제네바", "DE": "뮌헨; 프랑크푸르트", "IL": "텔아비브", "IN": "뉴델리; 뭄바이", "JP": "오사카; 교토; 후쿠시마", "KR": "부산; 인천; 대구; 대전; 울산; 제주", "KP": "평양", "NL": "헤이그", "VN": "하노이", "PK": "이슬라마바드", "AE": "아부다비", "UA": "하르키우; 오데사"},
    "ka": {"US": "ვაშინგტონი", "CN": "პეკინი", "TR": "ანკარა", "GE": "ბათუმი; ქუთაისი"},
    "am": {"US": "ዋሽንግተን", "CN": "ቤጂንግ", "ET": "ባህር ዳር; መቐለ"},
    "ru": {
        "AU": "Канберра",
        "BE": "Антверпен",
        "BR": "Бразилиа; Рио-де-Жанейро",
        "BY": "Брест; Гродно; Гомель",
        "CA": "Оттава; Монреаль",
        "CH": "Женева; Берн; Базель; Лозанна; Давос",
        "CN": "Пекин; Гуанчжоу; Ухань",
        "DE": "Мюнхен; Гамбург; Франкфурт; Кельн; Кёльн; Дрезден; Лейпциг; Штутгарт; Бонн",
        "ES": "Барселона; Валенсия; Севилья",
        "FR": "Марсель; Лион; Страсбург; Ницца; Канны",
        "GB": "Манчестер; Ливерпуль; Эдинбург; Глазго; Бирмингем",
        "IL": "Тель-Авив; Хайфа",
        "IN": "Дели; Нью-Дели; Мумбаи",
        "IQ": "Мосул",
        "IT": "Милан; Венеция; Неаполь; Турин; Флоренция",
        "JP": "Осака; Хиросима",
        "KZ": "Астана; Алма-Ата",
        "MA": "Рабат",
        "NG": "Абуджа",
        "NL": "Гаага; Роттердам",
        "NZ": "Веллингтон",
        "PK": "Исламабад; Лахор",
        "PL": "Краков; Гданьск",
        "PS": "Рамалла",
        "RU": "Санкт-Петербург; Петербург; Сочи; Казань; Уфа; Пермь; Ростов-на-Дону; Воронеж; Грозный; Челябинск; Краснодар; Тюмень; Хабаровск; Мурманск; Белгород; Курск; Брянск",
        "SA": "Мекка; Джидда",
        "SY": "Алеппо; Идлиб",
        "TR": "Анкара; Измир; Анталья",
        "TZ": "Додома",
        "UA": "Харьков; Одесса; Львов; Днепр; Донецк; Луганск; Мариуполь; Херсон",
        "US": "Вашингтон; Бостон; Сан-Франциско; Майами; Лас-Вегас; Филадельфия; Хьюстон; Даллас",
        "VN": "Ханой",
        "ZA": "Претория; Кейптаун",
    },
    "ar": {
        "AE": "أبوظبي; أبو ظبي",
        "AU": "كانبرا",
        "BR": "برازيليا",
        "CA": "أوتاوا; مونتريال",
        "CH": "جنيف; برن",
        "CN": "بكين; بيجين",
        "DE": "ميونيخ; فرانكفورت; هامبورغ",
        "EG": "الإسكندرية",
        "ES": "برشلونة",
        "FR": "مرسيليا",
        "IL": "تل أبيب; حيفا",
        "IN": "نيودلهي; مومباي",
        "IQ": "الموصل; البصرة; أربيل",
        "IT": "ميلانو",
        "JO": "عمان",
        "KZ": "أستانا",
        "LY": "بنغازي; مصراتة",
        "MA": "الرباط; مراكش",
        "NG": "أبوجا",
        "NL": "لاهاي",
        "PK": "إسلام آباد; لاهور",
        "PS": "رام الله; رفح; خان يونس; نابلس; جنين",
        "QA": "الدوحة",
        "RU": "سان بطرسبرغ",
        "SA": "جدة; مكة المكرمة",
        "SD": "الفاشر; بورتسودان",
        "SO": "مقديشو",
        "SY": "حلب; إدلب; حمص",
        "TR": "أنقرة",
        "UA": "خاركيف; أوديسا",
        "US": "واشنطن; سان فرانسيسكو",
        "VN": "هانوي",
        "YE": "صنعاء; الحديدة",
        "ZA": "بريتوريا; كيب تاون",
    },
    "ja": {
        "AE": "アブダビ",
        "AU": "キャンベラ",
        "BR": "ブラジリア; リオデジャネイロ",
        "CA": "オタワ; モントリオール",
        "CH": "ジュネーブ; ベルン; ダボス",
        "CN": "北京; 広州; 武漢",
        "DE": "ミュンヘン; フランクフルト; ハンブルク",
        "ES": "バルセロナ",
        "FR": "マルセイユ; リヨン",
        "GB": "マンチェスター",
        "IL": "テルアビブ",
        "IN": "ニューデリー; ムンバイ",
        "IQ": "モスル",
        "IT": "ミラノ; ベネチア",
        "JP": "大阪; 京都; 福島; 沖縄",
        "MA": "ラバト",
        "NG": "アブジャ",
        "NL": "ハーグ",
        "NZ": "ウェリントン",
        "PK": "イスラマバード",
        "QA": "ドーハ",
        "RU": "サンクトペテルブルク",
        "SY": "アレッポ",
        "TR": "アンカラ",
        "UA": "ハルキウ; オデーサ; リビウ; ドネツク; ヘルソン",
        "US": "ワシントン; サンフランシスコ; ボストン",
        "VN": "ハノイ",
        "YE": "サヌア",
        "ZA": "プレトリア; ケープタウン",
    },
    "zh": {
        "AE": "阿布扎比",
        "AU": "堪培拉",
        "BR": "巴西利亚; 里约热内卢",
        "CA": "渥太华; 蒙特利尔",
        "CH": "日内瓦; 伯尔尼; 达沃斯",
        "CN": "北京; 广州; 拉萨; 武汉; 深圳",
        "DE": "慕尼黑; 法兰克福",
        "ES": "巴塞罗那",
        "FR": "马赛; 里昂",
        "GB": "曼彻斯特; 利物浦; 爱丁堡",
        "IL": "特拉维夫",
        "IN": "新德里; 孟买",
        "IQ": "摩苏尔",
        "IT": "米兰; 威尼斯",
        "JP": "大阪; 京都; 福岛",
        "KW": "科威特城",
        "KZ": "阿斯塔纳",
        "MA": "拉巴特",
        "NG": "阿布贾",
        "NL": "海牙",
        "NZ": "惠灵顿",
        "PK": "伊斯兰堡",
        "QA": "多哈",
        "RU": "圣彼得堡",
        "SY": "阿勒颇",
        "TR": "安卡拉",
        "UA": "哈尔科夫; 敖德萨",
        "US": "华盛顿; 旧金山; 波士顿",
        "VN": "河内",
        "YE": "萨那",
        "ZA": "比勒陀利亚; 开普敦",
    },
}  # fmt: skip
"""Capitals and large cities that give no time zone its name, where their names in Latin letters are of no use."""

SEATS = {
    "de": {"RU": "Kreml", "US": "Weißes Haus; Weiße Haus; Weißen Haus; Kapitol", "FR": "Élysée-Palast"},
    "fr": {
        "RU": "Kremlin",
        "US": "Maison Blanche; Maison-Blanche; Pentagone",
        "FR": "Élysée; Elysée; Quai d'Orsay",
    },
    "es": {"RU": "Kremlin", "US": "Casa Blanca; Pentágono", "FR": "Elíseo"},
    "it": {"RU": "Cremlino", "US": "Casa Bianca; Pentagono", "FR": "Eliseo"},
    "pt": {"RU": "Kremlin", "US": "Casa Branca; Pentágono", "FR": "Eliseu"},
    "nl": {"RU": "Kremlin", "US": "Witte Huis"},
    "sv": {"RU": "Kreml", "US": "Vita huset"},
    "da": {"RU": "Kreml", "US": "Hvide Hus"},
    "no": {"RU": "Kreml", "US": "Hvite hus"},
    "fi": {"RU": "Kreml", "US": "Valkoinen talo"},
    "pl": {"RU": "Kreml", "US": "Biały Dom"},
    "ru": {"RU": "Кремль; Госдума", "US": "Белый дом; Пентагон; Госдеп"},
    "ar": {"RU": "الكرملين", "US": "البيت الأبيض; البنتاغون"},
    "cs": {"RU": "Kreml", "US": "Bílý dům"},
    "hu": {"RU": "Kreml", "US": "Fehér Ház"},
    "ro": {"RU": "Kremlin", "US": "Casa Albă"},
    "tr": {"RU": "Kremlin", "US": "Beyaz Saray"},
    "hr": {"RU": "Kremlj", "US": "Bijela kuća"},
    "ca": {"RU": "Kremlin", "US": "Casa Blanca"},
    "id": {"RU": "Kremlin", "US": "Gedung Putih"},
    "uk": {"RU": "Кремль", "US": "Білий дім; Пентагон"},
    "bg": {"RU": "Кремъл", "US": "Белият дом; Пентагонът"},
    "el": {"RU": "Κρεμλίνο", "US": "Λευκός Οίκος"},
    "he": {"RU": "הקרמלין", "US": "הבית הלבן; הפנטגון"},
    "fa": {"RU": "کرملین", "US": "کاخ سفید; پنتاگون"},
    "hi": {"RU": "क्रेमलिन", "US": "व्हाइट हाउस; पेंटागन"},
    "ko": {"RU": "크렘린궁", "US": "백악관"},
    "zh": {"RU": "克里姆林宫", "US": "白宫; 五角大楼"},
    "ja": {"RU": "クレムリン", "US": "ホワイトハウス; 米国防総省"},
}
"""Institutions that stand for their country, where English has another name for them."""

LOCALES = {"no": ("nb",), "tl": ("fil",), "sr": ("sr", "sr_Latn"), "hr": ("hr", "sr_Latn")}
"""Locales of CLDR by language, where they have other codes. Serbian is written in two alphabets, and in that of
Croatian not told from it."""

UNPARTED, LARGE = ("ar", "zh", "ja"), 100
"""Languages in which the name of a small place is found inside of other words, and thousands of people of a large one."""

APOSTROPHES = str.maketrans("\u2019\u02bc\u05f3", "'''")
CEDILLAS = str.maketrans("șțȘȚ", "şţŞŢ")
"""How many write two letters of Romanian."""


def _is_known(zone: str, code: str, language: str) -> bool:
    """Whether the city of a time zone is known by its name, or large enough: not Nome, nor a station of Antarctica."""
    name = zone.rpartition("/")[2].replace("_", " ")
    if language not in UNPARTED + WELL_KNOWN or code in codes_of(name, ("city", "country")):
        return True
    called = cities_called(name) if language in UNPARTED else ()
    return any(city.country == code and city.thousands >= LARGE for city in called)


def _spelled(names: Iterable[str], language: str) -> list[str]:
    """Names with the ways many write them: an apostrophe for the mark of Hebrew, cedillas in Romanian."""
    if language not in WELL_KNOWN:
        return list(names)
    typed = [name.translate(APOSTROPHES) for name in names]
    marked = [name.replace("'", "\u05f3") for name in typed] if language == "he" else []
    cedillas = [name.translate(CEDILLAS) for name in typed] if language == "ro" else []
    return list(dict.fromkeys((*typed, *marked, *cedillas)))


def _rows(language: str) -> Iterator[str]:
    """The rows of a language: countries, then cities, then institutions."""
    locale, *others = (Locale.parse(code) for code in LOCALES.get(language, (language,)))
    for code in countries():
        names = _of_country(locale, language, code)
        names += [
            name for other in others for name in _of_country(other, language, code) if name not in names
        ]
        if names:
            yield f"{language}\t{code}\tcountry\t{'; '.join(_spelled(names, language))}\n"
    for code, names in sorted(_cities(locale, language).items()):
        yield f"{language}\t{code}\tcity\t{'; '.join(_spelled(names, language))}\n"
    for code, seats in sorted(SEATS.get(language, {}).items()):
        yield f"{language}\t{code}\tseat\t{seats}\n"


def _of_country(locale: Locale, language: str, code: str) -> list[str]:
    names = [locale.territories.get(code, ""), *ALSO[language].get(code, "").split("; ")]
    names = list(dict.fromkeys(name.replace("\u2019", "'") for name in names if name))
    names += [name.split(" (")[0] for name in names if " (" in name]
    return [name for name in dict.fromkeys(names) if "(" not in name]


def _cities(locale: Locale, language: str) -> dict[str, list[str]]:
    """Code of a country -> its cities; the languages of WELL_KNOWN have none that is called like its country."""
    territories = get_global("zone_territories")
    cities: dict[str, list[str]] = {}
    for zone, facts in sorted(locale.time_zones.items()):
        code, city = territories.get(zone, ""), facts.get("city", "")
        if code not in countries() or not city or not _is_known(zone, code, language):
            continue
        if language not in WELL_KNOWN or city not in _of_country(locale, language, code):
            cities.setdefault(code, []).append(city)
    for code, names in CITIES_ALSO.get(language, {}).items():
        listed = cities.setdefault(code, [])
        listed += [name for name in names.split("; ") if name not in listed]
    return cities


def main() -> None:
    """Write the table."""
    with TABLE.open("w", encoding="utf-8", newline="\n") as file:
        file.write(
            "# Names of countries and cities in other languages: language, ISO 3166-1 alpha-2, kind, names.\n"
        )
        file.write(
            "# Facts of Unicode CLDR, by way of Babel, Unicode licence; made by bench/make_country_names.py.\n"
        )
        for language in (*LANGUAGES, *WELL_KNOWN):
            file.writelines(_rows(language))


if __name__ == "__main__":
    main()
