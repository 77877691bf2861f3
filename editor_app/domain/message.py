"""A sentence as data: an English template and the values in it, so that it can be said in each reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from gettext import NullTranslations
from typing import Protocol, TypeAlias

Value: TypeAlias = "str | int | float | date | Message | Listing"
"""What a template can contain; a message within a message is said in the same language."""


class Catalogue(Protocol):
    """The sentences of one language, as the standard library's gettext gives them."""

    def gettext(self, message: str, /) -> str:
        """A template in this language; what is missing stays English."""

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        """The singular or plural template for a number."""


ENGLISH: Catalogue = NullTranslations()


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence, or a few words. Made by `say` and `say_n`, from whose calls the catalogues are collected.

    `several` is the template for any number but one, and `number` chooses between them; `values` are in the order of
    their names, so that equal messages are equal.
    """

    template: str
    values: tuple[tuple[str, Value], ...] = ()
    several: str = ""
    number: int | None = None

    def said(self, catalogue: Catalogue = ENGLISH) -> str:
        """The sentence in the language of a catalogue."""
        if self.number is None:
            template = catalogue.gettext(self.template) if self.template else ""
        else:
            template = catalogue.ngettext(self.template, self.several, self.number)
        return template.format(**{name: _said(value, catalogue) for name, value in self.values})

    def __str__(self) -> str:
        """In English: for logs, and for programs that read it."""
        return self.said()

    def __bool__(self) -> bool:
        return bool(self.template)


NOTHING = Message("")
"""The message that says nothing."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of things, joined as the language joins them: by commas, and the last one by `last`."""

    items: tuple[Value, ...]
    last: Message | None = None

    def said(self, catalogue: Catalogue) -> str:
        """The list in the language of a catalogue."""
        words = [str(_said(item, catalogue)) for item in self.items]
        comma = catalogue.gettext(COMMA.template)
        if self.last is None or len(words) < 2:
            return comma.join(words)
        pair = catalogue.gettext(self.last.template)
        return pair.format(first=comma.join(words[:-1]), last=words[-1])


def say(template: str, /, **values: Value) -> Message:
    """A sentence: say("“{word}” is set twice.", word="the"). The template is a literal, for it is looked up."""
    return Message(template, tuple(sorted(values.items())))


def say_n(one: str, several: str, /, n: int, **values: Value) -> Message:
    """A sentence with the number {n}: say_n("{n:,} place differs.", "{n:,} places differ.", n=2)."""
    return Message(one, tuple(sorted({**values, "n": n}.items())), several, n)


def verbatim(words: str) -> Message:
    """Words that are the same in every language: a name, a path, what another program said."""
    return Message("{words}", (("words", words),)) if words else NOTHING


def sentences(*said: Message) -> Message:
    """Whole sentences one after the other, with a space between them if the language wants one. NOTHING is left out."""
    spoken = [one for one in said if one] or [NOTHING]
    return reduce(lambda first, then: say("{first} {then}", first=first, then=then), spoken)


COMMA, AND, OR = say(", "), say("{first} and {last}"), say("{first} or {last}")


def listed(items: Sequence[Value], last: Message | None = None) -> Listing:
    """A list: listed(names), listed(names, AND), listed(names, OR)."""
    return Listing(tuple(items), last)


def _said(value: Value, catalogue: Catalogue) -> str | int | float | date:
    """A value in a language; numbers and dates stay, for the template says how they are written."""
    return value.said(catalogue) if isinstance(value, Message | Listing) else value
