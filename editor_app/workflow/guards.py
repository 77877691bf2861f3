"""What must be true before a step: a condition, which a server can read too, and the sentences that say why not."""

from collections.abc import Iterator

from editor_app.domain.article import Article
from editor_app.domain.finding import Severity
from editor_app.domain.labels import ROLES
from editor_app.domain.message import Message, say, say_n
from editor_app.domain.person import Person, Privilege
from editor_app.workflow.facts import Facts
from editor_app.workflow.guard import unless

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


def held_by_other(article: Article) -> Message:
    """That somebody else is working on an article, or nobody."""
    if not article.holder:
        return say("Nobody is working on this article.")
    return say("{name} is working on this article.", name=article.holder)


@unless("holder == me")
def in_own_hand(article: Article, facts: Facts) -> Iterator[Message]:
    """The person is the one who is working on it."""
    yield held_by_other(article)


@unless("holder in ('', me)")
def in_no_other_hand(article: Article, facts: Facts) -> Iterator[Message]:
    """Nobody else works on it."""
    yield held_by_other(article)


@unless("holder != '' and holder != me")
def in_other_hand(article: Article, facts: Facts) -> Iterator[Message]:
    """Somebody else works on it."""
    if article.holder:
        yield say("You are working on this article yourself.")
    else:
        yield held_by_other(article)


@unless("holder == me or may_hand_over_any")
def may_hand_over(article: Article, facts: Facts) -> Iterator[Message]:
    """The person is working on it, or may hand over anything."""
    yield held_by_other(article)


@unless("receiver != '' and receiver != holder and receiver_edits")
def receiver_known(article: Article, facts: Facts) -> Iterator[Message]:
    """It goes to somebody else, who may edit."""
    if facts.to is None:
        yield say("Name the person who takes over the article.")
    elif facts.to.name == article.holder:
        yield say("{name} is working on this article already.", name=facts.to.name)
    else:
        yield lacking(facts.to, Privilege.EDIT)


@unless("reason != ''")
def reason_given(article: Article, facts: Facts) -> Iterator[Message]:
    """It is said why."""
    yield say("Give a reason.")


@unless("confirmed")
def confirmed(article: Article, facts: Facts) -> Iterator[Message]:
    """It is meant."""
    yield say("Confirm this step: it cannot be undone.")


@unless("me in (owner, assignee) or may_set_aside_any")
def own_article(article: Article, facts: Facts) -> Iterator[Message]:
    """It is the person's own article, or the person may set any aside."""
    yield say("This article belongs to {name}.", name=article.assignee or article.owner)


@unless("submitter == me")
def own_submission(article: Article, facts: Facts) -> Iterator[Message]:
    """The person submitted it."""
    yield say("Only {name}, who submitted it, can retract it.", name=article.submitter)


@unless("exports == 0")
def never_exported(article: Article, facts: Facts) -> Iterator[Message]:
    """It was never exported."""
    yield say("This article has been exported: correct or withdraw it instead.")


@unless("exports > 0")
def exported(article: Article, facts: Facts) -> Iterator[Message]:
    """It left the house."""
    yield say("This article has not been exported: reopen it instead.")


@unless("not unsaved")
def saved(article: Article, facts: Facts) -> Iterator[Message]:
    """Nothing typed since is unsaved."""
    yield say("There are unsaved changes: save or discard them.")


@unless("missing == 0")
def complete(article: Article, facts: Facts) -> Iterator[Message]:
    """Headline, source, language and date are there."""
    for field in facts.missing:
        yield _STAND_IN if field == "headline" and article.title else _MISSING[field]


@unless("checked")
def checked(article: Article, facts: Facts) -> Iterator[Message]:
    """There is a report of exactly the saved text by today's rules."""
    yield say("The saved text has not been checked by today's rules.")


@unless("failed == 0")
def every_check_answered(article: Article, facts: Facts) -> Iterator[Message]:
    """No rule failed."""
    for failure in facts.report_today.failures if facts.report_today else ():
        yield say("The check {check} failed on this text.", check=failure.partition(":")[0])


@unless("errors == 0")
def no_open_error(article: Article, facts: Facts) -> Iterator[Message]:
    """Every error is fixed or decided."""
    yield say_n("{n:,} error is open.", "{n:,} errors are open.", n=facts.open_issues(Severity.ERROR))


