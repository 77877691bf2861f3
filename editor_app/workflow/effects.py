"""What steps change in an article, one small function each; the step itself sets the status."""

from collections.abc import Callable
from dataclasses import replace

from editor_app.domain.article import Article, Status
from editor_app.workflow.facts import Facts

Effect = Callable[[Article, Facts], Article]
"""The article as it was before the step, with something changed."""


def take_in_hand(article: Article, facts: Facts) -> Article:
    """The person works on it from now on."""
    return replace(article, holder=facts.person.name, assignee=facts.person.name)


def give_to_receiver(article: Article, facts: Facts) -> Article:
    """Somebody else works on it from now on."""
    return replace(article, holder=facts.to.name, assignee=facts.to.name) if facts.to else article


def let_go(article: Article, facts: Facts) -> Article:
    """Nobody works on it; it stays assigned to whoever had it last."""
    return replace(article, holder="")


def note_submission(article: Article, facts: Facts) -> Article:
    """Who submitted which revision."""
    return replace(article, submitter=facts.person.name, submitted=article.head)


def note_approval(article: Article, facts: Facts) -> Article:
    """Who approved it: exactly the revision that was submitted."""
    return replace(article, approved=article.submitted, approver=facts.person.name)


def void_approval(article: Article, facts: Facts) -> Article:
    """Neither submission nor approval holds any longer."""
    return replace(article, submitted=None, submitter="", approved=None, approver="")


def count_export(article: Article, facts: Facts) -> Article:
    """It was exported once more."""
    return replace(article, exports=article.exports + 1)


def begin_edition(article: Article, facts: Facts) -> Article:
    """The next export is a correction."""
    return replace(article, edition=article.edition + 1)


def remember_place(article: Article, facts: Facts) -> Article:
    """Where it was when it was set aside."""
    return replace(article, set_aside_from=article.status)


def bring_back(article: Article, facts: Facts) -> Article:
    """It returns to where it was before it was set aside. An article in review always has somebody working on it."""
    back = replace(article, set_aside_from=None)
    return take_in_hand(back, facts) if where_it_was(article) is Status.IN_REVIEW else let_go(back, facts)


def where_it_was(article: Article) -> Status:
    """The status to which an article that was set aside returns; a submission has to be made again."""
    was = article.set_aside_from or Status.NEW
    return Status.IN_REVIEW if was is Status.SUBMITTED else was
