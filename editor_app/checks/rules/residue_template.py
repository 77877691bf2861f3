"""A blank that nobody filled in, or a note among editors: "[NAME]", "{{date}}", "XX", "TBC", "[check with Ada]"."""

import re
from collections.abc import Iterator
from itertools import chain

from editor_app.checks.knowledge.pages.notes import notes
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.words import Words
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.letters import ANY_LETTER
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SURE = re.compile(
    r"\{\{(?![%<#!>/]|\s*[\"'])[^{}\n]{1,80}\}\}|\$\{[A-Za-z_][^{}\n]{0,60}\}|%[A-Z][A-Z_]{2,30}%|<<[A-Za-z][^<>\n]{0,60}>>"
    r"|«(?:[A-Z][a-z]+_?){2,5}»"
    r"|Error! (?:Reference source not found|Bookmark not defined|No text of specified style in document)\.?"
    r"|错误[!！](?:未找到引用源|未定义书签)。?"
)
_BRACKETED = re.compile(
    r"\[(?P<square>[^\[\]\n]{1,60})\](?![(\[:])|<(?P<angle>[A-Za-z][^<>\n/=\"]{2,60})>"
    r"|\{(?<![{$%]\{)(?P<curly>[A-Za-z][A-Za-z _]{2,30})\}(?!\})|\((?P<round>[^()\n]{2,40})\)"
)
_TODO = re.compile(
    r"\b(?:tb[acd]|tk(?:tk)?|xx+|placeholder)\b|^(?:[a-z ]* )?(?<!yet )to be [a-z]+ed$|^[a-z ]+ to (?:come|follow)$"
    r"|^(?:x{2,4}|0{2,3}|\?{1,3}|[●•]{1,4}|_{2,40})$",
    re.IGNORECASE,
)
_ORDER = re.compile(r"(?:insert|enter|fill in|type in)\b.+", re.IGNORECASE)
_LETTERS = re.compile(f"{ANY_LETTER}+")
_FILLER = re.compile(
    r"[LlCcFfXx](?<![\w«].)(?:(?<=[Ll])orem ipsum\b[^.\n]{0,200}"  # a plain set of letters first: see `sentences`
    r"|(?<=[Cc])lick (?:or tap )?(?:here )?to enter (?:text|a date)\b"
    r"|(?<=F)irst ?[Nn]ame(?: Last ?[Nn]ame\b|\b(?<=tName))|(?:(?<=f)irst|(?<=[Ll])ast)[Nn]ame\b"
    r"|(?<=[xX])[xX]/[xX]{2}/(?:[xX]{2,4}|\d{2,4})\b)"
)
_GUESS = re.compile(
    r"[Xx×T_2](?<!\w.)(?:(?<![-/&].)(?:(?<=X)X{1,5}|(?<=x)x{2,5}|(?<=X),XXX|(?<=[X×])[X×]{1,5}(?=[年月日公]))(?![\w/&-])"
    r"|(?<=T)(?:BC|BD|KTK|K)\b(?! [A-Z][a-z])|(?<=_)_{3,79}(?!\w)|(?<=2)0[Xx]{2}\b)"
)
_FORM = re.compile(
    r"[$¥€£]_{2,40}|\b(?i:dd([/.-])mm\1(?:yy){1,2}|mm([/.-])dd\2(?:yy){1,2}|yyyy([/.-])mm\3dd)\b"
    r"|(?<=\s)\?{3,9}(?=\s|$)|(?<!\S)\?{2} (?=million|billion|per cent|percent|people)|\b(?:00|XX) Month \d{4}"
)
_SIGNS = ("__", "??", "yy", "YY", " Month ")
"""Without one of these no blank of a form is looked for: most texts have none."""
_SEX = re.compile(r"XY(?<!\wXY)(?!\w)")
"""Who speaks of XY also speaks of XX."""
_NUMERAL = re.compile(r"(?!(?:On|The|By|In|From|About|With|Some|Over|Than|Of|At|To) $)[A-Z][a-z]+ $|Vol\. $")
_ELEMENTS = frozenset(("title", "link", "caption", "image"))
"""Those of the words that are also tags of pages."""
_NAMED = re.compile(r" [A-Z][a-z]")
_LONGEST = 8
"""Words in brackets; a longer note is an editor's."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each. An error only where a machine or a note to oneself asks to be filled in."""
    end = 0
    for hit in sorted(_blanks(text, ref.words), key=lambda hit: (hit.span.start, -hit.span.end)):
        if hit.span.start >= end:
            yield hit
            end = hit.span.end


