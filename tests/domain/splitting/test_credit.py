import pytest

from wire.domain.splitting import blurbs, credit


@pytest.mark.parametrize(
    ("line", "caption", "name"),
    [
        ("They meet. (Jane Doe/Reuters)", "They meet.", "Jane Doe/Reuters"),
        ("(U.S. Navy photo by John Roe.)", "", "U.S. Navy photo by John Roe."),
        ("A ship leaves the port. (AP)", "A ship leaves the port.", "AP"),
        ("A ferry leaves. Photograph: Ana Silva/Harbour Post", "A ferry leaves.", "Ana Silva/Harbour Post"),
        ("Photo: Jane Doe", "", "Jane Doe"),
        ("Photo by Jane Doe", "", "Jane Doe"),
        ("Image credit: NASA", "", "NASA"),
        ("Foto: Jan Beispiel/dpa", "", "Jan Beispiel/dpa"),
        ("Die Fähre legt ab. Foto: Jan Beispiel/dpa", "Die Fähre legt ab.", "Jan Beispiel/dpa"),
        ("Crédit photo : Jeanne Martin", "", "Jeanne Martin"),
        ("Fotografía: Ana Ruiz / EFE", "", "Ana Ruiz / EFE"),
        ("Foto: Mario Rossi/ANSA", "", "Mario Rossi/ANSA"),
        ("Il traghetto parte (foto Ansa)", "Il traghetto parte", "Ansa"),
        ("Foto: Divulgação", "", "Divulgação"),
        ("Beeld: Jan de Vries", "", "Jan de Vries"),
        ("Bild: Anna Berg/TT", "", "Anna Berg/TT"),
        ("Kuva: Matti Virtanen / Lehtikuva", "", "Matti Virtanen / Lehtikuva"),
        ("Le facteur devant la poste. Photo Jean Dupont", "Le facteur devant la poste.", "Jean Dupont"),
        (
            "Locusts near Selwick last week. (ABC Outback: Jane Doe)",
            "Locusts near Selwick last week.",
            "ABC Outback: Jane Doe",
        ),
        ("REUTERS/Jane Doe", "", "REUTERS/Jane Doe"),
        ("Traders work in New York. REUTERS/Jane Doe", "Traders work in New York.", "REUTERS/Jane Doe"),
        ("Jane Doe/Getty Images", "", "Jane Doe/Getty Images"),
        ("A hunter ate a rabbitCredit: Getty", "A hunter ate a rabbit", "Getty"),
        ("Image: A ferry leaves the harbour on Friday", "A ferry leaves the harbour on Friday", ""),
        ("Image caption The minister waves to the crowd", "The minister waves to the crowd", ""),
        ("The ferry on Friday. [Hill via AP]", "The ferry on Friday.", "Hill via AP"),
        ("A stock image of a ferry.", "A stock image of a ferry.", ""),
        ("An artist's concept of the new ferry.", "An artist's concept of the new ferry.", ""),
        ("This map shows the way of the ferry.", "This map shows the way of the ferry.", ""),
        ("Symbolbild einer Fähre", "Symbolbild einer Fähre", ""),
        ("Photo d'illustration d'un ferry.", "Photo d'illustration d'un ferry.", ""),
        ("Imagen de archivo de un ferry.", "Imagen de archivo de un ferry.", ""),
    ],
)
def test_a_credit_is_the_name_alone_and_a_caption_what_stands_before_it(
    line: str, caption: str, name: str
) -> None:
    assert credit.read(line) == (caption, name)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "The minister said (in a letter of May) that he would go.",
        "He told Reuters that the talks had failed.",
        "It was close. Photo Finish",
        "She reads it to her children (Second Book: Chapter Nine)",
        "The bank said: Photo shops will stay open.",
        "Perplexity access (minimum of five dollars in token credits)",
        "Human rights groups welcome the ruling",
        "She took a photo by the river and left.",
        "This picture of the talks is wrong, the union said. It shows nothing of the long night.",
        "This map shows " + "the way of the ferry, " * 20,
        "The deal holds, he said. Reuters",
        "x" * 700,
    ],
)
def test_sentences_are_no_credits(line: str) -> None:
    assert credit.read(line) is None


