"""What an agency writes below a story for other desks: its notebook, contacts, and what is not for publication."""

import pytest

from tests.contract.format_samples import iptc7901, newsml12, ninjs, nitf
from wire.domain import formats
from wire.domain.formats.common import notebook
from wire.domain.formats.common.embargoes import embargo_words
from wire.domain.message import Message, Status

STORY = ("Dorf (alpin) - A bridge opened.", "Two said it shook.")
CONTACT = "- Autorin: Ada Gruber, +43 1 555 0199"
NOT_PUBLIC = [
    "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
    "(Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt)",
    "The following information is not intended for publication",
    "The following contacts are not for release:",
    "Les informations suivantes ne sont pas destinées à la publication",
    "La siguiente información no está destinada a la publicación",
    "Le seguenti informazioni non sono destinate alla pubblicazione",
    "De volgende informatie is niet voor publicatie",
    "As informações seguintes não se destinam a publicação",
    "Följande information är inte för publicering",
    "Følgende oplysninger er ikke til offentliggørelse",
    "Følgende informasjon er ikke for publisering",
    "Seuraavat tiedot eivät ole tarkoitettu julkaistaviksi",
    "Poniższe informacje nie są przeznaczone do publikacji",
    "Následující informace nejsou určeny ke zveřejnění",
    "Следующая информация не для публикации",
    "Наступна інформація не для публікації",
    "Aşağıdaki bilgiler yayın için değildir",
    "المعلومات التالية ليست للنشر",
    "Οι ακόλουθες πληροφορίες δεν προορίζονται για δημοσίευση",
]
BARE = [
    "Nicht zur Veröffentlichung:",
    "Niet voor publicatie",
    "NOT FOR PUBLICATION",
    "Ej för publicering",
    "Ne pas publier",
]


def wire(below: str) -> Message:
    """A 7901 message with these lines below its story."""
    raw = iptc7901().replace(b"# Notebook\r\n\r\nTel: 1", below.replace("\n", "\r\n").encode())
    return formats.parse(raw)


@pytest.mark.parametrize("indent", ["", "   ", "\t"])
@pytest.mark.parametrize(
    "heading",
    [
        *(
            "# dpa-Notizblock",
            "# Notebook",
            "# dpa NOTEBOOK",
            "## Notizblock",
            "# Cuaderno",
            "# Bloc-notes",
            "# Taccuino",
        ),
        *("Notizblock", "dpa-Notizblock", "# Anything"),
    ],
)
@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_notebook_is_private_however_it_is_set_and_called(heading: str, indent: str, blank: str) -> None:
    lines = (
        heading,
        "## Orte",
        "- [Rathaus](Platz 1)",
        "* * * *",
        NOT_PUBLIC[0],
        "## Kontakte",
        CONTACT,
        "alpin kl n1",
    )
    message = wire(f"\n{blank}".join(indent + line for line in lines))
    assert message.lines == STORY
    assert set(lines[1:]) <= set(message.private_notes)
    assert not message.held_because


@pytest.mark.parametrize("said", NOT_PUBLIC)
def test_a_line_that_says_so_in_any_language_makes_what_follows_private(said: str) -> None:
    message = wire(f"{said}\n{CONTACT}")
    assert message.lines == STORY
    assert message.private_notes == (said, CONTACT)
    assert not message.held_because, "it is the contact that is not for publication, not the story"


def test_a_note_that_says_so_of_itself_is_one_too() -> None:
    said = "Note to editors (not for publication): call Ada Gruber on +43 1 555 0199"
    assert (wire(said).lines, wire(said).private_notes) == (STORY, (said,))


@pytest.mark.parametrize("said", BARE)
def test_such_a_line_that_says_no_more_is_but_a_mark(said: str) -> None:
    message = wire(f"{said}\n\n{CONTACT}")
    assert (message.lines, message.private_notes, message.held_because) == (STORY, (CONTACT,), "")


@pytest.mark.parametrize(
    "mark",
    ["* * * *", "****", "## alpin-Kontakte", "## Editorial contacts", "# Notebook", "For internal use only:"],
)
def test_each_mark_of_a_notebook_does_by_itself(mark: str) -> None:
    message = wire(f"{mark}\n{CONTACT}")
    assert message.lines == STORY
    assert message.private_notes[-1] == CONTACT


