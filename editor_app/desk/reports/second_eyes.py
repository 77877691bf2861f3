"""Who can approve a text that one of its editors may not, and what an editor who works alone can do about it."""

from dataclasses import dataclass

from editor_app.desk.articles.facts import gather
from editor_app.desk.base.desk import Desk
from editor_app.domain.article import Action
from editor_app.domain.person import Privilege
from editor_app.store import articles, people
from editor_app.workflow.facts import Facts


@dataclass(frozen=True, slots=True)
class SecondEyes:
    """`others` may approve the text. Where there are none, `may_allow` says whether the person who asks can let people
    approve their own work, and `administrators` who looks after the desk.
    """

    others: tuple[str, ...] = ()
    may_allow: bool = False
    administrators: tuple[str, ...] = ()


def second_eyes(desk: Desk, article_id: str, by: str) -> SecondEyes | None:
    """Who else can approve a text; None where `by` has had no hand in it, may approve it all the same, or approves
    nothing anyway.
    """
    with desk.database.read() as tx:
        article = articles.get(tx, article_id)
        able = {one.name: one for one in people.everyone(tx) if one.may(Privilege.APPROVE)}
        if by not in able:
            return None
        facts = {name: gather(desk, tx, article, one, Action.APPROVE) for name, one in able.items()}
        everyone = people.everyone(tx)
    own = facts[by]
    if not _had_a_hand(own) or not (own.four_eyes or own.second_approval):
        return None
    others = tuple(name for name, known in facts.items() if name != by and not _had_a_hand(known))
    if not others and own.approve_own and not own.second_approval:
        return None
    administrators = tuple(one.name for one in everyone if one.may(Privilege.ADMINISTER))
    return SecondEyes(others, not others and not own.second_approval and by in administrators, administrators)


def _had_a_hand(facts: Facts) -> bool:
    """Whether the person of these facts wrote, submitted or already approved the text."""
    person, article = facts.person, facts.article
    assert article
    return person.name in facts.editors or person.name in (article.submitter, article.first_approver)
