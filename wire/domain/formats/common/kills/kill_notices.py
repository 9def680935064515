"""What a message takes back by its words: its own story, or others that a notice, a note or a short text names."""

import re
from collections.abc import Callable, Iterable
from itertools import chain, filterfalse
from typing import NamedTuple

from wire.domain.formats.common import conventions, daily
from wire.domain.formats.common.kills import (
    kill_headlines,
    kill_lapses,
    kill_notes,
    kill_sentences,
    kill_stems,
    kill_targets,
    kill_texts,
    replacements,
)
from wire.domain.message import Message, Status

_SAYS_KILL = re.compile(r"\b(?:KILL|KILLED|ELIMINATION|WITHDRAW(?:AL|N)?)\b|\b[Kk]ill (?:the|this) story\b")
_SLUG_MARK = re.compile(r"(?:,|[(\[])\s?KILL\s?[)\]]?$")
"""`NORWAY-FERRY (KILL)`, `NORWAY-FERRY, KILL`: a mark that no longer word can be cut to."""

_FIRST = 4
"""Lines of a text, empty ones too, in which the first that is no headline is looked for."""
_LINES = 20
"""Lines of a text in which stories may be named."""

Find = Callable[[str, str], tuple[str, ...]]
"""Finds ids in a text, in the form of another id."""


class TakenBack(NamedTuple):
    """What the words of a message take back."""

    kills: bool = False
    """Whether it is no story: it kills its own id, or the others."""
    others: tuple[str, ...] = ()
    """Ids of other messages."""
    if_known: bool = False
    """Whether it kills its own id where that is known."""
    words: str = ""
    """Those in which it may name stories by slug or headline."""
    by_note: bool = False
    """Whether nothing but an order in a note kills it, without the word kill."""


class _Form(NamedTuple):
    """What the words of a message look like."""

    notes: list[str]
    """Notes that may take something back."""
    texts: list[str]
    """Its text, if that is short and no news."""
    is_marked: bool
    """Whether a headline takes something back."""
    is_order: bool
    """Whether its text is nothing but an order to take something back."""
    is_notice: bool


def taken_back(message: Message) -> TakenBack:
    """What the words of a message take back."""
    heads, lines = _heads_and_lines(message)
    opening = _opening(heads, lines)
    glanced = [*heads, message.slugline, message.ednote, *message.private_notes]
    glanced += lines if kill_texts.is_short(lines) else opening
    may_take_back, may_replace = kill_stems.may_take_back_or_replace("\n".join(glanced))
    replaced = _replaced(message, [*heads, *opening]) if may_replace else []
    if not may_take_back and not replaced:
        return TakenBack()
    form = _form(message, heads, lines)
    ordered, others = _ids_taken_back(message, heads, lines, form, replaced)
    in_note = _by_note(form.notes)
    kills = form.is_notice or bool(ordered and form.texts) or _by_text_or_slug(message, form.texts)
    by_note = in_note and not kills and not any(map(_SAYS_KILL.search, form.notes))
    if kills or in_note or form.is_order:
        words = "\n".join((*heads, _words(message, lines, is_marked=form.is_marked)))
        return TakenBack(kills or in_note, others, if_known=form.is_order, words=words, by_note=by_note)
    unmarked = [head for head in map(kill_headlines.unmarked, heads) if head is not None]
    of_others = filterfalse(_is_of_earlier, map(kill_sentences.of_others, (*form.notes, *form.texts[:1])))
    words = "\n".join(filter(None, (*replaced, *unmarked, *of_others)))
    return TakenBack(False, others, if_known="" in unmarked, words=words)


def _form(message: Message, heads: list[str], lines: tuple[str, ...]) -> _Form:
    every = (*message.ednote.split("\n"), *message.private_notes)
    notes = [note for note in every if _may_kill(message, note)]
    is_marked = any(kill_headlines.in_headline(head, (message.ednote,), lines) for head in heads)
    to_editors = any(map(kill_headlines.is_to_editors, heads))
    is_news = kill_texts.is_news(lines) and not (to_editors and _takes_back_one(message, lines))
    may_kill = kill_texts.is_short(lines) and (is_marked or not is_news)
    texts = [*map(kill_sentences.without_what_stands, _texts(message, heads, lines) if may_kill else ())]
    text = kill_sentences.without_what_stands(" ".join(filter(None, lines)))
    is_order = bool(texts) and not is_news and kill_texts.is_order([text])
    speaks = to_editors or kill_texts.speaks_to_desks(message.headline, lines)
    return _Form(notes, texts, is_marked, is_order, is_notice=is_marked or (is_order and speaks))


