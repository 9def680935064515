"""Tables of facts that the formats read."""

from functools import cache
from importlib.resources import files


@cache
def media_topics() -> dict[str, str]:
    """The Media Topic of a Subject Code, where IPTC says that both mean the same, or nearly."""
    text = files(__name__).joinpath("subject-codes.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {subject: topic for topic, subjects in rows for subject in subjects.split()}
