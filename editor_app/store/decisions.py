"""What editors decided about findings, and the exceptions that the house made of it. Decisions are only ever added."""

from datetime import datetime

from sqlalchemy import RowMapping, delete, exists, insert, select

from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import decision as decisions
from editor_app.store.engine.tables import house_exception as exceptions
from editor_app.text.anchors import Anchor
from editor_app.text.manuscript import Part


def add(tx: Tx, decision: Decision) -> None:
    """Keep a decision."""
    row = {
        "id": decision.id,
        "article": decision.article,
        "rule": decision.rule,
        "quote": decision.anchor.quote,
        "words_before": decision.anchor.before,
        "words_after": decision.anchor.after,
        "part": decision.anchor.part.value,
        "verdict": decision.verdict.value,
        "scope": decision.scope.value,
        "reason": decision.reason.value,
        "note": decision.note,
        "made_by": decision.by,
        "made_at": codecs.stored(decision.at),
    }
    tx.execute(insert(decisions), row)


def has(tx: Tx, decision_id: str) -> bool:
    """Whether a decision is stored already, for any article."""
    return tx.execute(select(decisions.c.id).where(decisions.c.id == decision_id)).first() is not None


def of_article(tx: Tx, article_id: str) -> tuple[Decision, ...]:
    """All that was decided for an article, and the exceptions of the house, in the order in which they came to hold."""
    own = select(decisions).where(decisions.c.article == article_id).order_by(decisions.c.serial)
    made = [decision_of(row) for row in tx.execute(own).mappings()]
    house = [exception_of(row) for row in tx.execute(select(exceptions)).mappings() if row["article"] != article_id]
    # Sorting is stable: decisions made at the same moment stay in the order in which they were stored.
    return tuple(sorted(house + made, key=lambda decision: decision.at))


def waiting(tx: Tx) -> tuple[Decision, ...]:
    """What editors want to hold in every article, and does not yet."""
    accepted = exists().where(exceptions.c.rule == decisions.c.rule, exceptions.c.quote == decisions.c.quote)
    query = (
        select(decisions)
        .where(decisions.c.scope == Scope.HOUSE.value, decisions.c.verdict == Verdict.IGNORED.value)
        .where(~accepted)
        .order_by(decisions.c.serial)
    )
    return tuple(decision_of(row) for row in tx.execute(query).mappings())


def accept(tx: Tx, decision_id: str, by: str, at: datetime) -> None:
    """Make a decision hold in every article from now on."""
    row = tx.execute(select(decisions).where(decisions.c.id == decision_id)).mappings().one_or_none()
    if row is None:
        raise EditorError(say("There is no such decision."), say("Look at the list of suggestions again."))
    names = ("id", "article", "rule", "quote", "words_before", "words_after", "part", "reason", "note", "made_by")
    copied = {name: row[name] for name in names}
    tx.execute(insert(exceptions), {**copied, "accepted_by": by, "accepted_at": codecs.stored(at)})


def held(tx: Tx) -> tuple[tuple[Decision, str], ...]:
    """The exceptions of the house, the latest first, each with who accepted it."""
    query = select(exceptions).order_by(exceptions.c.accepted_at.desc(), exceptions.c.id)
    return tuple((exception_of(row), row["accepted_by"]) for row in tx.execute(query).mappings())


def withdraw(tx: Tx, decision_id: str) -> bool:
    """Let an exception of the house hold in its own article only; False when it was no exception of the house."""
    return tx.execute(delete(exceptions).where(exceptions.c.id == decision_id)).rowcount == 1


def decision_of(row: RowMapping) -> Decision:
    """A row as a decision."""
    return Decision(
        row["id"],
        row["article"],
        row["rule"],
        Anchor(row["quote"], row["words_before"], row["words_after"], codecs.choice(Part, row["part"])),
        codecs.choice(Verdict, row["verdict"]),
        codecs.choice(Scope, row["scope"]),
        codecs.choice(Reason, row["reason"]),
        row["note"],
        row["made_by"],
        codecs.moment(row["made_at"]),
    )


def exception_of(row: RowMapping) -> Decision:
    """An exception of the house as the decision it came from, dated when it was accepted."""
    return Decision(
        row["id"],
        row["article"],
        row["rule"],
        Anchor(row["quote"], row["words_before"], row["words_after"], codecs.choice(Part, row["part"])),
        Verdict.IGNORED,
        Scope.HOUSE,
        codecs.choice(Reason, row["reason"]),
        row["note"],
        row["made_by"],
        codecs.moment(row["accepted_at"]),
    )
