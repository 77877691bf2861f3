"""Whose file is it, and is there a text of its licence: asked of the environment that runs the tests."""

import json
import sys
from importlib import metadata
from pathlib import Path

import pytest
from parts import Part, Unlicensed, parts, vendored, write

from editor_app.system.parts import FILE
from editor_app.system.parts import Part as Shown

CLICK = str(metadata.distribution("click").locate_file("click/__init__.py"))


def test_a_file_is_known_by_its_package():
    (found,) = parts([("click/__init__", CLICK)])
    assert (found.name, found.version, found.licence) == ("click", metadata.version("click"), "BSD-3-Clause")
    assert any("Redistribution" in text.read_text(encoding="utf-8") for text in found.texts)


def test_a_file_of_ours_is_no_part():
    assert parts([("editor_app/__init__", str(Path(__file__).resolve().parents[2] / "editor_app/__init__.py"))]) == ()


def test_a_library_inside_a_wheel_is_known_by_its_name():
    names = {part.name for part in parts([("PySide6/Qt/lib/libicudata.so.73", CLICK)])}
    assert names == {"click", "ICU", "Qt"}


def test_python_is_a_part():
    import argparse

    assert "ython" in parts([("argparse", str(argparse.__file__))])[0].name


@pytest.mark.skipif(sys.platform != "linux", reason="asks Debian's tools")
def test_a_file_that_nobody_knows_is_refused(tmp_path):
    (tmp_path / "libmine.so").touch()
    with pytest.raises(Unlicensed, match="Nobody knows where"):
        parts([("libmine.so", str(tmp_path / "libmine.so"))])


def test_every_library_of_the_table_has_its_texts():
    assert [one.name for one in vendored() if not all(text.is_file() for text in one.texts)] == []
    assert all(one.texts for one in vendored())


def test_every_text_goes_into_the_list_and_into_the_file_for_people(tmp_path):
    first, second = tmp_path / "a" / "LICENSE", tmp_path / "b" / "LICENSE"
    for text in (first, second):
        text.parent.mkdir()
        text.write_text(text.parent.name)
    (tmp_path / "_internal" / "resources").mkdir(parents=True)
    write([Part("two texts", "1", "MIT", (first, second))], tmp_path)
    (listed,) = json.loads((tmp_path / "_internal" / "resources" / FILE).read_text(encoding="utf-8"))
    assert Shown(**listed) == Shown("two texts", "1", "MIT", "a\n\nb")
    whole = (tmp_path / "LICENCES.txt").read_text(encoding="utf-8")
    assert "two texts 1: MIT\n================\n\na\n\nb\n" in whole
    assert "How to use your own build of Qt" in whole
