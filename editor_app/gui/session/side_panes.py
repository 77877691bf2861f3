"""The rails at work: the views of the queue at the left, the panes of the article at the right."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.desk.base.views import View
from editor_app.gui.base.labels import view_name, view_word
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.panels.queue.pane import QueuePanel
from editor_app.gui.panels.queue.views import COUNT
from editor_app.gui.session.context import Context
from editor_app.gui.shell.window import Window

_DRAWINGS = {
    View.MY_WORK: ("person", "muted"),
    View.NEW: ("state-new", "muted"),
    View.WAITING: ("state-submitted", "info"),
    View.CHANGES: ("state-changes-requested", "warning"),
    View.APPROVED: ("state-approved", "settled"),
    View.EXPORTED: ("state-exported", "muted"),
    View.SET_ASIDE: ("state-set-aside", "muted"),
    View.ALL: ("queue", "muted"),
}
_CONTEXT = 3
_WIDTHS = {"names": 660, "compare": 616, "repeats": 616, "details": 420, "comments": 400, "archive": 616}
_FRONT = "pane"
"""Under which name it is kept which of them was in front."""
_USUAL = 560
"""Pixels that a pane would like to have."""


class ViewsRail(QObject):
    """A view opens the queue; pressed again, it closes it."""

    def __init__(self, window: Window, queue: QueuePanel) -> None:
        super().__init__(window)
        self._window, self._queue, self._rail = window, queue, window.views
        queue.views.hide()
        for view in View:
            drawing, role = _DRAWINGS[view]
            self._rail.add(view.value, drawing, view_name(view), role, view_word(view))
        add = self._rail.add_at_the_foot("add", QCoreApplication.translate("Window", "Add"), self._offer)
        add.setToolTip(QCoreApplication.translate("Window", "Open files or paste a text"))
        self._add: QWidget = add
        self._rail.pressed.connect(self._choose)
        window.panes.changed.connect(self._mark)
        queue.view_chosen.connect(lambda _: self._mark())
        queue.views.views.dataChanged.connect(lambda *_: self._count())
        self._mark()

    def _offer(self) -> None:
        menu = QMenu(self._window)
        for name in ("open", "paste-new", "sample"):
            menu.addAction(self._window.command(name))
        menu.popup(self._add.mapToGlobal(self._add.rect().topRight()))

    def _choose(self, name: str) -> None:
        panes, views = self._window.panes, self._queue.views
        view = View(name)
        if view is views.chosen() and panes.is_open(panes.queue):
            panes.close_pane(panes.queue)
        else:
            views.choose(view)
            panes.go_to(0)
        self._mark()

    def _mark(self) -> None:
        shown = self._window.panes.is_open(self._window.panes.queue)
        self._rail.mark(*([self._queue.views.chosen().value] if shown else []))

    def _count(self) -> None:
        """The number beside each drawing."""
        model = self._queue.views.views
        for row, view in enumerate(View):
            count = int(str(model.index(row).data(COUNT) or 0))
            button = self._rail.buttons[view.value]
            button.show_count(count)
            name = QCoreApplication.translate("Window", "{view}: {count}").format(view=view_name(view), count=count)
            button.setAccessibleName(name)
            button.setToolTip(name)


class PanesRail(QObject):
    """One button for each pane of the article: it opens it and goes there; pressed there, it closes it."""

    def __init__(self, window: Window, findings: FindingsPanel, context: Context) -> None:
        super().__init__(window)
        self._window, self._context, self._rail = window, context, window.sides
        self._panels: dict[str, QWidget] = {
            "compare": context.compare,
            "repeats": context.repeats,
            "names": context.names,
            "source": context.source,
            "comments": context.comments,
            "history": context.history,
            "preview": context.preview,
            "details": context.details,
            "archive": context.archive,
        }
        drawings = {"comments": "comment", "names": "person", "repeats": "repeat", "archive": "folder"}
        words = {
            "findings": self.tr("Findings"),
            "compare": self.tr("Compare"),
            "repeats": self.tr("Repeats"),
            "names": self.tr("Names"),
            "source": self.tr("Source"),
            "comments": self.tr("Comments"),
            "history": self.tr("History"),
            "preview": self.tr("Preview"),
            "details": self.tr("Details"),
            "archive": self.tr("Archive"),
        }
        for key, name in words.items():
            self._rail.add(key, drawings.get(key, key), name, words=name)
        self._rail.pressed.connect(self.press)
        window.panes.changed.connect(self._mark)
        context.currentChanged.connect(lambda _: self._mark())
        context.comments_counted.connect(self._rail.buttons["comments"].show_bubble)
        findings.counted.connect(self._rail.buttons["findings"].show_bubble)
        for key in ("names", "source", "comments", "details", "history", "preview"):
            window.on(f"pane-{key}", partial(self.toggle, key))
        self._recall()
        context.currentChanged.connect(lambda _: window.keep(_FRONT, self._front))
        self._mark()

    def toggle(self, key: str) -> None:
        """As a key does: closes a pane only when the keys are in it."""
        panes, panel = self._window.panes, self._panels[key]
        if self._context.currentWidget() is panel and panes.is_open(panes.context):
            panes.toggle(_CONTEXT)
        else:
            self._context.bring_forward(panel)

    def press(self, key: str) -> None:
        """As the mouse does: a pane that is shown is closed."""
        panes = self._window.panes
        if key == "findings":
            panes.close_pane(panes.findings) if panes.is_open(panes.findings) else panes.go_to(2)
        elif self._context.currentWidget() is self._panels[key] and panes.is_open(panes.context):
            panes.close_pane(panes.context)
        else:
            self._context.bring_forward(self._panels[key])
        self._mark()

    @property
    def _front(self) -> str:
        """The pane that is shown, or would be."""
        return next((key for key, panel in self._panels.items() if panel is self._context.currentWidget()), "")

    def _recall(self) -> None:
        """The pane that was in front when the window was closed. Compare would come back with nothing in it."""
        if panel := self._panels.get(self._window.kept(_FRONT)):
            self._context.setCurrentWidget(panel)
        if self._context.currentWidget() is self._context.compare:
            self._window.panes.put_instead(self._window.panes.context, self._window.panes.findings)

    def _mark(self) -> None:
        panes, front = self._window.panes, self._front
        shown = ["findings"] if panes.is_open(panes.findings) else []
        if panes.is_open(panes.context):
            shown.append(front)
        self._rail.mark(*shown)
        panes.want_width(panes.context, _WIDTHS.get(front, _USUAL))
