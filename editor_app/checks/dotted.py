"""Short names written two ways: "U.S." and "US"; and a country in full beside its short name, in the same use.

"U.S." before a noun beside "United States" as a noun is the rule of many houses, and no fault: only subjects of a
verb are compared.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SHORT = re.compile(r"(?<![\w.$&/-])(?:[A-Z]\.){2,4}(?![\w$])|(?<![\w.$&/-])[A-Z]{2,4}(?![\w$&/]|\.[A-Z])")
_VERB = r"(?=\s(?:is|was|has|had|will|would|could|should|may|must|can|says?|said|claims?|claimed|believes?|believed)\b)"
_SUBJECT = re.compile(rf"\b[Tt]he (U\.S\.|US|United States|U\.K\.|UK|United Kingdom|U\.N\.|UN|United Nations){_VERB}")

Uses = dict[str, list[Span]]


def written_two_ways(text: Text) -> Iterator[Uses]:
    """The places of each short name that stands with full stops and without, by how it is written."""
    found: dict[str, Uses] = defaultdict(lambda: defaultdict(list))
    for block in text.prose:
        for match in _SHORT.finditer(text.body, block.span.start, block.span.end):
            found[match[0].replace(".", "")][match[0]].append(Span(*match.span()))
    yield from (uses for uses in found.values() if len(uses) > 1)


def full_and_short(text: Text) -> Iterator[Uses]:
    """The places where a country's name in full and its short name do the same work, by how it is written."""
    found: dict[str, Uses] = defaultdict(lambda: defaultdict(list))
    for block in text.prose:
        for match in _SUBJECT.finditer(text.body, block.span.start, block.span.end):
            short = "".join(letter for letter in match[1] if letter.isupper())
            found[short][match[1]].append(Span(*match.span(1)))
    yield from (uses for short, uses in found.items() if {short, ".".join(short) + "."} & uses.keys() and len(uses) > 1)


def rarer(uses: Uses) -> tuple[str, str, Sequence[Span]]:
    """The usual writing, the rarer one and its places; of two equally frequent ones the earlier is usual."""
    usual, *_, rare = sorted(uses, key=lambda written: (-len(uses[written]), uses[written][0].start))
    return usual, rare, uses[rare]
