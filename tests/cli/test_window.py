from pathlib import Path

import pytest

from editor_app.cli.window import window_wanted


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


def test_the_sample_is_there():
    (sample,) = window_wanted(["--sample"]).files
    assert sample.exists()
