"""The same word twice in a row: "the the"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from editor_app.checks.knowledge.spelling_of import foreign_passages
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.words import Words
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.letters import is_eastern
from editor_app.text.language.words import Word
from editor_app.text.markup import BlockKind
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_LONG = 6  # letters; "form formation" may be meant
_CLAUSE = 60
"""Characters before a doubled verb in which the word stands that opened its clause: "what it is is"."""
_BE = frozenset(("is", "was", "are", "were", "am"))
_DO = frozenset(("do", "does", "did"))
_GAP = re.compile(r"[ \t\u00a0]+|[ \t]?\n[ \t]?")
_GLUED_BEFORE = frozenset("@#/.$&'’=<>")
_HYPHENS = frozenset("-\u2010\u2011")
_GLUED_AFTER = re.compile(r"[-\u2010\u2011@/=(\[{<'’]|\.\w|\s?[={]")
_NUMBER = re.compile(r"(?<=[a-z] )(?P<number>(?:19|20)\d\d) (?P=number)(?= [a-z]{2})")
"""A year twice between words; other numbers may be meant: "12 12 is free"."""
_PAUSE = re.compile(r"[.;:,!?—–]")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each doubled word, but not for numbers, names ("Lang Lang"), or words that English does double.

    Only where nothing else can be meant is it an error: "the the", not "in in", which two clauses may share.
    """
    for at in [at for at, (one, other) in enumerate(pairwise(text.lower)) if one == other]:
        first, second = text.words[at : at + 2]
        if not _doubled(text, first, second, ref) or _is_name(text, ref.vocabulary, first, second):
            continue
        if foreign_passages(text, ref).touches(first.span):
            continue
        if first.lower == "that":
            if _one_too_many(text, at, ref.words):
                message = say("“that” appears twice in a row. One is enough, unless the second points to something.")
                yield Hit(Span(first.start, second.end), message, (first.text,), sure=False, severity=Severity.WARNING)
        elif not _meant(text, at, ref.words):
            small = first.lower in ref.words.small or first.lower in ref.vocabulary.honorifics
            yield Hit(
                Span(first.start, second.end),
                say("“{word}” appears twice in a row. Take one out.", word=first.text),
                (first.text,),
                sure=small,
                severity=Severity.ERROR if small and first.lower not in ref.words.prepositions else Severity.WARNING,
            )
    yield from _derived(text)
    for match in text.finditer(_NUMBER):
        block = text.block_at(match.start())
        if block and block.kind is not BlockKind.TABLE_ROW:
            message = say("“{word}” appears twice in a row. Take one out.", word=match["number"])
            span = Span(match.start("number"), match.end())
            yield Hit(span, message, (match["number"],), sure=False, severity=Severity.WARNING)


def _doubled(text: Text, first: Word, second: Word, ref: Reference) -> bool:
    """Whether two equal words stand in one run of prose, written alike."""
    low, body = first.lower, text.body
    may = (low in ref.words.doubled and low != "that") or (len(low) == 1 and low not in ("a", "i"))
    if may or first.is_number or is_eastern(low[0]) or not _alike(text, first, second):
        return False
    gap = body[first.end : second.start]
    titled = low in ref.vocabulary.honorifics and gap in (". ", ".\u00a0")
    if not titled and not _GAP.fullmatch(gap):
        return False
    if "\n" in gap and not (first.text.islower() and second.text.islower() and low in ref.words.small):
        return False  # a heading and the first word below it, two items of a list
    if gap == "  " and second.text.istitle():
        return False  # a heading that was set in one line with its text
    before = body[first.start - 1 : first.start]
    if before in _HYPHENS and low in ref.words.small:
        return False  # "check-in in the hall"; but "cross-border border trade" is one too many
    return before not in _GLUED_BEFORE and not _GLUED_AFTER.match(body, second.end)


def _alike(text: Text, first: Word, second: Word) -> bool:
    """Whether both are written with the same letters, but for the capital that begins a sentence: not "vs VS"."""
    if first.text == second.text:
        return True
    return first.start in text.openings and first.text == second.text.capitalize() and second.text.islower()


def _one_too_many(text: Text, at: int, known: Words) -> bool:
    """Whether a noun with its article, or a pronoun, follows two "that": "said that that the road"."""
    before = text.lower[at - 1] if at else ""
    after = text.lower[at + 2] if at + 2 < len(text.lower) else ""
    return before != "that" and (after in known.determiners or after in known.pronouns) and after != "one"


def _meant(text: Text, at: int, known: Words) -> bool:
    """Whether the first ends what is before it, and the second begins something new: "came in in March"."""
    word = text.lower[at]
    before = text.lower[at - 1] if at else ""
    if word in known.particles:
        return before in known.with_particle
    if word not in known.auxiliaries:
        return False
    if before in ("who", "which"):
        those = text.lower[at - 2] if at > 1 else ""
        return word not in _BE and (those in known.pronouns or those in known.determiners)  # those who can can come
    if word not in _BE and word not in _DO:
        return False
    start = max(0, text.words[at].start - _CLAUSE)
    clause = _PAUSE.split(text.body[start : text.words[at].start])[-1].lower().split()
    return before in known.pronouns and not known.clause_heads.isdisjoint(clause)


def _derived(text: Text) -> Iterator[Hit]:
    """A noun before the noun made from it: "implant implantation"."""
    for lower, places in text.index.items():
        noun = lower.removesuffix("s").removesuffix("ation") if lower.endswith(("ation", "ations")) else ""
        if len(noun) >= _LONG and noun in text.index:
            for word in places:
                start = word.start - len(noun) - 1
                if start >= 0 and text.body[start : word.start].lower() == f"{noun} ":
                    said = say(
                        "“{word}” after “{noun}” says the same thing twice, unless two things are meant.",
                        word=word.text,
                        noun=noun,
                    )
                    span = Span(start, word.end)
                    yield Hit(span, said, (word.text,), sure=False, severity=Severity.INFO)


def _is_name(text: Text, vocabulary: Vocabulary, first: Word, second: Word) -> bool:
    """Whether two words with capitals are a name: not a word that the text writes small, or a title or kind of body."""
    if not (first.text[0].isupper() and second.text[0].isupper()):
        return False
    low = first.lower
    small = any(form.islower() for form in text.forms.get(low, ()))
    known = any(
        low in listed for listed in (vocabulary.heads, vocabulary.titles, vocabulary.ranks, vocabulary.honorifics)
    )
    return not small and not known and low != "the"


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import repeated  # loaded with the first Chinese text

    yield from repeated.repeated(text, ref)


RULE = Rule(
    about=About.REPETITION,
    name="word",
    title=say("Doubled word"),
    severity=Severity.ERROR,
    check=check,
    mechanical=True,
    chinese=check_chinese,
)
