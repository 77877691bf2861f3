"""Code in a folder of drafts, under names that the program or Python itself would load: none of it runs."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest

from editor_app.system import isolation

ROOT = Path(isolation.__file__).resolve().parents[2]
SECONDS = 120
PLANTED = (
    *("select.py", "numpy.py", "_socket.py", "enchant/__init__.py", "docx.py", "sitecustomize.py", "usercustomize.py"),
    *("multiprocessing/__init__.py", "editor_app/__init__.py", "lxml/__init__.py", "_bz2.py", "trafilatura.py"),
)
SCRIPT = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from editor_app.__main__ import main
if __name__ == "__main__":
    sys.exit(main())
"""
"""As pip writes it; the package lies in this checkout."""
EVIL = "import os\nopen(os.environ['LOADED'], 'a').write(__file__ + chr(10))\n"
"""Leaves a trace wherever it is run."""
WORD = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
    'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
    'document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>',
    "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>The the gate is open.</w:t></w:r></w:p></w:body></w:document>",
}


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A folder with drafts, and code beside them, in the folder above them and beside the database."""
    folder = tmp_path / "drafts"
    for place in (tmp_path, folder, tmp_path / "data"):
        for name in PLANTED:
            path = place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(EVIL, encoding="utf-8")
        (place / "_struct.so").write_bytes(b"\x7fELF no library")
    (folder / "page.html").write_text("<article><p>The the lock is open.</p></article>", encoding="utf-8")
    with ZipFile(folder / "letter.docx", "w") as word:
        for name, content in WORD.items():
            word.writestr(name, content)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "editor-app").write_text(SCRIPT, encoding="utf-8")
    return folder


def run(drafts: Path, arguments: Sequence[str]) -> str:
    """What the program says, started in the folder of the drafts."""
    own = {"LOADED": str(drafts.parent / "loaded"), "EDITOR_APP_DATA": str(drafts.parent / "data")}
    done = subprocess.run(
        [sys.executable, drafts.parent / "bin" / "editor-app", *arguments],
        cwd=drafts,
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | own,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (drafts.parent / "loaded").exists(), (drafts.parent / "loaded").read_text(encoding="utf-8")
    return done.stdout


CHECK = ("check", "page.html", "letter.docx", "--format", "json", "--fail-on", "never")


def test_the_reading_process_loads_nothing_that_lies_beside_the_drafts(drafts: Path) -> None:
    found = json.loads(run(drafts, CHECK))["documents"]
    assert [[finding["rule"] for finding in one["findings"]][:1] for one in found] == [["repetition.word"]] * 2


def test_convert_and_import_load_nothing_either(drafts: Path) -> None:
    run(drafts, ("convert", "letter.docx", "--to", ".", "--format", "txt"))
    assert "gate is open" in (drafts / "letter.txt").read_text(encoding="utf-8")
    run(drafts, ("import", "page.html", "letter.docx"))
    assert "gate is open" in run(drafts, ("list",))


def test_a_search_path_of_the_environment_reaches_no_process_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PYTHONPATH", "PYTHONSTARTUP", "PYENCHANT_LIBRARY_PATH", "ENCHANT_CONFIG_DIR"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("PYTHONUTF8", "1")
    monkeypatch.setenv("LD_LIBRARY_PATH", os.pathsep.join(["", "lib", "/usr/lib"]))
    monkeypatch.setenv("QT_PLUGIN_PATH", "plugins")
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "/usr/bin"]))
    monkeypatch.setattr(sys, "path", ["", ".", *sys.path, str(tmp_path)])
    monkeypatch.chdir(tmp_path)
    isolation.isolate()
    kept = {name: value for name, value in os.environ.items() if name.startswith(("PYTHON", "PYENCHANT", "ENCHANT"))}
    kept.pop("PYTHONWARNINGS", None)
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    assert kept == {"PYTHONUTF8": "1", "PYTHONSAFEPATH": "1", "PYTHONNOUSERSITE": "1"}
    assert os.environ["LD_LIBRARY_PATH"] == "/usr/lib"
    assert "QT_PLUGIN_PATH" not in os.environ
    assert all(Path(entry).is_absolute() for entry in os.environ["PATH"].split(os.pathsep))
    assert not {"", ".", str(tmp_path)} & set(sys.path)


def test_a_checkout_started_in_its_own_folder_still_finds_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in tuple(os.environ):
        monkeypatch.setenv(name, os.environ[name])
    monkeypatch.setattr(sys, "path", ["", str(ROOT)])
    monkeypatch.chdir(ROOT)
    isolation.isolate()
    assert str(ROOT) in sys.path
