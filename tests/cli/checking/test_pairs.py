from pathlib import Path

import pytest

from editor_app.cli.checking.pairs import read_pairs
from editor_app.domain.errors import Unreadable


def test_pairs_are_read_line_by_line(tmp_path):
    file = tmp_path / "pairs.tsv"
    file.write_text("a.md\tb.txt\n\n译文.md\t原文.txt\n", encoding="utf-8")
    assert read_pairs(file) == [(Path("a.md"), Path("b.txt")), (Path("译文.md"), Path("原文.txt"))]


@pytest.mark.parametrize("content", [b"a.md b.txt\n", b"a\tb\tc\n", b"\xff\xfe\x00"])
def test_what_is_no_list_is_refused(tmp_path, content):
    file = tmp_path / "pairs.tsv"
    file.write_bytes(content)
    with pytest.raises(Unreadable):
        read_pairs(file)
    with pytest.raises(Unreadable):
        read_pairs(tmp_path / "missing.tsv")
