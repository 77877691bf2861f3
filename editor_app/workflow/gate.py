"""One function that answers both "may I?" and "why not?"."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from editor_app.domain.article import Action, Article, Status
from editor_app.domain.finding import Severity
from editor_app.domain.person import Person, Privilege
from editor_app.workflow.facts import Facts
from editor_app.workflow.states import ACTION_WORDS, STATE_WORDS, TABLE, allowed_from

Guard = Callable[[Article, Facts], Iterator[str]]


def reasons(action: Action, facts: Facts) -> tuple[str, ...]:
    """Why an action may not be taken, in sentences for editors; an empty tuple means go."""
    article = facts.article
    row = TABLE.get((article.status if article else None, action))
    if row is None:
        return (_wrong_state(action, article),)
    if not facts.person.may(row[1]):
        return (_lacking(facts.person, row[1]),)
    if article is None:
        return ()
    found = (sentence for guard in GUARDS.get(action, ()) for sentence in guard(article, facts))
    return tuple(dict.fromkeys(found))


def writing_reasons(article: Article, person: Person) -> tuple[str, ...]:
    """Why a person may not save a new text of an article."""
    if article.status is Status.APPROVED:
        return ("This text is approved: reopen it before you change it.",)
    if article.status is not Status.IN_REVIEW:
        return (f"This article is {STATE_WORDS[article.status]}: start the review before you change it.",)
    return tuple(_holder(article, person))


def deciding_reasons(article: Article, person: Person) -> tuple[str, ...]:
    """Why a person may not decide findings of an article."""
    if article.status in (Status.APPROVED, Status.WITHDRAWN, Status.SET_ASIDE):
        return (f"This article is {STATE_WORDS[article.status]}: its findings can no longer be decided.",)
    if article.status is Status.SUBMITTED:
        return () if person.may(Privilege.APPROVE) else (_lacking(person, Privilege.APPROVE),)
    if not person.may(Privilege.EDIT):
        return (_lacking(person, Privilege.EDIT),)
    return tuple(_holder(article, person)) if article.holder else ()


def replacing_reasons(article: Article, person: Person) -> tuple[str, ...]:
    """Why a person may not import a newer text of an article."""
    if article.status is Status.NEW:
        return () if person.may(Privilege.EDIT) else (_lacking(person, Privilege.EDIT),)
    return writing_reasons(article, person)


def _wrong_state(action: Action, article: Article | None) -> str:
    done = ACTION_WORDS[action]
    if article is None:
        return f"Nothing is there yet that could be {done}."
    places = [STATE_WORDS[status] for status in allowed_from(action)]
    if not places:
        return f"This article is already here: it cannot be {done} again."
    wanted = " or ".join([", ".join(places[:-1]), places[-1]] if len(places) > 1 else places)
    return f"This article is {STATE_WORDS[article.status]}; only one that is {wanted} can be {done}."


def _lacking(person: Person, privilege: Privilege) -> str:
    return f"{person.name} ({person.role.value}) has no right to {privilege.value}."


def _holder(article: Article, person: Person) -> Iterator[str]:
    if article.holder != person.name:
        yield f"{article.holder or 'Nobody'} has this article in hand, not you."


def _in_own_hand(article: Article, facts: Facts) -> Iterator[str]:
    yield from _holder(article, facts.person)


def _in_no_other_hand(article: Article, facts: Facts) -> Iterator[str]:
    if article.holder and article.holder != facts.person.name:
        yield f"{article.holder} has this article in hand."


def _handing(article: Article, facts: Facts) -> Iterator[str]:
    if article.holder != facts.person.name and not facts.person.may(Privilege.HAND_OVER_ANY):
        yield from _holder(article, facts.person)
    if facts.to is None:
        yield "Say to whom it is handed over."
    elif facts.to.name == article.holder:
        yield f"{facts.to.name} has it already."
    elif not facts.to.may(Privilege.EDIT):
        yield _lacking(facts.to, Privilege.EDIT)


def _reason_given(article: Article, facts: Facts) -> Iterator[str]:
    if not facts.reason.strip():
        yield "Give a reason."


def _confirmed(article: Article, facts: Facts) -> Iterator[str]:
    if not facts.confirmed:
        yield "Confirm it: this cannot be undone."


def _own(article: Article, facts: Facts) -> Iterator[str]:
    mine = facts.person.name in (article.owner, article.assignee)
    if not mine and not facts.person.may(Privilege.SET_ASIDE_ANY):
        yield f"It is the article of {article.assignee or article.owner}, not yours."


def _submitter(article: Article, facts: Facts) -> Iterator[str]:
    if article.submitter != facts.person.name:
        yield f"Only {article.submitter}, who submitted it, can retract it."


def _never_exported(article: Article, facts: Facts) -> Iterator[str]:
    if article.exports:
        yield "It has been exported: correct or withdraw it instead."


def _exported(article: Article, facts: Facts) -> Iterator[str]:
    if not article.exports:
        yield "It has not been exported: reopen it instead."


def _locked(article: Article, facts: Facts) -> Iterator[str]:
    if not article.holder:
        yield "Nobody has this article in hand."
    elif article.holder == facts.person.name:
        yield "You have this article in hand yourself."


def _checked(article: Article, facts: Facts) -> Iterator[str]:
    """A report of exactly the saved text, by today's rules, with every rule answering."""
    report = facts.report
    wanted = (article.id, article.head, 0, facts.digest)
    if (
        report is None
        or report.rules != facts.rules
        or wanted
        != (
            report.stamp.article,
            report.stamp.revision,
            report.stamp.version,
            report.stamp.digest,
        )
    ):
        yield "The saved text has not been checked by today's rules."
        return
    for failure in report.failures:
        yield f"The check {failure.partition(':')[0]} failed on this text."
    errors = facts.open_issues(Severity.ERROR)
    if errors:
        yield _are(errors, "error", "open")


