from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from editor_app.desk.base.file_names import FORBIDDEN, LONGEST, MOST, RESERVED, free_path, safe_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Locks and lanterns", "Locks and lanterns"),
        ("../../etc/passwd", "etc passwd"),
        ("C:\\temp\\x", "C temp x"),
        ("a\x00b\nc\u202ed", "a b c d"),
        ("NUL", "NUL -"),
        ("com1.txt", "com1.txt -"),
        ("...", "article"),
        ("", "article"),
        ("~$draft", "draft"),
        ("故宫 · 签约", "故宫 · 签约"),
        ("“Yes?”", "“Yes ”"),
    ],
)
def test_names(title, name):
    assert safe_name(title) == name


@given(some.text(max_size=300))
def test_any_title_gives_a_name_that_any_system_takes(title):
    name = safe_name(title)
    assert name
    assert len(name.encode()) <= LONGEST + 2
    assert not FORBIDDEN.search(name)
    assert not RESERVED.fullmatch(name)
    assert name == name.strip(" .")
    assert Path(name).name == name


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    assert free_path(tmp_path, "a", "txt").name == "a.txt"
    (tmp_path / "a.txt").touch()
    (tmp_path / "a (2).txt").symlink_to(tmp_path / "gone")
    assert free_path(tmp_path, "a", "txt").name == "a (3).txt"
    assert free_path(tmp_path, "a", "txt", frozenset({tmp_path / "a (3).txt"})).name == "a (4).txt"


def test_names_that_differ_only_by_case_or_accents_are_one_name(tmp_path):
    (tmp_path / "Caf\u00e9.DOCX").touch()
    assert free_path(tmp_path, "cafe\u0301", "docx").name == "cafe\u0301 (2).docx"
    taken = frozenset({tmp_path / "CAFE\u0301 (2).docx", tmp_path / "elsewhere" / "b.docx"})
    assert free_path(tmp_path, "caf\u00e9", "docx", taken).name == "caf\u00e9 (3).docx"
    assert free_path(tmp_path, "b", "docx", taken).name == "b.docx"


@pytest.mark.parametrize("letter", ["x", "\u00e9", "\u6587", "\U0001f600"])
def test_a_name_of_300_letters_is_shortened_to_what_a_disk_takes(tmp_path, letter):
    first = free_path(tmp_path, letter * 300, "docx")
    first.touch()
    second = free_path(tmp_path, letter * 300, "docx")
    second.touch()
    assert first != second
    assert second.name.endswith(" (2).docx")
    assert MOST - 4 <= len(first.name.encode()) <= MOST
