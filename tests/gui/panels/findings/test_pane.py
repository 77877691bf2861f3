from dataclasses import replace
from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editor_app.desk.articles.review import Standing
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.finding import About, Severity
from editor_app.gui.panels.findings.card.asks import Ask
from editor_app.gui.panels.findings.issues import Show, issues
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.text.anchors import anchor
from editor_app.text.span import Span


@pytest.fixture
def panel(qtbot, standings, body):
    made = FindingsPanel()
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show_issues(issues(standings, body), body)
    made.show()
    return made


def words(finding):
    return finding.quote[:17] if finding else None


def test_before_a_check_it_offers_one(qtbot):
    made = FindingsPanel()
    qtbot.addWidget(made)
    made.show()
    assert made.empty.check.isHidden(), "nothing to check without a text"
    made.show_nothing()
    assert "not read this text" in made.empty.words.text()
    with qtbot.waitSignal(made.check_asked):
        qtbot.mouseClick(made.empty.check, Qt.MouseButton.LeftButton)


def test_f8_walks_over_every_open_place_and_begins_again(panel, qtbot):
    seen = []
    panel.finding_selected.connect(lambda finding: seen.append(words(finding)))
    for _ in range(6):
        panel.next_finding()
    assert seen == ["The Harbour Museu", *["River Institution"] * 3, "the the", "The Harbour Museu"]
    panel.previous_finding()
    assert panel.current().quote == "the the"


def test_arrows_and_enter_go_to_the_text(panel, qtbot, place):
    panel.tree.setFocus()
    for _ in range(3):
        qtbot.keyClick(panel.tree, Qt.Key.Key_Down)
    while panel.current() is None or panel.current().rule != "names.variant":
        qtbot.keyClick(panel.tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.place_activated) as went:
        qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert went.args == [place("River Institution")]


def test_select_says_nothing(panel, standings, qtbot):
    with qtbot.assertNotEmitted(panel.finding_selected):
        panel.select(standings[2].finding)
    assert panel.current() == standings[2].finding


def test_fix_carries_the_finding_and_the_words(panel, standings, qtbot):
    panel.select(standings[4].finding)
    with qtbot.waitSignal(panel.fix_asked) as asked:
        panel.fix()
    assert asked.args == [(standings[4].finding,), "the"]


def test_fix_is_for_all_places_of_the_issue_the_one_in_hand_first(panel, standings, qtbot):
    panel.select(standings[2].finding)
    with qtbot.waitSignal(panel.fix_asked) as asked:
        panel.fix()
    names = [one.finding for one in standings[1:4]]
    assert asked.args == [(names[1], names[0], names[2]), "River Institute"]


def test_fix_with_nothing_to_put_in_says_so_and_does_nothing(panel, standings, body, qtbot):
    bare = replace(standings[4].finding, replacements=())
    panel.show_issues(issues((Standing(bare, None),), body), body)
    panel.select(bare)
    with qtbot.assertNotEmitted(panel.fix_asked), qtbot.waitSignal(panel.nothing_to_fix) as said:
        panel.fix()
    assert "nothing to put in" in said.args[0]
    with qtbot.waitSignal(panel.nothing_to_fix):
        panel.everywhere()


def test_a_repeat_keeps_the_place_in_hand_and_the_others_go(panel, standings, place, qtbot):
    panel.select(standings[0].finding)
    with qtbot.waitSignal(panel.edits_asked) as asked:
        panel.fix()
    (edit,), issue = asked.args
    assert edit.span.covers(place(standings[0].finding.quote, 1)) and edit.new == ""
    assert issue.repeat
    with qtbot.waitSignal(panel.doomed) as doomed:
        panel.twin()
    assert doomed.args == [(place(standings[0].finding.quote, 0),)]
    panel.select(standings[4].finding)
    with qtbot.waitSignal(panel.doomed) as doomed:
        panel.refresh()
    assert doomed.args == [()]


