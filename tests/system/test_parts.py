"""The libraries of the program and their licences, from what is installed or from the file of a build."""

from importlib.metadata import version
from pathlib import Path

import pytest

from editor_app.system import parts as module
from editor_app.system.parts import FILE, Part, installed, parts


def library(folder: Path, name: str, about: str, text: str = "", requires: tuple[str, ...] = ()) -> None:
    """A library as pip leaves it."""
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    needs = "".join(f"Requires-Dist: {line}\n" for line in requires)
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{about}{needs}\n", encoding="utf-8"
    )
    (info / "LICENSE").write_text(text, encoding="utf-8")
    (info / "RECORD").write_text(f"{info.name}/METADATA,,\n{info.name}/LICENSE,,\n", encoding="utf-8")


def test_everything_that_is_needed_is_found_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needs = ('Inner_Part[Fast]>=1; python_version > "3"', "gone", 'tests; extra == "dev"')
    library(tmp_path, "outer", "License-Expression: MIT\n", "Do as you like.", needs)
    library(tmp_path, "inner.part", "License: BSD\n", requires=('speed>=2; extra == "fast"', 'slow; extra == "lazy"'))
    library(
        tmp_path,
        "speed",
        "License: " + "A long text of a licence. " * 9 + "\nClassifier: License :: OSI Approved :: ISC\n",
    )
    for name in ("tests", "slow"):
        library(tmp_path, name, "")
    monkeypatch.syspath_prepend(str(tmp_path))
    found = {one.name: one for one in installed("outer")}
    assert found.keys() == {"outer", "inner.part"} | {"speed"}
    assert found["outer"] == Part("outer", "1.0", "MIT", "Do as you like.")
    assert found["inner.part"].licence == "BSD" and found["speed"].licence == "ISC"


def test_here_are_those_that_are_imported() -> None:
    found = {one.name.lower(): one for one in parts()}
    assert found["sqlalchemy"].version == version("sqlalchemy")
    assert "MIT" in found["sqlalchemy"].licence and "Permission is hereby granted" in found["sqlalchemy"].text
    assert "shiboken6" in found, "what a library needs is part of the program too"
    assert "pytest" not in found


def test_a_build_has_them_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = '[{"name": "one", "version": "2", "licence": "MIT", "text": "三"}]'
    (tmp_path / FILE).write_text(rows, encoding="utf-8")
    monkeypatch.setattr(module, "resources_folder", lambda: tmp_path)
    assert parts() == (Part("one", "2", "MIT", "三"),)
