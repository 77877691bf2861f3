"""Remember a form that a finding shows: keep it here and add it to the house list, in one step with one undo."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor_app.desk.articles.decide import ignore, permitted, reopen
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.lists.house import put_on
from editor_app.desk.lists.list_audit import come, gone, record
from editor_app.desk.lists.own_words import as_own
from editor_app.desk.lists.suggestions import propose, take_off_pile
from editor_app.domain.decision import Decision, Reason, Scope
from editor_app.domain.finding import About, Finding
from editor_app.domain.house import Held, HouseList, HouseTerm, TermKind, TermStatus
from editor_app.domain.person import Privilege
from editor_app.domain.record import Act
from editor_app.store import people
from editor_app.store.lists import house
from editor_app.text.manuscript import Manuscript
from editor_app.text.names import EntityKind, Who
from editor_app.text.prepared import Text

_KINDS = {
    About.TITLES: TermKind.TITLE,
    About.TERMS: TermKind.TERM,
    About.ACRONYMS: TermKind.TERM,
    About.SPELLING: TermKind.WORD,
}
_SAME = frozenset(["names.variant", "names.spelling", "names.order", "titles.wording"])
"""Rules whose forms name one thing, like all rules about terms. Other cards may show two things."""

Forms = Sequence[tuple[str, int]]
"""Forms of one thing, and how often each stands in the text."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A term to review before it goes on the list, the other forms of its card, and what is there already."""

    term: HouseTerm
    others: Forms
    listed: HouseList
    may_add: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """What `keep` did. A term that was on the list already is neither added nor suggested."""

    article: str
    decided: tuple[Decision, ...]
    added: tuple[Held, ...] = ()
    suggested: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnKept:
    """What `keep_own` did: the word was `added`, or was one's own already."""

    article: str
    decided: tuple[Decision, ...]
    word: str
    added: bool


def offer(desk: Desk, manuscript: Manuscript, finding: Finding, form: str, forms: Forms, by: str) -> Offer:
    """The term that a form would become, as the text and the list have it."""
    form = _in_one_line(form)
    with desk.database.read() as tx:
        listed, may = house.terms(tx), people.person(tx, by).may(Privilege.ACCEPT_TERMS)
    who = Text(manuscript).who(desk.reference.vocabulary)
    same = finding.about is About.TERMS or finding.rule in _SAME
    counts: Counter[str] = Counter()
    for one, count in forms if same else ():
        counts[_in_one_line(one)] += count
    others = [(one, count) for one, count in counts.items() if one.lower() != form.lower()]
    known = next((term for one, _ in others for term in listed.by_text.get(one.lower(), ())), None)
    acronym = next((one.acronym for one in who.definitions if one.full == form), "")
    concept = known.concept if known and known.concept else form
    source = known.source if known else ""
    term = HouseTerm(concept, _kind(who, finding, form), form, TermStatus.PREFERRED, source, acronym)
    fresh = tuple(one for one in others if one[0].lower() not in listed.by_text)
    return Offer(term, fresh, listed, may)


def keep(desk: Desk, article_id: str, manuscript: Manuscript, findings: Iterable[Finding], form: str, by: str) -> Kept:
    """Keep a form in this article and admit it in the house; without the right to do that, suggest it.

    A finding about several words is not decided for one of them.
    """
    findings, form = tuple(findings), _in_one_line(form)
    kind = _kind(Text(manuscript).who(desk.reference.vocabulary), findings[0], form)
    term = HouseTerm(form, kind, form, TermStatus.ADMITTED)
    with desk.database.begin() as tx:
        article, who = permitted(tx, article_id, by), people.person(tx, by)
        alone = (one for one in findings if one.about is not About.SPELLING or not one.related)
        decided = ignore(desk, tx, article, alone, Scope.ARTICLE, Reason.HOUSE_EXCEPTION, "", by)
        if form.lower() in house.terms(tx).by_text:
            return Kept(article, decided)
        if not who.may(Privilege.ACCEPT_TERMS):
            return Kept(article, decided, suggested=propose(desk, tx, (term,), who))
        added = put_on(desk, tx, (term,), by)
        record(desk, tx, who, Act.ADD, come(added))
        return Kept(article, decided, added)


def take_back(desk: Desk, kept: Kept, by: str) -> Changes:
    """Undo: the findings are open again and the form is off the house list, unless somebody changed it since."""
    with desk.database.begin() as tx:
        article, who = permitted(tx, kept.article, by), people.person(tx, by)
        reopen(desk, tx, article, kept.decided, by)
        if kept.suggested:
            take_off_pile(desk, tx, kept.suggested, who)
        there = house.held(tx)
        off = [one for one in kept.added if one in there]
        house.remove_all(tx, [one.id for one in off])
        record(desk, tx, who, Act.DELETE, gone(off))
    return Changes(article, decisions=True)


def keep_own(desk: Desk, article_id: str, findings: Iterable[Finding], word: str, note: str, by: str) -> OwnKept:
    """Add a word to one's own, and let findings about it stand in this article, with a note."""
    wanted = as_own(word)
    with desk.database.begin() as tx:
        article, who = permitted(tx, article_id, by), people.person(tx, by)
        about = (one for one in findings if as_own(one.quote) == wanted and not one.related)
        decided = ignore(desk, tx, article, about, Scope.ARTICLE, Reason.OTHER, note, by)
        return OwnKept(article, decided, wanted, people.add_own_word(tx, who.name, wanted))


def take_back_own(desk: Desk, kept: OwnKept, by: str) -> Changes:
    """Undo: the findings are open again, and the word is no longer one's own if it was not before."""
    with desk.database.begin() as tx:
        article, who = permitted(tx, kept.article, by), people.person(tx, by)
        reopen(desk, tx, article, kept.decided, by)
        if kept.added:
            people.remove_own_word(tx, who.name, kept.word)
    return Changes(article, decisions=True)


def _in_one_line(form: str) -> str:
    """A form as a list has it: in a text it may be broken across lines."""
    return " ".join(form.split())


def _kind(who: Who, finding: Finding, form: str) -> TermKind:
    """What a form names: according to the rule, and for a name according to the text."""
    known = _KINDS.get(finding.about)
    if known:
        return known
    words = {form, _in_one_line(finding.quote)}
    found = (one.kind for one in who.entities if any(variant.text in words for variant in one.variants))
    return TermKind.PERSON if next(found, EntityKind.BODY) is EntityKind.PERSON else TermKind.BODY
