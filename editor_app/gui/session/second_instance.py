"""What the window does when the program is started again, or when it is itself the second and gets no answer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from editor_app.domain.message import verbatim
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.process.single_instance import Call, Launch, SingleInstance
from editor_app.gui.shell.window import Window

if TYPE_CHECKING:  # imports the database library, which the first paint must not wait for
    from pathlib import Path

    from editor_app.gui.session.importing import Importing
    from editor_app.gui.session.work import Work


class SecondInstance(QObject):
    """Watches for other instances. While another window is the first, texts are shown but not changed."""

    def __init__(self, place: SingleInstance, found: Launch, window: Window, bus: Bus) -> None:
        super().__init__(window)
        self._place, self._window, self._bus = place, window, bus
        self._blocked = found is Launch.BLOCKED
        self._desk: tuple[Work, Importing] | None = None
        self._waiting: list[Path] = []
        place.called.connect(self._answer)
        if self._blocked:
            self._say_blocked()

    def desk_is_open(self, work: "Work", importing: "Importing") -> None:
        """Files received meanwhile can be imported."""
        self._desk = work, importing
        if self._blocked:
            work.hold_off((verbatim(self.tr("Another window is using these texts.")),))
        if self._waiting:
            importing.take_in(self._waiting)

    def leave(self) -> None:
        """The window is closed and everything is saved: the next one can start."""
        self._place.leave()

    def _answer(self, call: Call) -> None:
        """Come to the front and import the files of the other start."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        QApplication.alert(window)  # where the desktop lets no window raise itself
        if self._desk is None:
            self._waiting += call.files
            return
        work, importing = self._desk
        if call.files:
            importing.take_in(call.files)
        if call.user not in ("", work.by):
            self._offer_chair(work, call.user)

    def _offer_chair(self, work: "Work", user: str) -> None:
        def sit() -> None:
            work.change_desk(lambda: work.desk, user, lambda: None)

        words = self.tr("The program was started for {user}, but {person} is working here.")
        said = words.format(user=user, person=work.by)
        action = self.tr("Continue as {user}").format(user=user)
        self._bus.notice.emit(Notice(said, "", Tone.INFO, action, sit, True, "chair"))

    def _say_blocked(self) -> None:
        words = self.tr("Another Editor App window is using these texts and does not respond.")
        hint = self.tr("This window shows them but changes nothing, so that nothing is overwritten.")
        again = self.tr("Try again")
        self._bus.notice.emit(Notice(words, hint, Tone.WARNING, again, self._try_again, True, "window"))

    def _try_again(self) -> None:
        """Once the other window has ended, this one takes over."""
        found = self._place.take_place(Call())
        if found is Launch.HANDED_OVER:
            self._window.close()
        elif found is Launch.BLOCKED:
            self._say_blocked()
        else:
            self._blocked = False
            self._bus.withdrawn.emit("window")
            if self._desk:
                self._desk[0].hold_off(())
