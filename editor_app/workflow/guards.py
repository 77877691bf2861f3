"""What must be true before a step, one small condition each: it gives a sentence that says why not, or nothing."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from editor_app.domain.article import Article
from editor_app.domain.finding import Severity
from editor_app.domain.labels import ROLES
from editor_app.domain.message import Message, say, say_n
from editor_app.domain.person import Person, Privilege
from editor_app.workflow.facts import Facts

Guard = Callable[[Article, Facts], Iterator[Message]]

TEXT_CHANGED = say("The text changed while you read it.")
"""What is said of a step for a text that is no longer the saved one."""
_MISSING = {
    "headline": say("The headline is missing."),
    "source": say("The source is missing."),
    "language": say("The language is missing."),
    "date": say("The date is missing."),
    "existing date": say("The date does not exist in the calendar."),
}
_STAND_IN = say("The headline is missing; the first words of the text stand in for it.")


def lacking(person: Person, privilege: Privilege) -> Message:
    """The sentence for a privilege that a person does not have."""
    name, role = person.name, ROLES[person.role]
    if not person.roles:
        return say("“{name}” is not known at this desk. An administrator must add the name.", name=name)
    return {
        Privilege.EDIT: say("{name} ({role}) is not allowed to edit articles.", name=name, role=role),
        Privilege.SET_ASIDE_ANY: say(
            "{name} ({role}) is not allowed to set other people's articles aside.", name=name, role=role
        ),
        Privilege.HAND_OVER_ANY: say(
            "{name} ({role}) is not allowed to hand over other people's articles.", name=name, role=role
        ),
        Privilege.APPROVE: say("{name} ({role}) is not allowed to approve articles.", name=name, role=role),
        Privilege.RELEASE: say("{name} ({role}) is not allowed to release articles.", name=name, role=role),
        Privilege.UNLOCK: say("{name} ({role}) is not allowed to take over articles.", name=name, role=role),
        Privilege.ACCEPT_TERMS: say(
            "{name} ({role}) is not allowed to accept terms for the house list.", name=name, role=role
        ),
        Privilege.PURGE: say("{name} ({role}) is not allowed to delete articles for good.", name=name, role=role),
        Privilege.ADMINISTER: say("{name} ({role}) is not allowed to change people or policies.", name=name, role=role),
    }[privilege]


def in_own_hand(article: Article, facts: Facts) -> Iterator[Message]:
    """The person is the one who is working on it."""
    yield from held_by_other(article, facts.person)


def held_by_other(article: Article, person: Person) -> Iterator[Message]:
    """Why the person is not the one who is working on the article."""
    if not article.holder:
        yield say("Nobody is working on this article.")
    elif article.holder != person.name:
        yield say("{name} is working on this article.", name=article.holder)


def in_no_other_hand(article: Article, facts: Facts) -> Iterator[Message]:
    """Nobody else works on it."""
    if article.holder:
        yield from held_by_other(article, facts.person)


def in_other_hand(article: Article, facts: Facts) -> Iterator[Message]:
    """Somebody else works on it."""
    if not article.holder:
        yield say("Nobody is working on this article.")
    elif article.holder == facts.person.name:
        yield say("You are working on this article yourself.")


def may_hand_over(article: Article, facts: Facts) -> Iterator[Message]:
    """The person is working on it, or may hand over anything."""
    if not facts.person.may(Privilege.HAND_OVER_ANY):
        yield from held_by_other(article, facts.person)


def receiver_known(article: Article, facts: Facts) -> Iterator[Message]:
    """It goes to somebody else, who may edit."""
    if facts.to is None:
        yield say("Name the person who takes over the article.")
    elif facts.to.name == article.holder:
        yield say("{name} is working on this article already.", name=facts.to.name)
    elif not facts.to.may(Privilege.EDIT):
        yield lacking(facts.to, Privilege.EDIT)


def reason_given(article: Article, facts: Facts) -> Iterator[Message]:
    """It is said why."""
    if not facts.reason.strip():
        yield say("Give a reason.")


def confirmed(article: Article, facts: Facts) -> Iterator[Message]:
    """It is meant."""
    if not facts.confirmed:
        yield say("Confirm this step: it cannot be undone.")


def own_article(article: Article, facts: Facts) -> Iterator[Message]:
    """It is the person's own article, or the person may set any aside."""
    mine = facts.person.name in (article.owner, article.assignee)
    if not mine and not facts.person.may(Privilege.SET_ASIDE_ANY):
        yield say("This article belongs to {name}.", name=article.assignee or article.owner)


def own_submission(article: Article, facts: Facts) -> Iterator[Message]:
    """The person submitted it."""
    if article.submitter != facts.person.name:
        yield say("Only {name}, who submitted it, can retract it.", name=article.submitter)


def never_exported(article: Article, facts: Facts) -> Iterator[Message]:
    """It was never exported."""
    if article.exports:
        yield say("This article has been exported: correct or withdraw it instead.")