@unless("warnings == 0 or reason != ''")
def warnings_answered(article: Article, facts: Facts) -> Iterator[Message]:
    """Every warning is decided, or one reason is given for all."""
    warnings = facts.open_issues(Severity.WARNING)
    yield say_n("{n:,} warning is undecided.", "{n:,} warnings are undecided.", n=warnings)


@unless("unticked == 0")
def checklist_ticked(article: Article, facts: Facts) -> Iterator[Message]:
    """Everything that the house asks for with this step is ticked."""
    for words in facts.unticked:
        yield say("The checklist of the house asks: “{question}” Tick it.", question=words)


@unless("comments == 0 or confirmed")
def comments_answered(article: Article, facts: Facts) -> Iterator[Message]:
    """No comment that came with the file is open, unless the person confirms that it can stay open."""
    yield say_n(
        "{n:,} comment is open: resolve it, or confirm that it may stay open.",
        "{n:,} comments are open: resolve them, or confirm that they may stay open.",
        n=facts.open_comments,
    )


@unless("shown != '' and shown == digest")
def as_shown(article: Article, facts: Facts) -> Iterator[Message]:
    """The saved text is the one that the person had before them."""
    yield TEXT_CHANGED if facts.shown else say("It is not said which text is meant.")


@unless("submitted == head and agreed != '' and agreed == digest")
def as_submitted(article: Article, facts: Facts) -> Iterator[Message]:
    """To the letter."""
    yield say("The text is no longer the one that was submitted.")


@unless("approved == head and agreed != '' and agreed == digest")
def as_approved(article: Article, facts: Facts) -> Iterator[Message]:
    """To the letter."""
    yield say("The text is no longer the one that was approved.")


@unless("not signatures or signing")
def signing(article: Article, facts: Facts) -> Iterator[Message]:
    """The person signs it, where the house wants that."""
    yield say("This house wants signatures, and you have no confirmed key on this computer.")


@unless("not signatures or approval_signed")
def approval_signed(article: Article, facts: Facts) -> Iterator[Message]:
    """Its approval is signed, where the house wants that."""
    yield say("The approval is not signed with a key that this house has confirmed.")


@unless("(not four_eyes and not second_approval) or submitter != me")
def not_submitter(article: Article, facts: Facts) -> Iterator[Message]:
    """Four eyes: somebody else submitted it."""
    yield say("You submitted this text; somebody else must approve it.")


@unless("(not four_eyes and not second_approval) or not wrote")
def not_editor(article: Article, facts: Facts) -> Iterator[Message]:
    """Four eyes: others wrote it."""
    yield say("You edited this text; somebody else must approve it.")


@unless("approve_own")
def own_work_allowed(article: Article, facts: Facts) -> Iterator[Message]:
    """The house lets people approve their own text."""
    yield say("This house does not let people approve their own text.")


@unless("submitter == me or wrote")
def own_work(article: Article, facts: Facts) -> Iterator[Message]:
    """The person submitted or edited it."""
    yield say("This text is not your own: approve it in the usual way.")


@unless("not second_approval or first_approver != me")
def not_first_approver(article: Article, facts: Facts) -> Iterator[Message]:
    """Where the house wants two approvals, they are of two people."""
    yield say("You approved this text; it waits for somebody else to approve it too.")


@unless("not second_approval")
def one_is_enough(article: Article, facts: Facts) -> Iterator[Message]:
    """The house does not want two people who have not written in the text."""
    yield say("This house wants every text to be approved by two people who have not written in it.")


@unless("first_approver == me")
def own_approval(article: Article, facts: Facts) -> Iterator[Message]:
    """The person gave the first of two approvals."""
    if article.first_approver:
        yield say("Only {name}, who approved it, can take that back.", name=article.first_approver)
    else:
        yield say("Nobody has approved this text yet.")


@unless("not second_approval or first_approver != ''")
def approved_twice(article: Article, facts: Facts) -> Iterator[Message]:
    """Two people approved it, where the house wants that."""
    yield say(
        "This house wants two approvals, and only {name} approved this text: reopen it and submit it again.",
        name=article.approver,
    )


@unless("embargo == '' or confirmed")
def embargo_over(article: Article, facts: Facts) -> Iterator[Message]:
    """Its embargo is over, or the person confirms that it can go out earlier."""
    yield say("This article is under embargo until {until}: confirm that it may go out earlier.", until=facts.embargo)


@unless("kept_long_enough")
def kept_long_enough(article: Article, facts: Facts) -> Iterator[Message]:
    """It has been kept as long as the house requires."""
    yield say("This article must be kept until {until:%Y-%m-%d}.", until=facts.keep_until)
