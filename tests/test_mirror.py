"""No module without its test: tests/text/test_edits.py for editor_app/text/edits.py, and so on."""

from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "editor_app"

ELSEWHERE = {
    "checks/rules/": "each rule is covered by its examples, tests/checks/rules/*.toml",
    "formats/rtf/": "one reading in many steps, tested as a whole in tests/formats/rtf",
    "store/engine/migrations/": "tests/store/engine/migrations runs each of them, on every database",
    "text/names/": "one search in many steps, tested as a whole in tests/text/names",
    "text/repeats/": "one search in many steps, tested as a whole in tests/text/repeats",
    "gui/": "widgets are tested through the window, in tests/gui",
}
"""Folders that are tested otherwise; each has tests of its own, checked below."""
VALUES = {
    "domain/bundle": "values without rules; tests/formats writes and reads them",
    "domain/furniture": "a value; tests/formats makes it",
    "domain/known": "a value; tests/desk checks with it",
    "domain/settings": "a value; tests/desk reads and writes it",
    "domain/tracked": "a value; tests/formats reads by it",
    "desk/base/desk": "a value without methods",
    "desk/base/changes": "a value without methods",
    "desk/base/views": "values without methods",
    "cli/given": "a value without methods",
}


def modules() -> list[str]:
    found = (path.relative_to(PACKAGE).with_suffix("").as_posix() for path in sorted(PACKAGE.rglob("*.py")))
    return [name for name in found if not name.endswith("__init__")]


@pytest.mark.parametrize(
    "name", [name for name in modules() if name not in VALUES and not name.startswith(tuple(ELSEWHERE))]
)
def test_every_module_has_its_test(name: str) -> None:
    path = Path(name)
    wanted = TESTS / path.parent / f"test_{path.name.strip('_')}.py"
    assert wanted.exists(), f"{wanted.relative_to(TESTS.parent)} is missing"


@pytest.mark.parametrize("folder", [name for name in ELSEWHERE if name.endswith("/")])
def test_folders_tested_otherwise_do_have_tests(folder: str) -> None:
    assert any((TESTS / folder).rglob("test_*.py")), f"tests/{folder} holds no test"


@pytest.mark.parametrize("name", VALUES)
def test_no_exception_for_what_is_not_there(name: str) -> None:
    assert name in modules(), f"{name} is gone: take it off the list"
