from dataclasses import replace
from time import process_time

import pytest
from PySide6.QtCore import Qt

from editor_app.desk.articles.review import Standing
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.finding import About, Severity
from editor_app.gui.panels.findings.issues import Progress, Show
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.text.anchors import anchor
from editor_app.text.span import Span


@pytest.fixture
def panel(qtbot, standings, body):
    made = FindingsPanel()
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show_standings(standings, body)
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
    assert asked.args == [standings[4].finding, "the"]


@pytest.mark.parametrize(("nth", "answer"), [(0, "compare_asked"), (4, "quick_fixes")])
def test_fix_without_a_replacement_shows_what_else_can_be_done(panel, standings, body, qtbot, monkeypatch, nth, answer):
    bare = replace(standings[nth].finding, replacements=())
    panel.show_standings((Standing(bare, None),), body)
    panel.select(bare)
    shown = []
    monkeypatch.setattr(panel, "quick_fixes", lambda: shown.append("quick_fixes"))
    panel.compare_asked.connect(lambda _: shown.append("compare_asked"))
    with qtbot.assertNotEmitted(panel.fix_asked):
        panel.fix()
    assert shown == [answer]


def test_nothing_offers_to_change_a_text_that_may_not_be_changed(panel, standings, qtbot):
    panel.show_editable(False)
    panel.select(standings[4].finding)
    with qtbot.assertNotEmitted(panel.fix_asked):
        panel.fix()


def test_fix_everywhere_carries_the_open_places_of_the_issue(panel, standings, qtbot):
    panel.select(standings[1].finding)
    with qtbot.waitSignal(panel.fix_everywhere_asked) as asked:
        panel.tree.card.fix_everywhere_asked.emit("River Institute")
    assert asked.args == [tuple(one.finding for one in standings[1:4]), "River Institute"]


@pytest.mark.parametrize(("scope", "count"), [(Scope.PLACE, 1), (Scope.ARTICLE, 3)])
def test_ignore_by_one_digit(panel, standings, qtbot, scope, count):
    panel.select(standings[2].finding)
    panel.ignore(scope)
    with qtbot.waitSignal(panel.ignore_asked) as asked:
        qtbot.keyClick(panel.popup, Qt.Key.Key_3)
        qtbot.keyClick(panel.popup, Qt.Key.Key_Return)
    findings, *rest = asked.args
    assert standings[2].finding in findings
    assert len(findings) == count
    assert rest == [scope, Reason.OFFICIAL_NAME_DIFFERS, ""]


def test_what_was_ignored_is_what_the_popup_was_opened_for(panel, standings, body, qtbot):
    """A report that arrives while the popup is open must not move the decision to another finding."""
    panel.select(standings[4].finding)
    panel.ignore()
    panel.show_standings(standings[:4], body)
    with qtbot.waitSignal(panel.ignore_asked) as asked:
        qtbot.keyClick(panel.popup, Qt.Key.Key_7)
        qtbot.keyClick(panel.popup, Qt.Key.Key_Return)
    assert asked.args[0] == (standings[4].finding,)


def test_a_decision_is_shown_and_can_be_taken_back(panel, standings, qtbot):
    panel.filter_bar.show_all(Show.DECIDED)
    panel.select(standings[5].finding)
    card = panel.tree.card
    assert card.place.decision.by == "Mia"
    with qtbot.waitSignal(panel.take_back_asked) as asked:
        card.take_back_asked.emit()
    assert asked.args == [standings[5].finding]


def test_the_finding_in_hand_stays_so_when_the_text_before_it_grows(panel, standings, body):
    panel.select(standings[2].finding)
    longer = "New line.\n" + body
    moved = []
    for one in standings:
        span = one.finding.span.moved(10)
        moved.append(Standing(replace(one.finding, span=span, anchor=anchor(longer, span)), one.decision))
    panel.show_standings(tuple(moved), longer)
    assert panel.current() == moved[2].finding


def test_when_the_finding_in_hand_is_gone_the_next_one_takes_its_place(panel, standings, body, qtbot):
    panel.select(standings[1].finding)
    with qtbot.assertNotEmitted(panel.finding_selected):
        panel.show_standings((standings[0], *standings[4:]), body)
    assert panel.current() == standings[4].finding


def test_progress_is_said_in_words_and_to_the_status_bar(panel, standings, body, decided, qtbot):
    assert panel.head.words.text() == "1 of 4 decided"
    with qtbot.waitSignal(panel.progress_changed) as told:
        panel.show_standings(tuple(Standing(one.finding, decided(one.finding)) for one in standings), body)
    assert told.args == [Progress(4, 4, 0)]
    assert panel.stack.currentWidget() is panel.empty
    qtbot.mouseClick(panel.empty.every, Qt.MouseButton.LeftButton)
    assert panel.stack.currentWidget() is panel.tree


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
    panel.show_standings(standings, body, ("numbers.sum: division by zero",))
    assert "numbers.sum" in panel.failed.words.text()
    assert panel.failed.isVisible()
    panel.show_checking(True)
    assert panel.head.state.text()
    assert panel.tree.rows.stale
    panel.show_checking(False)
    assert not panel.head.state.text()


def test_twin_goes_round_the_places_of_the_issue(panel, standings, place, qtbot):
    panel.select(standings[3].finding)
    with qtbot.waitSignal(panel.place_activated) as went:
        panel.twin()
    assert went.args == [place("River Institute")]


def test_no_card_is_higher_than_the_pane(panel, standings, body, finding):
    for height in (600, 420, 330):
        panel.resize(340, height)
        panel.select(standings[1].finding)
        card = panel.tree.card
        assert card.fitted(330, panel.tree.viewport().height()) <= max(220, panel.tree.viewport().height())
        shown = card.places.viewport().rect()
        assert shown.contains(card.places.visualRect(card.places.currentIndex()).center())


def test_going_far_before_the_view_is_laid_out_does_no_harm(panel, qtbot):
    """A closed card that the view still knew was shown again, and brought the program down."""
    for _ in range(40):
        panel.next_finding()
        around = panel.tree.card.parentWidget()
        assert [one for one in panel.tree.viewport().children() if one.isWidgetType() and one.isVisible()] == [around]


def test_closed_checks_stay_closed_when_the_list_refreshes(panel, standings, body):
    panel.tree.collapse(panel.tree.issues.index(3 - 1, 0))
    panel.show_standings(standings, body)
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
    made.show_standings(many, text)
    made.next_finding()
    made.next_finding()
    made.show_standings(many, text)
    made.grab()
    assert process_time() - begun < 3
    assert made.current() == many[1].finding
