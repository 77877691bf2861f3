"""The status of the article as a button; its popup shows the next steps, and why some are not open.

Signal: action_asked(Action, str reason, str to, bool confirmed). A step that has a dialog of its own
comes without a reason.
"""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from editor_app.desk.articles.approve import Choice
from editor_app.domain.article import Action, Status
from editor_app.gui.base import icons, theme
from editor_app.gui.base.labels import status_name
from editor_app.gui.panels.queue.step_menu import StepMenu


class StateButton(QToolButton):
    """Knows the state and the choices it was shown."""

    action_asked = Signal(Action, str, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.popup = StepMenu(self)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(theme.ICON, theme.ICON))
        self.setMinimumHeight(theme.BUTTON)
        self.clicked.connect(self.open_choices)
        self.popup.taken.connect(self.action_asked)
        self.show_choices(None, ())

    def show_choices(self, status: Status | None, choices: tuple[Choice, ...], people: tuple[str, ...] = ()) -> None:
        """Show a state and the steps from it; `people` are those it can be handed over to."""
        self.popup.model.show(choices)
        self.popup.people = people
        self.setEnabled(status is not None)
        self.setIcon(icons.status_icon(status) if status else icons.icon("state-new", "muted"))
        name = status_name(status) if status else self.tr("No article")
        self.setText(f"{name}  ▾" if status else name)
        self.setAccessibleName(self.tr("State: {state}").format(state=name))
        self.setToolTip(self.tr("Next steps") if status else "")

    def open_choices(self) -> None:
        """Show the steps."""
        if self.popup.model.rowCount():
            self.popup.open(self._below())

    def choose(self, action: Action) -> None:
        """Take a step as if it was picked: ask what it needs, or show why it is not open."""
        choice = next((one for one in self.popup.model.rows if one.action is action), None)
        if choice:
            self.popup.take(choice, self._below())

    def _below(self) -> QPoint:
        return self.mapToGlobal(QPoint(0, self.height() + theme.TIGHT))
