"""A name that replaces another, adapted to the place: capitals, "the", "a" or "an", and the possessive."""

import re

from editor_app.text.edits import Edit
from editor_app.text.language import lists
from editor_app.text.language.sentences import opens_sentence
from editor_app.text.span import Span

_THE = re.compile(r"the\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<!\w)(the|an?)(\s+)$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_BARE = re.compile(r"['’](?!\w)")
_OPENED = re.compile(r"(?<!\w)['‘](?=\w)")
_ACRONYM = 6
"""Up to this length, a single word in capitals says nothing about the capitals of its place."""
_LOOK = 200
"""Characters before a place in which a quotation mark may open."""


def fitted(body: str, span: Span, wanted: str) -> Edit:
    """The edit that puts a name there. What differs only in capitals, or is not a word, is put there as it is."""
    said = span.of(body)
    if said.lower() == wanted.lower() or not said[:1].isalpha() or not wanted[:1].isalpha():
        return Edit(span, wanted)
    before = _ARTICLE.search(body, max(0, span.start - _LOOK), span.start)
    article, name = _split(wanted)
    own, said_name = _split(said)
    ending = "" if _POSSESSIVE.search(name) else (found[0] if (found := _POSSESSIVE.search(said_name)) else "")
    said_name = said_name.removesuffix(ending)
    has_the = bool(own or article or (before and before[1].lower() == "the"))
    name = _cased(said_name, name, _loud(body, span))
    end, ending = _ending(body, span, name, ending, has_the)
    if own:
        article = own
    elif before:
        return _after_article(span, before, name + ending, said_name, end)
    elif article:
        article = _like(article, said_name, opens=opens_sentence(body, span.start))
    return Edit(Span(span.start, end), article + name + ending)


def _split(name: str) -> tuple[str, str]:
    """The article that a name begins with, and the rest."""
    found = _THE.match(name)
    return (found[0], name[found.end() :]) if found else ("", name)


def _loud(body: str, span: Span) -> bool:
    """Whether the line around a place is in capitals."""
    start, end = body.rfind("\n", 0, span.start) + 1, body.find("\n", span.end)
    around = body[start : span.start] + body[span.end : end if end >= 0 else len(body)]
    return around.isupper() and sum(map(str.isalpha, around)) > 1


def _cased(said: str, name: str, loud: bool) -> str:
    """A name with the capitals of what it replaces; its own capitals are never lost."""
    if said.isupper() and (loud or " " in said or len(said) > _ACRONYM):
        return name.upper()
    if not name.islower() or not said[:1].isupper() or (said.isupper() and len(said) > 1):
        return name
    words, small = said.split(), lists.words(lists.SMALL_IN_TITLES)
    if len(words) > 1 and all(word[:1].isupper() for word in words if word.lower() not in small):
        parts = re.split(r"(\s+)", name)
        name = "".join(word if word in small else word[:1].upper() + word[1:] for word in parts)
    return name[:1].upper() + name[1:]


def _ending(body: str, span: Span, name: str, ending: str, has_the: bool) -> tuple[int, str]:
    """Where the edit ends, and the possessive of the new name in it."""
    mark, end = "", span.end
    if ending:
        mark = ending
    elif body[span.end : span.end + 2].lower() in ("'s", "’s") and not body[span.end + 2 : span.end + 3].isalnum():
        mark, end = body[span.end : span.end + 2], span.end + 2
    elif body[span.end - 1 : span.end].lower() == "s" and _BARE.match(body, span.end) and not _in_quotes(body, span):
        mark, end = body[span.end : span.end + 1], span.end + 1
    if not mark:
        return span.end, ""
    if name.lower().endswith("s") and (has_the or len(mark) == 1):
        return end, mark[0]  # the United Nations' report
    return end, mark if len(mark) == 2 else mark + ("S" if name.isupper() else "s")


def _in_quotes(body: str, span: Span) -> bool:
    """Whether the character after a place may close single quotation marks."""
    start = max(0, span.start - _LOOK, body.rfind("\n", 0, span.start) + 1)
    return bool(_OPENED.search(body, start, span.start + 1))


def _after_article(span: Span, before: re.Match[str], new: str, said: str, end: int) -> Edit:
    """ "The" before the place stays and is not repeated; "a" becomes "an" where the sound asks for it."""
    word = before[1]
    sound = _vowel(new)
    if word.lower() == "the" or sound is None or _vowel(said) is None or sound == (word.lower() == "an"):
        return Edit(Span(span.start, end), new)
    other = word[0] + (("N" if word.isupper() and new.isupper() else "n") if sound else "")
    return Edit(Span(before.start(1), end), other + before[2] + new)


def _vowel(name: str) -> bool | None:
    """Whether a name begins with the sound of a vowel; None where the letters do not tell."""
    first = name.split()[0]
    if first[0].lower() in "uh" or first[:2].lower() in ("eu", "on") or (first.isupper() and len(first) <= _ACRONYM):
        return None
    return first[0].lower() in "aeio"


def _like(article: str, said: str, opens: bool) -> str:
    """The article of a name as its place writes it: with a capital where a sentence begins, or all in capitals."""
    if said.isupper() and len(said) > _ACRONYM:
        return article.upper()
    return article.capitalize() if opens else article.lower()
