"""The house: which room may import which, and which outside library each may use."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "editor_app"

ROOMS = {
    "system": set(),
    "text": {"system"},
    "domain": {"text"},
    "formats": {"domain", "text", "system"},
    "checks": {"domain", "text", "system"},
    "store": {"domain", "text", "system"},
    "workflow": {"domain"},
    "desk": {"formats", "checks", "store", "workflow", "domain", "text", "system"},
    "cli": {"desk", "domain", "system"},
    "gui": {"desk", "domain", "text", "system"},
    "__main__": {"gui", "cli", "system"},
    "__init__": set(),
}
LIBRARIES = {
    "system": {"platformdirs", "psutil", "keyring", "cryptography"},
    "text": {"confusable_homoglyphs", "numpy", "rapidfuzz", "rjieba"},
    "formats": {
        *("docx", "charset_normalizer", "nh3", "pypdf", "pypdfium2", "markdown_it", "mdit_py_plugins", "yaml", "lxml"),
        *("jsonschema", "referencing", "fpdf", "fontTools", "olefile", "chardet", "trafilatura", "PIL"),
    },
    "checks": {"enchant", "hunspell", "rapidfuzz"},
    "store": {"sqlalchemy", "alembic", "numpy", "psycopg"},
    "cli": {"click", "lsprotocol", "pygls"},
    "gui": {"PySide6", "markdown"},
}
_READING = {"editor_app.system.resources.ResourceError", "editor_app.system.resources.read_text"}
WORDS_OF_TEXT = {
    "text/chinese/lists.py": _READING,
    "text/language/lists.py": _READING | {"editor_app.system.resources.resources_folder"},
}
"""All that `text/` asks of the machine: the lists of words without which no text can be read."""
MACHINE = {
    "errno": {"system/errors.py", "system/atomic_write.py"},
    "multiprocessing": {"system/process.py", "__main__.py"},
    "psutil": {"system/process.py", "system/unfinished.py", "system/disks.py"},
    "platformdirs": {"system/folders.py"},
    "keyring": {"system/passwords.py"},
}
"""What deals with the machine, and the only files that use it."""
FLOORS = {
    "text": (
        "span manuscript word_lists",
        "language raw_html",
        "anchors dates edits line_map markup",
        "formatting kept",
        "chinese compare inflection masks names signs",
        "bodies headline people repeats styles terms",
        "prepared",
        "parallel",
    ),
    "checks": (
        "forms",
        "shapes speller variants words",
        "facts spelling",
        "questions",
        "rule skipping",
        "engine knowledge parallel",
        "chinese",
        "rules",
        "catalogue",
    ),
    "formats": (
        "base exchange",
        "office pdf terms web",
        "rtf writers",
        "readers reports",
        "formats",
        "reading seen writing",
        "sandbox",
    ),
    "store": (
        "engine",
        "again beside search",
        "articles audit comments decisions exports list_versions people parking postings provenance reports sources",
        "archive listing lists",
        "trust",
    ),
    "workflow": ("expression facts", "effects names", "guard", "guards", "move", "moves", "gate", "step"),
    "desk": ("server", "base", "lists archive trust", "articles", "exports reports", "folders"),
    "gui": ("base", "panels", "dialogs editor", "shell", "session", "flows", "program", "run"),
}
"""The floors within a room, the ground first: folders and single files. None imports from its own floor or above."""
ARROWS = {"gui": 30, "desk": 16, "formats": 31}
"""How many ordered pairs of inner rooms may have an import between them."""
CROWD = 16
"""Modules in one folder, after which it is a drawer."""
CROWDED = {
    "checks/rules": "one file is one rule",
    "store/engine/migrations/versions": "one file is one step, for ever",
    "text/names": "one algorithm in 23 steps",
    "text/repeats": "one algorithm in 23 steps",
    "domain": "frozen values, each with its own words",
}
"""Folders that may hold more, and why."""


def room_of(path: Path) -> str:
    """The room a file stands in."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    """Every module a file imports, wherever the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def imports_of(path: Path) -> frozenset[str]:
    """What a file imports; read once for all tests."""
    return frozenset(imported(ast.parse(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_only_go_down(path: Path) -> None:
    room = room_of(path)
    for module in imports_of(path):
        first, _, rest = module.partition(".")
        if first == "editor_app":
            target = rest.partition(".")[0]
            assert target in ROOMS[room] | {room, "__version__"}, f"{room} may not import {target}"
        elif first not in sys.stdlib_module_names:
            assert first in LIBRARIES.get(room, set()), f"{room} may not use {first}"


@pytest.mark.parametrize("module", MACHINE)
def test_the_machine_is_asked_in_one_place(module: str) -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for name in imports_of(path)
        if name == module or name.startswith(f"{module}.")
    }
    assert found == MACHINE[module]


def test_texts_ask_the_machine_for_words_alone() -> None:
    asked = {
        path.relative_to(PACKAGE).as_posix(): found
        for path in (PACKAGE / "text").rglob("*.py")
        if (found := {name for name in imports_of(path) if ".system." in name})
    }
    assert asked == WORDS_OF_TEXT


def inner(name: str, room: str) -> str:
    """The folder or file of a room that a module belongs to; empty for one of another room."""
    parts = name.split(".")
    return parts[2] if parts[:2] == ["editor_app", room] and len(parts) > 2 else ""


def arrows(room: str) -> set[tuple[str, str]]:
    """Which inner rooms of a room import which."""
    found = set()
    for path in (PACKAGE / room).rglob("*.py"):
        here = inner(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts), room)
        for module in imports_of(path):
            found.add((here, inner(module, room)))
    return {(one, other) for one, other in found if other and one not in (other, "__init__")}


@pytest.mark.parametrize("room", FLOORS)
def test_imports_within_a_room_only_go_down(room: str) -> None:
    floors = {name: floor for floor, names in enumerate(FLOORS[room]) for name in names.split()}
    there = {path.stem for path in (PACKAGE / room).iterdir() if path.stem not in ("__init__", "__pycache__")}
    assert floors.keys() == there
    assert {(one, other) for one, other in arrows(room) if floors[one] <= floors[other]} == set()


@pytest.mark.parametrize("room", ARROWS)
def test_few_inner_rooms_know_each_other(room: str) -> None:
    assert len(arrows(room)) <= ARROWS[room]


def test_no_folder_is_a_drawer() -> None:
    full = {
        str(folder.relative_to(PACKAGE))
        for folder in PACKAGE.rglob("*")
        if sum(path.stem != "__init__" for path in folder.glob("*.py")) > CROWD
    }
    assert full == CROWDED.keys()
