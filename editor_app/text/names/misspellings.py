"""Words of names that nearly equal another word of names: one or two letters differ."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from editor_app.text.names.mentions import SMALL, Form, Survey
from editor_app.text.names.model import Slip, Variant
from editor_app.text.names.romanisation import legal_given, syllables
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span

_SHORTEST, _LONGEST = 3, 24  # letters of a word that is compared
_LONG = 7  # from this length on two letters may differ
_MIDDLE = 5  # from this length on they may where the words beside agree
_MOST = 8  # near words of one word; with more of them the text is a list of like names
_MOST_WORDS = 2_000  # with the same first letter; a text with more of them is not prose
_ENDINGS = frozenset("s es n an ian ean i ese ic is ish a e o y er ers ed ing al".split())
_DIGRAPHS = frozenset(["ch", "ph", "sh", "th", "zh"])
_MORE = frozenset(["r", "rs"])  # after an e


@dataclass(slots=True)
class _Named:
    """One word of names: its places, and the words that stand beside it."""

    written: str
    places: list[Span] = field(default_factory=list)
    beside: set[tuple[int, str]] = field(default_factory=set)
    sentences: set[int] = field(default_factory=set)
    frames: set[tuple[str, ...]] = field(default_factory=set)  # longer names it stands in, itself left out
    alone: bool = True  # it only stands as a name of one word


def slips(survey: Survey, vocabulary: Vocabulary) -> tuple[Slip, ...]:
    """All near pairs, the rarer word taken for the wrong one. A rule decides which of them are mistakes."""
    uses = _uses(survey)
    pairs = [(first, second) for first, second in _near(sorted(uses)) if _alike(first.lower(), second.lower())]
    partners = Counter(word for pair in pairs for word in pair)
    few = [(first, second) for first, second in pairs if max(partners[first], partners[second]) <= _MOST]
    words = {word: _named(word, uses[word], survey) for word in dict.fromkeys(chain.from_iterable(few))}
    found = [slip for first, second in few if (slip := _slip(words[first], words[second], vocabulary))]
    return tuple(sorted(found, key=lambda slip: slip.wrong.places[0].start))


def _uses(survey: Survey) -> dict[str, list[tuple[Form, int]]]:
    """The words that are compared, with the forms they stand in and as which word of them."""
    found: dict[str, list[tuple[Form, int]]] = defaultdict(list)
    for form in survey.forms.values():
        if form.opening and form.low[0] in survey.small:
            continue
        for at, written in enumerate(form.words):
            telling = _SHORTEST <= len(written) <= _LONGEST and written.isalpha() and not _acronym(written)
            if telling and form.low[at] not in SMALL:
                found[written].append((form, at))
    return found


def _acronym(written: str) -> bool:
    """Whether a word has the capitals of an acronym or a mark: USA, DoD, KiteTM."""
    return written[:2].isupper() or written[-1].isupper()


def _named(written: str, uses: Sequence[tuple[Form, int]], survey: Survey) -> _Named:
    """Everything to be known about a word that is near another one."""
    word = _Named(written)
    for form, at in uses:
        content = [at for at, low in enumerate(form.low) if low not in SMALL]
        number = content.index(at)
        word.alone = word.alone and len(content) == 1
        if len(content) > 2:
            word.frames.add((*form.low[:at], "*", *form.low[at + 1 :]))
        word.beside |= {
            (side, form.low[content[number + side]]) for side in (-1, 1) if 0 <= number + side < len(content)
        }
        for mention in form.mentions:
            word.places.append(survey.rows[mention.row].tokens[mention.first + at].span)
            word.sentences.add(survey.sentence(mention.span.start))
    return word


def _near(words: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs that are worth a look, in order: one letter apart, or two letters after the same first one."""
    found: set[tuple[str, str]] = set()
    for same in _keyed((word[0].lower(), word) for word in words):
        lower = [word.lower() for word in same[:_MOST_WORDS]]
        pairs = np.triu(cdist(lower, lower, scorer=OSA.distance, score_cutoff=2, dtype=np.uint8) <= 2, 1)
        if np.count_nonzero(pairs) <= _MOST * len(lower):
            found.update((same[one], same[other]) for one, other in np.argwhere(pairs).tolist())
    for same in _keyed((key, word) for word in words for key in _other_beginnings(word.lower())):
        found.update(combinations(same, 2))
    return sorted(found)