def _complete(article: Article, facts: Facts) -> Iterator[str]:
    if facts.unsaved:
        yield "Some of what was typed is not saved: save or discard it."
    for field in facts.missing:
        yield f"The {field} is missing."
        if field == "headline" and article.title:
            yield "What stands for the headline is only how the text begins: write one in the details."


def _warnings_settled(article: Article, facts: Facts) -> Iterator[str]:
    warnings = facts.open_issues(Severity.WARNING)
    if warnings and not facts.reason.strip():
        yield _are(warnings, "warning", "undecided")


def _as_submitted(article: Article, facts: Facts) -> Iterator[str]:
    if article.submitted != article.head or not facts.agreed or facts.digest != facts.agreed:
        yield "The text is no longer the one that was submitted."


def _four_eyes(article: Article, facts: Facts) -> Iterator[str]:
    if facts.four_eyes:
        yield from _self(article, facts)


def _comments_answered(article: Article, facts: Facts) -> Iterator[str]:
    if facts.open_comments and not facts.confirmed:
        yield f"{_are(facts.open_comments, 'comment', 'open')} Confirm that this may stay so, or have it resolved."


def _own_work(article: Article, facts: Facts) -> Iterator[str]:
    if not facts.approve_own:
        yield "This house does not let anybody approve their own text."
    if not tuple(_self(article, facts)):
        yield "This text is not your own: approve it in the ordinary way."


def _self(article: Article, facts: Facts) -> Iterator[str]:
    if facts.person.name == article.submitter:
        yield "You submitted this text; somebody else must approve it."
    if facts.person.name in facts.editors:
        yield "You edited this text; somebody else must approve it."


def _as_approved(article: Article, facts: Facts) -> Iterator[str]:
    if article.approved != article.head or not facts.agreed or facts.digest != facts.agreed:
        yield "The text is no longer the one that was approved."


def _embargo_over(article: Article, facts: Facts) -> Iterator[str]:
    if facts.embargo and not facts.confirmed:
        yield f"It is under embargo until {facts.embargo}: confirm that it may go out before."


def _kept_long_enough(article: Article, facts: Facts) -> Iterator[str]:
    until = article.changed_at + timedelta(days=facts.retention_days)
    if facts.at < until:
        yield f"It must be kept until {until:%Y-%m-%d}."


def _are(count: int, what: str, how: str) -> str:
    numbers = "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split()
    number = numbers[count] if count < len(numbers) else f"{count:,}"
    return f"{number} {what} is {how}." if count == 1 else f"{number} {what}s are {how}."


G1 = (_in_own_hand, _complete, _checked, _warnings_settled)
G2 = (_as_submitted, _checked, _comments_answered)
G3 = (_as_approved, _embargo_over)

GUARDS: dict[Action, tuple[Guard, ...]] = {
    Action.START: (_in_no_other_hand,),
    Action.HAND_OVER: (_handing,),
    Action.SUBMIT: G1,
    Action.RETRACT: (_submitter,),
    Action.REQUEST_CHANGES: (_reason_given,),
    Action.APPROVE: (*G2, _four_eyes),
    Action.APPROVE_OWN: (*G2, _own_work, _reason_given),
    Action.REOPEN: (_reason_given,),
    Action.SET_ASIDE: (_never_exported, _own, _in_no_other_hand, _reason_given),
    Action.RESTORE: (_own,),
    Action.EXPORT: G3,
    Action.CORRECT: (_exported, _reason_given),
    Action.WITHDRAW: (_exported, _reason_given, _confirmed),
    Action.FORCE_UNLOCK: (_locked, _reason_given),
    Action.PURGE: (_kept_long_enough,),
}
