import shutil

import pytest

from editor_app.desk.reports import self_test as module
from editor_app.desk.reports.self_test import self_test, short_test
from editor_app.system import digests
from editor_app.system.digests import LIST, listed
from editor_app.system.resources import resources_folder


@pytest.fixture
def packed(tmp_path, monkeypatch):
    """A folder of resources as a package has it."""
    folder = tmp_path / "resources"
    shutil.copytree(resources_folder() / "icons", folder)
    (folder / LIST).write_text(listed(folder), encoding="utf-8")
    monkeypatch.setattr(digests, "resources_folder", lambda: folder)
    return folder


def said(url=""):
    return [(one.whole, str(one.said)) for one in self_test(url)]


def test_a_whole_program_says_so(packed, tmp_path):
    files, spelling, _, database, _ = said(str(tmp_path / "desk.db"))
    assert files == (True, "The files of the program are whole.")
    assert spelling[0] and "en_GB" in spelling[1] and "en_US" in spelling[1]
    assert database == (True, "The database opens.")


def test_damaged_files_are_named(packed, tmp_path):
    (packed / "app.svg").write_bytes(b"<svg/>")
    assert said(str(tmp_path / "desk.db"))[0] == (
        False,
        "1 file of the program is missing or damaged: app.svg. Install the program again.",
    )
    for path in packed.glob("*.svg"):
        path.unlink()
    assert said(str(tmp_path / "desk.db"))[0][1].count(".svg") == module._NAMED


def test_no_dictionary_and_no_database_are_said(packed, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "dictionaries", tuple)
    (tmp_path / "desk.db").write_text("no database at all, but long enough to look like one" * 20)
    _, spelling, _, database, _ = said(str(tmp_path / "desk.db"))
    assert spelling == (False, "There is no dictionary, so spelling cannot be checked.")
    assert not database[0] and "desk.db" in database[1]


def test_missing_fonts_and_a_missing_keyring_are_said_but_are_no_fault(packed, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "Fonts", lambda language: Nothing())
    monkeypatch.setattr(module.passwords, "kept_safely", lambda: False)
    *_, fonts, _, keyring = self_test(str(tmp_path / "desk.db"))
    assert str(fonts.said).startswith("There is no font for Latin letters, Chinese characters or emoji")
    assert "no keyring" in str(keyring.said)
    assert not (fonts.whole or fonts.needed or keyring.whole or keyring.needed)
    monkeypatch.undo()


class Nothing:
    def face(self, letter):
        return None


def test_at_each_start_only_what_is_missing_is_said(packed, monkeypatch):
    assert short_test("en_GB") == ()
    (packed / "app.svg").unlink()
    monkeypatch.setattr(module, "missing_dictionaries", lambda languages: tuple(languages))
    damaged, language = short_test("de_DE")
    assert "app.svg" in str(damaged)
    assert language == "de_DE"
