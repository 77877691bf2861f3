import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.domain.archive import ArchiveSize, Listed
from editor_app.gui.panels.repeats.archive import ArchivePanel

TEXTS = tuple(Listed(f"/house/{n}.txt", f"Text {n}", "2024-05-01", 300 + n) for n in range(3))


@pytest.fixture
def panel(qtbot):
    made = ArchivePanel()
    qtbot.addWidget(made)
    made.resize(1000, 240)
    made.show_size(ArchiveSize(3, 903, 80, 0, 4096))
    made.show_texts(TEXTS, "")
    made.show()
    return made


def test_it_says_how_much_there_is(panel):
    assert panel.title.text().startswith("3 ")
    assert "903 words" in panel.title.text()


def test_an_empty_archive_invites(panel, qtbot):
    panel.show_texts((), "")
    assert panel.stack.currentWidget() is panel.empty
    with qtbot.waitSignal(panel.files_asked):
        qtbot.mouseClick(panel.empty.add, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.folder_asked):
        qtbot.mouseClick(panel.empty.folder, Qt.MouseButton.LeftButton)
    panel.show_texts((), "nothing like it")
    assert "nothing like it" in panel.empty.words.text()
    assert panel.empty.add.isHidden()
    assert panel.search.isVisible()


def test_texts_are_read_and_removed_by_key(panel, qtbot):
    panel.list.setCurrentIndex(panel.list.texts.index(1))
    with qtbot.waitSignal(panel.read_asked) as asked:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert asked.args == ["/house/1.txt"]
    panel.list.selectAll()
    assert not panel.read.isEnabled()
    with qtbot.waitSignal(panel.remove_asked) as asked:
        QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert asked.args == [tuple(one.name for one in TEXTS)]


def test_what_is_chosen_stays_chosen_when_others_come(panel):
    panel.list.setCurrentIndex(panel.list.texts.index(1))
    panel.show_texts((Listed("new", "New", "", 5), *TEXTS), "")
    assert panel.list.chosen() == (TEXTS[1],)


def test_an_old_index_is_told_and_can_be_made_anew(panel, qtbot):
    panel.show_size(ArchiveSize(3, 903, 80, 2, 4096))
    assert panel.old.isVisible()
    with qtbot.waitSignal(panel.rebuild_asked):
        qtbot.mouseClick(panel.old.again, Qt.MouseButton.LeftButton)
    panel.show_job("Indexing")
    assert not panel.old.isVisible()


def test_a_long_job_shows_how_far_it_is_and_can_be_stopped(panel, qtbot):
    panel.show_job("Adding texts")
    assert panel.job.isVisible()
    assert not panel.add.isEnabled()
    panel.job.show_progress(3_000_000_000, 12_000_000_000)
    assert panel.job.bar.value() == panel.job.bar.maximum() // 4
    with qtbot.waitSignal(panel.stop_asked):
        qtbot.mouseClick(panel.job.stop, Qt.MouseButton.LeftButton)
    panel.show_job("")
    assert panel.add.isEnabled()
    assert not panel.job.isVisible()