def exported(article: Article, facts: Facts) -> Iterator[Message]:
    """It left the house."""
    if not article.exports:
        yield say("This article has not been exported: reopen it instead.")


def saved(article: Article, facts: Facts) -> Iterator[Message]:
    """Nothing typed since is unsaved."""
    if facts.unsaved:
        yield say("There are unsaved changes: save or discard them.")


def complete(article: Article, facts: Facts) -> Iterator[Message]:
    """Headline, source, language and date are there."""
    for field in facts.missing:
        yield _STAND_IN if field == "headline" and article.title else _MISSING[field]


def checked(article: Article, facts: Facts) -> Iterator[Message]:
    """There is a report of exactly the saved text by today's rules."""
    if facts.report_today is None:
        yield say("The saved text has not been checked by today's rules.")


def every_check_answered(article: Article, facts: Facts) -> Iterator[Message]:
    """No rule failed."""
    for failure in facts.report_today.failures if facts.report_today else ():
        yield say("The check {check} failed on this text.", check=failure.partition(":")[0])


def no_open_error(article: Article, facts: Facts) -> Iterator[Message]:
    """Every error is fixed or decided."""
    errors = facts.open_issues(Severity.ERROR) if facts.report_today else 0
    if errors:
        yield say_n("{n:,} error is open.", "{n:,} errors are open.", n=errors)


def warnings_answered(article: Article, facts: Facts) -> Iterator[Message]:
    """Every warning is decided, or one reason is given for all."""
    warnings = facts.open_issues(Severity.WARNING)
    if warnings and not facts.reason.strip():
        yield say_n("{n:,} warning is undecided.", "{n:,} warnings are undecided.", n=warnings)


def comments_answered(article: Article, facts: Facts) -> Iterator[Message]:
    """No comment that came with the file is open, unless the person confirms that it can stay open."""
    if facts.open_comments and not facts.confirmed:
        yield say_n(
            "{n:,} comment is open: resolve it, or confirm that it may stay open.",
            "{n:,} comments are open: resolve them, or confirm that they may stay open.",
            n=facts.open_comments,
        )


def as_shown(article: Article, facts: Facts) -> Iterator[Message]:
    """The saved text is the one that the person had before them."""
    if not facts.shown:
        yield say("It is not said which text is meant.")
    elif facts.shown != facts.digest:
        yield TEXT_CHANGED


def as_submitted(article: Article, facts: Facts) -> Iterator[Message]:
    """To the letter."""
    if article.submitted != article.head or not facts.agreed or facts.digest != facts.agreed:
        yield say("The text is no longer the one that was submitted.")


def as_approved(article: Article, facts: Facts) -> Iterator[Message]:
    """To the letter."""
    if article.approved != article.head or not facts.agreed or facts.digest != facts.agreed:
        yield say("The text is no longer the one that was approved.")


def signing(article: Article, facts: Facts) -> Iterator[Message]:
    """The person signs it, where the house wants that."""
    if facts.signatures and not facts.signing:
        yield say("This house wants signatures, and you have no confirmed key on this computer.")


def approval_signed(article: Article, facts: Facts) -> Iterator[Message]:
    """Its approval is signed, where the house wants that."""
    if facts.signatures and not facts.approval_signed:
        yield say("The approval is not signed with a key that this house has confirmed.")


def not_submitter(article: Article, facts: Facts) -> Iterator[Message]:
    """Four eyes: somebody else submitted it."""
    if facts.four_eyes and facts.person.name == article.submitter:
        yield say("You submitted this text; somebody else must approve it.")


def not_editor(article: Article, facts: Facts) -> Iterator[Message]:
    """Four eyes: others wrote it."""
    if facts.four_eyes and facts.person.name in facts.editors:
        yield say("You edited this text; somebody else must approve it.")


def own_work_allowed(article: Article, facts: Facts) -> Iterator[Message]:
    """The house lets people approve their own text."""
    if not facts.approve_own:
        yield say("This house does not let people approve their own text.")


def own_work(article: Article, facts: Facts) -> Iterator[Message]:
    """The person submitted or edited it."""
    if facts.person.name != article.submitter and facts.person.name not in facts.editors:
        yield say("This text is not your own: approve it in the usual way.")


def embargo_over(article: Article, facts: Facts) -> Iterator[Message]:
    """Its embargo is over, or the person confirms that it can go out earlier."""
    if facts.embargo and not facts.confirmed:
        yield say(
            "This article is under embargo until {until}: confirm that it may go out earlier.", until=facts.embargo
        )


def kept_long_enough(article: Article, facts: Facts) -> Iterator[Message]:
    """It has been kept as long as the house requires."""
    until = article.changed_at + timedelta(days=facts.retention_days)
    if facts.at < until:
        yield say("This article must be kept until {until:%Y-%m-%d}.", until=until)
