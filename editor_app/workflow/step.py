"""Takes one step: the only place where an article changes its status or its holder."""

from dataclasses import replace
from datetime import datetime

from editor_app import __version__
from editor_app.domain.article import Action, Article, Step
from editor_app.domain.errors import NotAllowed
from editor_app.workflow.facts import Facts
from editor_app.workflow.gate import reasons
from editor_app.workflow.move import Move
from editor_app.workflow.moves import MOVES
from editor_app.workflow.names import asking, with_columns


def take(article: Article, action: Action, facts: Facts, at: datetime) -> tuple[Article, Step]:
    """The article after a step, and the row of the audit trail. Raises NotAllowed with every reason against it.

    For an import, `facts.article` is None and `article` is the new one.
    """
    against = reasons(action, facts)
    if against:
        raise NotAllowed(against)
    move = MOVES[action]
    before = facts.article.status if facts.article else None
    after = move.after(article, facts)
    moved = replace(changed(article, move, facts), status=after, changed_at=at)
    step = Step(
        article=article.id,
        revision=article.head,
        action=action,
        by=facts.person.name,
        role=facts.person.role.value,
        at=at,
        before=before,
        after=after,
        reason=facts.reason.strip(),
        digest=facts.digest,
        program=__version__,
        rules=facts.rules,
        ticked=tuple(one.words for one in facts.asked if one.words in facts.ticked),
    )
    return moved, step


def changed(article: Article, move: Move, facts: Facts) -> Article:
    """The article with everything set that a step sets, but for its status."""
    ask = asking(article, facts, after=move.after(article, facts).value)
    sets = {column: value for effect in move.effects for column, value in effect.values(ask).items()}
    return with_columns(article, sets)


def noted(article: Article, action: Action, facts: Facts, at: datetime) -> Step:
    """The row of the audit trail for something that does not change the article's status."""
    person = facts.person
    where, reason = article.status, facts.reason.strip()
    return Step(
        *(article.id, article.head, action, person.name, person.role.value, at, where, where, reason, facts.digest),
        *(__version__, facts.rules),
    )
