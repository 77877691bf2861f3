"""The house list in the real window: every change is kept, told, and can be taken back."""

from dataclasses import replace

import pytest

from editor_app.desk.lists import suggestions
from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.gui.dialogs.lists.term import TermDialog
from editor_app.gui.dialogs.lists.term_history import TermHistoryDialog
from editor_app.gui.session.lists.house_list_controller import HouseListController

TERM = HouseTerm("quay", TermKind.TERM, "North Quay", TermStatus.PREFERRED)


@pytest.fixture
def keeper(start, qtbot):
    program = start()
    workspace = program.workspace
    made = HouseListController(workspace.window, workspace.work, workspace.bus, workspace.live.check)
    made.open()
    qtbot.waitUntil(lambda: made.dialog is not None, timeout=30_000)
    yield made
    if made.dialog:
        made.dialog.close()


def shown(keeper):
    return [one.term for one in keeper.dialog.terms.rows] if keeper.dialog else []


def waiting(keeper):
    return len(keeper.dialog.waiting.model.rows)


def undo(keeper):
    keeper.dialog.notices.shown[0].then()


def test_a_term_is_added_changed_and_deleted_and_each_is_taken_back(keeper, qtbot):
    keeper.add((TERM,))
    qtbot.waitUntil(lambda: shown(keeper) == [TERM])
    (held,) = keeper.dialog.terms.rows
    noted = replace(TERM, note="by the river")
    keeper.change(held, noted)
    qtbot.waitUntil(lambda: shown(keeper) == [noted])
    undo(keeper)
    qtbot.waitUntil(lambda: shown(keeper) == [TERM])
    keeper.delete(keeper.dialog.terms.rows)
    qtbot.waitUntil(lambda: shown(keeper) == [])
    undo(keeper)
    qtbot.waitUntil(lambda: shown(keeper) == [TERM])


def test_what_cannot_stand_is_said_in_the_dialog(keeper, qtbot):
    keeper.add((TERM,))
    qtbot.waitUntil(lambda: shown(keeper) == [TERM])
    keeper.add((TERM,))
    qtbot.waitUntil(lambda: "already" in keeper.dialog.notices.shown[0].text)
    assert shown(keeper) == [TERM]


def test_a_file_is_brought_in_and_written_out(keeper, qtbot, tmp_path):
    (tmp_path / "in.csv").write_text("term,kind\nLock,body\nGate,ship\n", encoding="utf-8")
    keeper.bring(tmp_path / "in.csv")
    qtbot.waitUntil(lambda: [term.term for term in shown(keeper)] == ["Lock"])
    assert "1 wrong line" in keeper.dialog.notices.shown[0].text
    keeper.write(tmp_path / "out.tbx")
    qtbot.waitUntil(lambda: (tmp_path / "out.tbx").exists())


def test_an_import_is_taken_back(keeper, qtbot, tmp_path):
    (tmp_path / "in.csv").write_text("term,kind\nLock,body\n", encoding="utf-8")
    keeper.bring(tmp_path / "in.csv")
    qtbot.waitUntil(lambda: [term.term for term in shown(keeper)] == ["Lock"])
    undo(keeper)
    qtbot.waitUntil(lambda: shown(keeper) == [])


def test_a_suggestion_waits_for_a_manager(keeper, qtbot):
    keeper.suggest((TERM,))
    qtbot.waitUntil(lambda: bool(keeper.dialog.notices.shown))
    assert [one.term for one in suggestions.suggestions(keeper._work.desk)] == [TERM]
    assert shown(keeper) == []
    qtbot.waitUntil(lambda: waiting(keeper) == 1)
    keeper.dialog.waiting.refuse.click()
    qtbot.waitUntil(lambda: waiting(keeper) == 0)
    undo(keeper)
    qtbot.waitUntil(lambda: waiting(keeper) == 1)
    keeper.dialog.waiting.accept.click()
    qtbot.waitUntil(lambda: shown(keeper) == [TERM])
    assert suggestions.suggestions(keeper._work.desk) == ()
    undo(keeper)
    qtbot.waitUntil(lambda: waiting(keeper) == 1)
    assert shown(keeper) == []


def test_a_suggestion_is_taken_back(keeper, qtbot):
    keeper.suggest((TERM,))
    qtbot.waitUntil(lambda: waiting(keeper) == 1)
    undo(keeper)
    qtbot.waitUntil(lambda: waiting(keeper) == 0)


def test_the_history_of_a_term_and_of_the_list_is_shown(keeper, qtbot):
    keeper.add((TERM, replace(TERM, concept="lock", term="Lock")))
    qtbot.waitUntil(lambda: len(shown(keeper)) == 2)

    def history():
        keeper.dialog.history.click()
        found = lambda: [one for one in keeper.dialog.findChildren(TermHistoryDialog) if one.isVisible()]  # noqa: E731
        qtbot.waitUntil(lambda: bool(found()))
        (dialog,) = found()
        dialog.go.click()
        return dialog.title.text(), [line.said for line in dialog.moments.rows]

    both = ["“North Quay” (Preferred, Term)", "“Lock” (Preferred, Term)"]
    assert history() == ("History of the house list", both)
    keeper.dialog.table.selectRow(1)
    assert history() == ("History of “North Quay”", both[:1])
    keeper.dialog.table.selectAll()
    assert not keeper.dialog.history.isEnabled()


def test_a_form_stays_with_what_was_filled_in_until_it_is_kept(keeper, qtbot):
    keeper._work.by, by = "Nobody", keeper._work.by
    keeper.dialog.add_asked.emit()
    form = keeper.dialog.findChild(TermDialog)
    form.words["term"].setText("South Quay")
    form.go.click()
    qtbot.waitUntil(form.go.isEnabled, timeout=30_000)
    assert form.isVisible() and "Nobody" in form.refusal.text()
    assert form.words["term"].text() == "South Quay"
    keeper._work.by = by
    form.go.click()
    qtbot.waitUntil(lambda: [one.term for one in shown(keeper)] == ["South Quay"])
    assert not form.isVisible()
