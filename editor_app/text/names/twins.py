"""Nearly identical names with the same post: "Prime Minister Pham Minh Trung", "Prime Minister Pham Minh Thanh"."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from editor_app.text.names.model import Entity, Holding, Twins
from editor_app.text.names.phonetics import foreign, of_name
from editor_app.text.names.vocabulary import Vocabulary

_HIGH = frozenset(["president", "premier", "prime minister", "chancellor", "general secretary", "secretary general"])
"""Unless a text names a country, these posts, and ministers, have one holder when the names are nearly identical."""
_MOST = 12  # holders of one post that are compared
_OFF = 3  # letters that may differ
_SHARE = 0.3  # of the letters


def twins(body: str, held: Sequence[Holding], known: Iterable[Entity], vocabulary: Vocabulary) -> tuple[Twins, ...]:
    """The holders of one post whose names are nearly identical. Names that a link joins are reported elsewhere."""
    linked = {frozenset((link.first, link.second)) for entity in known for link in entity.links}
    posts: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(dict)
    for holding in held:
        name = holding.named.of(body)
        if holding.sole and holding.state not in ("past", "coming") and " " in name:
            posts[holding.rank, holding.title].setdefault(name, set()).update({holding.body} - {""})
    found = []
    for (rank, title), holders in posts.items():
        if 1 < len(holders) <= _MOST:
            loose = not rank and (title in _HIGH or title.endswith(" minister"))
            pairs = (
                pair
                for pair in combinations(holders, 2)
                if frozenset(pair) not in linked and _one_house(holders[pair[0]], holders[pair[1]], loose)
            )
            groups = _grouped(pair for pair in pairs if not _begins(*pair) and nearly(*pair, vocabulary))
            found += [Twins(f"{rank} {title}".strip(), _all_of(group, holders)) for group in groups]
    return tuple(found)


def _one_house(one: set[str], other: set[str], loose: bool) -> bool:
    return bool(one & other) or (loose and not (one and other))


def _grouped(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    groups: list[set[str]] = []
    for pair in pairs:
        joined = set(pair).union(*(group for group in groups if group & set(pair)))
        groups = [*(group for group in groups if not group & joined), joined]
    return groups


def _all_of(group: set[str], holders: Iterable[str]) -> tuple[str, ...]:
    """A group in the order of the text, with the names that are only the beginning of one of its names."""
    return tuple(name for name in holders if name in group or any(_begins(name, other) for other in group))


def _begins(one: str, other: str) -> bool:
    """Whether one name holds all words of the other: a usual shorter form."""
    words = set(one.split()), set(other.split())
    return words[0] <= words[1] or words[1] <= words[0]


def nearly(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether two names share the family name and more, by words, by letters or by Chinese syllables.

    Letters say nothing about two names in Pinyin: Li Keqiang and Li Qiang were premiers, one after the other.
    """
    first, second = one.lower().split(), other.lower().split()
    if _without_initials(first) == _without_initials(second):
        return False  # two Bushes
    if len(first) > 2 and first[:2] == second[:2]:
        return True
    if first[0] == second[0] and (first[-1].startswith(second[-1]) or second[-1].startswith(first[-1])):
        return True
    read = of_name(first, vocabulary), of_name(second, vocabulary)
    pinyin = all(read) and not foreign(first, vocabulary) and not foreign(second, vocabulary)
    longest = max(len(one), len(other))
    if not pinyin and OSA.distance(one.lower(), other.lower()) <= min(_OFF, _SHARE * longest):
        return True
    syllables = list(zip(*read, strict=False))
    same = sum(bool(here & there) for here, there in syllables)
    return len(syllables) > 1 and bool(syllables[0][0] & syllables[0][1]) and same >= max(2, len(syllables) - 1)


def _without_initials(words: Sequence[str]) -> list[str]:
    return [word for word in words if len(word) > 1 and "." not in word]
