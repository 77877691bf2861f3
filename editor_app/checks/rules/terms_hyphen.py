"""One word written with and without a hyphen in one text: "e-mail" and "email"."""

import re
from collections import defaultdict
from collections.abc import Generator, Iterator

from editor_app.checks.house_terms import GOOD, text_day, uses
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import Use, cased, mixture
from editor_app.domain.finding import Severity
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_HYPHEN = re.compile(r"[-\u2010\u2011](?<=[^\W\d_].)(?=[^\W\d_]{2})")
_HEAD = re.compile(r"(?<![\w-])[^\W\d_]{1,20}$")
_REST = re.compile(r"[^\W\d_]{2,20}(?![\w-])")
_TWO_WORDS = frozenset("resign recover recreation reform resent resort represent coop recollect remark prose".split())
"""With a hyphen these are other words: re-sign, resign."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place that differs from the house list, else for each of the rarer form; a word is an issue."""
    settled = yield from _house(text, ref)
    uses: dict[str, list[Use]] = defaultdict(list)
    for span in _hyphened(text.body):
        joined = _joined(span.of(text.body))
        if joined in text.index and joined not in _TWO_WORDS and joined not in settled:
            uses[joined].append(Use("with a hyphen", span))
    for joined, places in uses.items():
        places += [Use("as one word", word.span) for word in text.index[joined] if not word.text.isupper()]
        mixed = mixture([use for use in places if not text.masked.touches(use.span)], favourite="as one word")
        if not mixed:
            continue
        model = next(use.span.of(text.body).lower() for use in places if use.form == mixed.usual)
        for use in mixed.odd:
            shown = use.span.of(text.body)
            message = f"The text writes “{shown}” and “{model}”: {mixed.tally(_NAMED)}. Write it one way."
            yield Hit(use.span, message, (cased(shown, model),), group=joined)


def _house(text: Text, ref: Reference) -> Generator[Hit, None, frozenset[str]]:
    """A hit for each word whose hyphen the list sets otherwise; gives the words that the list settles."""
    day = text_day(text, ref)
    good = [term for term in ref.house.terms if term.status in GOOD]
    settled = frozenset(_joined(term.term) for term in good if " " not in term.term)
    for use in uses(text, ref, *GOOD):
        said, term = use.span.of(text.body), use.term.term
        shown = said[: len(said) - len(use.ending)]
        if shown.lower() == term.lower() or _joined(shown) != _joined(term) or " " in shown or not use.term.holds(day):
            continue
        if shown.lower() in ref.house.by_text:
            continue
        right = cased(said, term) + use.ending
        yield Hit(use.span, f"The house writes “{term}”, not “{shown}”.", (right,), group=_joined(term))
    return settled


def _hyphened(body: str) -> Iterator[Span]:
    """Words of two parts with a hyphen between. Searched from the hyphens: there are few."""
    for hyphen in _HYPHEN.finditer(body):
        head = _HEAD.search(body, max(0, hyphen.start() - 21), hyphen.start())
        rest = _REST.match(body, hyphen.end())
        if head and rest:
            yield Span(head.start(), rest.end())


def _joined(word: str) -> str:
    return re.sub(r"[-\u2010\u2011]", "", word).lower()


_NAMED = {"with a hyphen": "with a hyphen", "as one word": "as one word"}

RULE = Rule(id="terms.hyphen", title="With and without hyphen", severity=Severity.WARNING, check=check)
