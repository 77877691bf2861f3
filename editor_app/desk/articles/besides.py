"""What a step does besides moving the article, in its transaction and before it; one function for each `Besides`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from editor_app.desk.archive import search
from editor_app.desk.articles.decide import waivers
from editor_app.desk.articles.withdrawal_notice import write_notice
from editor_app.desk.articles.write import add_aside
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.lists import ledger
from editor_app.domain.article import Article, Step
from editor_app.domain.finding import Severity
from editor_app.store import articles, decisions, parking
from editor_app.store.engine.database import Tx
from editor_app.text.manuscript import Manuscript
from editor_app.workflow.facts import Facts
from editor_app.workflow.move import Besides


@dataclass(frozen=True, slots=True)
class Stepped:
    """A step that is about to be kept: the article before it, the facts, where a notice about it goes, and those that
    an earlier run of the transaction wrote.
    """

    article: Article
    step: Step
    facts: Facts
    folder: Path | None
    notices: list[Path]


def prepare(desk: Desk, those: tuple[Besides, ...], manuscript: Manuscript) -> None:
    """Read a text as those will, so that nobody waits for it while the transaction keeps others out."""
    if Besides.ARCHIVE in those:
        search.counted(manuscript.body)
    if Besides.REMEMBER in those:
        ledger.named(desk.reference.vocabulary, manuscript)


def do_besides(desk: Desk, tx: Tx, those: tuple[Besides, ...], stepped: Stepped) -> Changes:
    """Do all of it; returns what changed besides the status."""
    changes = [_DOING[one](desk, tx, stepped) for one in those]
    return Changes(
        stepped.article.id,
        text=any(one.text for one in changes),
        decisions=any(one.decisions for one in changes),
        status=True,
    )


def _waive(desk: Desk, tx: Tx, stepped: Stepped) -> Changes:
    article, facts = stepped.article.id, stepped.facts
    waived = facts.open_findings(Severity.WARNING)
    for decision in waivers(desk, article, waived, facts.reason, facts.person.name):
        decisions.add(tx, decision)
    return Changes(article, decisions=bool(waived))


def _rescue(desk: Desk, tx: Tx, stepped: Stepped) -> Changes:
    """Keep what the holder typed but did not save as a separate revision."""
    article = stepped.article
    head = articles.revision(tx, article.id, article.head)
    typed = parking.parked_of(desk.parking, article.id)
    if typed and typed.draft.manuscript.digest != head.digest:
        add_aside(desk, tx, article, typed.draft.manuscript, typed.by)
    return Changes(article.id, text=True)


def _notify(desk: Desk, tx: Tx, stepped: Stepped) -> Changes:
    if stepped.folder and not stepped.notices:
        stepped.notices.append(write_notice(stepped.folder, stepped.article, stepped.step))
    return Changes(stepped.article.id)


def _archive(desk: Desk, tx: Tx, stepped: Stepped) -> Changes:
    article, step = stepped.article, stepped.step
    search.keep(tx, article, articles.revision(tx, article.id, step.revision), step.at.date().isoformat())
    return Changes(article.id)


def _remember(desk: Desk, tx: Tx, stepped: Stepped) -> Changes:
    article, step = stepped.article, stepped.step
    ledger.remember(desk, tx, article, articles.revision(tx, article.id, step.revision), step.at)
    return Changes(article.id)


def _forget(desk: Desk, tx: Tx, stepped: Stepped) -> Changes:
    ledger.forget_article(tx, stepped.article.id)
    return Changes(stepped.article.id)


def _remove(desk: Desk, tx: Tx, stepped: Stepped) -> Changes:
    search.forget(tx, stepped.article.id)
    return Changes(stepped.article.id)


_DOING: Mapping[Besides, Callable[[Desk, Tx, Stepped], Changes]] = MappingProxyType(
    {
        Besides.WAIVE: _waive,
        Besides.RESCUE: _rescue,
        Besides.NOTIFY: _notify,
        Besides.ARCHIVE: _archive,
        Besides.REMEMBER: _remember,
        Besides.FORGET: _forget,
        Besides.REMOVE: _remove,
    }
)
