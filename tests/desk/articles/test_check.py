"""Checking without a database."""

import gc
import weakref

import pytest

from editor_app.checks.engine import analyse
from editor_app.checks.facts.table import table
from editor_app.desk.articles.check import check
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import reference_for
from editor_app.domain.article import Draft, Stamp
from editor_app.domain.errors import Cancelled
from editor_app.domain.known import Known
from editor_app.system.resources import SAMPLE, read_text
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Memory, Text


def test_a_report_speaks_of_the_draft_it_was_given(desk: Desk) -> None:
    draft = Draft("a", 1, Manuscript("T", "She saw the the lock."), 3)
    report = check(desk, draft, Known(), lambda: False)
    assert report.stamp == draft.stamp
    assert "the the" in {finding.quote for finding in report.findings}


def test_it_stops_when_it_is_no_longer_wanted(desk: Desk) -> None:
    with pytest.raises(Cancelled):
        check(desk, Draft("a", 1, Manuscript("T", "the the")), Known(), lambda: True)


def test_with_a_memory_the_report_on_an_edited_text_is_the_same(desk: Desk) -> None:
    memory = Memory()
    told = read_text(SAMPLE)
    for version, first in enumerate(("", "She saw the the lock.\n\n", "She saw the lock.\n\nThe the.\n\n")):
        draft = Draft("a", 1, Manuscript("T", first + told), version)
        assert check(desk, draft, Known(), lambda: False, memory) == check(desk, draft, Known(), lambda: False)


def test_a_check_that_was_cancelled_is_not_remembered(desk: Desk) -> None:
    memory = Memory()
    with pytest.raises(Cancelled):
        check(desk, Draft("a", 1, Manuscript("T", "the the")), Known(), lambda: True, memory)
    draft = Draft("a", 1, Manuscript("T", "the the old"))
    assert check(desk, draft, Known(), lambda: False, memory) == check(desk, draft, Known(), lambda: False)


def test_a_long_text_is_given_up_within_any_step(desk: Desk) -> None:
    body = "\n\n".join(f"The keeper of the lock at Ostrow opened {number + 12} gates." for number in range(200))
    asked: list[int] = []
    text = Text(Manuscript("", body), pause=lambda: asked.append(len(asked)))
    known, facts = desk.reference.vocabulary, desk.reference.facts
    for least, step in (
        (200, lambda: text.paragraphs),
        (400, lambda: text.survey(known)),
        (3, lambda: text.who(known)),
        (5, lambda: text.repeats),
        (200, lambda: table(text, facts)),
    ):
        asked.clear()
        step()
        assert len(asked) >= least


def test_a_check_ends_in_the_middle_of_a_step(desk: Desk) -> None:
    body = "\n\n".join(f"The keeper of the lock at Ostrow opened {number + 12} gates." for number in range(200))
    wanted = iter([False] * 100 + [True])
    with pytest.raises(Cancelled):
        check(desk, Draft("a", 1, Manuscript("", body)), Known(), lambda: next(wanted))


@pytest.mark.parametrize(
    "body",
    [
        read_text(SAMPLE),
        "记者王丽报道。记者汪丽报道，会议于3月2日召开。",
        "# A harbour\n\nIt has `code` and a [link](x).",
    ],
)
def test_a_text_that_was_checked_is_let_go_at_once(desk: Desk, body: str) -> None:
    manuscript, memory = Manuscript("A title", body, Markup.MARKDOWN), Memory()
    reference = reference_for(desk, manuscript.language, Known())
    gc.disable()  # nothing may lead back to the text, so that no look for garbage is needed
    try:
        for _ in range(2):
            text = memory.read(manuscript)
            analyse(text, Stamp("", 0, 0, manuscript.digest), desk.rules, reference)
            memory.keep(text)
            gone = weakref.ref(text)
            del text
            assert gone() is None
    finally:
        gc.enable()
