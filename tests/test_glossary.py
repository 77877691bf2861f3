"""The glossary is true: each word is said once, where it says, and in the window's Chinese."""

from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROWS = [
    [cell.strip() for cell in line.strip("|\n ").split("|")]
    for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and "`" in line
]
CHINESE = (ROOT / "resources" / "i18n" / "editor_app_zh_CN.ts").read_text(encoding="utf-8")


def test_one_word_is_one_thing() -> None:
    assert len(ROWS) > 30
    assert max(Counter(row[0] for row in ROWS).values()) == 1


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_each_word_stands_where_it_is_said_to_and_in_the_window(row: list[str]) -> None:
    word, meaning, shown, where = row
    assert word and meaning
    assert (ROOT / "editor_app" / where.strip("`")).is_file(), f"{where} is gone"
    assert shown in CHINESE, f"the window does not say {shown}"
