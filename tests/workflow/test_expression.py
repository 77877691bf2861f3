import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from sqlalchemy import create_engine, text

from editor_app.workflow.expression import Expression, literal

SERVER = os.environ.get("EDITOR_APP_TEST_POSTGRES", "")
FACTS = {"me": "O'Neil", "holder": "", "head": 3, "submitted": None, "yes": True, "no": False}


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("me", "O'Neil"),
        ("holder == ''", True),
        ("submitted == None", True),
        ("submitted == head", False),
        ("submitted != head", True),
        ("head > 2 and not no", True),
        ("no or head > 3", False),
        ("head + 1", 4),
        ("me in (holder, 'x')", False),
        ("submitted in (head, None)", True),
        ("'a' if yes else me", "a"),
        ("'a' if holder == me else head", 3),
    ],
)
def test_a_condition_is_answered(source, value):
    assert Expression(source).value(FACTS.__getitem__) == value
    assert Expression(source).source == source


def test_only_what_makes_a_difference_is_asked_for():
    asked = []

    def ask(name):
        asked.append(name)
        return FACTS[name]

    assert Expression("no and me == holder").value(ask) is False
    assert Expression("1 if yes else head").value(ask) == 1
    assert asked == ["no", "yes"]
    assert Expression("no and me == holder").names == {"no", "me", "holder"}


@pytest.mark.parametrize(
    "source",
    ["f(me)", "me.name", "head < 3", "head - 1", "1 < head < 3", "me in holder", "-head", "head == 1.5", "b''", "[me]"],
)
def test_what_the_two_readings_could_take_apart_is_refused(source):
    with pytest.raises(ValueError, match="no condition can say"):
        Expression(source)


def test_text_is_not_counted():
    for source in ("me + 1", "me > 1", "submitted > 1"):
        with pytest.raises(ValueError, match="no condition can say"):
            Expression(source).value(FACTS.__getitem__)


def test_sql_is_written_to_the_letter():
    said = Expression("me in (holder, '') and not (head > 1 or submitted == None)").sql(lambda name: f"a.{name}")
    assert said == (
        "((a.me IS NOT DISTINCT FROM a.holder OR a.me IS NOT DISTINCT FROM '') AND "
        "(NOT ((a.head > 1) OR (a.submitted IS NOT DISTINCT FROM NULL))))"
    )


@pytest.mark.parametrize(("value", "sql"), [("O'Neil", "'O''Neil'"), (None, "NULL"), (True, "TRUE"), (3, "3")])
def test_values_are_written_so_that_they_stay_values(value, sql):
    assert literal(value) == sql


TEXT = some.sampled_from(["me", "holder", "''", "'it''s'".replace("''", ""), "None"])
NUMBER = some.sampled_from(["head", "submitted", "0", "3", "None"])
PLAIN = some.one_of(
    some.sampled_from(["yes", "no", "head > 2", "exports > head"]),
    some.builds("({} {} {})".format, TEXT, some.sampled_from(["==", "!="]), TEXT),
    some.builds("({} {} {})".format, NUMBER, some.sampled_from(["==", "!="]), NUMBER),
    some.builds("({} in ({}, {}))".format, TEXT, TEXT, TEXT),
)
CONDITION = some.recursive(
    PLAIN,
    lambda inner: some.one_of(
        some.builds("({} {} {})".format, inner, some.sampled_from(["and", "or"]), inner),
        some.builds("(not {})".format, inner),
        some.builds("({} if {} else {})".format, inner, inner, inner),
    ),
    max_leaves=6,
)


@pytest.mark.skipif(not SERVER, reason="needs a PostgreSQL server")
def test_both_readings_give_one_answer():
    engine = create_engine(SERVER)
    facts = st_facts()

    with engine.connect() as connection:

        @settings(max_examples=300)
        @given(CONDITION, facts)
        def same(source, known):
            condition = Expression(source)
            asked = condition.sql(lambda name: f"CAST({literal(known[name])} AS {kind_of(name)})")
            answer = connection.execute(text(f"SELECT {asked}".replace(":", "\\:"))).scalar()
            assert answer == condition.value(known.__getitem__)

        same()
    engine.dispose()


def kind_of(name):
    """What a column of that name holds."""
    return {"me": "text", "holder": "text", "yes": "boolean", "no": "boolean"}.get(name, "int")


def st_facts():
    """What is known, in every way."""
    names = some.sampled_from(["", "ed", "O'Neil"])
    number = some.integers(0, 4)
    return some.fixed_dictionaries(
        {
            "me": names,
            "holder": names | some.none(),
            "head": number,
            "exports": number,
            "submitted": number | some.none(),
            "yes": some.booleans(),
            "no": some.booleans(),
        }
    )
