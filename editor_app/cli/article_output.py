"""How an article is printed."""

from collections.abc import Iterator, Sequence

from editor_app.desk.articles.approve import Choice
from editor_app.desk.articles.queries import InSight
from editor_app.desk.base.moves import Need
from editor_app.desk.base.views import Elsewhere, History
from editor_app.domain.article import Article, Export, Priority, Step
from editor_app.domain.labels import PRIORITIES, ROLES, standing
from editor_app.domain.message import AND, NOTHING, Message, listed, say, say_n, sentences, verbatim

_NEEDS = {
    Need.REASON: say("a reason"),
    Need.RECEIVER: say("a person"),
    Need.CONFIRMATION: say("a confirmation"),
}


def article_fields(one: Article) -> tuple[str, ...]:
    """The fields of a list: id, state, who has it, revision, headline."""
    state = one.status.value + (f" (exported {one.exports}x)" if one.exports else "")
    return one.id, state, one.holder or one.assignee or one.owner, f"r{one.head}", one.title


def article_json(one: Article) -> dict[str, object]:
    """One article for a machine."""
    return {
        "id": one.id,
        "title": one.title,
        "status": one.status.name.lower(),
        "revision": one.head,
        "edition": one.edition,
        "language": one.language,
        "words": one.words,
        "owner": one.owner,
        "assignee": one.assignee,
        "holder": one.holder,
        "submitter": one.submitter,
        "approver": one.approver,
        "first_approver": one.first_approver,
        "approved": one.approved,
        "exports": one.exports,
        "due": one.due.isoformat() if one.due else None,
        "priority": one.priority.value,
        "made_at": one.made_at.isoformat(),
        "changed_at": one.changed_at.isoformat(),
    }


def sight_lines(seen: InSight) -> Iterator[Message]:
    """The text that a step is about."""
    one = seen.revision
    yield verbatim(seen.article.title)
    yield say_n(
        "revision {revision} by {name} of {at:%Y-%m-%d %H:%M}, {n:,} word",
        "revision {revision} by {name} of {at:%Y-%m-%d %H:%M}, {n:,} words",
        n=seen.words,
        revision=one.number,
        name=one.author,
        at=one.made_at,
    )
    yield say("sha256 {digest}", digest=seen.sha256)
    if seen.before is not None:
        yield say("Revision {n} was submitted before it.", n=seen.before)
    yield say("Read it with: editor-app show {id} --text", id=seen.article.id)


def full_lines(one: Article, history: History, choices: Sequence[Choice]) -> Iterator[Message]:
    """An article with the steps from here and those behind it."""
    yield verbatim(one.title)
    yield say_n(
        "{id}  {status}, revision {revision}, {n:,} word, {language}",
        "{id}  {status}, revision {revision}, {n:,} words, {language}",
        n=one.words,
        id=one.id,
        status=standing(one),
        revision=one.head,
        language=one.language,
    )
    if one.due:
        yield say("Due {at:%Y-%m-%d %H:%M}.", at=one.due.astimezone())
    if one.priority is not Priority.NORMAL:
        yield say("Priority: {priority}.", priority=PRIORITIES[one.priority])
    if one.holder:
        yield say("{name} is working on this article.", name=one.holder)
    yield NOTHING
    for choice in choices:
        yield _indented(_choice(choice))
    yield NOTHING
    for step in history.steps:
        yield _indented(_step(step))
    for came in history.elsewhere:
        yield from map(_indented, _elsewhere(came))
    for export in history.exports:
        yield _indented(_export(export))


def _indented(line: Message) -> Message:
    return say("  {line}", line=line)


def _export(export: Export) -> Message:
    at, digest = export.at, export.file_digest
    return say("{at:%Y-%m-%d %H:%M} file {file} sha256 {digest}", at=at, file=export.file, digest=digest)


def _choice(choice: Choice) -> Message:
    """A step from here: open, or why not."""
    step, wants = choice.action.value, [_NEEDS[need] for need in choice.wants]
    if choice.reasons:
        return say("{step}: not now. {why}", step=step, why=sentences(*choice.reasons))
    if wants:
        return say("{step}: open; needs {needs}", step=step, needs=listed(wants, AND))
    return say("{step}: open", step=step)


def _elsewhere(came: Elsewhere) -> Iterator[Message]:
    """What happened where the article came from."""
    if came.fault:
        yield say(
            "Earlier history, handed over by {name} on {at:%Y-%m-%d}; cannot be trusted: {why}",
            name=came.by,
            at=came.at,
            why=came.fault,
        )
    else:
        yield say_n(
            "Earlier history, handed over by {name} on {at:%Y-%m-%d}: {n:,} step, chain intact",
            "Earlier history, handed over by {name} on {at:%Y-%m-%d}: {n:,} steps, chain intact",
            n=len(came.steps),
            name=came.by,
            at=came.at,
        )
    for step in came.steps:
        yield _indented(_step(step))


def _role(written: str) -> Message | str:
    """What a person was; a role from a newer program, in a bundle, stays as it is written."""
    return next((words for role, words in ROLES.items() if role.value == written), written)


def _step(step: Step) -> Message:
    told = say(
        "{at:%Y-%m-%d %H:%M} {step} r{revision} by {name} ({role})",
        at=step.at,
        step=step.action.value,
        revision=step.revision,
        name=step.by,
        role=_role(step.role),
    )
    said = say("{about}: {words}", about=told, words=step.reason) if step.reason else told
    if step.ticked:
        quoted = [say("“{question}”", question=one) for one in step.ticked]
        return say("{about}; ticked {questions}", about=said, questions=listed(quoted, AND))
    return said
