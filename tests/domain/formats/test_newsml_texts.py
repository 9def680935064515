"""NewsML 1.2: which of several texts is the story, and which stand beside it, in other languages or roles."""

import pytest

from tests.domain.formats.newsml_parts import LINES, STORY, component, described, parsed, photo, rights, text

FRENCH = component(
    described("<Language FormalName='fr'/>"),
    "<NewsLines><HeadLine>La foire</HeadLine><ByLine>Par Ana</ByLine></NewsLines>",
    text("La foire ouvre."),
)


@pytest.mark.parametrize("components", [(FRENCH, STORY), (STORY, FRENCH)])
def test_a_text_in_another_language_is_a_body_and_its_headline_one_beside_the_main_one(
    components: tuple[str, ...],
) -> None:
    message = parsed(LINES, *components)
    assert (message.lines, message.other_bodies) == (
        ("The fair opened.",),
        (("main fr", ("La foire ouvre.",)),),
    )
    assert (message.headline, message.translated) == ("Fair opens", (("fr", "La foire"),))
    assert (message.language, message.byline) == ("en", "Ada Gruber")


def test_what_is_said_of_the_story_comes_before_what_is_said_of_its_translation() -> None:
    message = parsed(FRENCH, component(LINES, text("The fair opened."), role="Main"))
    assert (message.byline, message.lines) == ("Ada Gruber", ("The fair opened.",))
    nitf = '<nitf baselang="fr"><body><body.content><p>La foire ouvre.</p></body.content></body></nitf>'
    french = component(text("x").replace("<p>x</p>", nitf))
    assert parsed(LINES, french, STORY).other_bodies == (("main fr", ("La foire ouvre.",)),)


def test_a_picture_beside_translations_leaves_them_where_they_are() -> None:
    german = FRENCH.replace("'fr'", "'de'").replace("La foire", "Die Messe")
    message = parsed(LINES, STORY, component(component(photo("a.jpg")), FRENCH, german))
    assert [role for role, _ in message.other_bodies] == ["main fr", "main de"]
    assert message.translated == (("fr", "La foire"), ("de", "Die Messe"))


def test_a_text_beside_the_story_is_a_body_by_its_role_and_its_lines_are_its_own() -> None:
    side = component(
        "<NewsLines><HeadLine>How it began</HeadLine><ByLine>By Cy</ByLine></NewsLines>",
        rights("Print only"),
        text("It began in 1812."),
        role="Sidebar",
    )
    for order in ((side, STORY), (STORY, side)):
        message = parsed("<NewsLines><HeadLine>Fair opens</HeadLine></NewsLines>", *order)
        assert message.lines == ("The fair opened.",)
        assert message.other_bodies == (("sidebar", ("It began in 1812.",)),)
        assert (message.byline, message.usage_terms) == ("", "")


def test_a_text_in_another_form_is_no_other_body() -> None:
    assert (
        parsed(LINES, component(STORY, component(text("The fair opened.")), equivalents="yes")).other_bodies
        == ()
    )
    assert parsed(LINES, text("The fair opened."), text("The fair opened.")).other_bodies == ()


def test_a_caption_without_a_picture_is_a_text() -> None:
    assert parsed(LINES, component(text("The fair opened."), role="Caption")).lines == ("The fair opened.",)