def _ids_taken_back(
    message: Message, heads: list[str], lines: tuple[str, ...], form: _Form, replaced: list[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of others that an order takes back, and those and what is replaced."""
    if form.is_notice:
        sentences = kill_sentences.of_a_notice("\n".join((*form.notes, *lines)))
        ids = _ids(message, ["\n".join((*heads, sentences))], kill_targets.named)
        return ids, ids
    orders = [*filterfalse(kill_notes.replaces, form.notes), *form.texts]
    ids = _ids(message, orders, _how_to_find(message, heads, form.texts))
    return ids, conventions.unique((*ids, *_ids_replaced(message, form.notes, replaced)))


def _is_of_earlier(words: str) -> bool:
    """Whether words only tell that an earlier version was taken back: this one is to be used."""
    return kill_notes.replaces(words) and not kill_sentences.names_one(words)


def _words(message: Message, lines: tuple[str, ...], *, is_marked: bool) -> str:
    """The words of a kill in which it may name stories; its slug too, unless its text gives a number of a day."""
    text = "\n".join(filter(None, (message.ednote, *lines[:_LINES])))
    is_of_day = daily.is_daily(message.identity.guid) and kill_sentences.gives_number(text)
    slug = "" if is_of_day else f"{message.slugline}\n"
    if is_marked:
        return slug + kill_sentences.of_a_notice(text)
    return kill_sentences.of_others(text) or kill_sentences.without_offers(
        slug + kill_sentences.of_a_notice(text)
    )


def _replaced(message: Message, said: list[str]) -> list[str]:
    """How its notes, headlines and first line name what it takes the place of."""
    notes = filter(None, (message.ednote, *message.private_notes))
    sentences = chain.from_iterable(map(kill_notes.sentences, notes))
    return [*filter(None, map(replacements.named, (*sentences, *said)))]


def _takes_back_one(message: Message, lines: Iterable[str]) -> bool:
    """Whether a text without a dateline takes back a story that it quotes or names, though it says who said why."""
    text = "\n".join(filter(None, lines))
    if kill_texts.has_dateline(text):
        return False
    return kill_sentences.names_one(kill_sentences.of_others(text)) or bool(
        _ids(message, [text], kill_targets.ordered)
    )


def _may_kill(message: Message, note: str) -> bool:
    """Whether a note may take something back: not one about a picture on a text, nor one that gives a story back."""
    if not note or kill_notes.gives_back(note):
        return False
    return not (any(message.lines) and kill_notes.is_of_a_picture(note))


def _heads_and_lines(message: Message) -> tuple[list[str], tuple[str, ...]]:
    """Its headlines and its text: of a page the first line is one, of a feed both are those of the entry it is."""
    first = message.headline or next(filter(None, message.lines[:6]), "")
    heads = [head for head in (first, message.title) if head]
    if heads or len(message.teasers) != 1:
        return heads, message.lines
    [blurb] = message.teasers
    return [blurb.headline], (message.summary, *blurb.paragraphs)


def _opening(heads: list[str], lines: tuple[str, ...]) -> list[str]:
    """The first line that is no headline, where it stands in brackets or names what is replaced."""
    first = [line for line in lines[:_FIRST] if line and line not in heads][:1]
    return [line for line in first if line[:1] in "([" or replacements.named(line)]


def _texts(message: Message, heads: list[str], lines: tuple[str, ...]) -> list[str]:
    """Its text; of a page also without its first line, which may be a headline."""
    text = [line for line in lines if line and line not in heads]
    if message.layout != "page":
        return ["\n".join(text)]
    return ["\n".join(filter(None, lines)), "\n".join(text)]


def _how_to_find(message: Message, heads: list[str], texts: list[str]) -> Find:
    """How ids are found in what is no notice by its headline alone: anywhere where something is taken back surely."""
    may_take_back = texts and any(map(kill_headlines.may_take_back, heads))
    if message.status is Status.CANCELED or may_take_back:
        return kill_targets.ordered_anywhere
    return kill_targets.ordered


def _ids(message: Message, said: list[str], find: Find) -> tuple[str, ...]:
    """Ids of others that notes and texts take back."""
    own = message.identity.guid
    if not said or daily.days_before(own):  # numbers and slugs of a day are read by their format
        return ()
    return tuple(dict.fromkeys(one for text in said for one in find(text, own)))


def _ids_replaced(message: Message, notes: list[str], replaced: list[str]) -> tuple[str, ...]:
    """Ids of what a story takes the place of: it kills them and is published itself."""
    of_notes = _ids(message, [*filter(kill_notes.replaces, notes)], kill_targets.ordered_anywhere)
    return of_notes + _ids(message, replaced, kill_targets.first)


def _by_note(notes: list[str]) -> bool:
    """Whether a note takes its story back."""
    return kill_notes.take_back(notes) or any(map(kill_lapses.note_says_so, notes))


def _by_text_or_slug(message: Message, texts: list[str]) -> bool:
    """Whether it takes its story back by its text, or by its slug where other words say it too.

    `EARTHQUAKE-KILL` may be cut off `KILLS`.
    """
    if any(map(kill_texts.in_text, texts)) or _SLUG_MARK.search(message.slugline):
        return True
    said = (message.headline, message.ednote, *message.lines[:2])
    return conventions.kills(message.slugline) and any(
        _SAYS_KILL.search(line) and not line.isupper() and not kill_texts.has_dateline(line) for line in said
    )
