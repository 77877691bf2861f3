"""A name of a body, taken apart: the words that tell which body it is, small words, the legal form."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.text.names.legal_forms import bare, legal_kind
from editor_app.text.names.mentions import SMALL, Form, Mention, Survey
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span

_BRACKET = 3  # characters between two names: " (", and a stop
Small = tuple[tuple[int, str], ...]
"""Small words, each with how many telling words stand before it."""


@dataclass(frozen=True, slots=True)
class Body:
    """One form of a name. `content`: its telling words, alike in all writings; `legal`: the kind of its legal form."""

    form: Form
    content: tuple[str, ...]
    small: Small
    legal: str
    headline: bool  # it only stands in headlines

    @property
    def count(self) -> int:
        """How often it stands."""
        return self.form.count


def bodies(survey: Survey, known: Vocabulary) -> tuple[Body, ...]:
    """All names of more than one telling word, or with a legal form."""
    found = (_taken_apart(form, survey, known) for form in survey.forms.values() if len(form.words) > 1)
    return tuple(body for body in found if len(body.content) > 1 or body.legal)


def _taken_apart(form: Form, survey: Survey, known: Vocabulary) -> Body:
    place = form.mentions[0]
    tokens = survey.rows[place.row].tokens[place.first : place.end]
    end = len(tokens) - form.legal
    content: list[str] = []
    small: list[tuple[int, str]] = []
    for token in tokens[:end]:
        word = bare(token.plain)
        if word in SMALL or word in ("+", "a", "an"):
            small.append((len(content), "and" if word in ("&", "+") else word))
        else:
            word = word.removesuffix("'s") + "s" if word.endswith("'s") else word.replace("'", "")
            content += (known.same_words.get(part, part) for part in word.split("-") if part)
    headline = all(survey.rows[mention.row].headline for mention in form.mentions)
    return Body(form, tuple(content), tuple(small), legal_kind(tokens[end:], known.legal), headline)


def grouped(found: Iterable[Body]) -> dict[tuple[str, ...], list[Body]]:
    """The bodies by their telling words, each group with the most frequent first."""
    groups: dict[tuple[str, ...], list[Body]] = defaultdict(list)
    for body in found:
        groups[body.content].append(body)
    return {content: sorted(group, key=lambda body: body.form.rank) for content, group in groups.items()}


def together(survey: Survey, one: Iterable[Mention], other: Iterable[Mention]) -> bool:
    """Whether one sentence names both, or brackets the other, so that the writer knows of both."""
    first, second = (tuple(place.span for place in places) for places in (one, other))
    sentences = {survey.sentence(span.start) for span in first}
    if any(survey.sentence(span.start) in sentences for span in second):
        return True
    return _bracketed(first, second) or _bracketed(second, first)


def _bracketed(names: Iterable[Span], others: Iterable[Span]) -> bool:
    """Whether one of the others stands right behind one of the names."""
    ends = {span.end + gap for span in names for gap in range(1, _BRACKET + 1)}
    return any(span.start in ends for span in others)


def spans(places: Iterable[Mention]) -> tuple[Span, ...]:
    """Where mentions stand, in order."""
    return tuple(sorted(place.span for place in places))
