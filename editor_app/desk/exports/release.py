"""Release: approved articles are exported as files, each written and verified before the step is recorded."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from types import MappingProxyType

from editor_app.desk.articles.facts import gather
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import create_folder
from editor_app.desk.base.people import person
from editor_app.desk.exports.manifest import ManifestEntry, digest_of, listed
from editor_app.desk.exports.plan import Plan, begin, settle, stands
from editor_app.desk.exports.profiles import TITLE, file_name, prove_template
from editor_app.desk.trust import steps
from editor_app.desk.trust.signing import Signer, signed_export, signer
from editor_app.domain.article import Action, Article, Export, Revision, Step, approvals
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.message import Message, say, sentences
from editor_app.domain.person import Person
from editor_app.domain.refusals import unusable
from editor_app.formats.formats import format_called
from editor_app.formats.writing import put, write
from editor_app.store import articles, audit, decisions, exports, reports
from editor_app.store.beside import pictures
from editor_app.store.engine.database import Tx
from editor_app.system.errors import refused
from editor_app.workflow.facts import Facts
from editor_app.workflow.gate import reasons
from editor_app.workflow.step import take

Progress = Callable[[int, int, str], None]
"""Called with how many of how many articles are done, and the title of the current one."""


class Outcome(Enum):
    """The outcome for one article of a batch."""

    EXPORTED = "exported"
    REFUSED = "refused"  # the workflow says no
    FAILED = "failed"  # a file could not be written
    STOPPED = "stopped"  # the person stopped the batch before it


@dataclass(frozen=True, slots=True)
class Released:
    """The result for one article: its files, or why there are none."""

    article: str
    title: str
    outcome: Outcome
    files: tuple[Path, ...] = ()
    reasons: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """What the person gives with an export: who they are, the revision they saw, whether an embargo may be ignored, and
    their key.
    """

    who: Person
    seen: int | None
    confirmed: bool
    key: Signer | None = None


def release(
    desk: Desk,
    article_ids: Iterable[str],
    folder: Path,
    forms: Sequence[str],
    by: str,
    confirmed: bool = False,
    template: str = TITLE,
    progress: Progress = lambda done, total, title: None,
    cancelled: Callable[[], bool] = lambda: False,
    seen: Mapping[str, int] = MappingProxyType({}),
    passphrase: str = "",
) -> tuple[Released, ...]:
    """Export articles into a folder, in every form asked for; returns what happened for each article.

    `seen` says which revision the person had before them, by the article's id; for one that it does not name, that is
    the one approved now. `template` says what the files are called. Nothing is overwritten: a name that is taken gets a
    number. A batch continues after an article that is refused. `passphrase` opens the person's key, if it is not in the
    keyring.
    """
    if not forms:
        raise EditorError(say("No format was chosen."), say("Choose one or more."))
    for form in forms:
        format_called(form)
    prove_template(template)
    who = person(desk, by)
    wanted = _all(desk, article_ids)
    create_folder(folder)
    settle(desk, own=True)
    key = signer(desk, who, passphrase)
    done: list[Released] = []
    for number, article in enumerate(wanted):
        if cancelled():
            done.append(Released(article.id, article.title, Outcome.STOPPED))
            continue
        progress(number, len(wanted), article.title)
        given = Given(who, seen.get(article.id, article.approved), confirmed, key)
        done.append(_one(desk, article, folder, forms, template, given))
    progress(len(wanted), len(wanted), "")
    return tuple(done)


def _all(desk: Desk, article_ids: Iterable[str]) -> tuple[Article, ...]:
    with desk.database.read() as tx:
        found = [articles.get(tx, one) for one in article_ids]
    return tuple({article.id: article for article in found}.values())


def _one(desk: Desk, article: Article, folder: Path, forms: Sequence[str], template: str, given: Given) -> Released:
    """Files first, under hidden names; then the record; then the manifest; then their names."""
    from editor_app.formats.seen import proof_of  # loads three libraries

    plan = begin(desk, folder, article)
    try:
        with desk.database.read() as tx:
            facts = _facts(desk, tx, articles.get(tx, article.id), given)
            against = reasons(Action.EXPORT, facts)
            if against:
                raise NotAllowed(against)
            revision = articles.revision(tx, article.id, article.head)
            front, shown = _front(tx, article, revision), pictures.of_article(tx, article.id)
            given_by = approvals(article, audit.steps(tx, article.id))
        name = file_name(template, article, desk.clock())
        for form in forms:
            path = plan.place(name, form)
            plan.keep()
            write(revision.manuscript, plan.hidden(path), form, front, pictures=shown)
            plan.proofs[path.name] = proof_of(path.name, plan.hidden(path).read_bytes(), revision.manuscript)
        _prove(plan, name, given_by)
        _record(desk, article, revision, forms, plan, given)
    except NotAllowed as refusal:
        plan.take_back()
        return Released(article.id, article.title, Outcome.REFUSED, reasons=refusal.reasons)
    except (EditorError, OSError) as fault:
        why = fault if isinstance(fault, EditorError) else EditorError(*unusable(refused(fault)))
        _take_back(desk, plan)
        return Released(
            article.id, article.title, Outcome.FAILED, reasons=(sentences(plan.told(why.message), why.hint),)
        )
    except KeyboardInterrupt:
        _take_back(desk, plan)
        raise
    return _finished(article, plan)


def _prove(plan: Plan, name: str, given: Sequence[Step]) -> None:
    """What each approver signed, and the signatures, beside the files: first those of the one who approved last."""
    for approval in filter(lambda one: one.signature, reversed(given)):
        statement = plan.place(name if approval is given[-1] else f"{name}.first", "approval")
        signature = plan.place(statement.name, "sig")
        plan.keep()
        for path, words in ((statement, approval.statement), (signature, approval.signature)):
            put(words.encode(), plan.hidden(path))


def _take_back(desk: Desk, plan: Plan) -> None:
    """Take back what was not recorded; where nobody can tell, the next start looks again."""
    with suppress(EditorError):
        if not stands(desk, plan):
            plan.take_back()


def _facts(desk: Desk, tx: Tx, article: Article, given: Given) -> Facts:
    """What the gate must know, with what the person gives."""
    shown = articles.revision(tx, article.id, given.seen).digest if given.seen else ""
    facts = gather(desk, tx, article, given.who, Action.EXPORT)
    signing = given.key is not None and given.key.known.counts
    return replace(facts, confirmed=given.confirmed, shown=shown, signing=signing)


def _finished(article: Article, plan: Plan) -> Released:
    """The record stays. A manifest that cannot be written is reported; until it can, the files have no names."""
    try:
        plan.finish()
    except EditorError as fault:
        later = say("The files get their names at the next export, or when the program starts again.")
        return Released(
            article.id, article.title, Outcome.EXPORTED, reasons=(sentences(fault.message, fault.hint, later),)
        )
    return Released(article.id, article.title, Outcome.EXPORTED, plan.files)


def _record(desk: Desk, seen: Article, revision: Revision, forms: Sequence[str], plan: Plan, given: Given) -> None:
    """The one transaction: the gate is asked again, since time has passed."""
    with desk.database.begin() as tx:
        article = articles.get(tx, seen.id)
        facts = _facts(desk, tx, article, given)
        moved, step = take(article, Action.EXPORT, facts, desk.clock())
        earlier = exports.of_article(tx, article.id)
        correction = article.edition > 1 or any(one.digest != step.digest for one in earlier)
        records = tuple(
            Export(
                *(article.id, revision.number, step.digest, form, path.name),
                *(_sha256(plan.hidden(path)), given.who.name, step.at, correction),
            )
            for form, path in zip(forms, plan.files[: len(forms)], strict=True)
        )
        for record in records:
            exports.add(tx, record)
        entry = _entry(tx, moved, revision, step, records, plan)
        plan.entry = listed(entry)
        if given.key:
            digest, title = digest_of(plan.entry), revision.manuscript.title
            step = signed_export(step, title, entry.approvals[-1], digest, entry.head, given.key)
            plan.entry["export"] = {"statement": step.statement, "signature": step.signature}
        steps.take(tx, moved, step, facts.shown, confirmed=given.confirmed)
        plan.prove()
        plan.keep()


def _entry(
    tx: Tx, article: Article, revision: Revision, step: Step, records: tuple[Export, ...], plan: Plan
) -> ManifestEntry:
    """What the manifest says of an export that is about to be recorded."""
    taken = audit.steps(tx, article.id)
    given = approvals(article, taken) or (step,)
    submission = _latest(taken, (Action.SUBMIT,))
    report, decided = reports.latest(tx, article.id), decisions.of_article(tx, article.id)
    sha256, head = revision.manuscript.sha256, audit.head(tx)
    signed = tuple(plan.names[len(records) :])
    return ManifestEntry(
        *(article, sha256, given, submission, step, records, report, decided, head), signed, plan.proofs
    )


def _front(tx: Tx, article: Article, revision: Revision) -> tuple[tuple[str, str], ...]:
    """The facts that go into the file."""
    given = approvals(article, audit.steps(tx, article.id))
    return (
        ("title", revision.manuscript.title),
        ("uuid", article.id),
        ("version", str(article.edition)),
        ("approver", ", ".join(step.by for step in given)),
        ("approved_at", given[-1].at.isoformat() if given else ""),
        ("sha256", revision.manuscript.sha256),
    )


def _latest(taken: Sequence[Step], actions: tuple[Action, ...]) -> Step | None:
    return next((step for step in reversed(taken) if step.action in actions), None)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
