"""Words that were run together, as a capital or a figure inside shows: "DetailsProactive", "NY 10001United"."""

import re
from collections.abc import Iterator

from editor_app.checks.knowledge.pages.contact_lines import run_together
from editor_app.checks.knowledge.spelling_of import house_words
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.checks.spelling.surroundings import Surroundings
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.dates import MONTHS
from editor_app.text.language.words import Word
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_HUMP = re.compile(r"([A-Z]?[a-z]+|[A-Z]{2,})([A-Z][a-z]+)")
_PREFIXES = frozenset(("Mc", "Mac", "De", "Di", "Le", "La", "Van", "Fitz", "O", "Du", "Del", "St", "i", "e", "x", "iP"))
_PLAIN = re.compile(
    r"(?<![\w#@/-])(?:([A-Z]{3,})\1(?= [a-z])|(\d{5})[A-Z][a-z]{3,})"
    rf"|\b((?:{'|'.join(MONTHS)}) \d{{1,2}})-(?!(?:{'|'.join(month[:3] for month in MONTHS)}))[A-Z][a-z]+"
    r"|(?<!\w)(#\w*?(?:[a-z]|[A-Z]{2}))(?:The|This|About|Contact)(?= [a-z])"
)
_SIGN = re.compile(r"[A-Z\d#](?:(?<=#)|(?<=[A-Z])[A-Z]{5}|(?<=\d)(?:-[A-Z]|\d{4}[A-Z]))")
"""What every line has that one of these stands in."""
_BEFORE, _AFTER = re.compile(r"[@#/.&_-]"), re.compile(r"[@/&®™_]|\.\w| ?[®™]")
_WRITTEN, _KNOWN = 1.8, 3.0
"""So common a word with a capital inside is a name; so common a second part is a word."""
_DATES = frozenset((*MONTHS, *(month[:3] for month in MONTHS), "None"))
"""What else a page runs into a word: "InterpretabilityMar 27"."""
_ABOUT = re.compile(r"About (?:the )?(?P<name>[A-Z][^.\n]{1,60}?) (?P=name) (?=was|are|[a-z]+s\b)")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each; two words that are none by themselves are a hint, and so is a heading run into its text."""
    if ref.lexicon is None:
        return
    yield from (hit for hit in _words(text, ref, ref.lexicon) if not text.masked.touches(hit.span))
    yield from (_hit(place, place.of(text.body), apart) for place, apart in run_together(text, ref.words.contact_label))


def _words(text: Text, ref: Reference, lexicon: Lexicon) -> Iterator[Hit]:
    """Hits for words and headings outside of links and code."""
    around = Surroundings(text, lexicon, ref.vocabulary.honorifics)
    for low, forms in text.forms.items():
        for form in forms:
            if form[1:].islower() or form.islower() or form.isupper() or low in house_words(ref.house):
                continue
            match = _HUMP.fullmatch(form)
            if match and len(text.index[low]) == 1:
                yield from _hump(text, match, ref, around)
    for match in text.finditer(_PLAIN, _SIGN):
        first = next(part for part in match.groups() if part)
        fixed = f"{first} {match[0][len(first) :].removeprefix('-')}" if match[1] is None else first
        yield _hit(Span(*match.span()), match[0], fixed)
    for match in (
        found for block in text.prose if (found := _ABOUT.match(text.body, block.span.start, block.span.end))
    ):
        message = say("The heading seems to have run into its text.")
        yield Hit(Span(match.start(), match.end() - 1), message, sure=False, severity=Severity.INFO)


def _hump(text: Text, match: re.Match[str], ref: Reference, around: Surroundings) -> Iterator[Hit]:
    """A word with a capital inside that is no brand: its parts are words, one a small one, or both stand alone."""
    one, other = match.groups()
    word = text.index[match[0].lower()][0]
    lexicon = ref.lexicon
    if lexicon is None or _is_brand(text, match[0], one, word.span, lexicon, around):
        return
    small = ref.words.small - ref.words.particles
    opens = other.lower() in small and len(one) > 2
    begins = one.lower() in small and len(one) > 1
    known = lexicon.real(one.lower()) and lexicon.real(other.lower())
    here = all(any(form == part for form in text.forms.get(part.lower(), ())) for part in (one, other))
    sure = (opens or begins) and (known or here)
    if begins and not opens and _has_article(text, word, ref):
        return  # the OneService app
    if sure or (here and lexicon.often(other.lower()) > _KNOWN and other in _DATES):
        yield _hit(word.span, match[0], f"{one} {other}", sure)


def _has_article(text: Text, word: Word, ref: Reference) -> bool:
    """Whether an article or a pronoun stands before a word, so that it is one thing."""
    at = text.number(word)
    beside = at > 0 and text.words[at - 1].end == word.start - 1
    return beside and text.words[at - 1].lower in ref.words.determiners


def _is_brand(text: Text, whole: str, one: str, place: Span, lexicon: Lexicon, around: Surroundings) -> bool:
    low, body = whole.lower(), text.body
    if one.islower() and sum(bool(_begins_with(one, form)) for forms in text.forms.values() for form in forms) > 1:
        return True  # notBefore and notAfter are names of fields
    written = lexicon.often(low) > _WRITTEN or lexicon.speller.knows(whole) or around.in_address(low)
    glued = _BEFORE.match(body[place.start - 1 : place.start]) or _AFTER.match(body, place.end)
    return bool(written or glued or one in _PREFIXES or re.fullmatch("[A-Z]{2,}s", whole))


def _begins_with(one: str, form: str) -> bool:
    return form.startswith(one) and form[len(one) : len(one) + 1].isupper()


def _hit(place: Span, words: str, fixed: str, sure: bool = True) -> Hit:
    message = say("“{words}” looks run together.", words=words)
    return Hit(place, message, (fixed,), sure=sure, severity=None if sure else Severity.INFO)


RULE = Rule(
    about=About.TYPOGRAPHY,
    name="words-joined",
    title=say("Run together"),
    severity=Severity.WARNING,
    check=check,
    in_links=True,
)
