"""A file of terms is read by what its name says."""

import pytest

from editor_app.domain.errors import Unreadable
from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.formats.terms.files import read_terms, written_terms

TERM = HouseTerm("quay", TermKind.TERM, "North Quay", TermStatus.PREFERRED)


@pytest.mark.parametrize("name", ["list.csv", "list.tbx", "list.xml", "list.txt"])
def test_what_is_written_under_a_name_is_read_under_it(tmp_path, name):
    path = tmp_path / name
    path.write_text(written_terms(path, [TERM]), encoding="utf-8")
    assert [row.term for row in read_terms(path).rows] == [TERM]


def test_a_fault_names_the_file(tmp_path):
    (tmp_path / "list.tbx").write_text("no", encoding="utf-8")
    with pytest.raises(Unreadable, match=r"list\.tbx: This is no TBX"):
        read_terms(tmp_path / "list.tbx")
    with pytest.raises(Unreadable, match="cannot be read"):
        read_terms(tmp_path / "none.csv")
    with pytest.raises(Unreadable, match="cannot be read"):
        read_terms(tmp_path)
