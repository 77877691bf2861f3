"""A line with a time stamp or a counter of readers, comments or shares, left by a web page."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.prepared import Text

_STAMP = re.compile(r"\b(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ T]{0,2}\d{1,2}:\d\d")
_WHAT = (
    r"(?:views?|reads?|hits?|clicks?|comments?|repl(?:y|ies)|shares?|likes?|followers?|downloads?|retweets?|visits?"
    r"|阅读|浏览|点击|评论|点赞|转发|分享)"
)
_NUMBER = r"\d[\d,.]{0,9}\s?[kKmM万]?\+?"
_COUNTER = re.compile(
    rf"(?:^|[|·•\t(]|\s{{2}}){_WHAT}(?:数|量|次数)?\s?[:：(]?\s?{_NUMBER}\)?(?=$|[\s|·•)])|^{_NUMBER}\s?{_WHAT}(?=$|\s?[|·•,])"
    rf"|^\d{{1,3}}[- ]?min(?:ute)?s? read\b",
    re.IGNORECASE,
)
_MOST_WORDS = 12


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each short line that is nothing else."""
    for block in text.prose:
        line = block.span.of(text.body)
        if len(line) > 120 or len(text.words_in(block.span)) > _MOST_WORDS or line.endswith((".", "。", "?", "!")):
            continue
        if _STAMP.match(line) or _COUNTER.search(line):
            message = (
                "This looks like a time stamp or a counter of the page the text was copied from. Take the line out."
            )
            yield Hit(block.span, message, ("",))


RULE = Rule(id="residue.counter", title="Time stamp or counter", severity=Severity.WARNING, check=check)
