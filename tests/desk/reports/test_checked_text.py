from pathlib import Path

from editor_app.desk.reports.check_files import Checked
from editor_app.desk.reports.checked_text import checked_text
from editor_app.domain.article import Stamp
from editor_app.domain.finding import Report
from editor_app.text.manuscript import Manuscript


def test_it_hands_on_what_is_known():
    report = Report(Stamp("", 0, 0, ""), "", ())
    made = checked_text(Checked(Path("a/b.md"), Manuscript("", "Text."), report, 1, "", 0.0, (None,)))
    assert (Path(made.name), made.words, made.decisions, made.title) == (Path("a/b.md"), 1, (None,), made.name)