def test_two_posts_are_joined_or_are_two_people(qtbot, finding, body):
    made = FindingsPanel()
    qtbot.addWidget(made)
    text = "Ana Brandt, head of the Port, Ana Brandt, chair of the Museum, came."
    spans = (Span(0, 10), Span(30, 40))
    one = finding("titles.conflict", "Ana Brandt")
    both = tuple(replace(one, span=span, anchor=anchor(text, span), group="g") for span in spans)
    made.show_issues(issues(tuple(Standing(each, None) for each in both), text), text)
    made.select(both[0])
    with qtbot.waitSignal(made.edits_asked) as asked:
        made.fix()
    assert [(edit.span.of(text), edit.new) for edit in asked.args[0]] == [(", Ana Brandt, ", " and ")]
    with qtbot.waitSignal(made.ignore_asked) as ignored:
        made.tree.card.asked.emit(Ask.TWO, "")
    assert ignored.args == [both, Scope.PLACE, Reason.DIFFERENT_PERSON_OR_BODY, ""]


def test_nothing_offers_to_change_a_text_that_may_not_be_changed(panel, standings, qtbot):
    panel.show_editable(False)
    panel.select(standings[4].finding)
    with qtbot.assertNotEmitted(panel.fix_asked):
        panel.fix()


def test_fix_everywhere_carries_the_open_places_of_the_issue(panel, standings, qtbot):
    panel.select(standings[1].finding)
    with qtbot.waitSignal(panel.fix_everywhere_asked) as asked:
        panel.everywhere()
    assert asked.args == [tuple(one.finding for one in standings[1:4]), "River Institute"]


@pytest.mark.parametrize("scope", [Scope.PLACE, Scope.ARTICLE])
def test_one_digit_ignores_every_place_of_the_issue(panel, standings, qtbot, scope):
    panel.select(standings[2].finding)
    panel.ignore(scope)
    with qtbot.waitSignal(panel.ignore_asked) as asked:
        qtbot.keyClick(panel.tree.opened.reasons, Qt.Key.Key_3)
    assert asked.args == [tuple(one.finding for one in standings[1:4]), scope, Reason.OFFICIAL_NAME_DIFFERS, ""]


def test_one_of_several_places_can_be_ignored_alone(panel, standings, qtbot):
    panel.select(standings[2].finding)
    panel.ignore()
    panel.tree.opened.reasons.scopes.button(3).click()
    with qtbot.waitSignal(panel.ignore_asked) as asked:
        qtbot.keyClick(panel.tree.opened.reasons, Qt.Key.Key_3)
    assert asked.args[0] == (standings[2].finding,)


def test_a_report_that_arrives_while_the_reasons_are_asked_for_takes_them_away(panel, standings, body, qtbot):
    """A digit must not decide about another finding than the one it was pressed for."""
    panel.select(standings[4].finding)
    panel.ignore()
    panel.show_issues(issues(standings[:4], body), body)
    assert panel.tree.opened.currentWidget() is not panel.tree.opened.reasons


def test_a_decision_is_shown_and_can_be_taken_back(panel, standings, qtbot):
    panel.filter_bar.show_all(Show.DECIDED)
    panel.select(standings[5].finding)
    card = panel.tree.card
    assert card.place.decision.by == "Mia"
    with qtbot.waitSignal(panel.take_back_asked) as asked:
        card.asked.emit(Ask.TAKE_BACK, "")
    assert asked.args == [standings[5].finding]


def test_the_finding_in_hand_stays_so_when_the_text_before_it_grows(panel, standings, body):
    panel.select(standings[2].finding)
    longer = "New line.\n" + body
    moved = []
    for one in standings:
        span = one.finding.span.moved(10)
        moved.append(Standing(replace(one.finding, span=span, anchor=anchor(longer, span)), one.decision))
    panel.show_issues(issues(tuple(moved), longer), longer)
    assert panel.current() == moved[2].finding


