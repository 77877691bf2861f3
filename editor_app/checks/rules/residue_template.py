"""A blank of a template that nobody filled in: "[NAME]", "{{date}}", "Lorem ipsum", "XX", "TBC"."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SURE = re.compile(
    r"\[(?!(?:SIC|APPLAUSE|LAUGHTER|CHEERS|INAUDIBLE|CROSSTALK|MUSIC|PDF|VIDEO|PHOTOS?|AUDIO|LIVE|NEW|WATCH"
    r"|UPDATED?|CORRECTED|CORRECTION|EXCLUSIVE|REDACTED|[A-Z]{2})\])"
    r"[A-Z]{2,20}(?:[ _/-][A-Z]{1,20}){0,6}\]"
    r"|\[(?i:insert|add|enter|your|company|first|last|name|date|title|phone)(?:[ _][^\]\n]{0,60})?\]"
    r"|\{\{[^{}\n]{0,80}\}\}|\$\{\w[^{}\n]{0,60}\}|\{%[^{}\n]{0,80}%\}|%[A-Z][A-Z_]{2,30}%|<<[A-Za-z][^<>\n]{0,60}>>"
)
_FILLER = re.compile(
    r"[LlCcFfXx](?<!\w.)(?:(?<=[Ll])orem ipsum\b[^.\n]{0,200}"  # a plain set of letters first: see `sentences`
    r"|(?<=[Cc])lick (?:or tap )?(?:here )?to enter (?:text|a date)\b"
    r"|(?:(?<=[Ff])irst|(?<=[Ll])ast)[Nn]ame\b|(?<=[xX])[xX]/[xX]{2}/(?:[xX]{2,4}|\d{2,4})\b)"
)
_GUESS = re.compile(
    r"[Xx×T_](?<!\w.)(?:(?<![$-].)(?:(?<=X)X{1,5}|(?<=x)x{2,5}|(?<=[X×])[X×]{1,5}(?=[年月日公]))(?![\w-])"
    r"|(?<=T)(?:BC|BD|KTK|K)\b(?! [A-Z][a-z])|(?<=_)_{3,79}(?!\w))"
)
_SEX = re.compile(r"\bXY\b")
"""Who speaks of XY also speaks of XX."""
_NUMERAL = re.compile(r"[A-Z][a-z]+ $")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each; what may also be a word or a Roman number is a guess."""
    for match in (found for pattern in (_SURE, _FILLER) for found in pattern.finditer(text.body)):
        blank = match.group()
        yield Hit(Span(*match.span()), f"“{blank}” is a blank of a template. Fill it in or take it out.", group=blank)
    for match in _GUESS.finditer(text.body):
        before = text.body[max(0, match.start() - 24) : match.start()]
        if not (match.group() in {"XX", "XXX"} and (_NUMERAL.search(before) or _SEX.search(text.body))):
            message = f"“{match.group()}” looks like a blank that is still to be filled in."
            yield Hit(Span(*match.span()), message, group=match.group(), sure=False, severity=Severity.WARNING)


RULE = Rule(id="residue.template", title="Blank of a template", severity=Severity.ERROR, check=check)
