"""How an article is printed."""

from collections.abc import Iterator, Sequence

from editor_app.desk.articles.approve import Choice
from editor_app.desk.base.views import History
from editor_app.domain.article import Article, Step
from editor_app.domain.message import together


def article_line(one: Article) -> str:
    """One line of a list: id, state, who has it, headline."""
    state = one.status.value + (f" (exported {one.exports}x)" if one.exports else "")
    return "\t".join((one.id, state, one.holder or one.assignee or one.owner, f"r{one.head}", one.title))


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
        "approved": one.approved,
        "exports": one.exports,
        "made_at": one.made_at.isoformat(),
        "changed_at": one.changed_at.isoformat(),
    }


def full_lines(one: Article, history: History, choices: Sequence[Choice]) -> Iterator[str]:
    """An article with the steps from here and those behind it."""
    yield one.title
    yield f"{one.id}  {one.status.value}, revision {one.head}, {one.words:,} words, {one.language}"
    if one.holder:
        yield f"in the hands of {one.holder}"
    yield ""
    for choice in choices:
        why = str(together(choice.reasons))
        wants = f" (wants a {', a '.join(choice.wants)})" if choice.wants else ""
        yield f"  {choice.action.value}: not now. {why}" if why else f"  {choice.action.value}: open{wants}"
    yield ""
    for step in history.steps:
        yield f"  {_step(step)}"
    for came in history.elsewhere:
        whole = f"not to be trusted: {came.fault}" if came.fault else "chain whole"
        number = f"{len(came.steps)} step{'' if len(came.steps) == 1 else 's'}"
        yield f"  before, handed over by {came.by} on {came.at:%Y-%m-%d}: {number}, {whole}"
        for step in came.steps:
            yield f"    {_step(step)}"
    for export in history.exports:
        yield f"  {export.at:%Y-%m-%d %H:%M} file {export.file} sha256 {export.file_digest}"


def _step(step: Step) -> str:
    reason = f": {step.reason}" if step.reason else ""
    return f"{step.at:%Y-%m-%d %H:%M} {step.action.value} r{step.revision} by {step.by} ({step.role}){reason}"
