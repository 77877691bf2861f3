"""British and American spelling, -ise and -ize, "U.S." and "US", or "the U.S." and "the United States" in one text."""

from collections.abc import Iterator, Sequence

from editor_app.checks.knowledge.abbreviations import Uses, full_and_short, rarer, written_two_ways
from editor_app.checks.knowledge.house_terms import GOOD
from editor_app.checks.knowledge.naming import is_clear
from editor_app.checks.knowledge.term_matcher import inflect
from editor_app.checks.knowledge.translations import rendered
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import Mixture, Use, cased, mixture, quoted, tally
from editor_app.domain.finding import About, Severity
from editor_app.domain.house import HouseList
from editor_app.domain.message import Message, say, sentences, verbatim
from editor_app.text.language.words import Word
from editor_app.text.masks import Mask
from editor_app.text.names.vocabulary import Synonyms
from editor_app.text.prepared import Text
from editor_app.text.styles.questions import mixed


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each word that the house spells otherwise, and for each of the rarer kind."""
    yield from _spellings(text, ref)
    for uses in written_two_ways(text):
        yield from _short_names(text, uses, ref.house)
    for uses in full_and_short(text, ref.words.small | ref.vocabulary.speech):
        yield from _full_names(text, uses, ref.house)
    for row, places in rendered(text, ref.vocabulary):
        yield from _renderings(text, row, places, ref.house)


def _spellings(text: Text, ref: Reference) -> Iterator[Hit]:
    """British and American ones. -ise/-ize is an issue of its own: -ize is British too, but -ise never American."""
    uses: dict[str, list[Use]] = {"nation": [], "ise": []}
    others: dict[Use, str] = {}
    for lower, words in text.index.items():
        entry = ref.variants.of(lower)
        if entry is None or _is_right(ref.house, lower) or _is_for_computers(text, lower):
            continue
        if entry.issue == "ise" and ref.lexicon and not ref.lexicon.small(entry.other):
            continue  # trellises, bitwise: no dictionary has them with the other letter
        if _is_right(ref.house, entry.other):
            yield from _house_spelling(text, words, entry.other)
            continue
        for word in words:
            if not _is_name(text, word):
                use = Use(entry.form, word.span)
                uses[entry.issue].append(use)
                others[use] = cased(word.text, entry.other)
    american = bool(uses["nation"]) and all(use.form == "american" for use in uses["nation"])
    if american and len(uses["nation"]) >= _AMERICAN and all(use.form == "-ise" for use in uses["ise"]):
        uses["nation"] += [Use("british", use.span) for use in uses["ise"]]
        others |= {Use("british", use.span): others[use] for use in uses["ise"]}
    wanted = _WANTED.get(ref.client.english) if ref.client else None
    if wanted:
        yield from _asked_for(text, wanted, [use for found in uses.values() for use in found], others)
    for issue, found in uses.items():
        rarest = mixture(found) if not wanted or (wanted, issue) == ("british", "ise") else None
        yield from _hits(text, issue, rarest, others) if rarest else ()


def _asked_for(text: Text, wanted: str, uses: Sequence[Use], others: dict[Use, str]) -> Iterator[Hit]:
    """What is not in the variety that the client of the text asks for; -ize is right in both."""
    for use in uses:
        if use.form not in _RIGHT[wanted]:
            word = use.span.of(text.body)
            if wanted == "british":
                message = say("“{word}” is American spelling; this client wants British.", word=word)
            else:
                message = say("“{word}” is British spelling; this client wants American.", word=word)
            yield Hit(use.span, message, (others[use],), group=others[use].lower())


def _is_for_computers(text: Text, lower: str) -> bool:
    """Whether it is a program that runs on a computer, which the British do not call a programme; or any in
    Australia.
    """
    return lower in ("program", "programs") and not (_COMPUTING | _AUSTRALIAN).isdisjoint(text.index)


def _is_right(house: HouseList, lower: str) -> bool:
    return any(term.status in GOOD for term in house.by_text.get(lower, ()))


def _house_spelling(text: Text, words: Sequence[Word], right: str) -> Iterator[Hit]:
    for word in words:
        if not _is_name(text, word):
            message = say("The house spells this word “{word}”.", word=right)
            yield Hit(word.span, message, (cased(word.text, right),), group=right)


def _hits(text: Text, issue: str, mixed: Mixture, others: dict[Use, str]) -> Iterator[Hit]:
    for use in mixed.odd:
        word, forms = use.span.of(text.body), mixed.tally(_NAMED)
        if issue == "ise":
            message = say("This text mixes -ise and -ize: {forms}. “{word}” is the rarer kind.", forms=forms, word=word)
        else:
            message = say(
                "This text mixes British and American spelling: {forms}. “{word}” is the rarer kind.",
                forms=forms,
                word=word,
            )
        yield Hit(use.span, message, (others[use],), group=issue)


def _short_names(text: Text, uses: Uses, house: HouseList) -> Iterator[Hit]:
    usual, rare, places = rarer(uses)
    styled = text.once(_styled, None) if places else Mask(())
    for place in places:
        if styled.touches(place):
            continue  # terms.style asks the same there
        if not text.quotations.touches(place) and not _is_right(house, rare.lower()):
            yield Hit(
                place,
                say("This text also writes “{other}” in the same use. Write it one way.", other=usual),
                (usual,),
                group=usual,
                related=tuple(uses[usual]),
                title=say("“{one}” and “{other}”", one=usual, other=rare),
                severity=Severity.INFO,
            )


def _styled(text: Text, _: None) -> Mask:
    """Where terms.style finds the rarer ways of writing something."""
    return Mask(place for one in mixed(text) for way in one.ways[1:] for place in way)


def _full_names(text: Text, uses: Uses, house: HouseList) -> Iterator[Hit]:
    """A hint at every place that the house list writes otherwise."""
    order = sorted(uses, key=lambda written: (-len(uses[written]), uses[written][0].start))
    right = tuple(written for written in order if _is_right(house, written.lower()))
    if not right:
        return  # most styles write a name in full first, and short later
    message = sentences(
        say(
            "This text writes the same country or organisation in several ways, even as a noun: {forms}.",
            forms=tally((written, len(uses[written])) for written in order),
        ),
        say("Write “{term}”.", term=right[0]),
    )
    for written in order:
        for place in uses[written]:
            if written not in right and not text.quotations.touches(place):
                yield Hit(
                    place,
                    message,
                    right,
                    group=order[0],
                    related=tuple(other for name in order if name != written for other in uses[name]),
                    title=_title(order),
                    severity=Severity.INFO,
                )


def _renderings(text: Text, row: Synonyms, uses: Sequence[Use], house: HouseList) -> Iterator[Hit]:
    """A hint at the rarer ways to render one Chinese term; at all places when none is far more frequent."""
    right = next((use.form for use in uses if _is_right(house, use.form.lower())), "")
    mixed = mixture(uses)
    if not mixed:
        return
    order = sorted(mixed.counts, key=lambda form: (form != right, -mixed.counts[form]))
    clear = right or is_clear([mixed.counts[form] for form in order])
    message = say(
        "These terms can all translate {chinese}: {forms}. Use one of them, unless different things are meant.",
        chinese=row.source,
        forms=mixed.tally(),
    )
    for use in uses:
        if not (clear and use.form == order[0]):
            yield Hit(
                use.span,
                message,
                tuple(_in_its_place(use.span.of(text.body), form, row) for form in (order[:1] if clear else order)),
                group=row.source,
                related=tuple(other.span for other in uses if other.form != use.form),
                sure=False,
                title=_title(order),
                severity=Severity.INFO,
            )


def _title(forms: Sequence[str]) -> Message:
    return say("Several forms: {forms}", forms=quoted(forms))


def _in_its_place(said: str, form: str, row: Synonyms) -> str:
    """A term with the capitals and the number of what it replaces."""
    plain = " ".join(said.lower().replace("-", " ").split())
    singular = any(plain == spelling.lower().replace("-", " ") for way in row.ways for spelling in way)
    return cased(said, form if singular or form.endswith("s") else inflect(form, "s"))


def _is_name(text: Text, word: Word) -> bool:
    """Whether a word is part of a name: an organisation spells its own name as it likes."""
    return word.text[0].isupper() and word.start not in text.openings


_AMERICAN = 2
"""So many American spellings, and no British one, make a text American."""
_COMPUTING = frozenset("software computer computers laptop app apps code install download server servers".split())
_AUSTRALIAN = frozenset(("australia", "australia's", "australian", "australians"))
_WANTED = {"en_GB": "british", "en_US": "american"}
_RIGHT = {"british": ("british", "-ise", "-ize"), "american": ("american", "-ize")}
_NAMED = {
    "british": say("British"),
    "american": say("American"),
    "-ise": verbatim("-ise"),
    "-ize": verbatim("-ize"),
}

RULE = Rule(
    about=About.TERMS,
    name="spelling-variant",
    title=say("Two ways of spelling"),
    severity=Severity.WARNING,
    check=check,
)
