import sys

from editor_app.desk.resources import resources_folder


def test_a_checkout_has_its_data_files():
    for name in ("icons", "ninjs", "sample", "vocabulary"):
        assert any((resources_folder() / name).iterdir())


def test_a_frozen_program_brings_its_own(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources_folder() == tmp_path / "resources"
