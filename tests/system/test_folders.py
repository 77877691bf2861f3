from editor_app.system.folders import APP, config_folder, data_folder


def test_the_environment_puts_everything_in_one_place(monkeypatch, tmp_path):
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path))
    assert data_folder() == config_folder() == tmp_path


def test_without_it_the_system_says_where(monkeypatch):
    monkeypatch.delenv("EDITOR_APP_DATA", raising=False)
    assert data_folder().name == config_folder().name == APP
    assert data_folder() != config_folder()
