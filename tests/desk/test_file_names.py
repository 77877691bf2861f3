from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from editor_app.desk.file_names import FORBIDDEN, LONGEST, RESERVED, free_path, safe_name


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
