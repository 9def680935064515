"""The filter of the live view: words, and labels as `wire consume` takes them."""

import re
from typing import NamedTuple

from wire.clients.dead_letters.letters import Letter
from wire.clients.screens.newest import Headline
from wire.clients.streams.labels import language_code, region_code, topic_code
from wire.clients.streams.matching import match
from wire.codec import Stored, text_of
from wire.errors import PlainError
from wire.monitor.breakdown import Cut

LABELS = {"topic": "topics", "region": "regions", "agency": "agency", "language": "language"}
"""What a filter can name, and the header that holds it."""
_TERM = re.compile(r'(?:(\w+)=)?(?:"([^"]*)"|(\S+))')


class BadFilter(PlainError):
    """A filter names what no item has; the text says what was expected."""


class Filter(NamedTuple):
    """What is shown: items with all of the labels and all of the words; none take all."""

    text: str = ""
    """As it was typed."""
    labels: dict[str, str] = {}  # noqa: RUF012  never changed
    """Codes and names, by the label that a header has."""
    words: tuple[str, ...] = ()

    def takes_story(self, story: Headline) -> bool:
        """Whether a story is about it, or was in an earlier version, and has the words in its headline or labels."""
        record = Stored(None, None, story.headers, story.at.partition, story.offset, story.came)
        if match(record, self.labels) is None:
            return False
        return self._says(
            story.title, *(text_of(story.headers, f"ce_{name}") for name in ("agency", "reason"))
        )

    def takes_letter(self, letter: Letter) -> bool:
        """Whether a letter has the words; it has no labels."""
        return self._says(letter.reason, letter.came_from, letter.format)

    @property
    def cut(self) -> Cut:
        """The counts of its labels; nothing is counted by words, agency or language."""
        return Cut(topic=self.labels.get("topics", ""), region=self.labels.get("regions", ""))

    @property
    def not_counted(self) -> str:
        """What of the filter the counts leave out, for the title of their panel."""
        left_out = ["words"] if self.words else []
        left_out += [name for name in ("agency", "language") if name in self.labels]
        return f", not by {' or '.join(left_out)}" if left_out else ""

    def _says(self, *texts: str) -> bool:
        said = " ".join(texts).casefold()
        return all(word in said for word in self.words)


def read_filter(text: str) -> Filter:
    """A filter as a person types it: `oil topic=politics region="South Africa" agency=Reuters`.

    Raises BadFilter, UnknownLabel.
    """
    labels, words = {}, []
    for name, quoted, plain in _TERM.findall(text):
        value = quoted or plain
        if not name:
            words.append(value.casefold())
        elif name not in LABELS:
            raise BadFilter(f"{name}=: expected words, or one of {', '.join(f'{each}=' for each in LABELS)}")
        elif value:
            code_of = {"topic": topic_code, "region": region_code, "language": language_code}.get(name, str)
            labels[LABELS[name]] = code_of(value)
    return Filter(text.strip(), labels, tuple(words))


def of_count(id_: str, columns: tuple[str, ...]) -> str:
    """The filter that finds the stories of a line of the counts, by its keys; empty where it counts by kind."""
    names = {"topic": "topic", "country": "region", "region": "region"}
    keys = zip(columns, id_.split("|"), strict=True)
    return " ".join(f"{names[column]}={key}" for column, key in keys if column in names)
