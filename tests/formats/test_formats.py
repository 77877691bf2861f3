"""The rows of the formats: each complete, none in conflict with another."""

import subprocess
import sys
from pathlib import Path

import pytest

from editor_app.domain.errors import EditorError
from editor_app.formats.formats import FORMATS, FORMS, READABLE, SUFFIXES, Format, format_called, format_of

DESKTOP = Path(__file__).resolve().parents[2] / "packaging" / "editor-app.desktop"
HEAVY = ("docx", "lxml", "pypdf", "fpdf", "jsonschema", "trafilatura", "markdown_it", "yaml")


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_a_row_says_all_there_is_to_say(row: Format) -> None:
    assert row.label
    assert row.said
    assert row.reader or row.writer
    assert str(row.written_as) == f"{row.label} (.{row.name})"
    assert bool(row.suffixes) == bool(row.reader)
    assert all(one.startswith(".") and one == one.lower() for one in row.suffixes)
    if row.reader and row.writer:
        assert row.suffixes[0] == f".{row.name}", "what is written must be read as the same format"
    assert not row.mime or row.reader


def test_no_name_and_no_ending_is_said_twice() -> None:
    names = [row.name for row in FORMATS]
    assert len(set(names)) == len(names)
    assert len(set(SUFFIXES)) == sum(len(row.suffixes) for row in FORMATS if not row.named)


def test_a_file_is_known_by_its_ending_in_any_capitals() -> None:
    for name in ("a.docx", "A.DOCX", "of the day.Docx"):
        found = format_of(name)
        assert found
        assert found.name == "docx"
    plain = format_of("NOTES")
    assert plain
    assert plain.name == "txt"
    assert format_of("song.mp3") is None


def test_a_format_that_is_not_written_is_refused_with_those_that_are() -> None:
    assert [format_called(name).name for name in FORMS] == list(FORMS)
    with pytest.raises(EditorError, match="no format called “rtf”") as refused:
        format_called("rtf")
    assert str(refused.value.hint) == "Choose one of these: txt, md, html, docx, odt, pdf, ninjs, json."


def test_the_desktop_offers_the_program_for_what_it_reads() -> None:
    (line,) = [one for one in DESKTOP.read_text(encoding="utf-8").splitlines() if one.startswith("MimeType=")]
    assert line == "MimeType=" + "".join(f"{mime};" for row in READABLE for mime in row.mime)


def test_libraries_wait_for_the_first_file_of_their_kind(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The lock is open.", encoding="utf-8")
    script = (
        "import sys; import editor_app.formats.writing; from pathlib import Path\n"
        "from editor_app.formats.reading import read\n"
        f"read(Path({str(tmp_path / 'a.txt')!r})); print([name for name in {HEAVY} if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "[]"
