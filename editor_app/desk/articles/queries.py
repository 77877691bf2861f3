"""Queries: the queue, one article, and its history."""

from collections.abc import Collection
from dataclasses import dataclass

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.views import Elsewhere, History, View, sought
from editor_app.domain.article import Action, Article, Revision, Step
from editor_app.domain.bundle import Origin
from editor_app.domain.comment import open_comments
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.domain.picture import Pictures
from editor_app.domain.queue import Order, Rows, Sought
from editor_app.store import articles, audit, comments, exports, list_versions, provenance
from editor_app.store.beside import pictures
from editor_app.store.engine.news import News
from editor_app.store.listing import numbers, rows
from editor_app.text.language.words import count_words

LEAST = 8
"""Characters of a SHA-256 that name a text."""


@dataclass(frozen=True, slots=True)
class InSight:
    """The saved text as it is shown before a step. `before` is the revision that was submitted last before this one."""

    article: Article
    revision: Revision
    sha256: str
    words: int
    before: int | None


def queue(
    desk: Desk, view: View = View.ALL, search: str = "", by: str = "", order: Order = Order.CHANGED
) -> tuple[Article, ...]:
    """The articles of one view; `by` is the person of "My work" (empty: everybody)."""
    return listed(desk, sought(view, by, search), order)


def listed(desk: Desk, asked: Sought, order: Order = Order.CHANGED) -> tuple[Article, ...]:
    """All articles of any list."""
    with desk.database.read() as tx:
        return rows.listed(tx, asked, order)


def queue_rows(
    desk: Desk, asked: Sought, start: int, number: int, placed: Collection[str] = (), order: Order = Order.CHANGED
) -> Rows:
    """Some rows of the queue, and at which rows the articles stand whose ids are given."""
    with desk.database.read() as tx:
        return rows.some(tx, asked, order, start, number, placed)


def counts(desk: Desk, by: str = "") -> dict[View, int]:
    """How many articles each view holds."""
    with desk.database.read() as tx:
        return dict(zip(View, numbers.how_many(tx, [sought(view, by) for view in View]), strict=True))


def article(desk: Desk, article_id: str) -> Article:
    """One article, by its id or the beginning of it."""
    with desk.database.read() as tx:
        return articles.get(tx, article_id)


def history(desk: Desk, article_id: str) -> History:
    """What happened to one article."""
    with desk.database.read() as tx:
        one = articles.get(tx, article_id).id
        came = tuple(_elsewhere(origin, one) for origin in provenance.of_article(tx, one))
        return History(audit.steps(tx, one), articles.revisions(tx, one), exports.of_article(tx, one), came)


def pictures_of(desk: Desk, article_id: str) -> Pictures:
    """The pictures that its texts show."""
    with desk.database.read() as tx:
        return pictures.of_article(tx, articles.get(tx, article_id).id)


def returned(desk: Desk, article_id: str) -> tuple[Step, int] | None:
    """The step with which a text was sent back, as long as it was not submitted again, and how many comments on it are
    open.
    """
    with desk.database.read() as tx:
        article = articles.get(tx, article_id).id
        steps, still = audit.steps(tx, article), open_comments(comments.of_article(tx, article))
    turns = [one for one in steps if one.action in (Action.SUBMIT, Action.REQUEST_CHANGES)]
    return (turns[-1], still) if turns and turns[-1].action is Action.REQUEST_CHANGES else None


def rows_from_elsewhere(desk: Desk, article_id: str) -> tuple[str, ...]:
    """The audit rows that came with an article, as JSON Lines, as they were written there."""
    with desk.database.read() as tx:
        return tuple(
            line for origin in provenance.of_article(tx, articles.get(tx, article_id).id) for line in origin.chain
        )


def _elsewhere(origin: Origin, article_id: str) -> Elsewhere:
    """Verified each time it is shown, because rows in a database can be changed by hand."""
    try:
        return Elsewhere(origin.by, origin.at, audit.proven(origin.chain, article_id))
    except audit.Disproved as fault:
        return Elsewhere(origin.by, origin.at, (), fault.why)
    except EditorError as fault:
        return Elsewhere(origin.by, origin.at, (), fault.whole)
    except ValueError:
        return Elsewhere(origin.by, origin.at, (), say("an audit row cannot be read"))


def revision(desk: Desk, article_id: str, number: int) -> Revision:
    """One saved text."""
    with desk.database.read() as tx:
        return articles.revision(tx, articles.get(tx, article_id).id, number)


def original(desk: Desk, article_id: str) -> tuple[str, bytes] | None:
    """The file an article came from, its name and its bytes."""
    with desk.database.read() as tx:
        return articles.original(tx, articles.get(tx, article_id).id)


def in_sight(desk: Desk, article_id: str) -> InSight:
    """The saved text of an article."""
    with desk.database.read() as tx:
        article = articles.get(tx, article_id)
        head = articles.revision(tx, article.id, article.head)
        submitted = [step.revision for step in audit.steps(tx, article.id) if step.action is Action.SUBMIT]
    earlier = [number for number in submitted if number < article.head]
    words = count_words(head.manuscript.body)
    return InSight(article, head, head.manuscript.sha256, words, max(earlier, default=None))


def meant(desk: Desk, article_id: str, revision: int | None = None, sha256: str = "") -> str:
    """The digest of the text a person names, for the gate. Without a name it is the saved one.

    Raises EditorError when the article has no such text.
    """
    with desk.database.read() as tx:
        article = articles.get(tx, article_id)
        if revision is not None or not sha256:
            return articles.revision(tx, article.id, revision or article.head).digest
        known = articles.revisions(tx, article.id)
    wanted = sha256.strip().lower()
    found = [one.digest for one in reversed(known) if one.manuscript.sha256.startswith(wanted)]
    if len(wanted) < LEAST or not found:
        raise EditorError(
            say("The article has no text with the SHA-256 “{digest}”.", digest=sha256[:80]),
            say("Give at least {n} characters of the one that the verb prints.", n=LEAST),
        )
    return found[0]


def news_of(desk: Desk) -> News:
    """What tells that others have changed something, without asking the tables; to be closed."""
    return desk.database.news()


def signs(desk: Desk, writing: bool = False, news: News | None = None, known: str = "") -> str:
    """What differs as soon as anybody changed anything that is shown.

    `known` is the answer before; it holds as long as there are no news. `writing`: answer only once the database can be
    written again. Raises EditorError while it cannot be used.
    """
    heard = news is None or news.changed()
    if known and not heard and not writing:
        return known
    with desk.database.begin() if writing else desk.database.read() as tx:
        return list_versions.signs(tx)
