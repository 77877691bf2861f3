"""Names said twice in one breath: "the Grain Bureau (Grain Administration)". The brackets say that both are one."""

from collections.abc import Iterator, Sequence

from editor_app.text.names.mentions import Survey
from editor_app.text.names.model import Link, Reason
from editor_app.text.names.vocabulary import Vocabulary


def links(survey: Survey, vocabulary: Vocabulary) -> Iterator[Link]:
    """A link for each name that stands in brackets right after the same name with another head word."""
    for number, row in enumerate(survey.rows):
        for before, after in zip(row.pieces, row.pieces[1:], strict=False):
            if before.end != after.first or survey.gap(number, before.end - 1, after.first).strip() != "(":
                continue
            first, second = ([token.text for token in row.tokens[at.first : at.end]] for at in (before, after))
            pair = _heads(first, second, vocabulary)
            if pair:
                yield Link(Reason.BRACKETED, survey.written(first), survey.written(second), pair)


def _heads(first: Sequence[str], second: Sequence[str], vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The one word in which two names differ, when it is a head word in both."""
    if len(first) != len(second) or len(first) < 2:
        return None
    pairs = [(one, other) for one, other in zip(first, second, strict=True) if one.lower() != other.lower()]
    words = {word.lower() for pair in pairs for word in pair}
    told = words <= vocabulary.heads and not words <= vocabulary.legal.words
    return pairs[0] if len(pairs) == 1 and told else None
