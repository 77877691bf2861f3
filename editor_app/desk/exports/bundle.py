"""Handing over between machines that do not share a database: an article is exported as a bundle, and imported from
one.

What a bundle says is history, not permission. An article from a bundle begins here as a new one: nobody is working on
it, and nothing is submitted or approved, whatever was approved elsewhere. The text is checked again by the rules of
this desk, and its decisions are marked as handed over. The audit trail of this desk gets one row, which names the
bundle by its hash and says who approved what where it came from.
"""

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor_app import __version__
from editor_app.desk.articles.write import add_aside
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import create_folder
from editor_app.desk.base.file_names import free_path, safe_name
from editor_app.desk.base.people import person as person_of
from editor_app.desk.exports.clash import Apart, Clash
from editor_app.desk.trust.heads import remember
from editor_app.domain.article import APPROVING, Action, Article, Revision, RevisionKind, Status, Step
from editor_app.domain.bundle import Bundle, Origin, Original
from editor_app.domain.comment import Remark, Settled, latest
from editor_app.domain.decision import Decision
from editor_app.domain.errors import Conflict, EditorError, NotAllowed, Unreadable
from editor_app.domain.message import AND, Message, listed, say
from editor_app.domain.person import Person
from editor_app.domain.picture import Picture
from editor_app.domain.refusals import unreadable
from editor_app.formats.exchange.bundle import SUFFIX as SUFFIX
from editor_app.formats.exchange.bundle import read_bundle, senseless, write_bundle
from editor_app.formats.exchange.checked_zip import LIMIT
from editor_app.formats.writing import put
from editor_app.store import (
    articles,
    audit,
    comments,
    decisions,
    exports,
    people,
    provenance,
    reports,
    sources,
)
from editor_app.store.beside import pictures
from editor_app.store.engine.database import Tx
from editor_app.store.search import text_index
from editor_app.system.errors import refused
from editor_app.text.prepared import Text
from editor_app.workflow.facts import Facts
from editor_app.workflow.gate import replacing_reasons
from editor_app.workflow.step import noted, take

ELSEWHERE = " (handed over)"
"""What is added to the name of whoever decided something on another machine."""
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_KEY = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class TakenOver:
    """The result of a bundle: the article, how many texts and decisions are new here, and notes."""

    article: Article
    changes: Changes
    revisions: int
    decisions: int
    notes: tuple[Message, ...] = ()


def hand_over(desk: Desk, article_id: str, folder: Path, by: str) -> Path:
    """Write an article with its whole history into a folder, under a free name; returns the path."""
    who = person_of(desk, by)
    with desk.database.read() as tx:
        article = articles.get(tx, article_id)
        articles.revision(tx, article.id, article.head)  # or there is nothing to hand over
        bundle = _gathered(desk, tx, article, who)
    create_folder(folder)
    path = free_path(folder, safe_name(bundle.article.title), SUFFIX.removeprefix("."))
    put(write_bundle(bundle), path)
    return path


def _gathered(desk: Desk, tx: Tx, article: Article, who: Person) -> Bundle:
    original = articles.original(tx, article.id)
    own = tuple(one for one in decisions.of_article(tx, article.id) if one.article == article.id)
    return Bundle(
        article=article,
        revisions=articles.revisions(tx, article.id),
        decisions=own,
        report=reports.latest(tx, article.id),
        exports=exports.of_article(tx, article.id),
        chain=audit.exported(tx, article.id),
        original=Original(*original) if original else None,
        by=who.name,
        at=desk.clock(),
        program=f"editor-app {__version__}",
        origins=provenance.of_article(tx, article.id),
        comments=comments.of_article(tx, article.id),
        sources=sources.of_article(tx, article.id),
        trail=audit.head(tx),
        remarks=comments.remarks(tx, article.id),
        pictures=tuple(Picture(*one) for one in pictures.of_article(tx, article.id).items()),
    )


def is_bundle(path: Path) -> bool:
    """Whether a file says by its name that it is a bundle."""
    return path.name.lower().endswith(SUFFIX)


