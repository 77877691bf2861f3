"""Starting the program."""

from pathlib import Path

import pytest

from editor_app.gui import run


def test_without_a_folder_to_log_to_the_program_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "log_to", lambda folder: folder / "editor-app.log")  # the tests keep their own log
    (tmp_path / "data").write_text("a file stands in the way")
    run.keep_log(tmp_path / "data")
    assert (tmp_path / "data").is_file()