def test_a_sentence_and_a_credit_below_it_are_joined_and_nothing_else_is() -> None:
    assert credit.joined("The ferry leaves.", "(Image credit: Jan Berg)") == ("The ferry leaves.", "Jan Berg")
    assert credit.joined("The ferry leaves. It is Friday.", "(Image credit: Jan Berg)") is None
    assert credit.joined("\u201cThe ferry leaves.\u201d", "(Image credit: Jan Berg)") is None
    assert credit.joined("The ferry " + "leaves " * 30 + ".", "(Image credit: Jan Berg)") is None
    assert credit.joined("The ferry leaves.", "It comes back. (Image credit: Jan Berg)") is None
    assert credit.joined("The ferry leaves.", "It comes back.") is None


@pytest.mark.parametrize(
    "line",
    [
        "FILE - Workers leave the port of Harbour on Monday.",
        "In this image taken from video, smoke rises over the port on Monday.",
        "In this May 3, 2026, photo provided by the union, workers stand at the gate.",
        "Smoke rises over the port in this undated handout photo.",
        "The probe took this image of the moon in 2007, six hours after its closest pass.",
        "Mayor Ann Lee (left) and union leader Bo Berg shake hands.",
        "Mayor Ann Lee, left, and union leader Bo Berg shake hands.",
        "From left: Ann Lee, Bo Berg and Eva Roe.",
        "Photo taken on May 3, 2026 shows ferries at the port.",
        "Un ferry sale del puerto, en una imagen de archivo.",
        "Il traghetto lascia il porto (foto d'archivio)",
        "Un ferry quitte le port (photo d'illustration).",
        "En färja lämnar hamnen på måndagen, arkivbild.",
    ],
)
def test_a_caption_is_known_by_what_is_said_only_of_a_picture(line: str) -> None:
    assert credit.read(line) == (line, "")


@pytest.mark.parametrize(
    "line",
    [
        "The choice is between the left (right) and the centre. So it goes.",
        "RENEW (Left)",
        "He came. Photos of the port were taken",
        "X (Twitter)",
        "Photography/Video",
        "He turned left and the bus turned right in front of the port.",
        "In this image of the world there is no port and no ferry.",
    ],
)
def test_text_and_menus_that_name_a_side_or_a_picture_are_no_captions(line: str) -> None:
    assert credit.read(line) is None


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Ferries at the port. (Reuters: Jane Doe)", ("Ferries at the port.", "Reuters: Jane Doe")),
        ("Ferries at the port. (Supplied)", ("Ferries at the port.", "Supplied")),
        ("Ferries at the port. (Supplied: Port of Harbour)", ("Ferries at the port.", "Supplied: Port of Harbour")),
        ("Jane Doe-USA TODAY Sports", ("", "Jane Doe-USA TODAY Sports")),
        ("The port in May 2026. CP PHOTO/Jane Doe", ("The port in May 2026.", "CP PHOTO/Jane Doe")),
        ("Credit...Jane Doe for The New York Times", ("", "Jane Doe for The New York Times")),
        ("They meet. Photo by Jane Doe", ("They meet.", "Jane Doe")),
        ("They meet. Photo courtesy of Jane Doe", ("They meet.", "Jane Doe")),
        ("They meet. Foto av Éva Doe", ("They meet.", "Éva Doe")),
        ("Image source, Getty Images", ("", "Getty Images")),
        ("Image caption, A ferry leaves", ("A ferry leaves", "")),
        ("Photo illustration by Jane Doe", ("", "Jane Doe")),
        ("写真：共同通信", ("", "共同通信")),
        ("（写真：AFP）", ("", "AFP")),
        ("（新华社记者 张三 摄）", ("", "新华社记者 张三 摄")),
        ("사진=연합뉴스", ("", "연합뉴스")),
    ],
)  # fmt: skip
def test_a_credit_is_known_in_the_form_of_each_desk(line: str, parts: tuple[str, str]) -> None:
    assert credit.read(line) == parts


