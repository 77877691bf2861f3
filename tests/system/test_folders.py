from pathlib import Path

from editor_app.system import folders
from editor_app.system.folders import APP, config_folder, data_folder


def test_the_environment_puts_everything_in_one_place(monkeypatch, tmp_path):
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path))
    assert data_folder() == config_folder() == tmp_path


def test_without_it_the_system_says_where(monkeypatch):
    monkeypatch.delenv("EDITOR_APP_DATA", raising=False)
    assert data_folder().name == config_folder().name == APP
    assert data_folder() != config_folder()


def test_what_holds_for_a_machine_is_where_its_administrator_looks(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    assert folders.machine_folder() == Path("/etc/editor-app")
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(folders, "site_config_path", lambda app, appauthor: Path("/Library/Application Support") / app)
    assert folders.machine_folder() == Path("/Library/Application Support/editor-app")
