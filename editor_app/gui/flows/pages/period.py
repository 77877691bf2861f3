"""The report of a period in the window: from this month's first day to today, until other days are chosen."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from editor_app.desk.base.disk import write_text
from editor_app.desk.reports.period import Done, period, period_table
from editor_app.domain.errors import EditorError
from editor_app.domain.message import sentences
from editor_app.gui.base.bus import Bus, Notice
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs.period import PeriodDialog
from editor_app.gui.flows.printing import PrintPreview
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window


class Period(QObject):
    """One dialog at a time; its rows are read on the store lane."""

    def __init__(self, window: Window, work: Work, bus: Bus) -> None:
        super().__init__(window)
        self._window, self._work, self._bus = window, work, bus
        self.dialog: PeriodDialog | None = None
        window.on("period", self.open)

    def open(self) -> None:
        """Show this month."""
        today = self._work.desk.clock().astimezone().date()
        self.dialog = dialog = PeriodDialog(today.replace(day=1), today, self._window)
        dialog.asked.connect(partial(self._read, dialog))
        dialog.save_asked.connect(self._save)
        dialog.print_asked.connect(lambda html, title: PrintPreview(html, title, parent=self._window).open())
        dialog.finished.connect(self._closed)
        dialog.open_once()
        dialog.ask()

    def _read(self, dialog: PeriodDialog, first: date, last: date) -> None:
        days, desk = (first, last), self._work.desk
        then, failed = partial(self._show, dialog, days), partial(self._refused, dialog, days)
        self._work.run(lambda: period(desk, first, last), then, failed)

    def _show(self, dialog: PeriodDialog, days: tuple[date, date], done: tuple[Done, ...]) -> None:
        if dialog is self.dialog and dialog.days == days:
            dialog.show_done(done)

    def _refused(self, dialog: PeriodDialog, days: tuple[date, date], fault: EditorError) -> None:
        """The dialog says it: a bar would be hidden below it."""
        if dialog is self.dialog and dialog.days == days:
            dialog.show_fault(tell(sentences(fault.message, fault.hint)))

    def _save(self, done: tuple[Done, ...]) -> None:
        if self.dialog is None:
            return
        first, last = self.dialog.days
        folder = Path(self._work.settings.export_folder or Path.home())
        kind = self.tr("Table (*.csv)")
        name, _ = QFileDialog.getSaveFileName(
            self.dialog, self.dialog.windowTitle(), str(folder / f"{first} - {last}.csv"), kind
        )
        if name:
            path = Path(name) if Path(name).suffix else Path(f"{name}.csv")
            self._work.run(lambda: write_text(path, period_table(done)), lambda _: self._saved(path))

    def _saved(self, path: Path) -> None:
        words = self.tr("{name} saved.").format(name=path.name)
        self._bus.notice.emit(Notice(words, str(path.parent), topic="period"))

    def _closed(self) -> None:
        self.dialog = None
