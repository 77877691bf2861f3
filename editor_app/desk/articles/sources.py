"""The Chinese text that an article renders: given with it, found in its file, replaced, withdrawn, and asked for."""

from dataclasses import replace
from pathlib import Path

from editor_app.desk.articles.write import add_head
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.trust import steps
from editor_app.domain.article import Action, Article
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.message import say
from editor_app.domain.person import Person
from editor_app.domain.source_text import SourceText
from editor_app.formats.reading import load
from editor_app.formats.sandbox import CancelledAsk
from editor_app.store import articles, people, sources
from editor_app.store.engine.database import Tx
from editor_app.text.language.letters import is_chinese
from editor_app.text.manuscript import Manuscript
from editor_app.text.parallel.bilingual import bilingual
from editor_app.workflow.facts import Facts
from editor_app.workflow.gate import replacing_reasons
from editor_app.workflow.step import noted


def give_source(
    desk: Desk,
    article_id: str,
    path: Path,
    by: str,
    encoding: str | None = None,
    cancelled: CancelledAsk = lambda: False,
) -> Changes:
    """Check an article against the text of a file from now on.

    Raises Unreadable, NotAllowed and Cancelled, and EditorError for a text in another language.
    """
    file = load(path, encoding)
    text = desk.read(file, cancelled).manuscript
    if not is_chinese(text.body):
        raise EditorError(
            say("“{name}” is not in Chinese, so nothing can be checked against it.", name=file.name),
            say("Give the Chinese text that the article renders."),
        )
    return _keep(desk, article_id, file.name, replace(text, front=()), by)


def separate(desk: Desk, article_id: str, by: str) -> Changes:
    """Take the Chinese text out of an article that holds both: what is left is its newest revision, and is checked
    against it from now on. Raises NotAllowed, and EditorError for a text that does not hold both.
    """
    with desk.database.begin() as tx:
        article, person = articles.get(tx, article_id), people.person(tx, by)
        found = bilingual(articles.revision(tx, article.id, article.head).manuscript)
        if found is None:
            raise EditorError(
                say("This text does not hold a Chinese text and its English."), say("Give the Chinese text by itself.")
            )
        if against := replacing_reasons(article, person):
            raise NotAllowed(against)
        article = add_head(desk, tx, article, found.draft, person.name, "Separated from the Chinese text")
        _put(desk, tx, article, person, article.title, found.source)
    return Changes(article.id, text=True, status=True, source=True)


def withdraw_source(desk: Desk, article_id: str, by: str) -> Changes:
    """Check an article by itself again; what was its source stays on the record. Raises NotAllowed."""
    return _keep(desk, article_id, "", Manuscript("", ""), by)


def source_of(desk: Desk, article_id: str) -> SourceText | None:
    """The Chinese text that an article renders, if one was given."""
    with desk.database.read() as tx:
        return sources.latest(tx, articles.get(tx, article_id).id)


def _keep(desk: Desk, article_id: str, name: str, text: Manuscript, by: str) -> Changes:
    with desk.database.begin() as tx:
        article, person = articles.get(tx, article_id), people.person(tx, by)
        if against := replacing_reasons(article, person):
            raise NotAllowed(against)
        return Changes(article.id, source=_put(desk, tx, article, person, name, text))


def _put(desk: Desk, tx: Tx, article: Article, person: Person, name: str, text: Manuscript) -> bool:
    """Keep a source with its row in the audit trail; false when it is the one that holds already."""
    at, before = desk.clock(), sources.latest(tx, article.id)
    fresh = SourceText(name, text, text.digest, person.name, at)
    if fresh.withdrawn if before is None else before.digest == fresh.digest:
        return False
    sources.add(tx, article.id, fresh)
    said = "Source withdrawn" if fresh.withdrawn else f"Source {name}, text {text.digest}"
    head = articles.revision(tx, article.id, article.head)
    steps.note(tx, noted(article, Action.IMPORT, Facts(article, person, at, reason=said, digest=head.digest), at))
    return True
