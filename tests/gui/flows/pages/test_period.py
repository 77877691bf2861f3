"""The report of a period, from the menu to the file."""

from editor_app.desk.reports.period import COLUMNS
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.gui.flows.pages import period as flow
from editor_app.gui.flows.pages.period import Period
from tests.taking import advance


def test_this_month_is_shown_and_saved(furnished, settle, qtbot, at, tmp_path, monkeypatch):
    article = at(Status.SUBMITTED)
    advance(furnished.work.desk, article, Action.APPROVE, "Mia")
    furnished.window.command("period").trigger()
    settle()
    dialog = furnished.window.findChild(Period).dialog
    assert [one.step.action for one in dialog.model.rows] == [Action.APPROVE]
    path = tmp_path / "out"
    monkeypatch.setattr(flow.QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog.save.click()
    settle()
    assert path.with_suffix(".csv").read_text(encoding="utf-8").lstrip("\ufeff").splitlines()[0] == ",".join(COLUMNS)
    shown = []
    monkeypatch.setattr(flow, "PrintPreview", lambda html, title, parent: shown.append(html) or dialog)
    monkeypatch.setattr(dialog, "open", lambda: None)
    dialog.paper.click()
    assert "<table" in shown[0]
    dialog.accept()
    assert furnished.window.findChild(Period).dialog is None


def test_rows_of_days_that_nobody_asks_for_any_more_are_not_shown(furnished, settle):
    furnished.window.command("period").trigger()
    settle()
    here = furnished.window.findChild(Period)
    days = here.dialog.days
    here._show(here.dialog, (days[0], days[0].replace(year=2001)), ("old",))
    assert here.dialog.model.rows == ()
    here.dialog.reject()


def test_days_that_cannot_be_read_show_no_rows_of_others(furnished, settle, at, monkeypatch):
    article = at(Status.SUBMITTED)
    advance(furnished.work.desk, article, Action.APPROVE, "Mia")
    furnished.window.command("period").trigger()
    settle()
    dialog = furnished.window.findChild(Period).dialog
    assert dialog.model.rows

    def fails(*_):
        raise EditorError(say("The period ends before it begins."))

    monkeypatch.setattr(flow, "period", fails)
    dialog.first.setDate(dialog.first.date().addMonths(-1))
    settle()
    assert dialog.model.rows == ()
    assert dialog.said.text() == "The period ends before it begins."
    dialog.reject()
