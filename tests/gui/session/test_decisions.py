"""The report with the decisions that hold: only of the text on the screen."""

from collections.abc import Callable
from dataclasses import replace
from threading import get_ident

import pytest

from editor_app.desk.base.changes import Changes
from editor_app.domain.article import Status
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.finding import Finding
from editor_app.gui.editor.live import Freshness
from editor_app.gui.panels.findings.issues import issues
from editor_app.gui.session import decisions
from editor_app.gui.session.acts.acts import Acts
from editor_app.gui.session.decisions import Decisions


@pytest.fixture
def word(seat, at: Callable[..., str]) -> Finding:
    """A doubled word in the article on the desk."""
    seat.open(at(Status.IN_REVIEW, "The lock is is open."))
    return next(one.finding for one in seat.decisions.standings if one.finding.rule == "repetition.word")


def settled(seat, word: Finding) -> bool:
    return next(one for one in seat.decisions.standings if one.finding == word).decision is not None


def test_a_decision_holds_at_once_and_can_be_undone(seat, word: Finding) -> None:
    seat.decisions.decide((word,), Scope.PLACE, Reason.INTENDED_REPETITION)
    seat.settle()
    assert settled(seat, word)
    act = seat.decisions._acts.last
    assert act and act.said == "Ignored: “is is”, intended repetition."
    seat.decisions._acts.undo()
    seat.settle()
    assert not settled(seat, word)
    seat.decisions._acts.redo()
    seat.settle()
    assert settled(seat, word)


def test_several_are_decided_and_opened_in_one_act(seat, at: Callable[..., str]) -> None:
    seat.open(at(Status.IN_REVIEW, "The lock is is open. The mill was was shut."))
    those = [one.finding for one in seat.decisions.standings if one.finding.rule == "repetition.word"]
    assert len(those) == 2
    seat.decisions.decide(those, Scope.PLACE, Reason.FALSE_ALARM)
    seat.settle()
    assert all(settled(seat, one) for one in those)
    seat.decisions._acts.undo()
    seat.settle()
    assert not any(settled(seat, one) for one in those)


def test_what_was_ignored_in_the_whole_article_is_open_in_all_of_it_again(seat, at: Callable[..., str]) -> None:
    seat.open(at(Status.IN_REVIEW, "The lock is is open. The gate is is open."))
    those = [one.finding for one in seat.decisions.standings if one.finding.rule == "repetition.word"]
    seat.decisions.decide(those[:1], Scope.ARTICLE, Reason.FALSE_ALARM)
    seat.settle()
    assert all(settled(seat, one) for one in those)
    seat.decisions._acts.undo()
    seat.settle()
    assert not any(settled(seat, one) for one in those)


def test_what_was_taken_back_is_decided_again_as_it_was(seat, word: Finding) -> None:
    seat.decisions.decide((word,), Scope.ARTICLE, Reason.OTHER, "As she said it.")
    seat.settle()
    seat.decisions.take_back(word)
    seat.settle()
    assert not settled(seat, word)
    seat.decisions._acts.undo()
    seat.settle()
    (held,) = [one.decision for one in seat.decisions.standings if one.finding == word]
    assert (held.scope, held.reason, held.note) == (Scope.ARTICLE, Reason.OTHER, "As she said it.")


def test_what_the_desk_refuses_was_not_done(seat, word: Finding) -> None:
    seat.decisions.decide((word,), Scope.PLACE, Reason.OTHER, "")  # wants a few words
    seat.settle()
    assert not settled(seat, word)
    assert seat.decisions._acts.last is None


@pytest.mark.parametrize(("scope", "said"), [(Scope.ARTICLE, "in this article"), (Scope.HOUSE, "A manager decides")])
def test_how_far_it_reaches_is_said(seat, word: Finding, scope: Scope, said: str) -> None:
    seat.decisions.decide((word,), scope, Reason.INTENDED_REPETITION)
    seat.settle()
    assert said in seat.decisions._acts.last.said


def test_a_report_of_an_older_text_is_not_judged(seat, word: Finding) -> None:
    report = seat.decisions.report
    assert report
    seat.type("New. ")
    with seat.qtbot.assertNotEmitted(seat.decisions.judged, wait=0):
        seat.live.reported.emit(report)
        seat.store.settle(5)
        seat.qtbot.waitUntil(lambda: not seat.store.busy)


def test_a_decision_while_the_text_goes_on_is_judged_with_the_report_on_that_text(seat, at, monkeypatch) -> None:
    """A finding was decided right after words before it were deleted: its place lay behind the end of the text."""
    kept = "Nobody came to see it, and nobody has asked why since.\n\nThe lock is is open."
    seat.open(at(Status.IN_REVIEW, f"The mill was shut on Sunday.\n\n{kept}"))
    word = next(one.finding for one in seat.decisions.standings if one.finding.rule == "repetition.word")
    bodies: list[tuple[str, ...]] = []

    def gather(standings, body, *given):
        bodies.append((body, *(one.finding.span.of(body) for one in standings)))
        return issues(standings, body, *given)

    monkeypatch.setattr(decisions, "issues", gather)
    seat.live.typed(kept)
    seat.decisions.decide((word,), Scope.PLACE, Reason.INTENDED_REPETITION)
    seat.qtbot.waitUntil(lambda: seat.live.freshness is Freshness.FRESH, timeout=30_000)
    seat.settle()
    assert bodies and all("is is" in words for _, *words in bodies)
    (now,) = [one for one in seat.decisions.standings if one.finding.rule == "repetition.word"]
    assert now.decision


def test_another_text_forgets_them(seat, word: Finding, taken: Callable[..., str]) -> None:
    seen: list[int] = []
    seat.work.opened.connect(lambda _: seen.append(len(seat.decisions.standings)))
    seat.open(taken("Another lock.", name="other"))
    assert seen == [0]


def test_a_decision_elsewhere_is_read_again_only_where_it_may_hold(seat, word: Finding) -> None:
    report = seat.decisions.report
    assert report
    with seat.qtbot.assertNotEmitted(seat.decisions.judged, wait=0):
        seat.bus.changed.emit(Changes("another", decisions=True))
        seat.settle()
    with seat.qtbot.waitSignal(seat.decisions.judged):
        seat.bus.changed.emit(Changes("", decisions=True))  # the house list: it may hold everywhere
    assert seat.decisions.report == replace(report)


def test_without_a_text_nothing_is_decided(seat):
    made = Decisions(seat.work, seat.live, seat.bus, Acts())
    made.decide((), Scope.PLACE, Reason.FALSE_ALARM)
    made.take_back(None)
    assert not seat.store._orders.qsize()
    assert (made.report, made.standings) == (None, ())


def test_what_was_refused_is_shown_as_it_stands(seat, word: Finding) -> None:
    with seat.qtbot.waitSignal(seat.decisions.judged):
        seat.decisions.decide((word,), Scope.PLACE, Reason.OTHER, "")  # wants a few words


def test_issues_are_gathered_off_the_thread_of_the_window(seat, word: Finding, monkeypatch) -> None:
    threads: list[int] = []

    def gather(*given):
        threads.append(get_ident())
        return issues(*given)

    monkeypatch.setattr(decisions, "issues", gather)
    with seat.qtbot.waitSignal(seat.decisions.judged):
        seat.bus.changed.emit(Changes("", decisions=True))
    assert len(threads) == 1
    assert threads != [get_ident()]
    assert any(word in issue.findings for issue in seat.decisions.issues)
