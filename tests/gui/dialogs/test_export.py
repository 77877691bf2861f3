from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from editor_app.desk.base.kinds import WRITABLE
from editor_app.desk.exports.profiles import Profile
from editor_app.desk.exports.release import Outcome, Released
from editor_app.domain.article import Article, Status
from editor_app.domain.message import verbatim
from editor_app.gui.dialogs.export import ExportDialog

NOW = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)
FORMS = tuple(one for one in WRITABLE if one.name in ("txt", "md", "html", "docx"))


def article(name):
    return Article(name, f"Title {name}", "en_US", Status.APPROVED, 1, 1, "Ed", NOW, NOW)


@pytest.fixture
def dialog(qtbot, tmp_path):
    made = ExportDialog((article("a"), article("b")), FORMS, tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_asks_for_formats_and_a_folder(dialog, qtbot, tmp_path):
    dialog.forms["md"].setChecked(True)
    with qtbot.waitSignal(dialog.export_asked) as asked:
        click(qtbot, dialog.go)
    assert asked.args == [Profile("Word", ("md", "docx"), str(tmp_path)), False]
    assert not dialog.go.isEnabled()


def test_without_a_format_or_a_folder_nothing_begins(dialog):
    dialog.forms["docx"].setChecked(False)
    assert not dialog.go.isEnabled()
    dialog.forms["txt"].setChecked(True)
    dialog.folder.setText("  ")
    assert not dialog.go.isEnabled()


def test_what_is_missing_has_the_keys_and_never_cancel(qtbot, tmp_path):
    for folder, focused in ((None, "folder"), (tmp_path, "go")):
        made = ExportDialog((article("a"),), FORMS, folder)
        qtbot.addWidget(made)
        assert made.focusWidget() is getattr(made, focused)


def test_a_running_export_is_asked_to_stop_and_the_dialog_waits(dialog, qtbot):
    click(qtbot, dialog.go)
    dialog.show_progress(1, 2, "Title b")
    assert "2 of 2: Title b" in dialog.now.text()
    with qtbot.waitSignal(dialog.cancel_asked):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()


def test_it_says_of_each_article_what_became_of_it(dialog, qtbot, tmp_path):
    click(qtbot, dialog.go)
    dialog.show_results(
        (
            Released("a", "Title a", Outcome.EXPORTED, (tmp_path / "a.docx",)),
            Released("b", "Title b", Outcome.REFUSED, reasons=(verbatim("Its embargo is not over."),)),
        )
    )
    model = dialog.results.model_of_results
    rows = [model.index(row).data() for row in range(model.rowCount())]
    assert rows == ["Title b: Its embargo is not over.", "Title a: a.docx"]
    assert dialog.title.text() == "1 of 2 exported"
    with qtbot.waitSignal(dialog.folder_opened) as opened:
        click(qtbot, dialog.go)
    assert opened.args == [tmp_path]


def test_a_failure_brings_the_choices_back(dialog, qtbot):
    click(qtbot, dialog.go)
    dialog.show_failure("There is no such folder.")
    assert dialog.failure.isVisible()
    assert dialog.go.isEnabled()


def test_an_embargo_must_be_confirmed(qtbot, tmp_path):
    made = ExportDialog((article("a"),), FORMS, tmp_path, ("Title a",))
    qtbot.addWidget(made)
    assert not made.go.isEnabled()
    made.confirm.setChecked(True)
    with qtbot.waitSignal(made.export_asked) as asked:
        made.go.click()
    assert asked.args == [Profile("Word", ("docx",), str(tmp_path)), True]


def test_a_profile_sets_everything_and_the_names_are_shown(qtbot, tmp_path):
    kept = (Profile("Press", ("md", "txt"), "/out", "{date} {title}"), Profile("Web", ("html",)))
    made = ExportDialog((article("a"),), FORMS, tmp_path, (), kept)
    qtbot.addWidget(made)
    assert [form for form, box in made.forms.items() if box.isChecked()] == ["txt", "md"]
    assert made.folder.text() == "/out"
    assert made.shown.text().endswith(" Title a.txt")
    made.profile.names.setCurrentIndex(1)
    assert [form for form, box in made.forms.items() if box.isChecked()] == ["html"]
    assert made.folder.text() == "/out" and made.shown.text() == "Title a.html"


def test_choices_are_kept_under_a_name(dialog, qtbot, tmp_path):
    dialog.names.setText("{id} {language}")
    dialog.profile.names.setEditText("Wire")
    with qtbot.waitSignal(dialog.profile_kept) as kept:
        click(qtbot, dialog.profile.save)
    assert kept.args == [Profile("Wire", ("docx",), str(tmp_path), "{id} {language}")]
    dialog.profile.answer(*kept.args, kept=True)
    assert [one.name for one in dialog.profile.profiles] == ["Word", "Wire"]
    dialog.names.setText("{titel}")
    assert not dialog.go.isEnabled() and not dialog.profile.save.isEnabled()
    assert "cannot contain {titel}" in dialog.shown.text()


def test_a_profile_is_deleted_and_had_back(qtbot, tmp_path):
    press, web = Profile("Press", ("md", "txt"), "/out", "{date} {title}"), Profile("Web", ("html",), "/web")
    made = ExportDialog((article("a"),), FORMS, tmp_path, (), (press, web))
    qtbot.addWidget(made)
    made.profile.names.setCurrentIndex(1)
    with qtbot.waitSignal(made.profile_dropped) as dropped:
        made.profile.delete.click()
    assert dropped.args == [web]
    assert (made.profile.name, made.folder.text()) == ("Press", "/out")
    (notice,) = made.notices.shown
    assert "Web" in notice.text
    with qtbot.waitSignal(made.profile_kept) as kept:
        notice.then()
    assert kept.args == [web]
    made.profile.answer(web, kept=True)
    assert (made.profile.name, made.folder.text()) == ("Web", "/web")
