"""The four panes of the window: their places, sizes and the order in which F6 visits them."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look

_SIDES = (236, 760, 340)
_HEIGHTS = (520, 210)


class Splitters(QSplitter):
    """Queue, text and findings beside each other, the context below."""

    def __init__(self, text: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._upper = QSplitter(Qt.Orientation.Horizontal)
        self.queue, self.findings, self.context = _place(), _place(), _place()
        self.text = text
        for widget in (self.queue, text, self.findings):
            self._upper.addWidget(widget)
        self.addWidget(self._upper)
        self.addWidget(self.context)
        self.setStretchFactor(0, 1)
        self._upper.setStretchFactor(1, 1)
        for splitter in (self, self._upper):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(True)
        self._upper.setCollapsible(1, False)
        self.setCollapsible(0, False)
        self.reset()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """In the order of Ctrl+1..4."""
        return (self.queue, self.text, self.findings, self.context)

    def fill(self, pane: QWidget, content: QWidget) -> None:
        """Put a panel where it belongs."""
        layout = pane.layout()
        assert layout is not None
        layout.addWidget(content)
        pane.setFocusProxy(content)

    def go_to(self, number: int) -> None:
        """Show a pane and put the focus there."""
        pane = self.panes[number]
        self._open(pane)
        target = pane
        while (proxy := target.focusProxy()) is not None:
            target = proxy
        if target.focusPolicy() is Qt.FocusPolicy.NoFocus:
            target = next(_focusable(pane), pane)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, by: int) -> None:
        """To the pane after the one that has the focus, or before it; closed ones are skipped."""
        order = [number for number, pane in enumerate(self.panes) if pane.width() and pane.height()]
        here = next((at for at, number in enumerate(order) if _has_focus(self.panes[number])), -by)
        self.go_to(order[(here + by) % len(order)])

    def reset(self) -> None:
        """Restore the default layout."""
        self._upper.setSizes(_SIDES)
        self.setSizes(_HEIGHTS)

    def keep(self, settings: QSettings) -> None:
        """Remember the sizes."""
        settings.setValue("panes", self.saveState())
        settings.setValue("sides", self._upper.saveState())

    def recall(self, settings: QSettings) -> None:
        """Restore the layout of when the window was closed."""
        for splitter, key in ((self, "panes"), (self._upper, "sides")):
            state = settings.value(key)
            if isinstance(state, QByteArray):
                splitter.restoreState(state)

    def _open(self, pane: QWidget) -> None:
        """Give a closed pane its default size."""
        if pane is self.context and not self.sizes()[1]:
            self.setSizes(_HEIGHTS)
        elif pane is not self.context and not pane.width():
            self._upper.setSizes(_opened(self._upper.sizes(), self._upper.indexOf(pane)))


def _opened(sizes: Sequence[int], at: int) -> list[int]:
    return [_SIDES[number] if number == at else size for number, size in enumerate(sizes)]


def _place() -> QWidget:
    """The place for a panel; empty until the desk is open."""
    place = QWidget()
    theme.dress(place, Look.PANE)
    place.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    return place


def _focusable(pane: QWidget) -> Iterator[QWidget]:
    policies = (Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.WheelFocus)
    return (child for child in pane.findChildren(QWidget) if child.isVisible() and child.focusPolicy() in policies)


def _has_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))
