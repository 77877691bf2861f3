"""Exporting approved articles: which formats, where to, how far it is, and what happened to each.

Signals: export_asked(Profile, bool confirmed) · profile_kept(Profile) · profile_dropped(Profile) ·
cancel_asked() · folder_opened(Path).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.desk.base.kinds import Format
from editor_app.desk.exports.profiles import FIELDS, STANDARD, TITLE, Profile, file_name, prove_template
from editor_app.desk.exports.release import Outcome, Released
from editor_app.domain.article import Article
from editor_app.domain.errors import EditorError
from editor_app.gui.base import icons, theme
from editor_app.gui.base.bus import Notice, Tone
from editor_app.gui.base.message_bars import Notices
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.dialogs.profile_row import ProfileRow
from editor_app.gui.dialogs.results import ResultList


class ExportDialog(BaseDialog):
    """Three pages: what to do, doing it, what was done. Nothing is overwritten: a name that is taken gets a number."""

    export_asked = Signal(Profile, bool)
    profile_kept = Signal(Profile)
    profile_dropped = Signal(Profile)
    cancel_asked = Signal()
    folder_opened = Signal(Path)

    def __init__(
        self,
        articles: Sequence[Article],
        kinds: Sequence[Format],
        folder: Path | None = None,
        embargoed: Sequence[str] = (),
        profiles: Sequence[Profile] = (STANDARD,),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Export"))
        self.articles = tuple(articles)
        self.forms = {one.name: QCheckBox(tell(one.written_as)) for one in kinds}
        self.profile = ProfileRow(profiles)
        self.notices = Notices()
        self.names = QLineEdit(TITLE)
        self.shown = QLabel()
        self.folder = QLineEdit(str(folder) if folder else "")
        self.choose = QPushButton(icons.icon("folder", "muted"), self.tr("Choose…"))
        self.confirm = QCheckBox(self.tr("Export before the embargo ends"))
        self.pages = QStackedWidget()
        self.bar, self.now = QProgressBar(), QLabel()
        self.results = ResultList()
        self.running = False
        self._embargoed = tuple(embargoed)
        self._lay_out()
        self._connect()
        self._take_profile(self.profile.profiles[0])
        self._refresh()
        (self.go if self.folder.text() else self.folder).setFocus()
        self.fit(580, 560)

    def show_progress(self, done: int, total: int, title: str) -> None:
        """How many of how many articles are done, and the title of the current one."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.now.setText(
            self.tr("{number} of {total}: {title}").format(number=min(done + 1, total), total=total, title=title)
        )

    def show_results(self, results: Sequence[Released]) -> None:
        """What happened to each article."""
        self.running = False
        self.results.show_results(tuple(results))
        good = sum(one.outcome is Outcome.EXPORTED for one in results)
        self.title.setText(self.tr("{good} of {total} exported").format(good=good, total=len(results)))
        self.pages.setCurrentWidget(self.results)
        self.drop.setText(self.tr("Close"))
        self.go.setText(self.tr("Open the folder"))
        self.go.setEnabled(good > 0)
        self.results.setFocus()

    def show_failure(self, words: str) -> None:
        """The whole export failed; the choices are shown again with the reason."""
        self.running = False
        self.drop.setEnabled(True)
        self.pages.setCurrentIndex(0)
        self.failure.setText(words)
        self.failure.setVisible(bool(words))
        self._refresh()

    def reject(self) -> None:
        """Escape or Cancel: a running export is asked to stop, and reports when it has."""
        if self.running:
            self.drop.setEnabled(False)
            self.now.setText(self.tr("Stopping after this article…"))
            self.cancel_asked.emit()
        else:
            super().reject()

    def _go(self) -> None:
        folder = Path(self.folder.text().strip()).expanduser()
        if self.pages.currentWidget() is self.results:
            self.folder_opened.emit(folder)
            return
        self.running = True
        self.pages.setCurrentIndex(1)
        self.show_progress(0, len(self.articles), self.articles[0].title if self.articles else "")
        self.go.setEnabled(False)
        self.drop.setEnabled(True)
        self.drop.setText(self.tr("Stop"))
        self.export_asked.emit(replace(self._as_profile(), folder=str(folder)), self.confirm.isChecked())

    def _chosen(self) -> tuple[str, ...]:
        return tuple(form for form, box in self.forms.items() if box.isChecked())

    def _refresh(self) -> None:
        if self.running or self.pages.currentIndex() != 0:
            return
        embargo = bool(self._embargoed) and not self.confirm.isChecked()
        ready = bool(self._chosen() and self.folder.text().strip() and self.articles)
        self.profile.allow_saving(bool(self._chosen()) and self._show_names())
        self.go.setEnabled(
            ready and self._show_names() and not (embargo and len(self._embargoed) == len(self.articles))
        )
        self.go.setText(self.tr("Export"))
        self.drop.setText(self.tr("Cancel"))

    def _as_profile(self) -> Profile:
        """The choices as they stand."""
        template = self.names.text().strip() or TITLE
        return Profile(self.profile.name, self._chosen(), self.folder.text().strip(), template)

    def _take_profile(self, kept: Profile) -> None:
        """Set everything as it was saved; if no folder was saved, the current one stays."""
        for form, box in self.forms.items():
            box.setChecked(form in kept.forms)
        if not self.folder.isReadOnly():  # an administrator has fixed it
            self.folder.setText(kept.folder or self.folder.text())
        self.names.setText(kept.template)

    def _say_dropped(self, profile: Profile) -> None:
        """A profile was deleted: offer to undo that."""

        def have_back() -> None:
            self.profile.keep(profile)
            self._take_profile(profile)

        words = self.tr("Profile “{name}” deleted.").format(name=profile.name)
        self.notices.show_notice(Notice(words, "", Tone.DONE, self.tr("Undo"), have_back, topic="profile"))

    def _show_names(self) -> bool:
        """Show the name of the first file; False when the pattern contains something unknown."""
        template = self.names.text().strip() or TITLE
        try:
            prove_template(template)
        except EditorError as fault:
            self.shown.setText(tell(fault.whole))
            return False
        form = next(iter(self._chosen()), "")
        first = file_name(template, self.articles[0], datetime.now().astimezone()) if self.articles else ""
        self.shown.setText(f"{first}.{form}" if first and form else first)
        return True

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Export into"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _connect(self) -> None:
        for box in (*self.forms.values(), self.confirm):
            box.toggled.connect(self._refresh)
        self.folder.textChanged.connect(self._refresh)
        self.names.textChanged.connect(self._refresh)
        self.profile.chosen.connect(self._take_profile)
        self.profile.save_asked.connect(lambda: self.profile.keep(self._as_profile()))
        self.profile.kept.connect(self.profile_kept)
        self.profile.dropped.connect(self.profile_dropped)
        self.profile.dropped.connect(self._say_dropped)
        self.choose.clicked.connect(self._choose)
        self.go.clicked.connect(self._go)

    def _lay_out(self) -> None:
        one = self.articles[0].title if len(self.articles) == 1 else ""
        self.title.setText(one or self.tr("Export %n article(s)", "", len(self.articles)))
        self.body.addWidget(self.notices)
        self.body.addWidget(self.pages, 1)
        for page in (self._asking(), self._doing(), self.results):
            self.pages.addWidget(page)

    def _asking(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        self.failure = QLabel()
        self.failure.setWordWrap(True)
        self.failure.hide()
        dress(self.failure, Look.ERROR)
        column.addWidget(self.failure)
        column.addWidget(_heading(self.tr("Profile")))
        column.addWidget(self.profile)
        column.addSpacing(theme.SMALL)
        column.addWidget(_heading(self.tr("Formats")))
        column.addLayout(self._form_boxes())
        column.addSpacing(theme.SMALL)
        column.addWidget(_heading(self.tr("Folder")))
        column.addLayout(_row(self.folder, self.choose))
        column.addSpacing(theme.SMALL)
        column.addWidget(_heading(self.tr("File names")))
        column.addWidget(self.names)
        column.addWidget(self.shown)
        self._name_controls()
        self.choose.setAutoDefault(False)
        if self._embargoed:
            held = QLabel(self.tr("Under embargo: {titles}").format(titles=", ".join(self._embargoed)))
            held.setWordWrap(True)
            dress(held, Look.WARNING)
            column.addSpacing(theme.SMALL)
            column.addWidget(held)
            column.addWidget(self.confirm)
        column.addStretch(1)
        return page

    def _form_boxes(self) -> QGridLayout:
        """Two columns: the list of formats grows."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.LARGE)
        grid.setVerticalSpacing(0)
        half = (len(self.forms) + 1) // 2
        for number, (form, box) in enumerate(self.forms.items()):
            box.setMinimumHeight(theme.TARGET)
            box.setChecked(form == "docx" or len(self.forms) == 1)
            grid.addWidget(box, number % half, number // half)
        return grid

    def _name_controls(self) -> None:
        self.folder.setAccessibleName(self.tr("Folder"))
        self.names.setAccessibleName(self.tr("File names"))
        self.names.setToolTip(", ".join(f"{{{field}}}" for field in FIELDS))
        self.shown.setTextFormat(Qt.TextFormat.PlainText)
        self.shown.setWordWrap(True)
        dress(self.shown, Look.MUTED)

    def _doing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self.now)
        column.addWidget(self.bar)
        column.addStretch(2)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Articles exported"))
        self.now.setWordWrap(True)
        return page


def _row(field: QWidget, button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.SMALL)
    row.addWidget(field, 1)
    row.addWidget(button)
    return row


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    dress(label, Look.STRONG)
    return label
