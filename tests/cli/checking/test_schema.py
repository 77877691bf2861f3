"""docs/check.schema.json says what `check --format json` prints: neither more nor less."""

import json
from copy import deepcopy
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "check.schema.json").read_text(encoding="utf-8"))
TEXT = """---
title: The the lock
---

The lock is is open. Über “𝒳” the Lock Board opened. The lock is open and the key of the lock is in the house.

The lock is is shut. <!-- editor-app: ignore-line -->
"""


@pytest.fixture
def printed(cli, tmp_path):
    """The output for texts with everything that the schema knows but decisions."""
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.html").write_text(
        "<h1>Lock</h1><p>The lock is is open since Monday.</p><s>Shut.</s>", encoding="utf-8"
    )
    return json.loads(cli("check", tmp_path / "a.md", tmp_path / "b.html", "--format", "json").out)


def faults(instance):
    return [fault.message for fault in Draft202012Validator(SCHEMA).iter_errors(instance)]


def test_real_output_is_as_the_schema_says(printed):
    Draft202012Validator.check_schema(SCHEMA)
    assert faults(printed) == []
    first, second = printed["documents"]
    assert first["findings"] and first["hidden"] and second["notes"], "this test would prove little"
    assert {finding["place"]["in"] for finding in first["findings"]} == {"title", "body"}


def test_the_schema_says_nothing_that_is_not_there(printed):
    """Each field that it asks for is needed, and one that it does not know is refused."""
    first = printed["documents"][0]
    paths = [(), ("documents", 0), ("documents", 0, "findings", 0), ("documents", 0, "findings", 0, "place")]
    assert first["findings"]
    for path in paths:
        for name in list(at(printed, path)):
            less = deepcopy(printed)
            del at(less, path)[name]
            assert faults(less), f"{name} can be missing"
        more = deepcopy(printed)
        at(more, path)["surprise"] = 1
        assert faults(more), f"{path} can have more"


def test_a_report_with_decisions_is_as_the_schema_says(staffed, tmp_path):
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    article = staffed("--user", "Ed", "import", tmp_path / "a.md").out.split("\t")[0]
    staffed("start", article, "--user", "Ed")
    staffed("decide", article, "--user", "Ed", "--rule", "repetition.word", "--because", "4")
    made = staffed("report", article, "--to", tmp_path / "out", "--formats", "json")
    told = json.loads(Path(made.out.strip()).read_text(encoding="utf-8"))
    assert any("decision" in finding for finding in told["documents"][0]["findings"])
    assert faults(told) == []


def at(instance, path):
    for step in path:
        instance = instance[step]
    return instance
