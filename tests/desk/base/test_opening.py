import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app.checks import variants, words
from editor_app.checks.spelling import lists as spelling_lists
from editor_app.desk.base.backups import backup
from editor_app.desk.base.opening import (
    _knowledge,
    database_file,
    open_desk,
    open_tools,
    password_in,
    prepare_source,
    reference_for,
)
from editor_app.desk.base.settings_file import read_settings, write_settings
from editor_app.domain.errors import EditorError
from editor_app.domain.known import Known
from editor_app.domain.settings import Settings
from editor_app.system.folders import config_folder, data_folder
from editor_app.system.resources import resources_folder
from editor_app.text.language import lists
from editor_app.text.manuscript import Manuscript
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


@pytest.fixture
def home(tmp_path, monkeypatch):
    """The folders of a person, on a machine where everything new can be read by everybody."""
    monkeypatch.delenv("EDITOR_APP_DATA")
    monkeypatch.setattr("editor_app.system.folders.user_data_path", lambda app, appauthor: tmp_path / "data" / app)
    monkeypatch.setattr("editor_app.system.folders.user_config_path", lambda app, appauthor: tmp_path / "config" / app)
    before = os.umask(0o022)
    yield tmp_path
    os.umask(before)


def rights(*paths):
    return {path: oct(path.stat().st_mode & 0o777) for path in paths}


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_nobody_else_on_the_machine_can_read_what_is_kept(home):
    desk = open_desk()
    write_settings(desk.config_folder, Settings(person="Ed"))
    backup(desk)
    backup(desk, home / "copy.db")
    with desk.database.begin():
        assert len(list(desk.data_folder.glob("editor-app.db*"))) > 1
        found = rights(*home.rglob("*"))
    desk.database.close()
    above = {home / "data", home / "config"}
    assert set(mode for path, mode in found.items() if path not in above) == {"0o600", "0o700"}, found


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_what_earlier_versions_left_open_is_closed(home):
    desk = open_desk()
    write_settings(desk.config_folder, Settings())
    kept = backup(desk)
    desk.database.close()
    log = desk.data_folder / "editor-app.log"
    log.touch()
    files = [desk.database.file, desk.config_folder / "settings.json", kept, log]
    folders = [kept.parent, desk.data_folder, desk.config_folder]
    for path in (*files, *folders):
        path.chmod(0o755 if path.is_dir() else 0o644)
    open_desk().database.close()
    assert set(rights(*files).values()) == {"0o600"}
    assert set(rights(*folders).values()) == {"0o700"}


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_a_folder_of_a_persons_own_choice_keeps_its_rights(tmp_path):
    tmp_path.chmod(0o755)
    open_desk().database.close()
    assert rights(tmp_path) == {tmp_path: "0o755"}


def test_opening_takes_away_what_a_killed_program_left(tmp_path):
    left = [tmp_path / f".editor-app-{1:032x}.part", tmp_path / "editor-app.db.restoring.20261101T000000000001"]
    left.append(tmp_path / "backups" / "editor-app-20261101T000000000000.backup.part.20261101T000000000001")
    (tmp_path / "backups").mkdir()
    for path in left:
        path.touch()
        os.utime(path, (0, 0))
    open_desk().database.close()
    assert not any(path.exists() for path in left)


@pytest.mark.parametrize(
    ("url", "password"),
    [
        ("postgresql+psycopg://ann:s3cret@host/desk", "s3cret"),
        ("postgresql://ann:a%40b%2F@host:5432/desk?sslmode=require", "a@b/"),
        ("postgresql://ann@host:5432/desk", ""),
        ("postgresql://host:5432/desk", ""),
        ("sqlite:////tmp/a:b@c/desk.db", ""),
        ("/tmp/a:b@c/desk.db", ""),
    ],
)
def test_the_password_in_an_address(url, password):
    assert password_in(url) == password


class Ring:
    """A keyring that encrypts, or refuses."""

    def __init__(self, works=True):
        self.kept, self._works = {}, works

    def keep(self, account, password):
        if self._works:
            self.kept[account] = password
        return self._works


@pytest.mark.parametrize("works", [True, False])
def test_a_password_that_opened_a_server_goes_from_the_settings_to_the_keyring(tmp_path, monkeypatch, works):
    url, ring = "postgresql+psycopg://ann:s3cret@host/desk", Ring(works)
    monkeypatch.setattr("editor_app.desk.base.opening.passwords", ring)
    monkeypatch.setattr("editor_app.store.engine.database.open_database", lambda url, password, verbs: None)
    write_settings(tmp_path, Settings(person="Ed", database=url))
    open_desk()
    bare = "postgresql+psycopg://ann@host/desk"
    assert read_settings(tmp_path) == Settings(person="Ed", database=bare if works else url)
    assert ring.kept == ({bare: "s3cret"} if works else {})
    assert ("s3cret" in (tmp_path / "settings.json").read_text()) is not works
    open_desk("postgresql://eve@host/desk", password="typed")
    assert ring.kept.get("postgresql+psycopg://eve@host/desk") == ("typed" if works else None)


def test_what_rules_know(tmp_path):
    tools = open_tools()
    assert tools.reference.vocabulary.surnames
    assert (resources_folder() / "vocabulary").is_dir()
    reference = reference_for(tools, "xx_XX", Known())
    assert reference.speller is None and reference.lexicon is None
    assert reference_for(tools, "en_AU", Known()).lexicon is reference_for(tools, "en_US", Known()).lexicon is not None
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
    *(f"spelling/{name}" for name in variants.FILES),
    *(f"spelling/{name}" for name in spelling_lists.FILES),
)


FOLDERS = ("vocabulary", "words", "spelling", "language")


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The resources, to be damaged."""
    folder = tmp_path / "frozen" / "resources"
    for name in (*FOLDERS, "facts"):
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
            reference_for(open_tools(), "en_US", Known())
        assert str(refused.value.message).endswith(where)
        assert refused.value.hint


LOADS_NOTHING = """
import sys
from editor_app.desk.base.opening import _knowledge, open_tools, reference_for
from editor_app.domain.known import Known
assert reference_for(open_tools(), "en_US", Known()).source is None
print(sorted({"rjieba"} & sys.modules.keys()), _knowledge.cache_info().currsize)
"""


def test_a_source_is_prepared_once() -> None:
    source = Manuscript("", "港口关闭了。")
    assert prepare_source(source) is prepare_source(Manuscript("", "港口关闭了。"))
    assert reference_for(open_tools(), "en_US", Known(source=source)).source is prepare_source(source)


def test_without_a_source_nothing_is_loaded() -> None:
    ran = subprocess.run([sys.executable, "-c", LOADS_NOTHING], capture_output=True, text=True)
    assert (ran.stderr, ran.stdout) == ("", "[] 0\n")


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(EditorError, match=r"parallel/words\.tsv"):
        _knowledge(tmp_path)


@pytest.mark.parametrize("folder", ["backups", "parked", "exporting", "."])
def test_what_killed_programs_left_in_our_folders_goes(tmp_path, folder):
    left = tmp_path / "data" / folder / f".editor-app-{'ab' * 16}.part"  # as earlier versions named it
    left.parent.mkdir(parents=True, exist_ok=True)
    left.write_text("half")
    os.utime(left, (0, 0))
    desk = open_desk(data=tmp_path / "data")
    desk.read.close()
    desk.database.close()
    assert not left.exists()
