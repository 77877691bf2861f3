"""Two texts of one article, by two people or from a bundle: both are shown side by side, and somebody chooses."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from editor_app.desk.articles.queries import article, revision
from editor_app.desk.articles.write import put_aside
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.exports.clash import Apart, Clash
from editor_app.domain.article import Draft, Revision
from editor_app.gui.dialogs.conflict import ConflictDialog
from editor_app.gui.editor.live import Live
from editor_app.gui.session.importing import Importing
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window


class Conflicts(QObject):
    """Opens the dialog when saving met another text, or a bundle did, and does what was chosen."""

    def __init__(self, window: Window, work: Work, live: Live, importing: Importing) -> None:
        super().__init__(window)
        self._window, self._work, self._live, self._importing = window, work, live, importing
        work.met_another.connect(self.choose)
        importing.apart.connect(self.choose_bundle)

    def choose_bundle(self, path: Path, fault: Apart) -> None:
        """Show the text of a bundle beside the one that is here. To keep the one that is here, nothing is done."""
        dialog = ConflictDialog(fault.mine.title, fault.author, *fault.sides, self._window, bundle=True)
        dialog.both_asked.connect(partial(self._importing.take_over, path, Clash.ASIDE))
        dialog.theirs_asked.connect(partial(self._importing.take_over, path, Clash.THEIRS))
        dialog.open_once()

    def choose(self, draft: Draft) -> None:
        """Show the newest text beside a draft that could not be saved."""
        self._work.run(partial(_newest, self._work.desk, draft.article), partial(self._show, draft))

    def _show(self, draft: Draft, theirs: Revision) -> None:
        found = theirs.manuscript
        dialog = ConflictDialog(found.title, theirs.author, found.body, draft.manuscript.body, self._window)
        dialog.both_asked.connect(partial(self._keep_both, draft))
        dialog.theirs_asked.connect(self._work.discard)
        dialog.mine_asked.connect(partial(self._keep_mine, theirs.number))
        dialog.open_once()

    def _keep_both(self, draft: Draft) -> None:
        def kept(changes: Changes) -> None:
            self._work.tell(changes)
            self._live.show(None)
            self._work.open(draft.article)

        self._work.run(partial(put_aside, self._work.desk, draft, self._work.by), kept)

    def _keep_mine(self, number: int) -> None:
        """What is on the screen now follows the newest text, which stays in the history."""
        self._live.follow(number)
        self._work.save()


def _newest(desk: Desk, article_id: str) -> Revision:
    return revision(desk, article_id, article(desk, article_id).head)
