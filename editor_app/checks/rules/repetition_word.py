"""The same word twice in a row: "the the"."""

from collections.abc import Iterator
from itertools import pairwise

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.words import Words
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.letters import is_eastern
from editor_app.text.language.words import Word
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_LONG = 6  # letters; "form formation" may be meant
_CLAUSE_ENDS = frozenset("it that this what he she they we you who there one those".split())
"""After these a verb may end one clause, and the same verb begin the next: "what it is is a pity"."""
_VERBS = frozenset("is was can will do does did are".split())
_PARTICLES = frozenset(("in", "on", "up", "by"))
_NO_NOUN = frozenset("the a an this these those he she it they we you i there his her its their our".split())
"""Words before which one of two "that" is too many: "said that that the road"."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each doubled word, but not for numbers, names ("Lang Lang"), or words that English does double."""
    for at in [at for at, (one, other) in enumerate(pairwise(text.lower)) if one == other]:
        first, second = text.words[at : at + 2]
        if not _doubled(text.body, first, second, ref.words) or _is_name(text, ref.vocabulary, first, second):
            continue
        before = text.lower[at - 1] if at else ""
        after = text.lower[at + 2] if at + 2 < len(text.lower) else ""
        if first.lower == "that":
            if after in _NO_NOUN and before != "that":
                message = say("“that” appears twice in a row. One is enough, unless the second points to something.")
                yield Hit(Span(first.start, second.end), message, (first.text,), sure=False, severity=Severity.WARNING)
        elif not _meant(before, first.lower, ref.words):
            yield Hit(
                Span(first.start, second.end),
                say("“{word}” appears twice in a row. Take one out.", word=first.text),
                (first.text,),
            )
    yield from _derived(text)


def _doubled(body: str, first: Word, second: Word, known: Words) -> bool:
    may = first.lower in known.doubled and first.lower != "that"
    return (
        not may and not first.is_number and not is_eastern(first.text[0]) and body[first.end : second.start].isspace()
    )


def _derived(text: Text) -> Iterator[Hit]:
    """A noun before the noun made from it: "implant implantation"."""
    for lower, places in text.index.items():
        noun = lower.removesuffix("s").removesuffix("ation") if lower.endswith(("ation", "ations")) else ""
        if len(noun) >= _LONG and noun in text.index:
            for word in places:
                start = word.start - len(noun) - 1
                if start >= 0 and text.body[start : word.start].lower() == f"{noun} ":
                    said = say(
                        "“{word}” after “{noun}” says the same thing twice, unless two things are meant.",
                        word=word.text,
                        noun=noun,
                    )
                    span = Span(start, word.end)
                    yield Hit(span, said, (word.text,), sure=False, severity=Severity.INFO)


def _meant(before: str, word: str, known: Words) -> bool:
    """Whether the first ends what is before it, and the second begins something new: "came in in March"."""
    verb = word in _VERBS and before in _CLAUSE_ENDS
    return verb or (word in _PARTICLES and before in known.with_particle)


def _is_name(text: Text, vocabulary: Vocabulary, first: Word, second: Word) -> bool:
    """Whether two words with capitals are a name: not a word that the text writes small, or a title or kind of body."""
    if not (first.text[0].isupper() and second.text[0].isupper()):
        return False
    small = any(word.text.islower() for word in text.index.get(first.lower, ()))
    known = first.lower in vocabulary.heads or first.lower in vocabulary.titles or first.lower in vocabulary.ranks
    return not small and not known


RULE = Rule(about=About.REPETITION, name="word", title=say("Doubled word"), severity=Severity.ERROR, check=check)
