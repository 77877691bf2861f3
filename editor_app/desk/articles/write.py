"""Writing: open a draft, park what is typed, save it as a revision."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.trust import steps
from editor_app.domain.article import Article, Draft, Revision, RevisionKind
from editor_app.domain.errors import Conflict, EditorError, NotAllowed
from editor_app.domain.message import Message, say
from editor_app.store import articles, parking, people
from editor_app.store.again import kept
from editor_app.store.engine.database import Tx
from editor_app.store.search.terms import terms
from editor_app.text.language.broken import LOST, broken_at, mended
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from editor_app.workflow.gate import writing_reasons


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft to work on. `recovered`: parked but never saved; `overtaken`: somebody saved since it was begun;
    `saved_at`: when the newest revision was saved, which may be long before the article was taken on.
    """

    draft: Draft
    article: Article
    recovered: bool = False
    overtaken: bool = False
    saved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """The draft to continue with, and what changed."""

    draft: Draft
    changes: Changes


def open_draft(desk: Desk, article_id: str) -> Opened:
    """The text of an article. What was parked but never saved wins over the newest revision."""
    with desk.database.read() as tx:
        article = articles.get(tx, article_id)
        head = articles.revision(tx, article.id, article.head)
    saved = Draft(article.id, head.number, head.manuscript)
    typed = parking.parked_of(desk.parking, article.id)
    if typed and typed.draft.manuscript.digest != head.digest:
        draft = replace(typed.draft, version=max(1, typed.draft.version))
        return Opened(draft, article, True, draft.base != article.head, head.made_at)
    return Opened(saved, article, saved_at=head.made_at)


def may_write(desk: Desk, article_id: str, by: str) -> tuple[Message, ...]:
    """Why a person may not change an article's text now; empty means go."""
    with desk.database.read() as tx:
        known = {one.name: one for one in people.everyone(tx)}
        article = articles.get(tx, article_id)
    return writing_reasons(article, known[by]) if by in known else (say("You have not worked at this desk yet."),)


def save(desk: Desk, draft: Draft, by: str, note: str = "") -> Saved:
    """Save a draft as a new revision. An unchanged text makes none.

    Raises NotAllowed when the person does not have the article in hand, Conflict when somebody else saved since the
    draft was begun. The parked text stays until a save succeeds.
    """
    _refuse_broken(draft.manuscript)
    words_in(draft.manuscript)
    terms(draft.manuscript.title, draft.manuscript.body)
    saved = kept(desk.database, lambda tx: _save(desk, tx, draft, by, note))
    _drop_parked(desk, draft)
    return saved


def _save(desk: Desk, tx: Tx, draft: Draft, by: str, note: str) -> Saved:
    article = articles.get(tx, draft.article)
    against = writing_reasons(article, people.person(tx, by))
    if against:
        raise NotAllowed(against)
    head = articles.revision(tx, article.id, article.head)
    changed = head.digest != draft.manuscript.digest
    if draft.base != article.head and (changed or head.author != by):  # else it was kept, and the answer was lost
        raise Conflict(
            say("Somebody else saved “{title}” while you were writing.", title=article.title),
            say("Your text is kept. Keep it beside the other one, and compare the two."),
        )
    number = add_head(desk, tx, article, draft.manuscript, by, note).head if changed else article.head
    fresh = number != draft.base
    return Saved(Draft(article.id, number, draft.manuscript), Changes(article.id, text=fresh, status=fresh))


def set_details(desk: Desk, article_id: str, details: tuple[tuple[str, str], ...], by: str) -> Changes:
    """Set the details of a text (source, date, embargo, headline, language) in a new revision."""
    with desk.database.read() as tx:
        article = articles.get(tx, article_id)
        manuscript = articles.revision(tx, article.id, article.head).manuscript
    changed = detailed(manuscript, details)
    return save(desk, Draft(article.id, article.head, changed), by, "Details").changes


def detailed(manuscript: Manuscript, details: tuple[tuple[str, str], ...]) -> Manuscript:
    """The same text with details set."""
    for key, value in details:
        if key == "headline":
            manuscript = replace(manuscript, title=value)
        elif key == "language":
            manuscript = replace(manuscript, language=value)
        else:
            manuscript = manuscript.knowing(key, value)
    return manuscript


def put_aside(desk: Desk, draft: Draft, by: str) -> Changes:
    """Keep a draft that can no longer be saved as a separate revision; the newest one stays the newest."""
    kept(desk.database, lambda tx: add_aside(desk, tx, articles.get(tx, draft.article), draft.manuscript, by))
    parking.drop(desk.parking, draft.article)
    return Changes(draft.article, text=True)


def park(desk: Desk, draft: Draft, by: str) -> None:
    """Park what is typed, at once and without the database."""
    parking.park(desk.parking, draft, by)


def discard(desk: Desk, article_id: str) -> None:
    """Discard what was typed since the last save."""
    parking.drop(desk.parking, article_id)


def add_head(desk: Desk, tx: Tx, article: Article, manuscript: Manuscript, by: str, note: str) -> Article:
    """A new revision that becomes the newest."""
    at = desk.clock()
    number = _next(tx, article)
    fresh = Revision(article.id, number, manuscript, manuscript.digest, by, at, note)
    words = words_in(manuscript)
    language = manuscript.language
    moved = replace(article, title=manuscript.title, language=language, head=number, changed_at=at, words=words)
    return steps.save(tx, article, moved, fresh)


def add_aside(desk: Desk, tx: Tx, article: Article, manuscript: Manuscript, by: str) -> int:
    """A revision that never becomes the newest; its number."""
    number = _next(tx, article)
    kind, note = RevisionKind.ASIDE, f"Put aside: text of {by}"
    fresh = Revision(article.id, number, manuscript, manuscript.digest, by, desk.clock(), note, kind)
    return steps.put_aside(tx, fresh)


@lru_cache(maxsize=4)
def words_in(manuscript: Manuscript) -> int:
    """How many words a text has. Asked before a transaction, so that nobody waits for it there."""
    return Text(manuscript).word_count


def _refuse_broken(manuscript: Manuscript) -> None:
    """Refuse half a character, before somebody approves a text that no file can hold."""
    words = "\n".join((manuscript.title, manuscript.body, *(value for _, value in manuscript.front)))
    if (at := broken_at(words)) >= 0:
        raise EditorError(_where(words, at), say("Delete the character and save again."))


def _where(words: str, at: int) -> Message:
    """Where half a character is: after which words of its line, or before which."""
    if before := words[:at].rpartition("\n")[2][-20:].strip():
        return say("The text contains a broken character after “{words}”.", words=before)
    if after := mended(words[at + 1 : at + 21]).partition("\n")[0].strip(f"{LOST} "):
        return say("The text contains a broken character before “{words}”.", words=after)
    return say("A line of the text is a broken character and nothing else.")


def _drop_parked(desk: Desk, saved: Draft) -> None:
    """Drop what was parked of a draft that is saved now, but not what another window has typed since."""
    found = parking.parked_of(desk.parking, saved.article)
    if found and found.draft.version > saved.version and found.draft.manuscript.digest != saved.manuscript.digest:
        return
    parking.drop(desk.parking, saved.article)


def _next(tx: Tx, article: Article) -> int:
    return 1 + max(one.number for one in articles.revisions(tx, article.id))
