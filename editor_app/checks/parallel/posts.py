"""Posts that the draft gives otherwise than its source: another one, without 副, or with it where there is none."""

import re
from collections.abc import Iterator, Sequence

from editor_app.checks.parallel.model import Difference
from editor_app.text.chinese.cutting import PERSON
from editor_app.text.chinese.posts import Post, Posts
from editor_app.text.parallel.beside import Beside
from editor_app.text.span import Span

_DEPUTY = re.compile(r"\b(?:vice|deput(?:y|ies)|associate|assistant|under-?secretary|undersecretary)\b", re.IGNORECASE)
_DEPUTY_BEFORE = re.compile(rf"{_DEPUTY.pattern}[- ](?:[\w’']+[- ]){{0,3}}$", re.IGNORECASE)
_NO_DEPUTY = re.compile("副|代表|次长|次官|协理|助理|常务|署理|中将")
_PERSON_BY_NAME = "president"
"""A head of state is given the post where the source has the name alone."""
_CAPITAL_BEFORE = re.compile(r"\b([A-Z][\w’'-]*) $")
_NO_POSTS = ("principal", "secretar", "king", "queen", "dean")
"""Small words that are often no post: a principal reason."""


def posts(beside: Beside) -> Iterator[Difference]:
    """The differences of one pair."""
    known = beside.parallel.source.knowledge.posts
    told = beside.parallel.source.posts_in(beside.source)
    strays = [place for place in _said(beside, known) if not _licensed(beside, known, place)]
    for post in told:
        if _renders(known, post, beside.said_near):
            continue
        stray = next(iter(strays), None)
        if stray:
            strays.remove(stray)
            yield Difference(stray, post.span, known.forms(post.name)[:1])
        elif not _is_said_again(beside, known, post):
            yield Difference(beside.draft, post.span, known.forms(post.name)[:2], sure=False)
    for place in strays:
        yield Difference(place, beside.source, sure=False, lacking=True)
    yield from _deputies(beside, known, told)


def _said(beside: Beside, known: Posts) -> Iterator[Span]:
    """The English words for posts, that are no part of another word for one."""
    for match in known.said.finditer(beside.said):
        word = match[0]
        before = beside.said[: match.start()]
        if word.lower().startswith("minister") and before.endswith(("prime ", "Prime ")):
            continue
        if word.islower() and word.startswith(_NO_POSTS):
            continue
        yield Span(*match.span()).moved(beside.draft.start)


def _licensed(beside: Beside, known: Posts, place: Span) -> bool:
    """Whether the source has a word near by that the English one can stand for."""
    word = place.of(beside.parallel.draft.body).lower()
    if any(chinese in beside.told_near for chinese in known.english[word]):
        return True
    before = _CAPITAL_BEFORE.search(beside.parallel.draft.body[: place.start])
    if before and place.of(beside.parallel.draft.body).istitle() and beside.backed(word) and beside.backed(before[1]):
        return True  # part of a name that the dictionary has: the Monkey King
    if _near_posts(beside):
        return False
    return word.startswith(_PERSON_BY_NAME) and any(
        one.tag.startswith(PERSON) for number in beside.near_source for one in beside.parallel.source.words[number]
    )


def _is_said_again(beside: Beside, known: Posts, post: Post) -> bool:
    """Whether the source has given the post before, and the draft says it somewhere: English gives it once."""
    source, body = beside.parallel.source, beside.parallel.draft.body
    earlier = any(one.name == post.name for one in source.posts if one.span.end <= beside.source.start)
    return earlier and _renders(known, post, body)


def _near_posts(beside: Beside) -> tuple[Post, ...]:
    return beside.parallel.source.posts_in(beside.parallel.in_source(beside.near_source))


def _renders(known: Posts, post: Post, said: str) -> bool:
    small = said.lower()
    return any(re.search(rf"\b{re.escape(form)}", small) for form in known.forms(post.name))


def _deputies(beside: Beside, known: Posts, told: Sequence[Post]) -> Iterator[Difference]:
    """A deputy who is made the head, and a head who is made a deputy."""
    heads = [post.name for post in _near_posts(beside) if not post.deputy]
    for post in told:
        word = _as_head(beside, known, post, heads) if post.deputy and post.name not in heads else None
        if word:
            yield Difference(word, post.span)
    said = _DEPUTY.search(beside.said)
    if said and not _NO_DEPUTY.search(beside.told_near):
        yield Difference(Span(*said.span()).moved(beside.draft.start), beside.source, sure=False, lacking=True)


def _as_head(beside: Beside, known: Posts, post: Post, heads: list[str]) -> Span | None:
    """Where the draft names the post without vice or deputy, more often than other posts near by can be rendered so."""
    for form in known.forms(post.name):
        most = sum(_may_be(known, form, head, beside.said_near) for head in heads)
        if len(_bare(known, form, beside.said_near)) > most:
            here = _bare(known, form, beside.said)
            if here:
                return here[0].moved(beside.draft.start)
    return None


def _may_be(known: Posts, form: str, head: str, said: str) -> bool:
    """Whether an English word may render a post: no word that renders it better stands near by."""
    forms = known.forms(head)
    return form in forms and not any(_bare(known, better, said) for better in forms[: forms.index(form)])


def _bare(known: Posts, form: str, said: str) -> list[Span]:
    """Where an English post stands without vice or deputy before it."""
    return [
        Span(*match.span())
        for match in re.finditer(rf"\b{re.escape(form)}(?:\w*)", said, re.IGNORECASE)
        if known.said.match(match[0]) and not _DEPUTY_BEFORE.search(said[: match.start()])
    ]
