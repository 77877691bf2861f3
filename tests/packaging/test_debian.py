"""The files of the Debian package that are made from the program: no word or format in them is written twice."""

import gzip
import json
import tarfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from debian import BUNDLE, changelog, desktop_entry, metainfo, notices, packed
from manual_page import page
from source import pack
from trim import set_dates

import editor_app
from editor_app.cli.program import verbs
from editor_app.formats.formats import READABLE

DAY = 1_795_860_894  # 2026-11-28


def test_the_menu_offers_the_program_for_all_that_it_reads_and_for_bundles():
    (line,) = [one for one in desktop_entry().splitlines() if one.startswith("MimeType=")]
    assert line == "MimeType=" + "".join(f"{mime};" for row in READABLE for mime in row.mime) + f"{BUNDLE};"


def test_a_software_centre_is_told_the_version_its_day_and_the_types():
    tree = ElementTree.fromstring(metainfo(DAY))
    release = tree.find("releases/release")
    assert release is not None
    assert (release.get("version"), release.get("date")) == (editor_app.__version__, "2026-11-28")
    assert BUNDLE in [one.text for one in tree.iterfind("provides/mediatype")]


def test_the_changes_of_this_version_are_there_in_the_form_of_debian():
    lines = changelog(DAY).splitlines()
    assert lines[0] == f"editor-app ({editor_app.__version__}) stable; urgency=medium"
    assert lines[-1].startswith(" -- ")
    assert lines[-1].endswith("Sat, 28 Nov 2026 10:14:54 +0000")
    assert sum(line.startswith("  * ") for line in lines) > 3
    assert max(map(len, lines[:-1])) <= 78


def test_the_manual_page_has_every_verb():
    made = page(DAY)
    assert [verb for verb in verbs() if f".SS {verb.replace('-', chr(92) + '-')} " not in made] == []
    assert ".SS archive add " in made
    assert "policy.toml" in made


def test_a_compressed_text_carries_no_date():
    assert packed("news") == packed("news")
    assert packed("news")[4:8] == bytes(4)
    assert gzip.decompress(packed("news")) == b"news"


def test_every_part_is_named_with_its_licence(tmp_path):
    (tmp_path / "_internal" / "resources").mkdir(parents=True)
    listed = [
        {"name": "Qt", "version": "", "licence": "LGPL-3.0-only", "text": "x"},
        {"name": "click", "version": "8.5", "licence": "BSD-3-Clause", "text": "y"},
    ]
    (tmp_path / "_internal" / "resources" / "licences.json").write_text(json.dumps(listed))
    told = notices(tmp_path)
    assert "Permission is hereby granted" in told
    assert "\nQt: LGPL-3.0-only\nclick 8.5: BSD-3-Clause\n" in told


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "a.md").write_text("a")
    (folder / "SOURCES").write_text("docs/a.md\n")
    return folder


def test_the_same_source_gives_the_same_archive(source, tmp_path):
    from zipfile import ZipFile

    with ZipFile(tmp_path / "a.whl", "w") as wheel:
        wheel.writestr("editor_app-1.dist-info/METADATA", "Name: editor-app\n")
    made = []
    for date in (DAY, DAY + 60):
        set_dates(source, date)
        pack(source, tmp_path / "a.tar.gz", tmp_path / "a.whl", DAY)
        made.append((tmp_path / "a.tar.gz").read_bytes())
    assert made[0] == made[1]
    with tarfile.open(tmp_path / "a.tar.gz") as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
        assert all((one.uid, one.uname, one.mtime) == (0, "", DAY) for one in archive.getmembers())
    assert names == {"docs/a.md", "SOURCES", "PKG-INFO"}
