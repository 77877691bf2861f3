"""One word written with and without a hyphen in one text: "e-mail", "email"; "peer-reviewed", "peer reviewed"."""

import re
from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping, Sequence

from editor_app.checks.knowledge.double_terms import hits_of
from editor_app.checks.knowledge.house_terms import GOOD, text_day, uses
from editor_app.checks.knowledge.spelling_of import foreign_passages
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import Mixture, Use, cased, mixture, tally
from editor_app.checks.words import Words
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.language.letters import with_letters
from editor_app.text.language.lists import ADVERB_PARTICLES, FUNCTION_WORDS, words
from editor_app.text.prepared import Text
from editor_app.text.span import Span
from editor_app.text.terms.hyphens import with_and_without

_HYPHEN = r"[-\u2010\u2011](?<=LETTER.)(?=LETTER{2})"
_HEAD = r"(?<![\w-])LETTER{1,20}$"
_REST = r"LETTER{2,20}(?![\w-])"
_NEXT = r"[ -](LETTER{2,20})"
_LONGEST = 20  # letters of a part
_BEFORE = re.compile(r"\b([a-z]{1,8}) $", re.IGNORECASE)
_CAMEL = re.compile(r"[a-z][A-Z]")
"""A name of programs or firms: "DataSource" is no way to write "data source"."""
_OF_FIGURES = frozenset(["percent"])
_REACH = 3  # words behind a word in which the noun that it belongs to is looked for
_SITE = re.compile(r"\.\w[\w-]*\.\w")
"""What follows the first part of the name of a site: realestate.kites.news."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place that differs from the house list, else for each of the rarer form; a word is an issue."""
    settled = yield from _house(text, ref)
    told: set[Span] = set()
    uses: dict[str, list[Use]] = defaultdict(list)
    for span in _hyphened(text.body):
        joined = _joined(span.of(text.body))
        if joined not in ref.words.other_with_hyphen and joined not in settled:
            uses[joined].append(Use("with a hyphen", span))
    for joined, places in uses.items():
        closed = (
            word for word in text.index.get(joined, ()) if not word.text.isupper() and not _CAMEL.search(word.text)
        )
        places += [Use("as one word", word.span) for word in closed]
        places += [Use("as two words", span) for span in _open(text, ref, places[0].span.of(text.body))]
        if _a_name(text, ref, places):
            continue  # how a name is written, the names check says
        places = [use for use in places if not text.masked.touches(use.span) and not _in_a_name(text, use.span)]
        mixed = mixture(places, favourite="as one word")
        if not mixed:
            continue
        tie = len(mixed.counts) == 2 and len(set(mixed.counts.values())) == 1
        forms = {
            form: next(use.span.of(text.body).lower() for use in places if use.form == form) for form in mixed.counts
        }
        for use in places if tie else mixed.odd:
            shown = use.span.of(text.body)
            offered = tuple(cased(shown, forms[form]) for form in (mixed.usual, *forms) if form != use.form)
            replacements = tuple(dict.fromkeys((*offered, shown) if tie else offered[:1]))
            told.add(use.span)
            yield Hit(use.span, _message(mixed, forms, tie), replacements, group=joined)
    yield from _before_nouns(text, ref, settled, told)


def _before_nouns(text: Text, ref: Reference, settled: frozenset[str], told: set[Span]) -> Iterator[Hit]:
    """Hits for what the places above do not tell: adjectives of two words before nouns, and one word beside two."""
    others = foreign_passages(text, ref)
    for pair in with_and_without(text.survey(ref.vocabulary), ref.vocabulary):
        free = not any(place.overlaps(other) for place in (*pair.rare, *pair.usual) for other in told)
        foreign = any(others.touches(place) for place in (*pair.rare, *pair.usual))
        camel = any(_CAMEL.search(place.of(text.body)) for place in (*pair.rare, *pair.usual))
        joined = {_joined(span.of(text.body)).replace(" ", "") for span in (*pair.rare, *pair.usual)}
        figures = joined == _OF_FIGURES and all(_counted(text.body, places) for places in (pair.rare, pair.usual))
        site = any(_SITE.match(text.body, place.end) for place in (*pair.rare, *pair.usual))
        if figures or camel or foreign or site:
            continue  # how a percentage is written is a question of style
        if free and joined.isdisjoint(settled) and joined.isdisjoint(ref.words.other_with_hyphen):
            yield from hits_of(text, pair, say("They differ only in hyphens or spaces."))


def _counted(body: str, places: Sequence[Span]) -> bool:
    """Whether a figure stands before one of the places."""
    return any(body[max(0, place.start - 2) : place.start - 1].isdigit() for place in places)


def _message(mixed: Mixture, forms: Mapping[str, str], tie: bool) -> Message:
    order = sorted(forms, key=lambda form: -mixed.counts[form])
    written = tally((forms[form], mixed.counts[form]) for form in order)
    if tie:
        return say("This word is written in several ways: {forms}. Choose one.", forms=written)
    return say("This word is written in several ways: {forms}. Use one of them.", forms=written)


