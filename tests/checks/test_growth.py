"""No text freezes a rule: twice the text takes about twice the time, whatever the text is made of."""

import gc
from collections.abc import Iterator
from itertools import pairwise
from time import process_time

import pytest

from editor_app.checks.catalogue import RULES
from editor_app.checks.engine import analyse
from editor_app.checks.rule import Rule
from editor_app.domain.article import Stamp
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text
from tests.checks.rules.test_examples import world

MOST = 2.5
"""How much longer twice the text may take. Linear work takes 2, sorting little more, all pairs take 4."""
WORTH = 0.04
"""Seconds of CPU from which a growth is believed: below it the clock says more than the rule."""
SIZE = 3_000
"""Characters of the smallest text. What looks slow is tried with 2, 4 and 8 times as many."""

UNITS = {
    "links": "[](",
    "brackets": "(",
    "closed brackets": "([{)]}",
    "quotation marks": "“\"”'",
    "one-letter paragraphs": "A\n\n",
    "one-letter lines": "a\n",
    "one word": "tag ",
    "two words": "The ferry ",
    "one letter": "a",
    "capitals": "Anna Lind ",
    "acronyms": "ABC (ABD) ",
    "apostrophes": "don't o'clock ",
    "hyphens": "a-b-",
    "numbers": "12 10,5 3.",
    "dates": "Monday, 3 May 2024, ",
    "days after the page": "2024-05-03 10:00 opened on 3 May 2031, ",
    "posts": "President Li Ming and Minister Li Meng. ",
    "posts in one sentence": "Captain Li and Chief Wang of ",
    "sentences": "The ferry is back again today. ",
    "bare lines": "the ferry is back and the choir of the town is on the\n",
    "misspelt words": "goverment recieve Foriegn ",
    "mails": "a@b.cd ",
    "telephones": "555-1234abc.",
    "addresses": "http://a.b/c?d=e ",
    "tags": "<a href='b'>",
    "emphasis": "*_**__",
    "templates": "{{a}} [NAME] XX ",
    "separators": "a | b > c - ",
    "stops": ".?!… ",
    "blanks": "a   \t",
    "garbled": "â€™Ã©",
    "Chinese": "王小明局长说，",
    "Chinese in brackets": "（《“",
    "full-width": "Ａ，．",
    "dotted": "U.S. a.b.",
    "joined": "andthe OfThe thisThat",
    "and": "town and town and ",
}

MARKED = ("links", "one-letter lines", "emphasis", "tags", "separators")
"""What Markdown reads otherwise than plain text."""
CASES = [(name, Markup.PLAIN) for name in UNITS] + [(name, Markup.MARKDOWN) for name in MARKED]


def seconds(text: Text, rule: Rule) -> float:
    """CPU that a rule takes, with what it is the first to ask of the text."""
    gc.disable()
    start = process_time()
    report = analyse(text, Stamp("a", 1, 0, ""), (rule,), world(RULES[0]))
    spent = process_time() - start
    gc.enable()
    assert report.failures == ()
    return spent


def text_of(name: str, markup: Markup, size: int) -> Text:
    unit = UNITS[name]
    return Text(Manuscript("Title", unit * (size // len(unit)), markup))


def growth(name: str, markup: Markup, rule: Rule) -> float:
    """By how much twice the text takes longer, at the least: what does not grow too fast everywhere is no square."""
    spent = [min(seconds(text_of(name, markup, SIZE * by), rule) for _ in range(3)) for by in (2, 4, 8)]
    return min(more / less for less, more in pairwise(spent)) if spent[1] > WORTH else 0


@pytest.fixture(scope="module", autouse=True)
def _out_of_sight() -> Iterator[None]:
    """What the tests have loaded is not looked through again and again."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.parametrize(("name", "markup"), CASES, ids=lambda value: getattr(value, "value", value))
def test_twice_the_text_takes_twice_the_time(name: str, markup: Markup) -> None:
    small, large = (text_of(name, markup, SIZE * by) for by in (1, 3))
    suspects = [rule for rule in RULES if seconds(large, rule) > MOST * 1.5 * seconds(small, rule) + WORTH / 4]
    assert {rule.id: by for rule in suspects if (by := growth(name, markup, rule)) > MOST} == {}
