"""The program is started once more, or is itself the second and gets no answer."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from editor_app.domain.article import Status
from editor_app.gui.base.process.single_instance import Call, Launch, SingleInstance
from editor_app.gui.session.importing import Importing
from editor_app.gui.session.second_instance import SecondInstance
from editor_app.gui.shell.window import Window
from tests.taking import PASSPHRASE


@pytest.fixture
def place(tmp_path: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path / "place")
    yield made
    made.leave()


@pytest.fixture
def window(seat, tmp_path: Path) -> Window:
    made = Window(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    seat.qtbot.addWidget(made)
    return made


@pytest.fixture
def importing(seat, monkeypatch: pytest.MonkeyPatch) -> tuple[Importing, list[Path]]:
    """What would be taken in is only noted."""
    made, taken = Importing(seat.work, seat.live, seat.bus), list[Path]()
    monkeypatch.setattr(made, "take_in", taken.extend)
    return made, taken


def test_files_that_come_before_the_desk_is_open_wait_for_it(
    seat, place: SingleInstance, window: Window, importing: tuple[Importing, list[Path]]
) -> None:
    door = SecondInstance(place, Launch.FIRST, window, seat.bus)
    place.called.emit(Call((Path("early.txt"),)))
    assert importing[1] == []
    door.desk_is_open(seat.work, importing[0])
    place.called.emit(Call((Path("late.txt"),), "Ed"))
    assert importing[1] == [Path("early.txt"), Path("late.txt")]
    assert seat.notices == []


def test_a_start_for_somebody_else_offers_the_chair_to_who_proves_it(
    shared, seat, place: SingleInstance, window: Window, importing: tuple[Importing, list[Path]]
) -> None:
    del shared  # Ed and Mia are at one account
    SecondInstance(place, Launch.FIRST, window, seat.bus).desk_is_open(seat.work, importing[0])
    place.called.emit(Call((), "Mia"))
    notice = seat.said("chair")
    assert "Mia" in notice.text and "Ed" in notice.text and notice.then
    assert seat.work.by == "Ed", "nobody is put out of the chair"
    with seat.qtbot.waitSignal(seat.work.proof_wanted) as wanted:
        notice.then()
    assert seat.work.by == "Ed"
    with seat.qtbot.waitSignal(seat.work.person_changed):
        wanted.args[1](passphrase=PASSPHRASE)
    assert seat.work.by == "Mia"


def test_a_minimised_window_comes_back(seat, place: SingleInstance, window: Window) -> None:
    SecondInstance(place, Launch.FIRST, window, seat.bus)
    window.showMinimized()
    place.called.emit(Call())
    assert not window.isMinimized()


def test_beside_a_window_that_does_not_answer_texts_are_only_shown(
    seat,
    place: SingleInstance,
    window: Window,
    importing: tuple[Importing, list[Path]],
    at: Callable[..., str],
) -> None:
    seat.open(at(Status.IN_REVIEW))
    door = SecondInstance(place, Launch.BLOCKED, window, seat.bus)
    notice = seat.said("window")
    assert notice.lasting and notice.then
    with seat.qtbot.waitSignal(seat.work.opened):
        door.desk_is_open(seat.work, importing[0])
    assert seat.work.shown and seat.work.shown.against
    withdrawn: list[str] = []
    seat.bus.withdrawn.connect(withdrawn.append)
    with seat.qtbot.waitSignal(seat.work.opened):
        notice.then()  # the other window has ended: the place is free
    assert set(withdrawn) == {"window", "step"}  # what was said of a step here, too
    assert not seat.work.shown.against
