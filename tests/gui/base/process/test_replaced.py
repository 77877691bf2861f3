import os

from PySide6.QtCore import Qt

from editor_app.gui.base.process.replaced import Replaced


def test_another_version_in_the_place_of_the_program_is_said_once(qapp, qtbot, tmp_path):
    program, fresh = tmp_path / "editor-app", tmp_path / "editor-app.new"
    program.write_bytes(b"one")
    watching = Replaced(program, qapp)
    try:

        def back() -> None:
            qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

        os.link(program, tmp_path / "editor-app.kept")  # as dpkg does first; it is still the same file
        with qtbot.assertNotEmitted(watching.replaced):
            back()
        fresh.write_bytes(b"two, longer")
        program.unlink()  # removed, and nothing in its place yet
        with qtbot.assertNotEmitted(watching.replaced):
            back()
        fresh.rename(program)
        with qtbot.assertNotEmitted(watching.replaced):
            qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        with qtbot.waitSignal(watching.replaced, timeout=1000):
            back()
        with qtbot.assertNotEmitted(watching.replaced):
            back()
    finally:
        watching.deleteLater()
