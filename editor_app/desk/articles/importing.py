"""Import: a file or a pasted text becomes a new article with its first revision; the original is kept."""

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from uuid import uuid4

from editor_app.desk.articles.comments import note_comments
from editor_app.desk.articles.sources import give_source
from editor_app.desk.articles.write import add_head
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.drafts_in import named_source
from editor_app.desk.trust import steps
from editor_app.domain.article import UNTITLED, Action, Article, Revision, RevisionKind, Status
from editor_app.domain.errors import EditorError, NotAllowed, Unreadable
from editor_app.domain.furniture import Furniture
from editor_app.domain.message import say
from editor_app.domain.note import Note, NoteKind
from editor_app.domain.person import Person
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.notes import said_of as said_of
from editor_app.formats.reading import Comment, Incoming, SourceFile, load
from editor_app.formats.sandbox import CancelledAsk
from editor_app.formats.web.boilerplate_pieces import furniture_pieces, proposed_note
from editor_app.formats.web.pasted import pasted_furniture
from editor_app.store import articles, people
from editor_app.store.again import kept
from editor_app.store.beside import pictures
from editor_app.store.engine.database import Tx
from editor_app.text.language.broken import mended
from editor_app.text.language.words import count_words
from editor_app.text.manuscript import Manuscript
from editor_app.text.parallel.bilingual import bilingual
from editor_app.text.prepared import Text
from editor_app.workflow.facts import Facts
from editor_app.workflow.gate import replacing_reasons
from editor_app.workflow.step import take

_WHOLE = 0.9
"""The share of the plain words that a copied page must contain to be used instead of them."""


class WhenKnown(Enum):
    """What to do when the same text is here already."""

    ASK = "ask"
    OPEN = "open"
    VERSION = "version"
    ANYWAY = "anyway"


class AlreadyKnown(EditorError):
    """The same text is here already, as `article`."""

    def __init__(self, article: Article) -> None:
        super().__init__(
            say("This text is already here as “{title}” ({id}).", title=article.title, id=article.id),
            say("Open that one, add this as a new version of it, or import it anyway."),
        )
        self.article = article.id
        self.title = article.title


