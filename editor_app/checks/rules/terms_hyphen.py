"""One word written with and without a hyphen in one text: "e-mail" and "email"."""

import re
from collections import defaultdict
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import Use, cased, mixture
from editor_app.domain.finding import Severity
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_HYPHENED = re.compile(r"(?<![\w-])([^\W\d_]{1,20})[-\u2010\u2011]([^\W\d_]{2,20})(?![\w-])")
_TWO_WORDS = frozenset("resign recover recreation reform resent resort represent coop recollect remark prose".split())
"""With a hyphen these are other words: re-sign, resign."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place of the rarer form; each word is one issue."""
    uses: dict[str, list[Use]] = defaultdict(list)
    for match in _HYPHENED.finditer(text.body):
        uses[_joined(match.group())].append(Use("with a hyphen", Span(*match.span())))
    for word in text.words:
        if word.lower in uses and not word.text.isupper():
            uses[word.lower].append(Use("as one word", word.span))
    for joined, places in uses.items():
        mixed = mixture([use for use in places if not text.masked.touches(use.span)], favourite="as one word")
        if not mixed or joined in _TWO_WORDS:
            continue
        model = next(use.span.of(text.body).lower() for use in places if use.form == mixed.usual)
        for use in mixed.odd:
            shown = use.span.of(text.body)
            message = f"The text writes “{shown}” and “{model}”: {mixed.tally(_NAMED)}. Write it one way."
            yield Hit(use.span, message, (cased(shown, model),), group=joined)


def _joined(word: str) -> str:
    return re.sub(r"[-\u2010\u2011]", "", word).lower()


_NAMED = {"with a hyphen": "with a hyphen", "as one word": "as one word"}

RULE = Rule(id="terms.hyphen", title="With and without hyphen", severity=Severity.WARNING, check=check)
