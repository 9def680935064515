"""Components of NewsML 1.2, and items of them, for tests of formats."""

# ruff: noqa: E501 (documents as senders set them)

from tests.contract.format_samples import newsml12
from wire.domain import formats
from wire.domain.message import Message

LINES = "<NewsLines><HeadLine>Fair opens</HeadLine><ByLine>By Ada Gruber</ByLine><CopyrightLine>(c) Story</CopyrightLine></NewsLines>"
PICTURE_LINES = "<NewsLines><HeadLine>At the fair</HeadLine><ByLine>Bo Ng</ByLine><CopyrightLine>(c) Bo</CopyrightLine></NewsLines>"


def raw(*components: str, start: str = "") -> bytes:
    """An item with one component, in which these stand."""
    document = newsml12().decode()
    begin, end = document.index("<NewsComponent>"), document.index("</NewsItem>")
    body = component(*components)
    return (document[:begin] + start + body + document[end:]).encode()


def component(*inner: str, role: str = "", equivalents: str = "no") -> str:
    named = f'<Role FormalName="{role}"/>' if role else ""
    return f'<NewsComponent EquivalentsList="{equivalents}">{named}{"".join(inner)}</NewsComponent>'


def text(words: str) -> str:
    return (
        f'<ContentItem><MediaType FormalName="Text"/><DataContent><p>{words}</p></DataContent></ContentItem>'
    )


def photo(href: str, width: int = 0, kind: str = "Photo") -> str:
    size = f'<Characteristics><Property FormalName="Width" Value="{width}"/><Property FormalName="Height" Value="{width}"/></Characteristics>'
    return f'<ContentItem Href="{href}"><MediaType FormalName="{kind}"/>{size if width else ""}</ContentItem>'


def rights(terms: str, holder: str = "") -> str:
    owner = f"<Copyright><CopyrightHolder>{holder}</CopyrightHolder></Copyright>" if holder else ""
    return (
        f"<RightsMetadata>{owner}<UsageRights><UsageType>{terms}</UsageType></UsageRights></RightsMetadata>"
    )


def described(said: str) -> str:
    return f"<DescriptiveMetadata>{said}</DescriptiveMetadata>"


def parsed(*components: str, start: str = "") -> Message:
    return formats.parse(raw(*components, start=start))


STORY = component(text("The fair opened."), role="Main")
CAPTION = component(text("A stall."), role="Caption")
