"""The hook that keeps an open window on its own modules; prove.sh tries it with two real versions."""

import runpy
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

HOOK = Path(__file__).parents[2] / "packaging" / "own_modules.py"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file in use is not replaced")
def test_modules_come_from_the_file_the_process_was_started_from(monkeypatch: pytest.MonkeyPatch) -> None:
    archive = SimpleNamespace(_filename="/usr/lib/editor-app/editor-app")
    importers = ModuleType("pyimod02_importers")
    monkeypatch.setattr(importers, "pyz_archive", archive, raising=False)
    monkeypatch.setitem(sys.modules, "pyimod02_importers", importers)
    runpy.run_path(str(HOOK))
    assert Path(archive._filename).samefile(sys.executable)
