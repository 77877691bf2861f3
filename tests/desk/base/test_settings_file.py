import json
from dataclasses import replace

import pytest

from editor_app.desk.base import settings_file
from editor_app.desk.base.settings_file import NAME, read_settings, wanted_database, write_settings
from editor_app.domain.errors import EditorError
from editor_app.domain.settings import Settings


def test_there_and_back(tmp_path):
    settings = Settings(person="Ed", text_size=15, rules_off=("acronyms.unused",))
    write_settings(tmp_path / "new", settings)
    assert read_settings(tmp_path / "new") == settings


def test_no_file_and_a_broken_file_give_the_defaults(tmp_path):
    assert read_settings(tmp_path) == Settings()
    for broken in (b"", b"{", b"[1]", b"\xff\xfe", b'"x"'):
        (tmp_path / NAME).write_bytes(broken)
        assert read_settings(tmp_path) == Settings()


def test_a_field_of_the_wrong_kind_is_left_out(tmp_path):
    (tmp_path / NAME).write_text('{"text_size": "big", "rules_off": [1], "theme": "dark", "person": null}')
    assert read_settings(tmp_path) == replace(Settings(), theme="dark")


def test_fields_of_a_newer_version_are_kept(tmp_path):
    (tmp_path / NAME).write_text('{"voice": "low", "theme": "dark"}')
    write_settings(tmp_path, replace(read_settings(tmp_path), theme="light"))
    kept = json.loads((tmp_path / NAME).read_text(encoding="utf-8"))
    assert (kept["voice"], kept["theme"]) == ("low", "light")


def test_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(EditorError, match="cannot be created"):
        write_settings(tmp_path / "file", Settings())


@pytest.fixture
def policy(tmp_path, monkeypatch):
    """Where an administrator writes."""
    monkeypatch.setattr(settings_file, "machine_folder", lambda: tmp_path / "machine")
    (tmp_path / "machine").mkdir()
    return tmp_path / "machine" / "policy.toml"


def test_a_policy_goes_before_what_a_person_set_and_leaves_it_in_their_file(tmp_path, policy):
    write_settings(tmp_path, Settings(person="Ed", spelling="en_US"))
    policy.write_text('spelling = "en_GB"\nroles = ["editor"]')
    found = read_settings(tmp_path)
    assert (found.person, found.spelling, found.newcomers) == ("Ed", "en_GB", ("editor",))
    write_settings(tmp_path, replace(found, person="Eda"))
    policy.unlink()
    assert read_settings(tmp_path) == Settings(person="Eda", spelling="en_US")


def test_a_person_cannot_give_themselves_what_only_a_policy_may(tmp_path, policy):
    (tmp_path / NAME).write_text('{"newcomers": ["manager"], "fixed": ["spelling"], "person": "Ed"}')
    assert read_settings(tmp_path) == Settings(person="Ed")


def test_a_policy_that_cannot_be_read_is_said(tmp_path, policy):
    policy.write_bytes(b"\xff\xfe")
    with pytest.raises(EditorError, match="cannot be used"):
        read_settings(tmp_path)
    policy.unlink()
    policy.mkdir()
    with pytest.raises(EditorError, match="cannot be read"):
        read_settings(tmp_path)


def test_the_database_of_the_policy_goes_before_that_of_the_environment(tmp_path, policy, monkeypatch):
    monkeypatch.setenv("EDITOR_APP_DATABASE", "environment.db")
    own = Settings(database="own.db")
    assert wanted_database("", own) == "environment.db"
    policy.write_text('database = "team.db"')
    assert wanted_database("", read_settings(tmp_path)) == "team.db"
    assert wanted_database("asked.db", read_settings(tmp_path)) == "asked.db"
    monkeypatch.delenv("EDITOR_APP_DATABASE")
    assert wanted_database("", own) == "own.db"


def test_an_escape_that_is_half_a_character_is_mended(tmp_path):
    (tmp_path / NAME).write_text('{"person": "A\\ud800B", "rules_off": ["\\udfff", "\\ud83c\\udf09"]}')
    settings = read_settings(tmp_path)
    assert (settings.person, settings.rules_off) == ("A\ufffdB", ("\ufffd", "🌉"))
    write_settings(tmp_path, settings)
    assert read_settings(tmp_path) == settings
