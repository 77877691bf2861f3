import shutil
import sys
from pathlib import Path

import pytest

from editor_app.checks import variants, words
from editor_app.desk.base.opening import database_file, open_desk, open_tools, reference_for
from editor_app.desk.base.settings_file import write_settings
from editor_app.domain.errors import EditorError
from editor_app.domain.known import Known
from editor_app.domain.settings import Settings
from editor_app.system.folders import config_folder, data_folder
from editor_app.system.resources import resources_folder
from editor_app.text.language import lists
from editor_app.text.names import vocabulary


@pytest.fixture(autouse=True)
def alone(monkeypatch, tmp_path):
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path))
    monkeypatch.delenv("EDITOR_APP_DATABASE", raising=False)


def test_the_environment_says_where_things_are(tmp_path, monkeypatch):
    assert (data_folder(), config_folder()) == (tmp_path, tmp_path)
    assert database_file() == tmp_path / "editor-app.db"
    monkeypatch.setenv("EDITOR_APP_DATABASE", f"sqlite:///{tmp_path}/other.db")
    assert database_file() == tmp_path / "other.db"
    assert database_file("postgresql+psycopg://host/desk") is None
    monkeypatch.delenv("EDITOR_APP_DATA")
    assert data_folder().name == "editor-app"
    assert data_folder() != Path()


def test_a_desk_may_be_opened_twice_on_a_plain_path(tmp_path):
    for _ in range(2):
        desk = open_desk(str(tmp_path / "desk.db"))
        assert desk.database.file == tmp_path / "desk.db"
        desk.database.close()


def test_what_rules_know(tmp_path):
    tools = open_tools()
    assert tools.reference.vocabulary.surnames
    assert (resources_folder() / "vocabulary").is_dir()
    reference = reference_for(tools, "xx_XX", Known())
    assert reference.speller is None
    assert reference.today == tools.clock().date()


def test_a_folder_that_cannot_be_made(monkeypatch):
    monkeypatch.setenv("EDITOR_APP_DATA", "/proc/editor-app")
    with pytest.raises(EditorError, match="cannot be created"):
        open_desk()


def test_hints_can_be_switched_off_and_what_blocks_cannot(tmp_path: Path) -> None:
    write_settings(tmp_path, Settings(rules_off=("residue.caption", "dates.impossible")))
    running = {rule.id for rule in open_tools(config=tmp_path).rules}
    assert "residue.caption" not in running
    assert "dates.impossible" in running


LISTS = (
    *(f"vocabulary/{name}" for name in vocabulary.FILES),
    *(f"words/{name}" for name in words.FILES),
    *(f"language/{name}" for name in lists.FILES),
    f"spelling/{variants.FILE}",
)


FOLDERS = ("vocabulary", "words", "spelling", "language")


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The resources, to be damaged."""
    folder = tmp_path / "frozen" / "resources"
    for name in FOLDERS:
        shutil.copytree(resources_folder() / name, folder / name)
    monkeypatch.setattr(sys, "_MEIPASS", str(folder.parent), raising=False)
    return folder


def test_every_word_list_there_is_is_read() -> None:
    folders = (resources_folder() / name for name in FOLDERS)
    assert {f"{folder.name}/{path.name}" for folder in folders for path in folder.iterdir()} == set(LISTS)


@pytest.mark.parametrize("name", LISTS)
def test_a_word_list_that_is_missing_or_damaged_is_named(frozen: Path, name: str) -> None:
    whole = (frozen / name).read_bytes()
    for content, where in (
        (None, f"missing or damaged: {name}."),
        (whole + b"\xff\n", f"missing or damaged: {name}."),
        (b"", f"missing or damaged: {Path(name).name}."),
        (b"# head\n\ta\t\tb\n" + whole, f"damaged: {Path(name).name}, line 2."),
    ):
        if content is None:
            (frozen / name).unlink()
        else:
            (frozen / name).write_bytes(content)
        with pytest.raises(EditorError) as refused:
            open_tools()
        assert str(refused.value.message).endswith(where)
        assert refused.value.hint
