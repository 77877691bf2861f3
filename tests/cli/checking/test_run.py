"""A run of many texts; what it prints is in test_check.py."""

import pytest

from editor_app.cli.checking.run import LIMITS, Run
from editor_app.desk.folders.asked import Asked, grouped
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import Severity


@pytest.fixture
def texts(tmp_path):
    """`texts(asked)`: two folders, each with its own settings."""
    for name, rules in (("a", "repetition"), ("b", "-repetition")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "text.txt").write_text("The lock is is open .\n")
        (tmp_path / name / "editor-app.toml").write_text(f'rules = ["{rules}"]\n')
    return lambda asked: grouped([tmp_path / name / "text.txt" for name in "ab"], asked, lambda _: None)


def checked(run, texts):
    run.prepare(texts, update=False)
    paths = list(run.check(texts))
    return {path.parent.name: {one.rule for one in run.documents[at].report.findings} for at, path in enumerate(paths)}


def test_each_text_is_checked_under_the_settings_of_its_folder(texts):
    run = Run(Asked())
    assert checked(run, texts(Asked())) == {"a": {"repetition.word"}, "b": {"typography.space-before"}}
    assert run.failing
    assert run.broken == 0


def test_the_command_line_wins_over_all_folders(texts):
    asked = Asked(rules=("typography.space-before",), fail_on="never")
    run = Run(asked)
    assert set(map(frozenset, checked(run, texts(asked)).values())) == {frozenset({"typography.space-before"})}
    assert not run.failing


def test_fixing_checks_again_and_counts(texts, tmp_path):
    run = Run(Asked())
    checked(run, texts(Asked()))
    assert run.diff().count("\n+The lock") == 2
    run.fix()
    assert run.fixed == 2
    assert not any(one.report.findings for one in run.documents)
    assert (tmp_path / "a" / "text.txt").read_text() == "The lock is open .\n"


def test_a_house_list_that_is_not_there_is_said_before_the_work_begins(tmp_path):
    (tmp_path / "editor-app.toml").write_text('house = "none.csv"\n')
    (tmp_path / "a.txt").write_text("Open.")
    with pytest.raises(EditorError, match=r"editor-app\.toml: .*none\.csv"):
        Run(Asked()).prepare(grouped([tmp_path / "a.txt"], Asked(), lambda _: None), update=False)


def test_a_limit_never_holds_hints():
    assert not any(Severity.INFO in limit for limit in LIMITS.values())
