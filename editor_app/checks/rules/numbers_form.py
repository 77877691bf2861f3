"""A figure as another language writes it, or as none does: "12.500 cars", "3,2 metres", "10,000 000"."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from editor_app.checks.facts.lists import FactLists
from editor_app.checks.knowledge.spelling_of import foreign_passages
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.lists import FUNCTION_WORDS, words
from editor_app.text.language.nouns import singular
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_FREE = r"(?<![\w.,/:'’+-])"
_THINGS = r"(?= (?P<word>[a-z]{3,}s)\b)"
_MEASURED = r"(?= ?[%°€]| ?(?:[kcm]?m|[km]?g)\b| (?P<unit>per cent|[a-z]+)\b)"
_SIGNS = re.compile(r"\d[.,'’ ]\d")
"""What every line has that one of these stands in."""
_OF_INDIA = re.compile(r"\b(?:crore|INR|lakh|Rs|rupees?)\b|₹")


def _decimal(figure: str) -> str:
    """With commas between thousands and a point before decimals, where it was the other way round."""
    return figure.translate(str.maketrans(".,\u00a0 ", ",.,,"))


def _grouped(figure: str) -> str:
    """With a comma before each three digits."""
    return f"{int(''.join(sign for sign in figure if sign.isdigit())):,}"


def _unknown(_: str) -> str:
    """Only a person can say which figure was meant."""
    return ""


class _Form(NamedTuple):
    """A way to write figures, with how English writes the same; `sure`: it is never right in English."""

    pattern: re.Pattern[str]
    english: Callable[[str], str]
    sure: bool


_FORMS = (
    _Form(re.compile(rf"{_FREE}[1-9]\d{{0,2}}(?:[. \u00a0]\d{{3}})+,\d{{1,2}}(?![\d,])"), _decimal, True),
    _Form(re.compile(rf"{_FREE}\d{{1,3}},\d{{1,2}}{_MEASURED}"), _decimal, True),
    _Form(re.compile(rf"{_FREE}[1-9]\d{{0,2}}(?:\.\d{{3}}){{2,}}(?= [a-z]{{3}})"), _grouped, True),
    _Form(re.compile(rf"{_FREE}[1-9]\d{{0,2}}(?:['’]\d{{3}})+(?![\d'’\"])"), _grouped, True),
    _Form(re.compile(rf"{_FREE}[1-9]\d{{0,2}},\d{{3}}(?:[ \u00a0.]\d{{3}})+(?![\d,.])"), _grouped, False),
    _Form(re.compile(rf"{_FREE}[1-9]\d?(?:,\d\d)+,\d{{3}}(?![\d,])"), _grouped, False),
    _Form(re.compile(rf"{_FREE}[1-9]\d{{0,2}}\.\d00{_THINGS}"), _grouped, False),
    _Form(re.compile(rf"{_FREE}\d{{1,3}}(?:,\d{{3}})*,\d\d?{_THINGS}"), _unknown, False),
)


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each. English has a comma between thousands and a point before decimals."""
    others, end = foreign_passages(text, ref), 0
    indian = bool(_OF_INDIA.search(text.body))
    for place, form in sorted(_found(text, ref.facts), key=lambda found: (found[0].start, -found[0].end)):
        figure = place.of(text.body)
        if place.start < end or others.touches(place) or (indian and form.english is _grouped and "," in figure):
            continue
        end = place.end
        if new := form.english(figure):
            message = say("“{figure}” is not how English writes a figure: “{english}”.", figure=figure, english=new)
            yield Hit(place, message, (new,), sure=form.sure)
        else:
            yield Hit(
                place, say("“{figure}” has a comma where no figure has one. Check it.", figure=figure), sure=False
            )


def _found(text: Text, lists: FactLists) -> Iterator[tuple[Span, _Form]]:
    for form in _FORMS:
        for match in text.finditer(form.pattern, _SIGNS):
            told = match.groupdict()
            thing, unit = told.get("word"), told.get("unit")
            if thing not in words(FUNCTION_WORDS) and (unit is None or _measures(unit, lists)):
                yield Span(*match.span()), form


def _measures(unit: str, lists: FactLists) -> bool:
    """Whether a word behind a figure is a measure, a currency, or what multiplies it."""
    one = singular(unit.replace(" ", ""))
    return one in lists.measures or one in lists.numerals.powers or one in lists.numerals.shorts or one in lists.after


RULE = Rule(
    about=About.NUMBERS,
    name="form",
    title=say("Figure not written as in English"),
    severity=Severity.WARNING,
    check=check,
)
