import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.formats.exchange.csv_table import meant, safe_cell, table

LIVE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    '"=1',
    "'=1",
    "\ufeff=1",
    "\u200b=1",
    "＝1",
    "|x",
    "%0A=1",
)


@pytest.mark.parametrize("text", LIVE)
def test_what_would_be_computed_is_text(text):
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ("The lock.", "", "3-4", "a=b", "“quoted”", "中文", "'tis"))
def test_what_would_not_stays(text):
    assert safe_cell(text) == text


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",))))
def test_a_cell_means_what_was_given(text):
    assert meant(safe_cell(text)) == text
    assert not safe_cell(text).lstrip(' \t\r\n"`\ufeff\u200b').startswith(("=", "+", "-", "@"))


def test_a_table_is_read_back():
    rows = [("a,b", '"', "two\nlines", 3), ("=1", "", "é", 4)]
    read = list(csv.reader(io.StringIO(table(("a", "b", "c", "d"), rows), newline="")))
    assert read[0] == ["a", "b", "c", "d"]
    assert [[meant(cell) for cell in row] for row in read[1:]] == [[str(cell) for cell in row] for row in rows]