def _a_name(text: Text, ref: Reference, places: Sequence[Use]) -> bool:
    """Whether it is part of a name at every place: "Yi-ning", but not "E-account"."""
    written = {use.span.of(text.body) for use in places}
    return all(one[0].isupper() and one[1].isalpha() for one in written) and bool(
        written & text.who(ref.vocabulary).words
    )


def _in_a_name(text: Text, span: Span) -> bool:
    """Whether a capital tells that a name holds the word: "Treaty on the Non-Proliferation of Nuclear Weapons"."""
    start = span.of(text.body)[:2]
    return start.isalpha() and start[0].isupper() and span.start not in text.openings


def _open(text: Text, ref: Reference, hyphened: str) -> Iterator[Span]:
    """Places where the two parts stand apart although they belong together before a noun, or always."""
    first, second = re.split(r"[-\u2010\u2011]", hyphened.lower())
    known = ref.words
    if first in text.index and second in text.index:
        joined = [*_places(text, first, second, "-\u2010\u2011")]
        nouns = {noun for span in joined for noun in _nouns(text, known, span.end)}
        itself = second not in words(ADVERB_PARTICLES) and any(_a_noun(text, known, span) for span in joined)
        formed = second.endswith(("ed", "ing")) or second in known.participles
        for span in _places(text, first, second, " "):
            behind = _nouns(text, known, span.end)
            if second in words(ADVERB_PARTICLES) and not _determined(text, known, span):
                continue  # they have stepped up the work
            bound = first in known.hyphen_prefixes or first in ref.facts.numerals.tens or (behind and formed)
            if bound or nouns.intersection(behind) or (itself and _a_noun(text, known, span)):
                yield span


def _places(text: Text, first: str, second: str, signs: str) -> Iterator[Span]:
    """Where two words stand with one of the signs between; searched from the rarer of the two."""
    body, before, after = text.body, text.index[first], text.index[second]
    rarer = (word.start for word in before)
    if len(after) < len(before):
        rarer = (word.start - len(first) - 1 for word in after)
    for start in rarer:
        middle = start + len(first)
        end = middle + 1 + len(second)
        parts = body[start:middle].lower(), body[middle + 1 : end].lower()
        if start >= 0 and parts == (first, second) and body[middle] in signs and _whole(body, start, end):
            yield Span(start, end)


def _whole(body: str, start: int, end: int) -> bool:
    """Whether words begin and end there."""
    around = body[max(0, start - 1) : start] + body[end : end + 1]
    return not any(sign.isalnum() or sign in "-\u2010\u2011" for sign in around)


def _nouns(text: Text, known: Words, offset: int) -> list[str]:
    """The few words that follow without a break, in lower case: one of them is the noun that the word belongs to."""
    found: list[str] = []
    small = words(FUNCTION_WORDS) | known.prepositions
    while len(found) < _REACH and (following := _at(_NEXT, text.body, offset)):
        word = following.group(1).lower()
        if word in small:
            break
        found.append(word)
        offset = following.end()
    return found


def _a_noun(text: Text, known: Words, span: Span) -> bool:
    """Whether a word belongs to none but is one itself: "each food-source."."""
    if _nouns(text, known, span.end):
        return False
    return _determined(text, known, span)


def _determined(text: Text, known: Words, span: Span) -> bool:
    """Whether an article or the like stands right before: "a", "their"."""
    before = _BEFORE.search(text.body, max(0, span.start - 9), span.start)
    return before is not None and before[1].lower() in known.determiners


def _house(text: Text, ref: Reference) -> Generator[Hit, None, frozenset[str]]:
    """A hit for each word whose hyphen the list sets otherwise; gives the words that the list settles."""
    day = text_day(text, ref)
    good = [term for term in ref.house.terms if term.status in GOOD]
    settled = frozenset(_joined(term.term) for term in good if " " not in term.term)
    for use in uses(text, ref, *GOOD):
        said, term = use.span.of(text.body), use.term.term
        shown = said[: len(said) - len(use.ending)]
        if shown.lower() == term.lower() or _joined(shown) != _joined(term) or " " in shown or not use.term.holds(day):
            continue
        if shown.lower() in ref.house.by_text:
            continue
        right = cased(said, term) + use.ending
        yield Hit(
            use.span,
            say("The house writes “{term}”, not “{other}”.", term=term, other=shown),
            (right,),
            group=_joined(term),
        )
    return settled


def _hyphened(body: str) -> Iterator[Span]:
    """Words of two parts with a hyphen between. Searched from the hyphens: there are few."""
    for hyphen in with_letters(_HYPHEN, body).finditer(body):
        first = max(0, hyphen.start() - _LONGEST - 1)
        head = with_letters(_HEAD, body[first : hyphen.start()]).search(body, first, hyphen.start())
        rest = _at(_REST, body, hyphen.end())
        if head and rest:
            yield Span(head.start(), rest.end())


def _at(pattern: str, body: str, offset: int) -> re.Match[str] | None:
    """A part of a word that begins at a place."""
    return with_letters(pattern, body[offset : offset + _LONGEST + 1]).match(body, offset)


def _joined(word: str) -> str:
    return re.sub(r"[-\u2010\u2011]", "", word).lower()


RULE = Rule(
    about=About.TERMS, name="hyphen", title=say("With and without hyphen"), severity=Severity.WARNING, check=check
)