def take_over(desk: Desk, path: Path, by: str, clash: Clash = Clash.REFUSE) -> TakenOver:
    """Import a bundle: a new article, or what is newer than the article that is here. Nothing is overwritten.

    Raises Unreadable for a file that is not an intact bundle, Conflict when the text was changed both here and there,
    NotAllowed when the article here cannot be changed now.
    """
    data = _bytes(path)
    bundle = read_bundle(data)
    steps = _proven(bundle)
    digest = hashlib.sha256(data).hexdigest()
    reason = _origin(bundle, steps, digest)
    came = (*bundle.origins, Origin(digest, bundle.by, bundle.at, bundle.chain))
    doubt = remember(desk.data_folder, audit.places_in(bundle.chain, bundle.trail), desk.clock())
    if desk.database.served:
        raise EditorError(
            say("A bundle cannot be imported into the database of a team."),
            say("Import its text as a new article: the bundle is a ZIP archive that holds it as text.txt."),
        )
    with desk.database.begin() as tx:
        person = people.person(tx, by)
        later, unread = _said_later(tx, bundle), _unread(tx, bundle)
        try:
            here = articles.get(tx, bundle.article.id)
        except EditorError:
            done = _new(desk, tx, bundle, person, reason)
        else:
            done = _newer(desk, tx, bundle, here, person, reason, clash)
        if done.changes.text or done.changes.decisions:
            pictures.keep(tx, done.article.id, bundle.pictures)
            for one in came:
                provenance.add(tx, done.article.id, one)
        now = desk.clock()
        said = (replace(one, by=one.by.removesuffix(ELSEWHERE) + ELSEWHERE, at=min(one.at, now)) for one in later)
        for remark in unread:
            comments.write(tx, done.article.id, replace(remark, by=remark.by.removesuffix(ELSEWHERE) + ELSEWHERE))
        comments.add(tx, done.article.id, said)
        done = _with_sources(tx, bundle, done, now)
        return replace(done, notes=(doubt, *done.notes)) if doubt else done


def _proven(bundle: Bundle) -> tuple[Step, ...]:
    """What happened to the article there, if all that the bundle says can be true."""
    try:
        steps = audit.proven(bundle.chain, bundle.article.id)
        for before in bundle.origins:
            audit.proven(before.chain, bundle.article.id)
    except audit.Disproved as fault:
        raise senseless(fault.why) from fault
    except (ValueError, EditorError) as fault:
        raise senseless(say("its audit rows are not readable")) from fault
    if not all(_KEY.fullmatch(one.bundle) for one in bundle.origins):
        raise senseless(say("it came with a bundle whose number is not valid"))
    keys = (*(one.comment for one in bundle.comments), *(one.key for one in bundle.remarks))
    if not all(_KEY.fullmatch(key) for key in (*keys, *(one.answers for one in bundle.remarks if one.answers))):
        raise senseless(say("it settles a comment whose number is not valid"))
    if not all(_ID.fullmatch(one) for one in (bundle.article.id, *(decision.id for decision in bundle.decisions))):
        raise senseless(say("it holds a number that is not valid"))
    return steps


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except OSError as fault:
        raise Unreadable(*unreadable(refused(fault, path))) from fault
    if len(data) > LIMIT:
        raise Unreadable(say("“{name}” is larger than a bundle can be.", name=path.name), say("Choose another file."))
    return data


def _origin(bundle: Bundle, steps: tuple[Step, ...], digest: str) -> str:
    """Where an article came from, for the audit trail."""
    said = (
        f"Bundle {digest} of {bundle.at:%Y-%m-%d %H:%M %Z}, handed over by {bundle.by}, {bundle.article.status.value}, "
        f"with {len(steps)} step{'' if len(steps) == 1 else 's'}, chain whole"
    )
    approvals = [step for step in steps if step.action in APPROVING and step.after is Status.APPROVED]
    there = "".join(f"; approved there by {one.by} on {one.at:%Y-%m-%d}, text {one.digest}" for one in approvals[-1:])
    return said + there


def _new(desk: Desk, tx: Tx, bundle: Bundle, person: Person, reason: str) -> TakenOver:
    """An article that was never here: a new one, with its texts as they are."""
    if audit.steps(tx, bundle.article.id):
        raise Conflict(
            say("“{title}” was at this desk before and was deleted for good.", title=bundle.article.title),
            say("Import its text as a new article: the bundle is a ZIP archive that holds it as text.txt."),
        )
    at, head = desk.clock(), bundle.head
    fresh = Article(
        id=bundle.article.id,
        title=head.manuscript.title,
        language=head.manuscript.language,
        status=Status.NEW,
        head=head.number,
        version=0,
        owner=person.name,
        made_at=min(bundle.article.made_at, at),
        changed_at=at,
        edition=min(9999, max(1, bundle.article.edition)),
        words=Text(head.manuscript).word_count,
        due=bundle.article.due,
        priority=bundle.article.priority,
    )
    article, step = take(fresh, Action.IMPORT, Facts(None, person, at, reason=reason, digest=head.digest), at)
    articles.add(tx, article)
    for one in bundle.revisions:
        articles.add_revision(tx, one)
    text_index.put_head(tx, article.id)  # which need not be the last of them
    if bundle.original:
        articles.keep_original(tx, article.id, bundle.original.name, bundle.original.data)
    added = _decide(tx, bundle, desk.clock())
    audit.append(tx, step)
    return TakenOver(article, Changes(article.id, True, True, True), len(bundle.revisions), added, _notes(bundle))


