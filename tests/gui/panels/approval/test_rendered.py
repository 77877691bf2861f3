"""Changes are marked in the page as it is read, and what is marked can be gone to and pointed at."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from editor_app.gui.panels.approval.rendered import Rendered, words_of, words_of_page
from editor_app.text.compare import differences

HEAD, BOAT = "<h1>Locks</h1>", "<ul><li>One 🌊 {}boat</li></ul>"
OLD = f"{HEAD}<p>The <b>vice</b> head left on Friday.</p><p>The atlas was printed.</p>{BOAT.format('')}"
NEW = f"{HEAD}<p>The <b>deputy</b> head left on Friday at noon.</p>{BOAT.format('big ')}"


@pytest.fixture
def rendered(qtbot):
    made = Rendered()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    old, new = words_of_page(OLD), words_of_page(NEW)
    made.show_changes(NEW, differences(old, new), old)
    return made


def format_at(rendered, words):
    cursor = rendered.page.document().find(words)
    assert not cursor.isNull(), words
    return cursor.charFormat()


def test_each_change_stands_where_it_was_made(rendered):
    assert (rendered.stops[0].old, rendered.stops[0].new) == ("vice", "deputy")
    for stop in rendered.stops:
        cursor = QTextCursor(rendered.page.document())
        cursor.setPosition(stop.start)
        cursor.setPosition(stop.end, QTextCursor.MoveMode.KeepAnchor)
        assert stop.new.strip() in cursor.selectedText()


def test_what_went_is_struck_and_what_came_is_underlined(rendered):
    assert format_at(rendered, "vice").fontStrikeOut()
    assert format_at(rendered, "deputy").fontUnderline()
    assert format_at(rendered, "deputy").fontWeight() > 500, "it is still bold"
    assert not format_at(rendered, "head").fontUnderline()
    assert format_at(rendered, "atlas").fontStrikeOut()
    assert format_at(rendered, "big").fontUnderline(), "behind a letter of two units too"


def test_without_marks_it_is_what_readers_will_see(rendered):
    rendered.show_changes(NEW, (), "")
    assert words_of(rendered.page.document()) == words_of_page(NEW)
    assert rendered.stops == ()


def test_a_change_is_gone_to_and_pointed_at(rendered, qtbot):
    rendered.go_to(0)
    assert "deputy" in rendered.page.textCursor().selectedText()
    place = rendered.page.cursorRect(rendered.page.document().find("deputy")).center()
    with qtbot.waitSignal(rendered.change_pointed) as pointed:
        QTest.mouseClick(rendered.page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pointed.args == [0]


def test_words_are_selected_as_they_stand_without_what_went(rendered):
    document = rendered.page.document()
    first, last = document.find("deputy"), document.find("left")
    cursor = QTextCursor(document)
    cursor.setPosition(first.selectionStart())
    cursor.setPosition(last.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    rendered.page.setTextCursor(cursor)
    about = rendered.selected()
    assert (about.quote, about.before[-4:]) == ("deputy head left", "The ")
    cursor.clearSelection()
    rendered.page.setTextCursor(cursor)
    assert rendered.selected() is None
