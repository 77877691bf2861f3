"""Checks in a process beside the window."""

from collections.abc import Iterator

import pytest

from editor_app.desk.articles.check import check
from editor_app.desk.base.desk import Desk
from editor_app.domain.article import Draft
from editor_app.domain.client import Client
from editor_app.domain.errors import Cancelled
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.domain.known import Known
from editor_app.gui.session.check_process import LONG_TEXT, Checker
from editor_app.text.manuscript import Manuscript


@pytest.fixture
def checker(desk: Desk) -> Iterator[Checker]:
    made = Checker(desk.config_folder)
    yield made
    made.close()


def long_draft(first: str, version: int = 0) -> Draft:
    """Too long for the thread."""
    body = first + "\n\n" + "\n\n".join(f"Paragraph {n} says nothing of note." for n in range(LONG_TEXT // 30))
    return Draft("a", 1, Manuscript("T", body), version)


def test_the_process_answers_as_the_thread_does(checker: Checker, desk: Desk) -> None:
    draft = long_draft("She saw the the lock.")
    beside = checker(desk, draft, Known(), lambda: False)
    assert beside.stamp == draft.stamp
    assert "the the" in {finding.quote for finding in beside.findings}


def test_an_answer_nobody_waits_for_is_not_taken_for_another(checker: Checker, desk: Desk) -> None:
    checker(desk, long_draft("The process has started."), Known(), lambda: False)
    with pytest.raises(Cancelled):
        checker(desk, long_draft("An an old one."), Known(), lambda: True)
    draft = long_draft("She saw the the lock.", 1)
    assert checker(desk, draft, Known(), lambda: False).stamp == draft.stamp


def test_the_checks_go_on_when_the_process_dies(checker: Checker, desk: Desk) -> None:
    checker(desk, long_draft("One."), Known(), lambda: False)
    checker._process._worker._process.kill()
    checker._process._worker._process.join()
    draft = long_draft("She saw the the lock.")
    assert checker(desk, draft, Known(), lambda: False).stamp == draft.stamp


def test_the_process_knows_for_whom_a_text_is_written(checker: Checker, desk: Desk) -> None:
    draft, client = long_draft("She saw the the lock."), Client("Lock Keepers", rules_off=("repetition.word",))
    assert not [
        one for one in checker(desk, draft, Known(client=client), lambda: False).findings if one.span.start < 20
    ]


def test_a_short_text_needs_no_process(checker: Checker, desk: Desk) -> None:
    draft = Draft("a", 1, Manuscript("T", "Short."))
    assert checker(desk, draft, Known(), lambda: False).stamp == draft.stamp
    assert checker._process is None


def test_an_edited_text_is_answered_as_a_new_one_is(checker: Checker, desk: Desk) -> None:
    checker(desk, long_draft("She saw the lock."), Known(), lambda: False)
    edited = long_draft("She saw the the old lock.", 1)
    again = checker(desk, edited, Known(), lambda: False)
    assert again == check(desk, edited, Known(), lambda: False)
    assert "the the" in {finding.quote for finding in again.findings}


def test_the_process_knows_the_house_list_of_today(checker: Checker, desk: Desk) -> None:
    def terms(*, bad: str) -> Known:
        right = HouseTerm("lock", TermKind.TERM, "sluice", TermStatus.PREFERRED)
        return Known(HouseList((right, HouseTerm("lock", TermKind.TERM, bad, TermStatus.FORBIDDEN))))

    def found(known: Known, version: int) -> set[str]:
        report = checker(desk, long_draft("The weir and the gate.", version), known, lambda: False)
        return {one.quote for one in report.findings if one.rule.startswith("terms.")}

    weir = terms(bad="weir")
    assert [found(weir, 0), found(weir, 1), found(terms(bad="weir"), 2)] == [{"weir"}] * 3
    assert found(terms(bad="gate"), 3) == {"gate"}
    assert found(Known(), 4) == set()
