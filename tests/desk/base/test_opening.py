from pathlib import Path

import pytest

from editor_app.desk.base.opening import database_file, open_desk, open_tools, reference_for
from editor_app.desk.base.settings_file import write_settings
from editor_app.domain.errors import EditorError
from editor_app.domain.known import Known
from editor_app.domain.settings import Settings
from editor_app.system.folders import config_folder, data_folder
from editor_app.system.resources import resources_folder


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
