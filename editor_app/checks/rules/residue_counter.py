"""A line with a time stamp or a counter of readers, comments or shares, left by a web page."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.sentences import ends_sentence
from editor_app.text.language.words import length_in_words
from editor_app.text.prepared import Text

_STAMP = re.compile(r"\b(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ T]{0,2}\d{1,2}:\d\d")
_TOLD = re.compile(
    r"(?:(?:published|posted|(?:last )?(?:updated|modified)|created)(?: on| at)?\s?[:：]?\s?"
    r"|(?:发布|更新)(?:时间|日期)\s?[:：]\s?)"
    r"(?:(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}\b.{0,60}"
    r"|(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+),? \d{4},?(?: at)? \d{1,2}:\d\d.{0,20}"
    r"|\d{1,3} \w+ ago)|\d{1,3} (?:second|minute|min|hour|day|week|month)s? ago"
    r"|(?:字体|字号)\s?[:：].{0,20}|(?:font|text) size\s?[:：].{0,30}",
    re.IGNORECASE,
)
_WHAT = (
    r"(?:views?|reads?|hits?|clicks?|comments?|repl(?:y|ies)|shares?|likes?|followers?|downloads?|retweets?|visits?"
    r"|阅读|浏览|点击|评论|点赞|转发|分享)"
)
_NUMBER = r"\d[\d,.]{0,9}\s?[kKmM万]?\+?"
_COUNTER = re.compile(
    rf"(?:^|[|·•\t(]|\s{{2}}){_WHAT}(?:数|量|次数)?(?:\s?\(\s?{_NUMBER}\)|\s?[:：]?\s?{_NUMBER})(?=$|[\s|·•)])|^{_NUMBER}\s?{_WHAT}(?=$|\s?[|·•,])"
    rf"|^\d{{1,3}}[- ]?min(?:ute)?s? read\b",
    re.IGNORECASE,
)
_LONGEST, _MOST_WORDS = 120, 12
"""Characters and words; a longer line tells more than a counter does."""
_MESSAGE = say("This looks like a time stamp or a counter from a web page. Take the line out.")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each short line that is nothing else."""
    for block in text.prose:
        line = block.span.of(text.body)
        if len(line) > _LONGEST or length_in_words(line) > _MOST_WORDS or ends_sentence(line):
            continue
        if _STAMP.match(line) or _COUNTER.search(line) or _TOLD.fullmatch(line):
            yield Hit(block.span, _MESSAGE, ("",))


RULE = Rule(
    about=About.RESIDUE,
    name="counter",
    title=say("Time stamp or counter"),
    severity=Severity.WARNING,
    check=check,
    by_block=True,
)
