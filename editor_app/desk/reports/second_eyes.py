"""Who can approve a text that one of its editors may not, and what an editor who works alone can do about it."""

from dataclasses import dataclass

from editor_app.desk.articles.facts import editors_beside, gather
from editor_app.desk.base.desk import Desk
from editor_app.domain.article import Action, Article
from editor_app.domain.person import Privilege
from editor_app.store import articles, audit, people


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
        article, everyone = articles.get(tx, article_id), people.everyone(tx)
        able = {one.name: one for one in everyone if one.may(Privilege.APPROVE)}
        if by not in able:
            return None
        own = gather(desk, tx, article, able[by], Action.APPROVE)
        if not _had_a_hand(by, article, own.editors) or not (own.four_eyes or own.second_approval):
            return None
        steps = audit.steps(tx, article_id)
        wrote = {name: editors_beside(tx, article, one, steps) for name, one in able.items() if name != by}
    others = tuple(name for name, editors in wrote.items() if not _had_a_hand(name, article, editors))
    if not others and own.approve_own and not own.second_approval:
        return None
    administrators = tuple(one.name for one in everyone if one.may(Privilege.ADMINISTER))
    return SecondEyes(others, not others and not own.second_approval and by in administrators, administrators)


def _had_a_hand(name: str, article: Article, editors: frozenset[str]) -> bool:
    """Whether a person wrote, submitted or already approved a text."""
    return name in (*editors, article.submitter, article.first_approver)
