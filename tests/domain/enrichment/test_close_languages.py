"""Languages that are close to each other are told apart by two sentences."""

import pytest

from wire.domain.enrichment.enrich import enrich
from wire.domain.items.ninjs import Ninjs

TEXTS = [
    ("cs", "Ministr obvinění odmítl. V pátek má vypovídat před výborem."),
    ("sk", "Minister obvinenia odmietol. V piatok má vypovedať pred výborom."),
    ("sl", "Minister je obtožbe zavrnil. V petek bo moral pred odbor."),
    ("hr", "Ministar je odbacio optužbe. U petak mora pred povjerenstvo."),
    ("sr", "Министар је одбацио оптужбе. У петак мора пред одбор."),
    ("mk", "Министерот ги отфрли обвинувањата. Во петок треба да се појави пред комисијата."),
    ("bg", "Министърът отхвърли обвиненията. В петък той трябва да се яви пред комисията."),
    ("ru", "Министр отверг обвинения. В пятницу он должен выступить перед комиссией."),
    ("uk", "Міністр відкинув звинувачення. У п'ятницю він має виступити перед комісією."),
    ("be", "Міністр адхіліў абвінавачанні. У пятніцу ён павінен выступіць перад камісіяй."),
    ("ar", "رفض الوزير الاتهامات. ومن المقرر أن يمثل أمام اللجنة يوم الجمعة."),
    ("fa", "وزیر این اتهامات را رد کرد. او باید روز جمعه در برابر کمیسیون حاضر شود."),
    ("ur", "وزیر نے الزامات مسترد کر دیے۔ وہ جمعے کو کمیٹی کے سامنے پیش ہوں گے۔"),
    ("hi", "मंत्री ने आरोपों को खारिज कर दिया। उन्हें शुक्रवार को समिति के सामने पेश होना है।"),
    ("ne", "मन्त्रीले आरोप अस्वीकार गरे। उनी शुक्रबार समितिमा उपस्थित हुनेछन्।"),
    ("et", "Minister lükkas süüdistused tagasi. Reedel peab ta komisjoni ette ilmuma."),
    ("fi", "Ministeri kiisti syytökset. Hänen on määrä esiintyä valiokunnan edessä perjantaina."),
    ("lv", "Ministrs noraidīja apsūdzības. Piektdien viņam jāierodas komisijā."),
    ("lt", "Ministras atmetė kaltinimus. Penktadienį jis turės stoti prieš komisiją."),
    ("tl", "Itinanggi ng ministro ang mga paratang. Haharap siya sa komite sa Biyernes."),
    ("id", "Saham turun tajam setelah bank memangkas proyeksinya. Para analis memperkirakan kenaikan kecil."),
    ("ms", "Saham jatuh mendadak selepas bank mengurangkan unjurannya. Penganalisis menjangkakan kenaikan."),
    ("sw", "Waziri alikanusha tuhuma hizo. Atafika mbele ya kamati siku ya Ijumaa."),
    ("af", "Die minister het die bewerings verwerp. Hy moet Vrydag voor die komitee verskyn."),
    ("nl", "De minister wees de beschuldigingen af. Vrijdag moet hij voor de commissie verschijnen."),
    ("da", "Ministeren afviste beskyldningerne. Fredag skal han forklare sig for udvalget."),
    ("no", "Spissen scoret to ganger etter pause. Laget hans ligger nå på tredjeplass."),
    ("nn", "Spissen skåra to gonger etter pause. Laget hans ligg no på tredjeplass."),
    ("sv", "Ministern avvisade anklagelserna. På fredag ska han frågas ut av utskottet."),
    ("is", "Ráðherrann vísaði ásökunum á bug. Hann á að mæta fyrir nefndina á föstudag."),
    ("es", "El ministro rechazó las acusaciones. Deberá declarar el viernes ante la comisión."),
    ("ca", "El ministre va rebutjar les acusacions. Haurà de declarar divendres davant la comissió."),
    ("gl", "O ministro rexeitou as acusacións. Terá que declarar o venres ante a comisión."),
    ("pt", "O ministro rejeitou as acusações. Será ouvido na sexta-feira pela comissão."),
    ("eu", "Ministroak ukatu egin ditu salaketak. Ostiralean deklaratu beharko du batzordearen aurrean."),
    ("tr", "Bakan suçlamaları reddetti. Cuma günü komisyona ifade verecek."),
    ("az", "Nazir ittihamları rədd edib. O, cümə günü komissiya qarşısında çıxış edəcək."),
    ("hu", "A miniszter visszautasította a vádakat. Pénteken a bizottság elé kell állnia."),
    ("ro", "Ministrul a respins acuzațiile. Vineri va fi audiat de comisie."),
    ("sq", "Ministri hodhi poshtë akuzat. Të premten ai do të dalë para komisionit."),
    ("vi", "Bộ trưởng bác bỏ các cáo buộc. Ông sẽ phải điều trần trước ủy ban vào thứ Sáu."),
]


@pytest.mark.parametrize(("language", "text"), TEXTS, ids=[language for language, _ in TEXTS])
def test_two_sentences_tell_a_language_from_those_close_to_it(language: str, text: str) -> None:
    value: Ninjs = {"uri": "urn:uuid:1", "bodies": [{"role": "main", "value": text}]}
    enrich(value)
    assert value["language"] == language


def test_both_ways_of_writing_norwegian_are_read_by_the_same_names_of_places() -> None:
    text = "Ministeren seier at Tyskland ikkje er samd, og at ho ikkje veit kva som skjer vidare."
    value: Ninjs = {"uri": "urn:uuid:1", "bodies": [{"role": "main", "value": text}]}
    enrich(value)
    assert value["language"] == "nn"
    assert "DE" in [place["literal"] for place in value["places"]]
