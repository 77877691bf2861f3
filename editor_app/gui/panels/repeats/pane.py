"""The repeats of the text at a glance: the arc diagram with its legend.

Signal: place_asked(Arc, int end).
"""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.finding import Finding
from editor_app.gui.base import theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.repeats.arc_diagram import ROLES, ArcDiagram, pen_of
from editor_app.gui.panels.repeats.arcs import ARCHIVE, KINDS, Arc, arcs, kind_name

_SAMPLE = 26


class RepeatsPanel(QWidget):
    """What is repeated, where, and how alike; `title` says it in words."""

    place_asked = Signal(Arc, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Elided()
        self.diagram = ArcDiagram()
        self.legend = QWidget()
        self.empty = QLabel()
        self.stack = QStackedWidget()
        self._lay_out()
        self.diagram.activated.connect(self.place_asked)
        self.setFocusProxy(self.diagram)
        self.show_nothing()

    def show_repeats(self, findings: Iterable[Finding], body: str) -> None:
        """Show the repeats among the findings of a text."""
        found = arcs(findings)
        self.diagram.show_arcs(found, body)
        self._show_legend({arc.kind for arc in found})
        here = sum(arc.kind != ARCHIVE for arc in found)
        parts = [self.tr("%n repeat(s) in this text", "", here)] if here else []
        if len(found) > here:
            parts.append(self.tr("%n passage(s) from earlier articles", "", len(found) - here))
        self.title.setText(" · ".join(parts))
        self.empty.setText(self.tr("Nothing in this text is repeated."))
        self._show(bool(found))

    def show_nothing(self) -> None:
        """No text was checked yet."""
        self.diagram.show_arcs((), "")
        self.empty.setText(self.tr("Passages that the text repeats will be shown here as arcs."))
        self._show(False)

    def _show(self, found: bool) -> None:
        self.title.setVisible(found)
        self.legend.setVisible(found)
        self.stack.setCurrentWidget(self.diagram if found else self.empty)

    def _show_legend(self, kinds: set[str]) -> None:
        row = self.legend.layout()
        assert row is not None
        while (item := row.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for kind in KINDS:
            if kind in kinds:
                words = QLabel(kind_name(kind))
                dress(words, Look.SMALL, Look.MUTED)
                row.addWidget(Sample(kind))
                row.addWidget(words)

    def _lay_out(self) -> None:
        dress(self.title, Look.STRONG)
        dress(self.empty, Look.MUTED)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        legend = QHBoxLayout(self.legend)
        legend.setContentsMargins(0, 0, 0, 0)
        legend.setSpacing(theme.SMALL)
        top = QHBoxLayout()
        top.setSpacing(theme.LARGE)
        top.addWidget(self.title, 1)
        top.addWidget(self.legend)
        self.stack.addWidget(self.diagram)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.TIGHT)
        column.setSpacing(theme.TIGHT)
        column.addLayout(top)
        column.addWidget(self.stack, 1)


class Sample(QWidget):
    """A stroke of one kind's line."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Called by Qt."""
        return QSize(_SAMPLE, theme.LARGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Called by Qt."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen_of(self._kind, theme.colours(self.palette()).of(ROLES[self._kind]).name(), 2.0))
        middle = self.height() / 2
        if self._kind == ARCHIVE:
            across = self.width() / 2
            painter.drawLine(QPointF(across, 2), QPointF(across, self.height() - 3))
            painter.drawLine(QPointF(across - 4, self.height() - 7), QPointF(across, self.height() - 3))
            painter.drawLine(QPointF(across + 4, self.height() - 7), QPointF(across, self.height() - 3))
        else:
            painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        painter.end()
