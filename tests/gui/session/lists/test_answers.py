"""“In every article” in the real window: from the card of one editor to the answer of a manager, and back."""

import pytest

from editor_app.desk.base.people import person, set_roles
from editor_app.desk.lists.exemptions import waiting
from editor_app.desk.lists.suggestions import suggest, suggestions
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.domain.person import Role
from editor_app.gui.session.lists.answers import Answers, WaitingNotice
from editor_app.gui.session.lists.house_list_controller import HouseListController

TWICE = "Lock keepers welcome spring\n\nThe the keepers opened the upper lock.\n"


@pytest.fixture
def workspace(start, qtbot, tmp_path):
    """Ed's window with a text in which a word is doubled."""
    program = start()
    path = tmp_path / "locks.txt"
    path.write_text(TWICE, encoding="utf-8")
    program.workspace.importing.take_in((path,))
    qtbot.waitUntil(lambda: bool(doubled(program.workspace)), timeout=30_000)
    return program.workspace


def doubled(workspace, decided=False):
    return [one.finding for one in workspace.decisions.standings if is_doubled(one) and bool(one.decision) is decided]


def test_a_suggested_term_is_put_on_the_list_and_undone(seat, qtbot):
    """Without a window: what is told, and what undoing does."""
    told, undone = [], []

    class Lists:
        def done(self, words, undo=None):
            told.append(words)
            undone.append(undo)

        def refused(self, fault):
            told.append(str(fault))

        def follow(self, changes=None):
            told.append("read again")

    suggest(seat.desk, (HouseTerm("quay", TermKind.TERM, "North Quay", TermStatus.PREFERRED),), "Ed")
    (asked,) = suggestions(seat.desk)
    seat.work.by = "Mia"
    Answers(seat.work, Lists(), seat.work).answer(asked, accepted=True)
    seat.settle()
    assert "North Quay" in told[0]
    assert suggestions(seat.desk) == ()
    undone[0]()
    seat.settle()
    assert told[-1] == "read again"
    assert [one.term.term for one in suggestions(seat.desk)] == ["North Quay"]


def is_doubled(standing):
    return standing.finding.rule == "repetition.word"


def ignore_always(workspace, qtbot):
    workspace.decisions.decide(doubled(workspace), Scope.HOUSE, Reason.INTENDED_REPETITION, "A song")
    qtbot.waitUntil(lambda: bool(doubled(workspace, decided=True)), timeout=30_000)


@pytest.fixture
def house_list(workspace, qtbot):
    """The house list, opened by its command; handed over as its dialog."""

    def open_dialog():
        keeper = HouseListController(workspace.window, workspace.work, workspace.bus, workspace.live.check)
        keeper.open()
        qtbot.waitUntil(lambda: keeper.dialog is not None, timeout=30_000)
        qtbot.waitUntil(lambda: not workspace.work._lane.busy, timeout=30_000)
        return keeper.dialog

    return open_dialog


def test_the_notice_says_what_became_of_it(workspace, qtbot):
    ignore_always(workspace, qtbot)
    assert workspace.window.status.said.text().endswith("A manager decides whether it is ignored everywhere.")
    workspace.window.command("undo").trigger()
    qtbot.waitUntil(lambda: bool(doubled(workspace)), timeout=30_000)
    assert waiting(workspace.work.desk) == ()


@pytest.mark.parametrize("accepted", [True, False])
def test_a_manager_sees_answers_and_thinks_again(workspace, house_list, qtbot, accepted):
    ignore_always(workspace, qtbot)
    dialog = house_list()
    qtbot.waitUntil(lambda: len(dialog.waiting.model.rows) == 1)
    row = [dialog.waiting.model.index(0, column).data() for column in range(6)]
    assert (row[0], row[1], row[2]) == ("The the", "Ignore everywhere: Doubled word", "Ed")
    assert (row[4], row[5]) == ("Intended repetition: A song", "Lock keepers welcome spring")
    (dialog.waiting.accept if accepted else dialog.waiting.refuse).click()
    qtbot.waitUntil(lambda: not dialog.waiting.model.rows, timeout=30_000)
    said = dialog.notices.shown[0]
    assert ("every article" if accepted else "stays ignored") in said.text
    said.then()
    qtbot.waitUntil(lambda: len(dialog.waiting.model.rows) == 1, timeout=30_000)
    assert doubled(workspace) == []
    dialog.close()


def test_an_editor_sees_what_waits_and_cannot_answer(workspace, house_list, qtbot):
    ignore_always(workspace, qtbot)
    set_roles(workspace.work.desk, "Mia", tuple(Role), "Ed")
    set_roles(workspace.work.desk, "Ed", (Role.EDITOR,), "Mia")
    dialog = house_list()
    qtbot.waitUntil(lambda: len(dialog.waiting.model.rows) == 1)
    assert not dialog.waiting.accept.isEnabled()
    dialog.answered.emit(dialog.waiting.chosen(), True)
    qtbot.waitUntil(lambda: bool(dialog.notices.shown), timeout=30_000)
    assert "not allowed" in dialog.notices.shown[0].text
    assert len(waiting(workspace.work.desk)) == 1
    dialog.close()


@pytest.fixture
def opened(seat):
    """How often the house list was opened from the notice."""
    calls = []
    WaitingNotice(seat.work, seat.bus, lambda: calls.append("opened"))
    return calls


def sits_down(seat, name):
    seat.work.sit_down(person(seat.desk, name))
    seat.settle()
    return [one for one in seat.notices if one.topic == "waiting"]


def test_what_waits_is_told_to_those_who_can_answer(seat, opened):
    assert sits_down(seat, "Mia") == []
    suggest(seat.desk, (HouseTerm("quay", TermKind.TERM, "North Quay", TermStatus.PREFERRED),), "Ed")
    assert sits_down(seat, "Ed") == []
    (told,) = sits_down(seat, "Mia")
    assert "1 request" in told.text
    told.then()
    assert opened == ["opened"]