def _keyed(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The words that share a key, where several do."""
    keyed: dict[str, list[str]] = defaultdict(list)
    for key, word in pairs:
        keyed[key].append(word)
    return [same for same in keyed.values() if len(same) > 1]


def _other_beginnings(word: str) -> set[str]:
    """Keys that a word shares with those whose first sound is spelt differently, is missing, or has moved."""
    keys = {word, word[1:], word[1] + word[0] + word[2:]}
    return keys | {word[2:]} if word[:2] in _DIGRAPHS else keys


def _alike(one: str, other: str) -> bool:
    """Whether they are near enough to be looked at, whatever stands beside them."""
    most = 2 if max(len(one), len(other)) >= _MIDDLE else 1
    distance = OSA.distance(one, other, score_cutoff=most)
    if not 0 < distance <= most:
        return False
    return one[0] == other[0] or distance == 1 or bool({one[1:], one[2:]} & {other[1:], other[2:]})


def _slip(first: _Named, second: _Named, vocabulary: Vocabulary) -> Slip | None:
    one, other = first.written.lower(), second.written.lower()
    beside = _telling(first.beside) & _telling(second.beside)
    mistyped, context = len(one) != len(other) or sorted(one) == sorted(other), bool(beside)
    frame = bool(first.frames & second.frames) or (mistyped and _one_given(beside, vocabulary))
    if not (context or frame) and _of_two_persons(first, second, vocabulary):
        return None
    most = 2 if max(len(one), len(other)) >= (_MIDDLE if context else _LONG) else 1
    distance = OSA.distance(one, other, score_cutoff=most)
    if not 0 < distance <= most or _both_known(one, other, vocabulary, frame):
        return None
    legal = {word: legal_given(word, vocabulary) for word in (one, other)}
    wrong, right = sorted(
        (first, second), key=lambda word: (len(word.places), legal[word.written.lower()], -word.places[0].start)
    )
    if legal[wrong.written.lower()] and not legal[right.written.lower()] and len(wrong.places) == len(right.places):
        wrong, right = right, wrong
    illegal = legal[right.written.lower()] and not legal[wrong.written.lower()]
    if _made_from(one, other, distance) and not (illegal and context):
        return None
    short = min(len(one), len(other))
    several = short < 4 or distance > 1 or wrong.sentences & right.sentences
    if legal[one] and legal[other] and several and not frame:
        return None  # both can be read in Pinyin: two persons
    if distance > 1 and short <= _MIDDLE and len(wrong.places) == len(right.places):
        return None  # "Dobra", "Debora"
    alone = wrong.alone and not right.alone
    return Slip(_variant(wrong), _variant(right), distance, mistyped, context, frame, alone, illegal)


def _telling(beside: set[tuple[int, str]]) -> set[tuple[int, str]]:
    return {pair for pair in beside if len(pair[1]) > 1}


def _of_two_persons(first: _Named, second: _Named, known: Vocabulary) -> bool:
    """Whether each has other names of persons on one side: Joan Pereira and Leon Perera."""
    words = first.written.lower(), second.written.lower()
    if set(words[0]) == set(words[1]) or not (known.heads | known.things | known.place_kinds).isdisjoint(words):
        return False  # no letter of its own, "Balfa" and "Blafa"; no name of a person, "Butler County", "Chester Couty"
    for side in (-1, 1):
        one, other = (
            {name for at, name in word.beside if at == side and _is_persons(name, known)} for word in (first, second)
        )
        if one and other and not one & other:
            return True
    return False


def _is_persons(name: str, known: Vocabulary) -> bool:
    census = name in known.census.given or name in known.census.families
    return (census or name in known.given_names or name in known.surnames) and name not in known.heads | known.things


def _one_given(beside: set[tuple[int, str]], vocabulary: Vocabulary) -> bool:
    """Whether a Chinese given name of two syllables follows both: "Shen Rongwen", "Sen Rongwen"."""
    return any(side > 0 and syllables(word, vocabulary) == 2 for side, word in beside)


def _variant(word: _Named) -> Variant:
    return Variant(word.written, tuple(sorted(word.places, key=lambda place: place.start)))


def _made_from(one: str, other: str, distance: int) -> bool:
    """Whether one word is made from the other by an ending: Belgium, Belgian; Niger, Nigeria; Group, Groups."""
    if one.startswith(other) or other.startswith(one):
        rest = one[len(other) :] or other[len(one) :]
        return rest in _ENDINGS | _MORE
    inside = distance == 1 and len(one) != len(other)  # "Oceaan" is no "Ocea" with another ending than "Ocean"
    return not inside and bool(_stems(one) & _stems(other))


def _stems(word: str) -> set[str]:
    return {word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) >= 3}


def _both_known(one: str, other: str, vocabulary: Vocabulary, frame: bool) -> bool:
    """Whether both are in the word lists: two family names, two countries or two head words are two different words."""
    known = [vocabulary.heads, vocabulary.generic]
    known += [] if frame else [vocabulary.surnames, vocabulary.given_names, vocabulary.openers]
    return all(any(word in words for words in known) or word in vocabulary.countries for word in (one, other))