PROSE = "Crews of the ferries across the sound voted on Friday to strike from Monday on."


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("A ferry. (Jan Berg/Post)", ("A ferry.", "Jan Berg/Post")),
        ("A ferry. (Jan Berg/Xyz/Abc)", None),
        ("A ferry. (either/or)", None),
        ("A ferry. (JAN BERG/POST)", None),
        ("A ferry. (Berg/Post)", None),
        ("A ferry. (photo by Jan Berg)", ("A ferry.", "Jan Berg")),
        ("A ferry. (their photo shows it)", None),
        ("A ferry leaves Selwick Getty Images", None),
        ("Jan van der Berg via Getty Images", ("", "Jan van der Berg via Getty Images")),
        ("Jan Berg Of Hill And Some Getty Images", None),
        ("© Jan Berg", ("", "Jan Berg")),
        ("Anna Berg / HILLPOST", ("", "Anna Berg / HILLPOST")),
        ("HILLPOST / Anna Berg", None),
        ("A ferry. Photo: Jan Berg", ("A ferry.", "Jan Berg")),
        ("Photo: the ferry that never came", ("the ferry that never came", "")),
        ("Credit: the ferry that never came home", ("", "the ferry that never came home")),
        ("Credit: " + "one " * 11, None),
        ("A ferry Submitted photo", ("A ferry", "Submitted photo")),
        ("Submitted photo", ("", "Submitted photo")),
        ("A ferry photo by Jan Berg", None),
        ("x" * 601, None),
        ("This map shows the way. " + "x" * 177, None),
        ("This map shows the way. " + "x" * 176, ("This map shows the way. " + "x" * 176, "")),
    ],
)
def test_a_credit_is_told_from_what_is_nearly_one(line: str, found: tuple[str, str] | None) -> None:
    assert credit.read(line) == found


@pytest.mark.parametrize(
    ("caption", "is_one"),
    [
        ("A ferry leaves.", True),
        ("A ferry leaves. It is late.", False),
        ("A ferry leaves", False),
        ("“A ferry leaves.”", False),
        ("A ferry " + "x" * 191 + ".", True),
        ("A ferry " + "x" * 192 + ".", False),
    ],
)
def test_a_sentence_and_the_credit_below_it_are_of_one_picture(caption: str, is_one: bool) -> None:
    assert (credit.joined(caption, "Photo: Jan Berg") == (caption, "Jan Berg")) is is_one
    assert credit.joined(caption, "A ferry. Photo: Jan Berg") is None
    assert credit.joined(caption, PROSE) is None


def test_a_credit_has_a_hundred_and_twenty_characters_at_most() -> None:
    assert credit.read("Photo by J" + "a" * 110) == ("", "J" + "a" * 110)
    assert credit.read("Photo by J" + "a" * 111) is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Credit: reddit", ("", "reddit")),
        ("Photo editor: Jan Berg", None),
        ("Seen via: Jan Berg", None),
        ("Photo: a.b", ("", "a.b")),
        ("Jan Berg Eva Roe Getty Images", ("", "Jan Berg Eva Roe Getty Images")),
        ("Jan Berg Eva Roe Ada Getty Images", None),
        ("Credit: ()", None),
        ("REUTERS/J" + "a" * 111, ("", "REUTERS/J" + "a" * 111)),
        ("REUTERS/J" + "a" * 112, None),
        ("Anna Maria Berg / HILLPOST", ("", "Anna Maria Berg / HILLPOST")),
        ("Anna Maria Eva Berg / HILLPOST", None),
    ],
)
def test_a_credit_of_an_open_word_or_an_agency_has_its_limits(
    line: str, found: tuple[str, str] | None
) -> None:
    assert credit.read(line) == found


@pytest.mark.parametrize(("size", "is_one"), [(59, True), (60, False)])
def test_a_caption_without_a_mark_is_shorter_than_three_quarters_of_a_paragraph(
    size: int, is_one: bool
) -> None:
    lines = ["y" * 79 + ".", "x" * (size - 1) + ".", "Photo: Jan Berg", "y" * 79 + "."]
    assert blurbs.short_captions(lines, ["prose", "prose", "credit", "prose"]) == ([1] if is_one else [])


@pytest.mark.parametrize(
    "line",
    ["In pictures: Carnival of Binche", "En images : Carnaval de Binche", "I bilder: Karneval i Binche"],
)
def test_a_headline_over_pictures_is_no_credit(line: str) -> None:
    assert credit.read(line) is None
