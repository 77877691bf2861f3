"""British and American spelling, or -ise and -ize, in one text."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import Mixture, Use, cased, mixture
from editor_app.domain.finding import Severity
from editor_app.text.masks import Mask
from editor_app.text.prepared import Text
from editor_app.text.words import Word


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each word of the rarer kind. -ise/-ize is an issue of its own: -ize is British too."""
    uses: dict[str, list[Use]] = {"nation": [], "ise": []}
    others: dict[Use, str] = {}
    names = _capital_in_mid_sentence(text)
    for word in text.words:
        entry = ref.variants.of(word.lower)
        if entry and not names.touches(word.span):
            use = Use(entry.form, word.span)
            uses[entry.issue].append(use)
            others[use] = cased(word.text, entry.other)
    for issue, found in uses.items():
        mixed = mixture(found)
        if mixed:
            yield from _hits(text, issue, mixed, others)


def _hits(text: Text, issue: str, mixed: Mixture, others: dict[Use, str]) -> Iterator[Hit]:
    what = "-ise and -ize" if issue == "ise" else "British and American spelling"
    for use in mixed.odd:
        message = f"This text mixes {what}: {mixed.tally(_NAMED)}. “{use.span.of(text.body)}” is the rarer kind."
        yield Hit(use.span, message, (others[use],), group=issue)


def _capital_in_mid_sentence(text: Text) -> Mask:
    """Words that are parts of names: an organisation spells its own name as it likes."""
    starts = {words[0].start for sentence in text.sentences if (words := text.words_in(sentence))}
    return Mask(word.span for word in text.words if _is_name(word, starts))


def _is_name(word: Word, starts: set[int]) -> bool:
    return word.text[0].isupper() and word.start not in starts


_NAMED = {"british": "British", "american": "American", "-ise": "-ise", "-ize": "-ize"}

RULE = Rule(id="terms.spelling-variant", title="Two ways of spelling", severity=Severity.WARNING, check=check)
