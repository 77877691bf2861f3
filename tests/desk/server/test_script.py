from dataclasses import replace

from editor_app.desk.server import script, steps
from editor_app.domain.article import Action
from editor_app.workflow.moves import MOVES


def test_the_digest_tells_other_rules_apart(monkeypatch):
    before = script.digest()
    assert before == script.digest()
    move = MOVES[Action.APPROVE]
    less = replace(move, guards=move.guards[:1])
    monkeypatch.setattr(steps, "MOVES", dict(MOVES) | {Action.APPROVE: less})
    assert script.digest() != before


def test_every_function_that_acts_as_the_owner_looks_in_no_other_schema():
    for part in script.script("people").split("CREATE OR REPLACE FUNCTION ")[1:]:
        head = part.partition("$f$")[0]
        assert "SECURITY DEFINER" not in head or "SET search_path = pg_catalog, pg_temp" in head


def test_running_it_again_changes_nothing(team):
    with team.owner().begin() as tx:
        tx.connection.driver_connection.execute(script.script(f"{team.name}_people").encode())
    with team.desk("Ed").database.read() as tx:
        assert tx.exec_driver_sql("SELECT desk.me()").scalar_one() == "Ed"
        assert tx.exec_driver_sql("SELECT digest FROM desk.state").scalar_one() == script.digest()
