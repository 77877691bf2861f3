import sys
from pathlib import Path

import pytest

from editor_app.system.resources import resources_folder


def test_the_schema_comes_with_its_licence() -> None:
    assert {path.name for path in (resources_folder() / "ninjs").iterdir()} == {"LICENSE", "ninjs-schema_3.1.json"}


def test_a_frozen_program_brings_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources_folder() == tmp_path / "resources"
