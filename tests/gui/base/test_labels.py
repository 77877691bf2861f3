from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from editor_app.desk.base.views import View
from editor_app.domain.article import Action, Status
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.finding import Severity
from editor_app.gui.base import labels
from editor_app.gui.base.labels import without_key
from editor_app.system.resources import resource

NOW = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("&Open files…", "Open files…"),
        ("打开文件(&O)…", "打开文件…"),
        ("Find pre&vious (.*)", "Find previous (.*)"),
        ("Copy && paste (Word)", "Copy & paste (Word)"),
    ],
)
def test_a_name_without_its_access_key(words, plain):
    assert labels.without_access_key(words) == plain


def test_somebody_in_a_role() -> None:
    assert labels.with_role("Mia", "manager") == "Mia (manager)"
    assert labels.with_role("Mia", "night editor") == "Mia (night editor)"


def test_everything_the_desk_knows_has_its_word():
    for name, every in (
        (labels.status_name, Status),
        (labels.action_name, Action),
        (labels.step_name, Action),
        (labels.severity_name, Severity),
        (labels.reason_name, Reason),
        (labels.view_name, View),
    ):
        words = [name(one) for one in every]
        assert all(words)
        assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("ago", "said"),
    [({"seconds": 20}, "now"), ({"minutes": 6}, "6 min"), ({"hours": 23}, "23 h"), ({"days": 13}, "13 d")],
)
def test_age(ago, said):
    assert labels.age(NOW - timedelta(**ago), NOW) == said


def test_an_old_article_has_a_date_and_a_clock_that_goes_wrong_does_no_harm():
    assert "2024" in labels.age(NOW.replace(year=2024), NOW)
    assert labels.age(NOW + timedelta(hours=3), NOW) == "now"


def test_a_decision_in_one_line(finding, decided):
    one = finding("repetition.word", "the the")
    assert labels.decision_line(decided(one)) == "Ignored here: False alarm"
    other = decided(one, Scope.ARTICLE, Reason.OTHER, "a poem")
    assert labels.decision_line(other) == "Ignored in this article: a poem"


def test_what_cannot_be_seen_is_made_visible():
    assert labels.fix_words("") == "Delete"
    assert labels.fix_words(" ") == "Use “␣”"
    assert labels.fix_words("\n") == "Use “¶”"
    assert len(labels.fix_words("long " * 40)) < 50


def test_the_headline_has_no_line():
    assert (labels.line_name(0), labels.line_number(0)) == ("headline", "H")
    assert (labels.line_name(12), labels.line_number(12)) == ("line 12", "12")


def test_what_is_taken_out_is_named() -> None:
    assert labels.fix_words("", " (MWA)") == "Delete “(MWA)”"
    assert labels.fix_words("", "  ") == "Delete “␣␣”"
    assert (labels.repeat_name(2), labels.repeat_name(3)) == ("One passage, twice", "One passage, 3 times")


@pytest.mark.parametrize(
    ("label", "plain"), [("&Title", "Title"), ("标题(&N)", "标题"), ("导出(&E)…", "导出…"), ("Title", "Title")]
)
def test_a_label_is_named_without_its_access_key(label: str, plain: str) -> None:
    assert without_key(label) == plain


def test_a_language_is_called_as_the_window_speaks_or_as_its_speakers_call_it():
    assert labels.language_name("en_US") == "American English"
    assert labels.language_name("zh_CN") == "简体中文"
    assert labels.language_name("qq") == "qq"
    translator = QTranslator()
    translator.load(str(resource("i18n/editor_app_zh_CN.qm")))
    QCoreApplication.installTranslator(translator)
    try:
        assert labels.language_name("en_US") == "美国英语"
    finally:
        QCoreApplication.removeTranslator(translator)