def test_when_the_finding_in_hand_is_gone_the_next_one_takes_its_place(panel, standings, body, qtbot):
    panel.select(standings[1].finding)
    with qtbot.assertNotEmitted(panel.finding_selected):
        panel.show_issues(issues((standings[0], *standings[4:]), body), body)
    assert panel.current() == standings[4].finding


def test_progress_is_said_in_words_and_what_is_open_as_a_number(panel, standings, body, decided, qtbot):
    assert panel.head.words.text() == "1 of 4 decided"
    with qtbot.waitSignal(panel.counted) as told:
        panel.show_issues(issues(tuple(Standing(one.finding, decided(one.finding)) for one in standings), body), body)
    assert told.args == [0]
    assert panel.stack.currentWidget() is panel.empty
    qtbot.mouseClick(panel.empty.every, Qt.MouseButton.LeftButton)
    assert panel.stack.currentWidget() is panel.tree


def test_what_is_fixed_counts_as_decided(panel, standings, body):
    panel.show_issues(issues(standings[1:], body), body)
    assert panel.head.words.text() == "2 of 4 decided"
    panel.show_nothing()
    panel.show_issues(issues(standings[1:], body), body)
    assert panel.head.words.text() == "1 of 3 decided"


def test_a_filter_ends_with_the_article_it_was_set_for(panel, standings, body):
    panel.filter_bar.show_all(Show.DECIDED)
    panel.show_nothing()
    panel.show_issues(issues(standings, body), body)
    assert panel.filter_bar.filter().show is Show.OPEN


def test_a_filter_that_hides_all_can_be_cleared(panel, qtbot):
    panel.filter_bar.words.setText("no such words")
    assert panel.stack.currentWidget() is panel.empty
    qtbot.mouseClick(panel.empty.clear, Qt.MouseButton.LeftButton)
    assert panel.stack.currentWidget() is panel.tree


def test_severity_and_check_narrow_the_list(panel, qtbot):
    qtbot.mouseClick(panel.filter_bar.severities[Severity.WARNING], Qt.MouseButton.LeftButton)
    assert [issue.about.value for issue in panel.tree.issues.issues] == ["repetition"]
    qtbot.mouseClick(panel.filter_bar.severities[Severity.WARNING], Qt.MouseButton.LeftButton)
    panel.filter_bar.check_box.setCurrentIndex(panel.filter_bar.check_box.findData(About.NAMES))
    assert [issue.about.value for issue in panel.tree.issues.issues] == ["names"]


def test_broken_checks_are_named_and_stale_is_said(panel, standings, body):
    panel.show_issues(issues(standings, body), body, ("numbers.sum: division by zero",))
    assert "numbers.sum" in panel.failed.words.text()
    assert panel.failed.isVisible()
    panel.show_checking(True)
    assert panel.head.words.toolTip()
    assert panel.tree.rows.stale
    panel.show_checking(False)
    assert not panel.head.words.toolTip()


def test_twin_goes_round_the_places_of_the_issue(panel, standings, place, qtbot):
    panel.select(standings[3].finding)
    with qtbot.waitSignal(panel.place_activated) as went:
        panel.twin()
    assert went.args == [place("River Institute")]


def test_a_low_pane_keeps_the_actions_and_some_of_the_list(panel, standings):
    for height in (600, 420, 330):
        panel.resize(400, height)
        panel.select(standings[1].finding)
        panel.grab()
        button = panel.tree.card.fix
        assert panel.rect().contains(button.mapTo(panel, button.rect().bottomRight()))
        assert panel.tree.viewport().height() >= 28


def test_closed_checks_stay_closed_when_the_list_refreshes(panel, standings, body):
    panel.tree.collapse(panel.tree.issues.index(3 - 1, 0))
    panel.show_issues(issues(standings, body), body)
    assert [panel.tree.isExpanded(panel.tree.issues.index(row, 0)) for row in range(3)] == [True, True, False]


