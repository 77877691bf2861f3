"""No module without its test: tests/text/test_edits.py for editor_app/text/edits.py, which imports it, and so on."""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "editor_app"

ELSEWHERE = {
    "checks/rules/": "each rule is covered by its examples, tests/checks/rules/*.toml; the catalogue imports it",
    "store/engine/migrations/": "tests/store/engine/migrations runs each of them, on every database",
}
"""Folders that are tested otherwise; each has tests of its own, checked below."""
VALUES = {
    "domain/chain": "a value; tests/desk/trust compares it",
    "domain/bundle": "values without rules; tests/formats writes and reads them",
    "domain/furniture": "a value; tests/formats makes it",
    "domain/known": "a value; tests/desk checks with it",
    "domain/settings": "a value; tests/desk reads and writes it",
    "domain/tracked": "a value; tests/formats reads by it",
    "checks/parallel/model": "a value; tests/checks/parallel compares by it",
    "checks/facts/model": "values without rules; tests/checks/facts reads them",
    "text/bodies/model": "values without rules; tests/text/bodies finds them",
    "text/names/model": "values without rules; tests/text/names finds them",
    "text/terms/model": "values without rules; tests/text/terms finds them",
    "desk/base/desk": "a value without methods",
    "desk/base/changes": "a value without methods",
    "desk/base/views": "values without methods",
}
"""Modules that need no test file of their own; some test imports each of them all the same."""


def modules() -> list[str]:
    found = (path.relative_to(PACKAGE).with_suffix("").as_posix() for path in sorted(PACKAGE.rglob("*.py")))
    return [name for name in found if not name.endswith("__init__")]


def imports(path: Path) -> set[str]:
    """The modules of the package that a file imports, as paths: "text/edits"."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return {name.removeprefix("editor_app.").replace(".", "/") for name in found if name.startswith("editor_app.")}


def place_of_test(name: str) -> Path:
    """Where the test of a module stands."""
    path = Path(name)
    return TESTS / path.parent / f"test_{path.name.strip('_')}.py"


@pytest.mark.parametrize(
    "name", [name for name in modules() if name not in VALUES and not name.startswith(tuple(ELSEWHERE))]
)
def test_every_module_has_its_test(name: str) -> None:
    wanted = place_of_test(name)
    assert wanted.exists(), f"{wanted.relative_to(TESTS.parent)} is missing"
    assert name in imports(wanted), f"{wanted.relative_to(TESTS.parent)} does not import what it is named for"


def test_no_module_is_imported_by_no_test() -> None:
    imported = set[str]().union(*(imports(path) for path in TESTS.rglob("*.py")))
    assert [name for name in modules() if name not in imported and not name.startswith(tuple(ELSEWHERE))] == []


@pytest.mark.parametrize("folder", ELSEWHERE)
def test_folders_tested_otherwise_do_have_tests(folder: str) -> None:
    assert any((TESTS / folder).rglob("test_*.py")), f"tests/{folder} holds no test"


@pytest.mark.parametrize("name", VALUES)
def test_no_exception_for_what_is_not_there(name: str) -> None:
    assert name in modules(), f"{name} is gone: take it off the list"
    assert not place_of_test(name).exists(), f"{name} has a test: take it off the list"
