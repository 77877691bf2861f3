"""Several kinds of dash between parts of sentences in one text."""

import re
from collections.abc import Iterator

from editor_app.checks.leftovers import tails
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import Use, mixture
from editor_app.domain.finding import Severity
from editor_app.text.masks import Mask
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_DASH = re.compile(r"(?P<dash>[ —-](?<=[\w,”’\")].)(?:(?<= )(?:--?|–|—) |(?<=—)|(?<=-)-))(?=[\w“‘\"'(])")
_NAMED = {" - ": "spaced hyphen", " -- ": "double hyphen", "--": "double hyphen without spaces"} | {
    " – ": "spaced en dash", " — ": "spaced em dash", "—": "em dash without spaces"
}  # fmt: skip


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each dash of a rarer kind; dashes between numbers and before the name of a site are another matter."""
    sites = Mask(tail.span for tail in tails(text))
    uses = [
        Use(match["dash"], Span(*match.span()))
        for match in _DASH.finditer(text.body)
        if not _between_numbers(text.body, match) and not sites.touches(Span(*match.span()))
    ]
    mixed = mixture([use for use in uses if not text.masked.touches(use.span)], favourite=" – ")
    if mixed:
        message = f"This text sets its dashes in several ways: {mixed.tally(_NAMED)}. Use one throughout."
        for use in mixed.odd:
            yield Hit(use.span, message, (mixed.usual,), group="all")


def _between_numbers(body: str, match: re.Match[str]) -> bool:
    return body[match.start() - 1].isdigit() and body[match.end()].isdigit()


RULE = Rule(id="typography.dash-mixed", title="Mixed dashes", severity=Severity.INFO, check=check)
