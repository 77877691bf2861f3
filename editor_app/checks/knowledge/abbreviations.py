"""Short names written two ways: "U.S." and "US"; and a country in full next to its short name, both as nouns.

"U.S." before a noun beside "the United States" as a noun is the rule of many houses, and not a mistake.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SHORT = re.compile(r"[A-Z](?<![\w.$&/-].)(?:(?:\.[A-Z]){1,3}\.(?![\w$])|[A-Z]{1,3}(?![\w$&/]|\.[A-Z]))")
_ENDS = r"(?=[,;:?!)]|\.?\s*$|\.\s|['\u2019]s\b|\s(?P<next>[a-z]+))"
"""What may follow a noun: a sign, or a small word, which `full_and_short` looks at."""
_NOUN = re.compile(
    rf"[Tt](?<!\w.)he (U\.S\.|US|United States|U\.K\.|UK|United Kingdom|U\.N\.|UN|United Nations){_ENDS}",
    re.MULTILINE,
)
_TITLE = re.compile(r"\b[A-Z]\w+ of $")
_IN_FULL = {"US": "United States", "UK": "United Kingdom", "UN": "United Nations"}

Uses = dict[str, list[Span]]


def written_two_ways(text: Text) -> Iterator[Uses]:
    """The places of each short name that is written both with and without full stops, by spelling."""
    yield from (uses for uses in _short_names(text).values() if len(uses) > 1)


def full_and_short(text: Text, after_nouns: frozenset[str]) -> Iterator[Uses]:
    """The places of a country's name in full and of its short name, by how it is written, when both stand as nouns.

    One that is explained in brackets may be used in both ways, and what is quoted is written as others write it.
    `after_nouns`: words that follow a noun and no adjective: small ones, and verbs of speech.
    """
    nouns: dict[str, Uses] = defaultdict(lambda: defaultdict(list))
    for block in text.prose if "United " in text.body else ():
        for match in _NOUN.finditer(text.body, block.span.start, block.span.end):
            place = Span(*match.span(1))
            noun = match["next"] is None or match["next"] in after_nouns
            titled = _TITLE.search(text.body, max(0, match.start() - 20), match.start())  # President of the US
            if noun and not titled and not text.quotations.touches(place):
                short = "".join(letter for letter in match[1] if letter.isupper())
                nouns[short][match[1]].append(place)
    mixed = [short for short, uses in nouns.items() if _IN_FULL[short] in uses and len(uses) > 1]
    everywhere = _short_names(text) if mixed else {}
    for short in mixed:
        full = _IN_FULL[short]
        shorts = {written: places for written, places in everywhere[short].items() if f"({written})" not in text.body}
        if shorts:
            yield {full: nouns[short][full], **shorts}


def rarer(uses: Uses) -> tuple[str, str, Sequence[Span]]:
    """The usual writing, the rarer one and its places; of two equally frequent ones the earlier is usual."""
    usual, *_, rare = sorted(uses, key=lambda written: (-len(uses[written]), uses[written][0].start))
    return usual, rare, uses[rare]


def _short_names(text: Text) -> dict[str, Uses]:
    """The places of each short name, by its letters and how it is written."""
    found: dict[str, Uses] = defaultdict(lambda: defaultdict(list))
    for block in text.prose:
        for match in _SHORT.finditer(text.body, block.span.start, block.span.end):
            found[match[0].replace(".", "")][match[0]].append(Span(*match.span()))
    return found
