"""The house: which room may import which, and which outside library each may use."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "editor_app"

ROOMS = {
    "text": set(),
    "domain": {"text"},
    "formats": {"domain", "text"},
    "checks": {"domain", "text"},
    "store": {"domain", "text"},
    "workflow": {"domain"},
    "desk": {"formats", "checks", "store", "workflow", "domain", "text"},
    "cli": {"desk", "domain"},
    "gui": {"desk", "domain", "text"},
    "__main__": {"gui", "cli"},
    "__init__": set(),
}
LIBRARIES = {
    "text": {"numpy", "rapidfuzz"},
    "formats": {
        *("docx", "charset_normalizer", "nh3", "pypdf", "markdown_it", "mdit_py_plugins", "yaml", "lxml"),
        *("jsonschema", "referencing", "psutil", "fpdf", "fontTools", "olefile", "chardet", "trafilatura"),
    },
    "checks": {"enchant"},
    "store": {"sqlalchemy", "alembic", "numpy", "psycopg"},
    "desk": {"platformdirs"},
    "cli": {"click"},
    "gui": {"PySide6"},
}


def room_of(path: Path) -> str:
    """The room a file stands in."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    """Every module a file imports, wherever the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_only_go_down(path: Path) -> None:
    room = room_of(path)
    for module in imported(ast.parse(path.read_text(encoding="utf-8"))):
        first, _, rest = module.partition(".")
        if first == "editor_app":
            target = rest.partition(".")[0]
            assert target in ROOMS[room] | {room, ""}, f"{room} may not import {target}"
        elif first not in sys.stdlib_module_names:
            assert first in LIBRARIES.get(room, set()), f"{room} may not use {first}"
