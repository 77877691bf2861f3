"""Three sentences in a row that start with the same words."""

from collections.abc import Iterator, Sequence

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.words import Word
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_ROW = 3
_MEANT = frozenset(("i", "we", "you", "let", "do", "how", "what", "who", "why"))
"""First words of sentences that are alike on purpose: of speeches, rules and questions."""
_ANYONE, _PERSONS = frozenset(("any", "every", "no", "a")), frozenset(("person", "offender", "company"))
"""How a law begins: each sentence tells another offence."""
_INITIALS = 3
"""Letters of two words that are initials, or the number of an item."""
_SHOWN = 20
"""Places that a finding names beside its own: all of a long row at each of its places would be their square."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for the third and each further sentence of a row, inside one paragraph; all of a row are one issue."""
    for row in _rows(text):
        start = _beginning(text.words_in(row[0]))
        message = say(
            "{count:,} sentences in a row start with “{words}”. Vary them, unless the repetition is meant.",
            count=len(row),
            words=start,
        )
        places = [_place(text, sentence) for sentence in row]
        for place in places[_ROW - 1 :]:
            yield Hit(place, message, group=str(places[0].start), related=tuple(places[:_SHOWN]), sure=False)


def _rows(text: Text) -> Iterator[list[Span]]:
    """Runs of three sentences or more with one beginning; those of a speech and of a set of rules are meant."""
    prose = {block.span.start for block in text.prose}
    row: list[Span] = []
    last = ""
    for sentence, its in zip(text.sentences, text.sentence_words, strict=True):
        start = _beginning(text.words[its])
        if (
            sentence.start in prose
            or text.body.startswith("![", sentence.start - 2)
            or start != last
            or not start
            or _is_item(text.body, sentence)
        ):
            if len(row) >= _ROW:
                yield row
            row = []
        last = start
        row.append(sentence)
    if len(row) >= _ROW and last:
        yield row


def _is_item(body: str, sentence: Span) -> bool:
    """Whether a sentence is an item of a list that was set in one paragraph."""
    return sentence.of(body).startswith(("- ", "– ", "— ", "• ", "* "))


def _beginning(words: Sequence[Word]) -> str:
    """The first two words, as the text writes them; empty for short sentences."""
    named = len(words) >= 5 and words[0].text[0].isupper() and words[1].start == words[0].end + 1
    if not named or words[0].lower in _MEANT or len(words[0].text + words[1].text) <= _INITIALS:
        return ""
    law = words[0].lower in _ANYONE and words[1].lower in _PERSONS
    return "" if law else f"{words[0].text} {words[1].text}"


def _place(text: Text, sentence: Span) -> Span:
    words = text.words_in(sentence)
    return Span(words[0].start, words[1].end)


RULE = Rule(
    about=About.REPETITION,
    name="sentence-start",
    title=say("Sentences that start alike"),
    severity=Severity.INFO,
    check=check,
)
