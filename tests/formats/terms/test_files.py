"""A file of terms is read by what its name says."""

import zipfile

import pytest

from editor_app.domain.errors import EditorError, Unreadable
from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.formats.terms.files import read_terms, written_terms

TERM = HouseTerm("quay", TermKind.TERM, "North Quay", TermStatus.PREFERRED)


@pytest.mark.parametrize("name", ["list.csv", "list.tbx", "list.xml", "list.txt"])
def test_what_is_written_under_a_name_is_read_under_it(tmp_path, name):
    path = tmp_path / name
    path.write_text(written_terms(path, [TERM]), encoding="utf-8")
    assert [row.term for row in read_terms(path).rows] == [TERM]


@pytest.mark.parametrize("name", ["list.xlsx", "list.doc"])
def test_nothing_is_written_under_the_name_of_another_kind(tmp_path, name):
    with pytest.raises(EditorError, match=rf"{name}” cannot be written: a house list is a CSV or TBX file.") as told:
        written_terms(tmp_path / name, [TERM])
    assert ".csv or .tbx" in str(told.value.hint)


def test_a_fault_names_the_file(tmp_path):
    (tmp_path / "list.tbx").write_text("no", encoding="utf-8")
    with pytest.raises(Unreadable, match=r"list\.tbx: This TBX file is not complete"):
        read_terms(tmp_path / "list.tbx")
    with pytest.raises(Unreadable, match="cannot be read"):
        read_terms(tmp_path / "none.csv")
    with pytest.raises(Unreadable, match="cannot be read"):
        read_terms(tmp_path)


def test_what_is_no_list_is_called_by_what_it_is(tmp_path):
    with zipfile.ZipFile(tmp_path / "list.csv", "w") as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(Unreadable, match=r"list\.csv” is not a list but an Excel workbook") as told:
        read_terms(tmp_path / "list.csv")
    assert "Save the list as CSV" in str(told.value.hint)
    (tmp_path / "list.tbx").write_bytes(b"%PDF-1.7 and so on")
    with pytest.raises(Unreadable, match="is not a list but a PDF file"):
        read_terms(tmp_path / "list.tbx")
    (tmp_path / "list.tbx").write_bytes(b"<?xml version='1.0'?><tbx><text>")
    with pytest.raises(Unreadable, match="TBX file is not complete"):
        read_terms(tmp_path / "list.tbx")
