"""Tracked changes as Word writes them."""

from datetime import UTC, datetime, timedelta, timezone

from docx import Document
from docx.oxml.ns import qn

from editor_app.formats.base.pieces import Run
from editor_app.formats.office.word_changes import Fate, Tracker

AT = datetime(2025, 8, 22, 11, 0, tzinfo=timezone(timedelta(hours=2)))


def test_a_change_has_its_author_its_time_and_a_number_of_its_own() -> None:
    tracker, document = Tracker("Eva\x01", AT), Document()
    runs = (Run("The "), Run("old"), Run("new", link="https://a.org"), Run(" pier"))
    expected = tracker.expect(runs, (Fate.KEPT, Fate.DELETED, Fate.INSERTED, Fate.KEPT), Fate.KEPT)
    paragraph = document.add_paragraph()
    tracker.set(paragraph, expected)
    changes = [one for one in paragraph.paragraph_format.element.iter(qn("w:ins"), qn("w:del"))]
    assert [one.tag for one in changes] == [qn("w:del"), qn("w:ins")]
    assert {one.get(qn("w:author")) for one in changes} == {"Eva"}
    assert {one.get(qn("w:date")) for one in changes} == {AT.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}
    assert len({one.get(qn("w:id")) for one in changes}) == 2
    assert [words.text for words in paragraph.paragraph_format.element.iter(qn("w:delText"))] == ["old"]
    assert changes[1].getparent().tag == qn("w:hyperlink")


def test_a_whole_paragraph_and_a_whole_row_are_marked_once() -> None:
    tracker, document = Tracker("Eva", AT), Document()
    paragraph = document.add_paragraph()
    tracker.set(paragraph, tracker.expect((Run("New."),), (Fate.INSERTED,), Fate.INSERTED))
    properties = paragraph.paragraph_format.element.pPr.find(qn("w:rPr"))
    assert properties.find(qn("w:ins")) is not None
    row = document.add_table(rows=1, cols=2).rows[0]
    for cell, words in zip(row.cells, ("one", "two"), strict=True):
        tracker.set(cell.paragraphs[0], tracker.expect((Run(words),), (Fate.DELETED,), Fate.DELETED))
    assert len([*row.cells[0].paragraphs[0].paragraph_format.element.iterancestors(qn("w:tr"))]) == 1
    element = next(row.cells[0].paragraphs[0].paragraph_format.element.iterancestors(qn("w:tr")))
    assert len(element.trPr.findall(qn("w:del"))) == 1


def test_what_was_not_said_is_no_change() -> None:
    tracker, document = Tracker("Eva", AT), Document()
    paragraph = document.add_paragraph()
    tracker.set(paragraph, (Run("The pier"),))
    tracker.set(paragraph, tracker.expect((), (), Fate.INSERTED))
    assert not [*paragraph.paragraph_format.element.iter(qn("w:ins"), qn("w:del"))]
