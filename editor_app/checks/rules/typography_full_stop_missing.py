"""A paragraph of prose that ends without a full stop."""

from collections.abc import Iterator

from editor_app.checks.leftovers import broken_off, unfinished
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_LEAST_SMALL = 0.6
"""In prose most words begin with a small letter; in headlines, addresses and lists of names they do not."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit on the last word of each; the headline needs no stop, a list none, and a broken sentence more than that."""
    before = ""
    for block, span in unfinished(text):
        words = text.words_in(span)
        small = sum(word.text[0].islower() for word in words)
        before = text.body[max(0, block.span.start - 40) : block.span.start].rstrip()
        is_prose = small >= _LEAST_SMALL * len(words) and before and not before.endswith((":", "："))
        if is_prose and not broken_off(text, span):
            last = words[-1]
            message = "This paragraph ends without a full stop. If it is complete, set one; if not, find the rest."
            yield Hit(Span(last.start, last.end), message, (f"{last.text}.",), sure=len(words) >= 25)


RULE = Rule(id="typography.full-stop-missing", title="No full stop", severity=Severity.WARNING, check=check)