@dataclass(frozen=True, slots=True)
class Taken:
    """An imported text. `furniture` are web page leftovers in the body, proposed for removal; `proposed`
    says so.

    `tracked` counts the tracked changes of the file, `text` says whether they are accepted. `bilingual`: the text holds
    a Chinese one and its English, which can be separated.
    """

    article: Article
    changes: Changes
    notes: tuple[Note, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    encoding: str = ""
    sure: bool = True
    comments: tuple[Comment, ...] = ()
    tracked: int = 0
    proposed: tuple[Note, ...] = ()
    text: Tracked = Tracked.ACCEPTED
    bilingual: bool = False


def take_in(
    desk: Desk,
    path: Path,
    by: str,
    known: WhenKnown = WhenKnown.ASK,
    encoding: str | None = None,
    tracked: Tracked = Tracked.ACCEPTED,
    cancelled: CancelledAsk = lambda: False,
) -> Taken:
    """Import one file. Raises AlreadyKnown when the same text is here and `known` is ASK, and Cancelled."""
    source = replace(load(path, encoding, tracked), language=desk.settings.spelling)
    incoming = titled(desk.read(source, cancelled), path.stem)
    taken = _keep(desk, incoming, by, known, (source.name, source.data), RevisionKind.IMPORTED)
    told = _give_named_source(desk, path, incoming.manuscript, taken.article.id, by, cancelled)
    both = bilingual(incoming.manuscript) is not None
    return replace(taken, text=tracked, notes=(*taken.notes, *told), bilingual=both)


def _give_named_source(
    desk: Desk, path: Path, text: Manuscript, article_id: str, by: str, cancelled: CancelledAsk
) -> tuple[Note, ...]:
    """Give the article the Chinese text that its front matter names; a note says why that cannot be done."""
    try:
        if named := named_source(path, text):
            give_source(desk, article_id, named, by, cancelled=cancelled)
    except EditorError as fault:
        return (Note(NoteKind.SOURCE, fault.whole),)
    return ()


def paste(desk: Desk, text: str, by: str, title: str = "", known: WhenKnown = WhenKnown.ANYWAY) -> Taken:
    """A new article from pasted text, or an empty one."""
    body = mended(text).replace("\r\n", "\n").replace("\r", "\n")
    manuscript = Manuscript(title or _title(body, UNTITLED), body, language=desk.settings.spelling)
    incoming = Incoming(manuscript, furniture=pasted_furniture(body))
    return _keep(desk, incoming, by, known, None, RevisionKind.PASTED)


def paste_html(desk: Desk, html: str, text: str, by: str, cancelled: CancelledAsk = lambda: False) -> Taken:
    """A new article from a piece of a web page that was copied: its headings, lists and links become Markdown.

    `text` is the same in plain words, from the clipboard: it is used where the page cannot be read, or where words
    would be missing. Nothing that the page refers to is fetched. Raises Cancelled.
    """
    source = SourceFile("pasted.html", html.encode("utf-8", errors="replace"), "utf-8", language=desk.settings.spelling)
    try:
        incoming = titled(desk.read(source, cancelled), UNTITLED)
    except Unreadable:
        return paste(desk, text, by)
    manuscript = incoming.manuscript
    read = f"{manuscript.title}\n{manuscript.body}"
    if count_words(read) < _WHOLE * count_words(text):
        return paste(desk, text, by)
    return _keep(desk, incoming, by, WhenKnown.ANYWAY, (source.name, source.data), RevisionKind.PASTED)


def pasted_words(desk: Desk, html: str, text: str, cancelled: CancelledAsk = lambda: False) -> str:
    """A piece of a page as Markdown: headings, bold, lists and links stay. `text` is the same in plain words; it is
    used where the page cannot be read. Raises Cancelled.
    """
    source = SourceFile("pasted.html", html.encode("utf-8", errors="replace"), "utf-8", language=desk.settings.spelling)
    try:
        manuscript = desk.read(source, cancelled).manuscript
    except Unreadable:
        return text
    body = manuscript.body.strip("\n")
    if manuscript.title and _begins(text, manuscript.title) and not _begins(body, manuscript.title):
        body = f"# {manuscript.title}\n\n{body}"  # the reader takes the first heading for the headline
    return text if text.strip() and count_words(body) < _WHOLE * count_words(text) else body


def _begins(text: str, with_words: str) -> bool:
    """Whether a text begins with these words, whatever signs stand among them."""
    return "".join(filter(str.isalnum, text)).startswith("".join(filter(str.isalnum, with_words)))


def _keep(
    desk: Desk, incoming: Incoming, by: str, known: WhenKnown, original: tuple[str, bytes] | None, kind: RevisionKind
) -> Taken:
    manuscript = incoming.manuscript

    def keep(tx: Tx) -> tuple[Article, Changes]:
        person = people.person(tx, by)
        same = articles.with_digest(tx, manuscript.digest) if known is not WhenKnown.ANYWAY else ()
        if same and known is WhenKnown.ASK:
            raise AlreadyKnown(same[0])
        if not same:
            article = _new(desk, tx, manuscript, person, kind)
            if original:
                articles.keep_original(tx, article.id, *original)
            pictures.keep(tx, article.id, incoming.pictures)
            note_comments(desk, tx, article.id, incoming.comments, person.name)
            return article, Changes(article.id, text=True, status=True)
        if known is WhenKnown.VERSION:
            pictures.keep(tx, same[0].id, incoming.pictures)
            return _newer(desk, tx, same[0], manuscript, person), Changes(same[0].id, text=True)
        return same[0], Changes(same[0].id)

    article, changes = kept(desk.database, keep)
    return taken_of(article, changes, incoming)


def taken_of(article: Article, changes: Changes, incoming: Incoming) -> Taken:
    """The imported text as an article."""
    body = incoming.manuscript.body
    furniture = furniture_pieces(body, incoming.furniture)
    return Taken(
        article,
        changes,
        incoming.notes,
        furniture,
        incoming.encoding,
        incoming.sure,
        incoming.comments,
        incoming.changes,
        proposed_note(furniture, body),
    )


def titled(incoming: Incoming, otherwise: str) -> Incoming:
    """The text with a title: its own, its first line, or else these words."""
    manuscript = incoming.manuscript
    if manuscript.title.strip():
        return incoming
    return replace(incoming, manuscript=replace(manuscript, title=_title(manuscript.body, otherwise)))


def _new(desk: Desk, tx: Tx, manuscript: Manuscript, person: Person, kind: RevisionKind) -> Article:
    at = desk.clock()
    fresh = Article(
        id=str(uuid4()),
        title=manuscript.title,
        language=manuscript.language,
        status=Status.NEW,
        head=1,
        version=0,
        owner=person.name,
        made_at=at,
        changed_at=at,
        words=Text(manuscript).word_count,
    )
    facts = Facts(article=None, person=person, at=at, digest=manuscript.digest)
    article, step = take(fresh, Action.IMPORT, facts, at)
    note = "Imported" if kind is RevisionKind.IMPORTED else "Pasted"
    first = Revision(article.id, 1, manuscript, manuscript.digest, person.name, at, note, kind)
    steps.begin(tx, article, first, step)
    return article


def _newer(desk: Desk, tx: Tx, article: Article, manuscript: Manuscript, person: Person) -> Article:
    """The text as a new version of the article: it becomes the newest revision again."""
    against = replacing_reasons(article, person)
    if against:
        raise NotAllowed(against)
    return add_head(desk, tx, article, manuscript, person.name, "Imported again")


def _title(body: str, otherwise: str) -> str:
    """The first line of a text, if it is short enough for a headline."""
    first = next((line.strip() for line in body.splitlines() if line.strip()), "")
    return first.lstrip("# ") if 0 < len(first) <= 200 else otherwise
