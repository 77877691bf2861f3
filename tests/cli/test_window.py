from pathlib import Path

import pytest

from editor_app.cli.window import no_screen, window_wanted


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ([], []),
        (["draft.docx"], ["draft.docx"]),
        (["folder/a b.txt", "check"], None),
        (["a.txt", "b.txt"], ["a.txt", "b.txt"]),
        (["check", "a.txt"], None),
        (["chekc"], None),
        (["--help"], None),
        (["--user"], None),
    ],
)
def test_files_alone_want_the_window(arguments, files):
    wanted = window_wanted(arguments)
    assert (wanted and wanted.files) == (files if files is None else [Path(file) for file in files])


def test_database_and_user_may_stand_before_files():
    wanted = window_wanted(["--database", "sqlite:///x.db", "--user=Ed", "a.txt"])
    assert (wanted.files, wanted.database, wanted.user) == ([Path("a.txt")], "sqlite:///x.db", "Ed")
    assert window_wanted(["--user", "Ed", "list"]) is None


def test_the_language_of_the_window_may_be_given(monkeypatch):
    assert window_wanted(["--messages", "zh_CN", "a.txt"]).messages == "zh_CN"
    assert window_wanted(["--messages=tlh", "a.txt"]) is None
    monkeypatch.setenv("EDITOR_APP_LANGUAGE", "zh_CN")
    assert (window_wanted([]).messages, window_wanted(["--messages=en"]).messages) == ("zh_CN", "en")


def test_without_a_screen_it_says_so_in_the_language_asked_for():
    assert no_screen([]).startswith("editor-app: There is no screen")
    assert "没有" in no_screen(["--messages", "zh_CN"])


def test_the_sample_is_there():
    (sample,) = window_wanted(["--sample"]).files
    assert sample.exists()
