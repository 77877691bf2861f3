"""Keeps what was done to an article: a step, a new article, a new text. In a file it is written as it was decided here;
where a server decides, its verb is asked, and writes it.
"""

from functools import partial
from uuid import uuid4

from editor_app.domain.article import Action, Article, Revision, Step
from editor_app.store import articles, audit
from editor_app.store.engine import codecs
from editor_app.store.engine.codecs import Structure
from editor_app.store.engine.database import Tx
from editor_app.store.engine.team import Given, afterwards, call, call_last, on_team
from editor_app.store.search import text_index


def take(tx: Tx, moved: Article, step: Step, shown: str = "", receiver: str = "", confirmed: bool = False) -> None:
    """Keep a step and the article after it.

    The clock is the server's where it decides, but for a step that says elsewhere when it was: what was signed or
    exported. Raises Conflict when the step leads elsewhere by now, and Refused, both there at the end of the block.
    """
    if not on_team(tx):
        audit.append(tx, step)
        articles.update(tx, moved)
        return
    # What is done besides hangs on where the step leads: the server refuses one that by now leads elsewhere.
    given = given_with(step) | {"after": step.after.value, "shown": shown, "receiver": receiver, "confirmed": confirmed}
    verb = f"act_{step.action.value.replace('-', '_')}"
    call_last(tx, verb, step.article, given)


def remove(tx: Tx, moved: Article, step: Step, shown: str = "", receiver: str = "", confirmed: bool = False) -> None:
    """Keep the step that deletes an article for good, and delete it."""
    if on_team(tx):
        take(tx, moved, step, shown, receiver, confirmed)
    else:
        audit.append(tx, step)
        articles.remove(tx, moved.id)


def begin(tx: Tx, article: Article, first: Revision, step: Step) -> None:
    """Keep a new article with its first text."""
    if on_team(tx):
        call_last(tx, "add_article", article.id, text_of(first, article.words), given_with(step))
        afterwards(tx, partial(text_index.put_head, article_id=article.id))
        return
    articles.add(tx, article)
    articles.add_revision(tx, first)
    audit.append(tx, step)


def note(tx: Tx, step: Step) -> None:
    """Keep a step that does not move its article."""
    if on_team(tx):
        call_last(tx, "note", step.article, given_with(step))
    else:
        audit.append(tx, step)


def schedule(tx: Tx, after: Article, step: Step) -> None:
    """Keep when an article is due and how urgent it is."""
    if on_team(tx):
        due = codecs.stored(after.due) if after.due else ""
        call_last(tx, "schedule", step.article, due, after.priority.value, given_with(step))
        return
    audit.append(tx, step)
    articles.update(tx, after)


def save(tx: Tx, before: Article, after: Article, fresh: Revision) -> Article:
    """Keep a new text that becomes the newest; the article as it is then. Raises Conflict."""
    if on_team(tx):
        call(tx, "save", before.id, before.head, text_of(fresh, after.words), _numbered())
        afterwards(tx, partial(text_index.put_head, article_id=before.id))
        return articles.get(tx, before.id)
    articles.add_revision(tx, fresh)
    return articles.update(tx, after)


def put_aside(tx: Tx, fresh: Revision) -> int:
    """Keep a text beside the newest one; its number. Where a server decides, it is the text of whoever keeps it."""
    if on_team(tx):
        return int(call(tx, "put_aside", fresh.article, text_of(fresh, 0), _numbered()))
    articles.add_revision(tx, fresh)
    return fresh.number


def given_with(step: Step) -> dict[str, Structure]:
    """What a server is told of a step; who takes it, and from where to where, it knows."""
    told: dict[str, Structure] = {
        "id": str(uuid4()),
        "origin": codecs.origin(),
        "reason": step.reason,
        "program": step.program,
        "rules": step.rules,
        "statement": step.statement,
        "signature": step.signature,
        "ticked": audit.ticked(step),
    }
    dated = step.statement or step.action is Action.EXPORT
    return told | ({"at": codecs.stored(step.at)} if dated else {})


def _numbered() -> Given:
    """What a server is told of a text besides its words."""
    return {"id": str(uuid4()), "origin": codecs.origin()}


def text_of(one: Revision, words: int) -> Given:
    """A text as a server is given it."""
    text = one.manuscript
    return {
        "title": text.title,
        "body": text.body,
        "markup": text.markup.value,
        "language": text.language,
        "front": codecs.packed(text.front),
        "note": one.note,
        "kind": one.kind.value,
        "words": words,
    }
