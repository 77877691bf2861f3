"""The file of a client profile: read as it was written, or refused with what is wrong."""

import json
from datetime import date

import pytest

from editor_app.domain.client import Client, Skip
from editor_app.domain.errors import Unreadable
from editor_app.domain.house import CaseRule, HouseList, HouseTerm, TermKind, TermStatus
from editor_app.formats.terms.client_file import read_client, written_client

TERM = HouseTerm(
    "museum",
    TermKind.BODY,
    "Harbour Museum",
    TermStatus.PREFERRED,
    "港口博物馆",
    "HM",
    "n",
    CaseRule.EXACT,
    date(2020, 1, 1),
)
WHOLE = Client("Zoo ß", ("names.variant",), "en_US", frozenset(Skip), HouseList((TERM,)))


@pytest.mark.parametrize("one", [WHOLE, Client("A")])
def test_what_is_written_is_read(one, tmp_path):
    (tmp_path / "a.json").write_text(written_client(one), encoding="utf-8")
    assert read_client(tmp_path / "a.json") == one


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "it is not JSON"),
        ("[" * 100_000, "it is not JSON"),
        ("[]", "it names no client"),
        ('{"client": " "}', "it names no client"),
        ('{"client": 3}', "it names no client"),
        ('{"client": "A", "colour": 1}', "it has no setting called “colour”"),
        ('{"client": "A", "english": "en_AU"}', "“english” must be one of these: en_US, en_GB"),
        ('{"client": "A", "skip": ["poems"]}', "“poems” must be one of these"),
        ('{"client": "A", "skip": "tables"}', "“skip” must be a list"),
        ('{"client": "A", "rules-off": ["a b"]}', "“rules-off” must be a list"),
        ('{"client": "A", "terms": {}}', "its terms are not a list"),
        ('{"client": "A", "terms": [{"term": 1}]}', "term 1 is not one"),
        ('{"client": "A", "terms": [{"term": "x", "colour": "red"}]}', "term 1 has no field called “colour”"),
        ('{"client": "A", "terms": [{"term": "x", "status": "odd"}]}', "term 1: “odd” is not one of"),
        ('{"client": "A", "terms": [{"term": ""}]}', "term 1: The term is missing."),
    ],
)
def test_a_broken_file_is_refused_with_what_is_wrong(content, why, tmp_path):
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    with pytest.raises(Unreadable, match="is not a client profile") as refused:
        read_client(tmp_path / "a.json")
    assert why in str(refused.value)


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path):
    with pytest.raises(Unreadable):
        read_client(tmp_path / "none.json")
    (tmp_path / "a.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Unreadable, match="not JSON"):
        read_client(tmp_path / "a.json")


def test_the_file_is_what_a_person_can_read():
    assert json.loads(written_client(WHOLE))["skip"] == ["boilerplate", "quotations", "tables"]
    assert "港口博物馆" in written_client(WHOLE)
