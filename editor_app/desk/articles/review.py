"""Review: what the rules find in a draft, and what editors have decided about it."""

from collections.abc import Callable
from dataclasses import dataclass

from editor_app.checks.rules.spelling_misspelt import RULE as MISSPELT
from editor_app.desk.archive import search
from editor_app.desk.articles.check import Check, check
from editor_app.desk.articles.decide import ignore
from editor_app.desk.base.desk import Desk
from editor_app.desk.lists.clients import client_of
from editor_app.desk.lists.current_lists import current_lists
from editor_app.desk.lists.own_words import as_own
from editor_app.domain.article import Article, Draft
from editor_app.domain.decision import Decision, Reason, Scope, settle
from editor_app.domain.finding import Finding, Report
from editor_app.domain.known import Known
from editor_app.store import articles, decisions, people, reports, sources
from editor_app.store.engine.database import Tx
from editor_app.text.prepared import Text
from editor_app.workflow.gate import deciding_reasons


@dataclass(frozen=True, slots=True)
class Standing:
    """A finding, and the decision that holds for it (None: it is open)."""

    finding: Finding
    decision: Decision | None


def review(desk: Desk, draft: Draft, cancelled: Callable[[], bool] = lambda: False, checked: Check = check) -> Report:
    """Check a draft. The report on a saved text is stored, because the gate asks for it. Raises Cancelled.

    `checked` does the checking, here or in another process.
    """
    report = checked(desk, draft, _known_for(desk, draft), cancelled)
    if draft.version == 0 and draft.base > 0:
        with desk.database.begin() as tx:
            head = articles.get(tx, draft.article).head
            if head == draft.base and articles.revision(tx, draft.article, head).digest == draft.stamp.digest:
                reports.add(tx, report)
    return report


def _known_for(desk: Desk, draft: Draft) -> Known:
    """What the house knows when this draft is checked."""
    text = Text(draft.manuscript, with_headline=True)
    with desk.database.read() as tx:
        one = articles.get(tx, draft.article)
        own = people.own_words(tx, one.holder or one.submitter or one.owner)
        lists, earlier = current_lists(desk, tx, draft.article), search.found_in(tx, text, draft.article)
        return Known(*lists, earlier, own, sources.text_of(tx, one.id), client_of(desk, tx, draft.manuscript))


def review_saved(desk: Desk, article: Article) -> Report:
    """Check the newest revision of an article."""
    with desk.database.read() as tx:
        head = articles.revision(tx, article.id, article.head)
    return review(desk, Draft(article.id, head.number, head.manuscript))


def standings(desk: Desk, report: Report) -> tuple[Standing, ...]:
    """Every finding of a report with the decision that holds for it."""
    with desk.database.read() as tx:
        return _standings(tx, report)


def judged(desk: Desk, report: Report, note: str, by: str) -> tuple[Standing, ...]:
    """As `standings`. What is misspelt and among the own words of somebody who may decide is let stand first, with the
    note: whoever approves the text sees that it was.
    """
    with desk.database.read() as tx:
        found, own = _standings(tx, report), people.own_words(tx, by)
        made = decisions.of_article(tx, report.stamp.article) if own else ()
    theirs = _undecided(found, made, own)
    if not theirs:
        return found
    with desk.database.begin() as tx:
        article, who = articles.get(tx, report.stamp.article), people.person(tx, by)
        if not deciding_reasons(article, who):
            ignore(desk, tx, article.id, theirs, Scope.ARTICLE, Reason.OTHER, note, by)
        return _standings(tx, report)


def _standings(tx: Tx, report: Report) -> tuple[Standing, ...]:
    made = decisions.of_article(tx, report.stamp.article)
    return tuple(map(Standing, report.findings, settle(report.findings, made)))


def _undecided(found: tuple[Standing, ...], made: tuple[Decision, ...], own: frozenset[str]) -> tuple[Finding, ...]:
    """One finding for each of the own words that nobody has decided yet: what was opened again stays open."""
    answered = {one.anchor.quote for one in made if one.rule == MISSPELT.id}
    theirs = {
        one.finding.quote: one.finding
        for one in found
        if own and one.finding.rule == MISSPELT.id and as_own(one.finding.quote) in own
    }
    return tuple(one for quote, one in theirs.items() if quote not in answered)
