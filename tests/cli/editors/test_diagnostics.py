"""Findings as an editor gets them; that fixes change the right words is proved in test_server.py."""

from dataclasses import replace

import pytest
from lsprotocol.types import CodeActionKind, DiagnosticSeverity, Position, Range

from editor_app.cli.editors.diagnostics import FIX_ALL, Shown
from editor_app.desk.base.languages import catalogue
from editor_app.desk.reports.check_files import check_files
from editor_app.domain.message import ENGLISH

BODY = "He saw the the gate gate.\n\nThe harbour board met the guests of the town on Monday evening in the old hall.\n"
ALL = Range(Position(0, 0), Position(99, 0))


@pytest.fixture
def shown(tmp_path):
    """`shown(body)`: what an editor gets for a text."""

    def made(body=BODY, name="a.md", spoken=ENGLISH):
        path = tmp_path / name
        path.write_text(body, encoding="utf-8")
        (checked,) = check_files([path], ["repetition", "duplicates"])
        return Shown("file:///a.md", 3, checked, "utf-16", spoken)

    return made


def test_a_guess_is_said_to_be_one(shown):
    sure, guess = shown().diagnostics()
    assert (sure.severity, sure.message.startswith("A guess: ")) == (DiagnosticSeverity.Error, False)
    assert (guess.severity, guess.message.startswith("A guess: ")) == (DiagnosticSeverity.Warning, True)


def test_the_other_places_are_related(shown):
    found = shown(BODY + "\n" + BODY.split("\n\n")[1]).diagnostics()
    repeat = next(one for one in found if one.code.startswith("duplicates."))
    (related,) = repeat.related_information
    assert related.location.range.start.line in (2, 4)
    assert related.location.range != repeat.range


def test_a_sure_and_only_fix_is_preferred_and_edits_are_for_one_state(shown):
    actions = shown().actions(ALL)
    fixes = [action for action in actions if action.kind == CodeActionKind.QuickFix and action.is_preferred is not None]
    assert [action.is_preferred for action in fixes] == [True, False]
    assert {action.edit.document_changes[0].text_document.version for action in actions} == {3}
    assert [action.kind for action in actions].count(FIX_ALL) == 1


def test_only_what_stands_there_is_offered(shown):
    assert [action.kind for action in shown().actions(Range(Position(2, 0), Position(2, 3)))] == [FIX_ALL]


def test_plain_text_has_no_room_for_a_comment(shown):
    assert not any("Ignore" in action.title for action in shown(name="a.txt").actions(ALL))


def test_a_fix_that_deletes_says_so_and_the_editor_is_answered_in_its_language(shown):
    one = shown()
    finding = replace(one.checked.report.findings[0], replacements=("",))
    checked = replace(one.checked, report=replace(one.checked.report, findings=(finding,)))
    assert Shown("file:///a.md", 3, checked, "utf-16", ENGLISH).actions(ALL)[0].title == "Delete"
    assert shown(spoken=catalogue("zh_CN")).diagnostics()[0].message.startswith("“the”连续出现两次")
