"""What a database begins with."""

import pytest
from sqlalchemy.exc import DBAPIError


def test_a_new_database_begins_with_privileges_policies_and_an_empty_chain(database):
    with database.read() as tx:
        roles = tx.exec_driver_sql("SELECT role, count(*) FROM role_privilege GROUP BY role ORDER BY role").all()
        assert roles == [("administrator", 4), ("editor", 1), ("manager", 7)]
        assert tx.exec_driver_sql("SELECT serial, hash FROM audit_end").all() == [(0, "")]


@pytest.mark.parametrize("table", ["audit", "revision", "original", "decision", "export"])
def test_the_server_refuses_to_empty_what_is_only_added_to(server_database, table):
    with pytest.raises(DBAPIError, match="only ever added"), server_database.begin() as tx:
        tx.exec_driver_sql(f"TRUNCATE {table}")
