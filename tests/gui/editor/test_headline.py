"""The headline above the text, and what was found in it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from editor_app.domain.finding import Finding, Severity
from editor_app.domain.message import NOTHING
from editor_app.gui.editor.headline import Headline
from editor_app.text.anchors import anchor
from editor_app.text.manuscript import Part
from editor_app.text.span import Span

TITLE = "Keepers  open the the lock"


def found(words: str, rule: str = "repetition.word") -> Finding:
    span = Span(TITLE.index(words), TITLE.index(words) + len(words))
    return Finding(rule, Severity.ERROR, span, anchor(TITLE, span, Part.TITLE), NOTHING, NOTHING, ("the",))


@pytest.fixture
def headline(qtbot: QtBot) -> Iterator[Headline]:
    made = Headline()
    qtbot.addWidget(made)
    made.resize(600, 24)
    made.setText(TITLE)
    made.show()
    yield made


def drawn(headline: Headline) -> QImage:
    return headline.grab().toImage()


def test_a_mark_is_drawn_and_the_one_in_hand_stands_out(headline: Headline) -> None:
    for rule in ("repetition.word", "duplicates.exact"):
        headline.show_findings([])
        bare = drawn(headline)
        headline.show_findings([found("the the", rule)])
        marked = drawn(headline)
        headline.choose(found("the the", rule))
        assert bare != marked
        assert marked != drawn(headline)
        headline.choose(None)
        assert marked == drawn(headline)


def test_a_click_on_the_words_is_a_click_on_the_finding(headline: Headline, qtbot: QtBot) -> None:
    wide, narrow = found("open the the"), found("the the")
    headline.show_findings([wide, narrow])
    x = headline.fontMetrics().horizontalAdvance("Keepers open the")
    with qtbot.waitSignal(headline.pointed) as pointed:
        qtbot.mouseClick(headline, Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
    assert pointed.args == [narrow]
    with qtbot.assertNotEmitted(headline.pointed):
        qtbot.mouseClick(headline, Qt.MouseButton.LeftButton, pos=QPoint(3, 10))


def test_marks_go_with_the_words_they_were_made_for(headline: Headline) -> None:
    headline.show_findings([found("the the")])
    headline.setText(TITLE)
    assert headline.findings
    assert headline.accessibleDescription() == "1 finding(s)"
    headline.setText("Keepers open the lock")
    assert not headline.findings


def test_what_is_cut_off_has_no_mark(headline: Headline) -> None:
    headline.resize(60, 24)
    headline.show_findings([found("the the")])
    assert list(headline._places()) == []


def test_a_finding_at_the_end_of_a_long_headline_comes_into_sight(headline: Headline) -> None:
    headline.resize(headline.fontMetrics().horizontalAdvance("Keepers open"), 24)
    last = found("lock")
    headline.show_findings([last])
    assert not list(headline._places())
    headline.choose(last)
    (one,) = headline._places()
    assert one[1].right() <= headline.width() and one[1].width() > 5
    cut = drawn(headline)
    headline.choose(None)
    assert headline.begins_at == 0
    assert drawn(headline) != cut
