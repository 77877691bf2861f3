"""The panes of the window side by side: queue, text, one of the article's panes, findings. Where there is no room for
two panes beside the text, opening one closes the other.
"""

from collections.abc import Iterator

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look

WIDE_FROM = 1560
"""Pixels without the rails (1680 with them) from which two panes stand beside the text, and the queue is open."""
LEAST_TEXT = 420
"""Pixels that the text keeps."""
_USUAL = {"queue": 228, "findings": 400, "context": 560}
_WIDER = {"queue": 320, "findings": 480, "context": 560}
_LEAST, _LEAST_QUEUE = 280, 180


class Splitters(QSplitter):
    """`changed`: a pane was opened or closed."""

    changed = Signal()

    def __init__(self, text: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.queue, self.findings, self.context = _place(), _place(), _place()
        self.text = text
        self._wide: bool | None = None
        self._wanted: dict[QWidget, int] = {}
        self._away: tuple[QWidget, ...] = ()
        for widget in (self.queue, text, self.context, self.findings):
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        text.setMinimumWidth(LEAST_TEXT // 2)
        self.splitterMoved.connect(lambda *_: self._remember())
        self.reset()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """In the order of their numbers."""
        return (self.queue, self.text, self.findings, self.context)

    def fill(self, pane: QWidget, content: QWidget) -> None:
        """Put a panel where it belongs."""
        layout = pane.layout()
        assert layout is not None
        layout.addWidget(content)
        pane.setFocusProxy(content)

    def want_width(self, pane: QWidget, width: int) -> None:
        """How wide a pane would like to be."""
        if self._wanted.get(pane) != width:
            self._wanted[pane] = width
            self._fit()

    def is_open(self, pane: QWidget) -> bool:
        """Whether a pane is shown."""
        return not pane.isHidden()

    def open(self, pane: QWidget) -> None:
        """Show a pane; where there is no room for both, the other one beside the text goes."""
        if self.is_open(pane):
            return
        pane.show()
        if not self.wide:
            self._part(pane)
        self._fit()
        self.changed.emit()

    def close_pane(self, pane: QWidget) -> None:
        """Hide a pane; the keys go to the text."""
        if pane is self.text or not self.is_open(pane):
            return
        had_focus = _has_focus(pane)
        pane.hide()
        self._fit()
        if had_focus:
            self.go_to(1)
        self.changed.emit()

    def go_to(self, number: int) -> None:
        """Show a pane and put the focus there."""
        pane = self.panes[number]
        self.open(pane)
        target = pane
        while (proxy := target.focusProxy()) is not None:
            target = proxy
        if target.focusPolicy() is Qt.FocusPolicy.NoFocus or not target.isVisible():
            target = next(_focusable(pane), pane)
        if target is pane:  # an empty pane has nothing that takes the keys, and may hand them on to what is hidden
            target = next(_bare(pane), pane)
            target.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle(self, number: int) -> None:
        """The key of a pane opens it and goes there; pressed there, it closes it."""
        pane = self.panes[number]
        if pane is not self.text and self.is_open(pane) and _has_focus(pane):
            self.close_pane(pane)
        else:
            self.go_to(number)

    def step(self, by: int) -> None:
        """To the pane after the one that has the focus, or before it; closed ones are skipped."""
        order = [number for number in (0, 1, 3, 2) if self.is_open(self.panes[number])]
        here = next((at for at, number in enumerate(order) if _has_focus(self.panes[number])), -by)
        self.go_to(order[(here + by) % len(order)])

    @property
    def wide(self) -> bool:
        """Whether two panes have room beside the text."""
        return self.width() >= WIDE_FROM

    def rest(self, resting: bool) -> None:
        """Without a text, the panes beside it are away; with one they are back."""
        if resting:
            self._away = tuple(pane for pane in (self.findings, self.context) if self.is_open(pane))
        for pane in self._away:
            pane.setVisible(not resting)
        if not resting:
            self._away = ()
            self._spare()
        self._fit()
        self.changed.emit()

    def put_instead(self, pane: QWidget, other: QWidget) -> None:
        """Show another pane where one would have nothing to show, now or once a text is there."""
        if pane in self._away:
            self._away = (*(one for one in self._away if one not in (pane, other)), other)
        elif self.is_open(pane):
            self.close_pane(pane)
            self.open(other)

    def reset(self) -> None:
        """Restore the default layout."""
        self._wanted.clear()
        self._away = ()
        self.context.hide()
        self.findings.show()
        self.queue.setVisible(self.wide)
        self._fit()
        self.changed.emit()

    def keep(self, settings: QSettings) -> None:
        """Remember which panes are open, and their sizes."""
        settings.setValue("columns", self.saveState())
        settings.setValue("open", [name for name in _USUAL if self._comes_back(getattr(self, name))])

    def _comes_back(self, pane: QWidget) -> bool:
        return self.is_open(pane) or pane in self._away

    def recall(self, settings: QSettings) -> None:
        """Restore the layout of when the window was closed."""
        state, shown = settings.value("columns"), settings.value("open")
        if isinstance(state, QByteArray):
            self.restoreState(state)
        if isinstance(shown, list | str):
            names = [shown] if isinstance(shown, str) else shown
            self._wide = self.wide
            for name in _USUAL:
                getattr(self, name).setVisible(name in names)
            self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt: a window that becomes narrow keeps one pane beside the text."""
        super().resizeEvent(event)
        if self._wide is None:
            self.queue.setVisible(self.wide)
        if self.wide != self._wide:
            self._wide = self.wide
            if not self.wide and self.is_open(self.context) and self.is_open(self.findings):
                self.context.hide()
            self._spare()
            self._fit()
            self.changed.emit()
        elif event.size().width() < event.oldSize().width() and self._spare():
            self._fit()
            self.changed.emit()

    def _spare(self) -> bool:
        """Hide the queue where it and a pane would not leave the text its least width; True when that was so."""
        beside = [pane for pane in (self.context, self.findings) if self.is_open(pane)]
        taken = _LEAST_QUEUE + sum(max(_LEAST, pane.minimumSizeHint().width()) for pane in beside)
        if not beside or not self.is_open(self.queue) or not self.width() or self.width() - taken >= LEAST_TEXT:
            return False
        self.queue.hide()
        return True

    def _part(self, pane: QWidget) -> None:
        """One pane beside the text; the queue goes too where the text would not keep its least width."""
        if pane in (self.context, self.findings):
            (self.findings if pane is self.context else self.context).hide()
        taken = sum(self._width(one) for one in (self.queue, self.context, self.findings) if self.is_open(one))
        if self.width() and self.width() - taken < LEAST_TEXT:
            (self.findings if pane is self.queue else self.queue).hide()
            if pane is self.queue:
                self.context.hide()

    def _width(self, pane: QWidget) -> int:
        name = next(name for name in _USUAL if getattr(self, name) is pane)
        return self._wanted.get(pane, (_WIDER if self.wide else _USUAL)[name])

    def _fit(self) -> None:
        """Give each open pane its width, and the text the rest."""
        shown = sum(self.is_open(pane) for pane in self._order())
        room = self.width() - (shown - 1) * self.handleWidth()
        sizes = [self._width(pane) if pane is not self.text else 0 for pane in self._order()]
        open_ones = [size if self.is_open(pane) else 0 for size, pane in zip(sizes, self._order(), strict=True)]
        lacking = LEAST_TEXT - (room - sum(open_ones))
        for at, least in ((2, _LEAST), (3, _LEAST), (0, _LEAST_QUEUE)):
            if lacking > 0 and open_ones[at]:
                pane = self._order()[at]
                content = max(least, pane.minimumWidth(), pane.minimumSizeHint().width())
                given = min(lacking, max(0, open_ones[at] - content))
                open_ones[at] -= given
                lacking -= given
        open_ones[1] = max(LEAST_TEXT // 2, room - sum(open_ones))
        self.setSizes(open_ones)

    def _order(self) -> tuple[QWidget, ...]:
        return (self.queue, self.text, self.context, self.findings)

    def _remember(self) -> None:
        """What a person has dragged holds."""
        for pane, size in zip(self._order(), self.sizes(), strict=True):
            if pane is not self.text and self.is_open(pane):
                self._wanted[pane] = size


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
    return (child for child in _bare(pane) if child.isEnabled() and child.focusPolicy() in policies)


def _bare(pane: QWidget) -> Iterator[QWidget]:
    """What is seen in a pane and does not hand the keys on."""
    return (child for child in pane.findChildren(QWidget) if child.isVisible() and child.focusProxy() is None)


def _has_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))
