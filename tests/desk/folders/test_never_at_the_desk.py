"""What a folder says counts in `check` and `lsp` alone: nobody gets a text through the workflow by a file beside it."""

import ast
from pathlib import Path

import pytest

from editor_app.desk.articles.importing import take_in
from editor_app.desk.folders.baseline import write_baseline
from editor_app.desk.reports.check_files import check_files
from editor_app.domain.article import Action
from editor_app.domain.errors import NotAllowed
from tests.taking import advance

PACKAGE = Path(__file__).parents[3] / "editor_app"
READERS = ("cli/checking/", "cli/editors/", "desk/folders/")
"""All that may read the settings of folders, comments and baselines."""
HARMLESS = {"editor_app.desk.folders.excluding"}
"""Only patterns that somebody gave."""
TEXT = """---
title: Locks
source: Canal Weekly
date: 2025-08-22
---
<!-- editor-app: ignore-file -->

The lock is is open.
"""


def test_only_check_and_lsp_read_them():
    guilty = {
        path.relative_to(PACKAGE).as_posix(): module
        for path in PACKAGE.rglob("*.py")
        for module in imported(path)
        if module.startswith("editor_app.desk.folders") and module not in HARMLESS
    }
    assert guilty, "nothing was read: this test would prove nothing"
    assert [path for path in guilty if not path.startswith(READERS)] == []


def imported(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}


@pytest.fixture
def hidden(tmp_path):
    """A text whose only error its folder, a comment in it and a baseline hide."""
    path = tmp_path / "in" / "locks.md"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    (path.parent / "editor-app.toml").write_text("rules = ['-repetition']\nbaseline = 'known.json'\n")
    write_baseline(path.parent / "known.json", check_files([path]))
    return path


def test_import_submit_and_approve_see_what_a_folder_hides(house, hidden):
    article = take_in(house, hidden, "Ed").article.id
    advance(house, article, Action.START, "Ed")
    with pytest.raises(NotAllowed, match="1 error is open"):
        advance(house, article, Action.SUBMIT, "Ed", reason="Fine.")