def _blanks(text: Text, known: Words) -> Iterator[Hit]:
    """What looks like one; "XX" also inside "[XX]"."""
    for match in chain(text.finditer(_SURE), text.finditer(_FILLER)):
        yield _hit(match, Severity.ERROR if match[0].startswith(("{{", "Error!", "错误", "Lorem")) else None)
    for match in text.finditer(_BRACKETED):
        kind = match.lastgroup or ""
        inner = match[kind]
        if _asks(inner) and (kind != "round" or len(inner.split()) <= 5):
            yield _hit(match, Severity.ERROR if kind == "square" or _ORDER.match(inner) else None)
        elif kind != "round" and _is_blank(text, match, inner, known):
            yield _hit(match)
    for note in notes(text, known.editors_note):
        said, blank = note.span.of(text.body), text.body[note.span.start - 1 : note.span.start] == " "
        message = say("“{note}” looks like a note among editors. Take it out.", note=said)
        place = Span(note.span.start - blank, note.span.end)
        yield Hit(place, message, ("",), sure=note.sure, severity=None if note.sure else Severity.INFO)
    yield from _guesses(text)


def _hit(match: re.Match[str], severity: Severity | None = None) -> Hit:
    message = say("“{blank}” is a placeholder that nobody filled in. Fill it in, or take it out.", blank=match[0])
    return Hit(Span(*match.span()), message, group=match[0], severity=severity)


def _asks(inner: str) -> bool:
    """Whether what stands in brackets asks to be replaced: "insert quote here", "TBC", "XX"."""
    return bool(_TODO.search(inner) or _ORDER.match(inner)) and len(inner.split()) <= _LONGEST


def _is_blank(text: Text, match: re.Match[str], inner: str, known: Words) -> bool:
    """Whether all words in brackets are of the trade of templates: "[NAME OF SPOKESPERSON]", not "[of Tallow]"."""
    words = [word.lower() for word in _LETTERS.findall(inner)]
    if not 1 <= len(words) <= _LONGEST or not known.blanks.issuperset(words):
        return False
    if known.blank_heads.isdisjoint(words):
        return len(words) > 1 and not text.quotations.touches(Span(*match.span())) and not known.small.issuperset(words)
    return match.lastgroup == "square" or len(words) > 1 or (match.lastgroup == "angle" and words[0] not in _ELEMENTS)


def _guesses(text: Text) -> Iterator[Hit]:
    """What may also be a word or a Roman number."""
    sexes = bool(_SEX.search(text.body)) or "chromosom" in text.body
    forms = text.finditer(_FORM) if any(sign in text.body for sign in _SIGNS) else ()
    for match in chain(text.finditer(_GUESS), forms):
        before = text.body[max(0, match.start() - 24) : match.start()].rpartition(" ")
        word = before[0].rpartition(" ")[2] + " "
        if match[0] in {"XX", "XXX"} and (sexes or _NUMERAL.match(word) or _NAMED.match(text.body, match.end())):
            continue
        if not (before[2] == "(" and (match[0] in {"xx", "xxx"} or _is_form_of_date(text.body, match))):
            message = say("“{blank}” looks like a placeholder. Fill it in, unless it is meant.", blank=match[0])
            yield Hit(Span(*match.span()), message, group=match[0], sure=False)


def _is_form_of_date(body: str, match: re.Match[str]) -> bool:
    """Whether brackets tell how a date is to be written: "date of birth (YYYY-MM-DD)"."""
    return match[0][0] in "dDmMyY" and body.startswith(")", match.end())


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import residue  # loaded with the first Chinese text

    yield from residue.placeholders(text, ref)


RULE = Rule(
    about=About.RESIDUE,
    name="template",
    title=say("Placeholder not filled in"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
)
