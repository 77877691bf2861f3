"""What the policy of the machine fixes, as Preferences show it. No signals."""

from html import escape

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtWidgets import QLabel, QWidget

from editor_app.domain.settings import Settings
from editor_app.gui.base.theme import Look, dress


def fixed_here(widget: QWidget) -> None:
    """Show a field as one that cannot be changed, and say why."""
    widget.setEnabled(False)
    widget.setToolTip(_why())


class FixedNote(QLabel):
    """That there is a policy, and what it fixes of which the page has no field."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = self._rows(settings)
        lines = [self.tr("{what}: {value}").format(what=what, value=value) for what, value in rows]
        self.setText("<br>".join(escape(line) for line in (_why(), *lines)))
        self.setWordWrap(True)
        self.setVisible(bool(settings.fixed))
        dress(self, Look.SMALL, Look.MUTED)

    def _rows(self, settings: Settings) -> list[tuple[str, str]]:
        told = {
            "database": (self.tr("Database"), QUrl(settings.database).toDisplayString()),
            "export_folder": (self.tr("Export folder"), settings.export_folder),
            "house_list": (self.tr("House list"), settings.house_list),
        }
        return [row for name, row in told.items() if name in settings.fixed]


def _why() -> str:
    return QCoreApplication.translate("FixedNote", "Your administrator has fixed this for everyone on this machine.")
