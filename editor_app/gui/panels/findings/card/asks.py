"""What can be asked for about an issue, and what of it fits a place: for card, menu and pointer."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from editor_app.domain.finding import About
from editor_app.gui.base.labels import fix_words, shortened
from editor_app.gui.panels.findings.issues import Issue, Occurrence

LISTED = frozenset([About.NAMES, About.TITLES, About.ACRONYMS, About.TERMS])
"""What the house list can hold forms of."""
TWO_PEOPLE = "titles.conflict"
"""The rule about one person with two posts, or two people of one name: nothing that a list of words could settle."""
MISSPELT, UNKNOWN = "spelling.misspelt", "spelling.unknown"
"""The rules about one word, which may be right after all; the second names all of a text in one finding."""
MOST = 3
"""Replacements to choose from."""
_WORDS = 40
"""Letters of a form that are shown."""


class Ask(Enum):
    """What can be asked for in a card."""

    FIX = "fix"
    EVERYWHERE = "everywhere"
    KEEP = "keep"
    JOIN = "join"
    TWO = "two"
    IGNORE = "ignore"
    ARTICLE = "article"
    COMPARE = "compare"
    TAKE_BACK = "take back"
    REMEMBER = "remember"
    OWN = "own"
    PREFER = "prefer"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be done: what a button says, its drawing, what it asks and with which words."""

    says: str
    drawing: str
    ask: Ask
    words: str = ""


def is_word(issue: Issue) -> bool:
    """Whether it is about words that a dictionary lacks."""
    return issue.lead.rule in (MISSPELT, UNKNOWN)


def is_listed(issue: Issue) -> bool:
    """Whether the house list can learn something from it."""
    return issue.about in LISTED and not issue.passage and issue.lead.rule != TWO_PEOPLE


def offered(issue: Issue, place: Occurrence) -> tuple[str, ...]:
    """The replacements for a place. The words that stand there are among them where other places would take them."""
    finding = place.finding
    if finding is None:
        return ()
    others = any(finding.quote in one.replacements for one in issue.open if one.quote != finding.quote)
    return tuple(one for one in finding.replacements if one != finding.quote or others)


def choices(
    issue: Issue, place: Occurrence, editable: bool, suggested: tuple[str, ...] = (), join: bool = False
) -> tuple[Choice, ...]:
    """All that fits a place, the likeliest first. `suggested` are words that a dictionary offers for it; `join`: two
    posts of one person can be joined.
    """
    if place.decision:
        return (Choice(QCoreApplication.translate("Card", "Take back"), "undo", Ask.TAKE_BACK),)
    joined = (Choice(QCoreApplication.translate("Card", "Join both posts"), "fix", Ask.JOIN),) if join else ()
    changes = (*joined, *_changes(issue, place, suggested)) if editable else ()
    return (*changes, *_decisions(issue, place))


def house_choices(issue: Issue, place: Occurrence) -> tuple[Choice, ...]:
    """What a list of words can learn from a place."""
    shown = shortened(place.quote, _WORDS)
    if is_word(issue):
        listed = QCoreApplication.translate("Card", "“{words}” is right: for the house list").format(words=shown)
        own = QCoreApplication.translate("Card", "“{words}” is right: one of my own words").format(words=shown)
        return Choice(listed, "add", Ask.REMEMBER, place.quote), Choice(own, "person", Ask.OWN, place.quote)
    if not is_listed(issue) or place.finding is None:
        return ()
    keep = QCoreApplication.translate("Card", "Keep and remember “{words}”").format(words=shown)
    prefer = QCoreApplication.translate("Card", "Add “{words}” as preferred")
    forms = dict.fromkeys((*offered(issue, place), place.quote))
    preferred = (Choice(prefer.format(words=shortened(one, _WORDS)), "add", Ask.PREFER, one) for one in forms)
    return Choice(keep, "add", Ask.REMEMBER, place.quote), *preferred


def _changes(issue: Issue, place: Occurrence, suggested: tuple[str, ...]) -> Iterator[Choice]:
    """What would change the text."""
    if issue.repeat:
        if issue.open:
            keep = QCoreApplication.translate("Card", "Keep line {line} alone")
            yield Choice(keep.format(line=place.line), "fix", Ask.KEEP)
        return
    words = tuple(dict.fromkeys((*offered(issue, place), *suggested)))
    for one in words[:MOST]:
        yield Choice(one if is_word(issue) else fix_words(one, place.quote), "fix", Ask.FIX, one)
    if offered(issue, place) and len(issue.open) > 1:
        yield Choice(QCoreApplication.translate("Card", "Everywhere…"), "replace", Ask.EVERYWHERE, words[0])


def _decisions(issue: Issue, place: Occurrence) -> Iterator[Choice]:
    """What would leave it as it is."""
    ignore, keep = QCoreApplication.translate("Card", "Ignore…"), QCoreApplication.translate("Card", "Keep all…")
    if issue.lead.rule == TWO_PEOPLE:
        yield Choice(QCoreApplication.translate("Card", "Two people"), "person", Ask.TWO)
    if issue.lead.rule == MISSPELT and issue.open:
        yield Choice(QCoreApplication.translate("Card", "Ignore everywhere in this article"), "ignore", Ask.ARTICLE)
    elif issue.open:
        yield Choice(keep if issue.repeat else ignore, "ignore", Ask.IGNORE)
    if issue.passage:
        yield Choice(QCoreApplication.translate("Card", "Compare"), "compare", Ask.COMPARE)
    yield from house_choices(issue, place)
