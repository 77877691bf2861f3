"""One word written with and without a hyphen in one text: "e-mail" and "email"."""

import re
from collections import defaultdict
from collections.abc import Iterator

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
    """A hit for each place of the rarer form; each word is one issue."""
    uses: dict[str, list[Use]] = defaultdict(list)
    for span in _hyphened(text.body):
        joined = _joined(span.of(text.body))
        if joined in text.index and joined not in _TWO_WORDS:
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
