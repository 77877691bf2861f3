"""Below the reasons it stands who can approve, and the way out where nobody can."""

import pytest

from editor_app.desk.reports.second_eyes import SecondEyes
from editor_app.gui.panels.approval.second_pair import SecondPair


@pytest.fixture
def pair(qtbot):
    def make(eyes):
        made = SecondPair(eyes)
        qtbot.addWidget(made)
        return made

    return make


def test_others_are_named_and_nothing_is_offered(pair):
    made = pair(SecondEyes(("Max", "Mia"), False, ("Ada",)))
    assert made.words.text() == "Max or Mia can approve it."
    assert made.allow.isHidden()


def test_alone_the_way_out_is_one_click(pair, qtbot):
    made = pair(SecondEyes((), True, ("Ada",)))
    assert made.words.text() == "Nobody else here may approve it."
    assert not made.allow.isHidden()
    with qtbot.waitSignal(made.allowed):
        made.allow.click()


def test_who_looks_after_the_desk_is_named(pair):
    made = pair(SecondEyes((), False, ("Ada",)))
    assert "Ada" in made.words.text()
    assert made.allow.isHidden()
