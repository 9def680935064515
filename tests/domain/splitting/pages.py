"""Pages of plain lines and articles, as `split` takes them apart."""

from wire.domain.message import Identity, Message
from wire.domain.splitting.parts import Parts, split

PARAGRAPH = (
    "The ministry said on Tuesday that the bridge over the river would be closed for repairs until spring."
)
OTHER = "Farmers in the north of the country have brought in the largest harvest of wheat for eleven years."


def page(*lines: str) -> Parts:
    return split(Message(format="text", identity=Identity(), layout="page", lines=lines))


def article(
    *lines: str,
    crossheads: frozenset[int] = frozenset(),
    dateline: str = "",
    agency: str = "",
    byline: str = "",
) -> Parts:
    message = Message(
        format="nitf",
        identity=Identity(),
        headline="Bridge closed",
        lines=lines,
        crossheads=crossheads,
        dateline=dateline,
        agency=agency,
        byline=byline,
    )
    return split(message)
