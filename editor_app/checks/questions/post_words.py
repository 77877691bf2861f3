"""What the words beside a post say: whose it is, "Tallow College Dean", or that it is one of several, "a dean"."""

import re
from collections.abc import Container

from editor_app.text.names.model import Holding
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_BEFORE = 60
"""Characters before a post that are looked at."""
_NAMES = re.compile(r"(?:^|[^\w’'-])((?:[A-Z][\w&’'-]*\.? ){1,5})$")
_SHARED_BODY = re.compile(r",? (?:and|&) [A-Z][\w-]*(?: [A-Z][\w-]*){0,2} (?:of|at) ((?:[A-Z][\w&’'-]* ?){1,5})")
"""The body behind a second post: "CEO and Founder of Tallow Mills"."""
_BRACKET = re.compile(r"\([^()\n]*\) $")
_OF_ONE = re.compile(r",? (?:of|at|with|for) an? ")
_SMALL = re.compile(r"\b([a-z]{4,}) $")
_WORD = re.compile(r"[A-Z]\w+")
_SEVERAL = r"\b(?:(?:an?|first|second|third|founding|inaugural|fellow|another) |co-)"
_ONE_OF_SEVERAL = re.compile(_SEVERAL + "$", re.IGNORECASE)
_NUMBERED = re.compile(_SEVERAL, re.IGNORECASE)
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ee]x|\d+[a-z]{2})[- ](?:(?:[A-Z][\w.’'-]*|[a-z]{4,7}) ){0,3}$")
_SWORN = re.compile(r"\b(?:sworn in|sworn into|took office|takes office)\b")
_LETTERS = re.compile(r"[A-Z]{3,}")


def owners(text: Text, holding: Holding, light: frozenset[str], function: frozenset[str] | None) -> frozenset[str]:
    """The words that say whose post it is: those of its body, else the names or the noun right before it.

    Without `function`, the words that are no such noun, only the body counts.
    """
    if holding.body or function is None:
        return frozenset(_WORD.findall(holding.body)) - light
    if of := _SHARED_BODY.match(text.body, holding.place.end):
        return frozenset(_WORD.findall(of[1])) - light
    before = _BRACKET.sub("", text.body[max(0, holding.place.start - _BEFORE) : holding.place.start])
    if names := _NAMES.search(before):
        opens = max(0, holding.place.start - len(names[1])) in text.openings
        return frozenset(_WORD.findall(names[1])[opens:]) - light
    noun = _SMALL.search(before)
    return frozenset({noun[1]}) if noun and noun[1] not in function else frozenset()


def is_one_of_several(text: Text, holding: Holding) -> bool:
    """Whether others hold the post too, or held it: "a managing director", "the first president"."""
    before = _ONE_OF_SEVERAL.search(text.body, max(0, holding.place.start - 12), holding.place.start)
    of_one = _OF_ONE.match(text.body, holding.place.end)  # "general manager of a bakery"
    return bool(before or of_one or _NUMBERED.match(text.body, holding.place.start))


def heads_a_line(text: Text, holding: Holding) -> bool:
    """Whether the name begins a paragraph and the post follows, as in a list of people."""
    block = text.block_at(holding.named.start)
    return block is not None and block.span.start == holding.named.start < holding.place.start


def was_held(text: Text, holding: Holding) -> bool:
    """Whether the words before a post put it into the past: "former state House Speaker", "the 37th Governor"."""
    return bool(_FORMER.search(text.body, max(0, holding.place.start - _BEFORE), holding.place.start))


def tells_of_an_oath(text: Text, sentence: Span) -> bool:
    """Whether somebody takes office in a sentence."""
    return bool(_SWORN.search(sentence.of(text.body)))


def names_nobody(text: Text, holding: Holding, offices: Container[str]) -> bool:
    """Whether what was taken for a name is another post, "Public Defender", or the letters of a degree."""
    named = holding.named.of(text.body)
    return holding.person.lower() in offices or bool(_LETTERS.fullmatch(named) and " " not in holding.person)
