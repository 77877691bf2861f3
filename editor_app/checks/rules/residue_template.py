"""A blank of a template that nobody filled in: "[NAME]", "{{date}}", "Lorem ipsum", "XX", "TBC"."""

import re
from collections.abc import Iterator
from itertools import chain

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SURE = re.compile(
    r"\[(?!(?:SIC|APPLAUSE|LAUGHTER|CHEERS|INAUDIBLE|CROSSTALK|MUSIC|PDF|VIDEO|PHOTOS?|AUDIO|LIVE|NEW|WATCH"
    r"|UPDATED?|CORRECTED|CORRECTION|EXCLUSIVE|REDACTED|[A-Z]{2})\])"
    r"[A-Z]{2,20}(?:[ _/-][A-Z]{1,20}){0,6}\]"
    r"|\[(?i:insert|add|enter|your|company|first|last|name|date|title|phone)(?:[ _][^\]\n]{0,60})?\]"
    r"|\{\{[^{}\n]{0,80}\}\}|\$\{\w[^{}\n]{0,60}\}|\{%[^{}\n]{0,80}%\}|%[A-Z][A-Z_]{2,30}%|<<[A-Za-z][^<>\n]{0,60}>>"
    r"|<(?i:insert|enter|add|your)[ _][^<>\n]{1,60}>|«(?:[A-Z][a-z]+_?){2,5}»"
    r"|Error! (?:Reference source not found|Bookmark not defined|No text of specified style in document)\.?"
    r"|错误[!！](?:未找到引用源|未定义书签)。?"
)
_FILLER = re.compile(
    r"[LlCcFfXx](?<![\w«].)(?:(?<=[Ll])orem ipsum\b[^.\n]{0,200}"  # a plain set of letters first: see `sentences`
    r"|(?<=[Cc])lick (?:or tap )?(?:here )?to enter (?:text|a date)\b"
    r"|(?:(?<=[Ff])irst|(?<=[Ll])ast)[Nn]ame\b|(?<=[xX])[xX]/[xX]{2}/(?:[xX]{2,4}|\d{2,4})\b)"
)
_GUESS = re.compile(
    r"[Xx×T_](?<!\w.)(?:(?<![$-].)(?:(?<=X)X{1,5}|(?<=x)x{2,5}|(?<=[X×])[X×]{1,5}(?=[年月日公]))(?![\w-])"
    r"|(?<=T)(?:BC|BD|KTK|K)\b(?! [A-Z][a-z])|(?<=_)_{3,79}(?!\w))"
)
_FORM = re.compile(
    r"[$¥€£]_{2,40}|\b(?i:dd([/.-])mm\1yyyy|mm([/.-])dd\2yyyy|yyyy([/.-])mm\3dd)\b|(?<=\s)\?{3,9}(?=\s|$)"
)
_SIGNS = ("__", "???", "yyyy", "YYYY")
"""Without one of these no blank of a form is looked for: most texts have none."""
_SEX = re.compile(r"\bXY\b")
"""Who speaks of XY also speaks of XX."""
_NUMERAL = re.compile(r"[A-Z][a-z]+ $")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each; what may also be a word or a Roman number is a guess."""
    for match in (found for pattern in (_SURE, _FILLER) for found in pattern.finditer(text.body)):
        blank = match.group()
        if _is_acronym(text.body, match.start(), blank):
            continue
        message = say("“{blank}” is a placeholder that nobody filled in. Fill it in, or take it out.", blank=blank)
        yield Hit(Span(*match.span()), message, group=blank)
    forms = _FORM.finditer(text.body) if any(sign in text.body for sign in _SIGNS) else ()
    for match in chain(_GUESS.finditer(text.body), forms):
        before = text.body[max(0, match.start() - 24) : match.start()]
        if not (match.group() in {"XX", "XXX"} and (_NUMERAL.search(before) or _SEX.search(text.body))):
            message = say("“{blank}” looks like a placeholder. Fill it in, unless it is meant.", blank=match.group())
            yield Hit(Span(*match.span()), message, group=match.group(), sure=False, severity=Severity.WARNING)


def _is_acronym(body: str, start: int, blank: str) -> bool:
    """Whether it stands for the words before it: "the Rope Mill Company [RMC]"."""
    letters = blank.strip("[]")
    before = body[max(0, start - 200) : start].split()[-len(letters) :]
    return blank[0] == "[" and letters.isupper() and "".join(word[0] for word in before) == letters


RULE = Rule(
    about=About.RESIDUE, name="template", title=say("Placeholder not filled in"), severity=Severity.ERROR, check=check
)
