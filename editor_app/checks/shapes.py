"""A thing that one text does both ways, how often things stand in it, and capitals kept when a word is replaced."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from editor_app.domain.message import AND, Listing, Message, listed, say, say_n
from editor_app.text.span import Span


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a text does something in one of several ways."""

    form: str
    span: Span


@dataclass(frozen=True, slots=True)
class Mixture:
    """A thing done several ways: the usual form, how often each is used, and the uses of the other forms."""

    usual: str
    counts: Mapping[str, int]
    odd: tuple[Use, ...]

    def tally(self, named: Mapping[str, Message] | None = None) -> Listing:
        """How often each form stands, the usual one first: "curly (4 times) and straight (once)"."""
        order = sorted(self.counts, key=lambda form: -self.counts[form])
        return tally([(named[form] if named else form, self.counts[form]) for form in order])


def mixture(uses: Sequence[Use], favourite: str = "") -> Mixture | None:
    """How a thing is done several ways; None when it is done one way. Of equals the favourite is the usual form."""
    counts = Counter(use.form for use in uses)
    if len(counts) < 2:
        return None
    usual = max(counts, key=lambda form: (counts[form], form == favourite))
    return Mixture(usual, counts, tuple(use for use in uses if use.form != usual))


def times(count: int) -> Message:
    """How often, in words."""
    if count in (1, 2):
        return say("once") if count == 1 else say("twice")
    return say_n("{n:,} time", "{n:,} times", n=count)


def tally(counts: Iterable[tuple[str | Message, int]]) -> Listing:
    """Words of the text and named things, each with how often it stands: "“A” (twice) and “B” (once)"."""
    return listed([_counted(form, count) for form, count in counts], AND)


def quoted(words: Iterable[str]) -> Listing:
    """Words of the text: "“A”, “B” and “C”"."""
    return listed([say("“{word}”", word=word) for word in words], AND)


def _counted(form: str | Message, count: int) -> Message:
    if isinstance(form, Message):
        return say("{form} ({times})", form=form, times=times(count))
    return say("“{form}” ({times})", form=form, times=times(count))


def cased(model: str, replacement: str) -> str:
    """The replacement with the capitals of what it replaces: all of them, or the first."""
    if len(model) > 1 and model.isupper() and replacement.islower():
        return replacement.upper()
    if model[:1].isupper() and replacement[:1].islower() and replacement.islower():
        return replacement[:1].upper() + replacement[1:]
    return replacement
