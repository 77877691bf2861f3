"""The articles that were open last, and the view of the queue, as they were when the window was closed."""

import json
from functools import partial

from PySide6.QtCore import QObject

from editor_app.desk.articles.queries import article
from editor_app.desk.base.views import View
from editor_app.domain.errors import EditorError, InUse
from editor_app.gui.panels.queue.pane import QueuePanel
from editor_app.gui.session.work import OpenArticle, Work
from editor_app.gui.shell.window import Window

MOST = 9
"""As many as have a digit in the menu."""


class Recent(QObject):
    """Fills the menu of recent articles; the latest comes first."""

    def __init__(self, window: Window, work: Work, queue: QueuePanel) -> None:
        super().__init__(window)
        self._window, self._work = window, work
        self._listed: list[tuple[str, str]] = _read(window.kept("recent"))
        work.opened.connect(self._opened)
        queue.view_chosen.connect(lambda view: window.keep("view", view.value))
        if view := next((one for one in View if one.value == window.kept("view")), None):
            queue.views.choose(view)
        window.pane.welcome.recent_asked.connect(self._open)
        self._fill()

    def _opened(self, shown: OpenArticle) -> None:
        here = shown.article
        others = [one for one in self._listed if one[0] != here.id]
        self._listed = [(here.id, here.title), *others][:MOST]
        self._window.keep("recent", json.dumps(self._listed))
        self._fill()

    def _fill(self) -> None:
        menu = self._window.recent_menu
        menu.clear()
        menu.setEnabled(bool(self._listed))
        self._window.pane.welcome.show_recent(self._listed)
        for number, (key, title) in enumerate(self._listed, 1):
            words = self.tr("&{number} {title}").format(number=number, title=title.replace("&", "&&")[:60])
            menu.addAction(words).triggered.connect(partial(self._open, key))

    def _open(self, key: str, _: bool = False) -> None:
        self._window.close_page()
        if self._work.article is None or self._work.article.id != key:
            self._work.run(
                partial(article, self._work.desk, key), lambda _: self._work.open(key), partial(self._missing, key)
            )

    def _missing(self, key: str, fault: EditorError) -> None:
        """The article was deleted, or the database is another one by now."""
        if isinstance(fault, InUse):
            self._work.refused(fault)
            return
        title = next((title for one, title in self._listed if one == key), "")
        self._listed = [one for one in self._listed if one[0] != key]
        self._window.keep("recent", json.dumps(self._listed))
        self._fill()
        self._window.status.say(self.tr("“{title}” is no longer here.").format(title=title))


def _read(kept: str) -> list[tuple[str, str]]:
    """What was kept; nothing when it cannot be read."""
    try:
        return [(str(key), str(title)) for key, title in json.loads(kept or "[]")][:MOST]
    except (ValueError, TypeError):
        return []
