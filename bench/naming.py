"""How long the checks of words take together, compared with splitting the same text into words and sentences."""

from collections.abc import Sequence

from bench.measure import in_pairs
from bench.texts import of_length
from editor_app.checks.catalogue import RULES
from editor_app.checks.rule import Reference, Rule
from editor_app.desk.base.opening import open_tools
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

_CHECKS = frozenset("names titles acronyms terms dates numbers repetition typography residue".split())


def main() -> None:
    """One line for each length; the ratio stays when the checks grow with the text alone."""
    ref = open_tools().reference
    rules = [rule for rule in RULES if rule.id.partition(".")[0] in _CHECKS]
    for words, rounds in ((5_000, 9), (50_000, 3), (200_000, 1)):
        body = of_length(words)
        pair = in_pairs(lambda body=body: _checked(body, rules, ref), lambda body=body: _split(body), rounds)
        print(
            f"names, titles, terms and their like, {words:,} words: {1000 * pair.job:,.0f} ms,"
            f" {pair.ratio:.1f} x splitting into words and sentences ({1000 * pair.floor:,.1f} ms)"
        )


def _checked(body: str, rules: Sequence[Rule], ref: Reference) -> int:
    """The whole of it: splitting is in it too."""
    text = Text(Manuscript("", body))
    return sum(len(list(rule.check(text, ref))) for rule in rules)


def _split(body: str) -> int:
    text = Text(Manuscript("", body))
    return len(text.words) + len(text.sentences)
