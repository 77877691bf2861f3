from pathlib import Path

import pytest

from editor_app.desk.base.opening import open_tools
from editor_app.desk.reports.check_files import Checked, _check_file
from editor_app.desk.reports.text_output import entity_lines, lines, page, passage_lines, summary
from editor_app.desk.reports.text_views import names
from editor_app.text.manuscript import Manuscript
from editor_app.text.repeats import Passage, PassageKind, align
from editor_app.text.span import Span


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checked:
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path))
    path = tmp_path / "<b>.txt"
    path.write_text("Nothing here.\n\nThen the the <script> came.", encoding="utf-8")
    return _check_file(open_tools(), path)


def test_a_line_for_each_finding(checked):
    (line,) = [one for one in map(str, lines(checked)) if "repetition.word" in one]
    assert line.startswith(f"{checked.path}:3:6: error: ")
    assert line.endswith("“the the”")


def test_the_summary_counts(checked):
    assert str(summary([checked])).startswith("1 file, 7 words: 1 error")


def test_the_page_shows_and_escapes(checked):
    made = page([checked])
    assert "the the" in made
    assert "<script" not in made and "<b>" not in made.replace("<br>", "")


def test_passages_and_names_to_read():
    assert [str(one) for one in passage_lines("a", "b", ())] == ["Nothing in common."]
    line = "The eleven old locks of the lower canal were lit by the harbour office on Monday for the first time."
    assert "A 1:1 The eleven old locks" in "\n".join(map(str, passage_lines(line, line, align(line, line))))
    who = names(open_tools(), Manuscript("", "Anna Feldmann, director of the Harbour Museum, spoke."))
    assert "person: Anna Feldmann" in [str(one) for one in entity_lines(who)]


@pytest.mark.parametrize(("kind", "share"), [(PassageKind.EXACT, "100%"), (PassageKind.NEAR, "99%")])
def test_what_has_small_changes_is_not_all_alike(kind, share):
    (words, _, _, *_) = passage_lines("Locks", "Lock", (Passage(kind, 0.9957, Span(0, 5), Span(0, 4)),))
    assert str(words).endswith(f", {share} alike")


def test_a_line_names_the_headline(tmp_path, monkeypatch):
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path))
    path = tmp_path / "pier.md"
    path.write_text("---\ntitle: Harbour opens the the pier\n---\nThe mayor spoke.\n")
    found = map(str, lines(_check_file(open_tools(), path)))
    (line,) = (one for one in found if "repetition.word" in one)
    assert line.startswith(f"{path}:headline:15: error: ")
