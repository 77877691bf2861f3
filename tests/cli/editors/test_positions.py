from pathlib import Path

import pytest
from lsprotocol.types import Position

from editor_app.cli.editors.positions import Positions
from editor_app.desk.reports.check_files import Checked
from editor_app.domain.article import Stamp
from editor_app.domain.finding import Report
from editor_app.text.manuscript import Manuscript

HEAD = "---\ntitle: Ünion 𝒳\n---\n"
BODY = "Line\u2028one 𝒳 é.\n\nÜber x.\n"


def positions(encoding="utf-16", head=HEAD, title="Ünion 𝒳"):
    report = Report(Stamp("", 0, 0, ""), "", ())
    return Positions(Checked(Path("a.md"), Manuscript(title, BODY), report, 0, "", 0.0, head=head), encoding)


@pytest.mark.parametrize(("encoding", "column"), [("utf-16", 11), ("utf-8", 15), ("utf-32", 10)])
def test_lines_are_those_of_the_file_and_columns_in_the_units_asked_for(encoding, column):
    start = BODY.index(" é")
    place = positions(encoding).body(start, start + 2)
    assert place.start == Position(3, column)
    assert positions(encoding).body(BODY.index("Über"), BODY.index("Über") + 4).start == Position(5, 0)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "utf-32"])
def test_there_and_back(encoding):
    at = positions(encoding)
    for offset in range(len(BODY)):
        assert at.offset(at.body(offset, offset).start) == offset


def test_a_position_beyond_the_text_is_at_its_end_and_one_above_the_body_before_it():
    assert positions().offset(Position(99, 99)) == len(BODY)
    assert positions().offset(Position(0, 99)) < 0
    assert positions().offset(Position(5, 999)) == len(BODY) - 1


def test_a_headline_is_marked_where_it_stands_or_else_in_the_first_line():
    place = positions().title(6, 7)
    assert (place.start, place.end) == (Position(1, 13), Position(1, 15))
    assert positions(title="Elsewhere").title(0, 3).start == Position(0, 0)
