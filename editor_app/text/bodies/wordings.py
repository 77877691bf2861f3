"""One body whose name differs in a small word, in how "Saint" is written, in a letter, or in the form of a word."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from editor_app.text.bodies.content import Body, spans, together
from editor_app.text.bodies.model import TwoForms, Why
from editor_app.text.names.mentions import Mention, Survey
from editor_app.text.names.vocabulary import Vocabulary

_LINKS = frozenset(["of", "for", "on", "in", "at"])
_WRITTEN = frozenset(["saint", "mount", "fort"])
_LONG = 4  # letters of a word in which one may differ
_CROWD = 12  # names with one word left open; more of them are a pattern of the text

_ADJECTIVES = ("ical", "ial", "al", "ic")  # endings, the longest first
_NOUNS = ("", "e", "y", "ics")  # endings of the noun that such an adjective is made of

Content = tuple[str, ...]
Key = tuple[tuple[str, ...], tuple[str, ...]]


def worded_two_ways(groups: Mapping[Content, Sequence[Body]], known: Vocabulary) -> Iterator[TwoForms]:
    """The same telling words with other small words, or "St" beside "Saint"."""
    for content, group in groups.items():
        headed = not known.heads.isdisjoint(content)
        keyed: dict[Key, list[Mention]] = defaultdict(list)
        for body in group:
            if not body.headline and not body.form.text.isupper():
                keyed[_links(body), _saints(body, known)] += body.form.mentions
        if len(keyed) < 2:
            continue
        ((links, saints), right), *others = sorted(keyed.items(), key=lambda pair: (-len(pair[1]), pair[1][0].span))
        for (other_links, other_saints), wrong in others:
            swapped = set(links) ^ set(other_links) <= _LINKS and len(links) == len(other_links)
            if other_links != links and headed and swapped:
                yield TwoForms(Why.SMALL_WORD, spans(wrong), spans(right))
            elif other_links == links and other_saints != saints:
                yield TwoForms(Why.WRITTEN, spans(wrong), spans(right))


def _links(body: Body) -> tuple[str, ...]:
    return tuple(word for _, word in body.small if word not in ("the", "and"))


def _saints(body: Body, known: Vocabulary) -> tuple[str, ...]:
    """How the words that have two writings are written."""
    return tuple(word for word in body.form.plain if known.same_words.get(word, word) in _WRITTEN)


def a_letter_apart(
    survey: Survey,
    groups: Mapping[Content, Sequence[Body]],
    known: Vocabulary,
    usual: Callable[[str], bool],
) -> Iterator[TwoForms]:
    """Names that differ in one letter of one long word, or in a plural."""
    for one, other, at in _one_word_apart(groups, known):
        if _slip(one[at], other[at], len(one), known, usual):
            yield from _two(Why.LETTER, survey, groups[one][0], groups[other][0])


def _one_word_apart(
    groups: Mapping[Content, Sequence[Body]], known: Vocabulary
) -> Iterator[tuple[Content, Content, int]]:
    """The names of bodies that are alike but for one telling word, and which that is."""
    keyed: dict[Content, list[tuple[Content, int]]] = defaultdict(list)
    for content, group in groups.items():
        if not known.heads.isdisjoint(content) or any(body.legal for body in group):
            for at in range(len(content)):
                keyed[(*content[:at], "*", *content[at + 1 :])].append((content, at))
    for rows in keyed.values():
        for (one, at), (other, _) in combinations(rows, 2) if 1 < len(rows) <= _CROWD else ():
            yield one, other, at


def _two(why: Why, survey: Survey, one: Body, other: Body) -> Iterator[TwoForms]:
    """The two as forms of one name, unless the writer knows of both, or one is but in a headline."""
    first, second = sorted((one, other), key=lambda body: body.form.rank)
    if not second.headline and not together(survey, first.form.mentions, second.form.mentions):
        yield TwoForms(why, spans(second.form.mentions), spans(first.form.mentions))


def derived_two_ways(survey: Survey, groups: Mapping[Content, Sequence[Body]], known: Vocabulary) -> Iterator[TwoForms]:
    """Names that differ in one word, a noun here and its adjective there: "History Museum", "Historical Museum"."""
    for one, other, at in _one_word_apart(groups, known):
        if _derives(one[at], other[at]) or _derives(other[at], one[at]):
            yield from _two(Why.DERIVED, survey, groups[one][0], groups[other][0])


def _derives(noun: str, adjective: str) -> bool:
    """Whether an adjective is made of a noun: "industry", "industrial"; of another adjective: "historic"."""
    stems = (adjective.removesuffix(ending) for ending in _ADJECTIVES if adjective.endswith(ending))
    return any(len(stem) >= _LONG and noun in [stem + ending for ending in _NOUNS] for stem in stems)


def _slip(one: str, other: str, size: int, known: Vocabulary, usual: Callable[[str], bool]) -> bool:
    """Whether two words are one, misspelt or in the plural; two head words, two numbers, two usual words are two."""
    if min(len(one), len(other)) < _LONG or one.isdigit() or OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    if any(word in known.heads or word[:-1] in known.heads for word in (one, other)):
        return False
    plural = f"{one}s" == other or f"{other}s" == one
    return size > 2 if plural else not (usual(one) and usual(other))
