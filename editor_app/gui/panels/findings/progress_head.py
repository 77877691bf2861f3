"""The head of the findings: how far the review is, whether it is for the current text, and which checks failed."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.finding import Severity
from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.findings.issues import Issue


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review is: issues decided or fixed, issues in all, and issues that hold an open error."""

    decided: int = 0
    total: int = 0
    errors: int = 0


def progress(
    found: Iterable[Issue], fixed: int = 0, is_done: Callable[[Issue], bool] = lambda issue: not issue.open
) -> Progress:
    """Counted over all issues, whatever the filter, and those that were `fixed`."""
    every = tuple(found)
    left = [issue for issue in every if not is_done(issue)]
    decided = len(every) - len(left)
    errors = sum(any(finding.severity is Severity.ERROR for finding in issue.open) for issue in left)
    return Progress(decided + fixed, len(every) + fixed, errors)


class Tally:
    """Counts the issues of a text that are no longer there because something was done about them."""

    def __init__(self) -> None:
        self._seen: Counter[str] | None = None

    def forget(self) -> None:
        """Another text is on the desk."""
        self._seen = None

    def note(self, found: Iterable[Issue]) -> None:
        """Something is about to be done about one of these: whatever of them is gone later was fixed."""
        self._seen = (self._seen or Counter()) | _keys(found)

    def fixed(self, found: Iterable[Issue]) -> int:
        """How many are gone; the first report begins the count."""
        now = tuple(found)
        if self._seen is None:
            self.note(now)
        assert self._seen is not None
        return (self._seen - _keys(now)).total()


def _keys(found: Iterable[Issue]) -> Counter[str]:
    """By rule alone: the words of an issue change with every fix near them."""
    return Counter(issue.lead.rule for issue in found)


class ProgressHead(QWidget):
    """How far the review is, and whether it is for the current text."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Findings decided"))
        dress(self.words, Look.STRONG)
        line = QHBoxLayout()
        line.setSpacing(theme.TIGHT)
        line.addWidget(self.words, 1)
        self._line = line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addLayout(line)
        column.addWidget(self.bar)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # no card takes its height

    def add(self, button: QWidget) -> None:
        """One more button, at the right."""
        self._line.addWidget(button)

    def show_progress(self, done: Progress, checked: bool) -> None:
        """Say it in words; the bar only helps the eye."""
        if not checked:
            words = self.tr("Not checked yet")
        elif not done.total:
            words = self.tr("No findings")
        else:
            decided, total = map(QLocale().toString, (done.decided, done.total))
            words = self.tr("{decided} of {total} decided").format(decided=decided, total=total)
        self.words.setText(words)
        self.bar.setRange(0, max(1, done.total))
        self.bar.setValue(done.decided)

    def show_checking(self, checking: bool) -> None:
        """The text has changed; the new report is on its way. The status bar says so, the rows are grey."""
        self.words.setToolTip(self.tr("These findings are from before your last change.") if checking else "")


class FailureBar(QFrame):
    """Names the checks that failed; the others are done."""

    def __init__(self) -> None:
        super().__init__()
        dress(self, Look.BAR, Look.WARNING)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.again = QPushButton(self.tr("Check again"))
        dress(self.again, Look.LINK)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        line.addWidget(self.words, 1)
        line.addWidget(self.again)
        self.hide()

    def show_failures(self, failures: tuple[str, ...]) -> None:
        """Each is "rule: what went wrong"."""
        names = ", ".join(failure.partition(":")[0] for failure in failures)
        self.words.setText(self.tr("Failed: {names}. The other checks are done.").format(names=names))
        self.words.setToolTip("\n".join(failures))
        self.setVisible(bool(failures))
