"""What is ignored in every article, in a dialog over the house list: read and ended on the store lane, with undo."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_app.desk.lists import exemptions
from editor_app.domain.errors import EditorError
from editor_app.domain.exemption import HeldExemption
from editor_app.gui.base.bus import Notice, Tone
from editor_app.gui.base.labels import shortened
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs.lists.exceptions import ExceptionsDialog
from editor_app.gui.session.work import Work

_WORDS = 60


class ExceptionsController(QObject):
    """Opens the dialog, and does what is asked in it; `follow` tells all others that findings may stand again."""

    def __init__(self, work: Work, may_change: bool, follow: Callable[[], None], over: QWidget) -> None:
        super().__init__(over)
        self._work, self._may_change, self._follow, self._over = work, may_change, follow, over
        self.dialog: ExceptionsDialog | None = None

    def open(self) -> None:
        """Show what is ignored in every article."""
        self.dialog = dialog = ExceptionsDialog(self._may_change, self._over)
        dialog.end_asked.connect(self._end)
        dialog.finished.connect(self._closed)
        dialog.open_once()
        self._read()

    def _end(self, one: HeldExemption) -> None:
        desk, by = self._work.desk, self._work.by
        said = self.tr("“{words}” is no longer ignored in every article.").format(words=shortened(one.words, _WORDS))
        undo = partial(self._work.run, partial(exemptions.undo_end, desk, one, by), self._changed, self._refused)
        notice = Notice(said, tone=Tone.DONE, action=self.tr("Undo"), then=undo, topic="exceptions")
        self._work.run(partial(exemptions.end, desk, one, by), partial(self._changed, notice=notice), self._refused)

    def _changed(self, _: object, notice: Notice | None = None) -> None:
        if notice:
            self._say(notice)
        self._follow()
        self._read()

    def _refused(self, fault: EditorError) -> None:
        self._say(Notice(tell(fault.message), tell(fault.hint), Tone.ERROR, lasting=True))

    def _say(self, notice: Notice) -> None:
        if self.dialog:
            self.dialog.notices.show_notice(notice)

    def _read(self) -> None:
        self._work.run(partial(exemptions.held, self._work.desk), self._show)

    def _show(self, held: tuple[HeldExemption, ...]) -> None:
        if self.dialog:
            self.dialog.show_held(held)

    def _closed(self) -> None:
        self.dialog = None
