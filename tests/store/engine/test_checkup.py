"""A database that nobody set up is full of faults; a team's is told in tests/desk/server/test_team.py."""

from editor_app.store.engine import checkup


def test_a_database_without_a_team_is_found_open(server_database):
    with server_database.begin() as tx:
        tx.exec_driver_sql("CREATE SCHEMA desk")
        found = [str(one) for one in checkup.faults(tx, "owner", "people", frozenset(), "")]
        assert "The table article belongs to postgres, who can change every row of it." in found
        assert "The rows of the table audit are open to every login of the group." in found


def test_a_login_that_is_taken_for_another_is_said(server_database):
    with server_database.begin() as tx:
        assert checkup.somebody_else(tx, "postgres") == ""
        assert checkup.somebody_else(tx, "ann") == "postgres"
        assert checkup.somebody_else(tx, "") == ""