def test_a_mark_may_stand_in_the_middle_of_a_notebook_and_a_name_above_its_number() -> None:
    message = wire(f"# Notebook\n- Added: a word\n* * * *\nEj för publicering:\n{CONTACT}")
    assert (message.private_notes, message.held_because) == (("- Added: a word", "* * * *", CONTACT), "")
    assert wire(f"{NOT_PUBLIC[0]}\nAutorin\nTel. 01 555 0199").lines == STORY


@pytest.mark.parametrize("last", [(), ("alpin kl n1",), ("xyz kl n1",)])
def test_a_notebook_is_private_in_every_format(last: tuple[str, ...]) -> None:
    lines = ("# dpa-Notizblock", "## Orte", "* * * *", NOT_PUBLIC[0], CONTACT, *last)
    markup = "".join(f"<p>{line}</p>" for line in (*STORY, *lines))
    for message in (
        formats.parse(nitf(body=markup)),
        formats.parse(ninjs(bodies=[{"role": "main", "contentType": "text/html", "value": markup}])),
        formats.parse(ninjs(bodies=[{"role": "main", "value": "\n\n".join((*STORY, *lines))}])),
    ):
        assert message.lines == STORY
        assert message.private_notes == lines[1:]


def test_a_notebook_below_plain_text_is_private_too_and_a_page_of_the_web_goes_on() -> None:
    page = "Dorf opens bridge\n\n{}\n\n" + "\n".join((NOT_PUBLIC[0], CONTACT))
    message = formats.parse(page.format("\n\n".join((*STORY, "# dpa-Notizblock", "* * * *"))).encode())
    assert message.lines == ("Dorf opens bridge", "", STORY[0], "", STORY[1], "")
    assert message.private_notes == ("* * * *", NOT_PUBLIC[0], CONTACT)
    assert formats.parse(page.format("\n\n".join(STORY)).encode()).private_notes == ()


@pytest.mark.parametrize(
    "below",
    [
        "The following information was not published, he said.\n\nHe left at once.",
        "The following names have not been published:\n- Ada Gruber\n- Bo Halden",
        "* * * *\n\nA second bridge will open in May.",
        "He kept a notebook.\n\n- It was found.",
        "Notebook\n\nHe kept one, with notes of the river.",
        "#bridge was used 500 times.\n\nThe mayor said: 2,000,000 saw it.",
        f"{NOT_PUBLIC[2]} said the label.\n\nHe laughed.",
    ],
)
def test_a_story_that_only_sounds_like_one_goes_on(below: str) -> None:
    message = wire(below)
    assert message.private_notes == ()
    assert message.lines[:2] == STORY
    assert "".join(below.split()) == "".join("".join(message.lines[2:]).split())


@pytest.mark.parametrize("above", ["", "\n"])
@pytest.mark.parametrize(
    "signed",
    [
        ("ls/mp", "ADR 261530 NOV 26"),
        ("rñ/cmm", "(foto) (vídeo)"),
        ("rñ/cmm", "(Photos)"),
        ("alpin ag", "ag/bh", "ALPIN 261530 GMT NOV 26"),
    ],
)
def test_each_of_the_last_lines_that_sign_a_story_is_private(signed: tuple[str, ...], above: str) -> None:
    message = formats.parse(
        iptc7901().replace(b"\r\n\r\n# Notebook\r\n\r\nTel: 1", "\n".join(("", above, *signed)).encode())
    )
    assert message.lines == STORY
    assert message.private_notes == signed


SAYS_SO = [
    "Non per la pubblicazione: Livia Sartò, tel. 000.",
    "Ej för publicering: ring varvet.",
    "Nicht zur Veröffentlichung: Rückfragen an Lore.",
    "(Not for publication: call Ada at the desk.)",
]


