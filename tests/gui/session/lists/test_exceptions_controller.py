"""What is ignored in every article, in the real window: ended, told, and had back."""

import pytest

from editor_app.desk.articles.decide import decide
from editor_app.desk.articles.importing import paste
from editor_app.desk.articles.queries import article as one_article
from editor_app.desk.articles.review import review_saved
from editor_app.desk.lists.exemptions import answer, end, held, waiting
from editor_app.domain.decision import Reason, Scope
from editor_app.gui.base.bus import Tone
from editor_app.gui.dialogs.lists.exceptions import ExceptionsDialog
from editor_app.gui.session.lists.exceptions_controller import ExceptionsController
from editor_app.gui.session.lists.house_list_controller import HouseListController


@pytest.fixture
def desk(start):
    """A desk of Ed's at which “the the” is ignored in every article, and the window on it."""
    workspace = start().workspace
    desk = workspace.work.desk
    article = paste(desk, "Locks\n\nHe saw the the lock.\n", "Ed").article.id
    doubled = [one for one in review_saved(desk, one_article(desk, article)).findings if one.rule == "repetition.word"]
    decide(desk, article, doubled, Scope.HOUSE, Reason.INTENDED_REPETITION, "", "Ed")
    answer(desk, waiting(desk)[0], True, "Ed")
    return workspace


@pytest.fixture
def followed():
    """How often all others were told."""
    return []


@pytest.fixture
def dialog(desk, followed, qtbot):
    """The dialog, with what is ignored."""
    controller = ExceptionsController(desk.work, True, lambda: followed.append(True), desk.window)
    controller.open()
    qtbot.waitUntil(lambda: len(controller.dialog.model.rows) == 1, timeout=30_000)
    yield controller.dialog
    controller.dialog.close()
    assert controller.dialog is None


def test_a_button_of_the_house_list_opens_it(desk, qtbot):
    house = HouseListController(desk.window, desk.work, desk.bus, desk.live.check)
    house.open()
    qtbot.waitUntil(lambda: house.dialog is not None, timeout=30_000)
    house.dialog.exceptions.click()
    (over,) = house.dialog.findChildren(ExceptionsDialog)
    qtbot.waitUntil(lambda: len(over.model.rows) == 1, timeout=30_000)
    over.close()
    house.dialog.close()


def test_what_is_ignored_everywhere_is_ended_and_had_back(desk, dialog, followed, qtbot):
    dialog.end.click()
    qtbot.waitUntil(lambda: not dialog.model.rows, timeout=30_000)
    assert followed == [True]
    assert held(desk.work.desk) == ()
    notice = dialog.notices.shown[0]
    assert notice.text == "“the the” is no longer ignored in every article."
    notice.then()
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 1, timeout=30_000)
    assert len(held(desk.work.desk)) == 1


def test_somebody_else_was_faster(desk, dialog, qtbot):
    end(desk.work.desk, held(desk.work.desk)[0], "Ed")
    dialog.end.click()
    qtbot.waitUntil(lambda: bool(dialog.notices.shown), timeout=30_000)
    assert dialog.notices.shown[0].tone is Tone.ERROR
    assert "by someone else" in dialog.notices.shown[0].text
