import sys
from pathlib import Path

import pytest

from editor_app.system import resources
from editor_app.system.resources import SAMPLE, ResourceError, read_text, resource, resources_folder


def test_the_schema_comes_with_its_licence() -> None:
    assert {path.name for path in (resources_folder() / "ninjs").iterdir()} == {"LICENSE", "ninjs-schema_3.1.json"}


def test_a_frozen_program_brings_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources_folder() == tmp_path / "resources"


def test_an_installed_program_has_them_in_its_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "editor_app" / "system" / "resources.py"))
    assert resources_folder() == tmp_path / "resources"
    (tmp_path / "editor_app" / "resources").mkdir(parents=True)
    assert resources_folder() == tmp_path / "editor_app" / "resources"


def test_a_file_is_read_by_its_name() -> None:
    assert resource(SAMPLE).is_file()
    assert "canal" in read_text(SAMPLE).lower()


@pytest.mark.parametrize("content", [None, b"caf\xe9"], ids=["missing", "damaged"])
def test_a_file_that_is_missing_or_damaged_is_named(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "words.txt").write_bytes(content)
    with pytest.raises(ResourceError) as refused:
        read_text("words.txt", tmp_path)
    assert (refused.value.name, refused.value.line) == ("words.txt", 0)


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(ResourceError):
        resource("", tmp_path)