@pytest.mark.parametrize("said", SAYS_SO)
@pytest.mark.parametrize("below", ["", "\n\nls/mp\n\nADR 261530 NOV 26"])
def test_a_line_below_the_story_that_says_so_of_itself_is_private(said: str, below: str) -> None:
    assert (wire(said + below).lines, wire(said + below).private_notes[0]) == (STORY, said)
    message = formats.parse(ninjs(bodies=[{"role": "main", "value": "\n\n".join((*STORY, said))}]))
    assert (message.lines, message.private_notes) == (STORY, (said,))


@pytest.mark.parametrize("said", SAYS_SO)
def test_a_note_to_editors_that_says_so_of_itself_is_private_and_the_others_are_not(said: str) -> None:
    message = formats.parse(ninjs(ednote=["Photo follows: at noon", said]))
    assert (message.ednote, message.private_notes) == ("Photo follows: at noon", (said,))
    picture = formats.parse(
        ninjs(
            associations=[
                {
                    "name": "p",
                    "type": "picture",
                    "headline": "Bridge",
                    "ednote": said,
                    "renditions": [
                        {"name": "o", "href": "https://alpin.example/1.jpg", "contenttype": "image/jpeg"}
                    ],
                }
            ]
        )
    ).media[0]
    assert (picture.ednote, picture.private_notes) == ("", (said,))


@pytest.mark.parametrize("end", [". ", "; ", ") "])
def test_a_sentence_of_a_note_that_says_so_of_itself_is_private_with_all_behind_it(end: str) -> None:
    message = formats.parse(ninjs(ednote=f"Photo follows{end}Not for publication: call 555. Ask for Ada."))
    assert message.ednote == f"Photo follows{end}".rstrip()
    assert message.private_notes == ("Not for publication: call 555. Ask for Ada.",)


def test_a_note_that_kills_its_story_stays_public() -> None:
    message = formats.parse(ninjs(ednote="Not for publication: libel risk"))
    assert (message.status, message.ednote) == (Status.CANCELED, "Not for publication: libel risk")


@pytest.mark.parametrize("name", ["private", "Private Note", "internal"])
def test_an_instruction_of_newsml_1_is_private_by_its_name(name: str) -> None:
    for said in ("Ne pas publier : appeler Ada Gruber.", "Call Ada Gruber"):
        mark = f'<Instruction FormalName="{name}">{said}</Instruction><Instruction FormalName="note">Adds</Instruction>'
        message = formats.parse(newsml12().replace(b"</NewsManagement>", f"{mark}</NewsManagement>".encode()))
        assert (message.ednote, message.private_notes) == ("Adds", (said,))
        assert message.status is Status.USABLE


def test_a_text_is_never_all_notebook() -> None:
    assert notebook.split(("", "# Notebook", CONTACT)) == (("", "# Notebook", CONTACT), ())
    assert notebook.split(()) == ((), ())


@pytest.mark.parametrize(
    ("note", "holds"),
    [
        *((said, False) for said in NOT_PUBLIC[2:6]),
        ("Redaktion: Rosa Schmidt, +49 30 5550199, nicht zur Veröffentlichung", False),
        ("Contact: Jane Roe, jroe@agency.example, not for publication", False),
        ("Not for publication.", True),
        ("Not for publication, queries to +44 20 7946 0000", True),
        ("Contact: Jane Roe, +44 20 7946 0123, not for publication before Friday", True),
        ("The following story is not for publication.", True),
        ("This information is not for publication before 10:00 on Friday.", True),
    ],
)
def test_a_note_on_contacts_holds_no_story(note: str, holds: bool) -> None:
    assert embargo_words.in_note([note]) is holds


def test_a_notebook_is_known_by_an_address_further_below_its_heading() -> None:
    notes = ("Notizblock", "Redaktionelle Hinweise", "Es folgt eine Zusammenfassung", "dpa-Kontakte", CONTACT)
    assert notebook.split((*STORY, *notes)) == (STORY, notes[1:])
    assert notebook.split((*STORY, *notes[:-1])) == ((*STORY, *notes[:-1]), ())


def test_what_bloomberg_sets_below_a_story_is_for_desks() -> None:
    notes = ("To contact the reporter on this story:", "Ada Gruber in Dorf at agruber@x.example")
    assert notebook.split((*STORY, *notes)) == (STORY, notes)
