"""A date grown together with what follows or precedes it: "2025/06/2622:50", "August22"."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.dates import MONTHS
from editor_app.text.language.sought import in_lines_with
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_TIME = r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
_YEAR = r"(?:19|20)\d\d"
_MONTH = "|".join(MONTHS)
_GLUED = re.compile(
    rf"(?=[JFMASOND\d])(?:(?<![\w./-])(?P<numeric>{_YEAR}([-/.])(?:0?[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01]|[1-9]))(?P<time>{_TIME})(?![\d:])"
    rf"|\b(?P<named>(?:{_MONTH}) \d{{1,2}}, ?{_YEAR}|\d{{1,2}} (?:{_MONTH}) {_YEAR})(?P<clock>{_TIME})(?![\d:])"
    rf"|\b(?P<month>{_MONTH})(?P<day>[12]?\d|3[01])(?!\w)"
    rf"|\b(?P<comma>(?:{_MONTH}) (?:[12]?\d|3[01]),)(?P<year>{_YEAR})(?!\w)"
    rf"|(?<![\w./-])(?P<first>[12]?\d|3[01])(?P<last>{_MONTH})(?P<end>{_YEAR})?(?!\w))"
)

_SIGN = re.compile(r"\d(?:(?<=[a-z,].)|[JFMASOND]|:[0-5])")
"""A figure beside what it should stand apart from."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each, with the blank put in."""
    for match in in_lines_with(_SIGN, _GLUED, text.body):
        parts = [part for part in match.groupdict().values() if part]
        yield Hit(Span(*match.span()), _message(match), (" ".join(parts),))


def _message(match: re.Match[str]) -> Message:
    date = match.group()
    if match["time"] or match["clock"]:
        return say("A space is missing before the time in “{date}”.", date=date)
    if match["last"]:
        return say("A space is missing before the month in “{date}”.", date=date)
    if match["year"]:
        return say("A space is missing before the year in “{date}”.", date=date)
    return say("A space is missing before the day in “{date}”.", date=date)


RULE = Rule(
    about=About.DATES,
    name="glued",
    title=say("Missing space in a date"),
    severity=Severity.ERROR,
    check=check,
    by_block=True,
    mechanical=True,
)
