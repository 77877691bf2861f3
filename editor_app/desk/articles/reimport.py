"""Read again: the file an article came from, in another encoding or as it was before its tracked changes."""

from dataclasses import replace
from pathlib import Path

from editor_app.desk.articles.comments import note_comments
from editor_app.desk.articles.importing import Taken, taken_of, titled
from editor_app.desk.articles.write import add_head
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.message import say
from editor_app.domain.tracked import Tracked
from editor_app.formats.reading import SourceFile
from editor_app.formats.sandbox import CancelledAsk
from editor_app.store import articles, people
from editor_app.store.beside import pictures
from editor_app.text.manuscript import Manuscript
from editor_app.workflow.gate import replacing_reasons


def kept_file(desk: Desk, article_id: str) -> tuple[str, bytes]:
    """Name and bytes of the file an article came from. Raises EditorError when it came from none."""
    with desk.database.read() as tx:
        article = articles.get(tx, article_id)
        kept = articles.original(tx, article.id)
    if kept is None:
        raise EditorError(
            say("“{title}” was pasted: there is no file to read again.", title=article.title),
            say("Paste it again, or open a file."),
        )
    return kept


def read_again(
    desk: Desk,
    article_id: str,
    by: str,
    encoding: str | None = None,
    tracked: Tracked = Tracked.ACCEPTED,
    cancelled: CancelledAsk = lambda: False,
) -> Taken:
    """The kept file as a new revision of its article; if nothing reads differently, none is made.

    Earlier revisions stay. Raises Unreadable, NotAllowed and Cancelled.
    """
    name, data = kept_file(desk, article_id)
    source = SourceFile(name, data, encoding, tracked, _language(desk, article_id))
    incoming = titled(desk.read(source, cancelled), Path(name).stem)
    manuscript = incoming.manuscript
    with desk.database.begin() as tx:
        article, person = articles.get(tx, article_id), people.person(tx, by)
        if against := replacing_reasons(article, person):
            raise NotAllowed(against)
        first, head = (articles.revision(tx, article.id, number) for number in (1, article.head))
        manuscript = _with_details(manuscript, first.manuscript, head.manuscript)
        fresh = head.digest != manuscript.digest
        if fresh:
            pictures.keep(tx, article.id, incoming.pictures)
            article = add_head(desk, tx, article, manuscript, person.name, _note(encoding, tracked))
        note_comments(desk, tx, article.id, incoming.comments, person.name)
    return replace(taken_of(article, Changes(article.id, text=fresh), incoming), text=tracked)


def _language(desk: Desk, article_id: str) -> str:
    """The language that the text was imported with: a file that names none gets it again."""
    with desk.database.read() as tx:
        return articles.revision(tx, articles.get(tx, article_id).id, 1).manuscript.language


def _with_details(manuscript: Manuscript, first: Manuscript, head: Manuscript) -> Manuscript:
    """Details that an editor has set since the import hold for the new revision too."""
    for key, value in head.front:
        if (key, value) not in first.front:
            manuscript = manuscript.knowing(key, value)
    return manuscript if head.language == first.language else replace(manuscript, language=head.language)


def _note(encoding: str | None, tracked: Tracked) -> str:
    if encoding:
        return f"Read again as {encoding}"
    return "Read again without its changes" if tracked is Tracked.ORIGINAL else "Read again"
