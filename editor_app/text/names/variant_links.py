"""Which forms may name the same thing, and why. Only pairs that share a key are compared."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from editor_app.text.names.entity_kinds import headed
from editor_app.text.names.mentions import SMALL, Form, Survey
from editor_app.text.names.model import EntityKind, Link, Reason
from editor_app.text.names.vocabulary import Vocabulary

_CROWD = 12  # forms under one key; more are a pattern of the text, not variants
_EVENTS = frozenset("conference summit festival forum operation operations project initiative mission league".split())
_LED = frozenset("administration cabinet department government ministry".split())
_ORDERED = 4  # from so many words on a name needs no head word to be known when they are turned round
_ACRONYM = re.compile(r"\([A-Z]{2,8}\)")
_NEAR = 60  # characters between two names of one list


def links(survey: Survey, kinds: Mapping[str, EntityKind], vocabulary: Vocabulary) -> list[Link]:
    """All links between names of bodies, and those by letters between any names."""
    persons = {form.low[-1] for form in survey.forms.values() if kinds[form.text] is EntityKind.PERSON}
    families = vocabulary.surnames | persons
    forms = [form for form in survey.forms.values() if len(form.content) > 1 and not _government(form, families)]
    bodies = [form for form in forms if headed(form, vocabulary)]
    finder = _Finder(survey, vocabulary)
    return [
        *finder.by_letters(forms),
        *finder.by_order([form for form in forms if _long(form) or headed(form, vocabulary)]),
        *finder.by_head([form for form in forms if set(form.low) & vocabulary.heads]),
        *finder.by_dropped(bodies),
        *finder.by_legal_form(forms),
    ]


def letters(form: Form) -> str:
    """A form without its spaces, hyphens and capitals."""
    return "".join(character for character in form.text.lower() if character.isalnum())


def _long(form: Form) -> bool:
    """Whether it is neither a person nor a list of two: then the same words in another order are one name."""
    return len(form.content) >= _ORDERED and len(form.content) < len(form.words)


def _government(form: Form, families: frozenset[str]) -> bool:
    """Whether it is named after its leader: "Biden Administration" is not another name of a department."""
    return len(form.low) == 2 and form.low[0] in families and form.low[1] in _LED


def crowds(forms: Iterable[tuple[Hashable, Form]]) -> Iterator[tuple[Form, Form]]:
    """The pairs of forms with one key, in the order of the text."""
    keyed: dict[Hashable, list[Form]] = defaultdict(list)
    for key, form in forms:
        keyed[key].append(form)
    for group in keyed.values():
        if 1 < len(group) <= _CROWD:
            yield from combinations(group, 2)


class _Finder:
    """Finds links of each kind."""

    def __init__(self, survey: Survey, vocabulary: Vocabulary) -> None:
        self.survey, self.vocabulary = survey, vocabulary
        phrases = (word for row in vocabulary.renderings if row.kind == "body" for word in row.english)
        self.phrases = frozenset(tuple(word.split()) for word in phrases if " " in word)

    def by_letters(self, forms: Sequence[Form]) -> Iterator[Link]:
        for first, second in crowds((letters(form), form) for form in forms):
            if first.text.lower() != second.text.lower():
                yield Link(Reason.LETTERS, first.text, second.text)

    def by_order(self, bodies: Sequence[Form]) -> Iterator[Link]:
        same = self.vocabulary.same_words
        told = {form.text: tuple(same.get(word, word) for word in form.content) for form in bodies}
        for first, second in crowds((tuple(sorted(told[form.text])), form) for form in bodies):
            if told[first.text] != told[second.text] and not self._listed(first, second):
                sure = len(first.content) > 2
                yield Link(Reason.ORDER, first.text, second.text, sure=sure)

    def by_head(self, bodies: Sequence[Form]) -> Iterator[Link]:
        keyed = ((key, form) for form in bodies for key in self._without_heads(self.units(form)))
        for first, second in crowds(keyed):
            one, other = self._differing(self.units(first), self.units(second))
            source = self.vocabulary.renders(one, other, "body") if one else ""
            if not one or self._legal(one, other, source) or self._of_many(first, second, one, other):
                continue
            if source and self._apart(first, second):
                continue
            if not source and not (headed(first, self.vocabulary) and headed(second, self.vocabulary)):
                continue
            if not source and not {one, other} <= self.vocabulary.swaps.keys():
                continue  # "Senate" and "House" are two
            if not source and not self._alike(first, second, {one, other}):
                continue
            words = (one.title(), other.title())
            yield Link(Reason.HEAD, first.text, second.text, words, source, sure=bool(source))

    def _of_many(self, first: Form, second: Form, one: str, other: str) -> bool:
        """Whether one name is that of a kind: "Courts of Appeal" are many, "the Court of Appeal" is one of them."""
        short, long = sorted((one, other), key=len)
        at = first.low.index(one) if one in first.low else -1
        return long == f"{short}s" and at >= 0 and first.low[at + 1 : at + 2] == second.low[at + 1 : at + 2] == ("of",)

    def _legal(self, one: str, other: str, source: str) -> bool:
        """Whether two words are legal forms that do not render one Chinese word, or are two writings of one form."""
        kinds = self.vocabulary.legal.kinds
        if not {one, other} <= self.vocabulary.legal.words:
            return False
        return not source or kinds.get((one,)) == kinds.get((other,))

    def by_dropped(self, bodies: Sequence[Form]) -> Iterator[Link]:
        known: dict[tuple[str, ...], Form] = {}
        for form in bodies:
            known.setdefault(self.units(form), form)
        for form in bodies:
            units = self.units(form)
            for at, size in [(0, 1), (0, 2), *((at, 1) for at in range(1, len(units) - 1))]:
                left_out, rest = units[at : at + size], units[:at] + units[at + size :]
                short = known.get(rest)
                if short and self._telling(rest) and rest[0] not in SMALL and not SMALL & set(left_out):
                    if self._apart(form, short) or (not at and self._owner(form.words[:size], rest)):
                        continue
                    if form.legal and short.legal and not self.vocabulary.renders(form.low[-1], form.low[-1], "body"):
                        continue  # two firms of one house, "Kite Group, Inc." and "Kite, Inc."
                    words = " ".join(form.words[at : at + size])
                    halved = bool(at) and self._place(form.words[at - 1 : at + 1])
                    yield Link(Reason.DROPPED, form.text, short.text, (words,), sure=halved)

    def by_legal_form(self, forms: Sequence[Form]) -> Iterator[Link]:
        """The name without its legal form: usual, no fault."""
        for form in forms:
            short = self.survey.named.get(form.words[: len(form.words) - form.legal]) if form.legal else None
            if short:
                yield Link(Reason.PART, form.text, short.text)

    def _owner(self, words: Sequence[str], rest: Sequence[str]) -> bool:
        """Whether the left-out words name a body that the rest is part of: "White House Office" is then "the Office".

        They are named by themselves too, or what follows is an "Office of Kites" anyway.
        """
        if words[-1].endswith(("'s", "’s")):
            return True
        text = self.survey.written(words)
        of_some = rest[0] in self.vocabulary.heads and rest[1:2] == ("of",)
        return (
            len(words) > 1 and (text in self.survey.forms or of_some) and text.lower() not in self.vocabulary.countries
        )

    def _place(self, words: Sequence[str]) -> bool:
        """Whether two words are the name of a place, so that neither can be left out: "Hong Kong"."""
        text = self.survey.written(words)
        return text.lower() in self.vocabulary.countries or text in self.survey.forms

    def _alike(self, first: Form, second: Form, heads: set[str]) -> bool:
        """Whether two names with different head words share enough to be the same name."""
        told = [word for word in first.content if word not in self.vocabulary.generic and word not in heads]
        return (
            not heads & _EVENTS
            and len([word for word in told if word not in self.vocabulary.countries]) > 1
            and not self._listed(first, second, anywhere=True)
        )

    def units(self, form: Form) -> tuple[str, ...]:
        """The words of a form in small letters, "publishing house" being one."""
        low = form.low
        return (*low[:-2], " ".join(low[-2:])) if low[-2:] in self.phrases else low

    def _head(self, unit: str) -> bool:
        return unit in self.vocabulary.heads or " " in unit

    def _without_heads(self, units: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for at, unit in enumerate(units):
            rest = units[:at] + units[at + 1 :]
            if self._head(unit) and self._names(rest):
                yield (*units[:at], "*", *units[at + 1 :])

    def _names(self, rest: Sequence[str]) -> bool:
        """Whether the words next to a head word are enough to name a body; a place alone has many bodies."""
        words = [word for word in rest if word not in SMALL]
        return " ".join(words) not in self.vocabulary.countries and (self._telling(rest) or len(words) > 1)

    def _telling(self, units: Sequence[str]) -> bool:
        """Whether some word in it distinguishes one body from another and is not a country."""
        content = [unit for unit in units if unit not in SMALL]
        plain = [unit for unit in content if not self._head(unit) or unit in self.vocabulary.fields]
        told = [unit for unit in plain if unit not in self.vocabulary.generic]
        return any(unit not in self.vocabulary.countries for unit in told) or len(told) > 1

    def _differing(self, first: Sequence[str], second: Sequence[str]) -> tuple[str, str]:
        pairs = [(one, other) for one, other in zip(first, second, strict=False) if one != other]
        return pairs[0] if len(pairs) == 1 and len(first) == len(second) else ("", "")

    def _apart(self, first: Form, second: Form) -> bool:
        """Whether both appear in one list somewhere, and so are two different things."""
        return self._listed(first, second) or self._listed(second, first)

    def _listed(self, first: Form, second: Form, anywhere: bool = False) -> bool:
        """Whether one sentence names both: in one list, or anywhere."""
        numbers = {self.survey.sentence(span.start): span for span in first.places}
        for span in second.places:
            other = numbers.get(self.survey.sentence(span.start))
            if other and not other.overlaps(span):
                between = self.survey.text.body[min(other.end, span.end) : max(other.start, span.start)]
                if _ACRONYM.sub("", between).strip(" ,") == "(" or between in (", or ", ", or the "):
                    continue  # the one explains the other
                if anywhere or (len(between) < _NEAR and ("," in between or " and " in between or " or " in between)):
                    return True
        return False
