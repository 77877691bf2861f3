import os

import pytest

from editor_app.desk.folders import folder_settings
from editor_app.desk.folders.folder_settings import KEYS, NONE, FolderSettings, read_folder_settings, settings_of
from editor_app.domain.errors import EditorError

WHOLE = """
rules = ["-spelling", "names.*"]
exclude = ["vendor"]
house = "lists/house.csv"
language = "en_GB"
fail-on = "warning"
baseline = "known.json"
client = "zoo.json"
"""


@pytest.fixture
def write(tmp_path):
    """`write(text)`: the path of a file with these settings."""

    def made(text, folder=""):
        path = tmp_path / folder / "editor-app.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return made


def test_every_setting_is_read_and_files_are_named_from_its_folder(write, tmp_path):
    assert read_folder_settings(write(WHOLE)) == FolderSettings(
        tmp_path / "editor-app.toml",
        ("-spelling", "names.*"),
        ("vendor",),
        tmp_path / "lists" / "house.csv",
        "en_GB",
        "warning",
        tmp_path / "known.json",
        tmp_path / "zoo.json",
    )
    assert all(f"{key} = " in WHOLE for key in KEYS)
    assert read_folder_settings(write("")) == FolderSettings(tmp_path / "editor-app.toml")
    assert read_folder_settings(write(b"\xef\xbb\xbfrules = []")).rules == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("rules = [", "is not a valid TOML file: "),
        (b"rules = ['\xff']", "is not a valid TOML file: "),
        ("rules = [" + "[" * 3000, "is not a valid TOML file: "),
        ("ruels = []", "it has no setting called “ruels”"),
        ("[rules]\nspelling = false", "“rules” must be a list of words"),
        ("rules = 'names'", "“rules” must be a list of words"),
        ("exclude = ['']", "“exclude” must be a list of words"),
        ("language = 1", "“language” must be a word"),
        ("house = ''", "“house” must be a word"),
        ("fail-on = 'info'", "“fail-on” must be one of these: error, warning, never"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_sentence_with_the_file(write, text, told):
    path = write(text)
    with pytest.raises(EditorError) as fault:
        read_folder_settings(path)
    assert told in str(fault.value)
    assert str(path) in str(fault.value)


def test_the_closest_parent_wins_whole(write, tmp_path):
    write("rules = ['names']\nexclude = ['x']")
    inner = write("exclude = ['y']", "in")
    (tmp_path / "in" / "deep").mkdir()
    found = settings_of(tmp_path / "in" / "deep" / "a.md", {}).settings
    assert (found.path, found.rules, found.exclude) == (inner, (), ("y",))
    assert settings_of(tmp_path / "a.md", {}).settings.rules == ("names",)
    assert settings_of(tmp_path, {}).settings.rules == ("names",), "a folder has its own"


def test_a_folder_is_looked_at_once(write, tmp_path):
    known = {}
    write("rules = ['names']")
    first = settings_of(tmp_path / "a.md", known)
    write("rules = ['dates']")
    assert settings_of(tmp_path / "b.md", known) is first
    assert settings_of(tmp_path / "b.md", {}).settings.rules == ("dates",)


def test_what_belongs_to_another_is_not_believed_and_hides_those_above(write, tmp_path, monkeypatch):
    write("rules = ['names']")
    theirs = write("rules = ['dates']", "in")
    monkeypatch.setattr(folder_settings, "of_another", lambda path: path == theirs)
    found = settings_of(tmp_path / "in" / "a.md", {})
    assert found.settings == NONE
    assert str(theirs) in str(found.warning)


@pytest.mark.skipif(os.name != "posix", reason="needs a FIFO")
def test_only_a_file_counts(tmp_path):
    os.mkfifo(tmp_path / "editor-app.toml")
    assert settings_of(tmp_path / "a.md", {}).settings.path is None
