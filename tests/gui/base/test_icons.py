"""The drawings: there, tinted by the theme, told apart by shape."""

import ast
import shutil
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from editor_app import gui
from editor_app.domain.article import Status
from editor_app.domain.finding import Severity
from editor_app.gui.base import icons, theme
from editor_app.gui.shell.actions import COMMANDS
from editor_app.system.resources import ResourceError, resources_folder

SIZE = 32
ASKING = ("icon", "icons.icon", "icons.pixmap")
"""What is called with the name of a drawing first."""


def drawn(name: str, role: str = "text") -> QImage:
    return icons.pixmap(name, role, SIZE).toImage()


def shape(image: QImage) -> list[bool]:
    return [QColor(image.pixelColor(x, y)).alpha() > 127 for x in range(SIZE) for y in range(SIZE)]


@pytest.mark.parametrize("name", sorted({one.icon for one in COMMANDS if one.icon}))
def test_every_command_has_its_drawing(name: str) -> None:
    assert any(shape(drawn(name)))


def test_states_and_severities_differ_by_shape_not_by_colour_alone() -> None:
    for table in (icons.STATUS_ICONS, icons.SEVERITY_ICONS):
        shapes = [shape(drawn(name)) for name, _ in table.values()]
        assert all(one != other for one, other in combinations(shapes, 2))


def test_every_state_and_severity_has_an_icon() -> None:
    assert icons.STATUS_ICONS.keys() == set(Status)
    assert icons.SEVERITY_ICONS.keys() == set(Severity)


def test_a_guess_has_another_shape_than_what_is_sure() -> None:
    assert shape(drawn(icons.SEVERITY_ICONS[Severity.WARNING][0])) != shape(drawn("guess"))


def test_an_icon_follows_the_theme(qapp: QApplication) -> None:
    made = icons.icon("error", "error")
    before = made.pixmap(SIZE, SIZE).toImage()
    theme.apply(qapp, "dark")
    try:
        after = made.pixmap(SIZE, SIZE).toImage()
    finally:
        theme.apply(qapp, "light")
    assert before != after
    assert made.pixmap(SIZE, SIZE).toImage() == before


@pytest.fixture
def drawings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A copy of the drawings, to be damaged; none is remembered."""
    folder = tmp_path / "resources" / "icons"
    shutil.copytree(resources_folder() / "icons", folder)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    icons._drawing.cache_clear()
    yield folder
    icons._drawing.cache_clear()


def test_every_drawing_is_named() -> None:
    assert {path.stem for path in (resources_folder() / "icons").iterdir()} == icons.DRAWINGS


def test_every_drawing_is_used() -> None:
    said = set()
    for path in Path(gui.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                said.add(node.value.removeprefix("icons/").removesuffix(".svg"))
    assert icons.DRAWINGS - said == set(), "nobody asks for these"


def test_every_drawing_that_is_asked_for_is_there() -> None:
    for path in Path(gui.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and ast.unparse(node.func) in ASKING
                and isinstance(node.args[0], ast.Constant)
            ):
                assert node.args[0].value in icons.DRAWINGS, f"{path.name}, line {node.lineno}"


def test_a_name_that_no_drawing_has_is_refused_before_it_is_painted() -> None:
    with pytest.raises(KeyError):
        icons.icon("nothing")


@pytest.mark.parametrize("content", [None, b"", b"<svg>\xff</svg>", b"<svg><path d='"])
def test_a_drawing_that_is_missing_or_damaged_is_named(drawings: Path, content: bytes | None) -> None:
    icons.load()
    icons._drawing.cache_clear()
    if content is None:
        (drawings / "twin.svg").unlink()
    else:
        (drawings / "twin.svg").write_bytes(content)
    with pytest.raises(ResourceError) as refused:
        icons.load()
    assert refused.value.name == "icons/twin.svg"
