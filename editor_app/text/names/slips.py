"""Words of names that are nearly another word of names: one or two letters off."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from rapidfuzz.distance import OSA

from editor_app.text.names.model import Slip, Variant
from editor_app.text.names.romanisation import legal_given
from editor_app.text.names.survey import SMALL, Survey
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span

_SHORTEST, _LONGEST = 3, 24
_LONG = 7  # from this length on two letters may differ
_MIDDLE = 5  # from this length on they may where the words beside agree
_CROWD = 24  # words under one key; more are a pattern of the text
_MOST = 8  # near words of one word; with more of them the text is a list of like names
_PAIRS = 200_000  # pairs looked at; a text with more of them is no prose
_ENDINGS = frozenset("s es n an ian ean i ese ic is ish a e o y er ers ed ing al".split())
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
    """All near pairs, the rarer word taken for the wrong one. Which of them are faults a rule decides."""
    words = _words(survey, vocabulary)
    pairs = [(first, second) for first, second in _near(sorted(words)) if _alike(first.lower(), second.lower())]
    partners = Counter(word for pair in pairs for word in pair)
    few = ((words[first], words[second]) for first, second in pairs if max(partners[first], partners[second]) <= _MOST)
    found = [slip for first, second in few if (slip := _slip(first, second, vocabulary))]
    return tuple(sorted(found, key=lambda slip: slip.wrong.places[0].start))


def _words(survey: Survey, vocabulary: Vocabulary) -> dict[str, _Named]:
    found: dict[str, _Named] = {}
    for form in survey.forms.values():
        content = [at for at, word in enumerate(form.low) if word not in SMALL]
        for number, at in enumerate(content):
            written = form.words[at]
            if not _SHORTEST <= len(written) <= _LONGEST or not written.isalpha() or written[:2].isupper():
                continue
            if form.opening and form.low[0] in survey.small:
                continue
            word = found.setdefault(written, _Named(written))
            word.alone = word.alone and len(content) == 1
            if len(content) > 2:
                word.frames.add((*form.low[:at], "*", *form.low[at + 1 :]))
            word.beside |= {
                (side, form.low[content[number + side]]) for side in (-1, 1) if 0 <= number + side < len(content)
            }
            for mention in form.mentions:
                word.places.append(survey.rows[mention.row].tokens[mention.first + at].span)
                word.sentences.add(survey.sentence(mention.span.start))
    return found


def _near(words: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs that share what is left of them when a letter or two are taken out."""
    keyed: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for key in _shortened(word.lower()):
            keyed[key].append(word)
    seen: set[tuple[str, str]] = set()
    for key in sorted(keyed, key=len, reverse=True):
        if 1 < len(keyed[key]) <= _CROWD:
            seen.update(combinations(keyed[key], 2))
        if len(seen) > _PAIRS:
            break
    yield from sorted(seen)


def _shortened(word: str) -> set[str]:
    once = {word[:at] + word[at + 1 :] for at in range(len(word))}
    keys = {word, *once}
    if _MIDDLE <= len(word) <= 14:
        keys |= {short[:at] + short[at + 1 :] for short in once for at in range(len(short))}
    return keys


def _alike(one: str, other: str) -> bool:
    """Whether they are near enough to be looked at, whatever stands beside them."""
    most = 2 if max(len(one), len(other)) >= _MIDDLE else 1
    distance = OSA.distance(one, other, score_cutoff=most)
    return 0 < distance <= most and (one[0] == other[0] or one[1:] == other[1:] or distance == 1)


def _slip(first: _Named, second: _Named, vocabulary: Vocabulary) -> Slip | None:
    one, other = first.written.lower(), second.written.lower()
    context, frame = bool(_telling(first.beside) & _telling(second.beside)), bool(first.frames & second.frames)
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
    if _made_from(one, other) and not (illegal and context):
        return None
    short = min(len(one), len(other))
    if legal[one] and legal[other] and (short < 4 or distance > 1 or wrong.sentences & right.sentences):
        return None  # both can be read in Pinyin: two persons
    if distance > 1 and short <= _MIDDLE and len(wrong.places) == len(right.places):
        return None  # "Dobra", "Debora"
    alone = wrong.alone and not right.alone
    return Slip(_variant(wrong), _variant(right), distance, context, frame, alone, illegal)


def _telling(beside: set[tuple[int, str]]) -> set[tuple[int, str]]:
    return {pair for pair in beside if len(pair[1]) > 1}


def _variant(word: _Named) -> Variant:
    return Variant(word.written, tuple(sorted(word.places, key=lambda place: place.start)))


def _made_from(one: str, other: str) -> bool:
    """Whether one word is made from the other by an ending: Belgium, Belgian; Niger, Nigeria; Group, Groups."""
    if one.startswith(other) or other.startswith(one):
        rest = one[len(other) :] or other[len(one) :]
        return rest in _ENDINGS | _MORE
    return bool(_stems(one) & _stems(other))


def _stems(word: str) -> set[str]:
    return {word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) >= 3}


def _both_known(one: str, other: str, vocabulary: Vocabulary, frame: bool) -> bool:
    """Whether both are words that lists know: two family names, two countries, two head words are two."""
    known = [vocabulary.heads, vocabulary.generic]
    known += [] if frame else [vocabulary.surnames, vocabulary.given_names, vocabulary.openers]
    return all(any(word in words for words in known) or word in vocabulary.countries for word in (one, other))