def test_every_row_says_in_words_what_it_paints(panel):
    index = panel.tree.issues.index_of(1)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Error: Title of names.variant. Why names.variant speaks.")
    assert "line 1" in spoken


def test_two_thousand_findings_do_not_freeze(qtbot, finding):
    line = "He saw the the man.\n"
    text = line * 2000
    one = finding("repetition.word", "the the", fix=("the",))
    many = tuple(
        Standing(replace(one, span=span, anchor=anchor(text, span), group=f"g{start}"), None)
        for start in range(7, len(text), len(line))
        for span in (Span(start, start + 7),)
    )
    made = FindingsPanel()
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show()
    begun = process_time()
    made.show_issues(issues(many, text), text)
    made.next_finding()
    made.next_finding()
    made.show_issues(issues(many, text), text)
    made.grab()
    assert process_time() - begun < 3
    assert made.current() == many[1].finding


def test_what_was_done_counts_before_the_next_report(panel, standings, body):
    first, *rest = panel.issues
    counts = []
    panel.counted.connect(counts.append)
    assert panel.head.words.text() == "1 of 4 decided"
    panel.tree.take(0)
    panel.next_finding(first.findings)
    assert panel.head.words.text() == "2 of 4 decided"
    assert counts == [2]
    for issue in rest:
        panel.next_finding(issue.open)
    assert panel.current() not in first.findings, "what was done is not taken in hand again"
    panel.show_issues(issues(standings, body), body)
    assert panel.head.words.text() == "1 of 4 decided"


def test_that_a_check_runs_makes_the_pane_no_wider(panel):
    wide = panel.minimumSizeHint().width()
    panel.show_checking(True)
    panel.layout().activate()
    assert panel.minimumSizeHint().width() == wide


def test_after_the_last_finding_the_key_says_that_nothing_is_left(panel, standings, body, qtbot):
    panel.show_issues(issues(standings[-1:], body), body)
    with qtbot.waitSignal(panel.nothing_to_fix) as said:
        panel.fix()
    assert said.args == ["Nothing is left to decide."]
    panel.show_nothing()
    with qtbot.waitSignal(panel.nothing_to_fix) as said:
        panel.fix()
    assert said.args == ["No finding is in hand."]


def test_what_is_taken_back_is_open_at_once_and_done_when_it_is_done_again(panel):
    first = panel.issues[0]
    panel.tree.take(0)
    panel.next_finding(first.findings)
    assert panel.head.words.text() == "2 of 4 decided"
    for words in ("1 of 4 decided", "2 of 4 decided"):
        panel.turn(first.lead)
        assert panel.head.words.text() == words
        assert panel.current() in first.findings
    panel.turn(panel.issues[-1].lead)
    assert panel.head.words.text() == "2 of 4 decided", "nothing was done about that one"


def test_a_text_that_was_just_read_is_not_said_to_be_unread(panel):
    panel.show_nothing()
    panel.show_checking(True)
    panel.show_checking(False, read=True)
    assert panel.empty.words.text() == "The checks are reading this text."
    assert panel.empty.check.isHidden()
    panel.show_checking(False)
    assert not panel.empty.check.isHidden()


def test_in_a_low_window_nothing_of_the_card_is_cut(panel, standings, body, qapp, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 600)
    panel.setParent(window)
    panel.show_nothing()
    panel.setGeometry(0, 0, 340, 420)
    window.show()
    qapp.processEvents()
    panel.show_issues(issues(standings, body), body)
    panel.take_first()
    for height in (420, 380, 520):
        qapp.processEvents()
        card, frame = panel.tree.card, panel.tree.opened
        assert card.hint.mapTo(frame, card.hint.rect().bottomLeft()).y() < frame.height()
        assert frame.mapTo(panel, frame.rect().bottomLeft()).y() <= panel.stack.y()
        panel.setGeometry(0, 0, 340, height)
    panel.setParent(None)
