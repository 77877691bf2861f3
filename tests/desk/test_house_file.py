import pytest

from editor_app.desk.house_file import read_terms, write_terms
from editor_app.domain.errors import Unreadable
from editor_app.domain.house import HouseTerm, TermKind, TermStatus

TERMS = (
    HouseTerm("harbour", TermKind.BODY, "Harbour Authority", TermStatus.PREFERRED, "港务局", "HA", "since 2019"),
    HouseTerm("harbour", TermKind.BODY, 'Port "Bureau", old', TermStatus.FORBIDDEN),
)


def test_nothing_is_lost_there_and_back(tmp_path):
    write_terms(tmp_path / "house.csv", TERMS)
    assert read_terms(tmp_path / "house.csv").terms == TERMS


def test_a_bare_list_of_terms_is_enough(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("\ufeffterm\nHarbour Authority\n\n", encoding="utf-8")
    (term,) = read_terms(path).terms
    assert (term.concept, term.kind, term.status) == ("Harbour Authority", TermKind.TERM, TermStatus.PREFERRED)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"name\nHarbour\n", "no column"),
        (b"term,status\nHarbour,loved\n", "line 2"),
        (b"term\n\xff\xfe\n", "UTF-8"),
    ],
)
def test_a_broken_list_is_refused_with_its_fault(tmp_path, content, said):
    path = tmp_path / "broken.csv"
    path.write_bytes(content)
    with pytest.raises(Unreadable, match=said):
        read_terms(path)


def test_a_missing_list_is_said_so(tmp_path):
    with pytest.raises(Unreadable, match="cannot be read"):
        read_terms(tmp_path / "none.csv")
