"""A house list in a file: all of it there and back, wrong lines named."""

import pytest

from editor_app.desk.lists.house_file import read_terms, write_terms, wrong_lines
from editor_app.domain.errors import Unreadable
from editor_app.domain.house import HouseTerm, TermKind, TermStatus

TERMS = (
    HouseTerm("harbour", TermKind.BODY, "Harbour Authority", TermStatus.PREFERRED, "港务局", "HA", "since 2019"),
    HouseTerm("harbour", TermKind.BODY, 'Port "Bureau", old', TermStatus.FORBIDDEN),
)


@pytest.mark.parametrize("name", ["house.csv", "house.tbx"])
def test_nothing_is_lost_there_and_back(tmp_path, name):
    write_terms(tmp_path / name, TERMS)
    assert read_terms(tmp_path / name).house.terms == TERMS


def test_a_bare_list_of_terms_is_enough(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("\ufeffterm\nHarbour Authority\n\n", encoding="utf-8")
    (term,) = read_terms(path).house.terms
    assert (term.concept, term.kind, term.status) == ("Harbour Authority", TermKind.TERM, TermStatus.PREFERRED)


def test_wrong_lines_are_said_with_file_line_and_reason(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("term,status,note\nLock,loved,\nGate,," + "x" * (1 << 20) + "\nQuay,,\n", encoding="utf-8")
    found = read_terms(path)
    assert [term.term for term in found.house.terms] == ["Quay"]
    first, second = map(str, wrong_lines(path, found))
    assert first.startswith(f"{path}, line 2: “Lock”: “loved” is not one of")
    assert second == f"{path}, line 3: “Gate”: It has 1,048,576 characters, more than the 10,000 allowed."


def test_a_list_without_terms_is_refused(tmp_path):
    (tmp_path / "list.csv").write_text("name of it\nHarbour\n", encoding="utf-8")
    with pytest.raises(Unreadable, match="no column"):
        read_terms(tmp_path / "list.csv")
