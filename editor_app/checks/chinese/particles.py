"""的, 地 and 得 where it is sure which is meant: 详细的介绍了, 讲的清清楚楚, 得到及时地回应."""

import re
from collections.abc import Iterator
from functools import cache

from editor_app.checks.rule import Hit, Reference
from editor_app.domain.message import say
from editor_app.text.chinese.lists import one_of
from editor_app.text.chinese.scripts import simplified
from editor_app.text.language.letters import HAN
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SHOWN = 2
"""Characters before a particle that are shown at least."""
_NO_END = "(?![解结断如得却不])"


@cache
def _adverbs() -> re.Pattern[str]:
    """An adverb with 的 in front of a verb that 了, 着 or 过 makes one, or an adverb that is nothing else."""
    verb = one_of("verb")
    return re.compile(
        rf"(?:{one_of('adverbial')})(?P<wrong>的)(?:{verb})(?:了{_NO_END}|着(?!力|手|重|眼|陆)|过(?!程|去|年|渡|于))"
        rf"|(?:{one_of('adverb alone')})(?P<also>的)(?:{verb})"
        rf"|(?<=[{HAN}]{{2}})(?P<told>的)(?:{one_of('verb of telling')})了{_NO_END}"
    )


@cache
def _complements() -> re.Pattern[str]:
    """A verb with 的 in front of words that say how it was done."""
    return re.compile(rf"(?:{one_of('done so')})(?P<wrong>的)(?P<how>{one_of('complement')})(?=[，。；！？、”」）]|$)")


@cache
def _attributes() -> re.Pattern[str]:
    """An adjective with 地 in front of the noun that is the object of a light verb."""
    return re.compile(
        rf"(?:{one_of('light verb')})(?:了|过|更为|更加|更|最|较为|十分|非常)?"
        rf"(?:{one_of('adverbial')}|[{HAN}]{{2}})(?P<wrong>地)"
        rf"(?:{one_of('verb')})(?=[，。；！？、”」）]|$)"
    )


@cache
def _noun_verb() -> re.Pattern[str]:
    """What makes a noun of the verb behind it: 作了详细的介绍."""
    verbs = "|".join(verb for verb in one_of("light verb").split("|") if len(verb) > 1)
    return re.compile(rf"(?:{verbs}|作了?|做了?)(?:了|过|着)?[^，。；、]{{0,6}}$|有(?:了|过|着)?$")


def particles(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each particle that must be another one."""
    body = simplified(text.body)
    for match in _adverbs().finditer(body):
        if not _noun_verb().search(body, max(0, match.start() - 14), match.start()):
            right = _right(text, match, "地")
            message = say("“地” joins the manner to the verb behind it: “{right}”.", right=right)
            yield Hit(_place(match), message, ("地",))
    for match in _complements().finditer(body):
        if not body[: match.start()].endswith(("所", "要", "该", "目", "有")):
            right = _right(text, match, "得")
            yield Hit(_place(match), say("“得” joins the verb to how it is done: “{right}”.", right=right), ("得",))
    for match in _attributes().finditer(body):
        right = _right(text, match, "的")
        message = say("“的” joins the attribute to the noun behind it: “{right}”.", right=right)
        yield Hit(_place(match), message, ("的",))


def _place(match: re.Match[str]) -> Span:
    """Where the wrong particle stands."""
    return Span(*match.span(next(name for name, said in match.groupdict().items() if said and name != "how")))


def _right(text: Text, match: re.Match[str], right: str) -> str:
    """The words found, with the particle that is meant."""
    at = _place(match).start
    return text.body[min(match.start(), max(0, at - _SHOWN)) : at] + right + text.body[at + 1 : match.end()]