def _newer(desk: Desk, tx: Tx, bundle: Bundle, here: Article, person: Person, reason: str, clash: Clash) -> TakenOver:
    """An article that is here already: what is newer is added, and what is here stays."""
    held = {one.number: one for one in articles.revisions(tx, here.id)}
    fresh = tuple(one for one in bundle.revisions if one.digest not in {other.digest for other in held.values()})
    apart = _apart(held, bundle, here)
    if apart and clash is Clash.REFUSE:
        raise Apart(held[here.head].manuscript, bundle.head.manuscript, bundle.head.author)
    later = bool(_said_later(tx, bundle) or _unread(tx, bundle))
    against = replacing_reasons(here, person) if fresh or _unknown(tx, bundle) or later else ()
    if against:
        raise NotAllowed(against)
    aside = apart and clash is Clash.ASIDE
    moved = _beside(desk, tx, bundle, here) if aside else _onward(desk, tx, fresh, bundle, here)
    added = _decide(tx, bundle, desk.clock())
    texts = (1 if aside else len(fresh)) if fresh else 0
    if texts or added or later:
        at, head = desk.clock(), articles.revision(tx, here.id, moved.head)
        audit.append(tx, noted(moved, Action.IMPORT, Facts(here, person, at, reason=reason, digest=head.digest), at))
    notes = _notes(bundle) if texts or added or later else (say("All of it is here already."),)
    changes = Changes(here.id, text=bool(texts), decisions=bool(added) or later, status=bool(texts) or later)
    return TakenOver(moved, changes, texts, added, notes)


def _apart(held: dict[int, Revision], bundle: Bundle, here: Article) -> bool:
    """Whether both sides changed a common text in different ways."""
    there = {one.number: one for one in bundle.revisions}
    line = [one for number, one in held.items() if one.kind is not RevisionKind.ASIDE]
    behind = all(one.number in there and there[one.number].digest == one.digest for one in line)
    ahead = bundle.head.digest in {one.digest for one in held.values()}
    return not behind and not ahead


def _onward(desk: Desk, tx: Tx, fresh: tuple[Revision, ...], bundle: Bundle, here: Article) -> Article:
    """The newer texts follow those that are here, in their order; the bundle's newest becomes the newest."""
    taken = {one.number for one in articles.revisions(tx, here.id)}
    head = here.head
    for one in fresh:
        number = one.number if one.number not in taken else max(taken) + 1
        taken.add(number)
        articles.add_revision(tx, replace(one, number=number))
        head = number if one.number == bundle.article.head else head
    if head == here.head:
        return here
    text = articles.revision(tx, here.id, head).manuscript
    words = Text(text).word_count
    moved = replace(here, title=text.title, language=text.language, head=head, changed_at=desk.clock(), words=words)
    kept = articles.update(tx, moved)
    text_index.put_head(tx, here.id)  # which need not be the last that was added
    return kept


def _beside(desk: Desk, tx: Tx, bundle: Bundle, here: Article) -> Article:
    add_aside(desk, tx, here, bundle.head.manuscript, f"{bundle.head.author}{ELSEWHERE}")
    return here


def _with_sources(tx: Tx, bundle: Bundle, done: TakenOver, now: datetime) -> TakenOver:
    """The Chinese texts that came along follow those that are here; the last one holds where a newer text came too."""
    here = {one.digest for one in sources.of_article(tx, done.article.id)}
    fresh = [one for one in bundle.sources if one.digest not in here] if done.changes.text else []
    for one in fresh:
        there = replace(one, by=one.by.removesuffix(ELSEWHERE) + ELSEWHERE, at=min(one.at, now))
        sources.add(tx, done.article.id, there)
    return replace(done, changes=replace(done.changes, source=bool(fresh)))


def _said_later(tx: Tx, bundle: Bundle) -> list[Settled]:
    """States of comments from there that nobody has changed later here."""
    here = latest(comments.of_article(tx, bundle.article.id))
    return [one for key, one in latest(bundle.comments).items() if key not in here or one.at > here[key].at]


def _unread(tx: Tx, bundle: Bundle) -> list[Remark]:
    """Comments and replies from there that are not here."""
    here = {one.key for one in comments.remarks(tx, bundle.article.id)}
    return [one for one in bundle.remarks if one.key not in here]


def _unknown(tx: Tx, bundle: Bundle) -> tuple[Decision, ...]:
    return tuple(one for one in bundle.decisions if not decisions.has(tx, one.id))


def _decide(tx: Tx, bundle: Bundle, now: datetime) -> int:
    """Keep the decisions that are not here yet, marked as handed over; how many.

    The latest of several holds: none may be dated in the future, where nobody could take it back.
    """
    fresh = _unknown(tx, bundle)
    for one in fresh:
        decisions.add(tx, replace(one, by=one.by.removesuffix(ELSEWHERE) + ELSEWHERE, at=min(one.at, now)))
    return len(fresh)


def _notes(bundle: Bundle) -> tuple[Message, ...]:
    article = bundle.article
    if article.approved is None and not article.first_approver:
        return ()
    names = list(filter(None, (article.first_approver, article.approver)))
    told = say(
        "It was approved by {name} where it comes from. Here it must be approved again.", name=listed(names, AND)
    )
    return (told,)
