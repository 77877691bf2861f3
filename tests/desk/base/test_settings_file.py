import json
from dataclasses import replace

import pytest

from editor_app.desk.base.settings_file import NAME, read_settings, write_settings
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
