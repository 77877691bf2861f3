"""In a database of an earlier version nothing is asked, and the trail holds as it was hashed then."""

from dataclasses import replace

from sqlalchemy import text

from editor_app.domain.article import Action, Status, Step
from editor_app.domain.person import Role
from editor_app.store import audit, people
from editor_app.store.engine import codecs
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS


def test_an_earlier_trail_still_holds_and_goes_on_with_ticks(url, kept_then, clock):
    first = open_database(url, STEPS[:18])
    with first.begin() as tx:
        article = kept_then(tx)
        step = Step(article.id, 1, Action.IMPORT, "Ed", Role.EDITOR.value, clock(), None, Status.NEW)
        row = audit.row_of(step)
        del row["ticked"]
        end = tx.execute(text("SELECT serial, hash FROM audit_end")).one()
        row |= {"serial": end.serial + 1, "id": "00000000-0000-0000-0000-000000000001", "origin": "", "changes": ""}
        row["previous"] = end.hash
        row["hash"] = audit.hash_of(row)
        names = ", ".join(row)
        tx.execute(text(f"INSERT INTO audit ({names}) VALUES ({', '.join(f':{one}' for one in row)})"), row)
        tx.execute(text("UPDATE audit_end SET serial = :serial, hash = :hash"), row)
    first.close()
    now = open_database(url)
    with now.begin() as tx:
        assert people.policy(tx, "checklist") == "[]"
        assert audit.verify(tx) == ()
        ticked = replace(step, action=Action.SUBMIT, before=Status.NEW, ticked=("Seen by the client?", "看过？"))
        audit.append(tx, ticked)
        assert audit.steps(tx, article.id)[-1].ticked == ticked.ticked
        assert audit.verify(tx) == ()
        assert codecs.unpacked(audit.exported(tx, article.id)[-1])["ticked"]
        assert audit.proven(audit.exported(tx, article.id), article.id)[-1].ticked == ticked.ticked
    now.close()
