"""What is due first, and what is urgent, from a terminal."""

import json

import pytest

from editor_app.cli.queue.listing import COMMANDS


@pytest.fixture
def three(staffed, tmp_path):
    made = []
    for name in ("one", "two", "three"):
        (tmp_path / f"{name}.txt").write_text(f"The lock {name}.", encoding="utf-8")
        made.append(staffed("--user", "Ed", "import", tmp_path / f"{name}.txt").out.split("\t")[0])
    return made


def ids(answer):
    return [line.split("\t")[0] for line in answer.out.splitlines()]


def test_what_is_due_is_listed_by_its_day_and_what_is_urgent_first(staffed, three):
    one, two, three_ = three
    assert staffed("schedule", one, "--due", "2025-09-02", "--user", "Ed").out.split("\t")[1:3] == [
        "2025-09-02",
        "normal",
    ]
    assert staffed("schedule", two, "--due", "2025-09-01 08:30", "--priority", "low", "--user", "Mia").status == 0
    assert staffed("schedule", three_, "--priority", "high", "--user", "Ed").status == 0
    assert ids(staffed("list", "--sort", "due")) == [two, one, three_]
    assert ids(staffed("list", "--sort", "priority")) == [three_, one, two]
    assert ids(staffed("list", "--due-by", "2025-09-01")) == [two]
    assert ids(staffed("list", "--priority", "high")) == [three_]
    (row,) = json.loads(staffed("list", "--priority", "low", "--format", "json").out)["articles"]
    assert (row["due"][:16], row["priority"]) == ("2025-09-01T08:30", "low")
    shown = staffed("show", two).out
    assert "Due 2025-09-01 08:30." in shown
    assert "Priority: low" in shown
    assert "schedule r1 by Mia" in shown


def test_a_day_can_be_taken_away_and_nonsense_is_refused(staffed, three):
    staffed("schedule", three[0], "--due", "2025-09-02", "--user", "Ed")
    assert staffed("schedule", three[0], "--due", "none", "--user", "Ed").out.split("\t")[1] == ""
    assert "Give --due or --priority." in staffed("schedule", three[0], "--user", "Ed").err
    assert "is not a time" in staffed("schedule", three[0], "--due", "soon", "--user", "Ed").err
    assert "is not a time" in staffed("list", "--due-by", "2025-02-30").err


def test_every_verb_says_what_it_does(cli):
    said = cli("--help").out
    assert all(str(verb.told) and verb.name in said for verb in COMMANDS)
