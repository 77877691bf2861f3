"""What an answer in the card asks of others."""

import pytest

from editor_app.desk.articles.review import Standing
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.finding import Severity
from editor_app.gui.panels.findings.asking import Asking
from editor_app.gui.panels.findings.card.asks import Ask
from editor_app.gui.panels.findings.issues import issues
from editor_app.gui.panels.findings.pane import FindingsPanel


@pytest.fixture
def word(finding, place):
    return finding("spelling.unknown", "archi", severity=Severity.INFO, related=(place("Quill"),), sure=False)


@pytest.fixture
def panel(qtbot, word, body):
    made = FindingsPanel()
    qtbot.addWidget(made)
    made.show_issues(issues((Standing(word, None),), body), body)
    made.take_first()
    return made


def test_the_panel_asks_what_stands_here():
    assert issubclass(FindingsPanel, Asking)


def test_only_the_word_in_hand_is_written_anew(panel, word, place, qtbot):
    panel.take_place(word, place("Quill"))
    with qtbot.assertNotEmitted(panel.fix_asked), qtbot.waitSignal(panel.word_asked) as asked:
        panel.answer(Ask.FIX, "Quell")
    assert asked.args == [word, place("Quill"), "Quell"]


def test_a_word_is_ignored_in_the_whole_article_at_once(panel, word, qtbot):
    with qtbot.waitSignal(panel.ignore_asked) as asked:
        panel.answer(Ask.ARTICLE, "")
    assert asked.args == [(word,), Scope.ARTICLE, Reason.FALSE_ALARM, ""]


def test_a_word_of_ones_own_and_one_for_the_house(panel, word, place, qtbot):
    with qtbot.waitSignal(panel.own_asked) as asked:
        panel.answer(Ask.OWN, "archi")
    assert asked.args == [word, "archi"]
    with qtbot.waitSignal(panel.remember_asked) as asked:
        panel.answer(Ask.REMEMBER, "Quill")
    assert asked.args == [(word,), "Quill"]


def test_a_key_that_has_nothing_to_do_says_so(panel, qtbot):
    panel.tree.take(-1)
    for ask in (panel.ignore, panel.compare):
        with qtbot.waitSignal(panel.nothing_to_fix):
            ask()


def test_what_comes_in_hand_after_an_act_is_read_out(panel, word, heard):
    panel.expect(word)
    assert panel.take_expected()
    assert heard == [panel.tree.spoken]
    assert "1 of 1" in heard[0]
    panel.take_expected()
    assert len(heard) == 1
