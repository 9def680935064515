"""Media that an embargo may be for, in the languages of wires, without accents: those of one language in a row.

A word that ends in `-` stands for all that begin with it. Words that say more (`press`, `print`, `broadcast`) are in
`embargo_lexicon`.
"""

MEDIA = {
    "en": "electronic wire televisions newspaper newspapers broadcasters agency agencies digital app apps"
    " outlets outlet paper papers"
    " written facebook instagram tiktok whatsapp telegram youtube podcast- blog- newsletter- livestream- stream-",
    "de": "elektronische elektronischen funk fernseh- horfunk- hoerfunk- rundfunk- medien- druckmedien"
    " printmedien zeitung- tageszeitung- agentur-"
    " nachrichtenagentur- sozial- netzwerk- gedruckte gedruckten schriftliche schriftlichen onlinemedien onlinedienst-"
    " onlineportal- ",
    "fr": "tele medias electroniques televisions televisee ecrite ecrits imprimee imprimes audiovisuel- radios"
    " agence agences reseaux sociaux"
    " journaux papier numerique- site sites toile",
    "es": "television televisiones radios impresa impresos escrita medios agencias redes sociales diarios periodicos"
    " digitales sitios portales papel",
    "it": "televisione televisioni televisivi televisiva emittenti agenzia agenzie giornali quotidiani carta stampata"
    " scritta cartacea"
    " cartacei siti rete sociali",
    "pt": "em televisao televisoes radios agencia escrita impressa impressos jornais redes sociais portais",
    "nl": "televisie omroepen kranten krant dagbladen geschreven gedrukte papieren agentschappen persbureaus sociale",
    "sv": "tryckt tryckta etermedier etermedia tidningar tidningarna tidning dagstidningar byraer nyhetsbyraer webben"
    " webb"
    " natet natmedier papper papperstidning- sociala medier",
    "no da": "fjernsyn fjernsynet trykt trykte aviser avisene aviserne nett nettet nettaviser nettavisene netavis-"
    " netmedier"
    " nyhetsbyraer nyhedsbureauer bureauer sosiale papir papiravis- kringkasting- sociale",
    "fi": "televisio- verkko- verkossa printti- printille printissa painettu painetulle lehdille lehdet lehdisto-"
    " sanomaleht- radiolle radiossa uutistoimisto- sahkoisille sosiaali-",
    "pl": "telewizj- radia prasy prasie prasa gazet gazety internet- drukowane- drukowanych mediow mediach agencji"
    " spolecznosciow-"
    " portali portalach",
    "cs sk": "televiz- rozhlas- tisk tisku tistene- tistena tlac tlace tlacene- internet- agentury socialni- noviny"
    " novinach",
    "hu": "radio radioban sajto sajtonak sajtoban nyomtatott- internetes kozossegi ujsag- hirugynokseg-",
    "ro": "televiziun- presei presa scrisa tiparita internetul- agentiile agentii ziare ziarelor retele",
    "bg": "телевизи- радио- преса пресата печат- вестниц- интернет- агенци- медии медиите социалн- онлайн уеб-",
    "el": "τηλεορασ- ραδιοφων- εντυπ- εφημεριδ- τυπο τυπος τυπου διαδικτυ- ιντερνετ πρακτορει- ιστοσελιδ- μεσα μεσων",
    "hr sl": "televizij- tisak tiskan- radijske radijsk- medije medijev medijima novine agencije spletn- drustven-",
    "sr": "телевизиј- радиј- штамп- новине агенциј- медије медијима друштвен-",
    "lt lv et": "televizij- radijui radijuje radijo spaudai spaudoje internete internetui telekanal- radijam presei"
    " laikrakst- avize- televisioonile televisioon- raadio- ajakirjand- trukimeedia- veebi- ajaleht- lehtedele",
    "ca": "televisio escrita premsa xarxes diaris digitals agencies",
    "uk ru": "телевид- телеканал- телебачен- радио- радіо- интернет- інтернет- печатн- печати друкован- преси"
    " пресі прессы"
    " прессе"
    " преса газет- сми змі агентств- агенці- соцсет- соцмереж- онлайн- сайт- сети",
    "tr": "televizyon- radyo- gazete- yazili basin- internet- sosyal medya- ajans-",
    "ar": "للصحافة للصحف للاذاعة للتلفزيون والتلفزيون والاذاعة للراديو المكتوبة المطبوعة الصحافة الصحف الاذاعة"
    " التلفزيون"
    " الانترنت للانترنت المواقع للمواقع وسائل الاعلام",
    "he": "לרדיו לטלוויזיה לטלויזיה ולטלוויזיה לעיתונות לעתונות לאינטרנט לאתרים רדיו טלוויזיה עיתונות אינטרנט",
    "id ms": "televisyen televisi cetak daring akhbar koran suratkabar sosial",
    "vi": "bao truyen hinh mang",
}
