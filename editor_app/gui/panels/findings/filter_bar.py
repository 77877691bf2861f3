"""The filter of the findings: severity, check, open or decided, words.

Signal: changed(Filter).
"""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from editor_app.domain.finding import Severity
from editor_app.gui.base import icons, theme
from editor_app.gui.base.labels import check_name, severity_name
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.findings.issues import Filter, Issue, Show


class FilterBar(QWidget):
    """One row, shown on demand; the buttons of the severities and the one that opens it stand in the head of the
    findings. With no severity pressed, all are shown.
    """

    changed = Signal(Filter)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit()
        self.show_box = QComboBox()
        self.check_box = QComboBox()
        self.severities = {severity: self._severity(severity) for severity in Severity}
        self._fill()
        self.opener = QToolButton()
        self.opener.setIcon(icons.icon("filter", "muted"))
        self.opener.setCheckable(True)
        self.opener.setToolTip(self.tr("Filter"))
        self.opener.setAccessibleName(self.tr("Filter findings"))
        self.opener.toggled.connect(self.setVisible)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.words, 1)
        row.addWidget(self.check_box, 1)
        row.addWidget(self.show_box)
        self.hide()
        self.words.textChanged.connect(self._emit)
        self.show_box.currentIndexChanged.connect(self._emit)
        self.check_box.currentIndexChanged.connect(self._emit)

    def filter(self) -> Filter:
        """What is asked for."""
        wanted = frozenset(severity for severity, button in self.severities.items() if button.isChecked())
        wanted = wanted or frozenset(Severity)
        show = self.show_box.currentData()
        return Filter(show, wanted, self.check_box.currentData(), self.words.text().strip())

    def clear(self) -> None:
        """Ask for every open issue again."""
        self.show_all(Show.OPEN)

    def show_all(self, show: Show) -> None:
        """Ask for all severities, checks and words."""
        self.blockSignals(True)
        self.words.clear()
        self.check_box.setCurrentIndex(0)
        self.show_box.setCurrentIndex(list(Show).index(show))
        for button in self.severities.values():
            button.setChecked(False)
        self.opener.setChecked(show is not Show.OPEN)
        self.blockSignals(False)
        self._emit()

    def show_counts(self, issues: Iterable[Issue]) -> None:
        """Show how many issues there are of each kind, open ones while those are listed, and offer the checks that
        found something.
        """
        every, listed = tuple(issues), Filter(self.show_box.currentData())
        grave = Counter(issue.severity for issue in every if listed.wants(issue))
        for severity, button in self.severities.items():
            button.setText(str(grave[severity]))
            button.setAccessibleName(f"{severity_name(severity)}: {grave[severity]}")
        checks = tuple(dict.fromkeys(issue.about for issue in every))
        chosen = self.check_box.currentData()
        self.check_box.blockSignals(True)
        self.check_box.clear()
        self.check_box.addItem(self.tr("All checks"), None)
        for check in checks if chosen in (None, *checks) else (*checks, chosen):
            self.check_box.addItem(check_name(check), check)
        self.check_box.setCurrentIndex(max(0, self.check_box.findData(chosen)))
        self.check_box.blockSignals(False)

    def _fill(self) -> None:
        self.words.setPlaceholderText(self.tr("Filter"))
        self.words.setAccessibleName(self.tr("Filter findings by words"))
        self.words.setClearButtonEnabled(True)
        labels = {Show.OPEN: self.tr("Open"), Show.DECIDED: self.tr("Decided"), Show.ALL: self.tr("All")}
        for show, label in labels.items():
            self.show_box.addItem(label, show)
        self.show_box.setAccessibleName(self.tr("Open or decided"))
        self.check_box.addItem(self.tr("All checks"), None)
        self.check_box.setAccessibleName(self.tr("Check"))
        self.check_box.setMinimumContentsLength(8)
        self.check_box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _severity(self, severity: Severity) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.severity_icon(severity))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setText("0")
        button.setToolTip(self.tr("Only: {severity}").format(severity=severity_name(severity)))
        button.setAccessibleName(severity_name(severity))
        button.toggled.connect(self._emit)
        dress(button, Look.SMALL)
        return button

    def _emit(self) -> None:
        self.changed.emit(self.filter())
