import pytest

from wire.domain.splitting import credit


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
        ("Foto: Divulgação", "", "Divulgação"),
        ("Beeld: Jan de Vries", "", "Jan de Vries"),
        ("Bild: Anna Berg/TT", "", "Anna Berg/TT"),
        ("Kuva: Matti Virtanen / Lehtikuva", "", "Matti Virtanen / Lehtikuva"),
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
